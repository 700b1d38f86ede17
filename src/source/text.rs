//! Plain text: dumps of papers, as programs that read Word files and PDFs make them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::{Line, Manuscript, Place, RawNote, RawNoteId, Run, Shape, byte_order_mark};
use crate::model::{Diagnostic, Finding, Origin, Transcript};

/// How many lines, notes and raised figures are told apart; what follows is one more line. The longest dump known has
/// 2,000 lines.
const MOST_PIECES: usize = 300_000;

/// Reads a text file of any of the known encodings.
pub fn read<'a>(bytes: impl Into<Cow<'a, [u8]>>) -> (Manuscript, Transcript) {
    let (text, damaged) = text_of(bytes.into());
    let mut manuscript = Manuscript::default();
    if damaged {
        manuscript.diagnostics.push(Diagnostic::new(Finding::BadEncoding { encoding: None }));
    }
    let mut dump = Dump::new(&text);
    dump.read();
    if dump.cut {
        manuscript.diagnostics.push(Diagnostic::new(Finding::TooManyLinesAndNotes { most: MOST_PIECES }));
    }
    manuscript.shape = shape(&dump.lines);
    (manuscript.lines, manuscript.notes) = (dump.lines, dump.notes);
    let places = dump.places;
    (manuscript, Transcript::new_with_lines(text.into_owned(), places))
}

/// The text of a file, in its own bytes if it has them.
fn text_of(bytes: Cow<'_, [u8]>) -> (Cow<'_, str>, bool) {
    let spoiled = byte_order_mark::spoiled(&bytes);
    let mut bytes = match bytes {
        Cow::Borrowed(bytes) => return decode(&bytes[spoiled..]),
        Cow::Owned(bytes) => bytes,
    };
    bytes.drain(..spoiled);
    if marked_encoding(&bytes[..bytes.len().min(4)]).is_none() {
        match String::from_utf8(bytes) {
            Ok(text) => return (Cow::Owned(text), false),
            Err(error) => bytes = error.into_bytes(),
        }
    }
    let (text, damaged) = decode(&bytes);
    (Cow::Owned(text.into_owned()), damaged)
}

/// The text of a file: UTF-8 or UTF-16 by its mark or its look, else Windows-1252; and whether bytes had to be replaced.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    if let Some(text) = marked_encoding(bytes) {
        return text;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        // A torn character or two in a text that is otherwise UTF-8 is damage, not another encoding.
        Err(_) if mostly_utf8(bytes) => (String::from_utf8_lossy(bytes), true),
        Err(_) => (Cow::Owned(bytes.iter().map(|&byte| windows_1252(byte)).collect()), false),
    }
}

/// The text of a file whose first bytes tell its encoding.
fn marked_encoding(bytes: &[u8]) -> Option<(Cow<'_, str>, bool)> {
    let utf16 = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let text: String = char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect();
        let damaged = text.contains('\u{fffd}') || rest.len() % 2 == 1;
        (Cow::Owned(text), damaged)
    };
    Some(match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (String::from_utf8_lossy(rest), std::str::from_utf8(rest).is_err()),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [_, 0, _, 0, ..] => utf16(bytes, u16::from_le_bytes),
        [0, _, 0, _, ..] => utf16(bytes, u16::from_be_bytes),
        _ => return None,
    })
}

fn mostly_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let good = text.chars().filter(|c| !c.is_ascii() && *c != '\u{fffd}').count();
    let bad = text.matches('\u{fffd}').count();
    good > 4 * bad
}

fn windows_1252(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => UPPER[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Dumps of Word files have one long line a paragraph; dumps of PDFs have lines of a page's width.
fn shape(lines: &[Line]) -> Shape {
    const PAGE_WIDTH: usize = 140; // bytes; the longest line of the seeds' PDF dumps has 124
    const WRAPPED: usize = 60; // bytes; a shorter line that breaks off may be a heading
    let length = |line: &Line| line.runs.iter().map(|run| run.text.len()).sum::<usize>();
    let (mut all, mut long, mut cut) = (0, 0, 0);
    for (line, next) in lines.iter().zip(lines.iter().skip(1).map(Some).chain([None])) {
        let bytes = length(line);
        all += usize::from(bytes > 1);
        long += usize::from(bytes > PAGE_WIDTH);
        let goes_on = next.is_some_and(|next| length(next) > 1);
        cut += usize::from((WRAPPED..=PAGE_WIDTH).contains(&bytes) && goes_on && breaks_off(line));
    }
    // A page of the web has its title in one long line and prose in short ones that break off.
    if long * 12 > all && cut <= 2 * long { Shape::Paragraphs } else { Shape::VisualLines }
}

/// Whether a line ends with a letter or a comma, as one within a sentence does.
fn breaks_off(line: &Line) -> bool {
    line.runs.last().is_some_and(|run| run.text.trim_end().ends_with(|c: char| c.is_alphabetic() || c == ','))
}

/// The decoding of dump syntax: `[footnoteRef:1]` at the marker, `[1: the note's text]` at the end of the paragraph or
/// over several lines (seed 004, note 34), `[bookmark: _Hlk1]` anywhere, form feeds between pages.
struct Dump<'a> {
    text: &'a str,
    rest: &'a str,
    /// Notes that were referred to, by label.
    known: HashMap<&'a str, RawNoteId>,
    lines: Vec<Line>,
    notes: Vec<RawNote>,
    /// Where each line stands in the text, and its page.
    places: Vec<(Range<u32>, Option<u32>)>,
    number: u32,
    page: Option<u32>,
    /// The note whose text runs on over the line's end, and how many brackets are open in it.
    open: Option<(RawNoteId, usize)>,
    /// How many bytes may still be looked through for the brackets that close notes on later lines.
    ahead: usize,
    /// How many lines and, in them, pieces more than one there are.
    pieces: usize,
    /// Whether they were too many.
    cut: bool,
}

impl<'a> Dump<'a> {
    fn new(text: &'a str) -> Self {
        let page = memchr::memchr(b'\x0c', text.as_bytes()).map(|_| 1);
        let ends = memchr::memchr_iter(b'\n', text.as_bytes()).count().min(MOST_PIECES);
        let (lines, places) = (Vec::with_capacity(ends + 1), Vec::with_capacity(ends + 1));
        let (known, notes) = (HashMap::new(), Vec::new());
        let ahead = FARTHEST + LOOKS_AHEAD * text.len();
        Self {
            text,
            rest: text,
            known,
            lines,
            notes,
            places,
            number: 0,
            page,
            open: None,
            ahead,
            pieces: 0,
            cut: false,
        }
    }

    fn read(&mut self) {
        while !self.rest.is_empty() {
            if self.pieces >= MOST_PIECES {
                self.last_line();
                return;
            }
            let end = memchr::memchr3(b'\n', b'\r', b'\x0c', self.rest.as_bytes()).unwrap_or(self.rest.len());
            let (line, ending) = self.rest.split_at(end);
            self.line(line);
            self.rest = if let Some(rest) = ending.strip_prefix("\r\n") {
                rest
            } else if let Some(rest) = ending.strip_prefix('\u{c}') {
                self.page = self.page.map(|page| page + 1);
                rest
            } else {
                ending.get(1..).unwrap_or_default()
            };
        }
    }

    /// Remembers where the line stands with which the rest begins.
    fn keep_place(&mut self, line: &str) {
        let start = self.text.len() - self.rest.len();
        let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.places.push((size(start)..size(start + line.len()), self.page));
    }

    /// All that is left, as one line and without looking for notes in it.
    fn last_line(&mut self) {
        self.cut = true;
        self.number += 1;
        self.keep_place(self.rest);
        let text = printable(&self.rest.replace(['\n', '\r', '\u{c}'], " "));
        let origin = Origin::line(self.number, self.page);
        self.lines.push(Line { runs: vec![Run::plain(text)], origin, ..Line::default() });
        self.rest = "";
    }

    fn line(&mut self, line: &'a str) {
        self.number += 1;
        self.keep_place(line);
        let origin = Origin::line(self.number, self.page);
        let indent = line.bytes().take_while(|&byte| byte == b' ').count() as f32;
        let mut runs = Vec::new();
        let mut rest = line;
        if self.open.is_none() && !line.is_empty() && is_plain(line) {
            runs = vec![Run::plain(line.to_owned())]; // as nearly always, and without room for more
            rest = "";
        } else if self.open.is_none() {
            rest = without_heading_signs(line);
        }
        while !rest.is_empty() {
            if self.pieces + runs.len() >= MOST_PIECES {
                runs.push(Run::plain(printable(rest)));
                self.cut = true;
                break;
            }
            rest = match self.open {
                Some((note, depth)) => self.note_text(note, depth, rest, origin),
                None => self.flow_text(rest, &mut runs, origin),
            };
        }
        self.pieces += runs.len().max(1);
        let place = Place::Flow { gap: None, indent };
        self.lines.push(Line { runs, origin, place, ..Line::default() });
    }

    /// Takes text up to and including the next piece of dump syntax; gives what is left of the line.
    fn flow_text(&mut self, text: &'a str, runs: &mut Vec<Run>, origin: Origin) -> &'a str {
        for at in memchr::memchr3_iter(b'[', b'<', b'*', text.as_bytes()) {
            let Some((token, length)) = Token::at(&text[at..]) else { continue };
            let before = &text[..at];
            match token {
                Token::Raised(figure) => {
                    push_text(runs, before);
                    runs.push(Run { text: figure.to_owned(), raise: Some(1.0), ..Run::default() });
                    return &text[at + length..];
                }
                Token::Bold(words) => {
                    push_text(runs, before);
                    let from = runs.len();
                    push_text(runs, words);
                    runs[from..].iter_mut().for_each(|run| run.style.bold = true);
                    return &text[at + length..];
                }
                Token::Caret(label) => {
                    push_text(runs, before);
                    runs.push(Run::plain(format!("[{label}]")));
                    return &text[at + length..];
                }
                Token::Bookmark => {}
                Token::Reference(label) => {
                    let id = *self.known.entry(label).or_insert_with(|| {
                        self.notes.push(RawNote { label: Some(label.to_owned()), lines: Vec::new() });
                        RawNoteId(u32::try_from(self.notes.len() - 1).unwrap_or(u32::MAX))
                    });
                    push_text(runs, before);
                    runs.push(Run::anchor(id));
                    return &text[at + length..];
                }
                Token::Note(label) => {
                    let Some(&id) = self.known.get(label) else { continue };
                    if !self.notes[id.0 as usize].lines.is_empty() {
                        continue;
                    }
                    push_text(runs, before);
                    self.notes[id.0 as usize].lines.push(Line { origin, ..Line::default() });
                    self.open = Some((id, 1));
                    return &text[at + length..];
                }
            }
            push_text(runs, before);
            return &text[at + length..];
        }
        push_text(runs, text);
        ""
    }

    /// Takes the text of an open note up to its closing bracket; gives what is left of the line.
    fn note_text(&mut self, id: RawNoteId, mut depth: usize, text: &'a str, origin: Origin) -> &'a str {
        let mut end = None;
        for at in memchr::memchr2_iter(b'[', b']', text.as_bytes()) {
            depth = if text.as_bytes()[at] == b'[' { depth + 1 } else { depth - 1 };
            if depth == 0 {
                end = Some(at);
                break;
            }
        }
        if end.is_none() && !self.closes_later(depth) {
            // Brackets that never balance: the note ends at the last bracket of its line, or with the line.
            end = text.rfind(']').or(Some(text.len()));
        }
        let note = &mut self.notes[id.0 as usize];
        let (words, rest) = text.split_at(end.unwrap_or(text.len()));
        if note.lines.last().is_none_or(|line| line.origin != origin) {
            note.lines.push(Line { origin, ..Line::default() });
        }
        if let Some(line) = note.lines.last_mut() {
            push_text(&mut line.runs, words);
        }
        self.open = if end.is_some() { None } else { Some((id, depth)) };
        rest.get(1..).unwrap_or_default()
    }

    /// Whether the bracket of an open note closes on one of the lines that follow the present one.
    fn closes_later(&mut self, mut depth: usize) -> bool {
        let line = memchr::memchr2(b'\n', b'\r', self.rest.as_bytes()).unwrap_or(self.rest.len());
        let bytes = &self.rest.as_bytes()[line..];
        let bytes = &bytes[..bytes.len().min(FARTHEST).min(self.ahead)];
        for at in memchr::memchr2_iter(b'[', b']', bytes) {
            depth = if bytes[at] == b'[' { depth + 1 } else { depth - 1 };
            if depth == 0 {
                self.ahead -= at;
                return true;
            }
        }
        self.ahead -= bytes.len();
        false
    }
}

/// How far the end of a note is looked for, in bytes; the longest note seen has 3,000.
const FARTHEST: usize = 64 << 10;

/// How often all of a text may be looked through for the ends of notes, so that a text of notes that never close takes no
/// square of its length. Beyond that a note ends with its line.
const LOOKS_AHEAD: usize = 4;

/// The longest label of a note or name of a bookmark, in bytes; Word's bookmarks have up to 40 letters.
const LONGEST_LABEL: usize = 200;

/// A piece of dump syntax.
enum Token<'a> {
    Reference(&'a str),
    Note(&'a str),
    Bookmark,
    /// A raised figure, as programs that make Markdown of PDFs write it: `[1 ]`, `<sup>1</sup>`.
    Raised(&'a str),
    /// `**Bakker**`
    Bold(&'a str),
    /// A marker or, with a colon behind it, a label of Markdown: `[^1]`, `[^1]: NRC, 3 mei`.
    Caret(&'a str),
}

impl<'a> Token<'a> {
    /// The piece of syntax at the beginning of a text that begins with `[`, and its length.
    fn at(text: &'a str) -> Option<(Self, usize)> {
        if text.starts_with('*') {
            return Self::bold(text);
        }
        if let Some(inner) = text.strip_prefix("<sup>") {
            let digits = label_digits(inner)?;
            let rest = inner[digits..].strip_prefix("</sup>")?;
            return Some((Self::Raised(&inner[..digits]), text.len() - rest.len()));
        }
        let inner = text.strip_prefix('[')?;
        if let Some(digits) = label_digits(inner)
            && let Some(rest) = inner[digits..].strip_prefix(" ]")
        {
            return Some((Self::Raised(&inner[..digits]), text.len() - rest.len()));
        }
        if let Some(label) = inner.strip_prefix('^') {
            let digits = label_digits(label)?;
            let rest = label[digits..].strip_prefix(']')?;
            return Some((Self::Caret(&label[..digits]), text.len() - rest.strip_prefix(':').unwrap_or(rest).len()));
        }
        if let Some(label) = inner.strip_prefix("footnoteRef:") {
            let length = label.bytes().take(LONGEST_LABEL).position(|byte| byte == b']')?;
            return Some((Self::Reference(label[..length].trim()), 1 + "footnoteRef:".len() + length + 1));
        }
        if inner.starts_with("bookmark:") {
            let end = text.bytes().take(LONGEST_LABEL).position(|byte| byte == b']')?;
            return Some((Self::Bookmark, end + 1));
        }
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 && inner[digits..].starts_with(':') {
            return Some((Self::Note(&inner[..digits]), 1 + digits + 1));
        }
        None
    }
}

impl<'a> Token<'a> {
    /// The words between two pairs of stars that stand close to them; not the marks of notes, `slecht?** en goed?**`.
    fn bold(text: &'a str) -> Option<(Self, usize)> {
        let inner = text.strip_prefix("**")?;
        let words = &inner[..memchr::memmem::find(inner.as_bytes(), b"**")?];
        let close = |c: char| !(c.is_whitespace() || c == '*');
        let is_close = words.starts_with(close) && words.ends_with(close) && !inner[words.len() + 2..].starts_with('*');
        is_close.then_some((Self::Bold(words), words.len() + 4))
    }
}

/// How many digits of a note's number a text begins with.
fn label_digits(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits).then_some(digits)
}

/// A line without the signs before a heading of Markdown: `### 9999`.
fn without_heading_signs(line: &str) -> &str {
    let rest = line.trim_start_matches('#');
    if (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with(' ') { &rest[1..] } else { line }
}

/// Whether a line is of ASCII letters and signs alone, as most are, and holds nothing that is decoded.
fn is_plain(line: &str) -> bool {
    // Without a way out of the loop the compiler looks at many bytes at once.
    let decoded = |byte: u8| (byte == b'[') | (byte == b'<') | (byte == b'*') | (byte == b'#');
    !line.bytes().fold(false, |found, byte| found | !(b' '..=b'~').contains(&byte) | decoded(byte))
}

/// Adds text without control characters; superscript figures become small raised ones, as in formats that know them.
fn push_text(runs: &mut Vec<Run>, text: &str) {
    if text.is_empty() {
        return;
    }
    if !has_superscript(text) {
        if runs.is_empty() {
            runs.reserve_exact(1); // few lines have many pieces
        }
        runs.push(Run::plain(printable(text)));
        return;
    }
    let mut rest = text;
    while let Some(first) = rest.chars().next().filter(|_| runs.len() < MOST_RUNS) {
        let raised = superscript(first).is_some();
        let end = rest.find(|c| superscript(c).is_some() != raised).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        runs.push(if raised {
            Run { text: piece.chars().filter_map(superscript).collect(), raise: Some(1.0), ..Run::default() }
        } else {
            Run::plain(printable(piece))
        });
        rest = after;
    }
    if !rest.is_empty() {
        runs.push(Run::plain(printable(rest)));
    }
}

/// No line has more pieces; in what follows superscript figures are letters.
const MOST_RUNS: usize = 10_000;

fn printable(text: &str) -> String {
    // Without a way out of the loop the compiler looks at many bytes at once.
    let ascii = text.bytes().fold(false, |found, byte| found | (byte < b' ') & (byte != b'\t') | (byte == 0x7f));
    let bytes = text.as_bytes();
    let other = memchr::memchr_iter(0xc2, bytes).any(|at| bytes.get(at + 1).is_some_and(|&byte| byte < 0xa0));
    if !ascii && !other {
        return text.to_owned();
    }
    text.chars().filter(|c| !c.is_control() || *c == '\t').collect()
}

/// The figure that a superscript character shows.
fn superscript(c: char) -> Option<char> {
    Some(match c {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' | '⁴'..='⁹' => char::from_digit(u32::from(c) - u32::from('⁰'), 10)?,
        _ => return None,
    })
}

/// Looks at bytes first, since nearly no text has any: `¹²³` begin with C2, the others with E2 81.
fn has_superscript(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(0xc2, 0xe2, bytes).any(|at| match bytes[at..] {
        [0xc2, 0xb2 | 0xb3 | 0xb9, ..] => true,
        [0xe2, 0x81, last, ..] => last >= 0xb0,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Code;

    fn texts(source: &str) -> Vec<String> {
        read(source.as_bytes()).0.lines.iter().map(Line::text).collect()
    }

    fn notes(source: &str) -> Vec<(String, String)> {
        let text = |note: &RawNote| note.lines.iter().map(Line::text).collect::<Vec<_>>().join("|");
        let label = |note: &RawNote| note.label.clone().unwrap_or_default();
        read(source.as_bytes()).0.notes.iter().map(|note| (label(note), text(note))).collect()
    }

    #[test]
    fn encodings() {
        for (bytes, text) in [
            (&b"\xef\xbb\xbfge\xc3\xafnd"[..], "geïnd"),
            (b"ge\xefnd", "geïnd"),
            (b"\x93citaat\x94", "“citaat”"),
            (b"\xff\xfeg\0\xef\0", "gï"),
            (b"\xfe\xff\0g\0\xef", "gï"),
            (b"V\0r\0a\0", "Vra"),
        ] {
            assert_eq!(decode(bytes), (Cow::Borrowed(text), false), "{bytes:x?}");
        }
        let torn = [b"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9".as_slice(), b"\xc3"].concat();
        assert_eq!(decode(&torn), (Cow::Borrowed("éééééé\u{fffd}"), true));
    }

    #[test]
    fn what_follows_more_lines_than_any_paper_has_is_one_line() {
        let source = "a\n".repeat(MOST_PIECES) + "b\nc[footnoteRef:1]\u{c}d";
        let (manuscript, transcript) = read(source.as_bytes());
        let [.., last] = manuscript.lines.as_slice() else { panic!("no lines") };
        assert_eq!(last.text(), "b c[footnoteRef:1] d");
        assert!(manuscript.lines.len() == MOST_PIECES + 1 && transcript.len() == manuscript.lines.len());
        assert_eq!(manuscript.diagnostics[0].code(), Code::LimitReached);
        let notes = "a[footnoteRef:1]".repeat(MOST_PIECES);
        let (manuscript, _) = read(notes.as_bytes());
        assert_eq!((manuscript.lines.len(), manuscript.diagnostics[0].code()), (1, Code::LimitReached));
        assert_eq!(read("a\n".repeat(MOST_PIECES).as_bytes()).0.diagnostics, []);
    }

    #[test]
    fn notes_are_taken_out_of_the_text_and_anchored() {
        let source = "Zo ECP[footnoteRef:2]– een. [2:  https://ecp.nl/] \n\nVerder.";
        let (manuscript, _) = read(source.as_bytes());
        let runs: Vec<_> = manuscript.lines[0].runs.iter().map(|run| (run.text.as_str(), run.anchor)).collect();
        assert_eq!(runs, [("Zo ECP", None), ("", Some(RawNoteId(0))), ("– een. ", None), (" ", None)]);
        assert_eq!(notes(source), [("2".into(), "  https://ecp.nl/".into())]);
    }

    #[test]
    fn a_note_runs_over_lines_and_holds_brackets() {
        let source = "Tabel[footnoteRef:3] [3: Toelichting [sic]\n- een\n\n] daarna\nnog";
        assert_eq!(texts(source), ["Tabel ", "", "", " daarna", "nog"]);
        assert_eq!(notes(source), [("3".into(), " Toelichting [sic]|- een|".into())]);
    }

    #[test]
    fn a_note_that_never_closes_ends_with_its_line() {
        let source = "Tabel[footnoteRef:3] [3: open [ einde\nverder";
        assert_eq!(texts(source), ["Tabel ", "verder"]);
        assert_eq!(notes(source), [("3".into(), " open [ einde".into())]);
    }

    #[test]
    fn notes_that_never_close_are_not_looked_for_without_end() {
        let source: String = (0..20_000).map(|n| format!("Ja.[footnoteRef:{n}] [{n}: open [ einde\n")).collect();
        let mut dump = Dump::new(&source);
        let whole = dump.ahead;
        dump.read();
        assert_eq!((whole, dump.ahead), (FARTHEST + LOOKS_AHEAD * source.len(), 0));
        assert_eq!((dump.lines.len(), dump.notes.len()), (20_000, 20_000));
        let source: String = (0..20_000).map(|n| format!("Ja.[footnoteRef:{n}] [{n}: een\n noot]\n")).collect();
        let mut dump = Dump::new(&source);
        dump.read();
        assert!(whole - dump.ahead < 3 * source.len(), "what closes soon is found soon");
    }

    #[test]
    fn brackets_that_are_no_syntax_stay() {
        for source in ["zie [1: geen noot]", "[A/C Priv] - [IG]", "NOS Nieuws.[1]", "[footnoteRef:9 zonder einde"] {
            assert_eq!(texts(source), [source]);
        }
        assert_eq!(texts("[bookmark: _Hlk1]Naast politie"), ["Naast politie"]);
    }

    #[test]
    fn line_ends_pages_and_control_characters() {
        let (manuscript, transcript) = read(b"een\r\ntwee\rdrie\x0cvier\x1b[31m\n");
        let got: Vec<_> =
            manuscript.lines.iter().map(|line| (line.text(), line.origin.line, line.origin.page)).collect();
        let want = [("een", 1, 1), ("twee", 2, 1), ("drie", 3, 1), ("vier[31m", 4, 2)];
        assert_eq!(got, want.map(|(text, line, page)| (text.to_owned(), line, Some(page))));
        assert_eq!(transcript.line(4), Some(("vier\x1b[31m", Some(2))));
    }

    #[test]
    fn superscript_figures_are_raised() {
        let (manuscript, _) = read("kick?¹² Ja".as_bytes());
        let runs: Vec<_> = manuscript.lines[0].runs.iter().map(|run| (run.text.as_str(), run.raise)).collect();
        assert_eq!(runs, [("kick?", None), ("12", Some(1.0)), (" Ja", None)]);
    }
}
