//! Word's styles: what a paragraph or a run inherits.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::Style as Emphasis;
use super::super::markup::{attribute, element, elements, name};
use super::super::scribe::Look;

/// How far a style may build on others; a chain that bites its own tail ends here.
const LONGEST_CHAIN: usize = 20;

/// What `w:rPr` says; nothing where it is silent.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RunFormat {
    bold: Option<bool>,
    italic: Option<bool>,
    hidden: Option<bool>,
    struck: Option<bool>,
    colour: Option<u32>,
    size: Option<f32>,
    align: Option<Align>,
    position: Option<f32>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Align {
    Baseline,
    Superscript,
    Subscript,
}

impl RunFormat {
    /// Reads `w:rPr`.
    pub fn read(properties: Option<Node<'_, '_>>) -> Self {
        let mut format = Self::default();
        for property in properties.into_iter().flat_map(elements) {
            let value = attribute(property, "val");
            let half_points = || value.and_then(|value| value.parse::<f32>().ok()).map(|half| half / 2.0);
            match name(property) {
                "b" => format.bold = Some(is_on(value)),
                "i" => format.italic = Some(is_on(value)),
                "strike" | "dstrike" => format.struck = Some(is_on(value) || format.struck == Some(true)),
                "color" => format.colour = value.map(|value| u32::from_str_radix(value, 16).unwrap_or(0)),
                "vanish" => format.hidden = Some(is_on(value)),
                "sz" => format.size = half_points().filter(|size| (1.0..=400.0).contains(size)),
                "position" => format.position = half_points().filter(|raise| raise.abs() <= 400.0),
                "vertAlign" => {
                    format.align = Some(match value {
                        Some("superscript") => Align::Superscript,
                        Some("subscript") => Align::Subscript,
                        _ => Align::Baseline,
                    });
                }
                _ => {}
            }
        }
        format
    }

    /// This, and where it is silent the other.
    fn or(self, other: Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            hidden: self.hidden.or(other.hidden),
            struck: self.struck.or(other.struck),
            colour: self.colour.or(other.colour),
            size: self.size.or(other.size),
            align: self.align.or(other.align),
            position: self.position.or(other.position),
        }
    }

    /// Whether it says "hidden".
    pub fn is_hidden(&self) -> bool {
        self.hidden == Some(true)
    }
}

/// Whether a switch (`<w:b/>`, `<w:b w:val="0"/>`) is on.
pub(super) fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off" | "none"))
}

/// What `w:pPr` says, as far as a reader needs it.
#[derive(Debug, Clone, Default)]
pub(super) struct ParagraphFormat {
    /// The list (`w:numId`; 0: none in spite of the style).
    pub list: Option<u32>,
    /// The level in it, from 0.
    pub level: Option<u8>,
    /// The heading level, from 0; 9 is body text.
    pub outline: Option<u8>,
    /// The indent in points.
    pub indent: Option<f32>,
}

impl ParagraphFormat {
    /// Reads `w:pPr`.
    pub fn read(properties: Option<Node<'_, '_>>) -> Self {
        let Some(properties) = properties else { return Self::default() };
        let number = |node: Node<'_, '_>| attribute(node, "val")?.parse().ok();
        let list = element(properties, "numPr");
        Self {
            list: list.and_then(|list| number(element(list, "numId")?)),
            level: list.and_then(|list| number(element(list, "ilvl")?)).and_then(|level| u8::try_from(level).ok()),
            outline: element(properties, "outlineLvl").and_then(number).and_then(|level| u8::try_from(level).ok()),
            indent: element(properties, "ind").and_then(indent),
        }
    }
}

/// The left indent of `w:ind`, in points.
pub(super) fn indent(ind: Node<'_, '_>) -> Option<f32> {
    let twips: f32 = attribute(ind, "left").or_else(|| attribute(ind, "start"))?.parse().ok()?;
    twips.is_finite().then_some(twips / 20.0)
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    run: RunFormat,
    paragraph: ParagraphFormat,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    default_paragraph: Option<String>,
    defaults: RunFormat,
}

impl Styles {
    /// Reads `word/styles.xml`.
    pub fn read(root: Node<'_, '_>) -> Self {
        let mut styles = Self::default();
        for node in elements(root) {
            match name(node) {
                "docDefaults" => {
                    let run = element(node, "rPrDefault").and_then(|defaults| element(defaults, "rPr"));
                    styles.defaults = RunFormat::read(run);
                }
                "style" => styles.add(node),
                _ => {}
            }
        }
        styles
    }

    fn add(&mut self, node: Node<'_, '_>) {
        let Some(id) = attribute(node, "styleId") else { return };
        let value = |wanted| element(node, wanted).and_then(|node| attribute(node, "val")).map(str::to_owned);
        if attribute(node, "type") == Some("paragraph") && attribute(node, "default").is_some_and(|v| is_on(Some(v))) {
            self.default_paragraph = Some(id.to_owned());
        }
        let style = Style {
            name: value("name").unwrap_or_default().to_ascii_lowercase(),
            based_on: value("basedOn"),
            run: RunFormat::read(element(node, "rPr")),
            paragraph: ParagraphFormat::read(element(node, "pPr")),
        };
        self.styles.insert(id.to_owned(), style);
    }

    /// A style and those it builds on, nearest first. Without an id: the style of paragraphs that name none.
    fn chain<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let first = id.or(self.default_paragraph.as_deref());
        let style_of = |id: &'a str| self.styles.get(id).map(|style| (id, style));
        std::iter::successors(first.and_then(style_of), move |(_, style)| style_of(style.based_on.as_deref()?))
            .take(LONGEST_CHAIN)
    }

    fn run_format(&self, id: Option<&str>) -> RunFormat {
        self.chain(id).fold(RunFormat::default(), |format, (_, style)| format.or(style.run))
    }

    /// What a paragraph's own format and its style say together, nearest first.
    pub fn paragraph_format(&self, id: Option<&str>, own: &ParagraphFormat) -> ParagraphFormat {
        self.chain(id).fold(own.clone(), |format, (_, style)| ParagraphFormat {
            list: format.list.or(style.paragraph.list),
            level: format.level.or(style.paragraph.level),
            outline: format.outline.or(style.paragraph.outline),
            indent: format.indent.or(style.paragraph.indent),
        })
    }

    /// The ids of a style and of those it builds on: a list level may be tied to one of them.
    pub fn ids<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = &'a str> {
        self.chain(id).map(|(id, _)| id)
    }

    /// The list that a numbering style stands for.
    pub fn list_of(&self, id: &str) -> Option<u32> {
        self.chain(Some(id)).find_map(|(_, style)| style.paragraph.list)
    }

    /// The name of a style, where it is not one that every document has.
    pub fn own_name(&self, id: Option<&str>) -> Option<&str> {
        let name = &self.styles.get(id?)?.name;
        (!name.is_empty() && !is_style_of_word(name)).then_some(name)
    }

    /// Whether the style is that of the paper's title.
    pub fn is_title(&self, id: Option<&str>) -> bool {
        id.and_then(|id| self.styles.get(id)).is_some_and(|style| style.name == "title")
    }

    /// How a run looks, or nothing if it is hidden: by its own format, by its style and the paragraph's (two of these
    /// that both switch on bold switch it off again), and by the defaults.
    pub fn look(&self, paragraph: Option<&str>, run: Option<&str>, own: RunFormat) -> Option<Look> {
        let paragraph = self.run_format(paragraph);
        let run = run.map(|run| self.run_format(Some(run))).unwrap_or_default();
        let toggled = |own: Option<bool>, run: Option<bool>, paragraph: Option<bool>, default: Option<bool>| {
            own.unwrap_or((run == Some(true)) != (paragraph == Some(true)) || default == Some(true))
        };
        if toggled(own.hidden, run.hidden, paragraph.hidden, self.defaults.hidden) {
            return None;
        }
        let format = own.or(run).or(paragraph).or(self.defaults);
        let style = Emphasis {
            bold: toggled(own.bold, run.bold, paragraph.bold, self.defaults.bold),
            italic: toggled(own.italic, run.italic, paragraph.italic, self.defaults.italic),
            colour: format.colour.unwrap_or(0),
        };
        let struck = format.struck == Some(true);
        let look = Look { size: format.size.unwrap_or(10.0), raise: 0.0, style, href: None, struck };
        Some(match format.align {
            Some(Align::Superscript) => look.superscript(),
            Some(Align::Subscript) => look.subscript(),
            _ => Look { raise: format.position.unwrap_or(0.0), ..look },
        })
    }
}

/// Whether a style of this name, in small letters, is one that every document has.
pub(in crate::source) fn is_style_of_word(name: &str) -> bool {
    const OF_WORD: &[&str] = &["normal", "heading", "title", "list", "body", "no spacing", "toc", "table", "normal ("];
    OF_WORD.iter().any(|usual| name.starts_with(usual))
}
