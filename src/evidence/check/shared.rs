//! One fact, one telling: what two records say of the same trial, the same figure or the same decision must agree.
//! A drug and the combinations that hold it tell of the same trials and decisions, each in a file of its own.

use super::walk::{items, shown};
use super::{Fault, Parsed};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// What two records must tell alike of one trial.
const OF_A_TRIAL: [&str; 2] = ["phase", "randomised"];

/// What tells one count of a figure from another.
const OF_A_COUNT: [&str; 3] = ["follow_up_months", "data_cutoff", "patients"];

/// A record's trial, figure or decision, and where it stands.
struct Told<'a> {
    file: &'a Parsed<'a>,
    path: String,
    object: &'a Object,
    /// Registration numbers of the trial or trials that it tells of.
    registered: Vec<&'a str>,
}

/// Finds facts that two records tell in two ways.
pub fn check(files: &[Parsed], faults: &mut Vec<Fault>) {
    let therapies: Vec<&Parsed> = files.iter().filter(|file| file.file.is_therapy()).collect();
    pairs(&therapies.iter().flat_map(|file| trials(file)).collect::<Vec<_>>(), |first, second| trial(first, second, faults));
    pairs(&therapies.iter().flat_map(|file| outcomes(file)).collect::<Vec<_>>(), |first, second| outcome(first, second, faults));
    pairs(&therapies.iter().flat_map(|file| harms(file)).collect::<Vec<_>>(), |first, second| harm(first, second, faults));
    for drug in &therapies {
        for regimen in therapies.iter().filter(|regimen| holds(regimen, drug)) {
            decisions(drug, regimen, faults);
        }
    }
}

/// Every two of different files that tell of the same trial or trials.
fn pairs<'a>(told: &'a [Told<'a>], mut compare: impl FnMut(&'a Told<'a>, &'a Told<'a>)) {
    for (index, first) in told.iter().enumerate() {
        for second in &told[index + 1..] {
            let is_elsewhere = first.file.file.name != second.file.file.name;
            if is_elsewhere && !first.registered.is_empty() && first.registered == second.registered {
                compare(first, second);
            }
        }
    }
}

fn trials<'a>(file: &'a Parsed) -> Vec<Told<'a>> {
    let told = |(path, object): (String, &'a Object)| Told { file, path, object, registered: registered(object) };
    items(&file.json, "trials").into_iter().map(told).collect()
}

fn registered(trial: &Object) -> Vec<&str> {
    trial.get("nct").and_then(Value::as_str).into_iter().collect()
}

fn outcomes<'a>(file: &'a Parsed) -> Vec<Told<'a>> {
    let of_trial = |(path, trial): (String, &'a Object)| {
        let outcomes = trial.get("outcomes").and_then(Value::as_array).into_iter().flatten().enumerate();
        let told = outcomes.filter_map(move |(index, outcome)| {
            let path = format!("{path}/outcomes/{index}");
            Some(Told { file, path, object: outcome.as_object()?, registered: registered(trial) })
        });
        told.collect::<Vec<_>>()
    };
    items(&file.json, "trials").into_iter().flat_map(of_trial).collect()
}

fn harms<'a>(file: &'a Parsed) -> Vec<Told<'a>> {
    let trials = items(&file.json, "trials");
    let number_of = |name: &Value| {
        trials.iter().find(|(_, trial)| trial.get("name") == Some(name)).and_then(|(_, trial)| trial.get("nct")?.as_str())
    };
    let told = |(path, object): (String, &'a Object)| {
        let names = object.get("trials").and_then(Value::as_array).into_iter().flatten();
        let mut registered: Vec<&str> = names.filter_map(number_of).collect();
        registered.sort_unstable();
        registered.dedup();
        Told { file, path, object, registered }
    };
    items(&file.json, "harms").into_iter().map(told).collect()
}

/// Whether both give the field, and give it alike; where one does not give it, nothing speaks against it.
fn may_agree(first: &Object, second: &Object, field: &str) -> bool {
    match (first.get(field), second.get(field)) {
        (Some(first), Some(second)) => same(first, second),
        _ => true,
    }
}

/// The same value: figures by what they amount to, so that 80 is 80.0.
fn same(first: &Value, second: &Value) -> bool {
    match (first.as_f64(), second.as_f64()) {
        (Some(first), Some(second)) => first == second,
        _ => first == second,
    }
}

fn contradict(second: &Told, field: &str, here: &Value, first: &Told, there: &Value, faults: &mut Vec<Fault>) {
    let allowed = format!("what {} says of the same: {} at {}", first.file.file.name, shown(there), first.path);
    faults.push(second.file.fault(format!("{}/{field}", second.path), shown(here), allowed));
}

fn trial(first: &Told, second: &Told, faults: &mut Vec<Fault>) {
    for field in OF_A_TRIAL {
        if let (Some(there), Some(here)) = (first.object.get(field), second.object.get(field))
            && there != here
        {
            contradict(second, field, here, first, there, faults);
        }
    }
}

/// The value at a path of field names.
fn at<'a>(object: &'a Object, path: &str) -> Option<&'a Value> {
    let mut names = path.split('/');
    let first = object.get(names.next()?)?;
    names.try_fold(first, |value, name| value.get(name))
}

/// One figure in two records: the same measure of the same trial and count, with the same value in this therapy's arm.
fn outcome(first: &Told, second: &Told, faults: &mut Vec<Fault>) {
    let (a, b) = (first.object, second.object);
    let value = |object: &Object| at(object, "treatment/value").and_then(Value::as_f64);
    let is_one = a.get("measure") == b.get("measure")
        && a.get("at_months") == b.get("at_months")
        && value(a).is_some()
        && value(a) == value(b)
        && OF_A_COUNT.iter().all(|field| may_agree(a, b, field));
    if !is_one {
        return;
    }
    let told_alike = [
        "p",
        "hazard_ratio/value",
        "comparator/value",
        "treatment/interval/low",
        "treatment/interval/high",
        "comparator/interval/low",
    ];
    for field in told_alike {
        if let (Some(there), Some(here)) = (at(a, field), at(b, field))
            && !same(there, here)
        {
            contradict(second, field, here, first, there, faults);
        }
    }
}

/// One harm in two records: the same event of the same trials, counted in as many people; a note may tell two counts apart.
fn harm(first: &Told, second: &Told, faults: &mut Vec<Fault>) {
    let (a, b) = (first.object, second.object);
    let is_one = a.get("event") == b.get("event")
        && a.get("patients").is_some()
        && OF_A_COUNT.iter().all(|field| may_agree(a, b, field))
        && !a.contains_key("note")
        && !b.contains_key("note");
    if !is_one {
        return;
    }
    for field in ["treatment/any", "treatment/grade3plus", "comparator/any", "comparator/grade3plus"] {
        if let (Some(there), Some(here)) = (at(a, field), at(b, field))
            && !same(there, here)
        {
            contradict(second, field, here, first, there, faults);
        }
    }
}

/// Whether a combination holds a drug.
fn holds(regimen: &Parsed, drug: &Parsed) -> bool {
    let components = regimen.json.get("components").and_then(Value::as_array).into_iter().flatten();
    components.filter_map(Value::as_str).any(|component| component == drug.file.id())
}

/// One decision in two records: of one region and use, at dates of which one is the other told less exactly.
fn decisions(drug: &Parsed, regimen: &Parsed, faults: &mut Vec<Fault>) {
    let told = |file: &Parsed| {
        items(&file.json, "decisions").into_iter().map(|(path, object)| (path, object.clone())).collect::<Vec<_>>()
    };
    for (there, first) in told(drug) {
        for (here, second) in told(regimen) {
            let is_one_use =
                ["region", "stage", "transplant", "prior_lines"].iter().all(|field| first.get(*field) == second.get(*field));
            let date = |decision: &Object| decision.get("date").and_then(Value::as_str).unwrap_or_default().to_owned();
            let (a, b) = (date(&first), date(&second));
            let is_shorter = |short: &str, long: &str| !short.is_empty() && short.len() < long.len() && long.starts_with(short);
            if is_one_use && (is_shorter(&a, &b) || is_shorter(&b, &a)) {
                let allowed = format!("what {} says of the same decision, as exact: “{a}” at {there}", drug.file.name);
                faults.push(regimen.fault(format!("{here}/date"), format!("“{b}”"), allowed));
            }
        }
    }
}
