//! The pictures that previews show: one for the site, one for each therapy. The same evidence gives the same picture on
//! every machine: letters and colours are the site's own.

mod canvas;
mod colours;

use crate::Outcome;
use crate::disk::{read, write};
use canvas::{Canvas, Letters, Style};
use colours::Colours;
use myeloma_immunotherapy::evidence::{Dataset, HarmKind, Measure, Missing, Reading, Therapy, TreatmentType, Unit, Word};
use myeloma_immunotherapy::explore::{
    HarmFigure, INFECTIONS, Jurisdiction, REACTIONS, benefit, harm, harms_of, progression, standing,
};
use myeloma_immunotherapy::ui::found::{SITE_PICTURE, Site, picture_path};
use myeloma_immunotherapy::ui::frame::SITE_NAME;
use myeloma_immunotherapy::ui::markup::{size, standing_in_words, with_unit};
use std::path::Path;
use tiny_skia::Color;

/// Why a picture can't be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    #[error("the letters beside src/bin/prerender/picture can't be read")]
    Letters,
    #[error("it would have no size")]
    Size,
    #[error("style/tokens.css has no colour --{0} of the form #rrggbb")]
    Colour(String),
    #[error("{0}")]
    File(String),
}

/// Width and height that previews ask for.
const SIZE: (u32, u32) = (1200, 630);

/// Where the text begins, and how wide it may be.
const LEFT: f32 = 90.0;
const ROOM: f32 = 1020.0;

/// Draws every picture, where the site's address is known: without it no page can name one.
pub fn write_pictures(staging: &Path, site: &Site, dataset: &Dataset) -> Outcome<()> {
    if !site.is_known() {
        return Ok(());
    }
    let tokens = String::from_utf8_lossy(&read(Path::new("style/tokens.css"))?).into_owned();
    let colours = Colours::new(&tokens);
    write(&staging.join(picture_path(SITE_PICTURE)), of_site(dataset, &colours)?)?;
    dataset
        .therapies
        .iter()
        .try_for_each(|therapy| write(&staging.join(picture_path(&therapy.id)), of_therapy(dataset, therapy, &colours)?))
}

/// The sheet with its band at the left and the site's name at the foot.
struct Sheet<'a> {
    canvas: Canvas,
    colours: &'a Colours<'a>,
}

impl<'a> Sheet<'a> {
    fn new(dataset: &Dataset, colours: &'a Colours<'a>) -> Result<Self, PictureError> {
        let canvas = Canvas::new(SIZE.0, SIZE.1, colours.of("paper")?)?;
        let mut sheet = Self { canvas, colours };
        let (serif, sans) = (sheet.style(Letters::Serif, 26.0, "accent")?, sheet.style(Letters::Sans, 22.0, "soft-ink")?);
        sheet.canvas.bar(LEFT, 548.0, ROOM, 1.5, colours.of("hairline")?);
        sheet.canvas.write(SITE_NAME, serif, LEFT, 592.0);
        let foot = dataset.checked().map(|date| format!("Data of {}", date.in_words())).unwrap_or_default();
        let x = LEFT + ROOM - sheet.canvas.width(&foot, sans);
        sheet.canvas.write(&foot, sans, x, 592.0);
        Ok(sheet)
    }

    fn style(&self, letters: Letters, size: f32, colour: &str) -> Result<Style, PictureError> {
        Ok(Style { letters, size, colour: self.colours.of(colour)? })
    }

    /// Writes a text over as many lines as it needs; gives the foot of the next line.
    fn paragraph(&mut self, text: &str, style: Style, y: f32) -> f32 {
        let lines = self.canvas.lines(text, style, ROOM);
        for (place, line) in lines.iter().enumerate() {
            self.canvas.write(line, style, LEFT, y + place as f32 * style.size * 1.18);
        }
        y + lines.len() as f32 * style.size * 1.18
    }

    /// The largest size at which a title keeps to two lines.
    fn title(&self, text: &str) -> Result<Style, PictureError> {
        let mut style = self.style(Letters::Serif, 72.0, "ink")?;
        while style.size > 34.0 && self.canvas.lines(text, style, ROOM).len() > 2 {
            style.size -= 2.0;
        }
        Ok(style)
    }

    /// A figure with its heading above and its trial below, and the scale of 0 to 100 between.
    fn figure(&mut self, x: f32, figure: &Figure, hue: Color) -> Result<(), PictureError> {
        let (small, large) = (self.style(Letters::Sans, 22.0, "soft-ink")?, self.style(Letters::Serif, 34.0, "ink")?);
        let (axis, width) = (self.colours.of("edge")?, 470.0);
        self.canvas.write(&figure.heading, small, x, 402.0);
        self.canvas.write(&figure.value, large, x, 446.0);
        if !figure.marks.is_empty() {
            self.canvas.bar(x, 475.0, width, 2.0, axis);
        }
        for mark in &figure.marks {
            match *mark {
                Mark::Bar(colour, to) => self.canvas.bar(x, 465.0, width * to / 100.0, 12.0, self.colours.of(colour)?),
                Mark::Range(from, to) => self.canvas.bar(x + width * from / 100.0, 473.0, width * (to - from) / 100.0, 6.0, hue),
                Mark::Dot(at) => self.canvas.dot(x + width * at / 100.0, 476.0, 11.0, hue),
            }
        }
        let below = self.canvas.lines(&figure.below, small, width);
        if let Some(first) = below.first() {
            self.canvas.write(first, small, x, 516.0);
        }
        Ok(())
    }
}

/// A sign on the scale of 0 to 100.
enum Mark {
    Bar(&'static str, f32),
    Range(f32, f32),
    Dot(f32),
}

/// A figure as the picture shows it.
struct Figure {
    heading: String,
    value: String,
    below: String,
    marks: Vec<Mark>,
}

impl Figure {
    /// A figure that is missing, and why.
    fn missing(heading: &str, reason: Missing) -> Self {
        Self { heading: heading.to_owned(), value: reason.label().to_owned(), below: String::new(), marks: Vec::new() }
    }
}

/// The response, or where none is known the time without progression.
fn response(therapy: &Therapy) -> Figure {
    let orr = benefit(therapy, Jurisdiction::Us, Measure::Orr);
    let found = match orr {
        Ok(found) if found.outcome.treatment.value.value().is_some() => Ok(found),
        other => progression(therapy, Jurisdiction::Us).or(other),
    };
    let found = match found {
        Ok(found) => found,
        Err(reason) => return Figure::missing("Response", reason),
    };
    let (arm, unit) = (found.outcome.treatment, found.outcome.measure.unit());
    let range = arm.interval.and_then(|interval| Some(Mark::Range(interval.low.value() as f32, interval.high.value()? as f32)));
    let dot = arm.value.value().map(|value| Mark::Dot(value as f32));
    Figure {
        heading: capital(found.outcome.measure.label()),
        value: with_unit(arm.value, unit),
        below: format!("{}, {}", found.trial.name, size(found.trial)),
        marks: if unit == Unit::Percent { range.into_iter().chain(dot).collect() } else { Vec::new() },
    }
}

/// The harm that stands beside the benefit: the reaction to the dose, else infection, else the first that has a figure.
fn reaction(therapy: &Therapy) -> Figure {
    let has_figure = |found: &HarmFigure| found.harm.treatment.has_figure();
    let kinds: [&[HarmKind]; 3] = [&REACTIONS, &INFECTIONS, HarmKind::ALL];
    let found = kinds.iter().find_map(|kinds| harms_of(therapy, Jurisdiction::Us, kinds).into_iter().find(has_figure));
    let Some(found) = found else {
        return Figure::missing("Harms", harm(therapy, Jurisdiction::Us, HarmKind::ALL).err().unwrap_or(Missing::NotFound));
    };
    let (any, severe) = (found.harm.treatment.any, found.harm.treatment.grade3plus);
    let bar = |colour, reading: Reading| reading.value().map(|value| Mark::Bar(colour, value as f32));
    Figure {
        heading: capital(found.harm.event.label()),
        value: format!("{} / {}", with_unit(any, Unit::Percent), with_unit(severe, Unit::Percent)),
        below: format!("any grade / grade 3 or higher, {}", found.harm.reported_in),
        marks: bar("any", any).into_iter().chain(bar("severe", severe)).collect(),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Where it stands in the US and in the EU.
fn status(therapy: &Therapy) -> String {
    let one = |&region: &Jurisdiction| {
        let standing = standing(therapy, region)?;
        Some(format!("{}: {}", region.label(), standing_in_words(standing)))
    };
    Jurisdiction::ALL.iter().filter_map(one).collect::<Vec<_>>().join("   ·   ")
}

fn of_therapy(dataset: &Dataset, therapy: &Therapy, colours: &Colours) -> Result<Vec<u8>, PictureError> {
    let hue = colours.of(therapy.kind.slug())?;
    let mut sheet = Sheet::new(dataset, colours)?;
    sheet.canvas.bar(0.0, 0.0, 30.0, SIZE.1 as f32, hue);
    let (kind, soft) = (sheet.style(Letters::Sans, 30.0, therapy.kind.slug())?, sheet.style(Letters::Sans, 30.0, "soft-ink")?);
    sheet.canvas.write(therapy.kind.label(), kind, LEFT, 92.0);
    let title = sheet.title(&therapy.name)?;
    let next = sheet.paragraph(&therapy.name, title, 100.0 + title.size);
    let status_style = sheet.style(Letters::Sans, 28.0, "ink")?;
    sheet.canvas.write(&status(therapy), status_style, LEFT, next + 6.0);
    if next < 290.0 {
        sheet.paragraph(&therapy.tagline, soft, next + 54.0);
    }
    sheet.figure(LEFT, &response(therapy), hue)?;
    sheet.figure(LEFT + 540.0, &reaction(therapy), hue)?;
    sheet.canvas.to_png()
}

fn of_site(dataset: &Dataset, colours: &Colours) -> Result<Vec<u8>, PictureError> {
    let mut sheet = Sheet::new(dataset, colours)?;
    let height = SIZE.1 as f32 / TreatmentType::ALL.len() as f32;
    for (place, kind) in TreatmentType::ALL.iter().enumerate() {
        sheet.canvas.bar(0.0, place as f32 * height, 30.0, height + 1.0, colours.of(kind.slug())?);
    }
    let (title, soft) = (sheet.style(Letters::Serif, 76.0, "ink")?, sheet.style(Letters::Sans, 32.0, "soft-ink")?);
    let next = sheet.paragraph(SITE_NAME, title, 170.0);
    let text = format!(
        "{} therapies, {} sources: how each works, where it is approved and for whom, what it does and what harm it causes.",
        dataset.therapies.len(),
        dataset.source_count()
    );
    sheet.paragraph(&text, soft, next + 20.0);
    sheet.canvas.to_png()
}
