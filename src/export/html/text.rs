//! The text of papers: paragraphs, lists, tables, with footnote markers, references, addresses, and the passages that
//! reviewers' notes are about.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::page::Page;
use crate::export::markup::{Markup as Html, markup as html};
use crate::i18n::report;
use crate::model::{Block, BlockId, Body, Citation, DocumentId, NoteId, Number, Owner, SpanKind, Text};
use crate::present::addresses::address_of;
use crate::present::bare_label;
use crate::present::links::spans;
use crate::present::pieces::{Piece, Remark};
use crate::text::printable;

/// A link on a stretch of text.
struct Link {
    at: Range<usize>,
    address: String,
    /// Whether the text is the address itself.
    is_address: bool,
}

impl Link {
    /// The link around these words. In print the address follows them, unless they are the address.
    fn around(&self, words: &Html) -> Html {
        let address = &self.address;
        match (self.address.starts_with('#'), self.is_address) {
            (true, _) => html!("<a href=\"{}\">{}</a>", address, words),
            (_, true) => html!("<a href=\"{}\" rel=\"noopener noreferrer external\">{}</a>", address, words),
            _ => html!("<a href=\"{}\" rel=\"noopener noreferrer external\" class=\"told\">{}</a>", address, words),
        }
    }
}

/// The place of a text: document, block and cell, and the row that shows it.
#[derive(Clone, Copy)]
struct Place {
    document: DocumentId,
    block: BlockId,
    cell: u16,
    row: Option<usize>,
}

impl Page<'_> {
    /// Pieces below one another, with headings `below` levels under the dossier's title.
    pub fn pieces(&mut self, pieces: &[Piece<'_>], row: Option<usize>, below: usize) {
        for piece in pieces {
            match piece {
                Piece::Heading(words) => self.heading(below, html!(" lang=\"nl\""), words),
                Piece::Remark(remark) => self.remark(remark),
                Piece::Blocks(id, blocks) => {
                    self.put(html!("<div class=\"words\" lang=\"nl\">\n"));
                    self.blocks(*id, blocks.iter().map(|(id, block)| (*id, &**block)), row, below);
                    self.put(html!("</div>\n"));
                }
                Piece::Notes(id, notes) => self.footnotes(*id, notes, row),
            }
        }
    }

    fn remark(&mut self, remark: &Remark<'_>) {
        let words = self.words_of(remark);
        let warns = matches!(remark, Remark::Uncertain(_) | Remark::Unanswered(_) | Remark::PutHere(..));
        let class = if warns { "remark warning" } else { "remark" };
        self.put(html!("<p class=\"{}\">{}</p>\n", class, words));
    }

    /// The words of a remark, with links to the rows that it names. While the sentence is composed, a NUL is the
    /// placeholder for each link; names contain none, since they are made printable.
    fn words_of(&self, remark: &Remark<'_>) -> Html {
        const LINK: &str = "\0";
        let links = RefCell::new(Vec::new());
        let row = |index: usize| {
            links.borrow_mut().push(self.row_link(index));
            LINK.to_owned()
        };
        let name = |name: &str| printable(name).into_owned();
        let words = remark.words(self.dossier(), self.language(), &row, &name);
        let mut links = links.into_inner().into_iter();
        let mut html = Html::default();
        for (index, words) in words.split(LINK).enumerate() {
            if index > 0 {
                html.append(links.next());
            }
            html.append(words);
        }
        html
    }

    /// Blocks; consecutive items form one list.
    fn blocks<'b>(
        &mut self,
        document: DocumentId,
        blocks: impl Iterator<Item = (BlockId, &'b Block)>,
        row: Option<usize>,
        below: usize,
    ) {
        let mut in_list = false;
        for (id, block) in blocks {
            let is_item = matches!(block.body, Body::Item(_));
            if is_item != in_list {
                self.put(if is_item { html!("<ul class=\"items\" role=\"list\">\n") } else { html!("</ul>\n") });
                in_list = is_item;
            }
            self.block(Place { document, block: id, cell: 0, row }, block, below);
        }
        if in_list {
            self.put(html!("</ul>\n"));
        }
    }

    fn block(&mut self, place: Place, block: &Block, below: usize) {
        let label = match (block.label.as_str(), &block.body) {
            ("", Body::Item(_)) | ("-" | "*" | "o", _) => html!("<span class=\"label\">–</span>"),
            ("", _) => Html::default(),
            (label, Body::Item(_)) => html!("<span class=\"label\">{}</span>", label),
            (label, _) => html!("{} ", label),
        };
        match &block.body {
            Body::Paragraph(text) => {
                let text = self.text(place, text);
                self.put(html!("<p>{}{}</p>\n", label, text));
            }
            Body::Item(text) => {
                let text = self.text(place, text);
                self.put(html!("<li>{}{}</li>\n", label, text));
            }
            Body::Heading(text) => {
                let text = self.text(place, text);
                self.heading(below, Html::default(), html!("{}{}", label, text));
            }
            Body::Table(rows) => self.table(place, rows),
        }
    }

    fn table(&mut self, place: Place, rows: &[Vec<Text>]) {
        let (language, caption) = (self.language().code(), self.say(report::TABLE_IN_THE_PAPER));
        self.put(html!(
            "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table>\n\
             <caption lang=\"{}\">{}</caption>\n",
            caption,
            language,
            caption,
        ));
        let mut cell = 0;
        for (index, row) in rows.iter().enumerate() {
            let (open, close) = match index {
                0 => (html!("<th scope=\"col\">"), html!("</th>")),
                _ => (html!("<td>"), html!("</td>")),
            };
            self.put(html!("<tr>"));
            for text in row {
                let text = self.text(Place { cell, ..place }, text);
                self.put(html!("{}{}{}", open, text, close));
                cell = cell.saturating_add(1);
            }
            self.put(html!("</tr>\n"));
        }
        self.put(html!("</table></div>\n"));
    }

    /// Footnotes with their links back.
    fn footnotes(&mut self, document: DocumentId, notes: &[NoteId], row: Option<usize>) {
        let paper = self.dossier().document(document);
        let mut rest = notes;
        while let Some(&first) = rest.first() {
            let namespace = paper.note(first).namespace;
            let same = rest.iter().take_while(|&&note| paper.note(note).namespace == namespace).count();
            let (own, others) = rest.split_at(same);
            rest = others;
            let whose = self.say(report::footnotes_of(namespace));
            self.put(html!("<div class=\"footnotes\">\n<p class=\"whose\">{}</p>\n<ul role=\"list\">\n", whose));
            for &note in own {
                self.footnote(document, note, row);
            }
            self.put(html!("</ul>\n</div>\n"));
        }
    }

    fn footnote(&mut self, document: DocumentId, note: NoteId, row: Option<usize>) {
        let paper = self.dossier().document(document);
        let label = bare_label(paper.note(note));
        let (id, back) = self.listing(document, note);
        self.put(html!("<li id=\"{}\"><span class=\"label\">{}</span> ", id, label));
        for (at, (block, body)) in paper.blocks_of(Owner::Note(note)).enumerate() {
            for (cell, text) in body.texts().enumerate() {
                let place = Place { document, block, cell: u16::try_from(cell).unwrap_or(u16::MAX), row };
                let text = self.text(place, text);
                let gap = (at + cell > 0).then(|| html!("<br>"));
                let label = (!body.label.is_empty()).then(|| html!("{} ", body.label));
                self.put(html!("{}<span lang=\"nl\">{}{}</span>", gap, label, text));
            }
        }
        let missing = paper.note(note).anchor.is_none().then(|| {
            let words = self.say(report::NO_MARKER_IN_THE_TEXT);
            html!(" <span class=\"remark\">({})</span>", words)
        });
        self.put(html!("{}{}</li>\n", missing, back));
    }

    /// A text with all its markup. It is cut wherever a span begins or ends, and each piece is wrapped in the elements
    /// that cover it, so that they nest properly even if spans overlap.
    fn text(&mut self, place: Place, text: &Text) -> Html {
        let string = text.as_str();
        let links = self.links(place, text);
        let passages = self.passages.get(&(place.document, place.block, place.cell)).cloned().unwrap_or_default();
        let emphasis = text.spans().iter().filter(|span| span.kind == SpanKind::Emphasis);
        let emphasis: Vec<_> = emphasis.map(|span| span.at.start as usize..span.at.end as usize).collect();
        let in_note = matches!(self.dossier().document(place.document).block(place.block).owner, Owner::Note(_));
        let mut cuts = BTreeSet::from([0, string.len()]);
        let ranges = links.iter().map(|link| &link.at).chain(passages.iter().map(|(at, _)| at)).chain(&emphasis);
        cuts.extend(ranges.flat_map(|at| [at.start, at.end]));
        cuts.extend(text.markers().map(|(at, _)| at as usize));
        let cuts: Vec<_> = cuts.into_iter().filter(|&cut| string.is_char_boundary(cut)).collect();

        let mut html = Html::default();
        for (index, &start) in cuts.iter().enumerate() {
            for (at, number) in &passages {
                if at.end == start && self.ends_note(place, *number, at) {
                    let note = self.say(report::NOTE);
                    let id = self.id(&format!("note{number}"));
                    html.append(html!("<a class=\"note-mark\" href=\"#{}\">{} {}</a>", id, note, number));
                }
            }
            for (_, note) in text.markers().filter(|(at, _)| *at as usize == start) {
                let label = bare_label(self.dossier().document(place.document).note(note));
                html.append(if in_note {
                    html!("<sup>{}</sup>", label)
                } else {
                    self.marker(place.document, note, label)
                });
            }
            let Some(&end) = cuts.get(index + 1) else { break };
            let covers = |at: &Range<usize>| at.start <= start && end <= at.end;
            for (at, number) in &passages {
                if at.start == start && self.begins_note(place, *number, at) && self.begun.insert(*number) {
                    html.append(html!("<span id=\"{}\"></span>", self.id(&format!("p{number}"))));
                }
            }
            let mut piece = Html::with_line_breaks(&string[start..end], "<br>");
            if emphasis.iter().any(covers) {
                piece = html!("<em>{}</em>", piece);
            }
            if passages.iter().any(|(at, _)| covers(at)) {
                piece = html!("<mark>{}</mark>", piece);
            }
            if let Some(link) = links.iter().find(|link| covers(&link.at)) {
                piece = link.around(&piece);
            }
            html.append(piece);
        }
        html
    }

    /// Whether a stretch is the first one on the page that a note is about.
    fn begins_note(&self, place: Place, number: usize, at: &Range<usize>) -> bool {
        self.stretches(place, number).first() == Some(&((place.block, place.cell), at.start))
    }

    /// Whether it is the last one.
    fn ends_note(&self, place: Place, number: usize, at: &Range<usize>) -> bool {
        self.stretches(place, number).last() == Some(&((place.block, place.cell), at.start))
    }

    fn stretches(&self, place: Place, number: usize) -> Vec<((BlockId, u16), usize)> {
        self.note_stretches.get(&number).map_or_else(Vec::new, |all| {
            all.iter()
                .filter(|(document, ..)| *document == place.document)
                .map(|&(_, block, cell, start)| ((block, cell), start))
                .collect()
        })
    }

    /// The links in a text, by position; they do not overlap.
    fn links(&self, place: Place, text: &Text) -> Vec<Link> {
        let mut links: Vec<Link> = Vec::new();
        let mut add = |at: Range<usize>, address: String, is_address: bool| {
            if !at.is_empty() && !links.iter().any(|other| other.at.start < at.end && at.start < other.at.end) {
                links.push(Link { at, address, is_address });
            }
        };
        let string = text.as_str();
        let found = spans(self.dossier().document(place.document), place.block, text);
        for span in &found {
            let at = span.at.start as usize..span.at.end as usize;
            if let SpanKind::Reference(numbers) = &span.kind {
                for (at, row) in self.referred(place, string, at, numbers) {
                    add(at, format!("#{}", self.row_id(row)), false);
                }
            }
        }
        for span in &found {
            let at = span.at.start as usize..span.at.end as usize;
            let words = string.get(at.clone()).unwrap_or_default();
            let own_paper = match &span.kind {
                SpanKind::Citation(citation) => self.paper_cited(citation),
                _ => None,
            };
            if let Some(paper) = own_paper {
                add(at, format!("#{}", self.id(&format!("paper{}", paper + 1))), false);
            } else if let Some(address) = address_of(span, words) {
                let is_address = address == words;
                add(at, address, is_address);
            } else if let SpanKind::Note(note) = span.kind
                && let Some(id) = self.note_id(place.document, note)
            {
                add(at, format!("#{id}"), false);
            }
        }
        links.sort_by_key(|link| link.at.start);
        links
    }

    /// The rows that words refer to, each with its words: all of them if there is one row, otherwise its number.
    fn referred(&self, place: Place, string: &str, at: Range<usize>, numbers: &[Number]) -> Vec<(Range<usize>, usize)> {
        let row_of = |number: &Number| self.row_meant(place, *number);
        if let [only] = numbers {
            return row_of(only).map(|row| (at, row)).into_iter().collect();
        }
        let words = string.get(at.clone()).unwrap_or_default();
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(start) = words[from..].find(|c: char| c.is_ascii_alphanumeric()).map(|start| from + start) {
            let end = words[start..].find(|c: char| !c.is_alphanumeric()).map_or(words.len(), |length| start + length);
            let number = words[start..end].parse::<Number>().ok().filter(|number| numbers.contains(number));
            if let Some(row) = number.as_ref().and_then(row_of) {
                found.push((at.start + start..at.start + end, row));
            }
            from = end;
        }
        found
    }

    /// The row that a number refers to in the text of the row at hand.
    fn row_meant(&self, place: Place, number: Number) -> Option<usize> {
        self.question_numbers.row_beside(self.dossier(), number, place.row)
    }

    /// The index of the cited paper, if it is in the dossier.
    fn paper_cited(&self, citation: &Citation) -> Option<usize> {
        let identifier = citation.identifier.as_ref()?;
        self.dossier().documents.iter().position(|paper| paper.meta.document_id.as_ref() == Some(identifier))
    }
}
