//! The styles of an ODT file: what a paragraph or a piece of text inherits.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::Style as Emphasis;
use super::super::markup::{attribute, element, elements, name};
use super::super::scribe::Look;

/// How far a style may build on others.
const LONGEST_CHAIN: usize = 20;
/// Size of text where nothing gives one, in points.
const USUAL_SIZE: f32 = 12.0;

/// What a style says of text; nothing where it is silent.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TextFormat {
    bold: Option<bool>,
    italic: Option<bool>,
    hidden: Option<bool>,
    struck: Option<bool>,
    colour: Option<u32>,
    size: Option<f32>,
    /// How far it is raised and how large it is, as shares of the size.
    position: Option<(f32, f32)>,
}

impl TextFormat {
    fn read(properties: Node<'_, '_>) -> Self {
        let weight = |weight: &str| weight == "bold" || weight.parse::<u16>().is_ok_and(|weight| weight >= 600);
        Self {
            bold: attribute(properties, "font-weight").map(weight),
            italic: attribute(properties, "font-style").map(|style| matches!(style, "italic" | "oblique")),
            struck: attribute(properties, "text-line-through-style")
                .or_else(|| attribute(properties, "text-line-through-type"))
                .map(|style| style != "none"),
            colour: attribute(properties, "color").map(colour),
            hidden: attribute(properties, "display").map(|display| display == "none"),
            size: attribute(properties, "font-size").and_then(points).filter(|size| (1.0..=400.0).contains(size)),
            position: attribute(properties, "text-position").map(position),
        }
    }

    /// This, and where it is silent the other.
    pub fn or(self, other: Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            hidden: self.hidden.or(other.hidden),
            struck: self.struck.or(other.struck),
            colour: self.colour.or(other.colour),
            size: self.size.or(other.size),
            position: self.position.or(other.position),
        }
    }

    /// How text of this format looks, or nothing if it is hidden.
    pub fn look(&self, href: Option<&str>) -> Option<Look> {
        if self.hidden == Some(true) {
            return None;
        }
        let size = self.size.unwrap_or(USUAL_SIZE);
        let (raise, scale) = self.position.unwrap_or((0.0, 1.0));
        let (bold, italic) = (self.bold == Some(true), self.italic == Some(true));
        let style = Emphasis { bold, italic, colour: self.colour.unwrap_or(0) };
        let struck = self.struck == Some(true);
        Some(Look { size: size * scale, raise: size * raise, style, href: href.map(str::to_owned), struck })
    }
}

/// `#0070c0`; what cannot be read is black.
fn colour(value: &str) -> u32 {
    value.strip_prefix('#').and_then(|value| u32::from_str_radix(value, 16).ok()).unwrap_or(0)
}

/// `super 58%`, `-33% 58%`: raise and scale.
fn position(value: &str) -> (f32, f32) {
    let mut words = value.split_whitespace();
    let share =
        |word: &str| word.strip_suffix('%')?.parse::<f32>().ok().map(|share| share.clamp(-100.0, 100.0) / 100.0);
    let raise = match words.next().unwrap_or_default() {
        "super" => 0.33,
        "sub" => -0.33,
        other => share(other).unwrap_or(0.0),
    };
    (raise, words.next().and_then(share).filter(|scale| *scale > 0.1).unwrap_or(1.0))
}

/// A length in points: `10pt`, `0.5in`, `1.27cm`, `5mm`.
pub(super) fn points(length: &str) -> Option<f32> {
    let digits = length.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let factor = match &length[digits.len()..] {
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 28.346,
        "mm" => 2.8346,
        "pc" => 12.0,
        _ => return None,
    };
    digits.parse::<f32>().ok().map(|number| number * factor).filter(|points| points.is_finite())
}

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    list: Option<String>,
    indent: Option<f32>,
    text: TextFormat,
}

/// All styles of a file, by family (`paragraph`, `text`) and name.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<(String, String), Style>,
    defaults: TextFormat,
}

impl Styles {
    /// The name of a paragraph's style as its writer sees it, past those that the program made (`P3`).
    pub fn own_name(&self, style: Option<&str>) -> Option<String> {
        const OF_OFFICE: &[&str] =
            &["Standard", "Text_20_body", "Heading", "Title", "List", "Table", "Default", "Normal"];
        let made =
            |name: &str| name.strip_prefix('P').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
        let mut name = style?.to_owned();
        for _ in 0..LONGEST_CHAIN {
            if !made(&name) {
                break;
            }
            name = self.styles.get(&("paragraph".to_owned(), name))?.parent.clone()?;
        }
        (!OF_OFFICE.iter().any(|usual| name.starts_with(usual))).then(|| name.replace("_20_", " "))
    }

    /// Reads the styles in `styles.xml` or `content.xml`; later ones of the same name win.
    pub fn add(&mut self, root: Node<'_, '_>) {
        for group in elements(root).filter(|node| matches!(name(*node), "styles" | "automatic-styles")) {
            for node in elements(group) {
                let family = attribute(node, "family").unwrap_or_default();
                let text = element(node, "text-properties").map(TextFormat::read).unwrap_or_default();
                match name(node) {
                    "default-style" if family == "paragraph" => self.defaults = text,
                    "style" => {
                        let Some(id) = attribute(node, "name") else { continue };
                        let owned = |name| attribute(node, name).map(str::to_owned);
                        let (parent, list) = (owned("parent-style-name"), owned("list-style-name"));
                        let margin =
                            element(node, "paragraph-properties").and_then(|node| attribute(node, "margin-left"));
                        let style = Style { parent, list, indent: margin.and_then(points), text };
                        self.styles.insert((family.to_owned(), id.to_owned()), style);
                    }
                    _ => {}
                }
            }
        }
    }

    fn chain(&self, family: &str, id: Option<&str>) -> impl Iterator<Item = &Style> {
        let style_of = move |id: &str| self.styles.get(&(family.to_owned(), id.to_owned()));
        let next = |style: &&Style| style.parent.as_deref().and_then(style_of);
        let chain: Vec<_> = std::iter::successors(id.and_then(style_of), next).take(LONGEST_CHAIN).collect();
        chain.into_iter()
    }

    /// What a style of a family says of text.
    pub fn text_format(&self, family: &str, id: Option<&str>) -> TextFormat {
        self.chain(family, id).fold(TextFormat::default(), |format, style| format.or(style.text))
    }

    /// What holds where no style says otherwise.
    pub fn defaults(&self) -> TextFormat {
        self.defaults
    }

    /// The list style that a paragraph style names; empty where it says that there is none.
    pub fn list_of(&self, id: Option<&str>) -> Option<&str> {
        self.chain("paragraph", id).find_map(|style| style.list.as_deref())
    }

    /// The indent of a paragraph style, in points.
    pub fn indent(&self, id: Option<&str>) -> Option<f32> {
        self.chain("paragraph", id).find_map(|style| style.indent)
    }
}
