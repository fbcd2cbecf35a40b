//! The glossary: what must be in it, and where the build marks its words.

use crate::support::real;
use myeloma_immunotherapy::evidence::{Block, Dataset, Term};
use myeloma_immunotherapy::ui::words::Marker;
use rstest::rstest;
use std::collections::HashSet;

/// Abbreviations that readers of this field meet. One that the site's texts use must be explained.
const KNOWN: [&str; 62] = [
    "ADC", "ASCT", "BCMA", "BPd", "BVd", "CAR-T", "CD138", "CD19", "CD3", "CD38", "CELMoD", "CELMoDs", "CI", "CR", "CRS", "DPd",
    "DVd", "DoR", "EMA", "EPd", "FDA", "FcRH5", "GPRC5D", "HLH", "HR", "ICANS", "IEC-HS", "IMiD", "IMiDs", "IVIG", "Kd", "LAG-3",
    "MAS", "MGUS", "MHRA", "MRD", "NCT", "NDMM", "NK", "NMPA", "ORR", "OS", "PD-1", "PD-L1", "PFS", "PI", "PIs", "PVd", "Pd",
    "QoL", "REMS", "RRMM", "Rd", "SCR", "SLAMF7", "SMM", "TIGIT", "VGPR", "VRd", "Vd", "sCR", "TEAE",
];

fn glossary() -> &'static [Term] {
    &real::dataset().glossary
}

/// Every text that readers of a therapy's page or the article meet as prose.
fn texts(dataset: &'static Dataset) -> Vec<&'static str> {
    let mut texts = Vec::new();
    for therapy in &dataset.therapies {
        texts.extend([therapy.about.as_str(), &therapy.tagline, &therapy.mechanism.plain]);
        texts.extend(therapy.schedule.iter().map(|schedule| schedule.plain.as_str()));
        texts.extend(
            [&therapy.care_setting, &therapy.manufacturing, &therapy.duration.note].into_iter().flatten().map(String::as_str),
        );
        texts.extend(therapy.decisions.iter().map(|decision| decision.indication.as_str()));
        texts.extend(therapy.label_notes.iter().map(|statement| statement.text.as_str()));
        texts.extend(therapy.boxed_warnings.iter().flat_map(|warning| [warning.plain.as_str(), warning.clinical.as_str()]));
        texts.extend(therapy.notes.iter().map(String::as_str));
    }
    for block in dataset.article.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Paragraph(text) | Block::Aside(text) => texts.push(text),
            Block::List(items) => texts.extend(items.iter().map(String::as_str)),
            Block::Heading(_) | Block::Computed(_) | Block::Link(_) => {}
        }
    }
    texts
}

#[test]
fn it_explains_at_least_sixty_words() {
    assert!(glossary().len() >= 60, "{}", glossary().len());
}

#[test]
fn every_known_abbreviation_that_the_texts_use_is_explained() {
    let explained: HashSet<&str> = glossary().iter().flat_map(Term::forms).flat_map(|form| form.split(['/', ' '])).collect();
    let used: HashSet<&str> = texts(real::dataset())
        .into_iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric() && letter != '-'))
        .collect();
    let missing: Vec<&str> = KNOWN.into_iter().filter(|known| used.contains(known) && !explained.contains(known)).collect();
    assert_eq!(missing, Vec::<&str>::new());
    assert!(KNOWN.into_iter().filter(|known| used.contains(known)).count() > 20, "the texts were read");
}

fn terms() -> Vec<Term> {
    let term = |id: &str, term: &str, also: &[&str]| Term {
        id: id.to_owned(),
        term: term.to_owned(),
        also: also.iter().map(|form| (*form).to_owned()).collect(),
        plain: "Meaning.".to_owned(),
        clinical: None,
    };
    vec![
        term("crs", "cytokine release syndrome", &["CRS"]),
        term("antibody", "antibody", &["antibodies"]),
        term("anti-cd38", "anti-CD38 antibody", &[]),
        term("cd38", "CD38", &[]),
        term("n", "n", &[]),
    ]
}

/// `{word}` stands for a mark.
#[rstest]
#[case::first_use_only("<p>CRS and CRS.</p>", "<p>{CRS} and CRS.</p>")]
#[case::again_in_the_next_section(
    "<section><p>CRS</p></section><section><p>CRS</p></section>",
    "<section><p>{CRS}</p></section><section><p>{CRS}</p></section>"
)]
#[case::any_form_counts("<p>Cytokine release syndrome, then CRS.</p>", "<p>{Cytokine release syndrome}, then CRS.</p>")]
#[case::abbreviations_exactly("<p>crs</p>", "<p>crs</p>")]
#[case::whole_words("<p>antibodyish, xantibody, antibody.</p>", "<p>antibodyish, xantibody, {antibody}.</p>")]
#[case::the_longest_form("<p>An anti-CD38 antibody and CD38.</p>", "<p>An {anti-CD38 antibody} and {CD38}.</p>")]
#[case::not_within_a_longer_name("<p>CAR-CD38 and CD38-positive</p>", "<p>CAR-CD38 and CD38-positive</p>")]
#[case::links_are_left("<p><a href=\"CRS\">CRS</a> then CRS</p>", "<p><a href=\"CRS\">CRS</a> then CRS</p>")]
#[case::headings_are_left("<h2>About CRS</h2><p>CRS</p>", "<h2>About CRS</h2><p>{CRS}</p>")]
#[case::where_it_is_explained("<p><dfn>CRS</dfn> is this. CRS</p>", "<p><dfn>CRS</dfn> is this. CRS</p>")]
#[case::each_wording_for_itself(
    "<div class=\"in-plain\">CRS</div><div class=\"in-clinical\">CRS CRS</div>",
    "<div class=\"in-plain\">{CRS}</div><div class=\"in-clinical\">{CRS} CRS</div>"
)]
#[case::one_letter_is_no_word("<p>n 165</p>", "<p>n 165</p>")]
#[case::tags_without_end("<p>a<br>CRS<wbr></p>", "<p>a<br>{CRS}<wbr></p>")]
#[case::letters_of_any_script("<p>éCRS 𝛽 CRS</p>", "<p>éCRS 𝛽 {CRS}</p>")]
#[case::nothing("", "")]
#[case::a_broken_tag("<p>CRS <", "<p>{CRS} <")]
fn words_are_marked(#[case] html: &str, #[case] expected: &str) {
    let terms = terms();
    let marked = Marker::new(&terms).mark(html);
    let mut shown = marked.replace("</button>", "}");
    for term in &terms {
        shown = shown.replace(&format!("<button type=\"button\" class=\"term\" popovertarget=\"word-{}\">", term.id), "{");
    }
    assert_eq!(shown, expected);
}

#[test]
fn what_was_marked_is_explained_once_at_the_end() {
    let terms = terms();
    let mut marker = Marker::new(&terms);
    marker.mark("<section>CRS</section><section>CRS</section>");
    let html = marker.explanations().into_string();
    assert_eq!(html.matches("popover").count(), 1);
    assert!(html.contains("id=\"word-crs\"") && html.contains("cytokine release syndrome (CRS)"), "{html}");
}
