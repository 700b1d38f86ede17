//! `tegenlezer export`

use std::io::{self, BufWriter, Write};

use clap::builder::PossibleValue;
use jiff::Timestamp;

use super::output;
use super::papers::{Papers, Read};
use super::speech::Speech;
use crate::dossier::Dossier;
use crate::export::{self, Format};
use crate::i18n::Language;
use crate::present::{self, Length, Options, Subject};
use crate::review::{Log, Places, Reviewed, Shelf, corrected};

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What to write
    #[arg(long, value_enum)]
    format: Format,
    /// How much of the answers; JSON always has all of them
    #[arg(long, value_enum, default_value = "full")]
    answers: Answers,
    /// Leave marks, notes and corrected pairings out
    #[arg(long)]
    no_review: bool,
    #[command(flatten)]
    papers: Papers,
}

impl clap::ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Html, Self::Markdown, Self::Csv, Self::Json]
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

/// Writes the papers with their reviews.
pub fn run(arguments: &Arguments, speech: Speech) -> io::Result<u8> {
    let language = speech.language;
    let read = arguments.papers.read(speech);
    let desk = Desk {
        shelf: (!arguments.no_review).then(|| Shelf::new(Places::of_user(arguments.papers.are_files()))),
        options: Options {
            language,
            answers: match arguments.answers {
                Answers::Full => Length::Full,
                Answers::Short => Length::Short,
                Answers::None => Length::None,
            },
            today: crate::i18n::papers::day_of(Timestamp::now()),
        },
    };
    match arguments.format {
        Format::Json => desk.json(&read)?,
        Format::Markdown => {
            for (index, dossier) in read.dossiers.iter().enumerate() {
                let gap = if index == 0 { "" } else { "\n\n" };
                let report = desk.report(dossier, |subject, options| export::markdown_report(subject, index, options));
                output::put(&format!("{gap}{report}"))?;
            }
        }
        Format::Csv => {
            output::put_raw(&export::csv::begin(desk.options.language))?;
            for dossier in &read.dossiers {
                output::put_raw(&desk.report(dossier, export::csv::dossier))?;
            }
        }
        Format::Html => desk.html(&read)?,
    }
    Ok(read.finish(0))
}

/// Where reviews are, and how they are reported.
struct Desk {
    /// None, if they are left out.
    shelf: Option<Shelf>,
    options: Options,
}

impl Desk {
    /// Gives a dossier with its review to be written, one at a time. Nothing is made or locked.
    fn with_review(&self, dossier: &Dossier, write: &mut dyn FnMut(Subject<'_>)) {
        let shelf = self.shelf.as_ref().filter(|shelf| shelf.may_hold(dossier));
        let Some(shelf) = shelf else { return write(Subject::unreviewed(dossier)) };
        let (_, review, said) = Log::from_shelf(shelf, dossier);
        said.into_iter().for_each(|said| output::complain(&self.options.language.say(said)));
        if review.is_empty() {
            return write(Subject::unreviewed(dossier));
        }
        let corrected = corrected(dossier, &review);
        let reviewed = Reviewed::new(&corrected.dossier, review);
        write(Subject { dossier: &corrected.dossier, reviewed: Some(&reviewed), lost_corrections: &corrected.lost });
    }

    fn report(&self, dossier: &Dossier, written: impl Fn(Subject<'_>, Options) -> String) -> String {
        let mut report = String::new();
        self.with_review(dossier, &mut |subject| report = written(subject, self.options));
        report
    }

    fn json(&self, read: &Read) -> io::Result<()> {
        let mut out = BufWriter::new(io::stdout().lock());
        export::write_json(&mut out, &read.dossiers, &read.errors, |dossier, write| self.with_review(dossier, write))?;
        out.flush()
    }

    fn html(&self, read: &Read) -> io::Result<()> {
        let titles: Vec<_> = read.dossiers.iter().map(present::title).collect();
        output::put(&export::html::begin(&titles, self.options))?;
        for (index, dossier) in read.dossiers.iter().enumerate() {
            output::put(
                &self.report(dossier, |subject, options| export::html::dossier(subject, index, &titles, options)),
            )?;
        }
        output::put(&export::html::end(&read.errors, self.options))
    }
}
