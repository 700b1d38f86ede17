//! What a dossier is: papers, people, dates, and what could not be made out.

use crate::dossier::Dossier;
use crate::i18n::reader::pages;
use crate::i18n::{Bilingual, Language};
use crate::model::Severity;
use crate::tui::compose::part::{Part, Role};
use crate::tui::compose::words;

/// What a dossier is: papers, people, dates, and what could not be made out.
///
/// `review`: where its review is kept, a line each.
pub fn about(dossier: &Dossier, review: &[Bilingual<String>], language: Language) -> Vec<Part> {
    let mut parts = vec![Part::own(Role::Section, dossier.title.clone())];
    let mut line = |words: String| {
        if !words.is_empty() {
            parts.push(Part::own(Role::Prose, words).gap(0));
        }
    };
    line(words::parties(dossier));
    line(words::timeline(&dossier.timeline, true, language).join(" · "));
    line(summary(dossier, language));
    review.iter().for_each(|kept| line(language.say(kept.each_ref()).clone()));
    if let Some(last) = parts.last_mut() {
        last.gap = 1;
    }
    for document in &dossier.documents {
        parts.push(Part::own(Role::Heading, words::paper(document, language)).gap(0));
        let meta = &document.meta;
        let title = meta.title.clone().or_else(|| meta.subject.clone());
        let who = words::dated(&words::respondents(document, language), document, language).into_iter().next();
        let id = meta.document_id.clone();
        let counts = format!(
            "{}, {}, {}",
            words::count(document.questions.len(), words::QUESTION, language),
            words::count(document.answers.len(), words::ANSWER, language),
            words::count(document.notes.len(), words::NOTE, language),
        );
        let lines = [Some(document.source.path.clone()), id, title, who, Some(counts)];
        parts.extend(lines.into_iter().flatten().map(|words| Part::own(Role::Prose, words).gap(0)));
        parts.extend(document.diagnostics.iter().map(|found| diagnostic(found, language)));
        if let Some(last) = parts.last_mut() {
            last.gap = 1;
        }
    }
    parts.extend(dossier.diagnostics.iter().map(|found| diagnostic(found, language)));
    parts
}

fn diagnostic(diagnostic: &crate::model::Diagnostic, language: Language) -> Part {
    let place = match (diagnostic.page, diagnostic.line) {
        (Some(page), _) => format!("{}: ", words::pages(page, page, language)),
        (None, Some(line)) => format!("{}: ", words::lines(line, line, language)),
        (None, None) => String::new(),
    };
    let role = if diagnostic.severity() == Severity::Info { Role::Aside } else { Role::Doubt };
    let severity = words::severity(diagnostic.severity(), language);
    Part::own(role, format!("{severity}: {place}{}", crate::i18n::diagnostics::message(&diagnostic.finding, language)))
        .gap(0)
}

/// `9 questions: 7 answered, 2 not found`
fn summary(dossier: &Dossier, language: Language) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for row in &dossier.rows {
        let name = words::status(row.status, language);
        match counts.iter_mut().find(|(other, _)| *other == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    if counts.is_empty() {
        return language.say(pages::NO_NUMBERED_QUESTIONS).to_owned();
    }
    let counts: Vec<_> = counts.iter().map(|(name, count)| format!("{count} {name}")).collect();
    format!("{}: {}", words::count(dossier.rows.len(), words::QUESTION, language), counts.join(", "))
}
