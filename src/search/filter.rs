//! Filters the rows of a dossier.

use super::{Pattern, fold};
use crate::dossier::{Dossier, Likeness, RowView, Status};
use crate::i18n::insight::hint_names;
use crate::i18n::papers;
use crate::i18n::search::{
    ANSWERED, BY, DIFFERS, GIVEN_BEFORE, GROUP, HINT, MARK, NOTE, PROMISE, RESPONDENT, STATUS, TAG, UNMARKED,
};
use crate::i18n::{Bilingual, Language};
use crate::model::Text;

/// The terms that a row must meet, all of them.
#[derive(Debug, Clone)]
pub struct Filter {
    typed: String,
    terms: Vec<Term>,
}

#[derive(Debug, Clone)]
enum Term {
    /// Words in a wording or an answer.
    Text(Pattern),
    /// A status, or part of its name.
    Status(String),
    /// The parliamentary group of the section, or of those who ask.
    Group(String),
    /// The name, role or portfolio of a respondent.
    Respondent(String),
    /// The pairing is uncertain, or papers disagree.
    Uncertain,
    /// Papers word it otherwise, be it in signs alone.
    Differs,
    /// The reviewer's mark, or the beginning of its name; `none` for rows without one.
    Mark(String),
    /// One of the reviewer's tags, or part of it.
    Tag(String),
    /// Words in a reviewer's note; if empty, any note.
    Note(String),
    /// A hint of this name; if empty, any about a sub-question or a sentence that declines.
    Hint(String),
    /// A commitment in the answer.
    Promise,
    /// Text that stands elsewhere, too.
    GivenBefore,
}

/// What reviewers added to a row and what was noticed in it, as far as it can be filtered by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said<'a> {
    /// The name of its mark.
    pub mark: Option<Bilingual>,
    /// Its tags.
    pub tags: Vec<&'a str>,
    /// What its notes say.
    pub notes: Vec<&'a str>,
    /// The names of its hints.
    pub hints: Vec<Bilingual>,
    /// Whether its answer has a commitment.
    pub promises: bool,
    /// Whether text of it stands elsewhere, too.
    pub given_before: bool,
}

/// A name or value in a filter that does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownTerm {
    /// The name of the term, if only its value does not exist.
    pub term: Option<&'static str>,
    /// What was typed.
    pub typed: String,
    /// The existing ones; one that is spelt similarly comes first.
    pub available: Vec<String>,
    /// Whether the first is spelt similarly.
    pub is_near: bool,
}

/// The marks and tags that a filter can ask for.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// The marks.
    pub marks: Vec<Bilingual>,
    /// The tags in use.
    pub tags: Vec<String>,
}

/// Makes a term of the value that follows its name.
type Named = fn(String) -> Term;

/// The names of terms: `status:open`, `group:CDA`, `by:"Van Weel"`. English and Dutch names are both understood,
/// whatever the language of the interface.
const NAMES: &[(Bilingual, Named)] = &[
    (STATUS, Term::Status),
    (GROUP, Term::Group),
    (BY, Term::Respondent),
    (RESPONDENT, Term::Respondent),
    (MARK, Term::Mark),
    (TAG, Term::Tag),
    (NOTE, Term::Note),
    (HINT, Term::Hint),
];

/// Words that are terms by themselves.
const BARE: &[(Bilingual, Term)] = &[
    (NOTE, Term::Note(String::new())),
    (HINT, Term::Hint(String::new())),
    (PROMISE, Term::Promise),
    (GIVEN_BEFORE, Term::GivenBefore),
    (DIFFERS, Term::Differs),
];

impl Filter {
    /// The filter for what was typed; `None` if that is empty.
    pub fn new(typed: &str) -> Option<Self> {
        let terms: Vec<_> = typed_words(typed).iter().filter_map(|word| term(&word.replace('"', ""))).collect();
        (!terms.is_empty()).then(|| Self { typed: typed.trim().to_owned(), terms })
    }

    /// As typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Whether it asks for hints, which take a while to be found.
    pub fn asks_for_hints(&self) -> bool {
        self.terms.iter().any(|term| matches!(term, Term::Hint(_) | Term::Promise | Term::GivenBefore))
    }

    /// The rows that meet every term, ascending. `review_of` gives what reviewers added to a row.
    pub fn rows<'a>(&self, dossier: &Dossier, review_of: impl Fn(usize) -> Said<'a>) -> Vec<usize> {
        let views = (0..dossier.rows.len()).filter_map(|row| dossier.view(row));
        let has = |view: &RowView, term: &Term| {
            term.is_in_review(&review_of(view.index)).unwrap_or_else(|| term.is_in(dossier, view))
        };
        views.filter(|view| self.terms.iter().all(|term| has(view, term))).map(|view| view.index).collect()
    }

    /// The first name or value that does not exist, with those that do.
    pub fn unknown(&self, dossier: &Dossier, vocabulary: &Vocabulary, language: Language) -> Option<UnknownTerm> {
        self.terms.iter().find_map(|term| term.unknown(dossier, vocabulary, language))
    }
}

/// The words of a line as they were typed; spaces between quotation marks do not part words.
pub fn typed_words(line: &str) -> Vec<String> {
    let (mut words, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        quoted ^= c == '"';
        match words.last_mut() {
            Some(word) if quoted || !c.is_whitespace() => word.push(c),
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The term for a word; `None` for an incomplete one (`status:`), which does not filter yet.
fn term(word: &str) -> Option<Term> {
    if word == "?" {
        return Some(Term::Uncertain);
    }
    let is_bare = |(names, _): &&(Bilingual, Term)| names.each().any(|name| name.eq_ignore_ascii_case(word));
    if let Some((_, term)) = BARE.iter().find(is_bare) {
        return Some(term.clone());
    }
    let named = word.split_once(':').and_then(|(name, value)| {
        let (_, make) = NAMES.iter().find(|(names, _)| names.each().any(|other| other.eq_ignore_ascii_case(name)))?;
        Some((make, fold(value)))
    });
    match named {
        Some((make, value)) => (!value.is_empty()).then(|| make(value)),
        None => Pattern::new(word).map(Term::Text),
    }
}

impl Term {
    fn is_in(&self, dossier: &Dossier, view: &RowView) -> bool {
        match self {
            Self::Text(pattern) => {
                let wordings = view.wordings.iter().flat_map(|wording| wording.lead_in.iter().chain(&wording.blocks));
                let answers = view.answers.iter().flat_map(|answer| &answer.blocks);
                let mut texts = wordings.chain(answers).flat_map(|(_, block)| block.texts()).map(Text::as_str);
                texts.any(|text| !pattern.find(text).is_empty())
            }
            Self::Status(name) => is_called(view.row.status, name),
            Self::Group(name) => groups(view).any(|group| fold(group).contains(name)),
            Self::Respondent(name) => respondents(view).any(|words| fold(words).contains(name)),
            Self::Uncertain => dossier.is_doubtful(view.row),
            Self::Differs => view.row.likeness != Likeness::Same,
            Self::Mark(_) | Self::Tag(_) | Self::Note(_) | Self::Hint(_) | Self::Promise | Self::GivenBefore => false,
        }
    }

    /// The part of it that does not exist, if any.
    fn unknown(&self, dossier: &Dossier, vocabulary: &Vocabulary, language: Language) -> Option<UnknownTerm> {
        let typed = match self {
            Self::Text(pattern) => {
                let (typed, _) = named_in(pattern.typed())?;
                return Some(UnknownTerm::new(None, &format!("{typed}:"), names(language).collect()));
            }
            Self::Status(typed)
            | Self::Mark(typed)
            | Self::Group(typed)
            | Self::Respondent(typed)
            | Self::Tag(typed)
            | Self::Hint(typed) => typed,
            Self::Uncertain | Self::Differs | Self::Note(_) | Self::Promise | Self::GivenBefore => return None,
        };
        let (name, available) = self.values(dossier, vocabulary, language)?;
        let holds = |value: &String| fold(value.trim_matches('"')).contains(typed.as_str());
        let is_there = match self {
            Self::Status(_) => Status::EACH.iter().any(|status| is_called(*status, typed)),
            Self::Mark(_) => {
                vocabulary.marks.iter().any(|mark| is_marked(Some(*mark), typed)) || is_marked(None, typed)
            }
            Self::Hint(_) => hint_names().any(|name| name.each().any(|word| word.starts_with(typed.as_str()))),
            _ => available.iter().any(holds),
        };
        (!is_there).then(|| UnknownTerm::new(Some(language.say(name)), typed, available))
    }

    /// What it is called, and the values that there are for it, as they are typed; `None` where any words will do.
    fn values(
        &self,
        dossier: &Dossier,
        vocabulary: &Vocabulary,
        language: Language,
    ) -> Option<(Bilingual, Vec<String>)> {
        let views = || (0..dossier.rows.len()).filter_map(|row| dossier.view(row)).collect::<Vec<_>>();
        Some(match self {
            Self::Status(_) => {
                let names = Status::EACH.map(|status| as_typed(language.say(papers::status_names(status))));
                (STATUS, names.to_vec())
            }
            Self::Mark(_) => {
                let marks = vocabulary.marks.iter().chain([&UNMARKED]).map(|mark| as_typed(language.say(*mark)));
                (MARK, marks.collect())
            }
            Self::Group(_) => (GROUP, views().iter().flat_map(groups).map(as_typed).collect()),
            Self::Respondent(_) => (BY, views().iter().flat_map(respondents).map(as_typed).collect()),
            Self::Tag(_) => (TAG, vocabulary.tags.iter().map(|tag| as_typed(tag)).collect()),
            Self::Hint(_) => (HINT, hint_names().map(|name| language.say(name).to_owned()).collect()),
            Self::Text(_) | Self::Uncertain | Self::Differs | Self::Note(_) | Self::Promise | Self::GivenBefore => {
                return None;
            }
        })
    }

    /// Whether the review meets it; `None` if the term is about the papers.
    fn is_in_review(&self, review: &Said) -> Option<bool> {
        Some(match self {
            Self::Mark(name) => is_marked(review.mark, name),
            Self::Tag(name) => review.tags.iter().any(|tag| fold(tag).contains(name)),
            Self::Note(words) => review.notes.iter().any(|note| fold(note).contains(words)),
            Self::Hint(name) => review.hints.iter().any(|hint| hint.each().any(|word| word.starts_with(name.as_str()))),
            Self::Promise => review.promises,
            Self::GivenBefore => review.given_before,
            _ => return None,
        })
    }
}

/// The names of terms as they are typed in a language: `status:`, `promise`.
fn names(language: Language) -> impl Iterator<Item = String> {
    let bare = [PROMISE, GIVEN_BEFORE, DIFFERS].map(|name| language.say(name).to_owned());
    NAMES.iter().map(move |(names, _)| format!("{}:", language.say(*names))).chain(bare)
}

/// What the last word of a filter may become, and the byte with which that word begins: names of terms, or values that
/// there are for one.
pub fn completions(
    typed: &str,
    dossier: &Dossier,
    vocabulary: &Vocabulary,
    language: Language,
) -> (usize, Vec<String>) {
    let mut quoted = false;
    let begins = typed.char_indices().filter(|&(_, c)| {
        quoted ^= c == '"';
        c.is_whitespace() && !quoted
    });
    let from = begins.last().map_or(0, |(at, c)| at + c.len_utf8());
    let word = &typed[from..];
    let mut found = match word.split_once(':') {
        None => {
            let like = |language| names(language).filter(|name| name.starts_with(&fold(word))).collect::<Vec<_>>();
            let others = Language::ALL.into_iter().filter(|other| *other != language);
            [language].into_iter().chain(others).map(like).find(|names| !names.is_empty()).unwrap_or_default()
        }
        Some((name, value)) => {
            let of_name = NAMES.iter().find(|(names, _)| names.each().any(|other| other.eq_ignore_ascii_case(name)));
            let values = of_name.and_then(|(_, make)| make(String::new()).values(dossier, vocabulary, language));
            let wanted = fold(value.trim_matches('"'));
            let holds = |value: &String| fold(value.trim_matches('"')).split(' ').any(|word| word.starts_with(&wanted));
            let begins = |value: &String| fold(value.trim_matches('"')).starts_with(&wanted);
            let values = values.map(|(_, values)| values).unwrap_or_default();
            let like = if values.iter().any(begins) {
                values.into_iter().filter(begins).collect::<Vec<_>>()
            } else {
                values.into_iter().filter(holds).collect()
            };
            like.into_iter().map(|value| format!("{name}:{value}")).collect()
        }
    };
    found.sort_unstable();
    found.dedup();
    found.retain(|other| other != word);
    (from, found)
}

impl UnknownTerm {
    fn new(term: Option<&'static str>, typed: &str, mut available: Vec<String>) -> Self {
        let mut seen = Vec::new();
        available.retain(|value| {
            !seen.contains(value) && {
                seen.push(value.clone());
                true
            }
        });
        let nearness = |value: &String| strsim::jaro_winkler(&fold(value.trim_matches('"')), typed);
        let nearest = available.iter().map(nearness).enumerate().max_by(|one, other| one.1.total_cmp(&other.1));
        let nearest = nearest.filter(|(_, nearness)| *nearness > NEAR).map(|(index, _)| index);
        if let Some(index) = nearest {
            available[..=index].rotate_right(1);
        }
        Self { term, typed: typed.to_owned(), available, is_near: nearest.is_some() }
    }
}

/// Words at least this similar (0 to 1) are taken for typing errors of each other: `postpond`, `postponed`.
const NEAR: f64 = 0.82;

/// Splits a word that looks like a term into name and value: `stat:open`, but not `http://x` or `12:30`.
fn named_in(word: &str) -> Option<(&str, &str)> {
    let (name, value) = word.split_once(':')?;
    let is_name = !name.is_empty() && name.chars().all(char::is_alphabetic);
    (is_name && !value.is_empty() && !value.starts_with('/')).then_some((name, value))
}

/// A value as it must be typed: in quotes if it contains spaces.
fn as_typed(value: &str) -> String {
    if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.to_owned() }
}

/// Whether a mark has this name, in either language, in full or by the beginning of its first word: `answered` does not
/// match `not answered`.
fn is_marked(mark: Option<Bilingual>, wanted: &str) -> bool {
    let wanted = wanted.replace(['_', '-'], " ");
    let Some(names) = mark else { return UNMARKED.each().any(|name| *name == wanted) };
    let is_whole =
        |name: &str| name == wanted || name.split(' ').next().is_some_and(|first| first.starts_with(&wanted));
    names.each().any(|name| is_whole(name))
}

/// Whether a status has this name, or a part of it, in either language: `reference`, `gevonden`. `answered` and
/// `beantwoord` match only the status of a given answer.
pub(crate) fn is_called(status: Status, wanted: &str) -> bool {
    let wanted = wanted.replace(['_', '-'], " ");
    if ANSWERED.each().any(|name| *name == wanted) {
        return status == Status::Answered;
    }
    papers::status_names(status).each().any(|name| name.contains(&wanted))
}

/// The groups that ask in a row: those of its section and those of the askers.
fn groups<'a>(view: &'a RowView) -> impl Iterator<Item = &'a str> {
    view.wordings.iter().flat_map(|wording| {
        let section = wording.question.section.and_then(|id| wording.document.sections.get(id.index()));
        let of_section = section.into_iter().flat_map(|section| section.groups.iter().chain([&section.title]));
        let askers = wording.document.meta.askers.iter().filter_map(|asker| asker.party.as_ref());
        of_section.chain(askers).map(String::as_str)
    })
}

/// The names, roles and portfolios of those who answer a row.
fn respondents<'a>(view: &'a RowView) -> impl Iterator<Item = &'a str> {
    let people = view.answers.iter().flat_map(|answer| &answer.document.meta.respondents);
    people
        .flat_map(|person| [Some(&person.name), person.role.as_ref(), person.portfolio.as_ref()])
        .flatten()
        .map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::review::mark_in_short;
    use crate::review::Mark;

    #[test]
    fn what_is_typed_is_split_into_terms() {
        for (typed, count) in
            [("", 0), ("  ", 0), ("status:", 0), ("\"\"", 0), ("a b", 2), ("\"a b\" ?", 2), ("by:\"Van Weel\"", 1)]
        {
            assert_eq!(Filter::new(typed).map_or(0, |filter| filter.terms.len()), count, "{typed:?}");
        }
        assert!(
            matches!(&Filter::new("BY:\"Van Wéel\"").unwrap().terms[..], [Term::Respondent(name)] if name == "van weel")
        );
        assert!(matches!(Filter::new("http://x").unwrap().terms[..], [Term::Text(_)])); // no name of a term
    }

    #[test]
    fn rows_are_filtered_by_their_review() {
        let marked = |name| Said {
            mark: Some(name),
            tags: vec!["Eerste Besluit"],
            notes: vec!["Zie ook één"],
            ..Said::default()
        };
        let partly = || marked(mark_in_short(Mark::Partly));
        let not = || marked(mark_in_short(Mark::NotAnswered));
        for (typed, said, is) in [
            ("mark:partly", partly(), true),
            ("oordeel:deels", partly(), true),
            ("mark:p", partly(), true),
            ("mark:none", partly(), false),
            ("mark:none", Said::default(), true),
            ("oordeel:geen", Said::default(), true),
            ("mark:partly", Said::default(), false),
            ("mark:answered", not(), false),
            ("mark:not-answered", not(), true),
            ("mark:not", not(), true),
            ("tag:besluit", partly(), true),
            ("tag:tweede", partly(), false),
            ("note", partly(), true),
            ("note", Said::default(), false),
            ("aantekening:een", partly(), true),
            ("note:twee", partly(), false),
        ] {
            assert_eq!(Filter::new(typed).unwrap().terms[0].is_in_review(&said), Some(is), "{typed} {said:?}");
        }
        assert_eq!(Filter::new("besluit").unwrap().terms[0].is_in_review(&partly()), None);
    }

    #[test]
    fn what_there_is_not_is_known_with_what_there_is() {
        let said = Vocabulary {
            marks: [Mark::Answered, Mark::NotAnswered, Mark::Evades].map(mark_in_short).to_vec(),
            tags: vec!["urgent".into(), "eerste besluit".into()],
        };
        let (title, documents, rows, timeline) = (String::new(), vec![], vec![], vec![]);
        let dossier = Dossier { title, documents, rows, timeline, diagnostics: vec![], corrected: Default::default() };
        let statuses = r#""answer given", "answered by reference", postponed, withdrawn, open, "not found""#;
        for (typed, language, expected) in [
            ("status:xyz", Language::English, format!("status xyz: {statuses}")),
            (
                "status:postpond",
                Language::English,
                format!("status postpond? postponed, {}", statuses.replace(" postponed,", "")),
            ),
            ("status:op", Language::English, String::new()),
            ("status:answered", Language::English, String::new()),
            ("mark:evads", Language::English, r#"mark evads? evades, answered, "not answered", none"#.into()),
            ("oordeel:xyz", Language::Dutch, r#"oordeel xyz: beantwoord, "niet beantwoord", ontwijkt, geen"#.into()),
            ("mark:none", Language::English, String::new()),
            ("tag:urgnet", Language::English, r#"tag urgnet? urgent, "eerste besluit""#.into()),
            ("tag:besluit", Language::English, String::new()),
            ("group:CDA", Language::English, "group cda: ".into()),
            (
                "staus:open",
                Language::English,
                "name staus:? status:, group:, by:, respondent:, mark:, tag:, note:, hint:, promise, seen-before, differs"
                    .into(),
            ),
            (
                "frctie:CDA",
                Language::Dutch,
                "name frctie:? fractie:, status:, door:, bewindspersoon:, oordeel:, label:, aantekening:, aanwijzing:, toezegging, eerder-gegeven, verschilt".into(),
            ),
            ("http://x", Language::English, String::new()),
            ("12:30", Language::English, String::new()),
            ("open mark:xyz", Language::English, r#"mark xyz: answered, "not answered", evades, none"#.into()),
        ] {
            let unknown = Filter::new(typed).unwrap().unknown(&dossier, &said, language);
            let shown = unknown.map(|UnknownTerm { term, typed, available, is_near }| {
                let sign = if is_near { '?' } else { ':' };
                format!("{} {typed}{sign} {}", term.unwrap_or("name"), available.join(", "))
            });
            assert_eq!(shown.unwrap_or_default(), expected, "{typed}");
        }
    }

    #[test]
    fn a_status_is_meant_by_its_name_or_part_of_it() {
        for (status, wanted, is) in [
            (Status::Answered, "answer given", true),
            (Status::Answered, "answer-given", true),
            (Status::ByReference, "answer given", false),
            (Status::Answered, "antwoord gegeven", true),
            (Status::Answered, "gegeven", true),
            (Status::Answered, "answered", true),
            (Status::ByReference, "answered", false),
            (Status::ByReference, "reference", true),
            (Status::ByReference, "by-reference", true),
            (Status::NotFound(crate::dossier::Reason::NoText), "not found", true),
            (Status::Open, "post", false),
            (Status::Answered, "beantwoord", true),
            (Status::ByReference, "beantwoord", false),
            (Status::ByReference, "verwijzing", true),
            (Status::NotFound(crate::dossier::Reason::NoText), "niet_gevonden", true),
            (Status::Withdrawn, "ingetrokken", true),
            (Status::Postponed, "uitgesteld", true),
            (Status::Open, "uitgesteld", false),
        ] {
            assert_eq!(is_called(status, wanted), is, "{status:?} {wanted}");
        }
    }
}
