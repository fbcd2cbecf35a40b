//! Reading the data files from a folder (native only).

use super::check::{DataFile, Fault, check};
use super::{Article, Dataset};
use std::fs;
use std::path::Path;

/// Why a folder of data files gives no dataset.
#[derive(Debug, thiserror::Error)]
pub enum DataFolderError {
    /// A file or folder can't be read.
    #[error("{path} can't be read: {error}")]
    Unreadable {
        /// Which one.
        path: String,
        /// What the system says.
        error: std::io::Error,
    },
    /// The checker found faults.
    #[error("{} in the data files:\n{}", count(.0), .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Faulty(Vec<Fault>),
}

fn count(faults: &[Fault]) -> String {
    match faults.len() {
        1 => "1 fault".to_owned(),
        many => format!("{many} faults"),
    }
}

fn read(path: &Path) -> Result<String, DataFolderError> {
    fs::read_to_string(path).map_err(|error| DataFolderError::Unreadable { path: path.display().to_string(), error })
}

/// Reads every data file below `folder` (`public/data`): `therapies/*.json`, `facts.json`, `article.json`, `glossary.json`,
/// `questions.json`, `changes.json`.
///
/// # Errors
/// When a file or folder can't be read.
pub fn read_folder(folder: &Path) -> Result<Vec<DataFile>, DataFolderError> {
    let therapies = folder.join("therapies");
    let entries = fs::read_dir(&therapies)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| DataFolderError::Unreadable { path: therapies.display().to_string(), error })?;
    let mut names: Vec<String> = entries
        .iter()
        .map(|entry| format!("therapies/{}", entry.file_name().to_string_lossy()))
        .filter(|name| name.ends_with(".json"))
        .collect();
    names.sort();
    names.extend(["facts.json", "article.json", "glossary.json", "questions.json", "changes.json"].map(str::to_owned));
    names
        .into_iter()
        .map(|name| {
            let text = read(&folder.join(&name))?;
            Ok(DataFile { name, text })
        })
        .collect()
}

/// Reads a file as a type that the checker has already found it to fit.
fn typed<T: serde::de::DeserializeOwned>(file: &DataFile) -> Result<T, DataFolderError> {
    serde_json::from_str(&file.text).map_err(|error| {
        DataFolderError::Faulty(vec![Fault {
            file: file.name.clone(),
            path: String::new(),
            found: error.to_string(),
            allowed: "a file that fits the types of src/evidence".to_owned(),
        }])
    })
}

/// Checks the data files and gives the dataset.
///
/// # Errors
/// When a file can't be read, or with every fault that the checker found.
pub fn load(folder: &Path) -> Result<Dataset, DataFolderError> {
    let files = read_folder(folder)?;
    let faults = check(&files);
    if !faults.is_empty() {
        return Err(DataFolderError::Faulty(faults));
    }
    let mut therapies = Vec::new();
    let mut others = Dataset::default();
    for file in &files {
        match file.name.as_str() {
            "facts.json" => others.facts = typed(file)?,
            "article.json" => others.article = typed(file)?,
            "glossary.json" => others.glossary = typed(file)?,
            "questions.json" => others.questions = typed(file)?,
            "changes.json" => others.corrections = typed(file)?,
            _ => therapies.push(typed(file)?),
        }
    }
    Ok(Dataset { therapies: Dataset::new(therapies, Vec::new(), Article::default()).therapies, ..others })
}
