//! The library as it is called: kept, killed, found in, counted.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What a run of the program came to.
#[derive(Debug, PartialEq)]
struct Run {
    status: i32,
    out: String,
    err: String,
}

/// A folder with papers and, once it is made, a library beside them.
struct Place {
    folder: TempDir,
}

impl Place {
    /// With the papers of `seeds/`.
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(place.papers()).unwrap();
        for seed in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")).unwrap() {
            let seed = seed.unwrap();
            fs::copy(seed.path(), place.papers().join(seed.file_name())).unwrap();
        }
        place
    }

    /// With so many submissions about different things.
    fn with_papers(count: usize) -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(place.papers()).unwrap();
        (0..count).for_each(|number| place.write(number));
        place
    }

    fn write(&self, number: usize) {
        let [one, other] = [number / 7 % 13, number % 11].map(|place| THINGS[place]);
        let text = format!(
            "2024Z{number:05}\n\nVragen van het lid Jansen (SP) aan de Minister van Financiën over {one} en {other} \
             (ingezonden 3 mei 2024).\n\nVraag 1\n\nBent u bekend met het bericht nummer {number} over {one}?\n\nVraag 2\n\n\
             Welke maatregelen neemt u in gemeente {number} om {other} te verbeteren, en wanneer?\n"
        );
        fs::write(self.papers().join(format!("{number:05}.txt")), text).unwrap();
    }

    fn papers(&self) -> PathBuf {
        self.folder.path().join("papers")
    }

    fn library(&self) -> PathBuf {
        self.folder.path().join("data").join("library.db")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
        program.env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", "/nowhere");
        program.arg(arguments[0]).arg("--library").arg(self.library()).args(&arguments[1..]);
        program.stdin(Stdio::null()).current_dir(self.folder.path());
        program
    }

    /// Runs the program with its library; paths are shown from the folder on.
    fn run(&self, arguments: &[&str]) -> Run {
        let done = self.command(arguments).output().unwrap();
        let own = [self.folder.path().canonicalize().unwrap(), self.folder.path().to_owned()];
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap();
            own.iter().fold(text, |text, own| text.replace(&format!("{}/", own.display()), ""))
        };
        Run { status: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) }
    }
}

const THINGS: [&str; 13] = [
    "wolven",
    "de haven",
    "jeugdzorg",
    "dijken",
    "treinen",
    "stikstof",
    "huisartsen",
    "windmolens",
    "gevangenissen",
    "bossen",
    "scholen",
    "weidevogels",
    "pensioenen",
];

#[test]
fn papers_are_kept_found_and_counted() {
    let place = Place::new();
    assert_eq!(
        place.run(&["library", "add", "papers"]),
        Run { status: 0, out: "papers: 5 new\n".into(), err: String::new() }
    );
    assert_eq!(place.run(&["library", "update"]).out, "papers: 5 as before\n");
    let shown = [
        place.run(&["library", "status"]).out,
        place.run(&["find", "--limit", "2", "\"kunstmatige intelligentie\" OR pakkans"]).out,
        place.run(&["find", "--json", "--limit", "1", "pakkans"]).out,
        place.run(&["find", "--count", "status:answered", "minister:Oosten"]).out,
        place.run(&["find", "--lang", "nl", "--by", "date", "--limit", "1", "soort:uitstelbericht", "meldingen"]).out,
        place.run(&["library", "overview"]).out,
        place.run(&["library", "overview", "--by", "year", "--lang", "nl"]).out,
        place.run(&["library", "overview", "--by", "asker", "--csv"]).out,
        place.run(&["library", "overview", "--by", "party", "--json"]).out,
        place.run(&["library", "check"]).out,
    ];
    let size = shown[0].split("; ").nth(1).unwrap().split(" MB").next().unwrap().to_owned();
    insta::assert_snapshot!(shown.join("\n----\n").replace(&format!("; {size} MB"), "; N MB"));
}

#[test]
fn without_a_terminal_the_list_of_the_library_is_its_figures() {
    let place = Place::new();
    place.run(&["library", "add", "papers"]);
    let with = |arguments: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
        let done =
            program.args(arguments).env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", "/nowhere").output().unwrap();
        (done.status.code(), String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap())
    };
    let library = format!("--library={}", place.library().display());
    let (status, out, err) = with(&[&library]);
    assert_eq!((status, out, err.as_str()), (Some(0), place.run(&["library", "overview"]).out, ""));
    let (status, _, err) = with(&[&library, "find", "wolf"]);
    assert_eq!(status, Some(2));
    assert!(err.starts_with("--library: before a command it opens the reader"), "{err}");
}

#[test]
fn the_configuration_names_the_library() {
    let place = Place::with_papers(3);
    place.run(&["library", "add", "papers"]);
    let configuration = place.folder.path().join("config/tegenlezer");
    fs::create_dir_all(&configuration).unwrap();
    fs::write(configuration.join("config.toml"), format!("library = '{}'", place.library().display())).unwrap();
    let with = |arguments: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
        program.args(arguments).env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", place.folder.path().join("config"));
        let done = program.env("XDG_DATA_HOME", "/nowhere").output().unwrap();
        (done.status.code(), String::from_utf8(done.stdout).unwrap())
    };
    assert_eq!(with(&["find", "--count", "bericht"]), (Some(0), "3\n".into()));
    assert!(with(&["library", "status"]).1.contains("3 papers"));
    assert_eq!(with(&["--library"]).1, place.run(&["library", "overview"]).out);
    assert_eq!(with(&["find", "--library", "/nowhere/at-all.db", "bericht"]).0, Some(2), "what is named comes first");
}

#[test]
fn an_overview_is_a_page_with_a_plain_table() {
    let place = Place::new();
    place.run(&["library", "add", "papers"]);
    let page = place.folder.path().join("cijfers.html");
    let run = place.run(&["library", "overview", "--by", "minister", "--html", page.to_str().unwrap()]);
    assert_eq!(run, Run { status: 0, out: String::new(), err: String::new() });
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("<th scope=\"row\" lang=\"nl\">Van Oosten</th>") && page.contains("<svg role=\"img\""));
    assert!(!page.contains("<script") && page.trim_end().ends_with("</html>"));
}

#[test]
fn text_of_a_paper_that_was_given_before_is_found() {
    let place = Place::new();
    let run = place.run(&["library", "add", "papers"]);
    assert_eq!(run.status, 0, "{run:?}");
    let paper = fs::read_dir(place.papers())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_str().unwrap().contains("/000_"));
    let elsewhere = place.folder.path().join("elders.txt");
    fs::copy(paper.unwrap(), &elsewhere).unwrap();
    let found = place.run(&["find", "--like", "elders.txt"]);
    assert_eq!((found.status, found.err.as_str()), (0, ""));
    assert!(found.out.contains("131 words the same") || found.out.contains("words the same"), "{}", found.out);
    assert!(found.out.lines().any(|line| line.starts_with("answer 2 = ") && line.contains("002_")), "{}", found.out);
}

#[test]
fn what_is_asked_wrongly_is_said_in_one_line() {
    let place = Place::new();
    let missing = "data/library.db: no library yet; `tegenlezer library add PATH` makes one\n";
    for arguments in [&["find", "wolf"][..], &["library", "status"], &["library", "update"], &["library", "overview"]] {
        assert_eq!(place.run(arguments), Run { status: 2, out: String::new(), err: missing.into() }, "{arguments:?}");
    }
    assert!(!place.library().exists(), "none is made unless it is asked for");
    let nowhere = place.run(&["library", "add", "nergens"]);
    assert_eq!((nowhere.status, nowhere.err.as_str()), (2, "nergens: no such file or folder; check the name\n"));
    place.run(&["library", "add", "papers"]);
    for (arguments, expected) in [
        (&["find", "--", "-wolf"][..], "only words to leave out; give a word to find, too\n"),
        (
            &["find", "wolf", "stat:open"],
            "stat: no such filter; there are asker:, party:, minister:, status:, kind:, since:, until:, late:\n",
        ),
        (&["find", "since:gisteren"], "gisteren: not a date; give one like 2024, 2024-05 or 2024-05-31\n"),
    ] {
        assert_eq!(place.run(arguments), Run { status: 2, out: String::new(), err: expected.into() });
    }
    assert_eq!(place.run(&["find", "onvindbaar"]).out, "0 found\n");
    fs::write(place.library(), "geen bibliotheek, maar een briefje van meer dan honderd tekens; ".repeat(3)).unwrap();
    let foreign = place.run(&["find", "wolf"]);
    assert_eq!(foreign.err, "data/library.db: is not a library of tegenlezer; give another file with --library\n");
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with_papers(3);
    place.run(&["library", "add", "papers"]);
    for file in fs::read_dir(place.library().parent().unwrap()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.path());
    }
}

/// A library in a folder in which this user may read and not write. Who may do everything is somebody else for it.
#[cfg(unix)]
#[test]
fn a_library_in_a_place_that_may_only_be_read_is_read_and_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    const NOBODY: u32 = 65_534;
    let place = Place::new();
    place.run(&["library", "add", "papers"]);
    let data = place.library().parent().unwrap().to_owned();
    let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let program = place.folder.path().join("program"); // where nobody else may go, the one that was built may be
    fs::copy(env!("CARGO_BIN_EXE_tegenlezer"), &program).unwrap();
    let files = || {
        let files = fs::read_dir(&data).unwrap().map(|file| file.unwrap().path());
        files.map(|file| (file.clone(), fs::read(file).unwrap())).collect::<Vec<_>>()
    };
    for file in fs::read_dir(&data).unwrap() {
        allow(&file.unwrap().path(), 0o444);
    }
    allow(place.folder.path(), 0o755);
    allow(&data, 0o555);
    let before = files();
    let is_root = rustix::process::getuid().is_root();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command.args(place.command(arguments).get_args()).current_dir(place.folder.path()).stdin(Stdio::null());
        command.env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", "/nowhere");
        if is_root {
            command.gid(NOBODY).uid(NOBODY);
        }
        let done = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (done.status.code().unwrap(), text(done.stdout), text(done.stderr))
    };
    for arguments in [&["find", "pakkans"][..], &["library", "overview"], &["find", "--like", "papers"]] {
        let own = place.command(arguments).output().unwrap();
        assert_eq!(run(arguments), (0, String::from_utf8(own.stdout).unwrap(), String::new()), "{arguments:?}");
    }
    for arguments in [&["library", "update"][..], &["library", "add", "papers"], &["library", "remove", "papers"]] {
        let (status, _, said) = run(arguments);
        assert!(status == 2 && said.contains("may not be written to") && said.lines().count() == 1, "{said}");
    }
    assert!(files() == before, "nothing was written");
    allow(&data, 0o755);
}

/// How many papers the library holds, if it is there and whole.
fn papers_in(place: &Place) -> Option<usize> {
    let status = place.run(&["library", "status"]);
    let check = place.run(&["library", "check"]);
    assert!(check.status == 0 || !place.library().exists() || check.err.contains("no library yet"), "{check:?}");
    let papers = status.out.split(": ").nth(1)?.split(' ').next()?.parse().ok();
    assert!(papers.is_some() || status.err.contains("no library yet"), "{status:?}");
    papers
}

#[test]
fn who_is_killed_while_adding_loses_no_paper_and_goes_on() {
    kill_while_adding(50, 11);
}

#[test]
#[ignore = "the longer run: cargo test --test library -- --ignored"]
fn who_is_killed_five_hundred_times_loses_no_paper_and_goes_on() {
    kill_while_adding(500, 12);
}

/// Kills a program that adds papers, so often and at moments that chance chooses.
fn kill_while_adding(times: usize, chance: u64) {
    const PAPERS: usize = 130;
    let place = Place::with_papers(PAPERS);
    let log = PathBuf::from(format!("{}-wal", place.library().display()));
    let mut state = chance;
    let (mut kills, mut before) = (0, 0);
    while kills < times {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let written = (state >> 33) % 300_000;
        let mut adding =
            place.command(&["library", "add", "papers"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let size = || {
            [place.library(), log.clone()]
                .iter()
                .filter_map(|file| fs::metadata(file).ok())
                .map(|file| file.len())
                .sum::<u64>()
        };
        let start = size();
        let ended = loop {
            if let Some(status) = adding.try_wait().unwrap() {
                break Some(status);
            }
            if size().abs_diff(start) >= written {
                adding.kill().unwrap();
                adding.wait().unwrap();
                break None;
            }
            std::thread::yield_now();
        };
        kills += usize::from(ended.is_none());
        let papers = papers_in(&place).unwrap_or_default();
        assert!(papers >= before, "{papers} after {before}");
        before = papers;
        if ended.is_some() {
            assert_eq!(papers, PAPERS);
            fs::remove_dir_all(place.library().parent().unwrap()).unwrap();
            before = 0;
        }
    }
    assert_eq!(place.run(&["library", "add", "papers"]).status, 0);
    let found = place.run(&["find", "--count", "bericht"]);
    assert_eq!((papers_in(&place), found.out.as_str(), found.err.as_str()), (Some(PAPERS), "130\n", ""));
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_said_and_costs_nothing() {
    let place = Place::with_papers(200);
    let program = env!("CARGO_BIN_EXE_tegenlezer");
    // files may not grow over 256 KiB
    let script = format!(
        "trap '' XFSZ; ulimit -f 512; exec {program} library add papers --library {}",
        place.library().display()
    );
    let done =
        Command::new("sh").args(["-c", &script]).current_dir(place.folder.path()).env("LC_ALL", "C").output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(done.status.code() == Some(2) && said.contains("nothing is lost") && said.lines().count() == 1, "{said}");
    assert!(papers_in(&place).unwrap_or_default() < 200);
    assert_eq!(place.run(&["library", "add", "papers"]).status, 0);
    assert_eq!(papers_in(&place), Some(200));
}
