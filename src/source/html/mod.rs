//! HTML: the official site's pages, what LibreOffice and Word export, and plain pages.

mod notes;
#[cfg(test)]
mod tests;
mod tree;
mod walk;

use scraper::Html;

use self::walk::Walker;
use super::markup::decode_html;
use super::{Manuscript, MetaKey, Problem, official, scribe};

/// Reads an HTML file. There is no HTML that cannot be read.
///
/// # Errors
/// [`Problem::LimitReached`] for a page that grows beyond measure when it is read as browsers read it.
pub fn read(bytes: &[u8]) -> Result<Manuscript, Problem> {
    let mut diagnostics = Vec::new();
    let text = decode_html(bytes, &mut diagnostics);
    let tree::Page { html, rest } = tree::parse(&text)?;
    let meta = meta(&html);
    let mut walker = Walker::new(&html);
    walker.page(&html);
    walker.plain(rest);
    let tables = walker.take_tables();
    let (lines, notes, more) = walker.finish();
    diagnostics.extend(more);
    Ok(Manuscript { meta, tables, ..scribe::manuscript(lines, notes, diagnostics) })
}

fn meta(html: &Html) -> Vec<(MetaKey, String)> {
    let elements = html.tree.nodes().filter_map(|node| node.value().as_element());
    let named = elements.filter(|element| element.name() == "meta");
    named.filter_map(|element| official::meta(element.attr("name")?, element.attr("content")?)).collect()
}
