//! Approximate search: the part of a text that equals a pattern with the fewest letters changed, added or left out
//! (Myers' bit vectors, in blocks of 64 letters after Hyyrö).

use std::ops::Range;

/// Of a pattern with more letters than this only the beginning and the end are compared.
const MOST: usize = 4096;

/// The range of a text that is most similar to a pattern, and the similarity in percent: 100 if equal, 0 if nothing
/// agrees. `None` if either is empty.
pub(super) fn most_like(pattern: &[u8], text: &[u8]) -> Option<(Range<usize>, u8)> {
    if pattern.is_empty() || text.is_empty() {
        return None;
    }
    if pattern.len() > MOST {
        let (head, tail) = (&pattern[..MOST / 2], &pattern[pattern.len() - MOST / 2..]);
        let (first, like_first) = most_like(head, text)?;
        let (last, like_last) = most_like(tail, &text[first.start..])?;
        return Some((first.start..first.start + last.end, like_first.min(like_last)));
    }
    let (end, distance) = best_end(pattern.iter(), text.iter(), 0);
    let (back, _) = best_end(pattern.iter().rev(), text[..end].iter().rev(), 1);
    let like = pattern.len().saturating_sub(distance) * 100 / pattern.len();
    Some((end - back..end, u8::try_from(like).unwrap_or(100)))
}

/// The end of the range of a text that is nearest to a pattern, the first of several, and how many letters differ. The
/// range begins anywhere (`above` 0) or at the beginning (1).
fn best_end<'a>(
    pattern: impl ExactSizeIterator<Item = &'a u8>,
    text: impl Iterator<Item = &'a u8>,
    above: i8,
) -> (usize, usize) {
    let length = pattern.len();
    let blocks = length.div_ceil(64);
    let mut equal = vec![[0u64; 256]; blocks];
    for (at, &letter) in pattern.enumerate() {
        equal[at / 64][usize::from(letter)] |= 1 << (at % 64);
    }
    let mut columns = vec![Column { plus: u64::MAX, minus: 0 }; blocks];
    let last = 1u64 << ((length - 1) % 64);
    let (mut distance, mut best) = (length, (0, length));
    for (at, &letter) in text.enumerate() {
        let mut carry = above;
        for (block, column) in columns.iter_mut().enumerate() {
            let high = if block + 1 == blocks { last } else { 1 << 63 };
            carry = column.step(equal[block][usize::from(letter)], carry, high);
        }
        distance = distance.saturating_add_signed(carry.into());
        if distance < best.1 {
            best = (at + 1, distance);
        }
    }
    best
}

/// Where the distance rises and falls between 64 successive letters of the pattern.
#[derive(Clone)]
struct Column {
    plus: u64,
    minus: u64,
}

impl Column {
    /// Advances by one letter of the text, given where the pattern has that letter (`equal`) and how the distance above
    /// changes. Returns how the distance at the `high` letter changes.
    fn step(&mut self, equal: u64, above: i8, high: u64) -> i8 {
        let Self { plus, minus } = *self;
        let vertical = equal | minus;
        let equal = equal | u64::from(above < 0);
        let horizontal = ((equal & plus).wrapping_add(plus) ^ plus) | equal;
        let (mut rises, mut falls) = (minus | !(horizontal | plus), plus & horizontal);
        let below = i8::from(rises & high != 0) - i8::from(falls & high != 0);
        rises = rises << 1 | u64::from(above > 0);
        falls = falls << 1 | u64::from(above < 0);
        *self = Self { plus: falls | !(vertical | rises), minus: rises & vertical };
        below
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_most_like_stretch() {
        for (pattern, text, expected) in [
            ("vraag", "eenvraagtwee", Some((3..8, 100))),
            ("vraag", "eenvraxagtwee", Some((3..9, 80))),
            ("vraag", "eenvragtwee", Some((3..7, 80))),
            ("vraag", "xyz", Some((0..0, 0))),
            ("", "xyz", None),
            ("vraag", "", None),
        ] {
            assert_eq!(most_like(pattern.as_bytes(), text.as_bytes()), expected, "{text}");
        }
        let long: Vec<u8> = (0..9000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        let around = [&b"voor"[..], &long, b"na"].concat();
        assert_eq!(most_like(&long, &around), Some((4..9004, 100)));
    }

    /// The same by the textbook algorithm.
    fn by_table(pattern: &[u8], text: &[u8]) -> usize {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        let mut best = pattern.len();
        for letter in text {
            let mut diagonal = std::mem::replace(&mut column[0], 0);
            for (row, wanted) in pattern.iter().enumerate() {
                let same = diagonal + usize::from(wanted != letter);
                diagonal = column[row + 1];
                column[row + 1] = same.min(diagonal + 1).min(column[row] + 1);
            }
            best = best.min(column[pattern.len()]);
        }
        best
    }

    proptest! {
        #[test]
        fn as_by_the_table(pattern in "[abc]{1,150}", text in "[abc]{1,200}") {
            let (pattern, text) = (pattern.as_bytes(), text.as_bytes());
            let (end, distance) = best_end(pattern.iter(), text.iter(), 0);
            prop_assert_eq!(distance, by_table(pattern, text));
            let (range, like) = most_like(pattern, text).unwrap();
            prop_assert_eq!(range.end, end);
            prop_assert_eq!(usize::from(like), (pattern.len() - distance) * 100 / pattern.len());
            let (_, there) = best_end(pattern.iter(), text[range].iter(), 0);
            prop_assert!(there == distance || distance == pattern.len());
        }
    }
}
