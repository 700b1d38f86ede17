use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};

use roxmltree::{Document as Xml, Node};

use super::*;
use crate::dossier::{self, Dossier};
use crate::export::sample;
use crate::i18n::Language;
use crate::model::{Block, Body, Document, Namespace, Owner, Source, Text};
use crate::present::overview::Entry;
use crate::{parse, source};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a file, each well-formed.
struct File(HashMap<String, String>);

impl File {
    fn new(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        let mut parts = HashMap::new();
        for name in names {
            let mut text = String::new();
            archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
            if let Err(problem) = Xml::parse(&text) {
                panic!("{name}: {problem}");
            }
            parts.insert(name, text);
        }
        Self(parts)
    }

    fn part(&self, name: &str) -> Xml<'_> {
        Xml::parse(&self.0[name]).unwrap()
    }

    /// The words of the elements of a name in a part.
    fn words(&self, part: &str, name: &str) -> Vec<String> {
        let part = self.part(part);
        all(&part, name).map(words).collect()
    }
}

fn all<'a, 'i>(part: &'a Xml<'i>, name: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    part.descendants().filter(move |node| node.has_tag_name((WORD, name)))
}

fn words(node: Node<'_, '_>) -> String {
    node.descendants().filter(|node| node.has_tag_name((WORD, "t"))).filter_map(|node| node.text()).collect()
}

fn id<'a>(node: Node<'a, '_>) -> &'a str {
    node.attribute((WORD, "id")).unwrap()
}

fn reviewed(language: Language) -> Vec<u8> {
    let (corrected, reviewed) = sample::reviewed();
    let subject = Subject { dossier: &corrected.dossier, reviewed: Some(&reviewed), lost_corrections: &corrected.lost };
    report(subject, sample::options(language)).unwrap()
}

/// That what the parts say of each other is so: relations, types, footnotes, comments, links, styles.
fn sound(bytes: &[u8]) -> File {
    let file = File::new(bytes);
    let types = &file.0["[Content_Types].xml"];
    for name in file.0.keys().filter(|name| !name.ends_with(".rels") && *name != "[Content_Types].xml") {
        assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name} has no type");
    }
    for (part, folder) in [("document", "word/"), ("footnotes", "word/")] {
        let relations = file.part(&format!("{folder}_rels/{part}.xml.rels"));
        let mut ids = HashSet::new();
        for relation in relations.root_element().children() {
            assert!(ids.insert(relation.attribute("Id").unwrap()), "twice");
            let target = relation.attribute("Target").unwrap();
            let inside = relation.attribute("TargetMode").is_none();
            assert!(!inside || file.0.contains_key(&format!("{folder}{target}")), "{target}");
        }
        let text = file.part(&format!("{folder}{part}.xml"));
        let named = text.descendants().filter_map(|node| node.attribute((LINKS, "id")));
        named.for_each(|id| assert!(ids.contains(id), "{part} has no {id}"));
        for cell in all(&text, "tc") {
            assert!(cell.last_element_child().unwrap().has_tag_name((WORD, "p")), "a cell ends in a paragraph");
        }
    }
    let document = file.part("word/document.xml");
    let ids = |part: &Xml<'_>, name: &str| all(part, name).map(|node| id(node).to_owned()).collect::<Vec<_>>();
    let notes = file.part("word/footnotes.xml");
    assert_eq!(ids(&document, "footnoteReference"), ids(&notes, "footnote")[2..], "each note once, in order");
    let comments = file.part("word/comments.xml");
    let mut expected = ids(&comments, "comment");
    expected.sort();
    for name in ["commentRangeStart", "commentRangeEnd", "commentReference"] {
        let mut found = ids(&document, name);
        found.sort();
        assert_eq!(found, expected, "{name}");
    }
    let styles = file.part("word/styles.xml");
    let known: HashSet<_> = all(&styles, "style").filter_map(|style| style.attribute((WORD, "styleId"))).collect();
    for node in document.descendants().chain(notes.descendants()).chain(comments.descendants()) {
        if ["pStyle", "rStyle", "tblStyle"].contains(&node.tag_name().name()) {
            assert!(known.contains(node.attribute((WORD, "val")).unwrap()), "{node:?}");
        }
    }
    file
}

#[test]
fn the_parts_belong_together_and_are_the_same_each_time() {
    for language in Language::ALL {
        sound(&reviewed(language));
        assert_eq!(reviewed(language), reviewed(language));
    }
}

#[test]
fn a_question_stands_beside_its_answer_below_a_heading() {
    let file = sound(&reviewed(Language::Dutch));
    let document = file.part("word/document.xml");
    let style = |node: Node<'_, '_>| {
        let style = node.descendants().find(|node| node.has_tag_name((WORD, "pStyle")))?;
        style.attribute((WORD, "val")).map(str::to_owned)
    };
    let headings = all(&document, "p").filter(|node| style(*node).is_some_and(|style| style.starts_with("Heading2")));
    let headings: Vec<_> = headings.map(words).collect();
    assert_eq!(headings[..2], ["Vraag en antwoord 1", "Vraag en antwoord 2"]);
    insta::assert_snapshot!(outline(&document));
}

/// The paragraphs of a document with their styles, and its tables by row.
fn outline(document: &Xml<'_>) -> String {
    let body = all(document, "body").next().unwrap();
    let mut lines = String::new();
    for node in body.children() {
        match node.tag_name().name() {
            "p" => {
                let style = node
                    .descendants()
                    .find_map(|node| node.has_tag_name((WORD, "pStyle")).then(|| node.attribute((WORD, "val")))?);
                lines += &format!("{}: {}\n", style.unwrap_or_default(), words(node));
            }
            "tbl" => {
                for row in node.children().filter(|node| node.has_tag_name((WORD, "tr"))) {
                    let cells = row.children().filter(|node| node.has_tag_name((WORD, "tc")));
                    let paragraphs = |cell: Node<'_, '_>| {
                        let texts = cell.descendants().filter(|node| node.has_tag_name((WORD, "p"))).map(words);
                        texts.collect::<Vec<_>>().join(" / ")
                    };
                    lines += &format!("| {} |\n", cells.map(paragraphs).collect::<Vec<_>>().join(" | "));
                }
            }
            _ => {}
        }
    }
    lines
}

#[test]
fn notes_are_comments_at_their_words() {
    let file = sound(&reviewed(Language::English));
    let document = file.part("word/document.xml");
    let comments = file.part("word/comments.xml");
    let commented = |id: &str| {
        let is = |node: &Node<'_, '_>, name: &str| node.has_tag_name((WORD, name)) && super::tests::id(*node) == id;
        let between = document.descendants().skip_while(|node| !is(node, "commentRangeStart"));
        let between = between.take_while(|node| !is(node, "commentRangeEnd"));
        between.filter(|node| node.has_tag_name((WORD, "t"))).filter_map(|node| node.text()).collect::<String>()
    };
    let shown = all(&comments, "comment").map(|comment| {
        let [author, date] = ["author", "date"].map(|name| comment.attribute((WORD, name)).unwrap());
        format!("«{}» {author} {date}: {}\n", commented(id(comment)), words(comment))
    });
    insta::assert_snapshot!(shown.collect::<String>());
}

#[test]
fn footnotes_say_whose_they_are() {
    let file = sound(&reviewed(Language::Dutch));
    insta::assert_snapshot!(file.words("word/footnotes.xml", "footnote")[2..].join("\n"));
}

#[test]
fn the_document_says_what_it_is() {
    let file = sound(&reviewed(Language::English));
    let core = file.part("docProps/core.xml");
    let said = |name: &str| core.descendants().find(|node| node.tag_name().name() == name).and_then(|node| node.text());
    let (corrected, _) = sample::reviewed();
    assert_eq!(said("title"), Some(crate::present::title(&corrected.dossier).as_str()));
    assert_eq!(said("language"), Some("nl-NL"));
    assert_eq!(said("created").map(|day| &day[10..]), Some("T00:00:00Z"));
    assert!(file.0["word/styles.xml"].contains("<w:lang w:val=\"nl-NL\"/>"));
}

#[test]
fn several_dossiers_open_with_a_table_with_links_to_them() {
    let (one, options) = (sample::dossier(), sample::options(Language::Dutch));
    let subject = Subject::unreviewed(&one);
    let entries = [Entry::new(subject, options), Entry::new(subject, options)];
    let mut paper = Paper::new(&entries, options);
    paper.add(subject);
    paper.add(subject);
    let file = sound(&paper.finish(&[]).unwrap());
    let document = file.part("word/document.xml");
    let attribute = |element, name| {
        let found = all(&document, element).filter_map(move |node| node.attribute((WORD, name)));
        found.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(attribute("hyperlink", "anchor"), ["dossier_1", "dossier_2"]);
    assert_eq!(attribute("bookmarkStart", "name"), ["dossier_1", "dossier_2"]);
}

/// The embedded seed with this number, as the program reads it.
fn seed(number: &str) -> Dossier {
    let interpret = |reading: source::Reading| {
        parse::document(Source { path: reading.path, transcript: reading.transcript }, reading.manuscript)
    };
    let papers = source::read(&[], &source::worker::Pool::new(Default::default()), interpret, |_, _| ()).papers;
    let papers = papers.into_iter().filter(|paper| paper.source.path.contains(number)).collect();
    dossier::dossiers(papers).remove(0)
}

/// Number, status, question and answer of each row.
fn rows(dossier: &Dossier) -> Vec<[String; 4]> {
    let words =
        |document: &Document, owner: Owner| document.string_of(owner).split_whitespace().collect::<Vec<_>>().join(" ");
    let row = |index: usize| {
        let view = dossier.view(index).unwrap();
        let asked = view.wordings.iter().map(|one| words(one.document, Owner::Question(one.question_id)));
        let answered = view.answers.iter().map(|one| words(one.document, Owner::Answer(one.answer_id)));
        [
            view.row.key.to_string(),
            view.row.status.name().to_owned(),
            asked.collect::<Vec<_>>().join(" "),
            answered.collect::<Vec<_>>().join(" "),
        ]
    };
    (0..dossier.rows.len()).map(row).collect()
}

#[test]
fn the_report_of_a_paper_is_read_as_the_paper() {
    for number in ["000_", "002_", "004_"] {
        for language in Language::ALL {
            let paper = seed(number);
            let bytes = report(Subject::unreviewed(&paper), sample::options(language)).unwrap();
            sound(&bytes);
            let manuscript = source::docx::read(&bytes).unwrap();
            let again = dossier::dossiers(vec![parse::document(Source::default(), manuscript)]).remove(0);
            let (before, after) = (rows(&paper), rows(&again));
            for (before, after) in before.iter().zip(&after) {
                assert_eq!(before, after, "{number}");
            }
            assert_eq!(before.len(), after.len(), "{number}");
            let notes = |dossier: &Dossier, namespace: Namespace| {
                let notes = dossier.documents.iter().flat_map(|document| &document.notes);
                notes.filter(|note| note.namespace == namespace).map(|note| note.label.clone()).collect::<Vec<_>>()
            };
            for namespace in [Namespace::Asker, Namespace::Respondent] {
                let labels = |dossier| {
                    notes(dossier, namespace)
                        .iter()
                        .map(|l| l.trim_matches(['[', ']', ')']).to_owned())
                        .collect::<Vec<_>>()
                };
                assert_eq!(labels(&paper), labels(&again), "{number}");
            }
        }
    }
}

/// The sample with other words in its texts.
fn with_words(words: &str) -> Dossier {
    let mut dossier = sample::dossier();
    dossier.title = words.to_owned();
    for document in &mut dossier.documents {
        let mut parts = (**document).clone();
        for block in &mut parts.blocks {
            let Block { body, label, .. } = block;
            *label = words.chars().take(3).collect();
            if let Body::Paragraph(text) | Body::Item(text) = body {
                *text = Text::new(words.to_owned(), text.spans().to_vec());
            }
        }
        for note in &mut parts.notes {
            note.label = words.to_owned();
        }
        *document = Document::new(parts);
    }
    dossier
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(48))]
    #[test]
    fn any_words_give_a_sound_document(
        words in "(<w:t>|&amp;|]]>|\"|'|https://a[.]nl/[<\"é]|[\\x00-\\x1f\\x7f-\\u{9f}\\u{fdd0}\\u{fffe}\\u{ffff}\\u{10ffff}]|é|\u{301}|😀|[a-z]{1,400}|\n| ){0,30}"
    ) {
        let dossier = with_words(&words);
        sound(&report(Subject::unreviewed(&dossier), sample::options(Language::Dutch)).unwrap());
    }
}
