//! Which hosts publish what by right: labels, decisions of authorities, articles of journals, entries of trial registers.
//! A host is named once, by the end of its name. What is read at any other host is a copy, and says so.

/// What a host can publish by right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// The text of product information.
    Label,
    /// The text of an authority that decides on medicines.
    Regulator,
    /// Articles of scientific journals.
    Journal,
    /// Entries of a trial register.
    Registry,
}

/// Where authorities and the official stores of product information are.
const AUTHORITIES: [&str; 19] = [
    "fda.gov",
    "dailymed.nlm.nih.gov",
    "hpra.ie",
    "laegemiddelstyrelsen.dk",
    "npra.gov.my",
    "ema.europa.eu",
    "ec.europa.eu",
    "gov.uk",
    "medicines.org.uk",
    "canada.ca",
    "hpfb-dgpsa.ca",
    "swissmedic.ch",
    "swissmedicinfo.ch",
    "pmda.go.jp",
    "mhlw.go.jp",
    "nmpa.gov.cn",
    "tga.gov.au",
    "aemps.gob.es",
    "aemps.es",
];

/// Holders of a label that give out its text as a document, on a host of their own for nothing else.
const LABEL_HOLDERS: [&str; 2] = ["jnjlabels.com", "packageinserts.bms.com"];

/// Journals at their own address, and the libraries of record.
const JOURNALS: [&str; 25] = [
    "doi.org",
    "pubmed.ncbi.nlm.nih.gov",
    "pmc.ncbi.nlm.nih.gov",
    "ncbi.nlm.nih.gov",
    "europepmc.org",
    "nejm.org",
    "nejm.jp",
    "thelancet.com",
    "ascopubs.org",
    "ashpublications.org",
    "ashpublications.net",
    "nature.com",
    "aacrjournals.org",
    "haematologica.org",
    "jci.org",
    "wiley.com",
    "springer.com",
    "sciencedirect.com",
    "tandfonline.com",
    "frontiersin.org",
    "mdpi.com",
    "bmj.com",
    "jamanetwork.com",
    "cell.com",
    "jnccn.org",
];

/// Trial registers.
const REGISTERS: [&str; 7] = [
    "clinicaltrials.gov",
    "clinicaltrialsregister.eu",
    "euclinicaltrials.eu",
    "jrct.mhlw.go.jp",
    "jrct.niph.go.jp",
    "isrctn.com",
    "chictr.org.cn",
];

/// The host of an address.
pub fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// Whether what stands at an address is published there by right.
pub fn is_at_home(home: Home, url: &str) -> bool {
    let host = host(url);
    let within = |known: &str| host == known || host.strip_suffix(known).is_some_and(|rest| rest.ends_with('.'));
    match home {
        Home::Label => AUTHORITIES.iter().chain(&LABEL_HOLDERS).any(|known| within(known)),
        Home::Regulator => AUTHORITIES.iter().any(|known| within(known)),
        Home::Journal => JOURNALS.iter().any(|known| within(known)),
        Home::Registry => REGISTERS.iter().any(|known| within(known)),
    }
}
