//! What is copied: the passage in view and where it stands.

use super::{ReadingSession, Topic};
use crate::dossier::Dossier;
use crate::i18n::reader::passages;
use crate::i18n::{Language, insight, papers};
use crate::library::EarlierPassage;
use crate::model::{Body, Document, DocumentId, NoteId, Owner, Text};
use crate::present::given::earlier_words;
use crate::text::printable;
use crate::text::sentences;
use crate::tui::compose::contents::lines_of;
use crate::tui::compose::frame::Pane;
use crate::tui::compose::part::{Content, is_link};
use crate::tui::compose::words;

/// A passage of a paper, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Its words, paragraph by paragraph; without the marks of notes.
    pub words: String,
    /// `the dossier's title, answer to question 2; answer, 19 sep 2025, ah-tk-20252026-16, page 2`
    pub source: String,
}

impl Quotation {
    /// The words between quotation marks, the source below.
    pub fn whole(&self) -> String {
        format!("\u{201c}{}\u{201d}\n{}\n", self.words, self.source)
    }
}

/// A part of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Passage {
    /// All that an owner has.
    Whole(DocumentId, Owner),
    /// One block, by its place in the document.
    Block(DocumentId, crate::model::BlockId),
}

impl ReadingSession {
    /// The chosen passage, else the one in view of the pane with the focus: the sentence of the chosen link, the wording, the answer, the note.
    pub fn quotation(&self, dossier: &Dossier) -> Option<Quotation> {
        if let Some((words, id, block)) = self.words_of_choice(dossier) {
            let source = source(dossier, Passage::Block(id, block), self.ui.language);
            return Some(Quotation { words: printable(&words).into_owned(), source });
        }
        if let Some(quotation) = self.chosen_sentence(dossier) {
            return Some(quotation);
        }
        if let (Pane::Drawer, Some(Topic::LinkText(_, words))) =
            (self.here.focus, self.here.drawer.as_ref().map(|drawer| &drawer.topic))
        {
            let (id, block) = self.passage(dossier)?;
            let passage = block.map_or(Passage::Whole(id, Owner::Body), |block| Passage::Block(id, block));
            return Some(Quotation {
                words: printable(words).into_owned(),
                source: source(dossier, passage, self.ui.language),
            });
        }
        if let Some(earlier) = self.earlier_passage_in_drawer() {
            return Some(earlier_quotation(earlier, self.ui.language));
        }
        let passage = match self.here.focus {
            Pane::List | Pane::Card => self.wording_passage(dossier, 0),
            Pane::Wording(index) => self.wording_passage(dossier, index),
            Pane::Answer => self.in_place_passage(dossier).or_else(|| self.answer_passage(dossier)),
            Pane::Text => self.text_passage(dossier),
            Pane::Drawer => self.drawer_passage(dossier),
        }?;
        let words = words_of(dossier, passage);
        Some(Quotation { words, source: source(dossier, passage, self.ui.language) })
            .filter(|quotation| !quotation.words.is_empty())
    }

    /// Words of a block, with their source.
    pub fn quoted(&self, dossier: &Dossier, id: DocumentId, block: crate::model::BlockId, words: &str) -> Quotation {
        let source = source(dossier, Passage::Block(id, block), self.ui.language);
        Quotation { words: printable(words).into_owned(), source }
    }

    /// The sentence in which the chosen link stands.
    fn chosen_sentence(&self, dossier: &Dossier) -> Option<Quotation> {
        let link = self.here.link.filter(|link| link.pane == self.here.focus)?;
        let part = self.parts(link.pane).get(link.entry)?;
        let Content::Block(id, block) = part.content else { return None };
        let (cell, span) = part.spans(dossier).get(link.span).filter(|(_, span)| is_link(span))?;
        let string = *part.strings(dossier).get(*cell)?;
        let at = span.at.start as usize;
        // a mark stands behind its sentence, so a sentence that ends where the link begins is the one
        let all = sentences(string);
        let sentence = all.into_iter().find(|sentence| at <= sentence.end)?;
        let words = printable(string.get(sentence)?).into_owned();
        Some(Quotation { words, source: source(dossier, Passage::Block(id, block), self.ui.language) })
    }

    fn wording_passage(&self, dossier: &Dossier, index: usize) -> Option<Passage> {
        let id = self.wording_document(dossier, index)?;
        let row = dossier.rows.get(self.here.row)?;
        let (_, question) = row.wordings.iter().find(|(other, _)| *other == id)?;
        Some(Passage::Whole(id, Owner::Question(*question)))
    }

    /// The answer at the top that is shown below one that points to it, if one is.
    fn in_place_passage(&self, dossier: &Dossier) -> Option<Passage> {
        self.in_place_at_top()?;
        let (id, block) = self.passage(dossier)?;
        let owner = dossier.document(id).block(block?).owner;
        matches!(owner, Owner::Answer(_)).then_some(Passage::Whole(id, owner))
    }

    /// The answer of the row in view; of several the one that stands at the top.
    fn answer_passage(&self, dossier: &Dossier) -> Option<Passage> {
        let row = dossier.rows.get(self.here.answer_row)?;
        let at_top = self.passage(dossier).and_then(|(id, block)| match dossier.document(id).block(block?).owner {
            Owner::Answer(answer) => Some((id, answer)),
            _ => None,
        });
        let (id, answer) = at_top.filter(|top| row.answers.contains(top)).or(row.answers.first().copied())?;
        Some(Passage::Whole(id, Owner::Answer(answer)))
    }

    /// The answer of the row in view, whose pairing can be corrected.
    pub fn answer_in_view(&self, dossier: &Dossier) -> Option<(DocumentId, crate::model::AnswerId)> {
        match self.answer_passage(dossier)? {
            Passage::Whole(id, Owner::Answer(answer)) => Some((id, answer)),
            _ => None,
        }
    }

    /// The question or answer at the top of a text; elsewhere the paragraph.
    fn text_passage(&self, dossier: &Dossier) -> Option<Passage> {
        let (id, block) = self.passage(dossier)?;
        let block = block?;
        Some(match dossier.document(id).block(block).owner {
            owner @ (Owner::Question(_) | Owner::Answer(_)) => Passage::Whole(id, owner),
            _ => Passage::Block(id, block),
        })
    }

    fn drawer_passage(&self, dossier: &Dossier) -> Option<Passage> {
        let drawer = self.here.drawer.as_ref()?;
        if drawer.topic == Topic::Notes {
            let (id, note) = self.note_at(dossier, drawer.place.entry)?;
            return Some(Passage::Whole(id, Owner::Note(note)));
        }
        let parts = self.parts(Pane::Drawer);
        let below = parts.get(drawer.place.entry..)?.iter();
        let mut blocks = below.filter_map(|part| match part.content {
            Content::Block(id, block) => Some(Passage::Whole(id, dossier.document(id).block(block).owner)),
            _ => None,
        });
        blocks.next()
    }
}

fn words_of(dossier: &Dossier, passage: Passage) -> String {
    let paragraphs: Vec<_> = match passage {
        Passage::Whole(id, owner) => dossier.document(id).blocks_of(owner).map(|(_, block)| paragraph(block)).collect(),
        Passage::Block(id, block) => vec![paragraph(dossier.document(id).block(block))],
    };
    printable(&paragraphs.join("\n\n")).into_owned()
}

fn paragraph(block: &crate::model::Block) -> String {
    let words = match &block.body {
        Body::Paragraph(text) | Body::Heading(text) | Body::Item(text) => text.as_str().to_owned(),
        Body::Table(rows) => {
            let row = |row: &Vec<Text>| row.iter().map(Text::as_str).collect::<Vec<_>>().join(" | ");
            rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
    };
    if block.label.is_empty() { words } else { format!("{} {words}", block.label) }
}

/// One line that says where a passage stands.
fn source(dossier: &Dossier, passage: Passage, language: Language) -> String {
    let (id, owner) = match passage {
        Passage::Whole(id, owner) => (id, owner),
        Passage::Block(id, block) => (id, dossier.document(id).block(block).owner),
    };
    let document = dossier.document(id);
    let about = [dossier.title.clone(), name_of(document, owner, language)];
    let about: Vec<_> = about.into_iter().filter(|words| !words.is_empty()).collect();
    let identifier = document.meta.document_id.clone().unwrap_or_else(|| document.source.path.clone());
    let paper = [words::paper(document, language), identifier, place(document, passage, language)];
    let paper: Vec<_> = paper.into_iter().filter(|words| !words.is_empty()).collect();
    let line = [about.join(", "), paper.join(", ")].into_iter().filter(|words| !words.is_empty());
    printable(&line.collect::<Vec<_>>().join("; ")).replace('\n', " ")
}

/// The words of a passage as an earlier paper of the library has them, with their source there.
fn earlier_quotation(earlier: &EarlierPassage, language: Language) -> Quotation {
    let words = earlier_words(&earlier.stretches);
    let part = insight::part(earlier.owner, &earlier.numbers, language);
    let day = earlier.day.map(|day| format!(", {}", papers::date(day, language))).unwrap_or_default();
    let paper = format!("{}{day}, {}", papers::kind(earlier.kind, language), earlier.paper);
    let source = printable(&format!("{}, {part}; {paper}", earlier.title)).replace('\n', " ");
    Quotation { words: printable(&words).into_owned(), source }
}

/// `answer to question 2`, `note [1] of the asker, question 2`
fn name_of(document: &Document, owner: Owner, language: Language) -> String {
    match owner {
        Owner::Question(id) => passages::question(&document.question(id).numbers, language),
        Owner::LeadIn(id) => {
            passages::introduction_of(&passages::question(&document.question(id).numbers, language), language)
        }
        Owner::Answer(id) => passages::answer_to(&passages::question(&document.answer(id).numbers, language), language),
        Owner::Note(id) => name_of_note(document, id, language),
        Owner::Annex(id) => document.annexes.get(id.index()).map_or_else(String::new, |annex| annex.title.clone()),
        Owner::Section(_) | Owner::Body | Owner::Furniture => String::new(),
    }
}

fn name_of_note(document: &Document, id: NoteId, language: Language) -> String {
    let note = document.note(id);
    let marked = note.anchor.map(|anchor| document.block(anchor.block).owner);
    let at = marked.filter(|owner| !matches!(owner, Owner::Note(_))).map(|owner| name_of(document, owner, language));
    let at = at.filter(|at| !at.is_empty()).map(|at| format!(", {at}")).unwrap_or_default();
    passages::note(&words::label(note), note.namespace, language) + &at
}

/// `page 2`, `pages 2-3`, `line 12`, `lines 12-14`
fn place(document: &Document, passage: Passage, language: Language) -> String {
    let (first, last) = match passage {
        Passage::Whole(_, owner) => match document.blocks_of(owner).next() {
            Some((block, _)) => lines_of(document, block),
            None => return String::new(),
        },
        Passage::Block(_, block) => {
            let origin = document.block(block).origin;
            (origin.line, origin.last_line.max(origin.line))
        }
    };
    let page = |line| document.source.transcript.line(line).and_then(|(_, page)| page);
    match (page(first), page(last)) {
        (Some(first), Some(last)) => words::pages(first, last.max(first), language),
        (Some(page), None) => words::pages(page, page, language),
        _ => words::lines(first, last, language),
    }
}

#[cfg(test)]
mod tests {
    use crate::tui::state::action::Effect;
    use crate::tui::tests::{play, reader};

    fn copied(keys: &str) -> String {
        let mut state = reader();
        play(&mut state, keys);
        match play(&mut state, "y").as_slice() {
            [Effect::Copy(text)] => text.clone(),
            _ => format!("! {}", state.message.unwrap_or_default()),
        }
    }

    #[test]
    fn what_has_the_focus_is_copied_with_its_source() {
        let notice = "submission, 31 jul 2025, vragen.txt, page 1";
        let answer = "answer, 19 sep 2025, antwoord.txt, page";
        let cases = [
            // the wording, from the pane and from the list
            (
                "h",
                format!(
                    "“Heeft u kennisgenomen van het bericht over de AI-explosie?”\nde AI-explosie, question 1; {notice}\n"
                ),
            ),
            (
                "h h 2 g",
                format!(
                    "“Herkent u de waarschuwende waarnemingen? Wat is uw reflectie hierop?”\nde AI-explosie, question 2; {notice}\n"
                ),
            ),
            // a joint answer, and the sentence of its second mark
            (
                "] ]",
                format!(
                    "“Dat herken ik, zo blijkt uit onderzoek. De inzet groeit.”\nde AI-explosie, answer to questions 2 and 3; {answer} 2\n"
                ),
            ),
            ("] Tab Tab", format!("“De inzet groeit.”\nde AI-explosie, answer to questions 2 and 3; {answer} 2\n")),
            // the note in the drawer, the answer peeked at
            (
                "] Tab Tab Enter",
                format!(
                    "“Zie noot 1.”\nde AI-explosie, note [2] of the minister, answer to questions 2 and 3; {answer} 2\n"
                ),
            ),
            (
                "4 g Tab Tab Enter",
                format!(
                    "“Zoals ik in antwoord 4 schreef, is die samenwerking goed.”\nde AI-explosie, answer to question 7; {answer} 2\n"
                ),
            ),
            // a paragraph of a text; a table
            (
                "t g",
                format!(
                    "“Vragen van het lid Van Dijk aan de Minister van Justitie en Veiligheid.”\nde AI-explosie; {answer} 1\n"
                ),
            ),
            (
                "6 g",
                format!(
                    "“De pakkans is hoger dan voorheen.\n\nJaar | Veroordelingen\n2023 | 97\n2024 | 24 ␛[31m質問”\nde AI-explosie, answer to questions 6 and 8; {answer} 2\n"
                ),
            ),
            ("5 g", "! nothing here to copy".into()),
        ];
        for (keys, expected) in cases {
            assert_eq!(copied(keys), expected, "{keys}");
        }
    }
}
