//! What a field of the explorer's controls asks for.

use crate::browser::Field;
use crate::evidence::Word;
use crate::explore::{Column, Facet, Jurisdiction, Sort, View, clean_search};

/// Changes the view as the field asks. A field or value that the explorer does not know changes nothing.
pub fn apply(view: &mut View, field: &Field) {
    match field.name.as_str() {
        "q" => view.search = clean_search(&field.value),
        "region" => view.region = Jurisdiction::from_slug(&field.value).unwrap_or(view.region),
        "order" => view.sort = Sort::from_slug(&field.value),
        "columns" => {
            if let Some(column) = Column::from_slug(&field.value) {
                view.columns = view.columns.with(column, field.ticked);
            }
        }
        name => {
            let position = |facet: Facet| facet.values().iter().position(|entry| entry.slug == field.value);
            if let Some((facet, position)) = Facet::from_slug(name).and_then(|facet| Some((facet, position(facet)?))) {
                view.filters = view.filters.set(facet, position, field.ticked);
            }
        }
    }
}
