//! What was done on dossiers before they are opened: marks, drafts, when each was read last. It is found a few dossiers at a
//! time while no key is pressed, so that nobody waits for it.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use super::draft_files::Drafts;
use super::reading_positions::{ReadingPositions, hash};
use crate::dossier::Dossier;
use crate::model::Date;
use crate::review::{Log, Places, Shelf};
use crate::tui::state::Work;

/// For so long it is looked before keys are asked for again.
const AT_A_TIME: Duration = Duration::from_millis(10);

/// What is being found.
#[derive(Debug)]
pub struct KnownWork {
    shelf: Shelf,
    /// The days on which papers were read last, by their hashes.
    days: HashMap<String, Date>,
    /// The hashes of the papers that each draft is about.
    drafts: Vec<Vec<String>>,
    found: Vec<Work>,
}

impl KnownWork {
    /// Nothing is found yet.
    pub fn new(are_files: bool, positions: &ReadingPositions, drafts: &Drafts) -> Self {
        let shelf = Shelf::new(Places::of_user(are_files));
        Self { shelf, days: positions.days(), drafts: drafts.papers(), found: Vec::new() }
    }

    /// Looks further for a while; what there is to know of all dossiers once it is found.
    pub fn look(&mut self, dossiers: &[Dossier]) -> Option<Vec<Work>> {
        let end = Instant::now() + AT_A_TIME;
        while let Some(dossier) = dossiers.get(self.found.len()) {
            self.found.push(self.work_on(dossier));
            if Instant::now() >= end {
                return None;
            }
        }
        Some(std::mem::take(&mut self.found))
    }

    fn work_on(&self, dossier: &Dossier) -> Work {
        let mut work = Work::default();
        if !dossier.is_piped() && self.shelf.may_hold(dossier) {
            let (_, review, _) = Log::from_shelf(&self.shelf, dossier);
            let is_there = |key| dossier.rows.iter().any(|row| row.key == key);
            work.marked = review.rows().filter(|(key, said)| said.mark.is_some() && is_there(*key)).count();
        }
        if !self.days.is_empty() || !self.drafts.is_empty() {
            let papers: Vec<_> = dossier.documents.iter().map(hash).collect();
            work.opened = papers.iter().filter_map(|paper| self.days.get(paper)).max().copied();
            let is_about = |about: &&Vec<String>| about.iter().any(|paper| papers.contains(paper));
            work.drafts = self.drafts.iter().filter(is_about).count();
        }
        work
    }
}
