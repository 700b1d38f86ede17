//! The bare call: the reader, or plain text where there is no terminal.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::papers::Papers;
use super::speech::Global;
use super::terminal_kind::TerminalKind;
use super::{FAILURE, output};
use crate::config::{self, Fault, ThemeName};
use crate::i18n::config::first_of_faults;
use crate::i18n::{Language, commands};
use crate::source::{self, Listing};
use crate::tui::{Reader, Settings};
use crate::{export, tui};

/// The status of a reader that was left with changes that are not saved.
pub(super) const UNSAVED: u8 = 1;

/// Arguments of the bare call. Their group needs a name of its own among the arguments.
#[derive(Debug, clap::Args)]
pub struct Opening {
    #[command(flatten)]
    pub papers: Papers,
    /// Opens the library, or that in FILE
    #[arg(id = "opened", long = "library", value_name = "FILE", num_args = 0..=1, require_equals = true)]
    pub library: Option<Option<PathBuf>>,
}

/// Opens the reader; without a terminal that can show it, prints each question above its answer.
pub fn run(Opening { papers, library }: &Opening, global: Global) -> io::Result<u8> {
    if let Some(file) = library {
        return super::shelf::run(file.as_deref().or(papers.only_path()), global);
    }
    if let Some((word, command)) = papers.first_word().and_then(|word| Some((word, super::nearest_command(word)?))) {
        output::complain(&global.speech().language.say(commands::did_you_mean(word, &command)));
        return Ok(FAILURE);
    }
    if !io::stdout().is_terminal() || TerminalKind::of_process().dumb || global.plain {
        let language = global.speech().language;
        let read = papers.read(global.speech());
        output::put_each(&read.dossiers, |dossier| export::plain(dossier, language))?;
        return Ok(read.status_or(0));
    }
    let (mut others, mut message): (Vec<PathBuf>, _) = (Vec::new(), None);
    loop {
        let opened = others.last().map(|path| Papers::at(vec![path.clone()]));
        let (status, next) = read_in_terminal(opened.as_ref().unwrap_or(papers), global, message.take())?;
        match next {
            Next::Leave => return Ok(status),
            Next::Papers(path) => others.push(path),
            Next::Nothing => match others.pop() {
                Some(path) => {
                    message = Some(global.speech().language.say(commands::nothing_read(&path.to_string_lossy())))
                }
                None => return Ok(status),
            },
        }
    }
}

/// What is done once the reader has ended.
enum Next {
    /// The program ends.
    Leave,
    /// Other papers are opened.
    Papers(PathBuf),
    /// There was nothing to be read.
    Nothing,
}

/// Reads papers and shows them in the reader, with a message at first; the exit status, and what is to be done next.
fn read_in_terminal(papers: &Papers, global: Global, message: Option<String>) -> io::Result<(u8, Next)> {
    let (mut reader, mut language, mut listing) = (None, Language::default(), Listing::default());
    let read = papers.read_while(global.quiet, || {
        let (settings, faults) = settings(global);
        language = settings.language;
        listing = source::list(&papers.given());
        let examples = || (!papers.are_files()).then(|| about_the_examples(language));
        let message = message.or(faults).or_else(examples);
        reader = Some(Reader::prepare(settings, message));
        language
    });
    let status = read.status_or(0);
    let Some(reader) = reader.filter(|_| !read.dossiers.is_empty()) else { return Ok((status, Next::Nothing)) };
    let again = || papers.read_again(&read.errors, language);
    let paths = papers.given();
    let files = papers.are_files().then_some(tui::Files { paths: &paths, listing: &listing, reread: &again });
    let farewell = reader?.open(read.dossiers, files)?;
    farewell.print();
    let status = if farewell.unsaved.is_empty() { status } else { UNSAVED };
    Ok((status, farewell.next.map_or(Next::Leave, Next::Papers)))
}

/// Says that the papers are examples, and how to open others: those of the folder in which one is, if there are any.
fn about_the_examples(language: Language) -> String {
    let here = std::fs::read_dir(".").into_iter().flatten().take(MOST_IN_A_FOLDER).flatten();
    let count = here.filter(|entry| is_named_like_a_paper(&entry.path())).count();
    language.say(commands::these_are_examples(count))
}

/// No more files of the folder in which one is are looked at.
const MOST_IN_A_FOLDER: usize = 2_000;

/// Whether a file has the ending of a format in which papers are sent.
fn is_named_like_a_paper(path: &Path) -> bool {
    const ENDINGS: [&str; 6] = ["pdf", "docx", "doc", "odt", "rtf", "eml"];
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// What the user has chosen. What is wrong with it is said on standard error, and in a line for the reader.
pub(super) fn settings(global: Global) -> (Settings, Option<String>) {
    let mut file = config::load();
    let terminal = TerminalKind::of_process();
    if !terminal.colours {
        file.config.theme = ThemeName::None;
    }
    let language = global.language_or(file.config.language);
    let (settings, faults) = Settings::from_config(&file.config, language);
    let settings = Settings { ascii: global.ascii || !terminal.signs, ..settings };
    file.add(faults);
    file.faults.iter().for_each(|fault| output::complain(&file.message(fault, language)));
    (settings, in_brief(&file.faults, language))
}

/// Faults in a line: how many more there are, and the first.
fn in_brief(faults: &[Fault], language: Language) -> Option<String> {
    let (first, others) = faults.split_first()?;
    Some(first_of_faults(&first.message(language), others.len(), language))
}
