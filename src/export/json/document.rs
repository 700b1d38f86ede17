//! A paper in JSON: what it says about itself, its sections, footnotes, annexes, links, and what belongs to no
//! question.

use serde::Serialize;

use super::{Diagnostic, paragraphs};
use crate::model::{
    self, Block, Body, Document, Namespace, NoteId, Number, Owner, PaperNumber, QuestionId, Span, SpanKind, Text,
    TextPosition,
};
use crate::present::addresses::address_of;
use crate::present::links::spans;

/// How many words before a marker are in `anchor`.
const ANCHOR_WORDS: usize = 6;

#[derive(Serialize)]
pub(super) struct DocumentJson<'a> {
    path: &'a str,
    kind: &'static str,
    meta: Meta<'a>,
    sections: Vec<Section<'a>>,
    footnotes: Vec<Footnote<'a>>,
    annexes: Vec<Annex<'a>>,
    body: Vec<String>,
    links: Vec<LinkJson<'a>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> DocumentJson<'a> {
    pub fn new(document: &'a Document) -> Self {
        let annexes = document.annexes.iter().enumerate();
        Self {
            path: &document.source.path,
            kind: document.kind.name(),
            meta: Meta::new(&document.meta),
            sections: sections(document),
            footnotes: (0..document.notes.len()).map(|index| Footnote::new(document, NoteId::new(index))).collect(),
            annexes: annexes.map(|(index, annex)| Annex::new(document, model::AnnexId::new(index), annex)).collect(),
            body: paragraphs(document.blocks_of(Owner::Body).map(|(_, block)| block)),
            links: links_of(document),
            diagnostics: document.diagnostics.iter().map(Diagnostic::new).collect(),
        }
    }
}

#[derive(Serialize)]
struct Meta<'a> {
    title: Option<&'a str>,
    subject: Option<&'a str>,
    document_id: Option<&'a str>,
    number: Option<SeeAlso<'a>>,
    cases: &'a [String],
    submitted: Option<String>,
    received: Option<String>,
    dated: Option<String>,
    askers: Vec<Asker<'a>>,
    addressees: &'a [String],
    respondents: Vec<Respondent<'a>>,
    see_also: Vec<SeeAlso<'a>>,
}

impl<'a> Meta<'a> {
    fn new(meta: &'a model::Meta) -> Self {
        let date = |date: Option<model::Date>| date.map(|date| date.to_string());
        let respondent = |person: &'a model::Respondent| Respondent {
            name: &person.name,
            role: person.role.as_deref(),
            portfolio: person.portfolio.as_deref(),
        };
        Self {
            title: meta.title.as_deref(),
            subject: meta.subject.as_deref(),
            document_id: meta.document_id.as_deref(),
            number: meta.number.as_ref().map(SeeAlso::new),
            cases: &meta.cases,
            submitted: date(meta.submitted),
            received: date(meta.received),
            dated: date(meta.dated),
            askers: meta.askers.iter().map(|p| Asker { name: &p.name, party: p.party.as_deref() }).collect(),
            addressees: &meta.addressees,
            respondents: meta.respondents.iter().map(respondent).collect(),
            see_also: meta.see_also.iter().map(SeeAlso::new).collect(),
        }
    }
}

#[derive(Serialize)]
struct Asker<'a> {
    name: &'a str,
    party: Option<&'a str>,
}

#[derive(Serialize)]
struct Respondent<'a> {
    name: &'a str,
    role: Option<&'a str>,
    portfolio: Option<&'a str>,
}

#[derive(Serialize)]
struct SeeAlso<'a> {
    session: Option<&'a str>,
    number: u32,
}

impl<'a> SeeAlso<'a> {
    fn new(paper: &'a PaperNumber) -> Self {
        Self { session: paper.session.as_deref(), number: paper.number }
    }
}

#[derive(Serialize)]
struct Section<'a> {
    title: &'a str,
    groups: &'a [String],
    first: Option<String>,
    last: Option<String>,
}

/// The sections, each with its first and last question.
fn sections(document: &Document) -> Vec<Section<'_>> {
    let mut sections: Vec<_> = document
        .sections
        .iter()
        .map(|section| Section { title: &section.title, groups: &section.groups, first: None, last: None })
        .collect();
    for question in &document.questions {
        let section = question.section.and_then(|id| sections.get_mut(id.index()));
        if let (Some(section), Some(first), Some(last)) = (section, question.numbers.first(), question.numbers.last()) {
            section.first.get_or_insert_with(|| first.to_string());
            section.last = Some(last.to_string());
        }
    }
    sections
}

#[derive(Serialize)]
struct Footnote<'a> {
    id: usize,
    label: &'a str,
    namespace: &'static str,
    text: String,
    anchor: Option<String>,
    #[serde(rename = "where")]
    place: Option<Place>,
}

impl<'a> Footnote<'a> {
    fn new(document: &'a Document, id: NoteId) -> Self {
        let note = document.note(id);
        Self {
            id: id.index(),
            label: &note.label,
            namespace: Namespace::name(note.namespace),
            text: paragraphs(document.blocks_of(Owner::Note(id)).map(|(_, block)| block)).join("\n"),
            anchor: note.anchor.map(|at| anchor(document, at)),
            place: note.anchor.map(|at| Place::new(document, document.block(at.block).owner)),
        }
    }
}

/// The last words before a position, within its text.
fn anchor(document: &Document, at: TextPosition) -> String {
    let text = document.block(at.block).texts().nth(at.cell.into()).map_or("", Text::as_str);
    let before = text.get(..at.byte as usize).unwrap_or(text);
    let mut last: Vec<_> = before.split_whitespace().rev().take(ANCHOR_WORDS).collect();
    last.reverse();
    last.join(" ")
}

/// The part of the paper that contains a marker or link.
#[derive(Serialize)]
pub(super) struct Place {
    kind: &'static str,
    pub number: Option<String>,
}

impl Place {
    /// A footnote.
    pub fn footnote() -> Self {
        Self { kind: "footnote", number: None }
    }

    /// The part that belongs to an owner.
    pub fn new(document: &Document, owner: Owner) -> Self {
        let first = |numbers: &[Number]| numbers.first().map(Number::to_string);
        let asked = |id: QuestionId| first(&document.question(id).numbers);
        let (kind, number) = match owner {
            Owner::Question(id) => ("question", asked(id)),
            Owner::LeadIn(id) => ("lead_in", asked(id)),
            Owner::Answer(id) => ("answer", first(&document.answer(id).numbers)),
            Owner::Annex(_) => ("annex", None),
            Owner::Body | Owner::Section(_) | Owner::Note(_) | Owner::Furniture => ("body", None),
        };
        Self { kind, number }
    }
}

/// A link: a web address, a citation, or words that refer to another footnote.
#[derive(Serialize)]
struct LinkJson<'a> {
    kind: &'static str,
    text: &'a str,
    /// The official identifier of what is cited.
    identifier: Option<String>,
    /// Its web address.
    address: Option<String>,
    /// The footnote of this document that the words refer to.
    note_id: Option<usize>,
    #[serde(rename = "where")]
    place: Place,
    /// The footnote that contains the words.
    in_note: Option<usize>,
}

/// The links in all texts of a document except its furniture, in document order.
fn links_of(document: &Document) -> Vec<LinkJson<'_>> {
    let mut links = Vec::new();
    for (at, block) in document.blocks.iter().enumerate().filter(|(_, block)| block.owner != Owner::Furniture) {
        for text in block.texts() {
            let found = spans(document, model::BlockId::new(at), text);
            links.extend(found.into_iter().filter_map(|span| LinkJson::new(document, block.owner, text, span)));
        }
    }
    links
}

impl<'a> LinkJson<'a> {
    fn new(document: &Document, owner: Owner, text: &'a Text, span: Span) -> Option<Self> {
        let words = text.words_of(&span);
        let address = address_of(&span, words);
        let (kind, identifier, note_id) = match span.kind {
            SpanKind::Url => ("url", None, None),
            SpanKind::Citation(citation) => ("citation", citation.identifier, None),
            SpanKind::Note(note) => ("note", None, Some(note.index())),
            SpanKind::Marker(_) | SpanKind::Reference(_) | SpanKind::Emphasis => return None,
        };
        let (place, in_note) = match owner {
            Owner::Note(note) => (Place::footnote(), Some(note.index())),
            owner => (Place::new(document, owner), None),
        };
        Some(Self { kind, text: words, identifier, address, note_id, place, in_note })
    }
}

#[derive(Serialize)]
struct Annex<'a> {
    title: &'a str,
    paragraphs: Vec<String>,
}

impl<'a> Annex<'a> {
    fn new(document: &'a Document, id: model::AnnexId, annex: &'a model::Annex) -> Self {
        let blocks = document.blocks_of(Owner::Annex(id)).map(|(_, block)| block);
        let is_title = |block: &Block| matches!(&block.body, Body::Heading(text) if text.as_str() == annex.title);
        let skip = usize::from(blocks.clone().next().is_some_and(is_title));
        Self { title: &annex.title, paragraphs: paragraphs(blocks.skip(skip)) }
    }
}
