//! The figures of a library as a page: a plain table, and a drawing of the days that answers took.

use super::{end, head};
use crate::export::figures::{COLUMNS, notes};
use crate::export::markup::{Markup as Html, markup as html};
use crate::i18n::library as words;
use crate::i18n::{Language, papers};
use crate::library::{By, Figures, Overview};
use crate::present::Options;

/// So many bars are drawn, those of the first groups.
const BARS: usize = 20;

/// The measures of the drawing, in its own units: of a bar with its space, of the names, and of all bars.
const BAR: usize = 22;
const NAMES: usize = 260;
const WIDTH: usize = 400;

/// The figures of a library.
pub fn library_overview(overview: &Overview, by: Option<By>, options: Options) -> String {
    let language = options.language;
    let title = language.say(words::TITLE);
    let mut page = head(title, language);
    page.append(html!(
        "<header class=\"top\">\n<h1>{}</h1>\n<p class=\"kicker\">{}</p>\n</header>\n<main id=\"main\">\n\
         <section class=\"dossier\">\n<nav class=\"wide\"><table>\n<tr><th scope=\"col\">{}</th>",
        title,
        papers::date(options.today, language),
        by.map(|by| words::by(by, language)),
    ));
    for (_, heading, _) in COLUMNS {
        page.append(html!("<th scope=\"col\">{}</th>", language.say(*heading)));
    }
    page.append(html!("</tr>\n"));
    for (name, figures) in overview.each.iter().map(|(name, figures)| (name.as_str(), figures)) {
        page.append(row(name, figures));
    }
    page.append(row(language.say(words::ALL), &overview.all));
    page.append(html!("</table></nav>\n"));
    page.append(bars(&overview.each, language));
    for note in notes(overview, language) {
        page.append(html!("<p>{}</p>\n", note));
    }
    page.append(html!("</section>\n"));
    page.into_string() + &end(&[], options)
}

fn row(name: &str, figures: &Figures) -> Html {
    let mut row = html!("<tr><th scope=\"row\" lang=\"nl\">{}</th>", name);
    for (_, _, cell) in COLUMNS {
        row.append(html!("<td class=\"number\">{}</td>", cell(figures).map(|number| number.to_string())));
    }
    row.append(html!("</tr>\n"));
    row
}

/// A bar for the median of the days of each group that has one, with the number beside it.
fn bars(each: &[(String, Figures)], language: Language) -> Html {
    let medians = each.iter().filter_map(|(name, figures)| Some((name, figures, figures.median()?.max(0))));
    let medians: Vec<_> = medians.take(BARS).collect();
    let Some(longest) = medians.iter().map(|(_, _, days)| *days as usize).max() else { return Html::default() };
    let title = language.say(words::MEDIAN_DAYS);
    let mut drawing = html!(
        "<figure>\n<figcaption>{}</figcaption>\n<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {} {}\" width=\"100%\">\n",
        title,
        title,
        NAMES + WIDTH + 120,
        BAR * medians.len(),
    );
    for (place, (name, figures, days)) in medians.into_iter().enumerate() {
        let length = days as usize * WIDTH / longest.max(1);
        let middle = place * BAR + BAR / 2;
        let shown: String = name.chars().take(36).collect();
        drawing.append(html!(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\" dominant-baseline=\"middle\" font-size=\"13\" \
             fill=\"currentColor\" lang=\"nl\">{}</text>\
             <rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"currentColor\" opacity=\"0.5\"/>\
             <text x=\"{}\" y=\"{}\" dominant-baseline=\"middle\" font-size=\"13\" fill=\"currentColor\">{}</text>\n",
            NAMES - 8,
            middle,
            shown,
            NAMES,
            place * BAR + 4,
            length.max(1),
            BAR - 8,
            NAMES + length + 8,
            middle,
            words::days_of(days, figures.days.len(), language),
        ));
    }
    drawing.append(html!("</svg>\n</figure>\n"));
    drawing
}
