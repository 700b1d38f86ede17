//! How text looks and what a paragraph is, by the control words before it.

use super::super::Style as Emphasis;
use super::super::scribe::Look;

/// Size of letters where nothing gives one, in half points.
const USUAL_SIZE: i32 = 24;

/// What control words say of letters.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Letters {
    bold: bool,
    italic: bool,
    /// Struck out once, and twice.
    struck: [bool; 2],
    /// Not shown.
    pub hidden: bool,
    /// A tracked deletion.
    pub deleted: bool,
    /// The place of the colour in the table of colours.
    colour: i32,
    /// In half points.
    size: Option<i32>,
    /// How far above the line, in half points.
    raise: i32,
    align: Align,
    /// The number of the font; none for that of the file.
    pub font: Option<i32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum Align {
    #[default]
    Baseline,
    Superscript,
    Subscript,
}

impl Letters {
    /// Takes a control word in; gives whether it is one about letters.
    pub fn apply(&mut self, word: &str, number: Option<i32>) -> bool {
        let on = number != Some(0);
        match word {
            "plain" => *self = Self::default(),
            "b" => self.bold = on,
            "i" => self.italic = on,
            "strike" => self.struck[0] = on,
            "striked" => self.struck[1] = on,
            "v" => self.hidden = on,
            "deleted" | "mvf" => self.deleted = on,
            "cf" => self.colour = number.unwrap_or(0),
            "fs" => self.size = number.filter(|size| (2..=800).contains(size)),
            "up" => self.raise = number.unwrap_or(6).clamp(-800, 800),
            "dn" => self.raise = -number.unwrap_or(6).clamp(-800, 800),
            "super" => self.align = if on { Align::Superscript } else { Align::Baseline },
            "sub" => self.align = if on { Align::Subscript } else { Align::Baseline },
            "nosupersub" => self.align = Align::Baseline,
            "f" => self.font = number,
            _ => return false,
        }
        true
    }

    /// Whether they stand above the line, as a marker does.
    pub fn are_raised(&self) -> bool {
        self.align == Align::Superscript || self.raise > 0
    }

    /// Whether they are shown: neither hidden nor deleted.
    pub fn are_shown(&self) -> bool {
        !self.hidden && !self.deleted
    }

    /// How they look, with these colours.
    pub fn look(&self, colours: &[u32], href: Option<&str>) -> Look {
        let colour = usize::try_from(self.colour).ok().and_then(|place| colours.get(place));
        let half_points = |half: i32| f32::from(i16::try_from(half).unwrap_or_default()) / 2.0;
        let style = Emphasis { bold: self.bold, italic: self.italic, colour: colour.copied().unwrap_or(0) };
        let look = Look {
            size: half_points(self.size.unwrap_or(USUAL_SIZE)),
            raise: 0.0,
            style,
            href: href.map(str::to_owned),
            struck: self.struck != [false, false],
        };
        match self.align {
            Align::Superscript => look.superscript(),
            Align::Subscript => look.subscript(),
            Align::Baseline => Look { raise: half_points(self.raise), ..look },
        }
    }
}

/// What control words say of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Paragraph {
    /// The number of its style.
    pub style: i32,
    /// The heading level, from 0; 9 is body text.
    pub outline: Option<u8>,
    /// Its indent in twentieths of a point.
    indent: i32,
    in_table: bool,
    /// How many tables it stands in, one in the other, where that is said.
    tables: Option<u8>,
}

impl Paragraph {
    /// No more tables are read one in the other.
    const MOST_TABLES: u8 = 20;

    /// Takes a control word in; gives whether it is one about paragraphs.
    pub fn apply(&mut self, word: &str, number: Option<i32>) -> bool {
        let small = || number.and_then(|number| u8::try_from(number).ok());
        match word {
            "pard" => *self = Self::default(),
            "s" => self.style = number.unwrap_or(0),
            "outlinelevel" => self.outline = small(),
            "li" | "lin" => self.indent = number.unwrap_or(0),
            "intbl" => self.in_table = true,
            "itap" => self.tables = small(),
            _ => return false,
        }
        true
    }

    /// How many tables it stands in, one in the other.
    pub fn depth(&self) -> usize {
        let depth = self.tables.unwrap_or(0).max(self.in_table.into());
        depth.min(Self::MOST_TABLES).into()
    }

    /// Its indent in points.
    pub fn indent(&self) -> f32 {
        f32::from(i16::try_from(self.indent).unwrap_or_default()) / 20.0
    }
}
