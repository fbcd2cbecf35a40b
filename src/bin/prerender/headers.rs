//! What a host sends with the files: the policy and other security headers, kinds, how long a file may be kept. One source
//! for the page's own `<meta>`, for `_headers` (which many hosts read) and for `_nginx.conf` (to include in nginx).

use crate::Outcome;
use crate::disk::{files_below, write};
use std::collections::BTreeSet;
use std::path::Path;

/// The content security policy, as every page carries it.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                          img-src 'self' data:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'";

/// What a `<meta>` can't say of the policy.
const POLICY_BESIDE: &str = "frame-ancestors 'none'";

/// The other headers of every answer.
const BESIDE: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// For names that carry the hash of their content: kept for a year, never asked for again.
const KEPT: &str = "public, max-age=31536000, immutable";

/// For all others: kept, but asked for again before each use.
const ASKED_AGAIN: &str = "no-cache";

/// The hash in a name as nginx finds it; see [`carries_hash`].
const HASH_PATTERN: &str = r"-[0-9a-f]{16}\.[a-z]+$";

/// Kinds of file. Texts say their alphabet. What has no ending, as a licence, is text.
const KINDS: [(&str, &str); 13] = [
    ("text/html; charset=utf-8", "html"),
    ("text/css; charset=utf-8", "css"),
    ("text/javascript; charset=utf-8", "js"),
    ("text/plain; charset=utf-8", "txt"),
    ("text/csv; charset=utf-8", "csv"),
    ("application/json; charset=utf-8", "json"),
    ("application/manifest+json; charset=utf-8", "webmanifest"),
    ("application/xml; charset=utf-8", "xml"),
    ("application/wasm", "wasm"),
    ("application/octet-stream", "bin"),
    ("image/svg+xml", "svg"),
    ("image/png", "png"),
    ("application/yaml; charset=utf-8", "cff"),
];

/// Whether a name carries the hash of the content, as `style-0123456789abcdef.css` does.
fn carries_hash(name: &str) -> bool {
    let hash = name.rsplit_once('.').and_then(|(stem, _)| stem.rsplit_once('-')).map(|(_, hash)| hash);
    hash.is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))
}

/// Every header that all answers have.
fn security() -> Vec<(&'static str, String)> {
    let policy = ("Content-Security-Policy", format!("{POLICY}; {POLICY_BESIDE}"));
    std::iter::once(policy).chain(BESIDE.map(|(name, value)| (name, value.to_owned()))).collect()
}

/// The text of `_headers`. Hosts differ in what they do when two rules set the same header: no address has two rules for one.
fn headers_file(files: &[String]) -> String {
    let all: String = security().iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
    let places: BTreeSet<(String, &str)> = files
        .iter()
        .map(|file| match file.split_once('/') {
            Some((folder, _)) => (format!("/{folder}/*"), ASKED_AGAIN),
            None => (format!("/{file}"), if carries_hash(file) { KEPT } else { ASKED_AGAIN }),
        })
        .chain([("/".to_owned(), ASKED_AGAIN)])
        .collect();
    let rules = places.iter().map(|(place, kept)| format!("{place}\n  Cache-Control: {kept}\n"));
    format!("/*\n{all}{}", rules.collect::<String>())
}

/// The text of `_nginx.conf`, for a `server` or a `location`.
fn nginx_file() -> String {
    let headers = security().into_iter().map(|(name, value)| format!("add_header {name} \"{value}\" always;\n"));
    let kinds = KINDS.iter().map(|(kind, ending)| format!("  \"{kind}\" {ending};\n"));
    format!(
        "# The headers, kinds and caching of this site, written by its build. Include it in the server or the location that\n\
         # serves the folder. The .gz files beside the others are used as they are; for the .br files nginx needs its brotli\n\
         # module and the line `brotli_static on;` beside the include.\n\
         {headers}\
         set $site_kept \"{ASKED_AGAIN}\";\n\
         if ($uri ~ \"{HASH_PATTERN}\") {{ set $site_kept \"{KEPT}\"; }}\n\
         add_header Cache-Control $site_kept;\n\
         if ($uri ~ \"/_(headers|nginx\\.conf)$\") {{ return 404; }}\n\
         index index.html;\n\
         absolute_redirect off;\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         default_type \"text/plain; charset=utf-8\";\n\
         types {{\n{kinds}}}\n",
        headers = headers.collect::<String>(),
        kinds = kinds.collect::<String>(),
    )
}

/// Writes both files beside the site's own.
///
/// # Errors
/// If a file can't be written, or the folder can't be read.
pub fn write_headers(staging: &Path) -> Outcome<()> {
    let files: Vec<String> = files_below(staging)?.into_iter().filter(|file| !file.starts_with('_')).collect();
    write(&staging.join("_headers"), headers_file(&files))?;
    write(&staging.join("_nginx.conf"), nginx_file())
}
