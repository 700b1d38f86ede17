//! Which candidates count up so that they can be the questions of a paper.

use rustc_hash::FxHashMap;

use super::candidates::{Candidate, SCALE};
use super::token::Token;
use crate::model::{Family, Number};
use crate::parse::number_list::NumberList;

/// The candidates that make the most sensible sequence, and its weight: 1 is there, and every missing number counts
/// against it. `Vraag N` is unmistakable, so that family keeps all its candidates.
pub(super) fn sequence(family: Family, candidates: &[Candidate], sections: &[usize]) -> (Vec<Token>, i32) {
    let whole: Vec<_> = (0..candidates.len()).collect();
    let begun = if family == Family::Listed { begun_later(candidates) } else { None };
    let candidates = begun.as_deref().unwrap_or(candidates);
    let (mut chosen, mut score) = match family {
        Family::Pointed => parts_chain(candidates),
        _ => best_chain(candidates, &whole),
    };
    if family == Family::Roman && !asks(candidates, &chosen) {
        (chosen, score) = (Vec::new(), 0); // of chapters, or names: `V. Jansen`
    }
    if sections.len() > 1 && family != Family::Pointed {
        let section_of =
            |index: usize| sections.partition_point(|&section| section <= candidates[index].token.paragraph);
        let mut by_section: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        whole.iter().for_each(|&index| by_section.entry(section_of(index)).or_default().push(index));
        let chains: Vec<_> = by_section.values().map(|indices| best_chain(candidates, indices)).collect();
        let sum = chains.iter().map(|(_, score)| score.max(&0)).sum();
        if sum > score {
            chosen = chains.into_iter().flat_map(|(chain, _)| chain).collect();
            score = sum;
        }
    }
    if family == Family::Labelled {
        return (candidates.iter().map(|candidate| candidate.token.clone()).collect(), score.max(1));
    }
    chosen.sort_unstable();
    if family == Family::NumberLines {
        go_on(candidates, &mut chosen);
    }
    (chosen.into_iter().map(|index| candidates[index].token.clone()).collect(), score)
}

/// Whether there are several, and most of them ask.
fn asks(candidates: &[Candidate], chosen: &[usize]) -> bool {
    let asking = chosen.iter().filter(|&&index| candidates[index].weight > 0).count();
    chosen.len() > 1 && asking * 10 >= chosen.len() * 6
}

/// The candidates of a list that the format itself numbers from a later number on, `6.` to `9.`, counted from 1; all of
/// them ask.
fn begun_later(candidates: &[Candidate]) -> Option<Vec<Candidate>> {
    let base = candidates.first()?.first.checked_sub(1).filter(|&base| base > 0)?;
    let all = candidates.len() > 1 && candidates.iter().all(|candidate| candidate.weight > 0 && candidate.first > base);
    let counted = |candidate: &Candidate| Candidate {
        first: candidate.first - base,
        last: candidate.last - base,
        ..candidate.clone()
    };
    all.then(|| candidates.iter().map(counted).collect())
}

/// Takes off the numbers before the first question that are those of chapters: `1. Inleiding` above `3. Hoeveel …?`, where
/// all that follow ask. `title`: whether a candidate is a title by its words.
pub(super) fn without_chapters(tokens: &mut Vec<Token>, asks: impl Fn(&Token) -> bool, title: impl Fn(&Token) -> bool) {
    let chapters = tokens.iter().take_while(|token| title(token)).count();
    let rest = &tokens[chapters..];
    if chapters > 0 && rest.len() > chapters && rest.iter().all(asks) {
        tokens.drain(..chapters);
    }
}

/// The candidates with points that count up part by part, `1.1`, `1.2`, `2.1`, if most of them ask (headings `2.1
/// Inleiding` do not), and their weight.
fn parts_chain(candidates: &[Candidate]) -> (Vec<usize>, i32) {
    let mut chain: Vec<usize> = Vec::new();
    let mut last = Number::plain(0);
    for (index, candidate) in candidates.iter().enumerate() {
        let Some(&number) = candidate.token.numbers.as_ref().map(NumberList::printed).unwrap_or_default().first()
        else {
            continue;
        };
        let counts = number.part == last.part && number.number == last.number.saturating_add(1);
        if counts || number.part > last.part && number.number == 1 {
            last = number;
            chain.push(index);
        }
    }
    let score = chain.iter().map(|&index| candidates[index].weight).sum();
    if asks(candidates, &chain) { (chain, score) } else { (Vec::new(), 0) }
}

/// Adds the numbers on lines of their own that count on directly behind the last one chosen: what they head need not
/// look like a question (`Een overzicht van de uitgaven.`).
fn go_on(candidates: &[Candidate], chosen: &mut Vec<usize>) {
    while let [.., _, last] = chosen[..]
        && let Some(next) = candidates.get(last + 1)
        && next.first == candidates[last].last.saturating_add(1)
    {
        chosen.push(last + 1);
    }
}

/// The heaviest ascending chain of candidates, and its weight.
pub(super) fn best_chain(candidates: &[Candidate], indices: &[usize]) -> (Vec<usize>, i32) {
    const MISSING: i32 = 4 * SCALE; // what a missing number costs: more than a question is worth
    const FARTHEST: u16 = 4; // how many may be missing between two
    // For each number: the best chain so far that ends with it.
    let mut best_to: FxHashMap<u16, (i32, usize)> = FxHashMap::default();
    let mut before = vec![None; candidates.len()];
    let mut best: Option<(i32, usize)> = None;
    for &index in indices {
        let Candidate { first, last, weight, .. } = candidates[index];
        let start = (weight - MISSING * (i32::from(first) - 1), None);
        let step = |gap: u16| {
            let (score, other) = *best_to.get(&first.checked_sub(gap + 1)?)?;
            Some((score + weight - MISSING * i32::from(gap), Some(other)))
        };
        let options = (0..=FARTHEST).filter_map(step).chain([start]);
        let Some((score, previous)) = options.max_by_key(|&(score, _)| score) else { continue };
        before[index] = previous;
        let entry = best_to.entry(last).or_insert((score, index));
        if score > entry.0 {
            *entry = (score, index);
        }
        if best.is_none_or(|(other, _)| score > other) {
            best = Some((score, index));
        }
    }
    let mut chain = Vec::new();
    let mut at = best.map(|(_, index)| index);
    while let Some(index) = at {
        chain.push(index);
        at = before[index];
    }
    (chain, best.map_or(0, |(score, _)| score))
}
