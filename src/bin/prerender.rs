//! Writes the static site: checks the evidence, bundles it under a name that carries its hash, and renders the whole
//! page into the `index.html` that Trunk has built. Trunk calls it after its own work (see `Trunk.toml`).

use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use myeloma_immunotherapy::evidence::files;
use myeloma_immunotherapy::explore::Catalogue;
use myeloma_immunotherapy::ui::Page;
use sha2::{Digest, Sha256, Sha384};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// Why the site can't be written.
#[derive(Debug, thiserror::Error)]
enum PrerenderError {
    #[error("TRUNK_STAGING_DIR is not set: this program is run by `trunk build` (use script/server or script/test)")]
    NotCalledByTrunk,
    #[error(transparent)]
    Data(#[from] files::DataFolderError),
    #[error("the bundle can't be written: {0}")]
    Bundle(#[from] postcard::Error),
    #[error("{path} can't be read or written: {error}")]
    File { path: PathBuf, error: std::io::Error },
    #[error("index.html holds {mark} {times} times; it must stand there once")]
    Placeholder { mark: &'static str, times: usize },
    #[error("style/main.css: found “{0}”; allowed: @import \"file.css\" layer(name);")]
    Import(String),
    #[error("index.html has no {0}")]
    NoTag(&'static str),
}

type Outcome<T> = Result<T, PrerenderError>;

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| PrerenderError::File { path: path.to_owned(), error })
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome<()> {
    fs::write(path, content).map_err(|error| PrerenderError::File { path: path.to_owned(), error })
}

fn replace_once(html: &str, mark: &'static str, with: &str) -> Outcome<String> {
    match html.matches(mark).count() {
        1 => Ok(html.replacen(mark, with, 1)),
        times => Err(PrerenderError::Placeholder { mark, times }),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// The page as HTML. Leptos marks places by `<!>`, which browsers read as an empty comment; written out, it is valid.
fn render(catalogue: &'static Catalogue) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    owner.with(|| view! { <Page catalogue=catalogue/> }.to_html()).replace("<!>", "<!---->")
}

fn description(catalogue: &Catalogue) -> String {
    let dataset = catalogue.dataset();
    let checked = dataset.checked().map(|date| format!(" Evidence last checked {}.", date.in_words())).unwrap_or_default();
    format!(
        "{} immunotherapies for multiple myeloma in one table that can be sorted and filtered: how they work, where they are \
         approved and for whom, what they do and what harm they cause, with a source behind every number.{checked}",
        dataset.therapies.len()
    )
}

/// The content of an attribute of the first tag that holds `marker`.
fn attribute<'a>(html: &'a str, marker: &'static str, name: &str) -> Outcome<&'a str> {
    let tag = html.split('<').find(|tag| tag.contains(marker)).ok_or(PrerenderError::NoTag(marker))?;
    let (_, rest) = tag.split_once(&format!("{name}=\"")).ok_or(PrerenderError::NoTag(marker))?;
    rest.split('"').next().ok_or(PrerenderError::NoTag(marker))
}

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn base64(bytes: &[u8]) -> String {
    bytes.chunks(3).fold(String::new(), |mut text, chunk| {
        let word = chunk.iter().fold(0_usize, |word, &byte| word << 8 | usize::from(byte)) << (8 * (3 - chunk.len()));
        for index in 0..4 {
            let sextet = word >> (18 - 6 * index) & 63;
            text.push(if index <= chunk.len() { BASE64[sextet] as char } else { '=' });
        }
        text
    })
}

fn integrity(path: &Path) -> Outcome<String> {
    Ok(format!("sha384-{}", base64(&Sha384::digest(read(path)?))))
}

/// Adds the hash of each script and of the WebAssembly, so that only what this build made can run.
fn with_integrity(html: &str, staging: &Path) -> Outcome<String> {
    let (js, wasm) =
        (attribute(html, "data-wasm=", "data-js")?.to_owned(), attribute(html, "data-wasm=", "data-wasm")?.to_owned());
    let hash = |address: &str| integrity(&staging.join(address.trim_start_matches("./").trim_start_matches('/')));
    let (js_hash, wasm_hash) = (hash(&js)?, hash(&wasm)?);
    let boot = attribute(html, "data-wasm=", "src")?.to_owned();
    let boot_hash = hash(&boot)?;
    let html = html.replace(&format!("src=\"{js}\""), &format!("src=\"{js}\" integrity=\"{js_hash}\" crossorigin"));
    let html = html.replace(&format!("src=\"{boot}\""), &format!("src=\"{boot}\" integrity=\"{boot_hash}\" crossorigin"));
    Ok(html.replace(&format!("data-wasm=\"{wasm}\""), &format!("data-wasm=\"{wasm}\" data-wasm-integrity=\"{wasm_hash}\"")))
}

/// The style sheet in one piece: `style/main.css` names the files and their layers.
fn style_sheet(folder: &Path) -> Outcome<String> {
    let main = folder.join("main.css");
    let text = String::from_utf8_lossy(&read(&main)?).into_owned();
    let (mut layers, mut sheet) = (Vec::new(), String::new());
    for line in text.lines().filter(|line| line.starts_with("@import")) {
        let file = line.split('"').nth(1).ok_or(PrerenderError::Import(line.to_owned()))?;
        let layer = line.split(['(', ')']).nth(1).ok_or(PrerenderError::Import(line.to_owned()))?;
        let rules = read(&folder.join(file))?;
        layers.push(layer.to_owned());
        sheet.push_str(&format!("@layer {layer}{{{}}}", String::from_utf8_lossy(&rules)));
    }
    Ok(format!("@layer {};{sheet}", layers.join(",")))
}

/// While developing, Trunk adds an inline script that reloads the page over a web socket: the policy lets it.
fn for_development(html: &str) -> String {
    html.replacen("script-src 'self'", "script-src 'self' 'unsafe-inline'", 1).replacen(
        "connect-src 'self'",
        "connect-src 'self' ws:",
        1,
    )
}

fn short_hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The headers that a static host sends with every file. The policy is the one in index.html; what a `<meta>` can't
/// say comes on top.
fn headers(html: &str) -> Outcome<String> {
    let policy = attribute(html, "Content-Security-Policy", "content")?;
    Ok(format!(
        "/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n  \
         Cross-Origin-Opener-Policy: same-origin\n  Cache-Control: no-cache\n"
    ))
}

fn run() -> Outcome<()> {
    let staging: PathBuf = std::env::var_os("TRUNK_STAGING_DIR").ok_or(PrerenderError::NotCalledByTrunk)?.into();
    // The bench builds the site with many rows from a folder of its own.
    let data: PathBuf = std::env::var_os("EVIDENCE_FOLDER").map_or_else(|| "public/data".into(), PathBuf::from);
    let dataset = files::load(&data)?;
    let bundle = dataset.to_bundle()?;
    let evidence = format!("evidence-{}.bin", short_hash(&bundle));
    write(&staging.join(&evidence), &bundle)?;
    let sheet = style_sheet(Path::new("style"))?;
    let style = format!("style-{}.css", short_hash(sheet.as_bytes()));
    write(&staging.join(&style), &sheet)?;

    // One catalogue for the life of this short program, as in the client.
    let catalogue: &'static Catalogue = Box::leak(Box::new(Catalogue::new(dataset)));
    let index = staging.join("index.html");
    let html = String::from_utf8_lossy(&read(&index)?).into_owned();
    let html = with_integrity(&html, &staging)?;
    let html = replace_once(&html, "%EVIDENCE%", &format!("./{evidence}"))?;
    let html = replace_once(&html, "%INTEGRITY%", &integrity(&staging.join(&evidence))?)?;
    let html = replace_once(&html, "%STYLE%", &format!("./{style}"))?;
    let html = replace_once(&html, "%DESCRIPTION%", &escaped(&description(catalogue)))?;
    write(&staging.join("_headers"), headers(&html)?)?;
    let html = replace_once(&html, "%PAGE%", &render(catalogue))?;
    let is_development = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug");
    let html = if is_development { for_development(&html) } else { html };
    write(&index, html)
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
