//! Fields that only static pages show: the client's bundle leaves them out, so that they cost it neither bytes nor code.
//! Named by a field’s
//! `deserialize_with` and `serialize_with`.

#[cfg(feature = "ssr")]
use serde::Serialize;
use serde::{Deserialize, Deserializer};

/// Writes the field into formats for people, and nothing into the bundle.
///
/// # Errors
/// Those of the format.
#[cfg(feature = "ssr")]
pub fn serialize<T: Serialize, S: serde::Serializer>(field: &T, serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() { field.serialize(serializer) } else { serializer.serialize_unit() }
}

/// Reads the field from a data file; from the bundle it comes empty.
///
/// # Errors
/// Those of the format.
#[cfg(feature = "ssr")]
pub fn deserialize<'de, T: Deserialize<'de> + Default, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    if deserializer.is_human_readable() { T::deserialize(deserializer) } else { Ok(T::default()) }
}

/// The client reads nothing but the bundle: the field comes empty.
///
/// # Errors
/// None.
#[cfg(not(feature = "ssr"))]
pub fn deserialize<'de, T: Deserialize<'de> + Default, D: Deserializer<'de>>(_: D) -> Result<T, D::Error> {
    Ok(T::default())
}
