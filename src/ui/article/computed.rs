//! Lists that the page makes from the data: what regulators are looking at, which trials of phase 3 are awaited.

use crate::evidence::{Computed, Decision, Status, Therapy, Trial, Word};
use crate::explore::awaited;
use crate::ui::Explorer;
use leptos::prelude::*;

/// A list made from the data.
#[component]
pub fn ComputedList(
    /// Which one.
    list: Computed,
) -> impl IntoView {
    let therapies = Explorer::use_here().catalogue.therapies();
    match list {
        Computed::UnderReview => under_review(therapies),
        Computed::PhaseThree => phase_three(therapies),
    }
}

fn under_review(therapies: &'static [Therapy]) -> AnyView {
    let pending = |decision: &&Decision| matches!(decision.status, Status::UnderReview | Status::PositiveOpinion);
    let items = therapies
        .iter()
        .flat_map(|therapy| therapy.decisions.iter().filter(pending).map(move |decision| review_item(therapy, decision)));
    view! { <ul class="computed">{items.collect_view()}</ul> }.into_any()
}

fn review_item(therapy: &'static Therapy, decision: &'static Decision) -> AnyView {
    let since = decision.date.map(|date| view! { ", " <time datetime=date.to_string()>{date.in_words()}</time> });
    let due =
        decision.target_date.map(|date| view! { "; decision due by " <time datetime=date.to_string()>{date.in_words()}</time> });
    let source = therapy.source(&decision.source).map(|source| {
        view! { " (" <a href=source.url.as_str() rel="noreferrer">{source.kind.label()}</a> ")" }
    });
    view! {
        <li>
            <strong>{therapy.name.as_str()}</strong>
            ", "
            {decision.region.label()}
            ": "
            {decision.status.label()}
            {since}
            {due}
            {source}
        </li>
    }
    .into_any()
}

fn phase_three(therapies: &'static [Therapy]) -> AnyView {
    let items = awaited(therapies).into_iter().map(|(therapy, trial)| trial_item(therapy, trial)).collect_view();
    view! { <ul class="computed in-columns">{items}</ul> }.into_any()
}

fn trial_item(therapy: &'static Therapy, trial: &'static Trial) -> AnyView {
    let name = match &trial.nct {
        Some(nct) => {
            let address = format!("https://clinicaltrials.gov/study/{nct}");
            view! { <a href=address rel="noreferrer">{trial.name.as_str()}</a> }.into_any()
        }
        None => trial.name.as_str().into_any(),
    };
    let against = trial.comparator.as_ref().map(|comparator| format!(" against {}", comparator.what));
    view! { <li>{name} ": " {therapy.name.as_str()} {against}</li> }.into_any()
}
