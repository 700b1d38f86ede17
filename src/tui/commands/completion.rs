//! What a line may become that is being typed, of what there is: commands, filters and their values, tags, marks, words.

use super::{command_line, marks, report};
use crate::i18n::review::mark_in_short;
use crate::model::Text;
use crate::review::Mark;
use crate::search::{completions, fold};
use crate::text::words;
use crate::tui::state::{Purpose, State};

/// What a line may become.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completion {
    /// The byte with which begins what is completed.
    pub from: usize,
    /// What may stand there.
    pub candidates: Vec<String>,
}

/// What can be found at every key, and is shown beside the line.
pub fn at_once(state: &State, purpose: Purpose, before: &str) -> Completion {
    let of_last = |separator: &[char], like: &dyn Fn(&str) -> Vec<String>| {
        let from = before.rfind(separator).map_or(0, |at| at + 1);
        let from = from + before[from..].len() - before[from..].trim_start().len();
        Completion { from, candidates: like(&before[from..]) }
    };
    match purpose {
        Purpose::Command => {
            let names = command_line::candidates(before, state.ui.language);
            Completion { from: 0, candidates: names.into_iter().map(str::to_owned).collect() }
        }
        Purpose::Filter => match state.reading() {
            Some((dossier, _)) => {
                let (from, candidates) = completions(before, dossier, &state.vocabulary(), state.ui.language);
                Completion { from, candidates }
            }
            None => Completion::default(),
        },
        Purpose::Tag => of_last(&[','], &|tag| state.review().map(|review| review.tags_like(tag)).unwrap_or_default()),
        Purpose::Mark if before.is_empty() => {
            Completion { from: 0, candidates: marks::marks_by_letter(state.ui.language).collect() }
        }
        Purpose::Mark => {
            let names = Mark::ALL.iter().map(|mark| state.ui.text(mark_in_short(*mark)));
            let like = names.filter(|name| name.starts_with(&fold(before)));
            Completion { from: 0, candidates: like.map(str::to_owned).collect() }
        }
        Purpose::Report | Purpose::Replace => {
            let from = before.rfind('.').unwrap_or(before.len());
            let like = report::endings().into_iter().filter(|ending| ending.starts_with(&before[from..]));
            Completion { from, candidates: like.collect() }
        }
        Purpose::Search | Purpose::Help | Purpose::Dossiers | Purpose::Pair => Completion::default(),
    }
}

/// The same, and words of the papers or of the help, which take a while to be found.
pub fn on_request(state: &State, purpose: Purpose, before: &str) -> Completion {
    let from =
        before.rfind(char::is_whitespace).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let like =
        |texts: &mut dyn Iterator<Item = &str>| Completion { from, candidates: words_like(texts, &before[from..]) };
    match (purpose, state.reading()) {
        (Purpose::Search, Some((dossier, _))) => {
            let blocks = dossier.documents.iter().flat_map(|document| &document.blocks);
            like(&mut blocks.flat_map(|block| block.texts()).map(Text::as_str))
        }
        (Purpose::Help, _) => {
            let help: Vec<_> =
                state.ui.keymap.bound().iter().map(|bound| state.ui.keymap.help(bound, state.ui.language)).collect();
            like(&mut help.iter().map(String::as_str))
        }
        _ => at_once(state, purpose, before),
    }
}

/// The words of texts that begin so, in lower case, each once.
fn words_like(texts: &mut dyn Iterator<Item = &str>, begun: &str) -> Vec<String> {
    let begun = fold(begun);
    if begun.is_empty() {
        return Vec::new();
    }
    let of_text = |text: &str| words(text).map(|range| text[range].to_lowercase()).collect::<Vec<_>>();
    let mut found: Vec<_> = texts.flat_map(of_text).filter(|word| fold(word).starts_with(&begun)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// What stands there once it is completed as far as all candidates agree; none if that is no more than is typed.
pub fn agreed(typed: &str, candidates: &[String]) -> Option<String> {
    let (first, rest) = candidates.split_first()?;
    let shared = rest.iter().fold(first.as_str(), |shared, other| {
        let same = shared.char_indices().zip(other.chars()).find(|((_, one), other)| one != other);
        &shared[..same.map_or(shared.len().min(other.len()), |((at, _), _)| at)]
    });
    let goes_on = fold(shared).starts_with(&fold(typed)) || rest.is_empty();
    (goes_on && shared != typed).then(|| shared.to_owned())
}
