//! One section of the article.

use super::computed::ComputedList;
use super::rich_text::RichText;
use crate::evidence::{Block, Section};
use crate::ui::Explorer;
use leptos::prelude::*;

/// A section by its anchor; nothing where the article has none of that name.
#[component]
pub fn ArticleSection(
    /// The section's anchor.
    id: &'static str,
    /// Whether its title is the page's own (h1).
    #[prop(default = false)]
    is_page_title: bool,
) -> impl IntoView {
    let section = Explorer::use_here().catalogue.dataset().article.section(id)?;
    let heading = if is_page_title {
        view! { <h1 id=format!("{id}-title")>{section.title.as_str()}</h1> }.into_any()
    } else {
        view! { <h2 id=format!("{id}-title")>{section.title.as_str()}</h2> }.into_any()
    };
    Some(view! {
        <section id=id class="article" aria-labelledby=format!("{id}-title")>
            {heading}
            <Blocks section=section below_page_title=is_page_title/>
        </section>
    })
}

/// The blocks of a section. Further reading stands together as one list.
#[component]
fn Blocks(section: &'static Section, below_page_title: bool) -> impl IntoView {
    let links: Vec<_> = section
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Link(link) => Some(view! {
                <li>
                    <a href=link.url.as_str() rel="noreferrer">{link.title.as_str()}</a>
                    ", "
                    {link.publisher.as_str()}
                    ". "
                    {link.about.as_str()}
                </li>
            }),
            _ => None,
        })
        .collect();
    let links = (!links.is_empty()).then(|| view! { <ul class="reading">{links}</ul> });
    view! {
        {section.blocks.iter().map(|part| block(part, below_page_title)).collect_view()}
        {links}
    }
}

fn block(block: &'static Block, below_page_title: bool) -> AnyView {
    match block {
        Block::Paragraph(text) => view! { <p><RichText text=text/></p> }.into_any(),
        // Below the page's own title the next level is h2, elsewhere h3; they look the same.
        Block::Heading(text) if below_page_title => view! { <h2 class="sub">{text.as_str()}</h2> }.into_any(),
        Block::Heading(text) => view! { <h3>{text.as_str()}</h3> }.into_any(),
        Block::List(items) => {
            let items = items.iter().map(|item| view! { <li><RichText text=item/></li> }).collect_view();
            view! { <ul>{items}</ul> }.into_any()
        }
        Block::Aside(text) => view! { <div class="side-note" role="note"><p><RichText text=text/></p></div> }.into_any(),
        Block::Computed(list) => view! { <ComputedList list=*list/> }.into_any(),
        Block::Link(_) => ().into_any(),
    }
}
