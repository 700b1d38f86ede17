//! Line ends, pages, spacing.

use super::shown::*;

const PLAIN: &[&str] = &[
    "1 | Bent u bekend met de plannen voor de A2 bij Maastricht? | Ja, die plannen zijn mij bekend.",
    "2 | Wanneer begint het werk? | Het werk begint in maart.",
];

#[test]
fn line_ends_pages_and_spacing() {
    let lines = [
        "Vraag 1",
        "Bent u bekend met de plannen voor de A2 bij Maastricht?",
        "Antwoord 1",
        "Ja, die plannen zijn mij bekend.",
        "Vraag 2",
        "Wanneer begint het werk?",
        "Antwoord 2",
        "Het werk begint in maart.",
    ];
    for joint in ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\u{c}", "\n   ", " \n\u{a0}\n", "\n\n\n"] {
        let paper = of_bytes(lines.join(joint).as_bytes());
        let lines = shown(vec![paper]);
        assert_eq!(lines, PLAIN, "{joint:?}");
    }
}

#[test]
fn a_page_that_ends_in_the_middle_of_a_sentence() {
    check(
        "
        Vraag 1
        Hoeveel inspecties zijn er in 2022 uitgevoerd bij slachthuizen?
        Antwoord 1
        In 2022 zijn bij de grote slachthuizen ruim vierduizend inspecties uitge-
        \u{c}voerd, waarvan een kwart onaangekondigd was.
        Vraag 2
        Hoeveel boetes zijn opgelegd?
        Antwoord 2
        Er zijn 87 boetes opgelegd.
        ",
        &[
            "1 | Hoeveel inspecties … slachthuizen? | In 2022 … inspecties uitgevoerd, waarvan een kwart onaangekondigd was.",
            "2 | Hoeveel boetes zijn opgelegd? | Er zijn 87 boetes opgelegd.",
        ],
    );
}
