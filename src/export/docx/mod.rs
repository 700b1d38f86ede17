//! A document for Word: questions and answers side by side in tables, with true footnotes, and the reviewers' notes as
//! comments at the words that they are about. Programs that read Word's files read it as well, this one among them.
//!
//! `xml` writes paragraphs, tables and runs; `text` the texts of papers; `chapter` a dossier; `package` puts the
//! parts into a file.

mod chapter;
mod package;
mod review;
#[cfg(test)]
mod tests;
mod text;
mod xml;

use std::io;

use self::xml::{Look, Style, bookmark, cell, paragraph, run, table};
use super::markup::{Markup, markup};
use crate::i18n::papers;
use crate::i18n::problems::read_error;
use crate::i18n::{Bilingual, report};
use crate::present::overview::Entry;
use crate::present::{Options, Subject};
use crate::source::ReadError;

/// The widths of the columns of the table of dossiers.
const INDEX: [usize; 7] = [2200, 1350, 1688, 1250, 700, 900, 1550];

/// A document in the making.
pub struct Paper {
    options: Options,
    title: String,
    /// Whether it is about one dossier, whose title is then its own.
    is_alone: bool,
    body: Story,
    footnotes: Story,
    comments: Markup,
    /// The ids given so far.
    counts: Counts,
}

/// A part of the file with text, and the web addresses that its links lead to.
#[derive(Default)]
struct Story {
    out: Markup,
    addresses: Vec<String>,
}

/// The id of the first comment. LibreOffice mixes the texts of footnotes up where comments have ids of footnotes.
const FIRST_COMMENT: usize = 1_000_000;

/// How many of each there are; of comments, the id of the next.
#[derive(Default)]
struct Counts {
    dossiers: usize,
    footnotes: usize,
    comments: usize,
}

impl Paper {
    /// A document up to its first dossier; with a table of them, unless there is only one.
    pub fn new(entries: &[Entry], options: Options) -> Self {
        let title = match entries {
            [only] => only.title.clone(),
            several => report::title(several.len(), options.language),
        };
        let mut paper = Self {
            options,
            title,
            is_alone: entries.len() == 1,
            body: Story::default(),
            footnotes: Story::default(),
            comments: Markup::default(),
            counts: Counts { comments: FIRST_COMMENT, ..Counts::default() },
        };
        if !paper.is_alone {
            paper.index(entries);
        }
        paper
    }

    /// The table with which a report of several dossiers opens, with links to them.
    fn index(&mut self, entries: &[Entry]) {
        let language = self.options.language;
        let title = self.title.clone();
        self.put(paragraph(Style::Title, run(&title, Look::PLAIN)));
        self.put(paragraph(Style::Remark, run(&papers::date(self.options.today, language), Look::PLAIN)));
        let words = |words: &str, look| cell(paragraph(Style::Small, run(words, look)));
        let mut rows =
            vec![Entry::headings(language).into_iter().map(|heading| words(heading, Look::BOLD)).collect::<Vec<_>>()];
        for (index, entry) in entries.iter().enumerate() {
            let link = markup!(
                "<w:hyperlink w:anchor=\"{}\">{}</w:hyperlink>",
                name_of_dossier(index),
                run(&entry.title, Look::LINK)
            );
            let rest = entry.cells().map(|cell| words(&cell, Look::PLAIN));
            rows.push(std::iter::once(cell(paragraph(Style::Small, link))).chain(rest).collect());
        }
        self.put(table(&rows, &INDEX));
    }

    /// Adds a dossier with its review.
    pub fn add(&mut self, subject: Subject<'_>) {
        chapter::Chapter::new(self, subject).write();
        self.counts.dossiers += 1;
    }

    /// The bytes of the file, with the papers that could not be read.
    ///
    /// # Errors
    /// That it is larger than a file of this kind can be.
    pub fn finish(mut self, unread: &[ReadError]) -> io::Result<Vec<u8>> {
        if !unread.is_empty() {
            self.heading(1, self.say(report::FILES_NOT_READ));
            for error in unread {
                let line = read_error(error, self.options.language);
                self.put(paragraph(Style::Remark, run(&line, Look::PLAIN)));
            }
        }
        let (closing, today) = (self.say(report::CLOSING), papers::date(self.options.today, self.options.language));
        self.put(paragraph(Style::Remark, run(&format!("{closing} {today}."), Look::PLAIN)));
        package::write(&self)
    }

    fn say(&self, text: Bilingual) -> &'static str {
        self.options.language.say(text)
    }

    fn put(&mut self, markup: Markup) {
        self.body.out.append(markup);
    }

    /// A heading, `below` levels under the title of a dossier.
    fn heading(&mut self, below: usize, words: &str) {
        let style = self.style_of_heading(below);
        self.put(paragraph(style, run(words, Look::PLAIN)));
    }

    fn style_of_heading(&self, below: usize) -> Style {
        match below + usize::from(!self.is_alone) {
            0 => Style::Title,
            1 => Style::Heading1,
            2 => Style::Heading2,
            _ => Style::Heading3,
        }
    }

    /// The title of the dossier that is being added, where links from the table of dossiers lead.
    fn title_of_dossier(&mut self, title: &str) {
        let (number, style) = (self.counts.dossiers, self.style_of_heading(0));
        let words = bookmark(number, &name_of_dossier(number), &run(title, Look::PLAIN));
        self.put(paragraph(style, words));
    }
}

fn name_of_dossier(index: usize) -> String {
    format!("dossier_{}", index + 1)
}

/// The report of one dossier as a complete file.
///
/// # Errors
/// As [`Paper::finish`].
pub fn report(subject: Subject<'_>, options: Options) -> io::Result<Vec<u8>> {
    let mut paper = Paper::new(&[Entry::new(subject, options)], options);
    paper.add(subject);
    paper.finish(&[])
}
