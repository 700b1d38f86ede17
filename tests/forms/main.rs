//! Small papers in the forms of the field, each beside what a careful reader makes of it: a file for each family.

mod clerks;
mod consultations;
mod councils;
mod debates;
mod headings;
mod letters;
mod line_ends;
mod lines;
mod lists;
mod nineties;
mod note_authors;
mod notes;
mod notices;
mod office;
mod official;
mod official_files;
mod pages;
mod pdf_pages;
mod round_trip;
mod rounds;
mod shown;
#[path = "../common/soffice.rs"]
mod soffice;
mod styles;
mod tables;
mod traps;
mod vlaams_parlement;
mod word;
mod word_pdf;
