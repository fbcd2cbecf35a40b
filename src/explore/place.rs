//! Countries as readers type them, and whose decisions hold there. The European Commission's hold in every country of the EU,
//! and in Iceland, Liechtenstein and Norway (EMA, “Authorisation of medicines”).

use super::Jurisdiction;
use super::search::within;
use crate::evidence::{Region, Therapy, Word};

/// A country, or a group of countries with one regulator.
#[derive(Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name within a sentence.
    pub name: &'static str,
    /// The regions whose decisions hold there; none where the data hold no decision of that country.
    pub regions: &'static [Region],
    /// What readers type, small letters without spaces, parted by spaces.
    words: &'static str,
}

/// The address of the EMA's page that says where the Commission's decisions hold.
#[cfg(feature = "ssr")]
pub const EU_DECISIONS: &str = "https://www.ema.europa.eu/en/about-us/what-we-do/authorisation-medicines";

const US: &[Region] = &[Region::Us];
const EU: &[Region] = &[Region::Eu];

const fn place(name: &'static str, regions: &'static [Region], words: &'static str) -> Place {
    Place { name, regions, words }
}

/// All that are known. A country without a decision in the data is here too: nothing is found for it, and that is said.
const PLACES: [Place; 55] = [
    place("the US", US, "us usa unitedstates unitedstatesofamerica america fda"),
    place("the EU", EU, "eu europe europeanunion ema"),
    place("the UK", &[Region::Uk], "uk unitedkingdom greatbritain britain england scotland wales northernireland mhra nhs nice"),
    place("Japan", &[Region::Japan], "japan pmda"),
    place("China", &[Region::China], "china mainlandchina nmpa"),
    place("Canada", &[Region::Canada], "canada healthcanada"),
    place("Hong Kong", &[Region::HongKong], "hongkong"),
    place("Macau", &[Region::Macau], "macau macao"),
    place("Spain", &[Region::Eu, Region::Spain], "spain espana aemps"),
    place("Austria", EU, "austria osterreich"),
    place("Belgium", EU, "belgium belgie belgique"),
    place("Bulgaria", EU, "bulgaria"),
    place("Croatia", EU, "croatia hrvatska"),
    place("Cyprus", EU, "cyprus"),
    place("Czechia", EU, "czechia czechrepublic cesko"),
    place("Denmark", EU, "denmark danmark"),
    place("Estonia", EU, "estonia eesti"),
    place("Finland", EU, "finland suomi"),
    place("France", EU, "france"),
    place("Germany", EU, "germany deutschland"),
    place("Greece", EU, "greece hellas"),
    place("Hungary", EU, "hungary magyarorszag"),
    place("Iceland", EU, "iceland"),
    place("Ireland", EU, "ireland eire"),
    place("Italy", EU, "italy italia"),
    place("Latvia", EU, "latvia latvija"),
    place("Liechtenstein", EU, "liechtenstein"),
    place("Lithuania", EU, "lithuania lietuva"),
    place("Luxembourg", EU, "luxembourg"),
    place("Malta", EU, "malta"),
    place("the Netherlands", EU, "netherlands holland nederland"),
    place("Norway", EU, "norway norge"),
    place("Poland", EU, "poland polska"),
    place("Portugal", EU, "portugal"),
    place("Romania", EU, "romania"),
    place("Slovakia", EU, "slovakia slovensko"),
    place("Slovenia", EU, "slovenia slovenija"),
    place("Sweden", EU, "sweden sverige"),
    place("Argentina", &[], "argentina"),
    place("Australia", &[], "australia tga"),
    place("Brazil", &[], "brazil brasil anvisa"),
    place("Chile", &[], "chile"),
    place("India", &[], "india"),
    place("Israel", &[], "israel"),
    place("Mexico", &[], "mexico"),
    place("New Zealand", &[], "newzealand"),
    place("Russia", &[], "russia"),
    place("Saudi Arabia", &[], "saudiarabia"),
    place("Serbia", &[], "serbia"),
    place("Singapore", &[], "singapore"),
    place("South Africa", &[], "southafrica"),
    place("South Korea", &[], "southkorea korea"),
    place("Switzerland", &[], "switzerland schweiz suisse swissmedic"),
    place("Turkey", &[], "turkey turkiye"),
    place("Ukraine", &[], "ukraine"),
];

/// Fewest letters of a country's name in which a slip is forgiven.
const SLIP_FROM: usize = 5;

impl Place {
    /// The place that a folded word names.
    pub(super) fn named(word: &str) -> Option<&'static Self> {
        PLACES.iter().find(|place| place.words.split(' ').any(|known| known == word))
    }

    /// The place that a folded word names with one slip.
    pub(super) fn nearly_named(word: &str) -> Option<&'static Self> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        let typed = letters(word);
        let fits = |known: &str| known.len() >= SLIP_FROM && typed.len() >= SLIP_FROM && within(&letters(known), &typed, 1);
        PLACES.iter().find(|place| place.words.split(' ').any(fits))
    }

    /// Whether a therapy is allowed there.
    pub(super) fn allows(&self, therapy: &Therapy) -> bool {
        self.regions.iter().any(|&region| therapy.decisions_in(region).any(|decision| decision.in_force()))
    }

    /// Why therapies are found by this place, for a table set to `region`.
    pub(super) fn reason(&self, region: Jurisdiction) -> String {
        let name = self.name;
        let why = match *self.regions {
            [] => return format!("no decision of {name} is on record here"),
            [Region::Us] => "approved in the US".to_owned(),
            [Region::Eu] if name == "the EU" => "approved in the EU".to_owned(),
            [Region::Eu] => format!("approved in the EU, whose decisions hold in {name}"),
            [Region::Eu, ..] => format!("approved in the EU, whose decisions hold in {name}, or by {name} alone"),
            _ => format!("approved in {name}, of which only some decisions are on record here"),
        };
        if self.regions.contains(&region.region()) {
            why
        } else {
            format!("{why}; “For whom” is that of the {}", region.label())
        }
    }
}
