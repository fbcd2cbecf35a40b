//! How long `explore::visible` takes natively with 10,000 rows: the median of many calls for each kind of question.
//! Run by `script/bench`; a figure, not a test.

use myeloma_immunotherapy::evidence::{Dataset, Therapy, files};
use myeloma_immunotherapy::explore::{Catalogue, parse, visible};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

const ROWS: usize = 10_000;
const CALLS: usize = 60;

const QUESTIONS: [(&str, &str); 5] = [
    ("everything", ""),
    ("ordered by response", "sort=-response"),
    ("three facets", "type=bispecific-antibody,car-t&status=approved&stage=after-4"),
    ("a word", "q=bcma"),
    ("a word with a slip, ordered", "q=teclistimab&sort=therapy"),
];

/// The therapies over and over, each time under another name.
fn many(therapies: &[Therapy]) -> Vec<Therapy> {
    let copies = therapies.iter().cycle().take(ROWS).enumerate();
    copies
        .map(|(number, therapy)| Therapy {
            id: format!("{}-{number}", therapy.id),
            name: format!("{} {number}", therapy.name),
            ..therapy.clone()
        })
        .collect()
}

fn median_milliseconds(catalogue: &Catalogue, query: &str) -> f64 {
    let (view, _) = parse(query);
    let mut times: Vec<f64> = (0..CALLS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(visible(catalogue, std::hint::black_box(&view)));
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[CALLS / 2]
}

fn main() -> ExitCode {
    let dataset = match files::load(Path::new("public/data")) {
        Ok(dataset) => dataset,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let catalogue = Catalogue::new(Dataset::new(many(&dataset.therapies), Vec::new(), Default::default()));
    for (name, query) in QUESTIONS {
        println!("{name}\t{:.2}", median_milliseconds(&catalogue, query));
    }
    ExitCode::SUCCESS
}
