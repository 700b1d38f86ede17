//! What a command does to the state. Nothing here reads or writes anything outside it.

use crate::dossier::Dossier;
use crate::layout::Place;
use crate::model::{DocumentId, Number};
use crate::review::What;
use crate::search::Pattern;
use crate::tui::compose::contents;
use crate::tui::compose::frame::Pane;
use crate::tui::compose::help;
use crate::tui::input::binding::Command;
use crate::tui::input::command_line::{self, Asked};
use crate::tui::input::key::{Key, Meaning};
use crate::tui::reading::{LinkAt, Session, Spot};
use crate::tui::review::{Desk, News, Order};
use crate::tui::state::{Overlay, Prompt, Purpose, Sheet, SheetTopic, State};

/// What is typed or pasted beyond this, in characters, is no search and no command.
const LONGEST_LINE: usize = 1_000;

/// What happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// A key is pressed.
    Press(Key),
    /// A command is asked for, with the count before it.
    Run(Command, Option<usize>),
    /// Text is pasted.
    Paste(String),
    /// The screen has so many columns and lines.
    Resize(u16, u16),
    /// The wheel turns so many lines over something.
    Wheel(Target, isize),
    /// Something is clicked.
    Click(Target),
    /// An effect came to this, in words for the reader.
    Told(String),
    /// The place is known where the open dossier was left the last time, or that there is none.
    Offered(Option<(DocumentId, Spot)>),
    /// The file of a paper has changed on the disk.
    Changed(String),
    /// The papers were read again.
    Renewed(Vec<Dossier>),
    /// The mouse is drawn from one place of the screen to another, its button held.
    Drag((u16, u16), (u16, u16)),
    /// The user's own editor was left: with this text, or this went wrong.
    Edited(Result<String, String>),
    /// A store tells what became of a review.
    Heard(usize, News),
    /// A report was not written, since there is a file of that name.
    Taken(String),
}

/// What can stand under the pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A pane.
    Pane(Pane),
    /// A row of the list.
    Row(usize),
    /// A link of a pane.
    Link(LinkAt),
    /// A dossier of the list.
    Dossier(usize),
    /// The sheet that lies over the panes.
    Sheet,
}

/// What the shell is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// End the reader.
    Quit,
    /// Give the terminal back until the shell continues us.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// Put this into the clipboard.
    Copy(String),
    /// Open this web address.
    Open(String),
    /// Read the papers again.
    Reread,
    /// Have the user's own editor work on this text, and tell what became of it.
    Edit(String),
    /// Keep notes that were left before they were done.
    KeepDrafts,
    /// Have this store keep a change of the review, and tell so.
    Keep(usize, What),
    /// Have this store copy the review that lies elsewhere.
    Adopt(usize),
    /// Write a report of the open dossier.
    Report(Order),
}

/// Changes the state as the action asks; afterwards it can be drawn.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    if !matches!(action, Action::Offered(_)) {
        state.complete(); // what is offered is said in the first frame
    }
    let mut effects = Vec::new();
    match action {
        Action::Press(key) => effects = state.press(key),
        Action::Run(command, count) => effects = state.run(command, count),
        Action::Paste(text) if state.is_typing() => state.type_text(&text),
        Action::Paste(_) => {}
        Action::Resize(width, height) => state.size = (width, height),
        Action::Wheel(target, lines) => state.wheel(target, lines),
        Action::Click(target) => state.click(target),
        Action::Told(words) => state.message = Some(words),
        Action::Offered(left) => state.offer(left),
        Action::Changed(path) => state.note_change(&path),
        Action::Renewed(dossiers) => state.renew(dossiers),
        Action::Drag(from, to) => state.drag(from, to),
        Action::Edited(edited) => state.edited(edited),
        Action::Heard(store, news) => state.hear(store, news),
        Action::Taken(name) => state.ask_to_replace(name),
    }
    state.settle();
    effects
}

impl State {
    fn press(&mut self, key: Key) -> Vec<Effect> {
        self.message = None;
        if let (true, Some(typed)) = (self.is_typing(), key.typed()) {
            self.keys.clear();
            self.type_text(typed.encode_utf8(&mut [0; 4]));
            return Vec::new();
        }
        let scopes = self.scopes();
        let begun = self.keys.to_string();
        match self.keys.press(key, scopes, &self.voice.keymap) {
            Meaning::Run(command, count) => self.run(command, count),
            Meaning::Nothing => {
                if let Some(editor) = self.editor_mut() {
                    editor.press(key);
                } else if !self.is_typing() && (begun.is_empty() || key.to_string() != "Esc") {
                    let nothing =
                        ["does nothing here: {help} shows the keys", "doet hier niets: {help} toont de toetsen"];
                    self.message = Some(format!("{begun}{key} {}", self.voice.tell(nothing)));
                }
                Vec::new()
            }
            Meaning::Wait => Vec::new(),
        }
    }

    fn run(&mut self, command: Command, count: Option<usize>) -> Vec<Effect> {
        match command {
            Command::Leave => return vec![Effect::Quit],
            Command::Suspend => return vec![Effect::Suspend],
            Command::Redraw => return vec![Effect::Redraw],
            Command::Help => self.open_sheet(SheetTopic::Help(String::new())),
            Command::CommandLine if !self.is_typing() => self.open_prompt(Purpose::Command),
            _ => match (self.overlays.last(), self.open) {
                (Some(Overlay::Prompt(_)), _) => return self.run_in_prompt(command),
                (Some(Overlay::Editor(_)), _) => return self.run_in_editor(command),
                (Some(Overlay::Sheet(Sheet { topic: SheetTopic::Review(_), .. })), _) => {
                    return self.run_in_summary(command, steps(count));
                }
                (Some(Overlay::Sheet(_)), _) => self.run_in_sheet(command, steps(count)),
                (None, Some(_)) => return self.run_in_reader(command, count),
                (None, None) => return self.run_in_dossiers(command, count),
            },
        }
        Vec::new()
    }

    fn run_in_dossiers(&mut self, command: Command, count: Option<usize>) -> Vec<Effect> {
        let shown = self.dossiers_shown();
        let last = shown.len().saturating_sub(1);
        let chosen = shown.iter().position(|&index| index == self.chosen).unwrap_or(0);
        let page = usize::from(self.size.1.saturating_sub(2)).max(1);
        let n = count.unwrap_or(1);
        let by = |lines: usize| lines.saturating_mul(n);
        let next = match command {
            Command::Quit => return vec![Effect::Quit],
            Command::Close => {
                self.wanted.clear();
                return Vec::new();
            }
            Command::Search => {
                self.open_prompt(Purpose::Dossiers);
                return Vec::new();
            }
            Command::Open => {
                if let Some(&index) = shown.get(chosen) {
                    self.open_dossier(index);
                }
                return Vec::new();
            }
            Command::LineDown => chosen.saturating_add(by(1)),
            Command::LineUp => chosen.saturating_sub(by(1)),
            Command::PageDown => chosen.saturating_add(by(page)),
            Command::PageUp => chosen.saturating_sub(by(page)),
            Command::HalfPageDown => chosen.saturating_add(by(page / 2)),
            Command::HalfPageUp => chosen.saturating_sub(by(page / 2)),
            Command::First => count.map_or(0, |n| n.saturating_sub(1)),
            Command::Last => last,
            _ => chosen,
        };
        self.chosen = shown.get(next.min(last)).copied().unwrap_or(self.chosen);
        Vec::new()
    }

    fn run_in_reader(&mut self, command: Command, count: Option<usize>) -> Vec<Effect> {
        if let (Command::Follow | Command::First, Some(number)) = (command, count) {
            self.go_to_question(u16::try_from(number).ok().map(Number::plain));
            return Vec::new();
        }
        if let (Command::Follow, Some((_, session))) = (command, self.reading())
            && let Some(address) = session.shown_address()
        {
            return vec![Effect::Open(address)];
        }
        if self.reading().is_some_and(|(_, session)| session.choice.is_some()) {
            return self.run_in_choice(command, steps(count));
        }
        if let Some(effects) = self.run_on_note(command) {
            return effects;
        }
        if let Some(effects) = self.run_in_review(command, count) {
            return effects;
        }
        match command {
            Command::Quit => return self.quit(),
            Command::Search => self.open_prompt(Purpose::Search),
            Command::Filter => self.open_prompt(Purpose::Filter),
            Command::About => self.open_sheet(SheetTopic::About),
            Command::Proof => self.open_proof(),
            Command::Copy | Command::CopySource => return self.copy(command == Command::CopySource),
            Command::GoOn => self.go_on(),
            Command::Reread => return vec![Effect::Reread],
            Command::Close => self.close_what_is_open(),
            Command::WriteReport => self.begin_report(),
            Command::Adopt => return self.desk().map(|desk| Effect::Adopt(desk.store)).into_iter().collect(),
            _ => self.run_in_session(command, steps(count)),
        }
        Vec::new()
    }

    fn run_in_session(&mut self, command: Command, n: isize) {
        let Some((dossier, session)) = self.reading_mut() else { return };
        if move_in_session(dossier, session, command, n) {
            return;
        }
        let voice = session.voice.clone();
        self.message = match command {
            Command::NextAttention => voice.unless(
                session.step_attention(dossier, n),
                ["no further question needs attention", "geen volgende vraag vraagt aandacht"],
            ),
            Command::PreviousAttention => voice.unless(
                session.step_attention(dossier, -n),
                ["no question before needs attention", "geen eerdere vraag vraagt aandacht"],
            ),
            Command::NextLink => step_links(dossier, session, n, true),
            Command::PreviousLink => step_links(dossier, session, n, false),
            Command::Follow => session.follow(dossier),
            Command::Referrers => session.peek_at_referrers(dossier),
            Command::Notice => session.peek_at_notice(dossier),
            Command::Taller => session.heighten(dossier, n),
            Command::Shorter => session.heighten(dossier, -n),
            Command::Wider => session.widen(dossier, n),
            Command::Narrower => session.widen(dossier, -n),
            Command::Difference => session.toggle_difference(dossier),
            Command::References => session.toggle_references(dossier),
            Command::Back => {
                let jumped = (0..n).take_while(|_| session.jump(false)).count() > 0;
                voice.unless(jumped, ["nowhere to go back to", "er is niets om naar terug te gaan"])
            }
            Command::Forward => {
                let jumped = (0..n).take_while(|_| session.jump(true)).count() > 0;
                voice.unless(jumped, ["nowhere to go forward to", "er is niets om naar vooruit te gaan"])
            }
            Command::NextHit => session.step_hit(dossier, n),
            Command::PreviousHit => session.step_hit(dossier, -n),
            _ => None,
        };
    }

    fn go_to_question(&mut self, number: Option<Number>) {
        let Some((dossier, session)) = self.reading_mut() else { return };
        let row = number.and_then(|number| session.row_of(dossier, number));
        match (row, number) {
            (Some(row), _) => {
                session.remember();
                if session.here.focus == Pane::Drawer {
                    session.close_drawer();
                }
                session.go_to_row(dossier, row);
            }
            (None, Some(number)) => {
                let none = self.voice.say(["there is no question", "er is geen vraag"]);
                self.message = Some(format!("{none} {number}"));
            }
            (None, None) => {
                let none = ["there is no question of that number", "er is geen vraag met dat nummer"];
                self.message = Some(self.voice.tell(none));
            }
        }
    }

    /// The passage in view, for the clipboard.
    pub(in crate::tui) fn copy(&mut self, source_alone: bool) -> Vec<Effect> {
        let quotation = self.reading().and_then(|(dossier, session)| session.quotation(dossier));
        match quotation {
            Some(quotation) if source_alone => vec![Effect::Copy(quotation.source)],
            Some(quotation) => vec![Effect::Copy(quotation.whole())],
            None => {
                self.message = Some(self.voice.tell(["nothing here to copy", "hier is niets te kopiëren"]));
                Vec::new()
            }
        }
    }

    /// The file of a paper has changed; says so.
    fn note_change(&mut self, path: &str) {
        let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
        let changed =
            self.voice.tell(["has changed: {reread} reads it again", "is gewijzigd: {reread} leest het opnieuw"]);
        self.message = Some(format!("{name} {changed}"));
        self.changed = true;
    }

    /// Where the open dossier was left the last time; says so. The reader goes there when asked, never by itself.
    fn offer(&mut self, left: Option<(DocumentId, Spot)>) {
        let Some((_, session)) = self.reading_mut() else { return };
        let told = left.as_ref().map(|(_, spot)| match &spot.row {
            Some(row) => {
                let (at, press) = (session.voice.say(["go on at question", "verder bij vraag"]), ": press {go-on}");
                let press = session.voice.tell([press, ": druk op {go-on}"]);
                format!("{at} {row}{press}")
            }
            None => session.voice.tell([
                "go on where you were in the text: press {go-on}",
                "verder waar u in de tekst was: druk op {go-on}",
            ]),
        });
        session.left = Some(left);
        self.message = told;
    }

    fn go_on(&mut self) {
        let Some((dossier, session)) = self.reading_mut() else { return };
        let told = match session.left.clone().flatten() {
            None => Some(
                session.voice.tell(["no place was kept for this dossier", "van dit dossier is geen plaats bewaard"]),
            ),
            Some((id, spot)) => {
                session.remember();
                let found = session.go_to_spot(dossier, id, &spot);
                let gone = ["the question that was read is not there any more", "de gelezen vraag is er niet meer"];
                session.voice.unless(found, gone)
            }
        };
        self.message = told;
    }

    /// Esc: closes the innermost thing that is open.
    fn close_what_is_open(&mut self) {
        let Some((dossier, session)) = self.reading_mut() else { return };
        if session.here.drawer.is_some() {
            session.close_drawer();
        } else if session.here.link.take().is_none() && !session.put_search_aside() && !session.show_all() {
            session.close_text(dossier);
        }
    }

    /// q: closes the drawer, then a text, then the dossier, then the reader.
    fn quit(&mut self) -> Vec<Effect> {
        let several = self.dossiers.len() > 1;
        let Some((dossier, session)) = self.reading_mut() else { return vec![Effect::Quit] };
        if session.here.drawer.is_some() {
            session.close_drawer();
        } else if !session.close_text(dossier) {
            if !several {
                return vec![Effect::Quit];
            }
            self.open = None;
        }
        Vec::new()
    }

    pub(in crate::tui) fn open_prompt(&mut self, purpose: Purpose) {
        let mut typed = String::new();
        if let (Purpose::Search | Purpose::Filter, Some((_, session))) = (purpose, self.reading_mut()) {
            session.begin_typing();
            if let (Purpose::Filter, Some(shown)) = (purpose, &session.shown) {
                typed = format!("{} ", shown.typed);
            }
        }
        self.overlays.push(Overlay::Prompt(Prompt { typed, purpose }));
    }

    pub(in crate::tui) fn open_sheet(&mut self, topic: SheetTopic) {
        let is_help = |overlay: &Overlay| matches!(overlay, Overlay::Sheet(Sheet { topic: SheetTopic::Help(_), .. }));
        if matches!(topic, SheetTopic::Help(_)) && self.overlays.iter().any(is_help) {
            return;
        }
        let sheet =
            Sheet { topic, page: crate::tui::compose::page::Page::default(), place: Place::default(), chosen: 0 };
        self.overlays.push(Overlay::Sheet(sheet));
    }

    /// The proof of the passage in view, its first line near the top.
    fn open_proof(&mut self) {
        let Some((dossier, session)) = self.reading() else { return };
        let Some((id, block)) = session.passage(dossier) else { return };
        let lines = block.map_or((1, 1), |block| contents::lines_of(dossier.document(id), block));
        self.open_sheet(SheetTopic::Proof(id, lines));
        self.settle();
        let Some(Overlay::Sheet(sheet)) = self.overlays.last_mut() else { return };
        let entry =
            sheet.page.parts().iter().position(|part| part.role == crate::tui::compose::part::Role::Raw).unwrap_or(0);
        let line = sheet.page.column().start_of(entry).saturating_sub(3);
        sheet.place = sheet.page.column().place_at(line);
    }

    fn run_in_sheet(&mut self, command: Command, n: isize) {
        let page = self.sheet_height().cast_signed();
        let lines = match command {
            Command::LineDown => n,
            Command::LineUp => -n,
            Command::PageDown => n.saturating_mul((page - 1).max(1)),
            Command::PageUp => -n.saturating_mul((page - 1).max(1)),
            Command::HalfPageDown => n.saturating_mul((page / 2).max(1)),
            Command::HalfPageUp => -n.saturating_mul((page / 2).max(1)),
            Command::First => isize::MIN,
            Command::Last => isize::MAX,
            Command::Search => return self.open_prompt(Purpose::Help),
            Command::Close | Command::Proof | Command::About => {
                self.overlays.pop();
                return;
            }
            _ => return,
        };
        self.scroll_sheet(lines);
    }

    fn scroll_sheet(&mut self, lines: isize) {
        let height = self.sheet_height();
        let sheets = self.overlays.iter_mut().rev();
        let sheet = sheets.into_iter().find_map(|overlay| match overlay {
            Overlay::Sheet(sheet) => Some(sheet),
            Overlay::Prompt(_) | Overlay::Editor(_) => None,
        });
        if let Some(sheet) = sheet {
            let column = sheet.page.column();
            let top = column.line_of(sheet.place).saturating_add_signed(lines);
            sheet.place = column.place_at(top.min(column.height().saturating_sub(height)));
        }
    }

    fn run_in_prompt(&mut self, command: Command) -> Vec<Effect> {
        let Some(Overlay::Prompt(prompt)) = self.overlays.last_mut() else { return Vec::new() };
        match command {
            Command::Cancel => {
                self.leave_prompt();
                return Vec::new();
            }
            Command::Erase if prompt.typed.is_empty() => {
                self.leave_prompt();
                return Vec::new();
            }
            Command::Erase => drop(prompt.typed.pop()),
            Command::EraseWord => {
                let kept = prompt.typed.trim_end();
                let kept = kept.rfind(char::is_whitespace).map_or(0, |at| at + 1);
                prompt.typed.truncate(kept);
            }
            Command::EraseAll => prompt.typed.clear(),
            Command::Accept => {
                let prompt = prompt.clone();
                self.overlays.pop();
                return self.accept(&prompt);
            }
            Command::Complete if prompt.purpose == Purpose::Command => {
                prompt.typed = command_line::complete(&prompt.typed)
            }
            Command::Complete if prompt.purpose == Purpose::Tag => {
                let typed = prompt.typed.clone();
                let completed = self.complete_tag(&typed);
                self.retype(completed, Purpose::Tag);
            }
            _ => return Vec::new(),
        }
        self.try_typed();
        Vec::new()
    }

    /// Closes the line; what it tried while it was typed is undone.
    fn leave_prompt(&mut self) {
        let Some(Overlay::Prompt(prompt)) = self.overlays.pop() else { return };
        match (prompt.purpose, self.reading_mut()) {
            (Purpose::Search | Purpose::Filter, Some((_, session))) => session.stop_typing(),
            (Purpose::Dossiers, _) => self.wanted.clear(),
            _ => {}
        }
    }

    fn accept(&mut self, prompt: &Prompt) -> Vec<Effect> {
        let none_shown = self.dossiers_shown().is_empty();
        match (prompt.purpose, self.reading_mut()) {
            (Purpose::Search, Some((dossier, session))) => {
                // an empty line searches again
                let again = || session.searched().map(|finding| finding.pattern.clone());
                let pattern = Pattern::new(&prompt.typed).or_else(again);
                self.message = pattern.and_then(|pattern| session.find(dossier, pattern));
            }
            (Purpose::Filter, Some(_)) => {
                let said = self.vocabulary();
                let told = self.reading_mut().and_then(|(dossier, session)| session.accept_filter(dossier, &said));
                self.message = told;
            }
            (Purpose::Dossiers, _) if none_shown => {
                self.wanted.clear();
                let none = self.voice.say(["no dossier has", "geen dossier heeft"]);
                self.message = Some(format!("{none} {}", prompt.typed));
            }
            (Purpose::Command, _) => match command_line::read(&prompt.typed) {
                Asked::Nothing => {}
                Asked::Run(command, count) => return self.run(command, count),
                Asked::Question(number) => self.go_to_question(Some(number)),
                Asked::Unknown(line) => self.message = Some(self.unknown_command(&line)),
            },
            (Purpose::Tag, Some(_)) => return self.tag(&prompt.typed),
            (Purpose::Pair, Some(_)) => return self.pair(&prompt.typed),
            (Purpose::Report, Some(_)) => return self.order_report(&prompt.typed, false),
            (Purpose::Replace, Some(_)) => return self.order_report(&prompt.typed, true),
            (_, _) => {}
        }
        Vec::new()
    }

    fn unknown_command(&self, line: &str) -> String {
        let none = self.voice.say(["no command", "geen opdracht"]);
        let help = self.voice.tell([
            "{complete} completes a name, {help} lists them all",
            "{complete} vult een naam aan, {help} toont ze alle",
        ]);
        format!("{none} `{line}`: {help}")
    }

    /// Has the line to type in hold this, for this purpose.
    fn retype(&mut self, typed: String, purpose: Purpose) {
        if let Some(Overlay::Prompt(prompt)) = self.overlays.last_mut() {
            *prompt = Prompt { typed, purpose };
        }
    }

    fn type_text(&mut self, text: &str) {
        if let Some(editor) = self.editor_mut() {
            return editor.insert(text);
        }
        if let Some(Overlay::Prompt(prompt)) = self.overlays.last_mut() {
            let line = text.trim_end_matches(['\r', '\n']);
            let room = LONGEST_LINE.saturating_sub(prompt.typed.len());
            let typed = line.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !c.is_control());
            prompt.typed.extend(typed.take(room));
        }
        self.try_typed();
    }

    /// What is typed shows at once: hits are marked, lists and help hold only what it finds.
    fn try_typed(&mut self) {
        let Some(Overlay::Prompt(Prompt { typed, purpose })) = self.overlays.last().cloned() else { return };
        match (purpose, self.reading_mut()) {
            (Purpose::Search, Some((dossier, session))) => session.try_finding(dossier, &typed),
            (Purpose::Filter, Some(_)) => self.filter(&typed),
            (Purpose::Dossiers, _) => self.wanted = typed,
            (Purpose::Help, _) => self.filter_help(&typed),
            (Purpose::Replace, _) => self.retype(typed, Purpose::Report),
            (Purpose::Search | Purpose::Filter, None) => {}
            (Purpose::Command | Purpose::Tag | Purpose::Pair | Purpose::Report, _) => {}
        }
    }

    fn filter_help(&mut self, typed: &str) {
        for overlay in &mut self.overlays {
            if let Overlay::Sheet(Sheet { topic: SheetTopic::Help(filter), place, .. }) = overlay {
                (*filter, *place) = (typed.to_owned(), Place::default());
            }
        }
    }

    fn wheel(&mut self, target: Target, lines: isize) {
        match (target, self.open) {
            (Target::Sheet, _) => self.scroll_sheet(lines),
            (Target::Dossier(_), _) => {
                let command = if lines > 0 { Command::LineDown } else { Command::LineUp };
                self.run_in_dossiers(command, None);
            }
            (Target::Pane(pane), Some(_)) => self.wheel_in(pane, lines),
            (Target::Row(_), Some(_)) => self.wheel_in(Pane::List, lines.signum()),
            (Target::Link(link), Some(_)) => self.wheel_in(link.pane, lines),
            (Target::Pane(_) | Target::Row(_) | Target::Link(_), None) => {}
        }
    }

    fn wheel_in(&mut self, pane: Pane, lines: isize) {
        if let Some((dossier, session)) = self.reading_mut() {
            session.scroll(dossier, pane, lines);
        }
    }

    fn click(&mut self, target: Target) {
        self.message = None;
        if self.is_typing() {
            return;
        }
        if let Some((_, session)) = self.reading_mut() {
            session.drop_choice();
        }
        if let Target::Dossier(index) = target {
            if self.chosen == index {
                self.open_dossier(index);
            }
            self.chosen = index;
            return;
        }
        let Some((dossier, session)) = self.reading_mut() else { return };
        let told = match target {
            Target::Pane(pane) => {
                session.focus(pane);
                None
            }
            Target::Row(row) => {
                session.focus(Pane::List);
                session.remember();
                session.go_to_row(dossier, row);
                None
            }
            Target::Link(link) => {
                session.focus(link.pane);
                session.select(dossier, link);
                session.follow(dossier)
            }
            Target::Dossier(_) | Target::Sheet => None,
        };
        self.message = told;
    }

    /// Sets everything that is shown, so that drawing only reads.
    pub(in crate::tui) fn settle(&mut self) {
        let (size, prose) = ((self.size.0, self.size.1 - self.editor_height()), self.prose);
        let height = usize::from(size.1.saturating_sub(2)).max(1);
        let shown = self.dossiers_shown();
        let line = shown.iter().position(|&index| index == self.chosen).unwrap_or(0);
        self.chosen = shown.get(line).copied().unwrap_or(self.chosen);
        self.list_top = self.list_top.min(line).max((line + 1).saturating_sub(height));
        self.lay_on_desk();
        if let Some((dossier, session)) = self.reading_mut() {
            session.settle(dossier, size);
        }
        self.settle_summary();
        let is_summary =
            |overlay: &Overlay| matches!(overlay, Overlay::Sheet(Sheet { topic: SheetTopic::Review(_), .. }));
        let summary = if self.overlays.iter().any(is_summary) { self.summary_parts() } else { Vec::new() };
        let is_about = |overlay: &Overlay| matches!(overlay, Overlay::Sheet(Sheet { topic: SheetTopic::About, .. }));
        let desk = self.desk().filter(|_| self.overlays.iter().any(is_about));
        let kept = desk.map(Desk::place).unwrap_or_default();
        let open = self.open;
        let none = nothing();
        let dossier = open.and_then(|index| self.dossiers.get(index)).unwrap_or(&none);
        for overlay in &mut self.overlays {
            let Overlay::Sheet(sheet) = overlay else { continue };
            let width = usize::from(size.0.saturating_sub(2)).clamp(1, sheet_width(&sheet.topic, prose));
            let parts = || match &sheet.topic {
                SheetTopic::Help(filter) => help::parts(filter, &self.voice),
                SheetTopic::Review(_) => summary.clone(),
                SheetTopic::About => contents::about(dossier, &kept, self.voice.language),
                SheetTopic::Proof(id, lines) => contents::proof(dossier, *id, *lines, self.voice.language),
            };
            sheet.page.show(dossier, width, sheet.topic.clone(), parts);
            let column = sheet.page.column();
            let last = column.height().saturating_sub(height);
            if column.line_of(sheet.place) > last {
                sheet.place = column.place_at(last);
            }
        }
    }
}

/// The widest that a sheet is set. The lines of a file have a gutter beside them.
fn sheet_width(topic: &SheetTopic, prose: usize) -> usize {
    match topic {
        SheetTopic::Proof(..) => prose + 30,
        SheetTopic::Help(_) | SheetTopic::About | SheetTopic::Review(_) => prose,
    }
}

/// What the help is laid beside when no dossier is open.
pub(in crate::tui) fn nothing() -> Dossier {
    let (title, documents, rows) = (String::new(), Vec::new(), Vec::new());
    Dossier { title, documents, rows, timeline: Vec::new(), diagnostics: Vec::new(), corrected: Default::default() }
}

fn steps(count: Option<usize>) -> isize {
    count.map_or(1, |count| isize::try_from(count).unwrap_or(isize::MAX)).max(1)
}

/// Runs a command that moves about or changes what is shown, and has nothing to tell. Says whether it was one.
fn move_in_session(dossier: &Dossier, session: &mut Session, command: Command, n: isize) -> bool {
    let pane = session.here.focus;
    match command {
        Command::LineDown => session.scroll(dossier, pane, n),
        Command::LineUp => session.scroll(dossier, pane, -n),
        Command::PageDown => session.page(dossier, pane, n, false),
        Command::PageUp => session.page(dossier, pane, -n, false),
        Command::HalfPageDown => session.page(dossier, pane, n, true),
        Command::HalfPageUp => session.page(dossier, pane, -n, true),
        Command::First => session.end(dossier, pane, false),
        Command::Last => session.end(dossier, pane, true),
        Command::NextQuestion => session.step_row(dossier, n),
        Command::PreviousQuestion => session.step_row(dossier, -n),
        Command::PaneRight => session.step_pane(n),
        Command::PaneLeft => session.step_pane(-n),
        Command::Drawer => session.toggle_drawer(),
        Command::Turn => session.turn(dossier, n),
        Command::Text => session.toggle_text(dossier),
        Command::Unlink => session.unlink(dossier),
        Command::Maximise => session.toggle_maximised(),
        Command::List => session.toggle_list(),
        _ => return false,
    }
    true
}

fn step_links(dossier: &Dossier, session: &mut Session, n: isize, forward: bool) -> Option<String> {
    let found = (0..n).take_while(|_| session.step_link(dossier, forward)).count() > 0;
    let further = ["no further link in this pane", "geen volgende verwijzing in dit venster"];
    let before = ["no link before in this pane", "geen eerdere verwijzing in dit venster"];
    session.voice.unless(found, if forward { further } else { before })
}
