//! What a line may become that is being typed, of what there is: commands, filters and their values, tags, marks, words.

use super::{command_line, marks, report};
use crate::i18n::reader::prompts;
use crate::i18n::review::mark_in_short;
use crate::model::Text;
use crate::review::Mark;
use crate::search::{completions, fold};
use crate::text::words;
use crate::tui::input::ui_text::UiText;
use crate::tui::state::{Purpose, State, about};

/// So many candidates are shown to choose from; of more their number is told.
const MOST_SHOWN: usize = 20;

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
        Purpose::Pair => {
            of_last(&[',', ' '], &|typed| if typed.is_empty() { Vec::new() } else { questions(state, typed) })
        }
        Purpose::Search | Purpose::Help | Purpose::Dossiers => Completion::default(),
    }
}

/// The questions of the open dossier whose numbers begin so and go on.
fn questions(state: &State, typed: &str) -> Vec<String> {
    let rows = state.reading().map(|(dossier, _)| dossier.rows.as_slice()).unwrap_or_default();
    let numbers = rows.iter().map(|row| row.key.to_string());
    numbers.filter(|number| number.starts_with(typed) && number != typed).collect()
}

/// The path before the cursor, where one is typed, and the byte with which it begins. What it may become lies on the disk.
pub fn path(purpose: Purpose, before: &str) -> Option<(usize, &str)> {
    let from = match purpose {
        Purpose::Command => command_line::path_begins(before)?,
        Purpose::Report | Purpose::Replace => {
            let name = before.rsplit('/').next().unwrap_or_default();
            let has_ending = name.trim_start_matches('.').contains('.');
            (!has_ending).then_some(0)?
        }
        _ => return None,
    };
    Some((from, &before[from..]))
}

/// Of paths that were found those that can stand there: a report goes into a folder, or takes the place of a report.
pub fn of_paths(state: &State, purpose: Purpose, before: &str, mut found: Vec<String>) -> Completion {
    if purpose != Purpose::Command {
        found.retain(|path| path.ends_with('/') || report::format_of(path).is_some());
    }
    match path(purpose, before) {
        // the name of a report that is new may get its ending
        Some((_, path))
            if purpose != Purpose::Command && found.is_empty() && !path.is_empty() && !path.ends_with('/') =>
        {
            at_once(state, purpose, before)
        }
        Some((from, _)) => Completion { from, candidates: found },
        None => Completion::default(),
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
        (Purpose::Filter, Some((dossier, _))) => {
            let named = at_once(state, purpose, before);
            if !named.candidates.is_empty() || before[named.from..].contains([':', '"']) {
                return named;
            }
            let views = (0..dossier.rows.len()).filter_map(|row| dossier.view(row));
            let blocks = views.flat_map(|view| {
                let worded = view.wordings.into_iter().flat_map(|wording| wording.blocks);
                worded.chain(view.answers.into_iter().flat_map(|answer| answer.blocks))
            });
            like(&mut blocks.flat_map(|(_, block)| block.texts()).map(Text::as_str))
        }
        (Purpose::Dossiers, _) => {
            let dossiers: Vec<_> = state.dossiers.iter().map(about).collect();
            like(&mut dossiers.iter().map(String::as_str))
        }
        (Purpose::Pair, _) if before.trim_end_matches([',', ' ']).len() < before.len() || before.is_empty() => {
            Completion { from: before.len(), candidates: questions(state, "") }
        }
        (Purpose::Help, _) => {
            let help: Vec<_> =
                state.ui.keymap.bound().iter().map(|bound| state.ui.keymap.help(bound, state.ui.language)).collect();
            like(&mut help.iter().map(String::as_str))
        }
        _ => at_once(state, purpose, before),
    }
}

/// A candidate as it is shown: of `status:open` the value, since the name is typed already; of a path the last part.
pub fn in_short(candidate: &str) -> &str {
    let value = candidate.split_once(':').map(|(_, value)| value).filter(|value| !value.is_empty());
    let below = candidate.trim_end_matches('/').rfind('/').map(|at| &candidate[at + 1..]);
    value.or(below).unwrap_or(candidate)
}

/// What is said where no more can be completed: all that may stand there, or that nothing may.
pub fn choice(ui: &UiText, typed: &str, candidates: &[String]) -> Option<String> {
    match candidates {
        [] if typed.trim().is_empty() => Some(ui.text_with_keys(prompts::HOW_IT_BEGINS)),
        [] => Some(prompts::nothing_begins_so(typed, ui.language)),
        [only] if only == typed => None,
        several => {
            let (shown, rest) = several.split_at(several.len().min(MOST_SHOWN));
            let shown = shown.iter().map(|candidate| in_short(candidate)).collect::<Vec<_>>().join("  ");
            Some(if rest.is_empty() { shown } else { shown + "  " + &prompts::and_more(rest.len(), ui.language) })
        }
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
