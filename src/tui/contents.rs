//! Which parts stand in which pane.

use std::ops::Range;

use super::difference;
use super::part::{LeadsTo, Matter, Part, Role};
use super::voice::Voice;
use super::words;
use crate::dossier::{AnswerView, Dossier, Row, Status};
use crate::language::{Both, Language};
use crate::model::{
    AnnexId, BlockId, Certainty, Document, DocumentId, NoteId, Number, Owner, Question, QuestionId, SectionId,
    Severity, Span, SpanKind, Text,
};

/// The answers of all rows, each once, at its lowest row.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// From top to bottom; the pane takes them.
    pub parts: Vec<Part>,
    /// By row: the part with which its answer (or what stands for it) begins.
    pub starts: Vec<usize>,
    /// The parts with which an answer, or what stands for one, begins; ascending.
    pub heads: Vec<usize>,
    /// By head: the first of the rows that are read there.
    firsts: Vec<usize>,
}

impl Answers {
    /// The answers of a dossier; below those that begin at the rows of `unfolded` stand the answers that they point to.
    pub fn of(dossier: &Dossier, unfolded: &[usize], voice: &Voice) -> Self {
        let mut answers = Self::default();
        let mut section = None;
        for (index, row) in dossier.rows.iter().enumerate() {
            let begin = answers.parts.len();
            let current = section_of(dossier, row);
            if current.is_some() && current != section {
                section = current;
                let heading = current.map(|(document, section)| section_parts(dossier, document, section));
                answers.parts.extend(heading.into_iter().flatten().map(|part| part.of_row(index)));
            }
            answers.row(dossier, index, begin, voice);
            if unfolded.contains(&index) {
                answers.parts.extend(pointed_to(dossier, index, voice));
            }
        }
        answers
    }

    fn row(&mut self, dossier: &Dossier, index: usize, begin: usize, voice: &Voice) {
        let row = &dossier.rows[index];
        let views = dossier.answers(index);
        let mut stands_at = None;
        for answer in &views {
            if answer.first {
                self.parts.extend(answer_parts(dossier, answer, index, voice.language));
                self.parts.extend(referred_by(dossier, answer, row, voice.language).map(|part| part.of_row(index)));
                continue;
            }
            let same = (answer.document_id, answer.answer_id);
            let first = dossier.rows.iter().position(|row| row.answers.contains(&same));
            stands_at = stands_at.or(first);
        }
        let start = stands_at.and_then(|row| self.starts.get(row).copied());
        let apart = index.checked_sub(1).is_none_or(|before| {
            let shared = |answer| dossier.rows[before].answers.contains(answer);
            !row.answers.iter().any(shared)
        });
        match (start, views.is_empty()) {
            (_, true) => self.hole(dossier, index, begin, voice.language),
            (Some(_), _) if apart => {
                self.parts.extend(stands_at.map(|first| elsewhere(dossier, index, first, voice.language)))
            }
            _ => {}
        }
        if self.parts.len() > begin {
            self.heads.push(begin);
            self.firsts.push(index);
        }
        self.starts.push(start.filter(|_| !views.iter().any(|answer| answer.first)).unwrap_or(begin));
    }

    /// What stands for the answer of a row that has none. Why the rows of a whole dossier are open is said at the first of
    /// them, and stands close by the others; why one was not found is said at each.
    fn hole(&mut self, dossier: &Dossier, index: usize, begin: usize, language: Language) {
        let row = &dossier.rows[index];
        let before = index.checked_sub(1).map(|before| &dossier.rows[before]);
        let is_like = |before: &Row| before.answers.is_empty() && before.status == row.status;
        let goes_on = self.parts.len() == begin && !matches!(row.status, Status::NotFound(_));
        let is_told = goes_on && before.is_some_and(is_like);
        let part = match self.parts.last_mut() {
            Some(last) if is_told => {
                last.gap = 0;
                Part::own(Role::Hole, unanswered(row, words::status(row.status, language), language))
            }
            _ => hole(dossier, index, language),
        };
        self.parts.push(part.of_row(index));
    }

    /// The rows that are read where an answer begins: that of its heading, and those below that have nothing of their own
    /// to stand at. Every row is read at one head.
    pub fn rows_at(&self, head: usize) -> Range<usize> {
        let Ok(index) = self.heads.binary_search(&head) else { return 0..0 };
        self.firsts[index]..self.firsts.get(index + 1).copied().unwrap_or(self.starts.len())
    }

    /// The part with which the answer that holds this part begins.
    pub fn head_of(&self, part: usize) -> usize {
        let behind = self.heads.partition_point(|&head| head <= part);
        behind.checked_sub(1).map_or(0, |index| self.heads[index])
    }
}

/// The section a row stands in, in the first document that says so.
fn section_of(dossier: &Dossier, row: &Row) -> Option<(DocumentId, SectionId)> {
    let wordings = row.wordings.iter();
    wordings.filter_map(|&(id, question)| Some((id, dossier.document(id).question(question).section?))).next()
}

/// The rows with which the sections of a dossier begin, and who asks in them.
pub fn sections(dossier: &Dossier) -> Vec<(usize, String)> {
    let mut sections = Vec::new();
    let mut before = None;
    for (index, row) in dossier.rows.iter().enumerate() {
        let current = section_of(dossier, row);
        if current.is_some() && current != before {
            before = current;
            let found = current.and_then(|(id, section)| dossier.document(id).sections.get(section.index()));
            let name =
                found.map(
                    |section| {
                        if section.groups.is_empty() { section.title.clone() } else { section.groups.join(", ") }
                    },
                );
            sections.push((index, name.unwrap_or_default()));
        }
    }
    sections
}

fn section_parts(dossier: &Dossier, document: DocumentId, section: SectionId) -> Vec<Part> {
    let blocks = dossier.document(document).blocks_of(Owner::Section(section));
    let parts: Vec<_> = blocks.map(|(id, _)| Part::block(Role::Section, dossier, document, id)).collect();
    if !parts.is_empty() {
        return parts;
    }
    let title = dossier.document(document).sections.get(section.index()).map(|section| section.title.clone());
    title.map(|title| Part::own(Role::Section, title)).into_iter().collect()
}

/// A heading, what is uncertain about it, and the blocks of an answer.
fn answer_parts(dossier: &Dossier, view: &AnswerView, row: usize, language: Language) -> Vec<Part> {
    let answer = view.answer;
    let mut heading = match answer.heading.as_str() {
        "" => format!("{} {}", language.say(["Answer", "Antwoord"]), words::list(&answer.numbers, language)),
        printed => printed.to_owned(),
    };
    let says_all = answer.numbers.iter().all(|number| says(&heading, *number));
    if !says_all {
        let answers = language.say(["answers", "beantwoordt"]);
        heading += &format!(" · {answers} {}", words::list(&answer.numbers, language));
    }
    let mut answers = dossier.rows.iter().flat_map(|row| &row.answers);
    if answers.any(|(document, _)| *document != view.document_id) {
        heading += &format!(" · {}", words::paper(view.document, language));
    }
    if view.corrected {
        heading += language.say([" · put here by a reviewer", " · hierheen gezet door een lezer"]);
    }
    let heading = Part::own(Role::Heading, heading).gap(0);
    let blocks = view.blocks.iter().map(|(id, _)| Part::block(Role::Prose, dossier, view.document_id, *id));
    let parts = [heading].into_iter().chain(doubt(answer.certainty, language)).chain(blocks);
    parts.map(|part| part.of_row(row)).collect()
}

/// The rows whose answers point to an answer of this row, or to the questions that it answers together with this one.
pub fn referrers(dossier: &Dossier, row: &Row) -> Vec<usize> {
    let shares = |other: &&Row| other.answers.iter().any(|answer| row.answers.contains(answer));
    let mut rows: Vec<_> = dossier.rows.iter().filter(shares).flat_map(|other| &other.referred_by).copied().collect();
    rows.extend(&row.referred_by);
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// The beginning of a question.
pub fn beginning<'a>(dossier: &'a Dossier, row: &Row) -> &'a str {
    let Some(&(id, question)) = row.wordings.first() else { return "" };
    let mut blocks = dossier.document(id).blocks_of(Owner::Question(question));
    let text = blocks.next().and_then(|(_, block)| block.texts().next()).map_or("", |text| text.as_str());
    let end = text.char_indices().nth(BEGINNING).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// Characters of the beginning of a question.
pub const BEGINNING: usize = 120;

/// Before the numbers of the answers that point to one.
pub const REFERRED_BY: Both = ["referred to by", "verwijzing vanuit"];

/// `referred to by 33 and 48`, each a link, below the last of a row's answers.
fn referred_by(dossier: &Dossier, view: &AnswerView, row: &Row, language: Language) -> Option<Part> {
    let is_last = row.answers.last() == Some(&(view.document_id, view.answer_id));
    let rows = if is_last { referrers(dossier, row) } else { Vec::new() };
    let keys: Vec<_> = rows.iter().filter_map(|&row| Some(dossier.rows.get(row)?.key.number)).collect();
    let words = format!("{} {}", language.say(REFERRED_BY), words::list(&keys, language));
    let span = Span { at: 0..size(words.len()), kind: SpanKind::Reference(keys) };
    let part = Part::new(Role::Aside, Matter::Own(Text::new(words, vec![span])));
    let index = dossier.rows.iter().position(|other| other.key == row.key)?;
    (!rows.is_empty()).then(|| part.leading_to(LeadsTo::Referrers(index)))
}

/// Of the answers that point to a row, the paragraphs that do so; of one whose paragraphs do not show it, all of them.
pub fn pointing_to(dossier: &Dossier, row: usize, language: Language) -> Vec<Part> {
    let Some(to) = dossier.rows.get(row) else { return Vec::new() };
    let answered_with = |other: &&Row| other.answers.iter().any(|answer| to.answers.contains(answer));
    let mut numbers: Vec<_> = dossier.rows.iter().filter(answered_with).map(|other| other.key.number).collect();
    numbers.push(to.key.number);
    let points = |part: &Part| {
        part.spans(dossier).iter().any(|(_, span)| match &span.kind {
            SpanKind::Reference(meant) => meant.iter().any(|number| numbers.contains(number)),
            _ => false,
        })
    };
    let mut parts = Vec::new();
    for other in referrers(dossier, to) {
        for answer in &dossier.answers(other) {
            let whole = answer_parts(dossier, answer, other, language);
            let shown = whole.iter().any(points);
            parts.extend(whole.into_iter().filter(|part| !shown || part.role == Role::Heading || points(part)));
        }
    }
    parts
}

/// What a notice says beside the questions that it reprints.
pub fn notice(dossier: &Dossier, document: DocumentId, language: Language) -> Vec<Part> {
    let blocks = dossier.document(document).blocks_of(Owner::Body);
    let parts: Vec<_> = blocks.map(|(id, _)| Part::block(Role::Prose, dossier, document, id)).collect();
    let nothing = ["this paper says nothing beside its questions", "dit stuk bevat niets dan de vragen"];
    if parts.is_empty() { vec![Part::own(Role::Hole, language.say(nothing))] } else { parts }
}

/// The answers of a row, or what stands for them.
fn whole_answers(dossier: &Dossier, index: usize, language: Language) -> Vec<Part> {
    let answers = dossier.answers(index);
    if answers.is_empty() {
        return vec![hole(dossier, index, language)];
    }
    answers.iter().flat_map(|answer| answer_parts(dossier, answer, index, language)).collect()
}

/// The answers that the answer of a row points to, marked as from elsewhere.
fn pointed_to(dossier: &Dossier, row: usize, voice: &Voice) -> Vec<Part> {
    let mut parts = Vec::new();
    for index in dossier.chain(row) {
        parts.extend(whole_answers(dossier, index, voice.language));
    }
    let elsewhere = |part: Part| {
        let label = format!("{ELSEWHERE} {}", part.label).trim_end().to_owned();
        part.labelled(label)
    };
    parts.into_iter().map(elsewhere).collect()
}

/// Stands left of what is shown below an answer that points to it.
pub const ELSEWHERE: char = '>';

/// Whether a heading names a number.
fn says(heading: &str, number: Number) -> bool {
    let number = number.to_string();
    heading.split(|c: char| !c.is_alphanumeric()).any(|word| word == number)
}

fn doubt(certainty: Certainty, language: Language) -> Option<Part> {
    let words = words::doubt(certainty, language)?;
    Some(Part::own(Role::Doubt, format!("{} {words}", words::UNCERTAIN)).gap(0))
}

/// Stands for an answer that is not there.
fn hole(dossier: &Dossier, index: usize, language: Language) -> Part {
    let row = &dossier.rows[index];
    Part::own(Role::Hole, unanswered(row, &words::hole(row.status, language), language)).of_row(index)
}

fn unanswered(row: &Row, why: &str, language: Language) -> String {
    let (sign, question) = (words::sign(row.status), language.say(["question", "vraag"]));
    format!("{sign} {question} {} · {why}", row.key)
}

/// Stands for an answer that stands at a lower row.
fn elsewhere(dossier: &Dossier, index: usize, first: usize, language: Language) -> Part {
    let [here, key] = [index, first].map(|row| dossier.rows[row].key);
    let question = language.say(["question", "vraag"]);
    let together = language.say(["answered together with", "beantwoord samen met"]);
    let words = format!("= {question} {here} · {together} {key}");
    let at = size(words.len() - key.to_string().len())..size(words.len());
    let span = Span { at, kind: SpanKind::Reference(vec![key.number]) };
    Part::new(Role::Hole, Matter::Own(Text::new(words, vec![span]))).of_row(index).leading_to(LeadsTo::Row(first))
}

fn size(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The rows whose wordings stand with that of a row, which are those that are answered together with it. A question that
/// several of them share stands once, as that of this row if it is one of them.
pub fn worded_with(dossier: &Dossier, row: usize, document: DocumentId) -> Vec<usize> {
    let asked = |row: usize| {
        let mut wordings = dossier.rows[row].wordings.iter();
        wordings.find_map(|(id, question)| (*id == document).then_some(*question))
    };
    let together = dossier.answered_together(row);
    let stands_for = |other: &usize| {
        let same = |one: usize| one == *other || (asked(one).is_some() && asked(one) == asked(*other));
        if same(row) { *other == row } else { together.iter().copied().find(|&one| same(one)) == Some(*other) }
    };
    together.iter().copied().filter(stands_for).collect()
}

/// The wordings of rows in a document, one under the other; what introduced an earlier question stands last.
pub fn wordings(dossier: &Dossier, rows: &[usize], document: DocumentId, compared: bool, voice: &Voice) -> Vec<Part> {
    let wordings = rows.iter().flat_map(|&row| wording(dossier, row, document, compared, voice));
    wordings.chain(introduced_before(dossier, rows, document, voice.language)).collect()
}

/// The wording of a row in a document, below what introduces it. Where papers differ, `compared` shows how instead of the
/// text.
fn wording(dossier: &Dossier, row: usize, document: DocumentId, compared: bool, voice: &Voice) -> Vec<Part> {
    let language = voice.language;
    let Some(view) = dossier.view(row) else { return Vec::new() };
    let Some(wording) = view.wordings.iter().find(|wording| wording.document_id == document) else {
        let words = match language {
            Language::English => format!("this paper does not print question {}", view.row.key),
            Language::Dutch => format!("in dit stuk staat vraag {} niet", view.row.key),
        };
        return vec![Part::own(Role::Hole, words).of_row(row)];
    };
    let block = |role, id| Part::block(role, dossier, document, id);
    let mut parts: Vec<_> = wording.lead_in.iter().map(|(id, _)| block(Role::LeadIn, *id)).collect();
    let heading = match wording.question.heading.as_str() {
        "" => {
            format!("{} {}", language.say(["Question", "Vraag"]), words::list(&wording.question.numbers, language))
        }
        printed => printed.to_owned(),
    };
    let runs_in = runs_in(&heading);
    if !runs_in {
        parts.push(Part::own(Role::Heading, heading.clone()).gap(0));
    }
    parts.extend(doubt(wording.question.certainty, language));
    if view.row.disagrees {
        let words = voice.tell([
            "the papers word or number this question differently; {about} says how",
            "de stukken verschillen in bewoording of nummer van deze vraag; {about} zegt hoe",
        ]);
        parts.push(Part::own(Role::Doubt, format!("{} {words}", words::UNCERTAIN)).gap(0));
    }
    parts.extend(difference::notice(&view, document, voice));
    let text = parts.len();
    if compared {
        parts.extend(difference::parts(&view, document, language));
    }
    if parts.len() == text {
        parts.extend(wording.blocks.iter().map(|(id, _)| block(Role::Prose, *id)));
    }
    if runs_in {
        run_in(&mut parts, text, &heading);
    }
    parts.into_iter().map(|part| part.of_row(row)).collect()
}

/// What introduced an earlier question and is about these rows too, each once, unless that question is one of them.
fn introduced_before(dossier: &Dossier, rows: &[usize], document: DocumentId, language: Language) -> Vec<Part> {
    let views: Vec<_> = rows.iter().filter_map(|&row| dossier.view(row)).collect();
    let wordings = views.iter().flat_map(|view| view.wordings.iter().map(move |wording| (view.index, wording)));
    let wordings: Vec<_> = wordings.filter(|(_, wording)| wording.document_id == document).collect();
    let mut shown: Vec<&Question> = wordings.iter().map(|(_, wording)| wording.question).collect();
    let mut parts = Vec::new();
    for (row, wording) in &wordings {
        let Some((question, blocks)) = &wording.shared_lead_in else { continue };
        if shown.iter().any(|other| std::ptr::eq(*other, *question)) {
            continue;
        }
        shown.push(question);
        parts.push(see(question, language).of_row(*row));
        let block = |id| Part::block(Role::LeadIn, dossier, document, id).of_row(*row);
        parts.extend(blocks.iter().map(|(id, _)| block(*id)));
    }
    parts
}

/// Stands above the lead-in of an earlier question.
fn see(question: &Question, language: Language) -> Part {
    let numbers = words::list(&question.numbers, language);
    let words = format!("{} {numbers}:", language.say(["introduced before, see", "eerder ingeleid, zie"]));
    let at = size(words.len() - 1 - numbers.len())..size(words.len() - 1);
    let span = Span { at, kind: SpanKind::Reference(question.numbers.clone()) };
    Part::new(Role::Aside, Matter::Own(Text::new(words, vec![span]))).gap(0)
}

/// Whether a heading is a number alone (`62.`), printed at the beginning of the text's first line.
fn runs_in(heading: &str) -> bool {
    heading.len() <= 6 && !heading.is_empty() && heading.chars().filter(|c| c.is_alphabetic()).count() < 2
}

/// Puts a number at the beginning of the text's first line.
fn run_in(parts: &mut Vec<Part>, text: usize, number: &str) {
    match parts.get_mut(text) {
        Some(first) => first.label = format!("{number} {}", first.label).trim_end().to_owned(),
        None => parts.push(Part::own(Role::Heading, number)),
    }
}

/// A whole document as text, in its own order, headings put back; notes and furniture left out.
pub fn text(dossier: &Dossier, document: DocumentId, language: Language) -> Vec<Part> {
    let paper = dossier.document(document);
    let mut headings = Headings::of(dossier, document);
    let mut parts = Vec::new();
    for (index, block) in paper.blocks.iter().enumerate() {
        let role = match block.owner {
            Owner::Furniture | Owner::Note(_) => continue,
            Owner::Section(_) => Role::Section,
            Owner::LeadIn(_) => Role::LeadIn,
            _ => Role::Prose,
        };
        let mut before = headings.before(Some(block.owner), block.origin.line);
        let part = Part::block(role, dossier, document, BlockId::new(index));
        match before.pop_if(|heading| is_number(heading)) {
            Some(number) => {
                parts.extend(before);
                let label = format!("{} {}", number.strings(dossier).concat(), part.label).trim_end().to_owned();
                parts.push(part.labelled(label).of_row(number.row));
            }
            None => {
                parts.extend(before);
                parts.push(part);
            }
        }
    }
    parts.extend(headings.before(None, u32::MAX));
    if parts.is_empty() {
        let nothing = ["nothing could be read in this paper", "in dit stuk was niets te lezen"];
        parts.push(Part::own(Role::Hole, language.say(nothing)));
    }
    parts
}

fn is_number(part: &Part) -> bool {
    matches!(&part.matter, Matter::Own(text) if runs_in(text.as_str()))
}

/// Headings taken off the text, waiting to be put back before the first block of their owner; one without a block is put
/// back by its line.
struct Headings {
    waiting: Vec<(Owner, u32, Part)>,
}

impl Headings {
    fn of(dossier: &Dossier, id: DocumentId) -> Self {
        let document = dossier.document(id);
        let has_text = |owner| document.blocks_of(owner).next().is_some();
        let row_of = |owner| {
            dossier.rows.iter().position(|row| match owner {
                Owner::Question(question) => row.wordings.contains(&(id, question)),
                Owner::Answer(answer) => row.answers.contains(&(id, answer)),
                _ => false,
            })
        };
        let mut waiting = Vec::new();
        let mut add = |owner, line, title: &str, role| {
            let stands_in_text = matches!(owner, Owner::Section(_)) && has_text(owner);
            if !title.is_empty() && !stands_in_text {
                let part = Part::own(role, title).gap(0).of_row(row_of(owner));
                waiting.push((owner, line, part));
            }
        };
        for (index, section) in document.sections.iter().enumerate() {
            add(Owner::Section(SectionId::new(index)), section.origin.line, &section.title, Role::Section);
        }
        for (index, question) in document.questions.iter().enumerate() {
            add(Owner::Question(QuestionId::new(index)), question.origin.line, &question.heading, Role::Heading);
        }
        for (index, answer) in document.answers.iter().enumerate() {
            let owner = Owner::Answer(crate::model::AnswerId::new(index));
            add(owner, answer.origin.line, &answer.heading, Role::Heading);
        }
        for (index, annex) in document.annexes.iter().enumerate() {
            add(Owner::Annex(AnnexId::new(index)), annex.origin.line, &annex.title, Role::Section);
        }
        waiting.sort_by_key(|(_, line, _)| *line);
        Self { waiting }
    }

    /// The headings that stand before a block of this owner that begins at this line.
    fn before(&mut self, owner: Option<Owner>, line: u32) -> Vec<Part> {
        let stands = |(of, at, _): &(Owner, u32, Part)| Some(*of) == owner || *at < line;
        if !self.waiting.iter().any(stands) {
            return Vec::new(); // so for most blocks
        }
        let (now, later) = self.waiting.drain(..).partition(stands);
        self.waiting = later;
        let now: Vec<(Owner, u32, Part)> = now;
        now.into_iter().map(|(_, _, part)| part).collect()
    }
}

/// Notes, each under its namespace and mark.
pub fn notes(dossier: &Dossier, notes: &[(DocumentId, NoteId)], language: Language) -> Vec<Part> {
    let mut parts = Vec::new();
    for &(id, note) in notes {
        let document = dossier.document(id);
        let footnote = document.note(note);
        let label = format!("{} {}", words::namespace(footnote.namespace, language), words::label(footnote));
        let mut blocks: Vec<_> = document
            .blocks_of(Owner::Note(note))
            .map(|(block, _)| Part::block(Role::Prose, dossier, id, block).gap(0))
            .collect();
        if blocks.is_empty() {
            let nothing = ["no text was found for this mark", "bij dit nootcijfer is geen tekst gevonden"];
            blocks.push(Part::own(Role::Hole, language.say(nothing)).gap(0));
        }
        blocks[0].label = label;
        parts.extend(blocks);
    }
    parts
}

/// The answers of rows, to look at from elsewhere.
pub fn peek(dossier: &Dossier, rows: &[usize], language: Language) -> Vec<Part> {
    rows.iter().flat_map(|&row| whole_answers(dossier, row, language)).collect()
}

/// The first and last line of the question, answer or note that a block is part of, its heading included.
pub fn lines_of(document: &Document, block: BlockId) -> (u32, u32) {
    let block = document.block(block);
    let heading = match block.owner {
        Owner::Body | Owner::Furniture => return (block.origin.line, block.origin.last_line.max(block.origin.line)),
        Owner::Question(id) => Some(document.question(id).origin),
        Owner::Answer(id) => Some(document.answer(id).origin),
        Owner::Section(_) | Owner::LeadIn(_) | Owner::Note(_) | Owner::Annex(_) => None,
    };
    let texts = document.blocks_of(block.owner).map(|(_, block)| block.origin);
    let whole = heading.into_iter().chain(texts).reduce(|first, next| first.to(next)).unwrap_or(block.origin);
    (whole.line, whole.last_line.max(whole.line))
}

/// How many lines of a file the proof shows before and behind the passage.
const PROOF: u32 = 5_000;

/// The file's own lines around a passage, with where each block begins.
pub fn proof(dossier: &Dossier, id: DocumentId, passage: (u32, u32), language: Language) -> Vec<Part> {
    let document = dossier.document(id);
    let transcript = &document.source.transcript;
    if transcript.is_empty() {
        let nothing = ["the lines of this file were not kept", "de regels van dit bestand zijn niet bewaard"];
        return vec![Part::own(Role::Hole, language.say(nothing))];
    }
    let begins = beginnings(dossier, id, language);
    let last = size(transcript.len());
    let range = passage.0.saturating_sub(PROOF).max(1)..=passage.1.saturating_add(PROOF).min(last);
    let (mut parts, mut next) = (Vec::new(), begins.partition_point(|(line, _)| line < range.start()));
    let (line_width, mut page_before) = (last.to_string().len(), None);
    for number in range {
        let page = transcript.line(number).and_then(|(_, page)| page);
        if let Some(page) = page.filter(|_| page != page_before) {
            parts.push(Part::own(Role::Aside, words::pages(page, page, language)).gap(0));
            page_before = Some(page);
        }
        let mut name = "";
        while let Some((_, of)) = begins.get(next).filter(|(line, _)| *line == number) {
            next += 1;
            name = if name.is_empty() { of } else { name };
        }
        let inside = (passage.0..=passage.1).contains(&number);
        let (role, edge) = if inside { (Role::Raw, '|') } else { (Role::Faint, ' ') };
        let label = format!("{number:line_width$} {name:<13}{edge}");
        parts.push(Part::new(role, Matter::Line(id, number)).labelled(label).gap(0));
    }
    parts
}

/// By line: what begins there, the notes of a line last.
fn beginnings(dossier: &Dossier, id: DocumentId, language: Language) -> Vec<(u32, String)> {
    let mut begins = Vec::new();
    let mut before = None;
    for block in &dossier.document(id).blocks {
        if before != Some(block.owner) || !matches!(block.owner, Owner::Body | Owner::Furniture) {
            let name = name_of(dossier, id, block.owner, language);
            begins.push((block.origin.line, matches!(block.owner, Owner::Note(_)), name));
        }
        before = Some(block.owner);
    }
    begins.sort_by_key(|(line, is_note, _)| (*line, *is_note));
    begins.into_iter().map(|(line, _, name)| (line, name)).collect()
}

/// What a block belongs to, in the gutter of the proof.
fn name_of(dossier: &Dossier, id: DocumentId, owner: Owner, language: Language) -> String {
    let of = |name: Both, number: String| format!("{} {number}", language.say(name)).trim_end().to_owned();
    let document = dossier.document(id);
    match owner {
        Owner::Body => of(["body", "tekst"], String::new()),
        Owner::Furniture => of(["furniture", "kop of voet"], String::new()),
        Owner::Section(_) => of(["section", "afdeling"], String::new()),
        Owner::Annex(_) => of(["annex", "bijlage"], String::new()),
        Owner::Note(note) => {
            let note = document.note(note);
            let name = format!("{} {}", words::namespace(note.namespace, language), words::label(note));
            name.chars().take(13).collect()
        }
        Owner::LeadIn(question) => of(["lead-in", "inleiding"], first(&document.question(question).numbers)),
        Owner::Question(question) => of(["question", "vraag"], first(&document.question(question).numbers)),
        Owner::Answer(answer) => of(["answer", "antwoord"], first(&document.answer(answer).numbers)),
    }
}

fn first(numbers: &[Number]) -> String {
    numbers.first().map(Number::to_string).unwrap_or_default()
}

/// What a dossier is: papers, people, dates, and what could not be made out.
///
/// `review`: where its review is kept, a line each.
pub fn about(dossier: &Dossier, review: &[crate::i18n::Bilingual<String>], language: Language) -> Vec<Part> {
    let mut parts = vec![Part::own(Role::Section, dossier.title.clone())];
    let mut line = |words: String| {
        if !words.is_empty() {
            parts.push(Part::own(Role::Prose, words).gap(0));
        }
    };
    line(words::parties(dossier));
    line(words::timeline(&dossier.timeline, true, language).join(" · "));
    line(summary(dossier, language));
    review.iter().for_each(|kept| line(language.say(kept.each_ref()).clone()));
    if let Some(last) = parts.last_mut() {
        last.gap = 1;
    }
    for document in &dossier.documents {
        parts.push(Part::own(Role::Heading, words::paper(document, language)).gap(0));
        let meta = &document.meta;
        let title = meta.title.clone().or_else(|| meta.subject.clone());
        let who = words::dated(&words::respondents(document, language), document, language).into_iter().next();
        let id = meta.document_id.clone();
        let counts = format!(
            "{}, {}, {}",
            words::count(document.questions.len(), words::QUESTION, language),
            words::count(document.answers.len(), words::ANSWER, language),
            words::count(document.notes.len(), words::NOTE, language),
        );
        let lines = [Some(document.source.path.clone()), id, title, who, Some(counts)];
        parts.extend(lines.into_iter().flatten().map(|words| Part::own(Role::Prose, words).gap(0)));
        parts.extend(document.diagnostics.iter().map(|found| diagnostic(found, language)));
        if let Some(last) = parts.last_mut() {
            last.gap = 1;
        }
    }
    parts.extend(dossier.diagnostics.iter().map(|found| diagnostic(found, language)));
    parts
}

fn diagnostic(diagnostic: &crate::model::Diagnostic, language: Language) -> Part {
    let place = match (diagnostic.page, diagnostic.line) {
        (Some(page), _) => format!("{}: ", words::pages(page, page, language)),
        (None, Some(line)) => format!("{}: ", words::lines(line, line, language)),
        (None, None) => String::new(),
    };
    let role = if diagnostic.severity() == Severity::Info { Role::Aside } else { Role::Doubt };
    let severity = words::severity(diagnostic.severity(), language);
    Part::own(role, format!("{severity}: {place}{}", crate::i18n::diagnostics::message(&diagnostic.finding, language)))
        .gap(0)
}

/// `9 questions: 7 answered, 2 not found`
pub fn summary(dossier: &Dossier, language: Language) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for row in &dossier.rows {
        let name = words::status(row.status, language);
        match counts.iter_mut().find(|(other, _)| *other == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    if counts.is_empty() {
        return language.say(["no numbered questions", "geen genummerde vragen"]).to_owned();
    }
    let counts: Vec<_> = counts.iter().map(|(name, count)| format!("{count} {name}")).collect();
    format!("{}: {}", words::count(dossier.rows.len(), words::QUESTION, language), counts.join(", "))
}
