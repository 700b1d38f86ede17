//! The first pass: the lines of a manuscript, each with its text in one piece and the heading that it is.
//!
//! What comes in are the lines of a file as its format has them, blank ones included. What goes out are lines of text
//! ([`FlatLine`]) and, apart from them, the page's furniture ([`furniture`], [`pages`]). On the way the lines are found that are
//! headings by no more than a number ([`number_lines`], [`unpunctuated`]), since only their sequence tells those, the turns of
//! a debate ([`turns`]), and headings within lines whose ends are lost ([`lost_ends`]).
//!
//! What never happens here: lines are not joined, and none is dropped; what is furniture is kept for the document's end.

pub(in crate::parse) mod furniture;
pub(in crate::parse) mod inner_titles;
pub(in crate::parse) mod lone_numbers;
pub(in crate::parse) mod lost_ends;
pub(in crate::parse) mod number_lines;
pub(in crate::parse) mod pages;
pub(in crate::parse) mod quoted;
pub(in crate::parse) mod turns;
pub(in crate::parse) mod unfilled;
pub(in crate::parse) mod unpunctuated;

use super::headings::{self, Heading, Side, titles};
use super::number_list::NumberList;
use super::paragraphs::text_builder::{NoteKey, TextBuilder};
use crate::model::Origin;
use crate::rules::Rules;
use crate::rules::phrase::Words;
use crate::source::{Hint, Line, Manuscript, Place, Shape, Style};

/// A line that is not blank.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::parse) struct FlatLine {
    pub text: TextBuilder,
    /// Height of most of its letters relative to the paper's prose, where known.
    pub size: Option<f32>,
    pub bold: bool,
    pub italic: bool,
    pub look: Look,
    /// Whether the paper leaves a space above it.
    pub gap_above: bool,
    /// Whether any blank line stands above it, the usual ones of a double-spaced paper too.
    pub blank_above: bool,
    /// Whether it begins with a tab (a table cell in dumps of Word files).
    pub tab_led: bool,
    /// Whether a blank in front of it says that it begins a page, as in dumps of PDFs.
    pub page_led: bool,
    /// The heading that it is or begins with, by its words.
    pub heading: Option<Heading>,
    /// What its place in a table says that it is.
    pub given: Option<Given>,
    /// Whether its words say that it stands by itself, whatever is above and below it.
    stands_alone: bool,
    /// Whether it is a number alone that heads a question or answer.
    pub number_line: bool,
    /// Whether it begins with the number of a question, without a sign behind that.
    pub unpunctuated: bool,
    /// Whether it was cut out of a longer line, at a heading within that.
    pub found_inside: bool,
    /// Whether it is the number of a note, as the line above it says (`X Noot`, on web pages of official papers).
    pub note_number: bool,
    /// The page it stands on, as far as the file shows pages; counted from 0.
    pub page: u32,
    /// How many characters wide the cell of a table is in which it stood.
    pub room: Option<usize>,
    pub origin: Origin,
    pub place: Place,
    pub hint: Option<Hint>,
}

/// What the format says of a line's looks, beyond its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::parse) struct Look {
    /// The colour of most of its letters.
    pub colour: u32,
    /// Whether the name of its style says that it is a question or an answer.
    pub named: Option<Side>,
    /// Whether it stands in a box.
    pub boxed: bool,
    /// Whether a mail quotes it.
    pub quoted: bool,
    /// Whether the format says that a paragraph begins with it.
    pub begins: bool,
}

/// What the format says that a line or paragraph is, by its place in a table or its looks, whatever its words.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::parse) enum Given {
    /// The head of a question or an answer, whose text is below it; the text of the head itself is empty.
    Head {
        side: Side,
        numbers: NumberList,
        /// Whether the paper prints no number here, and it was counted.
        counted: bool,
    },
    /// Text of the question or answer above it: it heads nothing.
    Text,
    /// What introduces the question that comes next.
    LeadIn,
    /// The title of questions that are numbered anew below it.
    Section,
    /// What belongs to no question or answer, and ends the one above it.
    Body,
}

impl FlatLine {
    pub fn string(&self) -> &str {
        &self.text.string
    }

    /// In smaller type than the prose.
    pub fn is_small(&self) -> bool {
        self.size.is_some_and(|size| size < 0.9)
    }

    /// In larger type than the prose, as titles are.
    pub fn is_large(&self) -> bool {
        self.size.is_some_and(|size| size > 1.15)
    }

    /// Whether it stands by itself, whatever is above and below it.
    pub fn stands_alone(&self) -> bool {
        self.number_line || self.stands_alone
    }

    /// Looks what its words say; to be asked again whenever the text changes.
    pub fn recognise(&mut self, rules: &Rules) {
        self.heading = headings::of_line(self.string(), rules);
        self.stands_alone = titles::stands_alone(self.string(), self.heading.as_ref(), rules);
    }

    pub fn in_cell(&self) -> bool {
        matches!(self.place, Place::Cell { .. })
    }
}

/// Whether a line is a number as notes have them.
fn is_label(line: &str) -> bool {
    (1..=3).contains(&line.len()) && line.bytes().all(|byte| byte.is_ascii_digit()) && !line.starts_with('0')
}

/// Takes the lines out of a manuscript; blank ones become gaps.
pub(in crate::parse) fn flatten(manuscript: &mut Manuscript, rules: &Rules) -> Vec<FlatLine> {
    let prose_size = prose_size(&manuscript.lines);
    let spacing = if manuscript.shape == Shape::VisualLines { usual_blanks(&manuscript.lines) } else { 0 };
    let page_led = page_led_lines(manuscript);
    let mut blanks = 0;
    let count = manuscript.lines.iter().filter(|line| !is_blank(line)).count();
    let mut lines = Vec::with_capacity(count); // every other line may be blank
    for line in std::mem::take(&mut manuscript.lines) {
        if is_blank(&line) {
            blanks += 1;
            continue;
        }
        let named = line.style.as_deref().and_then(|style| style_side(style, rules));
        let begins = line.begins;
        let mut flat = flat(line, prose_size);
        flat.look.begins = begins;
        flat.look.named = named;
        flat.gap_above = match flat.place {
            Place::Flow { gap: Some(gap), .. } => gap > 1.35 || blanks > spacing,
            _ => blanks > spacing,
        };
        flat.blank_above = flat.gap_above || blanks > 0;
        let sign = rules.parliament.furniture.note_sign;
        flat.note_number =
            lines.last().is_some_and(|above: &FlatLine| above.string() == sign) && is_label(flat.string());
        flat.recognise(rules);
        flat.page_led &= page_led;
        lines.push(flat);
        blanks = 0;
    }
    lines
}

/// Whether the name of a style is that of questions or answers: `Vraag`, `Antwoord college`.
fn style_side(style: &str, rules: &Rules) -> Option<Side> {
    let words = &rules.language.headings.columns;
    let says = |words: &Words| {
        words.all().iter().any(|word| style.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))
    };
    match (says(&words.question), says(&words.answer)) {
        _ if says(&words.other) => None,
        (true, _) => Some(Side::Question),
        (false, true) => Some(Side::Answer),
        (false, false) => None,
    }
}

/// The line with its text in one piece, before it is known what stands above it.
pub(in crate::parse) fn flat(line: Line, prose_size: Option<f32>) -> FlatLine {
    let mut text = TextBuilder::default();
    let (mut letters, mut bold, mut italic, mut sizes) = (0, 0, 0, Vec::new());
    let mut colours: Vec<(u32, usize)> = Vec::new();
    let mut styles: Vec<(Style, usize)> = Vec::new();
    let only = if let [run] = line.runs.as_slice() { Some(run.style.colour) } else { None }; // as nearly always
    for run in line.runs {
        let start = text.string.len();
        let width = run.text.trim().len();
        if start == 0 {
            text.string = run.text; // nearly always the only one
        } else {
            text.string.push_str(&run.text);
        }
        let range = start..text.string.len();
        if let Some(note) = run.anchor {
            text.marks.push((start, NoteKey(note.0 as usize)));
        }
        let small = run.size.zip(prose_size).is_none_or(|(size, prose)| size < 0.9 * prose);
        if run.raise.is_some_and(|raise| raise > 0.0) && small {
            text.raised.push(range);
            continue;
        }
        if width > 0 && only.is_none() {
            match colours.iter_mut().find(|(colour, _)| *colour == run.style.colour) {
                Some((_, sum)) => *sum += width,
                None => colours.push((run.style.colour, width)),
            }
            if styles.last().is_none_or(|(style, _)| *style != run.style) {
                styles.push((run.style, range.start));
            }
        }
        letters += width;
        bold += if run.style.bold { width } else { 0 };
        italic += if run.style.italic { width } else { 0 };
        if run.style.bold || run.style.italic {
            text.emphasis.push(range);
        }
        sizes.extend(run.size.map(|size| (size, width)));
    }
    if let [_, (_, turn)] = styles[..] {
        text.turn = Some(turn);
    }
    let of_most = || colours.iter().find(|(_, width)| width * 10 >= letters * 9).map(|(colour, _)| *colour);
    let colour = only.filter(|_| letters > 0).or_else(of_most).unwrap_or_default();
    let tab_led = text.string.starts_with('\t');
    let page_led = text.string.starts_with(' ') && !text.string.starts_with("  ");
    text.tidy();
    FlatLine {
        text,
        size: most(sizes).zip(prose_size).map(|(size, prose)| size / prose),
        bold: letters > 0 && bold * 10 >= letters * 9,
        italic: letters > 0 && italic * 10 >= letters * 9,
        look: Look { colour, ..Look::default() },
        gap_above: false,
        blank_above: false,
        tab_led,
        page_led,
        heading: None,
        given: None,
        stands_alone: false,
        number_line: false,
        unpunctuated: false,
        found_inside: false,
        note_number: false,
        page: 0,
        room: None,
        origin: line.origin,
        place: line.place,
        hint: line.hint,
    }
}

fn is_blank(line: &Line) -> bool {
    line.hint.is_none() && line.runs.iter().all(|run| run.anchor.is_none() && run.text.trim().is_empty())
}

/// The size in which most of the paper is set.
fn prose_size(lines: &[Line]) -> Option<f32> {
    let runs = lines.iter().flat_map(|line| &line.runs);
    most(runs.filter_map(|run| Some((run.size?, run.text.len()))))
}

/// The size with the greatest width; sizes are told apart by tenths of a point.
fn most(sizes: impl IntoIterator<Item = (f32, usize)>) -> Option<f32> {
    let mut widths: Vec<(f32, usize)> = Vec::new();
    for (size, width) in sizes {
        match widths.iter_mut().find(|(other, _)| (other - size).abs() < 0.1) {
            Some((_, sum)) => *sum += width,
            None => widths.push((size, width)),
        }
    }
    widths.into_iter().max_by_key(|&(_, width)| width).map(|(size, _)| size)
}

/// How many blank lines usually stand between two lines: one in a dump of a double-spaced paper (seed 003).
fn usual_blanks(lines: &[Line]) -> usize {
    let mut counts = [0usize; 4];
    let (mut blanks, mut goes_on, mut open) = (0, 0, false);
    for line in lines {
        if is_blank(line) {
            blanks += 1;
        } else {
            counts[blanks.min(3)] += 1;
            goes_on += usize::from(blanks == 1 && open && begins_low(line));
            (blanks, open) = (0, is_open(line));
        }
    }
    // Between paragraphs of one line there are as many blanks, but then hardly a line goes on with a sentence.
    let spaced = counts[1] > counts[0] && counts[1] > 2 * (counts[2] + counts[3]) && goes_on * 5 >= counts[1];
    usize::from(spaced)
}

/// Whether a line is of a page's width and ends in the middle of a sentence; `nr. 123` above `van Els de Bakker` is not.
fn is_open(line: &Line) -> bool {
    const SHORTEST: usize = 30; // bytes
    let length: usize = line.runs.iter().map(|run| run.text.trim().len()).sum();
    length >= SHORTEST && !line.runs.last().is_some_and(|run| run.text.trim_end().ends_with(['.', '?', '!', ':', ';']))
}

/// Whether a line begins with a small letter, as those within a sentence do.
fn begins_low(line: &Line) -> bool {
    let first = line.runs.iter().find_map(|run| run.text.chars().find(|c| !c.is_whitespace()));
    first.is_some_and(char::is_lowercase)
}

/// Whether single blanks in front of lines are rare enough to be the page starts of a PDF's dump (seeds 001 to 003).
fn page_led_lines(manuscript: &Manuscript) -> bool {
    let has_pages = manuscript.lines.iter().any(|line| line.origin.page.is_some());
    let led = |line: &&Line| {
        let first = line.runs.first().map_or("", |run| run.text.as_str());
        first.starts_with(' ') && !first.trim().is_empty()
    };
    let led = manuscript.lines.iter().filter(led).count();
    manuscript.shape == Shape::VisualLines && !has_pages && led * 10 < manuscript.lines.len()
}
