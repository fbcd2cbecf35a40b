//! One row of the table, and the panel that opens below it.

use super::cell::{CellButton, cell, marked, names_line};
use super::detail::Detail;
use super::opened::{Disclosure, Opened};
use crate::browser::{self, Step};
use crate::evidence::{Therapy, Word};
use crate::explore::{Column, Columns, Jurisdiction};
use crate::ui::Explorer;
use crate::ui::markup::type_glyph;
use leptos::prelude::*;

/// What decides how a row is drawn, beside its therapy.
#[derive(Clone, Copy, PartialEq)]
struct Drawing {
    columns: Columns,
    region: Jurisdiction,
}

/// The row of a therapy.
#[component]
pub fn Row(
    /// The therapy's place in the catalogue.
    row: usize,
) -> impl IntoView {
    let explorer = Explorer::use_here();
    let therapy = &explorer.catalogue.therapies()[row];
    let disclosure = Disclosure::new(&therapy.id);
    let hidden = move || !explorer.visible.with(|visible| visible.shown[row]);
    let drawing = Memo::new(move |_| explorer.view.with(|view| Drawing { columns: view.columns, region: view.region }));
    let cells = move || {
        let Drawing { columns, region } = drawing.get();
        let others = columns.iter().filter(|&column| column != Column::Therapy);
        others.map(|column| body_cell(therapy, column, region, disclosure)).collect_view()
    };
    let panel = move || {
        disclosure.opened.get().map(|opened| {
            let region = drawing.get().region;
            view! {
                <tr role="row" class="detail" hidden=hidden>
                    <td role="cell" colspan=Column::COUNT>
                        <Detail therapy=therapy opened=opened region=region disclosure=disclosure/>
                    </td>
                </tr>
            }
        })
    };
    view! {
        <tr role="row" class="therapy" id=format!("t-{}", therapy.id) hidden=hidden>
            <th role="rowheader" scope="row" class="c-therapy">
                <NameCell therapy=therapy disclosure=disclosure/>
            </th>
            {cells}
        </tr>
        {panel}
    }
}

fn body_cell(therapy: &'static Therapy, column: Column, region: Jurisdiction, disclosure: Disclosure) -> impl IntoView {
    let content = cell(therapy, column, region);
    view! {
        <td role="cell" class=format!("c-{}", column.slug()) data-label=column.label()>
            {content.button.map(|button| open_button(button, disclosure))}
            <div class="rest" inner_html=content.rest.into_string()></div>
        </td>
    }
}

fn open_button(button: CellButton, disclosure: Disclosure) -> impl IntoView {
    let CellButton { opens, class, name, content } = button;
    view! {
        <button
            type="button"
            id=disclosure.button_id(opens)
            class=class
            aria-label=name
            aria-expanded=move || (disclosure.opened.get() == Some(opens)).to_string()
            on:click=move |_| disclosure.press(opens)
            inner_html=content.into_string()
        ></button>
    }
}

/// The row header: pick, sign, name, brand and short form, and what else the search found.
#[component]
fn NameCell(therapy: &'static Therapy, disclosure: Disclosure) -> impl IntoView {
    let explorer = Explorer::use_here();
    let words = Memo::new(move |_| explorer.catalogue.words(&explorer.view.with(|view| view.search.clone())));
    let picked = Memo::new(move |_| explorer.view.with(|view| view.picked.contains(&therapy.id)));
    let pick_id = format!("p-{}", therapy.id);
    let synced = pick_id.clone();
    Effect::new(move |_| browser::set_ticked(&synced, picked.get()));
    let pick = move |on: bool| {
        explorer.change(Step::New, |view| {
            view.picked.retain(|id| *id != therapy.id);
            if on {
                view.picked.push(therapy.id.clone());
            }
        });
    };
    view! {
        <input
            type="checkbox"
            id=pick_id
            class="pick needs-script"
            autocomplete="off"
            aria-label=format!("Pick {}", therapy.name)
            on:change=move |event| pick(event_target_checked(&event))
        />
        <span class="glyph-box" inner_html=type_glyph(therapy.kind).into_string()></span>
        <div class="names">
            <button
                type="button"
                id=disclosure.button_id(Opened::Record)
                class="name"
                aria-label=format!("{}: everything known", therapy.name)
                aria-expanded=move || (disclosure.opened.get() == Some(Opened::Record)).to_string()
                on:click=move |_| disclosure.press(Opened::Record)
                inner_html=move || words.with(|words| marked(&therapy.name, words).into_string())
            ></button>
            <span class="small" inner_html=move || words.with(|words| names_line(therapy, words))></span>
        </div>
    }
}
