//! The text of papers: runs with footnotes, links, emphasis, and the ends of what comments are about.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::markup::{Markup, markup};
use super::chapter::{Chapter, TextId};
use super::xml::{Cell, HALF, Look, Style, cell, paragraph, run, tab, table};
use crate::i18n::papers;
use crate::i18n::report;
use crate::model::{Block, BlockId, Body, DocumentId, NoteId, Owner, SpanKind, Text};
use crate::present::addresses::address_of;
use crate::present::bare_label;
use crate::present::links::spans;

/// The most columns that Word gives a table.
const MOST_COLUMNS: usize = 63;

/// Where the words that a comment is about begin or end in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub comment: usize,
    pub at: usize,
    pub begins: bool,
}

/// Whether a text stands on the page or in a footnote: links of the two lead by lists of their own, and only on the
/// page can there be footnotes and comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Where {
    Page,
    Footnote,
}

/// What is known of the place of a text.
#[derive(Clone, Copy)]
struct Place {
    id: TextId,
    stands: Where,
    look: Look,
}

impl Chapter<'_> {
    /// Blocks of a paper, below one another.
    pub fn blocks<'b>(
        &mut self,
        document: DocumentId,
        blocks: impl Iterator<Item = (BlockId, &'b Block)>,
        in_cell: bool,
    ) -> Markup {
        let mut markup = Markup::default();
        for (id, block) in blocks {
            markup.append(self.block((document, id, 0), block, in_cell));
        }
        markup
    }

    fn block(&mut self, id: TextId, block: &Block, in_cell: bool) -> Markup {
        let place = Place { id, stands: Where::Page, look: Look::PLAIN };
        let label = match (block.label.as_str(), &block.body) {
            ("", Body::Item(_)) | ("-" | "*" | "o", _) => "–",
            (label, _) => label,
        };
        match &block.body {
            Body::Item(text) => {
                let text = self.text(place, text);
                paragraph(Style::Item, markup!("{}{}{}", run(label, Look::PLAIN), tab(), text))
            }
            Body::Paragraph(text) => self.labelled(place, label, text),
            Body::Heading(text) => self.labelled(Place { look: Look::BOLD, ..place }, label, text),
            Body::Table(rows) => self.printed_table(place, rows, in_cell),
        }
    }

    fn labelled(&mut self, place: Place, label: &str, text: &Text) -> Markup {
        let gap = if label.is_empty() { "" } else { " " };
        let label = run(&format!("{label}{gap}"), place.look);
        let text = self.text(place, text);
        paragraph(Style::Text, markup!("{}{}", label, text))
    }

    fn printed_table(&mut self, place: Place, rows: &[Vec<Text>], in_cell: bool) -> Markup {
        let (document, block, _) = place.id;
        let mut number: u16 = 0;
        let mut written: Vec<Vec<Cell>> = Vec::new();
        for row in rows {
            let mut cells: Vec<Markup> = Vec::new();
            for text in row {
                let text = self.text(Place { id: (document, block, number), ..place }, text);
                number = number.saturating_add(1);
                let text = paragraph(Style::Text, text);
                let is_full = cells.len() >= MOST_COLUMNS;
                match cells.last_mut() {
                    Some(last) if is_full => last.append(text), // the rest of the row
                    _ => cells.push(text),
                }
            }
            written.push(cells.into_iter().map(cell).collect());
        }
        let columns = written.iter().map(Vec::len).max().unwrap_or(0);
        let width = if in_cell { HALF } else { 2 * HALF };
        // a paragraph between two tables keeps them apart, and a cell does not end in a table
        markup!("{}<w:p/>\n", table(&written, &vec![width / columns.max(1); columns]))
    }

    /// A text. It is cut wherever something begins or ends in it, so that each piece looks the same throughout.
    fn text(&mut self, place: Place, text: &Text) -> Markup {
        let string = text.as_str();
        let links = self.links(place, text);
        let edges = match place.stands {
            Where::Page => self.edges.get(&place.id).cloned().unwrap_or_default(),
            Where::Footnote => Vec::new(),
        };
        let emphasis = text.spans().iter().filter(|span| span.kind == SpanKind::Emphasis);
        let emphasis: Vec<_> = emphasis.map(|span| span.at.start as usize..span.at.end as usize).collect();
        let mut cuts = BTreeSet::from([0, string.len()]);
        cuts.extend(links.iter().map(|(at, _)| at).chain(&emphasis).flat_map(|at| [at.start, at.end]));
        cuts.extend(edges.iter().map(|edge| edge.at.min(string.len())));
        cuts.extend(text.markers().map(|(at, _)| at as usize));
        let cuts: Vec<_> = cuts.into_iter().filter(|&cut| string.is_char_boundary(cut)).collect();

        let mut markup = Markup::default();
        for (index, &start) in cuts.iter().enumerate() {
            let here = |begins: bool| {
                let meets = move |edge: &&Edge| edge.begins == begins && edge.at.min(string.len()) == start;
                edges.iter().filter(meets).map(|edge| edge.comment)
            };
            here(false).for_each(|comment| markup.append(comment_ends(comment)));
            for (_, note) in text.markers().filter(|(at, _)| *at as usize == start) {
                markup.append(self.marker(place, note));
            }
            here(true).for_each(|comment| markup.append(comment_begins(comment)));
            let Some(&end) = cuts.get(index + 1) else { break };
            let covers = |at: &Range<usize>| at.start <= start && end <= at.end;
            let look = if emphasis.iter().any(covers) { place.look.emphasised() } else { place.look };
            let words = &string[start..end];
            markup.append(match links.iter().find(|(at, _)| covers(at)) {
                Some((_, link)) => {
                    markup!("<w:hyperlink r:id=\"rIdL{}\">{}</w:hyperlink>", *link, run(words, look.linked()))
                }
                None => run(words, look),
            });
        }
        markup
    }

    /// The marker of a footnote. The first one brings the note; others of the same note repeat its label.
    fn marker(&mut self, place: Place, note: NoteId) -> Markup {
        let (document, ..) = place.id;
        let label = bare_label(self.document(document).note(note));
        if place.stands == Where::Footnote || !self.noted.insert((document, note)) {
            return run(label, Look::LABEL);
        }
        self.paper.counts.footnotes += 1;
        let id = self.paper.counts.footnotes;
        let text = self.note_paragraphs(document, note);
        self.paper.footnotes.out.append(markup!("<w:footnote w:id=\"{}\">{}</w:footnote>\n", id, text));
        markup!(
            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>\
             <w:footnoteReference w:customMarkFollows=\"1\" w:id=\"{}\"/><w:t>{}</w:t></w:r>",
            id,
            label
        )
    }

    /// A footnote: whose it is, its label, and its text.
    pub fn note_paragraphs(&mut self, document: DocumentId, note: NoteId) -> Markup {
        let paper = self.document(document);
        let (footnote, language) = (paper.note(note), self.paper.options.language);
        let whose = papers::namespace(footnote.namespace, language);
        let missing = match footnote.anchor {
            Some(_) => String::new(),
            None => format!(" ({})", language.say(report::NO_MARKER_IN_THE_TEXT)),
        };
        // Word shows no label here, LibreOffice shows it before the text: it stands behind the name, and is not doubled
        let mut begin = run(&format!(" {whose} {}{missing}: ", bare_label(footnote)), Look::ITALIC);
        let mut markup = Markup::default();
        for (block, body) in paper.blocks_of(Owner::Note(note)) {
            let mut label = if body.label.is_empty() { String::new() } else { format!("{} ", body.label) };
            for (cell, text) in (0..).zip(body.texts()) {
                let place = Place { id: (document, block, cell), stands: Where::Footnote, look: Look::PLAIN };
                let label = run(&std::mem::take(&mut label), Look::PLAIN);
                let text = self.text(place, text);
                let runs = markup!("{}{}{}", std::mem::take(&mut begin), label, text);
                markup.append(paragraph(Style::Footnote, runs));
            }
        }
        if !begin.is_empty() {
            markup.append(paragraph(Style::Footnote, begin));
        }
        markup
    }

    /// The stretches of a text that lead to the web, in order, each with the number of its address.
    fn links(&mut self, place: Place, text: &Text) -> Vec<(Range<usize>, usize)> {
        let (document, block, _) = place.id;
        let mut links: Vec<(Range<usize>, usize)> = Vec::new();
        for span in spans(self.document(document), block, text) {
            let at = span.at.start as usize..span.at.end as usize;
            let address = address_of(&span, text.words_of(&span)).and_then(|address| uri(&address));
            let (Some(address), false) = (address, at.is_empty()) else { continue };
            if links.last().is_some_and(|(last, _)| at.start < last.end) {
                continue; // inside one that leads somewhere already
            }
            let story = match place.stands {
                Where::Page => &mut self.paper.body,
                Where::Footnote => &mut self.paper.footnotes,
            };
            story.addresses.push(address);
            links.push((at, story.addresses.len()));
        }
        links
    }
}

fn comment_begins(comment: usize) -> Markup {
    markup!("<w:commentRangeStart w:id=\"{}\"/>", comment)
}

/// The end of what a comment is about, and the comment.
pub(super) fn comment_ends(comment: usize) -> Markup {
    markup!(
        "<w:commentRangeEnd w:id=\"{}\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>\
         <w:commentReference w:id=\"{}\"/></w:r>",
        comment,
        comment
    )
}

/// Runs that a comment is about.
pub(super) fn commented(comment: usize, runs: &Markup) -> Markup {
    markup!("{}{}{}", comment_begins(comment), runs, comment_ends(comment))
}

/// A web address as Word takes it: it refuses a whole file for one that is none. Characters that an address cannot have
/// are written as `%22`; without a plain host there is no link.
fn uri(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let is_host = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    if !is_host || !port.is_empty() && port.parse::<u16>().is_err() {
        return None;
    }
    let path = &rest[host.len()..];
    let mut written = format!("{}://{host}", scheme.to_ascii_lowercase());
    for (at, byte) in path.bytes().enumerate() {
        let is_escape = || path.get(at + 1..at + 3).is_some_and(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
        let stays = byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte);
        let fragment = byte == b'#' && !path[..at].contains('#');
        if stays || fragment || byte == b'%' && is_escape() {
            written.push(char::from(byte));
        } else {
            written += &format!("%{byte:02X}");
        }
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_that_word_takes() {
        for (address, expected) in [
            ("https://a.nl/b?c=d#e", Some("https://a.nl/b?c=d#e")),
            ("HTTPS://a.nl", Some("https://a.nl")),
            ("https://a.nl:8080/é\"<|>", Some("https://a.nl:8080/%C3%A9%22%3C%7C%3E")),
            ("https://a.nl/100%/%20#a#b", Some("https://a.nl/100%25/%20#a%23b")),
            ("https://…", None),
            ("https://", None),
            ("https://a.nl:x/", None),
            ("https://jan@a.nl/", None),
        ] {
            assert_eq!(uri(address).as_deref(), expected, "{address}");
        }
    }
}
