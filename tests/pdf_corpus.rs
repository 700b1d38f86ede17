//! The official papers of the corpus, where it is at hand, against their annotation.

use std::path::PathBuf;

use serde_json::Value;
use tegenlezer::source::{Line, Manuscript, Place, Run, pdf};

/// `TEGENLEZER_CORPUS`, else `../shared/corpus` beside the project; none, and said so, when it is not there.
fn corpus() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folder = std::env::var_os("TEGENLEZER_CORPUS").map_or_else(beside, PathBuf::from);
    if folder.join("pdf").is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: no corpus at {}", folder.display());
    None
}

/// The papers with their names and annotations.
fn papers() -> Vec<(String, Manuscript, Value)> {
    let Some(folder) = corpus() else { return Vec::new() };
    let mut paths: Vec<_> = std::fs::read_dir(folder.join("pdf")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let paper = |path: &PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let gold = std::fs::read(folder.join("gold").join(&name).with_extension("json")).unwrap();
        let manuscript = pdf::read(&std::fs::read(path).unwrap()).unwrap();
        (name, manuscript, serde_json::from_slice(&gold).unwrap())
    };
    paths.iter().map(paper).collect()
}

fn is_raised(run: &Run) -> bool {
    run.raise.is_some_and(|raise| raise > 1.0)
}

#[test]
fn every_marker_and_every_label_is_a_raised_run() {
    for (name, manuscript, gold) in papers() {
        let count = gold["footnotes"].as_array().map_or(0, Vec::len);
        let expected: Vec<String> = (1..=count).map(|number| number.to_string()).collect();
        let raised = |line: &Line, label: bool| -> Vec<String> {
            let runs = line.runs.iter().enumerate().filter(|(place, run)| is_raised(run) && (*place == 0) == label);
            runs.map(|(_, run)| run.text.clone()).collect()
        };
        let all = |label| manuscript.lines.iter().flat_map(|line| raised(line, label)).collect::<Vec<_>>();
        assert_eq!(all(false), expected, "markers of {name}");
        assert_eq!(all(true), expected, "labels of {name}");
    }
}

#[test]
fn questions_and_answers_stand_in_the_flow_as_annotated() {
    for (name, manuscript, gold) in papers() {
        let in_text = |line: &&Line| matches!(line.place, Place::Flow { .. });
        let texts: Vec<String> = manuscript.lines.iter().filter(in_text).map(unmarked).collect();
        let words = joined(&texts);
        for part in ["questions", "answers"] {
            for item in gold[part].as_array().unwrap() {
                let starts = joined(&[item["starts"].as_str().unwrap().to_owned()]);
                assert!(words.contains(&starts), "{name}, {part}: {starts}");
            }
        }
    }
}

fn unmarked(line: &Line) -> String {
    line.runs.iter().filter(|run| !is_raised(run)).map(|run| run.text.as_str()).collect()
}

/// Letters and digits alone: hyphens at line ends are not repaired here.
fn joined(texts: &[String]) -> String {
    texts.iter().flat_map(|text| text.chars()).filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn each_page_has_its_foot_and_the_first_its_block() {
    for (name, manuscript, _) in papers() {
        let pages = manuscript.lines.last().and_then(|line| line.origin.page).unwrap();
        let margins =
            |page| manuscript.lines.iter().filter(move |l| l.origin.page == Some(page) && l.place == Place::Margin);
        assert_eq!(margins(1).count(), 3, "{name}");
        assert!((2..=pages).all(|page| margins(page).count() == 1), "{name}");
        assert!(margins(pages).all(|line| line.text().ends_with(&pages.to_string())), "{name}");
        assert_eq!(manuscript.diagnostics, [], "{name}");
    }
}
