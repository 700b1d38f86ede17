//! What of an answer was said before: the passages with where and when, and one of them with what was changed.

use super::hints::{Items, quoted_up_to, up_to};
use crate::i18n::library::{UNDATED, UNSETTLED};
use crate::i18n::reader::said_before as texts;
use crate::i18n::{Language, insight, papers};
use crate::library::{EarlierPassage, SaidBefore};
use crate::present::given::later_words;
use crate::text::on_one_line;
use crate::tui::compose::difference;
use crate::tui::compose::part::{Part, Role};

/// Of a passage so many characters are shown in the list.
const QUOTED: usize = 130;

/// And of a title.
const TITLE: usize = 40;

/// The passages that stand in earlier papers; where there is none, in how many papers they were looked for.
pub fn said_before(said: &SaidBefore, language: Language) -> Items {
    let (mut parts, mut heads) = (Vec::new(), Vec::new());
    for passage in &said.passages {
        let words = texts::words(passage.words, language);
        let title = up_to(TITLE, &passage.title);
        let place = format!("{} · {words} · {title}", place_of_earlier(passage, language));
        heads.push(parts.len());
        parts.push(Part::own(Role::Prose, place).labelled("=").gap(0));
        parts.push(Part::own(Role::Aside, quoted_up_to(QUOTED, &later_words(&passage.stretches))).labelled(" "));
    }
    if parts.is_empty() {
        parts.push(Part::own(Role::Placeholder, texts::nothing(said.papers, language)));
    }
    if !said.is_settled {
        parts.push(Part::own(Role::Doubt, language.say(UNSETTLED)));
    }
    (parts, heads)
}

/// `19 sep 2025, antwoord 3 · Van Oosten`: when and where a passage stood before.
pub fn place_of_earlier(passage: &EarlierPassage, language: Language) -> String {
    let day = passage.day.map_or(language.say(UNDATED).to_owned(), |day| papers::date(day, language));
    let part = insight::part(passage.owner, &passage.numbers, language);
    match on_one_line(&passage.whose) {
        whose if whose.is_empty() => format!("{day}, {part}"),
        whose => format!("{day}, {part} · {whose}"),
    }
}

/// One passage with what was changed since the earlier paper: first its dossier, and whose words stand in which brackets.
pub fn earlier_passage(passage: &EarlierPassage, language: Language) -> Vec<Part> {
    let kind = papers::kind(passage.kind, language);
    let then = passage.day.map_or(kind.to_owned(), |day| format!("{kind}, {}", papers::date(day, language)));
    let text = difference::given(&passage.stretches);
    let title = Part::own(Role::Aside, on_one_line(&passage.title).into_owned()).gap(0);
    let legend = match text.changes.is_empty() {
        true => Part::own(Role::Aside, language.say(texts::NOTHING_CHANGED)),
        false => difference::legend(&then, language.say(texts::IN_VIEW)),
    };
    vec![title, legend, text]
}
