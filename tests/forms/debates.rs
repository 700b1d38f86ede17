//! Debates: turns of those who speak, which are text.

use tegenlezer::dossier::dossiers;
use tegenlezer::model::{Code, Kind};

use crate::shown::{self, document};

fn rows(text: &str) -> Vec<String> {
    shown::rows(&dossiers(vec![document(text)])[0])
}

fn is_read_as_debate(text: &str) {
    let document = document(text);
    assert_eq!((document.kind, document.questions.len(), document.answers.len()), (Kind::Oral, 0, 0), "{text}");
    assert!(document.diagnostics.iter().any(|found| found.code() == Code::NothingRecognised), "{text}");
}

const QUESTION_TIME: &str = "
    4
    Vragenuur
    Vragenuur

    Vragen Bakker

    Vragen van het lid Bakker aan de minister van Verkeer over het bericht \"Fietser valt in kuil\".

    De voorzitter:
    Ik heet de minister van Verkeer van harte welkom. Mevrouw Bakker van de XYZ-fractie heeft het woord.

    Mevrouw Bakker (XYZ):
    Voorzitter. Gisteren las ik dat weer een fietser in een kuil is gevallen. Dat gebeurt te vaak. Hoeveel kilometer fietspad is volgens de minister slecht?

    De voorzitter:
    De minister.

    Minister De Vries:
    Dank u wel. Ongeveer 400 kilometer is slecht. Daar werken wij aan.

    Mevrouw Bakker (XYZ):
    Dat is een helder antwoord. Wanneer is het herstel klaar?

    Minister De Vries:
    Ik verwacht dat het herstel over twee jaar klaar is. Zou het sneller kunnen? Misschien.

    De voorzitter:
    Dank u wel. Tot zover het vragenuur.
    ";

#[test]
fn question_time_is_text() {
    is_read_as_debate(QUESTION_TIME);
    let document = document(QUESTION_TIME);
    let asker = &document.meta.askers[0];
    assert_eq!((asker.name.as_str(), asker.party.as_deref()), ("Bakker", Some("XYZ")));
    let minister = &document.meta.respondents[0];
    assert_eq!((minister.name.as_str(), minister.role.as_deref()), ("De Vries", Some("Minister")));
}

#[test]
fn turns_without_blank_lines_and_behind_the_names() {
    is_read_as_debate(&QUESTION_TIME.replace("\n\n", "\n"));
    is_read_as_debate(&QUESTION_TIME.replace(":\n    ", ": "));
    is_read_as_debate(
        "
        Mondelinge vragen van het lid Van der Lee aan de staatssecretaris van Financiën

        De heer Van der Lee (GroenLinks-PvdA): Voorzitter. 1. Hoeveel is het? 2. Wie betaalt het? 3. Wanneer?

        Staatssecretaris Van Oostenbruggen: Het zijn drie vragen. Het is veel.

        De heer Van der Lee (GroenLinks-PvdA): Hoeveel?
        ",
    );
}

#[test]
fn written_papers_that_quote_a_debate() {
    let quoted = "
        Vraag 1
        Bent u bekend met het debat?
        Antwoord 1
        Ja. Daarin werd gezegd:
        De voorzitter:
        De minister.
        Minister De Vries:
        Daar werken wij aan.
        Mevrouw Bakker (XYZ):
        Dat is helder.
        Vraag 2
        Wanneer is het herstel klaar?
        Antwoord 2
        Over twee jaar.
        ";
    assert_eq!(rows(quoted).len(), 2);
    let letter = "
        Geachte voorzitter,

        In het debat is het volgende gewisseld.

        De voorzitter: De minister.

        Minister De Vries: Daar werken wij aan.

        Mevrouw Bakker (XYZ): Dat is helder.

        Hierbij ontvangt u de toegezegde cijfers.

        Hoogachtend,
        De Vries
        ";
    assert_eq!(document(letter).kind, Kind::Letter);
    let submission = "
        Vragen van het lid Bakker (XYZ) aan de minister van Verkeer over fietspaden (ingezonden 3 mei 2022)

        1. Kent u de uitspraak van minister De Vries: “Daar werken wij aan”?

        2. Wanneer is het klaar?
        ";
    assert_eq!(rows(submission).len(), 2);
}
