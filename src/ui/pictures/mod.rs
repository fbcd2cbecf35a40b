//! Pictures of the evidence: response and remission, benefit beside harm, approvals over time. They are drawn natively, as
//! tables whose cells hold the marks beside their figures, so that each picture is its own text and its own data.
//!
//! The start page holds the first; the page `pictures/` holds all three, and `public/picture.js` brings the others from
//! there when the reader asks for them. In the start page they follow the table, and the table follows what is chosen in
//! them (`section`).

#[cfg(feature = "ssr")]
pub mod approval;
#[cfg(feature = "ssr")]
pub mod balance;
#[cfg(feature = "ssr")]
mod figure;
#[cfg(feature = "ssr")]
pub mod line;
#[cfg(feature = "ssr")]
mod response;
#[cfg(feature = "ssr")]
mod rows;
#[cfg(feature = "ssr")]
mod scale;
#[cfg(feature = "ssr")]
pub mod timeline;

mod section;

pub use section::Pictures;

#[cfg(feature = "ssr")]
mod page;

#[cfg(feature = "ssr")]
pub use page::{on_start_page, pictures_page};
