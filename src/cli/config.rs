//! `tegenlezer config`

use std::fmt::Write;
use std::io;

use toml::Value;

use super::speech::Global;
use super::{FAILURE, output};
use crate::config::{self, Config, File, KEYS, SETTINGS};
use crate::i18n::{Language, config as texts};
use crate::layout;
use crate::tui::{Keymap, Scope, usual_keymap};

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
pub fn run(arguments: &Arguments, global: Global) -> io::Result<u8> {
    if arguments.path {
        return match config::path() {
            Some(path) => output::put(&format!("{}\n", path.display())).map(|()| 0),
            None => {
                output::complain(global.speech().language.say(texts::NO_HOME));
                Ok(FAILURE)
            }
        };
    }
    let mut file = config::load();
    let language = global.language_or(file.config.language);
    let (keymap, faults) = usual_keymap().changed(&file.config.keys);
    file.add(faults);
    file.faults.iter().for_each(|fault| output::complain(&file.message(fault, language)));
    output::put(&written(&file, &keymap, language))?;
    Ok(if file.faults.is_empty() { 0 } else { FAILURE })
}

/// The configuration as the file would have it.
fn written(file: &File, keymap: &Keymap, language: Language) -> String {
    let nameless = language.say(texts::CONFIGURATION_FILE);
    let path = file.path.as_ref().map_or(nameless.into(), |path| path.to_string_lossy());
    let mut text = comment(language.say(texts::AS_IN_FORCE));
    text += &comment(&texts::looked_for_in(&path, language));
    text.push('\n');
    text += &settings(&file.config, language);
    text += &comment(language.say(KEYS));
    for scope in Scope::ALL {
        text += &keys(keymap, scope, language);
    }
    text
}

fn settings(config: &Config, language: Language) -> String {
    let mut text = String::new();
    for (name, about) in SETTINGS {
        let value = config.value(name).unwrap_or_default();
        let _ = writeln!(text, "{}{name} = {value}\n", comment(language.say(about)));
    }
    text
}

fn keys(keymap: &Keymap, scope: Scope, language: Language) -> String {
    let mut text = format!("\n# {}\n[keys.{scope}]\n", language.say(scope.title()));
    for bound in keymap.bound().iter().filter(|bound| bound.binding.scope == scope) {
        let keys = Value::Array(bound.written().into_iter().map(Value::String).collect());
        let _ = writeln!(text, "{} = {keys} # {}", bound.binding.command, keymap.help(bound, language));
    }
    text
}

/// Lines of a comment.
fn comment(about: &str) -> String {
    layout::lines(about, COLUMNS - 2).iter().map(|line| format!("# {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_says_the_same_when_it_is_read() {
        let text = "theme = 'light'\nprose-width = 72\nlanguage = 'nl'\nmouse = false\n[keys]\nsearch = ['\"', '\\']\n\
                    quit = []\nturn = 'm v'\n[keys.page]\nclose = 'Z'";
        for (text, language) in [("", Language::English), (text, Language::Dutch)] {
            let (config, faults) = config::read(text);
            assert_eq!(faults, []);
            let (keymap, faults) = usual_keymap().changed(&config.keys);
            assert_eq!(faults, []);
            let first = written(&File { config, ..File::default() }, &keymap, language);
            let (config, faults) = config::read(&first);
            assert_eq!(faults, []);
            let (keymap, faults) = usual_keymap().changed(&config.keys);
            assert_eq!(faults, []);
            assert_eq!(written(&File { config, ..File::default() }, &keymap, language), first);
        }
    }
}
