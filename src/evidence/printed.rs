//! A number as its source prints it: 0.40 is not 0.4, as it says that hundredths were measured.

use std::fmt;

/// Most decimals that a figure of the evidence has; the checker refuses more.
const MOST_DECIMALS: usize = 3;

/// A number with the decimals that its source prints, at most three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    thousandths: i64,
    decimals: u8,
}

impl Printed {
    /// The number.
    pub fn value(self) -> f64 {
        self.thousandths as f64 / 1000.0
    }

    /// The same number with at least so many decimals (up to three): two numbers of one measurement stand alike.
    pub fn with_decimals(self, decimals: u8) -> Self {
        Self { decimals: self.decimals.max(decimals.min(MOST_DECIMALS as u8)), ..self }
    }

    /// How many decimals it is printed with.
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// Reads a number in figures: `0.40`, `12`, `-1.5`.
    #[cfg(feature = "ssr")]
    fn from_figures(text: &str) -> Option<Self> {
        let value: f64 = text.parse().ok()?;
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let is_plain = !text.contains(['e', 'E']) && decimals <= MOST_DECIMALS;
        Some(if is_plain { Self { thousandths: thousandths(value), decimals: decimals as u8 } } else { Self::from(value) })
    }

    /// One whole number that holds both: the bundle's form.
    #[cfg(feature = "ssr")]
    fn packed(self) -> i64 {
        self.thousandths * 4 + i64::from(self.decimals)
    }

    fn unpacked(packed: i64) -> Self {
        Self { thousandths: packed.div_euclid(4), decimals: packed.rem_euclid(4) as u8 }
    }
}

fn thousandths(value: f64) -> i64 {
    (value * 1000.0).round() as i64
}

/// A number that was worked out here or of which the print is not known: as few decimals as it needs.
impl From<f64> for Printed {
    fn from(value: f64) -> Self {
        let thousandths = thousandths(value);
        let decimals = match thousandths {
            number if number % 1000 == 0 => 0,
            number if number % 100 == 0 => 1,
            number if number % 10 == 0 => 2,
            _ => 3,
        };
        Self { thousandths, decimals }
    }
}

/// In figures. A general number printer costs the client 10 KB.
impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.thousandths < 0 { "-" } else { "" };
        let (whole, rest) = (self.thousandths.unsigned_abs() / 1000, self.thousandths.unsigned_abs() % 1000);
        write!(f, "{sign}{whole}")?;
        match self.decimals {
            0 => Ok(()),
            decimals => write!(f, ".{}", &format!("{rest:03}")[..usize::from(decimals)]),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Printed {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[cfg(feature = "ssr")]
        if deserializer.is_human_readable() {
            let raw = Box::<serde_json::value::RawValue>::deserialize(deserializer)?;
            return Self::from_figures(raw.get()).ok_or_else(|| serde::de::Error::custom(raw.get()));
        }
        i64::deserialize(deserializer).map(Self::unpacked)
    }
}

#[cfg(feature = "ssr")]
impl serde::Serialize for Printed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return serializer.serialize_i64(self.packed());
        }
        let raw = serde_json::value::RawValue::from_string(self.to_string()).map_err(serde::ser::Error::custom)?;
        raw.serialize(serializer)
    }
}

#[cfg(feature = "ssr")]
impl schemars::JsonSchema for Printed {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Printed".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}
