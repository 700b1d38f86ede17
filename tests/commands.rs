//! The program as it is called: each command, and each kind of bad input.

mod common;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What a run of the program came to.
#[derive(Debug, PartialEq)]
struct Run {
    status: i32,
    out: String,
    err: String,
}

/// Runs the program in a folder.
fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    run_with(&[], folder, arguments)
}

/// The same with these variables; the configuration is in none of the usual places, and the language English.
fn run_with(variables: &[(&str, &str)], folder: &Path, arguments: &[&str]) -> Run {
    let mut program = Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
    program
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env("XDG_DATA_HOME", "/nowhere")
        .envs(variables.iter().copied());
    let done = program.args(arguments).current_dir(folder).stdin(Stdio::null()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { status: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) }
}

fn run(arguments: &[&str]) -> Run {
    run_in(Path::new(env!("CARGO_MANIFEST_DIR")), arguments)
}

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

const PAPER: &[u8] = include_bytes!("../seeds/000_ac9668d0c802506d.txt");

#[test]
fn help_shows_commands_and_examples() {
    let help = run(&["--help"]);
    assert_eq!((help.status, help.err.as_str()), (0, ""));
    insta::assert_snapshot!(help.out);
}

#[test]
fn help_of_each_command() {
    let help = common::COMMANDS.map(|command| run(&[command, "--help"]).out);
    insta::assert_snapshot!(help.join("\n"));
}

#[test]
fn the_version() {
    assert_eq!(run(&["--version"]).out, format!("tegenlezer {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn ascii_and_plain() {
    let folder = folder(&[("antwoord.txt", PAPER)]);
    let print = |arguments: &[&str]| run_in(folder.path(), &[arguments, &["antwoord.txt"]].concat()).out;
    let ascii = print(&["print", "--ascii"]);
    assert!(ascii.contains(" | ") && !ascii.contains(['│', '─']));
    assert_eq!(ascii, print(&["print"]).replace('│', "|").replace('─', "-"));
    assert_eq!(print(&["--plain"]), print(&["print", "--plain"]));
    assert_eq!(print(&["--plain"]), print(&[]));
}

#[test]
fn wrong_arguments_are_a_usage_error() {
    for arguments in
        [&["--no-such-option"][..], &["export"], &["export", "--format", "xls"], &["print", "--width", "0"]]
    {
        let run = run(arguments);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.starts_with("error: "), "{}", run.err);
    }
}

#[test]
fn without_a_terminal_the_bare_call_prints() {
    let bare = run(&["seeds/001_206c052f5a0c1c3c.txt"]);
    assert_eq!((bare.status, bare.err.as_str()), (0, ""));
    assert!(bare.out.contains("seeds/001_206c052f5a0c1c3c.txt"), "{}", bare.out);
    assert_eq!(run(&["print", "--plain", "seeds/001_206c052f5a0c1c3c.txt"]), bare);
}

#[test]
fn without_paths_the_seeds_are_read() {
    let export = run(&["export", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&export.out).unwrap();
    let documents = json["dossiers"].as_array().unwrap().iter().flat_map(|d| d["documents"].as_array().unwrap());
    let mut paths: Vec<_> = documents.map(|document| document["path"].as_str().unwrap()).collect();
    paths.sort_unstable();
    let seeds: Vec<_> = tegenlezer::source::SEEDS.iter().map(|&(path, _)| path).collect();
    assert_eq!((export.status, paths), (0, seeds));
}

#[test]
fn bad_input_is_named_and_does_not_stop_the_rest() {
    let folder = folder(&[("goed.txt", PAPER), ("leeg.txt", b""), ("rommel.bin", b"\x00\x01\x02\xff\xfe\x00rommel")]);
    fs::create_dir(folder.path().join("map")).unwrap();
    let large = fs::File::create(folder.path().join("groot.txt")).unwrap();
    large.set_len(65 << 20).unwrap();
    let cases = [
        ("weg.txt", "weg.txt: no such file or folder; check the name\n"),
        ("leeg.txt", "leeg.txt: is empty; nothing to read\n"),
        (
            "rommel.bin",
            "rommel.bin: is not a text, PDF, Word, ODT, RTF, HTML, XML or mail file; convert it to one of these\n",
        ),
        ("groot.txt", "groot.txt: is 65 MiB, more than the 64 MiB that are read; give the paper alone\n"),
        (
            "map",
            "map: holds no papers that can be read; give a folder with text, PDF, Word, ODT, RTF, HTML, XML or mail files\n",
        ),
    ];
    let good = run_in(folder.path(), &["print", "goed.txt"]);
    assert_eq!((good.status, good.err.as_str()), (0, ""));
    for (path, message) in cases {
        for command in ["print", "check"] {
            let run = run_in(folder.path(), &[command, path, "goed.txt"]);
            assert_eq!((run.status, run.err.as_str()), (2, message), "{command}");
        }
        let run = run_in(folder.path(), &["print", path, "goed.txt"]);
        assert_eq!(run.out, good.out);
    }
    let everything = run_in(folder.path(), &["print", "."]);
    assert_eq!(everything.status, 2); // the empty and the large one
    assert!(everything.err.contains("./rommel.bin: skipped, not a paper\n"), "{}", everything.err);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("dicht.txt", PAPER)]);
    let path = folder.path().join("dicht.txt");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::File::open(&path).is_ok() {
        eprintln!("skipped: this user may read everything");
        return;
    }
    let run = run_in(folder.path(), &["print", "dicht.txt"]);
    let message = "dicht.txt: cannot be read (permission denied); check the file and its permissions\n";
    assert_eq!((run.status, run.err.as_str()), (2, message));
}

#[test]
fn what_could_not_be_read_stands_in_the_json() {
    let export = run(&["export", "--format", "json", "no/such/file"]);
    let json: serde_json::Value = serde_json::from_str(&export.out).unwrap();
    let expected = serde_json::json!([{"path": "no/such/file", "message": "no such file or folder; check the name"}]);
    assert_eq!((export.status, &json["errors"]), (2, &expected));
}

#[test]
fn nothing_that_a_terminal_obeys_gets_out() {
    let hostile = b" Vraag 1\n\nWat\x1b[31m is \x1b]0;dit\x07?\x9b2J\r\n\nAntwoord 1\n\nNiets\x08\x08.\x7f\n";
    let folder = folder(&[("boos\u{1b}[2J.txt", hostile)]);
    let formats = [
        &["print", "."][..],
        &["print", "--plain", "."],
        &["export", "--format", "json", "."],
        &["export", "--format", "markdown", "."],
        &["export", "--format", "html", "."],
        &["check", "--verbose", "."],
        &["check", "weg\u{1b}[2J"],
        &["."],
        &["--\u{1b}[31m"],
    ];
    for arguments in formats {
        let run = run_in(folder.path(), arguments);
        let raw: Vec<_> = (run.out + &run.err).chars().filter(|c| c.is_control() && *c != '\n').collect();
        assert_eq!(raw, [], "{arguments:?}");
    }
}

#[test]
fn a_reader_who_has_had_enough_is_no_error() {
    let program = env!("CARGO_BIN_EXE_tegenlezer");
    let mut command = Command::new(program);
    let mut child = command
        .args(["export", "--format", "json"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let child = child.as_mut().unwrap();
    drop(child.stdout.take()); // like `| head -0`
    let mut err = String::new();
    std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")] // which has a file that is always full
#[test]
fn output_that_cannot_be_written_is_said() {
    for arguments in [
        "",
        "print",
        "print --plain",
        "export --format json",
        "export --format markdown",
        "export --format html",
        "export --format csv",
        "check",
        "review",
        "review --json",
        "schema",
        "config",
        "man",
        "completions bash",
        "--help",
        "--version",
    ] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
        command
            .args(arguments.split_whitespace())
            .env("LC_ALL", "C")
            .env("XDG_CONFIG_HOME", "/nowhere")
            .env("XDG_DATA_HOME", "/nowhere");
        let done = command.stdout(full).output().unwrap();
        let err = String::from_utf8(done.stderr).unwrap();
        let told = "terminal or standard output: no space left on device\n";
        assert_eq!((done.status.code(), err.as_str()), (Some(2), told), "{arguments}");
    }
}

#[test]
fn check_says_in_its_last_line_how_many() {
    let check = run(&["check"]);
    let last = check.out.lines().last().unwrap();
    assert!(last.contains("5 papers"), "{last}");
    let nothing = last.starts_with("0 findings");
    assert_eq!(check.status, if nothing { 0 } else { 1 });
}

/// Runs the program with a configuration of this text.
#[cfg(unix)]
fn run_configured(text: Option<&str>, arguments: &[&str]) -> (Run, String) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("tegenlezer/config.toml");
    if let Some(text) = text {
        fs::create_dir(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let program = env!("CARGO_BIN_EXE_tegenlezer");
    let done = Command::new(program)
        .args(arguments)
        .env("XDG_CONFIG_HOME", home.path())
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap();
    let out = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(path.to_str().unwrap(), "config.toml");
    let run = Run { status: done.status.code().unwrap(), out: out(done.stdout), err: out(done.stderr) };
    (run, path.to_str().unwrap().to_owned())
}

#[test]
#[cfg(unix)]
fn the_configuration_is_printed_as_it_can_be_saved() {
    let (usual, _) = run_configured(None, &["config"]);
    assert_eq!((usual.status, usual.err.as_str()), (0, ""));
    insta::assert_snapshot!(usual.out);
    assert_eq!(run_configured(Some(&usual.out), &["config"]).0, usual);
    let (changed, _) = run_configured(Some("theme = 'dark'\n[keys]\nnext-hit = 'W'"), &["config"]);
    assert_eq!((changed.status, changed.err.as_str()), (0, ""));
    for line in ["theme = \"dark\"", "next-hit = [\"W\"] # next hit"] {
        assert!(changed.out.lines().any(|other| other == line), "{line}");
    }
    let (path, _) = run_configured(None, &["config", "--path"]);
    assert_eq!((path.status, path.out.as_str()), (0, "config.toml\n"));
}

#[test]
#[cfg(unix)]
fn what_is_wrong_with_the_configuration_is_said_line_by_line() {
    let text =
        "theme = 'dark'\ncolour = 1\nmouse = maybe\n[keys]\nnxt = 'j'\nnext-hit = 'Hyper-n'\nturn = 'j'\n\u{1b}[2J";
    let (run, _) = run_configured(Some(text), &["config"]);
    assert_eq!(run.status, 2);
    assert!(run.out.contains("theme = \"dark\""), "{}", run.out);
    insta::assert_snapshot!(run.err);
}

#[test]
fn completions_are_printed_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let printed = run(&["completions", shell]);
        assert_eq!((printed.status, printed.err.as_str()), (0, ""));
        // the shell asks the program, and says which shell it is
        assert!(printed.out.contains("TEGENLEZER_COMPLETE") && printed.out.contains(shell), "{shell}: {}", printed.out);
    }
    assert_eq!(run(&["completions", "cmd"]).status, 2);
}

#[test]
fn the_language_is_that_of_the_option_else_the_configuration_else_the_environment() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("tegenlezer")).unwrap();
    std::fs::write(home.path().join("tegenlezer/config.toml"), "language = 'en'").unwrap();
    let english = ("XDG_CONFIG_HOME", home.path().to_str().unwrap());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let notice = "seeds/001_206c052f5a0c1c3c.txt";
    let dutch = ("LC_ALL", "nl_NL.UTF-8");
    let calls: [&[&str]; 7] = [
        &["check", notice],
        &["print", notice],
        &["print", "--plain", notice],
        &["export", "--format", "markdown", notice],
        &["export", "--format", "html", notice],
        &["export", "--format", "csv", "--headers", "translated", notice],
        &[notice],
    ];
    for call in calls {
        let with_option = |language| [call, &["--lang", language]].concat();
        for (variables, arguments, expected) in [
            (&[][..], call.to_vec(), "postponed"),
            (&[dutch], call.to_vec(), "uitgesteld"),
            (&[dutch, english], call.to_vec(), "postponed"),
            (&[dutch, english], with_option("nl"), "uitgesteld"),
            (&[dutch], with_option("en"), "postponed"),
        ] {
            let out = run_with(variables, root, &arguments).out;
            let other = if expected == "postponed" { "uitgesteld" } else { "postponed" };
            assert!(out.contains(expected) && !out.contains(other), "{arguments:?} {variables:?}: {out}");
        }
    }
    let is_missing = |variables: &[_], said| {
        assert_eq!(run_with(variables, root, &["check", "nergens.pdf"]).err, format!("nergens.pdf: {said}\n"));
    };
    is_missing(&[dutch, english], "no such file or folder; check the name");
    is_missing(&[dutch], "geen bestand of map met deze naam; controleer de naam");
    assert!(run_with(&[dutch], root, &["config"]).out.starts_with("# De configuratie van tegenlezer"));
    let json = ["export", "--format", "json", notice];
    assert_eq!(run_with(&[dutch], root, &json).out, run_with(&[], root, &json).out);
}
