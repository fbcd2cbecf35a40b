//! Who made the site and what readers can rely on.

use super::{Part, paragraphs};
use crate::ui::markup::Html;

/// Makers, money, limits, privacy, access, errors, licence.
pub fn promises(reports: Option<String>) -> [Part; 8] {
    [
        ("makers", "Who made it, and with what", makers()),
        ("funding", "Funding and conflicts", funding()),
        ("advice", "Not medical advice", advice()),
        ("tested", "Not yet tested with patients", tested()),
        ("privacy", "Privacy", privacy()),
        ("access", "Accessibility", access()),
        ("report", "Report an error", report(reports)),
        ("licence", "Licence", licence()),
    ]
}

fn makers() -> Html {
    paragraphs(&[
        "The site was made by the contributors of its public repository. Software helped them, and so did language models: programs that \
         read and write text. They helped to gather the facts, to write the text and to build the pages.",
        "Such programs make mistakes, and so do people. That is why each figure names its source: you can check it there. No check by a \
         doctor or a pharmacist is on record.",
    ])
}

fn funding() -> Html {
    paragraphs(&["Nobody paid for this site. It shows no ads and sells nothing. There are no conflicts of interest."])
}

fn advice() -> Html {
    paragraphs(&[
        "This site is information, not medical advice. It does not replace a talk with your care team. Please do not start, stop or change \
         a treatment because of what you read here.",
        "“My situation” compares what you enter with the text of labels. It does not know you, and it is no advice.",
    ])
}

fn tested() -> Html {
    paragraphs(&[
        "So far this site has not been tested with patients or with those who care for them. Programs check how hard the words are to read: \
         the plain text should suit a reader with nine years of school. That does not show that people find and grasp what they need.",
    ])
}

fn privacy() -> Html {
    paragraphs(&[
        "The site sets no cookies and has no trackers. Your browser asks no other site for anything while you read. What you enter and what \
         you search for is not sent to anyone.",
        "Search, filters and columns stand in the address, so that you can share a view. Your situation stands there only if you choose to \
         share it.",
        "The list of changes can mark what is new since your last visit. Only if you ask for that, it keeps on your device which entries you \
         have seen. “Forget” takes this away again.",
        "The host of the site sees which addresses are opened, and the view that an address holds, as with any site.",
        "Your browser keeps a copy of the whole site on your device, so that you can read it offline. The copy holds nothing about you. \
         Clearing the data of this site in your browser takes it away; a browser that is set to save data makes none.",
    ])
}

fn access() -> Html {
    paragraphs(&[
        "The site aims at level AA of the WCAG 2.2, the common rules for access to the web. It works with the keyboard alone, at twice the \
         size, on small screens, in light and dark and with forced colours. The pages can be read without script.",
        "Each version is tested with axe, a program that finds many barriers, and by keyboard. It was not yet tested by people who use a \
         screen reader or other aids. If something is in your way, please report it as an error.",
    ])
}

fn report(address: Option<String>) -> Html {
    let way = match address {
        Some(address) => {
            Html::new().raw("<p>").link("report", &address, "Report an error here").raw(". Please name the therapy, ")
        }
        None => Html::new().raw(
            "<p>This copy of the site names no place for reports. Send yours to whoever runs it, or to whoever keeps its public \
             repository. Please name the therapy, ",
        ),
    };
    way.raw(
        "the figure, the address of the page, and a source that says otherwise.</p><p>Each record is one file in the public repository of \
         this site, below <code>public/data/therapies/</code>. The page of each therapy names its file. What was put right is listed under \
         <a data-own href=\"../changes/\">what changed</a>.</p>",
    )
}

fn licence() -> Html {
    Html::new()
        .raw("<p>Text and data may be used by all under the licence ")
        .link("", "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0")
        .raw(": name this site as their source. The code is free under the MIT licence or the Apache licence 2.0, as you like.</p>")
}
