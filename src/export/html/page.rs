//! The page being written: its output, its ids, and what it will contain.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::dossier::{Dossier, Numbers, RowView};
use crate::export::markup::{AsMarkup as AsHtml, Markup as Html, markup as html};
use crate::i18n::report;
use crate::i18n::{Bilingual, Language};
use crate::model::{BlockId, DocumentId, NoteId, Text};
use crate::present::pieces::{self, Piece, RowPieces, Side};
use crate::present::{Options, Subject};
use crate::review::NoteKey;

/// Identifies a text of a dossier: document, block, and cell.
pub(super) type TextId = (DocumentId, BlockId, u16);

/// The part of a page that is about one dossier.
pub(super) struct Page<'a> {
    pub subject: Subject<'a>,
    pub options: Options,
    /// The number of the dossier, from 1, if there are several.
    pub number: Option<usize>,
    /// The prefix of each id: empty, or the dossier if there are several.
    prefix: String,
    /// The level of the dossier's title.
    level: usize,
    out: Html,
    /// In which lists of footnotes each note is.
    listings: HashMap<(DocumentId, NoteId), Listings>,
    /// Finds the row that a question number refers to.
    pub question_numbers: Numbers,
    /// The reviewers' notes, numbered in the order of the dossier.
    pub numbers: HashMap<NoteKey, usize>,
    /// For each text on the page the stretches that reviewers' notes are about, and the numbers of these notes.
    pub passages: HashMap<TextId, Vec<(Range<usize>, usize)>>,
    /// For each note, by number, where the stretches that it is about begin, if they are on the page.
    pub note_stretches: HashMap<usize, Vec<(DocumentId, BlockId, u16, usize)>>,
    /// The notes whose first stretch was written.
    pub begun: HashSet<usize>,
}

/// In how many lists a note is on the page, and how many of them are written.
#[derive(Debug, Default)]
struct Listings {
    planned: usize,
    written: usize,
    /// The markers in the text: from those already listed to the number of all so far.
    marks: Range<usize>,
}

/// Everything that will be written of a dossier, determined in advance: links are only made to what will exist.
pub(super) struct Plan<'p> {
    pub before: Vec<Piece<'p>>,
    pub rows: Vec<RowPieces<'p>>,
    pub after: Vec<Piece<'p>>,
}

impl<'p> Plan<'p> {
    pub fn new(subject: Subject<'p>, views: &'p [RowView<'p>], options: Options) -> Self {
        Self {
            before: pieces::outside(subject.dossier, Side::Before),
            rows: views.iter().map(|view| pieces::row(subject, view, options.answers)).collect(),
            after: pieces::outside(subject.dossier, Side::After),
        }
    }

    fn pieces(&self) -> impl Iterator<Item = &Piece<'p>> {
        let rows = self.rows.iter().flat_map(|row| row.question.iter().chain(&row.answer));
        self.before.iter().chain(rows).chain(&self.after)
    }
}

impl<'a> Page<'a> {
    pub fn new(subject: Subject<'a>, index: usize, of: usize, options: Options) -> Self {
        Self {
            subject,
            options,
            number: (of != 1).then_some(index + 1),
            prefix: if of == 1 { String::new() } else { format!("d{}-", index + 1) },
            level: if of == 1 { 1 } else { 2 },
            out: Html::default(),
            listings: HashMap::new(),
            question_numbers: Numbers::from_dossier(subject.dossier),
            numbers: HashMap::new(),
            passages: HashMap::new(),
            note_stretches: HashMap::new(),
            begun: HashSet::new(),
        }
    }

    pub fn id_of_dossier(index: usize, of: usize) -> String {
        if of == 1 { "dossier".to_owned() } else { format!("d{}-dossier", index + 1) }
    }

    /// Writes the part of the page about the dossier.
    pub fn into_html(mut self) -> String {
        let dossier = self.subject.dossier;
        let views: Vec<_> = (0..dossier.rows.len()).filter_map(|index| dossier.view(index)).collect();
        let plan = Plan::new(self.subject, &views, self.options);
        self.prepare(&plan);
        self.write_dossier(&views, &plan);
        self.out.into_string()
    }

    /// Records what the page will contain.
    fn prepare(&mut self, plan: &Plan<'_>) {
        let mut texts: HashMap<TextId, usize> = HashMap::new();
        for piece in plan.pieces() {
            match piece {
                Piece::Notes(id, notes) => {
                    for &note in notes {
                        self.listings.entry((*id, note)).or_default().planned += 1;
                        let blocks = self.subject.dossier.document(*id).blocks_of(crate::model::Owner::Note(note));
                        texts.extend(blocks.flat_map(|(block, body)| lengths(*id, block, body)));
                    }
                }
                Piece::Blocks(id, blocks) => {
                    texts.extend(blocks.iter().flat_map(|(block, body)| lengths(*id, *block, body)));
                }
                Piece::Heading(_) | Piece::Remark(_) => {}
            }
        }
        let Some(reviewed) = self.subject.review() else { return };
        for (index, (note, found)) in reviewed.notes().into_iter().enumerate() {
            let number = index + 1;
            self.numbers.insert(note.key, number);
            for stretch in
                found.spot().into_iter().flat_map(|spot| spot.stretches.iter().map(move |s| (spot.document, s)))
            {
                let (document, stretch) = stretch;
                let place = (document, stretch.block, stretch.cell);
                let Some(&length) = texts.get(&place) else { continue };
                let at = stretch.bytes.start as usize..(stretch.bytes.end as usize).min(length);
                if !at.is_empty() {
                    let begins = (document, stretch.block, stretch.cell, at.start);
                    self.note_stretches.entry(number).or_default().push(begins);
                    self.passages.entry(place).or_default().push((at, number));
                }
            }
        }
    }

    pub fn language(&self) -> Language {
        self.options.language
    }

    pub fn say(&self, text: Bilingual) -> &'static str {
        self.options.language.say(text)
    }

    pub fn dossier(&self) -> &'a Dossier {
        self.subject.dossier
    }

    /// An id within this dossier.
    pub fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// The id of a row.
    pub fn row_id(&self, index: usize) -> String {
        let key = self.subject.dossier.rows.get(index).map(|row| row.key.to_string()).unwrap_or_default();
        self.id(&format!("q{}", key.replace(':', "-").replace('\'', "_")))
    }

    /// A link to a row.
    pub fn row_link(&self, index: usize) -> Html {
        let key = self.subject.dossier.rows.get(index).map(|row| row.key.to_string()).unwrap_or_default();
        html!("<a href=\"#{}\">{}</a>", self.row_id(index), key)
    }

    /// Appends to the page.
    pub fn put(&mut self, html: Html) {
        self.out.append(html);
    }

    /// A heading, `below` levels under the title of the dossier.
    pub fn heading(&mut self, below: usize, attributes: Html, words: impl AsHtml) {
        let level = (self.level + below).min(6);
        self.put(html!("<h{}{}>{}</h{}>\n", level, attributes, words, level));
    }

    /// The marker of a footnote in the text: a link, if the note is on the page.
    pub fn marker(&mut self, document: DocumentId, note: NoteId, label: &str) -> Html {
        let what = self.say(report::FOOTNOTE);
        let base = format!("{}n{}-{}", self.prefix, document.index() + 1, note.index() + 1);
        match self.listings.get_mut(&(document, note)) {
            Some(listing) => {
                listing.marks.end += 1;
                let target = listing_id(&base, (listing.written + 1).min(listing.planned));
                let id = format!("{base}-m{}", listing.marks.end);
                html!(
                    "<sup><a id=\"{}\" href=\"#{}\" role=\"doc-noteref\" aria-label=\"{} {}\">{}</a></sup>",
                    id,
                    target,
                    what,
                    label,
                    label,
                )
            }
            None => html!("<sup>{}</sup>", label),
        }
    }

    /// The id of a footnote in the list being written, and the links back to its markers in the text.
    pub fn listing(&mut self, document: DocumentId, note: NoteId) -> (String, Html) {
        let back = self.say(report::BACK_TO_THE_TEXT);
        let base = format!("{}n{}-{}", self.prefix, document.index() + 1, note.index() + 1);
        let listing = self.listings.entry((document, note)).or_default();
        listing.written += 1;
        let marks = listing.marks.clone();
        listing.marks.start = listing.marks.end;
        let link = |mark: usize| {
            html!(" <a class=\"back\" href=\"#{}-m{}\" role=\"doc-backlink\" aria-label=\"{}\">↩</a>", base, mark, back)
        };
        (listing_id(&base, listing.written), Html::joined((marks.start + 1..=marks.end).map(link), ""))
    }

    /// The id of a footnote, if it is on the page.
    pub fn note_id(&self, document: DocumentId, note: NoteId) -> Option<String> {
        let base = format!("{}n{}-{}", self.prefix, document.index() + 1, note.index() + 1);
        self.listings.contains_key(&(document, note)).then_some(base)
    }
}

/// The id of a note in the list with this number; the first list is 1.
fn listing_id(base: &str, list: usize) -> String {
    if list <= 1 { base.to_owned() } else { format!("{base}-{list}") }
}

/// The texts of a block, with their lengths in bytes.
fn lengths(document: DocumentId, block: BlockId, body: &crate::model::Block) -> Vec<(TextId, usize)> {
    let length = |(cell, text): (usize, &Text)| ((document, block, cell as u16), text.as_str().len());
    body.texts().enumerate().map(length).collect()
}
