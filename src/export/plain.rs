//! Plain text.

use super::form::{Form, NoteRef};
use super::{prose, words};
use crate::dossier::Dossier;

/// A dossier as plain text, each question above its answer, paragraphs unwrapped with an empty line between.
pub fn plain(dossier: &Dossier) -> String {
    let mut paragraphs = prose::front(dossier, &Plain);
    for sides in prose::rows(dossier, &Plain) {
        paragraphs.extend(sides.section);
        paragraphs.extend(sides.question);
        paragraphs.extend(sides.answer);
    }
    paragraphs.extend(prose::back(dossier, &Plain));
    paragraphs.join("\n\n") + "\n"
}

/// Plain text: `[1]` in the text, `[1] minister: …` below it.
pub(super) struct Plain;

impl Form for Plain {
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
        format!("[{}]", note.bare_label())
    }

    fn note(&self, note: NoteRef<'_>, paragraphs: &[String]) -> String {
        let (label, whose) = (note.bare_label(), words::namespace(note.note.namespace));
        format!("[{label}] {whose}: {}", paragraphs.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn questions_stand_above_their_answers() {
        insta::assert_snapshot!(plain(&sample::dossier()));
    }
}
