//! The texts of those who reply: of answers, and of the bodies of notices and letters.

use super::Sentence;
use crate::dossier::Dossier;
use crate::model::{AnswerId, BlockId, Body, Document, DocumentId, Kind, Owner};
use crate::text::sentences;

/// A text of an answer, or of the body of a notice or letter.
pub(super) struct ReplyText<'a> {
    pub text: &'a str,
    document: DocumentId,
    block: BlockId,
    cell: u16,
    owner: Owner,
    paragraph: u32,
    /// The answer that it stands in.
    pub answer: Option<AnswerId>,
    /// The year of its paper, if that is known.
    pub year: Option<i16>,
}

impl ReplyText<'_> {
    /// Its sentences.
    pub fn sentences(&self) -> impl Iterator<Item = Sentence> {
        let &Self { document, block, cell, owner, paragraph, .. } = self;
        sentences(self.text).into_iter().filter_map(move |at| {
            let at = u32::try_from(at.start).ok()?..u32::try_from(at.end).ok()?;
            Some(Sentence { document, block, cell, at, owner, paragraph })
        })
    }
}

/// The texts of answers, and of the bodies of papers that do not answer, in order of documents.
pub(super) fn reply_texts(dossier: &Dossier) -> impl Iterator<Item = ReplyText<'_>> {
    dossier.documents.iter().enumerate().flat_map(|(index, document)| {
        let id = DocumentId::new(index);
        let answers = (0..document.answers.len()).map(AnswerId::new);
        let of_answers = answers.flat_map(move |answer| of_owner(id, document, Owner::Answer(answer), Some(answer)));
        // a letter of somebody else promises nothing
        let has_body = match document.kind {
            Kind::Postponement | Kind::Withdrawal => true,
            Kind::Letter => !document.meta.respondents.is_empty(),
            _ => false,
        };
        let of_body = has_body.then(|| of_owner(id, document, Owner::Body, None));
        of_answers.chain(of_body.into_iter().flatten())
    })
}

fn of_owner(
    id: DocumentId,
    document: &Document,
    owner: Owner,
    answer: Option<AnswerId>,
) -> impl Iterator<Item = ReplyText<'_>> {
    let year = document.day().map(|day| day.year());
    let texts = document.blocks_of(owner).flat_map(|(block, body)| {
        let is_prose = !matches!(body.body, Body::Heading(_));
        body.texts().enumerate().map(move |(cell, text)| (block, cell, text.as_str(), is_prose))
    });
    let paragraphs = texts.filter(|(_, _, text, _)| !text.is_empty()).enumerate();
    paragraphs.filter(|(_, (_, _, _, is_prose))| *is_prose).filter_map(move |(paragraph, (block, cell, text, _))| {
        let (cell, paragraph) = (u16::try_from(cell).ok()?, u32::try_from(paragraph).ok()?);
        Some(ReplyText { text, document: id, block, cell, owner, paragraph, answer, year })
    })
}
