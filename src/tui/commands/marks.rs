//! Marks and tags: one change of the review for one key.

use super::{Count, Effects, steps};
use crate::i18n::Language;
use crate::i18n::reader::{prompts, review as texts};
use crate::i18n::review::mark_in_short;
use crate::i18n::search::{MARK, UNMARKED};
use crate::review::{Mark, Standing, Tag};
use crate::search::fold;
use crate::tui::reading::Reading;
use crate::tui::state::{Purpose, State};

/// Marks the question in view.
pub fn set(state: &mut State, mark: Mark) -> Effects {
    let Some(row) = state.row_to_review() else { return Vec::new() };
    let change = state.review().and_then(|review| review.reviewed.mark(row, Some(mark)));
    state.change(change)
}

/// Marks the question in view, and goes on to the next one without a mark.
pub fn set_and_go_on(state: &mut State, mark: Mark) -> Effects {
    if state.row_to_review().is_none() || state.review().is_none() {
        return set(state, mark); // which says why nothing is marked
    }
    let effects = set(state, mark);
    step_unreviewed(state, 1, true);
    effects
}

/// Asks for the mark of all questions that the filter shows.
pub fn ask_for_mark(state: &mut State, _: Count) -> Effects {
    match (state.review(), state.reading().map(|(_, session)| session.shown.is_some())) {
        (None, _) => return state.ask(None),
        (Some(_), Some(true)) => state.open_prompt(Purpose::Mark),
        (Some(_), _) => state.message = Some(state.ui.text_with_keys(texts::NO_FILTER)),
    }
    Vec::new()
}

/// Gives all questions that the filter shows the mark that was typed, or takes theirs off.
pub fn put_to_all_shown(state: &mut State, typed: &str) -> Effects {
    let language = state.ui.language;
    let Some(mark) = mark_typed(typed) else {
        if !typed.trim().is_empty() {
            let there_are: Vec<_> = marks_by_letter(language).collect();
            state.message = Some(prompts::no_such(Some(language.say(MARK)), typed, None, &there_are, language));
        }
        return Vec::new();
    };
    let (Some((_, session)), Some(review)) = (state.reading(), state.review()) else { return Vec::new() };
    let rows = session.shown.iter().flat_map(|shown| &shown.rows);
    let is_so = |row: usize| {
        let own = review.row(row).and_then(|row| row.own_or_latest(&review.who));
        let own = own.filter(|(marked, _)| marked.who == review.who);
        own.map(|(marked, _)| marked.mark) == mark && own.is_none_or(|(_, standing)| standing == Standing::Holds)
    };
    let to_mark = rows.copied().filter(|&row| !is_so(row));
    let changes: Vec<_> = to_mark.filter_map(|row| review.reviewed.mark(row, mark)).collect();
    let name = language.say(mark.map_or(UNMARKED, mark_in_short));
    state.message = Some(match changes.len() {
        0 if mark.is_none() => state.ui.text_with_keys(texts::NONE_MARKED),
        0 => state.ui.text_with_keys(texts::ALL_MARKED_SO),
        count => texts::all_marked(count, name, &state.ui.key("undo"), language),
    });
    changes.into_iter().flat_map(|change| state.change(Some(change))).collect()
}

/// The marks with the letters that are typed for them: `a answered`.
pub fn marks_by_letter(language: Language) -> impl Iterator<Item = String> {
    let marks = Mark::ALL.iter().map(|mark| (mark.letter().to_ascii_lowercase(), mark_in_short(*mark)));
    marks.chain([(NO_MARK, UNMARKED)]).map(move |(letter, name)| format!("{letter} {}", language.say(name)))
}

/// Typed to take marks off.
const NO_MARK: char = 'x';

/// The mark of a letter, or the only one whose name begins so in a language; `Some(None)` takes marks off.
fn mark_typed(typed: &str) -> Option<Option<Mark>> {
    let typed = fold(typed.trim());
    let letter = typed.parse::<char>().ok();
    let marks = || Mark::ALL.iter().map(|mark| Some(*mark)).chain([None]);
    let by_letter =
        |mark: &Option<Mark>| letter == Some(mark.map_or(NO_MARK, |mark| mark.letter().to_ascii_lowercase()));
    let by_name =
        |mark: &Option<Mark>| mark.map_or(UNMARKED, mark_in_short).each().any(|name| name.starts_with(&typed));
    let mut named = marks().filter(by_name);
    let only = named.next().filter(|_| named.next().is_none() && !typed.is_empty());
    marks().find(by_letter).or(only)
}

pub fn unmark(state: &mut State, _: Count) -> Effects {
    let Some(row) = state.row_to_review() else { return Vec::new() };
    if is_of_others_alone(state, row) {
        return Vec::new();
    }
    let change = state.review().and_then(|review| review.reviewed.mark(row, None));
    state.change(change)
}

/// Whether only others marked a row; says so.
fn is_of_others_alone(state: &mut State, row: usize) -> bool {
    let whose = state.review().and_then(|review| {
        let (marked, _) = review.row(row)?.own_or_latest(&review.who)?;
        (marked.who != review.who).then(|| marked.who.clone())
    });
    let Some(whose) = whose else { return false };
    state.message = Some(texts::mark_of_another(whose, state.ui.language));
    true
}

/// Confirms the mark for what stands there now, else takes the mark that the ticks amount to.
pub fn agree(state: &mut State, _: Count) -> Effects {
    let Some(row) = state.row_to_review() else { return Vec::new() };
    let change = state.review().and_then(|review| {
        let state = review.row(row)?;
        match (state.own_or_latest(&review.who), state.proposed) {
            (Some((_, standing)), _) if standing != Standing::Holds => review.reviewed.confirm(row, &review.who),
            (own, Some(proposed)) if own.map(|(marked, _)| marked.mark) != Some(proposed) => {
                review.reviewed.mark(row, Some(proposed))
            }
            _ => None,
        }
    });
    if change.is_none() && state.review().is_some() {
        state.message = Some(state.ui.text_with_keys(texts::NOTHING_TO_AGREE_WITH));
        return Vec::new();
    }
    state.change(change)
}

pub fn next_unreviewed(state: &mut State, count: Count) -> Effects {
    step_unreviewed(state, steps(count), false)
}

pub fn previous_unreviewed(state: &mut State, count: Count) -> Effects {
    step_unreviewed(state, -steps(count), false)
}

/// To the next or previous row, or so many on, without a mark, or whose mark asks to be confirmed. The row in view may be
/// known to be `done`.
fn step_unreviewed(state: &mut State, steps: isize, done: bool) -> Effects {
    let Some(review) = state.review() else { return state.ask(None) };
    let asks =
        |row: usize| review.row(row).is_some_and(|state| state.mark.is_none() || state.standing != Standing::Holds);
    let Some((dossier, session)) = state.reading() else { return Vec::new() };
    let (here, rows) = (session.row_in_view(), dossier.rows.len());
    let wanted = |row: &usize| session.shows(*row) && asks(*row);
    let mut found: Vec<_> = (here + 1..rows).chain(0..here.min(rows)).filter(wanted).collect();
    if steps < 0 {
        found.reverse();
    }
    let found = found.get(steps.unsigned_abs().saturating_sub(1)).or(found.last()).copied();
    let wrapped = found.is_some_and(|row| (row > here) != (steps > 0));
    let alone = asks(here) && !done;
    let Some((dossier, session)) = state.reading_mut() else { return Vec::new() };
    if let Some(row) = found {
        session.remember();
        session.go_to_row(dossier, row);
    }
    state.message = match found {
        None if alone => Some(state.ui.text_with_keys(texts::LAST_UNREVIEWED)),
        None => Some(state.ui.text_with_keys(texts::ALL_REVIEWED)),
        Some(_) if wrapped => Some(state.ui.text_with_keys(texts::FROM_THE_OTHER_END)),
        Some(_) => None,
    };
    Vec::new()
}

/// Asks for tags of the question in view.
pub fn tag(state: &mut State, _: Count) -> Effects {
    if state.row_to_review().is_some() {
        state.open_prompt(Purpose::Tag);
    }
    Vec::new()
}

/// Gives the row in view the tags that were typed with commas between, or takes off those that it has.
pub fn put_tags(state: &mut State, typed: &str) -> Effects {
    let Some(row) = state.row_to_review() else { return Vec::new() };
    let tags: Vec<Tag> = typed.split(',').filter_map(|tag| tag.parse().ok()).collect();
    let changes: Vec<_> = tags
        .into_iter()
        .filter_map(|tag| {
            let review = state.review()?;
            let on = !review.row(row)?.tags.contains(&&tag);
            review.reviewed.tag(row, tag, on)
        })
        .collect();
    changes.into_iter().flat_map(|change| state.change(Some(change))).collect()
}

impl State {
    /// The row in view; says so where there is none.
    pub(super) fn row_to_review(&mut self) -> Option<usize> {
        let (dossier, session) = self.reading()?;
        let row = session.row_in_view();
        if session.here.reading == Reading::Rows && row < dossier.rows.len() {
            return Some(row);
        }
        self.message = Some(self.ui.text_with_keys(texts::NO_QUESTION_HERE));
        None
    }
}
