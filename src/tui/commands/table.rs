//! The one table of keys: which keys run which command where, what the command does, and its line in the help. The help,
//! the hints, the man page, the printed configuration and `docs/reader.md` come from it.

use super::{
    Count, Effects, choosing, closing, command_line, dossiers, finding, hints, history, links, marks, moving,
    note_keys, notes, pages, pairing, panes, papers, questions, report, said_before, summary, ticks, typing, writing,
};
use crate::i18n::reader::keys::{self as texts, KeyText};
use crate::i18n::reader::{messages, prompts};
use crate::i18n::review::mark_text;
use crate::review::Mark;
use crate::tui::input::binding::Binding;
use crate::tui::input::keymap::Bound;
use crate::tui::input::scope::Scope::{
    self, Choosing, Dossiers, Everywhere, Help, Hints, Motion, Notes, Prompt, Reader, Sheet, Ticks, Writing,
};
use crate::tui::state::{State, Step};

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its keys, name and help.
    pub binding: Binding,
    /// What it does.
    run: fn(&mut State, Count) -> Effects,
    /// Whether a count typed before it means something.
    counts: bool,
    /// Whether it is about questions, of which a letter has none.
    of_questions: bool,
}

impl Command {
    const fn of_questions(self) -> Self {
        Self { of_questions: true, ..self }
    }
}

/// Runs the command of a row. A count that means nothing to it is not left unsaid.
pub fn run(state: &mut State, row: usize, count: Count) -> Effects {
    let Some(command) = COMMANDS.get(row) else { return Vec::new() };
    if command.of_questions && state.says_there_are_no_questions() {
        return Vec::new();
    }
    let effects = (command.run)(state, count);
    if let (false, None, Some(count)) = (command.counts, &state.message, count) {
        let bound = state.ui.keymap.bound().get(row);
        let key = bound.and_then(Bound::first_key).unwrap_or_else(|| command.binding.command.to_owned());
        state.message = Some(messages::count_means_nothing(count, &key, state.ui.language));
    }
    effects
}

/// Runs the command of a name, as the innermost scope has it in which there is one. Elsewhere it does nothing, and says so.
pub fn run_named(state: &mut State, name: &'static str, count: Count) -> Effects {
    let mut scopes = state.scopes().iter();
    match scopes.find_map(|scope| state.ui.keymap.find(*scope, name)).map(|bound| bound.row) {
        Some(row) => run(state, row, count),
        None => {
            let ui = &state.ui;
            state.message = Some(match name {
                command_line::OPEN => ui.text_with_keys(prompts::OPEN_WHAT),
                name => messages::does_nothing(command_line::name_in(ui.language, name), &ui.key("help"), ui.language),
            });
            Vec::new()
        }
    }
}

const fn key(
    scope: Scope,
    keys: &'static [&'static str],
    command: &'static str,
    run: fn(&mut State, Count) -> Effects,
    text: KeyText,
) -> Command {
    Command { binding: Binding { scope, keys, command, text }, run, counts: false, of_questions: false }
}

/// The same of a command that does something with a count.
const fn counted(
    scope: Scope,
    keys: &'static [&'static str],
    command: &'static str,
    run: fn(&mut State, Count) -> Effects,
    text: KeyText,
) -> Command {
    Command { counts: true, ..key(scope, keys, command, run, text) }
}

/// What every key does. Within the chain of scopes of a place the innermost binding holds.
#[rustfmt::skip]
pub const COMMANDS: &[Command] = &[
    counted(Reader, &["]", "J"], "next-question", questions::next_question, texts::reader::NEXT_QUESTION),
    counted(Reader, &["[", "K"], "previous-question", questions::previous_question, texts::reader::PREVIOUS_QUESTION),
    counted(Reader, &["}"], "next-attention", questions::next_attention, texts::reader::NEXT_ATTENTION).of_questions(),
    counted(Reader, &["{"], "previous-attention", questions::previous_attention, texts::reader::PREVIOUS_ATTENTION).of_questions(),
    counted(Reader, &["Tab"], "next-link", links::next_link, texts::reader::NEXT_LINK),
    counted(Reader, &["Shift-Tab"], "previous-link", links::previous_link, texts::reader::PREVIOUS_LINK),
    counted(Reader, &["Enter"], "follow", links::follow, texts::reader::FOLLOW),
    key(Reader, &["r"], "references", links::references, texts::reader::REFERENCES).of_questions(),
    key(Reader, &["P"], "referrers", links::referrers, texts::reader::REFERRERS).of_questions(),
    key(Reader, &["p"], "notice", links::notice, texts::reader::NOTICE),
    counted(Reader, &["Ctrl-O", "Alt-Left"], "back", links::back, texts::reader::BACK),
    counted(Reader, &["Alt-Right"], "forward", links::forward, texts::reader::FORWARD),
    counted(Reader, &["l", "Right"], "pane-right", panes::pane_right, texts::reader::PANE_RIGHT),
    counted(Reader, &["h", "Left"], "pane-left", panes::pane_left, texts::reader::PANE_LEFT),
    key(Reader, &["f"], "drawer", panes::drawer, texts::reader::DRAWER),
    counted(Reader, &["+"], "taller", panes::taller, texts::reader::TALLER),
    counted(Reader, &["-"], "shorter", panes::shorter, texts::reader::SHORTER),
    counted(Reader, &[">"], "wider", panes::wider, texts::reader::WIDER),
    counted(Reader, &["<"], "narrower", panes::narrower, texts::reader::NARROWER),
    key(Reader, &["z"], "maximise", panes::maximise, texts::reader::MAXIMISE),
    key(Reader, &["s"], "list", panes::list, texts::reader::LIST).of_questions(),
    key(Reader, &["/"], "search", finding::search, texts::reader::SEARCH),
    key(Reader, &["&"], "filter", finding::filter, texts::reader::FILTER).of_questions(),
    counted(Reader, &["n"], "next-hit", finding::next_hit, texts::reader::NEXT_HIT),
    counted(Reader, &["N"], "previous-hit", finding::previous_hit, texts::reader::PREVIOUS_HIT),
    counted(Reader, &["v"], "turn", papers::turn, texts::reader::TURN),
    key(Reader, &["w"], "difference", papers::difference, texts::reader::DIFFERENCE).of_questions(),
    key(Reader, &["t"], "text", papers::text, texts::reader::TEXT).of_questions(),
    key(Reader, &["o"], "proof", papers::proof, texts::reader::PROOF),
    key(Reader, &["L"], "unlink", panes::unlink, texts::reader::UNLINK).of_questions(),
    key(Reader, &["y"], "copy", papers::copy, texts::reader::COPY),
    key(Reader, &["Y"], "copy-source", papers::copy_source, texts::reader::COPY_SOURCE),
    key(Reader, &["'"], "go-on", papers::go_on, texts::reader::GO_ON),
    key(Reader, &["R"], "reread", papers::reread, texts::reader::REREAD),
    key(Reader, &["i"], "about", papers::about, texts::reader::ABOUT),
    key(Reader, &["H"], "hints", hints::hints, texts::reader::HINTS).of_questions(),
    counted(Reader, &[")"], "next-hint", hints::next_hint, texts::reader::NEXT_HINT).of_questions(),
    counted(Reader, &["("], "previous-hint", hints::previous_hint, texts::reader::PREVIOUS_HINT).of_questions(),
    key(Reader, &["E"], "said-before", said_before::said_before, texts::reader::SAID_BEFORE).of_questions(),
    key(Reader, &["T"], "commitments", hints::commitments, texts::reader::COMMITMENTS),
    key(Reader, &["m a"], "mark-answered", |state, _| marks::set(state, Mark::Answered), mark_text(Mark::Answered).key).of_questions(),
    key(Reader, &["m p"], "mark-partly", |state, _| marks::set(state, Mark::Partly), mark_text(Mark::Partly).key).of_questions(),
    key(Reader, &["m n"], "mark-not-answered", |state, _| marks::set(state, Mark::NotAnswered), mark_text(Mark::NotAnswered).key).of_questions(),
    key(Reader, &["m e"], "mark-evades", |state, _| marks::set(state, Mark::Evades), mark_text(Mark::Evades).key).of_questions(),
    key(Reader, &["m w"], "mark-elsewhere", |state, _| marks::set(state, Mark::Elsewhere), mark_text(Mark::Elsewhere).key).of_questions(),
    key(Reader, &["m f"], "mark-follow-up", |state, _| marks::set(state, Mark::FollowUp), mark_text(Mark::FollowUp).key).of_questions(),
    key(Reader, &["m A"], "answered-and-on", |state, _| marks::set_and_go_on(state, Mark::Answered), texts::reader::ANSWERED_AND_ON).of_questions(),
    key(Reader, &["m P"], "partly-and-on", |state, _| marks::set_and_go_on(state, Mark::Partly), texts::reader::PARTLY_AND_ON).of_questions(),
    key(Reader, &["m N"], "not-answered-and-on", |state, _| marks::set_and_go_on(state, Mark::NotAnswered), texts::reader::NOT_ANSWERED_AND_ON).of_questions(),
    key(Reader, &["m E"], "evades-and-on", |state, _| marks::set_and_go_on(state, Mark::Evades), texts::reader::EVADES_AND_ON).of_questions(),
    key(Reader, &["m W"], "elsewhere-and-on", |state, _| marks::set_and_go_on(state, Mark::Elsewhere), texts::reader::ELSEWHERE_AND_ON).of_questions(),
    key(Reader, &["m F"], "follow-up-and-on", |state, _| marks::set_and_go_on(state, Mark::FollowUp), texts::reader::FOLLOW_UP_AND_ON).of_questions(),
    key(Reader, &["m &"], "mark-shown", marks::ask_for_mark, texts::reader::MARK_SHOWN).of_questions(),
    key(Reader, &["m x"], "unmark", marks::unmark, texts::reader::UNMARK).of_questions(),
    key(Reader, &["m m"], "agree", marks::agree, texts::reader::AGREE).of_questions(),
    key(Reader, &["m t"], "tag", marks::tag, texts::reader::TAG).of_questions(),
    key(Reader, &["m s"], "ticks", ticks::ticks, texts::reader::TICKS).of_questions(),
    counted(Reader, &["m 1", "m 2", "m 3", "m 4", "m 5", "m 6", "m 7", "m 8", "m 9"], "tick", ticks::tick, texts::reader::TICK).of_questions(),
    counted(Reader, &["m ]"], "next-unreviewed", marks::next_unreviewed, texts::reader::NEXT_UNREVIEWED).of_questions(),
    counted(Reader, &["m ["], "previous-unreviewed", marks::previous_unreviewed, texts::reader::PREVIOUS_UNREVIEWED).of_questions(),
    key(Reader, &["c"], "note", notes::note, texts::reader::NOTE),
    key(Reader, &["V"], "select", choosing::select, texts::reader::SELECT),
    key(Reader, &["C"], "notes", notes::notes, texts::reader::NOTES),
    key(Reader, &["M"], "summary", summary::summary, texts::reader::SUMMARY),
    key(Reader, &["A"], "reassign", pairing::reassign, texts::reader::REASSIGN).of_questions(),
    key(Reader, &["X"], "write-report", report::write_report, texts::reader::WRITE_REPORT),
    key(Reader, &["m c"], "adopt", history::adopt, texts::reader::ADOPT),
    counted(Reader, &["U"], "undo", history::undo, texts::reader::UNDO),
    counted(Reader, &["Ctrl-R"], "redo", history::redo, texts::reader::REDO),
    key(Reader, &["Esc"], "close", closing::close, texts::reader::CLOSE),
    key(Reader, &["q"], "quit", closing::quit, texts::reader::QUIT),

    counted(Motion, &["j", "Down", "Ctrl-E"], "line-down", moving::line_down, texts::moving::LINE_DOWN),
    counted(Motion, &["k", "Up", "Ctrl-Y"], "line-up", moving::line_up, texts::moving::LINE_UP),
    counted(Motion, &["Space", "PageDown", "Ctrl-F"], "page-down", moving::page_down, texts::moving::PAGE_DOWN),
    counted(Motion, &["b", "PageUp", "Ctrl-B"], "page-up", moving::page_up, texts::moving::PAGE_UP),
    counted(Motion, &["d", "Ctrl-D"], "half-page-down", moving::half_page_down, texts::moving::HALF_PAGE_DOWN),
    counted(Motion, &["u", "Ctrl-U"], "half-page-up", moving::half_page_up, texts::moving::HALF_PAGE_UP),
    counted(Motion, &["g", "Home"], "first", moving::first, texts::moving::FIRST),
    counted(Motion, &["G", "End"], "last", moving::last, texts::moving::LAST),

    key(Choosing, &["c"], "note", notes::note, texts::choosing::NOTE),
    key(Choosing, &["y"], "copy", choosing::copy, texts::choosing::COPY),
    counted(Choosing, &["j", "l", "Down", "Right"], "select-next", choosing::next, texts::choosing::SELECT_NEXT),
    counted(Choosing, &["k", "h", "Up", "Left"], "select-previous", choosing::previous, texts::choosing::SELECT_PREVIOUS),
    counted(Choosing, &["J", "L", "Shift-Down", "Shift-Right"], "extend-next", choosing::extend_next, texts::choosing::EXTEND_NEXT),
    counted(Choosing, &["K", "H", "Shift-Up", "Shift-Left"], "extend-previous", choosing::extend_previous, texts::choosing::EXTEND_PREVIOUS),
    key(Choosing, &["w"], "by-words", choosing::by_words, texts::choosing::BY_WORDS),
    key(Choosing, &["s"], "by-sentences", choosing::by_sentences, texts::choosing::BY_SENTENCES),
    key(Choosing, &["p"], "by-paragraphs", choosing::by_paragraphs, texts::choosing::BY_PARAGRAPHS),
    key(Choosing, &["Esc", "q", "V"], "close", choosing::leave, texts::choosing::CLOSE),

    key(Writing, &["Ctrl-S", "Alt-Enter"], "accept", writing::accept, texts::writing::ACCEPT),
    key(Writing, &["Esc"], "cancel", writing::leave, texts::writing::CANCEL),
    key(Writing, &["F4", "Ctrl-X Ctrl-E"], "editor", writing::own_editor, texts::writing::EDITOR),

    key(Notes, &["e"], "edit-note", note_keys::edit_note, texts::notes::EDIT_NOTE),
    key(Notes, &["D", "Delete"], "delete-note", note_keys::delete_note, texts::notes::DELETE_NOTE),
    counted(Notes, &["Enter"], "follow", note_keys::follow, texts::notes::FOLLOW),
    counted(Notes, &["U"], "undo", history::undo, texts::reader::UNDO),
    counted(Notes, &["Ctrl-R"], "redo", history::redo, texts::reader::REDO),

    counted(Hints, &["Enter"], "follow", hints::follow, texts::hints_of_row::FOLLOW),
    key(Hints, &["a"], "agree-with-hint", hints::agree, texts::hints_of_row::AGREE),
    key(Hints, &["x"], "dismiss-hint", hints::dismiss, texts::hints_of_row::DISMISS),
    key(Hints, &["y"], "copy", hints::copy, texts::hints_of_row::COPY),
    key(Hints, &["c"], "note", hints::note, texts::hints_of_row::NOTE),
    counted(Hints, &["U"], "undo", history::undo, texts::reader::UNDO),
    counted(Hints, &["Ctrl-R"], "redo", history::redo, texts::reader::REDO),

    counted(Ticks, &["Space", "1", "2", "3", "4", "5", "6", "7", "8", "9"], "tick", ticks::tick, texts::sub_questions::TICK),
    key(Ticks, &["Enter"], "agree", marks::agree, texts::sub_questions::AGREE),

    counted(Dossiers, &["Enter", "l", "Right"], "open", dossiers::open, texts::dossiers::OPEN),
    key(Dossiers, &["s"], "sort", dossiers::sort, texts::dossiers::SORT),
    key(Dossiers, &["f"], "file-names", dossiers::file_names, texts::dossiers::FILE_NAMES),
    key(Dossiers, &["L"], "library", dossiers::library, texts::dossiers::LIBRARY),
    key(Dossiers, &["/"], "search", dossiers::search, texts::dossiers::SEARCH),
    key(Dossiers, &["Esc"], "close", dossiers::list_all, texts::dossiers::CLOSE),
    key(Dossiers, &["q"], "quit", closing::leave, texts::dossiers::QUIT),

    key(Sheet, &["Esc", "q"], "close", pages::close, texts::page::CLOSE),
    key(Sheet, &["o"], "proof", pages::close_again, texts::page::PROOF),
    key(Sheet, &["i"], "about", pages::close_again, texts::page::ABOUT),
    key(Help, &["/"], "search", pages::search_help, texts::help_page::SEARCH),

    key(Prompt, &["Enter"], "accept", typing::accept, texts::typing::ACCEPT),
    key(Prompt, &["Esc"], "cancel", typing::cancel, texts::typing::CANCEL),
    key(Prompt, &["Left", "Ctrl-B"], "cursor-left", |state, _| typing::step(state, Step::Left), texts::typing::CURSOR_LEFT),
    key(Prompt, &["Right", "Ctrl-F"], "cursor-right", |state, _| typing::step(state, Step::Right), texts::typing::CURSOR_RIGHT),
    key(Prompt, &["Ctrl-Left", "Alt-Left", "Alt-b"], "word-left", |state, _| typing::step(state, Step::WordLeft), texts::typing::WORD_LEFT),
    key(Prompt, &["Ctrl-Right", "Alt-Right", "Alt-f"], "word-right", |state, _| typing::step(state, Step::WordRight), texts::typing::WORD_RIGHT),
    key(Prompt, &["Home", "Ctrl-A"], "line-start", |state, _| typing::step(state, Step::Start), texts::typing::LINE_START),
    key(Prompt, &["End", "Ctrl-E"], "line-end", |state, _| typing::step(state, Step::End), texts::typing::LINE_END),
    key(Prompt, &["Up", "Ctrl-P"], "earlier", typing::earlier, texts::typing::EARLIER),
    key(Prompt, &["Down", "Ctrl-N"], "later", typing::later, texts::typing::LATER),
    key(Prompt, &["Backspace", "Ctrl-H"], "erase", typing::erase, texts::typing::ERASE),
    key(Prompt, &["Delete", "Ctrl-D"], "delete", typing::delete, texts::typing::DELETE),
    key(Prompt, &["Ctrl-W"], "erase-word", typing::erase_word, texts::typing::ERASE_WORD),
    key(Prompt, &["Ctrl-K"], "erase-rest", typing::erase_rest, texts::typing::ERASE_REST),
    key(Prompt, &["Ctrl-U"], "erase-all", typing::erase_all, texts::typing::ERASE_ALL),
    key(Prompt, &["Tab"], "complete", typing::complete, texts::typing::COMPLETE),

    key(Everywhere, &[":"], "command-line", typing::command_line, texts::everywhere::COMMAND_LINE),
    key(Everywhere, &["?", "F1"], "help", pages::help, texts::everywhere::HELP),
    key(Everywhere, &["Ctrl-C"], "leave", closing::leave_at_once, texts::everywhere::LEAVE),
    key(Everywhere, &["Ctrl-Z"], "suspend", closing::suspend, texts::everywhere::SUSPEND),
    key(Everywhere, &["F2"], "mouse", closing::switch_mouse, texts::everywhere::MOUSE),
    key(Everywhere, &["Ctrl-L"], "redraw", closing::redraw, texts::everywhere::REDRAW),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Bilingual, Language};

    #[test]
    fn every_line_speaks_both_languages_and_names_the_same_keys() {
        let keys =
            |help: &str| help.split('{').skip(1).map(|rest| rest.split('}').next().unwrap().to_owned()).collect();
        let in_all = |text: Bilingual| Language::ALL.map(|language| language.say(text));
        for Binding { command, text, .. } in COMMANDS.iter().map(|command| command.binding) {
            let [english, dutch] = in_all(text.help);
            assert!(!english.is_empty() && !dutch.is_empty(), "{command}");
            assert_ne!(english, dutch, "{command}");
            let [one, other]: [Vec<String>; 2] = [keys(english), keys(dutch)];
            assert_eq!(one, other, "{command}");
            assert!(text.hint.is_none_or(|hint| in_all(hint).iter().all(|word| !word.is_empty())), "{command}");
        }
        for scope in Scope::ALL {
            let [english, dutch] = in_all(scope.title());
            assert_ne!(english, dutch);
        }
    }

    #[test]
    fn every_mark_has_a_key_by_its_letter_and_a_command_by_its_name() {
        for mark in Mark::ALL {
            let (keys, command) =
                (format!("m {}", mark.letter().to_ascii_lowercase()), format!("mark-{}", mark.name()));
            let row = COMMANDS.iter().map(|row| row.binding).find(|binding| binding.command == command);
            assert_eq!(row.map(|binding| binding.keys), Some(&[keys.as_str()][..]), "{mark:?}");
            let (keys, command) = (format!("m {}", mark.letter()), format!("{}-and-on", mark.name()));
            let row = COMMANDS.iter().map(|row| row.binding).find(|binding| binding.command == command);
            assert_eq!(row.map(|binding| binding.keys), Some(&[keys.as_str()][..]), "{mark:?}");
        }
    }
}
