//! The parts put together: notes numbered by their marks, references found, what is amiss said.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::lines::FlatLine;
use super::links::reference::Reader;
use super::notes::FoundNote;
use super::number_gaps::{FormatNumbers, number_gaps};
use super::owners::{FoundAnswer, OwnedPaper};
use super::paragraphs::text_builder::{NoteKey, TextBuilder};
use super::paragraphs::{Form, Paragraph};
use crate::model::{
    Answer, AnswerId, Block, BlockId, Body, Certainty, Diagnostic, Doubt, Finding, Footnote, Kind, Meta, Namespace,
    NoteId, Number, Origin, Owner, Parts, Question, QuestionId, Source, Span, SpanKind, Text, TextPosition,
};
use crate::source::{Hint, Shape};
use crate::text::hyphen::{self, Vocabulary};

/// All that was found in a paper, to be put together.
pub(super) struct Found {
    pub source: Source,
    pub paper: OwnedPaper,
    pub notes: Vec<FoundNote>,
    pub furniture: Vec<FlatLine>,
    pub meta: Meta,
    pub kind: Kind,
    pub diagnostics: Vec<Diagnostic>,
    pub by_format: FormatNumbers,
}

/// No paper has a text of more bytes; in one that has, references to a range of numbers (`vraag 1 t/m 199`) name its two
/// ends only.
const LARGEST: usize = 4 << 20;

/// Puts the parts of a document together.
pub(super) fn assemble(found: Found, vocabulary: &Vocabulary, reader: &Reader<'_>) -> Parts {
    let Found { source, paper, notes, furniture, meta, kind, mut diagnostics, by_format } = found;
    let OwnedPaper { mut blocks, sections, questions, answers, annexes, diagnostics: of_owners } = paper;
    diagnostics.extend(of_owners);
    blocks.extend(furniture.into_iter().map(|line| (plain(line), Owner::Furniture)));
    let order = order_of_notes(&blocks, notes.len());
    for (key, note) in notes.iter().enumerate() {
        let owner = Owner::Note(order.id(NoteKey(key)));
        blocks.extend(note_paragraphs(note, vocabulary).into_iter().map(|paragraph| (paragraph, owner)));
    }
    blocks.sort_by_key(|(paragraph, _)| paragraph.origin.line); // stable: a line's notes come after its text
    let length: usize = blocks.iter().flat_map(|(paragraph, _)| paragraph.strings()).map(str::len).sum();
    let known = if length > LARGEST { Vec::new() } else { known(&questions, &answers) };
    let writer = Writer { reader, order: &order, known: &known, questions: &questions, answers: &answers };
    let headed = kind == Kind::Letter;
    let headings: Vec<_> = (0..blocks.len()).map(|at| is_heading(&blocks, at, headed)).collect();
    let blocks: Vec<_> =
        blocks.into_iter().zip(headings).map(|((text, owner), heading)| writer.block(text, owner, heading)).collect();
    let mut texts: Vec<Vec<&Text>> = vec![Vec::new(); answers.len()];
    for block in &blocks {
        if let Owner::Answer(id) = block.owner {
            texts[id.index()].extend(block.texts());
        }
    }
    let answers = answers.into_iter().zip(texts).map(|(answer, texts)| finished(answer, &texts, reader)).collect();
    let notes = footnotes(&notes, &order, &blocks, kind);
    let parts = Parts { source, kind, meta, blocks, sections, questions, answers, notes, annexes, diagnostics };
    checked(parts, &by_format)
}

/// Notes in the order of their first marks; those without follow the one printed before them.
struct Order {
    of_key: Vec<NoteId>,
    keys: Vec<NoteKey>,
}

impl Order {
    fn id(&self, key: NoteKey) -> NoteId {
        self.of_key[key.0]
    }
}

fn order_of_notes(blocks: &[(Paragraph, Owner)], count: usize) -> Order {
    let mut marked: Vec<&(Paragraph, Owner)> = blocks.iter().filter(|(p, _)| has_marks(p)).collect();
    marked.sort_by_key(|(paragraph, _)| paragraph.origin.line);
    let mut keys: Vec<NoteKey> = Vec::with_capacity(count);
    let mut seen = vec![false; count];
    for key in
        marked.iter().flat_map(|(paragraph, _)| paragraph.texts()).flat_map(|text| &text.marks).map(|mark| mark.1)
    {
        if !std::mem::replace(&mut seen[key.0], true) {
            keys.push(key);
        }
    }
    let unmarked = |from: usize| (from..count).take_while(|&key| !seen[key]).map(NoteKey);
    let keys: Vec<_> =
        unmarked(0).chain(keys.into_iter().flat_map(|key| [key].into_iter().chain(unmarked(key.0 + 1)))).collect();
    let mut of_key = vec![NoteId::new(0); count];
    keys.iter().enumerate().for_each(|(at, key)| of_key[key.0] = NoteId::new(at));
    Order { of_key, keys }
}

fn has_marks(paragraph: &Paragraph) -> bool {
    paragraph.texts().any(|text| !text.marks.is_empty())
}

/// The paragraphs of a note: of a page's lines one, and one more for each list item among them; of a format that keeps
/// notes one a line.
fn note_paragraphs(note: &FoundNote, vocabulary: &Vocabulary) -> Vec<Paragraph> {
    let lines = note.lines.iter().cloned().map(plain);
    if note.shape == Shape::Paragraphs {
        return lines.collect();
    }
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for line in lines {
        let Some(whole) = paragraphs.last_mut().filter(|_| line.is_prose()) else {
            paragraphs.push(line);
            continue;
        };
        let join = hyphen::join(whole.string(), line.string(), vocabulary);
        whole.text.join(join, line.text);
        whole.origin = whole.origin.to(line.origin);
    }
    paragraphs
}

/// A line of a note, in which nothing is a heading.
fn plain(line: FlatLine) -> Paragraph {
    Paragraph { given: None, unpunctuated: false, found_inside: false, hint: None, ..Paragraph::of_line(line) }
}

/// The numbers that the paper shows, ascending.
fn known(questions: &[Question], answers: &[FoundAnswer]) -> Vec<Number> {
    let of_questions = questions.iter().flat_map(|question| &question.numbers);
    let mut known: Vec<_> = of_questions.chain(answers.iter().flat_map(|answer| &answer.numbers)).copied().collect();
    known.sort_unstable();
    known.dedup();
    known
}

/// Makes blocks of paragraphs.
struct Writer<'a> {
    reader: &'a Reader<'a>,
    order: &'a Order,
    known: &'a [Number],
    questions: &'a [Question],
    answers: &'a [FoundAnswer],
}

impl Writer<'_> {
    fn block(&self, paragraph: Paragraph, owner: Owner, is_heading: bool) -> Block {
        let own: Option<&[Number]> = match owner {
            Owner::Question(id) | Owner::LeadIn(id) => Some(&self.questions[id.index()].numbers),
            Owner::Answer(id) => Some(&self.answers[id.index()].numbers),
            _ => None,
        };
        let text = |text: TextBuilder| self.text(text, own);
        let mut label = String::new();
        let body = match paragraph.form {
            Form::Table(rows) => Body::Table(rows.into_iter().map(|row| row.into_iter().map(text).collect()).collect()),
            Form::Item(mark) => {
                label = mark;
                Body::Item(text(paragraph.text))
            }
            Form::Prose if is_heading => Body::Heading(text(paragraph.text)),
            Form::Prose => Body::Paragraph(text(paragraph.text)),
        };
        Block { body, label, owner, origin: paragraph.origin }
    }

    fn text(&self, built: TextBuilder, own: Option<&[Number]>) -> Text {
        let at = |range: &Range<usize>| offset(range.start)..offset(range.end);
        let marks = built.marks.iter().map(|&(byte, key)| {
            let kind = SpanKind::Marker(self.order.id(key));
            Span { at: offset(byte)..offset(byte), kind }
        });
        let emphasis = built.emphasis.iter().map(|range| Span { at: at(range), kind: SpanKind::Emphasis });
        let references = own.map(|own| self.reader.references(&built.string, own, self.known)).unwrap_or_default();
        let references = references.into_iter().map(|(at, numbers)| Span { at, kind: SpanKind::Reference(numbers) });
        let spans = marks.chain(emphasis).chain(references).collect();
        let string = match built.string {
            // one that grew line by line has room to spare, and thousands of papers are kept
            grown if grown.capacity() > grown.len() + grown.len() / 8 => grown.as_str().to_owned(),
            string => string,
        };
        Text::new(string, spans)
    }
}

fn offset(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}

/// A heading inside a text: as the format says, or in a letter or annex a short line without full stop above prose.
fn is_heading(blocks: &[(Paragraph, Owner)], at: usize, letter: bool) -> bool {
    const LONGEST: usize = 80; // bytes; the longest of seed 004's annexes has 38
    const NEAR: usize = 100; // blocks; only notes and furniture stand between
    let (paragraph, owner) = &blocks[at];
    if !paragraph.is_prose() || *owner == Owner::Furniture {
        return false;
    }
    if matches!(paragraph.hint, Some(Hint::Heading(_))) || matches!(owner, Owner::Section(_)) {
        return true;
    }
    let inside = matches!(owner, Owner::Annex(_)) || letter && *owner == Owner::Body;
    let string = paragraph.string();
    if !inside || string.len() > LONGEST || string.ends_with(['.', ',', ':', ';', '?', '!', ')', '”', '’']) {
        return false;
    }
    let next = blocks[at + 1..].iter().take(NEAR).find(|(_, other)| other == owner);
    let prose = next.is_some_and(|(next, _)| next.string().len() > string.len() && next.is_prose() && !next.gap_above);
    string.starts_with(char::is_uppercase) && (prose || paragraph.bold)
}

/// An answer with what its text says of other answers.
fn finished(answer: FoundAnswer, texts: &[&Text], reader: &Reader<'_>) -> Answer {
    let FoundAnswer { numbers, heading, origin, section, certainty } = answer;
    let references: Vec<_> = texts.iter().map(|text| references_in(text)).collect();
    let mut seen = FxHashSet::default();
    let numbers_in = references.iter().flatten().flat_map(|(_, to)| to);
    let refers_to: Vec<Number> = numbers_in.copied().filter(|&number| seen.insert(number)).collect();
    let strings: Vec<_> = texts.iter().map(|text| text.as_str()).collect();
    let reference_only = !refers_to.is_empty() && reader.only_refers(&strings, &references);
    Answer { numbers, heading, origin, section, refers_to, reference_only, certainty }
}

fn references_in(text: &Text) -> Vec<(Range<u32>, Vec<Number>)> {
    let reference = |span: &Span| match &span.kind {
        SpanKind::Reference(to) => Some((span.at.clone(), to.clone())),
        _ => None,
    };
    text.spans().iter().filter_map(reference).collect()
}

/// The footnotes in order, each tied to its first mark.
fn footnotes(notes: &[FoundNote], order: &Order, blocks: &[Block], kind: Kind) -> Vec<Footnote> {
    let mut anchors: Vec<Option<(TextPosition, Owner)>> = vec![None; notes.len()];
    for (index, block) in blocks.iter().enumerate() {
        for (cell, text) in block.texts().enumerate() {
            for (byte, note) in text.markers() {
                let cell = u16::try_from(cell).unwrap_or(u16::MAX);
                let position = TextPosition { block: BlockId::new(index), cell, byte };
                anchors[note.index()].get_or_insert((position, block.owner));
            }
        }
    }
    let footnote = |(key, anchor): (&NoteKey, Option<(TextPosition, Owner)>)| {
        let note = &notes[key.0];
        let namespace = match anchor.map(|(_, owner)| owner) {
            Some(Owner::Question(_) | Owner::LeadIn(_)) => Namespace::Asker,
            Some(Owner::Answer(_)) => Namespace::Respondent,
            None if kind.answers() && note.label.ends_with(')') => Namespace::Asker,
            _ => Namespace::Document,
        };
        Footnote { label: note.label.clone(), namespace, anchor: anchor.map(|(at, _)| at), origin: note.origin }
    };
    order.keys.iter().zip(anchors).map(footnote).collect()
}

/// Adds what the parts together show to be amiss.
fn checked(mut parts: Parts, by_format: &FormatNumbers) -> Parts {
    doubt_unclear_tables(&mut parts);
    let mut found = Vec::new();
    for note in parts.notes.iter().filter(|note| note.anchor.is_none()) {
        found.push(Diagnostic::new(Finding::NoteWithoutMarker { label: note.label.clone() }).at(note.origin));
    }
    found.extend(number_gaps(&parts.questions, by_format));
    let counted: Vec<_> = parts.questions.iter().filter(|question| !question.printed).collect();
    if let Some(first) = counted.first() {
        let (count, all) = (counted.len(), counted.len() == parts.questions.len());
        found.push(Diagnostic::new(Finding::NumbersCounted { count, all }).at(first.origin));
    }
    for block in &parts.blocks {
        if let (Owner::Question(_) | Owner::Answer(_), Body::Paragraph(text)) = (block.owner, &block.body)
            && let Some(mark) = mark_left(text.as_str())
        {
            found.push(Diagnostic::new(Finding::MarkerWithoutNote { marker: mark.to_owned() }).at(block.origin));
        }
    }
    if parts.kind.answers() {
        found.extend(unpaired(&parts));
    }
    parts.diagnostics.extend(found);
    parts
}

/// What stands on pages with a table whose rows cannot be made out is paired with a doubt.
fn doubt_unclear_tables(parts: &mut Parts) {
    let pages = parts.diagnostics.iter().filter_map(|diagnostic| match diagnostic.finding {
        Finding::TableUnclear { first, last } => Some(first..=last),
        _ => None,
    });
    let pages: Vec<_> = pages.collect();
    let is_on_one =
        |origin: Origin| origin.page.is_some_and(|page| pages.iter().any(|on| on.contains(&(page as usize))));
    if pages.is_empty() {
        return;
    }
    // what begins before such a page may go on there
    let is_paired = |block: &&Block| matches!(block.owner, Owner::LeadIn(_) | Owner::Question(_) | Owner::Answer(_));
    let paired: Vec<_> = parts.blocks.iter().filter(is_paired).collect();
    let next = paired.iter().skip(1).map(|block| is_on_one(block.origin)).chain([false]);
    let touched = paired.iter().zip(next).filter(|(block, next)| *next || is_on_one(block.origin));
    let touched: FxHashSet<Owner> = touched.map(|(block, _)| block.owner).collect();
    let doubt = Certainty::Uncertain(Doubt::TableUnclear);
    for (id, question) in (0..).map(QuestionId::new).zip(&mut parts.questions) {
        let owners = [Owner::Question(id), Owner::LeadIn(id)];
        if is_on_one(question.origin) || owners.iter().any(|owner| touched.contains(owner)) {
            question.certainty = doubt;
        }
    }
    for (id, answer) in (0..).map(AnswerId::new).zip(&mut parts.answers) {
        if is_on_one(answer.origin) || touched.contains(&Owner::Answer(id)) {
            answer.certainty = doubt;
        }
    }
}

/// The mark at the end of a paragraph, `… toeneemt? 2)`, `… toeneemt? [2]`, `… toeneemt? 2`, `… toeneemt?*`, where the paper
/// does not print its note.
fn mark_left(text: &str) -> Option<&str> {
    const ENDS: [char; 3] = ['?', '.', '!'];
    let stars = text.trim_end_matches('*');
    if stars.len() < text.len() {
        return stars.ends_with(ENDS).then(|| &text[stars.len()..]);
    }
    let inner = text.strip_suffix([')', ']']).unwrap_or(text);
    let rest = inner.trim_end_matches(|c: char| c.is_ascii_digit());
    if rest.len() == inner.len() || inner.len() - rest.len() > 3 {
        return None;
    }
    let (before, is_mark) = match text.as_bytes().last() {
        Some(b')') => (rest, rest.trim_end().ends_with(ENDS)),
        Some(b']') => rest.strip_suffix('[').map(|before| (before, before.trim_end().ends_with(ENDS)))?,
        _ => (rest.trim_end(), rest.trim_end().ends_with(['?', '!'])),
    };
    is_mark.then(|| text[before.len()..].trim_start())
}

/// Questions without an answer and answers without a question, in a paper that answers.
fn unpaired(parts: &Parts) -> Vec<Diagnostic> {
    let answered: FxHashSet<_> = parts.answers.iter().flat_map(|answer| &answer.numbers).collect();
    let asked: FxHashSet<_> = parts.questions.iter().flat_map(|question| &question.numbers).collect();
    let mut found = Vec::new();
    for question in &parts.questions {
        for &number in question.numbers.iter().filter(|number| !answered.contains(number)) {
            found.push(Diagnostic::new(Finding::AnswerNotFound { number }).at(question.origin));
        }
    }
    for answer in parts.answers.iter().filter(|_| !asked.is_empty()) {
        for &number in answer.numbers.iter().filter(|number| !asked.contains(number)) {
            found.push(Diagnostic::new(Finding::AnswerWithoutQuestion { number }).at(answer.origin));
        }
    }
    found
}
