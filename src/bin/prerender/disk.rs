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

/// Gives a file another name.
pub fn rename(from: &Path, to: &Path) -> Outcome<()> {
    fs::rename(from, to).map_err(|error| PrerenderError::File { path: from.to_owned(), error })
}

/// Enough of a hash to tell versions apart.
pub fn short_hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Every file below a folder, by its path from there with `/` between its parts, in the order of the alphabet.
pub fn files_below(folder: &Path) -> Outcome<Vec<String>> {
    let fault = |path: &Path, error| PrerenderError::File { path: path.to_owned(), error };
    let (mut folders, mut files) = (vec![String::new()], Vec::new());
    while let Some(inner) = folders.pop() {
        let path = folder.join(&inner);
        for entry in fs::read_dir(&path).map_err(|error| fault(&path, error))? {
            let entry = entry.map_err(|error| fault(&path, error))?;
            let name = format!("{inner}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().map_err(|error| fault(&path, error))?;
            if kind.is_dir() { folders.push(format!("{name}/")) } else { files.push(name) }
        }
    }
    files.sort();
    Ok(files)
}
