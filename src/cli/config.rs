//! `tegenlezer config`

use std::fmt::Write;
use std::io;

use toml::Value;

use super::{FAILURE, output};
use crate::config::{self, Config, File, KEYS, SETTINGS};
use crate::language::Language;
use crate::tui::{Keymap, Scope};

/// Columns of a comment.
const COLUMNS: usize = 100;

/// Arguments of `config`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only where the configuration is looked for
    #[arg(long)]
    path: bool,
}

/// Prints the configuration; says what in the file cannot be used.
pub fn run(arguments: &Arguments) -> io::Result<u8> {
    if arguments.path {
        return match config::path() {
            Some(path) => output::put(&format!("{}\n", path.display())).map(|()| 0),
            None => {
                output::complain("no home folder is known, so no configuration is looked for; set HOME");
                Ok(FAILURE)
            }
        };
    }
    let mut file = config::load();
    let (keymap, faults) = Keymap::of(&file.config.keys);
    file.add(faults);
    file.faults.iter().for_each(|fault| output::complain(&file.tell(fault, Language::English)));
    output::put(&written(&file, &keymap))?;
    Ok(if file.faults.is_empty() { 0 } else { FAILURE })
}

/// The configuration as the file would have it.
fn written(file: &File, keymap: &Keymap) -> String {
    let path = file.path.as_ref().map_or("the configuration file".into(), |path| path.to_string_lossy());
    let mut text = comment("The configuration of tegenlezer as it is in force. What is left out is as usual.");
    text += &comment(&format!("Looked for in {path}"));
    text.push('\n');
    text += &settings(&file.config);
    text += &comment(KEYS);
    for scope in Scope::ALL {
        text += &keys(keymap, scope);
    }
    text
}

fn settings(config: &Config) -> String {
    let mut text = String::new();
    for (name, about) in SETTINGS {
        let value = config.value(name).unwrap_or_default();
        let _ = writeln!(text, "{}{name} = {value}\n", comment(about));
    }
    text
}

fn keys(keymap: &Keymap, scope: Scope) -> String {
    let mut text = format!("\n# {}\n[keys.{scope}]\n", scope.title()[0]);
    for bound in keymap.bound().iter().filter(|bound| bound.binding.scope == scope) {
        let keys = Value::Array(bound.written().into_iter().map(Value::String).collect());
        let _ = writeln!(text, "{} = {keys} # {}", bound.binding.command, keymap.help(bound, Language::English));
    }
    text
}

/// Lines of a comment.
fn comment(about: &str) -> String {
    let mut text = String::from("#");
    let mut column = 1;
    for word in about.split_whitespace() {
        if column + 1 + word.len() > COLUMNS && column > 1 {
            text += "\n#";
            column = 1;
        }
        let _ = write!(text, " {word}");
        column += 1 + word.len();
    }
    text + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_says_the_same_when_it_is_read() {
        let text = "theme = 'light'\nprose-width = 72\nlanguage = 'nl'\nmouse = false\n[keys]\nsearch = ['\"', '\\']\n\
                    quit = []\nturn = 'm v'\n[keys.page]\nclose = 'x'";
        for text in ["", text] {
            let (config, faults) = config::read(text);
            assert_eq!(faults, []);
            let (keymap, faults) = Keymap::of(&config.keys);
            assert_eq!(faults, []);
            let first = written(&File { config, ..File::default() }, &keymap);
            let (config, faults) = config::read(&first);
            assert_eq!(faults, []);
            let (keymap, faults) = Keymap::of(&config.keys);
            assert_eq!(faults, []);
            assert_eq!(written(&File { config, ..File::default() }, &keymap), first);
        }
    }
}
