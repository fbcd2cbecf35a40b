//! The article: sections of blocks, written in `public/data/article.json`.

mod computed;
mod rich_text;
mod section;
mod sources;

pub use section::ArticleSection;
pub use sources::ArticleSources;
