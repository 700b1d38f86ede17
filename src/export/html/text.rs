//! The text of papers: paragraphs, lists, tables, with the marks of footnotes, references, addresses, and the passages that
//! reviewers' notes are about.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;

use super::page::{Page, escape};
use crate::i18n::report;
use crate::model::{Block, BlockId, Body, Citation, DocumentId, NoteId, Number, Owner, SpanKind, Text};
use crate::present::addresses::address_of;
use crate::present::bare_label;
use crate::present::links::spans;
use crate::present::pieces::{Piece, Remark};

/// What a stretch of text leads to, as the address of a link.
struct Link {
    at: Range<usize>,
    address: String,
    /// Whether the address stands in the text as it is.
    is_address: bool,
}

impl Link {
    /// The link with these words. In print the address is shown behind them, unless it is the words.
    fn around(&self, html: &str) -> String {
        let address = escape(&self.address);
        match (self.address.starts_with('#'), self.is_address) {
            (true, _) => format!("<a href=\"{address}\">{html}</a>"),
            (_, true) => format!("<a href=\"{address}\" rel=\"noopener noreferrer external\">{html}</a>"),
            _ => format!("<a href=\"{address}\" rel=\"noopener noreferrer external\" class=\"told\">{html}</a>"),
        }
    }
}

/// Where a text stands: which document, block and cell, and the row that it is read in.
#[derive(Clone, Copy)]
struct Place {
    document: DocumentId,
    block: BlockId,
    cell: u16,
    row: Option<usize>,
}

impl Page<'_> {
    /// Pieces one below the other; headings so many levels below the dossier's title.
    pub fn pieces(&mut self, pieces: &[Piece<'_>], row: Option<usize>, below: usize) {
        for piece in pieces {
            match piece {
                Piece::Heading(words) => self.heading(below, " lang=\"nl\"", &escape(words)),
                Piece::Remark(remark) => self.remark(remark),
                Piece::Blocks(id, blocks) => {
                    self.put("<div class=\"words\" lang=\"nl\">\n");
                    self.blocks(*id, blocks.iter().map(|(id, block)| (*id, &**block)), row, below);
                    self.put("</div>\n");
                }
                Piece::Notes(id, notes) => self.footnotes(*id, notes, row),
            }
        }
    }

    fn remark(&mut self, remark: &Remark<'_>) {
        let row = |index: usize| self.row_link(index);
        let words = remark.words(self.dossier_of(), self.language(), &row, &|name| escape(name));
        let warns = matches!(remark, Remark::Uncertain(_) | Remark::Unanswered(_) | Remark::PutHere(..));
        let class = if warns { "remark warning" } else { "remark" };
        let _ = writeln!(self.out, "<p class=\"{class}\">{words}</p>");
    }

    /// Blocks; items that follow each other are one list.
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
                self.put(if is_item { "<ul class=\"items\" role=\"list\">\n" } else { "</ul>\n" });
                in_list = is_item;
            }
            self.block(Place { document, block: id, cell: 0, row }, block, below);
        }
        if in_list {
            self.put("</ul>\n");
        }
    }

    fn block(&mut self, place: Place, block: &Block, below: usize) {
        let label = match (block.label.as_str(), &block.body) {
            ("", Body::Item(_)) | ("-" | "*" | "o", _) => "<span class=\"label\">–</span>".to_owned(),
            ("", _) => String::new(),
            (label, Body::Item(_)) => format!("<span class=\"label\">{}</span>", escape(label)),
            (label, _) => format!("{} ", escape(label)),
        };
        match &block.body {
            Body::Paragraph(text) => {
                let text = self.text(place, text);
                let _ = writeln!(self.out, "<p>{label}{text}</p>");
            }
            Body::Item(text) => {
                let text = self.text(place, text);
                let _ = writeln!(self.out, "<li>{label}{text}</li>");
            }
            Body::Heading(text) => {
                let text = self.text(place, text);
                self.heading(below, "", &(label + &text));
            }
            Body::Table(rows) => self.table(place, rows),
        }
    }

    fn table(&mut self, place: Place, rows: &[Vec<Text>]) {
        let (language, caption) = (self.language().code(), self.say(report::TABLE_IN_THE_PAPER));
        let _ = writeln!(
            self.out,
            "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"{caption}\"><table>\n<caption lang=\"{language}\">{caption}</caption>"
        );
        let mut cell = 0;
        for (index, row) in rows.iter().enumerate() {
            let (open, close) = if index == 0 { ("<th scope=\"col\">", "</th>") } else { ("<td>", "</td>") };
            self.put("<tr>");
            for text in row {
                let text = self.text(Place { cell, ..place }, text);
                let _ = write!(self.out, "{open}{text}{close}");
                cell = cell.saturating_add(1);
            }
            self.put("</tr>\n");
        }
        self.put("</table></div>\n");
    }

    /// Footnotes with their links back.
    fn footnotes(&mut self, document: DocumentId, notes: &[NoteId], row: Option<usize>) {
        let paper = self.dossier_of().document(document);
        let mut rest = notes;
        while let Some(&first) = rest.first() {
            let namespace = paper.note(first).namespace;
            let same = rest.iter().take_while(|&&note| paper.note(note).namespace == namespace).count();
            let (own, others) = rest.split_at(same);
            rest = others;
            let whose = self.say(report::footnotes_of(namespace));
            let _ = writeln!(self.out, "<div class=\"footnotes\">\n<p class=\"whose\">{whose}</p>\n<ul role=\"list\">");
            for &note in own {
                self.footnote(document, note, row);
            }
            self.put("</ul>\n</div>\n");
        }
    }

    fn footnote(&mut self, document: DocumentId, note: NoteId, row: Option<usize>) {
        let paper = self.dossier_of().document(document);
        let label = bare_label(paper.note(note));
        let (id, back) = self.listing(document, note);
        let _ = write!(self.out, "<li id=\"{id}\"><span class=\"label\">{}</span> ", escape(label));
        for (at, (block, body)) in paper.blocks_of(Owner::Note(note)).enumerate() {
            for (cell, text) in body.texts().enumerate() {
                let place = Place { document, block, cell: u16::try_from(cell).unwrap_or(u16::MAX), row };
                let text = self.text(place, text);
                let gap = if at + cell == 0 { "" } else { "<br>" };
                let label = if body.label.is_empty() { String::new() } else { format!("{} ", escape(&body.label)) };
                let _ = write!(self.out, "{gap}<span lang=\"nl\">{label}{text}</span>");
            }
        }
        let missing = if paper.note(note).anchor.is_none() {
            let words = self.say(report::NO_MARKER_IN_THE_TEXT);
            format!(" <span class=\"remark\">({words})</span>")
        } else {
            String::new()
        };
        let _ = writeln!(self.out, "{missing}{back}</li>");
    }

    /// A text with everything that is found in it. It is cut wherever something begins or ends; each piece stands in the
    /// elements that cover it, so that they nest whatever overlaps.
    fn text(&mut self, place: Place, text: &Text) -> String {
        let string = text.as_str();
        let links = self.links(place, text);
        let passages = self.passages.get(&(place.document, place.block, place.cell)).cloned().unwrap_or_default();
        let emphasis = text.spans().iter().filter(|span| span.kind == SpanKind::Emphasis);
        let emphasis: Vec<_> = emphasis.map(|span| span.at.start as usize..span.at.end as usize).collect();
        let in_note = matches!(self.dossier_of().document(place.document).block(place.block).owner, Owner::Note(_));
        let mut cuts = BTreeSet::from([0, string.len()]);
        let ranges = links.iter().map(|link| &link.at).chain(passages.iter().map(|(at, _)| at)).chain(&emphasis);
        cuts.extend(ranges.flat_map(|at| [at.start, at.end]));
        cuts.extend(text.markers().map(|(at, _)| at as usize));
        let cuts: Vec<_> = cuts.into_iter().filter(|&cut| string.is_char_boundary(cut)).collect();

        let mut html = String::with_capacity(string.len() * 5 / 4);
        for (index, &start) in cuts.iter().enumerate() {
            for (at, number) in &passages {
                if at.end == start && self.ends_note(place, *number, at) {
                    let note = self.say(report::NOTE);
                    let _ = write!(
                        html,
                        "<a class=\"note-mark\" href=\"#{}\">{note} {number}</a>",
                        self.id(&format!("note{number}"))
                    );
                }
            }
            for (_, note) in text.markers().filter(|(at, _)| *at as usize == start) {
                let label = bare_label(self.dossier_of().document(place.document).note(note));
                html += &if in_note {
                    format!("<sup>{}</sup>", escape(label))
                } else {
                    self.marker(place.document, note, label)
                };
            }
            let Some(&end) = cuts.get(index + 1) else { break };
            let covers = |at: &Range<usize>| at.start <= start && end <= at.end;
            for (at, number) in &passages {
                if at.start == start && self.begins_note(place, *number, at) && self.begun.insert(*number) {
                    let _ = write!(html, "<span id=\"{}\"></span>", self.id(&format!("p{number}")));
                }
            }
            let mut piece = escape(&string[start..end]).replace('\n', "<br>");
            if emphasis.iter().any(covers) {
                piece = format!("<em>{piece}</em>");
            }
            if passages.iter().any(|(at, _)| covers(at)) {
                piece = format!("<mark>{piece}</mark>");
            }
            if let Some(link) = links.iter().find(|link| covers(&link.at)) {
                piece = link.around(&piece);
            }
            html += &piece;
        }
        html
    }

    /// Whether a stretch is the first that is shown of those that a note is about.
    fn begins_note(&self, place: Place, number: usize, at: &Range<usize>) -> bool {
        self.stretches(place, number).first() == Some(&((place.block, place.cell), at.start))
    }

    /// Whether it is the last.
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

    /// The links in a text, in order, none over another.
    fn links(&self, place: Place, text: &Text) -> Vec<Link> {
        let mut links: Vec<Link> = Vec::new();
        let mut add = |at: Range<usize>, address: String, is_address: bool| {
            if !at.is_empty() && !links.iter().any(|other| other.at.start < at.end && at.start < other.at.end) {
                links.push(Link { at, address, is_address });
            }
        };
        let string = text.as_str();
        let found = spans(self.dossier_of().document(place.document), place.block, text);
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

    /// The rows that words point to, each with the words that name it: all of them where they name one, else its number.
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

    /// The row that a number means beside the row that speaks of it.
    fn row_meant(&self, place: Place, number: Number) -> Option<usize> {
        self.question_numbers.row_beside(self.dossier_of(), number, place.row)
    }

    /// Which paper of the dossier is cited, if one is.
    fn paper_cited(&self, citation: &Citation) -> Option<usize> {
        let identifier = citation.identifier.as_ref()?;
        self.dossier_of().documents.iter().position(|paper| paper.meta.document_id.as_ref() == Some(identifier))
    }
}
