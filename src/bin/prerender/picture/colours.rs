//! The site's colours, as the style sheet names them.

use super::PictureError;
use tiny_skia::Color;

/// The colours of `style/tokens.css`, as they are in light.
pub struct Colours<'a> {
    tokens: &'a str,
}

impl<'a> Colours<'a> {
    /// The colours in a style sheet; the first of each name counts.
    pub fn new(tokens: &'a str) -> Self {
        Self { tokens }
    }

    /// The colour of a name.
    pub fn of(&self, name: &str) -> Result<Color, PictureError> {
        let unknown = || PictureError::Colour(name.to_owned());
        let (_, rest) = self.tokens.split_once(&format!("--{name}: #")).ok_or_else(unknown)?;
        let part = |from: usize| rest.get(from..from + 2).and_then(|part| u8::from_str_radix(part, 16).ok());
        let parts = part(0).zip(part(2)).zip(part(4)).ok_or_else(unknown)?;
        let ((red, green), blue) = parts;
        Ok(Color::from_rgba8(red, green, blue, 255))
    }
}
