//! Which lines of the pages are running heads, feet and page numbers: known by place, repetition and size, never by
//! their words.

use super::lines::PageLine;
use super::ruled::RuledTable;

/// The lines of a page in order of reading, and its height in points.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PageLines {
    /// Its lines.
    pub lines: Vec<PageLine>,
    /// Its tables, which its lines name.
    pub tables: Vec<RuledTable>,
    /// Its height.
    pub height: f32,
    /// Whether a table of questions on it is read as lines, or as one whose rows may be others.
    pub unclear: bool,
    /// How many stretches of struck-out words were left out of it.
    pub struck: usize,
}

impl PageLines {
    /// Whether a line is in a cell of a table of the text; one in a table at the very head or foot of a page is not.
    fn is_in_table(&self, line: usize) -> bool {
        self.lines[line].cell.is_some_and(|cell| {
            let table = &self.tables[cell.table];
            table.bottom() > BAND * self.height && table.top() < (1.0 - BAND) * self.height
        })
    }
}

/// Heads stand in this part of the page, feet in the same part at the bottom.
const BAND: f32 = 0.14;
/// No head or foot has more lines than this.
const MOST_LINES: usize = 6;
/// Type smaller than this beside the text is too small for notes (6.93 at 8.53) and may be a foot (5.86 at 8.53).
const SMALL: f32 = 0.7;

/// No page has more lines beside its text.
const MOST_BESIDE: usize = 60;
/// A head or foot is looked for on this many pages before and behind.
const NEAR_PAGES: usize = 8;

/// For each page, which of its lines stand in its margins.
pub fn margins(pages: &[PageLines]) -> Vec<Vec<bool>> {
    let body = body_size(pages);
    let text = text_extent(pages, body);
    let slots: Vec<Vec<Slot>> =
        pages.iter().enumerate().map(|(number, page)| slots(number, page, body, text)).collect();
    let mut found: Vec<Vec<bool>> = pages.iter().map(|page| vec![false; page.lines.len()]).collect();
    for (number, page) in slots.iter().enumerate() {
        let near = &slots[number.saturating_sub(NEAR_PAGES)..slots.len().min(number + NEAR_PAGES + 1)];
        for slot in page {
            found[number][slot.line] = is_running(slot, near);
        }
        keep_whole_blocks(&pages[number], &mut found[number]);
    }
    if let (Some(page), Some(found)) = (pages.first(), found.first_mut()) {
        mark_small_feet(page, body, found); // on later pages it could be the rest of a note
    }
    found
}

/// The size of most letters.
pub fn body_size(pages: &[PageLines]) -> f32 {
    let mut sizes: Vec<(f32, usize)> = Vec::new();
    for line in pages.iter().flat_map(|page| &page.lines) {
        let letters = line.runs.iter().map(|run| run.text.len()).sum::<usize>();
        match sizes.iter_mut().take(64).find(|(size, _)| (size - line.size).abs() < 0.15) {
            Some((_, count)) => *count += letters,
            None => sizes.push((line.size, letters)),
        }
    }
    sizes.iter().max_by_key(|(_, count)| *count).map_or(10.0, |&(size, _)| size)
}

/// From where to where most lines of the text reach.
fn text_extent(pages: &[PageLines], body: f32) -> (f32, f32) {
    let lines = || pages.iter().flat_map(|page| &page.lines).filter(|line| (line.size - body).abs() < 0.15);
    let sorted = |edges: Vec<f32>| {
        let mut edges = edges;
        edges.sort_by(f32::total_cmp);
        edges
    };
    let (left, right) = (sorted(lines().map(|line| line.x).collect()), sorted(lines().map(|line| line.end).collect()));
    match (left.get(left.len() / 10), right.get(right.len() * 9 / 10)) {
        (Some(&left), Some(&right)) => (left, right),
        _ => (0.0, f32::MAX),
    }
}

/// A line that may be a head or foot.
struct Slot {
    page: usize,
    line: usize,
    x: f32,
    end: f32,
    y: f32,
    text: String,
    stand: Stand,
}

/// How a line stands to the text.
#[derive(Clone, Copy, PartialEq)]
enum Stand {
    /// Wholly beside it, such as the details beside a ministry's letter.
    Beside,
    /// Below it with white between, or in smaller type.
    Clear,
    /// Above it with white between, or in larger type. So may a heading, where a page begins with one.
    Like,
    /// No different from it.
    Within,
}

/// The lines at the top and bottom of a page, and those beside its text.
fn slots(number: usize, page: &PageLines, body: f32, (left, right): (f32, f32)) -> Vec<Slot> {
    let is_text = |&line: &usize| page.lines[line].upright && !page.is_in_table(line);
    let mut by_y: Vec<usize> = (0..page.lines.len()).filter(is_text).collect();
    by_y.sort_by(|&a, &b| page.lines[a].y.total_cmp(&page.lines[b].y));
    let slot = |line: usize, stand: Stand| {
        let PageLine { x, end, y, .. } = page.lines[line];
        Slot { page: number, line, x, end, y, text: page.lines[line].text(), stand }
    };
    let is_beside = |&line: &usize| page.lines[line].end < left || page.lines[line].x > right;
    let (beside, rest): (Vec<_>, Vec<_>) = by_y.into_iter().partition(is_beside);
    let mut slots: Vec<_> = beside.iter().take(MOST_BESIDE).map(|&line| slot(line, Stand::Beside)).collect();

    let notes = notes(page, &rest);
    let y = |place: usize| page.lines[rest[place]].y;
    let (top, bottom) = (BAND * page.height, (1.0 - BAND) * page.height);
    let heads = (0..rest.len().min(MOST_LINES)).take_while(|&place| y(place) < top).count();
    let feet = (heads..rest.len()).rev().take(MOST_LINES).take_while(|&place| y(place) > bottom).count();
    for place in (0..heads).chain(rest.len() - feet..rest.len()).filter(|&place| !notes[place]) {
        let is_head = place < heads;
        let inner = if is_head { place + 1 } else { place.wrapping_sub(1) };
        let white = if inner < rest.len() { (y(inner) - y(place)).abs() } else { f32::MAX };
        let size = page.lines[rest[place]].size;
        let stand = match (white > 2.2 * body, is_head) {
            _ if size < 0.96 * body => Stand::Clear,
            (true, false) => Stand::Clear,
            (true, true) => Stand::Like,
            _ if size > 1.04 * body => Stand::Like,
            _ => Stand::Within,
        };
        slots.push(slot(rest[place], stand));
    }
    slots
}

/// Which of the lines, from the top of the page down, are notes: those that begin with a label, and what follows close
/// below in the same type. The last line of the notes stands at one height on all pages, and two notes may say the same.
fn notes(page: &PageLines, lines: &[usize]) -> Vec<bool> {
    let mut above: Option<&PageLine> = None;
    let is_note = |line: &usize| {
        let line = &page.lines[*line];
        let follows =
            |above: &PageLine| line.y - above.y < 1.6 * line.size && (line.size - above.size).abs() < 0.04 * line.size;
        above = Some(line).filter(|line| begins_with_a_label(line) || above.is_some_and(follows));
        above.is_some()
    };
    lines.iter().map(is_note).collect()
}

/// Whether a line stands at its place on other pages too, and nothing else does.
fn is_running(slot: &Slot, near: &[Vec<Slot>]) -> bool {
    if slot.text.trim_end().ends_with('?') && slot.text.contains(|c: char| c.is_ascii_digit()) {
        return false; // questions that differ in a number, at one height on each page
    }
    let (mut alike, mut others) = (0, 0);
    for other in near.iter().flatten().filter(|other| other.page != slot.page && is_there(slot, other)) {
        if says_the_same(slot, other) {
            alike += 1;
        } else if other.page > 0 && other.x < slot.end && slot.x < other.end {
            others += 1; // first pages have heads of their own
        }
    }
    match slot.stand {
        Stand::Beside | Stand::Clear => alike == 1 && others == 0 || alike > 1 && others <= alike,
        Stand::Like => alike > 1 && others == 0 || alike > 2 && others <= alike,
        Stand::Within => {
            alike > 1 && others == 0 && !slot.text.contains(|c: char| c.is_ascii_digit()) && !is_of_text(&slot.text)
        }
    }
}

/// Whether a line that is no different from the text is part of it: it goes on with a sentence, or says that something
/// comes below it (`Antwoord:`). Pages that are filled evenly have such lines at one height.
fn is_of_text(line: &str) -> bool {
    line.starts_with(char::is_lowercase) || line.trim_end().ends_with([':', '?', ','])
}

/// A foot that stands close below other lines in its size is one only if they are: the last lines of notes stand at one
/// height on all pages, and two notes may end alike.
fn keep_whole_blocks(page: &PageLines, found: &mut [bool]) {
    let mut lines: Vec<usize> = (0..page.lines.len()).filter(|&line| page.lines[line].y > page.height / 2.0).collect();
    lines.sort_by(|&a, &b| page.lines[a].y.total_cmp(&page.lines[b].y));
    for pair in lines.windows(2) {
        let (above, line) = (&page.lines[pair[0]], &page.lines[pair[1]]);
        let alike = (above.size - line.size).abs() < 0.04 * line.size && above.x < line.end && line.x < above.end;
        if alike && line.y - above.y < 2.0 * line.size {
            found[pair[1]] &= found[pair[0]];
        }
    }
}

/// Whether two lines stand at one place of their pages. Feet of left and right pages stand at two places of one height.
fn is_there(slot: &Slot, other: &Slot) -> bool {
    (other.y - slot.y).abs() < 2.5 && (slot.stand != Stand::Beside || (other.x - slot.x).abs() < 2.5)
}

/// Whether two lines say the same but for a page number. The first page may have more beside its foot ("'s-Gravenhage
/// 2024"): all cells of one line have to be in the other.
fn says_the_same(a: &Slot, b: &Slot) -> bool {
    let pages = b.page as i64 - a.page as i64;
    let is_in = |few: &Slot, many: &Slot, pages: i64| {
        few.text.split('\t').all(|cell| many.text.split('\t').any(|other| is_alike(cell, other, pages)))
    };
    is_in(a, b, pages) || is_in(b, a, -pages)
}

/// Whether two cells are equal but for numbers that differ as the pages do.
fn is_alike(a: &str, b: &str, pages: i64) -> bool {
    let (mut left, mut right) = (a.split_whitespace(), b.split_whitespace());
    loop {
        match (left.next(), right.next()) {
            (None, None) => return true,
            (Some(l), Some(r)) if l == r || is_page_number(l, r, pages) => {}
            _ => return false,
        }
    }
}

fn is_page_number(left: &str, right: &str, pages: i64) -> bool {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_ascii_digit()).parse::<i64>().ok();
    matches!((bare(left), bare(right)), (Some(l), Some(r)) if r.saturating_sub(l) == pages)
}

/// Marks a last block of lines that stands clear of the text and begins in type too small for notes: on the first page
/// of an official paper the identifier, the ISSN and the place, with the running foot beside them.
fn mark_small_feet(page: &PageLines, body: f32, found: &mut [bool]) {
    let mut lines: Vec<usize> = (0..page.lines.len()).filter(|&line| page.lines[line].upright).collect();
    lines.sort_by(|&a, &b| page.lines[b].y.total_cmp(&page.lines[a].y)); // from the bottom up
    let white = |pair: &[usize]| page.lines[pair[0]].y - page.lines[pair[1]].y;
    let block = 1 + lines.windows(2).take_while(|pair| white(pair) < 2.0 * body).count();
    let Some(&first) = lines.get(block - 1).filter(|_| block <= MOST_LINES) else { return };
    let in_band = page.lines[first].y > (1.0 - 1.5 * BAND) * page.height;
    let small = page.lines[first].size < SMALL * body;
    let notes = lines[..block].iter().any(|&line| begins_with_a_label(&page.lines[line]));
    if in_band && small && !notes {
        lines[..block].iter().for_each(|&line| found[line] = true);
    }
}

/// Whether a line begins as a note does, with a raised number.
fn begins_with_a_label(line: &PageLine) -> bool {
    line.runs.first().is_some_and(|run| run.raise.is_some_and(|raise| raise > 0.0))
}
