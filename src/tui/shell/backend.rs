//! How the cells that have changed are written: with few bytes, since a slow line is what a reader over SSH waits for.
//!
//! The cursor is moved to a place of its own only where that is needed: over a gap in a line it goes to the right, and where
//! the gap is known to be blank, blanks are as short.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, IntoCrossterm, WindowSize};
use ratatui::buffer::Cell;
use ratatui::crossterm::queue;
use ratatui::crossterm::style::{Colors, SetColors};
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

/// So many blanks are not longer than a movement of the cursor over them.
const SHORT: u16 = 4;

/// Modifiers with the codes that switch them on and off. Bold and dim have one code to switch both off.
const MODIFIERS: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// Modifiers that can be seen on a blank.
const SEEN_ON_BLANKS: Modifier = Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);

/// Writes to a terminal.
pub struct ShortWriter<W: Write> {
    terminal: CrosstermBackend<W>,
    /// Whether the screen is blank before the next frame.
    is_blank: bool,
}

impl<W: Write> ShortWriter<W> {
    /// Writes here.
    pub fn new(out: W) -> Self {
        Self { terminal: CrosstermBackend::new(out), is_blank: false }
    }

    /// The whole screen was cleared.
    pub fn has_cleared(&mut self) {
        self.is_blank = true;
    }
}

/// Where the cursor is and how it writes, while the cells of a frame are written.
struct Pen {
    /// None before the first cell.
    at: Option<Position>,
    /// Whether it is there on all terminals: they differ in how wide they show characters that are not of ASCII.
    is_sure: bool,
    colours: (Color, Color),
    modifiers: Modifier,
}

impl Pen {
    /// Goes to the place of a cell. `is_blank`: whether what is passed over on the way is.
    fn go(&mut self, out: &mut Vec<u8>, to: Position, is_blank: bool) -> io::Result<()> {
        match self.at {
            Some(at) if at == to => Ok(()),
            Some(at) if self.is_sure && at.y == to.y && at.x < to.x => {
                let gap = to.x - at.x;
                let shows_nothing = self.colours.1 == Color::Reset && !self.modifiers.intersects(SEEN_ON_BLANKS);
                match gap {
                    ..=SHORT if is_blank && shows_nothing => {
                        out.extend(std::iter::repeat_n(b' ', usize::from(gap)));
                        Ok(())
                    }
                    1 => out.write_all(b"\x1b[C"),
                    _ => write!(out, "\x1b[{gap}C"),
                }
            }
            _ => {
                self.is_sure = true;
                write!(out, "\x1b[{};{}H", to.y + 1, to.x + 1)
            }
        }
    }

    /// Writes as a cell looks.
    fn dress(&mut self, out: &mut Vec<u8>, cell: &Cell) -> io::Result<()> {
        if cell.modifier != self.modifiers {
            self.modify(out, cell.modifier);
        }
        if (cell.fg, cell.bg) != self.colours {
            self.colours = (cell.fg, cell.bg);
            queue!(out, SetColors(Colors::new(cell.fg.into_crossterm(), cell.bg.into_crossterm())))?;
        }
        Ok(())
    }

    /// Switches modifiers off and on; a code that switches off two of which one stays takes that one up again.
    fn modify(&mut self, out: &mut Vec<u8>, modifiers: Modifier) {
        let (gone, mut new) = (self.modifiers - modifiers, modifiers - self.modifiers);
        out.extend(b"\x1b[");
        let mut off = 0;
        for (modifier, _, code) in MODIFIERS.iter().filter(|(modifier, ..)| gone.contains(*modifier)) {
            if *code != off {
                out.extend([b'0' + code / 10, b'0' + code % 10, b';']);
            }
            off = *code;
            let same = MODIFIERS.iter().filter(|(other, _, its_off)| its_off == code && other != modifier);
            new |= same.map(|(other, ..)| *other & modifiers).fold(Modifier::empty(), Modifier::union);
        }
        for (_, code, _) in MODIFIERS.iter().filter(|(modifier, ..)| new.contains(*modifier)) {
            out.extend([b'0' + code, b';']);
        }
        out.pop(); // the sign between two codes, of which there is one at least
        out.push(b'm');
        self.modifiers = modifiers;
    }
}

impl<W: Write> Backend for ShortWriter<W> {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, cells: I) -> io::Result<()> {
        let is_blank = std::mem::take(&mut self.is_blank);
        let mut out = Vec::with_capacity(8 * 1024);
        let mut pen =
            Pen { at: None, is_sure: false, colours: (Color::Reset, Color::Reset), modifiers: Modifier::empty() };
        for (x, y, cell) in cells {
            pen.go(&mut out, Position { x, y }, is_blank)?;
            pen.dress(&mut out, cell)?;
            let symbol = cell.symbol();
            out.extend(symbol.as_bytes());
            pen.at = Some(Position { x: x + 1, y });
            pen.is_sure &= symbol.len() == 1; // a character of ASCII
        }
        out.extend(b"\x1b[0m");
        self.terminal.write_all(&out)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.terminal.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.terminal.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.terminal.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.terminal.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.terminal.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.terminal.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.terminal.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.terminal.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.terminal)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::io::{self, Write};
    use std::rc::Rc;

    use proptest::prelude::*;
    use ratatui::backend::{Backend, CrosstermBackend};
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Modifier, Style};
    use ratatui::{Terminal, TerminalOptions, Viewport};

    use super::ShortWriter;

    const WIDTH: u16 = 12;
    const HEIGHT: u16 = 3;

    /// Words at places of the screen, each with its looks.
    type Words = Vec<(u16, u16, String, Style)>;

    /// What was written so far.
    #[derive(Clone, Default)]
    struct Written(Rc<RefCell<Vec<u8>>>);

    impl Write for Written {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn terminal<B: Backend>(backend: B) -> Terminal<B> {
        let viewport = Viewport::Fixed(Rect::new(0, 0, WIDTH, HEIGHT));
        Terminal::with_options(backend, TerminalOptions { viewport }).map_err(|_| "no screen").unwrap()
    }

    fn draw<B: Backend>(terminal: &mut Terminal<B>, words: &Words) {
        let draw = |frame: &mut ratatui::Frame| {
            for (x, y, text, style) in words {
                frame.buffer_mut().set_stringn(*x, *y, text, usize::from(WIDTH - x), *style);
            }
        };
        terminal.draw(draw).map_err(|_| "not drawn").unwrap();
    }

    /// What is written for frames that are drawn one after the other, the first on a screen that was cleared.
    fn written(frames: &[Words]) -> Vec<String> {
        let out = Written::default();
        let mut terminal = terminal(ShortWriter::new(out.clone()));
        terminal.backend_mut().has_cleared();
        let part = |words: &Words| {
            draw(&mut terminal, words);
            String::from_utf8(out.0.take()).unwrap()
        };
        frames.iter().map(part).collect()
    }

    /// What the framework's own backend writes for one frame.
    fn usually_written(words: &Words) -> String {
        let out = Written::default();
        draw(&mut terminal(CrosstermBackend::new(out.clone())), words);
        String::from_utf8(out.0.take()).unwrap()
    }

    fn words(x: u16, y: u16, text: &str, style: Style) -> (u16, u16, String, Style) {
        (x, y, text.to_owned(), style)
    }

    #[test]
    fn blanks_and_movements_are_as_short_as_they_can_be() {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let dim = plain.add_modifier(Modifier::DIM);
        let marked = plain.add_modifier(Modifier::REVERSED);
        for (case, frames, expected) in [
            ("a gap in a blank line", vec![vec![words(0, 0, "de  leden", plain)]], "\x1b[1;1Hde  leden\x1b[0m"),
            ("a long one", vec![vec![words(0, 0, "a", plain), words(9, 0, "b", plain)]], "\x1b[1;1Ha\x1b[8Cb\x1b[0m"),
            (
                "where blanks would be seen",
                vec![vec![words(0, 0, "a", marked), words(2, 0, "b", plain)]],
                "\x1b[1;1H\x1b[7ma\x1b[C\x1b[27mb\x1b[0m",
            ),
            (
                "behind a character that may be wide",
                vec![vec![words(0, 0, "‘a b", plain)]],
                "\x1b[1;1H‘a\x1b[1;4Hb\x1b[0m",
            ),
            (
                "bold, then dim",
                vec![vec![words(0, 0, "a", bold), words(1, 0, "b", dim)]],
                "\x1b[1;1H\x1b[1ma\x1b[22;2mb\x1b[0m",
            ),
            (
                "bold and dim, then dim",
                vec![vec![words(0, 0, "a", bold.patch(dim)), words(1, 0, "b", dim)]],
                "\x1b[1;1H\x1b[1;2ma\x1b[22;2mb\x1b[0m",
            ),
            (
                "over what stands there already",
                vec![vec![words(0, 0, "aaa", plain)], vec![words(0, 0, "bab", plain)]],
                "\x1b[1;1Hb\x1b[Cb\x1b[0m",
            ),
        ] {
            let parts = written(&frames);
            assert!(parts.last().is_some_and(|last| last.contains(expected)), "{case}: {parts:?}");
        }
    }

    fn style() -> impl Strategy<Value = Style> {
        let colour =
            prop_oneof![Just(Color::Reset), Just(Color::Red), Just(Color::Indexed(200)), Just(Color::Rgb(1, 2, 3))];
        (colour.clone(), colour, any::<u16>()).prop_map(|(fg, bg, bits)| {
            let seen = Modifier::BOLD | Modifier::ITALIC | Modifier::UNDERLINED | Modifier::REVERSED; // the test's terminal knows one of bold and dim
            Style::new().fg(fg).bg(bg).add_modifier(Modifier::from_bits_truncate(bits) & seen)
        })
    }

    proptest! {
        /// Whatever is drawn over whatever else: the terminal shows the last frame.
        #[test]
        fn a_terminal_shows_what_was_drawn(
            frames in prop::collection::vec(prop::collection::vec((0..WIDTH, 0..HEIGHT, "[a-c é“]{0,8}", style()), 0..6), 1..4)
        ) {
            let show = |parts: &[String]| {
                let mut parser = vt100::Parser::new(HEIGHT, WIDTH, 0);
                parts.iter().for_each(|part| parser.process(part.as_bytes()));
                parser
            };
            let last = &frames[frames.len() - 1];
            let (shown, expected) = (show(&written(&frames)), show(&[usually_written(last)]));
            for (y, x) in (0..HEIGHT).flat_map(|y| (0..WIDTH).map(move |x| (y, x))) {
                let looks = |parser: &vt100::Parser| {
                    let cell = parser.screen().cell(y, x).unwrap();
                    let is_blank = cell.contents().trim().is_empty();
                    let letter = (!is_blank).then(|| (cell.contents().to_owned(), cell.bold(), cell.italic()));
                    let ink = (!is_blank || cell.inverse() || cell.underline()).then(|| cell.fgcolor());
                    (letter, ink, cell.bgcolor(), cell.underline(), cell.inverse())
                };
                prop_assert_eq!(looks(&shown), looks(&expected));
            }
        }
    }
}
