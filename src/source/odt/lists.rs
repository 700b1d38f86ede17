//! The automatic numbers of an ODT file.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::markup::{attribute, elements, name};
use super::super::numeral::{Numeral, bullet};

/// ODT has ten levels.
const LEVELS: usize = 10;
/// The name under which the numbers of headings are kept; no list style has it.
const OUTLINE: &str = "\0outline";

#[derive(Debug, Clone, Default)]
struct Level {
    numeral: Numeral,
    bullet: Option<String>,
    prefix: String,
    suffix: String,
    /// `Vraag %1%`: replaces prefix and suffix.
    form: Option<String>,
    start: i64,
    shown_levels: usize,
}

impl Level {
    fn read(node: Node<'_, '_>) -> Self {
        let owned = |name| attribute(node, name).map(str::to_owned);
        let number = |name| attribute(node, name).and_then(|value| value.parse::<i64>().ok());
        let sign = match name(node) {
            "list-level-style-bullet" => Some(owned("bullet-char").unwrap_or_default()),
            "list-level-style-image" => Some("•".to_owned()),
            _ => None,
        };
        Self {
            numeral: match attribute(node, "num-format").unwrap_or_default() {
                "1" => Numeral::Decimal,
                "a" => Numeral::LowerLetter,
                "A" => Numeral::UpperLetter,
                "i" => Numeral::LowerRoman,
                "I" => Numeral::UpperRoman,
                "" => Numeral::None,
                other if other.starts_with('0') => Numeral::PaddedDecimal,
                _ => Numeral::Decimal,
            },
            bullet: sign.map(|sign| bullet(&sign)),
            prefix: owned("num-prefix").unwrap_or_default(),
            suffix: owned("num-suffix").unwrap_or_default(),
            form: owned("num-list-format"),
            start: number("start-value").unwrap_or(1),
            shown_levels: number("display-levels").and_then(|levels| usize::try_from(levels).ok()).unwrap_or(1),
        }
    }
}

type Counts = [Option<i64>; LEVELS];

/// All list styles of a file, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Lists {
    styles: HashMap<String, HashMap<usize, Level>>,
    by_style: HashMap<String, Counts>,
    by_id: HashMap<String, Counts>,
}

/// A list that is being read.
#[derive(Debug, Clone, Default)]
pub(super) struct List {
    style: Option<String>,
    id: Option<String>,
    level: usize,
    continues: Option<Option<String>>,
    counts: Option<Counts>,
}

impl List {
    /// The list that an element begins; inside another, one level deeper.
    pub fn begin(node: Node<'_, '_>, outer: Option<&List>) -> Self {
        let owned = |name| attribute(node, name).map(str::to_owned);
        let style = owned("style-name");
        if let Some(outer) = outer {
            return Self { style: style.or_else(|| outer.style.clone()), level: outer.level + 1, ..outer.clone() };
        }
        let named = owned("continue-list").map(Some);
        let continues = named.or_else(|| (attribute(node, "continue-numbering") == Some("true")).then_some(None));
        Self { style, id: owned("id"), level: 0, continues, counts: None }
    }

    /// A list inside it has ended: what that counted counts here too.
    pub fn end_inner(&mut self, inner: List) {
        self.counts = inner.counts;
    }
}

impl Lists {
    /// Reads the list styles in `styles.xml` or `content.xml`.
    pub fn add(&mut self, root: Node<'_, '_>) {
        for group in elements(root).filter(|node| matches!(name(*node), "styles" | "automatic-styles")) {
            for node in elements(group) {
                let id = match name(node) {
                    "list-style" => attribute(node, "name"),
                    "outline-style" => Some(OUTLINE),
                    _ => None,
                };
                let level_of = |node| attribute(node, "level")?.parse::<usize>().ok()?.checked_sub(1);
                let levels = elements(node).filter_map(|node| Some((level_of(node)?, Level::read(node))));
                if let Some(id) = id {
                    self.styles.insert(id.to_owned(), levels.filter(|(level, _)| *level < LEVELS).collect());
                }
            }
        }
    }

    /// Counts an item of a list; `fallback` is the list style of its paragraph, for a list that names none. Gives its
    /// number as shown, empty where none is.
    pub fn count(&mut self, list: &mut List, fallback: Option<&str>, start: Option<i64>) -> String {
        let Some(style) = list.style.as_deref().or(fallback).map(str::to_owned) else { return String::new() };
        let continued = list.continues.as_ref().and_then(|other| match other {
            Some(id) => self.by_id.get(id).copied(),
            None => self.by_style.get(&style).copied(),
        });
        let mut counts = list.counts.or(continued).unwrap_or_default();
        let label = self.step(&style, list.level, start, &mut counts);
        list.counts = Some(counts);
        list.id.clone().map(|id| self.by_id.insert(id, counts));
        self.by_style.insert(style, counts);
        label
    }

    /// Counts a heading; gives its number as shown.
    pub fn count_heading(&mut self, level: usize, start: Option<i64>) -> String {
        let mut counts = self.by_style.get(OUTLINE).copied().unwrap_or_default();
        let label = self.step(OUTLINE, level, start, &mut counts);
        self.by_style.insert(OUTLINE.to_owned(), counts);
        label
    }

    fn step(&self, style: &str, level: usize, start: Option<i64>, counts: &mut Counts) -> String {
        let level = level.min(LEVELS - 1);
        let levels = self.styles.get(style);
        let level_of = |level: usize| levels.and_then(|levels| levels.get(&level));
        let first = |level: usize| level_of(level).map_or(1, |level| level.start);
        counts[level] =
            Some(start.unwrap_or_else(|| counts[level].map_or(first(level), |count| count.saturating_add(1))));
        counts[level + 1..].fill(None);
        for (higher, count) in counts.iter_mut().enumerate().take(level) {
            count.get_or_insert_with(|| first(higher));
        }
        let Some(shown) = level_of(level) else { return String::new() };
        if let Some(sign) = &shown.bullet {
            return sign.trim().to_owned();
        }
        let number = |level: usize| {
            let numeral = level_of(level).map_or(Numeral::Decimal, |level| level.numeral);
            numeral.write(counts[level].unwrap_or(1))
        };
        let label = match &shown.form {
            Some(form) => (0..LEVELS).fold(form.clone(), |label, level| {
                let place = format!("%{}%", level + 1);
                if label.contains(&place) { label.replace(&place, &number(level)) } else { label }
            }),
            None if shown.numeral == Numeral::None => String::new(),
            None => {
                let from = (level + 1).saturating_sub(shown.shown_levels.max(1));
                let numbers: Vec<_> = (from..=level).map(number).filter(|number| !number.is_empty()).collect();
                format!("{}{}{}", shown.prefix, numbers.join("."), shown.suffix)
            }
        };
        label.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
