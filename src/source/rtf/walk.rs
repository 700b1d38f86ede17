//! The walk through a file: each word changes what is known of the text behind it, and each group ends that again.

use std::collections::HashSet;
use std::rc::Rc;

use super::super::docx::address_in;
use super::super::numeral::bullet;
use super::super::scribe::{self, DEEPEST, LeftOut, too_deep};
use super::super::{Line, Manuscript, Place, RawNoteId};
use super::cells::Definition;
use super::charset::Charset;
use super::format::{Letters, Paragraph};
use super::head::Head;
use super::notes::{Kind, Notes};
use super::pending::Pending;
use super::sheet::{Outside, Sheet};
use super::tokens::Token;
use super::words::{self, Destination, Opens};
use crate::model::{Diagnostic, Finding};

/// A list number, and a mark that is typed by hand, are not longer than this, in bytes.
const LONGEST_LABEL: usize = 100;
/// No web address is longer, in bytes.
const LONGEST_ADDRESS: usize = 4000;

/// What holds in a group, until it ends.
#[derive(Debug, Clone, Copy)]
struct Group {
    destination: Destination,
    letters: Letters,
    paragraph: Paragraph,
    /// How many characters stand for one that is given by its number.
    others: usize,
    /// The place of the address to which its text leads.
    href: Option<usize>,
    /// Whether it tells of the row of a table in a table.
    inner_row: bool,
    /// What ends with it.
    ends: Option<Ends>,
}

impl Default for Group {
    fn default() -> Self {
        Self {
            destination: Destination::Text,
            letters: Letters::default(),
            paragraph: Paragraph::default(),
            others: 1,
            href: None,
            inner_row: false,
            ends: None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Ends {
    Note(RawNoteId, Kind),
    Margin,
    Box,
    ListNumber,
}

/// Text that waits to be written down, so that what looks the same is written at once.
#[derive(Debug, Default)]
struct Held {
    text: String,
    letters: Letters,
    href: Option<usize>,
}

/// Goes through a file.
#[derive(Debug, Default)]
pub(super) struct Walker {
    head: Head,
    notes: Notes,
    /// What is written on now.
    sheet: Sheet,
    group: Group,
    /// The groups around it.
    around: Vec<Group>,
    /// How many groups are open that stand too deep to be told apart.
    beyond: usize,
    /// What was written on outside the note or margin in hand.
    sheets: Vec<Sheet>,
    boxes: Vec<Outside>,
    /// What was said last of a row, and of a row in a table in a table.
    rows: [Rc<Definition>; 2],
    pending: Pending,
    held: Held,
    /// A note whose mark was read and whose text is to come.
    awaited: Option<RawNoteId>,
    /// The list number, the field's instruction in hand.
    label: String,
    instruction: String,
    hrefs: Vec<String>,
    /// `\*`: a reader that does not know the next word skips the group.
    optional: bool,
    in_deletion: bool,
    margins: Margins,
    findings: Findings,
}

/// Running heads and feet, those that say the same once.
#[derive(Debug, Default)]
struct Margins {
    lines: Vec<Line>,
    seen: HashSet<String>,
}

/// What is said of the file in the end.
#[derive(Debug, Default)]
struct Findings {
    left_out: LeftOut,
    too_deep: bool,
    badly_encoded: Option<Charset>,
}

impl Walker {
    /// Takes the next token in.
    pub fn token(&mut self, token: Token<'_>) {
        use Destination::{Around, Fonts, Skipped};
        let unread = matches!(self.group.destination, Around | Fonts | Skipped);
        if !matches!(token, Token::Text(_) | Token::Byte(_)) {
            self.decode();
        }
        match token {
            Token::Text(bytes) if !unread => self.pending.add(bytes),
            Token::Byte(byte) if !unread => self.pending.add_coded(byte),
            Token::Text(_) | Token::Byte(_) => {}
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Word(word, number) => self.word(word, number),
            Token::Sign(b'*') => self.optional = true,
            Token::Sign(sign) => {
                if let Some(text) = words::sign(sign).filter(|_| !self.pending.skips_one()) {
                    self.characters(text);
                }
            }
        }
        self.optional &= matches!(token, Token::Sign(b'*'));
    }

    fn open(&mut self) {
        self.pending.skip_none();
        if self.around.len() >= DEEPEST {
            self.findings.too_deep = true;
            self.beyond += 1;
            return;
        }
        self.around.push(self.group);
        self.group.ends = None;
    }

    fn close(&mut self) {
        self.pending.skip_none();
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some(outer) = self.around.pop() else { return };
        match std::mem::replace(&mut self.group, outer).ends {
            Some(Ends::Note(note, kind)) => {
                let lines = self.end_sheet();
                self.notes.fill(note, kind, lines);
            }
            Some(Ends::Margin) => {
                let lines = self.end_sheet();
                self.margins.add(lines);
            }
            Some(Ends::Box) => {
                self.write_held();
                if let Some(outside) = self.boxes.pop() {
                    self.sheet.take_up(outside);
                }
            }
            Some(Ends::ListNumber) => self.end_list_number(),
            None => {}
        }
    }

    /// The bytes so far are text in the encoding of this group's font.
    fn decode(&mut self) {
        let charset = self.head.charset(self.group.letters.font);
        let Some((text, replaced)) = self.pending.take(charset) else { return };
        if replaced {
            self.findings.badly_encoded.get_or_insert(charset);
        }
        self.characters(&text);
    }

    fn word(&mut self, word: &str, number: Option<i32>) {
        if self.group.destination == Destination::Skipped {
            return;
        }
        if let Some(text) = words::character(word) {
            if !self.pending.skips_one() {
                self.characters(text);
            }
            return;
        }
        self.pending.skip_none();
        match words::opens(word) {
            Some(opens) => return self.begin(opens),
            None if self.optional => {
                self.group.destination = Destination::Skipped;
                return;
            }
            None => {}
        }
        match self.group.destination {
            Destination::Fonts => self.head.font_word(word, number),
            Destination::Colours => self.head.colour_word(word, number),
            Destination::Styles if word != "u" => self.head.style_word(word, number),
            _ if word == "u" => {
                if let Some(character) = self.pending.numbered(number.unwrap_or(0), self.group.others) {
                    self.characters(&bullet(character.encode_utf8(&mut [0; 4])));
                }
            }
            _ if word == "uc" => self.group.others = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(1),
            _ => {
                let inner = usize::from(self.group.inner_row);
                let known = self.group.letters.apply(word, number)
                    || self.group.paragraph.apply(word, number)
                    || Definition::apply(&mut self.rows[inner], word, number)
                    || self.head.file_word(word, number);
                if !known && self.group.destination == Destination::Text {
                    self.structure(word, number);
                }
            }
        }
    }

    /// A word opens something: what is in this group is for that.
    fn begin(&mut self, opens: Opens) {
        let free = self.group.ends.is_none() && !self.around.is_empty();
        let shown = free && self.group.destination == Destination::Text && self.group.letters.are_shown();
        match opens {
            Opens::Group(Destination::ListNumber) if shown => {
                self.label.clear();
                (self.group.destination, self.group.ends) = (Destination::ListNumber, Some(Ends::ListNumber));
            }
            Opens::Group(Destination::Instruction) => {
                if self.group.destination != Destination::Instruction {
                    self.instruction.clear();
                }
                self.group.destination = Destination::Instruction;
            }
            Opens::Group(destination) => self.group.destination = destination,
            Opens::TextWithin | Opens::Box if self.group.destination == Destination::Around => {
                let mut around = self.around.iter().rev().map(|group| group.destination);
                self.group.destination = around.find(|to| *to != Destination::Around).unwrap_or_default();
                if opens == Opens::Box && free && self.group.destination == Destination::Text {
                    self.write_held();
                    self.boxes.push(self.sheet.lay_aside());
                    (self.group.ends, self.group.paragraph) = (Some(Ends::Box), Paragraph::default());
                }
            }
            Opens::TextWithin | Opens::Box => {}
            Opens::Note if shown => {
                let note = self.awaited.take().unwrap_or_else(|| self.refer(true));
                self.begin_sheet(Ends::Note(note, Kind::Footnote));
            }
            Opens::Margin if shown => self.begin_sheet(Ends::Margin),
            Opens::Note | Opens::Margin => self.group.destination = Destination::Skipped,
            Opens::Comment => {
                self.findings.left_out.comments += 1;
                self.group.destination = Destination::Skipped;
            }
            Opens::Result if self.group.destination == Destination::Text => {
                let address = address_in(&std::mem::take(&mut self.instruction));
                if let Some(address) = address.filter(|address| address.len() < LONGEST_ADDRESS) {
                    self.hrefs.push(address);
                    self.group.href = Some(self.hrefs.len() - 1);
                }
            }
            Opens::Result => {}
            Opens::InnerRow => self.group.inner_row = true,
        }
    }

    /// A word that ends a paragraph, a cell, a row, or stands for a mark.
    fn structure(&mut self, word: &str, number: Option<i32>) {
        match word {
            "par" if self.group.letters.are_shown() => self.end_paragraph(),
            "sect" => {
                if self.sheet.is_begun() {
                    self.end_paragraph();
                }
                self.notes.end_section();
            }
            "line" | "lbr" if self.group.letters.are_shown() => {
                self.begin_paragraph();
                self.write_held();
                self.sheet.line_break();
            }
            "page" | "column" => {
                self.write_held();
                self.sheet.page_break();
            }
            "cell" | "nestcell" => {
                self.begin_paragraph();
                self.write_held();
                self.sheet.end_cell(self.depth_of(word));
            }
            "row" | "nestrow" => {
                self.write_held();
                let depth = self.depth_of(word);
                self.sheet.end_row(depth, &self.rows[usize::from(depth > 1)]);
            }
            "chftn" if self.sheets.is_empty() && self.group.letters.are_shown() => {
                self.give_up_awaited();
                self.awaited = Some(self.refer(false));
            }
            "ftnalt" => {
                if let Some(Ends::Note(_, kind)) = &mut self.group.ends {
                    *kind = Kind::Endnote;
                }
            }
            _ => {
                self.notes.apply(word, number);
            }
        }
    }

    /// In how many tables the cell or row stands that this word ends.
    fn depth_of(&self, word: &str) -> usize {
        if word.starts_with("nest") { self.group.paragraph.depth().max(2) } else { 1 }
    }

    fn begin_paragraph(&mut self) {
        let paragraph = self.group.paragraph;
        if !self.sheet.is_begun_in(&paragraph) {
            self.write_held();
            self.sheet.begin(&paragraph, self.head.style(paragraph.style));
        }
    }

    fn end_paragraph(&mut self) {
        self.begin_paragraph();
        self.write_held();
        self.sheet.end_paragraph();
    }

    /// Text, wherever it belongs.
    fn characters(&mut self, text: &str) {
        match self.group.destination {
            Destination::Text => self.write(text),
            Destination::ListNumber if self.label.len() < LONGEST_LABEL => self.label.push_str(text),
            Destination::Instruction if self.instruction.len() < LONGEST_ADDRESS => self.instruction.push_str(text),
            Destination::Colours => self.head.colour_text(text.as_bytes()),
            Destination::Styles => self.head.style_text(text),
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        let Group { letters, href, .. } = self.group;
        if letters.deleted {
            let begins = !self.in_deletion && !text.trim().is_empty();
            self.findings.left_out.deleted += usize::from(begins);
            self.in_deletion |= begins;
            return;
        }
        if letters.hidden || text.is_empty() {
            return;
        }
        self.in_deletion = false;
        self.begin_paragraph();
        if (self.held.letters, self.held.href) != (letters, href) {
            self.write_held();
            (self.held.letters, self.held.href) = (letters, href);
        }
        self.held.text.push_str(text);
    }

    fn write_held(&mut self) {
        if !self.held.text.is_empty() {
            let href = self.held.href.and_then(|place| self.hrefs.get(place)).map(String::as_str);
            self.sheet.text(&self.held.text, &self.held.letters.look(&self.head.colours, href));
            self.held.text.clear();
        }
    }

    /// A note is referred to here: by a mark that was typed, if one may have been and stands here, else by its number.
    fn refer(&mut self, may_be_typed: bool) -> RawNoteId {
        self.begin_paragraph();
        let mark = self.held.text.trim();
        let typed = may_be_typed && self.held.letters.are_raised() && (1..LONGEST_LABEL).contains(&mark.len());
        let typed = typed.then(|| mark.to_owned());
        if typed.is_some() {
            self.held.text.clear();
        }
        self.write_held();
        let note = self.notes.refer(typed);
        self.sheet.anchor(note);
        note
    }

    /// A mark whose note does not follow stands for a note that says nothing.
    fn give_up_awaited(&mut self) {
        if let Some(note) = self.awaited.take() {
            self.notes.fill(note, Kind::Footnote, Vec::new());
        }
    }

    fn begin_sheet(&mut self, ends: Ends) {
        self.write_held();
        self.sheets.push(std::mem::take(&mut self.sheet));
        self.group = Group { ends: Some(ends), others: self.group.others, ..Group::default() };
    }

    /// The lines of the note or margin in hand, which ends.
    fn end_sheet(&mut self) -> Vec<Line> {
        self.write_held();
        let sheet = std::mem::replace(&mut self.sheet, self.sheets.pop().unwrap_or_default());
        self.findings.left_out.struck += sheet.struck();
        sheet.finish(&self.rows[0]).0
    }

    fn end_list_number(&mut self) {
        let label: String = self.label.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let label = label.trim();
        if label.is_empty() {
            return;
        }
        if self.sheet.is_begun() {
            self.write(&format!("{label} "));
        } else {
            self.sheet.list_number(label.to_owned());
        }
    }

    /// The file ends: what is still open ends with it.
    pub fn finish(mut self) -> Manuscript {
        self.decode();
        let cut_short = self.beyond > 0 || !self.around.is_empty();
        self.beyond = 0;
        while !self.around.is_empty() {
            self.close();
        }
        self.give_up_awaited();
        self.write_held();
        let Findings { mut left_out, too_deep: deep, badly_encoded } = self.findings;
        left_out.struck += self.sheet.struck();
        let (mut lines, tables) = self.sheet.finish(&self.rows[0]);
        lines.append(&mut self.margins.lines);
        let bad_encoding = badly_encoded
            .map(|charset| Diagnostic::new(Finding::BadEncoding { encoding: charset.name().map(str::to_owned) }));
        let cut_short = cut_short.then(|| Diagnostic::new(Finding::CutShort));
        let diagnostics = [bad_encoding, cut_short, deep.then(too_deep), left_out.diagnostic()];
        let manuscript =
            scribe::manuscript(lines, self.notes.into_notes(), diagnostics.into_iter().flatten().collect());
        Manuscript { tables, ..manuscript }
    }
}

impl Margins {
    fn add(&mut self, lines: Vec<Line>) {
        let new = |line: &Line| !line.runs.is_empty() && self.seen.insert(line.text());
        let lines = lines.into_iter().filter(new).collect::<Vec<_>>();
        self.lines.extend(lines.into_iter().map(|line| Line { place: Place::Margin, ..line }));
    }
}
