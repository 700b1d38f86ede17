//! The bare call: the reader, or plain text where there is no terminal.

use std::io::{self, IsTerminal};

use super::output;
use super::papers::Papers;
use super::speech::Speech;
use crate::config::{self, Fault, ThemeName};
use crate::i18n::Language;
use crate::i18n::config::first_of_faults;
use crate::tui::{Reader, Settings};
use crate::{export, tui};

/// The status of a reader that was left with changes that are not saved.
const UNSAVED: u8 = 1;

/// Arguments of the bare call. Their group needs a name of its own among the arguments.
#[derive(Debug, clap::Args)]
pub struct Opening {
    #[command(flatten)]
    papers: Papers,
    /// Print each question above its answer, as when the output is no terminal
    #[arg(long)]
    plain: bool,
    /// Draw lines and signs with ASCII characters
    #[arg(long)]
    ascii: bool,
    #[command(flatten)]
    speech: Speech,
}

/// Opens the reader; without a terminal that can show it, prints each question above its answer.
pub fn run(Opening { papers, plain, ascii, speech }: &Opening) -> io::Result<u8> {
    let dumb = std::env::var_os("TERM").is_some_and(|name| name == "dumb");
    let has_reader = io::stdout().is_terminal() && !dumb && !plain;
    let (mut reader, mut language) = (None, Language::default());
    let read = papers.read_while(|| {
        if has_reader {
            let (settings, message) = settings(speech);
            language = settings.language;
            reader = Some(Reader::prepare(Settings { ascii: *ascii, ..settings }, message));
        } else {
            language = speech.language();
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
            let reread: Option<tui::Reread> = papers.are_files().then_some(&again);
            let farewell = reader?.open(read.dossiers, reread)?;
            farewell.print();
            if !farewell.unsaved.is_empty() {
                return Ok(UNSAVED);
            }
        }
    }
    Ok(status)
}

/// What the user has chosen. What is wrong with it is said on standard error, and in a line for the reader.
fn settings(speech: &Speech) -> (Settings, Option<String>) {
    let mut file = config::load();
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        file.config.theme = ThemeName::None;
    }
    let language = speech.or(file.config.language);
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
