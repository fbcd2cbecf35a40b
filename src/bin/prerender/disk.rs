//! Files: read, written, named by their hash.

use crate::{Outcome, PrerenderError};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Reads a file.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| PrerenderError::File { path: path.to_owned(), error })
}

/// Writes a file, and the folders above it.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome<()> {
    let folders = path.parent().map_or(Ok(()), fs::create_dir_all);
    folders.and_then(|()| fs::write(path, content)).map_err(|error| PrerenderError::File { path: path.to_owned(), error })
}

/// Enough of a hash to tell versions apart.
pub fn short_hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
