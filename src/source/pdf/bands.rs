//! Which lines of a table are its rows, where no cell is ruled: told by rules between the rows, by numbers in the first
//! column, or by white that no text crosses.
//!
//! Cells begin at the top of their rows, stand in the middle, or at the bottom; each column does so in all rows alike.
//! Where two of the signs speak and do not agree, nothing is told.

use std::ops::Range;

use crate::rules::TWEEDE_KAMER;
use crate::rules::phrase::Words;

/// White above a line wider than this, in lines, parts rows.
const GAP: f32 = 1.15;
/// A cell may stand so far from where its column's cells stand, in lines; a line more or less in the middle is a half.
const OFF: f32 = 0.3;
/// Fewer rows than this say nothing.
const FEWEST_ROWS: usize = 2;
/// The same where nothing but space parts them.
const FEWEST_PARTED_BY_SPACE: usize = 3;

/// Lines through which the same gutters go, as cells.
pub struct Block {
    lines: Vec<BlockLine>,
    columns: usize,
    /// The distance between the lines of a cell, in points; the least there is in a column.
    leading: f32,
}

/// A line of a block.
pub struct BlockLine {
    /// Its baseline.
    pub y: f32,
    /// The height of its letters.
    pub size: f32,
    /// What stands in each column; empty where nothing does.
    pub cells: Vec<String>,
}

/// What is known of a block from elsewhere on its page and on the page before.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// Where rules go across all columns, from the top down.
    pub rules: &'a [f32],
    /// Whether the table of the page before may go on here.
    pub goes_on: bool,
}

impl Block {
    /// The block of these lines.
    pub fn new(lines: Vec<BlockLine>) -> Self {
        let columns = lines.first().map_or(0, |line| line.cells.len());
        let mut leading = f32::MAX;
        for column in 0..columns {
            let filled: Vec<_> = lines.iter().filter(|line| !line.cells[column].is_empty()).collect();
            let distances = filled.windows(2).map(|pair| (pair[1].y - pair[0].y, pair[1].size));
            leading = distances.filter(|(d, size)| *d > 0.9 * size).fold(leading, |least, (d, _)| least.min(d));
        }
        Self { lines, columns, leading }
    }

    /// The lines at which rows begin, the head first, if these are the rows of a table that pairs.
    pub fn rows(&self, around: Around<'_>) -> Option<Vec<usize>> {
        let goes_on = around.goes_on;
        let others = [self.numbered_rows(goes_on), self.spaced_rows(goes_on), self.centred_rows(goes_on)];
        let mut others = others.into_iter().flatten();
        if let Some(ruled) = self.ruled_rows(around) {
            return others.all(|rows| rows.len() <= ruled.len()).then_some(ruled);
        }
        let rows = others.next()?;
        others.all(|other| other == rows).then_some(rows)
    }

    /// Whether the lines of this block, each a row, are those of a table that pairs, or of the rest of one.
    pub fn are_rows(&self, goes_on: bool) -> bool {
        let ranges = self.ranges(&(0..self.lines.len()).collect::<Vec<_>>());
        let pairs = self.below_head(&ranges, goes_on);
        let names = |column: usize| ranges.iter().map(move |row| self.text(row, column)).collect::<Vec<_>>();
        let head = (0..self.columns).map(|column| self.text(&ranges[0], column)).collect::<Vec<_>>();
        let named = self.is_head(&ranges[0]) && are_names(&head) || self.columns == 2 && are_names(&names(0));
        // cells begin as sentences do, or all of a column with a small letter: `gereed`
        let begins = |column: usize| {
            let texts = pairs.iter().map(|row| self.text(row, column)).filter(|text| !text.is_empty());
            let (begin, rest): (Vec<_>, Vec<_>) = texts.partition(|text| begins_sentence(text));
            rest.is_empty() || column > 0 && begin.is_empty() && !rest.iter().any(|text| text.contains('?'))
        };
        let is_pairing = self.pair(pairs, false) || self.is_labelled(pairs) || self.is_numbered(pairs);
        let several = pairs.len() >= FEWEST_ROWS && is_pairing;
        (0..self.columns).all(begins) && (goes_on || several || named && !pairs.is_empty())
    }

    /// Whether the cells of the first column begin with numbers that count up, some ask, and all are answered.
    fn is_numbered(&self, rows: &[Range<usize>]) -> bool {
        let texts: Vec<_> = rows.iter().map(|row| self.text(row, 0)).collect();
        let number = |text: &String| number(text.split_once(' ')?.0.strip_suffix(['.', ')'])?);
        let numbers: Option<Vec<_>> = texts.iter().map(number).collect();
        let count_up = |numbers: Vec<u32>| numbers.windows(2).all(|pair| pair[1] == pair[0] + 1);
        let is_answered = |row: &Range<usize>| !self.text(row, 1).is_empty() && !self.text(row, 1).contains('?');
        numbers.is_some_and(count_up) && texts.iter().any(|text| text.contains('?')) && rows.iter().all(is_answered)
    }

    /// Whether the first column has a few short labels that come again, and what they name asks: `Vraag`, `Antwoord`.
    fn is_labelled(&self, rows: &[Range<usize>]) -> bool {
        const LONGEST: usize = 20; // bytes
        let mut labels: Vec<_> = rows.iter().map(|row| self.text(row, 0)).collect();
        let short = labels.iter().all(|label| !label.is_empty() && label.len() <= LONGEST);
        labels.sort_unstable();
        labels.dedup();
        let asks = rows.iter().any(|row| self.text(row, 1).contains('?'));
        self.columns == 2 && short && asks && labels.len() * 2 <= rows.len()
    }

    /// Whether the block looks like a table of questions, whatever its rows are: one of its columns asks, another
    /// tells, and they have heads, or numbers before them, or more than one stretch of both between white.
    pub fn looks_like_one(&self) -> bool {
        let numbered = self.columns > 2 && self.numbers(false).is_some();
        let bands = self.ranges(&self.bands(false));
        let head = self.is_only_head(&bands[0]);
        let below = &bands[usize::from(self.is_head(&bands[0]))..];
        let tells = |text: &str| text.ends_with(['.', '!']) && text.chars().filter(|c| c.is_alphabetic()).count() > 1;
        let both = |asking: usize, telling: usize| {
            let is_both =
                |band: &&Range<usize>| self.text(band, asking).contains('?') && tells(&self.text(band, telling));
            below.iter().filter(is_both).count()
        };
        let count = |column: usize, is_such: &dyn Fn(&str) -> bool| {
            self.lines.iter().filter(|line| is_such(&line.cells[column])).count()
        };
        let asks = |text: &str| text.ends_with('?');
        let mut pairs = (0..self.columns).flat_map(|a| (0..self.columns).map(move |b| (a, b)));
        pairs.any(|(asking, telling)| {
            let (asked, told) = (count(asking, &asks), count(telling, &tells));
            let signs = numbered || head || both(asking, telling) > 1;
            signs && asked > 1 && told > 0 && count(telling, &asks) * 3 <= asked
        })
    }

    /// Whether these lines are a head that stands over the columns once; headings within a column come again, or are
    /// numbered.
    fn is_only_head(&self, row: &Range<usize>) -> bool {
        let only = |column: usize| {
            let text = self.text(row, column);
            let again = self.lines[row.end..].iter().any(|line| line.cells[column] == text);
            text.is_empty() || !again && !text.contains(|c: char| c.is_ascii_digit())
        };
        self.is_head(row) && (0..self.columns).all(only)
    }

    /// Whether another line stands so close below the last one that it may go on with it.
    pub fn goes_on_to(&self, y: f32) -> bool {
        self.lines.last().is_some_and(|last| y - last.y < GAP * self.leading)
    }

    /// Rows between rules that go across all columns.
    fn ruled_rows(&self, Around { rules, goes_on }: Around<'_>) -> Option<Vec<usize>> {
        let parted = |line: &usize| {
            let (above, below) = (&self.lines[line - 1], &self.lines[*line]);
            rules.iter().any(|rule| (above.y..below.y).contains(rule))
        };
        let mut rows = vec![0];
        rows.extend((1..self.lines.len()).filter(parted));
        if rows.len() == 1 {
            return None;
        }
        let ranges = self.ranges(&rows);
        let pairs = self.below_head(&ranges, goes_on);
        let numbers = |row: &Range<usize>| row.clone().filter(|&line| number(&self.lines[line].cells[0]).is_some());
        let one_number = pairs.iter().all(|row| numbers(row).count() < 2);
        let fewest = if goes_on { 1 } else { FEWEST_ROWS };
        (pairs.len() >= fewest && one_number && self.pair(pairs, goes_on)).then_some(rows)
    }

    /// Rows that begin with ascending numbers, each beside the beginning of a question.
    fn numbered_rows(&self, goes_on: bool) -> Option<Vec<usize>> {
        let numbers = self.numbers(goes_on)?;
        let first = *numbers.first()?;
        let begins = |&line: &usize| {
            let cells = &self.lines[line].cells[1..];
            !cells[0].is_empty() && cells.iter().all(|cell| begins_sentence(cell))
        };
        if !numbers.iter().all(begins) {
            return None;
        }
        let mut rows: Vec<usize> = (first > 0).then_some(0).into_iter().collect();
        // on a page that goes on with a table, the rest of a row may stand below the head
        rows.extend((goes_on && first > 1 && !self.lines[0].cells[0].is_empty()).then_some(1));
        let head = rows.len();
        rows.extend(&numbers);
        let ranges = self.ranges(&rows);
        let pairs = &ranges[head..];
        (pairs.iter().all(|row| self.begin(row)) && self.pair(pairs, goes_on)).then_some(rows)
    }

    /// Rows that white parts, all cells of which are filled.
    fn spaced_rows(&self, goes_on: bool) -> Option<Vec<usize>> {
        let bands = self.bands(goes_on);
        let ranges = self.ranges(&bands);
        // a stretch without a question goes on with the cell above it; a question in its midst does not
        let begins = ranges.iter().filter(|band| band.start == 0 || self.extent(band, 0).is_some());
        let topped: Vec<usize> = begins.map(|band| band.start).collect();
        let at_top = |&band: &usize| band == 0 || !self.lines[band].cells[0].is_empty();
        let topped = topped.iter().all(at_top).then_some(topped);
        // where no cell seems to have a second line, each line may be a row
        let every = self.is_loose().then(|| (0..self.lines.len()).collect());
        [every, Some(bands), topped].into_iter().flatten().find(|rows| self.are_spaced(rows, goes_on))
    }

    fn are_spaced(&self, rows: &[usize], goes_on: bool) -> bool {
        let ranges = self.ranges(rows);
        let pairs = self.below_head(&ranges, goes_on);
        if pairs.is_empty() {
            return goes_on; // the rest of the last row
        }
        let numbers = self.numbers(goes_on);
        let fewest = match numbers {
            _ if goes_on => 1,
            Some(_) => FEWEST_ROWS,
            None => FEWEST_PARTED_BY_SPACE,
        };
        let one_number = |numbers: Vec<usize>| {
            let row_of = |line: &usize| pairs.iter().position(|row| row.contains(line));
            numbers.len() == pairs.len() && numbers.iter().map(row_of).eq((0..pairs.len()).map(Some))
        };
        let filled = |row: &Range<usize>| (0..self.columns).all(|column| self.extent(row, column).is_some());
        pairs.len() >= fewest
            && pairs.iter().all(|row| filled(row) && self.begin(row))
            && (0..self.columns).all(|column| self.is_aligned(pairs, column))
            && numbers.is_none_or(one_number)
            && self.pair(pairs, goes_on)
    }

    /// Rows with their numbers in the middle, each of as many stretches as make it the middle; a cell of several
    /// paragraphs has white in it as there is between rows.
    fn centred_rows(&self, goes_on: bool) -> Option<Vec<usize>> {
        let numbers = self.numbers(goes_on)?;
        let bands = self.bands(goes_on);
        let begins = bands.get(..2)?.iter().filter_map(|&first| {
            let rows = self.centred_from(first, &bands, &numbers)?;
            let head: Vec<usize> = (first > 0).then_some(0).into_iter().collect();
            Some([head, rows].concat())
        });
        let mut divisions = begins.filter(|rows| {
            let pairs = &self.ranges(rows)[rows.len() - numbers.len()..];
            pairs.iter().all(|row| self.begin(row)) && self.pair(pairs, goes_on)
        });
        let only = divisions.next()?;
        divisions.next().is_none().then_some(only)
    }

    fn centred_from(&self, first: usize, bands: &[usize], numbers: &[usize]) -> Option<Vec<usize>> {
        let (mut rows, mut from) = (Vec::new(), first);
        for (at, &number) in numbers.iter().enumerate() {
            let next = numbers.get(at + 1).copied();
            let is_end = |&&end: &&usize| {
                let middle = (self.lines[from].y + self.lines[end - 1].y) / 2.0;
                (middle - self.lines[number].y).abs() < OFF * self.leading
            };
            let ends: Vec<usize> = match next {
                Some(next) => bands.iter().filter(|&&band| number < band && band <= next).copied().collect(),
                None => vec![self.lines.len()],
            };
            let mut fitting = ends.iter().filter(|_| from <= number).filter(is_end);
            let end = *fitting.next()?;
            if fitting.next().is_some() {
                return None;
            }
            rows.push(from);
            from = end;
        }
        Some(rows)
    }

    /// The lines below white that no text crosses; where there is none, every line.
    fn bands(&self, goes_on: bool) -> Vec<usize> {
        let distance = |line: usize| self.lines[line].y - self.lines[line - 1].y;
        let mut bands = vec![0];
        bands.extend((1..self.lines.len()).filter(|&line| distance(line) > GAP * self.leading));
        if self.lines.len() > 1 && !bands.contains(&1) && self.is_head(&(0..1)) {
            bands.insert(1, 1);
        }
        let head = usize::from(self.is_head(&self.ranges(&bands)[0]));
        if bands.len() == head + 1 && !goes_on { (0..self.lines.len()).collect() } else { bands }
    }

    /// Whether lines of a column stand so far from each other everywhere that none may go on with the one above it.
    fn is_loose(&self) -> bool {
        const LOOSE: f32 = 1.3; // heights of letters
        self.lines.iter().all(|line| self.leading > LOOSE * line.size)
    }

    fn ranges(&self, rows: &[usize]) -> Vec<Range<usize>> {
        let ends = rows.iter().skip(1).copied().chain([self.lines.len()]);
        rows.iter().copied().zip(ends).map(|(row, end)| row..end).collect()
    }

    /// The lines that begin with numbers, if the first column has nothing else below its head, and they ascend.
    fn numbers(&self, goes_on: bool) -> Option<Vec<usize>> {
        let filled = self.lines.iter().enumerate().filter(|(_, line)| !line.cells[0].is_empty());
        let numbers = filled.map(|(line, cells)| (line, number(&cells.cells[0])));
        let mut numbers = numbers.skip_while(|(_, number)| number.is_none());
        let all: Option<Vec<(usize, u32)>> = numbers.by_ref().map(|(line, number)| Some((line, number?))).collect();
        let all = all?;
        let ascending = all.windows(2).all(|pair| pair[0].1 < pair[1].1);
        let fewest = if goes_on { 1 } else { FEWEST_ROWS };
        (ascending && all.len() >= fewest).then(|| all.into_iter().map(|(line, _)| line).collect())
    }

    fn text(&self, row: &Range<usize>, column: usize) -> String {
        let cells = self.lines[row.clone()].iter().map(|line| line.cells[column].as_str());
        let filled: Vec<_> = cells.filter(|cell| !cell.is_empty()).collect();
        filled.join(" ")
    }

    /// The baselines of the first and the last line of a cell; none of an empty one.
    fn extent(&self, row: &Range<usize>, column: usize) -> Option<(f32, f32)> {
        let mut filled = self.lines[row.clone()].iter().filter(|line| !line.cells[column].is_empty());
        let first = filled.next()?;
        Some((first.y, filled.next_back().unwrap_or(first).y))
    }

    /// Whether the cells of a column stand at the top of all rows, in the middle of all, or at the bottom.
    fn is_aligned(&self, rows: &[Range<usize>], column: usize) -> bool {
        let offs = rows.iter().filter_map(|row| {
            let (first, last) = self.extent(row, column)?;
            let (top, bottom) = (self.lines[row.start].y, self.lines[row.end - 1].y);
            Some([first - top, (first + last - top - bottom) / 2.0, last - bottom])
        });
        let offs: Vec<_> = offs.collect();
        (0..3).any(|kind| offs.iter().all(|off| off[kind].abs() < OFF * self.leading))
    }

    /// Whether all cells of a row begin as sentences do.
    fn begin(&self, row: &Range<usize>) -> bool {
        (0..self.columns).all(|column| begins_sentence(&self.text(row, column)))
    }

    /// Whether these lines are the head of the columns: a few words over each, and no sentence.
    fn is_head(&self, row: &Range<usize>) -> bool {
        const LONGEST: usize = 40; // bytes
        let is_title = |text: &str| {
            let sentence = text.ends_with(['?', ',', ';']) || text.ends_with('.') && text.contains(' ');
            text.len() <= LONGEST && !sentence && number(text).is_none()
        };
        let mut texts = (0..self.columns).map(|column| self.text(row, column));
        let unnamed = self.columns > 2; // the numbers may have no head
        texts.next().is_some_and(|text| is_title(&text) && (unnamed || !text.is_empty()))
            && texts.all(|text| !text.is_empty() && is_title(&text))
    }

    /// The rows below the head, and below the rest of a row that the page before begins.
    fn below_head<'r>(&self, rows: &'r [Range<usize>], goes_on: bool) -> &'r [Range<usize>] {
        let rows = &rows[usize::from(self.is_head(&rows[0]))..];
        let rest = goes_on && self.is_rest(rows);
        &rows[usize::from(rest)..]
    }

    /// Whether the first of these rows is the rest of one that a page's end cuts: its first cell is empty or goes on with a
    /// sentence, or another one does in a column whose cells do not.
    fn is_rest(&self, rows: &[Range<usize>]) -> bool {
        let [row, below @ ..] = rows else { return false };
        let goes_on = |column: usize| !begins_sentence(&self.text(row, column));
        let begins = |column: usize, row: &Range<usize>| {
            let text = self.text(row, column);
            !text.is_empty() && begins_sentence(&text)
        };
        self.extent(row, 0).is_none()
            || goes_on(0)
            || (1..self.columns).any(|column| goes_on(column) && below.iter().any(|row| begins(column, row)))
    }

    /// Whether rows pair what is asked with what is told: one of their columns asks, another does not. On a page that goes
    /// on with a table, no answer may be given.
    fn pair(&self, rows: &[Range<usize>], goes_on: bool) -> bool {
        const FEWEST_LETTERS: usize = 2; // of a cell that says something: `Ja.`
        let (mut asking, mut telling) = (0, 0);
        let from = usize::from(self.columns > 2 && self.numbers(true).is_some());
        for column in from..self.columns {
            let texts: Vec<_> = rows.iter().map(|row| self.text(row, column)).collect();
            let asks = texts.iter().filter(|text| text.contains('?')).count();
            let letters: usize = texts.iter().map(|text| text.chars().filter(|c| c.is_alphabetic()).count()).sum();
            let filled = texts.iter().filter(|text| !text.is_empty()).count();
            let wordy = filled * 2 >= texts.len() && letters >= FEWEST_LETTERS * filled;
            asking += usize::from(asks * 2 >= texts.len());
            telling += usize::from(wordy && asks * 3 <= texts.len());
        }
        asking == 1 && (telling > 0 || goes_on)
    }
}

/// Whether these are short names of what is asked and of what is told, the head of a table or its labels.
fn are_names(cells: &[String]) -> bool {
    const LONGEST: usize = 40; // bytes
    let words = &TWEEDE_KAMER.language.headings.columns;
    let name = |words: &Words| cells.iter().any(|cell| words.at_start(cell).is_some());
    cells.iter().all(|cell| cell.len() <= LONGEST) && name(&words.question) && name(&words.answer)
}

/// The number that a cell is: `1`, `1.`, `V1`.
fn number(cell: &str) -> Option<u32> {
    let figures = cell.trim_end_matches(['.', ')', ':']);
    let figures = figures.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(figures);
    (figures.len() <= 4).then(|| figures.parse().ok()).flatten()
}

/// Whether a text begins as a sentence does, not as the rest of one.
fn begins_sentence(text: &str) -> bool {
    !text.trim_start_matches(['“', '‘', '"', '(', '«', '\'']).starts_with(char::is_lowercase)
}
