//! Words that are likely to be meant by one that is misspelt.

/// The name that is most like a word, if it is more like it than `near`, from 0 to 1.
pub fn nearest<N: AsRef<str>>(word: &str, names: impl IntoIterator<Item = N>, near: f64) -> Option<N> {
    let nearness = |name: N| (strsim::jaro_winkler(name.as_ref(), word), name);
    let found = names.into_iter().map(nearness).filter(|(nearness, _)| *nearness > near);
    found.max_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_is_near_the_right_one() {
        let names = ["export", "check", "print"];
        assert_eq!(nearest("exprt", names, 0.87), Some("export"));
        assert_eq!(nearest("papers", names, 0.87), None);
    }
}
