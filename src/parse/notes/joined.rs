//! Notes that stand on one line, each put on a line of its own.

use super::style::Style;
use crate::parse::lines::FlatLine;
use crate::rules::Rules;

/// Notes that stand on one line, `[1] NOS, 17 november [2] AD, 3 mei`, each on a line of its own: their line break was lost,
/// or was one within a paragraph.
pub(super) fn part(lines: Vec<FlatLine>, rules: &Rules) -> Vec<FlatLine> {
    let next = |line: &FlatLine| {
        let string = line.string();
        let style = [Style::Bracket, Style::Paren].into_iter().find(|style| style.label_length(string) > 0)?;
        let length = style.label_length(string);
        let label = style.label(style.number(&string[..length])?.checked_add(1)?);
        let at = length + string[length..].find(&label)?;
        let behind = string[at + label.len()..].trim_start().chars().next()?;
        let ended =
            string[length..at].ends_with([' ', '.', '/', ')', '\u{a0}']) && string[length..at].len() > label.len();
        (ended && (behind.is_uppercase() || string[at + label.len()..].trim_start().starts_with("http"))).then_some(at)
    };
    if lines.iter().all(|line| next(line).is_none()) {
        return lines; // as nearly always
    }
    let mut parted = Vec::with_capacity(lines.len() + 8);
    for mut line in lines {
        while let Some(at) = next(&line) {
            let (mut first, rest) = (line.clone(), std::mem::take(&mut line.text).split(at));
            first.text = rest.0;
            first.text.tidy();
            first.recognise(rules);
            (line.text, line.gap_above, line.blank_above, line.hint) = (rest.1, false, false, None);
            line.recognise(rules);
            parted.push(first);
        }
        parted.push(line);
    }
    parted
}
