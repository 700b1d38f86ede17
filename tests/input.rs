//! What the program is given: options before and after commands, words that are nearly commands, standard input and pipes,
//! files of programs that are gone.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

const PAPER: &[u8] = include_bytes!("../seeds/001_206c052f5a0c1c3c.txt");

/// A paper with a case number.
const CASE: &str = "2025Z12345\n\nVragen van het lid Jansen (VVD) aan de minister van Landbouw over wolven in Drenthe\n\n\
                    Vraag 1\n\nKent u het bericht?\n\nVraag 2\n\nWaarom niet?\n";

/// What a run of the program came to.
#[derive(Debug, PartialEq)]
struct Run {
    status: i32,
    out: String,
    err: String,
}

fn program(folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
    program.env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", "/nowhere").env("TEGENLEZER_NAME", "Tester");
    program.env("XDG_DATA_HOME", folder.join("data")).current_dir(folder);
    program
}

/// Runs the program with this on standard input; without any it is `/dev/null`.
fn run_on(input: Option<&[u8]>, folder: &Path, arguments: &[&str]) -> Run {
    let mut program = program(folder);
    program.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() }).spawn().unwrap();
    let done = std::thread::scope(|scope| {
        if let (Some(input), Some(mut pipe)) = (input, child.stdin.take()) {
            scope.spawn(move || drop(pipe.write_all(input))); // a program that refuses to read is no error here
        }
        child.wait_with_output().unwrap()
    });
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { status: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) }
}

fn run(folder: &Path, arguments: &[&str]) -> Run {
    run_on(None, folder, arguments)
}

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

#[test]
fn options_of_all_commands_stand_before_and_after_the_command() {
    let folder = folder(&[("uitstel.txt", PAPER)]);
    let out = |words: &str| {
        let run = run(folder.path(), &words.split(' ').collect::<Vec<_>>());
        assert_eq!(run.err, "", "{words}");
        run.out
    };
    for (before, after, shown) in [
        ("--lang nl check uitstel.txt", "check --lang nl uitstel.txt", "uitgesteld"),
        ("--plain check uitstel.txt", "check uitstel.txt --plain", "postponed"),
        ("--plain --ascii print uitstel.txt", "print --ascii --plain uitstel.txt", "postponed"),
        ("--quiet --lang nl uitstel.txt", "uitstel.txt --lang nl --quiet", "uitgesteld"),
    ] {
        assert_eq!(out(before), out(after), "{before}");
        assert!(out(before).contains(shown), "{before}: {}", out(before));
    }
    assert_eq!(out("--plain print uitstel.txt"), out("uitstel.txt"));
}

#[test]
fn a_word_that_is_nearly_a_command_is_no_path() {
    let folder = folder(&[("chekc", PAPER)]);
    for (word, command) in [("exprt", "export"), ("Print", "print"), ("reviews", "review"), ("makr", "mark")] {
        let run = run(folder.path(), &["--lang", "en", word, "papers/"]);
        let said = format!("{word}: no such file or folder, and no command; did you mean `tegenlezer {command}`?\n");
        assert_eq!(run, Run { status: 2, out: String::new(), err: said });
    }
    assert_eq!(run(folder.path(), &["chekc"]).status, 0, "it is a file");
    let far = run(folder.path(), &["brief.txt"]);
    assert_eq!(far.err, "brief.txt: no such file or folder; check the name\n");
}

#[test]
fn what_is_both_a_command_and_a_file_is_said() {
    let folder = folder(&[("check", PAPER)]);
    let check = run(folder.path(), &["check", "./check"]);
    assert!(check.out.contains("postponed"), "{}", check.out);
    assert_eq!(check.err, "check: taken for the command; give ./check for the file or folder of that name\n");
    assert_eq!(run(folder.path(), &["-q", "check", "./check"]).err, "");
    assert_eq!(run(folder.path(), &["./check"]).err, "");
    let late = run(folder.path(), &["./check", "--plain", "print"]);
    assert_eq!((late.status, late.out.as_str()), (2, ""));
    assert_eq!(late.err, "print: a command stands before the paths; give ./print for a file of that name\n");
}

#[test]
fn quiet_says_nothing_but_results_and_errors() {
    let folder = folder(&[("uitstel.txt", PAPER), ("plaatje.bin", b"\x00\x01\x02\xff\xfe\x00")]);
    assert_eq!(run(folder.path(), &["print", "."]).err, "./plaatje.bin: skipped, not a paper\n");
    assert_eq!(run(folder.path(), &["print", "-q", "."]).err, "");
    let gone = run(folder.path(), &["--quiet", "print", "weg.txt"]);
    assert_eq!((gone.status, gone.err.as_str()), (2, "weg.txt: no such file or folder; check the name\n"));
    let mark = run(folder.path(), &["mark", "uitstel.txt", "1", "partly", "--quiet"]);
    assert_eq!(mark, Run { status: 0, out: String::new(), err: String::new() });
    assert!(run(folder.path(), &["review", "uitstel.txt", "--quiet"]).out.contains("1 partly"));
}

#[test]
fn what_is_piped_in_is_read() {
    let folder = folder(&[("uitstel.txt", PAPER)]);
    let named = run(folder.path(), &["uitstel.txt"]).out.replace("uitstel.txt", "-");
    for arguments in [&[][..], &["-"], &["-", "-"], &["print", "--plain"], &["--plain", "-"]] {
        let piped = run_on(Some(PAPER), folder.path(), arguments);
        assert_eq!(piped, Run { status: 0, out: named.clone(), err: String::new() }, "{arguments:?}");
    }
    let both = run_on(Some(b"Vraag 1\n\nWaarom?\n"), folder.path(), &["check", "uitstel.txt", "-"]);
    assert!(both.out.contains("2 papers"), "{}", both.out);
    let docx = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers/paper.docx"));
    if let Ok(docx) = docx {
        assert_eq!(run_on(Some(&docx), folder.path(), &["check", "-"]).err, "");
    }
}

#[test]
fn what_is_piped_in_is_bounded_and_named() {
    let folder = folder(&[]);
    for (input, said) in [
        (&b""[..], "standard input: is empty; nothing to read\n"),
        (b"\x00\x01\x02\xff\xfe", "standard input: is not a text, "),
        (&vec![b'a'; (8 << 20) + 1], "standard input: is 9 MiB, more than the 8 MiB that are read; "),
        (&vec![b'a'; (64 << 20) + 1], "standard input: is 65 MiB, more than the 64 MiB that are read; "),
    ] {
        let run = run_on(Some(input), folder.path(), &["print"]);
        assert_eq!((run.status, run.out.as_str()), (2, ""));
        assert!(run.err.starts_with(said), "{}", run.err);
    }
    // nothing is piped in where standard input is a device: then it is the papers that come with the program
    assert!(run(folder.path(), &["check"]).out.contains("5 papers"));
}

#[cfg(unix)]
#[test]
fn named_pipes_and_what_a_shell_substitutes_are_read() {
    let folder = folder(&[("uitstel.txt", PAPER)]);
    let shell = |line: &str| {
        let mut shell = Command::new("bash");
        let program = program(folder.path());
        shell.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?)))).current_dir(folder.path());
        let done = shell.args(["-c", line, "bash", env!("CARGO_BIN_EXE_tegenlezer")]).stdin(Stdio::null()).output();
        let done = done.unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Run { status: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) }
    };
    for line in [
        "cat uitstel.txt | $1 check /dev/stdin",
        "$1 check /dev/stdin < uitstel.txt",
        "$1 check < uitstel.txt",
        "$1 check <(cat uitstel.txt)",
        "mkfifo pijp; cat uitstel.txt > pijp & $1 check pijp",
    ] {
        let run = shell(line);
        assert!(run.out.contains("postponed"), "{line}: {run:?}");
        assert_eq!((run.status, run.err.as_str()), (1, ""), "{line}");
    }
    for line in
        ["$1 mark <(cat uitstel.txt) 1 partly", "$1 mark /dev/stdin 1 partly < uitstel.txt", "$1 mark pijp 1 partly"]
    {
        let refused = "a paper that is piped in cannot be reviewed; save it as a file first\n";
        assert_eq!(shell(line), Run { status: 2, out: String::new(), err: refused.into() }, "{line}");
    }
}

#[test]
fn a_review_of_what_is_piped_in_is_refused() {
    let folder = folder(&[]);
    let refused = "a paper that is piped in cannot be reviewed; save it as a file first\n";
    for arguments in [&["mark", "-", "1", "partly"][..], &["note", "-", "1", "Waarom?"]] {
        let run = run_on(Some(PAPER), folder.path(), arguments);
        assert_eq!(run, Run { status: 2, out: String::new(), err: refused.into() });
    }
    let review = run_on(Some(PAPER), folder.path(), &["review"]);
    assert!(review.out.contains(refused.trim_end()), "{}", review.out);
    assert_eq!(review.status, 0);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "something was stored");
}

#[test]
fn a_note_is_read_from_standard_input() {
    let folder = folder(&[("uitstel.txt", PAPER)]);
    let note = |input: &[u8]| run_on(Some(input), folder.path(), &["note", "uitstel.txt", "1", "-"]);
    assert_eq!(note(b"Welke termijn?\nEn waarom?\n").status, 0);
    let review = run(folder.path(), &["review", "uitstel.txt"]).out;
    assert!(review.contains("Welke termijn?") && review.contains("En waarom?"), "{review}");
    assert_eq!(
        note(b" \n"),
        Run { status: 2, out: String::new(), err: "standard input: there is nothing to note\n".into() }
    );
    let long = note(&vec![b'a'; 65 << 10]);
    assert_eq!((long.status, long.err.as_str()), (2, "standard input: the note is longer than 64 KiB; shorten it\n"));
}

#[test]
fn a_note_may_begin_with_a_dash() {
    let folder = folder(&[("uitstel.txt", PAPER)]);
    for (text, more) in
        [("-geen antwoord", &[][..]), ("--waarom niet?", &[]), ("- een", &["--quote", "termijn"]), ("-3", &["-q"])]
    {
        let run = run(folder.path(), &[&["note", "uitstel.txt", "1", text], more].concat());
        let is_quoted = more.contains(&"--quote");
        assert!(run.status == 0 || is_quoted && run.err.contains("do not stand"), "{run:?}");
        let review = self::run(folder.path(), &["review", "uitstel.txt"]).out;
        assert!(is_quoted || review.contains(text), "{text}: {review}");
    }
}

#[test]
fn an_old_word_file_is_named_and_counts_as_unread() {
    let stream: Vec<u8> = "WordDocument".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let old = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 504], &stream].concat();
    let folder = folder(&[("antwoord.doc", &old), ("uitstel.txt", PAPER)]);
    let said = "is an old Word file; save it as .docx\n";
    let alone = run(folder.path(), &["print", "antwoord.doc"]);
    assert_eq!((alone.status, alone.err), (2, format!("antwoord.doc: {said}")));
    let all = run(folder.path(), &["check", "."]);
    assert_eq!((all.status, all.err), (2, format!("./antwoord.doc: {said}")));
    assert!(all.out.trim_end().ends_with("1 file could not be read"), "{}", all.out);
}

#[test]
fn dossiers_in_a_folder_are_named_by_number_case_number_or_title() {
    let folder = folder(&[]);
    let papers = folder.path().join("papers");
    fs::create_dir(&papers).unwrap();
    for seed in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")).unwrap() {
        let seed = seed.unwrap().path();
        fs::copy(&seed, papers.join(seed.file_name().unwrap())).unwrap();
    }
    let run = |words: &[&str]| run(folder.path(), words);
    let several = run(&["mark", "papers", "2", "partly"]);
    assert_eq!(several.status, 2);
    let said = "papers: 4 dossiers; name one, with --in papers: 1 de AI-explosie van kinderporno; 2 ";
    assert!(several.err.starts_with(said), "{}", several.err);
    fs::write(papers.join("009.txt"), CASE).unwrap();
    for name in ["5", "2025Z12345", "2025z 12345", "wolven Drenthe"] {
        for command in
            [&["mark", "--in", "papers", name, "2", "partly"][..], &["note", name, "2", "Waarom?", "--in", "papers"]]
        {
            let done = run(command);
            assert_eq!((done.status, done.err.as_str()), (0, ""), "{command:?}");
        }
    }
    assert!(run(&["review", "papers"]).out.contains("1 of 2 questions marked: 1 partly answered; 4 notes"));
    let unknown = run(&["mark", "--in", "papers", "2099Z00001", "2", "partly"]);
    assert!(unknown.err.starts_with("2099Z00001: no dossier of that name; there are 1 "), "{}", unknown.err);
    let refused = run_on(Some(PAPER), folder.path(), &["mark", "--in", "-", "1", "2", "partly"]);
    assert!(refused.err.starts_with("a paper that is piped in"), "{}", refused.err);
}

/// What bash offers for the last of these words, once it has loaded the completions.
#[cfg(unix)]
fn completed(folder: &Path, words: &[&str]) -> Vec<String> {
    let script = "source <(tegenlezer completions bash); COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_TYPE=9
                  _clap_complete_tegenlezer tegenlezer \"${@: -1}\"; printf '%s\\n' \"${COMPREPLY[@]}\"";
    let mut shell = Command::new("bash");
    let program = program(folder);
    shell.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?)))).current_dir(folder);
    let bin = Path::new(env!("CARGO_BIN_EXE_tegenlezer")).parent().unwrap();
    shell.env("PATH", format!("{}:{}", bin.display(), std::env::var("PATH").unwrap()));
    let done = shell.args(["-c", script, "bash", "tegenlezer"]).args(words).stdin(Stdio::null()).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&done.stderr), "", "{words:?}");
    String::from_utf8(done.stdout).unwrap().lines().map(|line| line.trim().to_owned()).collect()
}

#[cfg(unix)]
#[test]
fn bash_completes_commands_options_marks_formats_and_dossiers() {
    let folder = folder(&[("uitstel.txt", PAPER), ("zaak.txt", CASE.as_bytes())]);
    let cases: [(&[&str], &[&str]); 8] = [
        (&["exp"], &["export"]),
        (&["check", "--verb"], &["--verbose"]),
        (&["export", "--format", "m"], &["markdown"]),
        (&["mark", "1", "2", "no"], &["not-answered", "none"]),
        (&["mark", "uit"], &["uitstel.txt"]),
        (&["note", "4"], &["4"]),
        (&["mark", "--in", ".", "2025"], &["2025Z12345"]),
        (&["completions", "fi"], &["fish"]),
    ];
    for (words, expected) in cases {
        assert_eq!(completed(folder.path(), words), expected, "{words:?}");
    }
}

#[test]
fn zsh_and_fish_are_answered_with_the_titles_of_dossiers() {
    let folder = folder(&[("zaak.txt", CASE.as_bytes())]);
    let asked = |shell: &str, words: &[&str]| {
        let mut program = program(folder.path());
        program.env("TEGENLEZER_COMPLETE", shell).env("_CLAP_IFS", "\n");
        program.env("_CLAP_COMPLETE_INDEX", words.len().to_string());
        let done = program.args(["--", "tegenlezer"]).args(words).stdin(Stdio::null()).output().unwrap();
        assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stderr).as_ref()), (Some(0), ""), "{shell}");
        String::from_utf8(done.stdout).unwrap()
    };
    for shell in ["zsh", "fish"] {
        let dossiers = asked(shell, &["mark", "--in", ".", ""]);
        assert!(dossiers.contains("2025Z12345") && dossiers.contains("wolven in Drenthe"), "{shell}: {dossiers}");
        assert!(asked(shell, &["mark", "1", "2", "ev"]).contains("evades"), "{shell}");
        assert!(asked(shell, &["export", "--format", "h"]).contains("html"), "{shell}");
    }
}

/// What a shell offers for the last of these words, once it has loaded the completions; nothing where it is not installed.
#[cfg(unix)]
fn offered_by(shell: &str, script: &str, folder: &Path, words: &[&str]) -> Option<String> {
    let program = program(folder);
    let mut command = Command::new(shell);
    command.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?)))).current_dir(folder);
    let bin = Path::new(env!("CARGO_BIN_EXE_tegenlezer")).parent().unwrap();
    command.env("PATH", format!("{}:{}", bin.display(), std::env::var("PATH").unwrap())).env("HOME", folder);
    match command.args(["-c", script]).args(words).stdin(Stdio::null()).output() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("not tried: no {shell} on the path");
            None
        }
        done => {
            let done = done.unwrap();
            assert_eq!(String::from_utf8_lossy(&done.stderr), "", "{shell}: {words:?}");
            Some(String::from_utf8(done.stdout).unwrap())
        }
    }
}

#[cfg(unix)]
#[test]
fn zsh_and_fish_load_the_completions_where_they_are_installed() {
    let folder = folder(&[("zaak.txt", CASE.as_bytes())]);
    // zsh gets what the completion hands to `_describe`, as without a terminal it shows nothing
    let zsh = r#"compdef() { :; }; _describe() { print -rl -- "${(@P)3}"; }; source <(tegenlezer completions zsh)
                 words=(tegenlezer "${(@)@}"); CURRENT=${#words}; _clap_dynamic_completer_tegenlezer"#;
    let fish = "tegenlezer completions fish | source; complete -C \"tegenlezer $argv\"";
    let cases: [(&[&str], &str); 4] = [
        (&["mark", "1", "2", "ev"], "evades"),
        (&["export", "--format", "m"], "markdown"),
        (&["mark", "--in", ".", "2025"], "2025Z12345"),
        (&["completions", "fi"], "fish"),
    ];
    for (words, expected) in cases {
        for (shell, script, first) in [("zsh", zsh, &["zsh"][..]), ("fish", fish, &[])] {
            let Some(offered) = offered_by(shell, script, folder.path(), &[first, words].concat()) else { continue };
            let names = offered.lines().map(|line| line.split(['\t', ':']).next().unwrap());
            assert!(names.clone().any(|name| name == expected), "{shell}, {words:?}: {offered}");
        }
    }
}
