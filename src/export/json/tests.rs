use super::*;
use crate::export::sample;
use crate::review::Reviewed;
use crate::source::Problem;
use crate::text::is_harmless;
use serde_json::{Value, json as value};

fn export(dossier: &Dossier) -> Value {
    serde_json::from_str(&json(std::slice::from_ref(dossier), &[])).unwrap()
}

#[test]
fn the_whole_of_a_dossier() {
    insta::assert_snapshot!(json(&[sample::dossier()], &[]));
}

#[test]
fn a_review_adds_keys_and_changes_none() {
    let (corrected, reviewed) = sample::reviewed();
    let subject = Subject { dossier: &corrected.dossier, reviewed: Some(&reviewed), lost_corrections: &corrected.lost };
    let mut with: Value = serde_json::from_str(&one_dossier(subject, HintsInReport::Usual)).unwrap();
    let mut taken = vec![with["dossiers"][0].as_object_mut().unwrap().remove("review").unwrap()];
    for row in with["dossiers"][0]["rows"].as_array_mut().unwrap() {
        taken.push(row.as_object_mut().unwrap().remove("review").unwrap());
    }
    assert_eq!(with, export(&corrected.dossier));
    insta::assert_snapshot!(serde_json::to_string_pretty(&taken).unwrap());
    let nothing_said = Reviewed::new(&corrected.dossier, Default::default());
    let subject = Subject { reviewed: Some(&nothing_said), ..Subject::unreviewed(&corrected.dossier) };
    assert_eq!(one_dossier(subject, HintsInReport::Usual), json(std::slice::from_ref(&corrected.dossier), &[]));
}

#[test]
fn what_could_not_be_read_stands_beside_the_dossiers() {
    let error = ReadError { path: "a\u{1b}\u{9b}\u{202e}.txt".into(), problem: Problem::Empty };
    let written = json(&[], std::slice::from_ref(&error));
    assert!(written.chars().all(is_harmless), "{written}");
    let read: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(read["errors"], value!([{"path": error.path, "message": "is empty; nothing to read"}]));
    assert_eq!((&read["schema"], &read["dossiers"]), (&value!("tegenlezer/1"), &value!([])));
}

#[test]
fn notes_have_their_place() {
    let export = export(&sample::dossier());
    let notes = &export["dossiers"][0]["documents"][1]["footnotes"];
    assert_eq!(notes[0]["where"], value!({"kind": "question", "number": "1"}));
    assert_eq!(notes[1]["where"], value!({"kind": "answer", "number": "1"}));
    assert_eq!(notes[1]["anchor"], "hele tijd, zie ook de site");
    assert_eq!((&notes[2]["where"], &notes[2]["anchor"]), (&Value::Null, &Value::Null));
}

#[test]
fn cells_of_a_table_are_paragraphs_too() {
    let export = export(&sample::dossier());
    let answer = &export["dossiers"][0]["rows"][0]["answers"][0];
    let text = "Ja, dat bericht ken ik al een hele tijd, zie ook de site.";
    assert_eq!(answer["paragraphs"], value!([text, "jaar", "schapen", "2024", "12", "- tot slot"]));
    assert_eq!(answer["tables"], value!([{"after_paragraph": 1, "rows": [["jaar", "schapen"], ["2024", "12"]]}]));
}

#[test]
fn a_joint_answer_stands_in_each_of_its_rows() {
    let export = export(&sample::dossier());
    let rows = &export["dossiers"][0]["rows"];
    assert_eq!(rows[2]["answers"], rows[3]["answers"]);
    assert_eq!(rows[3]["answers"][0]["numbers"], value!(["3", "4"]));
    assert_eq!(rows[3]["answers"][0]["certain"], false);
}

#[test]
fn sections_end_with_their_questions() {
    let export = export(&sample::dossier());
    let section = value!({"title": "1. Vragen van de PvdS-fractie", "groups": ["PvdS"], "first": "1", "last": "6"});
    assert_eq!(export["dossiers"][0]["documents"][1]["sections"], value!([section]));
    assert_eq!(export["dossiers"][0]["rows"][5]["section"], 0);
}
