//! The data that the site is built from.

use myeloma_immunotherapy::evidence::{Dataset, files};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The folder of the data files.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")
}

/// The checked data, read once.
pub fn dataset() -> &'static Dataset {
    static DATASET: LazyLock<Dataset> = LazyLock::new(|| files::load(&folder()).unwrap_or_else(|error| panic!("{error}")));
    &DATASET
}
