//! What a diagnostic says: one line, lower case, what was found and what was done.

use super::lists::{joined, listed};
use super::problems::problem as problem_of_file;
use super::{Both, Language};
use crate::model::{
    AnswerSign, Correction, Family, Finding, Holding, Look, Number, PageFault, PaperLanguage, PaperNumber, Shared,
};

/// What a finding says, in a language of the interface.
pub fn message(finding: &Finding, language: Language) -> String {
    language.pick(sentences(finding))
}

fn sentences(finding: &Finding) -> Both<String> {
    match finding {
        Finding::BadEncoding { encoding } => bad_encoding(encoding.as_deref()),
        Finding::DamagedXml { error } => damaged_xml(error),
        Finding::DamagedArchive { error } => damaged_archive(error),
        Finding::DamagedPart { part } => damaged_part(part),
        Finding::CutShort => cut_short(),
        Finding::TextLeftOut { struck, deleted, comments, placeholders } => {
            text_left_out([*struck, *deleted, *comments, *placeholders])
        }
        Finding::AttachmentsNotRead { names } => attachments_not_read(names),
        Finding::AttachmentRead { name } => attachment_read(name),
        Finding::PairedByLooks { questions, look } => paired_by_looks(*questions, *look),
        Finding::LooksDisagree { paragraphs } => looks_disagree(*paragraphs),
        Finding::PartNotRead { part, problem } => problem_of_file(problem).0.map(|problem| format!("{part} {problem}")),
        Finding::EmbeddedDocument => embedded_document(),
        Finding::PagesMissing { count } => pages_missing(*count),
        Finding::PagesUnreadable { first, last, fault } => pages_unreadable(*first, *last, *fault),
        Finding::TableUnclear { first, last } => table_unclear(*first, *last),
        Finding::NoText => no_text(),
        Finding::NoTextOnAnyPage => no_text_on_any_page(),
        Finding::NoTextOnPages { first, last } => no_text_on_pages(*first, *last),
        Finding::TooManyLines { most } => too_many_lines(*most),
        Finding::TooManyLinesAndNotes { most } => too_many_lines_and_notes(*most),
        Finding::NestedTooDeeply { most } => nested_too_deeply(*most),
        Finding::PartTooLarge { part } => part_too_large(part),
        Finding::TooManyPages { read } => too_many_pages(*read),
        Finding::TooManyLetters { first, last } => too_many_letters(*first, *last),
        Finding::TooManyNotes => too_many_notes(),
        Finding::TooManyHeadings { most } => too_many_headings(*most),
        Finding::NumberMissing { numbers } => number_missing(numbers),
        Finding::NumberTwice { number } => number_twice(*number),
        Finding::QuestionNumberCorrected { printed, before, meant, shown_by } => {
            question_number_corrected(*printed, *before, *meant, *shown_by)
        }
        Finding::AnswerNumberCorrected { printed, question } => answer_number_corrected(*printed, *question),
        Finding::NumbersCounted { count, all } => numbers_counted(*count, *all),
        Finding::FamilyRejected { family, found, in_sequence, weight } => {
            family_rejected(*family, *found, *in_sequence, *weight)
        }
        Finding::LeadInBySense => lead_in_by_sense(),
        Finding::NumberInSentence { number } => number_in_sentence(number),
        Finding::TitleInText { title } => title_in_text(title),
        Finding::JointHeading { numbers, divided } => joint_heading(numbers, *divided),
        Finding::AnswerNotFound { number } => answer_not_found(*number),
        Finding::AnswerWithoutQuestion { number } => answer_without_question(*number),
        Finding::AnswersWithoutQuestion { file, numbers } => answers_without_question(file, numbers),
        Finding::AnswerInQuestion { numbers } => answer_in_question(numbers),
        Finding::AnswerWithoutHeading { numbers, shown_by } => answer_without_heading(numbers, *shown_by),
        Finding::LineEndsLost { headings, agree } => line_ends_lost(*headings, *agree),
        Finding::PairedByGroup { groups } => paired_by_group(*groups),
        Finding::DebateUndivided => debate_undivided(),
        Finding::NoteWithoutMarker { label } => note_without_marker(label),
        Finding::NoteAuthorUnknown { label } => note_author_unknown(label),
        Finding::MarkerWithoutNote { marker } => marker_without_note(marker),
        Finding::HoldsUnrecognised { holding } => holds_unrecognised(*holding),
        Finding::AsksUnrecognised { paragraphs } => asks_unrecognised(*paragraphs),
        Finding::OtherLanguage { language } => other_language(*language),
        Finding::SharedButOtherQuestions { file, other, shared } => shared_but_other_questions(file, other, shared),
        Finding::QuestionsMoved { file, moved } => questions_moved(file, moved),
        Finding::QuestionsReworded { file, numbers } => questions_reworded(file, numbers),
        Finding::SeeAlsoOtherQuestions { file, named, other } => see_also_other_questions(file, named, other),
        Finding::SeeAlsoNotRead { file, named } => see_also_not_read(file, named),
        Finding::PaperTwice { files } => paper_twice(files),
    }
}

fn fixed(words: Both) -> Both<String> {
    words.map(str::to_owned)
}

fn bad_encoding(encoding: Option<&str>) -> Both<String> {
    match encoding {
        Some(name) => {
            [format!("bytes that are not {name} were replaced"), format!("bytes die geen {name} zijn, zijn vervangen")]
        }
        None => fixed([
            "some bytes are not of the file's encoding; they are shown as \u{fffd}",
            "sommige bytes horen niet bij de codering van het bestand; ze staan er als \u{fffd}",
        ]),
    }
}

fn damaged_xml(error: &str) -> Both<String> {
    [
        format!("the XML is damaged ({error}); read what was left of it"),
        format!("de XML is beschadigd ({error}); gelezen is wat ervan over is"),
    ]
}

fn damaged_archive(error: &str) -> Both<String> {
    [
        format!("the archive is damaged ({error}); read what was left of it"),
        format!("het archief is beschadigd ({error}); gelezen is wat ervan over is"),
    ]
}

fn damaged_part(part: &str) -> Both<String> {
    [
        format!("{part} is damaged; read what was left of it"),
        format!("{part} is beschadigd; gelezen is wat ervan over is"),
    ]
}

fn cut_short() -> Both<String> {
    fixed([
        "the file ends in its midst, and what followed is missing; download it again",
        "het bestand breekt halverwege af, en wat volgde ontbreekt; download het opnieuw",
    ])
}

fn embedded_document() -> Both<String> {
    fixed([
        "a document embedded in this one was left out",
        "een document dat in dit document is ingebed, is weggelaten",
    ])
}

fn pages_missing(count: usize) -> Both<String> {
    [
        format!("{count} of the pages that the file should hold are not in it"),
        format!("van de bladzijden die het bestand zou moeten bevatten, ontbreken er {count}"),
    ]
}

fn pages_unreadable(first: usize, last: usize, fault: PageFault) -> Both<String> {
    let ([pages, bladzijden], [english, dutch]) = (pages(first, last), page_fault(fault));
    [
        format!("{pages} could not be read in full: {english}"),
        format!("niet alles op {bladzijden} was te lezen: {dutch}"),
    ]
}

/// `counts`: pieces struck out, deletions, comments, fields not filled in.
fn text_left_out(counts: [usize; 4]) -> Both<String> {
    const NAMES: [[Both; 2]; 4] = [
        [
            ["piece of text that is struck out", "doorgehaald stuk tekst"],
            ["pieces of text that are struck out", "doorgehaalde stukken tekst"],
        ],
        [["deletion", "verwijdering"], ["deletions", "verwijderingen"]],
        [["comment", "opmerking"], ["comments", "opmerkingen"]],
        [
            ["field that was not filled in", "niet ingevuld veld"],
            ["fields that were not filled in", "niet ingevulde velden"],
        ],
    ];
    [("left out", 0, " and "), ("weggelaten", 1, " en ")].map(|(left_out, language, and)| {
        let named = counts.iter().zip(NAMES).filter(|(count, _)| **count > 0);
        let parts: Vec<_> = named
            .map(|(&count, [one, many])| format!("{count} {}", if count == 1 { one } else { many }[language]))
            .collect();
        format!("{left_out}: {}", parts.join(and))
    })
}

fn look(look: Look) -> Both {
    match look {
        Look::StyleName => ["the names of their styles", "de namen van hun stijlen"],
        Look::Box => ["the boxes around them", "de kaders eromheen"],
        Look::Heading => ["headings", "koppen"],
        Look::Bold => ["bold type", "vette letters"],
        Look::Italic => ["italic type", "cursieve letters"],
        Look::Colour => ["colour", "kleur"],
        Look::Quote => ["the signs of quotation", "de aanhalingstekens"],
        Look::Bullets => ["bullets", "opsommingstekens"],
    }
}

fn attachments_not_read(names: &[String]) -> Both<String> {
    let names = names.join(", ");
    [
        format!("attached to the mail and not read with it: {names}; save it beside the mail"),
        format!("bijlage van de mail, niet meegelezen: {names}; bewaar haar naast de mail"),
    ]
}

fn attachment_read(name: &str) -> Both<String> {
    [format!("read with the paper attached to it: {name}"), format!("gelezen met de bijlage erbij: {name}")]
}

fn paired_by_looks(questions: usize, by: Look) -> Both<String> {
    let [english, dutch] = look(by);
    [
        format!("{questions} questions were told from their answers by {english}"),
        format!("{questions} vragen zijn van hun antwoorden onderscheiden door {dutch}"),
    ]
}

fn looks_disagree(paragraphs: usize) -> Both<String> {
    [
        format!(
            "by their looks and by their words {paragraphs} paragraphs differ on whether they ask; looks were followed"
        ),
        format!(
            "uiterlijk en woorden van {paragraphs} alinea's zeggen verschillend of zij vragen; het uiterlijk is gevolgd"
        ),
    ]
}

fn page_fault(fault: PageFault) -> Both {
    match fault {
        PageFault::ReaderFailed => ["the reader failed", "het lezen mislukte"],
        PageFault::Drawing => ["its drawing makes no sense", "de opbouw klopt niet"],
        PageFault::Contents => ["its contents are damaged", "de inhoud is beschadigd"],
        PageFault::Fonts => {
            ["its fonts do not say which characters they show", "de lettertypen zeggen niet welke tekens ze tonen"]
        }
    }
}

/// `page 3`, `pages 3 to 5`
fn pages(first: usize, last: usize) -> Both<String> {
    if first == last {
        [format!("page {first}"), format!("bladzijde {first}")]
    } else {
        [format!("pages {first} to {last}"), format!("de bladzijden {first} tot en met {last}")]
    }
}

fn no_text() -> Both<String> {
    fixed(["no text was found in the file", "in het bestand is geen tekst gevonden"])
}

fn no_text_on_any_page() -> Both<String> {
    fixed(["none of the pages holds text", "op geen van de bladzijden staat tekst"])
}

fn table_unclear(first: usize, last: usize) -> Both<String> {
    let ([pages, bladzijden], hold) = (pages(first, last), if first == last { "seems" } else { "seem" });
    let zou = if first == last { "lijkt" } else { "lijken" };
    [
        format!(
            "{pages} {hold} to hold a table of questions whose rows are not clear; look there at what belongs together"
        ),
        format!(
            "op {bladzijden} {zou} vragen in een tabel te staan waarvan de rijen niet duidelijk zijn; kijk daar zelf wat bij elkaar hoort"
        ),
    ]
}

fn no_text_on_pages(first: usize, last: usize) -> Both<String> {
    let [pages, bladzijden] = pages(first, last);
    if first == last {
        [
            format!("{pages} holds no text; it may be a scan"),
            format!("op {bladzijden} staat geen tekst; het kan een scan zijn"),
        ]
    } else {
        [
            format!("{pages} hold no text; they may be scans"),
            format!("op {bladzijden} staat geen tekst; het kunnen scans zijn"),
        ]
    }
}

fn too_many_lines(most: usize) -> Both<String> {
    [
        format!("more than {most} lines; what follows them stands in the last one"),
        format!("meer dan {most} regels; wat daarna komt, staat in de laatste"),
    ]
}

fn too_many_lines_and_notes(most: usize) -> Both<String> {
    [
        format!("more than {most} lines and notes; what follows them stands in the last line"),
        format!("meer dan {most} regels en noten; wat daarna komt, staat in de laatste regel"),
    ]
}

fn nested_too_deeply(most: usize) -> Both<String> {
    [
        format!("elements stand more than {most} deep in each other; their text was taken without its form"),
        format!("onderdelen staan meer dan {most} diep in elkaar; hun tekst is zonder opmaak overgenomen"),
    ]
}

fn part_too_large(part: &str) -> Both<String> {
    [format!("{part} is too large and was left out"), format!("{part} is te groot en is weggelaten")]
}

fn too_many_pages(read: usize) -> Both<String> {
    [
        format!("only the first {read} pages were read; the file is too large"),
        format!("alleen de eerste {read} bladzijden zijn gelezen; het bestand is te groot"),
    ]
}

fn too_many_letters(first: usize, last: usize) -> Both<String> {
    let [pages, bladzijden] = pages(first, last);
    [
        format!("{pages}: more letters than a page can show; the rest was left out"),
        format!("{bladzijden}: meer letters dan er op een bladzijde passen; de rest is weggelaten"),
    ]
}

fn too_many_notes() -> Both<String> {
    fixed([
        "the text has more places where notes may begin than can be looked at; some notes may stand in the text",
        "de tekst heeft meer plaatsen waar noten kunnen beginnen dan te bekijken zijn; er kunnen noten in de tekst staan",
    ])
}

fn too_many_headings(most: usize) -> Both<String> {
    [
        format!("more than {most} headings; no questions were looked for"),
        format!("meer dan {most} koppen; er is niet naar vragen gezocht"),
    ]
}

fn number_missing(numbers: &[Number]) -> Both<String> {
    let missing = joined(numbers);
    [
        format!("question {missing} is not in the paper, or was not made out"),
        format!("vraag {missing} staat niet in het stuk of is niet herkend"),
    ]
}

fn number_twice(number: Number) -> Both<String> {
    [format!("question {number} is printed twice"), format!("vraag {number} is twee keer gedrukt")]
}

fn question_number_corrected(printed: Number, before: Number, meant: Number, shown_by: Correction) -> Both<String> {
    let [again, opnieuw] = match printed == before {
        true => fixed(["twice", "twee keer"]),
        false => [format!("again below {before}"), format!("na {before} opnieuw")],
    };
    let [since, omdat] = match shown_by {
        Correction::Answer => ["its answer is headed so", "de kop van het antwoord zo luidt"],
        Correction::NextQuestion => ["the next question goes on from it", "de volgende vraag daarop aansluit"],
    };
    [
        format!("question {printed} is printed {again}; the second is taken for {meant}, since {since}"),
        format!("vraag {printed} is {opnieuw} gedrukt; de tweede is gelezen als {meant}, omdat {omdat}"),
    ]
}

fn answer_number_corrected(printed: Number, question: Number) -> Both<String> {
    [
        format!("an answer to {printed} is printed twice; the one below question {question} is taken for its answer"),
        format!("een antwoord op vraag {printed} is twee keer gedrukt; dat onder vraag {question} is daarbij gezet"),
    ]
}

fn numbers_counted(count: usize, all: bool) -> Both<String> {
    if all {
        [
            format!("the paper prints no question numbers; its {count} asking paragraphs were counted"),
            format!("het stuk geeft de vragen geen nummers; de {count} vragende alinea’s zijn geteld"),
        ]
    } else {
        [
            format!("the number of {count} questions is not printed; they were counted on from the one before"),
            format!("van {count} vragen is het nummer niet gedrukt; er is doorgeteld vanaf de vraag ervoor"),
        ]
    }
}

fn family_rejected(family: Family, found: usize, in_sequence: usize, weight: i32) -> Both<String> {
    let [english, dutch] = self::family(family);
    [
        format!(
            "{english} were not taken for questions: {found} candidates, {in_sequence} in sequence, weight {weight}"
        ),
        format!(
            "{dutch} zijn niet voor vragen gehouden: {found} gevonden, {in_sequence} op volgorde, gewicht {weight}"
        ),
    ]
}

fn family(family: Family) -> Both {
    match family {
        Family::Labelled => ["headings `Vraag 1`", "koppen `Vraag 1`"],
        Family::Numbered => ["paragraphs `1. …`", "alinea’s `1. …`"],
        Family::Pointed => ["paragraphs `1.1 …`", "alinea’s `1.1 …`"],
        Family::Roman => ["paragraphs `I. …`", "alinea’s `I. …`"],
        Family::Unpunctuated => ["paragraphs `1 …`", "alinea’s `1 …`"],
        Family::NumberLines => ["numbers on lines of their own", "nummers op een eigen regel"],
        Family::Listed => ["automatic list numbers", "automatische lijstnummers"],
        Family::Counted => ["paragraphs that ask", "vragende alinea’s"],
        Family::Groups => ["what each group asks", "wat elke fractie vraagt"],
    }
}

fn lead_in_by_sense() -> Both<String> {
    fixed([
        "a paragraph after an answer that only points elsewhere is taken for the next question's lead-in",
        "een alinea na een antwoord dat alleen verwijst, is als inleiding bij de volgende vraag gezet",
    ])
}

fn number_in_sentence(number: &str) -> Both<String> {
    [
        format!("{number} stands alone within a sentence; it was left there, and may be the page's number"),
        format!("{number} staat los in een zin; het is blijven staan, en is misschien het nummer van de pagina"),
    ]
}

fn title_in_text(title: &str) -> Both<String> {
    [
        format!(
            "“{title}” stands within a text; it was left there, and may be the page's title or begin other answers"
        ),
        format!(
            "“{title}” staat in een tekst; het is blijven staan, en is misschien de titel van de pagina of het begin van andere antwoorden"
        ),
    ]
}

fn joint_heading(numbers: &[Number], divided: bool) -> Both<String> {
    let list = joined(numbers);
    if divided {
        [
            format!("one heading over questions {list}; divided among them by count"),
            format!("één kop boven de vragen {list}; verdeeld door alinea’s te tellen"),
        ]
    } else {
        [
            format!("one heading over questions {list}; it could not be told which text is whose, so each shows all"),
            format!(
                "één kop boven de vragen {list}; welke tekst bij welke vraag hoort was niet uit te maken, \
                 dus staat alles bij elke vraag"
            ),
        ]
    }
}

fn answer_not_found(number: Number) -> Both<String> {
    [
        format!("no answer to question {number} could be made out: no heading names it"),
        format!("geen antwoord op vraag {number} gevonden: geen kop noemt dit nummer"),
    ]
}

fn answer_without_question(number: Number) -> Both<String> {
    [
        format!("an answer to {number}, and no question of that number"),
        format!("een antwoord op vraag {number}, maar geen vraag met dat nummer"),
    ]
}

fn answers_without_question(file: &str, numbers: &[Number]) -> Both<String> {
    let [english, dutch] = listed(numbers);
    [
        format!("{file}: no question to answer {english}; shown alone"),
        format!("{file}: geen vraag bij antwoord {dutch}; apart getoond"),
    ]
}

fn answer_in_question(numbers: &[Number]) -> Both<String> {
    let list = joined(numbers);
    [
        format!("question {list} goes on behind its question mark; its answer may begin there"),
        format!("vraag {list} gaat door na het vraagteken; misschien begint het antwoord daar"),
    ]
}

fn answer_without_heading(numbers: &[Number], shown_by: AnswerSign) -> Both<String> {
    let list = joined(numbers);
    let [english, dutch] = match shown_by {
        AnswerSign::Type => ["it is told by its type", "het is herkend aan de opmaak"],
        AnswerSign::QuestionMark => ["it is what follows the question mark", "het is wat volgt op het vraagteken"],
    };
    [
        format!("no heading over the answer to question {list}; {english}"),
        format!("boven het antwoord op vraag {list} staat geen kop; {dutch}"),
    ]
}

fn line_ends_lost(headings: usize, agree: bool) -> Both<String> {
    if agree {
        [
            format!("the ends of lines are lost; {headings} headings were found within lines"),
            format!("regeleinden zijn verloren gegaan; {headings} koppen zijn midden in regels gevonden"),
        ]
    } else {
        [
            format!(
                "{headings} headings stand within lines, and not all of them agree; they divide nothing, so read the \
                 whole text"
            ),
            format!(
                "{headings} koppen staan midden in regels en kloppen niet alle met elkaar; ze verdelen niets, lees dus \
                 de hele tekst"
            ),
        ]
    }
}

fn paired_by_group(groups: usize) -> Both<String> {
    [
        format!("{groups} groups ask in prose; what each asks stands beside the whole reply to it"),
        format!("{groups} fracties vragen in lopende tekst; wat elk vraagt, staat naast de hele reactie erop"),
    ]
}

fn debate_undivided() -> Both<String> {
    fixed([
        "the paper is a debate; its turns are shown as they stand, without rows of questions and answers",
        "het stuk is een debat; de spreekbeurten staan er zoals gedrukt, zonder rijen van vragen en antwoorden",
    ])
}

fn note_without_marker(label: &str) -> Both<String> {
    [
        format!("no marker was found in the text for note {label}"),
        format!("bij noot {label} is in de tekst geen nootcijfer gevonden"),
    ]
}

fn note_author_unknown(label: &str) -> Both<String> {
    [
        format!("note {label} may be the asker’s or the minister’s: questions and answers hold a marker for it"),
        format!(
            "noot {label} kan van de vragensteller of van de minister zijn: bij vragen én antwoorden staat zo’n nootcijfer"
        ),
    ]
}

fn marker_without_note(marker: &str) -> Both<String> {
    [
        format!("the marker {marker} is in the text, and no note of that label was found"),
        format!("in de tekst staat het nootcijfer {marker}, maar een noot met dat nummer is niet gevonden"),
    ]
}

fn holds_unrecognised(holding: Holding) -> Both<String> {
    let [english, dutch] = match holding {
        Holding::Questions => ["questions", "vragen"],
        Holding::Answers => ["answers", "antwoorden"],
        Holding::QuestionsAndAnswers => ["questions and answers", "vragen en antwoorden"],
    };
    unrecognised([format!("the paper says that it holds {english}"), format!("het stuk zegt {dutch} te bevatten")])
}

fn asks_unrecognised(paragraphs: usize) -> Both<String> {
    if paragraphs == 1 {
        return unrecognised(fixed(["1 paragraph of the paper asks something", "1 alinea van het stuk vraagt iets"]));
    }
    unrecognised([
        format!("{paragraphs} paragraphs of the paper ask something"),
        format!("{paragraphs} alinea’s van het stuk vragen iets"),
    ])
}

fn unrecognised([english, dutch]: Both<String>) -> Both<String> {
    [
        format!("{english}, and none could be told apart; read its whole text"),
        format!("{dutch}, maar die zijn niet herkend; lees de hele tekst"),
    ]
}

fn other_language(language: PaperLanguage) -> Both<String> {
    let [english, dutch] = match language {
        PaperLanguage::German => ["German", "Duits"],
        PaperLanguage::English => ["English", "Engels"],
        PaperLanguage::French => ["French", "Frans"],
    };
    [
        format!("the paper is in {english}; its questions and answers are not told apart"),
        format!("het stuk is in het {dutch}; vragen en antwoorden worden er niet in onderscheiden"),
    ]
}

fn shared_but_other_questions(file: &str, other: &str, shared: &Shared) -> Both<String> {
    let [english, dutch] = match shared {
        Shared::Case(case) => [format!("the case number {case}"), format!("het zaaknummer {case}")],
        Shared::Number(number) => {
            let number = paper_number(number);
            [format!("the number {number}"), format!("het nummer {number}")]
        }
        Shared::Text => fixed(["the text", "de tekst"]),
    };
    [
        format!("{file} has {english} as {other} has, but other questions; not joined"),
        format!("{file} heeft {dutch} gemeen met {other}, maar andere vragen; niet samengevoegd"),
    ]
}

/// `Aanhangsel 2024-2025, nr. 2884`
fn paper_number(number: &PaperNumber) -> String {
    let session = number.session.as_ref().map(|session| format!(" {session},")).unwrap_or_default();
    format!("Aanhangsel{session} nr. {}", number.number)
}

fn questions_moved(file: &str, moved: &[(Number, Number)]) -> Both<String> {
    let english: Vec<_> = moved.iter().map(|(here, there)| format!("question {here} is question {there}")).collect();
    let dutch: Vec<_> = moved.iter().map(|(here, there)| format!("vraag {here} is vraag {there}")).collect();
    let ([english, _], [_, dutch]) = (listed(&english), listed(&dutch));
    [
        format!("{file}: by their wording {english} of the papers before it; aligned by wording"),
        format!("{file}: naar de bewoording geldt: {dutch} van de stukken ervoor; op bewoording naast elkaar gezet"),
    ]
}

fn questions_reworded(file: &str, numbers: &[Number]) -> Both<String> {
    let [english, dutch] = listed(numbers);
    if numbers.len() == 1 {
        [
            format!("{file}: question {english} is worded otherwise than in the papers before it; aligned by number"),
            format!("{file}: vraag {dutch} luidt anders dan in de stukken ervoor; op nummer naast elkaar gezet"),
        ]
    } else {
        [
            format!("{file}: questions {english} are worded otherwise than in the papers before it; aligned by number"),
            format!("{file}: de vragen {dutch} luiden anders dan in de stukken ervoor; op nummer naast elkaar gezet"),
        ]
    }
}

fn see_also_other_questions(file: &str, named: &PaperNumber, other: &str) -> Both<String> {
    let named = paper_number(named);
    [
        format!("{file} points to {named}, but {other} has other questions; not joined"),
        format!("{file} verwijst naar {named}, maar {other} heeft andere vragen; niet samengevoegd"),
    ]
}

fn see_also_not_read(file: &str, named: &PaperNumber) -> Both<String> {
    let named = paper_number(named);
    [
        format!("{file} points to {named}, which is not among the papers read"),
        format!("{file} verwijst naar {named}, dat niet onder de gelezen stukken is"),
    ]
}

fn paper_twice(files: &[String]) -> Both<String> {
    let [english, dutch] = listed(files);
    [
        format!("given more than once: {english}; the same paper stands before it"),
        format!("meer dan eens opgegeven: {dutch}; hetzelfde stuk staat ervoor"),
    ]
}
