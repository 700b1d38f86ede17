//! The tables at the head of a file: fonts, colours, styles.

use std::collections::HashMap;

use super::super::docx::is_style_of_word;
use super::charset::Charset;

/// A paragraph's style.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    /// In small letters, as its writer sees it.
    name: String,
    /// The heading level, from 0.
    outline: Option<u8>,
}

impl Style {
    /// Its name, where it is not one that every document has.
    pub fn own_name(&self) -> Option<&str> {
        (!self.name.is_empty() && !is_style_of_word(&self.name)).then_some(&self.name)
    }

    /// The heading level, from 0, of a paragraph that names none.
    pub fn outline(&self) -> Option<u8> {
        self.outline.or((self.name == "title").then_some(0))
    }
}

/// What stands at the head of a file. Each table is filled word by word, as it is read.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The charset of the file.
    charset: Option<Charset>,
    /// The font of text that names none.
    default_font: Option<i32>,
    fonts: HashMap<i32, Charset>,
    /// Colours as `0xRRGGBB`.
    pub colours: Vec<u32>,
    styles: HashMap<i32, Style>,
    font: i32,
    colour: [u8; 3],
    /// The style that is being read, and its number.
    style: (i32, Style),
}

/// A table has no more entries; what follows is hostile.
const MOST_ENTRIES: usize = 10_000;

impl Head {
    /// A control word about the whole file; gives whether it is one.
    pub fn file_word(&mut self, word: &str, number: Option<i32>) -> bool {
        match word {
            "ansi" => self.charset = None,
            "mac" => self.charset = Charset::of_code_page(10000),
            "pc" => self.charset = Charset::of_code_page(437),
            "pca" => self.charset = Charset::of_code_page(850),
            "ansicpg" => self.charset = number.and_then(Charset::of_code_page).or(self.charset),
            "deff" => self.default_font = number,
            _ => return false,
        }
        true
    }

    /// A control word in the table of fonts.
    pub fn font_word(&mut self, word: &str, number: Option<i32>) {
        let number = number.unwrap_or(0);
        let charset = match word {
            "f" => {
                self.font = number;
                return;
            }
            "fcharset" => Charset::of_font(number),
            "cpg" => Charset::of_code_page(number),
            _ => None,
        };
        if let Some(charset) = charset.filter(|_| self.fonts.len() < MOST_ENTRIES) {
            self.fonts.insert(self.font, charset);
        }
    }

    /// The charset of text in a font.
    pub fn charset(&self, font: Option<i32>) -> Charset {
        let of_font = font.or(self.default_font).and_then(|font| self.fonts.get(&font));
        of_font.copied().or(self.charset).unwrap_or(Charset::USUAL)
    }

    /// A control word in the table of colours.
    pub fn colour_word(&mut self, word: &str, number: Option<i32>) {
        let part = match word {
            "red" => 0,
            "green" => 1,
            "blue" => 2,
            _ => return,
        };
        self.colour[part] = number.and_then(|number| u8::try_from(number).ok()).unwrap_or(0);
    }

    /// Text in the table of colours: a semicolon ends each.
    pub fn colour_text(&mut self, text: &[u8]) {
        for _ in text.iter().filter(|&&byte| byte == b';').take(MOST_ENTRIES.saturating_sub(self.colours.len())) {
            let [red, green, blue] = std::mem::take(&mut self.colour);
            self.colours.push(u32::from_be_bytes([0, red, green, blue]));
        }
    }

    /// A control word in the table of styles.
    pub fn style_word(&mut self, word: &str, number: Option<i32>) {
        match word {
            "s" => self.style.0 = number.unwrap_or(0),
            "outlinelevel" => self.style.1.outline = number.and_then(|level| u8::try_from(level).ok()),
            _ => {}
        }
    }

    /// Text in the table of styles: the name of one, which a semicolon ends.
    pub fn style_text(&mut self, text: &str) {
        for piece in text.split_inclusive(';') {
            self.style.1.name.push_str(piece.trim_end_matches(';'));
            if piece.ends_with(';') {
                let (number, mut style) = std::mem::take(&mut self.style);
                let name = style.name.split(',').next().unwrap_or_default(); // others that it goes by follow
                style.name = name.trim().to_lowercase();
                if self.styles.len() < MOST_ENTRIES {
                    self.styles.insert(number, style);
                }
            }
        }
    }

    /// A style by its number.
    pub fn style(&self, number: i32) -> Option<&Style> {
        self.styles.get(&number)
    }
}
