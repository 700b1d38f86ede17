//! What kind of paper it is, by its opening words and by what was found in it.

use super::draft::Draft;
use super::paragraph::Paragraph;
use crate::language::Both;
use crate::model::{Code, Diagnostic, Kind, Owner};

/// Words that open a paper or its notice. The first that is found decides; an example each.
const OPENINGS: &[(&str, Opening, &str)] = &[
    (
        "Mondelinge vragen van",
        Opening::Oral,
        "Mondelinge vragen van het lid Krul (CDA) aan de Minister voor Economische Zaken",
    ),
    ("Mededeling van", Opening::Notice, "Mededeling van Minister Van Weel (Justitie en Veiligheid)"),
    ("Antwoord van", Opening::Answer, "Antwoord van minister Van Oosten (Justitie en Veiligheid)"),
    ("Antwoorden van", Opening::Answer, "Antwoorden van de minister van Justitie en Veiligheid op Kamervragen"),
    ("Beantwoording van", Opening::Answer, "Beantwoording van Kamervragen van de leden Mutluer (PvdA)"),
    ("Beantwoording Kamervragen", Opening::Answer, "Beantwoording Kamervragen van het lid Eerdmans (JA21)"),
    ("Beantwoording vragen", Opening::Answer, "Beantwoording vragen van het lid Eerdmans (JA21)"),
    (
        "Beantwoording schriftelijke vragen",
        Opening::Answer,
        "Beantwoording schriftelijke vragen van het lid Krul (CDA)",
    ),
    ("Antwoorden op", Opening::Answer, "Antwoorden op vragen van het lid Eerdmans (JA21)"),
    ("Antwoord op vragen", Opening::Answer, "Antwoord op vragen van de leden Bouchallikh, Bromet en Kröger"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    Oral,
    Question,
    Notice,
    Answer,
}

/// Words of a notice that the answer comes later. (`niet binnen de gebruikelijke termijn`)
const LATER: &[&str] =
    &["gebruikelijke termijn", "niet binnen de termijn", "binnen de gestelde termijn", "meer tijd nodig"];

/// Words of a notice that questions are withdrawn.
const WITHDRAWN: &[&str] = &[
    "ingetrokken",
    "intrekking van de vragen",
    "trekt de vragen in",
    "vragen intrek",
    "vragen in te trekken",
    "intrekken van de",
];

/// Words of a consultation, in a sentence and as its title.
const CONSULTING: &[&str] = &[
    "schriftelijk overleg",
    "SCHRIFTELIJK OVERLEG",
    "ijst van vragen en antwoorden",
    "LIJST VAN VRAGEN EN ANTWOORDEN",
];

/// The kind of a paper.
pub(super) fn kind(draft: &Draft) -> Kind {
    let body: Vec<_> =
        draft.blocks.iter().filter(|(_, owner)| *owner == Owner::Body).map(|(p, _)| p.string()).collect();
    let opens = |opening: Opening| {
        let words = OPENINGS.iter().filter(move |rule| rule.1 == opening);
        words.flat_map(|rule| body.iter().map(move |text| text.contains(rule.0))).any(|found| found)
    };
    let says = |words: &[&str]| body.iter().any(|text| words.iter().any(|word| text.contains(word)));
    if !draft.answers.is_empty() {
        let committee = draft.sections.iter().any(|section| !section.groups.is_empty()) || says(CONSULTING);
        return if committee { Kind::Consultation } else { Kind::Answer };
    }
    if opens(Opening::Oral) && draft.questions.is_empty() {
        return Kind::Oral;
    }
    let notice = opens(Opening::Notice) || body.iter().any(|text| text.trim_end_matches(':') == "Mededeling");
    if notice && !says(LATER) && (says(WITHDRAWN) || body.iter().any(|text| withdraws(text))) {
        return Kind::Withdrawal;
    }
    let asked_before = says(&["De vragen van", "de vragen van", "schriftelijke vragen", "Kamervragen"]);
    if notice || says(LATER) && asked_before {
        return Kind::Postponement;
    }
    match (opens(Opening::Answer), draft.questions.is_empty()) {
        (true, false) => Kind::Answer,
        (false, false) => Kind::Submission,
        (_, true) if body.iter().any(|text| announces(text) == Some(Opening::Answer)) => Kind::Answer,
        (_, true) => Kind::Letter,
    }
}

/// What a paragraph says that the paper holds, in the words of the official papers, with their date behind them.
fn announces(text: &str) -> Option<Opening> {
    let dated = |words: [&str; 2]| words.iter().any(|words| text.contains(words));
    let answers = OPENINGS.iter().any(|(words, opening, _)| *opening == Opening::Answer && text.starts_with(words));
    if answers && dated(["(ontvangen", "(Ontvangen"]) {
        return Some(Opening::Answer);
    }
    let asks = ["Vragen van het lid ", "Vragen van de leden "].iter().any(|words| text.starts_with(words));
    (asks && dated(["(ingezonden", "(Ingezonden"])).then_some(Opening::Question)
}

const QUESTIONS: Both = ["questions", "vragen"];
const ANSWERS: Both = ["answers", "antwoorden"];
const QUESTIONS_AND_ANSWERS: Both = ["questions and answers", "vragen en antwoorden"];

/// Words of a title that says what a paper holds, where it may hold it in running text. An example each.
const HOLDING: &[(&str, Both, &str)] = &[
    ("NOTA NAAR AANLEIDING VAN HET", ANSWERS, "Nr. 8 NOTA NAAR AANLEIDING VAN HET VERSLAG"),
    ("MEMORIE VAN ANTWOORD", ANSWERS, "C MEMORIE VAN ANTWOORD"),
    ("LIJST VAN VRAGEN EN ANTWOORDEN", QUESTIONS_AND_ANSWERS, "nr. 3 LIJST VAN VRAGEN EN ANTWOORDEN"),
    ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", QUESTIONS, "Nr. 207 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"),
    ("VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG", QUESTIONS, "AB VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG"),
    ("SCHRIFTELIJKE VRAAG", QUESTIONS, "SCHRIFTELIJKE VRAAG E-1408/98"),
    ("Schriftelijke antwoorden van", ANSWERS, "Schriftelijke antwoorden van de minister van Financiën op vragen"),
];

/// Whether a paper says that it holds questions or answers, or asks time and again, and none could be told apart in it.
pub(super) fn untold(draft: &Draft) -> Option<Diagnostic> {
    const LONGEST: usize = 300; // bytes of a title
    const MOST_ASKED: usize = 2; // a letter may ask now and then
    if !draft.questions.is_empty() || !draft.answers.is_empty() {
        return None;
    }
    let body = || draft.blocks.iter().filter(|(_, owner)| matches!(owner, Owner::Body | Owner::LeadIn(_)));
    let at = |[english, dutch]: Both<String>, paragraph: &Paragraph| {
        let message = [
            format!("{english}, and none could be told apart; read its whole text"),
            format!("{dutch}, maar die zijn niet herkend; lees de hele tekst"),
        ];
        Diagnostic::new(Code::NothingTold, message).at(paragraph.origin.line, paragraph.origin.page)
    };
    let holds = |[english, dutch]: Both| {
        [format!("the paper says that it holds {english}"), format!("het stuk zegt {dutch} te bevatten")]
    };
    if let Some((paragraph, opening)) = body().filter_map(|(p, _)| Some((p, announces(p.string())?))).next_back() {
        return Some(at(holds(if opening == Opening::Answer { ANSWERS } else { QUESTIONS }), paragraph));
    }
    let held = |paragraph: &Paragraph| {
        let title = paragraph.string().len() < LONGEST;
        HOLDING.iter().find(|(words, ..)| title && paragraph.string().contains(words)).map(|(_, what, _)| *what)
    };
    if let Some((paragraph, what)) = body().find_map(|(paragraph, _)| Some((paragraph, held(paragraph)?))) {
        return Some(at(holds(what), paragraph));
    }
    let asks = |paragraph: &Paragraph| paragraph.string().trim_end_matches(|c: char| c.is_ascii_digit()).ends_with('?');
    let mut asking = body().map(|(paragraph, _)| paragraph).filter(|paragraph| asks(paragraph));
    let first = asking.next()?;
    let count = asking.count() + 1;
    let asked = || {
        [format!("{count} paragraphs of the paper ask something"), format!("{count} alinea’s van het stuk vragen iets")]
    };
    (count > MOST_ASKED).then(|| at(asked(), first))
}

/// "Hierbij trek ik mijn schriftelijke vragen over de ggz in."
fn withdraws(text: &str) -> bool {
    let mut sentences = text.split(['.', '!']);
    sentences.any(|sentence| {
        let draws =
            ["trek ik ", "trekken wij ", "trekt het lid ", "ik trek "].iter().any(|word| sentence.contains(word));
        draws && sentence.contains("vragen") && sentence.ends_with(" in")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_opening_knows_its_example() {
        for (words, _, example) in OPENINGS {
            assert!(example.starts_with(words), "{example}");
        }
        for (words, _, example) in HOLDING {
            assert!(example.contains(words), "{example}");
        }
    }
}
