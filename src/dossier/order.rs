//! The order of the documents in a dossier, and its title.

use crate::model::{Body, Date, Document, Kind, Owner, QuestionId, Text};

/// The greatest length of a title that is taken from a sentence, in characters.
const TITLE_LENGTH: usize = 90;

/// The sort key of documents: submissions, postponements, withdrawals, answers, others; each by date, undated ones
/// last.
pub(super) fn rank(document: &Document) -> (u8, Date) {
    let rank = match document.kind {
        Kind::Submission => 0,
        Kind::Postponement => 1,
        Kind::Withdrawal => 2,
        Kind::Answer | Kind::Consultation => 3,
        Kind::Oral | Kind::Letter => 4,
    };
    (rank, document.day().unwrap_or(Date::MAX))
}

/// The title of a dossier of these documents, in their order: the first subject or title that a paper gives, otherwise
/// the first question, the first sentence or the name of the file.
pub(super) fn title(documents: &[Document]) -> String {
    let non_empty =
        |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let subject = documents.iter().find_map(|document| non_empty(&document.meta.subject));
    subject
        .or_else(|| documents.iter().find_map(|document| non_empty(&document.meta.title)))
        .or_else(|| documents.iter().find_map(opening))
        .unwrap_or_else(|| documents.first().map(|document| super::file_name(document).to_owned()).unwrap_or_default())
}

/// The text that serves as the title of a paper without one. Its first line says who answers ("Antwoord van minister
/// …"), its first question what it is about; a consultation says so in its first sentence (seed 004).
fn opening(document: &Document) -> Option<String> {
    let question = || document.string_of(Owner::Question(QuestionId::new(0)));
    let sentence = || {
        let blocks = document.blocks.iter().filter(|block| block.owner == Owner::Body);
        let prose = |body: &Body| !matches!(body, Body::Table(_));
        let mut texts = blocks.filter(|block| prose(&block.body)).flat_map(|block| block.texts()).map(Text::as_str);
        texts.find(|text| text.split_whitespace().count() > 2).unwrap_or_default().to_owned()
    };
    let candidates = match document.kind {
        Kind::Consultation | Kind::Letter => [sentence(), question()],
        _ => [question(), sentence()],
    };
    candidates.iter().map(|text| shortened(text)).find(|text| !text.is_empty())
}

/// The first words of a text, as many as fit into a title.
fn shortened(text: &str) -> String {
    let mut title = String::new();
    for word in text.split_whitespace() {
        let room = TITLE_LENGTH.saturating_sub(title.chars().count());
        if title.is_empty() {
            title.extend(word.chars().take(TITLE_LENGTH));
        } else if room > word.chars().count() {
            title.push(' ');
            title.push_str(word);
        } else {
            title.push_str(" …");
            break;
        }
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::Paper;

    #[test]
    fn a_dossier_is_called_by_what_its_papers_say_it_is_about() {
        let notice = Paper::new(Kind::Postponement, "seeds/001.txt").subject("de AI-explosie van kinderporno");
        let question = "Bent u bekend met het bericht «TikTok schrapt honderden banen: wil meer AI inzetten voor \
                        contentmoderatie» van oktober?";
        let answer =
            Paper::new(Kind::Answer, "map/069.txt").body("Antwoord van minister Szabó").question("1", question);
        let consultation =
            Paper::new(Kind::Consultation, "004.txt").body("Hierbij zend ik de antwoorden.").question("1", "Wat?");
        let long_word = Paper::new(Kind::Letter, "x").body(&format!("{} b c", "a".repeat(500)));
        for (papers, expected) in [
            (vec![answer.clone(), notice], "de AI-explosie van kinderporno"),
            (vec![answer.clone().meta(|meta| meta.title = Some("Vragen over banen".into()))], "Vragen over banen"),
            (
                vec![answer],
                "Bent u bekend met het bericht «TikTok schrapt honderden banen: wil meer AI inzetten voor …",
            ),
            (vec![consultation], "Hierbij zend ik de antwoorden."),
            (vec![Paper::new(Kind::Letter, "map/brief.txt").body("AH 600").subject(" ")], "brief.txt"),
            (vec![long_word], &format!("{} …", "a".repeat(90))),
        ] {
            let documents: Vec<_> = papers.into_iter().map(|paper| paper.build()).collect();
            assert_eq!(title(&documents), expected);
        }
    }
}
