//! Marks, tags, ticks and turning back: one change for one command.

use super::{Desk, words};
use crate::review::{Mark, Standing, Tag, Tick, What};
use crate::tui::commands::update::Effect;
use crate::tui::input::binding::Command;
use crate::tui::reading::{Reading, Topic};
use crate::tui::state::{Purpose, State};

impl State {
    /// Runs a command of the review. None if it is not one.
    pub(in crate::tui) fn run_in_review(&mut self, command: Command, count: Option<usize>) -> Option<Vec<Effect>> {
        let mark = match command {
            Command::MarkAnswered => Some(Mark::Answered),
            Command::MarkPartly => Some(Mark::Partly),
            Command::MarkNotAnswered => Some(Mark::NotAnswered),
            Command::MarkEvades => Some(Mark::Evades),
            Command::MarkElsewhere => Some(Mark::Elsewhere),
            Command::MarkFollowUp => Some(Mark::FollowUp),
            Command::Unmark => None,
            Command::Agree => return Some(self.agree()),
            Command::Undo => return Some(self.turn_back(true)),
            Command::Redo => return Some(self.turn_back(false)),
            Command::Tag => {
                if self.row_to_review().is_some() {
                    self.open_prompt(Purpose::Tag);
                }
                return Some(Vec::new());
            }
            Command::Tick => {
                let chosen = self.item_in_drawer(&Topic::Ticks).unwrap_or(0);
                return Some(self.tick(count.unwrap_or(chosen + 1)));
            }
            Command::Note => {
                self.note();
                return Some(Vec::new());
            }
            Command::Select => {
                self.choose();
                return Some(Vec::new());
            }
            Command::Summary => {
                self.summarise();
                return Some(Vec::new());
            }
            Command::Reassign => {
                self.begin_pairing();
                return Some(Vec::new());
            }
            Command::Notes => {
                self.toggle_remarks();
                return Some(Vec::new());
            }
            Command::Ticks => {
                self.toggle_ticks();
                return Some(Vec::new());
            }
            Command::NextUnreviewed => return Some(self.step_unreviewed(true)),
            Command::PreviousUnreviewed => return Some(self.step_unreviewed(false)),
            _ => return None,
        };
        let Some(row) = self.row_to_review() else { return Some(Vec::new()) };
        if mark.is_none() && self.is_of_others_alone(row) {
            return Some(Vec::new());
        }
        let change = self.desk().and_then(|desk| desk.reviewed.mark(row, mark));
        Some(self.change(change))
    }

    /// Whether only others marked a row; says so.
    fn is_of_others_alone(&mut self, row: usize) -> bool {
        let whose = self.desk().and_then(|desk| {
            let (marked, _) = desk.row(row)?.own_or_latest(&desk.who)?;
            (marked.who != desk.who).then(|| marked.who.clone())
        });
        let Some(whose) = whose else { return false };
        let stays = [
            "this mark stays; yours can stand beside it. It is of",
            "dit oordeel blijft; het uwe kan ernaast staan. Het is van",
        ];
        self.message = Some(format!("{} {whose}", self.voice.say(stays)));
        true
    }

    /// The row in view; says so where there is none.
    pub(super) fn row_to_review(&mut self) -> Option<usize> {
        let (dossier, session) = self.reading()?;
        let row = session.row_in_view();
        if session.here.reading == Reading::Rows && row < dossier.rows.len() {
            return Some(row);
        }
        self.message = Some(self.voice.tell(["there is no question here", "hier is geen vraag"]));
        None
    }

    /// Confirms the mark for what stands there now, else takes the mark that the ticks amount to.
    fn agree(&mut self) -> Vec<Effect> {
        let Some(row) = self.row_to_review() else { return Vec::new() };
        let change = self.desk().and_then(|desk| {
            let state = desk.row(row)?;
            match (state.own_or_latest(&desk.who), state.proposed) {
                (Some((_, standing)), _) if standing != Standing::Holds => desk.reviewed.confirm(row, &desk.who),
                (own, Some(proposed)) if own.map(|(marked, _)| marked.mark) != Some(proposed) => {
                    desk.reviewed.mark(row, Some(proposed))
                }
                _ => None,
            }
        });
        if change.is_none() && self.desk().is_some() {
            self.message = Some(self.voice.tell([
                "nothing to agree with: the ticks propose no other mark",
                "niets om mee in te stemmen: de vinkjes stellen geen ander oordeel voor",
            ]));
            return Vec::new();
        }
        self.change(change)
    }

    /// Ticks a sub-question: answered, then not answered, then neither.
    fn tick(&mut self, number: usize) -> Vec<Effect> {
        let Some(row) = self.row_to_review() else { return Vec::new() };
        let asked = self.desk().and_then(|desk| desk.row(row)).map(|state| state.asked).unwrap_or_default();
        let Some((index, (_, tick))) = number.checked_sub(1).and_then(|index| Some((index, asked.get(index)?))) else {
            let count = crate::words::count(asked.len(), crate::words::SUB_QUESTION, self.voice.language);
            let has = self.voice.say(["this question has", "deze vraag heeft"]);
            self.message = self.desk().is_some().then(|| format!("{has} {count}"));
            return Vec::new();
        };
        let next = match tick {
            None => Some(Tick::Answered),
            Some(Tick::Answered) => Some(Tick::NotAnswered),
            Some(Tick::NotAnswered) => None,
        };
        let change = self.desk().and_then(|desk| desk.reviewed.tick(row, index, next));
        self.show_ticks();
        self.change(change)
    }

    /// Takes back one's last change, or makes the one taken back again; says which.
    pub(super) fn turn_back(&mut self, undo: bool) -> Vec<Effect> {
        let Some(desk) = self.desk() else { return self.ask(None) };
        let review = desk.reviewed.review();
        let line = if undo { review.undoable(&desk.who) } else { review.redoable(&desk.who) };
        let Some((id, What::Do(change))) = line.map(|line| (line.id, &line.what)) else {
            let none = ["nothing to take back", "niets om terug te nemen"];
            let again = ["nothing to make again", "niets om opnieuw te doen"];
            self.message = Some(self.voice.tell(if undo { none } else { again }));
            return Vec::new();
        };
        let words = self.voice.say(words::change(change));
        let done = if undo { ["undone", "teruggenomen"] } else { ["done again", "opnieuw gedaan"] };
        self.message = Some(format!("{}: {words}", self.voice.say(done)));
        self.ask(Some(if undo { What::Undo(id) } else { What::Redo(id) }))
    }

    /// To the next or previous row without a mark, or whose mark asks to be confirmed.
    fn step_unreviewed(&mut self, forward: bool) -> Vec<Effect> {
        let Some(desk) = self.desk() else { return self.ask(None) };
        let asks =
            |row: usize| desk.row(row).is_some_and(|state| state.mark.is_none() || state.standing != Standing::Holds);
        let Some((dossier, session)) = self.reading() else { return Vec::new() };
        let (here, rows) = (session.row_in_view(), dossier.rows.len());
        let wanted = |row: &usize| session.shows(*row) && asks(*row);
        let found = if forward {
            (here + 1..rows).find(wanted).or_else(|| (0..here).find(wanted))
        } else {
            (0..here).rev().find(wanted).or_else(|| (here + 1..rows).rev().find(wanted))
        };
        let wrapped = found.is_some_and(|row| (row > here) != forward);
        let alone = asks(here);
        let Some((dossier, session)) = self.reading_mut() else { return Vec::new() };
        if let Some(row) = found {
            session.remember();
            session.go_to_row(dossier, row);
        }
        self.message = match found {
            None if alone => Some(self.voice.tell(["this is the last one", "dit is de laatste"])),
            None => Some(self.voice.tell(["every question has its mark", "elke vraag heeft haar oordeel"])),
            Some(_) if wrapped => Some(self.voice.tell(["from the other end", "vanaf de andere kant"])),
            Some(_) => None,
        };
        Vec::new()
    }

    /// Gives the row in view tags, or takes off those that it has: they are typed with commas between.
    pub(in crate::tui) fn tag(&mut self, typed: &str) -> Vec<Effect> {
        let Some(row) = self.row_to_review() else { return Vec::new() };
        let tags: Vec<Tag> = typed.split(',').filter_map(|tag| tag.parse().ok()).collect();
        let changes: Vec<_> = tags
            .into_iter()
            .filter_map(|tag| {
                let desk = self.desk()?;
                let on = !desk.row(row)?.tags.contains(&&tag);
                desk.reviewed.tag(row, tag, on)
            })
            .collect();
        changes.into_iter().flat_map(|change| self.change(Some(change))).collect()
    }

    /// The tags in use that what is typed may become: its last one, behind a comma.
    pub(in crate::tui) fn tags_like(&self, typed: &str) -> Vec<String> {
        let last = typed.rsplit(',').next().unwrap_or_default().trim().to_lowercase();
        let tags = self.desk().map(Desk::tags).unwrap_or_default();
        let begins = |tag: &&&Tag| tag.as_str().to_lowercase().starts_with(&last);
        tags.iter().filter(begins).map(|tag| tag.as_str().to_owned()).collect()
    }

    /// What is typed, its last tag completed if one in use begins so.
    pub(in crate::tui) fn complete_tag(&self, typed: &str) -> String {
        let before = typed.rfind(',').map_or("", |at| &typed[..=at]);
        match self.tags_like(typed).first() {
            Some(tag) if before.is_empty() => tag.clone(),
            Some(tag) => format!("{before} {tag}"),
            None => typed.to_owned(),
        }
    }
}
