//! Keeps the rows of the table as the view says: which show, in which order, what is marked in their headers. What is in
//! sight is brought about at once, the rest as soon as that is painted: a reader never waits for rows that they don't see.

use super::cell::name_html;
use super::fit::fit_line;
use super::opened::Opened;
use crate::browser::{self, Turn};
use crate::evidence::Therapy;
use crate::explore::{Catalogue, View, Visible};
use crate::ui::parts::Part;
use crate::ui::{Drawing, Explorer};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// The id of the frame that the rows are scrolled in.
pub const FRAME: &str = Part::Table.id();
/// The id of the element that holds the rows.
pub const BODY: &str = "rows";

/// How many rows beyond those in sight browsers keep drawn, about: a window's height on either side.
const DRAWN_BEYOND: usize = 12;

/// The id of a therapy's row.
pub fn row_id(therapy: &Therapy) -> String {
    format!("t-{}", therapy.id)
}

/// The headers of all rows as the static page has them.
pub fn still_headers(catalogue: &Catalogue) -> Vec<String> {
    let words = catalogue.words("");
    let header = |therapy| name_html(therapy, &words, View::default().detail, None);
    catalogue.therapies().iter().map(header).collect()
}

/// The rows as they stand in the page.
struct InPage {
    /// Their order; empty while only those in sight are in order.
    order: Vec<usize>,
    /// Those that are shown first, though they stand elsewhere.
    first: Vec<usize>,
    /// For each row whether it shows.
    shown: Vec<bool>,
    /// For each row its header.
    headers: Vec<String>,
}

impl InPage {
    /// Brings about what the view says of the rows that show, as far as the one in the place `reach`, and hides all that
    /// don't show. Says whether that was everything.
    fn settle(&mut self, explorer: Explorer, reach: usize) -> bool {
        explorer.visible.with_untracked(|visible| {
            self.hide(explorer, visible);
            let all = reach >= visible.count;
            self.order(explorer, visible, reach, all);
            for row in visible.rows().take(reach) {
                if !self.shown[row] {
                    self.shown[row] = true;
                    browser::show_row(&row_id(&explorer.catalogue.therapies()[row]), true);
                }
                self.head(explorer, row);
            }
            all
        })
    }

    fn hide(&mut self, explorer: Explorer, visible: &Visible) {
        for (therapy, (was, &is)) in explorer.catalogue.therapies().iter().zip(self.shown.iter_mut().zip(&visible.shown)) {
            if *was && !is {
                *was = false;
                browser::show_row(&row_id(therapy), false);
            }
        }
    }

    /// Hidden rows keep their places too, but only once all rows are brought into order.
    fn order(&mut self, explorer: Explorer, visible: &Visible, reach: usize, all: bool) {
        if self.order == visible.order {
            return;
        }
        let id = |row: usize| row_id(&explorer.catalogue.therapies()[row]);
        for row in self.first.drain(..) {
            browser::show_in_place(&id(row));
        }
        if all {
            let all = visible.order.iter().copied().map(id);
            browser::put_in_order(BODY, &mut all.inspect(|id| browser::draw_row(id, Turn::InSight)));
            self.order.clone_from(&visible.order);
        } else {
            let pushed = self.order.iter().copied().filter(|&row| visible.shown[row]).take(reach + DRAWN_BEYOND);
            pushed.map(id).for_each(|id| browser::draw_row(&id, Turn::Later));
            self.first.extend(visible.rows().take(reach));
            let first = self.first.iter().copied().map(id);
            browser::show_first(&mut first.inspect(|id| browser::draw_row(id, Turn::Now)));
            self.order.clear();
        }
    }

    fn head(&mut self, explorer: Explorer, row: usize) {
        let therapy = &explorer.catalogue.therapies()[row];
        let Drawing { focus, detail, .. } = explorer.drawing.get_untracked();
        let fit = explorer.situation.with_untracked(|situation| fit_line(therapy, situation, focus.region, detail));
        let header = explorer.words.with_untracked(|words| name_html(therapy, words, detail, fit));
        if self.headers[row] == header {
            return;
        }
        browser::set_header(&row_id(therapy), &header);
        self.headers[row] = header;
        // What the HTML does not say.
        if explorer.picked.with_untracked(|picked| picked.contains(&therapy.id)) {
            tick(&therapy.id, true);
        }
        if untrack(|| explorer.opened.of(row)) == Some(Opened::Fit) {
            browser::set_attribute(&Opened::Fit.button_id(&therapy.id), "aria-expanded", Some("true"));
        }
    }
}

fn in_sight(explorer: Explorer) -> usize {
    let id = |row: usize| row_id(&explorer.catalogue.therapies()[row]);
    explorer.visible.with_untracked(|visible| browser::rows_in_sight(FRAME, BODY, &mut visible.rows().map(id)))
}

fn tick(id: &str, picked: bool) {
    browser::set_ticked(&format!("p-{id}"), picked);
}

/// Keeps the rows, and the boxes that pick them, for as long as the page lives.
pub fn keep_rows(explorer: Explorer, headers: Vec<String>) {
    let count = headers.len();
    let in_page =
        Rc::new(RefCell::new(InPage { order: (0..count).collect(), first: Vec::new(), shown: vec![true; count], headers }));
    Effect::new(move |before: Option<()>| {
        explorer.visible.track();
        explorer.words.track();
        explorer.drawing.track();
        explorer.situation.track();
        let reach = if before.is_some() { in_sight(explorer) } else { usize::MAX };
        if !in_page.borrow_mut().settle(explorer, reach) {
            browser::set_attribute(FRAME, "aria-busy", Some("true"));
            let in_page = in_page.clone();
            browser::after_paint(move || {
                in_page.borrow_mut().settle(explorer, usize::MAX);
                browser::set_attribute(FRAME, "aria-busy", None);
            });
        }
    });
    Effect::new(move |before: Option<Vec<String>>| {
        let now = explorer.picked.get();
        before.iter().flatten().for_each(|id| tick(id, false));
        now.iter().for_each(|id| tick(id, true));
        now
    });
}
