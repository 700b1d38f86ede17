//! Notes that were left before they were done, kept from one start to the next beside the places where readers left off.

use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::reading_positions::{hash, replace_file, state_folder};
use crate::dossier::Dossier;
use crate::i18n::Bilingual;
use crate::i18n::problems::system_error;
use crate::i18n::reader::files;
use crate::regular;
use crate::tui::review::{Draft, Subject};

/// The form of the file. One of a later form is left as it is.
const VERSION: u32 = 1;

/// A file longer than this, in bytes, is none of ours.
const LONGEST: u64 = 64 << 20;

/// The file.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Stored {
    version: u32,
    drafts: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    /// What its papers say, as hashes.
    papers: Vec<String>,
    draft: Draft,
}

/// The drafts of this user.
#[derive(Debug, Default)]
pub struct Drafts {
    path: Option<PathBuf>,
    /// Those that this reader knows of; others in the file are of others.
    known: Vec<Subject>,
}

impl Drafts {
    /// Those of this user.
    pub fn of_user() -> Self {
        let path = state_folder().map(|folder| folder.join("tegenlezer").join("drafts.json"));
        Self { path, known: Vec::new() }
    }

    /// Those of a dossier; and what is wrong with the file.
    pub fn find(&mut self, dossier: &Dossier) -> (Vec<Draft>, Option<Bilingual<String>>) {
        let stored = match self.read() {
            Ok(stored) => stored,
            Err(trouble) => return (Vec::new(), Some(trouble)),
        };
        if stored.drafts.is_empty() {
            return (Vec::new(), None);
        }
        let papers: Vec<_> = dossier.documents.iter().map(hash).collect();
        let of_dossier = |entry: &Entry| entry.papers.iter().any(|paper| papers.contains(paper));
        let drafts: Vec<_> = stored.drafts.into_iter().filter(of_dossier).map(|entry| entry.draft).collect();
        self.known.extend(drafts.iter().map(|draft| draft.subject.clone()));
        (drafts, None)
    }

    /// The hashes of the papers that each draft is about; nothing if the file is of no use, which is said elsewhere.
    pub fn papers(&self) -> Vec<Vec<String>> {
        self.read().unwrap_or_default().drafts.into_iter().map(|entry| entry.papers).collect()
    }

    /// Keeps the drafts of a dossier in the place of those that were known of it. Says what went wrong.
    pub fn keep(&mut self, dossier: &Dossier, drafts: Vec<Draft>) -> Option<Bilingual<String>> {
        let path = self.path.clone()?;
        if drafts.is_empty() && self.known.is_empty() {
            return None;
        }
        let mut stored = match self.read() {
            Ok(stored) => stored,
            Err(trouble) => return Some(trouble),
        };
        let papers: Vec<_> = dossier.documents.iter().map(hash).collect();
        let is_ours = |entry: &Entry| {
            entry.papers.iter().any(|paper| papers.contains(paper)) && self.known.contains(&entry.draft.subject)
        };
        stored.drafts.retain(|entry| !is_ours(entry));
        self.known.extend(drafts.iter().map(|draft| draft.subject.clone()));
        stored.drafts.extend(drafts.into_iter().map(|draft| Entry { papers: papers.clone(), draft }));
        stored.version = VERSION;
        let written = serde_json::to_vec(&stored).map_err(Into::into).and_then(|bytes| replace_file(&path, &bytes));
        written.err().map(|error| files::drafts_not_kept(&path, system_error(&(&error).into())))
    }

    /// What the file says, nothing if there is none; or why it is of no use, in a line.
    fn read(&self) -> Result<Stored, Bilingual<String>> {
        let Some(path) = &self.path else { return Ok(Stored::default()) };
        let bytes = match regular::read(path, LONGEST) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Stored::default()),
            bytes => bytes.map_err(|error| files::drafts_not_kept(path, system_error(&(&error).into())))?,
        };
        let stored = serde_json::from_slice(&bytes).ok().filter(|stored: &Stored| stored.version <= VERSION);
        stored.ok_or_else(|| files::drafts_not_kept(path, files::NOT_UNDERSTOOD.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::review::Anchor;
    use crate::tui::tests::fixture;

    #[test]
    fn drafts_are_kept_and_those_of_others_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = || Drafts { path: Some(folder.path().join("state").join("drafts.json")), known: Vec::new() };
        let (dossier, letter) = (fixture::dossier(), fixture::letter());
        let draft = |row: usize, text: &str| Draft {
            subject: Subject::New(Anchor::Row(dossier.rows[row].key)),
            text: text.into(),
        };
        let (mut one, mut other) = (drafts(), drafts());
        assert_eq!(one.keep(&dossier, Vec::new()), None);
        assert!(!folder.path().join("state").exists());
        assert_eq!(one.keep(&dossier, vec![draft(0, "een")]), None);
        assert_eq!(other.keep(&dossier, vec![draft(1, "twee")]), None);
        let both = vec![draft(0, "een"), draft(1, "twee")];
        assert_eq!(drafts().find(&dossier), (both, None));
        assert_eq!(drafts().find(&letter), (vec![], None));
        assert_eq!(one.keep(&dossier, Vec::new()), None);
        assert_eq!(drafts().find(&dossier), (vec![draft(1, "twee")], None));
        fs::write(folder.path().join("state/drafts.json"), "{").unwrap();
        assert!(
            other
                .keep(&dossier, vec![draft(1, "drie")])
                .unwrap()
                .each()
                .next()
                .unwrap()
                .ends_with("not understood; drafts are not kept")
        );
        assert_eq!(fs::read_to_string(folder.path().join("state/drafts.json")).unwrap(), "{");
        assert!(
            drafts().find(&dossier).1.unwrap().each().next().unwrap().ends_with("not understood; drafts are not kept")
        );
    }

    #[test]
    #[cfg(unix)]
    fn a_pipe_in_the_place_of_the_file_is_refused_and_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("drafts.json");
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        let mut drafts = Drafts { path: Some(path.clone()), known: Vec::new() };
        let dossier = fixture::dossier();
        let refused = "is a pipe or a device; a file is meant; drafts are not kept";
        assert!(drafts.find(&dossier).1.unwrap().each().next().unwrap().ends_with(refused));
        let draft = Draft { subject: Subject::New(Anchor::Row(dossier.rows[0].key)), text: "een".into() };
        assert!(drafts.keep(&dossier, vec![draft]).unwrap().each().next().unwrap().ends_with(refused));
        assert!(!fs::metadata(&path).unwrap().is_file());
    }
}
