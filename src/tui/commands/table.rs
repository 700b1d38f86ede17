//! The one table of keys: which keys run which command where, what the command does, and its line in the help. The help,
//! the hints, the man page, the printed configuration and `docs/reader.md` come from it.

use super::{
    Count, Effects, choosing, closing, dossiers, finding, history, links, marks, moving, note_keys, notes, pages,
    pairing, panes, papers, questions, report, summary, ticks, typing, writing,
};
use crate::i18n::reader::keys::{
    KeyText, choosing as in_choice, dossiers as in_list, everywhere, help_page, moving as motions, notes as in_notes,
    page, reader, sub_questions, typing as in_line, writing as in_note,
};
use crate::tui::input::binding::Binding;
use crate::tui::input::scope::Scope::{
    self, Choosing, Dossiers, Everywhere, Help, Motion, Notes, Prompt, Reader, Sheet, Ticks, Writing,
};
use crate::tui::state::State;

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its keys, name and help.
    pub binding: Binding,
    /// What it does.
    run: fn(&mut State, Count) -> Effects,
}

/// Runs the command of a row.
pub fn run(state: &mut State, row: usize, count: Count) -> Effects {
    COMMANDS.get(row).map_or(Vec::new(), |command| (command.run)(state, count))
}

/// Runs the command of a name, as the innermost scope has it in which there is one. Elsewhere it does nothing.
pub fn run_named(state: &mut State, name: &str, count: Count) -> Effects {
    let mut scopes = state.scopes().iter();
    match scopes.find_map(|scope| state.ui.keymap.find(*scope, name)).map(|bound| bound.row) {
        Some(row) => run(state, row, count),
        None => Vec::new(),
    }
}

const fn key(
    scope: Scope,
    keys: &'static [&'static str],
    command: &'static str,
    run: fn(&mut State, Count) -> Effects,
    text: KeyText,
) -> Command {
    Command { binding: Binding { scope, keys, command, text }, run }
}

/// What every key does. Within the chain of scopes of a place the innermost binding holds.
#[rustfmt::skip]
pub const COMMANDS: &[Command] = &[
    key(Reader, &["]", "J"], "next-question", questions::next_question, reader::NEXT_QUESTION),
    key(Reader, &["[", "K"], "previous-question", questions::previous_question, reader::PREVIOUS_QUESTION),
    key(Reader, &["}"], "next-attention", questions::next_attention, reader::NEXT_ATTENTION),
    key(Reader, &["{"], "previous-attention", questions::previous_attention, reader::PREVIOUS_ATTENTION),
    key(Reader, &["Tab"], "next-link", links::next_link, reader::NEXT_LINK),
    key(Reader, &["Shift-Tab"], "previous-link", links::previous_link, reader::PREVIOUS_LINK),
    key(Reader, &["Enter"], "follow", links::follow, reader::FOLLOW),
    key(Reader, &["r"], "references", links::references, reader::REFERENCES),
    key(Reader, &["P"], "referrers", links::referrers, reader::REFERRERS),
    key(Reader, &["p"], "notice", links::notice, reader::NOTICE),
    key(Reader, &["Ctrl-O", "Alt-Left"], "back", links::back, reader::BACK),
    key(Reader, &["Alt-Right"], "forward", links::forward, reader::FORWARD),
    key(Reader, &["l", "Right"], "pane-right", panes::pane_right, reader::PANE_RIGHT),
    key(Reader, &["h", "Left"], "pane-left", panes::pane_left, reader::PANE_LEFT),
    key(Reader, &["f"], "drawer", panes::drawer, reader::DRAWER),
    key(Reader, &["+"], "taller", panes::taller, reader::TALLER),
    key(Reader, &["-"], "shorter", panes::shorter, reader::SHORTER),
    key(Reader, &[">"], "wider", panes::wider, reader::WIDER),
    key(Reader, &["<"], "narrower", panes::narrower, reader::NARROWER),
    key(Reader, &["z"], "maximise", panes::maximise, reader::MAXIMISE),
    key(Reader, &["s"], "list", panes::list, reader::LIST),
    key(Reader, &["/"], "search", finding::search, reader::SEARCH),
    key(Reader, &["&"], "filter", finding::filter, reader::FILTER),
    key(Reader, &["n"], "next-hit", finding::next_hit, reader::NEXT_HIT),
    key(Reader, &["N"], "previous-hit", finding::previous_hit, reader::PREVIOUS_HIT),
    key(Reader, &["v"], "turn", papers::turn, reader::TURN),
    key(Reader, &["w"], "difference", papers::difference, reader::DIFFERENCE),
    key(Reader, &["t"], "text", papers::text, reader::TEXT),
    key(Reader, &["o"], "proof", papers::proof, reader::PROOF),
    key(Reader, &["L"], "unlink", panes::unlink, reader::UNLINK),
    key(Reader, &["y"], "copy", papers::copy, reader::COPY),
    key(Reader, &["Y"], "copy-source", papers::copy_source, reader::COPY_SOURCE),
    key(Reader, &["'"], "go-on", papers::go_on, reader::GO_ON),
    key(Reader, &["R"], "reread", papers::reread, reader::REREAD),
    key(Reader, &["i"], "about", papers::about, reader::ABOUT),
    key(Reader, &["m a"], "mark-answered", marks::answered, reader::MARK_ANSWERED),
    key(Reader, &["m p"], "mark-partly", marks::partly, reader::MARK_PARTLY),
    key(Reader, &["m n"], "mark-not-answered", marks::not_answered, reader::MARK_NOT_ANSWERED),
    key(Reader, &["m e"], "mark-evades", marks::evades, reader::MARK_EVADES),
    key(Reader, &["m w"], "mark-elsewhere", marks::elsewhere, reader::MARK_ELSEWHERE),
    key(Reader, &["m f"], "mark-follow-up", marks::follow_up, reader::MARK_FOLLOW_UP),
    key(Reader, &["m x"], "unmark", marks::unmark, reader::UNMARK),
    key(Reader, &["m m"], "agree", marks::agree, reader::AGREE),
    key(Reader, &["m t"], "tag", marks::tag, reader::TAG),
    key(Reader, &["m s"], "ticks", ticks::ticks, reader::TICKS),
    key(Reader, &["m 1", "m 2", "m 3", "m 4", "m 5", "m 6", "m 7", "m 8", "m 9"], "tick", ticks::tick, reader::TICK),
    key(Reader, &["m ]"], "next-unreviewed", marks::next_unreviewed, reader::NEXT_UNREVIEWED),
    key(Reader, &["m ["], "previous-unreviewed", marks::previous_unreviewed, reader::PREVIOUS_UNREVIEWED),
    key(Reader, &["c"], "note", notes::note, reader::NOTE),
    key(Reader, &["V"], "select", choosing::select, reader::SELECT),
    key(Reader, &["C"], "notes", notes::notes, reader::NOTES),
    key(Reader, &["M"], "summary", summary::summary, reader::SUMMARY),
    key(Reader, &["A"], "reassign", pairing::reassign, reader::REASSIGN),
    key(Reader, &["X"], "write-report", report::write_report, reader::WRITE_REPORT),
    key(Reader, &["m c"], "adopt", history::adopt, reader::ADOPT),
    key(Reader, &["U"], "undo", history::undo, reader::UNDO),
    key(Reader, &["Ctrl-R"], "redo", history::redo, reader::REDO),
    key(Reader, &["Esc"], "close", closing::close, reader::CLOSE),
    key(Reader, &["q"], "quit", closing::quit, reader::QUIT),

    key(Motion, &["j", "Down", "Ctrl-E"], "line-down", moving::line_down, motions::LINE_DOWN),
    key(Motion, &["k", "Up", "Ctrl-Y"], "line-up", moving::line_up, motions::LINE_UP),
    key(Motion, &["Space", "PageDown", "Ctrl-F"], "page-down", moving::page_down, motions::PAGE_DOWN),
    key(Motion, &["b", "PageUp", "Ctrl-B"], "page-up", moving::page_up, motions::PAGE_UP),
    key(Motion, &["d", "Ctrl-D"], "half-page-down", moving::half_page_down, motions::HALF_PAGE_DOWN),
    key(Motion, &["u", "Ctrl-U"], "half-page-up", moving::half_page_up, motions::HALF_PAGE_UP),
    key(Motion, &["g", "Home"], "first", moving::first, motions::FIRST),
    key(Motion, &["G", "End"], "last", moving::last, motions::LAST),

    key(Choosing, &["c"], "note", notes::note, in_choice::NOTE),
    key(Choosing, &["y"], "copy", choosing::copy, in_choice::COPY),
    key(Choosing, &["j", "l", "Down", "Right"], "select-next", choosing::next, in_choice::SELECT_NEXT),
    key(Choosing, &["k", "h", "Up", "Left"], "select-previous", choosing::previous, in_choice::SELECT_PREVIOUS),
    key(Choosing, &["J", "L", "Shift-Down", "Shift-Right"], "extend-next", choosing::extend_next, in_choice::EXTEND_NEXT),
    key(Choosing, &["K", "H", "Shift-Up", "Shift-Left"], "extend-previous", choosing::extend_previous, in_choice::EXTEND_PREVIOUS),
    key(Choosing, &["w"], "by-words", choosing::by_words, in_choice::BY_WORDS),
    key(Choosing, &["s"], "by-sentences", choosing::by_sentences, in_choice::BY_SENTENCES),
    key(Choosing, &["p"], "by-paragraphs", choosing::by_paragraphs, in_choice::BY_PARAGRAPHS),
    key(Choosing, &["Esc", "q", "V"], "close", choosing::leave, in_choice::CLOSE),

    key(Writing, &["Ctrl-S", "Alt-Enter"], "accept", writing::accept, in_note::ACCEPT),
    key(Writing, &["Esc"], "cancel", writing::leave, in_note::CANCEL),
    key(Writing, &["F4", "Ctrl-X Ctrl-E"], "editor", writing::own_editor, in_note::EDITOR),

    key(Notes, &["e"], "edit-note", note_keys::edit_note, in_notes::EDIT_NOTE),
    key(Notes, &["D", "Delete"], "delete-note", note_keys::delete_note, in_notes::DELETE_NOTE),
    key(Notes, &["Enter"], "follow", note_keys::follow, in_notes::FOLLOW),
    key(Notes, &["U"], "undo", history::undo, reader::UNDO),
    key(Notes, &["Ctrl-R"], "redo", history::redo, reader::REDO),

    key(Ticks, &["Space", "1", "2", "3", "4", "5", "6", "7", "8", "9"], "tick", ticks::tick, sub_questions::TICK),
    key(Ticks, &["Enter"], "agree", marks::agree, sub_questions::AGREE),

    key(Dossiers, &["Enter", "l", "Right"], "open", dossiers::open, in_list::OPEN),
    key(Dossiers, &["/"], "search", dossiers::search, in_list::SEARCH),
    key(Dossiers, &["Esc"], "close", dossiers::list_all, in_list::CLOSE),
    key(Dossiers, &["q"], "quit", closing::leave, in_list::QUIT),

    key(Sheet, &["Esc", "q"], "close", pages::close, page::CLOSE),
    key(Sheet, &["o"], "proof", pages::close_again, page::PROOF),
    key(Sheet, &["i"], "about", pages::close_again, page::ABOUT),
    key(Help, &["/"], "search", pages::search_help, help_page::SEARCH),

    key(Prompt, &["Enter"], "accept", typing::accept, in_line::ACCEPT),
    key(Prompt, &["Esc"], "cancel", typing::cancel, in_line::CANCEL),
    key(Prompt, &["Backspace", "Ctrl-H"], "erase", typing::erase, in_line::ERASE),
    key(Prompt, &["Ctrl-W"], "erase-word", typing::erase_word, in_line::ERASE_WORD),
    key(Prompt, &["Ctrl-U"], "erase-all", typing::erase_all, in_line::ERASE_ALL),
    key(Prompt, &["Tab"], "complete", typing::complete, in_line::COMPLETE),

    key(Everywhere, &[":"], "command-line", typing::command_line, everywhere::COMMAND_LINE),
    key(Everywhere, &["?", "F1"], "help", pages::help, everywhere::HELP),
    key(Everywhere, &["Ctrl-C"], "leave", closing::leave, everywhere::LEAVE),
    key(Everywhere, &["Ctrl-Z"], "suspend", closing::suspend, everywhere::SUSPEND),
    key(Everywhere, &["Ctrl-L"], "redraw", closing::redraw, everywhere::REDRAW),
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
}
