//! The third pass: lines joined to paragraphs, over line ends, page ends and the notes and furniture that stood between.
//!
//! What comes in are the lines of the text with the headings that they are. What goes out are paragraphs, list items and
//! tables; tables that stand for questions and answers are opened ([`table`]), and so are answers that run in behind their
//! question ([`run_in`]). Then each paragraph is asked once for its heading.
//!
//! What never happens here: a line that stands alone is not joined to the one above it, and no text goes; only the
//! white space and hyphens at the ends of lines do.

pub(in crate::parse) mod letters;
mod run_in;
mod table;
pub(in crate::parse) mod text_builder;

use self::text_builder::TextBuilder;
use super::headings::{self, Heading, number_forms, titles};
use super::lines::{FlatLine, Given, Look};
use super::notes::ends_sentence;
use crate::model::Origin;
use crate::rules::{Paragraphs, Rules};
use crate::source::{Hint, Place, Shape};
use crate::text::hyphen::{self, Join, Vocabulary};

/// A paragraph, list item or table.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::parse) struct Paragraph {
    pub text: TextBuilder,
    pub form: Form,
    pub gap_above: bool,
    pub bold: bool,
    pub italic: bool,
    pub look: Look,
    /// The heading that it is or begins with, printed or given by Word.
    pub heading: Option<Heading>,
    /// What its place in a table says that it is.
    pub given: Option<Given>,
    /// Whether it begins with the number of a question, without a sign behind that.
    pub unpunctuated: bool,
    /// Whether it was found within a line whose ends are lost.
    pub found_inside: bool,
    pub origin: Origin,
    pub hint: Option<Hint>,
}

/// What a paragraph is by its form.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::parse) enum Form {
    Prose,
    /// A list item, and its printed mark.
    Item(String),
    /// A table, row by row; the paragraph's own text is empty.
    Table(Vec<Vec<TextBuilder>>),
}

impl Paragraph {
    /// A paragraph that begins with a line, or an item of a list by the number that the format gives; its heading is not
    /// looked for yet.
    pub fn of_line(line: FlatLine) -> Self {
        let FlatLine { text, gap_above, bold, italic, look, given, unpunctuated, found_inside, origin, hint, .. } =
            line;
        let form = match &hint {
            Some(Hint::ListNumber(mark)) => Form::Item(mark.clone()),
            _ => Form::Prose,
        };
        let heading = None;
        Self { text, form, gap_above, bold, italic, look, heading, given, unpunctuated, found_inside, origin, hint }
    }

    pub fn string(&self) -> &str {
        &self.text.string
    }

    /// Its text, or those of its cells.
    pub fn texts(&self) -> impl Iterator<Item = &TextBuilder> {
        let rows = if let Form::Table(rows) = &self.form { rows.as_slice() } else { &[] };
        let own = (rows.is_empty()).then_some(&self.text);
        own.into_iter().chain(rows.iter().flatten())
    }

    /// The same as strings.
    pub fn strings(&self) -> impl Iterator<Item = &str> {
        self.texts().map(|text| text.string.as_str())
    }

    /// Whether it is a list item `a.` or `b)`: part of what stands above it.
    pub fn is_lettered(&self) -> bool {
        matches!(&self.form, Form::Item(mark) if mark.starts_with(|c: char| c.is_ascii_lowercase()) && mark.len() > 1)
    }

    /// Whether its place in a table says that it heads a question or an answer.
    pub fn is_given(&self) -> bool {
        matches!(self.given, Some(Given::Head { .. }))
    }

    pub fn is_prose(&self) -> bool {
        self.form == Form::Prose
    }
}

impl Paragraph {
    /// Looks for its heading; a list item's is its mark (Word's list number "Vraag 1"), or stands behind its bullet.
    pub(in crate::parse) fn recognise(&mut self, rules: &Rules) {
        if let Some(given) = &self.given {
            self.heading = match given {
                Given::Head { side, numbers, .. } => {
                    Some(Heading { side: *side, numbers: Some(numbers.clone()), length: 0, short: false })
                }
                _ => None,
            };
            return;
        }
        self.heading = match &self.form {
            Form::Prose => headings::of_line(self.string(), rules),
            Form::Item(mark) if !mark.contains(char::is_alphanumeric) => headings::of_line(self.string(), rules),
            Form::Item(mark) => headings::of_line(mark.trim_end_matches(['.', ':']), rules)
                .map(|heading| Heading { length: 0, ..heading }),
            Form::Table(_) => None,
        };
    }
}

/// What joining has to know of a paper.
pub(in crate::parse) struct Setting<'a> {
    pub shape: Shape,
    /// Whether lines of a page were glued together by the program that made the file.
    pub glued: bool,
    pub vocabulary: &'a Vocabulary,
    pub rules: &'a Rules,
}

/// The paragraphs of a paper, each with its heading.
pub(in crate::parse) fn of_lines(lines: Vec<FlatLine>, setting: &Setting<'_>) -> Vec<Paragraph> {
    let joined = join(lines, setting);
    let mut paragraphs = run_in::open(table::open(joined, setting.rules), setting.rules);
    paragraphs.iter_mut().for_each(|paragraph| paragraph.recognise(setting.rules));
    paragraphs
}

/// Joins lines to paragraphs.
fn join(lines: Vec<FlatLine>, setting: &Setting<'_>) -> Vec<Paragraph> {
    let &Setting { shape, glued, vocabulary, rules } = setting;
    let widths: Vec<_> = lines.iter().map(|line| line.string().chars().count()).collect();
    let joiner = Joiner { shape, glued, vocabulary, rules, width: usual_width(&lines, &widths) };
    let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(lines.len());
    let mut last: Option<Tail> = None;
    let rows = tab_rows(&lines, shape);
    for ((mut line, in_row), width) in lines.into_iter().zip(rows).zip(widths) {
        if line.in_cell() || in_row && line.given.is_none() {
            add_cells(&mut paragraphs, &mut last, line, width);
            continue;
        }
        if untab(&mut line.text.string) {
            line.recognise(rules);
        }
        let tail = Tail::behind(&line, width);
        if let (Some(open), Some(before)) = (paragraphs.last_mut(), &last)
            && joiner.continues(open, before, &line, &tail)
        {
            // In a glued dump a line that begins with a mark is a piece of the long line above it, whatever its width.
            let marked = line.text.marks.first().is_some_and(|&(at, _)| at == 0);
            let width = if marked { tail.width.max(before.width) } else { tail.width };
            joiner.append(open, line);
            last = Some(Tail { alone: false, width, ..tail });
            continue;
        }
        paragraphs.push(begin(line, &rules.language.paragraphs));
        last = Some(tail);
    }
    paragraphs
}

/// A line of more characters was not cut at a page's width.
const UNWRAPPED: usize = 150;

/// What is remembered of the line before.
struct Tail {
    width: usize,
    /// How wide the cell is in which it stood.
    room: Option<usize>,
    page: u32,
    /// Whether it stands by itself, whatever is above it; and whether what is below it does not go on with it.
    stands_alone: bool,
    alone: bool,
    small: bool,
    large: bool,
    /// The place of the cell, if it was one.
    cell: Option<(u32, u16, u16)>,
}

impl Tail {
    fn behind(line: &FlatLine, width: usize) -> Self {
        let stands_alone = stands_alone(line);
        let text_behind = line.heading.as_ref().is_some_and(|heading| heading.length < line.string().len());
        let alone = stands_alone && !text_behind;
        let (page, room) = (line.page, line.room);
        Self { width, room, page, stands_alone, alone, small: line.is_small(), large: line.is_large(), cell: None }
    }
}

fn stands_alone(line: &FlatLine) -> bool {
    if let Some(given) = &line.given {
        return *given != Given::Text;
    }
    matches!(line.hint, Some(Hint::Heading(_) | Hint::Question | Hint::Answer | Hint::Notice)) || line.stands_alone()
}

struct Joiner<'a> {
    shape: Shape,
    glued: bool,
    vocabulary: &'a Vocabulary,
    rules: &'a Rules,
    width: usize,
}

impl Joiner<'_> {
    /// Whether a line, remembered as `tail`, goes on with the paragraph above it.
    fn continues(&self, open: &Paragraph, before: &Tail, line: &FlatLine, tail: &Tail) -> bool {
        let string = line.string();
        let begins = line.given.as_ref().is_some_and(|given| *given != Given::Text);
        if matches!(open.form, Form::Table(_)) || line.hint.is_some() || line.unpunctuated || begins {
            return false;
        }
        // A mark on a line of its own, or at its beginning, belongs to what stands above it.
        let marked = line.text.marks.first().is_some_and(|&(at, _)| at == 0);
        if marked && (string.is_empty() || !line.gap_above && !before.alone) {
            return true;
        }
        if line.look.begins {
            return false;
        }
        let alone = tail.stands_alone && !self.cut_reference(open, line);
        let words = &self.rules.language.paragraphs;
        if before.alone || alone || is_letter_field(string, self.rules) {
            return false;
        }
        let turned = line.page != before.page;
        if line.gap_above && !turned || line.is_small() != before.small || line.is_large() != before.large {
            return false;
        }
        let ended = ends_sentence(open.string());
        if let Some(length) = item_mark(string, words) {
            let same = matches!(&open.form, Form::Item(mark) if *mark == string[..length].trim());
            return !ended && !same && self.shape == Shape::VisualLines && !line.gap_above;
        }
        if !ended && self.numbers_below_title(before, string) {
            return false;
        }
        match self.shape {
            // A line longer than any page is wide is a paragraph by itself: the title of a page of the web.
            Shape::VisualLines if before.width > UNWRAPPED && !string.starts_with(char::is_lowercase) => false,
            Shape::VisualLines => !ended || !self.may_begin(open, before, line),
            Shape::Paragraphs if ended => false,
            Shape::Paragraphs if turned || self.glued => before.width > 20,
            Shape::Paragraphs => {
                let goes_on = string.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
                before.width > 40 && goes_on && number_forms::lettered(string).is_none()
            }
        }
    }

    /// Whether a line that looks like a heading is the end of a reference that the line's end cut: `… verwijs ik naar mijn`
    /// above `Antwoord 1.`
    fn cut_reference(&self, open: &Paragraph, line: &FlatLine) -> bool {
        let open_ended = self.rules.language.paragraphs.open_ended.all();
        let calls = |word: &str| open_ended.contains(&word);
        self.shape == Shape::VisualLines
            && !line.blank_above
            && line.heading.is_some()
            && open.string().rsplit(' ').next().is_some_and(calls)
    }

    /// Whether a paragraph may begin with a line below one that ends a sentence: that one is short, since the first word
    /// of this one would have had room on it (seed 002, by eye).
    fn may_begin(&self, open: &Paragraph, before: &Tail, line: &FlatLine) -> bool {
        let string = line.string();
        let first_word = string.split(' ').next().map_or(0, |word| word.chars().count());
        let short = match before.room {
            // a cell's lines are few and its words wide, and its letters not all as wide
            Some(room) => before.width + first_word + 1 < room && before.width * 100 < room * 80,
            None => before.width * 100 < self.width * 87,
        };
        // type that changes with a sentence's end changes with a paragraph's
        let other_colour = line.look.colour != open.look.colour;
        let other_type = line.bold != open.bold || line.italic != open.italic || other_colour;
        let begins = string.starts_with(|c: char| !c.is_lowercase());
        let numbered = number_forms::numbered(string).is_some_and(|(_, length)| length < string.len());
        let roman = number_forms::roman(string).is_some() && !number_forms::may_be_initial(string);
        begins
            && (short
                || other_type
                || numbered
                || number_forms::lettered(string).is_some()
                || roman
                || number_forms::joint(string, &self.rules.language.numbers).is_some()
                || titles::answered_by(string, self.rules)
                || titles::begins_set(string, self.rules)
                || open.string().ends_with(':') && item_mark(string, &self.rules.language.paragraphs).is_some())
    }

    /// Whether a line is a numbered question below a line so short that it is a title: `1. Wat is …` below `DIERENWELZIJN`;
    /// the first of all asks, and stands below any.
    fn numbers_below_title(&self, before: &Tail, string: &str) -> bool {
        let short = before.width * 100 < self.width * 60;
        if let Some((number, _)) = number_forms::roman(string) {
            let first = number == 1 && string.contains('?');
            return first || short && (number == 1 || !number_forms::may_be_initial(string));
        }
        let Some((number, length)) = number_forms::numbered(string) else { return false };
        let first = number == 1 && (string.contains('?') || before.width * 100 < self.width * 87);
        string[length..].starts_with(char::is_uppercase) && (short || first)
    }

    fn append(&self, open: &mut Paragraph, mut line: FlatLine) {
        let string = line.string();
        let leading = line.text.marks.iter().take_while(|&&(at, _)| at == 0).count();
        let marked = leading > 0 || !open.text.marks.is_empty();
        let closes = string.is_empty() || marked && string.starts_with(['.', ',', ';', ')', '?', '!', ':', '»', '”']);
        let join = if closes { Join::Glue } else { hyphen::join(open.string(), string, self.vocabulary) };
        // The mark at the beginning of a line stays with the word before it; the space comes behind the mark.
        for (_, note) in line.text.marks.drain(..leading) {
            let end = open.text.string.len();
            open.text.mark(end, note);
        }
        if !line.string().is_empty() {
            open.text.join(join, std::mem::take(&mut line.text));
        }
        open.origin = open.origin.to(line.origin);
        open.bold &= line.bold;
        open.italic &= line.italic;
    }
}

/// The width in characters that lines of prose usually reach.
fn usual_width(lines: &[FlatLine], widths: &[usize]) -> usize {
    let sized = lines.iter().zip(widths);
    let mut widths: Vec<_> = sized.filter(|(line, _)| !line.is_small()).map(|(_, width)| *width).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 19 / 20).copied().unwrap_or_default()
}

fn begin(line: FlatLine, words: &Paragraphs) -> Paragraph {
    let mut paragraph = Paragraph::of_line(line);
    if paragraph.is_prose()
        && let Some(length) = item_mark(paragraph.string(), words)
    {
        paragraph.form = Form::Item(paragraph.string()[..length].trim().to_owned());
        paragraph.text = paragraph.text.without_start(length);
    }
    paragraph
}

/// Whether a line is a field at the head of a letter, or its date: `29 september 2025, Leiden`.
fn is_letter_field(line: &str, rules: &Rules) -> bool {
    let dated = || {
        let year = line.match_indices(' ').nth(1).map(|(at, _)| at + 5)?;
        let (date, rest) = line.split_at_checked(year)?;
        (rest.is_empty() || rest.starts_with(", ") && line.len() < 40)
            .then(|| super::meta::date(&rules.language.dates, date))
            .flatten()
    };
    let digit = line.starts_with(|c: char| c.is_ascii_digit());
    rules.language.paragraphs.letter_fields.at_start(line).is_some() || digit && dated().is_some()
}

/// How many bytes the mark at the beginning of a list item takes: `- `, `a) `, `i. `.
fn item_mark(line: &str, words: &Paragraphs) -> Option<usize> {
    if let Some(mark) = words.item_marks.at_start(line) {
        return Some(mark.len());
    }
    let letters = line.bytes().take_while(u8::is_ascii_lowercase).count();
    let roman = line[..letters].bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    let closed = letters == 1 || letters > 0 && letters < 5 && roman;
    let rest = &line[letters..];
    (closed && (rest.starts_with(") ") || rest.starts_with(". "))).then_some(letters + 2)
}

/// No paper has more cells between tabs; in a text with more, the tabs of those that follow are spaces.
const MOST_CELLS: usize = 100_000;

/// Which lines of a dump are rows of a table, their cells parted by tabs: several together, or many cells in one, or
/// led by a tab.
fn tab_rows(lines: &[FlatLine], shape: Shape) -> Vec<bool> {
    let tabs: Vec<_> = lines.iter().map(|line| memchr::memchr_iter(b'\t', line.string().as_bytes()).count()).collect();
    let of = |at: usize| tabs.get(at).copied().unwrap_or_default();
    let row = |at: usize| {
        let beside = at.checked_sub(1).map_or(0, of).max(of(at + 1));
        lines[at].tab_led || of(at) > 1 || of(at) == 1 && beside > 0 && shape == Shape::VisualLines
    };
    let mut cells = 0;
    let mut within = |at: usize| {
        cells += of(at) + 1;
        cells <= MOST_CELLS
    };
    (0..lines.len()).map(|at| row(at) && within(at)).collect()
}

/// Makes tabs spaces; whether there were any.
fn untab(string: &mut String) -> bool {
    let tabs = memchr::memchr(b'\t', string.as_bytes()).is_some();
    if tabs {
        *string = string.replace('\t', " ");
    }
    tabs
}

/// Adds a line's cells to the table above it, or begins one.
fn add_cells(paragraphs: &mut Vec<Paragraph>, last: &mut Option<Tail>, line: FlatLine, width: usize) {
    let place = match line.place {
        Place::Cell { table, row, column } => Some((table, row, column)),
        _ => None,
    };
    let before = last.as_ref().and_then(|tail| tail.cell);
    let begins = line.given.as_ref().is_some_and(|given| *given != Given::Text);
    let same_table = !begins
        && matches!(paragraphs.last(), Some(Paragraph { form: Form::Table(_), .. }))
        && place.map(|(table, ..)| table) == before.map(|(table, ..)| table);
    let origin = line.origin;
    let (gap_above, tab_led, given) = (line.gap_above, line.tab_led, line.given.clone());
    let mut tail = Tail::behind(&line, width);
    (tail.cell, tail.alone) = (place, true);
    *last = Some(tail);
    let mut text = TextBuilder::default();
    if let Some(Hint::ListNumber(mark)) = &line.hint {
        text.string = format!("{mark} ");
    }
    text.push(line.text);
    let cells = cells_of(text);
    if cells.iter().all(TextBuilder::is_empty) && !same_table {
        return;
    }
    if !same_table {
        let form = Form::Table(Vec::new());
        let text = TextBuilder::default();
        paragraphs.push(Paragraph {
            text,
            form,
            gap_above,
            bold: false,
            italic: false,
            look: Look::default(),
            heading: None,
            given,
            unpunctuated: false,
            found_inside: false,
            origin,
            hint: None,
        });
    }
    let Some(Paragraph { form: Form::Table(rows), origin: whole, .. }) = paragraphs.last_mut() else { return };
    *whole = whole.to(origin);
    match (place, before) {
        (Some((_, row, column)), Some((_, last_row, last_column))) if same_table && row == last_row => {
            let Some(cells_before) = rows.last_mut() else { return };
            for cell in cells {
                if column == last_column && !cells_before.is_empty() {
                    let into = cells_before.len() - 1;
                    cells_before[into].string.push('\n');
                    cells_before[into].push(cell);
                } else {
                    cells_before.push(cell);
                }
            }
        }
        (None, _) if tab_led && !gap_above && !rows.is_empty() => {
            if let Some(row) = rows.last_mut() {
                row.extend(cells);
            }
        }
        _ => rows.push(cells),
    }
}

fn cells_of(mut text: TextBuilder) -> Vec<TextBuilder> {
    let mut cells = Vec::new();
    while let Some(tab) = text.string.rfind('\t') {
        let (rest, last) = text.split(tab);
        cells.push(last.without_start(1));
        text = rest;
    }
    cells.push(text);
    cells.reverse();
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::{flatten, furniture};
    use crate::parse::notes;
    use crate::rules::TWEEDE_KAMER;
    use crate::source::text;

    fn joined(source: &str, shape: Shape) -> Vec<String> {
        let mut manuscript = text::read(source.as_bytes()).0;
        manuscript.shape = shape;
        let (lines, _) = furniture::take(flatten(&mut manuscript, &TWEEDE_KAMER), &TWEEDE_KAMER.parliament.furniture);
        let (lines, ..) = notes::take(lines, manuscript.shape, manuscript.notes, &TWEEDE_KAMER);
        let vocabulary = Vocabulary::from_lines(lines.iter().map(FlatLine::string));
        let shown = |paragraph: &Paragraph| match &paragraph.form {
            Form::Prose => paragraph.string().to_owned(),
            Form::Item(mark) => format!("<{mark}> {}", paragraph.string()),
            Form::Table(rows) => {
                let row =
                    |row: &Vec<TextBuilder>| row.iter().map(|cell| cell.string.as_str()).collect::<Vec<_>>().join("|");
                rows.iter().map(row).collect::<Vec<_>>().join(" / ")
            }
        };
        let setting = Setting { shape: manuscript.shape, glued: false, vocabulary: &vocabulary, rules: &TWEEDE_KAMER };
        join(lines, &setting).iter().map(shown).collect()
    }

    #[test]
    fn lines_of_a_page() {
        for (source, want) in [
            ("het aantal meldin-\ngen van AI", &["het aantal meldingen van AI"][..]),
            ("Vraag 1\nBent u\nbekend?\n\nAntwoord 1\nJa.", &["Vraag 1", "Bent u bekend?", "Antwoord 1", "Ja."]),
            (
                "De eerste regel van deze alinea is zo lang als de bladspiegel\nis kort.\nDe tweede alinea.",
                &["De eerste regel van deze alinea is zo lang als de bladspiegel is kort.", "De tweede alinea."],
            ),
            (
                "een lange regel die net zo breed is als de andere regels.\nNog een lange regel die net zo breed is als de anderen.",
                &[
                    "een lange regel die net zo breed is als de andere regels. Nog een lange regel die net zo breed is als de anderen.",
                ],
            ),
            ("Messenger (eind 2023\n- zomer 2024) kwamen", &["Messenger (eind 2023 - zomer 2024) kwamen"]),
            ("o Meldingen nemen\naf.\n\no Versleuteld.", &["<o> Meldingen nemen af.", "<o> Versleuteld."]),
            ("drie:\n- een\n- twee", &["drie:", "<-> een", "<-> twee"]),
        ] {
            assert_eq!(joined(source, Shape::VisualLines), want, "{source}");
        }
    }

    #[test]
    fn lines_that_are_paragraphs() {
        for (source, want) in [
            ("Een zin.\nNog een.", &["Een zin.", "Nog een."][..]),
            (
                "In Nederland is afgesproken dat meldingen snel behandeld moeten worden. In\n2024 werd 59% opgepakt.",
                &["In Nederland is afgesproken dat meldingen snel behandeld moeten worden. In 2024 werd 59% opgepakt."],
            ),
            ("Specialisatie binnen opsporing\nZorg ervoor dat", &["Specialisatie binnen opsporing", "Zorg ervoor dat"]),
            (
                "\tEindvonnis\n\t2021\n\t2022\n\n\tSchuldig\n\t230\n\t190\n\nTekst",
                &["Eindvonnis|2021|2022 / Schuldig|230|190", "Tekst"],
            ),
            ("I.\tReactie van de minister", &["I. Reactie van de minister"]),
        ] {
            assert_eq!(joined(source, Shape::Paragraphs), want, "{source}");
        }
    }

    #[test]
    fn a_sentence_goes_on_behind_notes_and_furniture() {
        let source = "Antwoord 8\nDaarbij wordt niet alleen materiaal gedeeld1 van\n1 https://mijncyberrijbewijs.nl/.\nISSN 0921\n seksueel kindermisbruik";
        let want = ["Antwoord 8", "Daarbij wordt niet alleen materiaal gedeeld van seksueel kindermisbruik"];
        assert_eq!(joined(source, Shape::VisualLines), want);
    }

    #[test]
    fn list_marks() {
        for (line, mark) in [("- een", "- "), ("a) een", "a) "), ("iv. vier", "iv. "), ("o Meldingen", "o ")] {
            assert_eq!(item_mark(line, &TWEEDE_KAMER.language.paragraphs).map(|length| &line[..length]), Some(mark));
        }
        for line in ["-regelgeving", "een) twee", "ad. hoc", "om. x"] {
            assert_eq!(item_mark(line, &TWEEDE_KAMER.language.paragraphs), None, "{line}");
        }
    }
}
