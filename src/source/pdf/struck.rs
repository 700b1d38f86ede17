//! Words that are struck out: a line as long as they are goes through the middle of their letters.

use super::glyphs::{Glyph, Glyphs};
use super::ruled::Rule;

/// How far above the baseline such a line runs, in parts of the height of the letters: an underline is below it, a line
/// above the letters higher.
const HIGHEST: f32 = 0.42;
const LOWEST: f32 = 0.18;

/// How far from the ends of the words the line may end, in the same parts; a rule between cells or a frame goes on.
const NEAR: f32 = 0.5;

/// Takes struck-out letters out of a page; says how many stretches there were.
pub fn take_out(glyphs: &mut Glyphs) -> usize {
    let rules = glyphs.rules.along();
    if rules.is_empty() {
        return 0;
    }
    // for each rule the letters that it goes through
    let mut through: Vec<Vec<usize>> = vec![Vec::new(); rules.len()];
    for (index, glyph) in glyphs.list.iter().enumerate().filter(|(_, glyph)| glyph.turn == 0) {
        let first = rules.partition_point(|rule| rule.at < glyph.y - HIGHEST * glyph.size);
        let middle = (glyph.x + glyph.end) / 2.0;
        let near = rules[first..].iter().take_while(|rule| rule.at < glyph.y - LOWEST * glyph.size);
        if let Some(rule) = near.zip(first..).find_map(|(rule, at)| rule.is_over(middle).then_some(at)) {
            through[rule].push(index);
        }
    }
    let mut is_struck = vec![false; glyphs.list.len()];
    let mut stretches = 0;
    for (rule, letters) in rules.iter().zip(through) {
        if ends_with(rule, letters.iter().filter_map(|&letter| glyphs.list.get(letter))) {
            letters.iter().for_each(|&letter| is_struck[letter] = true);
            stretches += 1;
        }
    }
    let mut is_struck = is_struck.into_iter();
    glyphs.list.retain(|_| !is_struck.next().unwrap_or(false));
    stretches
}

/// Whether a rule begins and ends where these letters do.
fn ends_with<'g>(rule: &Rule, letters: impl Iterator<Item = &'g Glyph>) -> bool {
    let around = letters.map(|letter| (letter.x, letter.end, letter.size));
    let around = around.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1), a.2.max(b.2)));
    around.is_some_and(|(left, right, size)| rule.is_within(left - NEAR * size, right + NEAR * size))
}
