//! Hints as tables of a report: what the program noticed, and what reviewers said of it. Never counted by person or party.

use super::given::{Stretch, compared};
use super::hints::{Hint, Hints, JudgedHints, Seen, place_of};
use super::{HintsInReport, Options, Subject};
use crate::dossier::Dossier;
use crate::i18n::papers::{question, signed};
use crate::i18n::{Bilingual, Language, insight as words};
use crate::insight::{Commitment, Place, Sentence, slice};
use crate::model::{DocumentId, Owner};
use crate::review::{HintKind, HintVerdict};
use crate::text::on_one_line;

/// A table of hints.
#[derive(Debug, Clone)]
pub struct HintTable {
    /// What is in it.
    pub title: Bilingual,
    /// What is in its columns.
    pub headings: Vec<Bilingual>,
    /// Its cells, each on one line.
    pub rows: Vec<Vec<String>>,
}

/// The tables of a report, those with nothing in them left out: commitments, text given before, and of sub-questions what a
/// reviewer agreed to, or all if that is wanted.
pub fn hint_tables(subject: Subject<'_>, options: Options) -> Vec<HintTable> {
    if options.hints == HintsInReport::None {
        return Vec::new();
    }
    let (dossier, language) = (subject.dossier, options.language);
    let hints = Hints::new(dossier, &HintKind::ALL);
    let hints = JudgedHints { hints: &hints, reviewed: subject.review() };
    let is_wanted = |hint: &Hint| match hints.said(hint).map(|said| said.verdict) {
        Some(verdict) => verdict == HintVerdict::Agreed,
        None => options.hints == HintsInReport::All,
    };
    let coverage = hints.hints.list.iter().filter(|hint| is_wanted(hint));
    let coverage = coverage.filter_map(|hint| of_coverage(dossier, hint, said(hints, hint, language), language));
    let tables = [
        HintTable {
            title: words::COMMITMENTS,
            headings: vec![words::PLACE, words::WHAT, words::WHO, words::BY_WHEN, words::WORDS, words::REVIEWERS],
            rows: commitments(dossier, hints, language),
        },
        HintTable {
            title: words::RECYCLED,
            headings: vec![words::PLACE, words::ALSO_IN, words::WORDS, words::REVIEWERS],
            rows: given_before(dossier, hints, language),
        },
        HintTable {
            title: words::SUB_QUESTIONS,
            headings: vec![words::PLACE, words::WORDS, words::NOTICED, words::REVIEWERS],
            rows: coverage.collect(),
        },
    ];
    tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
}

fn commitments(dossier: &Dossier, hints: JudgedHints<'_>, language: Language) -> Vec<Vec<String>> {
    let of_dossier = |sentence: &&Sentence| is_of(dossier, sentence.document, sentence.owner);
    let row = |promise: super::hints::Promise<'_>| {
        let first = &promise.commitment.sentence;
        let sentences: Vec<_> = [first].into_iter().chain(promise.also).filter(of_dossier).collect();
        let places: Vec<_> = sentences
            .iter()
            .map(|sentence| place_in_paper(dossier, sentence.document, sentence.owner, language))
            .collect();
        let Facts { kind, who, by_when, sentence, .. } = Facts::new(dossier, promise.commitment);
        let kind = language.say(kind).to_owned();
        let said = said(hints, promise.hint, language);
        (!places.is_empty()).then(|| vec![places.join(", "), kind, who, by_when, sentence, said])
    };
    hints.commitments(dossier).into_iter().filter_map(row).collect()
}

/// What there is to say of a commitment.
pub struct Facts {
    /// What kind it is.
    pub kind: Bilingual,
    /// Who, in the words of the paper.
    pub who: String,
    /// By when, in the words of the paper.
    pub by_when: String,
    /// The day that these words give, if they do.
    pub day: String,
    /// The sentence.
    pub sentence: String,
}

impl Facts {
    /// The facts of a commitment.
    pub fn new(dossier: &Dossier, commitment: &Commitment) -> Self {
        let text = commitment.sentence.text(dossier);
        let day = commitment.term.as_ref().and_then(|term| term.date);
        let term = commitment.term.as_ref().map(|term| slice(text, &term.at));
        Self {
            kind: words::commitment(commitment.kind),
            who: commitment.actor.as_ref().map(|actor| one_line(slice(text, actor))).unwrap_or_default(),
            by_when: term.map(one_line).unwrap_or_default(),
            day: day.map(|day| day.to_string()).unwrap_or_default(),
            sentence: one_line(commitment.sentence.words(dossier)),
        }
    }
}

/// Text given before: where, where else, and its words with what was changed.
fn given_before(dossier: &Dossier, hints: JudgedHints<'_>, language: Language) -> Vec<Vec<String>> {
    let named = |place: &Place| place_in_paper(dossier, place.document, place.owner, language);
    let given = hints
        .given_before()
        .filter(|(_, given)| given.places.iter().all(|place| is_of(dossier, place.document, place.owner)));
    let row = |(hint, given): (&Hint, &crate::insight::Recycled)| {
        let [earlier, later] = &given.places;
        vec![named(later), named(earlier), changed(&compared([dossier, dossier], given)), said(hints, hint, language)]
    };
    given.map(row).collect()
}

fn of_coverage(dossier: &Dossier, hint: &Hint, said: String, language: Language) -> Option<Vec<String>> {
    let Seen::Coverage(coverage) = &hint.seen else { return None };
    let reasons = coverage.reasons.iter().filter(|reason| reason.is_flag());
    let reasons: Vec<_> = reasons.map(|reason| language.say(words::reason(*reason))).collect();
    let place = question(dossier.rows.get(coverage.row)?.key, language);
    Some(vec![place, one_line(&coverage.text), reasons.join("; "), said])
}

/// `[-voor-] {+na+} de zomer`
fn changed(stretches: &[Stretch]) -> String {
    let words = stretches.iter().map(|stretch| match stretch {
        Stretch::Same(words) => words.trim().to_owned(),
        Stretch::Before(words) => format!("[-{}-]", words.trim()),
        Stretch::After(words) => format!("{{+{}+}}", words.trim()),
    });
    one_line(&words.collect::<Vec<_>>().join(" "))
}

/// Whether a text belongs to what is reported: with only some questions their answers and no others.
fn is_of(dossier: &Dossier, document: DocumentId, owner: Owner) -> bool {
    match owner {
        Owner::Answer(answer) => dossier.rows.iter().any(|row| row.answers.contains(&(document, answer))),
        Owner::Question(question) | Owner::LeadIn(question) => {
            dossier.rows.iter().any(|row| row.wordings.contains(&(document, question)))
        }
        _ => true,
    }
}

/// `answer 4`; where a dossier has several papers, with the paper.
fn place_in_paper(dossier: &Dossier, document: DocumentId, owner: Owner, language: Language) -> String {
    let part = place_of(dossier, document, owner, language);
    if dossier.documents.len() == 1 {
        return part;
    }
    format!("{part} ({})", crate::i18n::papers::paper(dossier.document(document), language))
}

fn said(hints: JudgedHints<'_>, hint: &Hint, language: Language) -> String {
    let said = hints.said(hint);
    said.map(|said| {
        format!("{} ({})", language.say(words::verdict(said.verdict)), signed(&said.who, said.when, language))
    })
    .unwrap_or_default()
}

fn one_line(words: &str) -> String {
    on_one_line(words).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::dossiers;
    use crate::model::Source;
    use crate::present::Length;
    use crate::review::{Change, ChangeId, HintAnchor, Line, Review, Reviewed, What};
    use crate::{parse, source};

    const PAPER: &str = "Antwoord van Minister Van Oosten (Justitie en Veiligheid) (ontvangen 19 september 2025)

Vraag 1
Hoeveel meldingen over wolven zijn er dit jaar gedaan?

Antwoord op vraag 1
De meldingen worden gedaan bij een loket. Ik zal uw Kamer voor de zomer informeren over de uitkomst van het onderzoek naar de schade die wolven aan vee van boeren in Drenthe toebrengen.

Vraag 2
Wat is de stand van het onderzoek?

Antwoord op vraag 2
Ik zal uw Kamer na de zomer informeren over de uitkomst van het onderzoek naar de schade die wolven aan vee van boeren in Drenthe toebrengen. Het onderzoek loopt.
";

    fn dossier() -> Dossier {
        let (manuscript, transcript) = source::text::read(PAPER.as_bytes());
        dossiers(vec![parse::document(Source { path: "antwoord.txt".into(), transcript }, manuscript)]).remove(0)
    }

    fn options(hints: HintsInReport) -> Options {
        Options { language: Language::English, answers: Length::Full, hints, today: "2025-10-01".parse().unwrap() }
    }

    /// The review in which Ot says this of the hints of a kind.
    fn reviewed(dossier: &Dossier, kind: HintKind, verdict: HintVerdict) -> Reviewed {
        let empty = Reviewed::new(dossier, Review::default());
        let of_kind = |hint: HintAnchor| empty.judge_hint(hint, Some(verdict));
        let hints = Hints::new(dossier, &[kind]).list.into_iter().filter_map(|hint| of_kind(hint.anchor));
        let line = |(turn, change): (u64, Change)| Line {
            id: ChangeId { writer: 1, count: u32::try_from(turn).unwrap() },
            turn,
            who: "Ot".into(),
            when: jiff::Timestamp::from_second(1_741_082_400).unwrap(),
            what: What::Do(change),
        };
        Reviewed::new(dossier, Review::replay((1..).zip(hints).map(line)))
    }

    fn shown(subject: Subject<'_>, hints: HintsInReport) -> String {
        let tables = hint_tables(subject, options(hints));
        let lines = tables.iter().map(|table| {
            let rows = table.rows.iter().map(|row| row.join(" | ") + "\n").collect::<String>();
            format!("{}\n{rows}", Language::English.say(table.title))
        });
        lines.collect()
    }

    const SENTENCE: &str = "de zomer informeren over de uitkomst van het onderzoek naar de schade die wolven aan vee van \
                            boeren in Drenthe toebrengen.";

    #[test]
    fn commitments_and_text_given_before_stand_in_a_report() {
        let dossier = dossier();
        let report = shown(Subject::unreviewed(&dossier), HintsInReport::Usual);
        let expected = format!(
            "Commitments\n\
             answer 1 | informs the House |  | voor de zomer | Ik zal uw Kamer voor {SENTENCE} | \n\
             answer 2 | informs the House |  | na de zomer | Ik zal uw Kamer na {SENTENCE} | \n\
             Given before\n\
             answer 2 | answer 1 | Ik zal uw Kamer [-voor-] {{+na+}} {} | \n",
            SENTENCE.trim_end_matches('.')
        );
        assert_eq!(report, expected);
        assert_eq!(shown(Subject::unreviewed(&dossier), HintsInReport::None), "");
    }

    #[test]
    fn hints_about_sub_questions_stand_there_when_agreed_to_or_asked_for() {
        let dossier = dossier();
        let line = "question 1 | Hoeveel meldingen over wolven zijn er dit jaar gedaan? | a number is asked, and no number \
                    stands in the answer | ";
        let all = shown(Subject::unreviewed(&dossier), HintsInReport::All);
        assert!(all.ends_with(&format!("Sub-questions to look at\n{line}\n")), "{all}");
        for (verdict, is_there) in [(HintVerdict::Agreed, true), (HintVerdict::Dismissed, false)] {
            let reviewed = reviewed(&dossier, HintKind::Coverage, verdict);
            let subject = Subject { reviewed: Some(&reviewed), ..Subject::unreviewed(&dossier) };
            for hints in [HintsInReport::Usual, HintsInReport::All] {
                let report = shown(subject, hints);
                assert_eq!(report.contains(&format!("{line}agreed to (Ot, 4 mar 2025)")), is_there, "{report}");
                assert_eq!(report.contains("Hoeveel"), is_there, "{report}");
            }
        }
    }

    #[test]
    fn what_reviewers_said_of_commitments_stands_beside_them() {
        let dossier = dossier();
        let reviewed = reviewed(&dossier, HintKind::Commitments, HintVerdict::Dismissed);
        let subject = Subject { reviewed: Some(&reviewed), ..Subject::unreviewed(&dossier) };
        let report = shown(subject, HintsInReport::Usual);
        assert_eq!(report.matches("dismissed (Ot, 4 mar 2025)").count(), 2, "{report}");
    }
}
