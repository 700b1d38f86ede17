//! A session goes on in a dossier that was read again: the reader stays where they were.

use super::{Finding, ReadingSession, Topic};
use crate::dossier::Dossier;
use crate::search::Said;

/// A session in the successor of its dossier. Says whether its place was found.
pub fn restore<'a>(
    before: &Dossier,
    session: &ReadingSession,
    dossier: &Dossier,
    said: impl Fn(usize) -> Said<'a>,
    size: (u16, u16),
) -> (ReadingSession, bool) {
    let mut next = ReadingSession::new(dossier, &session.ui);
    next.linked = session.linked;
    next.last_position = Some(None);
    next.jumps.from_outside = session.jumps.from_outside;
    next.arrangement = session.arrangement;
    if let Some(shown) = &session.shown {
        next.filter(dossier, said, &shown.typed);
    }
    next.settle(dossier, size);
    let found = session.position(before).is_some_and(|(id, spot)| {
        let path = &before.document(id).source.path;
        let same = dossier.documents.iter().position(|document| document.source.path == *path);
        same.is_some_and(|index| next.go_to_position(dossier, crate::model::DocumentId::new(index), &spot))
    });
    if session.here.drawer.as_ref().is_some_and(|drawer| drawer.topic == Topic::Notes) {
        next.toggle_drawer();
    }
    next.prose = session.prose;
    let again = |finding: &Finding| Finding::new(dossier, finding.pattern.clone());
    next.finding = session.finding.as_ref().map(again);
    next.earlier.set_aside = session.earlier.set_aside.as_ref().map(again);
    (next, found)
}
