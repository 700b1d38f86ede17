//! Word's automatic numbers: what stands before a paragraph without being typed.

use std::collections::{BTreeMap, HashMap, HashSet};

use roxmltree::Node;

use super::super::markup::{attribute, element, elements, name};
use super::super::numeral::{Numeral, bullet};
use super::styles::{RunFormat, Styles, indent, is_on};

/// Word has nine levels.
const LEVELS: usize = 9;
/// How many links from list to style to list are followed.
const LONGEST_CHAIN: usize = 5;

/// A level of a list.
#[derive(Debug, Clone, Default)]
struct Level {
    start: i64,
    numeral: Numeral,
    bullet: bool,
    hidden: bool,
    legal: bool,
    text: String,
    /// The level (from 1) whose paragraphs make this one begin again; 0: none does.
    restart: Option<usize>,
    style: Option<String>,
    indent: Option<f32>,
}

impl Level {
    fn read(node: Node<'_, '_>) -> Self {
        let value = |wanted| element(node, wanted).and_then(|node| attribute(node, "val"));
        // a format of Word's newer kinds stands beside one of the old ones, which says the same as well as it can
        let format = value("numFmt").or_else(|| {
            let fallback = element(element(node, "AlternateContent")?, "Fallback")?;
            attribute(element(fallback, "numFmt")?, "val")
        });
        Self {
            start: value("start").and_then(|start| start.parse().ok()).unwrap_or(0),
            numeral: numeral(format.unwrap_or("decimal")),
            bullet: format == Some("bullet"),
            hidden: RunFormat::read(element(node, "rPr")).is_hidden(),
            legal: element(node, "isLgl").is_some_and(|node| is_on(attribute(node, "val"))),
            text: value("lvlText").unwrap_or_default().to_owned(),
            restart: value("lvlRestart").and_then(|level| level.parse().ok()),
            style: value("pStyle").map(str::to_owned),
            indent: element(node, "pPr").and_then(|format| element(format, "ind")).and_then(indent),
        }
    }
}

/// The numeral that `w:numFmt` names.
pub(super) fn numeral(format: &str) -> Numeral {
    match format {
        "decimalZero" => Numeral::PaddedDecimal,
        "lowerLetter" => Numeral::LowerLetter,
        "upperLetter" => Numeral::UpperLetter,
        "lowerRoman" => Numeral::LowerRoman,
        "upperRoman" => Numeral::UpperRoman,
        "ordinal" => Numeral::Ordinal,
        "none" => Numeral::None,
        _ => Numeral::Decimal,
    }
}

#[derive(Debug, Default)]
struct Abstract {
    levels: BTreeMap<usize, Level>,
    /// The style whose list this one stands for.
    link: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    definition: u32,
    starts: BTreeMap<usize, i64>,
    levels: BTreeMap<usize, Level>,
}

/// All lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: HashMap<u32, Abstract>,
    lists: HashMap<u32, List>,
    counts: HashMap<u32, [Option<i64>; LEVELS]>,
    begun: HashSet<u32>,
}

/// An automatic number.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct AutoNumber {
    /// As Word shows it; empty where it shows none.
    pub label: String,
    /// The indent of the level, in points.
    pub indent: Option<f32>,
}

impl Numbering {
    /// Reads `word/numbering.xml`.
    pub fn read(root: Node<'_, '_>) -> Self {
        let mut numbering = Self::default();
        let id_of = |node, name| attribute(node, name).and_then(|id| id.parse::<u32>().ok());
        for node in elements(root) {
            match name(node) {
                "abstractNum" => {
                    let link = element(node, "numStyleLink").and_then(|link| attribute(link, "val")).map(str::to_owned);
                    let definition = Abstract { levels: levels(node), link };
                    numbering.definitions.extend(id_of(node, "abstractNumId").map(|id| (id, definition)));
                }
                "num" => {
                    let definition = element(node, "abstractNumId").and_then(|node| id_of(node, "val"));
                    let mut list = List { definition: definition.unwrap_or(u32::MAX), ..List::default() };
                    for change in elements(node).filter(|node| name(*node) == "lvlOverride") {
                        let Some(level) = level_of(change) else { continue };
                        let start = element(change, "startOverride").and_then(|start| attribute(start, "val"));
                        list.starts.extend(start.and_then(|start| start.parse().ok()).map(|start| (level, start)));
                        list.levels.extend(levels(change));
                    }
                    numbering.lists.extend(id_of(node, "numId").map(|id| (id, list)));
                }
                _ => {}
            }
        }
        numbering
    }

    /// The definition that a list uses in the end, over styles that stand for lists.
    fn definition(&self, list: u32, styles: &Styles) -> Option<u32> {
        let mut id = self.lists.get(&list)?.definition;
        for _ in 0..LONGEST_CHAIN {
            let definition = self.definitions.get(&id)?;
            let Some(linked) = definition.link.as_deref().and_then(|style| styles.list_of(style)) else { break };
            id = self.lists.get(&linked)?.definition;
        }
        Some(id)
    }

    fn level(&self, list: u32, definition: u32, level: usize) -> Option<&Level> {
        let own = self.lists.get(&list).and_then(|list| list.levels.get(&level));
        own.or_else(|| self.definitions.get(&definition)?.levels.get(&level))
    }

    /// The level of a list that is tied to one of these styles.
    fn level_of_style<'a>(&self, definition: u32, ids: impl Iterator<Item = &'a str>) -> Option<usize> {
        let levels = &self.definitions.get(&definition)?.levels;
        ids.into_iter()
            .find_map(|id| levels.iter().find(|(_, level)| level.style.as_deref() == Some(id)).map(|(index, _)| *index))
    }

    /// Counts a paragraph of a list, at its own level or at the one tied to its style; gives its number.
    pub fn count(&mut self, list: u32, level: Option<u8>, style: Option<&str>, styles: &Styles) -> Option<AutoNumber> {
        let definition = self.definition(list, styles)?;
        let level = level.map(usize::from).or_else(|| self.level_of_style(definition, styles.ids(style)));
        let level = level.unwrap_or(0).min(LEVELS - 1);
        // lists of one definition count on together
        let counted = self.lists.get(&list)?.definition;
        let mut counts = self.counts.get(&counted).copied().unwrap_or_default();
        let starts = self.lists.get(&list)?.starts.clone();
        if self.begun.insert(list) {
            starts.keys().filter(|&&level| level < LEVELS).for_each(|&level| counts[level] = None);
        }
        let start = |level: usize| {
            let own = starts.get(&level).copied();
            own.or_else(|| Some(self.level(list, definition, level)?.start)).unwrap_or(1)
        };
        counts[level] = Some(counts[level].map_or(start(level), |count| count.saturating_add(1)));
        for (deeper, count) in counts.iter_mut().enumerate().skip(level + 1) {
            let restart = self.level(list, definition, deeper).and_then(|level| level.restart);
            if restart.is_none_or(|restart| restart != 0 && level < restart) {
                *count = None;
            }
        }
        for (higher, count) in counts.iter_mut().enumerate().take(level) {
            count.get_or_insert_with(|| start(higher));
        }
        self.counts.insert(counted, counts);
        let shown = self.level(list, definition, level)?;
        let label = if shown.hidden { String::new() } else { self.label(list, definition, shown, &counts) };
        Some(AutoNumber { label, indent: shown.indent })
    }

    fn label(&self, list: u32, definition: u32, level: &Level, counts: &[Option<i64>; LEVELS]) -> String {
        if level.bullet {
            return bullet(level.text.trim());
        }
        let mut label = String::new();
        let mut signs = level.text.chars().peekable();
        while let Some(sign) = signs.next() {
            let digit = signs.peek().and_then(|digit| digit.to_digit(10)).filter(|digit| (1..=9).contains(digit));
            let Some(digit) = digit.filter(|_| sign == '%') else {
                label.push(sign);
                continue;
            };
            signs.next();
            let index = digit as usize - 1;
            let numeral = self.level(list, definition, index).map_or(Numeral::Decimal, |level| level.numeral);
            let numeral = if level.legal { Numeral::Decimal } else { numeral };
            label.push_str(&numeral.write(counts[index].unwrap_or(1)));
        }
        label.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn level_of(node: Node<'_, '_>) -> Option<usize> {
    attribute(node, "ilvl")?.parse().ok().filter(|&level| level < LEVELS)
}

fn levels(node: Node<'_, '_>) -> BTreeMap<usize, Level> {
    let levels = elements(node).filter(|node| name(*node) == "lvl");
    levels.filter_map(|node| Some((level_of(node)?, Level::read(node)))).collect()
}
