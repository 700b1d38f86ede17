//! A page for a browser: one file without scripts that loads nothing else. Question and answer are side by side on a
//! wide screen, in one column on a phone, and can be printed.

mod markup;
mod overview;
mod page;
mod review;
mod rows;
mod text;

#[cfg(test)]
mod tests;

use crate::i18n::problems::read_error;
use crate::i18n::report;
use crate::present::{Options, Subject};
use crate::source::ReadError;
use markup::{Html, html};
use page::Page;

/// The style sheet.
const STYLE: &str = include_str!("report.css");

/// The content security policy: nothing but this page's own style. The page has nothing to load either.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The page up to its first dossier, with a list if there are several.
pub fn begin(titles: &[String], options: Options) -> String {
    let language = options.language;
    let title = match titles {
        [only] => only.clone(),
        several => report::title(several.len(), language),
    };
    let mut page = html!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"generator\" content=\"tegenlezer\">\n<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{}</a>\n",
        language.code(),
        Html::constant(POLICY),
        title,
        Html::constant(STYLE),
        language.say(report::SKIP_TO_THE_QUESTIONS),
    );
    if titles.len() != 1 {
        let dossiers = language.say(report::DOSSIERS);
        page.append(html!("<header class=\"top\">\n<h1>{}</h1>\n<nav aria-label=\"{}\">\n<ol>\n", title, dossiers));
        for (index, title) in titles.iter().enumerate() {
            page.append(html!(
                "<li><span class=\"number\">{}</span><a href=\"#{}\" lang=\"nl\">{}</a></li>\n",
                index + 1,
                Page::id_of_dossier(index, titles.len()),
                title,
            ));
        }
        page.append(html!("</ol>\n</nav>\n</header>\n"));
    }
    page.append(html!("<main id=\"main\">\n"));
    page.into_string()
}

/// One of the dossiers of the page.
pub fn dossier(subject: Subject<'_>, index: usize, titles: &[String], options: Options) -> String {
    Page::new(subject, index, titles.len(), options).into_html()
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
