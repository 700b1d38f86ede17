//! Groups papers about the same set of questions: those that share a number, name each other, or print the same
//! questions.
//!
//! Every step looks papers up by keys (case numbers, numbers in the Aanhangsel, hashes of wordings), never pair by
//! pair, and keeps only a few papers per key as representatives of their dossiers. So the time is proportional to the
//! number of papers, even for ten thousand copies of one.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::num::NonZero;

use super::identity::{self, Identity};
use super::traits::{Traits, Wordings};
use super::wording::{Agreement, Keys};
use crate::model::{Diagnostic, Finding, PaperNumber, Shared};
use crate::parallel::on_all_cores;

/// How many dossiers are kept per key. A wording shared by more ("Wat is uw reactie op dit bericht?") is not
/// distinctive, and a number shared by more does not identify a paper.
const LOOKED_AT: usize = 8;

/// Papers about one set of questions, as indices of what was grouped, ascending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which papers.
    pub papers: Vec<usize>,
    /// What could not be joined, and why.
    pub diagnostics: Vec<Diagnostic>,
}

/// Groups papers by their traits; `wordings` gives those of one paper, for the few that are compared. Groups are in order of
/// their first paper.
pub fn group<'a>(traits: &'a [Traits], wordings: &'a dyn Fn(usize) -> Cow<'a, Wordings>) -> Vec<Group> {
    let mut papers = Papers {
        traits,
        wordings,
        parents: (0..traits.len()).collect(),
        identities: on_all_cores(traits.iter().collect(), Identity::new),
        diagnostics: Vec::new(),
    };
    papers.join_by_case();
    papers.join_by_own_number();
    papers.join_copies();
    papers.join_by_see_also();
    papers.join_by_wording();
    papers.join_by_subject();
    papers.into_groups()
}

/// Under each key some papers, the last first. All lists stand in one, since nearly every one of them holds a single paper
/// and there are hundreds of thousands.
#[derive(Default)]
struct Known {
    last: HashMap<u32, u32>,
    /// Each paper, and the place of the one before it under its key.
    papers: Vec<(u32, Option<NonZero<u32>>)>,
}

impl Known {
    fn papers(&self, key: u32) -> impl Iterator<Item = usize> {
        let entry = |place: u32| self.papers.get(place as usize);
        let mut next = self.last.get(&key).and_then(|place| entry(*place));
        std::iter::from_fn(move || {
            let (paper, before) = next?;
            next = before.and_then(|place| entry(place.get() - 1));
            Some(*paper as usize)
        })
    }

    fn add(&mut self, key: u32, paper: usize) {
        let (Ok(place), Ok(paper)) = (u32::try_from(self.papers.len()), u32::try_from(paper)) else { return };
        let before = self.last.insert(key, place).and_then(|place| NonZero::new(place + 1));
        self.papers.push((paper, before));
    }
}

/// Papers, and which of them are joined.
struct Papers<'a> {
    traits: &'a [Traits],
    wordings: &'a dyn Fn(usize) -> Cow<'a, Wordings>,
    /// A union-find forest: the parent of each paper, or the paper itself.
    parents: Vec<usize>,
    /// For each root, the identity of all papers joined to it.
    identities: Vec<Identity<'a>>,
    diagnostics: Vec<(usize, Diagnostic)>,
}

impl<'a> Papers<'a> {
    fn root(&mut self, mut paper: usize) -> usize {
        while self.parents[paper] != paper {
            self.parents[paper] = self.parents[self.parents[paper]];
            paper = self.parents[paper];
        }
        paper
    }

    /// Joins two papers with all that are joined to them; the one with the lower index becomes the root.
    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if a != b {
            let (first, second) = (a.min(b), a.max(b));
            let absorbed = std::mem::take(&mut self.identities[second]);
            self.identities[first].absorb(absorbed);
            self.parents[second] = first;
        }
    }

    fn are_joined(&mut self, a: usize, b: usize) -> bool {
        self.root(a) == self.root(b)
    }

    /// How many of the questions of two papers agree; none if one of them prints none.
    fn agreement(&self, a: usize, b: usize) -> Option<Agreement> {
        self.agreement_of(a, &OnceCell::new(), b)
    }

    /// The same of a paper that is compared with several: its own wordings are kept, once they are needed.
    fn agreement_of(&self, a: usize, own: &OnceCell<Cow<'a, Wordings>>, b: usize) -> Option<Agreement> {
        let print_questions = self.prints_questions(a) && self.prints_questions(b);
        let own = || own.get_or_init(|| (self.wordings)(a));
        print_questions.then(|| Agreement::between(&own().questions, &(self.wordings)(b).questions))?
    }

    /// Whether at least half of the wordings of two papers agree, if both have any.
    fn agree_by_half(&self, a: usize, b: usize) -> bool {
        self.agreement(a, b).is_none_or(Agreement::at_least_half)
    }

    /// Whether a paper prints questions.
    fn prints_questions(&self, paper: usize) -> bool {
        self.traits[paper].prints_questions
    }

    /// All papers, those that print questions first: so the others join them and never link two sets of questions.
    fn with_questions_first(&self) -> Vec<usize> {
        let (mut with_questions, without_questions): (Vec<_>, Vec<_>) =
            (0..self.traits.len()).partition(|&paper| self.prints_questions(paper));
        with_questions.extend(without_questions);
        with_questions
    }

    fn join_by_case(&mut self) {
        let traits = self.traits;
        self.join_by_key(|paper| &traits[paper].cases, |case| Shared::Case(case.clone()));
    }

    /// Joins copies of a paper, by its number.
    fn join_by_own_number(&mut self) {
        let traits = self.traits;
        let keys = |paper: usize| traits[paper].own_numbers.iter().filter(|number| number.session.is_some());
        self.join_by_key(keys, |number| Shared::Number(number.clone()));
    }

    /// Joins copies of a paper without questions, such as a letter, by their text.
    fn join_copies(&mut self) {
        let traits = self.traits;
        let keys = |paper: usize| traits[paper].text.map(|text| (traits[paper].kind, text));
        self.join_by_key(keys, |_| Shared::Text);
    }

    /// Joins papers with a common key whose wordings agree.
    fn join_by_key<K: Eq + Hash + Copy, Keys: IntoIterator<Item = K>>(
        &mut self,
        keys: impl Fn(usize) -> Keys,
        shared: impl Fn(K) -> Shared,
    ) {
        let mut known: HashMap<K, Vec<usize>> = HashMap::new();
        for paper in self.with_questions_first() {
            for key in keys(paper) {
                let same_key = known.entry(key).or_default();
                if let Some(&other) = same_key.iter().find(|&&other| self.agree_by_half(other, paper)) {
                    self.join(other, paper);
                    continue;
                }
                if let Some(&other) = same_key.first() {
                    let (file, other, shared) = (self.file(paper), self.file(other), shared(key));
                    let finding = Finding::SharedButOtherQuestions { file, other, shared };
                    self.diagnostics.push((paper, Diagnostic::new(finding)));
                }
                if same_key.len() < LOOKED_AT {
                    same_key.push(paper);
                }
            }
        }
    }

    /// Joins papers by "Zie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2884".
    fn join_by_see_also(&mut self) {
        let traits = self.traits;
        let mut by_number: HashMap<u32, Vec<(usize, &PaperNumber)>> = HashMap::new();
        for paper in self.with_questions_first() {
            for own in &traits[paper].own_numbers {
                let same_number = by_number.entry(own.number).or_default();
                let known = same_number.iter().any(|(other, number)| *number == own && self.are_joined(*other, paper));
                if !known && same_number.len() < LOOKED_AT {
                    same_number.push((paper, own));
                }
            }
        }
        for (paper, document) in traits.iter().enumerate() {
            for named in &document.see_also {
                let same_number = by_number.get(&named.number).map(Vec::as_slice).unwrap_or_default();
                self.join_named(paper, named, same_number);
            }
        }
    }

    /// Joins a paper to the one that it names.
    fn join_named(&mut self, paper: usize, named: &PaperNumber, same_number: &[(usize, &PaperNumber)]) {
        let traits = self.traits;
        let can_be =
            |&&(other, own): &&(usize, &PaperNumber)| other != paper && identity::is_named(&traits[other], own, named);
        let found: Vec<_> = same_number.iter().filter(can_be).map(|&(other, _)| other).collect();
        let agreeing = found.iter().find(|&&other| self.can_be_named(other, paper));
        match (agreeing, found.first()) {
            (Some(&other), _) => self.join(other, paper),
            (None, Some(&other)) => {
                let (file, named, other) = (self.file(paper), named.clone(), self.file(other));
                let finding = Finding::SeeAlsoOtherQuestions { file, named, other };
                self.diagnostics.push((paper, Diagnostic::new(finding)));
            }
            (None, None) => {
                let finding = Finding::SeeAlsoNotRead { file: self.file(paper), named: named.clone() };
                self.diagnostics.push((paper, Diagnostic::new(finding)));
            }
        }
    }

    /// Whether a paper can be the one that another names.
    fn can_be_named(&mut self, named: usize, paper: usize) -> bool {
        let (one, other) = (self.root(named), self.root(paper));
        self.agree_by_half(named, paper) && !self.identities[one].has_other_case(&self.identities[other])
    }

    /// Joins papers without identifiers, by the wordings of their questions.
    fn join_by_wording(&mut self) {
        let shared = shared_keys(self.traits);
        let traits = self.traits;
        let mut known = Known::default();
        for (paper, own) in traits.iter().enumerate() {
            let wordings = OnceCell::new();
            for other in self.similar(paper, &known) {
                let agreement = |papers: &Self| papers.agreement_of(paper, &wordings, other);
                if !self.contradict(paper, other) && agreement(self).is_some_and(Agreement::most) {
                    self.join(paper, other);
                    break;
                }
            }
            for key in own.keys().filter(|key| shared.binary_search(key).is_ok()) {
                let mut same_key = 0;
                let is_known = known.papers(key).inspect(|_| same_key += 1).any(|other| self.are_joined(other, paper));
                if !is_known && same_key < LOOKED_AT {
                    known.add(key, paper);
                }
            }
        }
    }

    /// Papers of other dossiers that may share a quarter of the questions, those that share most first.
    fn similar(&mut self, paper: usize, known: &Known) -> Vec<usize> {
        let traits = self.traits;
        let of_question = |(question, keys): (usize, &Option<Keys>)| {
            let others = keys.iter().flatten().flat_map(|&key| known.papers(key));
            others.map(|other| (other, question)).collect::<Vec<_>>()
        };
        let mut common: Vec<_> = traits[paper].questions.iter().enumerate().flat_map(of_question).collect();
        common.sort_unstable();
        common.dedup();
        let counts = common.chunk_by(|(one, _), (other, _)| one == other).map(|same| (same.len(), same[0].0));
        let enough =
            |other: usize, count: usize| 4 * count >= traits[paper].questions.len().min(traits[other].questions.len());
        let similar = counts.filter(|&(count, other)| enough(other, count) && !self.are_joined(other, paper));
        let mut similar: Vec<_> = similar.collect();
        let rank = |&(count, other): &(usize, usize)| (std::cmp::Reverse(count), other);
        if similar.len() > LOOKED_AT {
            similar.select_nth_unstable_by_key(LOOKED_AT, rank); // cheaper than to sort them all
            similar.truncate(LOOKED_AT);
        }
        similar.sort_unstable_by_key(rank);
        similar.into_iter().map(|(_, other)| other).collect()
    }

    /// Adds a paper under a key, unless one of its dossier is there already.
    fn remember(&mut self, same_key: &mut Vec<usize>, paper: usize) {
        if same_key.len() < LOOKED_AT && !same_key.iter().any(|&other| self.are_joined(other, paper)) {
            same_key.push(paper);
        }
    }

    fn have_one_subject(&self, a: usize, b: usize) -> bool {
        (self.wordings)(a).subject.agrees(&(self.wordings)(b).subject)
    }

    fn contradict(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        a != b && self.identities[a].contradicts(&self.identities[b])
    }

    /// Joins papers that print no questions, such as a notice of two sentences, by asker and subject.
    fn join_by_subject(&mut self) {
        let traits = self.traits;
        let keys = |paper: usize| {
            let subject = traits[paper].subject;
            let with_asker = move |asker: u64| subject.into_iter().flatten().map(move |key| (asker, key));
            traits[paper].askers.iter().copied().flat_map(with_asker).collect::<Vec<_>>()
        };
        let seeks = |paper: usize| !traits[paper].prints_questions && identity::may_lack_questions(traits[paper].kind);
        let sought: HashSet<_> = (0..traits.len()).filter(|&paper| seeks(paper)).flat_map(keys).collect();
        let mut known: HashMap<(u64, u32), Vec<usize>> = HashMap::new();
        for paper in self.with_questions_first() {
            let keys: Vec<_> = keys(paper).into_iter().filter(|key| sought.contains(key)).collect();
            if seeks(paper) {
                let mut found = keys.iter().filter_map(|key| known.get(key)).flatten();
                let same = found.find(|&&other| self.have_one_subject(paper, other) && !self.contradict(paper, other));
                if let Some(&other) = same {
                    self.join(other, paper);
                }
            }
            for key in keys {
                self.remember(known.entry(key).or_default(), paper);
            }
        }
    }

    /// The name of a paper's file.
    fn file(&self, paper: usize) -> String {
        self.traits[paper].file.to_string()
    }

    fn into_groups(mut self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut places = vec![usize::MAX; self.traits.len()]; // the group of each root
        for paper in 0..self.traits.len() {
            let root = self.root(paper);
            if places[root] == usize::MAX {
                places[root] = groups.len();
                groups.push(Group { papers: Vec::new(), diagnostics: Vec::new() });
            }
            groups[places[root]].papers.push(paper);
        }
        for (paper, diagnostic) in std::mem::take(&mut self.diagnostics) {
            let root = self.root(paper);
            groups[places[root]].diagnostics.push(diagnostic);
        }
        groups
    }
}

/// The keys of questions that stand more than once, ascending: the others lead to no other paper.
fn shared_keys(traits: &[Traits]) -> Vec<u32> {
    let mut keys = Vec::with_capacity(traits.iter().map(|paper| paper.keys().count()).sum());
    keys.extend(traits.iter().flat_map(Traits::keys));
    keys.sort_unstable();
    keys.chunk_by(|one, other| one == other).filter(|same| same.len() > 1).map(|same| same[0]).collect()
}
