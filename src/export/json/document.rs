//! A paper in JSON: what it says about itself, its sections, footnotes, annexes, links, and what belongs to no
//! question.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Diagnostic, paragraphs};
use crate::model::{
    self, Block, Body, Document, Namespace, NoteId, Number, Owner, PaperNumber, QuestionId, Span, SpanKind, Text,
    TextPosition,
};
use crate::present::addresses::address_of;
use crate::present::links::spans;
use crate::present::people::office;

/// How many words before a marker are in `anchor`.
const ANCHOR_WORDS: usize = 6;

/// A paper: what it says about itself, and what belongs to no question.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Document")]
pub(super) struct DocumentJson<'a> {
    /// The file, as it was given.
    path: &'a str,
    /// What kind of paper it is.
    #[schemars(extend("enum" = ["submission", "postponement", "withdrawal", "answer", "consultation", "letter", "oral"]))]
    kind: &'static str,
    /// What the paper says about itself.
    meta: Meta<'a>,
    /// Its sections, of a consultation mostly one for each group that asks.
    sections: Vec<Section<'a>>,
    /// Its footnotes, by first marker.
    footnotes: Vec<Footnote<'a>>,
    /// Its annexes.
    annexes: Vec<Annex<'a>>,
    /// All text that is neither question, answer, note nor annex, paragraph by paragraph.
    body: Vec<String>,
    /// What can be followed in its texts, in the order of the paper.
    links: Vec<LinkJson<'a>>,
    /// What could not be made out in it.
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

/// What a paper says about itself; what it does not say is null.
#[derive(Serialize, JsonSchema)]
struct Meta<'a> {
    /// The whole heading sentence; of a letter its subject line.
    title: Option<&'a str>,
    /// What the questions are about: the part of the title after `over`.
    subject: Option<&'a str>,
    /// Its own identifier as printed: `ah-tk-20242025-2884`.
    document_id: Option<&'a str>,
    /// Its own number in the Aanhangsel van de Handelingen, where printed.
    number: Option<SeeAlso<'a>>,
    /// The case numbers of the questions, as printed.
    cases: &'a [String],
    /// When the questions were put (`ingezonden`).
    submitted: Option<String>,
    /// When the notice or answer came in (`ontvangen`).
    received: Option<String>,
    /// The date of a letter.
    dated: Option<String>,
    /// Who asks.
    askers: Vec<Asker<'a>>,
    /// Who is asked, as printed.
    addressees: &'a [String],
    /// Who answers, or sends the notice.
    respondents: Vec<Respondent<'a>>,
    /// The papers that it says to see also (`Zie ook Aanhangsel Handelingen`).
    see_also: Vec<SeeAlso<'a>>,
}

impl<'a> Meta<'a> {
    fn new(meta: &'a model::Meta) -> Self {
        let date = |date: Option<model::Date>| date.map(|date| date.to_string());
        Self {
            title: meta.title.as_deref(),
            subject: meta.subject.as_deref(),
            document_id: meta.document_id.as_deref(),
            number: meta.number.as_ref().map(SeeAlso::new),
            cases: &meta.cases,
            submitted: date(meta.submitted),
            received: date(meta.received),
            dated: date(meta.dated),
            askers: meta.askers.iter().map(Asker::new).collect(),
            addressees: &meta.addressees,
            respondents: meta.respondents.iter().map(Respondent::new).collect(),
            see_also: meta.see_also.iter().map(SeeAlso::new).collect(),
        }
    }
}

/// A member who asks.
#[derive(Serialize, JsonSchema)]
pub(super) struct Asker<'a> {
    /// The name, as printed.
    name: &'a str,
    /// The parliamentary party, where given.
    party: Option<&'a str>,
}

impl<'a> Asker<'a> {
    pub fn new(person: &'a model::Person) -> Self {
        Self { name: &person.name, party: person.party.as_deref() }
    }
}

/// A member of the government who answers.
#[derive(Serialize, JsonSchema)]
pub(super) struct Respondent<'a> {
    /// The name, as printed.
    name: &'a str,
    /// The office, as printed: `Minister`, `Staatssecretaris`.
    role: Option<&'a str>,
    /// What it is responsible for: `Justitie en Veiligheid`.
    portfolio: Option<&'a str>,
}

impl<'a> Respondent<'a> {
    pub fn new(person: &'a model::Respondent) -> Self {
        Self { name: &person.name, role: person.role.as_deref(), portfolio: person.portfolio.as_deref() }
    }
}

/// A member of the government who answers in a dossier.
#[derive(Serialize, JsonSchema)]
pub(super) struct Official<'a> {
    /// As the papers print them.
    #[serde(flatten)]
    printed: Respondent<'a>,
    /// The office however it is printed: `minister`, `state-secretary`, `prime-minister`, `deputy-prime-minister`; null for
    /// others.
    office: Option<&'static str>,
}

impl<'a> Official<'a> {
    pub fn new(person: &'a model::Respondent) -> Self {
        Self { printed: Respondent::new(person), office: person.role.as_deref().and_then(office) }
    }
}

/// A number in the Aanhangsel van de Handelingen.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PaperNumber")]
struct SeeAlso<'a> {
    /// The parliamentary year (`2024-2025`), where printed.
    session: Option<&'a str>,
    /// The number in that year.
    number: u32,
}

impl<'a> SeeAlso<'a> {
    fn new(paper: &'a PaperNumber) -> Self {
        Self { session: paper.session.as_deref(), number: paper.number }
    }
}

/// A section of a paper.
#[derive(Serialize, JsonSchema)]
struct Section<'a> {
    /// Its heading, as printed.
    title: &'a str,
    /// The parliamentary groups that the heading names.
    groups: &'a [String],
    /// The number of its first question.
    first: Option<String>,
    /// The number of its last question.
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

/// A footnote of a paper.
#[derive(Serialize, JsonSchema)]
struct Footnote<'a> {
    /// Names the footnote within its document; `note_ids` are these.
    id: usize,
    /// Its label, as printed.
    label: &'a str,
    /// Whose note it is; `document` where the paper does not tell.
    #[schemars(extend("enum" = ["asker", "respondent", "document"]))]
    namespace: &'static str,
    /// Its text, paragraphs joined with a newline.
    text: String,
    /// The six words before its marker; null without a marker.
    anchor: Option<String>,
    /// The part of the paper with its marker; null without a marker.
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
#[derive(Serialize, JsonSchema)]
pub(super) struct Place {
    /// What it is.
    #[schemars(extend("enum" = ["question", "lead_in", "answer", "annex", "body", "footnote"]))]
    kind: &'static str,
    /// The number of that question or answer, the first of a joint one.
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
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Link")]
struct LinkJson<'a> {
    /// What it is: a web address, a citation of another paper or law, or words that refer to a footnote.
    #[schemars(extend("enum" = ["url", "citation", "note"]))]
    kind: &'static str,
    /// The words that make the link.
    text: &'a str,
    /// The official identifier of what is cited.
    identifier: Option<String>,
    /// Its web address.
    address: Option<String>,
    /// The footnote of this document that the words refer to.
    note_id: Option<usize>,
    /// The part of the paper with these words.
    #[serde(rename = "where")]
    place: Place,
    /// The footnote that contains these words.
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

/// An annex of a paper.
#[derive(Serialize, JsonSchema)]
struct Annex<'a> {
    /// Its heading.
    title: &'a str,
    /// Its text, paragraph by paragraph.
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
