//! The logs that reviews are kept in: what cannot be read or written, and what was done instead. A line each.

use std::io;
use std::path::Path;

use super::papers::{LINE, count};
use super::problems::system_error;
use super::{Bilingual, Both, Language, both};
use crate::review::Refusal;

/// Why a file is not used as a log.
pub(crate) fn refusal(refusal: Refusal) -> Bilingual {
    Bilingual(match refusal {
        Refusal::Link => ["is a link", "is een koppeling"],
        Refusal::NoFile => ["is not a plain file", "is geen gewoon bestand"],
        Refusal::SeveralNames => {
            ["has a second name elsewhere (a hard link)", "heeft elders een tweede naam (een harde koppeling)"]
        }
        Refusal::TooLong => ["is longer than any log", "is langer dan enig logboek"],
        Refusal::TooMany => ["has more changes than any log", "heeft meer wijzigingen dan enig logboek"],
    })
}

/// What an error says, in a few words.
fn cause(error: &io::Error) -> Both<String> {
    match Refusal::from_error(error) {
        Some(refusal) => self::refusal(refusal).to_owned().0,
        None => system_error(&error.into()).0,
    }
}

/// That a log cannot be written, and where the changes are saved instead.
pub fn not_written(path: &Path, error: &io::Error, instead: Option<&Path>) -> Bilingual<String> {
    let (path, [english, dutch]) = (path.display(), cause(error));
    let [saved, bewaard] = match instead.map(Path::display) {
        Some(instead) => [format!("; saved in {instead}"), format!("; bewaard in {instead}")],
        None => Both::default(),
    };
    Bilingual([
        format!("{path}: cannot be written: {english}{saved}"),
        format!("{path}: niet te schrijven: {dutch}{bewaard}"),
    ])
}

/// That a log was gone.
pub(crate) fn written_anew(path: &Path) -> Bilingual<String> {
    let path = path.display();
    Bilingual([format!("{path}: was gone; written anew"), format!("{path}: was weg; opnieuw geschreven")])
}

/// How many changes were copied from one log to another.
pub(crate) fn copied(changes: usize, from: &Path, to: &Path) -> Bilingual<String> {
    let (from, to) = (from.display(), to.display());
    Bilingual([
        format!("copied {changes} changes from {from} to {to}"),
        format!("{changes} wijzigingen overgenomen uit {from} in {to}"),
    ])
}

/// That a log cannot be read, and where the review is kept instead.
pub(crate) fn not_read(path: &Path, error: &io::Error, instead: Option<&Path>) -> Bilingual<String> {
    let (path, [english, dutch]) = (path.display(), cause(error));
    let [mut english, mut dutch] = match Refusal::from_error(error) {
        Some(_) => [format!("{path}: not used, since it {english}"), format!("{path}: niet gebruikt: het {dutch}")],
        None => [format!("{path}: cannot be read: {english}"), format!("{path}: niet te lezen: {dutch}")],
    };
    if let Some(instead) = instead.map(Path::display) {
        english += &format!("; the review is kept in {instead}");
        dutch += &format!("; de beoordeling wordt bewaard in {instead}");
    }
    Bilingual([english, dutch])
}

/// That a file among the logs was not looked at.
pub(crate) fn not_looked_at(path: &Path, error: &io::Error) -> Bilingual<String> {
    let (path, [english, dutch]) = (path.display(), cause(error));
    Bilingual([format!("{path}: not looked at, since it {english}"), format!("{path}: niet bekeken: het {dutch}")])
}

/// That there is a review beside other papers.
pub(crate) fn review_elsewhere(path: &Path) -> Bilingual<String> {
    let path = path.display();
    Bilingual([
        format!("a review of these questions is in {path}; `:adopt` in the reader copies it here"),
        format!("een beoordeling van deze vragen staat in {path}; `:adopt` in de lezer neemt die hier over"),
    ])
}

/// That lines of a log are of a later version of the program.
pub(crate) fn later_lines(path: &Path, lines: usize) -> Bilingual<String> {
    let (path, [english, dutch]) = (path.display(), Language::ALL.map(|language| count(lines, LINE, language)));
    Bilingual([
        format!("{path}: {english} written by a later version of tegenlezer; kept, and left out here"),
        format!("{path}: {dutch} van een latere versie van tegenlezer; bewaard, en hier weggelaten"),
    ])
}

/// That lines of a log are damaged.
pub(crate) fn damaged_lines(path: &Path, lines: usize) -> Bilingual<String> {
    let (path, [english, dutch]) = (path.display(), Language::ALL.map(|language| count(lines, LINE, language)));
    Bilingual([
        format!("{path}: {english} damaged; kept, and left out; all others are read"),
        format!("{path}: {dutch} beschadigd; bewaard, en weggelaten; alle andere zijn gelezen"),
    ])
}

/// That the last line of a log was not written to its end.
pub(crate) fn torn_line(path: &Path) -> Bilingual<String> {
    let path = path.display();
    Bilingual([
        format!("{path}: the last line was cut off; it is kept, and left out"),
        format!("{path}: de laatste regel is afgebroken; die is bewaard, en weggelaten"),
    ])
}

/// That there are more logs of a dossier than are read.
pub(crate) fn more_logs(first: &Path, count: usize) -> Bilingual<String> {
    let first = first.display();
    Bilingual([
        format!("{first}: {count} more logs of these questions than are read; this is the first of them"),
        format!("{first}: {count} logboeken van deze vragen meer dan er gelezen worden; dit is het eerste"),
    ])
}

/// That not all logs of a folder were looked at.
pub(crate) fn not_all_looked_at(folder: &Path, count: usize) -> Bilingual<String> {
    let folder = folder.display();
    Bilingual([
        format!("{folder}: more logs, or longer ones, than are looked at; {count} were"),
        format!("{folder}: meer of langere logboeken dan er bekeken worden; {count} zijn het wel"),
    ])
}

/// That there is no review to copy.
pub(crate) const NO_OTHER_REVIEW: Bilingual =
    both("no other review of these questions is known", "er is geen andere beoordeling van deze vragen bekend");
