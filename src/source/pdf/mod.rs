//! PDF: letters with places in, visual lines with sizes, raises and margins out.

mod bands;
mod columns;
mod drawn;
mod glyphs;
mod gutters;
mod letters;
mod lines;
mod margins;
mod row_signs;
mod rows;
mod ruled;
mod spacing;
mod struck;
mod table_pages;
mod tagged;
mod tags;

#[cfg(test)]
mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::hayro_syntax::object::dict::keys::{CONTENTS, COUNT, PAGES};
use hayro_interpret::hayro_syntax::object::{Dict, Object};
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};

use super::{Damage, LeftOut, Line, Manuscript, Place, Problem, Shape, TableShape};
use crate::model::{Diagnostic, Finding, Origin, PageFault};
use glyphs::{Gatherer, Glyphs, TooMany};
use margins::PageLines;
use ruled::RuledTable;
use tags::{PageTags, Tags};

/// The most pages that are read of one file.
const MOST_PAGES: usize = 5_000;
/// The most letters that are read of one file; a page of a paper has some 3,000.
const MOST_LETTERS: usize = 6_000_000;
/// The most lines that are read of one file.
const MOST_LINES: usize = 400_000;

/// Reads a PDF. Pages that cannot be read, or hold no text, are named in the diagnostics.
///
/// # Errors
/// [`Problem::Encrypted`] when a password is needed, [`Problem::Damaged`] when nothing can be read.
pub fn read(bytes: &[u8]) -> Result<Manuscript, Problem> {
    let data = bytes.to_vec();
    let loaded = catch_unwind(move || Pdf::new(data)).map_err(|_| Problem::Damaged(Damage::Structure))?;
    let pdf = loaded.map_err(problem_of)?;
    let mut reading = Reading::default();
    catch_unwind(AssertUnwindSafe(|| reading.read_pages(&pdf))).map_err(|_| Problem::Damaged(Damage::Pages))?;
    reading.finished()
}

fn problem_of(error: LoadPdfError) -> Problem {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Problem::Encrypted,
        LoadPdfError::Decryption(_) => Problem::Damaged(Damage::Encryption),
        LoadPdfError::Invalid => Problem::Damaged(Damage::NoPages),
    }
}

/// What became of a page.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Read,
    NoText,
    Unreadable(PageFault),
    Cut,
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    pages: Vec<PageLines>,
    outcomes: Vec<Outcome>,
    missing: usize, // pages that the file promises and does not hold
    cut: bool,
}

impl Reading {
    fn read_pages(&mut self, pdf: &Pdf) {
        let pages = pdf.pages();
        self.missing = promised_pages(pdf).saturating_sub(pages.len());
        let settings = InterpreterSettings::default();
        let mut cache = InterpreterCache::new();
        let tags = catch_unwind(AssertUnwindSafe(|| Tags::read(pdf))).unwrap_or_default();
        let (mut letters, mut lines) = (0, 0);
        for page in pages.iter().take(MOST_PAGES) {
            if letters > MOST_LETTERS || lines > MOST_LINES {
                break;
            }
            let before = self.pages.last().and_then(|page| page.tables.last());
            let gathered = catch_unwind(AssertUnwindSafe(|| page_lines(page, before, &tags, &cache, &settings)));
            let (read, outcome) = gathered.unwrap_or_else(|_| {
                cache = InterpreterCache::new(); // the old one may be in any state
                (PageLines::default(), Outcome::Unreadable(PageFault::ReaderFailed))
            });
            letters += read.lines.iter().flat_map(|line| &line.runs).map(|run| run.text.len()).sum::<usize>();
            lines += read.lines.len();
            self.pages.push(read);
            self.outcomes.push(outcome);
        }
        self.cut = self.pages.len() < pages.len();
    }

    fn finished(mut self) -> Result<Manuscript, Problem> {
        let nothing = self.pages.iter().all(|page| page.lines.is_empty());
        let scanned = self.outcomes.iter().any(|outcome| matches!(outcome, Outcome::NoText | Outcome::Read));
        if nothing && !scanned {
            return Err(Problem::Damaged(Damage::NoReadablePage));
        }
        let mut unclear: Vec<bool> = self.pages.iter().map(|page| page.unclear).collect();
        let struck = self.pages.iter().map(|page| page.struck).sum();
        let (lines, tables, cut) = placed(std::mem::take(&mut self.pages));
        unclear.iter_mut().zip(cut).for_each(|(unclear, cut)| *unclear |= cut);
        let mut diagnostics = self.diagnostics(&unclear);
        diagnostics.extend(LeftOut { struck, ..LeftOut::default() }.diagnostic());
        if nothing && diagnostics.is_empty() {
            diagnostics.push(Diagnostic::new(Finding::NoTextOnAnyPage));
        }
        Ok(Manuscript { shape: Shape::VisualLines, lines, tables, diagnostics, ..Manuscript::default() })
    }

    /// `unclear`: the pages with a table whose rows cannot be made out.
    fn diagnostics(&self, unclear: &[bool]) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for (first, last) in stretches(&self.outcomes) {
            let finding = self.outcomes[first - 1].finding(first, last);
            diagnostics.extend(finding.map(|finding| on_page(first, finding)));
        }
        for (first, last) in stretches(unclear).into_iter().filter(|(first, _)| unclear[first - 1]) {
            diagnostics.push(on_page(first, Finding::TableUnclear { first, last }));
        }
        let read = unclear.len();
        if self.missing > 0 {
            diagnostics.push(on_page(read, Finding::PagesMissing { count: self.missing }));
        }
        if self.cut {
            diagnostics.push(on_page(read, Finding::TooManyPages { read }));
        }
        diagnostics
    }
}

/// The first and the last page of each stretch of pages, counted from 1, of which the same is true.
fn stretches<T: PartialEq>(pages: &[T]) -> Vec<(usize, usize)> {
    let mut last = 0;
    let stretch = |alike: &[T]| {
        let first = last + 1;
        last += alike.len();
        (first, last)
    };
    pages.chunk_by(PartialEq::eq).map(stretch).collect()
}

impl Outcome {
    /// What is found on pages, counted from 1, that all came out like this.
    fn finding(self, first: usize, last: usize) -> Option<Finding> {
        match self {
            Self::Read => None,
            Self::NoText => Some(Finding::NoTextOnPages { first, last }),
            Self::Unreadable(fault) => Some(Finding::PagesUnreadable { first, last, fault }),
            Self::Cut => Some(Finding::TooManyLetters { first, last }),
        }
    }
}

fn on_page(page: usize, finding: Finding) -> Diagnostic {
    Diagnostic { page: u32::try_from(page).ok(), ..Diagnostic::new(finding) }
}

/// How many pages the file says that it has.
fn promised_pages(pdf: &Pdf) -> usize {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let count = catalog.and_then(|catalog| catalog.get::<Dict<'_>>(PAGES)?.get::<u32>(COUNT));
    count.map_or(0, |count| count as usize).min(100_000)
}

fn page_lines<'a>(
    page: &Page<'a>,
    before: Option<&RuledTable>,
    tags: &Tags,
    cache: &InterpreterCache<'a>,
    settings: &InterpreterSettings,
) -> (PageLines, Outcome) {
    let (width, height) = page.render_dimensions();
    let mut gatherer = Gatherer::new(width, height);
    let from_the_top = Affine::new(page.initial_transform(true).as_coeffs());
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let interpreted = catch_unwind(AssertUnwindSafe(|| {
        let mut context = Context::new(from_the_top, bounds, cache, page.xref(), settings.clone());
        interpret_page(page, &mut context, &mut gatherer);
    }));
    let mut glyphs = gatherer.glyphs;
    let struck = struck::take_out(&mut glyphs);
    let outcome = match interpreted {
        Ok(()) => outcome(page, &glyphs),
        Err(cause) if cause.is::<TooMany>() => Outcome::Cut,
        Err(_) => Outcome::Unreadable(PageFault::Drawing),
    };
    let none = PageTags::default();
    let of_page = tags.of_page(page.raw()).unwrap_or(&none);
    let lines::Lines { list: lines, tables, unclear } = lines::lines(&glyphs, before, tags, of_page);
    (PageLines { lines, tables, height, unclear, struck }, outcome)
}

fn outcome(page: &Page<'_>, glyphs: &Glyphs) -> Outcome {
    let contents = page.raw().get::<Object<'_>>(CONTENTS);
    if contents.is_some() && page.page_stream().is_none() || contents.is_none() && page.raw().contains_key(CONTENTS) {
        return Outcome::Unreadable(PageFault::Contents);
    }
    if glyphs.unknown * 4 > glyphs.list.len() {
        return Outcome::Unreadable(PageFault::Fonts);
    }
    if glyphs.list.is_empty() && glyphs.pictures { Outcome::NoText } else { Outcome::Read }
}

/// The lines of all pages with their places, the tables that they stand in, and the pages that begin with a row of which
/// nothing tells whether it goes on with the one before.
fn placed(pages: Vec<PageLines>) -> (Vec<Line>, Vec<TableShape>, Vec<bool>) {
    let mut margins = margins::margins(&pages);
    let spacing = spacing::Spacing::measure(&pages, &margins);
    let table_pages::Tables { cells, shapes: tables, unclear } = table_pages::tables(&pages, &mut margins);
    let begins = begin_paragraphs(&pages);
    let mut begins = begins.into_iter();
    let mut lines = Vec::new();
    for (number, ((page, margins), cells)) in pages.into_iter().zip(margins).zip(cells).enumerate() {
        let places = spacing.places(&page.lines, &margins);
        let mut above: Option<(Place, f32)> = None; // the line above, in a cell: its place and baseline
        for ((line, place), cell) in page.lines.into_iter().zip(places).zip(cells) {
            let place = cell.filter(|_| place != Place::Margin).unwrap_or(place);
            let origin = Origin::line(count(lines.len() + 1), Some(count(number + 1)));
            let (y, size) = (line.y, line.size);
            // a cell says nothing of distances: a blank line stands for the space between its paragraphs
            if cell.is_some() && above.is_some_and(|(last, last_y)| last == place && spacing.is_gap(y - last_y, size)) {
                lines.push(Line { origin, place, ..Line::default() });
            }
            above = cell.map(|_| (place, y));
            let begins = begins.next().unwrap_or(false);
            lines.push(Line { runs: line.runs, origin, place, begins, ..Line::default() });
        }
    }
    (lines, tables, unclear)
}

/// For each line of all pages whether a paragraph begins with it, by the tags of the file; none where these part sentences,
/// as where each line is a paragraph of its own.
fn begin_paragraphs(pages: &[PageLines]) -> Vec<bool> {
    const MOST_PARTED: usize = 10; // of a hundred
    let mut begins = Vec::new();
    let (mut all, mut parted) = (0, 0);
    let mut above: Option<(Option<u32>, bool)> = None; // the line above: its last paragraph, and whether it ends a sentence
    for line in pages.iter().flat_map(|page| &page.lines) {
        let ((first, last), text) = (line.paragraphs, line.text());
        let other = above.filter(|(above, _)| first.is_some() && above.is_some() && *above != first);
        all += usize::from(other.is_some());
        parted += usize::from(other.is_some_and(|(_, ended)| !ended) && row_signs::goes_on(&text));
        begins.push(other.is_some());
        above = Some((last, text.trim_end().ends_with(['.', '?', '!', ':', ';', ','])));
    }
    if parted * 100 > all * MOST_PARTED { vec![false; begins.len()] } else { begins }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
