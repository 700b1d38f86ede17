//! Hints about a dossier in the JSON: what the program saw, never a verdict.

use serde::Serialize;

use super::document::Place as Where;
use super::lines::text;
use crate::dossier::Dossier;
use crate::i18n::{Language, insight as words};
use crate::insight::{self, Insight, Repeat, Sentence, recycled, slice};
use crate::model::Owner;

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

#[derive(Serialize)]
struct Export<'a> {
    schema: &'static str,
    dossiers: Vec<Hints<'a>>,
}

#[derive(Serialize)]
struct Hints<'a> {
    title: &'a str,
    documents: Vec<&'a str>,
    insight: InsightJson<'a>,
}

/// Hints about a dossier.
#[derive(Serialize)]
pub(super) struct InsightJson<'a> {
    attention: Vec<Attention>,
    coverage: Vec<Coverage<'a>>,
    commitments: Vec<Commitment<'a>>,
    cues: Vec<Cue<'a>>,
    reused: Vec<Reused<'a>>,
    recycled: Vec<Recycled<'a>>,
}

impl<'a> InsightJson<'a> {
    /// Those of one dossier, compared with itself alone.
    pub fn of(dossier: &'a Dossier) -> Self {
        let dossiers = [dossier];
        let repeats = recycled::repeats(&dossiers);
        let repeats = repeats.iter().map(|repeat| Reused::new(repeat, 0, &dossiers));
        let recycled = recycled::within(dossier);
        let recycled = recycled.iter().map(|one| Recycled::new(one, &dossiers)).collect();
        Self::new(dossier, repeats.collect(), recycled)
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
        Self::new(dossier, repeats, recycled)
    }

    fn new(dossier: &'a Dossier, reused: Vec<Reused<'a>>, recycled: Vec<Recycled<'a>>) -> Self {
        let found = Insight::of(dossier);
        Self {
            attention: found.attention.iter().map(|attention| Attention::new(dossier, attention)).collect(),
            coverage: found.coverage.into_iter().map(|coverage| Coverage::new(dossier, coverage)).collect(),
            commitments: found.commitments.iter().map(|one| Commitment::new(dossier, one)).collect(),
            cues: found.cues.iter().map(|one| Cue::new(dossier, one)).collect(),
            reused,
            recycled,
        }
    }
}

#[derive(Serialize)]
struct Attention {
    row: String,
    strength: &'static str,
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

#[derive(Serialize)]
struct Coverage<'a> {
    row: String,
    sub_question: usize,
    text: String,
    asks: &'static str,
    conditional: bool,
    state: &'static str,
    sentences: Vec<Near<'a>>,
    reasons: Vec<Reason>,
}

#[derive(Serialize)]
struct Near<'a> {
    document: usize,
    number: Option<String>,
    paragraph: u32,
    sentence: &'a str,
}

#[derive(Serialize)]
struct Reason {
    code: &'static str,
    message: &'static str,
}

impl<'a> Coverage<'a> {
    fn new(dossier: &'a Dossier, coverage: insight::Coverage) -> Self {
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
            text: coverage.text,
        }
    }
}

#[derive(Serialize)]
struct Commitment<'a> {
    document: usize,
    #[serde(rename = "where")]
    place: Where,
    paragraph: u32,
    sentence: &'a str,
    kind: &'static str,
    actor: Option<&'a str>,
    by_when: Option<ByWhen<'a>>,
    rules: [&'static str; 1],
    same_as: Option<usize>,
}

#[derive(Serialize)]
struct ByWhen<'a> {
    text: &'a str,
    date: Option<String>,
}

impl<'a> Commitment<'a> {
    fn new(dossier: &'a Dossier, one: &insight::Commitment) -> Self {
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
        }
    }
}

#[derive(Serialize)]
struct Cue<'a> {
    document: usize,
    #[serde(rename = "where")]
    place: Where,
    paragraph: u32,
    sentence: &'a str,
    kind: &'static str,
    words: &'a str,
}

impl<'a> Cue<'a> {
    fn new(dossier: &'a Dossier, one: &insight::Cue) -> Self {
        Self {
            document: one.sentence.document.index(),
            place: place(dossier, &one.sentence),
            paragraph: one.sentence.paragraph,
            sentence: one.sentence.words(dossier),
            kind: words::cue_code(one.kind),
            words: slice(one.sentence.text(dossier), &one.at),
        }
    }
}

fn place(dossier: &Dossier, sentence: &Sentence) -> Where {
    Where::new(dossier.document(sentence.document), sentence.owner)
}

/// A passage that stands in several places, to the word.
#[derive(Serialize)]
struct Reused<'a> {
    words: u32,
    /// Whether the places agree to the letter, too.
    identical: bool,
    places: Vec<Words<'a>>,
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
#[derive(Serialize)]
struct Words<'a> {
    document: Option<usize>,
    path: Option<&'a str>,
    #[serde(rename = "where")]
    place: Where,
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
#[derive(Serialize)]
struct Recycled<'a> {
    words: u32,
    places: [Words<'a>; 2],
    changes: Vec<Change>,
}

#[derive(Serialize)]
struct Change {
    before: String,
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
        }
    }
}
