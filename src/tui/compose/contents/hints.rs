//! Hints: those about a question, the commitments of a dossier, and text given before beside its other place.

use crate::dossier::Dossier;
use crate::i18n::insight as words;
use crate::i18n::reader::hints as texts;
use crate::insight::{Commitment, Coverage, Cue, Place, Recycled, Sentence, Strength, slice};
use crate::present::given::compared;
use crate::present::hints::{Hint, JudgedHints, Promise, Seen, place_of};
use crate::review::{HintSaid, HintVerdict};
use crate::text::on_one_line;
use crate::tui::compose::difference;
use crate::tui::compose::part::{Part, Role};
use crate::tui::compose::review_words::{COMMITMENT, CUE, GIVEN_BEFORE, hint_sign};
use crate::tui::compose::words as of_papers;
use crate::tui::input::ui_text::UiText;

/// Of a quotation so many characters are shown.
const QUOTED: usize = 240;

/// Parts, and those of them with which items begin.
pub type Items = (Vec<Part>, Vec<usize>);

/// The hints about a row; those that were dismissed last.
pub fn hints_of_row(dossier: &Dossier, hints: JudgedHints<'_>, row: usize, ui: &UiText) -> Items {
    let (mut parts, mut heads) = (Vec::new(), Vec::new());
    for (_, hint) in hints.of_row(row) {
        let said = hints.said(hint);
        let (sign, head, below) = match &hint.seen {
            Seen::Coverage(coverage) => {
                let sign = hints.strength(row).unwrap_or(Strength::Weak);
                (hint_sign(sign), of_coverage(coverage, ui), nearest(dossier, coverage, ui))
            }
            Seen::Commitment(commitment) => {
                let quoted = quoted(commitment.sentence.words(dossier));
                (COMMITMENT, of_commitment(dossier, commitment, ui), Some(quoted))
            }
            Seen::Cue(cue) => (CUE, of_cue(cue, ui), Some(quoted(cue.sentence.words(dossier)))),
            Seen::Given(given) => (GIVEN_BEFORE, of_given(dossier, given, row, ui), Some(begins(dossier, given))),
        };
        let head = [Some(head), said.map(|said| by_whom(said, ui))].into_iter().flatten().collect::<Vec<_>>();
        heads.push(parts.len());
        parts.push(Part::own(Role::Prose, head.join(" · ")).labelled(format!("{} {sign}", verdict_sign(said))).gap(0));
        parts.extend(below.map(|below| Part::own(Role::Aside, below).labelled(" ").gap(0)));
        if let Some(last) = parts.last_mut() {
            last.gap = 1;
        }
    }
    if parts.is_empty() {
        parts.push(Part::own(Role::Placeholder, ui.text(texts::NO_HINT)));
    }
    (parts, heads)
}

/// `[ ]`, `[+]` agreed to, `[x]` dismissed.
fn verdict_sign(said: Option<&HintSaid>) -> &'static str {
    match said.map(|said| said.verdict) {
        None => "[ ]",
        Some(HintVerdict::Agreed) => "[+]",
        Some(HintVerdict::Dismissed) => "[x]",
    }
}

fn by_whom(said: &HintSaid, ui: &UiText) -> String {
    texts::said_by(said.verdict, &said.who, ui.language)
}

/// `“Hoeveel meldingen?”: a number is asked, and no number stands in the answer`
fn of_coverage(coverage: &Coverage, ui: &UiText) -> String {
    let reasons = coverage.reasons.iter().filter(|reason| reason.is_flag());
    let reasons: Vec<_> = reasons.map(|reason| ui.text(words::reason(*reason))).collect();
    format!("{}: {}", quoted(&coverage.text), reasons.join("; "))
}

fn nearest(dossier: &Dossier, coverage: &Coverage, ui: &UiText) -> Option<String> {
    let sentence = coverage.sentences.first()?;
    Some(texts::nearest(&quoted(sentence.words(dossier)), ui.language))
}

/// `informs the House · by when: na de zomer`
fn of_commitment(dossier: &Dossier, commitment: &Commitment, ui: &UiText) -> String {
    let kind = ui.text(words::commitment(commitment.kind)).to_owned();
    let text = commitment.sentence.text(dossier);
    let term = commitment.term.as_ref().map(|term| texts::by_when(slice(text, &term.at), ui.language));
    [Some(kind), term].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn of_cue(cue: &Cue, ui: &UiText) -> String {
    ui.text(words::cue(cue.kind)).to_owned()
}

/// `131 words, given before in answer 5 (answer, 3 mar 2025)`, as seen from a row.
fn of_given(dossier: &Dossier, given: &Recycled, row: usize, ui: &UiText) -> String {
    let (place, is_earlier) = other_place(dossier, given, row);
    let day = |place: &Place| dossier.document(place.document).day();
    let dated = day(&given.places[0]).zip(day(&given.places[1])).is_some_and(|(earlier, later)| earlier < later);
    let when = dated.then_some(is_earlier);
    texts::given(given.words, when, &named(dossier, given, place, ui), ui.language)
}

/// Of the two places of text given before the one that is not of a row, and whether it is the earlier.
pub fn other_place<'a>(dossier: &Dossier, given: &'a Recycled, row: usize) -> (&'a Place, bool) {
    let [earlier, later] = &given.places;
    let row = &dossier.rows[row];
    let is_of_row = |place: &Place| match place.owner {
        crate::model::Owner::Answer(answer) => row.answers.contains(&(place.document, answer)),
        crate::model::Owner::Question(question) | crate::model::Owner::LeadIn(question) => {
            row.wordings.contains(&(place.document, question))
        }
        _ => false,
    };
    if is_of_row(later) { (earlier, true) } else { (later, false) }
}

/// `answer 5 (answer, 3 mar 2025)`; in the same paper without that.
pub fn named(dossier: &Dossier, given: &Recycled, place: &Place, ui: &UiText) -> String {
    let part = place_of(dossier, place.document, place.owner, ui.language);
    if given.places.iter().all(|other| other.document == place.document) {
        return part;
    }
    format!("{part} ({})", of_papers::paper(dossier.document(place.document), ui.language))
}

fn begins(dossier: &Dossier, given: &Recycled) -> String {
    quoted(&given.places[1].text(&[dossier]))
}

/// Text given before, with what was changed from its earlier place to its later one.
pub fn given(dossier: &Dossier, hint: &Hint) -> Vec<Part> {
    let Seen::Given(given) = &hint.seen else { return Vec::new() };
    vec![difference::given(&compared([dossier, dossier], given))]
}

/// The commitments of a dossier: who, what, by when, where.
pub fn commitments(dossier: &Dossier, hints: JudgedHints<'_>, ui: &UiText) -> Items {
    let promises = hints.commitments(dossier);
    let count = texts::commitments_there_are(promises.len(), ui.language);
    let (mut parts, mut heads) = (vec![Part::own(Role::Aside, count)], Vec::new());
    for promise in promises {
        let said = hints.said(promise.hint);
        let text = promise.commitment.sentence.text(dossier);
        let actor = promise.commitment.actor.as_ref().map(|actor| texts::who(slice(text, actor), ui.language));
        let what = of_commitment(dossier, promise.commitment, ui);
        let facts = [Some(places(dossier, &promise, ui)), Some(what), actor, said.map(|said| by_whom(said, ui))];
        let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        heads.push(parts.len());
        parts.push(Part::own(Role::Heading, facts).labelled(verdict_sign(said)).gap(0));
        let sentence = on_one_line(promise.commitment.sentence.words(dossier)).into_owned();
        parts.push(Part::own(Role::Prose, sentence).labelled(" "));
    }
    (parts, heads)
}

/// `answer 4; also answer 7`
fn places(dossier: &Dossier, promise: &Promise<'_>, ui: &UiText) -> String {
    let place = |sentence: &Sentence| place_of(dossier, sentence.document, sentence.owner, ui.language);
    let also: Vec<_> = promise.also.iter().map(|sentence| place(sentence)).collect();
    texts::places(&place(&promise.commitment.sentence), &also, ui.language)
}

fn quoted(words: &str) -> String {
    quoted_up_to(QUOTED, words)
}

/// Words on one line between quotation marks, cut if they have more characters than that.
pub(super) fn quoted_up_to(most: usize, words: &str) -> String {
    format!("“{}”", up_to(most, words))
}

/// Words on one line, cut if they have more characters than that.
pub(super) fn up_to(most: usize, words: &str) -> String {
    let words = on_one_line(words);
    match words.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", words[..cut].trim_end()),
        None => words.into_owned(),
    }
}
