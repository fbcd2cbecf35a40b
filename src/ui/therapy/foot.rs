//! Names and codes, numbered sources, the date of the last check and how to report an error.

use super::{row, section};
use crate::evidence::{Source, Therapy};
use crate::explore::export::{LICENCE, MAINTAINERS};
use crate::ui::data::saved_name;
use crate::ui::frame::SITE_NAME;
use crate::ui::markup::{Html, source_line, time};
use std::cmp::Reverse;

/// All names of the therapy.
pub fn names(therapy: &Therapy) -> Html {
    let one = |name: &Option<String>| name.iter().cloned().collect::<Vec<_>>();
    let trials: Vec<String> = therapy.trials.iter().filter_map(|trial| trial.nct.clone()).collect();
    let rows = [
        ("International name", vec![therapy.name.clone()]),
        ("Name in the US", one(&therapy.us_name)),
        ("Brands", therapy.brands.clone()),
        ("Codes and short forms", therapy.also_known_as.clone()),
        ("Developer", one(&therapy.developer)),
        ("Trial registrations", trials),
    ];
    let drawn = rows.into_iter().map(|(name, mut values)| {
        values.dedup();
        let value = if values.is_empty() { super::missing("not in the data") } else { Html::new().text(&values.join(", ")) };
        row(name, value)
    });
    section("names", Html::new().open("dl", "facts").all(drawn).close("dl"))
}

/// All sources, numbered, by kind in the order of trust, the newest first.
pub fn sources(therapy: &Therapy) -> Html {
    let mut sources: Vec<&Source> = therapy.sources.iter().collect();
    sources.sort_by_key(|source| (source.kind, Reverse(source.date)));
    let about =
        "By kind, in the order in which this site trusts them: label, regulator, journal, registry, abstract, company, news.";
    let items = sources.into_iter().map(|source| Html::new().open("li", "").with(source_line(source)).close("li"));
    let content = Html::new().element("p", "quiet", about).open("ol", "sources").all(items).close("ol");
    section("sources", content)
}

/// The date of the last check, where to report an error, the record as a file, and how to cite it.
pub fn report(therapy: &Therapy, address: Option<String>) -> Html {
    let date = therapy.checked;
    let saved = saved_name(&format!("{}.json", therapy.id), &date.to_string());
    let citation = format!("{MAINTAINERS}. {}. {SITE_NAME}. Record checked {}. {LICENCE}.", therapy.name, date.in_words());
    let way = match address {
        Some(address) => Html::new().link("report", &address, "Report an error in this record").raw(": name"),
        None => Html::new()
            .raw("To report an error, write to whoever runs this site or keeps its repository: name the address of this page,"),
    };
    let content = Html::new()
        .raw("<p>This record was last checked on ")
        .with(time(therapy.checked))
        .raw(". It is the file <code>public/data/therapies/")
        .text(&therapy.id)
        .raw(".json</code> of the public repository of this site. ")
        .with(way)
        .raw(
            " the figure and a source that says otherwise. This page is information, not medical advice.</p><p><a download=\"",
        )
        .value(&saved)
        .raw("\" href=\"../../data/therapies/")
        .value(&therapy.id)
        .raw(".json\">This record as a file</a> (JSON), <a data-own href=\"../../data/\">all records and what their fields mean</a>.</p><p class=\"unmarked\">Cite as: ")
        .text(&citation)
        .raw(" Followed by the address of this page and the day on which you read it.</p>");
    section("report", content)
}
