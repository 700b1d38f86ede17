//! Keys played on the fixture, and what the reader then shows.

pub mod fixture;
pub mod review;

use std::collections::HashSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use strum::VariantArray;

use self::review::{PLAYED as REVIEWED, keep, open_reviews, said};
use crate::dossier::Dossier;
use crate::language::Language;
use crate::model::Source;
use crate::tui::commands::update::{Action, Effect, Target, update};
use crate::tui::compose::contents::beginning;
use crate::tui::compose::frame::{Arrangement, Pane, Panel};
use crate::tui::compose::part::{Part, Role};
use crate::tui::compose::theme::Theme;
use crate::tui::input::binding::{BINDINGS, Command, Scope};
use crate::tui::reading::{Reading, Session, Topic};
use crate::tui::state::settings::Settings;
use crate::tui::state::{Overlay, State};
use crate::tui::view::view;

/// Two dossiers, the first of them open, on a screen of 100 by 12.
pub(in crate::tui) fn reader() -> State {
    let mut state = State::new(vec![fixture::dossier(), fixture::letter()], (100, 12), Theme::COLOURS);
    open_reviews(&mut state);
    play(&mut state, "Enter");
    state
}

/// Presses keys written with spaces between; `type:word` types.
pub(in crate::tui) fn play(state: &mut State, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for key in keys.split_whitespace() {
        let typed = key.strip_prefix("type:").map(|word| word.chars().map(String::from).collect());
        for key in typed.unwrap_or_else(|| vec![key.to_owned()]) {
            let asked = update(state, Action::Press(key.parse().unwrap()));
            effects.extend(keep(state, asked));
        }
    }
    effects
}

/// What the reader shows, in short: `3 answer "Antwoord op vraag 2 en 3"`: row, focus, the line at the top of the pane with
/// the focus, and what else is open.
pub(in crate::tui) fn summary(state: &State) -> String {
    let mut words = Vec::new();
    match state.reading() {
        None => words.push(format!("dossier {}", state.chosen + 1)),
        Some((dossier, session)) => {
            let here = &session.here;
            match here.reading {
                Reading::Rows if session.linked => words.push(dossier.rows[here.row].key.to_string()),
                Reading::Rows => {
                    words.push(format!("{}|{}", dossier.rows[here.row].key, dossier.rows[here.answer_row].key))
                }
                Reading::Text(id) => words.push(format!("text {}", id.index())),
            }
            words.push(format!("{:?}", here.focus).to_lowercase());
            if let Pane::Wording(index) = here.focus {
                words.extend(session.wording_document(dossier, index).map(|id| format!("of paper {}", id.index())));
            }
            words.extend(top_line(dossier, session, here.focus));
            if let Some(link) = here.link {
                let part = &session.parts(link.pane)[link.entry];
                let (cell, span) = &part.spans(dossier)[link.span];
                let word = part.strings(dossier)[*cell][span.at.start as usize..span.at.end as usize].to_owned();
                words.push(format!("<{}>", if word.is_empty() { "mark" } else { &word }));
            }
            if let Some(drawer) = &here.drawer {
                let topic = match &drawer.topic {
                    Topic::Notes => "notes".to_owned(),
                    Topic::Note(_, note) => format!("note {}", note.index()),
                    Topic::Rows(rows) => format!("peek {rows:?}"),
                    Topic::Referrers(row) => format!("referrers of {row}"),
                    Topic::Notice(id) => format!("notice {}", id.index()),
                    Topic::Told(title, _) => title.clone(),
                    Topic::Ticks => "ticks".to_owned(),
                    Topic::Remarks => "remarks".to_owned(),
                };
                words.push(format!("+{topic}"));
                let part = &session.parts(Pane::Drawer)[drawer.place.entry];
                words.push(format!("{:?}", part.strings(dossier).concat().chars().take(24).collect::<String>()));
            }
            if session.arrangement != Arrangement::default() {
                let width = |pane: &Panel| format!("{:?} {}x{}", pane.pane, pane.head.width, pane.body.height);
                words.push(format!("room {}", session.frame.panels.iter().map(width).collect::<Vec<_>>().join(", ")));
            }
            words.extend(said(state));
            words.extend(session.hit_count().map(|count| format!("hit {count}")));
        }
    }
    for overlay in &state.overlays {
        words.push(match overlay {
            Overlay::Sheet(sheet) => {
                format!("sheet {:?} line {}", sheet.topic, sheet.page.column().line_of(sheet.place))
            }
            Overlay::Editor(editor) => format!("writing {:?}", editor.text()),
            Overlay::Prompt(prompt) => format!("prompt {:?}", prompt.typed),
        });
    }
    words.extend(state.message.iter().map(|message| format!("! {message}")));
    words.join(" ")
}

fn top_line(dossier: &crate::dossier::Dossier, session: &Session, pane: Pane) -> Option<String> {
    let column = session.column(pane)?;
    let (entry, _, pieces) = column.on(session.top(pane));
    let piece = pieces.first()?;
    let string =
        session.parts(pane).get(entry)?.strings(dossier).get(piece.cell)?.get(piece.text.bytes.clone())?.to_owned();
    Some(format!("{:?}", string.trim_end().chars().take(24).collect::<String>()))
}

/// After some keys, one binding's key, and what the reader then shows.
const PLAYED: &[(Scope, &str, &str, &str)] = &[
    (Scope::Reader, "", "]", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "2 ]", "J", r#"4 answer "Antwoord op vraag 4""#),
    (Scope::Reader, "3 ]", "[", r#"3 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "3 ]", "K", r#"3 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "", "}", r#"4 answer "Antwoord op vraag 4""#),
    (Scope::Reader, "7 g", "{", r#"6 answer "Answer 6 and 8""#),
    (Scope::Reader, "]", "Tab", r#"2 answer "Antwoord op vraag 2 en 3" <mark> +notes "Maak het bespreekbaar (2""#),
    (
        Scope::Reader,
        "] Tab Tab",
        "Shift-Tab",
        r#"2 answer "Antwoord op vraag 2 en 3" <mark> +notes "Maak het bespreekbaar (2""#,
    ),
    (Scope::Reader, "] Tab", "Enter", r#"2 drawer "Maak het bespreekbaar (2" +notes "Maak het bespreekbaar (2""#),
    (Scope::Reader, "4 g", "r", r#"4 answer "Antwoord op vraag 4" ! below this answer: 1 and 7"#),
    (Scope::Reader, "1 g", "P", r#"1 drawer "Antwoord op vraag 4" +referrers of 0 "Antwoord op vraag 4""#),
    (Scope::Reader, "", "p", r#"1 drawer "Vragen van het lid Van D" +notice 1 "Vragen van het lid Van D""#),
    (
        Scope::Reader,
        "f",
        "+",
        r#"1 answer "Antwoord op vraag 1" +notes "De Telegraaf, 31 juli 20" room List 6x5, Wording(0) 41x5, Answer 51x5, Drawer 100x3"#,
    ),
    (
        Scope::Reader,
        "f 2 +",
        "-",
        r#"1 answer "Antwoord op vraag 1" +notes "De Telegraaf, 31 juli 20" room List 6x5, Wording(0) 41x5, Answer 51x5, Drawer 100x3"#,
    ),
    (Scope::Reader, "", ">", r#"1 answer "Antwoord op vraag 1" room List 6x9, Wording(0) 37x9, Answer 55x9"#),
    (Scope::Reader, "h", "<", r#"1 wording(0) of paper 0 "Vraag 1" room List 6x9, Wording(0) 37x9, Answer 55x9"#),
    (Scope::Reader, "", "z", r#"1 answer "Antwoord op vraag 1" room Wording(0) 100x1, Answer 100x7"#),
    (Scope::Reader, "", "s", r#"1 answer "Antwoord op vraag 1" room Wording(0) 45x9, Answer 54x9"#),
    (Scope::Reader, "7 g", "Ctrl-O", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Reader, "7 g", "Alt-Left", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Reader, "7 g Ctrl-O", "Alt-Right", r#"7 answer "Antwoord op vraag 7""#),
    (Scope::Reader, "h h", "l", r#"1 wording(0) of paper 0 "Vraag 1""#),
    (Scope::Reader, "h h", "Right", r#"1 wording(0) of paper 0 "Vraag 1""#),
    (Scope::Reader, "", "h", r#"1 wording(0) of paper 0 "Vraag 1""#),
    (Scope::Reader, "", "Left", r#"1 wording(0) of paper 0 "Vraag 1""#),
    (Scope::Reader, "]", "f", r#"2 answer "Antwoord op vraag 2 en 3" +notes "Maak het bespreekbaar (2""#),
    (Scope::Reader, "", "/", r#"1 answer "Antwoord op vraag 1" prompt """#),
    (Scope::Reader, "4 g", "&", r#"4 answer "Antwoord op vraag 4" prompt """#),
    (Scope::Reader, "/ type:samenwerking Enter", "n", r#"5 wording(0) of paper 1 "Vraag 5" hit 2/7"#),
    (Scope::Reader, "/ type:samenwerking Enter n", "N", r#"5 wording(0) of paper 0 "Vraag 5" hit 1/7"#),
    (Scope::Reader, "6 g h", "w", r#"6 wording(0) of paper 0 "Vraag 6""#),
    (Scope::Reader, "h", "v", r#"1 wording(0) of paper 1 "Vraag 1""#),
    (Scope::Reader, "4 g", "t", r#"text 2 text "Antwoord op vraag 4""#),
    (Scope::Reader, "4 g", "o", r#"4 answer "Antwoord op vraag 4" sheet Proof(DocumentId(2), (30, 31)) line 36"#),
    (Scope::Reader, "", "L", r#"1|1 answer "Antwoord op vraag 1""#),
    (
        Scope::Reader,
        "4 g",
        "y",
        "[Copy(\"“Zie het antwoord op vraag 1 en dat op vraag 7.”\\nde AI-explosie, answer to question 4; answer, 19 sep 2025, antwoord.txt, page 2\\n\")]",
    ),
    (
        Scope::Reader,
        "4 g",
        "Y",
        "[Copy(\"de AI-explosie, answer to question 4; answer, 19 sep 2025, antwoord.txt, page 2\")]",
    ),
    (Scope::Reader, "", "'", r#"1 answer "Antwoord op vraag 1" ! no place was kept for this dossier"#),
    (Scope::Reader, "", "R", "[Reread]"),
    (Scope::Reader, "", "i", r#"1 answer "Antwoord op vraag 1" sheet About line 0"#),
    (Scope::Reader, "] f", "Esc", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "", "q", "dossier 1"),
    (Scope::Motion, "", "j", r#"1 answer "Ja, dit is alinea 1 van ""#),
    (Scope::Motion, "", "Down", r#"1 answer "Ja, dit is alinea 1 van ""#),
    (Scope::Motion, "", "Ctrl-E", r#"1 answer "Ja, dit is alinea 1 van ""#),
    (Scope::Motion, "6 j", "Ctrl-Y", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "6 j", "k", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "6 j", "Up", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "", "Space", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "", "PageDown", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "", "Ctrl-F", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "3 Space", "b", r#"1 answer "Ja, dit is alinea 6 van ""#),
    (Scope::Motion, "3 Space", "PageUp", r#"1 answer "Ja, dit is alinea 6 van ""#),
    (Scope::Motion, "3 Space", "Ctrl-B", r#"1 answer "Ja, dit is alinea 6 van ""#),
    (Scope::Motion, "", "d", r#"1 answer "Ja, dit is alinea 2 van ""#),
    (Scope::Motion, "", "Ctrl-D", r#"1 answer "Ja, dit is alinea 2 van ""#),
    (Scope::Motion, "Space", "u", r#"1 answer "Ja, dit is alinea 2 van ""#),
    (Scope::Motion, "Space", "Ctrl-U", r#"1 answer "Ja, dit is alinea 2 van ""#),
    (Scope::Motion, "G", "g", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Motion, "G", "Home", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Motion, "", "G", r#"8 answer "Answer 6 and 8""#),
    (Scope::Motion, "", "End", r#"8 answer "Answer 6 and 8""#),
    (Scope::Dossiers, "q", "Enter", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Dossiers, "q", "l", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Dossiers, "q", "Right", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Dossiers, "q", "/", r#"dossier 1 prompt """#),
    (Scope::Dossiers, "q / type:brief Enter", "Esc", "dossier 2"),
    (Scope::Dossiers, "q", "q", "[Quit]"),
    (Scope::Sheet, "?", "Esc", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Sheet, "?", "q", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Sheet, "o", "o", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Sheet, "i", "i", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Help, "?", "/", r#"1 answer "Antwoord op vraag 1" sheet Help("") line 0 prompt """#),
    (Scope::Prompt, "/ type:onderzoek", "Enter", r#"2 answer "Antwoord op vraag 2 en 3" hit 1/1"#),
    (Scope::Prompt, "/ type:onderzoek", "Esc", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Prompt, "/ type:ab", "Backspace", r#"1 answer "Antwoord op vraag 1" hit 274 prompt "a""#),
    (Scope::Prompt, "/ type:ab", "Ctrl-H", r#"1 answer "Antwoord op vraag 1" hit 274 prompt "a""#),
    (Scope::Prompt, "/ type:ab Space type:cd", "Ctrl-W", r#"1 answer "Antwoord op vraag 1" hit 0 prompt "ab ""#),
    (Scope::Prompt, "/ type:ab", "Ctrl-U", r#"1 answer "Antwoord op vraag 1" prompt """#),
    (Scope::Prompt, ": type:unl", "Tab", r#"1 answer "Antwoord op vraag 1" prompt "unlink""#),
    (Scope::Everywhere, "", ":", r#"1 answer "Antwoord op vraag 1" prompt """#),
    (Scope::Everywhere, "", "F1", r#"1 answer "Antwoord op vraag 1" sheet Help("") line 0"#),
    (Scope::Everywhere, "", "?", r#"1 answer "Antwoord op vraag 1" sheet Help("") line 0"#),
    (Scope::Everywhere, "/", "Ctrl-C", "[Quit]"),
    (Scope::Everywhere, "?", "Ctrl-Z", "[Suspend]"),
    (Scope::Everywhere, "", "Ctrl-L", "[Redraw]"),
];

#[test]
fn every_binding_does_what_it_says() {
    let mut wrong = String::new();
    for (_, before, key, expected) in PLAYED.iter().chain(REVIEWED) {
        let mut state = reader();
        play(&mut state, before);
        let effects = play(&mut state, key);
        let shown = if effects.is_empty() { summary(&state) } else { format!("{effects:?}") };
        if shown != *expected {
            wrong += &format!("{key} after {before:?}\n  shows    {shown}\n  expected {expected}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_binding_is_played() {
    let played: HashSet<_> = PLAYED.iter().chain(REVIEWED).map(|(scope, _, key, _)| (*scope, *key)).collect();
    for binding in BINDINGS {
        for key in binding.keys {
            assert!(played.contains(&(binding.scope, *key)), "no test plays {key} of {:?}", binding.scope);
        }
    }
}

/// In Dutch every key does the same; only what is said is said in Dutch.
#[test]
fn every_binding_does_the_same_in_dutch() {
    let settings = Settings { language: Language::Dutch, ..Settings::default() };
    for (_, before, key, expected) in PLAYED.iter().chain(REVIEWED) {
        let mut state = State::with(vec![fixture::dossier(), fixture::letter()], (100, 12), settings.clone());
        open_reviews(&mut state);
        play(&mut state, &format!("Enter {before}"));
        let effects = play(&mut state, key);
        let said = ["Answer 6 and 8", "! ", "Copy(", "no note yet"].iter().any(|said| expected.contains(said));
        let shown = if effects.is_empty() { summary(&state) } else { format!("{effects:?}") };
        assert_eq!(shown != *expected, said, "{key} after {before:?}: {shown}");
    }
}

#[test]
fn every_command_has_a_binding() {
    for command in Command::VARIANTS {
        assert!(BINDINGS.iter().any(|binding| binding.command == *command), "no key runs {command}");
    }
}

pub(in crate::tui) fn after(keys: &str) -> String {
    let mut state = reader();
    play(&mut state, keys);
    summary(&state)
}

#[test]
fn the_answers_read_on_and_the_other_panes_follow() {
    let mut state = reader();
    let mut rows = Vec::new();
    for _ in 0..60 {
        play(&mut state, "j");
        let (_, session) = state.reading().unwrap();
        assert_eq!(session.here.row, session.here.answer_row);
        rows.push(session.here.row + 1);
    }
    rows.dedup();
    assert_eq!(rows, [1, 2, 3, 4, 5, 6, 7, 8]); // 2 and 3 are answered together, and 8 with 6
    rows.clear();
    for _ in 0..60 {
        play(&mut state, "k");
        rows.push(state.reading().unwrap().1.here.row + 1);
    }
    rows.dedup();
    assert_eq!(rows, [8, 7, 6, 5, 4, 3, 2, 1]);
    assert_eq!(summary(&state), r#"1 answer "Antwoord op vraag 1""#);
}

/// The dossiers of papers.
fn dossiers(papers: &[(&str, &[u8])]) -> Vec<Dossier> {
    let paper = |(path, bytes): &(&str, &[u8])| {
        let (manuscript, transcript) = crate::source::text::read(*bytes);
        crate::parse::document(Source { path: (*path).into(), transcript }, manuscript)
    };
    crate::dossier::dossiers(papers.iter().map(paper).collect())
}

/// Twenty questions. 3 and 8 are answered together, so are 16 to 19, and 11 and 12 are one question with one answer.
fn joint() -> Dossier {
    let mut paper =
        "Vragen van het lid Jansen (D66) aan de Minister van Natuur over schapen (ingezonden 2 maart 2025).\n\n\
                     Antwoord van Minister De Boer (Natuur) (ontvangen 31 mei 2025).\n\n"
            .to_owned();
    let questions = (1..=10).map(|n| n.to_string()).chain(["11 en 12".into()]).chain((13..=20).map(|n| n.to_string()));
    for number in questions {
        let first = number.split(' ').next().unwrap();
        paper += &format!("Vraag {number}\nKlopt het dat dijk{first} al jaren zakt en dat er niets aan gedaan is?\n\n");
        let answer = match number.as_str() {
            "3" => "3 en 8",
            "8" | "16" | "17" | "18" => continue,
            "19" => "16 t/m 19",
            number => number,
        };
        paper += &format!("Antwoord {answer}\nNee, dat klopt niet.\n\n");
    }
    dossiers(&[("schapen.txt", paper.as_bytes())]).remove(0)
}

/// The embedded dossiers, and those made for tests.
fn papers() -> Vec<Dossier> {
    dossiers(crate::source::SEEDS).into_iter().chain([fixture::dossier(), joint()]).collect()
}

#[test]
fn an_answer_to_several_questions_is_read_question_by_question() {
    let dossier = joint();
    let answered: Vec<_> = (0..20).map(|row| dossier.answered_together(row).len()).collect();
    assert_eq!(answered, [1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 2, 2, 1, 1, 1, 4, 4, 4, 4, 1]);
    for size in [(40, 10), (80, 24), (120, 40), (200, 50)] {
        for (keys, key, expected) in [
            ("1 5 g", "j", vec![15, 16, 17, 18, 19, 20]),
            ("2 0 g", "k", vec![20, 19, 18, 17, 16, 15]),
            ("1 0 g", "j", vec![10, 11, 12, 13]),
            ("1 3 g", "k", vec![13, 12, 11, 10]),
            ("2 g", "j", vec![2, 3, 4]),
            ("7 g", "j", vec![7, 8, 9]),
            ("9 g", "k", vec![9, 8, 7]),
            ("1 6 g h", "j", vec![16, 17, 18, 19]),
            ("1 9 g h", "k", vec![19, 18, 17, 16]),
            ("1 6 g h", "Space", vec![16, 17, 18, 19, 20]),
            ("1 1 g h", "j", vec![11, 12]),
            ("3 g h", "j", vec![3, 8]),
        ] {
            let mut state = State::new(vec![dossier.clone()], size, Theme::COLOURS);
            play(&mut state, keys);
            let mut rows = vec![state.reading().unwrap().1.here.row + 1];
            for _ in 0..30 {
                play(&mut state, key);
                rows.push(state.reading().unwrap().1.here.row + 1);
                let row = rows.last().unwrap();
                let dijk = format!("dijk{} ", if *row == 12 { 11 } else { *row });
                assert!(size.0 < 80 || drawn(&state).contains(&dijk), "{row} at {size:?}:\n{}", drawn(&state));
            }
            rows.dedup();
            let few = &rows[..rows.len().min(expected.len())];
            assert_eq!(few, expected, "{keys} and {key} at {size:?}: {rows:?}");
        }
    }
}

#[test]
fn reading_on_passes_over_no_question() {
    for dossier in papers().into_iter().filter(|dossier| !dossier.rows.is_empty()) {
        for size in [(80, 24), (120, 40), (200, 50), (40, 10)] {
            let mut state = State::new(vec![dossier.clone()], size, Theme::COLOURS);
            let (mut rows, mut before) = (Vec::new(), None);
            loop {
                let (dossier, session) = state.reading().unwrap();
                let (row, place) = (session.here.row, session.here.answer);
                if before == Some((row, place)) {
                    break;
                }
                before = Some((row, place));
                if rows.last() != Some(&row) {
                    rows.push(row);
                    let drawn = drawn(&state);
                    let word = beginning(dossier, &dossier.rows[row]).split_whitespace().next().unwrap_or_default();
                    assert!(size.1 < 24 || drawn.contains(word), "{} at {size:?}: {word:?} in\n{drawn}", row + 1);
                }
                play(&mut state, "j");
            }
            assert_eq!(rows, (0..dossier.rows.len()).collect::<Vec<_>>(), "{} at {size:?}", dossier.title);
        }
    }
}

#[test]
fn questions_answered_together_stand_one_under_the_other() {
    let reading = |size, keys: &str, language| {
        let settings = Settings { language, ..Settings::default() };
        let mut state = State::with(vec![fixture::dossier()], size, settings);
        play(&mut state, keys);
        let (_, session) = state.reading().unwrap();
        (session.here.row + 1, drawn(&state))
    };
    for keys in ["2 g", "2 g j", "3 g", "2 g h j", "2 g h Space"] {
        let (row, drawn) = reading((120, 24), keys, Language::English);
        assert_eq!(row, if keys == "2 g" { 2 } else { 3 }, "{keys}");
        assert!(drawn.contains(&format!("Question {row} · 2 and 3 together")), "{drawn}");
        assert!(drawn.contains("Vraag 2 ") && drawn.contains("Vraag 3 ") && !drawn.contains("Vraag 4 "), "{drawn}");
    }
    let (_, drawn) = reading((120, 24), "8 g", Language::Dutch);
    assert!(drawn.contains("Vraag 8 · 6 en 8 samen"), "{drawn}");
    let (row, drawn) = reading((120, 24), "3 g h k", Language::English);
    assert!(row == 2 && drawn.contains("Question 2 · 2 and 3 together"), "{drawn}");
}

#[test]
fn what_is_done_in_a_joint_wording_is_done_to_its_question() {
    // the passage at the top of the pane is of question 2, and question 3 is in view
    assert_eq!(after("3 g h c type:zo Ctrl-S"), r#"3 wording(0) of paper 0 "Vraag 2" {"zo" exact}"#);
    assert!(after("3 g h o").contains("sheet Proof(DocumentId(0), (6, 7))"), "{}", after("3 g h o"));
    assert!(after("3 g h V").contains("chosen \"Welke extra inzet"), "{}", after("3 g h V"));
}

#[test]
fn a_joint_answer_moves_the_row_and_no_text() {
    assert_eq!(after("]"), r#"2 answer "Antwoord op vraag 2 en 3""#);
    assert_eq!(after("] ]"), r#"3 answer "Antwoord op vraag 2 en 3""#);
    assert_eq!(after("] ] j"), r#"3 answer "Dat herken ik, zo blijkt""#);
    assert_eq!(after("] ] ] k k"), r#"3 answer "inzet groeit.""#); // from 4 back to the nearest
    assert_eq!(after("8 g"), r#"8 answer "Answer 6 and 8""#);
}

#[test]
fn a_row_without_an_answer_has_a_line_that_says_why() {
    assert_eq!(after("5 g"), r#"5 answer "! question 5 · not found""#);
}

#[test]
fn what_no_paper_answers_is_said_once_and_stands_close() {
    let mut open = fixture::dossier();
    for row in &mut open.rows {
        row.answers.clear();
        row.status = crate::dossier::Status::Open;
    }
    let mut state = State::new(vec![open], (100, 12), Theme::COLOURS);
    let lines: Vec<_> =
        drawn(&state).lines().skip(2).filter_map(|line| Some(line.rsplit_once('│')?.1.trim().to_owned())).collect();
    let told = ["- question 1 · open: there is no paper that", "answers", "- question 2 · open", "- question 3 · open"];
    assert_eq!(lines[..4], told);
    play(&mut state, "3 g l");
    assert_eq!(summary(&state), r#"3 answer "- question 3 · open""#);
}

#[test]
fn unlinked_panes_keep_their_own_rows() {
    assert_eq!(after("] L ] ]"), r#"2|4 answer "Antwoord op vraag 4""#);
    assert_eq!(after("] L ] ] h ]"), r#"3|4 wording(0) of paper 0 "Vraag 2""#);
    assert_eq!(after("] L ] ] L"), r#"4 answer "Antwoord op vraag 4""#);
    assert_eq!(after("] L ] ] h L"), r#"2 wording(0) of paper 0 "Vraag 2""#);
}

#[test]
fn a_reference_is_looked_at_first_and_then_gone_to() {
    assert_eq!(after("4 g Tab"), r#"4 answer "Antwoord op vraag 4" <het antwoord op vraag 1>"#);
    assert_eq!(after("4 g Tab Tab Enter"), r#"4 drawer "Antwoord op vraag 7" +peek [6] "Antwoord op vraag 7""#);
    assert_eq!(after("4 g Tab Tab Enter Enter"), r#"7 answer "Antwoord op vraag 7""#);
    assert_eq!(after("4 g Tab Tab Enter Enter Ctrl-O Ctrl-O"), r#"4 answer "Antwoord op vraag 4" <dat op vraag 7>"#);
    assert_eq!(after("4 g Tab Tab Enter Esc"), r#"4 answer "Antwoord op vraag 4""#);
    // without a chosen link Enter looks at all that the answer points to
    assert_eq!(after("4 g Enter"), r#"4 drawer "Antwoord op vraag 1" +peek [0, 6] "Antwoord op vraag 1""#);
    assert_eq!(after("4 g Enter G Enter"), r#"7 answer "Antwoord op vraag 7""#);
}

/// The labels and first words of the parts of the answer pane that belong to the row in view.
fn answer_in_view(state: &State) -> Vec<String> {
    let (dossier, session) = state.reading().unwrap();
    let parts = session.parts(Pane::Answer);
    let from = session.here.answer.entry;
    let heads = [Role::Heading, Role::Hole];
    let is_head = |part: &Part| heads.contains(&part.role) && part.label.is_empty();
    let behind = parts.iter().skip(from + 1).position(is_head).map_or(parts.len(), |at| from + 1 + at);
    let words = |part: &Part| part.strings(dossier).concat().chars().take(20).collect::<String>();
    parts[from..behind].iter().map(|part| format!("{} {}", part.label, words(part)).trim().to_owned()).collect()
}

#[test]
fn what_an_answer_points_to_is_shown_below_it_and_taken_away() {
    let mut state = reader();
    play(&mut state, "4 g");
    let folded = answer_in_view(&state);
    play(&mut state, "r");
    let unfolded = answer_in_view(&state);
    assert_eq!(folded, ["Antwoord op vraag 4", "Zie het antwoord op", "referred to by 7"]);
    assert_eq!((&unfolded[..3], unfolded[3].as_str()), (&folded[..], "> Antwoord op vraag 1"));
    assert_eq!(unfolded.len(), folded.len() + 9 + 2);
    assert_eq!(unfolded[12], "> Antwoord op vraag 7");
    // it is read on through, as part of its row
    play(&mut state, "9 j");
    assert_eq!(state.reading().unwrap().1.here.answer_row, 3);
    // links work in it: from answer 7 back to 4, the row stays
    play(&mut state, "4 g Tab Tab Tab Tab");
    assert!(
        summary(&state).starts_with("4 answer ") && summary(&state).ends_with("<antwoord 4>"),
        "{}",
        summary(&state)
    );
    play(&mut state, "r");
    assert_eq!(summary(&state), r#"4 answer "Antwoord op vraag 4""#);
    assert_eq!(answer_in_view(&state), folded);
    // the way back shows the answers as they were
    play(&mut state, "r 7 g r Ctrl-O");
    assert_eq!(answer_in_view(&state), unfolded);
    assert!(after("1 g r").ends_with("! this answer points to no other"));
}

#[test]
fn papers_that_word_a_question_differently_say_so_and_how() {
    let wording = |keys: &str| {
        let mut state = reader();
        play(&mut state, keys);
        let (dossier, session) = state.reading().unwrap();
        let parts = session.parts(Pane::Wording(0)).iter().filter(|part| part.row == Some(session.here.row));
        parts.flat_map(|part| part.strings(dossier)).map(str::to_owned).collect::<Vec<_>>()
    };
    let says = "worded differently in the postponement of 21 aug 2025 · w shows how";
    let text = "Wat kunt u zeggen over pakkans en effectiviteit van opsporing?";
    assert_eq!(wording("6 g"), ["Vraag 6", says, text]);
    let legend = "[-submission, 31 jul 2025-] {+postponement, 21 aug 2025+}";
    let difference = "Wat kunt u zeggen over {+de+} pakkans en effectiviteit van opsporing?";
    assert_eq!(wording("6 g w"), ["Vraag 6", says, legend, difference]);
    assert_eq!(wording("6 g w w"), ["Vraag 6", says, text]);
    // from the notice's side there are two that differ, each from the earlier paper to the later
    let to_answer = "Wat kunt u zeggen over [-de-] pakkans en effectiviteit van opsporing?";
    assert_eq!(wording("6 g h v w").iter().filter(|line| [difference, to_answer].contains(&line.as_str())).count(), 2);
    assert_eq!(wording("6 g w ]")[0], "Vraag 7"); // alike: the text
    assert!(after("1 g w").ends_with("! the papers word this question alike"));
}

#[test]
fn a_search_finds_an_answer_in_its_own_place_though_it_is_shown_elsewhere() {
    assert_eq!(after("4 g r / type:schreef Enter"), r#"7 answer "Antwoord op vraag 7" hit 1/1"#);
}

#[test]
fn the_notes_of_an_answer_shown_in_place_are_in_the_drawer() {
    let mut dossier = fixture::dossier();
    dossier.rows[6].refers_to = vec![1];
    let mut state = State::new(vec![dossier], (100, 12), Theme::COLOURS);
    play(&mut state, "7 g r Tab Tab Tab Tab");
    assert!(summary(&state).contains(r#"<mark> +notes "Maak het bespreekbaar (2""#), "{}", summary(&state));
}

#[test]
fn the_drawer_shows_the_notes_of_asker_and_minister() {
    let mut state = reader();
    play(&mut state, "f");
    let (dossier, session) = state.reading().unwrap();
    assert_eq!(session.parts(Pane::Drawer)[0].label, "asker [1]");
    assert_eq!(session.notes(dossier).len(), 1); // three papers print the same note
    play(&mut state, "]");
    let (_, session) = state.reading().unwrap();
    let labels: Vec<_> = session.parts(Pane::Drawer).iter().map(|part| part.label.as_str()).collect();
    assert_eq!(labels, ["minister [1]", "minister [2]"]);
    assert_eq!(after("] Tab Tab"), r#"2 answer "Antwoord op vraag 2 en 3" <mark> +notes "Zie noot 1.""#);
    assert_eq!(after("] Tab Tab Enter Enter"), r#"2 answer "Antwoord op vraag 2 en 3" +notes "Zie noot 1.""#);
}

#[test]
fn links_of_notes_are_followed_and_come_back() {
    // `Zie noot 1` of the same row
    let there = r#"2 drawer "Maak het bespreekbaar (2" +notes "Maak het bespreekbaar (2""#;
    assert_eq!(after("] f l Tab Enter"), there);
    assert_eq!(
        after("] f l Tab Enter Ctrl-O"),
        r#"2 drawer "Maak het bespreekbaar (2" <noot 1> +notes "Maak het bespreekbaar (2""#
    );
    // one of another row stands by itself, and leads to its mark
    let keys = "7 g f l Tab";
    assert_eq!(after(keys), r#"7 drawer "Idem; zie ook noot 2 en " <Idem> +notes "Idem; zie ook noot 2 en ""#);
    assert_eq!(after(&format!("{keys} Tab Enter")), r#"7 drawer "Zie noot 1." +note 2 "Zie noot 1.""#);
    assert_eq!(after(&format!("{keys} Tab Enter Enter")), r#"2 answer "Antwoord op vraag 2 en 3""#);
    assert!(after(&format!("{keys} Tab Enter Enter Ctrl-O Ctrl-O")).contains("<noot 2>"));
    assert!(after(&format!("{keys} Tab Tab Enter")).ends_with(r#"+Address "https://example.org/rapp""#));
}

#[test]
fn what_points_here_stands_below_an_answer_and_in_the_drawer() {
    // Tab from the last paragraph of answer 1 comes to `referred to by 4`
    assert!(after("1 g Tab").contains("<referred to by 4>"), "{}", after("1 g Tab"));
    assert!(after("1 g Tab Enter").ends_with(r#"+referrers of 0 "Antwoord op vraag 4""#));
    assert_eq!(after("1 g Tab Enter Enter"), r#"4 answer "Antwoord op vraag 4""#);
    assert_eq!(after("P Ctrl-O"), r#"1 answer "Antwoord op vraag 1""#);
    assert_eq!(after("P P"), r#"1 answer "Antwoord op vraag 1""#);
    assert!(after("6 g P").ends_with("! no other answer points to 6"));
}

#[test]
fn a_notice_is_looked_at_and_opened() {
    assert_eq!(after("3 g p Enter"), r#"text 1 text "Vragen van het lid Van D""#);
    assert_eq!(after("3 g p Enter Ctrl-O Ctrl-O"), r#"3 answer "Antwoord op vraag 2 en 3""#);
}

#[test]
fn a_long_note_scrolls_in_the_drawer_and_moves_nothing_else() {
    let mut state = reader();
    play(&mut state, "7 g 1 j f l");
    let answer = state.reading().unwrap().1.here.answer;
    let mut seen = Vec::new();
    for _ in 0..8 {
        let (dossier, session) = state.reading().unwrap();
        seen.extend(top_line(dossier, session, Pane::Drawer));
        play(&mut state, "j");
    }
    seen.dedup();
    assert!(seen.len() > 2, "{seen:?}");
    assert_eq!(state.reading().unwrap().1.here.answer, answer);
}

#[test]
fn scrolling_one_pane_leaves_the_others_where_they_are_within_a_row() {
    let mut state = reader();
    update(&mut state, Action::Resize(80, 5));
    play(&mut state, "1 g h j");
    let wording = state.reading().unwrap().1.place(Pane::Wording(0));
    assert_ne!(wording, crate::layout::Place::default());
    play(&mut state, "l j");
    let (_, session) = state.reading().unwrap();
    assert_eq!((session.here.row, session.place(Pane::Wording(0))), (0, wording));
}

#[test]
fn panes_without_room_say_so_and_do_not_remember_it() {
    assert!(after("+").ends_with("! the drawer is shut: f opens it"));
    assert!(after("f 9 9 + +").ends_with("! there is no more room"));
    assert_eq!(after("f 9 + + - 9 -"), after("f"));
    assert!(after("t >").ends_with("! this pane is as wide as the screen"));
    assert!(after("h z ]").contains("room Wording(0) 100x9"));
    assert!(after("h z l").contains("Answer 100x"));
    assert_eq!(after("z z"), after(""));
    assert_eq!(after("s s"), after(""));
    assert!(after("s").contains("room Wording(0)") && after("s h h").contains("room List"));
}

#[test]
fn a_key_without_a_command_says_so() {
    assert!(after("Z").ends_with("! Z does nothing here: ? shows the keys"));
    assert!(after("m z").ends_with("! mz does nothing here: ? shows the keys"));
    assert!(after("V M").ends_with("! M does nothing here: ? shows the keys"));
    assert_eq!(after("m Esc"), after(""));
}

#[test]
fn the_list_shows_what_is_around_its_row() {
    let mut state = reader();
    update(&mut state, Action::Resize(100, 9));
    let mut shown = |keys: &str| {
        play(&mut state, keys);
        let list = |line: &str| line.chars().skip(1).take(1).collect::<String>();
        drawn(&state).lines().skip(2).take(6).map(list).collect::<String>()
    };
    assert_eq!(shown(""), "123456");
    assert_eq!(shown("4 g"), "123456");
    assert_eq!(shown("5 g"), "234567");
    assert_eq!(shown("8 g"), "345678");
    assert_eq!(shown("4 g"), "234567");
}

/// The three lowest lines of the screen.
fn foot(state: &State) -> Vec<String> {
    drawn(state).lines().skip(usize::from(state.size.1) - 3).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn the_lowest_line_names_the_keys_of_the_moment() {
    let foot = |size, keys: &str| {
        let mut state = reader();
        update(&mut state, Action::Resize(size, 24));
        play(&mut state, keys);
        foot(&state).pop().unwrap()
    };
    for (keys, hint) in [
        ("", "? help  ] next  f notes  m mark"),
        ("4 g", "? help  ] next  r references"),
        ("f", "? help  Esc close  ] next"),
        ("t", "? help  t questions  v next paper"),
        ("5 g c type:x Ctrl-S", "? help  ] next  C its notes"),
        ("/ type:ja Enter", "? help  n next hit"),
        ("c type:x Ctrl-S C", "? help  e edit  D delete  Enter go there"),
    ] {
        let line = foot(80, keys);
        assert!(line.contains(hint), "{keys}: {line}");
        assert!(foot(40, keys).contains("? help"), "{keys}");
    }
    assert!(foot(80, "Esc").starts_with("1/8"));
}

#[test]
fn what_is_told_is_never_cut() {
    let mut state = reader();
    update(&mut state, Action::Told("/a/folder/with/a/long/name/and/a/file.jsonl: line 5 is damaged ".repeat(3)));
    let lines = foot(&state);
    assert!(lines[1].starts_with("/a/folder") && lines[2].ends_with("line 5 is damaged"), "{lines:?}");
    let mut narrow = reader();
    update(&mut narrow, Action::Resize(60, 12));
    play(&mut narrow, "m");
    let menu = foot(&narrow).join(" ");
    for word in ["a answered", "f follow up", "t tag", "] next unmarked"] {
        assert!(menu.contains(word), "{menu}");
    }
}

#[test]
fn a_line_stands_between_answers() {
    let lines = |ascii| {
        let mut state = State { ascii, ..reader() };
        play(&mut state, "5 g");
        drawn(&state)
    };
    assert!(lines(false).contains("│ ────────"));
    assert!(lines(true).contains("| --------"));
}

#[test]
fn numbers_that_are_not_there_are_said() {
    assert!(after("9 9 g").ends_with("! there is no question 99"));
    assert!(after("9 9 9 9 9 Enter").ends_with("! there is no question of that number"));
}

#[test]
fn a_search_goes_through_all_papers_and_notes() {
    assert_eq!(after("/ type:noot Enter"), r#"2 answer "Antwoord op vraag 2 en 3" +notes "Zie noot 1." hit 1/2"#);
    assert_eq!(after("/ type:Offlimits Enter"), r#"text 2 text "Zoals ik in antwoord 4 s" hit 1/1"#);
    assert_eq!(after("/ type:97 Enter"), r#"6 answer "Answer 6 and 8" hit 1/1"#);
    assert!(after("/ type:zwijgen Enter").ends_with("! no hits for zwijgen"));
    assert!(after("n").ends_with("! nothing searched yet: / searches"));
    assert!(after("/ type:noot Enter 2 n").ends_with("! went round the end of the dossier"));
}

#[test]
fn hits_are_marked_and_counted_while_a_pattern_is_typed_and_nothing_moves() {
    let mut state = reader();
    play(&mut state, "/ type:samenwerk");
    let counts = |state: &State| {
        let finding = state.reading().unwrap().1.finding.as_ref();
        finding.map(|finding| (0..8).map(|row| finding.in_row(row)).collect::<Vec<_>>())
    };
    assert_eq!(counts(&state), Some(vec![0, 0, 0, 0, 3, 0, 4, 0]));
    assert!(drawn(&state).contains("/samenwerk ") && drawn(&state).contains("7 hits in 2 questions"));
    assert_eq!(summary(&state), r#"1 answer "Antwoord op vraag 1" hit 7 prompt "samenwerk""#);
    play(&mut state, "Esc");
    assert_eq!(counts(&state), None);
    // leaving a line goes back to what was searched before
    play(&mut state, "/ type:inzet Enter / type:samen Esc");
    assert!(summary(&state).ends_with("hit 1/4"), "{}", summary(&state));
    assert!(after("/ type:pakkans Enter / Enter").contains("hit 1/"));
}

#[test]
fn the_list_shows_only_rows_with_what_is_typed() {
    let rows = |typed: &str| {
        let mut state = reader();
        play(&mut state, "&");
        update(&mut state, Action::Paste(typed.into()));
        state.reading().unwrap().1.shown.as_ref().map(|shown| shown.rows.iter().map(|row| row + 1).collect::<Vec<_>>())
    };
    for (typed, expected) in [
        ("samenwerking", vec![5, 7]),
        ("status:answered", vec![1, 2, 3, 6, 7, 8]),
        ("status:reference", vec![4]),
        ("status:not-found", vec![5]),
        ("?", vec![6, 8]),
        ("group:sgp status:not", vec![5]),
        ("fractie:CDA", vec![]),
        ("by:oosten inzet", vec![2, 3]),
        ("by:\"justitie en\" pakkans", vec![6, 8]),
    ] {
        assert_eq!(rows(typed), Some(expected), "{typed}");
    }
    assert_eq!((rows("status:"), rows("")), (None, None));
}

#[test]
fn a_filtered_list_is_stepped_through_and_opened_again() {
    let filtered = "& type:status:answered Enter";
    assert_eq!(after(&format!("3 g {filtered} ]")), r#"6 answer "Answer 6 and 8""#);
    assert_eq!(after(&format!("6 g {filtered} [")), r#"3 answer "Antwoord op vraag 2 en 3""#);
    assert_eq!(after(&format!("6 g {filtered} 9 [")), r#"1 answer "Antwoord op vraag 1""#);
    assert_eq!(after("& type:? Enter"), r#"6 answer "Answer 6 and 8""#); // to the first that is shown
    assert_eq!(after("& type:? Enter g G"), r#"8 answer "Answer 6 and 8""#);
    assert_eq!(after("& type:? Enter Esc Ctrl-O ]"), r#"2 answer "Antwoord op vraag 2 en 3""#);
    assert!(after("& type:zwijgen Enter").ends_with("! no question has zwijgen"));
    for (typed, told) in [
        ("status:postpond", "no status `postpond`: did you mean postponed? there are postponed, \"answer given\", "),
        (
            "mark:xyz",
            "no mark `xyz`: there are answered, partly, \"not answered\", evades, elsewhere, \"follow up\", none",
        ),
        ("mark:partly", "no question has mark:partly"),
        ("stauts:open", "no filter `stauts:`: did you mean status:? there are status:, group:, "),
        ("group:cda", "no group `cda`: there are SGP"),
        ("by:ostenn", "no by `ostenn`: there are \"Van Oosten\", Minister, \"Justitie en Veiligheid\""),
        ("tag:x", "no tag `x`: there is none"),
    ] {
        let shown = after(&format!("& type:{typed} Enter"));
        assert!(shown.contains(&format!("! {told}")), "{typed}: {shown}");
    }
    assert_eq!(after("& type:zwijgen Esc ]"), r#"2 answer "Antwoord op vraag 2 en 3""#);
    let mut state = reader();
    update(&mut state, Action::Resize(120, 12));
    play(&mut state, "& type:?");
    assert!(drawn(&state).contains(" 2/8 · ?") && drawn(&state).contains("2 of 8"), "{}", drawn(&state));
    assert!(!drawn(&state).contains("Heeft u kennisg…"));
}

#[test]
fn the_next_hit_is_found_again_after_esc() {
    let found = "/ type:samenwerking Enter n";
    assert_eq!(after(&format!("{found} Esc")), r#"5 wording(0) of paper 1 "Vraag 5""#);
    assert_eq!(after(&format!("{found} Esc n")), after(&format!("{found} n")));
    assert_eq!(after(&format!("{found} Esc Esc N")), after(&format!("{found} N")));
    assert_eq!(after(&format!("{found} Esc / Enter")), after(&format!("{found} / Enter")));
}

#[test]
fn the_list_of_dossiers_is_narrowed_while_words_are_typed() {
    assert_eq!(after("q / type:brief"), r#"dossier 2 prompt "brief""#);
    assert_eq!(after("q / type:brief Enter Enter"), r#"text 0 text "Geachte leden,""#);
    assert_eq!(after("q / type:antwoord.txt Enter j k"), "dossier 1");
    assert!(after("q / type:zwijgen Enter").ends_with("! no dossier has zwijgen"));
    let mut state = reader();
    play(&mut state, "q / type:sgp");
    assert!(drawn(&state).contains("1 of 2 dossiers · sgp") && !drawn(&state).contains("Een brief"));
    play(&mut state, "Esc");
    assert!(drawn(&state).contains("2 dossiers") && drawn(&state).contains("Een brief"));
}

/// What is on the screen, line by line.
pub(in crate::tui) fn drawn(state: &State) -> String {
    let area = Rect::new(0, 0, state.size.0, state.size.1);
    let mut buffer = Buffer::empty(area);
    view(state, area, &mut buffer);
    let line = |y: u16| (0..area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    (0..area.height).map(|y| line(y) + "\n").collect()
}

#[test]
fn a_text_leads_back_to_the_row_that_was_in_view() {
    assert_eq!(after("4 g t"), r#"text 2 text "Antwoord op vraag 4""#);
    assert_eq!(after("4 g t ]"), r#"text 2 text "Antwoord op vraag 7""#);
    assert_eq!(after("4 g t t"), r#"4 answer "Antwoord op vraag 4""#);
    assert_eq!(after("4 g t v g"), r#"text 0 text "Vragen van het lid Van D""#);
}

#[test]
fn a_letter_opens_as_text_with_its_notes() {
    let mut state = State::new(vec![fixture::letter()], (80, 12), Theme::COLOURS);
    assert_eq!(summary(&state), r#"text 0 text "Geachte leden,""#);
    play(&mut state, "f 1 0 j");
    assert_eq!(summary(&state), r#"text 0 text "Alinea 4 van deze brief " +notes "Noot 2 bij de brief.""#);
    play(&mut state, "q");
    assert_eq!(play(&mut state, "q"), [Effect::Quit]);
}

#[test]
fn places_survive_resizing() {
    let mut state = reader();
    play(&mut state, "6 j");
    let before = state.reading().unwrap().1.here.clone();
    for (width, height) in [(40, 10), (200, 60), (80, 24), (7, 3), (0, 0), (1, 1), (100, 12)] {
        update(&mut state, Action::Resize(width, height));
    }
    assert_eq!(state.reading().unwrap().1.here, before);
}

#[test]
fn the_mouse_scrolls_what_is_under_it_and_follows_what_is_clicked() {
    let mut state = reader();
    let area = Rect::new(0, 0, 100, 12);
    let mut buffer = Buffer::empty(area);
    play(&mut state, "]");
    let map = view(&state, area, &mut buffer);
    let cells = |what: &str| {
        let line = |y: u16| (0..100).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>();
        (0..12).find_map(|y| line(y).find(what).map(|at| (line(y)[..at].chars().count() as u16, y))).unwrap()
    };
    let (x, y) = cells("[2]");
    let target = map.at(x + 1, y).unwrap();
    assert!(matches!(target, Target::Link(_)));
    update(&mut state, Action::Click(target));
    assert_eq!(summary(&state), r#"2 drawer "Maak het bespreekbaar (2" +notes "Zie noot 1.""#);
    let (x, y) = cells("Vraag 2");
    assert_eq!(map.at(x, y), Some(Target::Pane(Pane::Wording(0))));
    assert_eq!(map.at(1, 5), Some(Target::Row(3)));
    update(&mut state, Action::Click(Target::Row(3)));
    assert_eq!(state.reading().unwrap().1.here.row, 3);
    update(&mut state, Action::Wheel(Target::Pane(Pane::Answer), -3));
    assert_eq!(state.reading().unwrap().1.here.focus, Pane::List);
    assert_eq!(state.reading().unwrap().1.here.row, 2);
}

#[test]
fn what_is_pasted_goes_to_the_line_typed_in_and_nowhere_else() {
    let mut state = reader();
    update(&mut state, Action::Paste("q\nq".into()));
    assert_eq!(summary(&state), r#"1 answer "Antwoord op vraag 1""#);
    play(&mut state, "/");
    update(&mut state, Action::Paste("twee\nregels\u{1b}[2J\n".into()));
    assert_eq!(summary(&state), r#"1 answer "Antwoord op vraag 1" hit 0 prompt "twee regels[2J""#);
}

#[test]
fn no_control_character_is_drawn() {
    let mut state = reader();
    play(&mut state, "6 g");
    let area = Rect::new(0, 0, 100, 12);
    let mut buffer = Buffer::empty(area);
    view(&state, area, &mut buffer);
    let drawn: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
    assert!(drawn.contains("24 [31m質 問"), "{drawn}");
    assert!(!drawn.contains(char::is_control));
}

#[test]
fn in_ascii_mode_the_reader_draws_nothing_else_of_its_own() {
    for (width, height) in [(100, 12), (40, 10), (160, 30), (20, 5), (1, 1)] {
        for keys in ["", "h", "5 g f", "4 g Enter", "?", "i", "t", "o", "q", "/ type:ja", ": type:n", "L ]"] {
            let mut state = reader();
            state.ascii = true;
            update(&mut state, Action::Resize(width, height));
            play(&mut state, keys);
            let area = Rect::new(0, 0, width, height);
            let mut buffer = Buffer::empty(area);
            view(&state, area, &mut buffer);
            let drawn: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
            assert_eq!(
                drawn.find(|c: char| !c.is_ascii() && !"質問".contains(c)),
                None,
                "{keys:?} at {width}x{height}: {drawn}"
            );
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(150))]
    /// Whatever is pressed and however the screen changes: no panic, and everything that is drawn fits.
    #[test]
    fn any_keys_at_any_size(steps in proptest::collection::vec((0..BINDINGS.len() + 12, 0u16..9, 0u16..5), 1..60)) {
        let sizes = [0, 1, 2, 3, 5, 39, 60, 80, 121, 170];
        let mut state = reader();
        for (choice, width, height) in steps {
            let key = match BINDINGS.get(choice) {
                Some(binding) => binding.keys[usize::from(width) % binding.keys.len()],
                None => ["1", "2", "5", "9", "0", "a", "n", "x", "Enter", "]", "Tab", "j"][choice - BINDINGS.len()],
            };
            play(&mut state, key);
            if choice % 7 == 0 {
                update(&mut state, Action::Resize(sizes[usize::from(width)], sizes[usize::from(height) + 2]));
            }
            let area = Rect::new(0, 0, state.size.0, state.size.1);
            let mut buffer = Buffer::empty(area);
            let map = view(&state, area, &mut buffer);
            if let Some(target) = map.at(width * 7, height) {
                if choice % 5 == 0 {
                    update(&mut state, Action::Click(target));
                }
                update(&mut state, Action::Wheel(target, 3));
            }
        }
    }
}
