//! What a frame and a change of width cost, on the longest seed (004, 137 KB), and what each key costs that filters the list of
//! ten thousand dossiers. Run with `cargo bench --bench reader`.

use std::time::Instant;

use divan::Bencher;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tegenlezer::model::Source;
use tegenlezer::source::{SEEDS, text};
use tegenlezer::tui::{Action, State, Theme, update, view};
use tegenlezer::{dossier, parse};

fn main() {
    if std::env::args().any(|argument| argument == "--bench") {
        filter_of_many(10_000);
    }
    divan::main();
}

/// Filters the list of so many dossiers, letter by letter, and prints what each key takes until its frame is drawn, and behind
/// it, where not all was looked through, how many portions follow and what the longest takes: of a word that all texts have, of
/// one that is in one title alone, and of one that is nowhere.
fn filter_of_many(count: usize) {
    let mut state = State::new(many(count), (120, 40), Theme::COLOURS);
    println!("filter of {count} dossiers: milliseconds from each key to its frame");
    for word in ["vragen", "9876", "zzzzz"] {
        let mut times = Vec::new();
        for key in ["/"].into_iter().map(str::to_owned).chain(word.chars().map(String::from)) {
            let press = Action::Press(key.parse().expect("a key of the bench is written as keys are"));
            let mut time = format!("{key} {:.1}", until_drawn(&mut state, press));
            let mut portions = Vec::new();
            while state.is_looking() {
                portions.push(until_drawn(&mut state, Action::LookFurther));
            }
            if let Some(longest) = portions.iter().copied().reduce(f64::max) {
                time += &format!(" (+{} of at most {longest:.1})", portions.len());
            }
            times.push(time);
        }
        println!("  {}", times.join("  "));
        for key in ["Esc", "Esc"] {
            update(&mut state, Action::Press(key.parse().expect("a key of the bench is written as keys are")));
        }
    }
}

/// Milliseconds that an action takes, with the frame that follows it.
fn until_drawn(state: &mut State, action: Action) -> f64 {
    let area = Rect::new(0, 0, 120, 40);
    let mut buffer = Buffer::empty(area);
    let start = Instant::now();
    update(state, action);
    view(state, area, &mut buffer);
    start.elapsed().as_secs_f64() * 1_000.0
}

/// So many dossiers: the smallest seed again and again, each with a number in its title.
fn many(count: usize) -> Vec<dossier::Dossier> {
    let (path, bytes) = SEEDS[1];
    let (manuscript, transcript) = text::read(bytes);
    let made = dossier::dossiers(vec![parse::document(Source { path: path.into(), transcript }, manuscript)]);
    let numbered = |number: usize| {
        made.iter()
            .cloned()
            .map(move |dossier| dossier::Dossier { title: format!("{} {number}", dossier.title), ..dossier })
    };
    (0..count).flat_map(numbered).collect()
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
