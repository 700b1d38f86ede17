//! Hints as lines of text: each with its place, under a heading that says whose they are.

use crate::dossier::Dossier;
use crate::i18n::insight as words;
use crate::i18n::library::UNDATED;
use crate::i18n::{Language, papers};
use crate::insight::{Coverage, Insight, Place, Recycled, Sentence, slice};
use crate::present::{hints, title};
use crate::text::on_one_line;

/// Which lists are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lists {
    /// Rows to look at first.
    pub coverage: bool,
    /// Commitments.
    pub commitments: bool,
    /// Where an answer declines or points away.
    pub cues: bool,
    /// Text given before.
    pub recycled: bool,
}

impl Lists {
    /// All of them.
    pub const ALL: Self = Self { coverage: true, commitments: true, cues: true, recycled: true };
}

/// Longer quotations are cut, in characters.
const QUOTED: usize = 240;

/// The hints about a dossier. `given`: text given before, with the dossiers that its places count.
pub fn hint_lines(
    dossier: &Dossier,
    given: &[(Recycled, &[&Dossier])],
    lists: Lists,
    language: Language,
) -> Vec<String> {
    let insight = Insight::find(dossier);
    let mut lines = vec![title(dossier), format!("  {}", language.say(words::HINTS))];
    let mut list = |is_wanted: bool, heading: &'static str, found: Vec<String>| {
        if is_wanted {
            lines.push(format!(
                "  {heading}:{}",
                if found.is_empty() { format!(" {}", language.say(words::NONE)) } else { String::new() }
            ));
            lines.extend(found);
        }
    };
    list(lists.coverage, language.say(words::LOOK_FIRST), looks(dossier, &insight, language));
    list(lists.commitments, language.say(words::COMMITMENTS), commitments(dossier, &insight, language));
    list(lists.cues, language.say(words::CUES), cues(dossier, &insight, language));
    let recycled = given.iter().map(|(one, dossiers)| recycled_line(one, dossiers, language)).collect();
    list(lists.recycled, language.say(words::RECYCLED), recycled);
    lines
}

/// The rows to look at, the strongest first, each with its sub-questions and what was seen of them.
fn looks(dossier: &Dossier, insight: &Insight, language: Language) -> Vec<String> {
    let mut attention: Vec<_> = insight.attention.iter().collect();
    attention.sort_by_key(|attention| std::cmp::Reverse(attention.strength)); // stable: in order of rows
    let mut lines = Vec::new();
    for attention in attention {
        let strength = language.say(words::strength(attention.strength));
        lines.push(format!("    {}: {strength}", dossier.rows[attention.row].key));
        let of_row = insight.coverage.iter().filter(|coverage| coverage.row == attention.row);
        lines.extend(of_row.filter_map(|coverage| look(coverage, language)));
    }
    lines
}

fn look(coverage: &Coverage, language: Language) -> Option<String> {
    let reasons: Vec<_> = coverage.reasons.iter().filter(|reason| reason.is_flag()).collect();
    let said: Vec<_> = reasons.iter().map(|&&reason| language.say(words::reason(reason))).collect();
    (!said.is_empty()).then(|| format!("      «{}»: {}", quoted(&coverage.text), said.join("; ")))
}

fn commitments(dossier: &Dossier, insight: &Insight, language: Language) -> Vec<String> {
    let line = |one: &crate::insight::Commitment| {
        let kind = language.say(words::commitment(one.kind));
        let term = one.term.as_ref().map(|term| format!(", {}", slice(one.sentence.text(dossier), &term.at)));
        let quotation = quoted(one.sentence.words(dossier));
        format!("    {}: {kind}{}: {quotation}", place_of(dossier, &one.sentence, language), term.unwrap_or_default())
    };
    insight.commitments.iter().map(line).collect()
}

fn cues(dossier: &Dossier, insight: &Insight, language: Language) -> Vec<String> {
    let line = |one: &crate::insight::Cue| {
        let kind = language.say(words::cue(one.kind));
        format!("    {}: {kind}: {}", place_of(dossier, &one.sentence, language), quoted(one.sentence.words(dossier)))
    };
    insight.cues.iter().map(line).collect()
}

fn recycled_line(one: &Recycled, dossiers: &[&Dossier], language: Language) -> String {
    let [earlier, later] = one.places.map(|place| named(&place, dossiers, language));
    let same = words::words_the_same(one.words, language);
    format!("    {later} = {earlier}: {same}: {}", quoted(&one.places[1].text(dossiers)))
}

/// Text of the first dossier that stands in another one too: where, what, and what was changed, a line each.
pub fn given_before_lines(one: &Recycled, dossiers: &[&Dossier], language: Language) -> Vec<String> {
    let (own, other) = if one.places[0].dossier == 0 { (0, 1) } else { (1, 0) };
    let Some(there) = dossiers.get(one.places[other].dossier) else { return Vec::new() };
    let day = there.document(one.places[other].document).day();
    let day = day.map_or(language.say(UNDATED).to_owned(), |day| papers::date(day, language));
    let here = named(&one.places[own], dossiers, language);
    let place = named(&one.places[other], dossiers, language);
    let same = words::words_the_same(one.words, language);
    let mut lines = vec![
        format!("{here} = {day}, {}, {place}: {same}", on_one_line(&title(there))),
        format!("  {}", quoted(&one.places[own].text(dossiers))),
    ];
    lines.extend(one.changes.iter().map(|change| {
        let text = |place: &Option<Place>| place.map(|place| quoted(&place.text(dossiers)));
        let before = text(&change.before).map(|text| format!("[-{text}-]"));
        let after = text(&change.after).map(|text| format!("{{+{text}+}}"));
        format!("  {}", before.into_iter().chain(after).collect::<Vec<_>>().join(" "))
    }));
    lines
}

fn named(place: &Place, dossiers: &[&Dossier], language: Language) -> String {
    let Some(dossier) = dossiers.get(place.dossier) else { return String::new() };
    let part = hints::place_of(dossier, place.document, place.owner, language);
    if place.dossier == 0 && dossier.documents.len() == 1 {
        return part;
    }
    format!("{} {part}", on_one_line(&dossier.document(place.document).source.path))
}

fn place_of(dossier: &Dossier, sentence: &Sentence, language: Language) -> String {
    hints::place_of(dossier, sentence.document, sentence.owner, language)
}

/// Words on one line, cut if they are long.
fn quoted(words: &str) -> String {
    let words = on_one_line(words);
    match words.char_indices().nth(QUOTED) {
        Some((cut, _)) => format!("{} …", words[..cut].trim_end()),
        None => words.into_owned(),
    }
}
