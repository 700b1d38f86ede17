//! The least that a reader on this framework can cost, for comparison: a file in two panes, wrapped only as far as it is
//! shown, only the lines in view drawn, all waiting input taken before a frame, each frame written at once.
//!
//! `cargo bench --bench floor` runs the reader and this program in turn in a pseudo-terminal, prints how many times the
//! floor the reader takes, and fails beyond the bounds. `-- FILE` runs this program in the terminal (`j k Space b g G`, `q`
//! ends it).

#[cfg(unix)]
mod beside;

use std::io::{self, BufWriter, IsTerminal, stdout};
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{
    self, DisableMouseCapture, EnableMouseCapture, Event, KeyCode, KeyEventKind, MouseEventKind,
};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthChar;

fn main() -> io::Result<()> {
    let file = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let (Some(file), true) = (file, stdout().is_terminal()) else {
        #[cfg(unix)]
        beside::compare();
        return Ok(());
    };
    let text = std::fs::read_to_string(file)?;
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableMouseCapture)?;
    let done = read(&text);
    execute!(stdout(), DisableMouseCapture, LeaveAlternateScreen)?;
    disable_raw_mode()?;
    done
}

/// Draws and listens until `q`.
fn read(text: &str) -> io::Result<()> {
    let mut terminal = Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(1 << 16, stdout())))?;
    let mut panes = [Pane::new(text), Pane::new(text)];
    let mut top = 0;
    loop {
        let mut height = 0;
        terminal.draw(|frame| {
            let area = frame.area();
            height = usize::from(area.height);
            let half = area.width / 2;
            let areas =
                [Rect { width: half.saturating_sub(1), ..area }, Rect { x: half, width: area.width - half, ..area }];
            for (pane, area) in panes.iter_mut().zip(areas) {
                pane.fit(usize::from(area.width), top + height);
                pane.draw(top, area, frame.buffer_mut());
            }
        })?;
        loop {
            top = match event::read()? {
                Event::Key(key) if key.kind != KeyEventKind::Release => match key.code {
                    KeyCode::Char('q') => return Ok(()),
                    KeyCode::Char('j') => top + 1,
                    KeyCode::Char('k') => top.saturating_sub(1),
                    KeyCode::Char(' ') => top + height,
                    KeyCode::Char('b') => top.saturating_sub(height),
                    KeyCode::Char('g') => 0,
                    KeyCode::Char('G') => usize::MAX,
                    _ => top,
                },
                Event::Mouse(mouse) if mouse.kind == MouseEventKind::ScrollDown => top + 3,
                _ => top,
            };
            panes.iter_mut().for_each(|pane| pane.fit(pane.width, top.saturating_add(height)));
            top = top.min(panes[0].rows.len().max(panes[1].rows.len()).saturating_sub(height));
            if !event::poll(Duration::ZERO)? {
                break;
            }
        }
    }
}

/// A text in rows, as far as it was needed.
struct Pane<'a> {
    text: &'a str,
    width: usize,
    rows: Vec<&'a str>,
    rest: &'a str,
}

impl<'a> Pane<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, width: 0, rows: Vec::new(), rest: text }
    }

    /// Wraps until there are so many rows.
    fn fit(&mut self, width: usize, rows: usize) {
        if self.width != width {
            (self.width, self.rest) = (width, self.text);
            self.rows.clear();
        }
        while self.rows.len() < rows && !self.rest.is_empty() && width > 0 {
            let (row, rest) = wrap(self.rest, width);
            self.rows.push(row);
            self.rest = rest;
        }
    }

    fn draw(&self, top: usize, area: Rect, buffer: &mut Buffer) {
        let rows = self.rows.iter().skip(top);
        for (y, row) in (area.top()..area.bottom()).zip(rows) {
            buffer.set_stringn(area.x, y, row, usize::from(area.width), Style::new());
        }
    }
}

/// Takes a row off a text: to the end of its line, or as many words as fit.
fn wrap(text: &str, width: usize) -> (&str, &str) {
    let (mut column, mut word) = (0, None);
    for (at, c) in text.char_indices() {
        column += c.width().unwrap_or(0);
        if c == '\n' {
            return (&text[..at], &text[at + 1..]);
        }
        if c == ' ' {
            word = Some(at + 1);
        } else if column > width {
            return text.split_at(word.unwrap_or(at.max(c.len_utf8())));
        }
    }
    (text, "")
}
