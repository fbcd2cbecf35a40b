//! The drawings of the small signs, one for each type of treatment and each status. `ui::markup` refers to them.

use crate::evidence::{TreatmentType, Word};
use leptos::prelude::*;

/// The shape of each type's sign, in a 16 × 16 box.
fn shape(kind: TreatmentType) -> &'static str {
    match kind {
        TreatmentType::CarT => "M8 1 14 4.5v7L8 15 2 11.5v-7Z",
        TreatmentType::Bispecific => "M1 3h3.5L8 8l3.500-5H15L9.500 10.500V15h-3v-4.500Z",
        TreatmentType::Trispecific => "M6.500 1h3v6l5 5-2 2L8 9.500 3.500 14l-2-2 5-5Z",
        TreatmentType::Antibody => "M2 1h3l3 5 3-5h3L9.300 9v6H6.700V9Z",
        TreatmentType::Conjugate => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 3.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7Z",
        TreatmentType::Combination => "M6.200 1.500h3.600v4.700h4.700v3.600H9.800v4.700H6.200V9.800H1.500V6.200h4.700Z",
        TreatmentType::Imid => "M5 2h6a6 6 0 0 1 0 12H5A6 6 0 0 1 5 2Zm2.200 2v8h1.600V4Z",
        TreatmentType::Checkpoint => "M2 2h4v12H2Zm8 0h4v12h-4Z",
        TreatmentType::Vaccine => "M8 1 15 8 8 15 1 8Z",
        TreatmentType::NkCell => "M8 1 10 6h5l-4 3.200L12.500 15 8 11.600 3.500 15 5 9.200 1 6h5Z",
        TreatmentType::Virus => "M8 1 15 14.500H1Z",
    }
}

/// The drawings that the signs of the page refer to. Stands once on the page.
#[component]
pub fn Glyphs() -> impl IntoView {
    let types: Vec<_> = TreatmentType::ALL
        .iter()
        .map(|&kind| view! { <symbol id=format!("g-{}", kind.slug()) viewBox="0 0 16 16"><path d=shape(kind)></path></symbol> })
        .collect();
    view! {
        <svg class="drawings" width="0" height="0" aria-hidden="true" focusable="false">
            {types}
            <symbol id="s-full" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"></circle></symbol>
            <symbol id="s-half" viewBox="0 0 16 16">
                <path d="M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13Zm0 1.800v9.400a4.700 4.700 0 0 1 0-9.400Z"></path>
            </symbol>
            <symbol id="s-open" viewBox="0 0 16 16">
                <path d="M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13Zm0 1.800a4.700 4.700 0 1 1 0 9.400 4.700 4.700 0 0 1 0-9.400Z"></path>
            </symbol>
            <symbol id="s-none" viewBox="0 0 16 16"><path d="M2 7h12v2H2Z"></path></symbol>
            <symbol id="s-cross" viewBox="0 0 16 16">
                <path d="m3.400 2 4.600 4.600L12.600 2 14 3.400 9.400 8l4.600 4.600-1.400 1.400L8 9.400 3.400 14 2 12.600 6.600 8 2 3.400Z"></path>
            </symbol>
        </svg>
    }
}
