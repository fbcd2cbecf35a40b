//! Linked data in the words of schema.org (quality.md, J1–J4). It repeats what the page shows and adds nothing: no rating,
//! no reviewer, no figure.

use super::site::Site;
use super::therapy_path;
use crate::evidence::{Citations, Dataset, Date, Decision, Partner, Source, Therapy, Trial, TrialState, Word};
use crate::explore::export::{LICENCE_ADDRESS, MAINTAINERS, TITLE, data_date};
use crate::explore::{Jurisdiction, standing};
use crate::ui::data::{self, Download};
use crate::ui::frame::Place;
use crate::ui::markup::{design, size};
use serde_json::{Value, json};

/// Where the pages of therapies stand.
const BELOW_TWICE: Place = Place::Below("../../");

/// Where the page of the data stands.
const BELOW_ONCE: Place = Place::Below("../");

/// The path of the data's page.
const DATA_PATH: &str = "data/";

fn graph(nodes: Vec<Value>) -> Value {
    json!({ "@context": "https://schema.org", "@graph": nodes })
}

/// The object without the fields that hold nothing.
fn without_empty(object: Value) -> Value {
    let Value::Object(fields) = object else { return object };
    let holds = |value: &Value| match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        _ => true,
    };
    Value::Object(fields.into_iter().filter(|(_, value)| holds(value)).collect())
}

fn myeloma() -> Value {
    json!({ "@type": "MedicalCondition", "name": "Multiple myeloma" })
}

fn iso(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn citation(source: &Source) -> Value {
    without_empty(json!({
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.url,
        "publisher": { "@type": "Organization", "name": source.publisher },
        "datePublished": iso(source.date),
    }))
}

/// What every page says of itself.
fn medical_page(address: &str, name: &str, description: &str, reviewed: Option<Date>, citations: Vec<Value>) -> Value {
    let audience = |kind: &str| json!({ "@type": "MedicalAudience", "audienceType": kind });
    without_empty(json!({
        "@type": "MedicalWebPage",
        "@id": address,
        "url": address,
        "name": name,
        "description": description,
        "inLanguage": "en",
        "about": myeloma(),
        "audience": [audience("Patient"), audience("Caregiver"), audience("Clinician")],
        "lastReviewed": iso(reviewed),
        "license": LICENCE_ADDRESS,
        "isAccessibleForFree": true,
        "publisher": { "@type": "Organization", "name": MAINTAINERS },
        "citation": citations,
    }))
}

/// The way to a page, as its breadcrumb shows it: names and addresses; the page itself has no address there.
fn breadcrumb(steps: &[(&str, Option<String>)]) -> Value {
    let step = |(place, (name, address)): (usize, &(&str, Option<String>))| {
        without_empty(json!({ "@type": "ListItem", "position": place + 1, "name": name, "item": address }))
    };
    json!({ "@type": "BreadcrumbList", "itemListElement": steps.iter().enumerate().map(step).collect::<Vec<_>>() })
}

/// The evidence as a data set with its downloads.
fn data_set(dataset: &Dataset, site: &Site, place: Place, downloads: &[Download]) -> Value {
    let download = |download: &Download| {
        let kind = if download.file.ends_with(".csv") { "text/csv" } else { "application/json" };
        json!({
            "@type": "DataDownload",
            "name": download.file,
            "description": download.about,
            "encodingFormat": kind,
            "contentUrl": site.at(place, &format!("{DATA_PATH}{}", download.file)),
            "contentSize": format!("{} B", download.bytes),
        })
    };
    let address = site.at(place, DATA_PATH);
    json!({
        "@type": "Dataset",
        "@id": format!("{address}#dataset"),
        "url": address,
        "name": TITLE,
        "description": format!(
            "{} immunotherapies for multiple myeloma with regulatory decisions, trials, figures on benefit and harm, and {} sources.",
            dataset.therapies.len(),
            dataset.source_count()
        ),
        "about": myeloma(),
        "license": LICENCE_ADDRESS,
        "isAccessibleForFree": true,
        "creator": { "@type": "Organization", "name": MAINTAINERS },
        "dateModified": data_date(dataset),
        "distribution": downloads.iter().map(download).collect::<Vec<_>>(),
    })
}

/// The start page: itself, with what the article cites, and the evidence as a data set.
pub fn start_graph(dataset: &Dataset, site: &Site, description: &str, downloads: &[Download]) -> Value {
    // By address alone: titles and publishers stand in the page's own list, and a hundred of them twice cost every visitor.
    let address = |source: &Source| json!({ "@type": "CreativeWork", "url": source.url });
    let citations = Citations::of(dataset).sources().iter().map(address).collect();
    let page = medical_page(&site.at(Place::Start, ""), TITLE, description, dataset.checked(), citations);
    graph(vec![page, data_set(dataset, site, Place::Start, downloads)])
}

/// The page of the data.
pub fn data_graph(dataset: &Dataset, site: &Site, downloads: &[Download]) -> Value {
    let way = breadcrumb(&[("Start", Some(site.at(BELOW_ONCE, ""))), ("The data", None)]);
    let address = site.at(BELOW_ONCE, DATA_PATH);
    let page = json!({
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": data::title(),
        "description": data::DESCRIPTION,
        "inLanguage": "en",
        "mainEntity": { "@id": format!("{address}#dataset") },
    });
    graph(vec![page, data_set(dataset, site, BELOW_ONCE, downloads), way])
}

/// The page of a therapy: itself with its sources, the therapy, the trials that an approval rests on or is meant to rest
/// on, and the way there.
pub fn therapy_graph(dataset: &Dataset, therapy: &Therapy, site: &Site, title: &str, description: &str) -> Value {
    let address = site.at(BELOW_TWICE, &therapy_path(therapy));
    let trials: Vec<Value> = therapy
        .trials
        .iter()
        .enumerate()
        .filter(|(_, trial)| trial.pivotal)
        .map(|(place, trial)| study(&address, place, trial))
        .collect();
    let mut page =
        medical_page(&address, title, description, Some(therapy.checked), therapy.sources.iter().map(citation).collect());
    page["mainEntity"] = json!({ "@id": format!("{address}#therapy") });
    let home = site.at(BELOW_TWICE, "");
    let way =
        breadcrumb(&[("Start", Some(home.clone())), ("Every therapy", Some(format!("{home}#explorer"))), (&therapy.name, None)]);
    let studies: Vec<Value> = trials.iter().map(|trial| json!({ "@id": trial["@id"] })).collect();
    let subject = subject(dataset, therapy, site, &address, studies);
    graph([page, subject].into_iter().chain(trials).chain([way]).collect())
}

/// Whether the record is about one product: sold under a brand or allowed somewhere, and not a regimen of several drugs.
fn is_product(therapy: &Therapy) -> bool {
    let is_alone = therapy.components.iter().all(|part| *part == therapy.id);
    is_alone && (!therapy.brands.is_empty() || therapy.decisions.iter().any(Decision::in_force))
}

/// The type of a therapy: a product is a drug, a regimen or a group of products a therapy.
fn type_of(therapy: &Therapy) -> &'static str {
    if is_product(therapy) { "Drug" } else { "MedicalTherapy" }
}

/// The therapy itself.
fn subject(dataset: &Dataset, therapy: &Therapy, site: &Site, address: &str, studies: Vec<Value>) -> Value {
    let names: Vec<&String> = therapy.us_name.iter().chain(&therapy.brands).chain(&therapy.also_known_as).collect();
    let warnings: Vec<&String> = therapy.boxed_warnings.iter().map(|warning| &warning.clinical).collect();
    let status = |&region: &Jurisdiction| {
        let standing = standing(therapy, region)?;
        Some(json!({
            "@type": "DrugLegalStatus",
            "name": standing.status.label(),
            "applicableLocation": { "@type": "AdministrativeArea", "name": region.label() },
        }))
    };
    let mut object = json!({
        "@type": type_of(therapy),
        "@id": format!("{address}#therapy"),
        "name": therapy.name,
        "alternateName": names,
        "description": therapy.about,
        "url": address,
        "legalStatus": Jurisdiction::ALL.iter().filter_map(status).collect::<Vec<_>>(),
        "study": studies,
    });
    if is_product(therapy) {
        object["nonProprietaryName"] = json!(therapy.name);
        object["proprietaryName"] = json!(therapy.brands);
        object["drugClass"] = json!({ "@type": "DrugClass", "name": therapy.kind.label() });
        object["mechanismOfAction"] = json!(therapy.mechanism.plain);
        object["administrationRoute"] = json!(therapy.routes.iter().map(|route| route.label()).collect::<Vec<_>>());
        object["warning"] = json!(warnings);
    } else {
        object["drug"] = therapy.components.iter().filter(|id| **id != therapy.id).map(|id| part(dataset, site, id)).collect();
        object["seriousAdverseOutcome"] =
            warnings.iter().map(|warning| json!({ "@type": "MedicalEntity", "name": warning })).collect();
    }
    without_empty(object)
}

/// A part of a combination.
fn part(dataset: &Dataset, site: &Site, id: &str) -> Value {
    match dataset.therapy(id) {
        Some(part) => {
            let address = site.at(BELOW_TWICE, &therapy_path(part));
            json!({ "@type": type_of(part), "@id": format!("{address}#therapy"), "name": part.name })
        }
        None => {
            json!({ "@type": "Drug", "name": Partner::from_slug(id).map_or_else(|| id.to_owned(), |partner| partner.label().to_owned()) })
        }
    }
}

/// A trial.
fn study(address: &str, place: usize, trial: &Trial) -> Value {
    let about = [trial.phase.label(), design(trial), &size(trial)].join(", ");
    let registration = trial.nct.as_ref();
    without_empty(json!({
        "@type": "MedicalTrial",
        "@id": format!("{address}#trial-{}", place + 1),
        "name": trial.name,
        "description": about,
        "identifier": registration.map(|nct| json!({ "@type": "PropertyValue", "propertyID": "ClinicalTrials.gov", "value": nct })),
        "sameAs": registration.map(|nct| format!("https://clinicaltrials.gov/study/{nct}")),
        "status": (trial.state != TrialState::NotStated).then(|| trial.state.label()),
        "trialDesign": trial.randomised.then_some("https://schema.org/RandomizedTrial"),
        "healthCondition": myeloma(),
        "studySubject": { "@id": format!("{address}#therapy") },
    }))
}
