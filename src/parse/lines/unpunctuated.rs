//! Numbers before questions without any sign between: `12 Waarom stijgen de lasten?`. So lists of questions of committees
//! come out of their tables. In prose and at the feet of pages such lines mean something else; what tells them is that
//! they count up from 1, line after line, and ask.

use super::FlatLine;
use crate::parse::headings::{Side, number_forms, titles};
use crate::rules::Rules;

/// Says of each line that begins so that it heads a question, or an answer below all of them. A paper with other headings
/// has none.
pub(in crate::parse) fn mark(lines: &mut [FlatLine], rules: &Rules) {
    const FEWEST: usize = 3;
    let mut chain = chain(lines, 0);
    let headed = |line: &FlatLine| line.number_line || line.heading.as_ref().is_some_and(|h| h.side == Side::Question);
    if chain.len() < FEWEST || lines.iter().any(headed) {
        return;
    }
    let ends = chain.iter().skip(1).copied().chain([lines.len()]);
    let asks = |&(&start, end): &(&usize, usize)| lines[start..end].iter().any(|line| line.string().contains('?'));
    let asking = chain.iter().zip(ends).filter(asks).count();
    if asking * 10 >= chain.len() * 9 {
        let last = chain[chain.len() - 1];
        let answers = (last + 1..lines.len()).find(|&at| titles::answers_begin(lines[at].string(), rules));
        let below = answers.map(|at| self::chain(lines, at)).filter(|below| below.len() == chain.len());
        chain.extend(below.into_iter().flatten());
        chain.into_iter().for_each(|index| lines[index].unpunctuated = true);
    }
}

/// The lines from one on that begin with numbers that count up from 1.
fn chain(lines: &[FlatLine], from: usize) -> Vec<usize> {
    let mut chain: Vec<usize> = Vec::new();
    for (index, line) in lines.iter().enumerate().skip(from).filter(|(_, line)| !line.in_cell() && line.hint.is_none())
    {
        if number_forms::unpunctuated(line.string()).is_some_and(|(number, _)| usize::from(number) == chain.len() + 1) {
            chain.push(index);
        }
    }
    chain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::flatten;
    use crate::rules::TWEEDE_KAMER;
    use crate::source::text;

    #[test]
    fn lines_that_count_and_ask() {
        for (source, want) in [
            ("Nr Vraag\n1 Waarom stijgen de lasten? 0\n2 Wat kost het\nzwembad? 0\n3 En de hal? 0", 3),
            ("1 De Telegraaf, 3 mei\n2 AD, 4 mei\n3 NRC, 5 mei", 0),
            ("1 Waarom?\n2 Hoezo?", 0),
            ("Vraag 1\nKent u het?\n1 Waarom?\n2 Hoezo?\n3 En dan?", 0),
        ] {
            let mut lines = flatten(&mut text::read(source.as_bytes()).0, &TWEEDE_KAMER);
            mark(&mut lines, &TWEEDE_KAMER);
            assert_eq!(lines.iter().filter(|line| line.unpunctuated).count(), want, "{source}");
        }
    }
}
