//! Records that were not checked for long say so. The build notes what is stale on its own day; `public/words.js` does the
//! same on the reader's day, in the same words.

use crate::evidence::{Date, is_stale};

/// What follows the date of the last check.
pub const NOTE: &str = "<span class=\"stale\">Not checked for 180 days or more: it may be out of date.</span>";

/// How a date of a last check begins.
const CHECKED: &str = "data-checked datetime=\"";

/// How it ends.
const CLOSED: &str = "</time>";

/// HTML with the note behind every date of a last check that is stale.
pub fn noted(html: &str, today: Date) -> String {
    let mut pieces = html.split(CHECKED);
    let mut noted = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        noted.push_str(CHECKED);
        let checked = piece.split('"').next().and_then(|text| text.parse::<Date>().ok());
        match piece.split_once(CLOSED).filter(|_| checked.is_some_and(|checked| is_stale(checked, today))) {
            Some((date, rest)) => noted.extend([date, CLOSED, NOTE, rest]),
            None => noted.push_str(piece),
        }
    }
    noted
}
