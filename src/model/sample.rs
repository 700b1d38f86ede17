//! Papers built by hand, for tests that should not depend on the parser.
//!
//! Texts are written with markup: `{^0}` is the marker of note 0, `{>3 words}` are words that refer to answer 3; a text
//! that begins with `http` is a web address.

use super::{
    Annex, AnnexId, Answer, AnswerId, Block, BlockId, Body, Certainty, Diagnostic, Document, Finding, Footnote, Kind,
    Meta, Namespace, NoteId, Number, Origin, Owner, PaperNumber, Parts, Person, Question, QuestionId, Section,
    SectionId, Source, Span, SpanKind, Text, TextPosition, Transcript,
};

/// How many lines of the file make a page.
const LINES_OF_A_PAGE: u32 = 20;

/// A paper being built: every heading and every block becomes the next line of its file.
#[derive(Clone)]
pub(crate) struct Paper {
    parts: Parts,
    lines: u32,
}

impl Paper {
    /// An empty paper.
    pub fn new(kind: Kind, path: &str) -> Self {
        let source = Source { path: path.into(), transcript: Transcript::new() };
        let (meta, blocks, sections) = (Meta::default(), vec![], vec![]);
        let (questions, answers, notes, annexes, diagnostics) = (vec![], vec![], vec![], vec![], vec![]);
        let parts = Parts { source, kind, meta, blocks, sections, questions, answers, notes, annexes, diagnostics };
        Self { parts, lines: 0 }
    }

    pub fn build(self) -> Document {
        Document::new(self.parts)
    }

    pub fn meta(mut self, change: impl FnOnce(&mut Meta)) -> Self {
        change(&mut self.parts.meta);
        self
    }

    pub fn submitted(self, day: &str) -> Self {
        self.meta(|meta| meta.submitted = Some(day.parse().unwrap()))
    }

    pub fn received(self, day: &str) -> Self {
        self.meta(|meta| meta.received = Some(day.parse().unwrap()))
    }

    pub fn id(self, id: &str) -> Self {
        self.meta(|meta| meta.document_id = Some(id.into()))
    }

    pub fn case(self, case: &str) -> Self {
        self.meta(|meta| meta.cases.push(case.into()))
    }

    pub fn see(self, session: &str, number: u32) -> Self {
        self.meta(|meta| meta.see_also.push(PaperNumber { session: Some(session.into()), number }))
    }

    pub fn asker(self, name: &str) -> Self {
        self.meta(|meta| meta.askers.push(Person { name: name.into(), party: None }))
    }

    pub fn addressee(self, name: &str) -> Self {
        self.meta(|meta| meta.addressees.push(name.into()))
    }

    pub fn subject(self, subject: &str) -> Self {
        self.meta(|meta| meta.subject = Some(subject.into()))
    }

    pub fn diagnostic(mut self, finding: Finding) -> Self {
        self.parts.diagnostics.push(Diagnostic::new(finding));
        self
    }

    /// A diagnostic about a line.
    pub fn diagnostic_at(mut self, finding: Finding, line: u32, page: u32) -> Self {
        self.parts.diagnostics.push(Diagnostic::new(finding).at(Origin::line(line, Some(page))));
        self
    }

    /// Opens a section, to which the following questions and answers belong.
    pub fn section(mut self, title: &str, groups: &[&str]) -> Self {
        let (origin, groups) = (self.line(title), groups.iter().map(|&group| group.into()).collect());
        self.parts.sections.push(Section { title: title.into(), groups, origin });
        self
    }

    /// A paragraph that is neither question nor answer.
    pub fn body(self, marked: &str) -> Self {
        self.paragraph(Owner::Body, marked)
    }

    /// `"3"`, or for a joint question `"3 4"`; headed `Vraag 3`.
    pub fn question(mut self, numbers: &str, marked: &str) -> Self {
        let (section, numbers) = (self.last_section(), read(numbers));
        let heading = format!("Vraag {}", numbers[0]);
        let (origin, printed, certainty) = (self.line(&heading), true, Certainty::Certain);
        self.parts.questions.push(Question { numbers, printed, heading, origin, section, certainty });
        let id = QuestionId::new(self.parts.questions.len() - 1);
        self.paragraph(Owner::Question(id), marked)
    }

    /// A question with what introduces it.
    pub fn question_with_lead_in(self, numbers: &str, lead_in: &str, marked: &str) -> Self {
        let id = QuestionId::new(self.parts.questions.len());
        self.paragraph(Owner::LeadIn(id), lead_in).question(numbers, marked)
    }

    /// `"3"`, or for a joint answer `"3 4"`; headed `Antwoord 3`, and a heading alone if the text is empty.
    pub fn answer(self, numbers: &str, marked: &str) -> Self {
        let heading = format!("Antwoord {}", numbers.replace(' ', " en "));
        let paper = self.heading(numbers, &heading);
        if marked.is_empty() { paper } else { paper.more(marked) }
    }

    /// The heading of an answer.
    pub fn heading(mut self, numbers: &str, heading: &str) -> Self {
        let (section, numbers) = (self.last_section(), read(numbers));
        let (origin, heading, certainty) = (self.line(heading), heading.into(), Certainty::Certain);
        let (refers_to, reference_only) = (vec![], false);
        self.parts.answers.push(Answer { numbers, heading, origin, section, refers_to, reference_only, certainty });
        self
    }

    /// A further paragraph of the last answer.
    pub fn more(self, marked: &str) -> Self {
        let owner = Owner::Answer(AnswerId::new(self.parts.answers.len() - 1));
        self.paragraph(owner, marked)
    }

    /// A list item of the last answer.
    pub fn item(mut self, label: &str, marked: &str) -> Self {
        let owner = Owner::Answer(AnswerId::new(self.parts.answers.len() - 1));
        self.push(owner, label, Body::Item(text(marked)));
        self
    }

    /// A table of the last answer.
    pub fn table(mut self, rows: &[&[&str]]) -> Self {
        let owner = Owner::Answer(AnswerId::new(self.parts.answers.len() - 1));
        let rows = rows.iter().map(|row| row.iter().map(|&cell| Text::plain(cell)).collect()).collect();
        self.push(owner, "", Body::Table(rows));
        self
    }

    /// Makes the last answer one that only points to others.
    pub fn referring(mut self, numbers: &str) -> Self {
        let answer = self.parts.answers.last_mut().unwrap();
        (answer.refers_to, answer.reference_only) = (read(numbers), true);
        self
    }

    /// Makes the last answer uncertain.
    pub fn uncertain(mut self, doubt: super::Doubt) -> Self {
        self.parts.answers.last_mut().unwrap().certainty = Certainty::Uncertain(doubt);
        self
    }

    /// Makes the number of the last question an unprinted one.
    pub fn counted(mut self) -> Self {
        self.parts.questions.last_mut().unwrap().printed = false;
        self
    }

    /// A note, anchored at its marker; without a marker it has no anchor.
    pub fn note(mut self, label: &str, namespace: Namespace, marked: &str) -> Self {
        let id = NoteId::new(self.parts.notes.len());
        let marker = |block: &Block| block.texts().next().and_then(|text| text.markers().find(|(_, note)| *note == id));
        let found = self.parts.blocks.iter().enumerate().find_map(|(index, block)| Some((index, marker(block)?.0)));
        let anchor = found.map(|(index, byte)| TextPosition { block: BlockId::new(index), cell: 0, byte });
        self = self.paragraph(Owner::Note(id), marked);
        let origin = Origin::line(self.lines, None);
        self.parts.notes.push(Footnote { label: label.into(), namespace, anchor, origin });
        self
    }

    /// An annex with one paragraph.
    pub fn annex(mut self, title: &str, marked: &str) -> Self {
        let origin = self.line(title);
        self.parts.annexes.push(Annex { title: title.into(), origin });
        let id = AnnexId::new(self.parts.annexes.len() - 1);
        self.paragraph(Owner::Annex(id), marked)
    }

    /// A paragraph of any owner.
    pub fn paragraph(mut self, owner: Owner, marked: &str) -> Self {
        self.push(owner, "", Body::Paragraph(text(marked)));
        self
    }

    /// Leaves the file without lines to show.
    pub fn without_transcript(mut self) -> Self {
        self.parts.source.transcript = Transcript::new();
        self
    }

    fn push(&mut self, owner: Owner, label: &str, body: Body) {
        let line = match &body {
            Body::Table(_) => "tabel".to_owned(),
            Body::Paragraph(text) | Body::Heading(text) | Body::Item(text) => text.as_str().to_owned(),
        };
        let origin = self.line(&line);
        self.parts.blocks.push(Block { body, label: label.into(), owner, origin });
    }

    /// The next line of the file.
    fn line(&mut self, line: &str) -> Origin {
        self.lines += 1;
        let page = Some(1 + self.lines / LINES_OF_A_PAGE);
        self.parts.source.transcript.push(line, page);
        Origin::line(self.lines, page)
    }

    fn last_section(&self) -> Option<SectionId> {
        self.parts.sections.len().checked_sub(1).map(SectionId::new)
    }
}

fn read(numbers: &str) -> Vec<Number> {
    numbers.split(' ').map(|number| number.parse().unwrap()).collect()
}

/// The text that such markup describes.
pub(crate) fn text(marked: &str) -> Text {
    let (mut string, mut spans, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, behind)) = rest.split_once('{') {
        let (mark, after) = behind.split_once('}').unwrap();
        string += before;
        rest = after;
        let start = string.len() as u32;
        let kind = match mark.split_at(1) {
            ("^", note) => SpanKind::Marker(NoteId::new(note.parse().unwrap())),
            (_, reference) => {
                let (number, words) = reference.split_once(' ').unwrap();
                string += words;
                SpanKind::Reference(vec![number.parse().unwrap()])
            }
        };
        spans.push(Span { at: start..string.len() as u32, kind });
    }
    string += rest;
    if string.starts_with("http") {
        spans.push(Span { at: 0..string.len() as u32, kind: SpanKind::Url });
    }
    Text::new(string, spans)
}
