//! Tables that hold questions and answers. What stands beside each other in their cells belongs together, for certain.
//!
//! What comes in are the lines of the text, those in cells with their places. What goes out are the same lines, where a
//! table of questions was read as lines of the text: heads of questions and answers ([`super::lines::Given`]) with the lines of their
//! cells below them, so that all passes behind treat them as those of a paper with headings. How a table is read is
//! decided by its head's words and what its columns hold ([`reading`]); a table of labels (`Vraag` | …, `Antwoord` | …)
//! and one that is a box around a question are read too ([`labels`]).
//!
//! What never happens here: a table that pairs nothing is not touched, and no line goes.

mod grid;
mod labels;
mod reading;
mod rows;
mod several;
mod within;
mod writer;

use self::grid::{grid, outermost};
use self::writer::Writer;
use super::headings::{self, Side, asking_groups, number_forms, number_words};
use super::lines::FlatLine;
use super::lines::number_lines::whole_list;
use super::number_list::NumberList;
use crate::model::Number;
use crate::rules::Rules;
use crate::source::{Hint, Place, TableShape};

/// The lines of a cell.
#[derive(Debug, Default, Clone)]
struct Cell {
    lines: Vec<FlatLine>,
}

impl Cell {
    /// All its text, with the automatic number that its first line has.
    fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            if !text.is_empty() {
                text.push(' ');
            }
            if let (Some(Hint::ListNumber(mark)), true) = (&line.hint, text.is_empty()) {
                text.push_str(mark);
                text.push(' ');
            }
            text.push_str(line.string());
        }
        text.trim().to_owned()
    }

    fn is_empty(&self) -> bool {
        self.lines.iter().all(|line| line.text.is_empty())
    }
}

/// What a table says, part by part.
#[derive(Debug)]
enum Part {
    Pair(Pair),
    /// A row that is a title over the rows below it.
    Title(Cell),
    /// What belongs to no pair: the table's head.
    Outside(Vec<Cell>),
}

/// A question with its answer.
#[derive(Debug, Default)]
struct Pair {
    numbers: Option<NumberList>,
    /// The head of the question as printed: `1`, `Vraag 1`.
    printed: String,
    question: Vec<FlatLine>,
    /// The head of the answer as printed, if there is one.
    answer_printed: String,
    /// None where the table has no place for answers.
    answer: Option<Vec<FlatLine>>,
    /// Whether the answer is that of the pair above: its cell reaches into this row.
    same_answer: bool,
    /// What else the row says of the question, each with the head of its column.
    others: Vec<(Cell, Cell)>,
    /// What else it answers: `Toelichting`.
    further: Vec<(Cell, Cell)>,
    /// What it says that neither asks nor answers: `Status`.
    beside: Vec<(Cell, Cell)>,
}

/// The lines of a paper, with its tables of questions opened.
pub(in crate::parse) fn open(lines: Vec<FlatLine>, shapes: &[TableShape], rules: &Rules) -> Vec<FlatLine> {
    if !lines.iter().any(FlatLine::in_cell) {
        return lines;
    }
    let stretches = stretches(lines, shapes);
    let headed = headed(&stretches, rules);
    let parts: Vec<_> = stretches.into_iter().map(|stretch| read(stretch, shapes, headed, rules)).collect();
    if !parts.iter().any(|part| matches!(part, Stretch::Questions(_))) {
        return parts.into_iter().flat_map(Stretch::into_lines).collect();
    }
    Writer::new(&parts, rules).write(parts)
}

/// A stretch of the paper.
#[derive(Debug)]
enum Stretch {
    /// Lines outside tables.
    Flow(Vec<FlatLine>),
    /// A table that stays one.
    Table(Vec<FlatLine>),
    Questions(Vec<Part>),
}

impl Stretch {
    fn into_lines(self) -> Vec<FlatLine> {
        match self {
            Self::Flow(lines) | Self::Table(lines) => lines,
            Self::Questions(_) => Vec::new(), // asked only where there are none
        }
    }
}

/// The lines parted where tables begin and end; a table in a cell belongs to the table around it.
fn stretches(lines: Vec<FlatLine>, shapes: &[TableShape]) -> Vec<Stretch> {
    let mut stretches: Vec<(Option<u32>, Vec<FlatLine>)> = Vec::new();
    for line in lines {
        let table = outermost(line.place, shapes).map(|(table, ..)| table);
        match stretches.last_mut() {
            Some((last, lines)) if *last == table => lines.push(line),
            _ => stretches.push((table, vec![line])),
        }
    }
    let stretch =
        |(table, lines): (Option<u32>, _)| if table.is_some() { Stretch::Table(lines) } else { Stretch::Flow(lines) };
    stretches.into_iter().map(stretch).collect()
}

/// Whether the paper heads its questions outside tables: then a table stands in an answer.
fn headed(stretches: &[Stretch], rules: &Rules) -> bool {
    let heads = |line: &&FlatLine| {
        let heading = line.heading.clone().or_else(|| match &line.hint {
            Some(Hint::ListNumber(mark)) => headings::of_line(mark.trim_end_matches(['.', ':']), rules),
            _ => None,
        });
        line.hint == Some(Hint::Question)
            || line.number_line
            || heading.is_some_and(|heading| heading.side == Side::Question && heading.numbers.is_some())
    };
    let flow = stretches.iter().filter_map(|stretch| match stretch {
        Stretch::Flow(lines) => Some(lines),
        _ => None,
    });
    flow.flatten().filter(heads).nth(1).is_some()
}

/// A table as the pairs it holds, if it is one of questions.
fn read(stretch: Stretch, shapes: &[TableShape], headed: bool, rules: &Rules) -> Stretch {
    let Stretch::Table(lines) = stretch else { return stretch };
    let Some(grid) = grid(&lines, shapes) else { return Stretch::Table(lines) };
    if let Some(parts) = rows::parts(&grid, rules).filter(|_| !headed) {
        return Stretch::Questions(several::parted(parts, rules));
    }
    if let Some(boxed) = labels::boxed(&grid, rules) {
        return Stretch::Flow(boxed);
    }
    if headed {
        return Stretch::Table(lines);
    }
    let parts = labels::parts(&grid, rules).or_else(|| within::parts(&grid, rules));
    let parts = parts.or_else(|| reading::parts(&grid, rules));
    parts.map_or(Stretch::Table(lines), |parts| Stretch::Questions(several::parted(parts, rules)))
}

/// The numbers that a cell or label is: `3`, `3.`, `1 en 2`, `2.1`, `V3`, `Vraag 3`, `II`, `VVD 1`.
pub(super) fn numbers_of(text: &str, rules: &Rules) -> Option<NumberList> {
    let text = text.trim();
    let numbers = &rules.language.numbers;
    let bare = text.trim_start_matches('(').trim_end_matches(['.', ')', ':']);
    let pointed = || {
        let (list, length) = super::number_list::pointed_list(bare, numbers)?;
        (length == bare.len()).then_some(list)
    };
    let [letters, _] = rules.language.headings.letters;
    let lettered = || {
        let rest = bare.strip_prefix(|c: char| letters.contains(&c.to_ascii_uppercase()))?;
        whole_list(rest.trim_start(), numbers)
    };
    let labelled = || {
        let heading = headings::of_line(text, rules).filter(|heading| heading.side == Side::Question)?;
        heading.numbers.filter(|_| heading.length == text.len())
    };
    let roman = || {
        number_words::roman(bare)
            .filter(|_| bare != "X" && bare != "L")
            .map(|number| NumberList::one(Number::plain(number)))
    };
    if text.is_empty() || text.len() > 60 {
        return None;
    }
    let of_group = || asking_groups::numbers(bare, rules);
    whole_list(bare, numbers).or_else(pointed).or_else(lettered).or_else(labelled).or_else(roman).or_else(of_group)
}

/// The number before the text of a cell of a side, as printed, with the lines that are left: Word's own, or typed (`1.
/// Hoeveel …`, `Vraag 1: Hoeveel …`).
fn number_inside(lines: &mut Vec<FlatLine>, side: Side, rules: &Rules) -> Option<(NumberList, String)> {
    let first = lines.first_mut()?;
    if let Some(Hint::ListNumber(mark)) = &first.hint {
        let (numbers, mark) = (numbers_of(mark, rules)?, mark.clone());
        first.hint = None;
        return Some((numbers, mark));
    }
    let string = first.string();
    let heading = headings::of_line(string, rules).filter(|heading| heading.side == side);
    let typed =
        || number_forms::numbered(string).map(|(number, length)| (NumberList::one(Number::plain(number)), length));
    let lettered = || number_forms::lettered(string).map(|(number, length)| (NumberList::one(number), length));
    let pointed = || {
        number_forms::pointed(string, &rules.language.numbers).map(|(number, length)| (NumberList::one(number), length))
    };
    let bare =
        || number_forms::unpunctuated(string).map(|(number, length)| (NumberList::one(Number::plain(number)), length));
    let labelled = heading.and_then(|heading| Some((heading.numbers?, heading.length)));
    let (numbers, length) = labelled.or_else(typed).or_else(lettered).or_else(pointed).or_else(bare)?;
    let printed = string[..length].trim().to_owned();
    first.text = std::mem::take(&mut first.text).without_start(length);
    first.heading = None; // it was the number's
    if first.text.is_empty() {
        lines.remove(0);
    }
    Some((numbers, printed))
}

/// Whether a text ends as a question does.
pub(super) fn asks(text: &str) -> bool {
    text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ')' | '»' | '”' | '’' | '"' | ' ')).ends_with('?')
}

/// A line moved out of its cell into the text.
fn in_flow(mut line: FlatLine) -> FlatLine {
    line.place = Place::default();
    line.tab_led = false;
    line
}
