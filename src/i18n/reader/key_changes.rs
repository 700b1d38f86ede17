//! What is wrong with keys that the user has chosen.

use super::super::{Bilingual, both};

/// That no command is called so.
pub(crate) fn no_such_command(name: &str) -> Bilingual<String> {
    Bilingual([
        format!("no command is called `{name}`; see `tegenlezer config`"),
        format!("geen opdracht heet `{name}`; zie `tegenlezer config`"),
    ])
}

/// That no table of keys is called so.
pub(crate) fn no_such_table(name: &str) -> Bilingual<String> {
    Bilingual([
        format!("no table of keys is called `{name}`; see `tegenlezer config`"),
        format!("geen tabel met toetsen heet `{name}`; zie `tegenlezer config`"),
    ])
}

/// That something is not a key. `english` is what the error says by itself.
pub(crate) fn not_a_key(written: &str, english: String) -> Bilingual<String> {
    Bilingual([english, format!("`{written}` is geen toets; schrijf j, J, Space, Ctrl-O of Alt-Left")])
}

/// That a command has no keys in a table of keys.
pub(crate) fn no_keys_there(command: &str, table: &str) -> Bilingual<String> {
    Bilingual([
        format!("`{command}` has no keys in [keys.{table}]; see `tegenlezer config`"),
        format!("`{command}` heeft geen toetsen in [keys.{table}]; zie `tegenlezer config`"),
    ])
}

/// That keys are those of another command.
pub(crate) fn keys_of_another(command: &str, keys: &str, other: &str) -> Bilingual<String> {
    Bilingual([
        format!("`{command}` cannot have {keys}, which is a key of `{other}`"),
        format!("`{command}` kan {keys} niet krijgen: dat is een toets van `{other}`"),
    ])
}

/// That keys begin with a digit.
pub(crate) fn begins_with_a_digit(keys: &str) -> Bilingual<String> {
    Bilingual([
        format!("{keys} begins with a digit, which is a count"),
        format!("{keys} begint met een cijfer, en dat is een aantal"),
    ])
}

/// That a key is a character where characters are typed.
pub(crate) fn is_typed_there(keys: &str) -> Bilingual<String> {
    Bilingual([
        format!("{keys} is typed there; take a key such as Enter or Ctrl-W"),
        format!("{keys} wordt daar getypt; neem een toets als Enter of Ctrl-W"),
    ])
}

/// That the reader could not be left.
pub(crate) const LEAVE_NEEDS_A_KEY: Bilingual = both(
    "`leave` needs a key: the reader must be left somehow",
    "`leave` kan niet zonder toets: de lezer moet te verlaten zijn",
);
