//! My situation, read against labels: what the reader can rely on. The labels themselves stand in `situation_labels`.

use crate::support::real;
use myeloma_immunotherapy::evidence::{Therapy, Word};
use myeloma_immunotherapy::explore::{Answer, Detail, Fit, Jurisdiction, Situation, Use, fit};
use rstest::rstest;

pub fn therapy(id: &str) -> &'static Therapy {
    real::dataset().therapy(id).unwrap_or_else(|| panic!("no therapy {id}"))
}

pub fn situation(slug: &str) -> Situation {
    let (situation, strange) = Situation::from_slug(slug);
    assert_eq!(strange, Vec::<&str>::new(), "{slug}");
    situation
}

/// `labelled`, `open: …`, `not labelled: …`, `not approved`; uses that hang on something else stand after ` | `.
pub fn read(id: &str, region: Jurisdiction, entered: &str) -> String {
    in_words(fit(therapy(id), &situation(entered), region))
}

pub fn in_words(fit: Fit) -> String {
    let clinical = Detail::Clinical;
    let hangs_on = |one: &Use| one.open.iter().map(|open| open.in_words(clinical)).collect::<Vec<_>>().join("; ");
    match fit {
        Fit::Labelled(_) => "labelled".to_owned(),
        Fit::Open(uses) => {
            let mut all: Vec<String> = Vec::new();
            for hangs in uses.iter().map(hangs_on) {
                if !all.contains(&hangs) {
                    all.push(hangs);
                }
            }
            format!("open: {}", all.join(" | "))
        }
        Fit::NotLabelled(_, unmet) => {
            format!("not labelled: {}", unmet.iter().map(|unmet| unmet.in_words(clinical)).collect::<Vec<_>>().join("; "))
        }
        Fit::NotApproved(_) => "not approved".to_owned(),
    }
}

pub const US: Jurisdiction = Jurisdiction::Us;
pub const EU: Jurisdiction = Jurisdiction::Eu;

/// Of several labels the one that fits is named, else the nearest.
#[rstest]
#[case("relapsed.lines-1", "after one to three earlier lines")]
#[case("relapsed.lines-5", "With lenalidomide")]
#[case("newly-diagnosed.transplant-planned", "transplant")]
fn the_label_that_was_read_is_named(#[case] entered: &str, #[case] part: &str) {
    let Fit::Labelled(decision) = fit(therapy("daratumumab"), &situation(entered), US) else { panic!("labelled") };
    assert!(decision.indication.contains(part), "{}", decision.indication);
}

#[rstest]
#[case("relapsed.lines-0", true)]
#[case("relapsed.lines-1", false)]
#[case("relapsed", false)]
#[case("newly-diagnosed.lines-2", true)]
#[case("newly-diagnosed.lines-0", false)]
#[case("newly-diagnosed.refractory-last-yes", true)]
#[case("smouldering.refractory-pi-no.had-pi-no", false)]
#[case("lines-0.refractory-anti-cd38-yes", true)]
#[case("refractory-anti-cd38-yes", false)]
fn entries_that_cant_be_true_together_are_found(#[case] entered: &str, #[case] contradicts: bool) {
    assert_eq!(situation(entered).contradicts_itself(), contradicts);
}

#[test]
fn the_nearest_label_is_one_of_the_stage_entered() {
    let therapy = real::dataset().therapy("lenalidomide").expect("a therapy of the data");
    let Fit::NotLabelled(decision, _) = fit(therapy, &situation("relapsed.lines-0"), Jurisdiction::Us) else {
        panic!("no label for relapsed disease asks for no line before");
    };
    assert_eq!(decision.stage, myeloma_immunotherapy::evidence::Stage::Relapsed);
}

#[test]
fn what_was_never_had_cant_be_refractory_and_refractory_counts_as_had() {
    let never = situation("had-imid-no.had-pi-no");
    let refractory = situation("had-pi-no.refractory-pi-yes");
    use myeloma_immunotherapy::evidence::DrugClass::{Imid, Lenalidomide, Pi};
    for class in [Imid, Lenalidomide, Pi] {
        assert_eq!(never.refractory_to(class), Some(Answer::No), "{}", class.label());
    }
    assert_eq!(refractory.had_class(Pi), Some(Answer::Yes));
    assert_eq!(situation("refractory-lenalidomide-yes").refractory_to(Imid), Some(Answer::Yes));
    assert_eq!(situation("refractory-imid-yes").refractory_to(Lenalidomide), None);
}

#[rstest]
#[case("lines-21")]
#[case("lines-")]
#[case("lines--1")]
#[case("transplant-maybe")]
#[case("had-pi-perhaps")]
#[case("had-surgery-yes")]
fn an_entry_that_cant_be_read_is_named(#[case] piece: &str) {
    assert_eq!(Situation::from_slug(piece), (Situation::default(), vec![piece]));
}

#[test]
fn every_reason_names_what_is_asked_and_what_was_entered() {
    let entered = situation("smouldering.lines-0.had-pi-no.had-imid-no.transplant-planned");
    let mut reasons = 0;
    for therapy in &real::dataset().therapies {
        for &region in Jurisdiction::ALL {
            if let Fit::NotLabelled(_, unmet) = fit(therapy, &entered, region) {
                assert!(!unmet.is_empty());
                for reason in unmet {
                    let (plain, clinical) = (reason.in_words(Detail::Plain), reason.in_words(Detail::Clinical));
                    assert!(clinical.contains("; you entered "), "{clinical}");
                    assert!(plain.contains("; you said ") || plain.contains("; you had "), "{plain}");
                    reasons += 1;
                }
            }
        }
    }
    assert!(reasons > 50, "{reasons}");
    assert!(read("teclistamab", US, "relapsed.lines-1").starts_with("not labelled: needs at least"));
}
