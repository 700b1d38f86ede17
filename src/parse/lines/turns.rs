//! Debates: the turns of those who speak, each below or behind a line that names the speaker (`Minister De Vries:`). What
//! tells a debate from a paper that quotes one is that nearly all of it is turns.

use super::FlatLine;
use crate::model::{Meta, Respondent};
use crate::parse::headings::titles;
use crate::rules::{Outside, Rules, Speaking};
use crate::source::{Hint, Place};

/// Who speaks in a debate besides its chair.
#[derive(Debug, Default)]
pub(in crate::parse) struct Debate {
    members: Vec<Speaker>,
    ministers: Vec<Speaker>,
}

/// Somebody as a turn names them: `De Vries`, `Bakker` and `XYZ`, `Minister`.
#[derive(Debug, Clone, PartialEq)]
struct Speaker {
    speaking: Speaking,
    role: &'static str,
    name: String,
    party: Option<String>,
    /// How many bytes of the line name them.
    length: usize,
}

/// Finds the turns of a debate and says of their lines that they begin something new; nothing in any other paper.
pub(in crate::parse) fn mark(lines: &mut [FlatLine], rules: &Rules) -> Option<Debate> {
    const HEAD: usize = 12; // lines
    let turns: Vec<_> = lines.iter().enumerate().filter_map(|(at, line)| Some((at, in_flow(line, rules)?))).collect();
    let (first, _) = *turns.first()?;
    let title = rules.parliament.debates.question_time;
    let titled = lines.iter().take(HEAD.min(first)).any(|line| title.at_start(line.string()).is_some());
    if !is_debate(lines, &turns, titled, rules) {
        return None;
    }
    let mut debate = Debate::default();
    for (at, speaker) in turns {
        let line = &mut lines[at];
        line.gap_above = true;
        if speaker.length == line.string().len() {
            line.hint = Some(Hint::Heading(3));
        }
        let known = match speaker.speaking {
            Speaking::Chair => continue,
            Speaking::Member => &mut debate.members,
            Speaking::Minister => &mut debate.ministers,
        };
        if !known.iter().any(|other| other.name == speaker.name) {
            known.push(speaker);
        }
    }
    Some(debate)
}

/// Whether turns are most of a paper: several people take them, no written questions stand above, no letter ends below.
fn is_debate(lines: &[FlatLine], turns: &[(usize, Speaker)], titled: bool, rules: &Rules) -> bool {
    const FEWEST: usize = 4;
    let first = turns[0].0;
    let people = turns.iter().skip(1).filter(|(_, speaker)| speaker.name != turns[0].1.name).count();
    let led = turns.iter().any(|(_, speaker)| speaker.speaking == Speaking::Chair);
    let written = |line: &FlatLine| line.heading.as_ref().is_some_and(|heading| heading.numbers.is_some());
    let closes = |line: &FlatLine| titles::outside(line.string(), rules) == Some(Outside::Closing);
    people > 0
        && turns.len() >= if led || titled { FEWEST - 1 } else { FEWEST }
        && (led || titled || first < 3)
        && !lines[..first].iter().any(written)
        && !lines[first..].iter().any(closes)
        && first * 3 <= lines.len().max(60)
}

fn in_flow(line: &FlatLine, rules: &Rules) -> Option<Speaker> {
    let flows = matches!(line.place, Place::Flow { .. }) && !matches!(line.hint, Some(Hint::ListNumber(_)));
    if flows { speaker(line.string(), rules) } else { None }
}

/// Who a line names before its colon: `Mevrouw Bakker (XYZ):`, `De heer Vos (SP): Voorzitter. Dank u wel.`
fn speaker(line: &str, rules: &Rules) -> Option<Speaker> {
    const LONGEST: usize = 90; // bytes
    let debates = &rules.parliament.debates;
    let row = debates.speakers.at_start(line)?;
    let end = line.bytes().take(LONGEST).position(|byte| byte == b':')?;
    let (named, behind) = (line.get(row.words.len()..end)?.trim(), &line[end + 1..]);
    let (name, party) = match named.strip_suffix(')').and_then(|named| named.rsplit_once('(')) {
        Some((name, party)) => (name.trim(), Some(party.trim().to_owned())),
        None => (named, None),
    };
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || debates.particles.has(word);
    let words = || name.split([' ', '-', '\u{a0}']).filter(|word| !word.is_empty());
    let chair = row.meaning == Speaking::Chair;
    let fits = words().all(is_name) && words().any(|word| word.starts_with(char::is_uppercase)) != chair;
    let apart =
        behind.is_empty() || behind.starts_with(' ') && behind.trim_start().starts_with(|c: char| !c.is_lowercase());
    (fits && apart && !name.contains(['.', ',', ';', '?', '!', '«'])).then(|| Speaker {
        speaking: row.meaning,
        role: row.words.trim_end(),
        name: name.strip_suffix(" i").unwrap_or(name).to_owned(),
        party,
        length: end + 1,
    })
}

impl Debate {
    /// Adds what the turns say of those who ask and answer: a party that the title does not give, who spoke as minister.
    pub fn complete(&self, meta: &mut Meta) {
        for asker in meta.askers.iter_mut().filter(|asker| asker.party.is_none()) {
            let same = |member: &&Speaker| asker.name.ends_with(&member.name);
            asker.party = self.members.iter().find(same).and_then(|member| member.party.clone());
        }
        if meta.respondents.is_empty() {
            let respondent = |minister: &Speaker| Respondent {
                name: minister.name.clone(),
                role: Some(minister.role.to_owned()),
                portfolio: None,
            };
            meta.respondents = self.ministers.iter().map(respondent).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::flatten;
    use crate::rules::TWEEDE_KAMER;
    use crate::source::text;

    fn named(line: &str) -> Option<(Speaking, String, Option<String>)> {
        speaker(line, &TWEEDE_KAMER).map(|speaker| (speaker.speaking, speaker.name, speaker.party))
    }

    #[test]
    fn every_row_knows_its_example() {
        let debates = &TWEEDE_KAMER.parliament.debates;
        for row in debates.speakers.rows() {
            assert_eq!(named(row.example).map(|(speaking, ..)| speaking), Some(row.meaning), "{}", row.example);
            assert!(row.refused.is_none_or(|refused| named(refused).is_none()), "{}", row.example);
        }
        debates.particles.examples().for_each(|example| assert!(named(&example).is_some(), "{example}"));
    }

    #[test]
    fn who_speaks() {
        let member = |name: &str, party: &str| Some((Speaking::Member, name.to_owned(), Some(party.to_owned())));
        assert_eq!(named("De heer Van den Berg i (VVD):"), member("Van den Berg", "VVD"));
        assert_eq!(named("Mevrouw Kraneveldt-van der Veen (PvdA): Ja."), member("Kraneveldt-van der Veen", "PvdA"));
        for line in ["De voorzitter van de commissie:", "De heer Vos, lid van de raad:", "Minister", "De heer: ja"] {
            assert_eq!(named(line), None, "{line}");
        }
    }

    #[test]
    fn debates_and_papers_that_quote_one() {
        let quoted = "De voorzitter:\nDe minister.\nMinister Vos:\nJa.\nDe heer Krul (CDA):\nDank u wel.\n";
        for (source, want) in [
            (format!("Vragenuur\n{quoted}"), true),
            (format!("Vraag 1\nKent u het debat?\nAntwoord 1\n{quoted}"), false),
            (format!("Geachte voorzitter,\nIn het debat werd gezegd:\n{quoted}Hoogachtend,\nVos"), false),
            ("De heer Krul (CDA):\nJa.\n".to_owned(), false),
        ] {
            let mut lines = flatten(&mut text::read(source.as_bytes()).0, &TWEEDE_KAMER);
            assert_eq!(mark(&mut lines, &TWEEDE_KAMER).is_some(), want, "{source}");
        }
    }
}
