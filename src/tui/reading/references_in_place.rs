//! Answers shown in place, below the one that points to them.

use super::{Answers, Reading, ReadingSession};
use crate::dossier::Dossier;
use crate::i18n::reader::messages;
use crate::layout::Place;
use crate::tui::compose::words;

impl ReadingSession {
    /// Shows below the answer in view the answers that it points to, or takes them away again. Says what to tell the reader
    /// if it points to none.
    pub fn toggle_references(&mut self, dossier: &Dossier) -> Option<String> {
        if self.here.reading != Reading::Rows {
            return Some(self.ui.text_with_keys(messages::A_TEXT_IS_READ));
        }
        let row = self.begins_at(dossier, self.row_in_view());
        let before = self.here.unfolded.binary_search(&row);
        if before.is_err() && dossier.chain(row).is_empty() {
            return Some(self.ui.text_with_keys(messages::POINTS_TO_NO_OTHER));
        }
        let (old, top) = (self.pages.answers.clone(), self.here.answer);
        match before {
            Ok(at) => drop(self.here.unfolded.remove(at)),
            Err(at) => self.here.unfolded.insert(at, row),
        }
        self.here.link = None;
        self.resettle(dossier);
        self.keep_place(&old, top);
        before.is_err().then(|| {
            let keys = dossier.chain(row).into_iter().filter_map(|index| Some(dossier.rows.get(index)?.key.number));
            let numbers = words::list(&keys.collect::<Vec<_>>(), self.ui.language);
            messages::below_this_answer(&numbers, self.ui.language)
        })
    }

    /// The row at which the answer of a row begins: that of its first question, for a joint one.
    fn begins_at(&self, dossier: &Dossier, row: usize) -> usize {
        let Some(&start) = self.pages.answers.starts.get(row) else { return row };
        let first = self.pages.answers.starts.iter().position(|other| *other == start);
        first.filter(|&first| dossier.rows[first].answers == dossier.rows[row].answers).unwrap_or(row)
    }

    /// The row at which the answer in view begins, if it is shown with those that it points to.
    pub(super) fn unfolded_in_view(&self, dossier: &Dossier) -> Option<usize> {
        if self.here.unfolded.is_empty() {
            return None;
        }
        let row = self.begins_at(dossier, self.row_in_view());
        self.here.unfolded.binary_search(&row).ok().map(|_| row)
    }

    /// The answers stand at other entries than before: the same text stays at the top, and what was taken away gives way
    /// to the answer that it stood below.
    fn keep_place(&mut self, old: &Answers, top: Place) {
        let head = old.head_of(top.entry);
        let Ok(index) = old.heads.binary_search(&head) else { return };
        let Some(&now) = self.pages.answers.heads.get(index) else { return };
        let within = top.entry - head;
        let next = self.pages.answers.heads.get(index + 1).copied();
        let room = next.map_or(usize::MAX, |next| next - now);
        self.here.answer = if within < room { Place { entry: now + within, ..top } } else { Place::entry(now) };
    }
}
