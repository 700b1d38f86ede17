//! What kind of paper it is, by its opening words and by what was found in it.

use super::draft::Draft;
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
        let committee = draft.sections.iter().any(|section| !section.groups.is_empty())
            || says(&["schriftelijk overleg", "ijst van vragen en antwoorden"]);
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

/// Whether a paper says that it holds questions or answers, and none could be told apart in it.
pub(super) fn untold(draft: &Draft) -> Option<Diagnostic> {
    if !draft.questions.is_empty() || !draft.answers.is_empty() {
        return None;
    }
    let body = draft.blocks.iter().filter(|(_, owner)| *owner == Owner::Body);
    let (paragraph, opening) = body.filter_map(|(p, _)| Some((p, announces(p.string())?))).next_back()?;
    let [english, dutch] = if opening == Opening::Answer { ["answers", "antwoorden"] } else { ["questions", "vragen"] };
    let message = [
        format!("the paper says that it holds {english}, and none could be told apart; read its whole text"),
        format!("het stuk zegt {dutch} te bevatten, maar die zijn niet herkend; lees de hele tekst"),
    ];
    Some(Diagnostic::new(Code::NothingTold, message).at(paragraph.origin.line, paragraph.origin.page))
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
    }
}
