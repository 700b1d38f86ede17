//! One paper in seven formats (`tests/make_papers.py`): each is read by the program to what its text says.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

/// A paper as text, and the same paper in the other formats.
const PAPERS: &[(&str, &[&str])] = &[
    ("seeds/000_ac9668d0c802506d.txt", &["000.docx", "000.odt", "000.rtf", "000.html", "000.xml", "000.pdf"]),
    (
        "seeds/002_8f01c1de3163dd71.txt",
        &["002.docx", "002.odt", "002.rtf", "002.html", "002.xml", "002-older.xml", "002.pdf"],
    ),
    ("tests/papers/004.txt", &["004.docx", "004.odt", "004.rtf", "004.html", "004.xml", "004.pdf"]),
];

/// The export of a file, which is given a name that all files share, and none of its places: only lines and pages may
/// differ between formats.
fn export(path: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::copy(root.join(path), folder.path().join("paper")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
    command.args(["export", "--format", "json", "paper"]).current_dir(folder.path()).stdin(Stdio::null());
    command.env("XDG_DATA_HOME", "/nowhere"); // reviews of whoever runs the tests are not looked for
    let done = command.output().unwrap();
    assert_eq!((done.status.code(), String::from_utf8(done.stderr).unwrap().as_str()), (Some(0), ""), "{path}");
    let mut export = serde_json::from_slice(&done.stdout).unwrap();
    forget_places(&mut export);
    export
}

fn forget_places(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|key, _| !matches!(key.as_str(), "origin" | "line" | "page"));
            object.values_mut().for_each(forget_places);
        }
        Value::Array(array) => array.iter_mut().for_each(forget_places),
        _ => {}
    }
}

/// Where two exports differ first, and how.
fn difference(found: &Value, expected: &Value, at: String) -> Option<String> {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) if found.keys().eq(expected.keys()) => {
            found.iter().find_map(|(key, value)| difference(value, &expected[key], format!("{at}.{key}")))
        }
        (Value::Array(found), Value::Array(expected)) if found.len() == expected.len() => {
            let mut pairs = found.iter().zip(expected).enumerate();
            pairs.find_map(|(index, (found, expected))| difference(found, expected, format!("{at}[{index}]")))
        }
        _ => (found != expected).then(|| format!("{at}\n   found: {found}\nexpected: {expected}")),
    }
}

#[test]
fn every_format_says_what_the_text_says() {
    for (text, others) in PAPERS {
        let expected = export(text);
        assert!(expected["dossiers"][0]["rows"].as_array().unwrap().len() > 3, "{text}");
        let path = |name: &&str| format!("tests/papers/{name}");
        let different = |path: String| difference(&export(&path), &expected, path);
        let different: Vec<_> = others.iter().map(path).filter_map(different).collect();
        assert!(different.is_empty(), "{}", different.join("\n"));
    }
}
