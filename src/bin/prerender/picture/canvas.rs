//! A sheet to draw on: bars, dots and lines of letters.

use super::PictureError;
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Transform};
use ttf_parser::{Face, OutlineBuilder};

/// A cut of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// For titles and figures.
    Serif,
    /// For everything else.
    Sans,
}

/// How a text is set: letters, size in pixels, colour.
#[derive(Clone, Copy)]
pub struct Style {
    pub letters: Letters,
    pub size: f32,
    pub colour: Color,
}

/// The sheet.
pub struct Canvas {
    pixels: Pixmap,
    serif: Face<'static>,
    sans: Face<'static>,
}

/// Collects the outline of a letter at its place.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

impl Canvas {
    /// A sheet of one colour.
    pub fn new(width: u32, height: u32, colour: Color) -> Result<Self, PictureError> {
        let face = |file: &'static [u8]| Face::parse(file, 0).map_err(|_| PictureError::Letters);
        let mut pixels = Pixmap::new(width, height).ok_or(PictureError::Size)?;
        pixels.fill(colour);
        Ok(Self {
            pixels,
            serif: face(include_bytes!("letters/NotoSerif-Bold.ttf"))?,
            sans: face(include_bytes!("letters/NotoSans-Regular.ttf"))?,
        })
    }

    fn face(&self, letters: Letters) -> &Face<'static> {
        match letters {
            Letters::Serif => &self.serif,
            Letters::Sans => &self.sans,
        }
    }

    /// How wide a text is, in pixels.
    pub fn width(&self, text: &str, style: Style) -> f32 {
        let face = self.face(style.letters);
        let units: u32 = text.chars().map(|letter| advance(face, letter)).sum();
        units as f32 * style.size / f32::from(face.units_per_em())
    }

    /// The text in lines no wider than `room`, broken between words.
    pub fn lines(&self, text: &str, style: Style, room: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut().filter(|line| self.width(&format!("{line} {word}"), style) <= room) {
                Some(line) => line.extend([" ", word]),
                None => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// Writes a text on one line, its foot at `y`.
    pub fn write(&mut self, text: &str, style: Style, x: f32, y: f32) {
        let face = self.face(style.letters);
        let scale = style.size / f32::from(face.units_per_em());
        let mut pen = Pen { path: PathBuilder::new(), x, y, scale };
        for letter in text.chars() {
            if let Some(glyph) = face.glyph_index(letter) {
                face.outline_glyph(glyph, &mut pen);
            }
            pen.x += advance(face, letter) as f32 * scale;
        }
        self.fill(pen.path.finish(), style.colour);
    }

    /// Fills a rectangle; one without width or height shows nothing.
    pub fn bar(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Color) {
        self.fill(Rect::from_xywh(x, y, width, height).map(PathBuilder::from_rect), colour);
    }

    /// Fills a circle.
    pub fn dot(&mut self, x: f32, y: f32, radius: f32, colour: Color) {
        self.fill(PathBuilder::from_circle(x, y, radius), colour);
    }

    fn fill(&mut self, path: Option<Path>, colour: Color) {
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        paint.set_color(colour);
        if let Some(path) = path {
            self.pixels.fill_path(&path, &paint, FillRule::Winding, Transform::identity(), None);
        }
    }

    /// The sheet as a PNG file.
    pub fn to_png(&self) -> Result<Vec<u8>, PictureError> {
        self.pixels.encode_png().map_err(|error| PictureError::File(error.to_string()))
    }
}

/// How far a letter carries the pen, in the units of its face; a letter that the face lacks takes no room.
fn advance(face: &Face, letter: char) -> u32 {
    face.glyph_index(letter).and_then(|glyph| face.glyph_hor_advance(glyph)).map_or(0, u32::from)
}
