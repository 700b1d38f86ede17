//! The configuration file: what its settings are for, and what is wrong with it.

use super::problems::system_error;
use super::{Bilingual, Language, both};
use crate::model::SystemError;

/// How the reader looks.
pub(crate) const THEME: Bilingual = both(
    "How the reader looks: dark or light, of 256 colours; 16, the terminal's own colours; none. \
             NO_COLOR in the environment means none.",
    "Hoe het scherm eruitziet: dark (donker) of light (licht), met 256 kleuren; 16, de kleuren van de terminal \
             zelf; none, geen. NO_COLOR in de omgeving betekent none.",
);

/// How wide prose is.
pub(crate) const PROSE_WIDTH: Bilingual = both(
    "Columns of prose at most, from 20 to 300.",
    "Hoeveel kolommen tekst ten hoogste breed is, van 20 tot en met 300.",
);

/// The language of the interface.
pub(crate) const LANGUAGE: Bilingual = both(
    "The language of the interface: auto (as LC_ALL, LC_MESSAGES or LANG says), en or nl. --lang comes before it.",
    "De taal van het programma: auto (zoals LC_ALL, LC_MESSAGES of LANG zegt), en of nl. --lang gaat voor.",
);

/// What is on the card of a question.
pub(crate) const CARD: Bilingual = both(
    "What is on the card below a question, besides its status and marks.",
    "Wat op het kaartje onder een vraag staat, naast status en oordelen.",
);

/// Which hints there are.
pub(crate) const INSIGHT: Bilingual = both(
    "Which hints the reader shows: true, all; false, none; or a list of some of coverage, commitments, cues, given-before.",
    "Welke aanwijzingen het programma toont: true, alle; false, geen; of een lijst met enkele van coverage (dekking van \
     deelvragen), commitments (toezeggingen), cues (ontwijkende signalen), given-before (eerder gegeven).",
);

/// Where the library is.
pub(crate) const LIBRARY: Bilingual = both(
    "The file of the library; empty for library.db in your data folder. --library comes before it.",
    "Het bestand van de bibliotheek; leeg voor library.db in uw gegevensmap. --library gaat voor.",
);

/// Whether the mouse is used.
pub(crate) const MOUSE: Bilingual = both(
    "Whether the reader takes wheel and clicks (true), or leaves them to the terminal (false).",
    "Of het programma op muiswiel en klikken let (true), of ze aan de terminal overlaat (false).",
);

/// How keys are bound.
pub(crate) const KEYS: Bilingual = both(
    "Keys: a list for each command, [] for none. Keys that are pressed one after the other have a space between, as in \
     \"m a\". Below [keys] a command stands for every place where it has keys; below [keys.reader] and the like for that \
     place only.",
    "Toetsen: een lijst voor elke opdracht, [] voor geen. Tussen toetsen die na elkaar worden ingedrukt staat een spatie, \
     zoals in \"m a\". Onder [keys] geldt een opdracht overal waar ze toetsen heeft; onder [keys.reader] en dergelijke \
     alleen daar.",
);

/// The configuration where its file has no name.
pub(crate) const CONFIGURATION: Bilingual = both("configuration", "configuratie");

/// The same in running text.
pub(crate) const CONFIGURATION_FILE: Bilingual = both("the configuration file", "het configuratiebestand");

/// What stands above the printed configuration.
pub(crate) const AS_IN_FORCE: Bilingual = both(
    "The configuration of tegenlezer as it is in force. What is left out is as usual.",
    "De configuratie van tegenlezer zoals ze geldt. Wat wordt weggelaten, is zoals gewoonlijk.",
);

/// Where the file is looked for.
pub(crate) fn looked_for_in(path: &str, language: Language) -> String {
    language.pick([format!("Looked for in {path}"), format!("Gezocht in {path}")])
}

/// A fault, behind the name of the file: `, line 3: ...`
pub(crate) fn fault(line: Option<usize>, cause: &str, language: Language) -> String {
    let line =
        line.map(|line| language.pick([format!(", line {line}"), format!(", regel {line}")])).unwrap_or_default();
    format!("{line}: {cause}")
}

/// The first fault in the name of all: `config.toml (and 2 more), line 3: ...`
pub(crate) fn first_of_faults(first: &str, others: usize, language: Language) -> String {
    match others {
        0 => format!("config.toml{first}"),
        _ => language
            .pick([format!("config.toml (and {others} more){first}"), format!("config.toml (en nog {others}){first}")]),
    }
}

/// That the file cannot be read.
pub(crate) fn not_read(error: &SystemError) -> Bilingual<String> {
    let Bilingual([english, dutch]) = system_error(error);
    Bilingual([format!("cannot be read: {english}"), format!("is niet te lezen: {dutch}")])
}

/// That a folder stands in its place.
pub(crate) const IS_A_FOLDER: Bilingual =
    both("is a folder; the configuration is a file", "is een map; de configuratie is een bestand");

/// That the file is too long.
pub(crate) const TOO_LONG: Bilingual = both(
    "is longer than a configuration can be; it is left out",
    "is langer dan een configuratie kan zijn, en wordt niet gebruikt",
);

/// That the file is in another encoding.
pub(crate) const NOT_UTF_8: Bilingual =
    both("is not UTF-8 text; save it as UTF-8", "is geen UTF-8; bewaar het als UTF-8");

/// That no setting is called so, and which there are.
pub(crate) fn no_such_setting(name: &str, names: &str) -> Bilingual<String> {
    Bilingual([
        format!("no setting is called `{name}`; there are {names} and keys"),
        format!("geen instelling heet `{name}`; er zijn {names} en keys"),
    ])
}

/// That `keys` has a value.
pub(crate) const KEYS_ARE_A_TABLE: Bilingual = both(
    "`keys` is a table: write `[keys]` on a line of its own",
    "`keys` is een tabel: schrijf `[keys]` op een eigen regel",
);

/// That the keys of a command are no list.
pub(crate) fn keys_are_a_list(command: &str) -> Bilingual<String> {
    Bilingual([
        format!("the keys of `{command}` are a list such as [\"j\", \"Down\"]; [] for none"),
        format!("de toetsen van `{command}` zijn een lijst zoals [\"j\", \"Down\"]; [] voor geen"),
    ])
}

/// What a setting is that is either on or off.
pub(crate) const TRUE_OR_FALSE: Bilingual = both("is `true` or `false`", "is `true` of `false`");

/// What a setting is that names a file.
pub(crate) const PATH_OF_A_FILE: Bilingual =
    both("is the path of a file, as \"~/library.db\"", "is het pad van een bestand, zoals \"~/library.db\"");

/// What a setting is that is one of a few words.
pub(crate) fn one_of(words: &str) -> Bilingual<String> {
    Bilingual([format!("is one of {words}"), format!("is een van {words}")])
}

/// The same of one that is all of them or none, too.
pub(crate) fn or_true_or_false(cause: &Bilingual<String>) -> Bilingual<String> {
    let [english, dutch] = &cause.0;
    Bilingual([english.replacen("is ", "is true, false or ", 1), dutch.replacen("is ", "is true, false of ", 1)])
}

/// What a setting is that is a list of some of a few words.
pub(crate) fn some_of(words: &str) -> Bilingual<String> {
    Bilingual([format!("is a list of some of {words}"), format!("is een lijst met enkele van {words}")])
}

/// What a width is.
pub(crate) fn columns(least: usize, most: usize) -> Bilingual<String> {
    Bilingual([
        format!("is a number of columns from {least} to {most}"),
        format!("is een aantal kolommen van {least} tot en met {most}"),
    ])
}

/// What the TOML library says of a line.
pub(crate) fn not_toml(message: &str) -> Bilingual<String> {
    Bilingual([message.to_owned(), format!("geen geldige TOML: {message}")])
}

/// That it is not known where the file would be.
pub(crate) const NO_HOME: Bilingual = both(
    "no home folder is known, so no configuration is looked for; set HOME",
    "er is geen thuismap bekend, dus er wordt geen configuratie gezocht; stel HOME in",
);
