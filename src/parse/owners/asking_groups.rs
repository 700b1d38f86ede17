//! The groups that headings of questions name, `Vraag VVD 1`, `Vraag SP 1`: where each counts its own questions, each is a
//! section.

use std::collections::HashMap;

use crate::model::{Number, Origin, Section, SectionId};
use crate::parse::headings::{Side, asking_groups};
use crate::parse::judge::Token;
use crate::rules::Rules;

/// For each heading of a paper the group that it names; nothing where the numbers of all groups count on.
#[derive(Debug, Default)]
pub(super) struct AskingGroups {
    of_tokens: Vec<Option<String>>,
    sections: HashMap<String, SectionId>,
    /// For each heading which group it is of, where groups count under titles; and the section of each group.
    counted: Vec<usize>,
    of_counted: HashMap<usize, SectionId>,
}

impl AskingGroups {
    /// The groups of these headings, where a number is that of questions of several.
    pub fn of(tokens: &[Token], rules: &Rules) -> Self {
        let of_token = |token: &Token| asking_groups::of_heading(&token.printed, rules).map(str::to_owned);
        let of_tokens: Vec<_> = tokens.iter().map(of_token).collect();
        let mut firsts: HashMap<Number, String> = HashMap::new();
        let questions = tokens.iter().zip(&of_tokens).filter(|(token, _)| token.side == Side::Question);
        let mut named = questions.filter_map(|(token, name)| Some((token.single()?, name.as_ref()?.to_lowercase())));
        let again = named.any(|(number, name)| *firsts.entry(number).or_insert_with(|| name.clone()) != name);
        if again { Self { of_tokens, ..Self::default() } } else { Self::default() }
    }

    /// Groups that count under titles, where it is known which group each heading is of.
    pub fn counted(groups: Vec<usize>) -> Self {
        Self { counted: groups, ..Self::default() }
    }

    /// The section of the group that a heading is of, where groups count: the one that is `open` at its first question.
    pub fn of_count(&mut self, token: usize, open: Option<SectionId>) -> Option<SectionId> {
        let group = *self.counted.get(token)?;
        match self.of_counted.get(&group) {
            Some(id) => Some(*id),
            None => {
                self.of_counted.insert(group, open?);
                open
            }
        }
    }

    /// The section of the group that a heading names, added where it is a new one's.
    pub fn section(&mut self, token: usize, origin: Origin, sections: &mut Vec<Section>) -> Option<SectionId> {
        let name = self.of_tokens.get(token)?.as_ref()?;
        let id = self.sections.entry(name.to_lowercase()).or_insert_with(|| {
            sections.push(Section { title: name.clone(), groups: vec![name.clone()], origin });
            SectionId::new(sections.len() - 1)
        });
        Some(*id)
    }
}
