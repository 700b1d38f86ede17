//! A place that outlives the session: remembered from one start to the next, and over a paper that is read again.

use serde::{Deserialize, Serialize};

use super::{Reading, ReadingSession};
use crate::dossier::{Dossier, Row};
use crate::layout::Place;
use crate::model::{BlockId, DocumentId, Owner, Text, TextPosition};
use crate::tui::compose::frame::Pane;
use crate::tui::compose::part::Content;

/// How many characters of the text are kept, to find the place again by them.
const WORDS: usize = 60;

/// A place in a document of a dossier. It names nothing by a number that another reading of the paper could change,
/// except as a second best.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingPosition {
    /// The key of the row, `12`; none in a text.
    pub row: Option<String>,
    /// Which side of the row, or the text.
    pub side: Side,
    /// Where in it; none at its beginning.
    pub at: Option<PositionInText>,
}

/// Which text a spot is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The wording of a question.
    Question,
    /// An answer.
    Answer,
    /// A document as a whole.
    Text,
}

/// A place within a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionInText {
    /// The block, counted within question or answer, in a text within the document.
    pub block: usize,
    /// The cell of a table.
    pub cell: u16,
    /// The byte.
    pub byte: u32,
    /// The words that stand there.
    pub words: String,
}

impl ReadingSession {
    /// The place at the top of the pane with the focus.
    pub fn position(&self, dossier: &Dossier) -> Option<(DocumentId, ReadingPosition)> {
        let pane = match self.here.focus {
            Pane::List | Pane::Card => Pane::Wording(0),
            Pane::Drawer => self.here.drawer.as_ref().map_or(Pane::Answer, |drawer| drawer.from),
            pane => pane,
        };
        if let Reading::Text(id) = self.here.reading {
            let at = self.at_top_of(dossier, Pane::Text, None);
            return Some((id, ReadingPosition { row: None, side: Side::Text, at: at.map(|(_, at)| at) }));
        }
        let index = if pane == Pane::Answer { self.here.answer_row } else { self.here.row };
        let row = dossier.rows.get(index)?;
        let (side, usual) = match pane {
            Pane::Wording(index) => (Side::Question, self.wording_document(dossier, index)),
            _ => (Side::Answer, row.answers.first().map(|(id, _)| *id).or(self.wording_document(dossier, 0))),
        };
        let at = self.at_top_of(dossier, pane, Some(row));
        let id = at.as_ref().map(|(id, _)| *id).or(usual)?;
        let at = at.map(|(_, at)| at).filter(|at| (at.block, at.byte) != (0, 0));
        Some((id, ReadingPosition { row: Some(row.key.to_string()), side, at }))
    }

    /// The block at the top of a pane, if it is one of the row's wordings or answers; in a text the one below a heading.
    fn at_top_of(&self, dossier: &Dossier, pane: Pane, row: Option<&Row>) -> Option<(DocumentId, PositionInText)> {
        let mut place = self.place(pane);
        if row.is_none() && matches!(self.parts(pane).get(place.entry)?.content, Content::Own(_)) {
            let below = self.parts(pane)[place.entry..].iter();
            place =
                Place::entry(place.entry + below.take_while(|part| matches!(part.content, Content::Own(_))).count());
        }
        let part = self.parts(pane).get(place.entry)?;
        let Content::Block(id, block) = part.content else { return None };
        let document = dossier.document(id);
        let number = match (row, document.block(block).owner) {
            (None, _) => block.index(),
            (Some(row), owner) if owners(row).any(|other| other == (id, owner)) => {
                document.blocks_of(owner).position(|(other, _)| other == block)?
            }
            _ => return None,
        };
        let words = part.strings(dossier).get(place.cell)?.get(place.byte..)?.chars().take(WORDS).collect();
        let (cell, byte) = (u16::try_from(place.cell).ok()?, u32::try_from(place.byte).ok()?);
        Some((id, PositionInText { block: number, cell, byte, words }))
    }

    /// Goes to a spot of a document. Says whether it is there.
    pub fn go_to_position(&mut self, dossier: &Dossier, id: DocumentId, spot: &ReadingPosition) -> bool {
        if spot.side == Side::Text {
            self.here.reading = Reading::Text(id);
            self.here.focus = Pane::Text;
            self.here.link = None;
            self.here.text = Place::default();
            self.resettle(dossier);
            let blocks: Vec<_> = (0..dossier.document(id).blocks.len()).map(BlockId::new).collect();
            let position = spot.at.as_ref().and_then(|at| find(dossier, id, &blocks, at));
            let place = position.and_then(|at| self.pages.text.place_of(id, at)).unwrap_or_default();
            let above = self.parts(Pane::Text)[..place.entry].last().filter(|_| (place.cell, place.byte) == (0, 0));
            let heading = above.is_some_and(|part| matches!(part.content, Content::Own(_)));
            self.here.text = if heading { Place::entry(place.entry - 1) } else { place };
            return true;
        }
        let of_key = |row: &Row| Some(row.key.to_string()) == spot.row;
        let Some(index) = dossier.rows.iter().position(of_key) else { return false };
        let pane = if spot.side == Side::Answer { Pane::Answer } else { Pane::Wording(0) };
        self.here.reading = Reading::Rows;
        self.here.drawer = None;
        self.here.focus = pane;
        self.go_to_row(dossier, index);
        let mut owners = owners(&dossier.rows[index])
            .filter(|(other, owner)| *other == id && matches!(owner, Owner::Answer(_)) == (spot.side == Side::Answer));
        let Some((_, owner)) = owners.next() else { return true };
        if pane != Pane::Answer && self.wording_document(dossier, 0) != Some(id) {
            self.here.turned[0] = Some(id);
        }
        self.resettle(dossier);
        let blocks: Vec<_> = dossier.document(id).blocks_of(owner).map(|(block, _)| block).collect();
        if let Some(at) = spot.at.as_ref().and_then(|at| find(dossier, id, &blocks, at)) {
            let page_place = match pane {
                Pane::Answer => self.pages.answer.place_of(id, at),
                _ => self.pages.wording[0].place_of(id, at),
            };
            if let Some(place) = page_place {
                self.set_place(pane, place);
            }
        }
        true
    }
}

/// The wordings and answers of a row.
fn owners(row: &Row) -> impl Iterator<Item = (DocumentId, Owner)> {
    let questions = row.wordings.iter().map(|(id, question)| (*id, Owner::Question(*question)));
    questions.chain(row.answers.iter().map(|(id, answer)| (*id, Owner::Answer(*answer))))
}

/// A place by its words: where it was, else in the nearest block that has them; without them where it was.
fn find(dossier: &Dossier, id: DocumentId, blocks: &[BlockId], spot: &PositionInText) -> Option<TextPosition> {
    let texts = |block: BlockId| dossier.document(id).block(block).texts().map(Text::as_str);
    let was = blocks.get(spot.block).or(blocks.last()).copied()?;
    let (cell, byte) = (usize::from(spot.cell), spot.byte as usize);
    let string = texts(was).nth(cell);
    if string.and_then(|string| string.get(byte..)).is_some_and(|rest| rest.starts_with(&spot.words)) {
        return Some(TextPosition { block: was, cell: spot.cell, byte: spot.byte });
    }
    let mut near: Vec<_> = blocks.iter().enumerate().collect();
    near.sort_by_key(|(index, _)| index.abs_diff(spot.block));
    let found = near.into_iter().find_map(|(_, &block)| {
        let (cell, byte) = texts(block).enumerate().find_map(|(cell, text)| Some((cell, text.find(&spot.words)?)))?;
        Some(TextPosition { block, cell: u16::try_from(cell).ok()?, byte: u32::try_from(byte).ok()? })
    });
    found.filter(|_| !spot.words.is_empty()).or_else(|| {
        let fits = string.is_some_and(|string| string.is_char_boundary(byte));
        Some(TextPosition {
            block: was,
            cell: if fits { spot.cell } else { 0 },
            byte: if fits { spot.byte } else { 0 },
        })
    })
}
