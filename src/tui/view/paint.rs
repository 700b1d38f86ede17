//! Putting text into cells. All that comes from a document goes through [`Pen`], which draws no control characters.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::layout::{Glyph, Glyphs};

/// The longest grapheme that is drawn whole, in bytes: a letter with hundreds of accents is drawn without them.
const LONGEST: usize = 32;

/// Writes from left to right on one line of an area, and never outside it.
pub struct Pen<'a> {
    buffer: &'a mut Buffer,
    x: u16,
    start: u16,
    right: u16,
    y: u16,
}

impl<'a> Pen<'a> {
    /// Begins at a column and line of an area.
    pub fn new(buffer: &'a mut Buffer, area: Rect, column: usize, line: u16) -> Self {
        let area = area.intersection(buffer.area);
        let inside = line < area.height;
        let right = if inside { area.right() } else { area.x };
        let x = area.x.saturating_add(u16::try_from(column).unwrap_or(u16::MAX)).min(right);
        Self { x, start: area.x, right, y: area.y.saturating_add(line), buffer }
    }

    /// How many columns are left.
    pub fn room(&self) -> usize {
        usize::from(self.right - self.x)
    }

    /// The column at which it stands on the screen.
    pub fn x(&self) -> u16 {
        self.x
    }

    /// Writes text as far as there is room.
    pub fn write(&mut self, text: &str, style: Style) {
        for glyph in Glyphs::from(text, 0, usize::from(self.x - self.start)) {
            if !self.glyph(glyph, style) {
                break;
            }
        }
    }

    /// Writes text; what does not fit ends in an ellipsis.
    pub fn write_cut(&mut self, text: &str, style: Style) {
        let room = self.room();
        let add = |used: usize, glyph: Glyph| Some(used + glyph.width).filter(|&used| used <= room);
        if Glyphs::from(text, 0, 0).try_fold(0, add).is_some() {
            return self.write(text, style);
        }
        for glyph in Glyphs::from(text, 0, 0) {
            if glyph.width + 1 > self.room() || !self.glyph(glyph, style) {
                break;
            }
        }
        self.write("…", style);
    }

    /// Writes one grapheme. Says whether there was room.
    pub fn glyph(&mut self, glyph: Glyph, style: Style) -> bool {
        if glyph.width == 0 {
            return true;
        }
        if glyph.width > self.room() {
            return false;
        }
        if glyph.is_blank() {
            for _ in 0..glyph.width {
                self.put(" ", style);
            }
            return true;
        }
        let symbol = if glyph.symbol.len() > LONGEST { "\u{fffd}" } else { glyph.symbol };
        let behind = self.x + u16::try_from(glyph.width).unwrap_or(1);
        self.put(symbol, style);
        while self.x < behind {
            let cell = &mut self.buffer[(self.x, self.y)];
            cell.reset(); // hidden by the wide character before it
            cell.set_style(style);
            self.x += 1;
        }
        true
    }

    fn put(&mut self, symbol: &str, style: Style) {
        let cell = &mut self.buffer[(self.x, self.y)];
        cell.set_symbol(symbol);
        if style != Style::new() {
            cell.set_style(style);
        }
        self.x += 1;
    }
}

/// A line of an area: `left` as far as there is room, `right` at its end if both fit.
pub fn line(buffer: &mut Buffer, area: Rect, left: &str, right: &str, style: Style) {
    buffer.set_style(area.intersection(buffer.area), style);
    let columns = usize::from(area.width);
    let wanted = crate::layout::width(right);
    let rest = columns.saturating_sub(wanted + 1);
    if !right.is_empty() && wanted < columns && rest >= crate::layout::width(left).min(12) {
        Pen::new(buffer, area, columns - wanted, 0).write(right, style);
        let shorter = Rect { width: u16::try_from(rest).unwrap_or(area.width), ..area };
        return Pen::new(buffer, shorter, 0, 0).write_cut(left, style);
    }
    Pen::new(buffer, area, 0, 0).write_cut(left, style);
}

/// Takes away what stands in an area.
pub fn clear(buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(buffer.area);
    area.positions().for_each(|position| buffer[position].reset());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(width: u16, paint: impl Fn(&mut Buffer, Rect)) -> String {
        let area = Rect::new(0, 0, width, 1);
        let mut buffer = Buffer::empty(area);
        paint(&mut buffer, area);
        buffer.content.iter().map(|cell| cell.symbol()).collect()
    }

    #[test]
    fn control_characters_are_not_drawn() {
        let text = "a\u{1b}[2Jb\u{7}\u{9b}c\u{202e}\u{ad}\u{200b}";
        assert_eq!(drawn(10, |buffer, area| Pen::new(buffer, area, 0, 0).write(text, Style::new())), "a[2Jbc    ");
        let heap = format!("x{}", "\u{301}".repeat(500));
        assert_eq!(drawn(2, |buffer, area| Pen::new(buffer, area, 0, 0).write(&heap, Style::new())), "\u{fffd} ");
    }

    #[test]
    fn nothing_is_written_outside() {
        assert_eq!(drawn(3, |buffer, area| Pen::new(buffer, area, 1, 0).write("質問", Style::new())), " 質 ");
        assert_eq!(drawn(2, |buffer, area| Pen::new(buffer, area, 7, 0).write("a", Style::new())), "  ");
        assert_eq!(drawn(2, |buffer, area| Pen::new(buffer, area, 0, 3).write("a", Style::new())), "  ");
        assert_eq!(drawn(4, |buffer, area| Pen::new(buffer, area, 0, 0).write_cut("vragen", Style::new())), "vra…");
        assert_eq!(drawn(0, |buffer, area| line(buffer, area, "a", "b", Style::new())), "");
    }

    #[test]
    fn the_right_of_a_line_gives_way_first() {
        let line = |width| drawn(width, |buffer, area| line(buffer, area, "Questions", "9", Style::new()));
        assert_eq!((line(12).as_str(), line(11).as_str(), line(6).as_str()), ("Questions  9", "Questions 9", "Quest…"));
    }
}
