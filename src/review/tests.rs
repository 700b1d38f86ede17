//! Properties of the log's lines and of what they come to.

use proptest::collection::vec;
use proptest::prelude::*;

use super::change::Read;
use super::*;

fn line(writer: u64, count: u32, turn: u64, what: What) -> Line {
    let when = jiff::Timestamp::from_second(1_760_000_000 - i64::from(count)).unwrap(); // a clock that runs back
    Line { id: ChangeId { writer, count }, turn, who: format!("w{writer}"), when, what }
}

/// Lines of three writers, each in the turn after the one before.
fn lines(whats: Vec<(u64, What)>) -> Vec<Line> {
    let number = |(index, (writer, what))| line(writer, index as u32, 1 + index as u64 / 2, what);
    whats.into_iter().enumerate().map(number).collect()
}

#[test]
fn each_reviewer_has_a_mark_of_their_own() {
    let mark = |mark| What::Do(Change::Mark { row: row(1), mark, judged: Judged::default() });
    let of = |whats: &[(u64, Option<Mark>)]| {
        let review = Review::replay(lines(whats.iter().map(|&(writer, set)| (writer, mark(set))).collect()));
        let row_review = review.row(row(1)).cloned().unwrap_or_default();
        row_review.marks().map(|marked| format!("{} {}", marked.who, marked.mark.name())).collect::<Vec<_>>().join(", ")
    };
    let (partly, evades) = (Some(Mark::Partly), Some(Mark::Evades));
    assert_eq!(of(&[(1, partly), (2, evades)]), "w2 evades, w1 partly");
    assert_eq!(of(&[(1, partly), (2, evades), (1, evades)]), "w1 evades, w2 evades");
    assert_eq!(of(&[(1, partly), (2, evades), (2, None)]), "w1 partly");
    assert_eq!(of(&[(1, partly), (2, None)]), "w1 partly");
}

#[test]
fn a_note_worded_anew_keeps_who_made_it_in_a_shorter_log_too() {
    let about = Anchor::Row(row(1));
    let note = Change::Note { about: about.clone(), text: "een".parse().unwrap() };
    let key = ChangeId { writer: 1, count: 0 };
    let reword = |text: &str| Change::Reword { note: key, text: text.parse().ok() };
    let moved = Change::Move { note: key, about };
    let changes = [(1, note), (2, reword("twee")), (2, moved), (3, reword("drie"))];
    let review = Review::replay(lines(changes.map(|(writer, change)| (writer, What::Do(change))).to_vec()));
    let superseded = review.superseded(0);
    let shorter = Review::replay(review.lines().filter(|line| !superseded.contains(&line.id)).cloned());
    assert_eq!(superseded.len(), 1);
    for review in [review, shorter] {
        let note = review.note(key).unwrap();
        assert_eq!((note.author.as_str(), note.who.as_str(), note.text.as_str()), ("w1", "w3", "drie"));
    }
}

#[test]
fn a_name_is_one_line() {
    let long = "a".repeat(5000);
    for (written, name) in [
        ("Bea", "Bea"),
        ("Bea\nquestion 3: answered", "Bea question 3: answered"),
        ("  Bea\u{2028}\u{85} Jansen\t", "Bea Jansen"),
        ("B\u{202e}e\u{200b}a\u{1b}[31m", "Bea [31m"),
        ("\n\u{200b} ", "reviewer"),
        (&long, &long[..100]),
    ] {
        let read = Line::read(
            Line { who: written.into(), ..line(1, 0, 1, What::Undo(ChangeId { writer: 1, count: 9 })) }
                .written()
                .as_bytes(),
        );
        let Read::Line(read) = read else { panic!("{written:?} is not read") };
        assert_eq!(read.who, name);
    }
}

fn row(number: u16) -> crate::dossier::RowKey {
    number.to_string().parse().unwrap()
}

fn a_change() -> impl Strategy<Value = Change> {
    let key = || (1u16..4).prop_map(row);
    let print = || "[ab]{0,2}".prop_map(|s| Fingerprint::from_text(&s));
    let judged = || (vec(print(), 0..2), vec(print(), 0..2)).prop_map(|(w, a)| Judged { wordings: w, answers: a });
    let mark = || proptest::option::of((0..6usize).prop_map(|index| Mark::ALL[index]));
    let text = || "[a-z\n\"\\\\é]{1,9}".prop_filter_map("empty", |s| s.parse::<NoteText>().ok());
    let note = || (0u64..3, 0u32..24).prop_map(|(writer, count)| ChangeId { writer, count });
    let about = || {
        (key(), "[a-z ]{1,9}").prop_map(|(row, text)| {
            let quote = Quote { before: String::new(), text, after: "en".into() };
            let paper = Paper { kind: crate::model::Kind::Answer, day: None };
            Anchor::Passage(Passage { part: Part::Answer(row), paper, quote })
        })
    };
    let sub_question = || (print(), 0u8..2).prop_map(|(words, occurrence)| SubQuestionAnchor { words, occurrence });
    prop_oneof![
        (key(), mark(), judged()).prop_map(|(row, mark, judged)| Change::Mark { row, mark, judged }),
        (key(), judged()).prop_map(|(row, judged)| Change::Confirm { row, judged }),
        (key(), "[ab]", any::<bool>()).prop_map(|(row, tag, on)| Change::Tag { row, tag: tag.parse().unwrap(), on }),
        (key(), sub_question(), proptest::option::of(Just(Tick::Answered)))
            .prop_map(|(row, sub_question, tick)| Change::Tick { row, sub_question, tick }),
        (about(), text()).prop_map(|(about, text)| Change::Note { about, text }),
        (note(), proptest::option::of(text())).prop_map(|(note, text)| Change::Reword { note, text }),
        (note(), key()).prop_map(|(note, row)| Change::Move { note, about: Anchor::Row(row) }),
        (key(), proptest::collection::btree_set(key(), 0..3)).prop_map(|(row, rows)| Change::Pair {
            answer: AnswerAnchor { row, words: Fingerprint::from_text("ja"), begins: "Ja".into() },
            rows
        }),
    ]
}

fn whats() -> impl Strategy<Value = Vec<(u64, What)>> {
    let id = || (0u64..3, 0u32..24).prop_map(|(writer, count)| ChangeId { writer, count });
    let what = prop_oneof![
        6 => a_change().prop_map(What::Do),
        2 => id().prop_map(What::Undo),
        1 => id().prop_map(What::Redo),
    ];
    vec((0u64..3, what), 0..24)
}

/// What a review comes to, without the lines it was made of.
fn outcome(review: &Review) -> String {
    let rows: Vec<_> = review.rows().collect();
    let (notes, pairings): (Vec<_>, Vec<_>) = (review.notes().collect(), review.pairings().collect());
    format!("{rows:?}\n{notes:?}\n{pairings:?}")
}

proptest! {
    #[test]
    fn a_line_is_read_as_it_was_written(whats in whats()) {
        for line in lines(whats) {
            let written = line.written();
            prop_assert_eq!(written.matches('\n').count(), 1);
            prop_assert_eq!(Line::read(written.trim_end().as_bytes()), Read::Line(line));
        }
    }

    #[test]
    fn the_order_of_applying_makes_no_difference(whats in whats(), seed in any::<u64>(), provisional in any::<u64>()) {
        let lines = lines(whats);
        let straight = Review::replay(lines.clone());
        let mut shuffled = lines.clone();
        shuffled.sort_by_key(|line| Fingerprint::from_text(&format!("{seed} {}", line.id)));
        // some shown before they were saved, with another turn
        let early = lines.iter().filter(|line| (provisional >> (line.id.count % 64)) & 1 == 1).cloned();
        let early: Vec<_> = early.map(|line| Line { turn: line.turn / 2, ..line }).collect();
        let mixed = Review::replay(early.into_iter().chain(shuffled.clone()).chain(lines));
        prop_assert_eq!(outcome(&mixed), outcome(&straight));
        prop_assert_eq!(outcome(&Review::replay(shuffled)), outcome(&straight));
    }

    #[test]
    fn undo_is_as_if_it_had_never_been_and_redo_as_if_it_had_not_been_undone(whats in whats()) {
        let mut review = Review::replay(lines(whats));
        let who = "w1";
        let Some(last) = review.undoable(who).cloned() else { return Ok(()) };
        let before = outcome(&review);
        let without: Vec<_> = review.lines().filter(|line| line.id != last.id).cloned().collect();
        let undo = line(1, 1000, review.next_turn(), What::Undo(last.id));
        review.apply(undo);
        prop_assert_eq!(outcome(&review), outcome(&Review::replay(without)));
        prop_assert!(review.undoable(who).is_none_or(|line| line.order() < last.order()));
        prop_assert_eq!(review.redoable(who).map(|line| line.id), Some(last.id));
        let redo = line(1, 1001, review.next_turn(), What::Redo(last.id));
        review.apply(redo);
        prop_assert_eq!(outcome(&review), before);
        prop_assert_eq!(review.undoable(who).map(|line| line.id), Some(last.id));
    }

    #[test]
    fn what_is_superseded_makes_no_difference(whats in whats(), last in 0usize..30) {
        let lines = lines(whats);
        let review = Review::replay(lines.clone());
        let superseded = review.superseded(last);
        prop_assert!(superseded.len() <= lines.len().saturating_sub(last));
        let kept = lines.into_iter().filter(|line| !superseded.contains(&line.id));
        prop_assert_eq!(outcome(&Review::replay(kept)), outcome(&review));
    }

    #[test]
    fn any_bytes_are_a_line_or_none(bytes in vec(any::<u8>(), 0..60), whats in whats(), at in any::<usize>()) {
        Line::read(&bytes);
        for line in lines(whats) {
            let mut written = line.written().into_bytes();
            let at = at % written.len();
            written[at] = bytes.first().copied().unwrap_or_default();
            Line::read(&written);
        }
    }
}

#[test]
fn lines_of_a_later_version_are_distinguished_from_damaged_ones() {
    for (written, expected) in [
        (r#"{"v":3,"id":7,"what":"unheard of"}"#, Read::Later),
        (r#"{"v":2,"id":7,"what":"unheard of"}"#, Read::Damaged),
        (r#"{"v":1,"id":7}"#, Read::Damaged),
        (r#"{"v":0}"#, Read::Damaged),
        (r#"{"v":1,"id":"0000000000000001-0","tu"#, Read::Damaged),
        ("", Read::Damaged),
        ("[]", Read::Damaged),
    ] {
        assert_eq!(Line::read(written.as_bytes()), expected, "{written}");
    }
    assert_eq!(Line::read(&[b'['; 100_000]), Read::Damaged);
}

#[test]
fn a_change_as_it_is_written() {
    let change = Change::Mark { row: "2:3'".parse().unwrap(), mark: Some(Mark::FollowUp), judged: Judged::default() };
    let written = line(0xc0ffee, 3, 9, What::Do(change)).written();
    let expected = r#"{"v":1,"id":"0000000000c0ffee-3","turn":9,"who":"w12648430","when":"2025-10-09T08:53:17Z","what":{"do":{"mark":{"row":"2:3'","mark":"follow_up","judged":{}}}}}"#;
    assert_eq!(written.trim_end(), expected);
}

#[test]
fn a_mark_keeps_what_it_was_confirmed_for() {
    let judged = |text: &str| Judged { wordings: vec![], answers: vec![Fingerprint::from_text(text)] };
    let mark = |mark, text| What::Do(Change::Mark { row: row(1), mark, judged: judged(text) });
    let confirm = What::Do(Change::Confirm { row: row(1), judged: judged("b") });
    let review = Review::replay(lines(vec![(1, mark(Some(Mark::Partly), "a")), (1, confirm), (1, mark(None, "c"))]));
    assert_eq!(review.row(row(1)), None);
    let undone = review.lines().max_by_key(|line| line.order()).unwrap().id;
    let mut review = review;
    review.apply(line(1, 99, 99, What::Undo(undone)));
    let marked = review.row(row(1)).unwrap().mark.clone().unwrap();
    assert_eq!((marked.mark, marked.judged), (Mark::Partly, Judged::together([&judged("a"), &judged("b")])));
}

/// Lines about a hint and its sub-question, of one reviewer.
mod hints {
    use super::super::change::Read;
    use super::super::*;
    use crate::dossier::RowKey;

    fn key() -> RowKey {
        "1".parse().unwrap()
    }

    fn asked() -> SubQuestionAnchor {
        SubQuestionAnchor { words: Fingerprint::from_text("Hoeveel?"), occurrence: 0 }
    }

    fn said(verdict: Option<HintVerdict>) -> Change {
        let hint = HintAnchor::Coverage { row: key(), sub_question: asked() };
        Change::Hint { hint: Box::new(hint), judged: Judged::default(), verdict }
    }

    fn ticked(tick: Option<Tick>) -> Change {
        Change::Tick { row: key(), sub_question: asked(), tick }
    }

    fn lines(changes: Vec<Change>) -> Vec<Line> {
        let line = |(turn, change)| Line {
            id: ChangeId { writer: 7, count: u32::try_from(turn).unwrap() },
            turn,
            who: "jan".into(),
            when: jiff::Timestamp::from_second(0).unwrap(),
            what: What::Do(change),
        };
        (1..).zip(changes).map(line).collect()
    }

    #[test]
    fn agreeing_to_a_hint_crosses_its_sub_question_as_long_as_that_stands() {
        const AGREED: Option<HintVerdict> = Some(HintVerdict::Agreed);
        const DISMISSED: Option<HintVerdict> = Some(HintVerdict::Dismissed);
        for (changes, tick) in [
            (vec![said(AGREED)], Some(Tick::NotAnswered)),
            (vec![said(AGREED), said(DISMISSED)], None),
            (vec![said(AGREED), said(None)], None),
            (vec![ticked(Some(Tick::Answered)), said(AGREED)], Some(Tick::NotAnswered)),
            (vec![ticked(Some(Tick::Answered)), said(AGREED), said(DISMISSED)], Some(Tick::Answered)),
            (vec![said(AGREED), ticked(Some(Tick::Answered)), said(DISMISSED)], Some(Tick::Answered)),
            (vec![said(AGREED), ticked(None)], None),
        ] {
            let lines = lines(changes.clone());
            let review = Review::replay(lines.clone());
            let of = |review: &Review| review.row(key()).and_then(|row| row.ticks.get(&asked()).copied());
            assert_eq!(of(&review), tick, "{changes:?}");
            // a shortened log says the same
            let superseded = review.superseded(0);
            let shorter = Review::replay(lines.into_iter().filter(|line| !superseded.contains(&line.id)));
            assert_eq!(of(&shorter), tick, "{changes:?}");
            let hint = HintAnchor::Coverage { row: key(), sub_question: asked() }.key();
            assert_eq!(shorter.hint(&hint), review.hint(&hint), "{changes:?}");
        }
    }

    #[test]
    fn only_lines_about_hints_are_of_the_later_format() {
        let lines = lines(vec![said(Some(HintVerdict::Dismissed)), ticked(None)]);
        let [hint, tick] = [lines[0].written(), lines[1].written()];
        assert!(hint.starts_with(r#"{"v":2,"#) && tick.starts_with(r#"{"v":1,"#), "{hint}{tick}");
        assert_eq!(Line::read(hint.trim_end().as_bytes()), Read::Line(lines[0].clone()));
    }
}
