//! The terminal around a library: keys in, look-ups out, frames drawn when something happened.

use std::io;

use ratatui::crossterm::event::{Event, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Size;

use super::browser::{Browser, Wish};
use super::view::{WIDE, draw};
use crate::i18n::library as words;
use crate::i18n::reader::messages;
use crate::library::{Library, LibraryError, Order, Query};
use crate::tui::input::key::Key;
use crate::tui::shell::{Screen, bounded};
use crate::tui::state::Opening;

/// So many hits are looked up at a time.
const HITS: usize = 50;

/// Shows a library until a dossier is to be opened; none if it is left. The terminal stays taken, for what is shown next.
///
/// # Errors
///
/// When the terminal cannot be taken, read or written.
pub fn browse(browser: &mut Browser, library: &Library, screen: &mut Screen) -> io::Result<Option<Opening>> {
    let (_, lines) = screen.size()?;
    browser.resize(lines);
    screen.take()?;
    screen.watch_hangup()?;
    let ended = listen(browser, library, screen);
    screen.finish();
    ended
}

fn listen(browser: &mut Browser, library: &Library, screen: &mut Screen) -> io::Result<Option<Opening>> {
    let (mut wanted, mut pressed): (Option<Query>, _) = (None, None);
    loop {
        // while keys wait, nothing is looked up: the last of them decides
        let is_wide = screen.size()?.0 >= WIDE;
        let is_missing = wanted.is_some() || is_wide && browser.not_beside().is_some();
        let is_waited_for = is_missing && screen.input.has_more()?;
        if let Some(query) = wanted.take_if(|_| !is_waited_for) {
            find(browser, library, &query);
        }
        if let Some((dossier, row)) = browser.not_beside().filter(|_| is_wide && !is_waited_for) {
            show(browser, library, dossier, &row);
        }
        if wanted.is_none() {
            screen.draw(|frame| draw(browser, frame.area(), frame.buffer_mut()))?;
        }
        if browser.is_partial() && complete(browser, library) {
            continue;
        }
        let event = screen.input.read()?;
        if screen.is_ending() {
            return Ok(None);
        }
        let wish = match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                let key = Key::from_event(key);
                let name = key.to_string();
                if matches!(name.as_str(), "Enter" | "Down" | "Right")
                    && let Some(query) = wanted.take()
                {
                    find(browser, library, &query); // the key is about the hits of what is typed now
                }
                browser.press(key)
            }
            Event::Mouse(mouse) => point(browser, mouse, &mut pressed),
            Event::Resize(width, height) => {
                browser.resize(bounded(Size::new(width, height)).height);
                Wish::Nothing
            }
            _ => Wish::Nothing,
        };
        match wish {
            Wish::Nothing => {}
            Wish::Leave => return Ok(None),
            Wish::Open(opening) => return Ok(Some(opening)),
            Wish::Find(query) => wanted = Some(query),
            Wish::StopFinding => wanted = None,
            Wish::Suspend => {
                screen.suspend()?;
                browser.resize(screen.size()?.1);
            }
            Wish::Redraw => screen.spoil(),
            Wish::SwitchMouse => {
                let text = if screen.switch_mouse()? { messages::MOUSE_TAKEN } else { messages::MOUSE_LEFT };
                let message = browser.fill(text);
                browser.say(message);
            }
        }
    }
}

/// Reads the dossiers behind those on the screen, before any key asks for them. Says whether something else is to be shown now.
fn complete(browser: &mut Browser, library: &Library) -> bool {
    match library.summaries() {
        Ok(dossiers) => browser.complete(dossiers),
        Err(error) => {
            browser.stay_partial();
            browser.say(said(browser, library, &error));
            true
        }
    }
}

/// What the mouse does: a click is one that is let go where it began.
fn point(browser: &mut Browser, mouse: MouseEvent, pressed: &mut Option<(u16, u16)>) -> Wish {
    let here = (mouse.column, mouse.row);
    match mouse.kind {
        MouseEventKind::ScrollDown => browser.wheel(true),
        MouseEventKind::ScrollUp => browser.wheel(false),
        MouseEventKind::Down(MouseButton::Left) => *pressed = Some(here),
        MouseEventKind::Up(MouseButton::Left) if pressed.take() == Some(here) => return browser.click(mouse.row),
        _ => {}
    }
    Wish::Nothing
}

/// Looks for texts, and says so if the library cannot be read.
fn find(browser: &mut Browser, library: &Library, query: &Query) {
    let found = library.snapshot().and_then(|_snapshot| {
        Ok((library.find(query, Order::Best, browser.today, HITS)?, library.count(query, browser.today)?))
    });
    match found {
        Ok((hits, count)) => browser.found(hits, count),
        Err(error) => refuse(browser, library, &error),
    }
}

/// Shows question and answer of a row.
fn show(browser: &mut Browser, library: &Library, dossier: i64, row: &str) {
    match library.question_and_answer(dossier, row) {
        Ok((question, answers)) => {
            let language = browser.language;
            let answers = answers.into_iter().flat_map(|answer| [String::new(), answer]);
            let texts = [words::question(row, language), question].into_iter().chain(answers);
            browser
                .show_beside(texts.flat_map(|text| text.split('\n').map(str::to_owned).collect::<Vec<_>>()).collect());
        }
        Err(error) => refuse(browser, library, &error),
    }
}

fn refuse(browser: &mut Browser, library: &Library, error: &LibraryError) {
    browser.found_nothing_since(Some(said(browser, library, error)));
}

fn said(browser: &Browser, library: &Library, error: &LibraryError) -> String {
    browser.language.say(words::library_error(&library.path().to_string_lossy(), error))
}
