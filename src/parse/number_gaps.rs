//! Numbers of questions that are missing, or stand there twice.

use rustc_hash::{FxHashMap, FxHashSet};

use super::headings::titles;
use super::tables::numbers_of;
use crate::model::{Diagnostic, Finding, Number, Question};
use crate::rules::Rules;
use crate::source::{Hint, Manuscript};

/// The lines that the format numbers by itself. Its count has no gaps, whatever it begins with and whatever titles it
/// counts along.
#[derive(Debug, Default)]
pub(super) struct FormatNumbers {
    /// For each number the lines that have it, and whether they are titles.
    by_number: FxHashMap<u16, Vec<(u32, bool)>>,
}

impl FormatNumbers {
    pub fn collect(manuscript: &Manuscript, rules: &Rules) -> Self {
        let mut by_number: FxHashMap<u16, Vec<(u32, bool)>> = FxHashMap::default();
        for line in &manuscript.lines {
            let Some(Hint::ListNumber(mark)) = &line.hint else { continue };
            let Some(numbers) = numbers_of(mark, rules) else { continue };
            let title = titles::chapter(line.text().trim());
            for number in numbers.printed() {
                by_number.entry(number.number).or_default().push((line.origin.line, title));
            }
        }
        Self { by_number }
    }

    /// Whether the format counts a question's number, and what it counts before that are titles.
    fn explain(&self, question: &Question, missing: &[Number]) -> bool {
        let line = question.origin.line;
        let lines = |number: u16| self.by_number.get(&number).map_or(&[][..], Vec::as_slice);
        let counted = question.numbers.first().is_some_and(|first| lines(first.number).iter().any(|one| one.0 == line));
        counted && missing.iter().all(|number| lines(number.number).iter().all(|&(_, title)| title))
    }
}

/// Numbers missing between the first question and the last, and numbers printed twice, within a section. Where numbers begin
/// anew and no title says why, that is said of the first of them.
pub(super) fn number_gaps(questions: &[Question], by_format: &FormatNumbers) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut previous: Option<&Question> = None;
    let mut before: FxHashSet<Number> = FxHashSet::default();
    for question in questions {
        let Some(&first) = question.numbers.first() else { continue };
        let part = |other: &Question| other.numbers.last().map(|number| number.part);
        let elsewhere = |other: &Question| other.section != question.section || part(other) != Some(first.part);
        let restarts = previous.is_some_and(elsewhere) && first.number == 1;
        if restarts {
            before.clear();
        }
        let last = previous.filter(|_| !restarts).and_then(|other| other.numbers.last()).map_or(0, |last| last.number);
        if first.number > last + 1 {
            let numbers: Vec<_> = (last + 1..first.number).map(|number| Number { number, ..first }).collect();
            if !by_format.explain(question, &numbers) {
                found.push(Diagnostic::new(Finding::NumberMissing { numbers }).at(question.origin));
            }
        } else if first.number <= last && first.suffix.is_none() && before.contains(&first) {
            found.push(Diagnostic::new(Finding::NumberTwice { number: first }).at(question.origin));
        }
        before.extend(&question.numbers);
        previous = Some(question);
    }
    found
}
