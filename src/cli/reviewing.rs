//! What the commands that change a review share: which dossier, which question, and saving.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap_complete::engine::ArgValueCompleter;

use super::papers::Papers;
use super::speech::Speech;
use super::{FAILURE, completions, output};
use crate::dossier::{Dossier, RowKey, cases};
use crate::i18n::papers;
use crate::i18n::review::change as change_words;
use crate::i18n::{Bilingual, Language, commands};
use crate::present::id;
use crate::review::{AnswerAnchor, Change, Log, Places, Review, Reviewed, Shelf, Store, What, corrected, reviewer};
use crate::search::holds_words;
use crate::source;

/// How long a command tries to save.
const PATIENCE: Duration = Duration::from_secs(3);

/// So many dossiers are named when it is not clear which is meant.
const NAMED: usize = 10;

/// Which dossier is meant.
#[derive(Debug, clap::Args)]
pub struct Which {
    /// A file or folder with one dossier; or its name: the number in the list, a case number, or words of the title
    #[arg(add = ArgValueCompleter::new(completions::dossiers))]
    dossier: String,
    /// Files or folders among which the dossier has that name; without them, the papers that come with the program
    #[arg(long = "in", value_name = "PATH")]
    among: Vec<PathBuf>,
}

/// A dossier with its review, opened to be changed.
pub struct Desk {
    /// As it reads with corrected pairings.
    pub dossier: Dossier,
    pub reviewed: Reviewed,
    speech: Speech,
    log: Log,
}

/// A review as it was found, without anything made.
pub struct Opened {
    pub dossier: Dossier,
    pub reviewed: Reviewed,
    pub log: Log,
    /// Corrections that are not in force, since their answer is not there any more, with the questions.
    pub lost_corrections: Vec<(AnswerAnchor, BTreeSet<RowKey>)>,
    pub said: Vec<Bilingual<String>>,
}

/// Opens the review of a dossier.
pub fn open(dossier: &Dossier, shelf: &Shelf) -> Opened {
    let (log, review, said) = Log::from_shelf(shelf, dossier);
    let corrected = corrected(dossier, &review);
    let reviewed = Reviewed::new(&corrected.dossier, review);
    Opened { dossier: corrected.dossier, reviewed, log, lost_corrections: corrected.lost, said }
}

impl Desk {
    /// The dossier that is meant: the only one of a file or folder, or the one of this name.
    ///
    /// # Errors
    /// A line that says what is wrong: nothing of that name, or several.
    pub fn open(Which { dossier: name, among }: &Which, speech: Speech) -> Result<Self, Bilingual<String>> {
        if among.iter().map(PathBuf::as_path).chain([Path::new(name)]).any(source::is_piped) {
            return Err(commands::not_reviewed());
        }
        let is_path = among.is_empty() && Path::new(name).exists();
        if !is_path && among.is_empty() && looks_like_path(name) {
            return Err(commands::not_found(name));
        }
        let papers = match among.as_slice() {
            [] if is_path => Papers::at(vec![name.into()]),
            [] => Papers::embedded(),
            paths => Papers::at(paths.to_vec()),
        };
        let dossiers = papers.read(speech).dossiers;
        let dossier = if is_path { only(&dossiers, name) } else { named(&dossiers, name) }?;
        let opened = open(dossier, &Shelf::new(Places::of_user(papers.are_files())));
        opened.said.into_iter().for_each(|said| output::complain(&speech.language.say(said)));
        Ok(Self { dossier: opened.dossier, reviewed: opened.reviewed, speech, log: opened.log })
    }

    /// The place of a question.
    ///
    /// # Errors
    /// A line that says which questions there are.
    pub fn row(&self, key: RowKey) -> Result<usize, Bilingual<String>> {
        self.reviewed.index(key).ok_or_else(|| {
            let rows = &self.dossier.rows;
            let there_are = (!rows.is_empty()).then(|| papers::ranges(rows));
            commands::no_such_question(&self.dossier.title, key, there_are.as_deref())
        })
    }

    /// Saves changes, and says each that was saved.
    ///
    /// # Errors
    /// What standard output says.
    pub fn save(self, whats: Vec<What>) -> io::Result<u8> {
        let Speech { language, quiet } = self.speech;
        let mut review: Review = self.reviewed.review().clone();
        let mut store = Store::new(self.log, &review, reviewer());
        let mut messages = Vec::new();
        for what in whats {
            messages.push(language.say(tell(&review, &what)));
            let line = store.submit(&review, what);
            if let What::Do(Change::Note { .. }) = line.what {
                messages.push(language.say(commands::note_made(line.id)));
            }
            review.apply(line);
        }
        let unsaved = store.finish(PATIENCE);
        unsaved.notices.into_iter().for_each(|said| output::complain(&language.say(said)));
        if !unsaved.lines.is_empty() {
            let why = unsaved.trouble.unwrap_or_else(|| commands::DISK_IS_SILENT.to_owned());
            return refuse(commands::not_saved(why), language);
        }
        if quiet {
            return Ok(0);
        }
        match output::put(&(messages.join("\n") + "\n")) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                refuse(commands::saved_but_not_shown(&(&error).into(), &messages.join("; ")), language)
            }
            written => written.map(|()| 0),
        }
    }

    /// Takes back the last change of this reviewer, or makes the one last taken back again.
    ///
    /// # Errors
    /// What standard output says.
    pub fn turn_back(self, undo: bool) -> io::Result<u8> {
        let review = self.reviewed.review();
        let who = reviewer();
        let line = if undo { review.undoable(&who) } else { review.redoable(&who) };
        let Some(id) = line.map(|line| line.id) else {
            return refuse(commands::nothing_to_turn_back(&self.dossier.title, &who, undo), self.speech.language);
        };
        self.save(vec![if undo { What::Undo(id) } else { What::Redo(id) }])
    }
}

fn looks_like_path(name: &str) -> bool {
    name.contains(['/', '\\']) || Path::new(name).extension().is_some_and(|extension| extension.len() < 5)
}

/// The one dossier of the papers at a path.
fn only<'a>(dossiers: &'a [Dossier], path: &str) -> Result<&'a Dossier, Bilingual<String>> {
    match dossiers {
        [only] => Ok(only),
        [] => Err(commands::nothing_read(path)),
        _ => {
            let there = listed(dossiers.iter().enumerate());
            Err(commands::several_dossiers(path, dossiers.len(), &there))
        }
    }
}

/// The one dossier with this number in the list, this case number, or these words in its title.
fn named<'a>(dossiers: &'a [Dossier], name: &str) -> Result<&'a Dossier, Bilingual<String>> {
    let meant: Vec<_> =
        dossiers.iter().enumerate().filter(|(index, dossier)| is_called(*index, dossier, name)).collect();
    match meant[..] {
        [(_, only)] => Ok(only),
        [] => {
            let there = listed(dossiers.iter().enumerate());
            Err(commands::no_such_dossier(name, &there))
        }
        _ => {
            let there = listed(meant.into_iter());
            Err(commands::which_dossier(name, &there))
        }
    }
}

/// Whether a dossier is called so: by its number in the list, a case number, its id in exports, or words of its title.
pub fn is_called(index: usize, dossier: &Dossier, name: &str) -> bool {
    match name.parse::<usize>() {
        Ok(number) => number == index + 1,
        Err(_) => has_case(dossier, name) || id(dossier) == name || holds_words(&dossier.title, name),
    }
}

fn has_case(dossier: &Dossier, name: &str) -> bool {
    let name: String = name.split_whitespace().collect::<String>().to_uppercase();
    dossier.documents.iter().any(|document| cases(&document.meta).contains(&name))
}

/// The names of dossiers, with their numbers in the list.
pub fn listed<'a>(dossiers: impl Iterator<Item = (usize, &'a Dossier)>) -> String {
    let names: Vec<_> = dossiers.map(|(index, dossier)| format!("{} {}", index + 1, dossier.title)).collect();
    names[..names.len().min(NAMED)].join("; ")
}

/// A change in a line, for people.
fn tell(review: &Review, what: &What) -> Bilingual<String> {
    let done = |id| match review.line(id).map(|line| &line.what) {
        Some(What::Do(change)) => Some(change),
        _ => None,
    };
    match what {
        What::Do(change) => change_words(change),
        What::Undo(id) => commands::undone(done(*id)),
        What::Redo(id) => commands::done_again(done(*id)),
        What::About(about) => Bilingual::untranslated(about.title.clone()),
    }
}

/// Says what cannot be done.
///
/// # Errors
/// What standard error says.
pub fn refuse(problem: Bilingual<String>, language: Language) -> io::Result<u8> {
    output::complain(&language.say(problem));
    Ok(FAILURE)
}
