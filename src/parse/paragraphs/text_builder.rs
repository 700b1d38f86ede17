//! Text under construction: a string with the marks of notes and the emphasis in it, both moved along when it is cut or
//! joined.

use std::ops::Range;

use crate::text::hyphen::Join;
use crate::text::white_space;

/// The place of a note in the list of notes found so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::parse) struct NoteKey(pub usize);

/// A string with marks.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::parse) struct TextBuilder {
    pub string: String,
    /// Byte of the string, and note: in order of place.
    pub marks: Vec<(usize, NoteKey)>,
    /// Bold or italic.
    pub emphasis: Vec<Range<usize>>,
    /// Where its look changes (weight, colour), if it does once.
    pub turn: Option<usize>,
    /// Small raised pieces: marks of notes, where the format tells.
    pub raised: Vec<Range<usize>>,
}

impl TextBuilder {
    pub fn is_empty(&self) -> bool {
        self.string.is_empty() && self.marks.is_empty()
    }

    /// Adds another text behind this one.
    pub fn push(&mut self, other: TextBuilder) {
        let shift = self.string.len();
        if self.string.is_empty() && self.marks.is_empty() {
            *self = other;
            return;
        }
        self.turn = match (self.turn, other.turn) {
            (Some(_), Some(_)) => None,
            (own, other) => own.or(other.map(|turn| turn + shift)),
        };
        self.string.push_str(&other.string);
        self.marks.extend(other.marks.into_iter().map(|(at, note)| (at + shift, note)));
        self.emphasis.extend(other.emphasis.into_iter().map(|at| at.start + shift..at.end + shift));
        self.raised.extend(other.raised.into_iter().map(|at| at.start + shift..at.end + shift));
    }

    /// Adds the text of the next line. A mark behind what is taken off at the seam stays at the seam.
    pub fn join(&mut self, join: Join, other: TextBuilder) {
        join.append(&mut self.string, "");
        let end = self.string.len();
        // places are in order: only the last ones can be meant
        self.marks.iter_mut().rev().take_while(|(at, _)| *at > end).for_each(|(at, _)| *at = end);
        for ranges in [&mut self.emphasis, &mut self.raised] {
            ranges.iter_mut().rev().take_while(|range| range.end > end).for_each(|range| range.end = end);
            while ranges.pop_if(|range| range.start >= end).is_some() {}
        }
        self.push(other);
    }

    /// Moves all places; ranges that come out empty go.
    fn move_places(&mut self, moved: impl Fn(usize) -> usize) {
        self.marks.iter_mut().for_each(|(at, _)| *at = moved(*at));
        self.turn = self.turn.map(&moved);
        for ranges in [&mut self.emphasis, &mut self.raised] {
            ranges.iter_mut().for_each(|at| *at = moved(at.start)..moved(at.end));
            ranges.retain(|at| !at.is_empty());
        }
    }

    /// Takes a range out; what is marked or emphasised in it goes to its beginning.
    pub fn cut(&mut self, range: Range<usize>) {
        self.string.replace_range(range.clone(), "");
        self.move_places(|at| if at <= range.start { at } else { at.max(range.end) - range.len() });
    }

    /// Sets a mark; marks stay in order of place.
    pub fn mark(&mut self, at: usize, note: NoteKey) {
        let index = self.marks.partition_point(|&(other, _)| other <= at);
        self.marks.insert(index, (at, note));
    }

    /// Puts a mark in place of a range, before marks that stand there already: for marks set from the end backwards.
    pub fn replace_with_mark(&mut self, range: Range<usize>, note: NoteKey) {
        self.cut(range.clone());
        let index = self.marks.partition_point(|&(other, _)| other < range.start);
        self.marks.insert(index, (range.start, note));
    }

    /// Takes off everything before a byte.
    pub fn without_start(mut self, bytes: usize) -> Self {
        let spaces = self.string[bytes..].len() - self.string[bytes..].trim_start().len();
        self.cut(0..bytes + spaces);
        self
    }

    /// Cuts in two; a mark at the border stays with the first part.
    pub fn split(mut self, at: usize) -> (Self, Self) {
        let mut second = Self { string: self.string.split_off(at), ..Self::default() };
        second.turn = self.turn.and_then(|turn| turn.checked_sub(at)).filter(|turn| *turn > 0);
        self.turn = self.turn.filter(|turn| *turn < at);
        let border = self.marks.partition_point(|&(mark, _)| mark <= at);
        second.marks = self.marks.split_off(border).into_iter().map(|(mark, note)| (mark - at, note)).collect();
        for (own, other) in [(&mut self.emphasis, &mut second.emphasis), (&mut self.raised, &mut second.raised)] {
            other.extend(own.iter().filter(|range| range.end > at).map(|r| r.start.max(at) - at..r.end - at));
            own.iter_mut().for_each(|range| range.end = range.end.min(at));
            own.retain(|range| !range.is_empty() && range.start < at);
        }
        (self, second)
    }

    /// White space at both ends goes.
    fn trim(&mut self) {
        let end = self.string.trim_end().len();
        let start = self.string[..end].len() - self.string[..end].trim_start().len();
        if end < self.string.len() {
            self.cut(end..self.string.len());
        }
        if start > 0 {
            self.cut(0..start);
        }
    }

    /// White space at both ends goes, and of each run of it within one space stays (a tab where it holds one).
    pub fn tidy(&mut self) {
        self.trim();
        let bytes = self.string.as_bytes();
        if !white_space::is_doubled(bytes) && !white_space::is_wide(bytes) {
            return;
        }
        let mut cuts: Vec<Range<usize>> = Vec::new();
        let mut rest = 0;
        let mut tidied = String::with_capacity(self.string.len());
        while let Some(gap) = white_space::next_wide_gap(&self.string, rest) {
            tidied.push_str(&self.string[rest..gap.start]);
            tidied.push(if self.string[gap.clone()].contains('\t') { '\t' } else { ' ' });
            rest = gap.end;
            cuts.push(gap.start + 1..gap.end);
        }
        tidied.push_str(&self.string[rest..]);
        // Bytes are counted before and after: how much went before a place is the sum of the cuts there.
        // A place inside a wide space that became a narrow one moves to the boundary before it.
        let gone = |sum: &mut usize, cut: &Range<usize>| Some(std::mem::replace(sum, *sum + cut.len()));
        let gone: Vec<usize> = cuts.iter().scan(0, gone).collect();
        self.move_places(|at| {
            let last = cuts.partition_point(|cut| cut.start < at).checked_sub(1);
            let before = last.map_or(0, |last| gone[last] + cuts[last].end.min(at) - cuts[last].start);
            let at = (at - before).min(tidied.len());
            (0..=at).rev().find(|&at| tidied.is_char_boundary(at)).unwrap_or(0)
        });
        self.string = tidied;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rich(string: &str, marks: &[usize]) -> TextBuilder {
        let marks = marks.iter().enumerate().map(|(note, &at)| (at, NoteKey(note))).collect();
        TextBuilder { string: string.into(), marks, ..TextBuilder::default() }
    }

    fn at(rich: &TextBuilder) -> Vec<usize> {
        rich.marks.iter().map(|&(at, _)| at).collect()
    }

    #[test]
    fn marks_move_along() {
        let mut text = rich("een1 twee2", &[3, 9]);
        text.cut(9..10);
        text.cut(3..4);
        assert_eq!((text.string.as_str(), at(&text)), ("een twee", vec![3, 8]));
        text.push(rich(" drie", &[5]));
        assert_eq!((text.string.as_str(), at(&text)), ("een twee drie", vec![3, 8, 13]));
        let (first, second) = text.split(8);
        assert_eq!((first.string.as_str(), at(&first)), ("een twee", vec![3, 8]));
        assert_eq!((second.string.as_str(), at(&second)), (" drie", vec![5]));
    }

    #[test]
    fn white_space_is_tidied_with_its_marks() {
        for (untidy, marks, tidy, moved) in [
            ("  een  twee ", &[5usize, 12][..], "een twee", &[3usize, 8][..]),
            ("één\u{a0}\u{a0}twee", &[5, 13], "één twee", &[5, 10]),
            ("a \t b", &[5], "a\tb", &[3]),
            ("schoon", &[6], "schoon", &[6]),
            ("   ", &[1], "", &[0]),
        ] {
            let mut text = rich(untidy, marks);
            text.tidy();
            assert_eq!((text.string.as_str(), at(&text)), (tidy, moved.to_vec()), "{untidy:?}");
        }
    }
}
