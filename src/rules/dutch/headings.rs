//! Dutch headings.

use crate::rules::phrase::{Phrase, Phrases, Words};
use crate::rules::{Columns, Headings, Numbered, Outside};

pub(super) const HEADINGS: Headings = Headings {
    question: Phrases::new(&[
        Phrase::new("Vragen", "Vragen 1 en 2").but_not("Vragen 1 en 2 zijn gesteld"),
        Phrase::new("Vraagnummer", "Vraagnummer 1").but_not("Vraagnummer 1 ging over bomen"),
        Phrase::new("Vraagnr.", "Vraagnr. 1").but_not("Vraagnr. 1 ging over bomen"),
        Phrase::new("Vraagnr", "Vraagnr: 1").but_not("Vraagnr 1 ging over bomen"),
        Phrase::new("Vr.", "Vr. 1").but_not("Vr. 12 mei"),
        Phrase::new("Technische vraag", "Technische vraag 1").but_not("Technische vraag 1 ging over bomen"),
        Phrase::new("Raadsvraag", "Raadsvraag 1").but_not("Raadsvraag 1 ging over bomen"),
        Phrase::new("Statenvraag", "Statenvraag 1").but_not("Statenvraag 1 ging over bomen"),
        Phrase::new("Uw vraag", "Uw vraag 1").but_not("Uw vraag 1 ging over bomen"),
        Phrase::new("Vraag", "Vraag 1").but_not("Vraag 1 ging over bomen"),
    ]),
    one_question: "Vraag",
    of_all: Words::new("Vraag 1 {} 10", &["van de ", "van ", "uit "]),
    telling: Words::new(
        "Het antwoord op vraag 1 {}: Ja.",
        &["luidt als volgt", "luidt", "luiden als volgt", "luiden", "is als volgt"],
    ),
    several: Words::new("{} 1 en 2", &["Vragen", "Antwoorden"]),
    behind_ordinal: "vraag",
    before_ordinal: "De ",
    answer_behind_ordinal: "antwoord",
    answer: Phrases::new(&[
        Phrase::meaning("Antwoorden", Numbered::AtOnce, "Antwoorden 1 en 2").but_not("Antwoorden op de brief"),
        Phrase::meaning("Antwoordnummer", Numbered::Always, "Antwoordnummer 1")
            .but_not("Antwoordnummer 1 ging over bomen"),
        Phrase::meaning("Antwoord", Numbered::AtOnce, "Antwoord 1").but_not("Antwoord op vraag 1 aangegeven, zie ik"),
        Phrase::meaning("Antw.", Numbered::AtOnce, "Antw. 1").but_not("Antw. van de minister op vraag 1 aangegeven"),
        Phrase::meaning("Antw", Numbered::AtOnce, "Antw: Ja.").but_not("Antw 1 ging over bomen"),
        Phrase::meaning("Het antwoord op vraag", Numbered::Spoken, "Het antwoord op vraag 1 luidt: Ja.")
            .but_not("Het antwoord op vraag 1 was onduidelijk."),
        Phrase::meaning("Het antwoord op de vragen", Numbered::Spoken, "Het antwoord op de vragen 1 en 2:")
            .but_not("Het antwoord op de vragen 1 en 2 was onduidelijk."),
        Phrase::meaning("Het antwoord op de", Numbered::Spoken, "Het antwoord op de tweede vraag luidt: Ja.")
            .but_not("Het antwoord op de tweede vraag was onduidelijk."),
        Phrase::meaning("Op vraag", Numbered::Spoken, "Op vraag 1: Ja.").but_not("Op vraag 1 kan ik niet antwoorden."),
        Phrase::meaning("Op de vragen", Numbered::Spoken, "Op de vragen 1 en 2: Ja.")
            .but_not("Op de vragen 1 en 2 kan ik niet antwoorden."),
        Phrase::meaning("Ten aanzien van vraag", Numbered::Spoken, "Ten aanzien van vraag 1: Ja.")
            .but_not("Ten aanzien van vraag 1 merk ik dit op."),
        Phrase::meaning("Met betrekking tot vraag", Numbered::Spoken, "Met betrekking tot vraag 1: Ja.")
            .but_not("Met betrekking tot vraag 1 merk ik dit op."),
        Phrase::meaning("Wat betreft vraag", Numbered::Spoken, "Wat betreft vraag 1: Ja.")
            .but_not("Wat betreft vraag 1 merk ik dit op."),
        Phrase::meaning("Nader antwoord", Numbered::AtOnce, "Nader antwoord 4")
            .but_not("Nader antwoord van minister Vos"),
        Phrase::meaning("Nadere antwoorden", Numbered::AtOnce, "Nadere antwoorden 4 en 5")
            .but_not("Nadere antwoorden volgen"),
        Phrase::meaning("Aanvullend antwoord", Numbered::AtOnce, "Aanvullend antwoord op vraag 4")
            .but_not("Aanvullend antwoord van minister Vos"),
        Phrase::meaning("Ons antwoord", Numbered::AtOnce, "Ons antwoord").but_not("Ons antwoord luidt"),
        Phrase::meaning("Beantwoording", Numbered::BehindQuestion, "Beantwoording van vraag 1")
            .but_not("Beantwoording: zie de bijlage"),
        Phrase::meaning("Reactie", Numbered::BehindQuestion, "Reactie op vraag 1").but_not("Reactie 5"),
        Phrase::meaning("Onze reactie", Numbered::BehindQuestion, "Onze reactie op vraag 1")
            .but_not("Onze reactie was kort"),
        Phrase::meaning("Respons", Numbered::Always, "Respons 1").but_not("Respons op de enquête"),
        Phrase::meaning("Ad.", Numbered::Always, "Ad. 1").but_not("Ad. de Boer"),
        Phrase::meaning("Ad", Numbered::Always, "Ad 1").but_not("Ad hoc"),
        Phrase::meaning("Re", Numbered::Always, "Re 1").but_not("Re: vragen"), // as in letters and mails
    ]),
    letters: [&['V', 'Q'], &['A']],
    linking: Words::new("Antwoord {} minister op vraag 1", &["op", "van", "de", "het", "ons", "en", "ad"]),
    asked: Words::new("Antwoord op {} 1", &["vraag", "vragen"]),
    responding: Words::new(
        "Antwoord van de {}:",
        &[
            "minister",
            "ministers",
            "staatssecretaris",
            "bewindspersoon",
            "bewindslieden",
            "kabinet",
            "regering",
            "college",
            "burgemeester",
            "wethouder",
            "wethouders",
            "gedeputeerde",
            "staten",
            "GS",
            "gemeente",
            "provincie",
            "waterschap",
            "portefeuillehouder",
            "B&W",
            "D&H",
            "DB",
        ],
    ),
    run_in: "Antwoord",
    group_words: Words::new(
        "Vraag 1 {} SP",
        &[
            "de",
            "het",
            "van",
            "der",
            "voor",
            "en",
            "fractie",
            "fracties",
            "lid",
            "leden",
            "raadslid",
            "statenlid",
            "namens",
            "door",
            "nr",
            "nr.",
            "nummer",
            "vraag",
        ],
    ),
    annex: Phrases::new(&[
        Phrase::new("Bijlage", "Bijlage I. Inbreng Offlimits").but_not("Bijlage bij Kamerstukken II 2023/2024"),
        Phrase::new("BIJLAGE", "BIJLAGE A – Tabel").but_not("BIJLAGEN 1 EN 2"),
        Phrase::new("Annex", "Annex 1: cijfers").but_not("Annex 1 bevat"),
    ]),
    outside: Phrases::new(&[
        Phrase::meaning("Mededeling", Outside::Notice, "Mededeling").but_not("Mededeling van Minister Van Weel"),
        Phrase::meaning("Mededelingen", Outside::Notice, "Mededelingen:"),
        Phrase::meaning("Bijlagen", Outside::Remark, "Bijlagen:").but_not("Bijlagen bij deze brief zijn er niet."),
        Phrase::meaning("Ondertekening", Outside::Remark, "Ondertekening"),
        Phrase::meaning("Toelichting", Outside::Remark, "Toelichting:").but_not("Toelichting op vraag 3"),
        Phrase::meaning("Opmerking", Outside::Remark, "Opmerking:").but_not("Opmerking van de heer Vos"),
    ]),
    closing: Phrases::new(&[
        Phrase::new("Hoogachtend", "Hoogachtend, namens de volgende organisaties,"),
        Phrase::new("Met vriendelijke groet", "Met vriendelijke groet,"),
        Phrase::new("Met hoogachting", "Met hoogachting,"),
        Phrase::new("Namens de ", "Namens de fractie van Groen Belang,")
            .but_not("Namens de minister deel ik u dit mee."),
        Phrase::new("Wij zien uw ", "Wij zien uw antwoord met belangstelling tegemoet."),
        Phrase::new("In afwachting van ", "In afwachting van uw antwoord,"),
        Phrase::new("Het lid van de ", "Het lid van de gemeenteraad,"),
        Phrase::new("Naar boven", "Naar boven"),
        Phrase::new("Wij vertrouwen erop u hiermee ", "Wij vertrouwen erop u hiermee te hebben geïnformeerd.")
            .but_not("Wij vertrouwen erop dat de kosten dalen."),
        Phrase::new("Wij vertrouwen erop uw vragen ", "Wij vertrouwen erop uw vragen hiermee te hebben beantwoord."),
        Phrase::new("Wij gaan ervan uit u hiermee ", "Wij gaan ervan uit u hiermee te hebben geïnformeerd.")
            .but_not("Wij gaan ervan uit dat de kosten dalen."),
        Phrase::new("Wij hopen u hiermee ", "Wij hopen u hiermee voldoende te hebben geïnformeerd."),
        Phrase::new("Wij hopen uw vragen ", "Wij hopen uw vragen hiermee te hebben beantwoord."),
        Phrase::new("Ik vertrouw erop u hiermee ", "Ik vertrouw erop u hiermee te hebben geïnformeerd."),
        Phrase::new("Ik vertrouw erop uw vragen ", "Ik vertrouw erop uw vragen hiermee te hebben beantwoord."),
        Phrase::new("Heeft u nog vragen", "Heeft u nog vragen? Neem dan contact op met de griffie."),
        Phrase::new("Contactpersoon:", "Contactpersoon: J. Bos, tel. 0123-456789"),
        Phrase::new("Verzonden:", "Verzonden: 5 juni 2024"),
        Phrase::new("Cc:", "Cc: griffie"),
        Phrase::new("Aldus vastgesteld ", "Aldus vastgesteld op 4 juni 2024"),
        Phrase::new("DISCLAIMER", "DISCLAIMER: deze brief is digitaal ondertekend."),
    ]),
    remark: Phrases::new(&[Phrase::new(
        "Toelichting: Deze vragen ",
        "Toelichting: Deze vragen dienen ter aanvulling op eerdere vragen van het lid Vos.",
    )
    .but_not("Toelichting: Deze bedragen zijn van 2020.")]),
    no_closing_sentence: "Namens",
    no_title: Words::new("{}", &["Vragen", "VRAGEN", "Vraag", "Toelichting", "Inleiding"]),
    columns: Columns {
        question: Words::new("{}", &["Vraag", "Vragen"]),
        answer: Words::new("{}", &["Antwoord", "Beantwoord", "Reactie"]),
        number: Words::new(
            "{}",
            &[
                "Nr",
                "No",
                "N°",
                "#",
                "Nummer",
                "Volgnr",
                "Volgnummer",
                "Vraagnr",
                "Vraagnummer",
                "Vraag nr",
                "Vraag nummer",
                "Vraag-nr",
                "Nr. vraag",
                "Vnr",
            ],
        ),
        group: Words::new("{}", &["Fractie", "Partij", "Groep", "Vragensteller", "Vraagsteller", "Lid", "Steller"]),
        further: Words::new("{}", &["Toelichting", "Vervolg", "Aanvulling", "Aanvullend"]),
        beside: Words::new(
            "{}",
            &["Status", "Opmerking", "Bron", "Actie", "Afgehandeld", "Afgedaan", "Behandel", "Datum", "Door", "Stand"],
        ),
        other: Words::new("{}", &["Datum", "Status", "Door", "Vraagsteller", "Vragensteller", "Blz", "Pagina"]),
    },
};
