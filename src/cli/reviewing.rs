//! What the commands that change a review share: which dossier, which question, and saving.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::time::Duration;

use super::papers::Papers;
use super::{FAILURE, output};
use crate::dossier::{Dossier, RowKey};
use crate::language::{Both, Language, foreign, of_system};
use crate::review::words::change as change_words;
use crate::review::{AnswerAnchor, Change, Log, Places, Review, Reviewed, Shelf, Store, What, corrected, reviewer};
use crate::search::holds_words;
use crate::words;

/// How long a command tries to save.
const PATIENCE: Duration = Duration::from_secs(3);

/// So many dossiers are named when it is not clear which is meant.
const NAMED: usize = 10;

/// A dossier with its review, opened to be changed.
pub struct Desk {
    /// As it reads with corrected pairings.
    pub dossier: Dossier,
    pub reviewed: Reviewed,
    /// In which it speaks.
    pub language: Language,
    log: Log,
}

/// A review as it was found, without anything made.
pub struct Opened {
    pub dossier: Dossier,
    pub reviewed: Reviewed,
    pub log: Log,
    /// Corrections that are not in force, since their answer is not there any more, with the questions.
    pub lost_corrections: Vec<(AnswerAnchor, BTreeSet<RowKey>)>,
    pub said: Vec<Both<String>>,
}

/// Opens the review of a dossier.
pub fn open(dossier: &Dossier, shelf: &Shelf) -> Opened {
    let (log, review, said) = Log::from_shelf(shelf, dossier);
    let corrected = corrected(dossier, &review);
    let reviewed = Reviewed::new(&corrected.dossier, review);
    Opened { dossier: corrected.dossier, reviewed, log, lost_corrections: corrected.lost, said }
}

impl Desk {
    /// The dossier that is meant: a file or folder, or of the papers that come with the program the one with this number
    /// in their list, or these words in its title.
    ///
    /// # Errors
    /// A line that says what is wrong: nothing of that name, or several.
    pub fn of(name: &str, language: Language) -> Result<Self, Both<String>> {
        let is_path = Path::new(name).exists();
        if !is_path && looks_like_path(name) {
            let [english, dutch] = [
                "give a file, a folder, or words of a title among the papers that come with the program",
                "geef een bestand, een map, of woorden uit een titel van de stukken die bij het programma horen",
            ];
            return Err([format!("{name}: not found; {english}"), format!("{name}: niet gevonden; {dutch}")]);
        }
        let papers = if is_path { Papers::at(name.into()) } else { Papers::embedded() };
        let dossiers = papers.read(language).dossiers;
        let dossier = if is_path { only(&dossiers, name) } else { named(&dossiers, name) }?;
        let opened = open(dossier, &Shelf::new(Places::of_user(papers.are_files())));
        opened.said.into_iter().for_each(|said| output::complain(&language.say(said)));
        Ok(Self { dossier: opened.dossier, reviewed: opened.reviewed, language, log: opened.log })
    }

    /// The place of a question.
    ///
    /// # Errors
    /// A line that says which questions there are.
    pub fn row(&self, key: RowKey) -> Result<usize, Both<String>> {
        self.reviewed.index(key).ok_or_else(|| {
            let title = &self.dossier.title;
            let [english, dutch] = match &self.dossier.rows[..] {
                [] => ["it has no questions", "het heeft geen vragen"].map(str::to_owned),
                rows => ["it has", "het heeft"].map(|has| format!("{has} {}", words::ranges(rows))),
            };
            [format!("{title}: no question {key}; {english}"), format!("{title}: geen vraag {key}; {dutch}")]
        })
    }

    /// Saves changes, and says each that was saved.
    ///
    /// # Errors
    /// What standard output says.
    pub fn save(self, whats: Vec<What>) -> io::Result<u8> {
        let language = self.language;
        let mut review: Review = self.reviewed.review().clone();
        let mut store = Store::new(self.log, &review, reviewer());
        let mut told = Vec::new();
        for what in whats {
            told.push(language.say(tell(&review, &what)));
            let line = store.submit(&review, what);
            if let What::Do(Change::Note { .. }) = line.what {
                told.push(format!("{} {}", language.say(["note", "aantekening"]), line.id));
            }
            review.apply(line);
        }
        let unsaved = store.finish(PATIENCE);
        unsaved.said.into_iter().for_each(|said| output::complain(&language.say(said)));
        if !unsaved.lines.is_empty() {
            let silent = || ["the disk does not answer", "de schijf antwoordt niet"].map(str::to_owned);
            let [english, dutch] = unsaved.trouble.unwrap_or_else(silent);
            return refuse([format!("not saved: {english}"), format!("niet bewaard: {dutch}")], language);
        }
        match output::put(&(told.join("\n") + "\n")) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let (told, [english, dutch]) = (told.join("; "), of_system(&error));
                let saved = [
                    format!("saved, though standard output cannot be written: {english}: {told}"),
                    format!("bewaard, al is standaarduitvoer niet te schrijven: {dutch}: {told}"),
                ];
                refuse(saved, language)
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
            let [english, dutch] = match undo {
                true => ["to take back", "terug te nemen"],
                false => ["to make again", "opnieuw te doen"],
            };
            let title = &self.dossier.title;
            let nothing = [
                format!("{title}: there is nothing of {who} {english}"),
                format!("{title}: er is niets van {who} {dutch}"),
            ];
            return refuse(nothing, self.language);
        };
        self.save(vec![if undo { What::Undo(id) } else { What::Redo(id) }])
    }
}

fn looks_like_path(name: &str) -> bool {
    name.contains(['/', '\\']) || Path::new(name).extension().is_some_and(|extension| extension.len() < 5)
}

/// The one dossier of the papers at a path.
fn only<'a>(dossiers: &'a [Dossier], path: &str) -> Result<&'a Dossier, Both<String>> {
    match dossiers {
        [only] => Ok(only),
        [] => Err([format!("{path}: no paper could be read there"), format!("{path}: daar was geen stuk te lezen")]),
        _ => {
            let files = dossiers.iter().filter_map(|dossier| dossier.documents.first()).take(NAMED);
            let files = files.map(|document| document.source.path.as_str()).collect::<Vec<_>>().join(", ");
            let count = dossiers.len();
            Err([
                format!("{path}: {count} dossiers; give a file of one of them: {files}"),
                format!("{path}: {count} dossiers; geef een bestand van een ervan: {files}"),
            ])
        }
    }
}

/// The one dossier with this number in the list, or these words in its title.
fn named<'a>(dossiers: &'a [Dossier], name: &str) -> Result<&'a Dossier, Both<String>> {
    let is_meant = |(index, dossier): &(usize, &Dossier)| match name.parse::<usize>() {
        Ok(number) => number == index + 1,
        Err(_) => holds_words(&dossier.title, name),
    };
    let meant: Vec<_> = dossiers.iter().enumerate().filter(is_meant).collect();
    match meant[..] {
        [(_, only)] => Ok(only),
        [] => {
            let there = listed(dossiers.iter().enumerate());
            Err([
                format!("{name}: no dossier of that name; there are {there}"),
                format!("{name}: geen dossier met deze naam; er zijn {there}"),
            ])
        }
        _ => {
            let there = listed(meant.into_iter());
            Err([format!("{name}: which one? there are {there}"), format!("{name}: welk? er zijn {there}")])
        }
    }
}

fn listed<'a>(dossiers: impl Iterator<Item = (usize, &'a Dossier)>) -> String {
    let names: Vec<_> = dossiers.map(|(index, dossier)| format!("{} {}", index + 1, dossier.title)).collect();
    names[..names.len().min(NAMED)].join("; ")
}

/// A change in a line, for people.
fn tell(review: &Review, what: &What) -> Both<String> {
    let again = |done: Both, id| {
        let [english, dutch] = match review.line(id).map(|line| &line.what) {
            Some(What::Do(change)) => change_words(change),
            _ => Both::default(),
        };
        [format!("{}: {english}", done[0]), format!("{}: {dutch}", done[1])]
    };
    match what {
        What::Do(change) => change_words(change),
        What::Undo(id) => again(["undone", "teruggenomen"], *id),
        What::Redo(id) => again(["done again", "opnieuw gedaan"], *id),
        What::About(about) => foreign(&about.title),
    }
}

/// Says what cannot be done.
///
/// # Errors
/// What standard error says.
pub fn refuse(problem: Both<String>, language: Language) -> io::Result<u8> {
    output::complain(&language.say(problem));
    Ok(FAILURE)
}
