//! The tree of a page, within bounds. Browsers' rules let a hostile page of some megabytes grow without measure: each
//! paragraph takes along all styles that were left open, and each tag looks through all elements that are.

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{ParseOpts, parse_document};
use scraper::{Html, HtmlTreeSink};

use super::super::{Limit, Problem};

/// How many nodes a tree may have, at some 200 bytes each.
const MOST_NODES: usize = 1_000_000;
/// How deep a tree may grow before its rest is taken without form.
const DEEPEST: usize = 500;
/// How much of a file is read as browsers do, in bytes; the largest page of the official site has 2 MiB.
const LARGEST_PAGE: usize = 16 << 20;
/// How many attributes an element may have: browsers compare each with all others.
const MOST_ATTRIBUTES: usize = 500;
/// After how many bytes the bounds are looked at.
const STEP: usize = 1024;

/// A page as a tree, and the text behind the place where it grew too deep.
pub(super) struct Page<'a> {
    /// The tree.
    pub html: Html,
    /// What follows it, beyond some bound: HTML of which only the text is taken.
    pub rest: &'a str,
}

/// Reads a page as browsers do.
///
/// # Errors
/// [`Problem::LimitReached`] if the tree has too many nodes.
pub(super) fn parse(text: &str) -> Result<Page<'_>, Problem> {
    let mut parser = parse_document(HtmlTreeSink::new(Html::new_document()), ParseOpts::default());
    let end = (0..=LARGEST_PAGE.min(text.len())).rev().find(|&end| text.is_char_boundary(end));
    let page = &text[..end.unwrap_or_default()];
    let (mut rest, mut seen, mut tags) = (page, 0, Tags::default());
    while !rest.is_empty() {
        let step = STEP.min(rest.len());
        let tag = memchr::memchr(b'<', &rest.as_bytes()[step..]); // a piece ends before a tag
        let (piece, tail) = rest.split_at(tag.map_or(rest.len(), |at| step + at));
        if tags.most_attributes(piece.as_bytes()) > MOST_ATTRIBUTES {
            break;
        }
        parser.process(StrTendril::from_slice(piece));
        rest = tail;
        let html = parser.tokenizer.sink.sink.0.borrow();
        let nodes = html.tree.nodes();
        let count = nodes.len();
        if count > MOST_NODES {
            return Err(Problem::LimitReached(Limit::Memory));
        }
        if nodes.rev().take(count - seen).any(|node| node.ancestors().nth(DEEPEST).is_some()) {
            break;
        }
        seen = count;
    }
    let rest = &text[page.len() - rest.len()..];
    Ok(Page { html: parser.finish(), rest })
}

/// Counts the attributes of tags, over pieces of a page.
#[derive(Default)]
struct Tags {
    in_tag: bool,
    quote: Option<u8>,
    before: u8,
    count: usize,
}

impl Tags {
    /// Goes through the next piece; gives the count of the tag with the most attributes in it, about.
    fn most_attributes(&mut self, html: &[u8]) -> usize {
        let mut most = 0;
        for (&b, &next) in html.iter().zip(html.iter().skip(1).chain(b" ")) {
            match (b, self.quote) {
                (_, Some(open)) => self.quote = self.quote.filter(|_| b != open),
                (b'"' | b'\'', None) if self.in_tag && self.before == b'=' => self.quote = Some(b),
                (b'<', None) => (self.in_tag, self.count) = (next.is_ascii_alphabetic(), 0),
                (b'>', None) => self.in_tag = false,
                _ if self.in_tag && b.is_ascii_whitespace() && !next.is_ascii_whitespace() => self.count += 1,
                _ => {}
            }
            most = most.max(self.count);
            if !b.is_ascii_whitespace() {
                self.before = b;
            }
        }
        most
    }
}
