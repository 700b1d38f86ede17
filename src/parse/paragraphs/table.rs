//! Tables that hold questions and answers: lists `Nr | Vraag | Antwoord`, and letters with `Vraag 1` in the first column.
//! They are read as the paragraphs that they stand for; tables inside answers stay tables.

use super::text_builder::TextBuilder;
use super::{Form, Paragraph};
use crate::parse::headings;
use crate::parse::lines::number_lines::whole_list;
use crate::rules::Rules;
use crate::rules::phrase::Words;
use crate::source::Hint;

/// The paragraphs with such tables opened.
pub(in crate::parse) fn open(paragraphs: Vec<Paragraph>, rules: &Rules) -> Vec<Paragraph> {
    let holds = |paragraph: &Paragraph| matches!(&paragraph.form, Form::Table(rows) if reading(rows, rules).is_some());
    if !paragraphs.iter().any(holds) {
        return paragraphs;
    }
    paragraphs.into_iter().flat_map(|paragraph| opened(paragraph, rules)).collect()
}

/// How the rows of a table are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// `Vraag 1` | text
    Headed,
    /// Number | question | answer, if there is a column for it: the columns of both.
    Listed { question: usize, answer: Option<usize> },
}

fn reading(rows: &[Vec<TextBuilder>], rules: &Rules) -> Option<Reading> {
    let first = |row: &&Vec<TextBuilder>| row.first().map(|cell| cell.string.trim().to_owned()).unwrap_or_default();
    let headed =
        rows.iter().filter(|row| headings::of_line(&first(row), rules).is_some_and(|h| h.numbers.is_some())).count();
    if headed > 1 && headed * 2 >= rows.len() {
        return Some(Reading::Headed);
    }
    let heads = rows.first()?;
    let column = |words: &Words| {
        let headed = |word: &&str| heads.iter().position(|cell| cell.string.trim().starts_with(word));
        words.all().iter().find_map(headed)
    };
    let words = &rules.language.headings.columns;
    let question = column(&words.question).filter(|&column| column > 0)?;
    let numbered = |row: &&Vec<TextBuilder>| {
        whole_list(&first(row), &rules.language.numbers).is_some()
            && row.get(question).is_some_and(|cell| !cell.is_empty())
    };
    let listed = rows[1..].iter().filter(numbered).count();
    let most = listed > 0 && listed * 10 >= (rows.len() - 1) * 8;
    most.then(|| Reading::Listed { question, answer: column(&words.answer) })
}

fn opened(mut paragraph: Paragraph, rules: &Rules) -> Vec<Paragraph> {
    let reading = if let Form::Table(rows) = &paragraph.form { reading(rows, rules) } else { None };
    let Some(reading) = reading else { return vec![paragraph] };
    let Form::Table(rows) = std::mem::replace(&mut paragraph.form, Form::Prose) else { return vec![paragraph] };
    let prose = |text: TextBuilder| Paragraph { text, gap_above: true, ..paragraph.clone() };
    match reading {
        Reading::Headed => rows.into_iter().flatten().filter(|cell| !cell.is_empty()).map(prose).collect(),
        Reading::Listed { question, answer } => {
            let mut rows = rows.into_iter();
            let heads = rows.next().unwrap_or_default();
            let rows = rows.flat_map(|row| listed(row, &heads, question, answer, &prose));
            let head = Paragraph { form: Form::Table(vec![heads.clone()]), ..paragraph.clone() };
            std::iter::once(head).chain(rows).collect()
        }
    }
}

/// A row as its question (an item with its number), what else it says of it (pages), and its answer.
fn listed(
    row: Vec<TextBuilder>,
    heads: &[TextBuilder],
    question: usize,
    answer: Option<usize>,
    prose: &impl Fn(TextBuilder) -> Paragraph,
) -> Vec<Paragraph> {
    let mut paragraphs = vec![prose(TextBuilder::default()); 1];
    let (mut others, mut answers) = (Vec::new(), Vec::new());
    for (column, cell) in row.into_iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        if column == 0 {
            paragraphs[0].form = Form::Item(cell.string.trim().to_owned());
        } else if column == question {
            paragraphs[0].text = cell;
        } else if Some(column) == answer {
            answers.push(Paragraph { hint: Some(Hint::Answer), ..prose(cell) });
        } else {
            others.push(vec![heads.get(column).cloned().unwrap_or_default(), cell]);
        }
    }
    if !others.is_empty() {
        paragraphs.push(Paragraph { form: Form::Table(others), ..prose(TextBuilder::default()) });
    }
    paragraphs.into_iter().chain(answers).collect()
}
