//! `export`, `check --json` and `schema`, as programs and spreadsheets meet them.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use common::desk::Desk;

/// What a run of the program says.
#[derive(Debug, PartialEq)]
struct Run {
    status: Option<i32>,
    out: String,
    err: String,
}

impl Desk {
    fn paper(&self, number: &str) -> String {
        let papers = fs::read_dir(self.path("papers")).unwrap();
        let mut names = papers.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        format!("papers/{}", names.find(|name| name.starts_with(number)).unwrap())
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let done = self.program("Ot", arguments).output().unwrap();
        let [out, err] = [done.stdout, done.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        Run { status: done.status.code(), out, err }
    }

    /// What a run gives in which all goes well.
    fn good(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{arguments:?}");
        run.out
    }

    fn json(&self, more: &[&str]) -> Value {
        serde_json::from_str(&self.good(&[&["export", "--format", "json", "papers"], more].concat())).unwrap()
    }

    fn csv(&self, more: &[&str]) -> Vec<BTreeMap<String, String>> {
        rows(&self.good(&[&["export", "--format", "csv", "papers"], more].concat()), b',')
    }

    fn review(&self) {
        let (answer, consultation) = (self.paper("000"), self.paper("004"));
        for arguments in [
            &["mark", &answer, "2", "partly", "--tag", "=cijfers", "--tick", "1", "--cross", "2"][..],
            &["note", &answer, "2", "Welke cijfers?", "--quote", "escalatie in pornogebruik", "--side", "answer"],
            &["note", &answer, "5", "Waarom?"],
            &["mark", &consultation, "62", "elsewhere"],
        ] {
            self.good(arguments);
        }
    }
}

/// The rows of a table, each cell by its heading.
fn rows(written: &str, separator: u8) -> Vec<BTreeMap<String, String>> {
    let written = written.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(written.as_bytes());
    let headings = reader.headers().unwrap().clone();
    let row = |row: csv::StringRecord| headings.iter().map(String::from).zip(row.iter().map(String::from)).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

#[test]
fn the_table_says_who_asked_whom_when_and_how_much() {
    let desk = Desk::new();
    let rows = desk.csv(&[]);
    let row = rows.iter().find(|row| row["paper"] == "ah-tk-20242025-2884" && row["question"] == "2");
    let row = row.unwrap();
    let shown = |name: &str| format!("{name}: {}\n", row[name]);
    let shown: String = [
        "id",
        "dossier",
        "file",
        "paper",
        "case",
        "question",
        "asking_group",
        "asker",
        "party",
        "addressee",
        "respondent",
        "role",
        "submitted",
        "postponed",
        "answered",
        "days",
        "days_late",
        "status",
        "question_words",
        "sub_questions",
        "answer_words",
        "refers_to",
    ]
    .map(shown)
    .concat();
    insta::assert_snapshot!(shown);
    let words = |text: &str| text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    assert_eq!(row["question_words"], words(&row["wording"]).to_string());
    let groups: BTreeSet<_> = rows.iter().map(|row| row["asking_group"].as_str()).collect();
    assert!(groups.contains("D66"), "{groups:?}");
}

#[test]
fn the_header_is_the_same_in_every_language_unless_it_is_to_be_translated() {
    let desk = Desk::new();
    let keys = desk.good(&["export", "--format", "csv", "papers"]);
    assert_eq!(desk.good(&["export", "--format", "csv", "papers", "--lang", "nl"]), keys);
    let head = keys.lines().next().unwrap().trim_start_matches('\u{feff}').replace('"', "");
    assert!(head.split(',').all(|key| key.chars().all(|c| c.is_ascii_lowercase() || c == '_')), "{head}");
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reports.md")).unwrap();
    for key in head.split(',') {
        assert!(page.contains(&format!("| `{key}` |")), "docs/reports.md does not say what {key} is");
    }
    let dutch = desk.good(&["export", "--format", "csv", "papers", "--lang", "nl", "--headers", "translated"]);
    let dutch = rows(&dutch, b';');
    assert!(dutch.iter().all(|row| row.contains_key("zaaknummer")));
    assert!(dutch.iter().any(|row| row["status"] == "antwoord gegeven" || row["status"] == "beantwoord"));
}

#[test]
fn a_cell_that_is_too_long_is_cut_and_said() {
    let desk = Desk::new();
    let long = "woorden ".repeat(5_000);
    fs::create_dir(desk.path("long")).unwrap();
    fs::write(desk.path("long/a.txt"), format!("Vraag 1\nWat vindt u?\n\nAntwoord 1\n{long}.\n")).unwrap();
    let run = desk.run(&["export", "--format", "csv", "long", "-q"]);
    assert_eq!(run.status, Some(0));
    assert_eq!(run.err, "Wat vindt u?, question 1: answer is cut at 32767 characters; other formats have all of it\n");
    let rows = rows(&run.out, b',');
    let answer = &rows[0]["answer"];
    assert!(answer.ends_with(" […]") && answer.chars().count() <= 32_767, "{}", answer.chars().count());
    assert_eq!(rows[0]["answer_words"], "5000");
}

#[test]
fn a_file_is_written_whole_in_the_format_of_its_ending() {
    let desk = Desk::new();
    for (name, format) in
        [("a.html", "html"), ("a.MD", "markdown"), ("a.csv", "csv"), ("a.json", "json"), ("a.jsonl", "jsonl")]
    {
        assert_eq!(desk.good(&["export", "-o", name, "papers"]), "");
        let expected = desk.good(&["export", "--format", format, "papers"]);
        assert_eq!(fs::read_to_string(desk.path(name)).unwrap(), expected, "{name}");
    }
    desk.good(&["export", "-o", "a.txt", "--format", "json", "papers"]);
    assert!(fs::read_to_string(desk.path("a.txt")).unwrap().starts_with('{'));
    let nowhere = desk.run(&["export", "-o", "no/a.csv", "papers"]);
    assert_eq!((nowhere.status, nowhere.out.as_str()), (Some(2), ""));
    assert_eq!(nowhere.err, "no/a.csv: not written: no such file or directory\n");
    let paper = desk.paper("003");
    let before = fs::read(desk.path(&paper)).unwrap();
    let over = desk.run(&["export", "-o", &paper, "--format", "csv", "papers"]);
    assert_eq!((over.status, over.err.contains("one of the papers")), (Some(2), true), "{}", over.err);
    assert_eq!(fs::read(desk.path(&paper)).unwrap(), before);
}

#[test]
fn without_a_format_the_formats_are_listed() {
    let desk = Desk::new();
    for arguments in [&["export", "papers"][..], &["export", "papers", "-o", "report.xls"]] {
        let run = desk.run(arguments);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
        let listed: Vec<_> = run.err.lines().skip(1).filter_map(|line| line.split_whitespace().next()).collect();
        assert_eq!(listed, ["html", "docx", "markdown", "csv", "xlsx", "json", "jsonl"]);
    }
}

#[test]
fn a_folder_gets_a_file_for_each_dossier() {
    let desk = Desk::new();
    let dossiers = list(&desk.json(&[])["dossiers"]).len();
    desk.good(&["export", "--format", "json", "--output-dir", "out/reports", "papers"]);
    let files: Vec<_> = fs::read_dir(desk.path("out/reports")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), dossiers);
    for file in &files {
        let json: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        assert_eq!(list(&json["dossiers"]).len(), 1);
        let name = file.file_stem().unwrap().to_str().unwrap();
        assert!(name.chars().all(|c| c.is_alphanumeric() || c == '-') && name.chars().count() <= 80, "{name}");
    }
}

#[test]
fn dossiers_are_chosen_by_name() {
    let desk = Desk::new();
    let all = desk.json(&[]);
    let ids: Vec<_> = list(&all["dossiers"]).iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    for (index, id) in ids.iter().enumerate() {
        for name in [*id, &(index + 1).to_string()] {
            let some = desk.json(&["--only", name]);
            assert_eq!(list(&some["dossiers"]), [all["dossiers"][index].clone()], "{name}");
        }
    }
    let two = desk.json(&["--only", ids[0], "--only", ids[1]]);
    assert_eq!(list(&two["dossiers"]).len(), 2);
    let title = desk.json(&["--only", "kinderporno"]);
    assert_eq!(list(&title["dossiers"]).len(), 1);
    let none = desk.run(&["export", "--format", "json", "--only", "kamelen", "papers"]);
    assert_eq!((none.status, none.out.as_str()), (Some(2), ""));
    assert!(none.err.starts_with("kamelen: no dossier of that name; there are 1 "), "{}", none.err);
}

#[test]
fn questions_are_chosen_by_the_filter_of_the_reader() {
    let desk = Desk::new();
    desk.review();
    let all = desk.csv(&[]);
    let asked = |rows: &[BTreeMap<String, String>]| -> Vec<(String, String)> {
        rows.iter().map(|row| (row["id"].clone(), row["question"].clone())).collect()
    };
    for (filter, meets) in [
        ("group:D66", (|row| row["asking_group"].contains("D66")) as fn(&BTreeMap<String, String>) -> bool),
        ("mark:partly", |row| row["mark"].starts_with("partly")),
        ("tag:cijfers", |row| row["tags"].contains("cijfers")),
        ("note", |row| !row["notes"].is_empty()),
    ] {
        let expected: Vec<_> = all.iter().filter(|row| meets(row)).cloned().collect();
        let some = desk.csv(&["--filter", filter]);
        assert!(!expected.is_empty() && expected.len() < all.len(), "{filter}");
        assert_eq!(asked(&some), asked(&expected), "{filter}");
        let stays = |rows: &[BTreeMap<String, String>]| -> Vec<[String; 4]> {
            rows.iter().map(|row| ["answer", "mark", "notes", "ticks"].map(|key| row[key].clone())).collect()
        };
        assert_eq!(stays(&some), stays(&expected), "{filter}");
    }
    let json = desk.json(&["--filter", "mark:partly"]);
    let rows = list(&json["dossiers"][0]["rows"]);
    assert_eq!((list(&json["dossiers"]).len(), rows.len(), &rows[0]["key"]), (1, 1, &Value::from("2")));
    assert_eq!(json["dossiers"][0]["review"]["lost_rows"], Value::Array(vec![]));
    assert_eq!(list(&json["dossiers"][0]["review"]["notes"]).len(), 1);
    let page = desk.good(&["export", "--format", "markdown", "--filter", "mark:partly", "papers"]);
    assert!(page.lines().next().unwrap().contains("(1 of "), "{page}");
    assert_eq!(page.matches("\n### Vraag").count(), 1);

    let none = desk.run(&["export", "--format", "csv", "--filter", "kamelenhandel", "papers"]);
    assert_eq!(
        (none.status, none.out.lines().count(), none.err.as_str()),
        (Some(0), 1, "no question has kamelenhandel\n")
    );
    let unknown = desk.run(&["export", "--format", "csv", "--filter", "status:opne", "papers"]);
    assert_eq!((unknown.status, unknown.out.as_str()), (Some(2), ""));
    assert!(unknown.err.contains("did you mean open?"), "{}", unknown.err);
}

#[test]
fn each_line_is_a_dossier_of_the_whole() {
    let desk = Desk::new();
    desk.review();
    let whole = desk.json(&[]);
    let lines = desk.good(&["export", "--format", "jsonl", "papers"]);
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines, list(&whole["dossiers"]));
    assert_eq!(whole["version"], env!("CARGO_PKG_VERSION"));
    let dossier = lines.iter().find(|one| one["title"].as_str().unwrap().contains("kinderporno")).unwrap();
    let known = ["id", "cases", "askers", "respondents", "days", "late"].map(|key| (key, dossier[key].clone()));
    insta::assert_snapshot!(known.map(|(key, value)| format!("{key}: {value}\n")).concat());
}

/// A schema that also refuses keys that it does not name.
fn strict(mut schema: Value) -> Value {
    fn visit(schema: &mut Value) {
        match schema {
            Value::Object(map) => {
                if map.get("properties").is_some_and(Value::is_object) {
                    map.insert("additionalProperties".to_owned(), false.into());
                }
                map.values_mut().for_each(visit);
            }
            Value::Array(each) => each.iter_mut().for_each(visit),
            _ => {}
        }
    }
    visit(&mut schema);
    schema
}

/// The keys of a schema without a sentence.
fn undocumented(schema: &Value, found: &mut Vec<String>) {
    if let Some(properties) = schema["properties"].as_object() {
        for (key, value) in properties {
            if value["description"].as_str().is_none_or(|said| !said.ends_with('.')) {
                found.push(key.clone());
            }
        }
    }
    match schema {
        Value::Object(map) => map.values().for_each(|value| undocumented(value, found)),
        Value::Array(each) => each.iter().for_each(|value| undocumented(value, found)),
        _ => {}
    }
}

/// What a schema of the program says against values.
fn assert_valid(desk: &Desk, of: &str, values: &[Value]) {
    let schema: Value = serde_json::from_str(&desk.good(&["schema", of])).unwrap();
    let mut bare = Vec::new();
    undocumented(&schema, &mut bare);
    assert_eq!(bare, Vec::<String>::new(), "{of}: keys without a sentence");
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("schema.json", strict(schema)).unwrap();
    let mut schemas = boon::Schemas::new();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    assert!(!values.is_empty());
    for value in values {
        if let Err(error) = schemas.validate(value, index) {
            panic!("{of}: {error:#}");
        }
    }
    assert!(schemas.validate(&serde_json::json!({"other": 1}), index).is_err(), "{of}");
}

#[test]
fn all_json_is_as_its_schema_says() {
    let desk = Desk::new();
    let lines = |arguments: &[&str]| -> Vec<Value> {
        desk.run(arguments).out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let bare = desk.json(&[]);
    desk.review();
    fs::write(desk.path("empty.txt"), "").unwrap();
    let unread = desk.run(&["export", "--format", "json", "papers", "empty.txt"]);
    let unread = serde_json::from_str(&unread.out).unwrap();
    let forms = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers");
    let forms = serde_json::from_str(&desk.run(&["export", "--format", "json", forms.to_str().unwrap()]).out).unwrap();
    let export = [bare, desk.json(&[]), desk.json(&["--filter", "note"]), unread, forms];
    assert_valid(&desk, "export", &export);
    assert_valid(&desk, "dossier", &lines(&["export", "--format", "jsonl", "papers"]));
    assert_valid(&desk, "check", &lines(&["check", "--json", "papers", "empty.txt"]));
    let reviews = serde_json::from_str(&desk.good(&["review", "--json", "papers"])).unwrap();
    assert_valid(&desk, "review", &[reviews]);
    let hints = serde_json::from_str(&desk.good(&["insight", "--json", "papers"])).unwrap();
    assert_valid(&desk, "insight", &[hints]);
    let read = |arguments: &[&str]| -> Value {
        serde_json::from_str(&desk.good(&[arguments, &["--library", "library.db"]].concat())).unwrap()
    };
    desk.good(&["library", "add", "papers", "--library", "library.db"]);
    let words = ["find", "--json", "wolf OR pakkans"];
    let letters = ["find", "--json", "soort:brief OR de", "--by", "date"];
    let questions = ["find", "--json", "status:answered"];
    assert_valid(&desk, "find", &[read(&words), read(&letters), read(&questions), read(&["find", "--json", "zzz"])]);
    let by = |what| read(&["library", "overview", "--json", "--by", what]);
    let alone = read(&["library", "overview", "--json"]);
    assert_valid(&desk, "overview", &[alone, by("minister"), by("party"), by("asker"), by("year")]);
    assert_eq!(desk.good(&["schema"]), desk.good(&["schema", "export"]));
}

#[test]
fn a_check_gives_each_finding_on_a_line() {
    let desk = Desk::new();
    fs::write(desk.path("a.txt"), "Vraag 1\nWat vindt u?\n\nVraag 2\nEn nu?\n\nAntwoord 1\nVeel.\n").unwrap();
    fs::write(desk.path("empty.txt"), "").unwrap();
    let run = desk.run(&["check", "--json", "--lang", "nl", "a.txt", "empty.txt"]);
    assert_eq!(run.status, Some(2), "{}", run.err);
    insta::assert_snapshot!(run.out);
    let papers = desk.run(&["check", "--json", "papers"]);
    let brief = desk.run(&["check", "papers"]);
    assert_eq!(papers.status, brief.status);
    let last = brief.out.lines().last().unwrap();
    assert!(last.starts_with(&format!("{} findings", papers.out.lines().count())), "{last}");
}
