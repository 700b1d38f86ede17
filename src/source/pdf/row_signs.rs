//! What the cells of rows show of whether a page's end cuts a row: where sentences begin and end, and numbers.

use super::margins::PageLines;

/// The lines of a row with their columns, cell by cell.
pub type Lines = Vec<(u16, String)>;

/// What stands in the rows of a table of one page.
pub struct Rows {
    /// The lines of its first row.
    pub first: Lines,
    /// Its rows, the first of them first; without empty ones below it.
    list: Vec<Row>,
}

/// Whether the head of a table is printed again on the next page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Again {
    No,
    /// As a row of its own.
    Row,
    /// With the rest of a row in its cells.
    AboveRest,
}

/// The lines of a first row without those of a head, if each of its cells begins with these.
fn without_head(first: &Lines, head: &Lines) -> Option<Lines> {
    let mut rest = Vec::new();
    let mut of_head = head.iter().peekable();
    for cell in first.chunk_by(|a, b| a.0 == b.0) {
        let lines = cell.iter().skip_while(|line| of_head.next_if(|other| other == line).is_some());
        rest.extend(lines.cloned());
    }
    (!head.is_empty() && of_head.next().is_none()).then_some(rest)
}

/// What a row shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Whether its first cell is filled, and does not go on with a sentence.
    pub begins: bool,
    /// Whether its first cell ends as a sentence does, or is a number.
    pub ends: bool,
    /// With which number its first cell begins.
    number: Option<u32>,
    /// Whether it says more than a title over the rows below: several of its cells are filled, or it ends as a sentence
    /// does.
    is_more_than_title: bool,
    /// The other columns whose cells go on with a sentence.
    goes_on: Vec<u16>,
    /// The other columns whose cells begin as a sentence does, and do not end so.
    open: Vec<u16>,
}

impl Rows {
    /// What the rows of one of a page's tables show.
    pub fn find(page: &PageLines, table: usize) -> Self {
        let cells = page.lines.iter().filter_map(|line| Some((line.cell?, line.text())));
        let mut rows: Vec<(u16, Lines)> = vec![(0, Vec::new())];
        for (cell, text) in cells.filter(|(cell, _)| cell.table == table) {
            match rows.last_mut() {
                Some((row, lines)) if *row == cell.row => lines.push((cell.column, text)),
                _ => rows.push((cell.row, vec![(cell.column, text)])),
            }
        }
        let list = rows.iter().map(|(_, lines)| Row::of_lines(lines)).collect();
        let first = rows.swap_remove(0).1;
        Self { first, list }
    }

    /// The rows below the head of the page before, and whether it is printed again: as a row of its own, or above the rest
    /// of a row.
    pub fn below(mut self, head: &Lines) -> (Self, Again) {
        let Some(rest) = without_head(&self.first, head) else { return (self, Again::No) };
        if rest.is_empty() {
            self.list.remove(0);
            return (self, Again::Row);
        }
        self.list[0] = Row::of_lines(&rest);
        (self, Again::AboveRest)
    }

    /// What its rows show.
    pub fn list(&self) -> &[Row] {
        &self.list
    }

    /// Whether all rows that hold anything begin as rows do.
    pub fn all_begin(&self) -> bool {
        self.list.iter().all(|row| row.begins || *row == Row::of_lines(&Lines::new()))
    }

    /// What its last row shows.
    pub fn last(&self) -> Row {
        self.list.last().cloned().unwrap_or_default()
    }
}

impl Row {
    fn of_lines(lines: &Lines) -> Self {
        let mut row = Self { ends: true, ..Self::default() };
        let cells: Vec<_> = lines.chunk_by(|a, b| a.0 == b.0).collect();
        for cell in &cells {
            let (column, first, last) = (cell[0].0, cell[0].1.as_str(), cell[cell.len() - 1].1.as_str());
            if column == 0 {
                (row.begins, row.ends, row.number) = (!goes_on(first), ends(last), leading_number(first));
            } else if goes_on(first) {
                row.goes_on.push(column);
            } else if !ends(last) {
                row.open.push(column);
            }
        }
        row.is_more_than_title = cells.len() > 1 || lines.last().is_some_and(|(_, text)| ends(text));
        row
    }

    /// Whether a cell of the row below goes on with a sentence that one of this row has begun and not ended.
    pub fn goes_on_in(&self, below: &Self) -> bool {
        self.open.iter().any(|column| below.goes_on.contains(column))
    }
}

/// The numbers of a table's rows so far.
#[derive(Debug, Clone, Copy, Default)]
pub struct Numbered {
    last: u32,
    count: usize,
}

impl Numbered {
    /// Those of the first rows of a table, its head aside, if all have numbers and these ascend.
    pub fn first(rows: &Rows) -> Option<Self> {
        let has_head = rows.list[0].number.is_none();
        Self::default().with(&rows.list[usize::from(has_head)..])
    }

    /// With those of more rows.
    pub fn with(self, rows: &[Row]) -> Option<Self> {
        rows.iter().try_fold(self, |Self { last, count }, row| {
            row.number.filter(|&number| number > last).map(|number| Self { last: number, count: count + 1 })
        })
    }

    /// Whether this row has the next number.
    pub fn has_next(self, row: &Row) -> bool {
        self.count > 0 && row.number == self.last.checked_add(1)
    }

    /// Whether the first of these rows is the only one without a number, so that it goes on with the one above it.
    pub fn lacks_first(self, rows: &[Row]) -> bool {
        const FEWEST: usize = 2; // rows that have numbers
        let [first, below @ ..] = rows else { return false };
        first.number.is_none()
            && first.is_more_than_title
            && below.first().is_none_or(|next| self.has_next(next))
            && self.with(below).is_some_and(|all| all.count >= FEWEST)
    }
}

/// The number with which a cell begins: `12. Kent u …`, `12`.
fn leading_number(text: &str) -> Option<u32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = digits < 5 && (digits == text.len() || text[digits..].starts_with(['.', ')', ':']));
    text[..digits].parse().ok().filter(|_| is_number)
}

/// Whether a cell goes on with a sentence: it begins with a small letter that is no label (`a.`, `b)`).
pub fn goes_on(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_lowercase) && letters.next().is_none_or(|c| c.is_alphabetic() || c == ' ')
}

/// The longest number of a question in a cell of its own: `Vraag 12`.
const LONGEST_NUMBER: usize = 9;

/// Whether a cell ends as a sentence does, or is a number.
fn ends(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ')' | '"' | '\'' | '»' | '”' | '’'));
    let is_short = text.chars().count() <= LONGEST_NUMBER && text.contains(|c: char| c.is_ascii_digit());
    text.is_empty() || is_short || text.ends_with(['.', '?', '!', ':', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_goes_on_or_ends_with_a_sentence() {
        for (text, expected) in
            [("en daarna", true), ("u", true), ("a. Kent u dit?", false), ("b)", false), ("Kamer", false), ("", false)]
        {
            assert_eq!(goes_on(text), expected, "{text}");
        }
        for (text, expected) in [
            ("Klopt dit?", true),
            ("dat «dit klopt».", true),
            ("Vraag 12", true),
            ("3", true),
            ("", true),
            ("Deelt u de mening van de", false),
        ] {
            assert_eq!(ends(text), expected, "{text}");
        }
    }

    #[test]
    fn a_cell_begins_with_a_number() {
        for (text, expected) in
            [("12. Kent u dit?", Some(12)), ("3", Some(3)), ("4)", Some(4)), ("2024 was", None), ("Kent u", None)]
        {
            assert_eq!(leading_number(text), expected, "{text}");
        }
    }
}
