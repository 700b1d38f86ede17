//! Plain text.

use super::form::{Form, NoteRef};
use super::prose;
use crate::dossier::Dossier;
use crate::i18n::Language;
use crate::i18n::papers;
use crate::present::{Length, Subject, bare_label};

/// A dossier as plain text: each question above its answer, with unwrapped paragraphs and blank lines between them.
pub fn plain(dossier: &Dossier, language: Language) -> String {
    let form = Plain(language);
    let mut paragraphs = prose::before_rows(dossier, &form);
    for (_, sides) in prose::rows(Subject::unreviewed(dossier), Length::Full, &form) {
        paragraphs.extend(sides.section);
        paragraphs.extend(sides.question);
        paragraphs.extend(sides.answer);
    }
    paragraphs.extend(prose::after_rows(dossier, &form));
    paragraphs.join("\n\n") + "\n"
}

/// Plain text: `[1]` in the text, `[1] minister: …` below it.
pub(super) struct Plain(pub Language);

impl Form for Plain {
    fn language(&self) -> Language {
        self.0
    }

    fn words(&self, words: &str) -> String {
        words.to_owned()
    }

    fn address(&self, address: &str) -> String {
        address.to_owned()
    }

    fn heading(&self, _: usize, words: &str) -> String {
        words.to_owned()
    }

    fn remark(&self, words: &str) -> String {
        format!("({words})")
    }

    fn item(&self, label: &str, words: &str) -> String {
        format!("{label} {words}").trim_start().to_owned()
    }

    fn table(&self, rows: &[Vec<String>]) -> String {
        rows.iter().map(|row| row.join(" | ")).collect::<Vec<_>>().join("\n")
    }

    fn mark(&self, note: NoteRef<'_>) -> String {
        format!("[{}]", bare_label(note.note))
    }

    fn note(&self, note: NoteRef<'_>, paragraphs: &[String]) -> String {
        let (label, whose) = (bare_label(note.note), papers::namespace(note.note.namespace, self.0));
        format!("[{label}] {whose}: {}", paragraphs.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn questions_stand_above_their_answers() {
        insta::assert_snapshot!(plain(&sample::dossier(), Language::English));
    }

    #[test]
    fn the_remarks_are_in_dutch_too() {
        let dutch = plain(&sample::dossier(), Language::Dutch);
        for line in [
            "(2 jan 2025 ingediend, 20 jan 2025 uitgesteld, 3 feb 2025 antwoord gegeven)",
            "(uit het uitstelbericht van 20 jan 2025)",
            "[1] indiener: De Schapenkrant, 1 januari 2025",
            "(met verwijzing naar 1 beantwoord)",
            "(één antwoord op 3 en 4)",
            "(niet gevonden: onder de kop staat geen tekst)",
        ] {
            assert!(dutch.lines().any(|other| other == line), "{line}: {dutch}");
        }
    }
}
