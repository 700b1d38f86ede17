//! The pairs of tables written as lines of the text.

use super::{Cell, Pair, Part, Stretch, in_flow};
use crate::model::{Number, Origin};
use crate::parse::headings::{Side, titles};
use crate::parse::lines::{self, FlatLine, Given};
use crate::parse::number_list::NumberList;
use crate::rules::Rules;
use crate::source::{Hint, Line, Place};

pub(super) struct Writer<'a> {
    rules: &'a Rules,
    lines: Vec<FlatLine>,
    /// The number of the last question.
    last: u16,
    /// Whether numbering begins anew, so that titles part the questions.
    restarts: bool,
    /// Numbers for the tables that are made of what else rows say.
    tables: u32,
}

impl<'a> Writer<'a> {
    pub fn new(stretches: &[Stretch], rules: &'a Rules) -> Self {
        let pairs = || stretches.iter().flat_map(pairs_of);
        let firsts = pairs().filter(|pair| first_number(pair) == Some(1)).count();
        Self { rules, lines: Vec::new(), last: 0, restarts: firsts > 1, tables: u32::MAX }
    }

    pub fn write(mut self, stretches: Vec<Stretch>) -> Vec<FlatLine> {
        let mut behind = false;
        for stretch in stretches {
            match stretch {
                Stretch::Questions(parts) => {
                    self.parts(parts);
                    behind = true;
                }
                Stretch::Flow(mut lines) | Stretch::Table(mut lines) => {
                    // what stands below a table is no part of the answer in its last row
                    let first = lines.first_mut().filter(|first| behind && self.is_outside(first));
                    if let Some(first) = first {
                        first.given = Some(Given::Body);
                    }
                    self.lines.extend(lines);
                    behind = false;
                }
            }
        }
        self.lines
    }

    /// Whether a line below a table is neither a heading nor the title of a section by its own words.
    fn is_outside(&self, line: &FlatLine) -> bool {
        line.heading.is_none() && !line.number_line && titles::section(line.string(), self.rules).is_none()
    }

    fn parts(&mut self, parts: Vec<Part>) {
        let mut parts = parts.into_iter().peekable();
        let mut begun = false;
        while let Some(part) = parts.next() {
            match part {
                Part::Outside(cells) => self.row(cells, Given::Body),
                Part::Title(cell) => self.title(cell),
                Part::Pair(pair) => {
                    if !begun && self.restarts && first_number(&pair) == Some(1) {
                        self.section_above();
                    }
                    begun = true;
                    let mut together = vec![pair];
                    while let Some(Part::Pair(next)) =
                        parts.next_if(|part| matches!(part, Part::Pair(next) if next.same_answer))
                    {
                        together.push(next);
                    }
                    self.pairs(together);
                }
            }
        }
    }

    /// The title above a table whose numbers begin anew parts its questions from those above.
    fn section_above(&mut self) {
        let rules = self.rules;
        let is_title = |line: &&mut FlatLine| !line.in_cell() && titles::group_title(line.string(), rules);
        // the head of the table stands between
        let mut above = self.lines.iter_mut().rev().skip_while(|line| line.in_cell());
        if let Some(title) =
            above.next().filter(is_title).filter(|title| !matches!(title.given, Some(Given::Text | Given::Head { .. })))
        {
            title.given = Some(Given::Section);
        }
        self.last = 0;
    }

    fn title(&mut self, cell: Cell) {
        let given = if self.restarts { Given::Section } else { Given::Body };
        let mut given = Some(given);
        for mut line in cell.lines.into_iter().map(in_flow) {
            line.given = given.take().or(Some(Given::Text));
            (line.heading, line.gap_above) = (None, true);
            self.lines.push(line);
        }
    }

    /// Questions with one answer.
    fn pairs(&mut self, pairs: Vec<Pair>) {
        let mut all: Vec<Number> = Vec::new();
        let (mut answer, mut printed, mut counted_all) = (None, String::new(), false);
        let (mut further, mut beside) = (Vec::new(), Vec::new());
        let mut origin = Origin::default();
        for mut pair in pairs {
            let counted = pair.numbers.is_none();
            let numbers =
                pair.numbers.take().unwrap_or_else(|| NumberList::one(Number::plain(self.last.saturating_add(1))));
            let own = numbers.all();
            self.last = own.iter().map(|number| number.number).max().unwrap_or(self.last);
            all.extend(&own);
            counted_all |= counted;
            for (head, cell) in std::mem::take(&mut pair.others) {
                self.row(vec![head, cell], Given::LeadIn);
            }
            further.append(&mut pair.further);
            beside.append(&mut pair.beside);
            let first = pair.question.first().map(|line| line.origin);
            origin = first.or_else(|| pair.answer.as_ref()?.first().map(|line| line.origin)).unwrap_or(self.here());
            let hint = if pair.printed.is_empty() { Hint::Question } else { Hint::ListNumber(pair.printed) };
            self.head(Given::Head { side: Side::Question, numbers, counted }, hint, origin);
            self.text(pair.question, None);
            printed = if printed.is_empty() { pair.answer_printed } else { printed };
            answer = answer.or(pair.answer);
        }
        let Some(answer) = answer else { return };
        let origin = answer.first().map_or(origin, |line| line.origin);
        let hint = if printed.is_empty() { Hint::Answer } else { Hint::ListNumber(printed) };
        let numbers = NumberList::from_numbers(all.iter().copied());
        self.head(Given::Head { side: Side::Answer, numbers, counted: counted_all }, hint, origin);
        self.text(answer, all.first().copied());
        for (head, cell) in further {
            self.row(vec![placed_at(head, &cell), cell], Given::Text);
        }
        for (head, cell) in beside {
            self.row(vec![placed_at(head, &cell), cell], Given::Body);
        }
    }

    fn here(&self) -> Origin {
        self.lines.last().map(|line| line.origin).unwrap_or_default()
    }

    fn head(&mut self, given: Given, hint: Hint, origin: Origin) {
        let line = Line { origin, hint: Some(hint), ..Line::default() };
        let mut head = lines::flat(line, None);
        (head.given, head.gap_above) = (Some(given), true);
        self.lines.push(head);
    }

    /// The lines of a cell. `number`: that of the question, which an answer's own automatic number repeats.
    fn text(&mut self, lines: Vec<FlatLine>, number: Option<Number>) {
        for (at, mut line) in lines.into_iter().enumerate() {
            if at == 0 {
                line.hint = line.hint.take().filter(|hint| is_mark(hint, number));
                self.take_heading(&mut line);
                if line.text.is_empty() && line.hint.is_none() {
                    continue;
                }
            }
            (line.given, line.heading) = (Some(Given::Text), None);
            self.lines.push(line);
        }
    }

    /// The word before the text of a cell, `Antwoord: Ja.`, goes to the head above it.
    fn take_heading(&mut self, line: &mut FlatLine) {
        let (Some(heading), Some(head)) = (line.heading.take(), self.lines.last_mut()) else { return };
        let own = matches!(&head.given, Some(Given::Head { side, .. }) if *side == heading.side);
        if !own || line.hint.is_some() {
            return;
        }
        let printed = line.string()[..heading.length].trim();
        let printed = match &head.hint {
            Some(Hint::ListNumber(mark)) => format!("{mark} {printed}"),
            _ => printed.to_owned(),
        };
        head.hint = Some(Hint::ListNumber(printed));
        line.text = std::mem::take(&mut line.text).without_start(heading.length);
    }

    /// A row of cells as a table of its own; one cell alone is text.
    fn row(&mut self, cells: Vec<Cell>, given: Given) {
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let table = self.tables;
        self.tables -= 1;
        let mut given = Some(given);
        for (column, cell) in (0..).zip(cells) {
            for mut line in cell.lines {
                line.place = if filled > 1 { Place::Cell { table, row: 0, column } } else { Place::default() };
                (line.given, line.heading) = (given.take().or(Some(Given::Text)), None);
                self.lines.push(line);
            }
        }
    }
}

/// The head of a column as if it stood beside this cell.
fn placed_at(mut head: Cell, cell: &Cell) -> Cell {
    if let Some(first) = cell.lines.first() {
        head.lines.iter_mut().for_each(|line| line.origin = first.origin);
    }
    head
}

/// Whether a hint of a cell's first line is a mark to be shown: the bullet of a list, not what its place says already.
fn is_mark(hint: &Hint, number: Option<Number>) -> bool {
    match hint {
        Hint::ListNumber(mark) => number.is_none() || mark.trim_end_matches(['.', ')']).parse().ok() != number,
        _ => false,
    }
}

fn pairs_of(stretch: &Stretch) -> impl Iterator<Item = &Pair> {
    let parts = if let Stretch::Questions(parts) = stretch { parts.as_slice() } else { &[] };
    parts.iter().filter_map(|part| if let Part::Pair(pair) = part { Some(pair) } else { None })
}

/// The first number of a question, where it is printed.
fn first_number(pair: &Pair) -> Option<u16> {
    pair.numbers
        .as_ref()?
        .printed()
        .first()
        .filter(|number| number.part == 0 && number.suffix.is_none())
        .map(|number| number.number)
}
