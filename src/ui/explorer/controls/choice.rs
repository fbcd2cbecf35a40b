//! What a field of the explorer's controls asks for.

use crate::browser::Field;
use crate::evidence::Word;
use crate::explore::{self, Column, Detail, Facet, FitFilter, Jurisdiction, Side, Sort, View, clean_search};

/// Changes the view as the field asks. A field or value that the explorer does not know changes nothing.
pub fn apply(view: &mut View, field: &Field) {
    match field.name.as_str() {
        "q" => view.search = clean_search(&field.value),
        "region" => view.region = Jurisdiction::from_slug(&field.value).unwrap_or(view.region),
        "words" => view.detail = Detail::from_slug(&field.value).unwrap_or(view.detail),
        "side" => view.side = view.side.and(Side::from_slug(&field.value)),
        "trial" => {
            if let Some((id, trial)) = field.value.split_once('.') {
                view.choose_trial(id, trial);
            }
        }
        "order" => view.sort = Sort::from_slug(&field.value),
        "me-share" => view.shares_situation = field.ticked,
        "fit" => view.fits = FitFilter::from_slug(&field.value).unwrap_or(view.fits),
        "columns" => {
            if let Some(column) = Column::from_slug(&field.value) {
                view.columns = view.columns.with(column, field.ticked);
            }
        }
        name => {
            if let Some(asked) = explore::Field::from_name(name) {
                view.situation = view.situation.with_entry(asked, &field.value);
            }
            let position = |facet: Facet| facet.values().iter().position(|entry| entry.slug == field.value);
            if let Some((facet, position)) = Facet::from_slug(name).and_then(|facet| Some((facet, position(facet)?))) {
                view.filters = view.filters.set(facet, position, field.ticked);
            }
        }
    }
}
