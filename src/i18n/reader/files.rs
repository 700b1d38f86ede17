//! What the reader says of files and of the desktop: positions, drafts, reports, the clipboard, the browser.

use std::path::Path;

use super::super::papers::{self, WORD};
use super::super::problems::system_error;
use super::super::{Bilingual, Language, both};
use crate::model::SystemError;

/// That a file in which positions are kept is of a later version.
pub(crate) fn positions_of_a_later_version(path: &Path) -> Bilingual<String> {
    positions_not_kept(path, Bilingual(["of a later version", "van een latere versie"].map(str::to_owned)))
}

/// Why positions are not kept.
pub(crate) fn positions_not_kept(path: &Path, why: Bilingual<String>) -> Bilingual<String> {
    let (path, Bilingual([english, dutch])) = (path.display(), why);
    Bilingual([
        format!("{path}: {english}; places are not kept"),
        format!("{path}: {dutch}; plaatsen worden niet bewaard"),
    ])
}

/// Why positions begin anew.
pub(crate) fn positions_begin_anew(path: &Path, why: Bilingual<String>) -> Bilingual<String> {
    let (path, Bilingual([english, dutch])) = (path.display(), why);
    Bilingual([
        format!("{path}: {english}; places begin anew"),
        format!("{path}: {dutch}; het bewaren van plaatsen begint opnieuw"),
    ])
}

/// That the file is damaged.
pub(crate) fn not_readable(line: usize) -> Bilingual<String> {
    Bilingual([format!("not readable (line {line})"), format!("niet leesbaar (regel {line})")])
}

/// Why drafts are not kept.
pub(crate) fn drafts_not_kept(path: &Path, why: Bilingual<String>) -> Bilingual<String> {
    let (path, Bilingual([english, dutch])) = (path.display(), why);
    Bilingual([
        format!("{path}: {english}; drafts are not kept"),
        format!("{path}: {dutch}; concepten worden niet bewaard"),
    ])
}

/// Why a file of drafts is of no use.
pub(crate) const NOT_UNDERSTOOD: Bilingual = both("not understood", "niet te begrijpen");

/// How many changes of a review are not saved.
pub(crate) fn changes_not_saved(count: usize, language: Language) -> String {
    language.pick(match count {
        1 => [
            "1 change of the review is not saved".to_owned(),
            "1 wijziging van de beoordeling is niet bewaard".to_owned(),
        ],
        _ => [
            format!("{count} changes of the review are not saved"),
            format!("{count} wijzigingen van de beoordeling zijn niet bewaard"),
        ],
    })
}

/// The same when the reader ends, above the lines themselves; `why` begins with a colon, if it is known.
pub(crate) fn changes_lost(count: usize, why: &str, language: Language) -> String {
    let not_saved = changes_not_saved(count, language);
    language.pick([
        format!("{not_saved}{why}; as its log would have it:"),
        format!("{not_saved}{why}; zoals het log het zou hebben:"),
    ])
}

/// The same when the reader is asked to end, with the key that does so all the same.
pub(crate) fn quit_loses_changes(count: usize, why: &str, quit: &str, language: Language) -> String {
    let not_saved = changes_not_saved(count, language);
    language.pick([
        format!("{not_saved} ({quit} again leaves and prints it){why}"),
        format!("{not_saved} (nog eens {quit} sluit af en drukt het af){why}"),
    ])
}

/// That nothing is at a path whose papers were to be opened.
pub(crate) fn no_papers_at(path: &str, language: Language) -> String {
    language.pick([format!("{path}: no such file or folder"), format!("{path}: geen bestand of map met deze naam")])
}

/// Where a report was written.
pub(crate) fn report_written(path: &Path, language: Language) -> String {
    let path = path.display();
    language.pick([format!("report written: {path}"), format!("verslag geschreven: {path}")])
}

/// Why a report was not written.
pub(crate) fn report_not_written(name: &str, error: &SystemError, language: Language) -> String {
    let Bilingual([english, dutch]) = system_error(error);
    language
        .pick([format!("report not written: {name}: {english}"), format!("verslag niet geschreven: {name}: {dutch}")])
}

/// That there is nothing to read again.
pub(crate) const PAPERS_DO_NOT_CHANGE: Bilingual = both(
    "these papers come with the program and do not change",
    "deze stukken horen bij het programma en veranderen niet",
);

/// Why papers were not read again.
pub(crate) fn not_read_again(why: &str, language: Language) -> String {
    language.pick([format!("not read again: {why}"), format!("niet opnieuw gelezen: {why}")])
}

/// That words are in the clipboard, and which program put them there.
pub(crate) fn copied(words: usize, program: &str, language: Language) -> String {
    let words = papers::count(words, WORD, language);
    language.pick([
        format!("copied {words} to the clipboard ({program})"),
        format!("{words} naar het klembord gekopieerd ({program})"),
    ])
}

/// That the terminal was asked to put words into the clipboard.
pub(crate) fn copied_by_terminal(words: usize, language: Language) -> String {
    let words = papers::count(words, WORD, language);
    language.pick([
        format!("copied {words}: the terminal was asked to keep them (OSC 52)"),
        format!("{words} gekopieerd: de terminal is gevraagd ze te bewaren (OSC 52)"),
    ])
}

/// That words are too many for the terminal.
pub(crate) fn too_long_to_copy(bytes: usize, language: Language) -> String {
    language.pick([
        format!("not copied: {bytes} bytes are too many for the terminal"),
        format!("niet gekopieerd: {bytes} bytes is te veel voor de terminal"),
    ])
}

/// That a program was asked to open a web address.
pub(crate) fn asked_to_open(program: &str, address: &str, language: Language) -> String {
    language.pick([format!("asked {program} to open {address}"), format!("{program} is gevraagd {address} te openen")])
}

/// Why a web address was not opened, and the key that copies it.
pub(crate) fn not_opened(error: &SystemError, copy: &str, language: Language) -> String {
    let Bilingual([english, dutch]) = system_error(error);
    language.pick([
        format!("not opened: {english}; {copy} copies the address"),
        format!("niet geopend: {dutch}; {copy} kopieert het adres"),
    ])
}
