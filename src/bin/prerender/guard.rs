//! What guards the site: names and hashes of what may run.

use crate::disk::{read, rename, short_hash};
use crate::{Outcome, PrerenderError};
use sha2::{Digest, Sha384};
use std::path::Path;

/// The content of an attribute of the first tag that holds `marker`.
pub fn attribute<'a>(html: &'a str, marker: &'static str, name: &str) -> Outcome<&'a str> {
    let tag = html.split('<').find(|tag| tag.contains(marker)).ok_or(PrerenderError::NoTag(marker))?;
    let (_, rest) = tag.split_once(&format!("{name}=\"")).ok_or(PrerenderError::NoTag(marker))?;
    rest.split('"').next().ok_or(PrerenderError::NoTag(marker))
}

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes as base 64, with padding.
pub fn base64(bytes: &[u8]) -> String {
    bytes.chunks(3).fold(String::new(), |mut text, chunk| {
        let word = chunk.iter().fold(0_usize, |word, &byte| word << 8 | usize::from(byte)) << (8 * (3 - chunk.len()));
        for index in 0..4 {
            let sextet = word >> (18 - 6 * index) & 63;
            text.push(if index <= chunk.len() { BASE64[sextet] as char } else { '=' });
        }
        text
    })
}

/// The hash of a file as an `integrity` attribute holds it.
pub fn integrity(path: &Path) -> Outcome<String> {
    Ok(format!("sha384-{}", base64(&Sha384::digest(read(path)?))))
}

/// The file of a relative address on the start page.
fn file_of(address: &str) -> &str {
    address.trim_start_matches("./").trim_start_matches('/')
}

/// Names the program's script and WebAssembly by the hash of their own content. Trunk's names follow one of the two only;
/// what a host lets be cached for a year must change its name with its content.
pub fn with_own_names(html: &str, staging: &Path) -> Outcome<String> {
    let mut renamed = html.to_owned();
    for (attribute_name, ending) in [("data-js", "js"), ("data-wasm", "wasm")] {
        let address = attribute(html, "data-wasm=", attribute_name)?;
        let file = staging.join(file_of(address));
        let name = format!("page-{}.{ending}", short_hash(&read(&file)?));
        rename(&file, &staging.join(&name))?;
        renamed = renamed.replace(&format!("\"{address}\""), &format!("\"./{name}\""));
    }
    Ok(renamed)
}

/// Adds the hash of each script and of the WebAssembly, so that only what this build made can run.
pub fn with_integrity(html: &str, staging: &Path) -> Outcome<String> {
    let hash = |address: &str| integrity(&staging.join(file_of(address)));
    let wasm = attribute(html, "data-wasm=", "data-wasm")?;
    let with_wasm =
        html.replace(&format!("data-wasm=\"{wasm}\""), &format!("data-wasm=\"{wasm}\" data-wasm-integrity=\"{}\"", hash(wasm)?));
    let mut scripts =
        html.split("<script").skip(1).filter_map(|tag| tag.split('>').next()?.split_once(" src=\"")?.1.split('"').next());
    scripts.try_fold(with_wasm, |html, script| {
        let bare = format!(" src=\"{script}\"");
        Ok(html.replace(&bare, &format!("{bare} integrity=\"{}\" crossorigin", hash(script)?)))
    })
}

/// While developing, Trunk adds an inline script that reloads the page over a web socket: the policy lets it.
pub fn for_development(html: &str) -> String {
    html.replacen("script-src 'self'", "script-src 'self' 'unsafe-inline'", 1).replacen(
        "connect-src 'self'",
        "connect-src 'self' ws:",
        1,
    )
}
