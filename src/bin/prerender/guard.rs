//! What guards the site: hashes of what may run, the policy, the headers.

use crate::disk::read;
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

/// The hash of a file as an `integrity` attribute holds it.
pub fn integrity(path: &Path) -> Outcome<String> {
    Ok(format!("sha384-{}", base64(&Sha384::digest(read(path)?))))
}

/// Adds the hash of each script and of the WebAssembly, so that only what this build made can run.
pub fn with_integrity(html: &str, staging: &Path) -> Outcome<String> {
    let (js, wasm) =
        (attribute(html, "data-wasm=", "data-js")?.to_owned(), attribute(html, "data-wasm=", "data-wasm")?.to_owned());
    let boot = attribute(html, "data-wasm=", "src")?.to_owned();
    // The scripts that index.html names beside the program itself.
    let beside = ["words.js", "take.js", "picture.js"].into_iter();
    let beside: Vec<String> = beside.map(|name| Ok(attribute(html, name, "src")?.to_owned())).collect::<Outcome<_>>()?;
    let hash = |address: &str| integrity(&staging.join(address.trim_start_matches("./").trim_start_matches('/')));
    let mut html = html.to_owned();
    for script in [js, boot].iter().chain(&beside) {
        html =
            html.replace(&format!("src=\"{script}\""), &format!("src=\"{script}\" integrity=\"{}\" crossorigin", hash(script)?));
    }
    Ok(html.replace(&format!("data-wasm=\"{wasm}\""), &format!("data-wasm=\"{wasm}\" data-wasm-integrity=\"{}\"", hash(&wasm)?)))
}

/// While developing, Trunk adds an inline script that reloads the page over a web socket: the policy lets it.
pub fn for_development(html: &str) -> String {
    html.replacen("script-src 'self'", "script-src 'self' 'unsafe-inline'", 1).replacen(
        "connect-src 'self'",
        "connect-src 'self' ws:",
        1,
    )
}

/// The headers that a static host sends with every file. The policy is the one in index.html; what a `<meta>` can't
/// say comes on top.
pub fn headers(policy: &str) -> String {
    format!(
        "/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n  \
         Cross-Origin-Opener-Policy: same-origin\n  Cache-Control: no-cache\n"
    )
}
