//! A library against the same papers read at once, and hits against a plain scan of their texts.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use proptest::prelude::*;
use tempfile::TempDir;

use super::gather::Roots;
use super::passages::{Passage, passages};
use super::summary::place_of;
use super::*;
use crate::dossier::{Dossier, Status as RowStatus, dossiers};
use crate::i18n::Language;
use crate::model::{Date, Document, Kind};
use crate::search::fold;
use crate::source::worker::Pool;
use crate::source::{Kept, SEEDS};

const TODAY: Date = date(2025, 12, 1);

/// A folder for papers, and a library beside it.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("papers")).unwrap();
        Self { folder }
    }

    /// Of the seeds.
    fn with_seeds() -> Self {
        let place = Self::new();
        for (path, bytes) in SEEDS {
            place.write(path.rsplit('/').next().unwrap(), bytes);
        }
        place
    }

    fn papers(&self) -> PathBuf {
        self.folder.path().join("papers")
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.papers().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn open(&self, access: Access) -> Library {
        Library::open(&self.folder.path().join("library.db"), access).unwrap()
    }

    /// Brings the library up to date with these paths.
    fn add(&self, paths: &[PathBuf]) -> Gathered {
        self.open(Access::Making).gather(Roots::Added(paths), &pool(), |_, _, _| {}).unwrap()
    }

    fn update(&self) -> Gathered {
        self.open(Access::Writing).gather(Roots::Known, &pool(), |_, _, _| {}).unwrap()
    }

    fn find(&self, typed: &str) -> Vec<Hit> {
        self.open(Access::Reading).find(&Query::new(typed).unwrap(), Order::Best, TODAY, usize::MAX >> 1).unwrap()
    }
}

fn pool() -> Pool {
    Pool::new(PathBuf::from("plain texts need none"))
}

/// The papers of a folder, read at once.
fn read_at_once(folder: &Path) -> Vec<Dossier> {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    dossiers(paths.iter().map(|path| document(path)).collect())
}

fn document(path: &Path) -> Document {
    keep::interpret(Kept::Text(fs::read(path).unwrap()), path.to_str().unwrap().to_owned())
}

/// All dossiers of a library, in the order of their first papers.
fn kept(library: &Library) -> Vec<Dossier> {
    let summaries = library.summaries().unwrap();
    let mut by_date = summaries.clone();
    by_date.sort_by_key(|(_, summary)| Reverse(summary.latest));
    assert_eq!(library.latest(3).unwrap(), (by_date[..3.min(by_date.len())].to_vec(), by_date.len()));
    let mut dossiers: Vec<_> = summaries.iter().map(|(id, _)| library.dossier(*id).unwrap().unwrap()).collect();
    let first = |dossier: &Dossier| dossier.documents.iter().map(|document| document.source.path.clone()).min();
    dossiers.sort_by_key(first);
    for ((id, summary), dossier) in summaries.iter().map(|(id, summary)| ((id, summary), library.dossier(*id).unwrap()))
    {
        assert_eq!(Some(summary), dossier.as_ref().map(Summary::new).as_ref(), "{id}");
    }
    dossiers
}

/// That dossiers are the same; what differs is said in brief.
fn assert_same(found: &[Dossier], expected: &[Dossier]) {
    let files =
        |dossier: &Dossier| dossier.documents.iter().map(|document| document.source.path.clone()).collect::<Vec<_>>();
    let brief = |dossiers: &[Dossier]| {
        dossiers.iter().map(|dossier| (dossier.title.clone(), files(dossier))).collect::<Vec<_>>()
    };
    assert_eq!(brief(found), brief(expected));
    for (one, other) in found.iter().zip(expected) {
        assert!(one == other, "{}: {:?} {:?}", one.title, one.diagnostics, other.diagnostics);
    }
}

/// A submission of two questions, a notice of postponement and an answer, about a subject.
fn papers_about(subject: &str, number: usize) -> [(String, String); 3] {
    let title = |what: &str| {
        format!(
            "{what} vragen van het lid Jansen (SP) aan de Minister van Financiën over {subject} (ingezonden 3 mei 2024)."
        )
    };
    let ask = |number: usize| match number {
        1 => format!("Bent u bekend met het bericht dat {subject} in de gemeente de laatste jaren toeneemt?"),
        _ => format!("Welke maatregelen neemt u om te zorgen dat {subject} in heel Nederland afneemt, en wanneer?"),
    };
    let asked = format!("{}\n\nVraag 1\n\n{}\n\nVraag 2\n\n{}\n", title("Schriftelijke"), ask(1), ask(2));
    let case = format!("2024Z{number:05}");
    let notice = format!(
        "{case}\n\nMededeling\n\nDe vragen van het lid Jansen (SP) over {subject} (ingezonden 3 mei 2024) kunnen niet \
         binnen de gebruikelijke termijn worden beantwoord.\n\n{asked}"
    );
    let answer = format!(
        "{}\n\nAntwoord van Minister Weel (Financiën) (ontvangen 1 juni 2024).\n\nVraag 1\n\n{}\n\nAntwoord 1\n\nJa.\n\n\
         Vraag 2\n\n{}\n\nAntwoord 2\n\nDe gemeente onderzoekt hoe {subject} kan afnemen.\n",
        title("Antwoord op"),
        ask(1),
        ask(2)
    );
    [("a", format!("{case}\n\n{asked}")), ("b", notice), ("c", answer)]
        .map(|(letter, text)| (format!("{number:03}{letter}.txt"), text))
}

#[test]
fn the_library_gives_the_same_dossiers_as_reading_at_once() {
    let place = Place::with_seeds();
    assert_eq!(place.add(&[place.papers()]).added, SEEDS.len());
    let library = place.open(Access::Reading);
    assert_same(&kept(&library), &read_at_once(&place.papers()));
    assert!(library.is_settled().unwrap() && library.faults().unwrap().is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn dossiers_are_the_same_in_whatever_order_papers_come_in(order in Just((0..14).collect::<Vec<usize>>()).prop_shuffle(), at_once in 1..5_usize) {
        let place = Place::new();
        let subjects = ["wolven", "de haven van Rotterdam", "de wachttijden in de jeugdzorg"];
        let made = subjects.iter().enumerate().flat_map(|(number, subject)| papers_about(subject, number));
        let mut files: Vec<_> = made.map(|(name, text)| (name, text.into_bytes())).collect();
        files.extend(SEEDS.iter().map(|(path, bytes)| (path.rsplit('/').next().unwrap().to_owned(), bytes.to_vec())));
        for some in order.chunks(at_once) {
            let paths: Vec<_> = some.iter().map(|&index| place.write(&files[index].0, &files[index].1)).collect();
            prop_assert_eq!(place.add(&paths).added, paths.len());
        }
        assert_same(&kept(&place.open(Access::Reading)), &read_at_once(&place.papers()));
        // some get another subject, or come to be about the same one, and some are taken out
        for (&index, subject) in order.iter().zip(["ganzen", "ganzen", "de wachttijden in de jeugdzorg"]) {
            let (name, text) = &files[index];
            let text = String::from_utf8(text.clone()).unwrap();
            place.write(name, format!("{}\n", subjects.iter().fold(text, |text, old| text.replace(old, subject))).as_bytes());
        }
        prop_assert_eq!(place.update().changed, 3);
        assert_same(&kept(&place.open(Access::Reading)), &read_at_once(&place.papers()));
        let out: Vec<_> = order[2..6].iter().map(|&index| place.papers().join(&files[index].0)).collect();
        prop_assert_eq!(place.open(Access::Writing).remove(&out).unwrap(), out.len());
        out.iter().for_each(|path| fs::remove_file(path).unwrap());
        assert_same(&kept(&place.open(Access::Reading)), &read_at_once(&place.papers()));
    }
}

#[test]
fn only_what_changed_is_read_again() {
    let place = Place::new();
    let [submission, notice, answer] = papers_about("wolven", 1);
    let first = place.write(&submission.0, submission.1.as_bytes());
    place.write(&notice.0, notice.1.as_bytes());
    let gathered = place.add(&[place.papers()]);
    assert_eq!((gathered.added, gathered.same, gathered.errors.len()), (2, 0, 0));
    assert_eq!(place.update(), Gathered { same: 2, ..Gathered::default() });

    place.write(&answer.0, answer.1.as_bytes());
    assert_eq!(place.update(), Gathered { same: 2, added: 1, ..Gathered::default() });
    let library = place.open(Access::Reading);
    let summaries = library.summaries().unwrap();
    assert_eq!(summaries.len(), 1, "the answer stands with its questions");
    assert_eq!((summaries[0].1.days_to_answer(), summaries[0].1.days_late(TODAY)), (Some(29), Some(8)));

    fs::write(&first, submission.1.replace("toeneemt", "verdubbelt")).unwrap();
    assert_eq!(place.update(), Gathered { same: 2, changed: 1, ..Gathered::default() });
    assert_eq!((place.find("verdubbelt").len(), place.find("toeneemt").len()), (1, 1));
    assert_same(&kept(&library), &read_at_once(&place.papers()));
}

#[test]
fn papers_are_compared_once_until_one_is_read_anew() {
    let place = Place::new();
    for (number, subject) in ["wolven", "ganzen"].into_iter().enumerate() {
        let [submission, _, answer] = papers_about(subject, number);
        place.write(&submission.0, submission.1.as_bytes());
        place.write(&answer.0, answer.1.as_bytes());
    }
    place.add(&[place.papers()]);
    let dossiers = kept(&place.open(Access::Reading));
    assert_eq!(dossiers.len(), 2);
    let spoil = "UPDATE wordings SET wordings = x'ff'";
    place.open(Access::Writing).connection.execute(spoil, []).unwrap();
    let letter = place.write("brief.txt", b"Geachte voorzitter,\n\nHierbij zend ik u het rapport.\n");
    assert_eq!(place.update().added, 1);
    fs::remove_file(letter).unwrap();
    place.update();
    assert_same(&kept(&place.open(Access::Reading))[..2], &dossiers);
    let [_, _, answer] = papers_about("ganzen", 1);
    place.write(&answer.0, answer.1.replace("Ja.", "Nee.").as_bytes());
    let compared = place.open(Access::Writing).gather(Roots::Known, &pool(), |_, _, _| {});
    assert!(compared.is_err(), "wordings that cannot be read");
}

#[test]
fn no_paper_is_interpreted_twice_when_it_is_added() {
    let (place, spoilt) = (Place::with_seeds(), Place::with_seeds());
    place.add(&[place.papers()]);
    // whoever interprets from what is kept fails here
    let mut library = spoilt.open(Access::Making);
    library
        .connection
        .execute_batch("CREATE TRIGGER spoil AFTER INSERT ON contents BEGIN UPDATE contents SET kept = x'00'; END")
        .unwrap();
    let gathered = library.gather(Roots::Added(&[spoilt.papers()]), &pool(), |_, _, _| {}).unwrap();
    assert_eq!(gathered.added, SEEDS.len());
    let texts = |hits: Vec<Hit>| hits.into_iter().map(|hit| (hit.row, hit.whose, hit.excerpt)).collect::<Vec<_>>();
    assert_eq!(texts(spoilt.find("de")), texts(place.find("de")));
    assert!(library.dossier(1).is_err(), "what is kept is spoilt");
}

#[test]
fn a_paper_that_moved_is_the_same_and_one_that_is_gone_stays() {
    let place = Place::new();
    let [(name, text), ..] = papers_about("wolven", 1);
    let path = place.write(&name, text.as_bytes());
    place.add(&[place.papers()]);
    fs::rename(&path, place.papers().join("elders.txt")).unwrap();
    assert_eq!(place.update(), Gathered { gone: 1, moved: 1, ..Gathered::default() });
    assert!(place.find("wolven")[0].path.ends_with("elders.txt"));

    fs::remove_file(place.papers().join("elders.txt")).unwrap();
    assert_eq!(place.update(), Gathered { gone: 1, ..Gathered::default() });
    assert!(place.find("wolven").iter().all(|hit| hit.is_gone));
    let library = place.open(Access::Reading);
    assert_eq!(library.troubled().unwrap()[0].state, PaperState::Gone);
    let (id, summary) = library.summaries().unwrap().remove(0);
    assert_eq!((summary.questions(), library.dossier(id).unwrap().unwrap().rows.len()), (2, 2), "it can still be read");

    let copies = ["een.txt", "twee.txt"].map(|name| place.write(name, text.as_bytes()));
    assert_eq!(place.update(), Gathered { moved: 1, added: 1, ..Gathered::default() });
    assert_same(&kept(&library), &read_at_once(&place.papers()));
    drop(library);
    assert_eq!(place.open(Access::Writing).remove(&copies[..1]).unwrap(), 1);
    assert_eq!(place.open(Access::Reading).status().unwrap().papers, 1);
    assert_eq!(place.open(Access::Writing).remove(&[place.papers()]).unwrap(), 1);
    let status = place.open(Access::Reading).status().unwrap();
    assert_eq!((status.papers, status.dossiers, status.roots, status.settled), (0, 0, vec![], true));
    assert_eq!(place.find("wolven"), []);
}

#[test]
fn what_cannot_be_read_costs_itself_only_and_is_kept_in_mind() {
    let place = Place::new();
    let [(name, text), ..] = papers_about("wolven", 1);
    let path = place.write(&name, text.as_bytes());
    let empty = place.write("leeg.txt", b"");
    place.write("beeld.bin", &[0xff, 0xd8, 0, 1, 2, 3, 0, 0, 0, 0]);
    let gathered = place.add(&[place.papers()]);
    let unread: Vec<_> = gathered.errors.iter().map(|error| error.path.clone()).collect();
    assert_eq!((gathered.added, unread), (1, vec![empty.to_str().unwrap().to_owned()]));
    assert_eq!(place.open(Access::Reading).status().unwrap().unread, 1);

    fs::write(&path, b"").unwrap();
    assert_eq!(place.update().errors.len(), 2);
    assert!(!place.find("wolven").is_empty(), "what it said before is kept");
}

#[test]
fn a_file_is_one_paper_by_whatever_path_it_is_given() {
    let place = Place::new();
    let [(name, text), ..] = papers_about("wolven", 1);
    let path = place.write(&name, text.as_bytes());
    assert_eq!(place.add(&[place.papers()]).added, 1);
    let roundabout = place.papers().join("..").join("papers");
    assert_eq!(place.add(std::slice::from_ref(&roundabout)).added, 0);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(place.papers(), place.folder.path().join("link")).unwrap();
        assert_eq!(place.add(&[place.folder.path().join("link")]).added, 0);
    }
    let status = place.open(Access::Reading).status().unwrap();
    assert_eq!((status.papers, status.roots.len()), (1, 1));

    let old = roundabout.join(&name);
    place.open(Access::Writing).connection.execute("UPDATE papers SET path = ?", [old.to_str()]).unwrap();
    assert_eq!(place.update().added, 1, "under its true path");
    assert_eq!(place.open(Access::Reading).status().unwrap().papers, 1);
    let dossier = &read_at_once(&roundabout)[0];
    assert_eq!(place.open(Access::Reading).given_before(dossier).unwrap().0.len(), 0, "the same paper");
    fs::remove_file(path).unwrap();
    assert_eq!(place.open(Access::Writing).remove(&[roundabout]).unwrap(), 1);
}

#[test]
fn a_paper_that_cannot_be_read_any_more_is_said_to_be_so() {
    let place = Place::new();
    let [(name, text), ..] = papers_about("wolven", 1);
    let path = place.write(&name, text.as_bytes());
    place.add(&[place.papers()]);
    let damaged = b"PK\x03\x04 een beschadigd pakket".repeat(9);
    fs::write(&path, &damaged).unwrap();
    assert_eq!(place.update().errors.len(), 1);
    for _ in 0..2 {
        let gathered = place.update();
        assert_eq!((gathered.errors.len(), gathered.same), (1, 0), "it is no paper as before");
        let before = "UPDATE papers SET seen = seen + 60000000000";
        place.open(Access::Writing).connection.execute(before, []).unwrap(); // next time it is not opened
    }
    assert!(place.find("wolven").iter().all(|hit| hit.is_gone) && !place.find("wolven").is_empty());
    assert!(place.open(Access::Reading).is_changed(&path.canonicalize().unwrap()));

    fs::remove_file(&path).unwrap();
    fs::write(place.papers().join("elders.txt"), &damaged).unwrap();
    let gathered = place.update();
    assert_eq!((gathered.gone, gathered.moved), (1, 0), "its text does not move to these bytes");
}

#[test]
fn what_failed_for_the_moment_is_opened_again() {
    let place = Place::new();
    place.write("brief.pdf", b"%PDF-1.4\n een brief");
    let gathered = place.add(&[place.papers()]);
    assert!(matches!(gathered.errors[0].problem, crate::model::Problem::NoProcess(_)), "{gathered:?}");
    let library = place.open(Access::Reading);
    let hash: Vec<u8> = library.connection.query_row("SELECT content FROM papers", [], |row| row.get(0)).unwrap();
    assert_eq!(hash, b"", "nothing says that its bytes were read");
}

#[test]
fn only_what_stands_beside_the_library_for_its_sake_is_left_out() {
    let place = Place::new();
    let [(_, text), ..] = papers_about("wolven", 1);
    fs::write(place.folder.path().join("library.db.txt"), text).unwrap();
    assert_eq!(place.add(&[place.folder.path().to_owned()]), Gathered { added: 1, ..Gathered::default() });
}

/// The words of a text as a reader sees them.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Something to look for, and whether a text of a dossier is meant by it.
type Case<'a> = (String, Box<dyn Fn(&Passage, &Dossier) -> bool + 'a>);

/// Queries of all kinds with words that stand in these texts.
fn cases(texts: &[Vec<String>]) -> Vec<Case<'static>> {
    let mut state = 7_u64;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut cases: Vec<Case<'static>> = Vec::new();
    for round in 0..150 {
        let text = texts[next(texts.len())].clone();
        let at = next(text.len() - 1);
        let (one, following, other) = (text[at].clone(), text[at + 1].clone(), text[next(text.len())].clone());
        let has = |word: &str| {
            let word = word.to_owned();
            move |passage: &Passage| words(&passage.text).contains(&word)
        };
        let (has_one, has_other) = (has(&one), has(&other));
        cases.push(match round % 10 {
            0 => (one, Box::new(move |text, _| has_one(text))),
            1 => (format!("{one} {other}"), Box::new(move |text, _| has_one(text) && has_other(text))),
            2 => (
                format!("\"{one} {following}\""),
                Box::new(move |text, _| {
                    words(&text.text).windows(2).any(|pair| pair[0] == one && pair[1] == following)
                }),
            ),
            3 => {
                let begins: String = one.chars().take(3).collect();
                let typed = format!("{begins}*");
                (typed, Box::new(move |text, _| words(&text.text).iter().any(|word| word.starts_with(&begins))))
            }
            4 => (format!("{one} OR {other}"), Box::new(move |text, _| has_one(text) || has_other(text))),
            5 => (format!("{one} -{other}"), Box::new(move |text, _| has_one(text) && !has_other(text))),
            6 => (
                format!("{one} status:open kind:submission"),
                Box::new(move |text, _| {
                    let is_open = text.statuses & 1 << place_of(RowStatus::Open) != 0;
                    has_one(text) && is_open && text.kind == Kind::Submission
                }),
            ),
            7 => {
                let begins: String = other.chars().take(2).collect();
                let typed = format!("\"{}\" OR {begins}* -{following}", one.to_uppercase());
                let has_following = has(&following);
                let is_meant = move |text: &Passage, _: &Dossier| {
                    let begun = words(&text.text).iter().any(|word| word.starts_with(&begins));
                    (has_one(text) || begun) && !has_following(text)
                };
                (typed, Box::new(is_meant))
            }
            8 => (
                format!("{one} late:7 minister:van"),
                Box::new(move |text, dossier| {
                    let summary = Summary::new(dossier);
                    let is_asked = summary.ministers().any(|minister| fold(minister).contains("van"));
                    has_one(text) && is_asked && summary.days_late(TODAY).is_some_and(|late| late >= 7)
                }),
            ),
            _ => (
                format!("{one} since:2025-09 until:2025 party:SP"),
                Box::new(move |text, dossier| {
                    let asks = dossier.documents.iter().flat_map(|document| &document.meta.askers);
                    let is_sp = asks
                        .into_iter()
                        .any(|asker| asker.party.as_deref().is_some_and(|party| fold(party).contains("sp")));
                    let is_of_group = dossier.documents.iter().flat_map(|document| &document.sections);
                    let is_of_group =
                        is_of_group.flat_map(|section| &section.groups).any(|group| fold(group).contains("sp"));
                    let is_in_time = text.day.is_some_and(|day| (date(2025, 9, 1)..=date(2025, 12, 31)).contains(&day));
                    has_one(text) && is_in_time && (is_sp || is_of_group)
                }),
            ),
        });
    }
    cases
}

fn in_any_order(hits: &[Hit]) -> Vec<String> {
    let mut hits: Vec<_> = hits.iter().map(|hit| format!("{hit:?}")).collect();
    hits.sort_unstable();
    hits
}

#[test]
fn hits_are_those_of_a_plain_scan() {
    let place = Place::with_seeds();
    for (name, text) in papers_about("één wolf", 1) {
        place.write(&name, text.as_bytes());
    }
    place.add(&[place.papers()]);
    let library = place.open(Access::Reading);
    let scanned: Vec<_> =
        read_at_once(&place.papers()).into_iter().map(|dossier| (passages(&dossier), dossier)).collect();
    let all = || scanned.iter().flat_map(|(passages, dossier)| passages.iter().map(move |passage| (passage, dossier)));
    let texts: Vec<_> = all().map(|(passage, _)| words(&passage.text)).filter(|words| words.len() > 3).collect();
    let mut found = 0;
    for (typed, is_meant) in cases(&texts) {
        let expected: BTreeSet<_> = all()
            .filter(|(passage, dossier)| is_meant(passage, dossier))
            .map(|(passage, dossier)| {
                let path = dossier.document(passage.document).source.path.clone();
                (path, passage.part, passage.row.clone(), passage.numbers.clone())
            })
            .collect();
        let query = Query::new(&typed).unwrap();
        let hits = library.find(&query, Order::Date, TODAY, 100_000).unwrap();
        let best = library.find(&query, Order::Best, TODAY, 100_000).unwrap();
        assert_eq!(in_any_order(&best), in_any_order(&hits), "{typed}");
        assert_eq!(library.find(&query, Order::Best, TODAY, 3).unwrap(), best[..best.len().min(3)], "{typed}");
        assert_eq!(library.count(&query, TODAY).unwrap(), hits.len(), "{typed}");
        found += hits.len();
        let hits: BTreeSet<_> = hits.into_iter().map(|hit| (hit.path, hit.part, hit.row, hit.numbers)).collect();
        assert_eq!(hits, expected, "{typed}");
    }
    assert!(found > 1_000, "{found}");
}

#[test]
fn hits_are_marked_blind_to_accents_and_in_order() {
    let place = Place::new();
    for (name, text) in papers_about("één wolf", 1) {
        place.write(&name, text.as_bytes());
    }
    place.add(&[place.papers()]);
    let hits = place.find("EEN");
    let marked =
        |hit: &Hit| hit.excerpt.marks.iter().map(|at| hit.excerpt.text[at.clone()].to_owned()).collect::<Vec<_>>();
    assert!(hits.iter().all(|hit| marked(hit).iter().all(|word| fold(word) == "een")) && !hits.is_empty());
    let answers = place.find("onderzoekt");
    let [answer] = &answers[..] else { panic!("{answers:?}") };
    assert_eq!((answer.part, answer.numbers.as_str(), answer.whose.as_str()), (Part::Answer, "2", "Weel"));
    assert_eq!(answer.day, Some(date(2024, 6, 1)));
    let questions = place.find("bekend kind:submission");
    assert_eq!((questions.len(), questions[0].whose.as_str()), (1, "Jansen (SP)"), "printed three times, found once");
    assert_eq!(place.find("status:answered party:SP late:8").len(), 2, "without words: the questions");
    assert_eq!(place.find("party:SP late:9").len(), 0);
}

#[test]
fn text_given_before_is_found_in_other_dossiers() {
    let place = Place::with_seeds();
    place.add(&[place.papers()]);
    let library = place.open(Access::Reading);
    let dossier = read_at_once(&place.papers()).into_iter().next().unwrap();
    let (others, found) = library.given_before(&dossier).unwrap();
    let all: Vec<_> = std::iter::once(&dossier).chain(&others).collect();
    let longest = found.iter().max_by_key(|one| one.words).unwrap();
    assert!(longest.words > 100, "{longest:?}");
    assert!(longest.places.iter().all(|place| place.text(&all).split_whitespace().count() > 100));
    let own: BTreeSet<_> = dossier.documents.iter().map(|document| &document.source.path).collect();
    assert!(others.iter().flat_map(|other| &other.documents).all(|document| !own.contains(&document.source.path)));
}

/// A paper in which a minister answers a question about a subject on a day, in May or without a date.
fn answer_about(subject: &str, day: Option<u8>, answer: &str) -> String {
    let received = day.map_or(String::new(), |day| format!(" (ontvangen {day} mei 2024)"));
    format!(
        "Antwoord van Minister Bruins (Financiën){received} op vragen van het lid Jansen (SP) over {subject}\n\nVraag 1\n\n\
         Wat vindt u van {subject}, en wat gaat u daar in gemeente {subject} aan doen?\n\nAntwoord 1\n\n{answer}\n"
    )
}

#[test]
fn what_was_said_before_stood_in_an_earlier_paper_of_another_dossier() {
    const SAID: &str = "Ik hecht grote waarde aan het werk van de inspectie, die elk jaar bij tientallen bedrijven \
                        controleert of zij zich aan de regels houden en daarover aan de Kamer rapporteert.";
    let place = Place::new();
    let paths = [
        ("wolven.txt", answer_about("wolven", Some(3), SAID)),
        ("dijken.txt", answer_about("dijken", Some(10), &SAID.replace("tientallen", "honderden grote"))),
        ("treinen.txt", answer_about("treinen", Some(17), SAID)),
        ("scholen.txt", answer_about("scholen", None, SAID)),
        ("bossen.txt", answer_about("bossen", Some(2), "Daarover zal ik de Kamer voor de zomer een brief sturen.")),
    ]
    .map(|(name, text)| place.write(name, text.as_bytes()));
    place.add(&paths);
    let said = |path: &Path| {
        let library = place.open(Access::Reading);
        let dossier = &dossiers(vec![document(path)])[0];
        let said = library.said_before(dossier, 0).unwrap();
        assert_eq!((said.papers, said.is_settled), (5, true));
        let day = |passage: &EarlierPassage| passage.day.map_or("undated".into(), |day| day.day().to_string());
        said.passages.iter().map(|passage| format!("{} {}", day(passage), passage.words)).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(said(&paths[2]), "10 29, 3 30, undated 30", "the latest first");
    assert_eq!(said(&paths[1]), "3 29, undated 29", "what came later was not said before");
    assert_eq!(said(&paths[0]), "undated 30");
    assert_eq!(said(&paths[4]), "");
    // a copy elsewhere is the same dossier, and neither is offered for the other
    let copy = place.folder.path().join("kopie.txt");
    fs::copy(&paths[2], &copy).unwrap();
    assert_eq!(said(&copy), "10 29, 3 30, undated 30");
    let library = place.open(Access::Reading);
    let dossier = &dossiers(vec![document(&paths[2])])[0];
    let passage = library.said_before(dossier, 0).unwrap().passages.remove(0);
    let there = library.dossier(passage.dossier).unwrap().unwrap();
    assert_eq!((passage.title.as_str(), passage.row.as_deref(), passage.numbers.as_str()), ("dijken", Some("1"), "1"));
    assert_eq!(
        (passage.whose.as_str(), there.documents[0].source.path.as_str()),
        ("Bruins", paths[1].to_str().unwrap())
    );
    let changed: Vec<_> = passage.stretches.iter().map(crate::present::given::Stretch::words).map(str::trim).collect();
    assert_eq!(changed[1..3], ["honderden grote", "tientallen"]);
    assert!(library.said_before(dossier, 9).unwrap().passages.is_empty(), "there is no such row");
}

#[test]
fn a_sentence_of_eight_words_that_stood_in_an_earlier_answer_is_shown_and_a_formula_is_not() {
    const SENTENCE: &str = "Wolven zijn volgens de inspectie zelden gevaarlijk voor wandelaars met honden.";
    const FORMULA: &str = "Het kabinet ziet daarom geen aanleiding tot nader onderzoek.";
    const PART: &str = "Gemeenten zijn verantwoordelijk voor vergunningen van nieuwe openbare zwembaden langs";
    let place = Place::new();
    let earlier = [
        format!("Dat klopt. {SENTENCE} Ja. {PART} de kust."),
        "Nee. De kosten zijn hoog, zei de Duitse Minister Karl Theodor zu Guttenberg Freiherr van Stein.".to_owned(),
    ];
    let subjects = "wolven dijken treinen scholen bossen havens musea bijen huren tandartsen kernenergie windmolens";
    let write = |(number, subject): (usize, &str)| {
        let text = earlier.get(number).cloned().unwrap_or_else(|| format!("Daarover nummer {number}. {FORMULA}"));
        place.write(&format!("{subject}.txt"), answer_about(subject, Some(2), &text).as_bytes())
    };
    let mut paths: Vec<_> = subjects.split(' ').enumerate().map(write).collect();
    let asked = format!(
        "{PART} rivieren, mits de provincie en het waterschap het daarover in het voorjaar met elkaar eens zijn geworden. \
         {SENTENCE} Over de rest van wat u vraagt heb ik in de afgelopen week niets meer van hen gehoord. {FORMULA} Ook \
         kwam de Duitse Minister Karl Theodor zu Guttenberg Freiherr van Stein."
    );
    paths.push(place.write("later.txt", answer_about("schapen", Some(20), &asked).as_bytes()));
    place.add(&paths);
    let library = place.open(Access::Reading);
    let dossier = &dossiers(vec![document(&paths[12])])[0];
    let said = library.said_before(dossier, 0).unwrap().passages;
    let texts: Vec<_> = said.iter().map(|passage| passage.place.text(&[dossier])).collect();
    assert_eq!(texts, [SENTENCE.trim_end_matches('.')], "no formula, no piece of a long sentence, no name");
    let (others, found) = library.given_before(dossier).unwrap();
    let all: Vec<_> = std::iter::once(dossier).chain(&others).collect();
    let texts: Vec<_> = found.iter().map(|one| one.places[1].text(&all)).collect();
    assert!(texts.contains(&SENTENCE.trim_end_matches('.').to_owned()), "{texts:?}");
}

#[test]
fn figures_come_with_what_they_rest_on() {
    let place = Place::with_seeds();
    for (name, text) in papers_about("wolven", 1) {
        place.write(&name, text.as_bytes());
    }
    place.add(&[place.papers()]);
    let library = place.open(Access::Reading);
    let Overview { all, each, .. } = library.overview(Some(By::Party)).unwrap();
    let rows: usize = read_at_once(&place.papers()).iter().map(|dossier| dossier.rows.len()).sum();
    assert_eq!(all.questions, rows);
    let statuses = [all.answered, all.by_reference, all.postponed, all.withdrawn, all.open, all.not_found];
    assert_eq!(statuses.iter().sum::<usize>(), all.questions);
    let (_, socialists) = each.iter().find(|(name, _)| name == "SP").unwrap();
    assert!(socialists.days.contains(&29) && socialists.days.len() + socialists.undated <= socialists.dossiers);
    let consultation =
        library.summaries().unwrap().into_iter().find(|(_, summary)| summary.groups.len() > 3).unwrap().1;
    let of_groups: u32 = consultation.groups.iter().flat_map(|(_, statuses)| statuses).sum();
    assert!(of_groups >= consultation.questions(), "a question of several groups counts with each");
    let largest = consultation.groups.iter().map(|(_, statuses)| statuses.iter().sum::<u32>()).max();
    assert!(largest.unwrap() < consultation.questions(), "no group asks all");
    let years = library.overview(Some(By::Year)).unwrap().each;
    assert!(years.is_sorted_by_key(|(year, _)| year.clone()) && years.iter().any(|(year, _)| year == "2024"));
}

#[test]
fn who_may_not_use_a_file_is_told_why_and_the_file_is_as_before() {
    let place = Place::with_seeds();
    place.add(&[place.papers()]);
    let path = place.folder.path().join("library.db");
    let whole = fs::read(&path).unwrap();
    let refused = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        let refused = [Access::Reading, Access::Writing].map(|access| Library::open(&path, access).unwrap_err());
        assert_eq!(fs::read(&path).unwrap(), bytes);
        assert_eq!(refused[0], refused[1]);
        refused[0].clone()
    };
    assert_eq!(
        refused(b"een brief, en geen bibliotheek, die wat langer is dan de kop van een bestand van SQLite zou zijn"),
        LibraryError::Foreign
    );
    let with = |at: usize, bytes: &[u8]| {
        let mut changed = whole.clone();
        changed[at..at + bytes.len()].copy_from_slice(bytes);
        changed
    };
    assert_eq!(refused(&with(68, &[0; 4])), LibraryError::Foreign, "another program's");
    assert_eq!(refused(&with(60, &[0, 0, 0, 9])), LibraryError::Later);
    assert_eq!(refused(&with(60, &[0, 0, 0, 1])), LibraryError::Earlier);

    fs::write(&path, with(16_384, &[0xa5; 16_384 * 4])).unwrap();
    let library = Library::open(&path, Access::Reading).unwrap();
    let query = Query::new("de").unwrap();
    let damaged = library.find(&query, Order::Best, TODAY, 50).map(|_| ()).and(library.summaries().map(|_| ()));
    assert!(damaged.is_err() || library.faults().map_or(true, |faults| !faults.is_empty()));
    assert_eq!(
        Library::open(&place.folder.path().join("none.db"), Access::Writing).unwrap_err(),
        LibraryError::Missing
    );
}

#[test]
fn what_is_removed_leaves_no_words_in_the_file() {
    let place = Place::with_seeds();
    let [(name, text), ..] = papers_about("zeepaardjes", 1);
    let path = place.write(&name, text.as_bytes());
    place.add(&[place.papers()]);
    let holds = || {
        let bytes = ["", "-wal"].map(|ending| fs::read(place.folder.path().join(format!("library.db{ending}"))));
        let mut bytes = bytes.into_iter().flatten().flatten().collect::<Vec<_>>();
        bytes.make_ascii_lowercase();
        bytes.windows(11).any(|window| window == b"zeepaardjes")
    };
    assert!(holds());
    place.open(Access::Writing).remove(&[path]).unwrap();
    assert!(!holds());
}

#[cfg(unix)]
#[test]
fn an_empty_file_becomes_a_library_only_by_adding_and_is_its_owners_then() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with_seeds();
    let path = place.folder.path().join("library.db");
    fs::write(&path, b"").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(Library::open(&path, Access::Writing).unwrap_err(), LibraryError::Missing);
    assert_eq!(fs::read(&path).unwrap(), b"");
    place.add(&[place.papers()]);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);

    let lock = place.folder.path().join("library.db-adding");
    fs::remove_file(&lock).unwrap();
    std::os::unix::fs::symlink(place.folder.path().join("elsewhere"), &lock).unwrap();
    assert!(Library::open(&path, Access::Writing).is_err());
    assert!(!place.folder.path().join("elsewhere").exists(), "a link is not followed");
}

#[test]
fn look_ups_in_a_snapshot_agree_while_others_write() {
    let place = Place::with_seeds();
    place.add(&[place.papers()]);
    let library = place.open(Access::Reading);
    let snapshot = library.snapshot().unwrap();
    let (id, _) = library.summaries().unwrap().remove(0);
    place.open(Access::Writing).remove(&[place.papers()]).unwrap();
    assert!(!library.dossier(id).unwrap().unwrap().documents.is_empty() && !library.papers_of(id).unwrap().is_empty());
    drop(snapshot);
    assert!(library.dossier(id).unwrap().is_none());
}

#[test]
fn the_same_answer_to_two_questions_is_found_twice_and_printed_again_once() {
    let place = Place::new();
    for (name, text) in papers_about("wolven", 1) {
        let answer = "De gemeente onderzoekt hoe wolven kan afnemen.";
        place.write(&name, text.replace("Ja.", answer).as_bytes());
    }
    place.add(&[place.papers()]);
    let rows: BTreeSet<_> = place.find("onderzoekt").into_iter().map(|hit| hit.row).collect();
    assert_eq!(rows, ["1", "2"].map(str::to_owned).into());
}

#[test]
fn an_answer_dated_before_its_questions_counts_in_no_days() {
    let place = Place::new();
    for (name, text) in papers_about("wolven", 1) {
        place.write(&name, text.replace("ontvangen 1 juni 2024", "ontvangen 1 april 2024").as_bytes());
    }
    place.add(&[place.papers()]);
    let library = place.open(Access::Reading);
    let (_, summary) = library.summaries().unwrap().remove(0);
    assert_eq!((summary.days_to_answer(), summary.days_late(TODAY)), (None, None));
    let all = library.overview(None).unwrap().all;
    assert_eq!((all.days, all.in_time, all.undated), (vec![], 0, 1));
}

#[test]
fn one_adds_and_others_read() {
    let place = Place::new();
    let [submission, notice, _] = papers_about("wolven", 1);
    place.write(&submission.0, submission.1.as_bytes());
    place.add(&[place.papers()]);
    let mut adding = place.open(Access::Writing);
    let second = Library::open(&place.folder.path().join("library.db"), Access::Writing);
    assert_eq!(second.unwrap_err(), LibraryError::Adding);
    let reading = place.open(Access::Reading);
    let before = place.find("wolven").len();
    place.write(&notice.0, notice.1.as_bytes());
    let seen = std::cell::Cell::new(0);
    let progress =
        |_: Stage, _: usize, _: usize| seen.set(seen.get() + usize::from(place.find("wolven").len() >= before));
    adding.gather(Roots::Known, &pool(), progress).unwrap();
    assert!(seen.get() > 0, "who reads is never kept waiting");
    assert!(reading.summaries().unwrap()[0].1.kinds.contains(&Kind::Postponement));
}

#[test]
fn messages_are_one_line_in_every_language() {
    let errors = [
        LibraryError::Missing,
        LibraryError::Foreign,
        LibraryError::Later,
        LibraryError::Earlier,
        LibraryError::Damaged,
        LibraryError::ReadOnly,
        LibraryError::Full,
        LibraryError::Disk,
        LibraryError::Adding,
        LibraryError::Locked,
        LibraryError::Other("x".into()),
    ];
    for error in errors {
        for language in Language::ALL {
            let said = language.say(crate::i18n::library::library_error("a/library.db", &error));
            assert!(said.starts_with("a/library.db: ") && !said.contains('\n') && !said.ends_with('.'), "{said}");
        }
    }
}
