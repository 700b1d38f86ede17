//! The list of dossiers: which it shows, in which order, and what is known of the work on each.

use std::cmp::Reverse;

use crate::dossier::{Dossier, Status};
use crate::i18n::papers::{kind, status_names};
use crate::i18n::reader::lists::{LATE, orders};
use crate::i18n::search::named_value;
use crate::i18n::{Bilingual, Language};
use crate::model::{Date, Text};
use crate::search::fold;
use crate::tui::compose::words;

/// Words of so many letters are looked for in the texts too. Shorter ones are in nearly all.
const LONG: usize = 3;

/// So many bytes are read for the first time between two keys: a few milliseconds.
const PORTION: usize = 1 << 19;
/// To search what was read before is so much quicker.
const QUICKER: usize = 16;

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

/// The list of dossiers. It is looked through a portion at a time, from its first dossier to its last, so that no key waits
/// until the texts of thousands are read.
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
    /// All dossiers in this order.
    ordered: Vec<usize>,
    /// How many of these were looked at.
    looked_at: usize,
    /// Those of them that it shows.
    shown: Vec<usize>,
    /// What was asked when these were found.
    asked: Option<Asked>,
    /// What can be found of each dossier.
    known: Vec<Known>,
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

/// What can be found of a dossier: folded, each put together when it is first looked through.
#[derive(Debug, Clone, Default)]
struct Known {
    /// All but its texts.
    about: Option<String>,
    texts: Option<String>,
}

impl Known {
    /// Whether a dossier has all words, wherever each stands. What was read of it is taken off the portion.
    fn hold(&mut self, words: &[&str], dossier: &Dossier, left: &mut usize) -> bool {
        let about = self.about.get_or_insert_with(|| {
            let about = fold(&about(dossier));
            *left = left.saturating_sub(about.len());
            about
        });
        let mut elsewhere = words.iter().filter(|word| !about.contains(**word)).peekable();
        if elsewhere.peek().is_none() {
            return true;
        }
        if elsewhere.clone().any(|word| word.chars().count() < LONG) {
            return false;
        }
        let texts = self.texts.get_or_insert_with(|| {
            let texts = text(dossier);
            *left = left.saturating_sub(texts.len());
            texts
        });
        *left = left.saturating_sub(texts.len() / QUICKER);
        elsewhere.all(|word| texts.contains(word))
    }
}

impl DossierList {
    /// The dossiers that it shows, in order; while it is looked through those that were found so far.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// Whether there may be more to show.
    pub fn is_looking(&self) -> bool {
        self.looked_at < self.ordered.len()
    }

    /// Forgets what was found of the dossiers, since they are others now.
    pub fn forget(&mut self) {
        (self.asked, self.known) = (None, Vec::new());
    }

    /// By how many days the answer of a dossier is late, if that can be said.
    pub fn days_late(&self, dossier: &Dossier) -> Option<i32> {
        let answered = dossier.day_of(crate::dossier::Happening::Answered);
        dossier.days_late(self.today.or(answered)?)
    }

    /// Orders the dossiers anew if something else is asked, and looks through a portion of them if there are any left.
    pub fn settle(&mut self, dossiers: &[Dossier], asked: Asked) {
        if self.asked.as_ref() != Some(&asked) {
            let before = self.asked.as_ref();
            if before.is_none_or(|before| (before.order, &before.work) != (asked.order, &asked.work)) {
                self.ordered = self.in_order(dossiers, &asked);
            }
            (self.shown, self.looked_at, self.asked) = (Vec::new(), 0, Some(asked));
        }
        self.look(dossiers, PORTION);
    }

    /// Looks through all that are left.
    pub fn finish(&mut self, dossiers: &[Dossier]) {
        self.look(dossiers, usize::MAX);
    }

    /// All dossiers in the order that is asked.
    fn in_order(&self, dossiers: &[Dossier], asked: &Asked) -> Vec<usize> {
        let mut all: Vec<_> = (0..dossiers.len()).collect();
        match asked.order {
            Order::AsRead => {}
            Order::Date => all.sort_by_key(|&index| Reverse(dossiers[index].timeline.last().map(|event| event.date))),
            Order::Lateness => all.sort_by_key(|&index| Reverse(self.days_late(&dossiers[index]))),
            Order::Progress => all.sort_by_key(|&index| {
                let marked = asked.work.get(index).map_or(0, |work| work.marked);
                (marked * 1_000).checked_div(dossiers[index].rows.len()).unwrap_or(usize::MAX) // letters last
            }),
            Order::Asker => all.sort_by_cached_key(|&index| named(&words::askers(&dossiers[index]))),
            Order::Ministry => all.sort_by_cached_key(|&index| named(&words::asked(&dossiers[index]))),
        }
        all
    }

    /// Looks further for dossiers with all words until so many bytes are read.
    fn look(&mut self, dossiers: &[Dossier], mut left: usize) {
        let wanted = fold(self.asked.as_ref().map_or("", |asked| &asked.wanted));
        let words: Vec<_> = wanted.split_whitespace().map(named_value).collect();
        self.known.resize_with(dossiers.len(), Known::default);
        while let Some(&index) = self.ordered.get(self.looked_at).filter(|_| left > 0) {
            self.looked_at += 1;
            if words.is_empty() || self.known[index].hold(&words, &dossiers[index], &mut left) {
                self.shown.push(index);
            }
        }
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
