//! Nothing that a reviewer did is lost: the store killed, cut, filled up, shared.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tegenlezer::dossier::{Dossier, dossiers};
use tegenlezer::i18n::{Bilingual, Language};
use tegenlezer::model::Source;
use tegenlezer::parse;
use tegenlezer::review::{Anchor, Change, ChangeId, Judged, Line, Log, Mark, Places, Report, Review, Store, What};
use tegenlezer::source::{SEEDS, text};

const LONG: Duration = Duration::from_secs(60);

/// A dossier of one paper, as if it lay in a folder.
fn dossier_in(folder: &Path) -> Dossier {
    let (manuscript, transcript) = text::read(SEEDS[2].1);
    let path = folder.join("paper.txt").to_string_lossy().into_owned();
    dossiers(vec![parse::document(Source { path, transcript }, manuscript)]).remove(0)
}

fn places_in(folder: &Path) -> Places {
    Places { beside: true, data: Some(folder.join("data")) }
}

/// The only log of a folder.
fn log_of(folder: &Path) -> PathBuf {
    let entries = fs::read_dir(folder.join(".tegenlezer")).unwrap().map(|entry| entry.unwrap().path());
    let logs: Vec<_> = entries.filter(|path| path.extension().is_some_and(|extension| extension == "jsonl")).collect();
    assert_eq!(logs.len(), 1, "{logs:?}");
    logs[0].clone()
}

fn note(text: &str) -> What {
    What::Do(Change::Note { about: Anchor::Row("2".parse().unwrap()), text: text.parse().unwrap() })
}

fn mark(row: u16, mark: Mark) -> What {
    What::Do(Change::Mark { row: row.to_string().parse().unwrap(), mark: Some(mark), judged: Judged::default() })
}

/// Opens the review of a folder's paper.
fn open(folder: &Path) -> (Store, Review, Vec<String>) {
    let (log, review, said) = Log::open(&dossier_in(folder), &places_in(folder));
    (Store::new(log, &review, "tester".into()), review, in_english(said))
}

fn read(folder: &Path) -> (Review, Vec<String>) {
    let (_, review, said) = Log::open(&dossier_in(folder), &places_in(folder));
    (review, in_english(said))
}

fn in_english(said: Vec<Bilingual<String>>) -> Vec<String> {
    said.into_iter().map(|said| Language::English.say(said)).collect()
}

/// Makes a change and waits until it is saved.
fn save(store: &mut Store, review: &mut Review, what: What) -> Line {
    review.apply(store.submit(review, what));
    let mut saved = None;
    while store.pending() > 0 {
        match store.wait(LONG) {
            Some(Report::Saved(line)) => {
                review.apply(line.clone());
                saved = Some(line);
            }
            Some(Report::Seen(lines)) => lines.into_iter().for_each(|line| review.apply(line)),
            other => panic!("{other:?}"),
        }
    }
    saved.unwrap()
}

fn ids(review: &Review) -> BTreeSet<ChangeId> {
    review.lines().filter(|line| !matches!(line.what, What::About(_))).map(|line| line.id).collect()
}

// The child: makes changes at full speed and prints the name of each that is shown as saved.

const FOLDER: &str = "TEGENLEZER_TEST_FOLDER";
const COUNT: &str = "TEGENLEZER_TEST_COUNT";
const COMPACT: &str = "TEGENLEZER_TEST_COMPACT";

#[test]
fn writing_child() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let count = std::env::var(COUNT).ok().and_then(|count| count.parse().ok()).unwrap_or(usize::MAX);
    if std::env::var_os(COMPACT).is_some() {
        return compacting_child(&folder, count);
    }
    let (mut store, mut review, _) = open(&folder);
    let mut out = std::io::stdout().lock();
    let mut made = 0;
    loop {
        if made < count {
            let what = if made % 3 == 0 { note(&format!("noot {made}")) } else { mark(3, Mark::ALL[made % 6]) };
            review.apply(store.submit(&review, what));
            made += 1;
        }
        let wait = if made == count || store.pending() > 8 { LONG } else { Duration::ZERO };
        let first = if store.pending() > 0 { store.wait(wait) } else { None };
        for report in first.into_iter().chain(store.reports()) {
            match report {
                Report::Saved(line) => {
                    writeln!(out, "saved {}", line.id).unwrap();
                    review.apply(line);
                }
                Report::Seen(lines) => lines.into_iter().for_each(|line| review.apply(line)),
                Report::Trouble(said) | Report::Notice(said) => {
                    writeln!(out, "said {}", Language::English.say(said)).unwrap()
                }
            }
        }
        out.flush().unwrap();
        if made == count && store.pending() == 0 {
            return;
        }
    }
}

fn compacting_child(folder: &Path, count: usize) {
    let (mut log, _, _) = Log::open(&dossier_in(folder), &places_in(folder));
    for _ in 0..count {
        log.compact().unwrap();
    }
}

fn child(folder: &Path, count: Option<usize>, compact: bool) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "writing_child", "--nocapture"]).env(FOLDER, folder).env_remove(COUNT).env_remove(COMPACT);
    count.map(|count| command.env(COUNT, count.to_string()));
    compact.then(|| command.env(COMPACT, "1"));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap()
}

/// The names that a child printed whole.
fn acknowledged(printed: &[u8]) -> BTreeSet<ChangeId> {
    let whole = printed.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let text = String::from_utf8_lossy(&printed[..whole]).into_owned();
    text.lines().filter_map(|line| line.strip_prefix("saved ")).map(|id| id.parse().unwrap()).collect()
}

/// Kills a writing child after some of its acknowledgements, so many times; each time all that was acknowledged is there.
fn kill(times: u64) {
    let mut folder = tempfile::tempdir().unwrap();
    let mut all = BTreeSet::new();
    let mut chance: u64 = 0x9e37_79b9;
    for time in 0..times {
        if time % 10 == 9 {
            (folder, all) = (tempfile::tempdir().unwrap(), BTreeSet::new()); // a long log takes long to open
        }
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let mut child = child(folder.path(), None, false);
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut printed = Vec::new();
        for _ in 0..6 + chance % 40 {
            out.read_until(b'\n', &mut printed).unwrap();
        }
        for _ in 0..chance % 5000 {
            std::hint::spin_loop(); // somewhere within the next write
        }
        child.kill().unwrap(); // SIGKILL
        out.read_to_end(&mut printed).unwrap();
        child.wait().unwrap();
        let saved = acknowledged(&printed);
        assert!(!saved.is_empty(), "{}", String::from_utf8_lossy(&printed));
        all.extend(saved);
        let (review, said) = read(folder.path());
        let there = ids(&review);
        assert!(all.is_subset(&there), "lost: {:?}", all.difference(&there).collect::<Vec<_>>());
        assert!(said.iter().all(|said| said.contains("cut off") || said.contains("damaged")), "{said:?}");
    }
    let (mut store, mut review, _) = open(folder.path());
    let last = save(&mut store, &mut review, note("en verder"));
    assert!(ids(&read(folder.path()).0).contains(&last.id));
}

#[test]
fn killed_a_hundred_times_nothing_that_was_shown_as_saved_is_lost() {
    kill(std::env::var("TEGENLEZER_KILLS").ok().and_then(|times| times.parse().ok()).unwrap_or(100));
}

#[test]
#[ignore = "the longer run: cargo test --test review_store -- --ignored"]
fn killed_a_thousand_times() {
    kill(1000);
}

/// So many writers at once, and one that compacts if wanted; no acknowledged change is lost.
fn write_at_once(writers: usize, each: usize, compact: bool) {
    let folder = tempfile::tempdir().unwrap();
    let mut children: Vec<_> = (0..writers).map(|_| child(folder.path(), Some(each), false)).collect();
    let compacting = compact.then(|| child(folder.path(), Some(20), true));
    let mut all = BTreeSet::new();
    for child in &mut children {
        let mut printed = Vec::new();
        child.stdout.take().unwrap().read_to_end(&mut printed).unwrap();
        assert!(child.wait().unwrap().success());
        let saved = acknowledged(&printed);
        assert_eq!(saved.len(), each);
        all.extend(saved);
    }
    if let Some(mut compacting) = compacting {
        assert!(compacting.wait().unwrap().success());
    }
    let (review, said) = read(folder.path());
    assert_eq!(said, Vec::<String>::new());
    let there = ids(&review);
    assert!(all.is_subset(&there), "lost: {:?}", all.difference(&there).count());
    assert_eq!(there.len(), writers * each);
    let mut turns: Vec<_> = review.lines().map(|line| line.turn).collect();
    turns.sort_unstable();
    turns.dedup();
    assert!(compact || turns.len() == review.lines().len(), "every line has a turn of its own");
}

#[test]
fn two_and_eight_writers_at_once() {
    write_at_once(2, 60, false);
    write_at_once(8, 25, false);
}

#[test]
fn writers_while_another_compacts() {
    write_at_once(3, 60, true);
}

/// A review of some changes, and the log they are in.
fn made(folder: &Path, count: usize) -> (Vec<Line>, PathBuf) {
    let (mut store, mut review, _) = open(folder);
    let lines = (0..count).map(|made| save(&mut store, &mut review, note(&format!("noot «{made}»")))).collect();
    (lines, log_of(folder))
}

#[test]
fn a_log_cut_anywhere_is_read_up_to_the_cut_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (lines, path) = made(folder.path(), 4);
    let whole = fs::read(&path).unwrap();
    let ends: Vec<_> = whole.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(end, _)| end).collect();
    let (dossier, places) = (dossier_in(folder.path()), places_in(folder.path()));
    for cut in ends[1]..=whole.len() {
        fs::write(&path, &whole[..cut]).unwrap();
        let (mut log, review, said) = Log::open(&dossier, &places);
        let expected: BTreeSet<_> =
            ends[1..].iter().zip(&lines).filter(|(end, _)| **end <= cut).map(|(_, line)| line.id).collect();
        assert_eq!(ids(&review), expected, "cut at {cut}");
        let is_torn = !ends.contains(&cut) && !ends.contains(&cut.saturating_sub(1));
        assert_eq!(
            in_english(said.clone()).iter().any(|said| said.contains("cut off")),
            is_torn,
            "cut at {cut}: {said:?}"
        );
        let again = log.append(&lines[3..]).unwrap();
        assert_eq!(again.saved[0].id, lines[3].id);
        let (_, review, _) = Log::open(&dossier, &places);
        assert!(ids(&review).is_superset(&expected) && ids(&review).contains(&lines[3].id), "cut at {cut}");
        assert!(fs::read(&path).unwrap().starts_with(&whole[..cut]), "nothing is taken away");
    }
}

#[test]
fn lines_of_a_later_version_and_damaged_ones_are_kept_said_and_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, mut review, _) = open(folder.path());
    for made in 0..1200 {
        review.apply(store.submit(&review, mark(1, Mark::ALL[made % 6])));
    }
    assert_eq!(store.finish(LONG).lines, []);
    let path = log_of(folder.path());
    let later = r#"{"v":3,"id":"x","what":{"unheard":"of"}}"#;
    let mut bytes = fs::read(&path).unwrap();
    bytes.extend(format!("{later}\n{{\"v\":1,\"id\":\n\u{0}\u{0}\n").bytes());
    fs::write(&path, bytes).unwrap();
    let (dossier, places) = (dossier_in(folder.path()), places_in(folder.path()));
    let (mut log, before, said) = Log::open(&dossier, &places);
    let name = path.display();
    let expected = [
        [
            format!("{name}: 1 line written by a later version of tegenlezer; kept, and left out here"),
            format!("{name}: 1 regel van een latere versie van tegenlezer; bewaard, en hier weggelaten"),
        ],
        [
            format!("{name}: 2 lines damaged; kept, and left out; all others are read"),
            format!("{name}: 2 regels beschadigd; bewaard, en weggelaten; alle andere zijn gelezen"),
        ],
    ];
    let in_all = |said: Vec<Bilingual<String>>| -> Vec<[String; 2]> {
        said.into_iter().map(|said| Language::ALL.map(|language| language.say(said.clone()))).collect()
    };
    assert_eq!(in_all(said), expected);
    log.compact().unwrap();
    let compacted = fs::read_to_string(&path).unwrap();
    assert!(compacted.lines().any(|line| line == later));
    assert_eq!(compacted.lines().count(), 1 + 1000 + 1 + 2);
    assert_eq!(fs::read_to_string(format!("{name}.past")).unwrap().lines().count(), 200);
    let (_, after, said) = Log::open(&dossier, &places);
    assert_eq!(in_all(said), expected);
    assert!(after.rows().eq(before.rows()));
}

#[test]
fn each_sees_what_others_write_also_when_the_log_was_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut review, _) = open(folder.path());
    let first = save(&mut one, &mut review, note("een"));
    let (mut log, seen, _) = Log::open(&dossier_in(folder.path()), &places_in(folder.path()));
    assert!(seen.line(first.id).is_some() && log.look().is_empty());
    let second = save(&mut one, &mut review, note("twee"));
    assert_eq!(log.look(), std::slice::from_ref(&second));
    let (mut other, _, _) = Log::open(&dossier_in(folder.path()), &places_in(folder.path()));
    other.compact().unwrap();
    let seen = log.look();
    assert!(seen.contains(&first) && seen.contains(&second), "read anew");
    assert!(log.look().is_empty());
    let saved = log.append(&[Line { id: ChangeId { writer: 7, count: 0 }, ..first }]).unwrap().saved;
    assert!(saved[0].turn > second.turn, "behind all that it has seen");
}

#[test]
fn a_review_elsewhere_is_offered_and_copied_when_asked() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let data = places_in(one.path());
    let (log, mut review, _) = Log::open(&dossier_in(one.path()), &data);
    let mut store = Store::new(log, &review, "tester".into());
    let lines = ["hier", "en hier"].map(|words| save(&mut store, &mut review, note(words)));
    let there = log_of(one.path());
    let before = fs::read(&there).unwrap();
    let (log, mut review, said) = Log::open(&dossier_in(other.path()), &data);
    let expected =
        format!("a review of these questions is in {}; `:adopt` in the reader copies it here", there.display());
    assert_eq!(in_english(said), [expected]);
    assert!(review.is_empty());
    assert_eq!(log.path().and_then(Path::parent), Some(other.path().join(".tegenlezer").as_path()));
    assert!(!other.path().join(".tegenlezer").exists(), "reading makes nothing");
    let mut store = Store::new(log, &review, "tester".into());
    let own = save(&mut store, &mut review, note("daar"));
    assert_eq!(fs::read(&there).unwrap(), before, "never written to");
    store.adopt();
    loop {
        match store.wait(LONG).expect("a report") {
            Report::Seen(seen) => seen.into_iter().for_each(|line| review.apply(line)),
            Report::Notice(said) => {
                let said = Language::English.say(said);
                assert!(said.starts_with("copied 2 changes from "), "{said}");
                break;
            }
            other => panic!("{other:?}"),
        }
    }
    let here: BTreeSet<_> = lines.iter().chain([&own]).map(|line| line.id).collect();
    assert_eq!(ids(&review), here);
    fs::remove_dir_all(one.path()).unwrap();
    let (review, said) = read(other.path());
    assert_eq!((ids(&review), said), (here, Vec::new()));
}

#[test]
fn copies_of_a_paper_have_a_review_each() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places { beside: true, data: Some(folder.path().join("data")) };
    let papers = ["1", "2"].map(|name| folder.path().join(name));
    let saved = papers.each_ref().map(|papers| {
        fs::create_dir(papers).unwrap();
        let (log, mut review, _) = Log::open(&dossier_in(papers), &places);
        let mut store = Store::new(log, &review, "tester".into());
        save(&mut store, &mut review, note("mijn"))
    });
    // moved and renamed with its folder, it keeps its review
    fs::rename(&papers[1], folder.path().join("3")).unwrap();
    for (papers, line) in [papers[0].clone(), folder.path().join("3")].iter().zip(&saved) {
        let (log, review, said) = Log::open(&dossier_in(papers), &places);
        assert_eq!((ids(&review), said), (BTreeSet::from([line.id]), Vec::new()));
        assert_eq!(log.path(), Some(log_of(papers).as_path()));
    }
}

/// What a store tells, up to the first trouble or until all is saved.
fn told(store: &mut Store) -> Vec<String> {
    let mut told = Vec::new();
    while store.pending() > 0 {
        match store.wait(LONG).expect("a report") {
            Report::Trouble(said) => {
                let said = Language::English.say(said);
                told.push(said);
                return told;
            }
            Report::Notice(said) => told.push(Language::English.say(said)),
            Report::Saved(_) | Report::Seen(_) => {}
        }
    }
    told
}

#[test]
fn what_cannot_be_saved_is_said_kept_and_saved_as_soon_as_it_can_be() {
    let folder = tempfile::tempdir().unwrap();
    let in_the_way = folder.path().join(".tegenlezer");
    fs::write(&in_the_way, "a file where the folder should be").unwrap();
    let places = Places { beside: true, data: None };
    let (log, mut review, _) = Log::open(&dossier_in(folder.path()), &places);
    let mut store = Store::new(log, &review, "tester".into());
    let line = store.submit(&review, note("blijft"));
    review.apply(line.clone());
    let said = told(&mut store);
    assert!(said[0].contains("cannot be written: ") && !said[0].contains('\n'), "{said:?}");
    assert!(store.is_pending(line.id));
    fs::remove_file(&in_the_way).unwrap();
    assert_eq!(told(&mut store), Vec::<String>::new());
    let (_, there, _) = Log::open(&dossier_in(folder.path()), &places);
    assert!(there.line(line.id).is_some());
    // and what is not saved when the time is over is handed back
    fs::remove_dir_all(&in_the_way).unwrap();
    fs::write(&in_the_way, "").unwrap();
    let line = store.submit(&review, note("te laat"));
    told(&mut store);
    let unsaved = store.finish(Duration::ZERO);
    assert_eq!(unsaved.lines, [line]);
}

#[test]
fn where_beside_the_papers_cannot_be_written_the_data_place_is_used_and_both_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let (mut lines, path) = made(folder.path(), 2);
    let (mut store, mut review, _) = open(folder.path());
    // the lock cannot be taken: as in a folder of someone else's
    fs::remove_file(folder.path().join(".tegenlezer").join("lock")).unwrap();
    fs::create_dir(folder.path().join(".tegenlezer").join("lock")).unwrap();
    review.apply(store.submit(&review, note("elders")));
    let said = told(&mut store);
    let starts = format!("{}: cannot be written: ", path.display());
    assert!(said[0].starts_with(&starts) && said[0].contains("; saved in "), "{said:?}");
    lines.push(save(&mut store, &mut review, note("en verder")));
    let (there, _) = read(folder.path());
    assert!(lines.iter().all(|line| there.line(line.id).is_some()));
    assert_eq!(there.notes().len(), 4);
    fs::remove_dir(folder.path().join(".tegenlezer").join("lock")).unwrap();
}

#[test]
fn a_log_that_goes_away_is_written_anew_from_memory() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, mut review, _) = open(folder.path());
    let first = save(&mut store, &mut review, note("een"));
    fs::remove_dir_all(folder.path().join(".tegenlezer")).unwrap();
    let line = store.submit(&review, note("twee"));
    assert!(told(&mut store).iter().any(|said| said.ends_with("was gone; written anew")));
    let (there, _) = read(folder.path());
    assert!(there.line(first.id).is_some() && there.line(line.id).is_some());
}

#[test]
fn a_folder_that_goes_away_leaves_the_review_in_the_data_place() {
    let (folder, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let papers = folder.path().join("papers");
    fs::create_dir(&papers).unwrap();
    let places = Places { beside: true, data: Some(data.path().into()) };
    let (log, mut review, _) = Log::open(&dossier_in(&papers), &places);
    let mut store = Store::new(log, &review, "tester".into());
    let first = save(&mut store, &mut review, note("een"));
    fs::remove_dir_all(&papers).unwrap();
    let second = store.submit(&review, note("twee"));
    let said = told(&mut store);
    assert!(said.iter().any(|said| said.contains("cannot be written: ") && said.contains("; saved in ")), "{said:?}");
    assert!(!papers.exists(), "no folder is made where papers were");
    let (_, there, _) = Log::open(&dossier_in(&papers), &places);
    assert!(there.line(second.id).is_some() && there.line(first.id).is_some(), "the whole review");
}

#[test]
fn any_bytes_as_a_log() {
    let folder = tempfile::tempdir().unwrap();
    let (lines, path) = made(folder.path(), 2);
    let good = fs::read(&path).unwrap();
    let (dossier, places) = (dossier_in(folder.path()), places_in(folder.path()));
    let nested = vec![b'['; 300_000];
    for bytes in
        [&b""[..], b"\n", b"\n\n\0\n", b"\xff\xfe", b"{}", b"null\n1\n", &nested, &good[1..], &good[good.len() / 2..]]
    {
        fs::write(&path, bytes).unwrap();
        let (mut log, _, _) = Log::open(&dossier, &places);
        log.append(&lines[..1]).unwrap();
        let (_, review, _) = Log::open(&dossier, &places);
        assert!(review.line(lines[0].id).is_some(), "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(40)]));
    }
}
