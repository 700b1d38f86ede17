//! A report of the open dossier, written to a file that the user names.

use super::{Count, Effects};
use crate::dossier::Dossier;
use crate::export::{FORMATS, Format};
use crate::i18n::reader::prompts;
use crate::present;
use crate::tui::input::scope::Scope;
use crate::tui::state::action::{Effect, ReportOrder};
use crate::tui::state::{Overlay, Prompt, Purpose, State};

/// Characters of a title in the name of a file.
const TITLE: usize = 50;

/// Asks where to write a report, and proposes a name.
pub fn write_report(state: &mut State, _: Count) -> Effects {
    if let Some((dossier, _)) = state.reading() {
        let typed = format!("{}.html", name(dossier));
        ask_for_name(state, typed, Purpose::Report);
    }
    Vec::new()
}

/// How the names of reports may end.
pub fn endings() -> Vec<String> {
    FORMATS.iter().map(|row| format!(".{}", row.endings[0])).collect()
}

fn ask_for_name(state: &mut State, typed: String, purpose: Purpose) {
    state.overlays.push(Overlay::Prompt(Prompt::new(purpose, typed)));
}

/// Has the report written to the file that was typed. What is refused stays to be typed.
pub fn order(state: &mut State, typed: &str, replace: bool) -> Effects {
    let name = typed.trim().to_owned();
    if name.is_empty() {
        return Vec::new();
    }
    if let Some(format) = format_of(&name) {
        return vec![Effect::WriteReport(ReportOrder { name, format, replace })];
    }
    state.message = Some(prompts::report_ends_in(&endings(), state.ui.language));
    ask_for_name(state, name, Purpose::Report);
    Vec::new()
}

/// There is a file of that name: it is replaced if the name is accepted again.
pub fn ask_to_replace(state: &mut State, name: String) {
    let key = state.ui.keymap.key_in(Scope::Prompt, "accept").unwrap_or_default();
    state.message = Some(prompts::exists(&key, state.ui.language));
    ask_for_name(state, name, Purpose::Replace);
}

/// The format that the ending of a name says.
pub fn format_of(name: &str) -> Option<Format> {
    let file = name.rsplit(['/', '\\']).next()?;
    let (stem, ending) = file.rsplit_once('.')?;
    if stem.is_empty() { None } else { Format::from_ending(ending) }
}

/// What to call the file of a report: by the number of its answer, of another of its papers, of its case, by its title.
fn name(dossier: &Dossier) -> String {
    let papers = || dossier.documents.iter();
    let answers = papers().filter(|paper| paper.kind.answers());
    let numbers = answers.chain(papers()).filter_map(|paper| paper.meta.document_id.as_deref());
    let cases = papers().flat_map(|paper| &paper.meta.cases).map(String::as_str);
    let title = present::title(dossier);
    let names = numbers.chain(cases).chain([title.as_str()]).map(plain);
    names.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| "tegenlezer".into())
}

/// Letters and digits in lower case, `-` for what stands between them: `de-ai-explosie`.
fn plain(words: &str) -> String {
    let words = words.to_lowercase();
    let mut plain = String::new();
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            if plain.chars().count() + word.chars().count() >= TITLE {
                break;
            }
            plain.push('-');
        }
        plain.extend(word.chars().take(TITLE));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::tui::commands::update;
    use crate::tui::state::action::Action;
    use crate::tui::tests::fixture;
    use crate::tui::tests::{play, reader, summary};

    #[test]
    fn files_are_named_by_number_or_by_title() {
        let mut dossier = fixture::dossier();
        let names = |dossier: &mut Dossier, of: &[(&str, &[&str])]| {
            for (paper, (number, cases)) in dossier.documents.iter_mut().zip(of) {
                let mut parts = (**paper).clone();
                parts.meta.document_id = (!number.is_empty()).then(|| (*number).to_owned());
                parts.meta.cases = cases.iter().map(|case| (*case).to_owned()).collect();
                *paper = crate::model::Document::new(parts);
            }
            name(dossier)
        };
        let none: (&str, &[&str]) = ("", &[]);
        assert_eq!(
            names(&mut dossier, &[("kv-tk-2025Z1", &[]), none, ("ah-tk-20252026-9", &[])]), //
            "ah-tk-20252026-9"
        );
        assert_eq!(names(&mut dossier, &[("kv-tk-2025Z1", &[]), none, none]), "kv-tk-2025z1");
        assert_eq!(names(&mut dossier, &[("", &["2025Z15064"]), none, none]), "2025z15064");
        assert_eq!(plain("het bericht ‘Één / twee’ ../.."), "het-bericht-één-twee");
        assert_eq!(plain(&"woord ".repeat(40)), "woord-woord-woord-woord-woord-woord-woord-woord");
        assert_eq!(plain(&"x".repeat(400)).len(), TITLE);
        dossier.title = "…".into();
        assert_eq!(names(&mut dossier, &[none, none, none]), "tegenlezer");
    }

    #[test]
    fn the_ending_says_the_format() {
        for (name, format) in [
            ("a.html", Some(Format::Html)),
            ("/b c/a.HTM", Some(Format::Html)),
            ("a.b.md", Some(Format::Markdown)),
            ("a.csv", Some(Format::Csv)),
            ("a.json", Some(Format::Json)),
            ("a.docx", Some(Format::Docx)),
            ("a.xlsx", Some(Format::Xlsx)),
            ("a.pdf", None),
            ("a", None),
            (".html", None),
            ("b/.html", None),
            ("a.html/b", None),
        ] {
            assert_eq!(format_of(name), format, "{name}");
        }
    }

    fn text_of(state: &State, format: Format) -> String {
        let report = state.report(format, jiff::civil::date(2026, 1, 1)).unwrap();
        String::from_utf8(report.unwrap()).unwrap()
    }

    #[test]
    fn each_format_has_the_review_as_it_stands() {
        let mut state = reader();
        play(&mut state, "m e 4 g A type:5 Enter c type:waarom? Ctrl-S");
        for (format, begins, language) in [
            (Format::Html, "<!DOCTYPE html>", "evades"),
            (Format::Markdown, "# ", "evades"),
            (Format::Csv, "\u{feff}", "evades"),
            (Format::Json, "{", "evades"),
            (Format::Html, "<!DOCTYPE html>", "ontwijkt"),
        ] {
            state.ui.language = if language == "evades" { Language::English } else { Language::Dutch };
            let report = text_of(&state, format);
            let start: String = report.chars().take(40).collect();
            assert!(start.to_lowercase().starts_with(&begins.to_lowercase()), "{format:?}: {start}");
            for words in [language, "waarom?", "jan"] {
                assert!(report.contains(words), "{format:?}: no {words}");
            }
        }
        let json = text_of(&state, Format::Json);
        assert!(json.contains("\"printed\""), "the corrected pairing");
    }

    #[test]
    fn other_endings_are_refused_and_the_name_stays() {
        let mut state = reader();
        let effects = play(&mut state, "X Ctrl-U type:verslag.pdf Enter");
        assert_eq!(effects, []);
        let prompt = r#"1 answer "Antwoord op vraag 1" prompt "verslag.pdf""#;
        assert_eq!(
            summary(&state),
            format!("{prompt} ! a report ends in .html, .docx, .md, .csv, .xlsx, .json or .jsonl")
        );
        let effects = play(&mut state, "Ctrl-U Enter");
        assert_eq!((effects, summary(&state)), (vec![], r#"1 answer "Antwoord op vraag 1""#.to_owned()));
    }

    #[test]
    fn a_file_that_is_there_is_replaced_at_the_second_enter_only() {
        let order = |name: &str, replace| {
            vec![Effect::WriteReport(ReportOrder { name: name.into(), format: Format::Markdown, replace })]
        };
        let mut state = reader();
        assert_eq!(play(&mut state, "X Ctrl-U type:a.md Enter"), order("a.md", false));
        update(&mut state, Action::ReportExists("a.md".into()));
        assert!(summary(&state).ends_with(r#"prompt "a.md" ! exists: Enter replaces it"#), "{}", summary(&state));
        assert_eq!(play(&mut state, "Enter"), order("a.md", true));
        update(&mut state, Action::ReportExists("a.md".into()));
        assert_eq!(play(&mut state, "Ctrl-U type:b.md Enter"), order("b.md", false));
        update(&mut state, Action::ReportExists("b.md".into()));
        assert_eq!(play(&mut state, "Esc"), []);
        assert_eq!(summary(&state), r#"1 answer "Antwoord op vraag 1""#);
    }
}
