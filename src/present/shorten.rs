//! Shortens answers for reports.

use std::borrow::Cow;

use super::Length;
use crate::model::{Block, BlockId, Body, NoteId, Text};
use crate::text::{sentences, words};

/// The greatest length of a shortened answer, in characters, unless its first sentence is longer.
const SHORT: usize = 400;

/// As much of an answer as wanted, cut at the end of a sentence, and the number of words left out.
pub(crate) fn shorten<'a>(blocks: &[(BlockId, &'a Block)], length: Length) -> (Vec<(BlockId, Cow<'a, Block>)>, usize) {
    let mut room = match length {
        Length::Full => usize::MAX,
        Length::Short => SHORT,
        Length::None => 0,
    };
    let (mut kept, mut left_out) = (Vec::new(), 0);
    for &(id, block) in blocks {
        let size: usize = block.texts().map(|text| text.as_str().chars().count()).sum();
        if size <= room {
            kept.push((id, Cow::Borrowed(block)));
            room -= size;
            continue;
        }
        let cut = if room > 0 { cut(block, room, kept.is_empty()) } else { None };
        left_out += words_of(block) - cut.as_ref().map_or(0, words_of);
        kept.extend(cut.map(|block| (id, Cow::Owned(block))));
        room = 0;
    }
    while left_out > 0 && kept.last().is_some_and(|(_, block)| matches!(block.body, Body::Heading(_))) {
        left_out += kept.pop().map_or(0, |(_, block)| words_of(&block)); // a heading without text under it
    }
    (kept, left_out)
}

/// The notes whose markers are in these blocks, in order of marker, each once.
pub(crate) fn markers_in<'a>(blocks: impl Iterator<Item = &'a Block>) -> Vec<NoteId> {
    let mut notes = Vec::new();
    for (_, note) in blocks.flat_map(Block::texts).flat_map(Text::markers) {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

/// The sentences of a paragraph that fit; with `at_least_one` always the first. Tables and headings are not cut.
fn cut(block: &Block, room: usize, at_least_one: bool) -> Option<Block> {
    let shortened = |text: &Text| {
        let string = text.as_str();
        let sentences = sentences(string);
        let fits = |end: usize| string[..end].chars().count() <= room;
        let last = sentences.iter().rev().find(|sentence| fits(sentence.end));
        let end = last.or(sentences.first().filter(|_| at_least_one))?.end;
        let spans = text.spans().iter().filter(|span| span.at.end as usize <= end).cloned().collect();
        Some(Text::new(string[..end].to_owned(), spans))
    };
    let body = match &block.body {
        Body::Paragraph(text) => Body::Paragraph(shortened(text)?),
        Body::Item(text) => Body::Item(shortened(text)?),
        Body::Heading(_) | Body::Table(_) => return None,
    };
    Some(Block { body, ..block.clone() })
}

pub(crate) fn words_of(block: &Block) -> usize {
    block.texts().map(|text| words(text.as_str()).count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Origin, Owner, Span, SpanKind};

    fn block(body: Body) -> Block {
        Block { body, label: String::new(), owner: Owner::Body, origin: Origin::line(1, None) }
    }

    /// The paragraphs that are kept, and how many words are not.
    fn shortened(blocks: &[Block], length: Length) -> (Vec<String>, usize) {
        let blocks: Vec<_> = blocks.iter().enumerate().map(|(id, block)| (BlockId::new(id), block)).collect();
        let (kept, left_out) = shorten(&blocks, length);
        (kept.iter().map(|(_, block)| block.texts().map(Text::as_str).collect()).collect(), left_out)
    }

    #[test]
    fn an_answer_is_cut_at_the_end_of_a_sentence() {
        let paragraph = |string: &str| block(Body::Paragraph(Text::plain(string)));
        let long = "woord ".repeat(60);
        let long = long.trim_end(); // 359 characters
        let blocks =
            [paragraph(&format!("{long}. Twee woorden. Drie woorden en meer dan dat hier.")), paragraph("Slot.")];
        assert_eq!(shortened(&blocks, Length::Full).1, 0);
        assert_eq!(shortened(&blocks, Length::Short), (vec![format!("{long}. Twee woorden.")], 8));
        assert_eq!(shortened(&blocks, Length::None), (vec![], 70));
        let only_long = [paragraph(&format!("{long} {long}. Kort."))];
        assert_eq!(shortened(&only_long, Length::Short), (vec![format!("{long} {long}.")], 1));
        assert_eq!(shortened(&[paragraph("Ja.")], Length::Short), (vec!["Ja.".to_owned()], 0));
    }

    #[test]
    fn nothing_is_kept_of_a_table_that_has_no_room_nor_the_heading_above_it() {
        let heading = block(Body::Heading(Text::plain("Tabel 1")));
        let table = block(Body::Table(vec![vec![Text::plain("een ".repeat(200))]]));
        assert_eq!(shortened(&[heading, table], Length::Short), (vec![], 202));
    }

    #[test]
    fn the_mark_of_a_note_stays_with_its_sentence() {
        let marker = |at, note| Span { at: at..at, kind: SpanKind::Marker(NoteId::new(note)) };
        let string = format!("Ja. W{}", "oord ".repeat(90));
        let text = Text::new(string, vec![marker(3, 0), marker(30, 1)]);
        let blocks = [(BlockId::new(0), &block(Body::Paragraph(text)))];
        let (kept, _) = shorten(&blocks, Length::Short);
        assert_eq!(markers_in(kept.iter().map(|(_, block)| &**block)), [NoteId::new(0)]);
    }
}
