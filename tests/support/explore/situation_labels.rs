//! Real labels as the rule reads them: one case each.

use super::situation::{EU, US, in_words, read, situation, therapy};
use myeloma_immunotherapy::explore::{Fit, Jurisdiction, Unmet, fit};
use rstest::rstest;

/// The three classes had.
const TRIPLE: &str = "had-pi-yes.had-imid-yes.had-anti-cd38-yes";

#[rstest]
// Bispecific antibodies alone: US after four lines with the three classes, EU after three and growth on the last therapy.
#[case("teclistamab", US, "relapsed.lines-4.TRIPLE", "labelled")]
#[case("teclistamab", US, "relapsed.lines-6.TRIPLE", "labelled")]
#[case("teclistamab", US, "relapsed.lines-2.TRIPLE", "not labelled: needs at least 4 lines before; you entered 2")]
#[case(
    "teclistamab",
    US,
    "relapsed.lines-4.had-pi-yes.had-imid-yes.had-anti-cd38-no",
    "not labelled: needs an anti-CD38 antibody before; you entered none"
)]
#[case("teclistamab", US, "relapsed.lines-4.had-pi-yes.had-imid-yes", "open: an anti-CD38 antibody before")]
#[case("teclistamab", US, "relapsed.TRIPLE", "open: at least 4 lines before")]
#[case("teclistamab", US, "lines-4.TRIPLE", "open: relapsed or refractory myeloma")]
#[case(
    "teclistamab",
    US,
    "newly-diagnosed",
    "not labelled: is for relapsed or refractory myeloma; you entered newly diagnosed; needs at least 4 lines before; you entered 0"
)]
#[case(
    "teclistamab",
    US,
    "relapsed.lines-1.had-pi-no.had-imid-no.had-anti-cd38-no",
    "not labelled: needs at least 4 lines before; you entered 1; needs a proteasome inhibitor (PI) before; you entered none; needs an immunomodulatory drug (IMiD) before; you entered none; needs an anti-CD38 antibody before; you entered none"
)]
#[case("teclistamab", US, "relapsed.lines-4.refractory-pi-yes.refractory-lenalidomide-yes.refractory-anti-cd38-yes", "labelled")]
#[case("teclistamab", EU, "relapsed.lines-3.TRIPLE", "open: refractory to the last therapy")]
#[case(
    "teclistamab",
    EU,
    "relapsed.lines-3.TRIPLE.refractory-last-no",
    "not labelled: needs disease refractory to the last therapy; you entered that it is not"
)]
#[case("teclistamab", EU, "relapsed.lines-2.TRIPLE", "not labelled: needs at least 3 lines before; you entered 2")]
#[case("elranatamab", US, "relapsed.lines-4.TRIPLE", "labelled")]
#[case("elranatamab", US, "relapsed.lines-3.TRIPLE", "not labelled: needs at least 4 lines before; you entered 3")]
#[case("elranatamab", EU, "relapsed.lines-3.TRIPLE.refractory-last-yes", "labelled")]
#[case("linvoseltamab", US, "relapsed.lines-5.TRIPLE", "labelled")]
#[case(
    "linvoseltamab",
    EU,
    "smouldering",
    "not labelled: is for relapsed or refractory myeloma; you entered smouldering; needs at least 3 lines before; you entered 0"
)]
#[case("talquetamab", US, "relapsed.lines-4.TRIPLE.had-bcma-yes", "labelled")]
#[case("talquetamab", EU, "relapsed.lines-4.TRIPLE.had-bcma-yes", "open: refractory to the last therapy")]
// With daratumumab after one line: US only.
#[case("teclistamab-daratumumab", US, "relapsed.lines-1.had-pi-yes.had-imid-yes", "labelled")]
#[case(
    "teclistamab-daratumumab",
    US,
    "relapsed.lines-1.had-pi-yes.had-imid-no",
    "not labelled: needs an immunomodulatory drug (IMiD) before; you entered none"
)]
#[case(
    "teclistamab-daratumumab",
    US,
    "relapsed.lines-0.had-pi-yes.had-imid-yes",
    "not labelled: needs at least 1 line before; you entered 0"
)]
#[case("teclistamab-daratumumab", EU, "relapsed.lines-1.TRIPLE", "not approved")]
// CAR-T.
#[case("ciltacabtagene-autoleucel", US, "relapsed.lines-1.had-pi-yes.refractory-lenalidomide-yes", "labelled")]
#[case(
    "ciltacabtagene-autoleucel",
    US,
    "relapsed.lines-1.had-pi-yes.had-imid-yes.refractory-lenalidomide-no",
    "not labelled: needs disease refractory to lenalidomide; you entered that it is not"
)]
#[case("ciltacabtagene-autoleucel", US, "relapsed.lines-1.had-pi-yes.had-imid-yes", "open: refractory to lenalidomide")]
#[case(
    "ciltacabtagene-autoleucel",
    US,
    "relapsed.lines-1.had-pi-yes.had-imid-yes.refractory-imid-yes",
    "open: refractory to lenalidomide"
)]
#[case(
    "ciltacabtagene-autoleucel",
    US,
    "relapsed.lines-1.had-pi-yes.had-imid-yes.refractory-imid-no",
    "not labelled: needs disease refractory to lenalidomide; you entered that it is not"
)]
#[case(
    "ciltacabtagene-autoleucel",
    US,
    "relapsed.lines-1.had-pi-yes.had-imid-no",
    "not labelled: needs an immunomodulatory drug (IMiD) before; you entered none; needs disease refractory to lenalidomide; you entered that it is not"
)]
#[case(
    "ciltacabtagene-autoleucel",
    EU,
    "relapsed.lines-1.had-pi-yes.refractory-lenalidomide-yes",
    "open: refractory to the last therapy"
)]
#[case("idecabtagene-vicleucel", US, "relapsed.lines-2.TRIPLE", "labelled")]
#[case("idecabtagene-vicleucel", US, "relapsed.lines-1.TRIPLE", "not labelled: needs at least 2 lines before; you entered 1")]
#[case("idecabtagene-vicleucel", EU, "relapsed.lines-2.TRIPLE", "open: refractory to the last therapy")]
#[case("anitocabtagene-autoleucel", US, "relapsed.lines-4.TRIPLE", "not approved")]
// Newly diagnosed: the plan on transplant decides. “Not planned” and “undecided” were offered once; they leave it open.
#[case("daratumumab-vmp", US, "newly-diagnosed.transplant-not-possible", "labelled")]
#[case("daratumumab-vmp", US, "newly-diagnosed.transplant-not-planned", "open: not suited to a transplant")]
#[case(
    "daratumumab-vmp",
    US,
    "newly-diagnosed.transplant-planned",
    "not labelled: is for people not suited to a transplant; you entered transplant planned"
)]
#[case("daratumumab-vmp", US, "newly-diagnosed.transplant-undecided", "open: not suited to a transplant")]
#[case("daratumumab-vmp", US, "newly-diagnosed", "open: not suited to a transplant")]
#[case(
    "daratumumab-vmp",
    EU,
    "relapsed.lines-1.transplant-not-planned",
    "not labelled: is for newly diagnosed myeloma; you entered relapsed or refractory; allows at most 0 lines before; you entered 1"
)]
#[case("daratumumab-vtd", US, "newly-diagnosed.transplant-planned", "labelled")]
#[case(
    "daratumumab-vtd",
    EU,
    "newly-diagnosed.transplant-not-possible",
    "not labelled: is for people suited to a transplant; you entered transplant not possible"
)]
#[case("daratumumab-vtd", EU, "newly-diagnosed.transplant-not-planned", "open: suited to a transplant")]
#[case("daratumumab-vrd", US, "newly-diagnosed.transplant-planned", "labelled")]
#[case("daratumumab-vrd", US, "newly-diagnosed.transplant-not-possible", "labelled")]
#[case(
    "daratumumab-vrd",
    US,
    "newly-diagnosed.transplant-not-planned",
    "open: not suited to a transplant | suited to a transplant"
)]
#[case("daratumumab-vrd", EU, "newly-diagnosed.transplant-undecided", "labelled")]
#[case(
    "isatuximab-vrd",
    US,
    "newly-diagnosed.transplant-planned",
    "not labelled: is for people not suited to a transplant; you entered transplant planned"
)]
#[case("isatuximab-vrd", EU, "newly-diagnosed.transplant-planned", "labelled")]
#[case("isatuximab-vrd", EU, "newly-diagnosed.transplant-undecided", "open: suited to a transplant | not suited to a transplant")]
#[case("thalidomide", US, "newly-diagnosed", "labelled")]
#[case("thalidomide", EU, "newly-diagnosed.transplant-not-possible", "labelled")]
// After one to three lines, and other limits.
#[case("daratumumab-kd", US, "relapsed.lines-3", "labelled")]
#[case("daratumumab-kd", US, "relapsed.lines-4", "not labelled: allows at most 3 lines before; you entered 4")]
#[case("daratumumab-kd", EU, "relapsed.lines-4", "labelled")]
#[case("daratumumab-kd", US, "relapsed", "open: 1 to 3 lines before")]
#[case("isatuximab-kd", US, "relapsed.lines-1", "labelled")]
#[case("isatuximab-kd", US, "relapsed.lines-5", "not labelled: allows at most 3 lines before; you entered 5")]
#[case("elotuzumab-rd", US, "relapsed.lines-2", "labelled")]
#[case("elotuzumab-rd", EU, "relapsed.lines-7", "labelled")]
#[case("daratumumab-rd", US, "relapsed.lines-1", "labelled")]
#[case("daratumumab-rd", EU, "newly-diagnosed.transplant-not-possible", "labelled")]
// What can't be true together is told, whatever the label says.
#[case(
    "daratumumab-rd",
    EU,
    "newly-diagnosed.lines-0.transplant-not-possible.refractory-lenalidomide-yes",
    "open: your entries contradict each other: look at stage, lines and what it is refractory to"
)]
#[case("daratumumab-vd", EU, "relapsed.lines-0", "not labelled: needs at least 1 line before; you entered 0")]
// Maintenance after a transplant is for those who had one.
#[case("lenalidomide", EU, "newly-diagnosed.transplant-had", "labelled")]
#[case(
    "lenalidomide",
    EU,
    "newly-diagnosed.transplant-planned",
    "not labelled: is for people after a transplant; you entered transplant planned"
)]
#[case("lenalidomide", EU, "newly-diagnosed", "open: after a transplant | not suited to a transplant")]
#[case("daratumumab-vtd", EU, "newly-diagnosed.transplant-had", "open: the label also holds after transplant")]
#[case(
    "daratumumab-vmp",
    EU,
    "newly-diagnosed.transplant-had",
    "not labelled: is for people not suited to a transplant; you entered a transplant before"
)]
// Single drugs that labels name have questions of their own.
#[case("daratumumab-pd", US, "relapsed.lines-1.had-pi-yes.had-lenalidomide-yes", "labelled")]
#[case(
    "daratumumab-pd",
    US,
    "relapsed.lines-1.had-pi-yes.had-imid-yes.had-lenalidomide-no",
    "not labelled: needs lenalidomide before; you entered none"
)]
#[case("pomalidomide", EU, "relapsed.lines-2.had-lenalidomide-yes.had-bortezomib-yes.refractory-last-yes", "labelled")]
#[case("pomalidomide", EU, "relapsed.lines-1.had-pi-yes", "open: lenalidomide before")]
// Lenalidomide had is shown by disease refractory to it, not by another IMiD.
#[case("daratumumab-pd", US, "relapsed.lines-1.had-pi-yes.refractory-lenalidomide-yes", "labelled")]
#[case("daratumumab-pd", US, "relapsed.lines-1.had-pi-yes.had-imid-yes", "open: lenalidomide before")]
#[case(
    "daratumumab-pd",
    US,
    "relapsed.lines-1.had-pi-yes.had-imid-no",
    "not labelled: needs lenalidomide before; you entered none"
)]
#[case("isatuximab-pd", US, "relapsed.lines-2.had-pi-yes.refractory-lenalidomide-yes", "labelled")]
#[case(
    "isatuximab-pd",
    EU,
    "relapsed.lines-2.had-pi-yes.refractory-lenalidomide-yes.refractory-last-no",
    "not labelled: needs disease refractory to the last therapy; you entered that it is not"
)]
// Of two ways in one label each is a label of its own: one line and refractory to lenalidomide, or two lines.
#[case("daratumumab-pd", EU, "relapsed.lines-1.had-pi-yes.refractory-lenalidomide-yes", "labelled")]
#[case(
    "daratumumab-pd",
    EU,
    "relapsed.lines-1.had-pi-yes.had-imid-yes.refractory-lenalidomide-no",
    "not labelled: needs disease refractory to lenalidomide; you entered that it is not"
)]
#[case("daratumumab-pd", EU, "relapsed.lines-3.had-pi-yes.refractory-lenalidomide-yes", "labelled")]
#[case("pomalidomide", US, "relapsed.lines-2.had-pi-yes.refractory-lenalidomide-yes.refractory-last-yes", "labelled")]
#[case(
    "pomalidomide",
    US,
    "relapsed.lines-2.had-pi-yes.refractory-lenalidomide-yes.refractory-last-no",
    "not labelled: needs disease refractory to the last therapy; you entered that it is not"
)]
#[case("pomalidomide", EU, "relapsed.lines-1.refractory-lenalidomide-yes", "labelled")]
#[case("belantamab-mafodotin", EU, "relapsed.lines-1.had-imid-no", "labelled")]
#[case("belantamab-mafodotin-pd", US, "relapsed.lines-2.TRIPLE", "not approved")]
#[case("belantamab-mafodotin-pd", EU, "relapsed.lines-1.refractory-lenalidomide-yes", "labelled")]
#[case("belantamab-mafodotin-vd", US, "relapsed.lines-2.had-pi-yes.had-imid-yes", "labelled")]
#[case(
    "belantamab-mafodotin-vd",
    US,
    "relapsed.lines-1.had-pi-yes.had-imid-yes",
    "not labelled: needs at least 2 lines before; you entered 1"
)]
#[case("belantamab-mafodotin-vd", EU, "relapsed.lines-1", "labelled")]
#[case("iberdomide", US, "relapsed.lines-1.had-pi-yes.had-imid-yes", "labelled")]
#[case("iberdomide", EU, "relapsed.lines-1.had-pi-yes.had-imid-yes", "not approved")]
// Smouldering: only at high risk. A form “for all uses” is not read as a use of its own.
#[case("daratumumab", US, "smouldering", "open: at high risk")]
#[case("daratumumab", US, "smouldering.high-risk-yes", "labelled")]
#[case("daratumumab", EU, "smouldering.high-risk-yes", "labelled")]
#[case("daratumumab", EU, "smouldering.high-risk-no", "not labelled: is for smouldering myeloma at high risk; you entered no")]
#[case("daratumumab", EU, "smouldering", "open: at high risk")]
#[case("lenalidomide", US, "smouldering", "not labelled: is for newly diagnosed myeloma; you entered smouldering")]
// Checkpoint modulators: none approved.
#[case("pembrolizumab", US, "relapsed.lines-4.TRIPLE", "not approved")]
#[case("pembrolizumab", EU, "newly-diagnosed", "not approved")]
fn labels_are_read_as_written(#[case] id: &str, #[case] region: Jurisdiction, #[case] entered: &str, #[case] expected: &str) {
    assert_eq!(read(id, region, &entered.replace("TRIPLE", TRIPLE)), expected);
}

/// Daratumumab alone by drip: three lines with both classes, or refractory to both classes.
#[rstest]
#[case::by_lines("relapsed.lines-3.had-pi-yes.had-imid-yes", "labelled")]
#[case::by_the_other_way("relapsed.lines-2.refractory-pi-yes.refractory-imid-yes", "labelled")]
#[case::by_the_other_way_whatever_the_lines("relapsed.refractory-pi-yes.refractory-imid-yes", "labelled")]
#[case::the_other_way_is_open(
    "relapsed.lines-1.had-pi-yes.had-imid-yes",
    "open: refractory to a proteasome inhibitor (PI) and an immunomodulatory drug (IMiD)"
)]
#[case::half_of_it_is_open(
    "relapsed.lines-1.refractory-pi-yes.had-imid-yes",
    "open: refractory to an immunomodulatory drug (IMiD)"
)]
#[case::the_other_way_is_shut(
    "relapsed.lines-1.refractory-pi-yes.had-imid-yes.refractory-imid-no",
    "not labelled: needs at least 3 lines before; you entered 1"
)]
#[case::a_class_never_had_shuts_it(
    "relapsed.lines-3.had-pi-yes.had-imid-no",
    "not labelled: needs an immunomodulatory drug (IMiD) before; you entered none"
)]
#[case::lines_that_are_open_stay_so("relapsed.had-pi-yes.had-imid-yes", "open: at least 3 lines before")]
fn another_way_to_meet_the_conditions_counts(#[case] entered: &str, #[case] expected: &str) {
    let mut alone = therapy("daratumumab").clone();
    alone.decisions.retain(|decision| !decision.or_refractory_to.is_empty());
    assert_eq!(alone.decisions.len(), 1);
    assert_eq!(in_words(fit(&alone, &situation(entered), US)), expected);
}

#[test]
fn another_way_is_none_at_another_stage() {
    let mut alone = therapy("daratumumab").clone();
    alone.decisions.retain(|decision| !decision.or_refractory_to.is_empty());
    let Fit::NotLabelled(_, unmet) = fit(&alone, &situation("smouldering"), US) else { panic!("another stage refuses") };
    assert!(matches!(unmet[0], Unmet::Stage { .. }));
}
