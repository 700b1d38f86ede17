//! A screen as a vector image.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// Width and height of a cell, and of the frame around all, in units of the image.
const CELL: (f32, f32) = (8.0, 18.0);
const FRAME: f32 = 16.0;

const GROUND: &str = "#15181e";
const INK: &str = "#d5d9e0";

/// The screen on a dark ground, in whatever monospaced letters are at hand; each run of cells is set to its exact width.
pub fn svg(buffer: &Buffer) -> String {
    let (width, height) = (f32::from(buffer.area.width) * CELL.0, f32::from(buffer.area.height) * CELL.1);
    let (outer_width, outer_height) = (width + 2.0 * FRAME, height + 2.0 * FRAME);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {outer_width} {outer_height}\" width=\"{outer_width}\" \
         height=\"{outer_height}\" font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" \
         font-size=\"13.3\" xml:space=\"preserve\">\n<rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"{GROUND}\"/>\n"
    );
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let look = Look::of_cell(&buffer[(x, y)]);
            let length = (x..buffer.area.width).take_while(|&x| Look::of_cell(&buffer[(x, y)]) == look).count();
            let end = x + u16::try_from(length).unwrap();
            let text: String = (x..end).map(|x| buffer[(x, y)].symbol()).collect();
            look.draw(&mut svg, (x, y), length, &text);
            x = end;
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// How a cell looks.
#[derive(PartialEq)]
struct Look {
    ink: String,
    ground: Option<String>,
    modifier: Modifier,
}

impl Look {
    fn of_cell(cell: &Cell) -> Self {
        let ink = colour(cell.fg).unwrap_or_else(|| INK.to_owned());
        let (ink, ground) = match (cell.modifier.contains(Modifier::REVERSED), colour(cell.bg)) {
            (true, ground) => (ground.unwrap_or_else(|| GROUND.to_owned()), Some(ink)),
            (false, ground) => (ink, ground),
        };
        Self { ink, ground, modifier: cell.modifier }
    }

    fn draw(&self, svg: &mut String, (x, y): (u16, u16), length: usize, text: &str) {
        let (left, top) = (FRAME + f32::from(x) * CELL.0, FRAME + f32::from(y) * CELL.1);
        let width = f32::from(u16::try_from(length).unwrap()) * CELL.0;
        if let Some(ground) = &self.ground {
            let height = CELL.1;
            writeln!(svg, "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>")
                .unwrap();
        }
        let blank = text.trim_start();
        let skipped = text.len() - blank.len(); // spaces are one byte and one cell
        let shown = blank.trim_end();
        if shown.is_empty() {
            return;
        }
        let cells = length - skipped - (blank.len() - shown.len());
        let left = left + f32::from(u16::try_from(skipped).unwrap()) * CELL.0;
        let width = f32::from(u16::try_from(cells).unwrap()) * CELL.0;
        let mut looks = String::new();
        for (modifier, attribute) in [
            (Modifier::BOLD, " font-weight=\"bold\""),
            (Modifier::ITALIC, " font-style=\"italic\""),
            (Modifier::DIM, " opacity=\"0.62\""),
            (Modifier::UNDERLINED, " text-decoration=\"underline\""),
            (Modifier::CROSSED_OUT, " text-decoration=\"line-through\""),
        ] {
            if self.modifier.contains(modifier) {
                looks.push_str(attribute);
            }
        }
        let shown = shown.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let (ink, base) = (&self.ink, top + CELL.1 * 0.74);
        writeln!(
            svg,
            "<text x=\"{left}\" y=\"{base}\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{ink}\"{looks}>{shown}</text>"
        )
        .unwrap();
    }
}

/// The colour as the web writes it; none for the terminal's own.
fn colour(colour: Color) -> Option<String> {
    let index = match colour {
        Color::Indexed(index) => index,
        Color::Rgb(red, green, blue) => return Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        _ => return None, // the sixteen are the terminal's own, and its users'
    };
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    let [red, green, blue] = match index {
        0..16 => return None,
        16..232 => [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map(level),
        232.. => [8 + 10 * (index - 232); 3],
    };
    Some(format!("#{red:02x}{green:02x}{blue:02x}"))
}
