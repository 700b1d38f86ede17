//! Hints about a dossier in the JSON: what the program saw, never a verdict.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::Place as Where;
use super::lines::text;
use crate::dossier::Dossier;
use crate::i18n::{Language, insight as words};
use crate::insight::{self, Insight, Repeat, Sentence, recycled, slice};
use crate::model::Owner;
use crate::present::{Subject, hints};
use crate::review::{HintAnchor, HintKind, Passage, Reviewed};

/// Hints about dossiers that were compared with each other and with a library, as JSON.
pub fn hints(dossiers: &[&Dossier], given: &Given<'_, '_>) -> String {
    let repeats = recycled::repeats(dossiers);
    let one = |index: usize| Hints {
        title: &dossiers[index].title,
        documents: dossiers[index].documents.iter().map(|document| document.source.path.as_str()).collect(),
        insight: InsightJson::among(dossiers, index, &repeats, given),
    };
    text(&Export { schema: super::SCHEMA, dossiers: (0..dossiers.len()).map(one).collect() }) + "\n"
}

/// What dossiers have from a library.
#[derive(Debug)]
pub struct Given<'g, 'a> {
    /// The dossiers of the library.
    pub library: &'g [&'a Dossier],
    /// What each dossier has from it: places are counted from the dossier itself, then through the library.
    pub of: Vec<Vec<insight::Recycled>>,
}

/// Hints about dossiers, alone.
#[derive(Serialize, JsonSchema)]
pub(super) struct Export<'a> {
    /// The name of this contract: `tegenlezer/1`.
    schema: &'static str,
    /// The dossiers, each with its hints.
    dossiers: Vec<Hints<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Hints<'a> {
    /// What the questions are about.
    title: &'a str,
    /// The paths of its papers.
    documents: Vec<&'a str>,
    /// Its hints.
    insight: InsightJson<'a>,
}

/// Hints about a dossier.
#[derive(Serialize, JsonSchema)]
pub(super) struct InsightJson<'a> {
    /// The questions to look at first.
    attention: Vec<Attention>,
    /// What each sub-question seems to have got for an answer.
    coverage: Vec<Coverage<'a>>,
    /// What was promised.
    commitments: Vec<Commitment<'a>>,
    /// Where an answer declines or points away.
    cues: Vec<Cue<'a>>,
    /// Passages that stand several times in the papers.
    reused: Vec<Reused<'a>>,
    /// Text that was given before.
    recycled: Vec<Recycled<'a>>,
}

impl<'a> InsightJson<'a> {
    /// Those of one dossier, compared with itself alone, with what reviewers said of them.
    pub fn alone(subject: Subject<'a>) -> Self {
        let dossier = subject.dossier;
        let dossiers = [dossier];
        let (repeats, recycled) = recycled::repeats_and_within(dossier);
        let repeats = repeats.iter().map(|repeat| Reused::new(repeat, 0, &dossiers));
        let said = Verdicts::new(subject);
        let recycled =
            recycled.iter().map(|one| Recycled { said: said.of_given(one), ..Recycled::new(one, &dossiers) });
        Self::new(dossier, repeats.collect(), recycled.collect(), &said)
    }

    /// Those of one of several dossiers that were compared. Of the passages those that stand in it first; of text given before
    /// also what it has from a library.
    fn among(dossiers: &[&'a Dossier], index: usize, repeats: &[Repeat], given: &Given<'_, 'a>) -> Self {
        let dossier = dossiers[index];
        let first = repeats.iter().filter(|repeat| repeat.places.first().is_some_and(|place| place.dossier == index));
        let repeats = first.map(|repeat| Reused::new(repeat, index, dossiers)).collect();
        let library: Vec<_> = std::iter::once(dossier).chain(given.library.iter().copied()).collect();
        let own = recycled::within(dossier);
        let own = own.iter().map(|one| Recycled::new(one, &[dossier]));
        let recycled = own.chain(given.of[index].iter().map(|one| Recycled::new(one, &library))).collect();
        Self::new(dossier, repeats, recycled, &Verdicts::new(Subject::unreviewed(dossier)))
    }

    fn new(dossier: &'a Dossier, reused: Vec<Reused<'a>>, recycled: Vec<Recycled<'a>>, said: &Verdicts<'_>) -> Self {
        let found = Insight::find(dossier);
        Self {
            attention: found.attention.iter().map(|attention| Attention::new(dossier, attention)).collect(),
            coverage: found.coverage.into_iter().map(|coverage| Coverage::new(dossier, coverage, said)).collect(),
            commitments: found.commitments.iter().map(|one| Commitment::new(dossier, one, said)).collect(),
            cues: found.cues.iter().map(|one| Cue::new(dossier, one, said)).collect(),
            reused,
            recycled,
        }
    }
}

/// What a reviewer said of a hint.
#[derive(Serialize, JsonSchema)]
struct Said {
    /// `agreed` or `dismissed`.
    #[schemars(extend("enum" = ["agreed", "dismissed"]))]
    verdict: &'static str,
    /// Who said it.
    by: String,
    /// When.
    at: String,
}

/// What reviewers said of the hints about a dossier.
struct Verdicts<'a> {
    dossier: &'a Dossier,
    /// With the hints; none where nothing was said of any.
    reviewed: Option<(hints::Hints, &'a Reviewed)>,
}

impl<'a> Verdicts<'a> {
    fn new(subject: Subject<'a>) -> Self {
        let reviewed = subject.review().filter(|reviewed| reviewed.review().has_hints());
        let dossier = subject.dossier;
        Self { dossier, reviewed: reviewed.map(|reviewed| (hints::Hints::new(dossier, &HintKind::ALL), reviewed)) }
    }

    fn said(&self, hint: &HintAnchor) -> Option<Said> {
        let (hints, reviewed) = self.reviewed.as_ref()?;
        let said = hints::JudgedHints { hints, reviewed: Some(reviewed) }.said_of(&hint.key())?;
        Some(Said { verdict: words::verdict_code(said.verdict), by: said.who.clone(), at: said.when.to_string() })
    }

    fn of_coverage(&self, row: usize, sub_question: usize) -> Option<Said> {
        let asked = self.reviewed.as_ref()?.1.row(row)?.asked.get(sub_question)?.0.id;
        self.said(&HintAnchor::Coverage { row: self.dossier.rows.get(row)?.key, sub_question: asked })
    }

    fn of_sentence(&self, sentence: &Sentence, hint: fn(Passage) -> HintAnchor) -> Option<Said> {
        self.reviewed.as_ref()?;
        self.said(&hint(hints::passage_of(self.dossier, sentence)))
    }

    fn of_given(&self, given: &insight::Recycled) -> Option<Said> {
        self.reviewed.as_ref()?;
        self.said(&HintAnchor::GivenBefore(hints::passage_given(self.dossier, given)))
    }
}

/// A question to look at.
#[derive(Serialize, JsonSchema)]
struct Attention {
    /// The key of the question.
    row: String,
    /// How strong the hint is.
    strength: &'static str,
    /// The codes of what was seen.
    reasons: Vec<&'static str>,
}

impl Attention {
    fn new(dossier: &Dossier, attention: &insight::Attention) -> Self {
        Self {
            row: dossier.rows[attention.row].key.to_string(),
            strength: words::strength_code(attention.strength),
            reasons: attention.reasons.iter().map(|&reason| words::reason_code(reason)).collect(),
        }
    }
}

/// A sub-question and what its answer seems to hold.
#[derive(Serialize, JsonSchema)]
struct Coverage<'a> {
    /// The key of the question.
    row: String,
    /// Which of its sub-questions, from 0.
    sub_question: usize,
    /// Its words.
    text: String,
    /// What it asks for.
    asks: &'static str,
    /// Whether it is asked only if something holds.
    conditional: bool,
    /// What the answer seems to hold for it.
    state: &'static str,
    /// The sentences of the answer that are near it.
    sentences: Vec<Near<'a>>,
    /// What was seen.
    reasons: Vec<Reason>,
    /// What a reviewer said of it; left out where nobody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    said: Option<Said>,
}

/// A sentence of an answer.
#[derive(Serialize, JsonSchema)]
struct Near<'a> {
    /// The index of the document.
    document: usize,
    /// The number of the answer.
    number: Option<String>,
    /// The paragraph of that part, from 0.
    paragraph: u32,
    /// The sentence.
    sentence: &'a str,
}

/// Something that was seen.
#[derive(Serialize, JsonSchema)]
struct Reason {
    /// What was seen, the same in all versions.
    code: &'static str,
    /// The same in English.
    message: &'static str,
}

impl<'a> Coverage<'a> {
    fn new(dossier: &'a Dossier, coverage: insight::Coverage, said: &Verdicts<'_>) -> Self {
        let near = |sentence: &Sentence| Near {
            document: sentence.document.index(),
            number: place(dossier, sentence).number,
            paragraph: sentence.paragraph,
            sentence: sentence.words(dossier),
        };
        let reason = |&reason: &insight::Reason| Reason {
            code: words::reason_code(reason),
            message: Language::English.say(words::reason(reason)),
        };
        Self {
            row: dossier.rows[coverage.row].key.to_string(),
            sub_question: coverage.sub_question,
            asks: words::asks_code(coverage.asks),
            conditional: coverage.condition.is_some(),
            state: words::state_code(coverage.state),
            sentences: coverage.sentences.iter().map(near).collect(),
            reasons: coverage.reasons.iter().map(reason).collect(),
            said: said.of_coverage(coverage.row, coverage.sub_question),
            text: coverage.text,
        }
    }
}

/// A promise.
#[derive(Serialize, JsonSchema)]
struct Commitment<'a> {
    /// The index of the document.
    document: usize,
    /// The part of the paper.
    #[serde(rename = "where")]
    place: Where,
    /// The paragraph of that part, from 0.
    paragraph: u32,
    /// The sentence that promises.
    sentence: &'a str,
    /// What kind of promise.
    kind: &'static str,
    /// Who promises, in the words of the paper.
    actor: Option<&'a str>,
    /// By when.
    by_when: Option<ByWhen<'a>>,
    /// The rule that found it.
    rules: [&'static str; 1],
    /// The index of the commitment that says the same.
    same_as: Option<usize>,
    /// What a reviewer said of it; left out where nobody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    said: Option<Said>,
}

/// A term.
#[derive(Serialize, JsonSchema)]
struct ByWhen<'a> {
    /// The words of the paper.
    text: &'a str,
    /// The day that they mean, where it can be told.
    date: Option<String>,
}

impl<'a> Commitment<'a> {
    fn new(dossier: &'a Dossier, one: &insight::Commitment, said: &Verdicts<'_>) -> Self {
        let text = one.sentence.text(dossier);
        let by_when =
            |term: &insight::Term| ByWhen { text: slice(text, &term.at), date: term.date.map(|date| date.to_string()) };
        Self {
            document: one.sentence.document.index(),
            place: place(dossier, &one.sentence),
            paragraph: one.sentence.paragraph,
            sentence: one.sentence.words(dossier),
            kind: words::commitment_code(one.kind),
            actor: one.actor.as_ref().map(|at| slice(text, at)),
            by_when: one.term.as_ref().map(by_when),
            rules: [one.rule],
            same_as: one.same_as,
            said: said.of_sentence(&one.sentence, HintAnchor::Commitment),
        }
    }
}

/// A sentence that declines or points away.
#[derive(Serialize, JsonSchema)]
struct Cue<'a> {
    /// The index of the document.
    document: usize,
    /// The part of the paper.
    #[serde(rename = "where")]
    place: Where,
    /// The paragraph of that part, from 0.
    paragraph: u32,
    /// The sentence.
    sentence: &'a str,
    /// What it does.
    kind: &'static str,
    /// The words that show it.
    words: &'a str,
    /// What a reviewer said of it; left out where nobody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    said: Option<Said>,
}

impl<'a> Cue<'a> {
    fn new(dossier: &'a Dossier, one: &insight::Cue, said: &Verdicts<'_>) -> Self {
        Self {
            document: one.sentence.document.index(),
            place: place(dossier, &one.sentence),
            paragraph: one.sentence.paragraph,
            sentence: one.sentence.words(dossier),
            kind: words::cue_code(one.kind),
            words: slice(one.sentence.text(dossier), &one.at),
            said: said.of_sentence(&one.sentence, HintAnchor::Cue),
        }
    }
}

fn place(dossier: &Dossier, sentence: &Sentence) -> Where {
    Where::new(dossier.document(sentence.document), sentence.owner)
}

/// A passage that stands in several places, to the word.
#[derive(Serialize, JsonSchema)]
struct Reused<'a> {
    /// How many words the passage has.
    words: u32,
    /// Whether the places agree to the letter, too.
    identical: bool,
    /// Where it stands.
    places: Vec<Words<'a>>,
    /// Always empty, since the words are the same.
    changes: [(); 0],
}

impl<'a> Reused<'a> {
    fn new(repeat: &Repeat, own: usize, dossiers: &[&'a Dossier]) -> Self {
        let places: Vec<_> = repeat.places.iter().map(|place| Words::new(place, own, dossiers)).collect();
        let identical = places.windows(2).all(|pair| pair[0].text == pair[1].text);
        Self { words: repeat.words, identical, places, changes: [] }
    }
}

/// Where words stand; with the path of the paper if it is of another dossier.
#[derive(Serialize, JsonSchema)]
struct Words<'a> {
    /// The index of the document; null if it is of another dossier.
    document: Option<usize>,
    /// The path of the paper, if it is of another dossier.
    path: Option<&'a str>,
    /// The part of the paper.
    #[serde(rename = "where")]
    place: Where,
    /// The words there.
    text: String,
}

impl<'a> Words<'a> {
    fn new(place: &insight::Place, own: usize, dossiers: &[&'a Dossier]) -> Self {
        let document = dossiers[place.dossier].document(place.document);
        let is_own = place.dossier == own;
        let place_kind =
            if matches!(place.owner, Owner::Note(_)) { Where::footnote() } else { Where::new(document, place.owner) };
        Self {
            document: is_own.then_some(place.document.index()),
            path: (!is_own).then_some(document.source.path.as_str()),
            place: place_kind,
            text: place.text(dossiers),
        }
    }
}

/// Text given before: the earlier place, the later one, and what was changed.
#[derive(Serialize, JsonSchema)]
struct Recycled<'a> {
    /// How many words were given before.
    words: u32,
    /// The earlier place and the later one.
    places: [Words<'a>; 2],
    /// What was changed.
    changes: Vec<Change>,
    /// What a reviewer said of it; left out where nobody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    said: Option<Said>,
}

/// Words that were changed.
#[derive(Serialize, JsonSchema)]
struct Change {
    /// The words of the earlier place.
    before: String,
    /// Those of the later one.
    after: String,
}

impl<'a> Recycled<'a> {
    fn new(one: &insight::Recycled, dossiers: &[&'a Dossier]) -> Self {
        let text = |place: &Option<insight::Place>| place.map(|place| place.text(dossiers)).unwrap_or_default();
        let change = |change: &insight::Change| Change { before: text(&change.before), after: text(&change.after) };
        Self {
            words: one.words,
            places: one.places.map(|place| Words::new(&place, 0, dossiers)),
            changes: one.changes.iter().map(change).collect(),
            said: None,
        }
    }
}
