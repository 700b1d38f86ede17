//! The reader's own lines and signs in ASCII, for terminals and readings aloud that know no others. What papers print is
//! left as it is, but for those few signs.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The reader's own signs, and what stands for each.
const SIGNS: &[(&str, &str)] = &[("│", "|"), ("─", "-"), ("·", "-")];

/// Those that papers use as well: only where no words of theirs stand.
const SHARED: &[(&str, &str)] = &[("“", "\""), ("”", "\"")];

/// Puts ASCII for the reader's own signs. In `prose` stand the words of papers: there nothing is cut off, and an ellipsis
/// is the paper's own.
pub fn in_ascii(buffer: &mut Buffer, area: Rect, prose: &[Rect]) {
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            let symbol = buffer[(x, y)].symbol();
            if symbol.is_ascii() {
                continue; // as nearly all are
            }
            let is_own = !prose.iter().any(|area| area.contains((x, y).into()));
            let signs = SIGNS.iter().chain(if is_own { SHARED } else { &[] });
            if let Some((_, ascii)) = signs.into_iter().find(|(sign, _)| *sign == symbol) {
                buffer[(x, y)].set_symbol(ascii);
            } else if symbol == "…" && is_own {
                cut(buffer, area, x, y);
            }
        }
    }
}

/// Three dots: the last two letters of what was cut off give way.
fn cut(buffer: &mut Buffer, area: Rect, x: u16, y: u16) {
    let ends = x + 1 >= area.right() || matches!(buffer[(x + 1, y)].symbol(), " " | "│");
    let from = if ends { x.saturating_sub(2).max(area.left()) } else { x };
    for x in from..=x {
        if buffer[(x, y)].symbol() != "|" {
            buffer[(x, y)].set_symbol(".");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str, prose: &[Rect]) -> String {
        let width = u16::try_from(text.chars().count()).unwrap();
        let area = Rect::new(0, 0, width, 1);
        let mut buffer = Buffer::empty(area);
        for (x, c) in (0..).zip(text.chars()) {
            buffer[(x, 0)].set_char(c);
        }
        in_ascii(&mut buffer, area, prose);
        buffer.content.iter().map(|cell| cell.symbol()).collect()
    }

    #[test]
    fn own_signs_become_ascii_and_the_papers_words_stay() {
        assert_eq!(drawn("vragen…│ één · twee ─", &[]), "vrag...| één - twee -");
        assert_eq!(drawn("│a…", &[]), "|..");
        assert_eq!(drawn("wacht… │ cut…", &[Rect::new(0, 0, 7, 1)]), "wacht… | c...");
        assert_eq!(drawn("…", &[]), ".");
        assert_eq!(drawn("“a” “b”", &[Rect::new(4, 0, 3, 1)]), "\"a\" “b”");
    }
}
