//! The line to type in: searches, filters, commands by name, tags, names of reports.

use super::command_line::{self, Asked};
use super::completion::{self, Completion};
use super::questions::go_to_question;
use super::{Count, Effects, in_session, marks, pairing, report, table};
use crate::i18n::reader::prompts;
use crate::layout::Place;
use crate::search::Pattern;
use crate::tui::state::action::Effect;
use crate::tui::state::{Overlay, Prompt, Purpose, Sheet, SheetTopic, State, Step, cleaned};

pub fn command_line(state: &mut State, _: Count) -> Effects {
    if !state.is_typing() {
        state.open_prompt(Purpose::Command);
    }
    Vec::new()
}

/// Closes the line; what it tried while it was typed is undone.
pub fn cancel(state: &mut State, _: Count) -> Effects {
    let Some(Overlay::Prompt(prompt)) = state.overlays.pop() else { return Vec::new() };
    match (prompt.purpose, state.reading_mut()) {
        (Purpose::Search | Purpose::Filter, Some((_, session))) => session.stop_typing(),
        (Purpose::Dossiers, _) => {
            state.wanted.clear();
            state.chosen = state.list.chosen_before;
        }
        _ => {}
    }
    Vec::new()
}

/// Takes off the character before the cursor; of an empty line there is none, so that it is closed.
pub fn erase(state: &mut State, count: Count) -> Effects {
    match state.prompt_mut() {
        Some(prompt) if prompt.typed.is_empty() => cancel(state, count),
        _ => change(state, |prompt| prompt.erase(Step::Left)),
    }
}

pub fn delete(state: &mut State, _: Count) -> Effects {
    change(state, |prompt| prompt.erase(Step::Right))
}

pub fn erase_word(state: &mut State, _: Count) -> Effects {
    change(state, Prompt::erase_word)
}

pub fn erase_rest(state: &mut State, _: Count) -> Effects {
    change(state, |prompt| prompt.erase(Step::End))
}

pub fn erase_all(state: &mut State, _: Count) -> Effects {
    change(state, |prompt| prompt.put(String::new()))
}

/// Moves the cursor.
pub fn step(state: &mut State, step: Step) -> Effects {
    state.prompt_mut().into_iter().for_each(|prompt| prompt.go(step));
    Vec::new()
}

pub fn earlier(state: &mut State, _: Count) -> Effects {
    recall(state, true)
}

pub fn later(state: &mut State, _: Count) -> Effects {
    recall(state, false)
}

/// Fetches the line before or after of those typed earlier for the same.
fn recall(state: &mut State, back: bool) -> Effects {
    let lines = state.prompt_mut().map(|prompt| prompt.purpose).map(|purpose| state.history.lines(purpose).to_vec());
    match lines {
        Some(lines) if !lines.is_empty() => change(state, |prompt| prompt.recall(&lines, back)),
        _ => Vec::new(),
    }
}

/// Completes what stands before the cursor as far as all that it may become agree. For a path that is asked of the disk.
pub fn complete(state: &mut State, _: Count) -> Effects {
    let Some(Overlay::Prompt(prompt)) = state.overlays.last() else { return Vec::new() };
    let before = prompt.before_cursor();
    if let Some((_, path)) = completion::path(prompt.purpose, before) {
        return vec![Effect::FindPaths(path.to_owned())];
    }
    let completion = completion::on_request(state, prompt.purpose, before);
    complete_by(state, &completion)
}

/// Completes a path by those that were found, if the line still holds what they were looked for.
pub fn complete_path(state: &mut State, typed: &str, found: Vec<String>) {
    let Some(Overlay::Prompt(prompt)) = state.overlays.last() else { return };
    let (purpose, before) = (prompt.purpose, prompt.before_cursor());
    if completion::path(purpose, before).is_some_and(|(_, path)| path == typed) {
        let completion = completion::of_paths(state, purpose, before, found);
        complete_by(state, &completion);
    }
}

/// Completes as far as the candidates agree, else says what they are.
fn complete_by(state: &mut State, Completion { from, candidates }: &Completion) -> Effects {
    let typed = state.prompt_mut().map(|prompt| prompt.before_cursor()[*from..].to_owned()).unwrap_or_default();
    if let Some(completed) = completion::agreed(&typed, candidates) {
        return change(state, |prompt| prompt.complete(*from, &completed));
    }
    state.message = completion::choice(&state.ui, &typed, candidates);
    Vec::new()
}

fn change(state: &mut State, change: impl FnOnce(&mut Prompt)) -> Effects {
    if let Some(prompt) = state.prompt_mut() {
        change(prompt);
        state.try_typed();
    }
    Vec::new()
}

/// Closes the line, and does what it asks for.
pub fn accept(state: &mut State, _: Count) -> Effects {
    let Some(Overlay::Prompt(prompt)) = state.overlays.pop() else { return Vec::new() };
    state.history.remember(prompt.purpose, &prompt.typed);
    if prompt.purpose == Purpose::Dossiers && state.dossiers_shown().is_empty() {
        state.finish_list();
    }
    let none_shown = state.dossiers_shown().is_empty();
    match (prompt.purpose, state.reading_mut()) {
        (Purpose::Search, Some((dossier, session))) => {
            // an empty line searches again
            let again = || session.searched().map(|finding| finding.pattern.clone());
            let pattern = Pattern::new(&prompt.typed).or_else(again);
            state.message = pattern.and_then(|pattern| session.find(dossier, pattern));
        }
        (Purpose::Filter, Some(_)) => {
            let said = state.vocabulary();
            return in_session(state, |dossier, session| session.accept_filter(dossier, &said));
        }
        (Purpose::Dossiers, _) if none_shown => {
            state.wanted.clear();
            state.message = Some(prompts::no_dossier_has(&prompt.typed, state.ui.language));
        }
        (Purpose::Command, _) => return run_line(state, &prompt.typed),
        (Purpose::Tag, Some(_)) => return marks::put_tags(state, &prompt.typed),
        (Purpose::Mark, Some(_)) => return marks::put_to_all_shown(state, &prompt.typed),
        (Purpose::Pair, Some(_)) => return pairing::put_to_questions(state, &prompt.typed),
        (Purpose::Report, Some(_)) => return report::order(state, &prompt.typed, false),
        (Purpose::Replace, Some(_)) => return report::order(state, &prompt.typed, true),
        (_, _) => {}
    }
    Vec::new()
}

/// Runs a command by its name, or goes to a question by its number.
fn run_line(state: &mut State, line: &str) -> Effects {
    let (ui, language) = (state.ui.clone(), state.ui.language);
    let said = match command_line::read(line, language) {
        Asked::Nothing => None,
        Asked::Run(command, count) => return table::run_named(state, command, count),
        Asked::Papers(path) => return vec![Effect::OpenPapers(path)],
        Asked::Question(number) if state.reading().is_some() => return go_to_question(state, Some(number)),
        Asked::Question(number) => match number.to_string().parse() {
            Ok(place) => return table::run_named(state, command_line::OPEN, Some(place)), // of the list of dossiers
            Err(_) => Some(prompts::no_command(line, None, &ui.key("complete"), &ui.key("help"), language)),
        },
        Asked::NoCount(command, typed) => Some(prompts::no_count(command, &typed, language)),
        Asked::Several(typed, commands) => {
            Some(prompts::several_commands(&typed, &commands, &ui.key("complete"), language))
        }
        Asked::Unknown(line) => {
            let near = line.split_whitespace().next().and_then(|name| command_line::nearest(name, language));
            Some(prompts::no_command(&line, near, &ui.key("complete"), &ui.key("help"), language))
        }
    };
    state.message = said;
    Vec::new()
}

impl State {
    pub(super) fn prompt_mut(&mut self) -> Option<&mut Prompt> {
        match self.overlays.last_mut() {
            Some(Overlay::Prompt(prompt)) => Some(prompt),
            _ => None,
        }
    }

    pub(super) fn open_prompt(&mut self, purpose: Purpose) {
        let mut typed = String::new();
        self.list.chosen_before = self.chosen;
        if let (Purpose::Search | Purpose::Filter, Some((_, session))) = (purpose, self.reading_mut()) {
            session.begin_typing();
            if let (Purpose::Filter, Some(shown)) = (purpose, &session.shown) {
                typed = format!("{} ", shown.typed);
            }
        }
        self.overlays.push(Overlay::Prompt(Prompt::new(purpose, typed)));
    }

    /// Takes text that was typed.
    pub(super) fn type_text(&mut self, text: &str) {
        if let Some(editor) = self.editor_mut() {
            return editor.insert(text);
        }
        if let Some(prompt) = self.prompt_mut() {
            prompt.insert(text);
        }
        self.try_typed();
    }

    /// Takes text that was pasted: on a line cleaned of what cannot stand there.
    pub(super) fn paste(&mut self, text: &str) {
        match self.editor_mut() {
            Some(editor) => editor.insert(text),
            None => self.type_text(&cleaned(text)),
        }
    }

    /// What is typed shows at once: hits are marked, lists and help hold only what it finds.
    fn try_typed(&mut self) {
        let Some(Overlay::Prompt(Prompt { typed, purpose, .. })) = self.overlays.last().cloned() else { return };
        match (purpose, self.reading_mut()) {
            (Purpose::Search, Some((dossier, session))) => session.try_finding(dossier, &typed),
            (Purpose::Filter, Some(_)) => self.filter(&typed),
            (Purpose::Dossiers, _) => self.wanted = typed,
            (Purpose::Help, _) => self.filter_help(&typed),
            (Purpose::Replace, _) => {
                if let Some(prompt) = self.prompt_mut() {
                    prompt.purpose = Purpose::Report; // the name was changed
                }
            }
            (Purpose::Search | Purpose::Filter, None) => {}
            (Purpose::Command | Purpose::Tag | Purpose::Mark | Purpose::Pair | Purpose::Report, _) => {}
        }
    }

    fn filter_help(&mut self, typed: &str) {
        for overlay in &mut self.overlays {
            if let Overlay::Sheet(Sheet { topic: SheetTopic::Help(filter), place, .. }) = overlay {
                (*filter, *place) = (typed.to_owned(), Place::default());
            }
        }
    }
}
