//! The list of dossiers: which it shows, in which order, and what is known of the work on each.

use std::cmp::Reverse;

use crate::dossier::{Dossier, Status};
use crate::i18n::papers::{kind, status_names};
use crate::i18n::reader::lists::{LATE, orders};
use crate::i18n::search::named_value;
use crate::i18n::{Bilingual, Language};
use crate::model::{Date, Text};
use crate::parallel::on_all_cores;
use crate::search::fold;
use crate::tui::compose::words;

/// Words of so many letters are looked for in the texts too. Shorter ones are in nearly all.
const LONG: usize = 3;

/// By what the list is ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// As the papers were read.
    #[default]
    AsRead,
    /// By the last thing that happened, the latest first.
    Date,
    /// By how late the answer is, the latest first.
    Lateness,
    /// By how much is reviewed, the least first.
    Progress,
    /// By who asks.
    Asker,
    /// By who is asked.
    Ministry,
}

impl Order {
    /// What it is called.
    pub fn title(self) -> Bilingual {
        match self {
            Self::AsRead => orders::AS_READ,
            Self::Date => orders::BY_DATE,
            Self::Lateness => orders::LATEST_ANSWER,
            Self::Progress => orders::LEAST_REVIEWED,
            Self::Asker => orders::BY_ASKER,
            Self::Ministry => orders::BY_MINISTRY,
        }
    }

    /// The next one, round the end.
    pub fn next(self) -> Self {
        match self {
            Self::AsRead => Self::Date,
            Self::Date => Self::Lateness,
            Self::Lateness => Self::Progress,
            Self::Progress => Self::Asker,
            Self::Asker => Self::Ministry,
            Self::Ministry => Self::AsRead,
        }
    }
}

/// What is known of the work on a dossier, whether or not it is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Work {
    /// How many questions are marked.
    pub marked: usize,
    /// How many notes were left before they were done.
    pub drafts: usize,
    /// How many changes are not known to be saved.
    pub unsaved: usize,
    /// When it was read last, if it is known.
    pub opened: Option<Date>,
}

/// The list of dossiers.
#[derive(Debug, Clone, Default)]
pub struct DossierList {
    /// By what it is ordered.
    pub order: Order,
    /// Whether it names the files instead of who asks whom.
    pub by_file: bool,
    /// The dossier that was chosen before the line was opened that filters it.
    pub chosen_before: usize,
    /// The day on which unanswered questions are late or not.
    pub today: Option<Date>,
    /// The dossiers that it shows, in order.
    shown: Vec<usize>,
    /// What was asked when these were found.
    asked: Option<Asked>,
    /// What can be found of each dossier without its texts: folded, put together once.
    outlines: Vec<String>,
    /// The texts of each dossier: folded, put together when words are first looked for in them.
    texts: Vec<Option<String>>,
}

/// What the list shows hangs on this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The words that are wanted.
    pub wanted: String,
    /// The order.
    pub order: Order,
    /// What is known of the work on each dossier; nothing where the order does not ask for it.
    pub work: Vec<Work>,
}

impl DossierList {
    /// The dossiers that it shows, in order.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// Forgets what was found of the dossiers, since they are others now.
    pub fn forget(&mut self) {
        (self.asked, self.outlines, self.texts) = (None, Vec::new(), Vec::new());
    }

    /// By how many days the answer of a dossier is late, if that can be said.
    pub fn days_late(&self, dossier: &Dossier) -> Option<i32> {
        let answered = dossier.day_of(crate::dossier::Happening::Answered);
        dossier.days_late(self.today.or(answered)?)
    }

    /// Finds and orders the dossiers anew if something else is asked.
    pub fn settle(&mut self, dossiers: &[Dossier], asked: Asked) {
        if self.asked.as_ref() == Some(&asked) {
            return;
        }
        let mut shown = self.find(dossiers, &asked.wanted);
        match asked.order {
            Order::AsRead => {}
            Order::Date => shown.sort_by_key(|&index| Reverse(dossiers[index].timeline.last().map(|event| event.date))),
            Order::Lateness => shown.sort_by_key(|&index| Reverse(self.days_late(&dossiers[index]))),
            Order::Progress => shown.sort_by_key(|&index| {
                let marked = asked.work.get(index).map_or(0, |work| work.marked);
                (marked * 1_000).checked_div(dossiers[index].rows.len()).unwrap_or(usize::MAX) // letters last
            }),
            Order::Asker => shown.sort_by_cached_key(|&index| named(&words::askers(&dossiers[index]))),
            Order::Ministry => shown.sort_by_cached_key(|&index| named(&words::asked(&dossiers[index]))),
        }
        (self.shown, self.asked) = (shown, Some(asked));
    }

    /// The dossiers with all words, wherever each stands.
    fn find(&mut self, dossiers: &[Dossier], wanted: &str) -> Vec<usize> {
        let wanted = fold(wanted);
        if wanted.trim().is_empty() {
            return (0..dossiers.len()).collect();
        }
        if self.outlines.len() != dossiers.len() {
            self.outlines = on_all_cores(dossiers.iter().collect(), |dossier| fold(&about(dossier)));
            self.texts = vec![None; dossiers.len()];
        }
        let words: Vec<_> = wanted.split_whitespace().map(named_value).collect();
        let in_outline = |index: usize, word: &str| self.outlines[index].contains(word);
        let may_hold =
            |&index: &usize| words.iter().all(|word| in_outline(index, word) || word.chars().count() >= LONG);
        let found: Vec<_> = (0..dossiers.len()).filter(may_hold).collect();
        let asks_texts = |index: &usize| !words.iter().all(|word| in_outline(*index, word));
        let unread = found.iter().copied().filter(|index| asks_texts(index) && self.texts[*index].is_none());
        for (index, text) in on_all_cores(unread.collect(), |index| (index, text(&dossiers[index]))) {
            self.texts[index] = Some(text);
        }
        let in_texts = |index: usize, word: &str| self.texts[index].as_ref().is_some_and(|text| text.contains(word));
        let in_outline = |index: usize, word: &str| self.outlines[index].contains(word);
        let holds = |&index: &usize| words.iter().all(|word| in_outline(index, word) || in_texts(index, word));
        found.into_iter().filter(holds).collect()
    }
}

/// A name to be ordered by: those without one come last.
fn named(name: &str) -> (bool, String) {
    (name.is_empty(), fold(name))
}

/// What can be found of a dossier without its texts: subject, who asks whom, dates, files, numbers, kinds of papers, how it
/// stands with the answers, whether they are late.
pub fn about(dossier: &Dossier) -> String {
    let mut about = format!("{} {}", dossier.title, words::parties(dossier));
    let mut add = |word: &str| about.extend([" ", word]);
    for language in Language::ALL {
        words::timeline(&dossier.timeline, true, language).iter().for_each(|event| add(event));
        dossier.documents.iter().for_each(|document| add(kind(document.kind, language)));
    }
    for document in &dossier.documents {
        add(&document.source.path);
        document.meta.document_id.iter().for_each(|id| add(id));
    }
    let mut statuses: Vec<Status> = Vec::new();
    for row in &dossier.rows {
        if !statuses.iter().any(|status| words::sign(*status) == words::sign(row.status)) {
            statuses.push(row.status);
        }
    }
    statuses.into_iter().for_each(|status| status_names(status).each().for_each(|name| add(name)));
    let answered = dossier.day_of(crate::dossier::Happening::Answered);
    if answered.and_then(|day| dossier.days_late(day)).is_some_and(|days| days > 0) {
        LATE.each().for_each(|word| add(word));
    }
    about
}

/// All that the papers of a dossier say.
fn text(dossier: &Dossier) -> String {
    let blocks = dossier.documents.iter().flat_map(|document| &document.blocks);
    let texts: Vec<_> = blocks.flat_map(|block| block.texts()).map(Text::as_str).collect();
    fold(&texts.join(" "))
}
