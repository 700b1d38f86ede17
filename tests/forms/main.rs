//! Small papers in the forms of the field, each beside what a careful reader makes of it: a file for each family.

mod clerks;
mod headings;
mod letters;
mod lines;
mod lists;
mod nineties;
mod notes;
mod notices;
mod official;
mod official_files;
mod pages;
mod shown;
mod styles;
mod vlaams_parlement;
