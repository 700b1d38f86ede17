//! What a frame and a change of width cost, on the longest seed (004, 137 KB). Run with `cargo bench --bench reader`.

use divan::Bencher;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tegenlezer::model::Source;
use tegenlezer::source::{SEEDS, text};
use tegenlezer::tui::{Action, State, Theme, update, view};
use tegenlezer::{dossier, parse};

fn main() {
    divan::main();
}

/// The reader on seed 004, after these keys.
fn reader(keys: &[&str], size: (u16, u16)) -> State {
    let (path, bytes) = SEEDS[4];
    let (manuscript, transcript) = text::read(bytes);
    let papers = vec![parse::document(Source { path: path.into(), transcript }, manuscript)];
    let mut state = State::new(dossier::dossiers(papers), size, Theme::COLOURS);
    for key in keys {
        update(&mut state, Action::Press(key.parse().expect("a key of the bench is written as keys are")));
    }
    state
}

/// Drawing only: the layout is there.
#[divan::bench(args = [(120, 40), (200, 50)])]
fn frame(bencher: Bencher, (width, height): (u16, u16)) {
    let state = reader(&["3", "0", "g", "f"], (width, height));
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    bencher.bench_local(|| view(&state, area, &mut buffer));
}

/// All of the paper set anew at another width, and what follows a resize.
#[divan::bench]
fn layout(bencher: Bencher) {
    let mut state = reader(&["t"], (100, 40));
    let mut wide = false;
    bencher.bench_local(|| {
        wide = !wide;
        update(&mut state, Action::Resize(if wide { 90 } else { 80 }, 40))
    });
}

/// A key that scrolls, at the beginning and at the end of the paper.
#[divan::bench(args = ["g", "G"])]
fn scroll(bencher: Bencher, place: &str) {
    let mut state = reader(&[place], (120, 40));
    let keys = ["j", "k"].map(|key| key.parse().expect("a key of the bench is written as keys are"));
    let mut down = 0;
    bencher.bench_local(|| {
        down = 1 - down;
        update(&mut state, Action::Press(keys[down]))
    });
}

/// A frame of the text library alone, for comparison: what it costs to clear as many cells.
#[divan::bench(args = [(200, 50)])]
fn clear_cells(bencher: Bencher, (width, height): (u16, u16)) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    bencher.bench_local(|| buffer.reset());
}
