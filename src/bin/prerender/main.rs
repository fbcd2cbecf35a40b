//! Writes the static site: checks the evidence, bundles it under a name that carries its hash, renders the start page
//! into the `index.html` that Trunk has built, and writes a page for every therapy, the log of what changed with its feed,
//! the pages about the site and the data, the one for lost readers, the data as files for others, and what search engines
//! and previews look for. Trunk calls it after its own work (see `Trunk.toml`).

mod data;
mod disk;
mod guard;
mod headers;
mod offline;
mod picture;
mod settings;
mod sheet;
mod sitemap;
mod start;

use disk::{read, short_hash, write};
use myeloma_immunotherapy::evidence::{Dataset, Date, days_since, files, is_stale};
use myeloma_immunotherapy::explore::Catalogue;
use myeloma_immunotherapy::ui::document::{
    Shared, about_document, changes_document, data_document, lost_document, pictures_document, therapy_document,
};
use myeloma_immunotherapy::ui::feed::feed;
use myeloma_immunotherapy::ui::found::NotASite;
use myeloma_immunotherapy::ui::report::NotAReportAddress;
use settings::Settings;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Why the site can't be written.
#[derive(Debug, thiserror::Error)]
enum PrerenderError {
    #[error("TRUNK_STAGING_DIR is not set: this program is run by `trunk build` (use script/server or script/test)")]
    NotCalledByTrunk,
    #[error(transparent)]
    Data(#[from] files::DataFolderError),
    #[error(transparent)]
    Site(#[from] NotASite),
    #[error(transparent)]
    Report(#[from] NotAReportAddress),
    #[error("the bundle can't be written: {0}")]
    Bundle(#[from] postcard::Error),
    #[error("a table can't be written: {0}")]
    Table(csv::Error),
    #[error("a picture can't be drawn: {0}")]
    Picture(#[from] picture::PictureError),
    #[error("{path} can't be read or written: {error}")]
    File { path: PathBuf, error: std::io::Error },
    #[error("index.html holds {mark} {times} times; it must stand there once")]
    Placeholder { mark: &'static str, times: usize },
    #[error("style/main.css: found “{0}”; allowed: @import \"file.css\" layer(name);")]
    Import(String),
    #[error("the list of files can't be written: {0}")]
    List(serde_json::Error),
    #[error("index.html has no {0}")]
    NoTag(&'static str),
    #[error("{name}: found “{found}”; allowed: {allowed}")]
    Setting { name: &'static str, found: String, allowed: &'static str },
}

type Outcome<T> = Result<T, PrerenderError>;

/// Writes content under a name that carries its hash; gives the name.
fn write_hashed(staging: &Path, stem: &str, ending: &str, content: &[u8]) -> Outcome<String> {
    let name = format!("{stem}-{}.{ending}", short_hash(content));
    write(&staging.join(&name), content)?;
    Ok(name)
}

/// Writes `therapies/<id>/index.html` for every therapy.
fn write_therapies(staging: &Path, dataset: &Dataset, shared: &Shared) -> Outcome<()> {
    dataset.therapies.iter().try_for_each(|therapy| {
        let page = therapy_document(dataset, therapy, shared);
        write(&staging.join("therapies").join(&therapy.id).join("index.html"), page)
    })
}

/// Writes the pages about the site, and the feed.
fn write_about(staging: &Path, dataset: &Dataset, shared: &Shared, settings: &Settings) -> Outcome<()> {
    write(&staging.join("changes/index.html"), changes_document(dataset, shared))?;
    write(&staging.join("about/index.html"), about_document(dataset, shared))?;
    write(&staging.join("404.html"), lost_document(dataset, settings.base, shared))?;
    write(&staging.join("changes.xml"), feed(dataset, &settings.site))
}

/// Names every record that is due for another check. The site is written all the same.
fn warn_of_stale(dataset: &Dataset, today: Date) {
    for therapy in dataset.therapies.iter().filter(|therapy| is_stale(therapy.checked, today)) {
        let days = days_since(therapy.checked, today);
        eprintln!("warning: therapies/{}.json: last checked {}, {days} days ago", therapy.id, therapy.checked.in_words());
    }
}

fn run() -> Outcome<()> {
    let staging: PathBuf = std::env::var_os("TRUNK_STAGING_DIR").ok_or(PrerenderError::NotCalledByTrunk)?.into();
    // The bench builds the site with many rows from a folder of its own.
    let data: PathBuf = std::env::var_os("EVIDENCE_FOLDER").map_or_else(|| "public/data".into(), PathBuf::from);
    let settings = Settings::read()?;
    let dataset = files::load(&data)?;
    warn_of_stale(&dataset, settings.today);
    let evidence = write_hashed(&staging, "evidence", "bin", &dataset.to_bundle()?)?;
    let sheets = sheet::style_sheets(Path::new("style"))?;
    let style = write_hashed(&staging, "style", "css", sheets.all.as_bytes())?;
    let style_below = write_hashed(&staging, "pages", "css", sheets.below.as_bytes())?;

    let index = staging.join("index.html");
    let html = String::from_utf8_lossy(&read(&index)?).into_owned();
    let shared = Shared {
        policy: headers::POLICY,
        style: &style,
        style_below: &style_below,
        script_integrity: &guard::integrity(&staging.join("words.js"))?,
        offline_integrity: &guard::integrity(&staging.join("offline.js"))?,
        changes_integrity: &guard::integrity(&staging.join("changes.js"))?,
        picture_integrity: &guard::integrity(&staging.join("picture.js"))?,
        today: settings.today,
        site: &settings.site,
        report: &settings.report,
    };
    write_therapies(&staging, &dataset, &shared)?;
    write_about(&staging, &dataset, &shared, &settings)?;
    write(&staging.join("pictures/index.html"), pictures_document(&dataset, &shared))?;
    let downloads = data::write_data(&staging, &data, &dataset)?;
    write(&staging.join("data/index.html"), data_document(&dataset, &downloads, &shared))?;
    picture::write_pictures(&staging, &settings.site, &dataset)?;
    sitemap::write_sitemap(&staging, &settings.site, &dataset)?;

    // One catalogue for the life of this short program, as in the client.
    let catalogue: &'static Catalogue = Box::leak(Box::new(Catalogue::new(dataset)));
    write(&index, start::start_page(&html, &staging, catalogue, &evidence, &downloads, &shared)?)?;

    // What lists the files comes last.
    offline::write_worker(&staging, catalogue.dataset().checked())?;
    headers::write_headers(&staging)
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The site was not written. {error}");
            ExitCode::FAILURE
        }
    }
}
