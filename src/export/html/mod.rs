//! A page for a browser: one file without scripts that loads nothing else. Question and answer are side by side on a
//! wide screen, in one column on a phone, and can be printed.

mod library;
mod overview;
mod page;
mod review;
mod rows;
mod text;

#[cfg(test)]
mod tests;

pub use library::library_overview;

use super::markup::{Markup as Html, markup as html};
use crate::i18n::Language;
use crate::i18n::problems::read_error;
use crate::i18n::report;
use crate::present::overview::Entry;
use crate::present::{Options, Subject};
use crate::source::ReadError;
use page::Page;

/// The style sheet.
const STYLE: &str = include_str!("report.css");

/// The content security policy: nothing but this page's own style. The page has nothing to load either.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The page up to its first dossier, with a list if there are several.
pub fn begin(entries: &[Entry], options: Options) -> String {
    let language = options.language;
    let title = match entries {
        [only] => only.title.clone(),
        several => report::title(several.len(), language),
    };
    let mut page = head(&title, language);
    if entries.len() != 1 {
        page.append(index(&title, entries, options));
    }
    page.append(html!("<main id=\"main\">\n"));
    page.into_string()
}

/// The page up to what it shows.
fn head(title: &str, language: Language) -> Html {
    html!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"generator\" content=\"tegenlezer\">\n<title>{}</title>\n<style>\n{}{}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{}</a>\n",
        language.code(),
        Html::constant(POLICY),
        title,
        Html::constant(STYLE),
        running_title(title),
        language.say(report::SKIP_TO_THE_QUESTIONS),
    )
}

/// The title page of several dossiers: the day, and a table of them with links.
fn index(title: &str, entries: &[Entry], options: Options) -> Html {
    let language = options.language;
    let (dossiers, date) = (language.say(report::DOSSIERS), crate::i18n::papers::date(options.today, language));
    let mut page = html!(
        "<header class=\"top\">\n<h1>{}</h1>\n<p class=\"kicker\">{}</p>\n<nav class=\"wide\" aria-label=\"{}\">\n\
         <table>\n<caption class=\"hidden\">{}</caption>\n<tr><td></td>",
        title,
        date,
        dossiers,
        dossiers,
    );
    for heading in Entry::headings(language) {
        page.append(html!("<th scope=\"col\">{}</th>", heading));
    }
    page.append(html!("</tr>\n"));
    for (index, entry) in entries.iter().enumerate() {
        let id = Page::id_of_dossier(index, entries.len());
        page.append(html!(
            "<tr><td class=\"number\">{}</td><td><a href=\"#{}\" lang=\"nl\">{}</a></td>",
            index + 1,
            id,
            entry.title
        ));
        for cell in entry.cells() {
            page.append(html!("<td>{}</td>", cell));
        }
        page.append(html!("</tr>\n"));
    }
    page.append(html!("</table>\n</nav>\n</header>\n"));
    page
}

/// The most characters of the title at the head of printed pages.
const RUNNING_TITLE: usize = 90;

/// The title at the head of every printed page but the first. Every character that is no letter or digit is escaped as
/// CSS does, so that nothing in it ends the string or the style.
fn running_title(title: &str) -> Html {
    let escaped = |c: char| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("\\{:x} ", u32::from(c)) };
    let words: String = title.chars().take(RUNNING_TITLE).map(escaped).collect();
    let mut style = Html::constant("@page { @top-left { content: \"");
    style.append(words);
    style.append(Html::constant("\"; font: 8pt sans-serif; } }\n@page :first { @top-left { content: none; } }\n"));
    style
}

/// One of the dossiers of the page.
pub fn dossier(subject: Subject<'_>, index: usize, of: usize, options: Options) -> String {
    Page::new(subject, index, of, options).into_html()
}

/// The end of the page, with the files that could not be read.
pub fn end(unread: &[ReadError], options: Options) -> String {
    let (language, mut page) = (options.language, Html::default());
    if !unread.is_empty() {
        let title = language.say(report::FILES_NOT_READ);
        page.append(html!("<section class=\"dossier\">\n<h2 class=\"heading\">{}</h2>\n<ul role=\"list\">\n", title));
        for error in unread {
            page.append(html!("<li>{}</li>\n", read_error(error, language)));
        }
        page.append(html!("</ul>\n</section>\n"));
    }
    let made = crate::i18n::papers::date(options.today, language);
    let by = language.say(report::CLOSING);
    page.append(html!("</main>\n<footer class=\"colophon\">\n<p>{} {}.</p>\n</footer>\n</body>\n</html>\n", by, made));
    page.into_string()
}
