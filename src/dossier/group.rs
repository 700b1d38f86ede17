//! Groups papers about the same set of questions: those that share a number, name each other, or print the same
//! questions.
//!
//! Every step looks papers up by keys (case numbers, numbers in the Aanhangsel, hashes of wordings), never pair by
//! pair, and keeps only a few papers per key as representatives of their dossiers. So the time is proportional to the
//! number of papers, even for ten thousand copies of one.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::num::NonZero;

use super::identity::{self, Identity};
use super::traits::Traits;
use super::wording::{Agreement, Keys};
use crate::model::{Diagnostic, Finding, PaperNumber, Shared};

/// How many dossiers are kept per key. A wording shared by more ("Wat is uw reactie op dit bericht?") is not
/// distinctive, and a number shared by more does not identify a paper.
const LOOKED_AT: usize = 8;

/// In so many portions keys are looked at: all at once they would take much memory.
const PORTIONS: u32 = 8;

/// Papers about one set of questions, as indices of what was grouped, ascending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which papers.
    pub papers: Vec<usize>,
    /// What could not be joined, and why.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compares papers, given as their places among those that are grouped.
pub trait Compare {
    /// How far the questions of two papers agree.
    fn agreement(&mut self, one: usize, other: usize) -> Agreement;
    /// Whether two papers have one subject.
    fn have_one_subject(&mut self, one: usize, other: usize) -> bool;
}

/// Groups papers by their traits; `compare` is asked about the few that must be compared. Groups are in order of their first
/// paper.
pub fn group(traits: &[&Traits], compare: &mut dyn Compare) -> Vec<Group> {
    let mut papers = Papers {
        traits,
        compare,
        parents: (0..traits.len()).collect(),
        identities: HashMap::new(),
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

/// Under each key of questions some papers, the last first. All lists stand in one, since nearly every one of them holds a
/// single paper and there are hundreds of thousands.
struct Known {
    /// The keys that stand more than once, ascending: the others lead to no other paper.
    keys: Vec<u32>,
    /// The last entry of each of these keys, counted from 1.
    last: Vec<Option<NonZero<u32>>>,
    /// Each paper, and the entry before it under its key.
    papers: Vec<(u32, Option<NonZero<u32>>)>,
}

impl Known {
    fn new(traits: &[&Traits]) -> Self {
        let mut keys = Vec::new();
        for portion in 0..PORTIONS {
            let all = traits.iter().flat_map(|paper| paper.keys());
            let mut some: Vec<_> = all.filter(|key| key % PORTIONS == portion).collect();
            some.sort_unstable();
            keys.extend(some.chunk_by(|one, other| one == other).filter(|same| same.len() > 1).map(|same| same[0]));
        }
        keys.sort_unstable();
        Self { last: vec![None; keys.len()], keys, papers: Vec::new() }
    }

    /// The place of a key among those that stand more than once.
    fn place(&self, key: u32) -> Option<usize> {
        self.keys.binary_search(&key).ok()
    }

    /// The papers under the key at a place.
    fn papers(&self, place: usize) -> impl Iterator<Item = u32> {
        let entry = |number: NonZero<u32>| self.papers.get(number.get() as usize - 1);
        let mut next = self.last[place].and_then(entry);
        std::iter::from_fn(move || {
            let (paper, before) = next?;
            next = before.and_then(entry);
            Some(*paper)
        })
    }

    fn add(&mut self, place: usize, paper: u32) {
        let before = self.last[place];
        self.papers.push((paper, before));
        self.last[place] = u32::try_from(self.papers.len()).ok().and_then(NonZero::new);
    }
}

/// Papers, and which of them are joined.
struct Papers<'a> {
    traits: &'a [&'a Traits],
    compare: &'a mut dyn Compare,
    /// A union-find forest: the parent of each paper, or the paper itself.
    parents: Vec<usize>,
    /// For each root to which others are joined, the identity of all of them.
    identities: HashMap<usize, Identity<'a>>,
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
            let absorbed = self.identities.remove(&second).unwrap_or_else(|| Identity::new(self.traits[second]));
            let traits = self.traits[first];
            self.identities.entry(first).or_insert_with(|| Identity::new(traits)).absorb(absorbed);
            self.parents[second] = first;
        }
    }

    /// The identity of a root and of all papers joined to it.
    fn identity(&self, root: usize) -> Cow<'_, Identity<'a>> {
        let joined = self.identities.get(&root).map(Cow::Borrowed);
        joined.unwrap_or_else(|| Cow::Owned(Identity::new(self.traits[root])))
    }

    fn are_joined(&mut self, a: usize, b: usize) -> bool {
        self.root(a) == self.root(b)
    }

    /// How many of the questions of two papers agree.
    fn agreement(&mut self, a: usize, b: usize) -> Agreement {
        let print_questions = self.prints_questions(a) && self.prints_questions(b);
        if print_questions { self.compare.agreement(a, b) } else { Agreement::Unknown }
    }

    /// Whether at least half of the wordings of two papers agree, if both have any.
    fn agree_by_half(&mut self, a: usize, b: usize) -> bool {
        self.agreement(a, b) != Agreement::Few
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
            |&&(other, own): &&(usize, &PaperNumber)| other != paper && identity::is_named(traits[other], own, named);
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
        self.agree_by_half(named, paper) && !self.identity(one).has_other_case(&self.identity(other))
    }

    /// Joins papers without identifiers, by the wordings of their questions.
    fn join_by_wording(&mut self) {
        let traits = self.traits;
        let mut known = Known::new(traits);
        for (number, (paper, own)) in (0..).zip(traits.iter().enumerate()) {
            let of_question = |(question, keys): (u32, &Option<Keys>)| {
                let places = keys.iter().flatten().filter_map(|&key| known.place(key));
                places.map(move |place| (question, place)).collect::<Vec<_>>()
            };
            let keys: Vec<_> = (0..).zip(&own.questions).flat_map(of_question).collect();
            for other in self.similar(paper, &keys, &known) {
                if !self.contradict(paper, other) && self.agreement(paper, other) == Agreement::Most {
                    self.join(paper, other);
                    break;
                }
            }
            for (_, place) in keys {
                let is_known = known.papers(place).any(|other| self.are_joined(other as usize, paper));
                if !is_known && known.papers(place).count() < LOOKED_AT {
                    known.add(place, number);
                }
            }
        }
    }

    /// Papers of other dossiers that may share a quarter of the questions, those that share most first. The keys are given
    /// with their questions.
    fn similar(&mut self, paper: usize, keys: &[(u32, usize)], known: &Known) -> Vec<usize> {
        let traits = self.traits;
        let mut common = Vec::new();
        for &(question, place) in keys {
            common.extend(known.papers(place).map(|other| (other, question)));
        }
        common.sort_unstable();
        common.dedup();
        let same_paper = common.chunk_by(|(one, _), (other, _)| one == other);
        let counts = same_paper.map(|same| (same.len(), same[0].0 as usize));
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

    fn contradict(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        a != b && self.identity(a).contradicts(&self.identity(b))
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
                let same =
                    found.find(|&&other| self.compare.have_one_subject(paper, other) && !self.contradict(paper, other));
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
        let count = self.parents.iter().enumerate().filter(|(paper, parent)| paper == *parent).count();
        let mut groups: Vec<Group> = Vec::with_capacity(count);
        let mut places = vec![usize::MAX; self.traits.len()]; // the group of each root
        for paper in 0..self.traits.len() {
            let root = self.root(paper);
            if places[root] == usize::MAX {
                places[root] = groups.len();
                groups.push(Group { papers: Vec::with_capacity(1), diagnostics: Vec::new() }); // of most papers one
            }
            groups[places[root]].papers.push(paper);
        }
        for (paper, diagnostic) in std::mem::take(&mut self.diagnostics) {
            let root = self.root(paper);
            groups[places[root]].diagnostics.reserve_exact(1); // there is seldom more than one
            groups[places[root]].diagnostics.push(diagnostic);
        }
        groups
    }
}
