use std::collections::{HashMap, HashSet};

use scraper::{ElementRef, Html, Selector};

use super::*;
use crate::dossier::{Dossier, dossiers};
use crate::export::Format;
use crate::export::report::report;
use crate::export::sample::{self, text_of_report};
use crate::i18n::Language::{self, Dutch, English};
use crate::model::*;
use crate::present::Length;
use crate::present::addresses::web_address;

fn reviewed(language: Language) -> String {
    let (corrected, reviewed) = sample::reviewed();
    let subject = Subject { dossier: &corrected.dossier, reviewed: Some(&reviewed), lost_corrections: &corrected.lost };
    text_of_report(subject, Format::Html, language)
}

/// The page from its body on: above it nothing depends on the dossier but the title.
fn body(page: &str) -> &str {
    page.split_once("<body>").unwrap().1
}

#[test]
fn a_page() {
    insta::assert_snapshot!(body(&reviewed(English)));
}

#[test]
fn a_page_in_dutch_has_the_same_elements_and_other_words() {
    let (english, dutch) = (reviewed(English), reviewed(Dutch));
    let elements = |page: &str| {
        let page = Html::parse_document(page);
        let element =
            |element: ElementRef<'_>| (element.value().name().to_owned(), element.attr("id").map(String::from));
        all(&page, "body *").into_iter().map(element).collect::<Vec<_>>()
    };
    assert_eq!(elements(&english), elements(&dutch));
    for line in [
        "<a class=\"skip\" href=\"#main\">Naar de vragen</a>",
        "<p class=\"kicker\">Verslag van vragen en antwoorden · 1 apr 2025</p>",
        "<dt>Gevraagd door</dt><dd lang=\"nl\">Ot en Sien (PvdS)</dd>",
        "<tr><td>20 jan 2025</td><td>uitgesteld</td><td class=\"number\">dag 18</td></tr>",
        "<p class=\"said late\">Beantwoord na 32 dagen, 11 dagen na de termijn van 21 dagen.</p>",
        "<p class=\"whose\">Voetnoten van de bewindspersoon</p>",
        "<p class=\"remark\">met verwijzing naar <a href=\"#q1\">1</a> beantwoord</p>",
        "<p class=\"remark warning\">hier gezet door Ot; in het stuk staat het bij 6</p>",
        "<p class=\"by\">Aantekening 3 bij vraag 3; Ot, 4 mrt 2025</p>",
        "<h2 class=\"heading\" id=\"lost\">Wat kwijt is</h2>",
    ] {
        assert!(dutch.lines().any(|other| other == line), "{line}");
    }
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// Asserts all that holds for every page; the page parsed.
fn sound(page: &str) -> Html {
    let html = Html::parse_document(page);
    let mut ids = HashSet::new();
    for element in all(&html, "[id]") {
        assert!(ids.insert(element.attr("id").unwrap().to_owned()), "twice: {}", element.html());
    }
    for link in all(&html, "a[href]") {
        let to = link.attr("href").unwrap();
        match to.strip_prefix('#') {
            Some(id) => assert!(ids.contains(id), "leads nowhere: {}", link.html()),
            None => {
                assert!(web_address(to).is_some(), "{}", link.html());
                assert!(link.attr("rel").unwrap().contains("noopener"), "{}", link.html());
            }
        }
    }
    let labels: Vec<_> =
        all(&html, "[aria-labelledby]").iter().map(|element| element.attr("aria-labelledby").unwrap()).collect();
    for id in labels.iter().flat_map(|labels| labels.split(' ')) {
        assert!(ids.contains(id), "no label {id}");
    }
    let (loads, odd) =
        ("[src], link, script, iframe, object, embed, base, form, img, [style]", "body style, body meta");
    assert!(all(&html, loads).is_empty() && all(&html, odd).is_empty());
    for element in all(&html, "*") {
        let handler = element.value().attrs().find(|(name, _)| name.starts_with("on"));
        assert_eq!(handler, None, "{}", element.html());
    }
    let levels = all(&html, "h1, h2, h3, h4, h5, h6");
    let levels: Vec<usize> = levels.iter().map(|heading| heading.value().name()[1..].parse().unwrap()).collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels[0] == 1 && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    assert!(all(&html, "table").iter().all(|table| table.child_elements().next().unwrap().value().name() == "caption"));
    assert_eq!((all(&html, "main").len(), all(&html, "html[lang]").len(), all(&html, "title").len()), (1, 1, 1));
    for name in
        ["p", "div", "section", "article", "a", "li", "ul", "table", "tr", "td", "span", "mark", "header", "nav"]
    {
        let (open, close) = (format!("<{name}"), format!("</{name}>"));
        let opened =
            page.match_indices(&open).filter(|(at, _)| page[at + open.len()..].starts_with([' ', '>'])).count();
        // a parser mends what does not nest: then it has more or fewer of them
        assert_eq!((all(&html, name).len(), page.matches(&close).count()), (opened, opened), "{name}");
    }
    html
}

#[test]
fn a_page_is_sound() {
    for language in Language::ALL {
        sound(&reviewed(language));
    }
    let dossier = sample::dossier();
    for answers in [Length::Short, Length::None] {
        let options = Options { answers, ..sample::options(English) };
        let page = report(Subject::unreviewed(&dossier), Format::Html, options).unwrap();
        sound(&String::from_utf8(page).unwrap());
    }
}

#[test]
fn marks_of_notes_and_references_lead_there_and_back() {
    let page = reviewed(English);
    let html = sound(&page);
    let hrefs: HashMap<_, _> =
        all(&html, "a[id][href]").iter().map(|a| (a.attr("id").unwrap(), a.attr("href").unwrap())).collect();
    let backs: HashSet<_> = all(&html, "a.back").iter().map(|a| a.attr("href").unwrap()).collect();
    assert_eq!(hrefs["n2-2-m1"], "#n2-2");
    assert!(backs.contains("#n2-2-m1"));
    assert_eq!(hrefs.len(), backs.len());
    let text = |selector: &str| all(&html, selector).iter().map(|e| e.text().collect::<String>()).collect::<Vec<_>>();
    assert_eq!(text("#q2 .links a[href='#q1'], #q1 .links a[href='#q2']"), ["2", "1"]);
    assert_eq!(text("#q1 mark").concat(), "dat bericht ken ik al een hele tijd, zie ook de site");
    assert_eq!(all(&html, ".note a[href='#p1']").len() + all(&html, ".note a[href='#p2']").len(), 2);
    assert_eq!(all(&html, "#q1 a.note-mark[href^='#note']").len(), 2);
}

#[test]
fn the_review_is_shown() {
    for (language, words) in [
        (
            English,
            [
                "evades the question",
                "to be confirmed",
                "put here by Ot",
                "found approximately",
                "lost: not found again",
                "question 9: to follow up",
            ],
        ),
        (
            Dutch,
            [
                "ontwijkt de vraag",
                "te bevestigen",
                "hier gezet door Ot",
                "bij benadering teruggevonden",
                "kwijt: niet teruggevonden",
                "vraag 9: op te volgen",
            ],
        ),
    ] {
        let page = reviewed(language);
        let html = Html::parse_document(&page);
        let text: String = html.root_element().text().collect();
        for words in words {
            assert!(text.contains(words), "{words}");
        }
        assert!(text.contains("een zin over kamelen in de woestijn") && text.contains("=1+1 <b>vet</b>"));
    }
}

#[test]
fn no_two_regions_have_one_name() {
    let html = Html::parse_document(&reviewed(English));
    let words = |id: &str| all(&html, &format!("[id='{id}']"))[0].text().collect::<String>();
    let regions = all(&html, "section[aria-labelledby], nav[aria-labelledby]").into_iter();
    let names: Vec<String> = regions
        .map(|region| region.attr("aria-labelledby").unwrap().split(' ').map(words).collect::<Vec<_>>().join(" "))
        .collect();
    assert!(names.len() > 4 && names.iter().collect::<HashSet<_>>().len() == names.len(), "{names:?}");
}

#[test]
fn several_dossiers_are_one_page() {
    let (corrected, reviewed) = sample::reviewed();
    let (plain, options) = (sample::dossier(), sample::options(English));
    let subject = Subject { dossier: &corrected.dossier, reviewed: Some(&reviewed), lost_corrections: &corrected.lost };
    let entries = ["een", "<twee>"].map(|title| Entry { title: title.to_owned(), ..Entry::new(subject, options) });
    let page = begin(&entries, options)
        + &dossier(subject, 0, 2, options)
        + &dossier(Subject::unreviewed(&plain), 1, 2, options)
        + &end(&[ReadError { path: "<weg>.txt".into(), problem: crate::source::Problem::Empty }], options);
    let html = sound(&page);
    assert!(page.contains("<li>&lt;weg&gt;.txt: is empty; nothing to read</li>"));
    assert_eq!(all(&html, "nav a[href='#d2-dossier']")[0].text().collect::<String>(), "<twee>");
    // their questions have the same numbers, and each review has a name of its own
    let review = all(&html, "section.review")[0].attr("aria-labelledby").unwrap();
    assert!(review.starts_with("d1-q") && review.ends_with("-review d1-title"), "{review}");
}

/// A dossier all of whose texts are hostile.
fn hostile() -> Dossier {
    const BAD: &str = "</p></style></title><script>alert(1)</script><img src=x onerror=alert(1)>\" onload=\"x' ]]> --> &lt; \u{1b}[2J\u{0}\u{202e} javascript:alert(1) http://a.nl/\"><script>x</script> https://b.nl/' data:text/html,x";
    let owner = |owner| Block {
        body: Body::Paragraph(Text::new(
            BAD.into(),
            vec![
                Span { at: 0..4, kind: SpanKind::Marker(NoteId::new(0)) },
                Span { at: 0..BAD.len() as u32, kind: SpanKind::Url },
            ],
        )),
        label: BAD.into(),
        owner,
        origin: Origin::line(1, None),
    };
    let (question, answer) = (QuestionId::new(0), AnswerId::new(0));
    let owners = [
        Owner::Body,
        Owner::LeadIn(question),
        Owner::Question(question),
        Owner::Answer(answer),
        Owner::Note(NoteId::new(0)),
        Owner::Annex(AnnexId::new(0)),
        Owner::Section(SectionId::new(0)),
    ];
    let mut blocks: Vec<_> = owners.map(owner).into();
    for body in
        [Body::Heading(Text::plain(BAD)), Body::Item(Text::plain(BAD)), Body::Table(vec![vec![Text::plain(BAD)]])]
    {
        blocks.push(Block { body, ..owner(Owner::Answer(answer)) });
    }
    let name = || Some(BAD.to_owned());
    let numbers = vec![Number::plain(1)];
    let document = Document::new(Parts {
        source: Source { path: BAD.into(), transcript: Transcript::new() },
        kind: Kind::Answer,
        meta: Meta {
            title: name(),
            subject: name(),
            document_id: name(),
            askers: vec![Person { name: BAD.into(), party: name() }],
            addressees: vec![BAD.into()],
            respondents: vec![Respondent { name: BAD.into(), role: name(), portfolio: name() }],
            ..Meta::default()
        },
        blocks,
        sections: vec![Section { title: BAD.into(), groups: vec![], origin: Origin::line(1, None) }],
        questions: vec![Question {
            numbers: numbers.clone(),
            printed: true,
            section: Some(SectionId::new(0)),
            heading: BAD.into(),
            origin: Origin::line(1, None),
            certainty: Certainty::Certain,
        }],
        answers: vec![Answer {
            numbers,
            heading: BAD.into(),
            origin: Origin::line(1, None),
            section: None,
            refers_to: vec![],
            reference_only: false,
            certainty: Certainty::Certain,
        }],
        notes: vec![Footnote {
            label: BAD.into(),
            namespace: Namespace::Asker,
            anchor: None,
            origin: Origin::line(1, None),
        }],
        annexes: vec![Annex { title: BAD.into(), origin: Origin::line(1, None) }],
        diagnostics: vec![Diagnostic::new(Finding::NoteWithoutMarker { label: BAD.into() })],
    });
    let mut dossiers = dossiers(vec![document]);
    dossiers[0].title = BAD.into();
    dossiers.remove(0)
}

#[test]
fn hostile_text_stays_text() {
    let dossier = hostile();
    let subject = Subject::unreviewed(&dossier);
    for language in Language::ALL {
        let page = text_of_report(subject, Format::Html, language);
        let html = sound(&page);
        let harmless = |c: char| crate::text::is_harmless(c);
        assert!(page.chars().all(harmless), "a control character");
        let text: String = html.root_element().text().collect();
        assert!(text.contains("<script>alert(1)</script>") && text.contains("]]> --> &lt; ␛[2J"));
        for link in all(&html, "a[href^=h]") {
            let to = link.attr("href").unwrap();
            assert!(["http://a.nl/", "https://b.nl/"].contains(&to), "{to}");
        }
    }
}

#[test]
fn only_web_addresses_are_links() {
    for (address, expected) in [
        ("https://a.nl/?b=c&d", Some("https://a.nl/?b=c&d")),
        ("HTTP://a.nl", Some("HTTP://a.nl")),
        ("www.a.nl", Some("https://www.a.nl")),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://a.nl/ b", None),
        ("https://a.nl/\u{202e}", None),
        ("//a.nl", None),
        ("", None),
    ] {
        assert_eq!(web_address(address).as_deref(), expected, "{address}");
    }
}

/// The colours of a scheme of the style sheet: the text from here on, name by name.
fn colours(from: &str) -> HashMap<&'static str, [f64; 3]> {
    let start = STYLE.find(from).unwrap();
    let block = STYLE[start..].split_once(":root {").unwrap().1.split_once('}').unwrap().0;
    let colour = |line: &'static str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
        let channel = |at: usize| f64::from(u8::from_str_radix(&value[at..at + 2], 16).unwrap()) / 255.0;
        (value.len() == 6).then(|| (name, [channel(0), channel(2), channel(4)]))
    };
    block.split(';').filter_map(colour).collect()
}

/// By the definition of WCAG 2.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let linear = |c: f64| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    let luminance = |c: [f64; 3]| 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_contrasts_with_its_background() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 0.01);
    for scheme in ["/* Ink on paper", "@media (prefers-color-scheme: dark)", "@media print"] {
        let colours = colours(scheme);
        assert_eq!(colours.len(), 10, "{scheme}");
        for ground in ["paper", "panel", "hint"] {
            for ink in ["ink", "quiet", "link", "good", "fair", "poor"] {
                let contrast = contrast(colours[ink], colours[ground]);
                assert!(contrast >= 4.5, "{ink} on {ground} {contrast:.2} {scheme}");
            }
        }
    }
    let colour_outside = STYLE.lines().filter(|line| line.contains('#') && !line.trim_start().starts_with("--"));
    assert_eq!(colour_outside.collect::<Vec<_>>(), Vec::<&str>::new(), "a colour that is not tested");
}

#[test]
fn the_style_loads_nothing() {
    for word in ["url(", "@import", "expression", "</"] {
        assert!(!STYLE.contains(word), "{word}");
    }
}

#[test]
fn the_report_of_one_dossier_has_a_title_page_in_print() {
    let html = Html::parse_document(&reviewed(English));
    let alone = all(&html, ".dossier.alone");
    assert_eq!(alone.len(), 1);
    let head = all(&html, ".alone > header .kicker")[0].text().collect::<String>();
    assert_eq!(head, "Report on questions and answers · 1 apr 2025");
    let (_, print) = STYLE.split_once("@media print").unwrap();
    assert!(print.contains(".alone .overview { break-after: page; }"));
    assert_eq!(all(&html, ".alone .overview + .heading").len(), 1, "the questions begin behind it");
}

#[test]
fn links_that_are_no_words_of_a_sentence_are_large_enough_for_a_finger() {
    let html = Html::parse_document(&reviewed(English));
    let (large, _) = STYLE.split_once("{ display: inline-block; min-width: 24px; line-height: 24px;").unwrap();
    let selectors = large.rsplit(['}', '/']).next().unwrap().trim();
    let short = all(&html, "a[href]").into_iter().filter(|link| link.text().collect::<String>().chars().count() < 3);
    let short: Vec<_> = short
        .filter(|link| {
            link.parent().is_some_and(|around| {
                ElementRef::wrap(around).is_some_and(|around| ["sup", "li"].contains(&around.value().name()))
            })
        })
        .collect();
    let large: HashSet<_> = all(&html, &format!("{selectors}, .rows a")).iter().map(|link| link.id()).collect();
    assert!(short.len() > 2 && short.iter().all(|link| large.contains(&link.id())), "{short:?}");
}
