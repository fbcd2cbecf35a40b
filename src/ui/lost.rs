//! The page that a host serves where there is none (`404.html`).

use super::markup::Html;

/// What stands between the head and the footer. `home` is the way to the start page from any address of the host.
pub fn lost_page(home: &'static str) -> Html {
    let way = |to: &'static str, words: &'static str, about: &'static str| {
        Html::new().raw("<li><a data-own href=\"").raw(home).raw(to).raw("\">").raw(words).raw("</a>").raw(about).raw("</li>")
    };
    Html::new()
        .raw(
            "<main class=\"flow therapy-page\" id=\"main\"><header class=\"therapy-head\"><h1>This page is not here</h1>\
             <p class=\"lede\">The address may be mistyped, or the page may have moved. Nothing is wrong with your device.</p></header>\
             <section class=\"article\" aria-labelledby=\"ways-title\"><h2 id=\"ways-title\">Where you can go</h2><ul>",
        )
        .with(way("", "The start page", ": immunotherapy for multiple myeloma, from the beginning."))
        .with(way("#explorer", "The table of every therapy", ": search it for a name, a brand or a code."))
        .with(way("#glossary", "Words explained", ": what the terms mean."))
        .with(way("changes/", "What changed", ": decisions and corrections, newest first."))
        .with(way("about/", "About this site", ": who made it, and how to report an error."))
        .raw("</ul></section></main>")
}
