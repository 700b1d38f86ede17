//! Around the state: events in, effects out, frames drawn when something happened.

use std::io;
use std::time::Duration;

use ratatui::crossterm::event::{self, Event, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};

use super::key::Key;
use super::settings::Settings;
use super::state::State;
use super::terminal::Screen;
use super::update::{Action, Effect, Target, update};
use super::view::{ScreenMap, view};
use crate::dossier::Dossier;

/// How many events are taken before a frame is drawn.
const DRAIN: usize = 256;
/// How many lines the wheel turns at a time.
const WHEEL: isize = 3;

/// Opens the reader on these dossiers, until it is quit. It begins with something to tell, if there is.
///
/// # Errors
///
/// When the terminal cannot be taken, read or written. It is given back in any case.
pub fn run(dossiers: Vec<Dossier>, settings: Settings, message: Option<String>) -> io::Result<()> {
    let mut screen = Screen::take(settings.mouse)?;
    let mut state = State::with(dossiers, screen.size()?, settings);
    state.message = message;
    loop {
        let mut map = ScreenMap::default();
        screen.draw(|frame| {
            let area = frame.area();
            map = view(&state, area, frame.buffer_mut());
            if let Some(cursor) = map.cursor() {
                frame.set_cursor_position(cursor);
            }
        })?;
        if !listen(&mut state, &map, &screen)? {
            return Ok(());
        }
    }
}

/// Waits for an event that says something, takes those that came with it, and runs their effects. Says whether to go on.
fn listen(state: &mut State, map: &ScreenMap, screen: &Screen) -> io::Result<bool> {
    let mut said = false;
    let mut taken = 0;
    while !said || (taken < DRAIN && event::poll(Duration::ZERO)?) {
        let Some(action) = action_of(event::read()?, map) else { continue };
        (said, taken) = (true, taken + 1);
        for effect in update(state, action) {
            match effect {
                Effect::Quit => return Ok(false),
                Effect::Redraw => screen.spoil(),
                Effect::Suspend => {
                    screen.suspend()?;
                    let (width, height) = screen.size()?;
                    update(state, Action::Resize(width, height));
                }
            }
        }
    }
    Ok(true)
}

/// What an event of the terminal asks for, if anything.
fn action_of(event: Event, map: &ScreenMap) -> Option<Action> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Action::Press(Key::of(key))),
        Event::Paste(text) => Some(Action::Paste(text)),
        Event::Resize(width, height) => Some(Action::Resize(width, height)),
        Event::Mouse(mouse) => mouse_action(mouse, map),
        _ => None,
    }
}

fn mouse_action(mouse: MouseEvent, map: &ScreenMap) -> Option<Action> {
    let target: Target = map.at(mouse.column, mouse.row)?;
    match mouse.kind {
        MouseEventKind::ScrollDown => Some(Action::Wheel(target, WHEEL)),
        MouseEventKind::ScrollUp => Some(Action::Wheel(target, -WHEEL)),
        MouseEventKind::Down(MouseButton::Left) => Some(Action::Click(target)),
        _ => None,
    }
}
