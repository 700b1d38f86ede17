//! Searching: the hits, and going from one to the next.

use super::{Reading, ReadingSession};
use crate::dossier::Dossier;
use crate::i18n::Language;
use crate::i18n::reader::{messages, prompts};
use crate::model::{BlockId, DocumentId};
use crate::search::{Hit, Pattern, hits};

/// A pattern and where it stands in the dossier.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What is searched.
    pub pattern: Pattern,
    /// In the order in which a reader comes by them.
    pub hits: Vec<Hit>,
    /// The one gone to last.
    pub current: Option<usize>,
    in_rows: Vec<usize>,  // how many each row has
    by_place: Vec<usize>, // ascending by document, block, text and byte
}

impl Finding {
    /// The hits of a pattern in a dossier.
    pub fn new(dossier: &Dossier, pattern: Pattern) -> Self {
        let hits = hits(dossier, &pattern);
        let mut by_place: Vec<_> = (0..hits.len()).collect();
        by_place.sort_by_key(|&index| (hits[index].document, hits[index].at));
        let mut in_rows = vec![0; dossier.rows.len()];
        hits.iter().filter_map(|hit| hit.row).for_each(|row| in_rows[row] += 1);
        Self { pattern, hits, current: None, in_rows, by_place }
    }

    /// How many hits a row has.
    pub fn in_row(&self, row: usize) -> usize {
        self.in_rows.get(row).copied().unwrap_or(0)
    }

    /// `17 hits in 9 questions`
    pub fn summary(&self, language: Language) -> String {
        let rows = self.in_rows.iter().filter(|count| **count > 0).count();
        prompts::hits(self.hits.len(), rows, language)
    }

    /// The hits in a block, and whether each is the one gone to last.
    pub fn in_block(&self, document: DocumentId, block: BlockId) -> impl Iterator<Item = (&Hit, bool)> {
        let place = |index: &usize| (self.hits[*index].document, self.hits[*index].at.block);
        let start = self.by_place.partition_point(|index| place(index) < (document, block));
        let found = self.by_place[start..].iter().take_while(move |index| place(index) == (document, block));
        found.map(|&index| (&self.hits[index], self.current == Some(index)))
    }
}

impl ReadingSession {
    /// Searches a pattern and goes to the first hit from here on. Returns a message.
    pub fn find(&mut self, dossier: &Dossier, pattern: Pattern) -> Option<String> {
        self.earlier.before_typing = None;
        let finding = Finding::new(dossier, pattern);
        let row = self.row_in_view();
        let from_here = |hit: &Hit| match self.here.reading {
            Reading::Rows => hit.row.is_none_or(|of| of >= row),
            Reading::Text(id) => hit.document == id,
        };
        let first = finding.hits.iter().position(from_here).unwrap_or(0);
        self.finding = Some(finding);
        self.go_to_hit(dossier, first)
    }

    /// Goes so many hits on or back, round the end.
    pub fn step_hit(&mut self, dossier: &Dossier, steps: isize) -> Option<String> {
        if self.finding.is_none() {
            self.finding = self.earlier.set_aside.take();
        }
        let Some(finding) = &self.finding else {
            return Some(self.ui.text_with_keys(messages::NOTHING_SEARCHED));
        };
        let count = finding.hits.len().cast_signed();
        let Some(current) = finding.current else { return self.go_to_hit(dossier, 0) };
        let next = current.cast_signed().saturating_add(steps);
        let round = next < 0 || next >= count;
        let message = self.go_to_hit(dossier, next.rem_euclid(count.max(1)).unsigned_abs());
        let ends = if count == 1 { messages::ONLY_HIT } else { messages::WENT_ROUND };
        message.or_else(|| self.ui.text_unless(!round, ends))
    }

    fn go_to_hit(&mut self, dossier: &Dossier, index: usize) -> Option<String> {
        let Some(finding) = &mut self.finding else { return None };
        let Some(&hit) = finding.hits.get(index) else {
            return Some(prompts::no_hits_for(finding.pattern.typed(), self.ui.language));
        };
        finding.current = Some(index);
        self.remember();
        self.show_position(dossier, hit.document, hit.at, hit.row);
        None
    }

    /// Where the current hit stands, for the status line: `3/17`.
    pub fn hit_count(&self) -> Option<String> {
        let finding = self.finding.as_ref()?;
        let total = finding.hits.len();
        Some(match finding.current {
            Some(current) => format!("{}/{total}", current + 1),
            None => total.to_string(),
        })
    }

    /// Shows no hits any more; the next hit is still that behind the last one. Says whether some were shown.
    pub fn put_search_aside(&mut self) -> bool {
        let shown = self.finding.is_some();
        self.earlier.set_aside = self.finding.take().or(self.earlier.set_aside.take());
        shown
    }

    /// What is searched, or was before that was put aside.
    pub fn searched(&self) -> Option<&Finding> {
        self.finding.as_ref().or(self.earlier.set_aside.as_ref())
    }
}
