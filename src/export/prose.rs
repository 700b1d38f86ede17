//! A dossier as paragraphs in a text format (plain, Markdown), in the order in which they are written.

use super::form::{BlockWriter, Form};
use crate::dossier::{Dossier, Event, RowView};
use crate::i18n::papers;
use crate::present::pieces::{Piece, Side, outside, row};
use crate::present::{Length, Subject, title};
use crate::text::on_one_line;

/// A row in a text format: the paragraphs of question and answer. Each side begins with its heading.
pub(super) struct Sides {
    /// The heading of the section, if the row is its first.
    pub section: Option<String>,
    /// The wordings, with their notes.
    pub question: Vec<String>,
    /// The answers with their notes, or why there is none.
    pub answer: Vec<String>,
}

/// Everything before the rows: title, papers, timeline, and the text of the papers before their questions.
pub(super) fn before_rows(dossier: &Dossier, form: &dyn Form) -> Vec<String> {
    let mut paragraphs = title_and_papers(dossier, form);
    paragraphs.extend(text_before_rows(dossier, form));
    paragraphs
}

/// The text of the papers before their questions.
pub(super) fn text_before_rows(dossier: &Dossier, form: &dyn Form) -> Vec<String> {
    paragraphs_of(dossier, &outside(dossier, Side::Before), form)
}

/// Title, papers and timeline.
pub(super) fn title_and_papers(dossier: &Dossier, form: &dyn Form) -> Vec<String> {
    let language = form.language();
    let mut paragraphs = vec![form.heading(1, &form.words(&title(dossier)))];
    let papers = dossier.documents.iter().map(|document| {
        let words = format!("{}: {}", papers::paper(document, language), on_one_line(&document.source.path));
        form.item("-", &form.words(&words))
    });
    paragraphs.push(papers.collect::<Vec<_>>().join("\n"));
    if !dossier.timeline.is_empty() {
        let day = |event: &Event| papers::date(event.date, language);
        let event = |event| format!("{} {}", day(event), papers::happening(event.happening, language));
        let events: Vec<_> = dossier.timeline.iter().map(event).collect();
        paragraphs.push(form.remark(&events.join(", ")));
    }
    paragraphs
}

/// The text after the rows: closings, annexes, notes without marker, and everything else that no row shows.
pub(super) fn after_rows(dossier: &Dossier, form: &dyn Form) -> Vec<String> {
    paragraphs_of(dossier, &outside(dossier, Side::After), form)
}

/// The rows in a text format.
pub(super) fn rows<'a>(
    subject: Subject<'a>,
    answers: Length,
    form: &'a dyn Form,
) -> impl Iterator<Item = (RowView<'a>, Sides)> + 'a {
    let dossier = subject.dossier;
    (0..dossier.rows.len()).filter_map(|index| dossier.view(index)).map(move |view| {
        let pieces = row(subject, &view, answers);
        let headed = |level, name: &str, pieces: &[Piece]| {
            let mut paragraphs = vec![form.heading(level, &form.words(&format!("{name} {}", view.row.key)))];
            paragraphs.extend(paragraphs_of(dossier, pieces, form));
            paragraphs
        };
        let sides = Sides {
            section: pieces.section.map(|title| form.heading(2, &form.words(title))),
            question: headed(3, "Vraag", &pieces.question),
            answer: headed(4, "Antwoord", &pieces.answer),
        };
        (view, sides)
    })
}

/// Pieces as paragraphs in a text format.
fn paragraphs_of(dossier: &Dossier, pieces: &[Piece<'_>], form: &dyn Form) -> Vec<String> {
    let mut paragraphs = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Heading(words) => paragraphs.push(form.heading(2, &form.words(words))),
            Piece::Remark(remark) => {
                let row = |index: usize| dossier.rows.get(index).map_or_else(String::new, |row| row.key.to_string());
                paragraphs.push(form.remark(&remark.words(dossier, form.language(), &row, &str::to_owned)));
            }
            Piece::Blocks(id, blocks) => {
                let writer = BlockWriter { form, id: *id, document: dossier.document(*id) };
                paragraphs.extend(writer.blocks(blocks.iter().map(|(id, block)| (*id, &**block))));
            }
            Piece::Notes(id, notes) => {
                paragraphs.extend(BlockWriter { form, id: *id, document: dossier.document(*id) }.notes(notes));
            }
        }
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use crate::dossier::{self, Dossier};
    use crate::export::{Format, Lines, beside, markdown, plain, sample};
    use crate::i18n::Language;
    use crate::model::{Owner, Source, Text};
    use crate::present::Subject;
    use crate::{parse, source};

    /// The words without what Markdown and wrapping put between.
    fn squashed(text: &str) -> String {
        text.chars().filter(|c| !c.is_whitespace() && !"\\│<>".contains(*c)).collect()
    }

    /// The text between two markers.
    fn pieces(text: &Text) -> Vec<String> {
        let cuts: Vec<_> = text.markers().map(|(byte, _)| byte as usize).collect();
        let starts = std::iter::once(0).chain(cuts.iter().copied());
        let ends = cuts.iter().copied().chain([text.as_str().len()]);
        starts.zip(ends).map(|(start, end)| squashed(&text.as_str()[start..end])).collect()
    }

    /// The words of a Markdown text, as a reader of Markdown sees them.
    fn words_of_markdown(markdown: &str) -> String {
        let options = pulldown_cmark::Options::ENABLE_FOOTNOTES | pulldown_cmark::Options::ENABLE_TABLES;
        let events = pulldown_cmark::Parser::new_ext(markdown, options);
        let words = |event| if let pulldown_cmark::Event::Text(words) = event { Some(words.to_string()) } else { None };
        events.filter_map(words).collect()
    }

    fn assert_whole(dossier: &Dossier) {
        let language = Language::English;
        let written = [
            plain(dossier, language),
            words_of_markdown(&markdown(dossier, language)),
            beside(dossier, 20, Lines::Box, language),
        ];
        let page = sample::text_of_report(Subject::unreviewed(dossier), Format::Html, language);
        let page: String = scraper::Html::parse_document(&page).root_element().text().collect();
        let [plain, markdown, beside] = written.map(|text| squashed(&text));
        let written = [plain, markdown, beside, squashed(&page)];
        for document in &dossier.documents {
            for block in document.blocks.iter().filter(|block| block.owner != Owner::Furniture) {
                for piece in block.texts().flat_map(pieces) {
                    let found = written.each_ref().map(|written| written.contains(&piece));
                    assert_eq!(found, [true; 4], "{}: {piece}", document.source.path);
                }
            }
        }
    }

    #[test]
    fn no_text_is_lost() {
        let dossier = sample::dossier();
        assert_whole(&dossier);
        assert!(!plain(&dossier, Language::English).contains("ISSN"));
    }

    #[test]
    fn no_text_of_the_seeds_is_lost() {
        let interpret = |reading: source::Reading| {
            parse::document(Source { path: reading.path, transcript: reading.transcript }, reading.manuscript)
        };
        let documents = source::read(&[], &source::worker::Pool::new(Default::default()), interpret, |_, _| ()).papers;
        let dossiers = dossier::dossiers(documents);
        assert!(dossiers.len() > 1);
        dossiers.iter().for_each(assert_whole);
    }
}
