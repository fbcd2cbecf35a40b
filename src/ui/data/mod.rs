//! The page of the data: downloads, licence, how to cite, how the files are written, and every field of every file.

mod dictionary;

use super::markup::Html;
use crate::evidence::Dataset;
use crate::explore::export::{LICENCE, LICENCE_ADDRESS, TITLE, citation, data_date};

/// A file that was written for others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// Its name below `data/`.
    pub file: &'static str,
    /// What it holds.
    pub about: String,
    /// Its size in bytes.
    pub bytes: usize,
}

/// One sentence on the page, for search engines and previews.
pub const DESCRIPTION: &str = "The evidence behind this site as CSV and JSON files, free to use under CC BY 4.0: downloads, how to cite, and \
                               what every column and field means.";

/// The name under which a file is saved: it carries the date of the data.
pub fn saved_name(file: &str, date: &str) -> String {
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    format!("myeloma-immunotherapy-{stem}-{date}.{ending}")
}

/// What stands between the head and the footer of the page.
pub fn data_page(dataset: &Dataset, downloads: &[Download]) -> Html {
    Html::new()
        .raw(
            "<main class=\"flow data-page\" id=\"main\"><header class=\"therapy-head\"><h1>The data</h1><p class=\"lede\">Everything that this \
             site shows can be taken as files, by anyone, for any use that names where they come from.</p></header>",
        )
        .with(contents())
        .with(files(dataset, downloads))
        .with(terms(dataset))
        .with(writing())
        .with(dictionary::tables(dataset))
        .with(dictionary::types())
        .raw("</main>")
}

/// The sections of the page: id and title.
const SECTIONS: [(&str, &str); 5] = [
    ("files", "Files"),
    ("terms", "Licence, and how to cite"),
    ("writing", "How the tables are written"),
    ("columns", "Columns of the tables"),
    ("fields", "Fields of the JSON files"),
];

fn contents() -> Html {
    let link =
        |(id, title): &(&'static str, &str)| Html::new().raw("<li><a href=\"#").raw(id).raw("\">").text(title).raw("</a></li>");
    Html::new()
        .raw("<nav class=\"contents\" aria-label=\"On this page\"><p>On this page</p><ul>")
        .all(SECTIONS.iter().map(link))
        .raw("</ul></nav>")
}

fn section(id: &'static str, content: Html) -> Html {
    let title = SECTIONS.iter().find(|(known, _)| *known == id).map_or("", |(_, title)| title);
    Html::new()
        .raw("<section class=\"article\" id=\"")
        .raw(id)
        .raw("\" aria-labelledby=\"")
        .raw(id)
        .raw("-title\"><h2 id=\"")
        .raw(id)
        .raw("-title\">")
        .text(title)
        .raw("</h2>")
        .with(content)
        .raw("</section>")
}

/// A size as people read it.
fn size(bytes: usize) -> String {
    format!("{} KB", bytes.div_ceil(1024))
}

fn files(dataset: &Dataset, downloads: &[Download]) -> Html {
    let date = data_date(dataset);
    let item = |download: &Download| {
        Html::new()
            .raw("<li><a download=\"")
            .value(&saved_name(download.file, &date))
            .raw("\" href=\"")
            .raw(download.file)
            .raw("\">")
            .text(download.file)
            .raw("</a> <span class=\"quiet\">")
            .text(&size(download.bytes))
            .raw("</span><p>")
            .text(&download.about)
            .raw("</p></li>")
    };
    let content = Html::new()
        .raw("<p>The tables open in any spreadsheet. To take only some therapies, filter or pick them in the <a data-own href=\"../#explorer\">table of the start page</a> and press “Take it away” there.</p><ul class=\"downloads\">")
        .all(downloads.iter().map(item))
        .raw("</ul><p>Each therapy is also a file of its own, as the maintainers edit it: <code>therapies/&lt;id&gt;.json</code> beside these files.</p>");
    section("files", content)
}

fn terms(dataset: &Dataset) -> Html {
    let content = Html::new()
        .raw("<p>Data and text: ")
        .link("", LICENCE_ADDRESS, LICENCE)
        .raw(
            ". You may copy, change and publish them, also for money, if you name this site and the date of the data and say what you \
             changed. The figures belong to the sources that each names. Nothing here is medical advice.</p><p>Cite as:</p><blockquote class=\"unmarked\">",
        )
        .text(&citation(dataset))
        .raw(
            " Followed by the address of this site and the day on which you took the data.</blockquote><p>“Cite this view” in the table of \
             the start page writes this for the rows that you see.</p>",
        );
    section("terms", content)
}

/// How the CSV files are written, point by point.
const POINTS: [&str; 8] = [
    "Comma-separated values after RFC 4180, in UTF-8, one line a row: no cell holds a line break. The first line names the columns. The \
     file begins with a byte order mark, without which Excel breaks names; programs that do not expect it read it as part of the \
     first name (in Python, open with “utf-8-sig”).",
    "The first column is always the id of the therapy, so that a file can be narrowed line by line.",
    "Units stand in the names of the columns: _percent is percent of people, 0 to 100; _months is months.",
    "A number column holds numbers only. Where one is missing, the cell is empty and the column that ends in _missing says why: it \
     is never zero, and never filled in.",
    "A text that begins with = + - @ or an apostrophe has an apostrophe put before it, so that no spreadsheet runs it as a formula. Plain \
     numbers, negative ones too, stay as they are. To read such a text as it was, take off one apostrophe.",
    "Dates are as precise as their source: a day, a month or a year. Spreadsheets may show a month as its first day; import the \
     column as text to keep it.",
    "Several entries in one cell have a semicolon and a space between them; several addresses a space.",
    "Every row carries the date of the data and the licence, so that rows taken out still say them. Rows taken from a view of the start \
     page also carry its sentence (view), its address (view_address) and the day (retrieved).",
];

fn writing() -> Html {
    let items = POINTS.iter().map(|point| Html::new().element("li", "", point));
    section("writing", Html::new().open("ul", "").all(items).close("ul"))
}

/// Names the files for programs that look for data sets.
pub fn title() -> String {
    format!("The data as files: CSV and JSON. {TITLE}")
}
