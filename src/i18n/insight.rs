//! The words for hints: always what was seen, never a verdict.

use super::language::both;
use super::{Bilingual, Language};
use crate::insight::{Asks, CommitmentKind, CueKind, Reason, State, Strength};
use crate::model::Owner;
use crate::review::HintVerdict;

/// What was seen of a sub-question, as it is said to a reader.
pub fn reason(reason: Reason) -> Bilingual {
    Bilingual(match reason {
        Reason::NoNumber => [
            "a number is asked, and no number stands in the answer",
            "er wordt een getal gevraagd, en in het antwoord staat er geen",
        ],
        Reason::NoDate => [
            "a date is asked, and none stands in the answer",
            "er wordt een tijdstip gevraagd, en in het antwoord staat er geen",
        ],
        Reason::NoYesNo => [
            "asks yes or no; the answer says neither, and few of the question’s words stand in it",
            "vraagt ja of nee; het antwoord zegt geen van beide, en er staan weinig woorden van de vraag in",
        ],
        Reason::YesNoImplied => [
            "asks yes or no; the answer says neither in so many words",
            "vraagt ja of nee; het antwoord zegt geen van beide met zoveel woorden",
        ],
        Reason::FewWords => {
            ["hardly any of its words stand in the answer", "vrijwel geen van de woorden staat in het antwoord"]
        }
        Reason::Unclaimed => [
            "every sentence of the answer is nearer to another of its questions",
            "elke zin van het antwoord staat dichter bij een andere vraag",
        ],
        Reason::FewSentences => [
            "the answer has fewer sentences than questions, and few of this one’s words stand in it",
            "het antwoord heeft minder zinnen dan vragen, en er staan weinig woorden van deze in",
        ],
        Reason::Declines(kind) => return declines(kind),
        Reason::Depends => [
            "depends on a yes or no that the answer does not say",
            "hangt af van een ja of nee dat het antwoord niet zegt",
        ],
        Reason::Elsewhere => ["the answer only points elsewhere", "het antwoord verwijst alleen"],
    })
}

/// That a sentence near to a sub-question has words of this kind.
fn declines(kind: CueKind) -> Bilingual {
    Bilingual(match kind {
        CueKind::Refuses => [
            "the sentence nearest to it says that it will not or may not say",
            "de zin die er het dichtst bij staat zegt dat daarover niets wordt gezegd",
        ],
        CueKind::NoData => [
            "the sentence nearest to it says that something is not known",
            "de zin die er het dichtst bij staat zegt dat iets niet bekend is",
        ],
        CueKind::NotMine => [
            "the sentence nearest to it says that it is for somebody else",
            "de zin die er het dichtst bij staat zegt dat het aan een ander is",
        ],
        CueKind::Premature => [
            "the sentence nearest to it says that it is too early",
            "de zin die er het dichtst bij staat zegt dat het te vroeg is",
        ],
        CueKind::Refers => [
            "the sentence nearest to it points to another text",
            "de zin die er het dichtst bij staat verwijst naar een andere tekst",
        ],
    })
}

/// The name of a reason in exports.
pub fn reason_code(reason: Reason) -> &'static str {
    match reason {
        Reason::NoNumber => "no_number",
        Reason::NoDate => "no_date",
        Reason::NoYesNo => "no_yes_no",
        Reason::YesNoImplied => "yes_no_implied",
        Reason::FewWords => "no_words",
        Reason::Unclaimed => "unclaimed",
        Reason::FewSentences => "few_sentences",
        Reason::Declines(_) => "declines",
        Reason::Depends => "depends",
        Reason::Elsewhere => "elsewhere",
    }
}

/// The name of a state in exports.
pub fn state_code(state: State) -> &'static str {
    match state {
        State::Addressed => "addressed",
        State::MaybeNot => "maybe_not",
        State::Declined => "declined",
        State::Elsewhere => "elsewhere",
        State::NotApplicable => "not_applicable",
    }
}

/// The name of what is asked in exports.
pub fn asks_code(asks: Asks) -> &'static str {
    match asks {
        Asks::YesNo => "yes_no",
        Asks::Number => "number",
        Asks::Date => "date",
        Asks::Reason => "reason",
        Asks::Request => "request",
        Asks::Open => "open",
    }
}

/// The name of a strength in exports.
pub fn strength_code(strength: Strength) -> &'static str {
    match strength {
        Strength::Weak => "weak",
        Strength::Strong => "strong",
    }
}

/// The name of a kind of commitment in exports.
pub fn commitment_code(kind: CommitmentKind) -> &'static str {
    match kind {
        CommitmentKind::Act => "act",
        CommitmentKind::Inform => "inform",
        CommitmentKind::Investigate => "investigate",
        CommitmentKind::Aim => "aim",
    }
}

/// The name of a kind of cue in exports.
pub fn cue_code(kind: CueKind) -> &'static str {
    match kind {
        CueKind::Refuses => "refuses",
        CueKind::NoData => "no_data",
        CueKind::NotMine => "not_mine",
        CueKind::Premature => "premature",
        CueKind::Refers => "refers",
    }
}

/// A kind of commitment as people read it.
pub fn commitment(kind: CommitmentKind) -> Bilingual {
    Bilingual(match kind {
        CommitmentKind::Act => ["will act", "gaat iets doen"],
        CommitmentKind::Inform => ["informs the House", "informeert de Kamer"],
        CommitmentKind::Investigate => ["looks into it", "zoekt uit"],
        CommitmentKind::Aim => ["strives for it", "streeft ernaar"],
    })
}

/// A kind of cue as people read it.
pub fn cue(kind: CueKind) -> Bilingual {
    Bilingual(match kind {
        CueKind::Refuses => ["will not say", "zegt er niets over"],
        CueKind::NoData => ["not known", "niet bekend"],
        CueKind::NotMine => ["for somebody else", "aan een ander"],
        CueKind::Premature => ["too early", "te vroeg"],
        CueKind::Refers => ["points elsewhere", "verwijst"],
    })
}

/// What a reason is called in a filter: `hint:number`.
pub fn reason_name(reason: Reason) -> Bilingual {
    match reason {
        Reason::NoNumber => both("number", "getal"),
        Reason::NoDate => both("date", "tijdstip"),
        Reason::NoYesNo | Reason::YesNoImplied => both("yes-no", "ja-nee"),
        Reason::FewWords => both("words", "woorden"),
        Reason::Unclaimed => both("nearer", "dichterbij"),
        Reason::FewSentences => both("sentences", "zinnen"),
        Reason::Declines(kind) => cue_name(kind),
        Reason::Depends => both("depends", "hangt-af"),
        Reason::Elsewhere => both("elsewhere", "elders"),
    }
}

/// What a kind of cue is called in a filter.
pub fn cue_name(kind: CueKind) -> Bilingual {
    match kind {
        CueKind::Refuses => both("will-not-say", "zegt-niets"),
        CueKind::NoData => both("not-known", "niet-bekend"),
        CueKind::NotMine => both("for-somebody-else", "aan-een-ander"),
        CueKind::Premature => both("too-early", "te-vroeg"),
        CueKind::Refers => both("points-elsewhere", "verwijst"),
    }
}

/// The names that a filter can ask for.
pub fn hint_names() -> impl Iterator<Item = Bilingual> {
    let reasons =
        [Reason::NoNumber, Reason::NoDate, Reason::NoYesNo, Reason::FewWords, Reason::Unclaimed, Reason::FewSentences];
    let kinds = [CueKind::Refuses, CueKind::NoData, CueKind::NotMine, CueKind::Premature, CueKind::Refers];
    reasons.into_iter().map(reason_name).chain(kinds.into_iter().map(cue_name))
}

/// A strength as people read it.
pub fn strength(strength: Strength) -> Bilingual {
    Bilingual(match strength {
        Strength::Weak => ["worth a look", "het bekijken waard"],
        Strength::Strong => ["look here first", "kijk hier eerst"],
    })
}

/// What stands above hints, so that nobody takes them for facts.
pub(crate) const HINTS: Bilingual =
    both("Hints: seen by the program, not judged", "Aanwijzingen: gezien door het programma, niet beoordeeld");
/// The list of commitments.
pub(crate) const COMMITMENTS: Bilingual = both("Commitments", "Toezeggingen");
/// The list of rows to look at.
pub(crate) const LOOK_FIRST: Bilingual = both("To look at first", "Om eerst te bekijken");
/// The list of cues.
pub(crate) const CUES: Bilingual = both("Declines or points away", "Ontwijkende signalen");
/// The list of passages.
pub(crate) const RECYCLED: Bilingual = both("Given before", "Eerder gegeven");
/// Hints about sub-questions, as a part of a report.
pub(crate) const SUB_QUESTIONS: Bilingual = both("Sub-questions to look at", "Deelvragen om te bekijken");
/// Heading of a column: the part of a paper.
pub(crate) const PLACE: Bilingual = both("where", "waar");
/// The same: what kind of commitment.
pub(crate) const WHAT: Bilingual = both("what", "wat");
/// The same: who, in the words of the paper.
pub(crate) const WHO: Bilingual = both("who", "wie");
/// The same: by when, in the words of the paper.
pub(crate) const BY_WHEN: Bilingual = both("by when", "wanneer");
/// The same: the words of the paper.
pub(crate) const WORDS: Bilingual = both("words", "woorden");
/// The same: the other place of text given before.
pub(crate) const ALSO_IN: Bilingual = both("also in", "ook in");
/// The same: what the program noticed.
pub(crate) const NOTICED: Bilingual = both("noticed", "opgemerkt");
/// The same: what reviewers said.
pub(crate) const REVIEWERS: Bilingual = both("reviewers", "beoordelaars");

/// What a reviewer said of a hint.
pub fn verdict(verdict: HintVerdict) -> Bilingual {
    match verdict {
        HintVerdict::Agreed => both("agreed to", "onderschreven"),
        HintVerdict::Dismissed => both("dismissed", "verworpen"),
    }
}

/// The name of what a reviewer said of a hint, in exports.
pub fn verdict_code(verdict: HintVerdict) -> &'static str {
    match verdict {
        HintVerdict::Agreed => "agreed",
        HintVerdict::Dismissed => "dismissed",
    }
}

/// A hint among the findings of `check`.
pub(crate) const HINT: Bilingual = both("hint", "aanwijzing");
/// Nothing was found.
pub(crate) const NONE: Bilingual = both("none", "geen");

/// How many words stand in both places.
pub(crate) fn words_the_same(words: u32, language: Language) -> String {
    match language {
        Language::English => format!("{words} words the same"),
        Language::Dutch => format!("{words} woorden gelijk"),
    }
}

/// In which part of a paper words stand.
pub(crate) fn part(owner: Owner, numbers: &str, language: Language) -> String {
    let name = language.say(match owner {
        Owner::Question(_) | Owner::LeadIn(_) => both("question", "vraag"),
        Owner::Answer(_) => both("answer", "antwoord"),
        Owner::Annex(_) => both("annex", "bijlage"),
        Owner::Note(_) => both("footnote", "voetnoot"),
        Owner::Body | Owner::Section(_) | Owner::Furniture => both("text", "tekst"),
    });
    format!("{name} {numbers}").trim_end().to_owned()
}
