//! Broken XML made well-formed: all that is text stays, elements that were left open are closed.

use std::collections::HashMap;

use super::MOST_ATTRIBUTES;

/// How much text the entities of one file may add, in bytes.
const MOST_FROM_ENTITIES: usize = 1 << 20;
/// How long mended XML may be, in bytes; a text of ampersands would grow to five times its size.
const LONGEST: usize = 128 << 20;
/// How far up a closing tag looks for its element.
const FARTHEST_CLOSE: usize = 64;

/// Well-formed XML with the same text and elements, in one pass over any text. Names lose their prefixes, since what
/// these meant may be lost; attributes that cannot be read go.
pub(super) fn mend(xml: &str) -> String {
    let mut mender = Mender { out: String::with_capacity(xml.len()), ..Mender::default() };
    let mut rest = xml.trim_start_matches('\u{feff}');
    while let Some(at) = rest.find('<').filter(|_| mender.out.len() < LONGEST) {
        mender.text(&rest[..at]);
        rest = mender.tag(&rest[at..]);
    }
    mender.text(rest);
    for name in std::mem::take(&mut mender.open).into_iter().rev() {
        mender.close(name);
    }
    mender.out
}

#[derive(Default)]
struct Mender<'a> {
    out: String,
    open: Vec<&'a str>,
    entities: HashMap<&'a str, Option<String>>,
    grown: usize,
}

impl<'a> Mender<'a> {
    /// Takes what begins with `<` and gives back what follows it.
    fn tag(&mut self, rest: &'a str) -> &'a str {
        if let Some(comment) = rest.strip_prefix("<!--") {
            return after(comment, "-->");
        }
        if let Some(data) = rest.strip_prefix("<![CDATA[") {
            let end = data.find("]]>").unwrap_or(data.len());
            self.raw(&data[..end]);
            return after(data, "]]>");
        }
        if rest.starts_with("<!") {
            return self.declaration(rest);
        }
        if rest.starts_with("<?") {
            return after(rest, ">");
        }
        if let Some(close) = rest.strip_prefix("</") {
            let (name, tail) = take_name(close);
            let near = self.open.iter().rev().take(FARTHEST_CLOSE).position(|open| *open == name);
            // the root stays open to the end, so that what follows it is in the tree too
            let count = near.map_or(0, |near| (near + 1).min(self.open.len() - 1));
            for name in self.open.split_off(self.open.len() - count).into_iter().rev() {
                self.close(name);
            }
            return after(tail, ">");
        }
        let (name, tail) = take_name(&rest[1..]);
        if name.is_empty() {
            self.raw("<");
            return &rest[1..];
        }
        self.out.push('<');
        self.out.push_str(name);
        let (tail, empty) = self.attributes(tail);
        self.out.push('>');
        if empty && !self.open.is_empty() {
            self.close(name);
        } else {
            self.open.push(name);
        }
        tail
    }

    fn attributes(&mut self, mut rest: &'a str) -> (&'a str, bool) {
        let mut seen: Vec<&str> = Vec::new();
        loop {
            rest = rest.trim_start();
            if let Some(tail) = rest.strip_prefix("/>") {
                return (tail, true);
            }
            if let Some(tail) = rest.strip_prefix('>') {
                return (tail, false);
            }
            let spaced = rest.starts_with("xmlns");
            let (name, tail) = take_name(rest);
            let tail = tail.trim_start();
            let value = tail.strip_prefix('=').map(str::trim_start).and_then(|value| {
                let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
                let end = value[1..].find([quote, '<'])?;
                value[1 + end..].starts_with(quote).then(|| (&value[1..1 + end], &value[2 + end..]))
            });
            if let Some((value, tail)) = value {
                if !name.is_empty() && !spaced && seen.len() < MOST_ATTRIBUTES && !seen.contains(&name) {
                    seen.push(name);
                    self.out.push(' ');
                    self.out.push_str(name);
                    self.out.push_str("=\"");
                    self.text(value);
                    self.out.push('"');
                }
                rest = tail;
                continue;
            }
            // not an attribute: go on after the next white space, or at the end of the tag
            let end = tail.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '/')).unwrap_or(tail.len());
            rest = &tail[end..];
            match rest.chars().next() {
                None | Some('<') => return (rest, false),
                Some('/') if !rest.starts_with("/>") => rest = &rest[1..],
                _ => {}
            }
        }
    }

    /// Takes a document type declaration; short entities without markup in it are kept.
    fn declaration(&mut self, rest: &'a str) -> &'a str {
        let Some(end) = rest.find(['[', '>']).filter(|&end| rest[end..].starts_with('[')) else {
            return after(rest, ">");
        };
        let (mut inside, tail) = rest[end + 1..].split_once("]>").unwrap_or((&rest[end + 1..], ""));
        while let Some(at) = inside.find("<!ENTITY") {
            inside = &inside[at + 8..];
            let (name, value) = take_name(inside.trim_start());
            let value = value.trim_start();
            let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else { continue };
            let value = value[1..].split(quote).next().unwrap_or_default();
            if !value.contains(['&', '<', '%']) && self.entities.len() < 1000 {
                self.entities.insert(name, Some(value.to_owned()));
            }
        }
        tail
    }

    /// Text with references to characters and entities in it.
    fn text(&mut self, text: &'a str) {
        let mut rest = text;
        while let Some(at) = rest.find('&').filter(|_| self.out.len() < LONGEST) {
            self.raw(&rest[..at]);
            rest = &rest[at + 1..];
            let end = rest.bytes().take(32).position(|b| b == b';').filter(|&end| end > 0);
            let meaning = end.and_then(|end| self.meaning(&rest[..end]));
            match (end, meaning) {
                (Some(end), Some(meaning)) => {
                    self.raw(&meaning);
                    rest = &rest[end + 1..];
                }
                _ => self.raw("&"),
            }
        }
        self.raw(rest);
    }

    fn meaning(&mut self, entity: &'a str) -> Option<String> {
        if let Some(number) = entity.strip_prefix('#') {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            return Some(char::from_u32(code).map(String::from).unwrap_or_default());
        }
        if self.entities.len() > 10_000 {
            return None;
        }
        let meaning = self.entities.entry(entity).or_insert_with(|| html_entity(entity)).clone()?;
        self.grown += meaning.len();
        (self.grown < MOST_FROM_ENTITIES || meaning.len() < entity.len() + 2).then_some(meaning)
    }

    /// Text as it stands, without characters that XML does not know.
    fn raw(&mut self, text: &str) {
        for c in text.chars().take(LONGEST.saturating_sub(self.out.len())) {
            match c {
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '&' => self.out.push_str("&amp;"),
                '"' => self.out.push_str("&quot;"),
                '\t' | '\n' | '\r' => self.out.push(c),
                '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                _ => self.out.push(c),
            }
        }
    }

    fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }
}

/// What follows the first place of a mark; nothing if it is not there.
fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    text.find(mark).map_or("", |at| &text[at + mark.len()..])
}

/// A name without its prefix, and what follows it.
fn take_name(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !(c.is_alphanumeric() || "_-.:".contains(c))).unwrap_or(text.len());
    let name = text[..end].rsplit(':').next().unwrap_or_default();
    let valid = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') && name.is_ascii();
    (if valid { name } else { "" }, &text[end..])
}

/// The meaning of `eacute`, where it has one; papers of the older generation have such names from a list outside the
/// file.
fn html_entity(name: &str) -> Option<String> {
    let written = format!("&{name};");
    let read = scraper::Html::parse_fragment(&written);
    let meaning: String = read.root_element().text().collect();
    (meaning != written && name.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(meaning)
}
