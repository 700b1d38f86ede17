//! The examples in the help of the program and of its commands. Behind two spaces stands what an example does.

/// Of the program.
pub const PROGRAM: &str = r#"Examples:
  tegenlezer                              read the five papers that come with the program
  tegenlezer notice.pdf answer.docx       read two papers, side by side if they belong together
  tegenlezer papers/                      read all papers in a folder and below it
  curl https://example.org/answer.pdf | tegenlezer
  tegenlezer print --width 100 answer.pdf | less
  tegenlezer export --format json papers/ > papers.json
  tegenlezer check papers/                what has no answer, is by reference or uncertain
  tegenlezer insight answer.pdf           what deserves a second look
  tegenlezer mark answer.pdf 12 partly    the verdict on question 12; the reader shows it, too
  tegenlezer note answer.pdf 12 "which measures?" --quote "adequate measures"
  tegenlezer review papers/               marks and notes
  tegenlezer config                       keys, colours and the like

Exit status: 0 fine, 1 check found something, 2 wrong arguments or something that could not be read."#;

/// Of `print`.
pub const PRINT: &str = r#"Examples:
  tegenlezer print answer.pdf                     questions and answers side by side
  tegenlezer print --width 100 papers/ | less     all papers of a folder
  tegenlezer print --plain answer.pdf             one under the other, for a screen reader
  pdftotext answer.pdf - | tegenlezer print -"#;

/// Of `export`.
pub const EXPORT: &str = r#"Examples:
  tegenlezer export --format html papers/ > report.html      a page for a browser
  tegenlezer export --format markdown --answers short answer.pdf
  tegenlezer export --format csv papers/ > questions.csv     a row for each question
  tegenlezer export --format json --no-review papers/ | jq .dossiers
  tegenlezer export -o report.docx papers/                   the ending of the name tells the format
  tegenlezer export --format markdown --output-dir reports papers/
  tegenlezer export --format csv --filter "status:open by:Weel" papers/
  tegenlezer export --format jsonl --only 2025Z01234 papers/"#;

/// Of `check`.
pub const CHECK: &str = r#"Examples:
  tegenlezer check papers/                 a line for each dossier with findings
  tegenlezer check --verbose answer.pdf    each finding with its place and reason
  tegenlezer check --json papers/          each finding on a line, for programs
  tegenlezer check papers/ > /dev/null || echo "something is missing""#;

/// Of `insight`.
pub const INSIGHT: &str = r#"Examples:
  tegenlezer insight answer.pdf                       all hints
  tegenlezer insight --commitments papers/            what was promised, by whom, by when
  tegenlezer insight --against archive/ answer.pdf    text that stood in earlier papers
  tegenlezer insight --json answer.pdf                the same for programs"#;

/// Of `mark`.
pub const MARK: &str = r#"Examples:
  tegenlezer mark answer.pdf 12 partly                      the verdict on question 12
  tegenlezer mark --in papers/ 2025Z01234 12 evades         in the dossier of that case number
  tegenlezer mark answer.pdf 12 none --untag "ask again"    takes mark and tag off
  tegenlezer mark answer.pdf 12 --tick 1 --cross 2          sub-question 1 answered, 2 not
  tegenlezer mark answer.pdf --undo                         takes your last change back"#;

/// Of `note`.
pub const NOTE: &str = r#"Examples:
  tegenlezer note answer.pdf 12 "which measures?" --quote "adequate measures"
  tegenlezer note answer.pdf 12 "by when?" --quote "soon" --side answer
  tegenlezer note --in papers/ 2 12 -                       reads the note from standard input
  tegenlezer note answer.pdf --remove 00a1b2c3d4e5f607-3    takes the note of that name away"#;

/// Of `review`.
pub const REVIEW: &str = r#"Examples:
  tegenlezer review papers/               marks and notes of each dossier
  tegenlezer review --json answer.pdf     the same for programs"#;

/// Of `schema`.
pub const SCHEMA: &str = r#"Examples:
  tegenlezer schema > export.schema.json         of export --format json
  tegenlezer schema dossier                      of a line of export --format jsonl
  tegenlezer schema check                        of a line of check --json"#;

/// Of `config`.
pub const CONFIG: &str = r#"Examples:
  tegenlezer config                              what is in force
  tegenlezer config --path                       where the file is looked for
  tegenlezer config --lang nl                    its comments in Dutch"#;

/// Of `man`.
pub const MAN: &str = r#"Examples:
  tegenlezer man > ~/.local/share/man/man1/tegenlezer.1
  tegenlezer man mark > ~/.local/share/man/man1/tegenlezer-mark.1
  tegenlezer man check | man -l -                the page of `tegenlezer check`, read at once"#;

/// Of `completions`.
pub const COMPLETIONS: &str = r#"Examples:
  tegenlezer completions bash > ~/.local/share/bash-completion/completions/tegenlezer
  tegenlezer completions zsh > ~/.zfunc/_tegenlezer
  tegenlezer completions fish > ~/.config/fish/completions/tegenlezer.fish"#;
