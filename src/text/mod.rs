//! Strings: sentences, words, graphemes and their widths, repaired hyphenation.
