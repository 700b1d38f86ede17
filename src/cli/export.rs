//! `tegenlezer export`

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use jiff::Timestamp;

use super::papers::{Papers, Read};
use super::reviewing::{is_called, listed, refuse};
use super::speech::Speech;
use super::{FAILURE, files, output};
use crate::dossier::Dossier;
use crate::export::table::{CutCell, Headers, LONGEST_CELL};
use crate::export::{self, FORMATS, Format};
use crate::i18n::reader::prompts::{no_question_has, no_such};
use crate::i18n::{Bilingual, Language, commands};
use crate::present::overview::Entry;
use crate::present::selection::{Selection, rows_that_meet};
use crate::present::{self, HintsInReport, Length, Options, Subject};
use crate::review::{Corrected, Log, Mark, Places, Reviewed, Shelf, corrected};
use crate::search::{Filter, Vocabulary};
use crate::source::ReadError;
use crate::text::printable;

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What to write; without it, the ending of --output tells
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write to this file instead of standard output, whole or not at all
    #[arg(short, long, value_name = "FILE", conflicts_with = "output_dir")]
    output: Option<PathBuf>,
    /// Write a file for each dossier to this folder, which is made if it is not there
    #[arg(long, value_name = "FOLDER", requires = "format")]
    output_dir: Option<PathBuf>,
    /// Only the dossiers of this name: the number in the list, a case number, the id in exports, or words of the title;
    /// may be given several times
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Only the questions that meet a filter, as the reader takes it: `status:open by:Weel`
    #[arg(long, value_name = "WORDS")]
    filter: Option<String>,
    /// How much of the answers; JSON always has all of them
    #[arg(long, value_enum, default_value = "full")]
    answers: Answers,
    /// How the columns of CSV and XLSX are headed
    #[arg(long, value_enum, default_value = "keys")]
    headers: Heads,
    /// Leave marks, notes and corrected pairings out
    #[arg(long)]
    no_review: bool,
    /// Add all hints about sub-questions, not only those that a reviewer agreed to
    #[arg(long, conflicts_with = "no_insight")]
    hints: bool,
    /// Leave out what the program noticed: commitments, text given before, hints
    #[arg(long)]
    no_insight: bool,
    #[command(flatten)]
    papers: Papers,
}

impl clap::ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Html, Self::Docx, Self::Markdown, Self::Csv, Self::Xlsx, Self::Json, Self::JsonLines]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let row = self.row();
        Some(PossibleValue::new(row.name).help(Language::English.say(row.help)))
    }
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Answers {
    /// All of them
    Full,
    /// The first sentences
    Short,
    /// How long they are
    None,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Heads {
    /// By the same English keys in every language, with English values
    Keys,
    /// In the language of --lang, as are the values
    Translated,
}

impl Arguments {
    fn format(&self) -> Option<Format> {
        let by_ending = || Format::from_ending(self.output.as_ref()?.extension()?.to_str()?);
        self.format.or_else(by_ending)
    }

    fn options(&self, language: Language) -> Options {
        Options {
            language,
            answers: match self.answers {
                Answers::Full => Length::Full,
                Answers::Short => Length::Short,
                Answers::None => Length::None,
            },
            hints: match (self.hints, self.no_insight) {
                (_, true) => HintsInReport::None,
                (true, false) => HintsInReport::All,
                (false, false) => HintsInReport::Usual,
            },
            today: crate::i18n::papers::day_of(Timestamp::now()),
        }
    }
}

/// Writes the papers with their reviews.
pub fn run(arguments: &Arguments, speech: Speech) -> io::Result<u8> {
    let language = speech.language;
    let Some(format) = arguments.format() else {
        output::complain(&formats(language));
        return Ok(FAILURE);
    };
    let to_terminal = arguments.output.is_none() && arguments.output_dir.is_none() && io::stdout().is_terminal();
    if format.is_binary() && to_terminal {
        return refuse(commands::not_for_a_terminal(format.row().name), language);
    }
    let read = arguments.papers.read(speech);
    let desk = Desk {
        format,
        shelf: (!arguments.no_review).then(|| Shelf::new(Places::of_user(arguments.papers.are_files()))),
        options: arguments.options(language),
        headers: match arguments.headers {
            Heads::Keys => Headers::Keys,
            Heads::Translated => Headers::Translated(language),
        },
        filter: arguments.filter.as_deref().and_then(Filter::new),
    };
    let chosen = match desk.choose(&read.dossiers, &arguments.only) {
        Ok(chosen) => chosen,
        Err(problem) => return refuse(problem, language),
    };
    let written = match (&arguments.output, &arguments.output_dir) {
        (Some(file), _) => desk.to_file(file, &chosen, &read),
        (_, Some(folder)) => desk.to_folder(folder, &chosen, &read),
        _ => {
            let mut out = BufWriter::new(io::stdout().lock());
            desk.write(&mut out, &chosen, &read.errors)?;
            out.flush()?;
            Ok(())
        }
    };
    match written {
        Ok(()) => Ok(read.finish(0)),
        Err(problem) => refuse(problem, language),
    }
}

/// The formats there are, in lines.
fn formats(language: Language) -> String {
    let lines = FORMATS.iter().map(|row| format!("  {:<10}{}", row.name, language.say(row.help)));
    [language.say(commands::WHICH_FORMAT).to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// What is written, and how.
struct Desk {
    format: Format,
    /// Where reviews are; none, if they are left out.
    shelf: Option<Shelf>,
    options: Options,
    headers: Headers,
    filter: Option<Filter>,
}

/// A dossier that is written.
struct Chosen<'a> {
    dossier: &'a Dossier,
    title: String,
    /// The questions that are written, if not all.
    rows: Option<Vec<usize>>,
}

impl Desk {
    /// The dossiers of these names, or all; with a filter those with a question that meets it.
    ///
    /// # Errors
    /// That there is no such dossier, or that the filter asks for something that there is not.
    fn choose<'a>(&self, dossiers: &'a [Dossier], names: &[String]) -> Result<Vec<Chosen<'a>>, Bilingual<String>> {
        let numbered = || dossiers.iter().enumerate();
        if let Some(name) =
            names.iter().find(|name| !numbered().any(|(index, dossier)| is_called(index, dossier, name)))
        {
            return Err(commands::no_such_dossier(name, &listed(numbered())));
        }
        let is_meant = |(index, dossier): &(usize, &Dossier)| {
            names.is_empty() || names.iter().any(|name| is_called(*index, dossier, name))
        };
        let meant: Vec<_> = numbered().filter(is_meant).map(|(_, dossier)| dossier).collect();
        let Some(filter) = &self.filter else {
            let all = |dossier| Chosen { dossier, title: present::title(dossier), rows: None };
            return Ok(meant.into_iter().map(all).collect());
        };
        let chosen: Vec<_> = meant.iter().filter_map(|dossier| self.select(filter, dossier)).collect();
        if chosen.is_empty() {
            self.tell_none(filter, &meant)?;
        }
        Ok(chosen)
    }

    /// The questions of a dossier that meet a filter, if any.
    fn select<'a>(&self, filter: &Filter, dossier: &'a Dossier) -> Option<Chosen<'a>> {
        let opened = self.open(dossier);
        let rows = rows_that_meet(filter, subject_of(dossier, opened.as_ref()));
        let mut title = present::title(dossier);
        if matches!(self.format, Format::Html | Format::Docx | Format::Markdown) {
            title = commands::selected(&title, rows.len(), dossier.rows.len(), filter.typed(), self.options.language);
        }
        (!rows.is_empty()).then_some(Chosen { dossier, title, rows: Some(rows) })
    }

    /// Says that nothing meets a filter.
    ///
    /// # Errors
    /// What the filter asks for and there is not.
    fn tell_none(&self, filter: &Filter, dossiers: &[&Dossier]) -> Result<(), Bilingual<String>> {
        let language = self.options.language;
        let vocabulary = Vocabulary {
            marks: Mark::ALL.iter().map(|mark| crate::i18n::review::mark_in_short(*mark)).collect(),
            tags: Vec::new(),
        };
        let unknown = dossiers
            .iter()
            .filter(|dossier| !dossier.rows.is_empty())
            .map(|dossier| filter.unknown(dossier, &vocabulary, language));
        let unknown: Option<Vec<_>> = unknown.collect();
        if let Some(unknown) = unknown.and_then(|unknown| unknown.into_iter().next()) {
            let near = unknown.available.first().filter(|_| unknown.is_near).map(String::as_str);
            let message = no_such(unknown.term, &unknown.typed, near, &unknown.available, language);
            return Err(Bilingual::untranslated(message));
        }
        output::complain(&no_question_has(filter.typed(), language));
        Ok(())
    }

    /// A dossier as it was reviewed, and what is to be said about its log. Nothing is made or locked.
    fn open(&self, dossier: &Dossier) -> Option<Opened> {
        let shelf = self.shelf.as_ref().filter(|shelf| shelf.may_hold(dossier))?;
        let (_, review, said) = Log::from_shelf(shelf, dossier);
        let corrected = corrected(dossier, &review);
        let reviewed = (!review.is_empty()).then(|| Reviewed::new(&corrected.dossier, review));
        Some(Opened { corrected, reviewed, said })
    }

    /// Gives a dossier with its review to be written, one at a time.
    fn with_review(&self, chosen: &Chosen<'_>, write: &mut dyn FnMut(Subject<'_>)) {
        let opened = self.open(chosen.dossier);
        for said in opened.iter().flat_map(|opened| &opened.said) {
            output::complain(&self.options.language.say(said.clone()));
        }
        let subject = subject_of(chosen.dossier, opened.as_ref());
        match &chosen.rows {
            None => write(subject),
            Some(rows) => write(Selection::new(subject, rows).titled(&chosen.title).subject()),
        }
    }

    fn report(&self, chosen: &Chosen<'_>, mut written: impl FnMut(Subject<'_>, Options) -> String) -> String {
        let mut report = String::new();
        self.with_review(chosen, &mut |subject| report = written(subject, self.options));
        report
    }

    fn write(&self, out: &mut dyn Write, chosen: &[Chosen<'_>], errors: &[ReadError]) -> io::Result<()> {
        let hints = self.options.hints;
        match self.format {
            Format::Json => {
                export::write_json(out, chosen, (errors, hints), |chosen, write| self.with_review(chosen, write))
            }
            Format::JsonLines => {
                export::write_json_lines(out, chosen, hints, |chosen, write| self.with_review(chosen, write))
            }
            Format::Markdown => self.markdown(out, chosen),
            Format::Csv => self.csv(out, chosen),
            Format::Xlsx => self.xlsx(out, chosen),
            Format::Docx => self.docx(out, chosen, errors),
            Format::Html => self.html(out, chosen, errors),
        }
    }

    fn markdown(&self, out: &mut dyn Write, chosen: &[Chosen<'_>]) -> io::Result<()> {
        let has_index = chosen.len() > 1;
        if has_index {
            out.write_all(printable(&export::markdown_index(&self.entries(chosen), self.options)).as_bytes())?;
        }
        for (index, chosen) in chosen.iter().enumerate() {
            let gap = if has_index { export::markdown_beginning(index) } else { String::new() };
            let report = self.report(chosen, |subject, options| export::markdown_report(subject, index, options));
            write!(out, "{gap}{}", printable(&report))?;
        }
        Ok(())
    }

    fn csv(&self, out: &mut dyn Write, chosen: &[Chosen<'_>]) -> io::Result<()> {
        out.write_all(export::csv::begin(self.headers).as_bytes())?;
        for chosen in chosen {
            let mut rows = export::csv::Rows::default();
            self.with_review(chosen, &mut |subject| {
                rows = export::csv::dossier(subject, self.headers, self.options);
            });
            out.write_all(rows.text.as_bytes())?;
            self.tell_cut(chosen, &rows.cut);
        }
        Ok(())
    }

    fn xlsx(&self, out: &mut dyn Write, chosen: &[Chosen<'_>]) -> io::Result<()> {
        let mut table = export::xlsx::Table::new(self.headers, self.options);
        for chosen in chosen {
            self.with_review(chosen, &mut |subject| table.add(subject));
            self.tell_cut(chosen, &std::mem::take(&mut table.cut));
        }
        out.write_all(&table.write()?)
    }

    /// Says which cells were cut.
    fn tell_cut(&self, chosen: &Chosen<'_>, cut: &[CutCell]) {
        for CutCell { question, column } in cut {
            let message = commands::cell_cut(&chosen.title, question, column, LONGEST_CELL);
            output::complain(&self.options.language.say(message));
        }
    }

    fn docx(&self, out: &mut dyn Write, chosen: &[Chosen<'_>], errors: &[ReadError]) -> io::Result<()> {
        let mut paper = export::docx::Paper::new(&self.entries(chosen), self.options);
        for chosen in chosen {
            self.with_review(chosen, &mut |subject| paper.add(subject));
        }
        out.write_all(&paper.finish(errors)?)
    }

    /// The lines of the table with which a report of several dossiers opens.
    fn entries(&self, chosen: &[Chosen<'_>]) -> Vec<Entry> {
        let entry = |chosen: &Chosen<'_>| {
            let opened = self.open(chosen.dossier);
            let subject = subject_of(chosen.dossier, opened.as_ref());
            let entry = match &chosen.rows {
                None => Entry::new(subject, self.options),
                Some(rows) => Entry::new(Selection::new(subject, rows).subject(), self.options),
            };
            Entry { title: chosen.title.clone(), ..entry }
        };
        chosen.iter().map(entry).collect()
    }

    fn html(&self, out: &mut dyn Write, chosen: &[Chosen<'_>], errors: &[ReadError]) -> io::Result<()> {
        let entries = self.entries(chosen);
        let mut put = |text: &str| out.write_all(printable(text).as_bytes());
        put(&export::html::begin(&entries, self.options))?;
        for (index, chosen) in chosen.iter().enumerate() {
            put(&self.report(chosen, |subject, options| export::html::dossier(subject, index, entries.len(), options)))?;
        }
        put(&export::html::end(errors, self.options))
    }

    /// Writes all to a file, whole or not at all.
    ///
    /// # Errors
    /// Why it cannot be written.
    fn to_file(&self, file: &Path, chosen: &[Chosen<'_>], read: &Read) -> Result<(), Bilingual<String>> {
        let mut written = Vec::new();
        let done = self.write(&mut written, chosen, &read.errors);
        files::write(file, done.map(|()| written), &read.dossiers)
    }

    /// Writes a file for each dossier.
    ///
    /// # Errors
    /// Why one cannot be written; those before it are.
    fn to_folder(&self, folder: &Path, chosen: &[Chosen<'_>], read: &Read) -> Result<(), Bilingual<String>> {
        let ending = self.format.row().endings[0];
        files::make_folder(folder)?;
        let names = files::names(chosen.iter().map(|chosen| chosen.dossier));
        for (chosen, name) in chosen.iter().zip(names) {
            let mut written = Vec::new();
            let done = self.write(&mut written, std::slice::from_ref(chosen), &[]);
            let file = folder.join(format!("{name}.{ending}"));
            files::write(&file, done.map(|()| written), &read.dossiers)?;
        }
        Ok(())
    }
}

/// A dossier with what its log holds.
struct Opened {
    corrected: Corrected,
    /// None, if the log says nothing.
    reviewed: Option<Reviewed>,
    said: Vec<Bilingual<String>>,
}

fn subject_of<'a>(dossier: &'a Dossier, opened: Option<&'a Opened>) -> Subject<'a> {
    let reviewed = opened.and_then(|opened| Some((&opened.corrected, opened.reviewed.as_ref()?)));
    reviewed.map_or_else(
        || Subject::unreviewed(dossier),
        |(corrected, reviewed)| Subject {
            dossier: &corrected.dossier,
            reviewed: Some(reviewed),
            lost_corrections: &corrected.lost,
        },
    )
}
