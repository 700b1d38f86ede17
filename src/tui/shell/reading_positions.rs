//! Where a reader left off in each dossier, kept from one start to the next in the state place of the XDG rules. A file
//! that is broken or cannot be written does no harm: it is said once, and reading goes on.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::atomic_write;
use crate::dossier::Dossier;
use crate::i18n::Bilingual;
use crate::i18n::papers::day_of;
use crate::i18n::problems::system_error;
use crate::i18n::reader::{files, messages};
use crate::model::{Date, Document, DocumentId, Text};
use crate::regular;
use crate::tui::commands::update;
use crate::tui::reading::ReadingPosition;
use crate::tui::state::State;
use crate::tui::state::action::Action;

/// The form of the file. One of a later form is left as it is.
const VERSION: u32 = 1;
/// How many places are kept.
const MOST: usize = 1_000;
/// A file longer than this, in bytes, is none of ours.
const LONGEST: u64 = 4 << 20;

/// The file.
#[derive(Debug, Serialize, Deserialize)]
struct Stored {
    version: u32,
    places: Vec<Entry>,
}

/// A place in a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    /// What the paper says, as a hash: the same paper in another folder is the same.
    paper: String,
    spot: ReadingPosition,
    /// When it was kept; earlier versions did not say.
    #[serde(default)]
    when: Option<Timestamp>,
}

/// The places of all dossiers, the latest last.
#[derive(Debug, Default)]
pub struct ReadingPositions {
    path: Option<PathBuf>,
    entries: Vec<Entry>,
    trouble: Option<Bilingual<String>>,
    reported: bool,
    /// Whether nothing was ever read, and the signs of the list were not explained yet.
    is_first_use: bool,
}

impl ReadingPositions {
    /// Those of this user.
    pub fn of_user() -> Self {
        match state_folder() {
            Some(folder) => Self::read(folder.join("tegenlezer").join("places.json")),
            None => Self::default(),
        }
    }

    /// Those of a file, which need not be there.
    fn read(path: PathBuf) -> Self {
        let (entries, trouble) = match read_file(&path) {
            Ok(Some(stored)) if stored.version > VERSION => {
                return Self { trouble: Some(files::positions_of_a_later_version(&path)), ..Self::default() };
            }
            Ok(stored) => (stored.map(|stored| stored.places).unwrap_or_default(), None),
            Err(why) if path.exists() && !path.is_file() => {
                return Self { trouble: Some(files::positions_not_kept(&path, why)), ..Self::default() };
            }
            Err(why) => (Vec::new(), Some(files::positions_begin_anew(&path, why))),
        };
        let is_first_use = entries.is_empty() && trouble.is_none();
        Self { path: Some(path), entries, trouble, reported: false, is_first_use }
    }

    /// What is wrong with the file, the first time that it is asked.
    pub fn trouble(&mut self) -> Option<Bilingual<String>> {
        let trouble = self.trouble.clone().filter(|_| !self.reported);
        self.reported |= trouble.is_some();
        trouble
    }

    /// After something was done: keeps the place of a dossier that was left, and offers that of one that was opened.
    pub fn follow(&mut self, before: Option<usize>, state: &mut State) {
        if state.open == before {
            return;
        }
        if let Some(index) = before {
            self.keep(index, state);
        }
        self.offer(state);
        if let Some(trouble) = self.trouble() {
            state.message = Some(state.ui.text(trouble));
        }
        let has_rows = state.reading().is_some_and(|(dossier, _)| !dossier.rows.is_empty());
        if has_rows && state.message.is_none() && std::mem::take(&mut self.is_first_use) {
            state.message = Some(state.ui.text_with_keys(messages::LEGEND));
        }
    }

    /// Offers to go on where the open dossier was left, if it is opened for the first time.
    pub fn offer(&self, state: &mut State) {
        let Some((dossier, session)) = state.reading() else { return };
        if session.last_position.is_some() {
            return;
        }
        let left = self.find(dossier).filter(|left| session.position(dossier).as_ref() != Some(left));
        update(state, Action::LastPosition(left));
    }

    /// Keeps the place of a dossier. What goes wrong is to be asked for by [`ReadingPositions::trouble`].
    pub fn keep(&mut self, index: usize, state: &State) {
        let (Some(dossier), Some(Some(session))) = (state.dossiers.get(index), state.sessions.get(index)) else {
            return;
        };
        let Some((id, spot)) = session.position(dossier) else { return };
        let Some(path) = self.path.clone() else { return };
        let (paper, now) = (hash(dossier.document(id)), Timestamp::now());
        let day = |when: Option<Timestamp>| when.map(day_of);
        let is_same = |last: &Entry| last.paper == paper && last.spot == spot && day(last.when) == Some(day_of(now));
        if self.entries.last().is_some_and(is_same) {
            return;
        }
        let when = Timestamp::from_second(now.as_second()).ok(); // of interest is the day
        let entry = Entry { paper, spot, when };
        let papers: Vec<_> = dossier.documents.iter().map(hash).collect();
        if let Ok(Some(now)) = read_file(&path) {
            self.entries = now.places; // what another reader kept meanwhile
        }
        self.entries.retain(|entry| !papers.contains(&entry.paper));
        self.entries.push(entry);
        self.entries.drain(..self.entries.len().saturating_sub(MOST));
        let stored = Stored { version: VERSION, places: self.entries.clone() };
        if let Err(error) = write_file(&path, &stored) {
            self.trouble.get_or_insert(files::positions_not_kept(&path, system_error(&(&error).into())));
        }
    }

    /// The days on which papers were read last, by their hashes.
    pub fn days(&self) -> HashMap<String, Date> {
        let entries = self.entries.iter();
        entries.filter_map(|entry| Some((entry.paper.clone(), day_of(entry.when?)))).collect()
    }

    /// The latest place in one of the papers of a dossier.
    fn find(&self, dossier: &Dossier) -> Option<(DocumentId, ReadingPosition)> {
        if self.entries.is_empty() {
            return None;
        }
        let papers: Vec<_> = dossier.documents.iter().map(hash).collect();
        self.entries.iter().rev().find_map(|entry| {
            let index = papers.iter().position(|paper| *paper == entry.paper)?;
            Some((DocumentId::new(index), entry.spot.clone()))
        })
    }
}

/// `$XDG_STATE_HOME`, else `~/.local/state`; on Windows the local data of programs.
pub(in crate::tui) fn state_folder() -> Option<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let usual = || match cfg!(windows) {
        true => folder("LOCALAPPDATA"),
        false => folder("HOME").map(|home| home.join(".local").join("state")),
    };
    folder("XDG_STATE_HOME").or_else(usual)
}

/// What the file says; nothing if there is none.
fn read_file(path: &Path) -> Result<Option<Stored>, Bilingual<String>> {
    let bytes = match regular::read(path, LONGEST) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        bytes => bytes.map_err(|error| system_error(&(&error).into()))?,
    };
    serde_json::from_slice(&bytes).map(Some).map_err(|error| files::not_readable(error.line()))
}

/// Writes a file as a whole: whoever reads it sees the old one or the new one. One that could not be read is set aside.
fn write_file(path: &Path, stored: &Stored) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
    fs::create_dir_all(folder)?;
    if read_file(path).is_err() {
        fs::rename(path, path.with_extension("json.damaged"))?;
    }
    replace_file(path, &serde_json::to_vec(stored)?)
}

/// Writes a file, and the folder that it is in.
pub(in crate::tui) fn replace_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(path.parent().ok_or(io::ErrorKind::NotFound)?)?;
    atomic_write::replace(path, bytes)
}

/// What a paper says, as 16 hexadecimal digits (FNV-1a of eight bytes at a time, which stays the same from version to
/// version): its own lines, or its text where they were not kept.
pub(in crate::tui) fn hash(document: &Document) -> String {
    let step = |hash: u64, bytes: [u8; 8]| {
        let hash = (hash ^ u64::from_le_bytes(bytes)).wrapping_mul(0x0100_0000_01b3);
        hash ^ hash >> 32 // a factor so small leaves the low bits to themselves
    };
    let line = |hash: u64, line: &str| {
        let (eights, rest) = line.as_bytes().as_chunks::<8>();
        let mut end = [b'\n'; 8];
        end[..rest.len()].copy_from_slice(rest);
        step(eights.iter().copied().fold(hash, step), end)
    };
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    let transcript = &document.source.transcript;
    let hash = if transcript.is_empty() {
        document.blocks.iter().flat_map(|block| block.texts()).map(Text::as_str).fold(START, line)
    } else {
        let lines = (1..).map_while(|number| transcript.line(number));
        lines.map(|(text, _)| text).fold(START, line)
    };
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::compose::theme::Theme;
    use crate::tui::tests::fixture;
    use crate::tui::tests::{play, reader, summary};
    use tempfile::TempDir;

    /// Reads with these places, presses keys, leaves; what was shown at first and at last.
    fn read(folder: &TempDir, keys: &str) -> (String, String) {
        let mut places = ReadingPositions::read(folder.path().join("state").join("places.json"));
        let mut state = reader();
        places.follow(None, &mut state);
        let first = summary(&state);
        for key in keys.split(' ') {
            let before = state.open;
            play(&mut state, key);
            places.follow(before, &mut state);
        }
        if let Some(open) = state.open {
            places.keep(open, &state);
        }
        (first, summary(&state))
    }

    #[test]
    fn a_place_is_offered_and_gone_to_when_asked() {
        let begin = r#"1 answer "Antwoord op vraag 1""#;
        let cases = [
            ("5 j", r#"1 answer "lang genoeg is om te moe""#, "go on at question 1: press '"),
            ("7 g", r#"7 answer "Antwoord op vraag 7""#, "go on at question 7: press '"),
            ("3 g", r#"3 answer "Antwoord op vraag 2 en 3""#, "go on at question 3: press '"),
            ("h 5 g v", r#"5 wording(0) of paper 1 "Vraag 5""#, "go on at question 5: press '"),
            ("h v f", r#"1 wording(0) of paper 1 "Vraag 1" +notes"#, "go on at question 1: press '"),
            ("t g 4 ]", r#"text 2 text "Vraag 4""#, "go on where you were in the text: press '"),
        ];
        for (keys, left, offer) in cases {
            let folder = tempfile::tempdir().unwrap();
            let (first, last) = read(&folder, keys);
            assert!(first.starts_with(&format!("{begin} ! in the list: = answer given, ")), "{first}");
            assert!(last.starts_with(left), "{last}");
            let (first, last) = read(&folder, "'");
            assert_eq!(first, format!("{begin} ! {offer}"), "{keys}");
            assert_eq!(last, left.trim_end_matches(" +notes"), "{keys}");
            assert_eq!(read(&folder, "' Ctrl-O").1, begin);
        }
    }

    #[test]
    fn places_are_kept_when_a_dossier_is_left_and_found_in_the_same_paper_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        read(&folder, "7 g q j Enter 3 j q");
        let path = folder.path().join("state").join("places.json");
        assert_eq!(ReadingPositions::read(path.clone()).entries.len(), 2);
        let mut state = State::new(vec![fixture::letter()], (80, 12), Theme::PLAIN);
        ReadingPositions::read(path).follow(None, &mut state);
        assert_eq!(state.message.as_deref(), Some("go on where you were in the text: press '"));
        // nothing is left over from writing
        assert_eq!(fs::read_dir(folder.path().join("state")).unwrap().count(), 1);
        // at the beginning there is nothing to go on from
        read(&folder, "g");
        assert_eq!(read(&folder, "g").0, r#"1 answer "Antwoord op vraag 1""#);
    }

    #[test]
    fn a_broken_file_is_said_once_and_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("places.json");
        for broken in [&b"{ \"version\": 1, \"pla"[..], b"", b"[]", b"\xff\xfe\0", &[b'['; 200_000]] {
            fs::write(&path, broken).unwrap();
            let mut places = ReadingPositions::read(path.clone());
            let mut state = reader();
            places.follow(None, &mut state);
            assert!(state.message.clone().unwrap().ends_with("places begin anew"), "{:?}", state.message);
            play(&mut state, "7 g");
            places.keep(0, &state);
            assert_eq!(places.trouble(), None);
            assert_eq!(ReadingPositions::read(path.clone()).entries.len(), 1);
            assert_eq!(fs::read(folder.path().join("places.json.damaged")).unwrap(), broken);
        }
        fs::write(&path, r#"{"version": 2, "places": []}"#).unwrap();
        let mut places = ReadingPositions::read(path.clone());
        assert!(places.trouble().unwrap().each().next().unwrap().ends_with("of a later version; places are not kept"));
        places.keep(0, &reader());
        assert_eq!(fs::read_to_string(&path).unwrap(), r#"{"version": 2, "places": []}"#);
    }

    #[test]
    #[cfg(unix)]
    fn a_pipe_in_the_place_of_the_file_is_refused_and_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("places.json");
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        let mut places = ReadingPositions::read(path.clone());
        assert!(
            places
                .trouble()
                .unwrap()
                .each()
                .next()
                .unwrap()
                .ends_with("is a pipe or a device; a file is meant; places are not kept")
        );
        places.keep(0, &reader());
        assert!(!fs::metadata(&path).unwrap().is_file());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_place_that_cannot_be_written_is_said_once() {
        let folder = tempfile::tempdir().unwrap();
        let in_the_way = folder.path().join("state");
        fs::write(&in_the_way, "a file where the folder should be").unwrap();
        let mut places = ReadingPositions::read(in_the_way.join("places.json"));
        let mut state = reader();
        let said = places.trouble();
        play(&mut state, "7 g");
        places.keep(0, &state);
        let said: Vec<_> = [said, places.trouble()].into_iter().flatten().collect();
        assert_eq!(said.len(), 1, "{said:?}");
        play(&mut state, "g");
        places.keep(0, &state);
        assert_eq!(places.trouble(), None);
    }

    #[test]
    fn the_place_of_a_question_that_is_gone_is_no_place() {
        let mut state = reader();
        let spot = |row: &str| Some((DocumentId::new(2), ReadingPosition { row: Some(row.into()), ..spot_of(&state) }));
        let (gone, there) = (spot("99"), spot("4"));
        update(&mut state, Action::LastPosition(gone));
        play(&mut state, "'");
        assert!(summary(&state).ends_with("! the question that was read is not there any more"));
        update(&mut state, Action::LastPosition(there));
        play(&mut state, "'");
        assert_eq!(summary(&state), r#"4 answer "Antwoord op vraag 4""#);
    }

    fn spot_of(state: &State) -> ReadingPosition {
        let (dossier, session) = state.reading().unwrap();
        session.position(dossier).unwrap().1
    }
}
