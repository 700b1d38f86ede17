//! Titles that divide a paper: sections, sets of questions, the answers' part.

use super::phrase::{Phrases, Words};

/// The words of such titles.
#[derive(Debug, Clone, Copy)]
pub struct Sections {
    /// How a section heading begins, after its number; the groups that ask follow.
    pub section: Phrases,
    /// How the title of a set of questions begins.
    pub set: Phrases,
    /// What stands before the subject in such a title.
    pub about: &'static str,
    /// How a line begins that parts the answers from the questions above them.
    pub answers_part: Phrases,
    /// With which of those words one answer to all questions above may begin.
    pub joint_answer: &'static str,
    /// How a title begins over questions without numbers.
    pub unnumbered: Phrases,
    /// What stands in it before the one who is asked.
    pub asked_of: &'static str,
    /// How a paragraph begins of a paper that does not only put questions.
    pub other_paper: Words,
    /// How a paper opens that puts questions.
    pub putting: Phrases,
    /// How a paper opens that answers them.
    pub answering: Phrases,
    /// What a head says that announces answers, in small letters.
    pub announcing: Words,
    /// How the heading begins of what is replied to a group.
    pub replying: Words,
    /// How a heading begins that is no more than a group: what stands before its name.
    pub of_group: Words,
    /// What a heading of a group has in it.
    pub group_word: &'static str,
    /// What stands before the names of groups in the heading of a reply.
    pub before_groups: &'static str,
    /// What is in a title that answers something else than all that stands above it.
    pub answered_what: &'static str,
    /// How a line begins that parts the replies from all that is asked.
    pub reply_part: Phrases,
    /// Stands in a section heading for all groups.
    pub all_groups: &'static str,
    /// What ends the names of groups in a section heading.
    pub groups_end: Words,
    /// What may stand before the name of a group.
    pub group_before: Words,
    /// What may stand behind the name of a group.
    pub group_behind: Words,
    /// What joins the names of two groups.
    pub group_joined: &'static str,
}
