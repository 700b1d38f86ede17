//! Why a file cannot be read, and what to do about it: one line, lower case.

use super::{Bilingual, Both, Language};
use crate::model::{Damage, Limit, Problem, SystemError, SystemErrorKind};
use crate::source::ReadError;

/// Which file, what is wrong, what to do.
pub fn read_error(error: &ReadError, language: Language) -> String {
    format!("{}: {}", error.path, language.say(problem(&error.problem)))
}

/// What is wrong with a file, and what to do about it.
pub fn problem(problem: &Problem) -> Bilingual<String> {
    Bilingual(sentences(problem))
}

fn sentences(problem: &Problem) -> Both<String> {
    let both = |words: Both| words.map(str::to_owned);
    match problem {
        Problem::Missing => {
            both(["no such file or folder; check the name", "geen bestand of map met deze naam; controleer de naam"])
        }
        Problem::NotAFile => both([
            "is neither a file nor a folder; save it as a file first",
            "is geen bestand en geen map; sla het eerst op als bestand",
        ]),
        Problem::Unreadable(error) => unreadable(system_error(error).0),
        Problem::NoProcess(error) => {
            unreadable([format!("no reading process: {error}"), format!("geen leesproces: {error}")])
        }
        Problem::Empty => both(["is empty; nothing to read", "is leeg; er valt niets te lezen"]),
        Problem::TooLarge { size, most } => [
            format!("is {size} MiB, more than the {most} MiB that are read; give the paper alone"),
            format!("is {size} MiB groot, meer dan de {most} MiB die gelezen worden; geef alleen het stuk zelf"),
        ],
        Problem::UnknownFormat => both([
            "is not a text, PDF, Word, ODT, RTF, HTML or XML file; convert it to one of these",
            "is geen tekst-, PDF-, Word-, ODT-, RTF-, HTML- of XML-bestand; zet het om in een daarvan",
        ]),
        Problem::Encrypted => both([
            "is protected by a password; save a copy without one",
            "is beveiligd met een wachtwoord; sla een kopie zonder wachtwoord op",
        ]),
        Problem::Damaged(damage) => {
            let [english, dutch] = self::damage(damage);
            [
                format!("is damaged and cannot be read ({english}); download it again"),
                format!("is beschadigd en niet te lezen ({dutch}); download het opnieuw"),
            ]
        }
        Problem::NoPapers => both([
            "holds no papers that can be read; give a folder with text, PDF, Word, ODT, RTF, HTML or XML files",
            "bevat geen stukken die te lezen zijn; \
             geef een map met tekst-, PDF-, Word-, ODT-, RTF-, HTML- of XML-bestanden",
        ]),
        Problem::LimitReached(limit) => {
            let [english, dutch] = match limit {
                Limit::Time => ["time", "tijd"],
                Limit::Memory => ["memory", "geheugen"],
            };
            [
                format!("takes more {english} than is allowed; it may be damaged, download it again"),
                format!("kost meer {dutch} dan is toegestaan; misschien is het beschadigd, download het opnieuw"),
            ]
        }
    }
}

fn unreadable([english, dutch]: Both<String>) -> Both<String> {
    [
        format!("cannot be read ({english}); check the file and its permissions"),
        format!("kan niet worden gelezen ({dutch}); controleer het bestand en de rechten"),
    ]
}

/// How a file is damaged, within a sentence.
fn damage(damage: &Damage) -> Both<String> {
    let words = match damage {
        Damage::Structure => ["its structure makes no sense", "de structuur klopt niet"],
        Damage::Pages => ["its pages make no sense", "de bladzijden kloppen niet"],
        Damage::Encryption => ["its encryption is not known", "de versleuteling is onbekend"],
        Damage::NoPages => ["it holds no pages", "het bevat geen bladzijden"],
        Damage::NoReadablePage => ["none of its pages can be read", "geen van de bladzijden is te lezen"],
        Damage::PartMissing(part) => return [format!("{part} is missing"), format!("{part} ontbreekt")],
        Damage::NestedTooDeeply => ["nested too deeply", "te diep genest"],
        Damage::ReaderFailed => ["reading it failed", "het lezen mislukte"],
        Damage::ReaderDied => ["reading it cannot be finished", "het lezen is niet te voltooien"],
        Damage::Other(words) => return [words.clone(), words.clone()],
    };
    words.map(str::to_owned)
}

/// What the operating system says: its own words in English, and in Dutch ours for what is usual.
pub fn system_error(error: &SystemError) -> Bilingual<String> {
    let dutch = match error.kind {
        SystemErrorKind::NotFound => "bestaat niet",
        SystemErrorKind::PermissionDenied => "geen toegang",
        SystemErrorKind::ReadOnlyDisk => "de schijf is alleen te lezen",
        SystemErrorKind::DiskFull => "de schijf is vol",
        SystemErrorKind::QuotaUsedUp => "het schijfquotum is op",
        SystemErrorKind::FileTooLarge => "het bestand wordt te groot",
        SystemErrorKind::NotAFolder => "een deel van het pad is geen map",
        SystemErrorKind::IsAFolder => "is een map",
        SystemErrorKind::TimedOut => "het duurt te lang",
        SystemErrorKind::NotAFile => "is een pijp of een apparaat; een bestand is bedoeld",
        SystemErrorKind::Locked => "een ander programma houdt het op slot",
        SystemErrorKind::Other => &error.words,
    };
    Bilingual([error.words.clone(), dutch.to_owned()])
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn what_is_usual_is_said_in_dutch_too() {
        let system = |error: io::Error| system_error(&SystemError::from(&error));
        assert_eq!(system(io::ErrorKind::StorageFull.into()).0, ["no storage space", "de schijf is vol"]);
        assert_eq!(system(io::Error::other("Odd")).0, ["odd", "odd"]);
        #[cfg(unix)]
        assert_eq!(system(io::Error::from_raw_os_error(13)).0, ["permission denied", "geen toegang"]);
    }
}
