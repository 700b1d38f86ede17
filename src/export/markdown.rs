//! Markdown, as GitHub and pandoc read it.

use super::form::{Form, NoteRef};
use super::prose;
use crate::dossier::Dossier;
use crate::language::Language;
use crate::words;

/// A dossier as Markdown: a heading for each question and answer, true footnotes. Nothing in a paper's text is taken for
/// Markdown or HTML.
pub fn markdown(dossier: &Dossier, language: Language) -> String {
    let form = Markdown(language);
    let mut paragraphs = prose::front(dossier, &form);
    for sides in prose::rows(dossier, &form) {
        paragraphs.extend(sides.section);
        paragraphs.extend(sides.question);
        paragraphs.extend(sides.answer);
    }
    paragraphs.extend(prose::back(dossier, &form));
    paragraphs.join("\n\n") + "\n"
}

struct Markdown(Language);

impl Markdown {
    /// The name of a note: document and place, since labels come twice.
    fn name(note: NoteRef<'_>) -> String {
        format!("[^{}-{}]", note.document.index() + 1, note.id.index() + 1)
    }
}

impl Form for Markdown {
    fn language(&self) -> Language {
        self.0
    }

    fn words(&self, words: &str) -> String {
        words.split('\n').map(escape).collect::<Vec<_>>().join("\\\n")
    }

    fn address(&self, address: &str) -> String {
        let is_link = address.starts_with("http://") || address.starts_with("https://");
        if is_link && !address.contains(['<', '>', ' ', '\n']) { format!("<{address}>") } else { self.words(address) }
    }

    fn heading(&self, level: usize, words: &str) -> String {
        format!("{} {}", "#".repeat(level), words.replace("\\\n", " "))
    }

    fn remark(&self, words: &str) -> String {
        format!("*({})*", escape(words))
    }

    fn item(&self, label: &str, words: &str) -> String {
        let words = words.replace('\n', "\n  ");
        match label {
            "" | "-" | "•" | "o" | "*" => format!("- {words}"),
            label => format!("- {} {words}", escape(label)),
        }
    }

    fn table(&self, rows: &[Vec<String>]) -> String {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let line = |cells: &[String]| {
            let cells =
                (0..columns).map(|column| cells.get(column).map(|cell| cell.replace("\\\n", " ").replace('|', "\\|")));
            format!("| {} |", cells.map(Option::unwrap_or_default).collect::<Vec<_>>().join(" | "))
        };
        let mut lines: Vec<_> = rows.iter().map(|row| line(row)).collect();
        if !lines.is_empty() {
            lines.insert(1, format!("|{}", " --- |".repeat(columns)));
        }
        lines.join("\n")
    }

    fn mark(&self, note: NoteRef<'_>) -> String {
        Self::name(note)
    }

    fn note(&self, note: NoteRef<'_>, paragraphs: &[String]) -> String {
        let (name, whose) = (Self::name(note), words::namespace(note.note.namespace, self.0));
        let text = paragraphs.join("\n\n").replace('\n', "\n    ");
        format!("{name}: {whose} {}: {text}", escape(&note.note.label))
    }
}

/// A line of words, none of which is taken for markup.
fn escape(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let anywhere = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '$');
        let at_start = at == 0 && matches!(c, '#' | '-' | '+' | '=');
        let after_number = digits > 0 && at == digits && matches!(c, '.' | ')');
        if anywhere || at_start || after_number {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn notes_are_true_footnotes() {
        insta::assert_snapshot!(markdown(&sample::dossier(), Language::English));
    }

    #[test]
    fn in_dutch_too() {
        insta::assert_snapshot!(markdown(&sample::dossier(), Language::Dutch));
    }

    #[test]
    fn words_are_never_markup() {
        let cases = [
            ("gewone woorden (1), en 2. niet", "gewone woorden (1), en 2. niet"),
            ("1. geen lijst", "1\\. geen lijst"),
            ("# geen kop", "\\# geen kop"),
            ("- geen lijst", "\\- geen lijst"),
            ("<script>*_[x](y)`", "\\<script\\>\\*\\_\\[x\\](y)\\`"),
            ("een\n2) twee", "een\\\n2\\) twee"),
        ];
        for (words, expected) in cases {
            assert_eq!(Markdown(Language::English).words(words), expected);
        }
    }

    #[test]
    fn only_web_addresses_are_links() {
        assert_eq!(Markdown(Language::English).address("https://a.nl/b_c"), "<https://a.nl/b_c>");
        assert_eq!(Markdown(Language::English).address("javascript:x"), "javascript:x");
        assert_eq!(Markdown(Language::English).address("http://a.nl/<b"), "http://a.nl/\\<b");
    }

    #[test]
    fn short_rows_of_a_table_are_filled() {
        let rows = [vec!["a|b".to_owned(), "c".to_owned()], vec!["d".to_owned()]];
        assert_eq!(Markdown(Language::English).table(&rows), "| a\\|b | c |\n| --- | --- |\n| d |  |");
        assert_eq!(Markdown(Language::English).table(&[]), "");
    }
}
