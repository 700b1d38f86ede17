//! Small papers in the forms of the field, each beside what a careful reader makes of it: a file for each family.

mod clerks;
mod headings;
mod letters;
mod lines;
mod lists;
mod notes;
mod notices;
mod official;
mod pages;
mod shown;
mod styles;
mod tables;
