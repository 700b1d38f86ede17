//! Markdown, as GitHub and pandoc read it.

use super::form::{Form, NoteRef};
use super::prose;
use crate::dossier::Dossier;
use crate::i18n::Language;
use crate::i18n::insight;
use crate::i18n::papers;
use crate::i18n::report;
use crate::i18n::review::{about, tick_name, to_confirm};
use crate::present::addresses::web_address;
use crate::present::hint_tables::{HintTable, hint_tables};
use crate::present::overview::{Entry, Overview, Unclear, unclear};
use crate::present::{HintsInReport, Length, Options, Subject, verdict};
use crate::review::{Found, Note, Reviewed, RowState, Tick};
use crate::text::printable;

/// A dossier as Markdown, with a heading for each question and answer, and real footnotes. The text of papers is
/// escaped, so that nothing in it is taken for Markdown or HTML.
pub fn markdown(dossier: &Dossier, language: Language) -> String {
    let options = Options { language, answers: Length::Full, hints: HintsInReport::None, today: Default::default() };
    let form = Markdown { language, dossier: 0 };
    assembled(Subject::unreviewed(dossier), options, &form, prose::title_and_papers(dossier, &form))
}

/// What stands above the reports of several dossiers: a table of them, with links.
pub fn index(entries: &[Entry], options: Options) -> String {
    let language = options.language;
    let form = Markdown { language, dossier: 0 };
    let headings = Entry::headings(language).map(escape).to_vec();
    let row = |(index, entry): (usize, &Entry)| {
        let title = format!("[{}](#{})", form.words(&entry.title), anchor(index));
        [title].into_iter().chain(entry.cells().map(|cell| form.words(&cell))).collect()
    };
    let rows: Vec<Vec<String>> = [headings].into_iter().chain(entries.iter().enumerate().map(row)).collect();
    let title = form.heading(1, &escape(&report::title(entries.len(), language)));
    let date = escape(&papers::date(options.today, language));
    format!("{title}\n\n{date}\n\n{}\n", form.table(&rows))
}

/// What stands before the report of a dossier among several, for the links to it.
pub fn beginning(index: usize) -> String {
    format!("\n\n<a id=\"{}\"></a>\n\n", anchor(index))
}

fn anchor(index: usize) -> String {
    format!("dossier-{}", index + 1)
}

/// A report: the same with an overview and the review. `place` is the index of the dossier among those in one file.
pub fn report(subject: Subject<'_>, place: usize, options: Options) -> String {
    let form = Markdown { language: options.language, dossier: place };
    let mut head = prose::title_and_papers(subject.dossier, &form);
    head.extend(overview(subject, options, &form));
    assembled(subject, options, &form, head)
}

fn assembled(subject: Subject<'_>, options: Options, form: &Markdown, head: Vec<String>) -> String {
    let dossier = subject.dossier;
    let mut paragraphs = head;
    paragraphs.extend(prose::text_before_rows(dossier, form));
    for (view, sides) in prose::rows(subject, options.answers, form) {
        paragraphs.extend(sides.section);
        paragraphs.extend(sides.question);
        paragraphs.extend(sides.answer);
        let state = subject.review().and_then(|reviewed| reviewed.row(view.index));
        paragraphs.extend(state.iter().flat_map(|state| review_of_row(dossier, state, form)));
    }
    paragraphs.extend(prose::after_rows(dossier, form));
    paragraphs
        .extend(subject.review().map(|reviewed| review_outside_rows(subject, reviewed, form)).unwrap_or_default());
    paragraphs.extend(hint_tables(subject, options).iter().flat_map(|table| hints(table, form)));
    paragraphs.join("\n\n") + "\n"
}

/// The overview: people, lateness, statuses, progress of the review, and what could not be made out.
fn overview(subject: Subject<'_>, options: Options, form: &Markdown) -> Vec<String> {
    let language = options.language;
    let overview = Overview::new(subject, options);
    let named = |what: &str, words: &str| format!("- {}: {}", escape(what), form.words(words));
    let mut lines: Vec<_> = overview.people.iter().map(|(what, names)| named(what, names)).collect();
    lines.extend(overview.lateness.iter().map(|late| named(language.say(report::TIME), late)));
    if !overview.by_status.is_empty() {
        lines.push(named(language.say(report::QUESTIONS), &overview.statuses(language)));
    }
    lines.extend(overview.marks(language).iter().map(|marks| named(language.say(report::REVIEW), marks)));
    let unclear = unclear(subject.dossier, language);
    let line = |unclear: &Unclear| {
        let place = if unclear.place.is_empty() { String::new() } else { format!(" ({})", unclear.place) };
        format!("- {}{}: {}", escape(&unclear.what), form.words(&place), form.words(&unclear.message))
    };
    let mut paragraphs = vec![lines.join("\n")];
    if !unclear.is_empty() {
        paragraphs.push(form.remark(language.say(report::WHAT_COULD_NOT_BE_MADE_OUT)));
        paragraphs.push(unclear.iter().map(line).collect::<Vec<_>>().join("\n"));
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// A table of hints, which says whose they are.
fn hints(table: &HintTable, form: &Markdown) -> [String; 3] {
    let language = form.language;
    let cells = |row: &Vec<String>| row.iter().map(|cell| form.words(cell)).collect::<Vec<_>>();
    let headings = table.headings.iter().map(|heading| escape(language.say(*heading))).collect();
    let rows: Vec<_> = [headings].into_iter().chain(table.rows.iter().map(cells)).collect();
    let heading = form.heading(2, &escape(language.say(table.title)));
    [heading, form.remark(language.say(insight::HINTS)), form.table(&rows)]
}

/// Mark, tags, sub-questions and notes of a row.
fn review_of_row(dossier: &Dossier, state: &RowState<'_>, form: &Markdown) -> Vec<String> {
    let (language, mut paragraphs) = (form.language, Vec::new());
    let tags = state.tags.iter().map(|tag| format!(" · \\#{}", form.words(tag.as_str()))).collect::<String>();
    let mark = state.mark.map(|marked| {
        let sign = marked.mark.sign();
        let by = form.words(&verdict::marked_by(marked, language));
        format!("{} **{}** ({by})", escape(&sign.to_string()), verdict::mark_words(marked.mark, language))
    });
    if mark.is_some() || !tags.is_empty() {
        let mark = mark.unwrap_or_else(|| language.say(report::NO_MARK).to_owned());
        paragraphs.push(format!("{mark}{tags}"));
    }
    paragraphs.extend(to_confirm(state.standing, language).map(|text| form.remark(text)));
    let also = language.say(report::ALSO_MARKED);
    paragraphs
        .extend(verdict::other_marks(state, language).iter().map(|other| form.remark(&format!("{also}: {other}"))));
    if state.asked.iter().any(|(_, tick)| tick.is_some()) {
        let line = |(asked, tick): &(&crate::review::SubQuestion, Option<Tick>)| {
            let sign = if *tick == Some(Tick::Answered) { 'x' } else { ' ' };
            let answered = tick_name(*tick, language);
            format!("- [{sign}] {} *({answered})*", form.words(&asked.text.replace('\n', " ")))
        };
        paragraphs.push(state.asked.iter().map(line).collect::<Vec<_>>().join("\n"));
    }
    paragraphs.extend(
        verdict::in_order(&state.notes)
            .into_iter()
            .flat_map(|(note, found)| note_paragraphs(dossier, note, found, form)),
    );
    paragraphs
}

/// The words quoted, then the text of the note and its author.
fn note_paragraphs(dossier: &Dossier, note: &Note, found: &Found, form: &Markdown) -> Vec<String> {
    let (language, mut paragraphs) = (form.language, Vec::new());
    if let Some(quote) = note.about.quote() {
        let (before, words, after) = verdict::quotation(quote, *found == Found::Lost);
        let around = [before, after].map(|words| form.words(&words));
        paragraphs.push(
            format!("> {} «{}» {}", around[0], form.words(&words), around[1]).replace("  ", " ").trim_end().to_owned(),
        );
    }
    let how = verdict::found(dossier, found, language).map(|how| format!("; {how}")).unwrap_or_default();
    let who = format!(
        "{}, {}{how}",
        about(&note.about, language),
        papers::signed_note(&note.author, &note.who, note.when, language)
    );
    paragraphs.push(format!("{} {}", form.words(note.text.as_str()), form.remark(&who)));
    paragraphs
}

/// Notes that no row shows, and what is lost.
fn review_outside_rows(subject: Subject<'_>, reviewed: &Reviewed, form: &Markdown) -> Vec<String> {
    let language = form.language;
    let (mut elsewhere, mut lost) = (Vec::new(), Vec::new());
    for (note, found) in reviewed.notes().into_iter().filter(|(_, found)| found.row().is_none()) {
        let into = if *found == Found::Lost { &mut lost } else { &mut elsewhere };
        into.extend(note_paragraphs(subject.dossier, note, found, form));
    }
    let gone = verdict::lost_rows_and_corrections(subject, reviewed, language);
    lost.extend(gone.iter().map(|line| form.item("-", &form.words(line))));
    let mut paragraphs = Vec::new();
    for (title, own) in
        [(language.say(report::NOTES_ON_OTHER_TEXT), elsewhere), (language.say(report::WHAT_WAS_LOST), lost)]
    {
        if !own.is_empty() {
            paragraphs.push(form.heading(2, title));
            paragraphs.extend(own);
        }
    }
    paragraphs
}

/// Markdown of one dossier.
struct Markdown {
    language: Language,
    /// Its index among the dossiers in the file.
    dossier: usize,
}

impl Markdown {
    /// The reference of a note: dossier (except the first), document and index, since labels are not unique.
    fn name(&self, note: NoteRef<'_>) -> String {
        let dossier = if self.dossier == 0 { String::new() } else { format!("{}-", self.dossier + 1) };
        format!("[^{dossier}{}-{}]", note.document.index() + 1, note.id.index() + 1)
    }
}

impl Form for Markdown {
    fn language(&self) -> Language {
        self.language
    }

    fn words(&self, words: &str) -> String {
        let mut set = String::new();
        for (at, line) in words.split('\n').enumerate() {
            if at > 0 {
                // GitHub takes everything up to a space as the address, including the backslash of the line break
                set.push_str(if ends_in_address(&set) { " \\\n" } else { "\\\n" });
            }
            set.push_str(&escape(line));
        }
        set
    }

    fn address(&self, address: &str) -> String {
        match web_address(address) {
            Some(target) if target.contains(NOT_IN_ADDRESSES) => self.words(address),
            Some(target) if target == address => format!("<{address}>"),
            Some(target) => self.link(address, &target),
            None => self.words(address),
        }
    }

    fn link(&self, words: &str, address: &str) -> String {
        format!("[{}](<{address}>)", self.words(words).replace("\\\n", " "))
    }

    fn heading(&self, level: usize, words: &str) -> String {
        format!("{} {}", "#".repeat(level), words.replace("\\\n", " "))
    }

    fn remark(&self, words: &str) -> String {
        format!("*({})*", escape(words))
    }

    fn item(&self, label: &str, words: &str) -> String {
        let words = words.replace('\n', "\n  ");
        match label {
            "" | "-" | "•" | "o" | "*" => format!("- {words}"),
            label => format!("- {} {words}", escape(label)),
        }
    }

    fn table(&self, rows: &[Vec<String>]) -> String {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let line = |cells: &[String]| {
            let cells = (0..columns).map(|column| cells.get(column).map(|cell| cell.replace("\\\n", " ")));
            format!("| {} |", cells.map(Option::unwrap_or_default).collect::<Vec<_>>().join(" | "))
        };
        let mut lines: Vec<_> = rows.iter().map(|row| line(row)).collect();
        if !lines.is_empty() {
            lines.insert(1, format!("|{}", " --- |".repeat(columns)));
        }
        lines.join("\n")
    }

    fn mark(&self, note: NoteRef<'_>) -> String {
        self.name(note)
    }

    fn note(&self, note: NoteRef<'_>, paragraphs: &[String]) -> String {
        let (name, whose) = (self.name(note), papers::namespace(note.note.namespace, self.language));
        let text = paragraphs.join("\n\n").replace('\n', "\n    ");
        format!("{name}: {whose} {}: {text}", escape(&note.note.label))
    }
}

/// Whether a text ends in a bare address.
fn ends_in_address(written: &str) -> bool {
    let last = written.rsplit(char::is_whitespace).next().unwrap_or_default();
    last.contains("://") || last.contains("www.") || last.contains('@')
}

/// Escapes a line, so that neither GitHub nor pandoc takes anything in it for markup. Unprintable characters are
/// replaced first, so that no other character moves to a position where it has a meaning.
fn escape(line: &str) -> String {
    let line = printable(line);
    let words = line.trim_start();
    let indent = &line[..line.len() - words.len()];
    let mut escaped = String::with_capacity(line.len());
    escaped.push_str(if indent.len() < 4 && !indent.contains(['\t', '\n']) { indent } else { " " }); // more is program text
    let label = list_label(words);
    for (at, c) in words.char_indices() {
        let at_start = at == 0 && (matches!(c, '-' | '+' | '=' | ':' | '%') || c == '(' && indent.is_empty()); // `[^1](…)` is a link
        let at_end = at + 1 == words.len() && c == '!'; // a note's mark behind it would be a picture
        if ANYWHERE.contains(&c) || at_start || at_end || label == Some(at) {
            escaped.push('\\');
        }
        escaped.push(if c == '\n' { ' ' } else { c });
    }
    escaped
}

/// Characters that an address between `<` and `>` cannot contain.
const NOT_IN_ADDRESSES: &[char] = &['<', '>', '|', '`', '\\', ' ', '\n'];

/// Characters that have a meaning anywhere in a line, including those of pandoc: attributes (`{onclick=…}`), citations
/// and examples (`@`), superscripts and notes (`^`), and line blocks (`|`).
const ANYWHERE: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '>', '&', '~', '$', '#', '{', '}', '^', '|', '@'];

/// The position of the character that would make a line a list item: `1.`, `(2)`, `a)`, `iv.`
fn list_label(words: &str) -> Option<usize> {
    let opened = usize::from(words.starts_with('('));
    let length = words[opened..].bytes().take_while(u8::is_ascii_alphanumeric).count();
    let label = &words[opened..opened + length];
    let digits = label.bytes().all(|byte| byte.is_ascii_digit());
    let roman = label.bytes().all(|byte| b"ivxlcdmIVXLCDM".contains(&byte));
    let closed = words[opened + length..].starts_with(['.', ')']);
    (length > 0 && closed && (digits || roman || length == 1)).then_some(opened + length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    const ENGLISH: Markdown = Markdown { language: Language::English, dossier: 0 };

    #[test]
    fn notes_are_true_footnotes() {
        insta::assert_snapshot!(markdown(&sample::dossier(), Language::English));
    }

    #[test]
    fn a_report_holds_the_review() {
        let (corrected, reviewed) = sample::reviewed();
        let subject =
            Subject { dossier: &corrected.dossier, reviewed: Some(&reviewed), lost_corrections: &corrected.lost };
        let [english, dutch] = Language::ALL.map(|language| super::report(subject, 0, sample::options(language)));
        insta::assert_snapshot!("report", english);
        insta::assert_snapshot!("report_in_dutch", dutch);
    }

    #[test]
    fn words_are_never_markup() {
        let cases = [
            ("gewone woorden (1), en 2. niet", "gewone woorden (1), en 2. niet"),
            ("1. geen lijst", "1\\. geen lijst"),
            ("# geen kop", "\\# geen kop"),
            ("- geen lijst", "\\- geen lijst"),
            ("<script>*_[x](y)`", "\\<script\\>\\*\\_\\[x\\](y)\\`"),
            ("een\n2) twee", "een\\\n2\\) twee"),
            ("titel {onmouseover=x}", "titel \\{onmouseover=x\\}"),
            ("::: {onclick=x}", "\\::: \\{onclick=x\\}"),
            ("(@) een", "\\(\\@) een"),
            ("| regel", "\\| regel"),
            ("m^2^ van @naam", "m\\^2\\^ van \\@naam"),
            ("a) een", "a\\) een"),
            ("(iv) vier", "\\(iv\\) vier"),
            ("term\n: uitleg", "term\\\n\\: uitleg"),
            ("% titel", "\\% titel"),
            ("\u{200b}- geen lijst", "\\- geen lijst"),
            ("     geen code", " geen code"),
            ("\tgeen code", " geen code"),
            ("Is dat zo!", "Is dat zo\\!"),
            ("Ja. Dat (1) is a.b", "Ja. Dat (1) is a.b"),
            ("zie www.a.nl\nen", "zie www.a.nl \\\nen"),
        ];
        for (words, expected) in cases {
            assert_eq!(ENGLISH.words(words), expected);
        }
    }

    /// What pandoc makes of Markdown, as its own values; none where it is not installed.
    fn read_by_pandoc(format: &str, markdown: &str) -> Option<String> {
        use std::process::{Command, Stdio};
        let mut command = Command::new("pandoc");
        command.args(["-f", format, "-t", "native"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut pandoc = command.spawn().ok()?;
        std::io::Write::write_all(&mut pandoc.stdin.take().unwrap(), markdown.as_bytes()).unwrap();
        Some(String::from_utf8(pandoc.wait_with_output().unwrap().stdout).unwrap())
    }

    #[test]
    fn pandoc_takes_no_words_for_markup() {
        const MARKUP: &[&str] = &[
            "Div",
            "Span",
            "RawBlock",
            "RawInline",
            "LineBlock",
            "Cite",
            "Superscript",
            "Subscript",
            "Note",
            "OrderedList",
            "BulletList",
            "DefinitionList",
            "CodeBlock",
            "Code",
            "Math",
            "Link",
            "Image",
            "BlockQuote",
            "Header",
            "Table",
            "Emph",
            "Strong",
            "Strikeout",
            "HorizontalRule",
            "onclick\"",
        ];
        let lines = [
            "{onmouseover=alert(1)}",
            "kop {#id .klas onclick=x}",
            "::: {onclick=x}\ntekst\n:::",
            "(@) een",
            "(@a) een",
            "| regel\n| regel",
            "m^2^ en H~2~O",
            "zie @naam en [-@naam, p. 1]",
            "term\n: uitleg",
            "term\n\n:   uitleg",
            "% titel",
            "`x`{=html}",
            "`x`{.a onclick=x}",
            "^[een noot]",
            "<div onclick=x>",
            "<b>vet</b>",
            "$x$ en $$y$$",
            "\\begin{a}x\\end{a}",
            "a) een",
            "(a) een",
            "iv. vier",
            "#. een",
            "1) een",
            "    code",
            "\tcode",
            "---",
            "***",
            "===",
            "kop\n---",
            "kop\n===",
            "+---+---+\n| a | b |\n+---+---+",
            "a | b\n--|--\nc | d",
            "  a   b\n---- ----\n  c   d",
            "> citaat",
            "![x](y){onclick=x}",
            "[x]: javascript:x",
            "~~~ {onclick=x}\nx\n~~~",
            "```{onclick=x}\nx\n```",
            "\u{200b}- punt",
            "\u{feff}# kop",
            "- [ ] taak",
            "&lt;script&gt;",
            "*[HTML]: x",
            "x\u{200b}:::\n\u{200b}::: a",
        ];
        let form = ENGLISH;
        for format in ["markdown", "gfm"] {
            for line in lines {
                let Some(native) = read_by_pandoc(format, &format!("{}\n", form.words(line))) else { return };
                let found: Vec<_> = MARKUP.iter().filter(|markup| native.contains(&format!("{markup} "))).collect();
                assert!(found.is_empty() && native.contains("Para"), "{format}, {line}: {native}");
            }
            let heading = form.heading(2, &form.words("kop {#id onclick=x} ##"));
            let native = read_by_pandoc(format, &heading).unwrap_or_default().replace(['\n', ' '], "");
            assert!(native.contains("[],[])") && native.contains("\"##\""), "{format}: {native}");
        }
    }

    #[test]
    fn only_web_addresses_are_links() {
        assert_eq!(ENGLISH.address("https://a.nl/b_c"), "<https://a.nl/b_c>");
        assert_eq!(ENGLISH.address("javascript:x"), "javascript:x");
        assert_eq!(ENGLISH.address("http://a.nl/<b"), "http://a.nl/\\<b");
    }

    #[test]
    fn short_rows_of_a_table_are_filled() {
        let cell = |words: &str| ENGLISH.words(words);
        let rows = [vec![cell("a|b"), cell("c")], vec![cell("d")]];
        assert_eq!(ENGLISH.table(&rows), "| a\\|b | c |\n| --- | --- |\n| d |  |");
        assert_eq!(ENGLISH.table(&[]), "");
    }
}
