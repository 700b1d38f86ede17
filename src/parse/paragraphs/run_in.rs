//! Answers that run in behind their question, in one paragraph with it: `1. Kent u het bericht? Antwoord: Ja.`

use super::{Form, Paragraph};
use crate::parse::headings::{self, Side};
use crate::rules::Rules;

/// The paragraphs, with those of questions cut where their answer begins.
pub(in crate::parse) fn open(paragraphs: Vec<Paragraph>, rules: &Rules) -> Vec<Paragraph> {
    let holds = |paragraph: &Paragraph| paragraph.is_prose() && answer(paragraph.string(), rules).is_some();
    if !paragraphs.iter().any(holds) {
        return paragraphs;
    }
    paragraphs.into_iter().flat_map(|paragraph| opened(paragraph, rules)).collect()
}

fn opened(paragraph: Paragraph, rules: &Rules) -> Vec<Paragraph> {
    let at = if paragraph.form == Form::Prose { answer(paragraph.string(), rules) } else { None };
    let Some(at) = at else { return vec![paragraph] };
    let (mut asked, mut answered) = paragraph.text.clone().split(at);
    asked.tidy();
    answered.tidy();
    let answered = Paragraph { text: answered, gap_above: false, hint: None, ..paragraph.clone() };
    vec![Paragraph { text: asked, ..paragraph }, answered]
}

/// Where the answer begins: right behind a question mark, with a colon behind its heading.
fn answer(text: &str, rules: &Rules) -> Option<usize> {
    let asked = memchr::memchr(b'?', text.as_bytes())?; // nearly always nothing
    let behind = memchr::memmem::find_iter(&text.as_bytes()[asked..], rules.language.headings.run_in);
    let found = behind.map(|at| asked + at);
    let mut found = found.filter(|&at| {
        let before =
            text[..at].trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ')' | '»' | '”' | '’'));
        before.ends_with('?') && text[..at].ends_with(' ')
    });
    found.find(|&at| {
        let headed = headings::of_line(&text[at..], rules).filter(|heading| heading.side == Side::Answer);
        headed.is_some_and(|heading| text[at..at + heading.length].trim_end().ends_with(':'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;

    #[test]
    fn an_answer_begins_behind_a_question_mark() {
        for (text, behind) in [
            ("1. Kent u het bericht? Antwoord: Ja.", Some("Antwoord: Ja.")),
            ("Kent u het bericht?1 Antwoord op vraag 1: Ja.", Some("Antwoord op vraag 1: Ja.")),
            ("Kent u het «bericht»? Antwoord 3: Ja.", Some("Antwoord 3: Ja.")),
            ("Kent u het antwoord? Antwoord geven is moeilijk.", None),
            ("De minister zei: Antwoord: Ja.", None),
            ("Antwoord: Ja.", None),
            ("Wanneer komt het?Antwoord: nooit", None),
        ] {
            assert_eq!(answer(text, &TWEEDE_KAMER).map(|at| &text[at..]), behind, "{text}");
        }
    }
}
