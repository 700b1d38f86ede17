//! Documents built by hand, for tests.

use crate::model::{
    Answer, AnswerId, Block, Body, Certainty, Diagnostic, Document, Finding, Kind, Meta, Number, Origin, Owner,
    PaperNumber, Parts, Person, Question, QuestionId, Section, SectionId, Source, Text, Transcript,
};

/// A paper without anything in it yet.
pub(super) fn paper(kind: Kind, path: &str) -> Sample {
    let source = Source { path: path.into(), transcript: Transcript::new() };
    Sample(Parts {
        source,
        kind,
        meta: Meta::default(),
        blocks: vec![],
        sections: vec![],
        questions: vec![],
        answers: vec![],
        notes: vec![],
        annexes: vec![],
        diagnostics: vec![],
    })
}

/// A paper in the making; each part stands on the next line.
#[derive(Clone)]
pub(super) struct Sample(Parts);

impl Sample {
    pub(super) fn build(self) -> Document {
        Document::new(self.0)
    }

    pub(super) fn meta(mut self, change: impl FnOnce(&mut Meta)) -> Self {
        change(&mut self.0.meta);
        self
    }

    pub(super) fn submitted(self, day: &str) -> Self {
        self.meta(|meta| meta.submitted = Some(day.parse().unwrap()))
    }

    pub(super) fn received(self, day: &str) -> Self {
        self.meta(|meta| meta.received = Some(day.parse().unwrap()))
    }

    pub(super) fn id(self, id: &str) -> Self {
        self.meta(|meta| meta.document_id = Some(id.into()))
    }

    pub(super) fn case(self, case: &str) -> Self {
        self.meta(|meta| meta.cases.push(case.into()))
    }

    pub(super) fn see(self, session: &str, number: u32) -> Self {
        self.meta(|meta| meta.see_also.push(PaperNumber { session: Some(session.into()), number }))
    }

    pub(super) fn asker(self, name: &str) -> Self {
        self.meta(|meta| meta.askers.push(Person { name: name.into(), party: None }))
    }

    pub(super) fn addressee(self, name: &str) -> Self {
        self.meta(|meta| meta.addressees.push(name.into()))
    }

    pub(super) fn subject(self, subject: &str) -> Self {
        self.meta(|meta| meta.subject = Some(subject.into()))
    }

    pub(super) fn diagnostic(mut self, finding: Finding) -> Self {
        self.0.diagnostics.push(Diagnostic::new(finding));
        self
    }

    pub(super) fn section(mut self) -> Self {
        let origin = self.origin();
        let title = format!("{}. Vragen", self.0.sections.len() + 1);
        self.0.sections.push(Section { title, groups: vec![], origin });
        self
    }

    /// A paragraph that is neither question nor answer.
    pub(super) fn body(mut self, text: &str) -> Self {
        self.block(Owner::Body, text);
        self
    }

    /// `"3"`, or for a joint question `"3 4"`.
    pub(super) fn question(mut self, numbers: &str, text: &str) -> Self {
        let (origin, section, numbers) = (self.origin(), self.last_section(), read(numbers));
        let (heading, certainty) = (format!("Vraag {}", numbers[0]), Certainty::Certain);
        self.block(Owner::Question(QuestionId::new(self.0.questions.len())), text);
        self.0.questions.push(Question { numbers, printed: true, heading, origin, section, certainty });
        self
    }

    /// `"3"`, or for a joint answer `"3 4"`; a heading alone if the text is empty.
    pub(super) fn answer(mut self, numbers: &str, text: &str) -> Self {
        let (origin, section, numbers) = (self.origin(), self.last_section(), read(numbers));
        let (heading, certainty) = (format!("Antwoord {}", numbers[0]), Certainty::Certain);
        if !text.is_empty() {
            self.block(Owner::Answer(AnswerId::new(self.0.answers.len())), text);
        }
        let (refers_to, reference_only) = (vec![], false);
        self.0.answers.push(Answer { numbers, heading, origin, section, refers_to, reference_only, certainty });
        self
    }

    /// The last answer points to others, and says no more.
    pub(super) fn referring(mut self, numbers: &str) -> Self {
        let answer = self.0.answers.last_mut().unwrap();
        (answer.refers_to, answer.reference_only) = (read(numbers), true);
        self
    }

    /// The number of the last question is not printed.
    pub(super) fn counted(mut self) -> Self {
        self.0.questions.last_mut().unwrap().printed = false;
        self
    }

    fn block(&mut self, owner: Owner, text: &str) {
        let origin = self.origin();
        self.0.blocks.push(Block { body: Body::Paragraph(Text::plain(text)), label: String::new(), owner, origin });
    }

    fn last_section(&self) -> Option<SectionId> {
        self.0.sections.len().checked_sub(1).map(SectionId::new)
    }

    /// The line behind all that is there.
    fn origin(&self) -> Origin {
        Origin::line(1 + u32::try_from(self.0.blocks.len() + self.0.answers.len()).unwrap(), None)
    }
}

fn read(numbers: &str) -> Vec<Number> {
    numbers.split(' ').map(|number| number.parse().unwrap()).collect()
}
