//! Papers that were read again take the place of those that were read before; everyone stays where they were.

use super::State;
use crate::dossier::Dossier;
use crate::i18n::reader::messages;
use crate::search::Said;
use crate::tui::reading::restore;

impl State {
    /// Puts dossiers in the place of those there are. The place in each is kept by the key of its row and by its text.
    pub fn reload(&mut self, dossiers: Vec<Dossier>) {
        let old = std::mem::replace(&mut self.dossiers, dossiers);
        let sessions = std::mem::take(&mut self.sessions);
        let reviews = std::mem::take(&mut self.reviews);
        self.sessions = self.dossiers.iter().map(|_| None).collect();
        self.reviews = self.dossiers.iter().map(|_| None).collect();
        self.work.clear();
        self.list.forget();
        self.overlays.clear();
        self.keys.clear();
        self.changed = false;
        self.message = Some(self.ui.text_with_keys(messages::READ_AGAIN));
        let open = self.open.take();
        for (index, ((before, session), review)) in old.iter().zip(sessions).zip(reviews).enumerate() {
            let Some(successor) = successor(before, &self.dossiers) else { continue };
            let is_open = open == Some(index);
            if is_open {
                (self.open, self.chosen) = (Some(successor), successor);
            }
            if let Some(review) = review.filter(|_| self.reviews[successor].is_none() || is_open) {
                let review = review.moved_to(&self.dossiers[successor]);
                self.put_review(successor, review);
            }
            let Some(session) = session.filter(|_| self.sessions[successor].is_none() || is_open) else { continue };
            let review = self.reviews[successor].as_ref();
            let said = |row| review.map_or_else(Said::default, |review| review.said(row));
            let (session, found) = restore(before, &session, &self.dossiers[successor], said, self.size);
            self.sessions[successor] = Some(session);
            if is_open && !found {
                self.message = Some(self.ui.text_with_keys(messages::READ_AGAIN_ELSEWHERE));
            }
        }
        self.chosen = self.chosen.min(self.dossiers.len().saturating_sub(1));
    }
}

/// The dossier that has the most papers of an earlier one.
fn successor(before: &Dossier, dossiers: &[Dossier]) -> Option<usize> {
    let shared = |dossier: &Dossier| {
        let had = |path: &String| before.documents.iter().any(|document| document.source.path == *path);
        dossier.documents.iter().filter(|document| had(&document.source.path)).count()
    };
    let best = dossiers.iter().enumerate().max_by_key(|(index, dossier)| (shared(dossier), usize::MAX - index));
    best.filter(|(_, dossier)| shared(dossier) > 0).map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Body, Document, Owner, Text};
    use crate::tui::commands::update;
    use crate::tui::state::action::{Action, Effect};
    use crate::tui::tests::fixture;
    use crate::tui::tests::{play, reader, summary};

    /// The dossier with a paragraph before the first answer, and the papers in another order.
    fn changed() -> Dossier {
        let mut dossier = fixture::dossier();
        let mut parts = (*dossier.documents[2]).clone();
        let first = parts.blocks.iter().position(|block| matches!(block.owner, Owner::Answer(_))).unwrap();
        let mut added = parts.blocks[first].clone();
        added.body = Body::Paragraph(Text::plain("Dit is er later bij gekomen."));
        parts.blocks.insert(first, added);
        dossier.documents[2] = Document::new(parts);
        dossier
    }

    #[test]
    fn r_asks_for_the_papers_and_the_place_stays() {
        let mut state = reader();
        play(&mut state, "5 j f");
        let before = summary(&state);
        assert_eq!(before, r#"1 answer "lang genoeg is om te moe" +notes "De Telegraaf, 31 juli 20""#);
        update(&mut state, Action::PaperChanged("antwoord.txt".into()));
        assert_eq!(state.message.as_deref(), Some("antwoord.txt has changed: R reads it again"));
        assert_eq!(play(&mut state, "R"), [Effect::Reread]);
        update(&mut state, Action::Reloaded(vec![fixture::letter(), changed()]));
        assert_eq!(summary(&state), format!("{before} ! read again"));
        assert_eq!((state.open, state.changed), (Some(1), false));
    }

    #[test]
    fn a_dossier_or_question_that_is_gone_is_said() {
        let mut state = reader();
        play(&mut state, "7 g");
        let mut shorter = changed();
        shorter.rows.truncate(3);
        update(&mut state, Action::Reloaded(vec![shorter]));
        assert!(summary(&state).ends_with("! read again; the question that was in view is not there any more"));
        update(&mut state, Action::Reloaded(vec![fixture::letter(), fixture::letter()]));
        assert_eq!((state.open, summary(&state).as_str()), (None, "dossier 1 ! read again"));
        update(&mut state, Action::Reloaded(Vec::new()));
        assert_eq!(play(&mut state, "Enter j q"), [Effect::Quit]);
    }
}
