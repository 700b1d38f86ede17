//! Identifies the dossier that a log is about.
//!
//! A review must be found again in whatever form the papers turn up: in another folder, as a PDF today and a dump
//! yesterday, the answer without the questions. So a log is not tied to a path; its first line says what distinguishes
//! its dossier from others, and a dossier looks for logs that agree with it. The evidence is the same as that by which
//! papers are joined into a dossier: case numbers first, then dates and wordings. Case numbers alone are not enough,
//! since dumps leave them out.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::letters::Fingerprint;
use crate::dossier::Dossier;
use crate::model::{Date, Owner, Text};

/// What distinguishes a dossier from others.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DossierIdentity {
    /// Its title, for display.
    pub title: String,
    /// Case numbers of its questions: `2024Z17900`.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub cases: BTreeSet<String>,
    /// Days on which the questions were put.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub submitted: BTreeSet<Date>,
    /// Its questions, by their wordings; for a letter, its paragraphs.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub texts: BTreeSet<Fingerprint>,
}

/// The most questions or paragraphs that are recorded for a dossier.
const MOST_TEXTS: usize = 2000;

/// The most that is taken in from logs, whose content is not trusted.
const MOST_TOGETHER: usize = 4 * MOST_TEXTS;
/// Bytes of a title and of a case number.
const LONGEST_TITLE: usize = 2000;
const LONGEST_CASE: usize = 40;

impl DossierIdentity {
    /// What distinguishes a dossier from others.
    pub fn from_dossier(dossier: &Dossier) -> Self {
        let metas = || dossier.documents.iter().map(|document| &document.meta);
        Self {
            title: dossier.title.clone(),
            cases: metas().flat_map(crate::dossier::cases).collect(),
            submitted: metas().filter_map(|meta| meta.submitted).collect(),
            texts: if dossier.rows.is_empty() { paragraphs(dossier) } else { questions(dossier) },
        }
    }

    /// Whether both are about the same questions. If both have case numbers, these decide. Otherwise they must share at
    /// least half of the wordings of the one that has fewer, and not be submitted on different days.
    pub fn agrees(&self, other: &Self) -> bool {
        let shared = self.texts.intersection(&other.texts).count();
        let fewer = self.texts.len().min(other.texts.len());
        let by_text = fewer > 0 && 2 * shared >= fewer;
        let both_have = |a: usize, b: usize| a > 0 && b > 0;
        if both_have(self.cases.len(), other.cases.len()) {
            return !self.cases.is_disjoint(&other.cases);
        }
        let other_day = both_have(self.submitted.len(), other.submitted.len());
        by_text && !(other_day && self.submitted.is_disjoint(&other.submitted))
    }

    /// Whether this contains everything that the other says.
    pub(super) fn covers(&self, other: &Self) -> bool {
        other.cases.is_subset(&self.cases)
            && other.submitted.is_subset(&self.submitted)
            && other.texts.is_subset(&self.texts)
    }

    /// Adds what another log, or another file of the papers, says about the same dossier.
    pub(super) fn absorb(&mut self, other: &Self) {
        if self.title.is_empty() && other.title.len() <= LONGEST_TITLE {
            self.title.clone_from(&other.title);
        }
        let room = |taken: usize| MOST_TOGETHER.saturating_sub(taken);
        let cases = other.cases.iter().filter(|case| case.len() <= LONGEST_CASE).take(room(self.cases.len()));
        self.cases.extend(cases.cloned());
        self.submitted.extend(other.submitted.iter().take(room(self.submitted.len())));
        self.texts.extend(other.texts.iter().take(room(self.texts.len())));
    }

    /// The name of a log file for this dossier, derived from its title and a hash: the same papers always give the same
    /// name.
    pub(super) fn file_name(&self) -> String {
        let mut words = String::new();
        for c in self.title.chars().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => words.push(c),
                _ if !words.is_empty() && !words.ends_with('-') => words.push('-'),
                _ => {}
            }
            if words.len() >= 40 {
                break;
            }
        }
        let texts: Vec<_> = self.texts.iter().map(Fingerprint::to_string).collect();
        let distinguishing = self.cases.iter().chain(&texts).map(String::as_str);
        let print =
            Fingerprint::of_texts(distinguishing.chain(texts.is_empty().then_some(self.title.as_str()))).to_string();
        format!("{}-{}.jsonl", words.trim_matches('-'), &print[..8]).trim_start_matches('-').to_owned()
    }
}

/// The wordings of all questions.
fn questions(dossier: &Dossier) -> BTreeSet<Fingerprint> {
    let views = (0..dossier.rows.len().min(MOST_TEXTS)).filter_map(|row| dossier.view(row));
    let of_row = |view: crate::dossier::RowView| super::letters::Judged::now(&view);
    let judged: Vec<_> = views.map(of_row).collect();
    let wordings: BTreeSet<_> = judged.iter().flat_map(|judged| judged.wordings.iter().copied()).collect();
    let empty = Fingerprint::from_text("");
    let wordings: BTreeSet<_> = wordings.into_iter().filter(|&print| print != empty).collect();
    // answers without their questions: by their text
    if wordings.is_empty() { judged.into_iter().flat_map(|judged| judged.answers).collect() } else { wordings }
}

/// The paragraphs of papers without questions.
fn paragraphs(dossier: &Dossier) -> BTreeSet<Fingerprint> {
    let blocks = dossier.documents.iter().flat_map(|document| &document.blocks);
    let texts = blocks.filter(|block| block.owner != Owner::Furniture).flat_map(|block| block.texts());
    let telling = texts.map(Text::as_str).filter(|text| text.len() >= 20);
    telling.take(MOST_TEXTS).map(Fingerprint::from_text).collect()
}
