//! The bare call: the reader, or plain text where there is no terminal.

use std::io::{self, IsTerminal};

use super::papers::Papers;
use super::speech::Global;
use super::{FAILURE, output};
use crate::config::{self, Fault, ThemeName};
use crate::i18n::config::first_of_faults;
use crate::i18n::{Language, commands};
use crate::source::{self, Listing};
use crate::tui::{Reader, Settings};
use crate::{export, tui};

/// The status of a reader that was left with changes that are not saved.
const UNSAVED: u8 = 1;

/// Arguments of the bare call. Their group needs a name of its own among the arguments.
#[derive(Debug, clap::Args)]
pub struct Opening {
    #[command(flatten)]
    pub papers: Papers,
}

/// Opens the reader; without a terminal that can show it, prints each question above its answer.
pub fn run(Opening { papers }: &Opening, global: Global) -> io::Result<u8> {
    if let Some((word, command)) = papers.first_word().and_then(|word| Some((word, super::nearest_command(word)?))) {
        output::complain(&global.speech().language.say(commands::did_you_mean(word, &command)));
        return Ok(FAILURE);
    }
    let dumb = std::env::var_os("TERM").is_some_and(|name| name == "dumb");
    let has_reader = io::stdout().is_terminal() && !dumb && !global.plain;
    let (mut reader, mut language, mut listing) = (None, Language::default(), Listing::default());
    let read = papers.read_while(global.quiet, || {
        if has_reader {
            let (settings, message) = settings(global);
            language = settings.language;
            listing = source::list(&papers.given());
            reader = Some(Reader::prepare(Settings { ascii: global.ascii, ..settings }, message));
        } else {
            language = global.speech().language;
        }
        language
    });
    let status = read.status_or(0);
    match reader {
        None => {
            output::put_each(&read.dossiers, |dossier| export::plain(dossier, language))?;
        }
        Some(_) if read.dossiers.is_empty() => {}
        Some(reader) => {
            let again = || papers.read_again(&read.errors, language);
            let paths = papers.given();
            let files = papers.are_files().then_some(tui::Files { paths: &paths, listing: &listing, reread: &again });
            let farewell = reader?.open(read.dossiers, files)?;
            farewell.print();
            if !farewell.unsaved.is_empty() {
                return Ok(UNSAVED);
            }
        }
    }
    Ok(status)
}

/// What the user has chosen. What is wrong with it is said on standard error, and in a line for the reader.
fn settings(global: Global) -> (Settings, Option<String>) {
    let mut file = config::load();
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        file.config.theme = ThemeName::None;
    }
    let language = global.language_or(file.config.language);
    let (settings, faults) = Settings::from_config(&file.config, language);
    file.add(faults);
    file.faults.iter().for_each(|fault| output::complain(&file.message(fault, language)));
    (settings, in_brief(&file.faults, language))
}

/// Faults in a line: how many more there are, and the first.
fn in_brief(faults: &[Fault], language: Language) -> Option<String> {
    let (first, others) = faults.split_first()?;
    Some(first_of_faults(&first.message(language), others.len(), language))
}
