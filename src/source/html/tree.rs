//! The tree of a page, within bounds. Browsers' rules let a hostile page of some megabytes grow without measure: each
//! paragraph takes along all styles that were left open, and each tag looks through all elements that are.

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{ParseOpts, parse_document};
use scraper::{Html, HtmlTreeSink};

use super::super::Problem;

/// How many nodes a tree may have, at some 200 bytes each.
const MOST_NODES: usize = 1_000_000;
/// How deep a tree may grow before its rest is taken without form.
const DEEPEST: usize = 500;
/// After how many bytes the bounds are looked at.
const STEP: usize = 1024;

/// A page as a tree, and the text behind the place where it grew too deep.
pub(super) struct Page<'a> {
    /// The tree.
    pub html: Html,
    /// What follows it: HTML of which only the text can be taken.
    pub rest: &'a str,
}

/// Reads a page as browsers do.
///
/// # Errors
/// [`Problem::LimitReached`] if the tree has too many nodes.
pub(super) fn parse(text: &str) -> Result<Page<'_>, Problem> {
    let mut parser = parse_document(HtmlTreeSink::new(Html::new_document()), ParseOpts::default());
    let (mut rest, mut seen) = (text, 0);
    while !rest.is_empty() {
        let step = STEP.min(rest.len());
        let tag = memchr::memchr(b'<', &rest.as_bytes()[step..]); // a piece ends before a tag
        let (piece, tail) = rest.split_at(tag.map_or(rest.len(), |at| step + at));
        parser.process(StrTendril::from_slice(piece));
        rest = tail;
        let html = parser.tokenizer.sink.sink.0.borrow();
        let nodes = html.tree.nodes();
        let count = nodes.len();
        if count > MOST_NODES {
            return Err(Problem::LimitReached("memory"));
        }
        if nodes.rev().take(count - seen).any(|node| node.ancestors().nth(DEEPEST).is_some()) {
            break;
        }
        seen = count;
    }
    Ok(Page { html: parser.finish(), rest })
}
