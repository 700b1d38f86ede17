//! What is known of a dossier, wherever in it one reads.

use std::collections::HashMap;
use std::sync::Arc;

use crate::dossier::Dossier;
use crate::i18n::Bilingual;
use crate::library::{EarlierPassage, SaidBefore};
use crate::model::DocumentId;
use crate::present::hints::Hints;
use crate::tui::compose::contents;

/// What the library has of the answers of a row; or why it cannot be asked.
pub type InLibrary = Result<SaidBefore, Bilingual<String>>;

/// What is known of a dossier.
#[derive(Debug, Clone)]
pub struct Outline {
    /// The documents in which questions are worded.
    pub wordings: Vec<DocumentId>,
    /// The rows with which sections begin, and what the sections are called.
    pub sections: Vec<(usize, String)>,
    /// How many characters the longest key of a row has.
    pub key_width: u16,
    /// How many bytes of the beginning of each question the list leaves out, since many begin so.
    pub common_beginnings: Vec<usize>,
    /// The hints, once they are found.
    pub hints: Option<Arc<Hints>>,
    /// Whether the search for them broke off; it is not tried again.
    pub search_broke_off: bool,
    /// What was said before of the answers of each row that was looked for.
    pub said_before: HashMap<usize, InLibrary>,
}

impl Outline {
    /// A passage of the answers of a row that stands in an earlier paper of the library.
    pub fn earlier_passage(&self, row: usize, passage: usize) -> Option<&EarlierPassage> {
        self.said_before.get(&row)?.as_ref().ok()?.passages.get(passage)
    }

    /// What is known at once.
    pub fn new(dossier: &Dossier) -> Self {
        let mut wordings: Vec<_> = dossier.rows.iter().flat_map(|row| &row.wordings).map(|(id, _)| *id).collect();
        wordings.sort_unstable();
        wordings.dedup();
        let key_width = dossier.rows.iter().map(|row| row.key.to_string().len()).max().unwrap_or(1);
        Self {
            key_width: u16::try_from(key_width).unwrap_or(u16::MAX),
            wordings,
            sections: contents::sections(dossier),
            common_beginnings: contents::common_beginnings(dossier),
            hints: None,
            search_broke_off: false,
            said_before: HashMap::new(),
        }
    }
}
