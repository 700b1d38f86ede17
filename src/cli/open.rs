//! The bare call: the reader, or plain text where there is no terminal.

use std::io::{self, IsTerminal};

use super::output;
use super::papers::Papers;
use crate::config::{self, Fault, ThemeName};
use crate::tui::Settings;
use crate::{export, tui};

/// Opens the reader; without a terminal, prints each question above its answer.
pub fn run(papers: &Papers) -> io::Result<u8> {
    let read = papers.read();
    let status = read.status_or(0);
    if !io::stdout().is_terminal() {
        output::put_each(&read.dossiers, export::plain)?;
    } else if !read.dossiers.is_empty() {
        let (settings, message) = settings();
        let again = || papers.read_again(&read.errors);
        let reread: Option<tui::Reread> = papers.are_files().then_some(&again);
        let trouble = tui::run(read.dossiers, settings, message, reread)?;
        trouble.iter().for_each(|trouble| output::complain(trouble));
    }
    Ok(status)
}

/// What the user has chosen. What is wrong with it is said on standard error, and in a line for the reader.
fn settings() -> (Settings, Option<String>) {
    let mut file = config::load();
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        file.config.theme = ThemeName::None;
    }
    let (settings, faults) = Settings::of(&file.config);
    file.add(faults);
    file.faults.iter().for_each(|fault| output::complain(&file.tell(fault)));
    (settings, in_brief(&file.faults))
}

/// Faults in a line: how many more there are, and the first.
fn in_brief(faults: &[Fault]) -> Option<String> {
    let more = match faults.len() {
        0 | 1 => String::new(),
        count => format!(" (and {} more)", count - 1),
    };
    faults.first().map(|fault| format!("config.toml{more}{fault}"))
}
