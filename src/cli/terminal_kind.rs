//! What the environment says of the terminal: whether it has colours, and whether it can show more than ASCII.

/// What a terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TerminalKind {
    /// Whether there are colours.
    pub colours: bool,
    /// Whether there are signs beyond ASCII.
    pub signs: bool,
    /// Whether the cursor cannot even be moved.
    pub dumb: bool,
}

/// Terminals without colours, by the beginning of their names: `vt100-nav` is one too.
const WITHOUT_COLOURS: [&str; 8] = ["vt52", "vt100", "vt102", "vt132", "vt220", "vt320", "vt420", "dumb"];

/// Endings of the names of terminals without colours: `xterm-mono`, `linux-m`.
const MONOCHROME: [&str; 2] = ["mono", "m"];

impl TerminalKind {
    /// What the variables of this process say.
    pub fn of_process() -> Self {
        Self::read(|name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    fn read(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let name = set("TERM").unwrap_or_default();
        let (kind, ending) = (name.split('-').next(), name.rsplit_once('-').map(|(_, ending)| ending));
        let mono = kind.is_some_and(|kind| WITHOUT_COLOURS.contains(&kind))
            || ending.is_some_and(|ending| MONOCHROME.contains(&ending));
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
        Self {
            colours: set("NO_COLOR").is_none() && !mono,
            signs: locale.is_none_or(|locale| knows_signs(&locale)),
            dumb: name == "dumb",
        }
    }
}

/// Whether a locale has more letters than ASCII: `C` has not, and of others with a character set UTF-8 has. Where nothing
/// is said, as in many containers, terminals show UTF-8.
fn knows_signs(locale: &str) -> bool {
    let charset = locale.split('@').next().and_then(|locale| locale.split_once('.')).map(|(_, charset)| charset);
    match charset {
        Some(charset) => charset.replace('-', "").eq_ignore_ascii_case("utf8"),
        None => !matches!(locale, "C" | "POSIX"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> TerminalKind {
        TerminalKind::read(|name| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn locales_without_utf_8_have_ascii_only() {
        for (variables, signs) in [
            (&[][..], true),
            (&[("LANG", "C")][..], false),
            (&[("LANG", "POSIX")][..], false),
            (&[("LANG", "C.UTF-8")][..], true),
            (&[("LANG", "nl_NL.utf8")][..], true),
            (&[("LANG", "nl_NL.UTF-8@euro")][..], true),
            (&[("LANG", "nl_NL.ISO-8859-1")][..], false),
            (&[("LANG", "nl_NL")][..], true),
            (&[("LANG", "nl_NL.UTF-8"), ("LC_ALL", "C")][..], false),
            (&[("LANG", "C"), ("LC_CTYPE", "en_GB.UTF-8"), ("LC_ALL", "")][..], true),
        ] {
            assert_eq!(read(variables).signs, signs, "{variables:?}");
        }
    }

    #[test]
    fn old_terminals_and_those_who_ask_for_it_have_no_colours() {
        for (variables, colours) in [
            (&[("TERM", "xterm-256color")][..], true),
            (&[("TERM", "vt100")][..], false),
            (&[("TERM", "vt220-w")][..], false),
            (&[("TERM", "xterm-mono")][..], false),
            (&[("TERM", "linux-m")][..], false),
            (&[("TERM", "xterm"), ("NO_COLOR", "1")][..], false),
            (&[("TERM", "xterm"), ("NO_COLOR", "")][..], true),
            (&[][..], true),
        ] {
            assert_eq!(read(variables).colours, colours, "{variables:?}");
        }
    }
}
