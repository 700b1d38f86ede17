//! Indices of the things inside one document (for [`DocumentId`], inside one dossier). They are never kept
//! longer than the program runs.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub struct $name(u32);

        impl $name {
            /// The id of the element at this index.
            pub fn new(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }

            /// The index.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A document of a dossier.
    DocumentId;
    /// A block of a document.
    BlockId;
    /// A question of a document.
    QuestionId;
    /// An answer of a document.
    AnswerId;
    /// A footnote of a document.
    NoteId;
    /// A section of a document.
    SectionId;
    /// An annex of a document.
    AnnexId;
}
