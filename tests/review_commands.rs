//! `mark`, `note` and `review` as they are called.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

#[derive(Debug, PartialEq)]
struct Run {
    status: i32,
    out: String,
    err: String,
}

/// A folder with the two papers of seed 000 and 001, and a data place.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    fs::create_dir(folder.path().join("papers")).unwrap();
    for (name, seed) in [("antwoord.txt", "000_ac9668d0c802506d.txt"), ("uitstel.txt", "001_206c052f5a0c1c3c.txt")] {
        fs::copy(seeds.join(seed), folder.path().join("papers").join(name)).unwrap();
    }
    folder
}

fn command(folder: &TempDir, program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder.path()).stdin(Stdio::null());
    command.env("XDG_DATA_HOME", folder.path().join("data")).env("TEGENLEZER_NAME", "Tester");
    command.env("XDG_CONFIG_HOME", folder.path()).env("LC_ALL", "C");
    command
}

fn done(mut command: Command) -> Run {
    let done = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { status: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) }
}

fn run(folder: &TempDir, arguments: &[&str]) -> Run {
    let mut command = command(folder, env!("CARGO_BIN_EXE_tegenlezer"));
    command.args(arguments);
    done(command)
}

/// What a run that goes well prints.
fn good(folder: &TempDir, arguments: &[&str]) -> String {
    let run = run(folder, arguments);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{arguments:?}");
    run.out
}

/// The days and names of notes differ from run to run.
fn without_names(text: &str) -> String {
    let mut kept = String::new();
    for line in text.lines() {
        kept += line.split(" (Tester, ").next().unwrap();
        kept.push('\n');
    }
    kept
}

#[test]
fn marks_and_notes_are_made_listed_and_taken_back() {
    let folder = folder();
    let papers = "papers";
    assert_eq!(good(&folder, &["mark", papers, "2", "partly", "--tag", "na vragen", "--tick", "1"]).lines().count(), 3);
    assert_eq!(good(&folder, &["mark", papers, "3", "not-answered"]), "question 3: not answered\n");
    good(&folder, &["note", papers, "2", "Welke?", "--quote", "GROTE  zorgen"]);
    good(&folder, &["note", papers, "2", "Van wie?", "--quote", "gebruik?", "--side", "question"]);
    good(&folder, &["note", papers, "1", "Zie het bericht"]);
    let listed = [
        "de AI-explosie van kinderporno: 2 of 9 questions marked: 1 partly answered, 1 not answered; 3 notes",
        "  1",
        "     Zie het bericht",
        "  2 partly answered; 1/2 sub-questions; #na vragen",
        "     on words of the answer to 2: «grote zorgen» Welke?",
        "     on words of question 2: «gebruik?» Van wie?",
        "  3 not answered\n",
    ];
    let listed = listed.join("\n");
    assert_eq!(without_names(&good(&folder, &["review", papers])), listed);
    let dutch = without_names(&good(&folder, &["review", "--lang", "nl", papers]));
    let dutch: Vec<_> = dutch.lines().collect();
    assert_eq!(
        dutch[4..],
        [
            "     bij woorden van het antwoord op 2: «grote zorgen» Welke?",
            "     bij woorden van vraag 2: «gebruik?» Van wie?",
            "  3 niet beantwoord"
        ]
    );
    // one of the papers alone, and in another folder: the same review
    fs::create_dir(folder.path().join("elders")).unwrap();
    fs::copy(folder.path().join("papers/antwoord.txt"), folder.path().join("elders/antwoord.txt")).unwrap();
    let elsewhere = without_names(&good(&folder, &["review", "elders"]));
    assert_eq!(elsewhere.lines().skip(1).collect::<Vec<_>>(), listed.lines().skip(1).collect::<Vec<_>>());
    assert!(!folder.path().join("elders/.tegenlezer").exists());
    // undo and redo
    assert_eq!(good(&folder, &["note", papers, "--undo"]), "undone: question 1: note: Zie het bericht\n");
    assert_eq!(good(&folder, &["mark", papers, "--undo"]), "undone: question 2: note: Van wie?\n");
    let redone = good(&folder, &["mark", papers, "--redo", "--lang", "nl"]);
    assert_eq!(redone, "opnieuw gedaan: vraag 2: aantekening: Van wie?\n");
    let json: Value = serde_json::from_str(&good(&folder, &["review", "--json", papers])).unwrap();
    let dossier = &json["dossiers"][0];
    assert_eq!(dossier["marked"], 2);
    let notes: Vec<_> = dossier["notes"].as_array().unwrap().iter().map(|note| &note["quote"]).collect();
    assert_eq!(notes, ["gebruik?", "grote zorgen"]);
    assert_eq!((&dossier["notes"][1]["found"], &dossier["rows"][0]["who"]), (&"exact".into(), &"Tester".into()));
    let whole: Value = serde_json::from_str(&good(&folder, &["export", "--format", "json", papers])).unwrap();
    let whole = &whole["dossiers"][0];
    for (key, value) in whole["review"].as_object().unwrap() {
        assert_eq!(dossier[key], *value, "{key}: as in the export");
    }
    for (key, value) in whole["rows"][1]["review"].as_object().unwrap() {
        assert_eq!(dossier["rows"][0][key], *value, "{key}: as in the export");
    }
    let note = dossier["notes"][0]["id"].as_str().unwrap();
    assert_eq!(good(&folder, &["note", papers, "--remove", note]), "note taken away\n");
    assert!(run(&folder, &["mark", papers, "--redo"]).err.contains("there is nothing of Tester to make again"));
}

#[test]
fn the_papers_of_the_program_are_reviewed_in_the_data_place() {
    let folder = folder();
    good(&folder, &["mark", "explosie", "3", "evades"]);
    good(&folder, &["mark", "4", "62", "elsewhere"]);
    let listed = good(&folder, &["review"]);
    assert!(
        listed.contains("1 of 9 questions marked: 1 evades the question\n")
            && listed.contains("1 of 66 questions marked"),
        "{listed}"
    );
    assert_eq!(fs::read_dir(folder.path().join("data/tegenlezer/reviews")).unwrap().count(), 3); // two logs and the lock
}

#[test]
fn a_mark_asks_to_be_confirmed_when_the_answer_changed() {
    let folder = folder();
    let path = folder.path().join("papers/antwoord.txt");
    good(&folder, &["mark", "papers", "1", "answered"]);
    good(&folder, &["mark", "papers", "2", "partly"]);
    let paper = fs::read_to_string(&path).unwrap();
    let changed = paper.replace("Deze ontwikkeling is zeer zorgwekkend.", "Deze ontwikkeling is niet zorgwekkend.");
    assert_ne!(paper, changed);
    fs::write(&path, changed).unwrap();
    let listed = good(&folder, &["review", "papers"]);
    assert!(
        listed.contains(
            "  1 answered\n  2 partly answered (to be confirmed: the answer is not the one that was marked)\n"
        ),
        "{listed}"
    );
    good(&folder, &["mark", "papers", "2", "--confirm"]);
    assert!(good(&folder, &["review", "papers"]).contains("  1 answered\n  2 partly answered\n"));
    fs::write(&path, paper).unwrap();
    assert!(good(&folder, &["review", "papers"]).contains("  2 partly answered\n"), "it holds for both");
}

#[test]
fn what_is_wrong_is_said_in_a_line() {
    let folder = folder();
    for (arguments, said) in [
        (&["mark", "papers", "99", "partly"][..], "de AI-explosie van kinderporno: no question 99; it has 1-9\n"),
        (&["mark", "papers", "2"], "question 2: say what to do: a mark, --tag, --tick or --confirm\n"),
        (&["mark", "papers", "2", "--tick", "7"], "question 2 has no sub-question 7; it has 2\n"),
        (&["mark", "papers", "2", "--confirm"], "question 2 has no mark to confirm\n"),
        (&["mark", "papers", "--undo"], "de AI-explosie van kinderporno: there is nothing of Tester to take back\n"),
        (
            &["note", "papers", "2", "x", "--quote", "staat er niet", "--side", "answer"],
            "question 2: these words do not stand in the answer: staat er niet\n",
        ),
    ] {
        let run = run(&folder, arguments);
        assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (2, "", said), "{arguments:?}");
    }
    let dutch = run(&folder, &["mark", "papers", "99", "partly", "--lang", "nl"]);
    assert_eq!(dutch.err, "de AI-explosie van kinderporno: geen vraag 99; het heeft 1-9\n");
    for (dossier, said) in [
        ("x.pdf", "x.pdf: not found; "),
        ("van", "van: which one? there are 1 "),
        ("nergens", "nergens: no dossier of that name; "),
    ] {
        let run = run(&folder, &["mark", dossier, "2", "partly"]);
        assert!(run.err.starts_with(said) && run.err.lines().count() == 1 && run.status == 2, "{run:?}");
    }
    for arguments in [&["mark", "papers", "2", "half"][..], &["mark", "papers"], &["mark", "papers", "x", "partly"]] {
        assert_eq!(run(&folder, arguments).status, 2, "{arguments:?}");
    }
    assert!(!folder.path().join("papers/.tegenlezer").exists() && !folder.path().join("data").exists());
}

fn as_reviewer(folder: &TempDir, who: &str, arguments: &[&str]) -> Run {
    let mut command = command(folder, env!("CARGO_BIN_EXE_tegenlezer"));
    command.args(arguments).env("TEGENLEZER_NAME", who);
    done(command)
}

#[test]
fn two_reviewers_marks_are_both_kept_and_shown() {
    let folder = folder();
    good(&folder, &["mark", "papers", "2", "partly"]);
    assert_eq!(as_reviewer(&folder, "Bea", &["mark", "papers", "2", "evades"]).status, 0);
    let refused = as_reviewer(&folder, "Kim", &["mark", "papers", "2", "none"]);
    assert_eq!((refused.status, refused.out.as_str()), (2, ""));
    assert_eq!(refused.err, "question 2: its mark is of Bea and stays; yours can stand beside it\n");
    let listed = good(&folder, &["review", "papers"]);
    let line = listed.lines().find(|line| line.starts_with("  2 ")).unwrap();
    assert!(line.contains("evades the question (Bea, ") && line.contains("partly answered (Tester, "), "{line}");
    for format in ["html", "markdown", "csv", "json"] {
        let written = good(&folder, &["export", "--format", format, "papers"]);
        for who in ["Bea", "Tester"] {
            assert!(written.contains(who), "{format} without {who}");
        }
    }
    let json: Value = serde_json::from_str(&good(&folder, &["review", "--json", "papers"])).unwrap();
    let row = &json["dossiers"][0]["rows"][0];
    assert_eq!((&row["mark"], &row["who"]), (&"evades".into(), &"Bea".into()));
    assert_eq!((&row["other_marks"][0]["mark"], &row["other_marks"][0]["who"]), (&"partly".into(), &"Tester".into()));
    assert_eq!(as_reviewer(&folder, "Bea", &["mark", "papers", "2", "none"]).status, 0);
    assert!(good(&folder, &["review", "papers"]).contains("  2 partly answered\n"));
}

/// The only log beside the papers.
fn log(folder: &TempDir) -> std::path::PathBuf {
    let entries = fs::read_dir(folder.path().join("papers/.tegenlezer")).unwrap();
    entries.map(|entry| entry.unwrap().path()).find(|path| path.extension().is_some()).unwrap()
}

#[test]
fn a_note_that_another_worded_anew_has_both_names() {
    let folder = folder();
    good(&folder, &["note", "papers", "2", "Welke?"]);
    let made = fs::read_to_string(log(&folder)).unwrap().lines().last().unwrap().to_owned();
    let made: Value = serde_json::from_str(&made).unwrap();
    let mut anew = made.clone();
    anew["id"] = "00000000000000aa-0".into();
    anew["turn"] = 9.into();
    anew["who"] = "Bea\nquestion 3: answered".into();
    anew["what"] = serde_json::json!({"do": {"reword": {"note": made["id"], "text": "Welke dan?"}}});
    let mut text = fs::read_to_string(log(&folder)).unwrap();
    text += &format!("{anew}\n");
    fs::write(log(&folder), text).unwrap();
    let both = "Tester, reworded by Bea question 3: answered, ";
    for arguments in
        [&["review", "papers"][..], &["export", "--format", "html", "papers"], &["export", "--format", "csv", "papers"]]
    {
        assert!(good(&folder, arguments).contains(both), "{arguments:?}");
    }
    let markdown = good(&folder, &["export", "--format", "markdown", "papers"]);
    assert!(markdown.contains("Tester, reworded by Bea question 3"), "{markdown}");
    let dutch = good(&folder, &["review", "papers", "--lang", "nl"]);
    assert!(dutch.contains("Tester, herschreven door Bea"), "{dutch}");
    let json: Value = serde_json::from_str(&good(&folder, &["review", "--json", "papers"])).unwrap();
    let note = &json["dossiers"][0]["notes"][0];
    assert_eq!((&note["author"], &note["who"]), (&"Tester".into(), &"Bea question 3: answered".into()));
}

#[test]
fn days_are_those_of_the_readers_time_zone() {
    let folder = folder();
    good(&folder, &["note", "papers", "2", "Welke?"]);
    let text = fs::read_to_string(log(&folder)).unwrap();
    let lines = text.lines().map(|line| {
        let mut line: Value = serde_json::from_str(line).unwrap();
        line["when"] = "2025-02-28T23:30:00Z".into();
        format!("{line}\n")
    });
    fs::write(log(&folder), lines.collect::<String>()).unwrap();
    for (zone, zones, day) in [
        ("UTC", None, "28 feb 2025"),
        ("Europe/Amsterdam", None, "1 mar 2025"),
        ("Europe/Amsterdam", Some("/no/zones/here"), "1 mar 2025"),
        ("America/New_York", Some("/no/zones/here"), "28 feb 2025"),
    ] {
        let mut command = command(&folder, env!("CARGO_BIN_EXE_tegenlezer"));
        command.args(["review", "papers"]).env("TZ", zone).envs(zones.map(|folder| ("TZDIR", folder)));
        let run = done(command);
        assert!(run.out.contains(&format!("(Tester, {day})")), "{zone} {zones:?}: {run:?}");
    }
}

/// A disk that is full, as far as the program can tell: no file may grow.
#[cfg(unix)]
#[test]
fn a_full_disk_is_said_and_nothing_is_lost() {
    let folder = folder();
    good(&folder, &["mark", "papers", "2", "partly"]);
    let log = fs::read_dir(folder.path().join("papers/.tegenlezer")).unwrap();
    let log = log.map(|entry| entry.unwrap().path()).find(|path| path.extension().is_some()).unwrap();
    let before = fs::read(&log).unwrap();
    let mut shell = command(&folder, "sh");
    let program = env!("CARGO_BIN_EXE_tegenlezer");
    shell.args(["-c", &format!("trap '' XFSZ; ulimit -f 0; exec '{program}' mark papers 3 evades")]);
    let full = done(shell);
    assert_eq!((full.status, full.out.as_str()), (2, ""));
    assert!(full.err.starts_with("not saved: ") && full.err.contains("cannot be written: "), "{}", full.err);
    assert_eq!(full.err.lines().count(), 1);
    assert_eq!(fs::read(&log).unwrap(), before, "the log is as it was");
    assert!(good(&folder, &["review", "papers"]).contains("1 of 9 questions marked: 1 partly answered\n"));
}

#[cfg(target_os = "linux")] // which has a file that is always full
#[test]
fn a_change_that_cannot_be_told_is_saved_all_the_same() {
    let folder = folder();
    let full = |arguments: &[&str], language: &str| {
        let mut command = command(&folder, env!("CARGO_BIN_EXE_tegenlezer"));
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let done = command.args(arguments).env("LC_ALL", language).stdout(full).output().unwrap();
        (done.status.code().unwrap(), String::from_utf8(done.stderr).unwrap())
    };
    let told = "saved, though standard output cannot be written: no space left on device: question 2: partly\n";
    assert_eq!(full(&["mark", "papers", "2", "partly"], "C"), (2, told.into()));
    let told = "bewaard, al is standaarduitvoer niet te schrijven: de schijf is vol: vraag 3: ontwijkt\n";
    assert_eq!(full(&["mark", "papers", "3", "evades"], "nl_NL"), (2, told.into()));
    let (status, told) = full(&["note", "papers", "2", "welke?"], "C");
    assert_eq!((status, told.lines().count()), (2, 1), "{told}");
    let note = told.trim_end().rsplit_once("; note ").unwrap().1;
    assert!(good(&folder, &["review", "papers"]).contains(note));
    assert_eq!(full(&["mark", "papers", "--undo"], "C").0, 2);
    let review = good(&folder, &["review", "papers"]);
    assert!(review.contains("2 of 9 questions marked") && !review.contains(note), "{review}");
}

#[test]
fn a_change_is_saved_though_nobody_listens() {
    let folder = folder();
    let mut mark = command(&folder, env!("CARGO_BIN_EXE_tegenlezer"));
    mark.args(["mark", "papers", "2", "partly"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut mark = mark.spawn().unwrap();
    drop(mark.stdout.take());
    let done = mark.wait_with_output().unwrap();
    assert_eq!((done.status.code(), done.stderr), (Some(0), Vec::new()));
    assert!(good(&folder, &["review", "papers"]).contains("1 of 9 questions marked: 1 partly answered\n"));
}

/// A folder that may not be written (which the system's administrator may all the same).
#[cfg(unix)]
#[test]
fn a_read_only_folder_leaves_the_review_in_the_data_place() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let papers = folder.path().join("papers");
    fs::set_permissions(&papers, fs::Permissions::from_mode(0o555)).unwrap();
    let may_write = fs::write(papers.join("probe"), "").is_ok();
    let _ = fs::remove_file(papers.join("probe"));
    let run = run(&folder, &["mark", "papers", "2", "partly"]);
    assert_eq!((run.status, run.out.as_str()), (0, "question 2: partly\n"));
    assert_eq!(run.err.contains("cannot be written: ") && run.err.contains("; saved in "), !may_write, "{}", run.err);
    assert!(good(&folder, &["review", "papers"]).contains("1 of 9 questions marked: 1 partly answered\n"));
    fs::set_permissions(&papers, fs::Permissions::from_mode(0o755)).unwrap();
    assert!(good(&folder, &["review", "papers"]).contains("1 of 9 questions marked: 1 partly answered\n"));
}
