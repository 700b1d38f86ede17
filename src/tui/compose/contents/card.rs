//! The card of a question: its first line, and the items below it.

use std::ops::Range;

use super::size;
use crate::dossier::{Dossier, Likeness};
use crate::i18n::insight as hints;
use crate::i18n::papers::REMARK;
use crate::i18n::reader::{card as texts, panes, review as review_texts, status as status_texts};
use crate::i18n::review::mark_in_short;
use crate::layout::{lines, width};
use crate::model::{Span, SpanKind, Text};
use crate::present::card::{Card, OtherWordings, Verdict};
use crate::review::Tick;
use crate::tui::compose::difference;
use crate::tui::compose::part::{Content, LeadsTo, Part, Role};
use crate::tui::compose::review_words;
use crate::tui::compose::words;
use crate::tui::input::ui_text::UiText;

/// The items below the first line of a card, set at a width: what leads somewhere is a link.
pub fn card(card: &Card, dossier: &Dossier, width: usize, ui: &UiText) -> Vec<Part> {
    let mut parts = Vec::new();
    let together = words::together(dossier, &card.together, ui.language);
    parts.extend(together.zip(card.next_together()).map(|(words, next)| whole(words, LeadsTo::Question(next))));
    if card.sub_questions.len() > 1 || card.ticked() > 0 {
        for index in 0..card.sub_questions.len() {
            parts.push(sub_question(card, index, width));
            parts.extend(noticed(card, index, ui));
        }
    } else {
        parts.extend(noticed(card, 0, ui));
    }
    let proposed = card.proposed.map(|mark| review_texts::proposed(mark, &ui.key("agree"), ui.language));
    parts.extend(proposed.map(|words| whole(words, LeadsTo::Agree)));
    parts.extend(wording(card, dossier, ui));
    let numbers = |rows: &[usize]| {
        let keys = rows.iter().filter_map(|&row| Some(dossier.rows.get(row)?.key.number));
        words::list(&keys.collect::<Vec<_>>(), ui.language)
    };
    if !card.refers_to.is_empty() {
        let words = texts::points_to(&numbers(&card.refers_to), ui.language);
        parts.push(whole(words, LeadsTo::PointedTo(card.row)));
    }
    if !card.referred_by.is_empty() {
        let words = panes::referred_to_by(&numbers(&card.referred_by), ui.language);
        parts.push(whole(words, LeadsTo::Referrers(card.row)));
    }
    parts.extend(card.notes.iter().map(|(key, text)| {
        let words = cut(&format!("{} {text}", review_words::NOTE), width);
        let at = 2.min(words.len())..words.len();
        linked(words, at, LeadsTo::Note(*key))
    }));
    parts.into_iter().map(|part| part.of_row(card.row)).collect()
}

/// What the first line of a card says, the most important first: with all that is on it where the card is `folded`.
pub fn card_pieces(card: &Card, dossier: &Dossier, folded: bool, ui: &UiText) -> Vec<String> {
    let language = ui.language;
    let mut pieces = vec![format!("{} {}", words::sign(card.status), words::status(card.status, language))];
    if card.uncertain {
        pieces.push(format!("{} {}", words::UNCERTAIN, ui.text(status_texts::UNCERTAIN)));
    }
    pieces.extend(card.verdicts.iter().map(|verdict| named(verdict, card.verdicts.len() > 1, ui)));
    if !folded {
        return pieces;
    }
    match (card.ticked(), card.sub_questions.len()) {
        (0, 0 | 1) => {}
        (0, asked) => pieces.push(words::count(asked, words::SUB_QUESTION, language)),
        (ticked, asked) => pieces.push(texts::ticked(ticked, asked, language)),
    }
    pieces.extend(words::together(dossier, &card.together, language));
    match card.wording.likeness {
        Likeness::Same => {}
        Likeness::OtherSigns => pieces.push(ui.text(texts::OTHER_SIGNS).to_owned()),
        Likeness::OtherWords => pieces.push(ui.text(texts::WORDED_DIFFERENTLY).to_owned()),
    }
    if !card.notes.is_empty() {
        pieces.push(words::count(card.notes.len(), REMARK, language));
    }
    let references = card.refers_to.len() + card.referred_by.len();
    if references > 0 {
        pieces.push(words::count(references, texts::REFERENCE, language));
    }
    pieces
}

/// `P partly`, with whose mark it is where there are several.
fn named(verdict: &Verdict, several: bool, ui: &UiText) -> String {
    let sign = review_words::sign(verdict.mark, verdict.holds);
    let who = if several { format!(" ({})", verdict.who) } else { String::new() };
    format!("{sign} {}{who}", ui.text(mark_in_short(verdict.mark)))
}

/// `[+] 1 Herkent u de waarschuwende…`
fn sub_question(card: &Card, index: usize, width: usize) -> Part {
    let (text, tick) = &card.sub_questions[index];
    let sign = match tick {
        None => ' ',
        Some(Tick::Answered) => '+',
        Some(Tick::NotAnswered) => '-',
    };
    let head = format!("[{sign}] {}", index + 1);
    let words = cut(&format!("{head} {text}"), width);
    let at = 0..head.len().min(words.len());
    linked(words, at, LeadsTo::Tick(index))
}

/// What was noticed about a sub-question, which leads to the sentence nearest to it.
fn noticed(card: &Card, index: usize, ui: &UiText) -> Option<Part> {
    let (_, reasons) = card.hints.iter().find(|(of, _)| *of == index)?;
    let reasons: Vec<_> = reasons.iter().map(|reason| ui.text(hints::reason(*reason))).collect();
    let words = reasons.join("; ");
    let at = 0..words.len();
    let part = Part::new(Role::Aside, Content::Own(link(words, at)));
    Some(part.labelled("   ·").leading_to(LeadsTo::Nearest(index)).gap(0))
}

/// Which papers word the question otherwise, and below it how.
fn wording(card: &Card, dossier: &Dossier, ui: &UiText) -> Vec<Part> {
    let OtherWordings { shown, papers: differing, likeness } = &card.wording;
    let Some(view) = dossier.view(card.row).filter(|_| !differing.is_empty()) else { return Vec::new() };
    let papers: Vec<_> = differing.iter().map(|id| words::the_paper(dossier.document(*id), ui.language)).collect();
    let papers = words::list(&papers, ui.language);
    let words = panes::worded_differently_in(&papers, *likeness, &ui.key("difference"), ui.language);
    let end = words.rfind(" · ").unwrap_or(words.len());
    let says = linked(words, 0..end, LeadsTo::Difference);
    [says].into_iter().chain(difference::in_short(&view, *shown, differing[0])).collect()
}

fn whole(words: String, leads_to: LeadsTo) -> Part {
    let at = 0..words.len();
    linked(words, at, leads_to)
}

/// Words of which a stretch leads somewhere.
fn linked(words: String, at: Range<usize>, leads_to: LeadsTo) -> Part {
    Part::new(Role::Prose, Content::Own(link(words, at))).leading_to(leads_to).gap(0)
}

/// A text of which a stretch is a link.
fn link(words: String, at: Range<usize>) -> Text {
    let span = Span { at: size(at.start)..size(at.end), kind: SpanKind::Reference(Vec::new()) };
    Text::new(words, vec![span])
}

/// As many words as fit on a line.
fn cut(words: &str, room: usize) -> String {
    if width(words) <= room {
        return words.to_owned();
    }
    let first = lines(words, room.saturating_sub(1).max(1)).into_iter().next().unwrap_or_default();
    format!("{}…", first.trim_end())
}
