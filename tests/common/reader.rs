//! The reader with the embedded papers, driven by keys, with reviews that are kept in memory.

use std::fs;
use std::sync::OnceLock;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use tegenlezer::dossier::{self, Dossier};
use tegenlezer::library::{Access, Library, Roots};
use tegenlezer::model::Source;
use tegenlezer::parse;
use tegenlezer::present::hints::Hints;
use tegenlezer::review::{ChangeId, Line, Review, What};
use tegenlezer::source::worker::Pool;
use tegenlezer::source::{SEEDS, text};
use tegenlezer::tui::{Action, Effect, Opened, State, StoreEvent, update, view};
use tempfile::TempDir;

/// The embedded papers, read once.
pub fn dossiers() -> Vec<Dossier> {
    static READ: OnceLock<Vec<Dossier>> = OnceLock::new();
    let read = || {
        let paper = |(path, bytes): &(&str, &[u8])| {
            let (manuscript, transcript) = text::read(*bytes);
            parse::document(Source { path: (*path).into(), transcript }, manuscript)
        };
        dossier::dossiers(SEEDS.iter().map(paper).collect())
    };
    READ.get_or_init(read).clone()
}

/// Opens an empty review of each dossier.
pub fn open_reviews(state: &mut State) {
    for dossier in 0..state.dossiers.len() {
        let (review, who) = (Review::default(), "jan".to_owned());
        let opened = Opened { dossier, review, who, notices: Vec::new(), drafts: Vec::new() };
        update(state, Action::FromStore(dossier, StoreEvent::Opened(Box::new(opened))));
    }
}

/// Keeps a change as a store does, and says that it is saved.
fn keep(state: &mut State, store: usize, what: What) {
    let review = state.reviews.iter().flatten().find(|review| review.store == store).unwrap();
    let changes = review.changes();
    let id = ChangeId { writer: 1, count: u32::try_from(changes.lines().len()).unwrap() };
    let line = Line {
        id,
        turn: changes.next_turn(),
        who: "jan".into(),
        when: jiff::Timestamp::from_second(43_200).unwrap(),
        what,
    };
    update(state, Action::FromStore(store, StoreEvent::Made(line.clone())));
    update(state, Action::FromStore(store, StoreEvent::Saved(line)));
}

/// Presses keys with spaces between; `=word` types a word.
pub fn play(state: &mut State, keys: &str) {
    for key in keys.split_whitespace() {
        let keys: Vec<_> = match key.strip_prefix('=') {
            Some(word) => word.chars().map(String::from).collect(),
            None => vec![key.to_owned()],
        };
        for key in keys {
            for effect in update(state, Action::Press(key.parse().unwrap())) {
                if let Effect::SaveChange(store, what) = effect {
                    keep(state, store, what);
                }
            }
        }
    }
}

/// Looks for the hints about the open dossier, as the shell does.
pub fn find_hints(state: &mut State) {
    let Some((dossier, kinds)) = state.hints_to_find() else { return };
    let found = (dossier.clone(), Hints::new(dossier, kinds));
    update(state, Action::HintsFound(Box::new(found)));
}

/// A library of the embedded papers, in a folder of its own.
pub fn library() -> (TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let papers = folder.path().join("papers");
    fs::create_dir(&papers).unwrap();
    for (path, bytes) in SEEDS {
        fs::write(papers.join(path.rsplit('/').next().unwrap()), bytes).unwrap();
    }
    let mut library = Library::open(&folder.path().join("library.db"), Access::Making).unwrap();
    library.gather(Roots::Added(&[papers]), &Pool::new("plain texts need none".into()), |_, _, _| {}).unwrap();
    (folder, library)
}

/// Looks in a library for the answer in view, as the shell does.
pub fn find_in(library: &Library, state: &mut State) {
    let Some((dossier, _, row)) = state.said_before_to_find() else { return };
    let found = (dossier.clone(), row, Ok(library.said_before(dossier, row).unwrap()));
    update(state, Action::SaidBefore(Box::new(found)));
}

/// What the reader draws.
pub fn drawn(state: &State) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(state.size.0, state.size.1)).unwrap();
    terminal.draw(|frame| drop(view(state, frame.area(), frame.buffer_mut()))).unwrap();
    terminal.backend().buffer().clone()
}
