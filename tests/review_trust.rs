//! Nothing that lies beside a paper is trusted: links, devices, second names, sizes and turns that others made.

#![cfg(unix)]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tegenlezer::dossier::{Dossier, dossiers};
use tegenlezer::model::Source;
use tegenlezer::parse;
use tegenlezer::review::{Anchor, Change, ChangeId, Judged, Line, Log, Mark, Places, Review, Store, What};
use tegenlezer::source::{SEEDS, text};

const LONG: Duration = Duration::from_secs(60);

const SECRET: &str = "the user's own words\nnone of anybody's business\n";

/// A folder with a paper, a place of the user's, and a file of the user's that nobody may touch.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(desk.papers()).unwrap();
        fs::write(desk.victim(), SECRET).unwrap();
        desk
    }

    fn papers(&self) -> PathBuf {
        self.folder.path().join("papers")
    }

    fn beside(&self) -> PathBuf {
        self.papers().join(".tegenlezer")
    }

    fn victim(&self) -> PathBuf {
        self.folder.path().join("victim")
    }

    fn dossier(&self) -> Dossier {
        let (manuscript, transcript) = text::read(SEEDS[2].1);
        let path = self.papers().join("paper.txt").to_string_lossy().into_owned();
        dossiers(vec![parse::document(Source { path, transcript }, manuscript)]).remove(0)
    }

    fn open(&self) -> (Log, Review, Vec<String>) {
        let places = Places { beside: true, data: Some(self.folder.path().join("data")) };
        let (log, review, said) = Log::open(&self.dossier(), &places);
        (log, review, said.into_iter().map(|said| tegenlezer::i18n::Language::English.say(said)).collect())
    }

    /// The path of the log before anything is made.
    fn log(&self) -> PathBuf {
        self.open().0.path().unwrap().to_owned()
    }

    /// Makes changes as the program does, and ends: what is said of it.
    fn save(&self, whats: Vec<What>) -> Vec<String> {
        let (log, mut review, mut said) = self.open();
        let mut store = Store::new(log, &review, "tester".into());
        for what in whats {
            review.apply(store.submit(&review, what));
        }
        let unsaved = store.finish(LONG);
        assert_eq!(unsaved.lines, [], "{:?}", unsaved.trouble);
        said.extend(unsaved.notices.into_iter().map(|said| tegenlezer::i18n::Language::English.say(said)));
        said
    }

    /// A change is saved, found again, and the file of the user's as it was.
    fn goes_on(&self) -> Vec<String> {
        let said = self.save(vec![note("nieuw")]);
        let (_, review, _) = self.open();
        assert_eq!(review.notes().filter(|note| note.text.as_str() == "nieuw").count(), 1);
        assert_eq!(fs::read_to_string(self.victim()).unwrap(), SECRET);
        assert_eq!(fs::metadata(self.victim()).unwrap().mode() & 0o777, 0o644);
        for entry in walk(self.folder.path()) {
            let is_short = |meta: fs::Metadata| meta.is_file() && meta.len() < 1 << 20;
            let is_copy = entry != self.victim() && fs::metadata(&entry).is_ok_and(is_short);
            let is_same = || fs::metadata(&entry).unwrap().ino() == fs::metadata(self.victim()).unwrap().ino();
            if is_copy && !is_same() {
                let bytes = String::from_utf8_lossy(&fs::read(&entry).unwrap_or_default()).into_owned();
                assert!(!bytes.contains("own words"), "copied to {}", entry.display());
            }
        }
        said
    }

    fn is_kept_by_the_user(&self) -> bool {
        self.folder.path().join("data/reviews").is_dir()
    }
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let each = entries.map(|entry| match entry.file_type().unwrap().is_dir() {
        true => walk(&entry.path()),
        false => vec![entry.path()],
    });
    each.flatten().collect()
}

fn note(text: &str) -> What {
    What::Do(Change::Note { about: Anchor::Row("2".parse().unwrap()), text: text.parse().unwrap() })
}

fn mark(mark: Mark) -> What {
    What::Do(Change::Mark { row: "1".parse().unwrap(), mark: Some(mark), judged: Judged::default() })
}

fn fifo(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn beside(log: &Path, what: &str) -> PathBuf {
    PathBuf::from(format!("{}.{what}", log.display()))
}

/// Lines of a log, most of which later ones supersede, as whoever wants it shortened would plant them.
fn superseded(count: usize) -> String {
    let line = |n: usize| {
        let what = r#"{"do":{"mark":{"row":"1","mark":"partly","judged":{"wordings":[],"answers":[]}}}}"#;
        format!(
            r#"{{"v":1,"id":"00c0ffee00c0ffee-{n}","turn":{n},"who":"x","when":"2025-01-01T00:00:00Z","what":{what}}}"#
        )
    };
    (1..=count).map(|n| line(n) + "\n").collect()
}

#[test]
fn what_stands_where_a_log_belongs_is_not_followed_waited_for_or_written_to() {
    type Plant = fn(&Desk, &Path);
    let plants: [(&str, Plant); 7] = [
        ("is a link", |desk, log| symlink(desk.victim(), log).unwrap()),
        ("is a link", |desk, log| symlink(desk.folder.path().join("not there"), log).unwrap()),
        ("is not a plain file", |_, log| fifo(log)),
        ("is not a plain file", |_, log| fs::create_dir(log).unwrap()),
        ("hard link", |desk, log| fs::hard_link(desk.victim(), log).unwrap()),
        ("is a link", |_, log| symlink("/dev/zero", log).unwrap()),
        ("longer than any log", |_, log| File::create(log).unwrap().set_len(1 << 40).unwrap()),
    ];
    for (index, (why, plant)) in plants.into_iter().enumerate() {
        let desk = Desk::new();
        let log = desk.log();
        fs::create_dir(desk.beside()).unwrap();
        plant(&desk, &log);
        let said = desk.goes_on();
        assert!(said.iter().any(|said| said.contains(why) && said.contains("kept in")), "plant {index}: {said:?}");
        assert!(desk.is_kept_by_the_user(), "plant {index}");
        assert!(!desk.folder.path().join("not there").exists());
    }
}

#[test]
fn a_folder_that_is_a_link_is_not_used() {
    let desk = Desk::new();
    let elsewhere = desk.folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    symlink(&elsewhere, desk.beside()).unwrap();
    let said = desk.goes_on();
    assert!(said[0].contains("is a link") && desk.is_kept_by_the_user(), "{said:?}");
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
    // nor one that is a file, a pipe, or a link to nothing
    let plants: [fn(&Path); 3] = [|path| fs::write(path, "").unwrap(), fifo, |path| symlink("nowhere", path).unwrap()];
    for plant in plants {
        let desk = Desk::new();
        plant(&desk.beside());
        assert!(!desk.goes_on().is_empty() && desk.is_kept_by_the_user());
        assert!(!desk.papers().join("nowhere").exists());
    }
}

#[test]
fn a_lock_that_is_no_file_is_not_taken() {
    let plants: [fn(&Desk, &Path); 4] = [
        |desk, lock| symlink(desk.victim(), lock).unwrap(),
        |desk, lock| symlink(desk.folder.path().join("not there"), lock).unwrap(),
        |_, lock| fifo(lock),
        |desk, lock| fs::hard_link(desk.victim(), lock).unwrap(),
    ];
    for plant in plants {
        let desk = Desk::new();
        fs::create_dir(desk.beside()).unwrap();
        plant(&desk, &desk.beside().join("lock"));
        let said = desk.goes_on();
        assert!(said[0].contains("cannot be written: ") && said[0].contains("; saved in "), "{said:?}");
        assert!(!desk.folder.path().join("not there").exists());
    }
}

#[test]
fn files_beside_a_log_are_made_anew_or_not_at_all() {
    for what in ["new", "past", "damaged"] {
        let plants: [fn(&Desk, &Path); 3] = [
            |desk, path| symlink(desk.victim(), path).unwrap(),
            |_, path| fifo(path),
            |desk, path| fs::hard_link(desk.victim(), path).unwrap(),
        ];
        for plant in plants {
            let desk = Desk::new();
            let log = desk.log();
            fs::create_dir(desk.beside()).unwrap();
            fs::write(&log, superseded(4400) + "{\"damaged\n").unwrap();
            plant(&desk, &beside(&log, what));
            desk.goes_on();
            let (_, review, _) = desk.open();
            assert!(review.row("1".parse().unwrap()).is_some(), "{what}");
            assert!(fs::symlink_metadata(&log).unwrap().is_file());
        }
    }
}

#[test]
fn nothing_is_shortened_by_opening_only_by_writing() {
    let desk = Desk::new();
    let log = desk.log();
    fs::create_dir(desk.beside()).unwrap();
    let planted = superseded(4400) + "no line of a log\n";
    fs::write(&log, &planted).unwrap();
    desk.save(Vec::new());
    assert_eq!(fs::read_to_string(&log).unwrap(), planted);
    assert_eq!(walk(&desk.beside()), std::slice::from_ref(&log), "opening makes nothing");
    let (opened, mut review, _) = desk.open();
    let mut store = Store::new(opened, &review, "tester".into());
    for words in ["een", "twee"] {
        // what is saved second is written after the first has shortened the log
        review.apply(store.submit(&review, note(words)));
        while store.pending() > 0 {
            store.wait(LONG).expect("a report");
        }
    }
    let shorter = fs::read_to_string(&log).unwrap();
    assert!(shorter.lines().count() < 1100 && shorter.contains("no line of a log\n"));
    let past = fs::read_to_string(beside(&log, "past")).unwrap();
    assert!(past.lines().count() > 3000 && !past.contains("no line of a log"));
    assert!(!beside(&log, "damaged").exists());
}

#[test]
fn what_was_not_read_as_a_log_is_written_nowhere_else() {
    let desk = Desk::new();
    let log = desk.log();
    fs::create_dir(desk.beside()).unwrap();
    fs::write(&log, SECRET).unwrap();
    let (mut opened, review, _) = desk.open();
    fs::remove_dir_all(desk.papers()).unwrap();
    let line = Line {
        id: ChangeId { writer: 1, count: 0 },
        turn: review.next_turn(),
        who: "tester".into(),
        when: jiff::Timestamp::UNIX_EPOCH,
        what: note("nieuw"),
    };
    opened.append(&[line]).unwrap();
    for path in walk(&desk.folder.path().join("data")) {
        assert!(!fs::read_to_string(path).unwrap().contains("own words"));
    }
}

#[test]
fn new_files_are_as_open_as_their_folder() {
    for (folder, file) in [(0o700, 0o600), (0o755, 0o644)] {
        let desk = Desk::new();
        fs::create_dir(desk.beside()).unwrap();
        fs::set_permissions(desk.beside(), fs::Permissions::from_mode(folder)).unwrap();
        desk.goes_on();
        for path in walk(&desk.beside()) {
            assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, file, "{}", path.display());
        }
    }
    let desk = Desk::new();
    fs::write(desk.beside(), "").unwrap();
    desk.goes_on();
    let own = desk.folder.path().join("data/reviews");
    assert_eq!(fs::metadata(own).unwrap().mode() & 0o777, 0o700);
}

#[test]
fn no_turn_eats_those_after_it() {
    let turns =
        ["9007199254740992", "9007199254740991", "18446744073709551615", "1099511627776", "0", "-1", "1.5", "1e9"];
    for turn in turns {
        let desk = Desk::new();
        desk.save(vec![note("een")]);
        let log = desk.log();
        let planted = superseded(1).replace("\"turn\":1,", &format!("\"turn\":{turn},"));
        fs::write(&log, fs::read_to_string(&log).unwrap() + &planted).unwrap();
        for round in 0..3 {
            desk.save(vec![note(&format!("na {round}")), mark(Mark::ALL[round])]);
            let (_, review, _) = desk.open();
            assert_eq!(review.notes().len(), 2 + round, "after turn {turn}");
            let marked = review.row("1".parse().unwrap()).and_then(|row| row.mark.as_ref()).map(|marked| marked.mark);
            assert_eq!(marked, Some(Mark::ALL[round]), "the last one holds, after turn {turn}");
        }
    }
}

#[test]
fn many_leaping_turns_use_none_up() {
    let desk = Desk::new();
    let log = desk.log();
    fs::create_dir(desk.beside()).unwrap();
    let leap = 1u64 << 32;
    let planted: String = superseded(20_000).lines().zip(1u64..).fold(String::new(), |all, (line, n)| {
        all + &line.replacen(&format!("\"turn\":{n},"), &format!("\"turn\":{},", n * leap), 1) + "\n"
    });
    fs::write(&log, planted).unwrap();
    desk.save(vec![mark(Mark::Evades)]);
    let (_, review, _) = desk.open();
    assert_eq!(review.row("1".parse().unwrap()).unwrap().mark.as_ref().unwrap().mark, Mark::Evades);
}

/// The most memory that this process ever had, in megabytes.
#[cfg(target_os = "linux")]
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() >> 10
}

/// Each in a process of its own, so that its memory can be told.
#[cfg(target_os = "linux")]
fn alone(test: &str) -> bool {
    const ALONE: &str = "TEGENLEZER_TEST_ALONE";
    if std::env::var_os(ALONE).is_some_and(|name| name == test) {
        return true;
    }
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    let done = command.args(["--exact", test]).env(ALONE, test).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    false
}

#[cfg(target_os = "linux")]
#[test]
fn a_log_of_64_mib_takes_less_than_256() {
    if !alone("a_log_of_64_mib_takes_less_than_256") {
        return;
    }
    let undo = |n: usize| {
        format!(
            r#"{{"v":1,"id":"00c0ffee00c0ffee-{n}","turn":{n},"who":"x","when":"2025-01-01T00:00:00Z","what":{{"undo":"00c0ffee00c0ffee-{}"}}}}"#,
            n + 1
        ) + "\n"
    };
    let long = note_line(600);
    let longs = |n: usize| long.replacen("00c0ffee00c0ffee-0", &format!("00c0ffee00c0ffee-{n}"), 1);
    let repeated = |one: &dyn Fn(usize) -> String| {
        let mut log = String::new();
        for line in (0..).map(one) {
            if log.len() + line.len() > 64 << 20 {
                return log;
            }
            log += &line;
        }
        log
    };
    let shapes: [&dyn Fn() -> String; 3] = [&|| "x\n".repeat(32 << 20), &|| repeated(&undo), &|| repeated(&longs)];
    for shape in shapes {
        let planted = shape();
        let desk = Desk::new();
        let log = desk.log();
        fs::create_dir(desk.beside()).unwrap();
        fs::write(&log, &planted).unwrap();
        drop(planted);
        let start = peak();
        fs::write("/proc/self/clear_refs", "5").ok(); // the peak anew, from now on
        let (log, review, _) = desk.open();
        println!("{} MB, {start} before", peak());
        assert!(peak() < 256, "{} MB, {start} before", peak());
        drop((log, review));
        desk.save(vec![note("nieuw")]);
        assert!(desk.open().1.notes().any(|note| note.text.as_str() == "nieuw"));
    }
}

/// A note of so many letters.
#[cfg(target_os = "linux")]
fn note_line(letters: usize) -> String {
    let desk = Desk::new();
    desk.save(vec![note(&"x".repeat(letters))]);
    let log = fs::read_to_string(desk.log()).unwrap();
    let line = log.lines().find(|line| line.contains("\"note\"")).unwrap();
    let (before, rest) = line.split_once("\"id\":\"").unwrap();
    format!("{before}\"id\":\"00c0ffee00c0ffee-0\"{}\n", rest.split_once('"').unwrap().1)
}

/// Worked out for each line anew, these would take minutes.
#[test]
fn many_changes_of_one_thing_are_worked_out_once() {
    let shapes: [fn(usize) -> String; 3] = [
        superseded,
        // backwards
        |count| superseded(count).lines().rev().map(|line| line.to_owned() + "\n").collect(),
        // every one taken back
        |count| {
            let undone = superseded(count).lines().zip(1..).fold(String::new(), |all, (line, n)| {
                let at = line.find("\"what\"").unwrap();
                let line = line[..at].replace("ffee-", "ffff-").replacen("\"turn\":", "\"turn\":1", 1);
                format!("{all}{line}\"what\":{{\"undo\":\"00c0ffee00c0ffee-{n}\"}}}}\n")
            });
            superseded(count) + &undone
        },
    ];
    for (index, shape) in shapes.into_iter().enumerate() {
        let desk = Desk::new();
        let log = desk.log();
        fs::create_dir(desk.beside()).unwrap();
        fs::write(&log, shape(12_000)).unwrap();
        let (_, review, said) = desk.open();
        assert!(review.lines().len() >= 12_000 && said.is_empty(), "{said:?}");
        assert_eq!(review.row("1".parse().unwrap()).is_some(), index < 2);
    }
}

#[test]
fn only_so_many_logs_are_looked_at_which_is_said() {
    // large files without a line
    let desk = Desk::new();
    fs::create_dir(desk.beside()).unwrap();
    for n in 0..40 {
        File::create(desk.beside().join(format!("{n}.jsonl"))).unwrap().set_len(64 << 20).unwrap();
    }
    let said = desk.goes_on();
    assert!(said.iter().any(|said| said.contains("than are looked at")), "{said:?}");
    // many logs of the same questions
    let desk = Desk::new();
    desk.save(vec![note("een")]);
    let log = desk.log();
    for n in 0..60 {
        fs::copy(&log, desk.beside().join(format!("{n}.jsonl"))).unwrap();
    }
    let said = desk.goes_on();
    assert!(said.iter().any(|said| said.contains("more logs of these questions than are read")), "{said:?}");
    // and links among them
    let desk = Desk::new();
    fs::create_dir(desk.beside()).unwrap();
    symlink(desk.victim(), desk.beside().join("a.jsonl")).unwrap();
    let said = desk.goes_on();
    assert!(said.iter().any(|said| said.contains("not looked at, since it is a link")), "{said:?}");
    let names: BTreeSet<_> =
        walk(&desk.beside()).into_iter().filter_map(|path| path.extension().map(ToOwned::to_owned)).collect();
    assert_eq!(names.len(), 1);
}

#[test]
fn a_name_of_any_kind_signs_what_is_saved() {
    for name in ["", " ", "a\u{202e}b", &"n".repeat(5000), &(("n".repeat(99)) + " en verder"), "twee\nregels"] {
        let desk = Desk::new();
        let (log, review, _) = desk.open();
        let mut store = Store::new(log, &review, name.into());
        store.submit(&review, note("een"));
        assert_eq!(store.finish(LONG).lines, [], "{name:?}");
        assert_eq!(desk.open().1.notes().len(), 1, "{name:?}");
    }
}
