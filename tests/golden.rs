//! The five seeds against what a careful reader finds in them (`tests/golden`): every text, number, note and reference.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::{Value, json};
use tegenlezer::{dossier, export, model, parse, source};

/// The JSON export of some files, as the program writes it.
fn export(paths: &[&str]) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let paths: Vec<PathBuf> = paths.iter().map(|path| root.join("seeds").join(path)).collect();
    let interpret = |reading: source::Reading| {
        let path = Path::new(&reading.path).file_name().unwrap().to_str().unwrap().to_owned();
        parse::document(model::Source { path, transcript: reading.transcript }, reading.manuscript)
    };
    let read =
        source::read(&paths, &source::worker::Pool::new(env!("CARGO_BIN_EXE_tegenlezer").into()), interpret, |_, _| ());
    assert_eq!((read.errors, read.skipped), (vec![], vec![]));
    serde_json::from_str(&export::json(&dossier::dossiers(read.papers), &[])).unwrap()
}

fn golden(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A string with white space collapsed; nothing for null.
fn clean(value: &Value) -> String {
    value.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn cleaned(values: &Value) -> Vec<String> {
    list(values).iter().map(clean).collect()
}

/// Numbers as the contract writes them.
fn strings(numbers: &Value) -> Vec<String> {
    list(numbers).iter().map(|number| number.to_string().trim_matches('"').to_owned()).collect()
}

/// One seed: what is expected of it, and the only document and the rows of its export.
struct Seed {
    name: &'static str,
    golden: Value,
    document: Value,
    rows: Value,
}

fn seeds() -> &'static [Seed] {
    static SEEDS: LazyLock<Vec<Seed>> = LazyLock::new(read_seeds);
    &SEEDS
}

fn read_seeds() -> Vec<Seed> {
    let names = [
        "000_ac9668d0c802506d",
        "001_206c052f5a0c1c3c",
        "002_8f01c1de3163dd71",
        "003_b00661298424a5b2",
        "004_c4e40b09978478b2",
    ];
    let seed = |name| {
        let export = export(&[&format!("{name}.txt")]);
        assert_eq!(
            (list(&export["dossiers"]).len(), list(&export["dossiers"][0]["documents"]).len()),
            (1, 1),
            "{name}"
        );
        let dossier = &export["dossiers"][0];
        let golden = golden(&format!("{name}.json"));
        Seed { name, golden, document: dossier["documents"][0].clone(), rows: dossier["rows"].clone() }
    };
    names.map(seed).into()
}

/// Asserts for each seed that what was found is what is expected.
fn same<T: PartialEq + std::fmt::Debug>(found: impl Fn(&Seed) -> T, expected: impl Fn(&Seed) -> T) {
    for seed in seeds() {
        assert_eq!(found(seed), expected(seed), "{}", seed.name);
    }
}

/// Asserts for each question of each seed that what was found in its row is what is expected of the question.
fn same_rows<T: PartialEq + std::fmt::Debug>(found: impl Fn(&Value) -> T, expected: impl Fn(&Value) -> T) {
    for seed in seeds() {
        assert_eq!(list(&seed.rows).len(), list(&seed.golden["questions"]).len(), "{}", seed.name);
        for (row, question) in list(&seed.rows).iter().zip(list(&seed.golden["questions"])) {
            assert_eq!(found(row), expected(question), "{} question {}", seed.name, question["number"]);
        }
    }
}

#[test]
fn kinds() {
    same(|seed| seed.document["kind"].clone(), |seed| seed.golden["kind"].clone());
}

#[test]
fn meta() {
    same(
        |seed| seed.document["meta"]["askers"].clone(),
        |seed| seed.golden["meta"].get("asker").cloned().unwrap_or(json!([])),
    );
    same(
        |seed| cleaned(&seed.document["meta"]["addressees"]),
        |seed| seed.golden["meta"].get("addressee").map(clean).into_iter().collect(),
    );
    let respondents = |meta: &Value| meta.get("respondents").cloned().unwrap_or(json!([]));
    same(|seed| respondents(&seed.document["meta"]), |seed| respondents(&seed.golden["meta"]));
    let see_also = |meta: &Value| meta.get("see_also").cloned().unwrap_or(json!([]));
    same(|seed| see_also(&seed.document["meta"]), |seed| see_also(&seed.golden["meta"]));
    for key in ["title", "document_id", "submitted"] {
        same(|seed| clean(&seed.document["meta"][key]), |seed| clean(&seed.golden["meta"][key]));
    }
    // The golden files give no subject of the consultation; its title says one.
    let subject = |meta: &Value| clean(meta.get("subject").unwrap_or(&Value::Null));
    let expected = |seed: &Seed| match seed.document["kind"].as_str() {
        Some("consultation") => "de documentaire ‘Streaming Hell’".to_owned(),
        _ => subject(&seed.golden["meta"]),
    };
    same(|seed| subject(&seed.document["meta"]), expected);
    let received = |seed: &Seed| {
        let meta = &seed.golden["meta"];
        clean(meta.get("answer_received").or(meta.get("notice_received")).unwrap_or(&Value::Null))
    };
    same(|seed| clean(&seed.document["meta"]["received"]), received);
    same(|seed| clean(&seed.document["meta"]["dated"]), |seed| clean(&seed.golden["meta"]["date"]));
}

#[test]
fn numbers() {
    same_rows(|row| clean(&row["number"]), |question| question["number"].to_string());
    same_rows(|row| row["key"] == row["number"], |_| true);
}

#[test]
fn wordings() {
    let wording = |row: &Value, key: &str| row["wordings"][0][key].clone();
    same_rows(|row| clean(&wording(row, "text")), |question| clean(&question["question"]));
    same_rows(|row| clean(&wording(row, "lead_in")), |question| clean(&question["lead_in"]));
    same_rows(|row| cleaned(&wording(row, "sub_questions")), |question| cleaned(&question["sub_questions"]));
    same_rows(|row| cleaned(&wording(row, "footnotes")), |question| cleaned(&question["question_footnotes"]));
    same_rows(|row| wording(row, "certain") == json!(true), |_| true);
}

#[test]
fn answers() {
    let joined = |paragraphs: &Value| cleaned(paragraphs).join(" ");
    let answer = |row: &Value, key: &str| row["answers"][0][key].clone();
    same_rows(|row| list(&row["answers"]).len(), |question| usize::from(!question["answer"].is_null()));
    same_rows(|row| joined(&answer(row, "paragraphs")), |question| joined(&question["answer"]));
    same_rows(|row| cleaned(&answer(row, "footnotes")), |question| cleaned(&question["answer_footnotes"]));
    same_rows(|row| strings(&answer(row, "refers_to")), |question| strings(&question["refers_to"]));
    same_rows(
        |row| answer(row, "reference_only") == json!(true),
        |question| question["answered_by_reference_only"] == json!(true),
    );
    same_rows(|row| answer(row, "certain") != json!(false), |_| true);
}

/// Where the paper says where a paragraph ends; in the dumps of PDFs that is often a matter of taste.
#[test]
fn paragraphs_of_answers() {
    for seed in seeds().iter().filter(|seed| ["000", "004"].contains(&&seed.name[..3])) {
        let found = list(&seed.rows).iter().map(|row| cleaned(&row["answers"][0]["paragraphs"]));
        let expected = list(&seed.golden["questions"]).iter().map(|question| cleaned(&question["answer"]));
        assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{}", seed.name);
    }
}

#[test]
fn the_table_in_answer_44_of_seed_004() {
    let seed = seeds().last().unwrap();
    let tables = list(&seed.rows[43]["answers"][0]["tables"]).to_vec();
    let golden = &seed.golden["questions"][43]["tables"][0];
    let cells = |rows: &Value| list(rows).iter().map(cleaned).filter(|row| row.concat() != "").collect::<Vec<_>>();
    let expected: Vec<_> = [vec![clean(&golden["caption"])], cleaned(&golden["header"])]
        .into_iter()
        .chain(cells(&golden["rows"]))
        .collect();
    let found: Vec<_> = tables.iter().flat_map(|table| cells(&table["rows"])).collect();
    let filled = |rows: &[Vec<String>]| -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().filter(|cell| !cell.is_empty()).cloned().collect()).collect()
    };
    assert_eq!(filled(&found), filled(&expected));
    assert_eq!(tables[0]["after_paragraph"], golden["after_paragraph"]);
}

#[test]
fn notes() {
    let notes =
        |value: &Value, key: &str| list(&value["footnotes"]).iter().map(|note| clean(&note[key])).collect::<Vec<_>>();
    for key in ["label", "text", "anchor"] {
        same(|seed| notes(&seed.document, key), |seed| notes(&seed.golden, key));
    }
    let place = |note: &Value| {
        let (kind, number) = (clean(&note["where"]["kind"]), clean(&note["where"]["number"]));
        format!("{kind} {number}").trim_end().to_owned()
    };
    same(
        |seed| list(&seed.document["footnotes"]).iter().map(place).collect::<Vec<_>>(),
        |seed| notes(&seed.golden, "where"),
    );
}

/// What is marked in a question is the asker's note; in a letter and in an annex by others it makes no difference; all
/// else is the minister's.
#[test]
fn namespaces_of_notes() {
    let expected = |seed: &Seed| {
        let places = list(&seed.golden["footnotes"]).iter().map(|note| clean(&note["where"]));
        let whose = |place: String| match (&seed.golden["kind"], place) {
            (kind, _) if kind == "letter" => "document",
            (_, place) if place == "annex" => "document",
            (_, place) if place.starts_with("question") || place.starts_with("lead") => "asker",
            _ => "respondent",
        };
        places.map(whose).map(String::from).collect::<Vec<_>>()
    };
    same(|seed| list(&seed.document["footnotes"]).iter().map(|note| clean(&note["namespace"])).collect(), expected);
}

#[test]
fn sections() {
    let golden = |seed: &Seed| -> Vec<_> {
        let sections = list(&seed.golden["sections"]).iter();
        sections
            .map(|section| {
                (
                    clean(&section["title"]),
                    cleaned(&section["factions"]),
                    strings(&json!([section["first"], section["last"]])),
                )
            })
            .collect()
    };
    let found = |seed: &Seed| -> Vec<_> {
        let sections = list(&seed.document["sections"]).iter();
        sections
            .map(|section| {
                (
                    clean(&section["title"]),
                    cleaned(&section["groups"]),
                    strings(&json!([section["first"], section["last"]])),
                )
            })
            .collect()
    };
    same(found, golden);
}

#[test]
fn annexes() {
    let annexes = |value: &Value| -> Vec<_> {
        list(&value["annexes"]).iter().map(|annex| (clean(&annex["title"]), cleaned(&annex["paragraphs"]))).collect()
    };
    same(|seed| annexes(&seed.document), |seed| annexes(&seed.golden));
}

/// The first words in which two long texts differ.
fn difference(found: &str, expected: &str) -> Option<(String, String)> {
    let same = found.split(' ').zip(expected.split(' ')).take_while(|(one, other)| one == other).count();
    let rest = |text: &str| text.split(' ').skip(same).take(12).collect::<Vec<_>>().join(" ");
    (found != expected).then(|| (rest(found), rest(expected)))
}

/// Preamble, notice and closing; of the letter everything.
#[test]
fn body() {
    let expected = |seed: &Seed| {
        let mut texts = vec![clean(&seed.golden["other_text"]["preamble"])];
        texts.push(clean(&seed.golden["part"]));
        for block in list(&seed.golden["blocks"]) {
            texts.push(clean(&block["heading"]));
            texts.extend(cleaned(&block["paragraphs"]));
        }
        texts.push(clean(&seed.golden["other_text"]["closing"]));
        texts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for seed in seeds() {
        assert_eq!(difference(&cleaned(&seed.document["body"]).join(" "), &expected(seed)), None, "{}", seed.name);
    }
}

#[test]
fn nothing_is_unclear() {
    let warnings = |seed: &Seed| -> Vec<Value> {
        let all = list(&seed.document["diagnostics"]).iter();
        all.filter(|diagnostic| diagnostic["severity"] != json!("info")).cloned().collect()
    };
    same(warnings, |_| vec![]);
}

/// Which files make a dossier, in which order; rows, statuses, timeline.
fn check_set(name: &str) {
    let golden = golden(name);
    let files: Vec<_> = list(&golden["files"]).iter().map(|file| file.as_str().unwrap()).collect();
    let export = export(&files);
    let paths = |dossier: &Value| list(&dossier["documents"]).iter().map(|d| clean(&d["path"])).collect::<Vec<_>>();
    let (found, expected) = (list(&export["dossiers"]), list(&golden["dossiers"]));
    let mut groups: Vec<_> = found.iter().map(paths).collect();
    groups.sort_by_key(|group| group.iter().min().cloned());
    assert_eq!(groups, expected.iter().map(|dossier| cleaned(&dossier["files"])).collect::<Vec<_>>());
    for expected in expected {
        let found = found.iter().find(|dossier| paths(dossier) == cleaned(&expected["files"])).unwrap();
        let of_rows = |key: &str| list(&found["rows"]).iter().map(|row| row[key].clone()).collect::<Vec<_>>();
        let documents = |key: &str| -> Value {
            let of_row = |row: &Value| list(&row[key]).iter().map(|one| one["document"].clone()).collect::<Value>();
            list(&found["rows"]).iter().map(of_row).collect()
        };
        assert_eq!(of_rows("number"), list(&expected["rows"]));
        assert_eq!(of_rows("status"), list(&expected["statuses"]));
        for key in ["wordings", "answers"].into_iter().filter(|key| expected.get(key).is_some()) {
            assert_eq!(documents(key), expected[key], "{key}");
        }
        if let Some(timeline) = expected.get("timeline") {
            let events = list(&found["timeline"]).iter().map(|event| json!([event["date"], event["event"]]));
            assert_eq!(&events.collect::<Value>(), timeline);
        }
    }
}

#[test]
fn all_five_make_four_dossiers() {
    check_set("set-all-five.json");
}

#[test]
fn the_notice_alone_is_postponed() {
    check_set("set-notice-alone.json");
}
