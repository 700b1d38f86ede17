//! Who asks, who is asked, who answers.

use crate::model::{Person, Respondent};
use crate::rules::{Office, People, Rules};

/// The House has no more members.
const MOST_ASKERS: usize = 150;

/// The members at the beginning of `s`, behind "van het lid" or "van de leden", and where they end. A member without a
/// party of his own has that of the next: `Kröger en Gabriëls (beiden GroenLinks-PvdA)`.
pub fn askers(rules: &People, s: &str) -> (Vec<Person>, usize) {
    let mut askers: Vec<Person> = Vec::new();
    let mut at = 0;
    loop {
        let start = s.len() - s[at..].trim_start().len();
        let rest = &s[start..];
        let end = name_end(rules, rest);
        let name = rest[..end].trim().trim_end_matches(rules.and_others);
        let name = name.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_combining(c));
        if !is_name(name) || askers.len() == MOST_ASKERS {
            return (askers, at);
        }
        askers.push(Person { name: unglue_name(rules, name), party: None });
        at = start + end;
        if let Some((party, after)) = parenthesis(&s[at..]).filter(|(inside, _)| !inside.starts_with(rules.submission))
        {
            let shared = rules.shared_party.all().iter().find_map(|word| party.strip_prefix(word)?.strip_prefix(' '));
            let party = shared.unwrap_or(party).trim();
            askers
                .iter_mut()
                .rev()
                .take_while(|asker| asker.party.is_none())
                .for_each(|asker| asker.party = Some(party.to_owned()));
            at += after;
        }
        match separator(rules, &s[at..]) {
            Some(length) => at += length,
            None => return (askers, at),
        }
    }
}

/// Who a format says asks: `Kim de Bakker (XYZ)`; the official publisher has `P.Q. (Kim) de Bakker` and `R.S. Molenaar`,
/// without a party.
pub fn given_askers(rules: &People, value: &str) -> Vec<Person> {
    let initials = value.find(|c: char| !(c.is_alphabetic() || matches!(c, '.' | '-'))).unwrap_or(value.len());
    let (first, rest) = value.split_at(initials);
    if !first.ends_with('.') {
        return askers(rules, value).0;
    }
    let called = parenthesis(rest).map(|(name, after)| (name, rest[after..].trim_start()));
    match called.filter(|(name, surname)| is_name(name) && !surname.is_empty()) {
        Some((name, surname)) => askers(rules, &format!("{name} {surname}")).0,
        None => askers(rules, &without_initials(value)).0,
    }
}

/// `Inge vanDijk` is `Inge van Dijk`: PDFs and dumps lose the space at a line's end.
fn unglue_name(rules: &People, name: &str) -> String {
    let words = name.split(' ').map(|word| {
        let capital = word.char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map_or(0, |(at, _)| at);
        let (before, after) = word.split_at(capital);
        match rules.in_names.iter().any(|small| small.eq_ignore_ascii_case(before)) {
            true => format!("{before} {after}"),
            false => word.to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// An accent that was not yet merged with its letter; one that stands apart (`Kostic ´`) is no part of the name.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn name_end(rules: &People, s: &str) -> usize {
    let near = s.char_indices().map(|(at, _)| at).nth(LONGEST_NAME).map_or(s, |end| &s[..end]);
    rules.after_name.all().iter().filter_map(|stop| near.find(stop)).min().unwrap_or(near.len())
}

/// No name has more characters.
const LONGEST_NAME: usize = 80;

/// A name begins with a capital, or with an apostrophe (`'t Hart`), and has few words.
fn is_name(s: &str) -> bool {
    let first = s.trim_start_matches(['\'', '’']).chars().next();
    let begins = first.is_some_and(char::is_uppercase) || (s.starts_with(['\'', '’']) && first.is_some());
    begins && s.split_whitespace().count() <= 6 && !s.contains(|c: char| c.is_ascii_digit())
}

/// `, ` or ` en ` or `, en ` before another name.
fn separator(rules: &People, s: &str) -> Option<usize> {
    let rest = s.trim_start();
    let rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
    let rest = without_word(rest, rules.and).trim_start();
    let rest = rest.strip_prefix(rules.before_other_name.at_start(rest).unwrap_or_default()).unwrap_or(rest);
    let length = s.len() - rest.len();
    (length > 0
        && !s[..length].trim().is_empty()
        && rest.starts_with(|c: char| c.is_uppercase() || c == '\'' || c == '’'))
    .then_some(length)
}

/// What stands in the parentheses at the beginning of `s`, and where they end. One that is not closed ends before the
/// next that is opened: `(Volksgezondheid, Welzijn en Sport (ontvangen …)`.
fn parenthesis(s: &str) -> Option<(&str, usize)> {
    let start = s.len() - s.trim_start().len();
    let inside = s[start..].strip_prefix('(')?;
    let end = inside.find([')', '(', '\n']).unwrap_or(inside.len());
    let closed = inside[end..].starts_with(')');
    Some((inside[..end].trim(), start + 1 + end + usize::from(closed)))
}

/// `s` without the word and the space at its beginning.
fn without_word<'a>(s: &'a str, word: &str) -> &'a str {
    s.strip_prefix(word).and_then(|rest| rest.strip_prefix(' ')).unwrap_or(s)
}

/// The office that a word names, as printed, and what is known of it: `Ministers` is `Minister`.
fn role<'a>(rules: &People, word: &'a str) -> Option<(&'a str, Office)> {
    let word = word.trim_end_matches(',');
    let office = rules.offices.rows().iter().find(|row| row.words.eq_ignore_ascii_case(word))?.meaning;
    Some(match office {
        Office::Several(ending) => (word.strip_suffix(ending).unwrap_or(word), office),
        Office::One | Office::WithoutPortfolio => (word, office),
    })
}

/// The members of the government in `s` ("de Ministers van Klimaat en Groene Groei en van Sociale Zaken …"), one each:
/// `Minister van Klimaat en Groene Groei`. A portfolio contains "en" itself, so only a new office or "van" begins
/// another.
pub fn addressees(rules: &People, s: &str) -> Vec<String> {
    let spaced = unglue(rules, s);
    let mut offices = Offices { rules, done: Vec::new(), roles: Vec::new(), portfolio: Vec::new() };
    for word in spaced.split_whitespace() {
        offices.add(word);
    }
    offices.close();
    offices.done
}

/// The offices named so far, and the one that is being read.
struct Offices<'a> {
    rules: &'a People,
    done: Vec<String>,
    roles: Vec<&'a str>,
    portfolio: Vec<&'a str>, // its preposition first
}

impl<'a> Offices<'a> {
    fn add(&mut self, word: &'a str) {
        let (and, article) = (self.rules.and, self.rules.article);
        let between = self.portfolio.last().is_none_or(|last| *last == and || *last == article || last.ends_with(','));
        if let Some((role, office)) = role(self.rules, word) {
            if !self.portfolio.is_empty() {
                self.close();
                self.roles.clear();
            }
            match office {
                Office::WithoutPortfolio => self.done.push(role.to_owned()),
                Office::One | Office::Several(_) => self.roles.push(role),
            }
        } else if !self.roles.is_empty() {
            let preposition = self.rules.before_portfolio.all().contains(&word);
            if preposition && between {
                self.close();
            }
            if preposition || !self.portfolio.is_empty() {
                self.portfolio.push(word);
            }
        }
    }

    /// Ends the portfolio that is being read: each of the roles has it.
    fn close(&mut self) {
        let is_left_over = |word: &&str| *word == "," || self.rules.small_words.all().contains(word);
        while self.portfolio.last().is_some_and(is_left_over) {
            self.portfolio.pop();
        }
        if !self.portfolio.is_empty() {
            let portfolio = self.portfolio.join(" ");
            let portfolio = portfolio.trim_end_matches(|c: char| !c.is_alphanumeric());
            self.done.extend(self.roles.iter().map(|role| format!("{role} {portfolio}")));
        }
        self.portfolio.clear();
    }
}

/// The offices on whose behalf a letter answers too: `mede namens de Staatssecretaris van Financiën, de antwoorden op …`.
pub fn on_behalf(rules: &People, paragraph: &str) -> Vec<String> {
    let Some((_, offices)) = paragraph.split_once(rules.on_behalf) else { return Vec::new() };
    let of_office = |word: &&str| {
        let bare = word.trim_end_matches(',');
        word.starts_with(char::is_uppercase) || rules.small_words.all().contains(&bare) || role(rules, word).is_some()
    };
    let words: Vec<_> = offices.split_whitespace().take_while(of_office).collect();
    addressees(rules, &words.join(" "))
}

/// Dumps glue the words at a line's end: `en deStaatssecretaris`, `vanBinnenlandse`, `enSport`.
fn unglue(rules: &People, s: &str) -> String {
    let words = s.split_whitespace().map(|word| {
        let small = word.find(char::is_uppercase).unwrap_or(0);
        let (before, after) = word.split_at(small);
        match rules.small_words.all().contains(&before) {
            true => format!("{before} {after}"),
            false => word.to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Who answers, behind "Antwoord van": `Minister Van Weel (Justitie en Veiligheid) en van Staatssecretaris Paul (…)`.
/// On whose behalf ("mede namens") somebody answers is no respondent: nobody is named.
pub fn respondents(rules: &Rules, s: &str) -> Vec<Respondent> {
    let spaced = unglue(&rules.language.people, s);
    let mut rest = spaced.as_str();
    let mut found = Vec::new();
    while let Some((respondent, after)) = respondent(rules, rest) {
        found.push(respondent);
        rest = after.trim_start().trim_start_matches(',').trim_start();
        rest = without_word(without_word(rest, rules.language.people.and), rules.language.people.of);
    }
    found
}

fn respondent<'a>(rules: &Rules, s: &'a str) -> Option<(Respondent, &'a str)> {
    let (fields, rules) = (&rules.parliament.meta, &rules.language.people);
    let s = without_word(s.trim_start(), rules.article);
    let (word, after_word) = s.split_once(' ')?;
    let role = role(rules, word).map(|(role, _)| role);
    let s = if role.is_some() { after_word } else { s };
    let end = s.find(['(', ',']).unwrap_or(s.len());
    let name = s[..end].trim().trim_end_matches('.');
    if !is_name(name) {
        return None;
    }
    let portfolio = parenthesis(&s[end..]).filter(|(inside, _)| !inside.starts_with(fields.received_in_head));
    let after = portfolio.map_or(&s[end..], |(_, after)| &s[end + after..]);
    if role.is_none() && portfolio.is_none() {
        return None;
    }
    let owned = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
    let portfolio = portfolio.map(|(inside, _)| owned(inside));
    Some((Respondent { name: owned(name), role: role.map(str::to_owned), portfolio }, after))
}

/// A name without the way in which somebody is addressed: `de heer P. Krul` is `P. Krul`.
pub fn without_address<'a>(rules: &People, name: &'a str) -> &'a str {
    let rest = rules.addressed.at_start(name).map_or(name, |address| &name[address.len()..]);
    rest.trim_start()
}

/// Who answers, as a field says it: `wethouder J. Waterman (Wonen)`, or a name alone.
pub fn named_respondent(rules: &People, value: &str) -> Option<Respondent> {
    let small =
        value.split(' ').take_while(|word| word.starts_with(char::is_lowercase) && !rules.in_names.contains(word));
    let role: usize = small.map(|word| word.len() + 1).sum();
    let (role, rest) = value.split_at_checked(role)?;
    let rest = without_address(rules, rest);
    let end = rest.find(['(', ',']).unwrap_or(rest.len());
    let name = rest[..end].trim();
    let portfolio = parenthesis(&rest[end..]).map(|(inside, _)| inside.to_owned()).filter(|inside| !inside.is_empty());
    let role = Some(role.trim().to_owned()).filter(|role| !role.is_empty());
    is_name(name).then(|| Respondent { name: name.to_owned(), role, portfolio })
}

/// Who signs: `De Minister van Justitie en Veiligheid,` and, in one of the next paragraphs, `D.M. Van Weel`. Of several
/// the offices may stand together before the names.
pub fn signatories(rules: &People, paragraphs: &[&str]) -> Vec<Respondent> {
    let mut offices: Vec<String> = Vec::new();
    let mut found: Vec<Respondent> = Vec::new();
    let mut waited = 0;
    let mut joined = false;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if std::mem::take(&mut joined) {
            continue;
        }
        let line = paragraph.trim();
        let over_lines = paragraphs.get(at + 1).and_then(|next| office_over_lines(rules, line, next.trim()));
        joined = over_lines.is_some();
        if let Some(office) = over_lines.or_else(|| signing_office(rules, line)) {
            offices.push(office);
            waited = 0;
        } else if !offices.is_empty() && is_signature(rules, line) {
            let office = offices.remove(0);
            let prepositions = rules.before_portfolio.all().iter();
            let halves = prepositions.filter_map(|word| office.split_once(&format!(" {word} "))).next();
            let (role, portfolio) = match halves {
                Some((role, portfolio)) => (role.to_owned(), Some(portfolio.to_owned())),
                None => (office, None),
            };
            found.push(Respondent { name: line.trim_end_matches(',').to_owned(), role: Some(role), portfolio });
        } else if !line.is_empty() {
            waited += 1;
            if waited > 1 {
                offices.clear();
            }
        }
    }
    found
}

/// An office and the signature behind it, where their lines were joined: `De Minister van Financiën, E. Heinen`.
pub fn office_and_signature<'a>(rules: &People, paragraph: &'a str) -> Option<(&'a str, &'a str)> {
    if signing_office(rules, paragraph).is_some() {
        return None; // its commas are the portfolio's: `De Minister van Onderwijs, Cultuur en Wetenschap`
    }
    let parts = paragraph.rsplit_once(", ")?;
    (signing_office(rules, parts.0).is_some() && is_signature(rules, parts.1)).then_some(parts)
}

/// An office whose portfolio goes on on the next line: `De minister van Klimaat` above `en Groene Groei,`.
fn office_over_lines(rules: &People, line: &str, next: &str) -> Option<String> {
    let goes_on = next.starts_with(char::is_lowercase) || next.ends_with(',');
    if !goes_on || next.starts_with("de ") || next.starts_with("De ") {
        return None;
    }
    signing_office(rules, &format!("{line} {next}"))
}

/// `De Minister van Justitie en Veiligheid,` alone on its line.
pub fn signing_office(rules: &People, line: &str) -> Option<String> {
    let office = line.strip_prefix("De ").or(line.strip_prefix("de "))?;
    if line.len() > 120 || office.contains(['.', '(', '?']) {
        return None;
    }
    role(rules, office.split_whitespace().next()?)?;
    match addressees(rules, office).as_slice() {
        [one] if one.len() + 2 >= office.trim_end_matches(',').len() => Some(one.clone()),
        _ => None,
    }
}

/// `D.M. Van Weel`, `D. Yeşilgöz-Zegerius`, `dr. S.Th.M. Hermans`
fn is_signature(rules: &People, line: &str) -> bool {
    let last = line.split_whitespace().last().unwrap_or_default();
    let words = line.split_whitespace().count();
    let begins = line.starts_with(char::is_uppercase) || rules.titles.at_start(line).is_some();
    begins
        && (1..=7).contains(&words)
        && last.starts_with(char::is_uppercase)
        && !line.contains(|c: char| c.is_ascii_digit() || matches!(c, '?' | ':' | '(' | '\t'))
        && (line.contains('.') || words > 1)
        && !line.ends_with('.')
}

/// A signature as the official papers name its owner: `D.M. van Weel` is `Van Weel`.
pub fn without_initials(name: &str) -> String {
    let kept = name.split_whitespace().skip_while(|word| word.ends_with('.'));
    let name = kept.collect::<Vec<_>>().join(" ");
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;

    const PEOPLE: &People = &TWEEDE_KAMER.language.people;

    #[test]
    fn askers_of_all_forms() {
        for (s, expected, rest) in [
            ("Krul (CDA) aan de", "Krul: CDA", " aan de"),
            ("Diederik van Dijk (SGP), van uw Kamer aan", "Diederik van Dijk: SGP", ", van uw Kamer aan"),
            (
                "Kröger en Gabriëls (beiden GroenLinks-PvdA) aan",
                "Kröger: GroenLinks-PvdA, Gabriëls: GroenLinks-PvdA",
                " aan",
            ),
            ("Podt (D66) en Van Nispen (SP) aan", "Podt: D66, Van Nispen: SP", " aan"),
            (
                "Paternotte (D66), Van der Burg (VVD), Van der Lee (GroenLinks-PvdA) en Boswijk (CDA) aan",
                "Paternotte: D66, Van der Burg: VVD, Van der Lee: GroenLinks-PvdA, Boswijk: CDA",
                " aan",
            ),
            (
                "Mutluer, Lahlah (GroenLinks-PvdA) en Helder (BBB) over",
                "Mutluer: GroenLinks-PvdA, Lahlah: GroenLinks-PvdA, Helder: BBB",
                " over",
            ),
            ("Inge vanDijk (CDA) aan", "Inge van Dijk: CDA", " aan"),
            ("VanDijk (SGP) en DeHoop (PvdA) aan", "Van Dijk: SGP, De Hoop: PvdA", " aan"),
            ("DijkGraaf (SGP) aan", "DijkGraaf: SGP", " aan"),
            ("Krul (CDA), mede namens het lid Vos (D66), aan", "Krul: CDA, Vos: D66", ", aan"),
            ("Flach (SGP) en het lid Bikker (ChristenUnie) over", "Flach: SGP, Bikker: ChristenUnie", " over"),
            ("Postma (Nieuw Sociaal Contract) aan", "Postma: Nieuw Sociaal Contract", " aan"),
            ("Kostic ´ (PvdD) aan", "Kostic: PvdD", " aan"),
            ("Kostic\u{301} (PvdD) aan", "Kostic\u{301}: PvdD", " aan"),
            ("Omtzigt c.s. aan de", "Omtzigt: ", " aan de"),
            ("Krul over iets (ingezonden 3 mei)", "Krul: ", " over iets (ingezonden 3 mei)"),
            ("Krul (ingezonden 3 mei)", "Krul: ", "(ingezonden 3 mei)"),
            ("de commissie", "", "de commissie"),
        ] {
            let (found, end) = askers(PEOPLE, s);
            let shown: Vec<_> =
                found.iter().map(|a| format!("{}: {}", a.name, a.party.as_deref().unwrap_or_default())).collect();
            assert_eq!((shown.join(", ").as_str(), &s[end..]), (expected, rest), "{s}");
        }
    }

    #[test]
    fn one_addressee_each() {
        for (s, expected) in [
            ("de Minister van Justitie en Veiligheid", "Minister van Justitie en Veiligheid"),
            ("de Minister voor Economische\nZaken", "Minister voor Economische Zaken"),
            (
                "de Ministers van Klimaat en Groene Groei en van Sociale Zaken en Werkgelegenheid en deStaatssecretaris van Infrastructuur en Waterstaat",
                "Minister van Klimaat en Groene Groei|Minister van Sociale Zaken en Werkgelegenheid|Staatssecretaris van Infrastructuur en Waterstaat",
            ),
            (
                "de Ministers van Buitenlandse Zaken, van Justitie en Veiligheid en van Asiel en Migratie",
                "Minister van Buitenlandse Zaken|Minister van Justitie en Veiligheid|Minister van Asiel en Migratie",
            ),
            (
                "de Ministers voor Klimaat en Energie en van Economische Zaken en Klimaat",
                "Minister voor Klimaat en Energie|Minister van Economische Zaken en Klimaat",
            ),
            (
                "de Minister van Justitie en Veiligheid en de Minister en Staatssecretaris vanBinnenlandse Zaken en Koninkrijksrelaties",
                "Minister van Justitie en Veiligheid|Minister van Binnenlandse Zaken en Koninkrijksrelaties|Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties",
            ),
            (
                "de Minister en de Staatssecretaris van Volksgezondheid, Welzijn en Sport",
                "Minister van Volksgezondheid, Welzijn en Sport|Staatssecretaris van Volksgezondheid, Welzijn en Sport",
            ),
            (
                "de ministers van Volksgezondheid, Welzijn en Sport en van Asiel en Migratie",
                "minister van Volksgezondheid, Welzijn en Sport|minister van Asiel en Migratie",
            ),
            ("de Minister-President, Minister van Algemene Zaken,", "Minister-President|Minister van Algemene Zaken"),
            ("de Minister-President en de Minister van Financiën", "Minister-President|Minister van Financiën"),
            ("de Staatsecretaris van Defensie", "Staatsecretaris van Defensie"),
            (
                "de Staatssecretarissen van Defensie en van Financiën",
                "Staatssecretaris van Defensie|Staatssecretaris van Financiën",
            ),
            ("de Kamer", ""),
        ] {
            assert_eq!(addressees(PEOPLE, s).join("|"), expected, "{s}");
        }
    }

    #[test]
    fn askers_as_formats_name_them() {
        for (given, expected) in [
            ("P.Q. (Kim) de Bakker", "Kim de Bakker: -"),
            ("R.S. Molenaar", "Molenaar: -"),
            ("J.A.N. van Dijk", "Van Dijk: -"),
            ("Th.J.H. (Henk-Jan) Ormel (CDA)", "Henk-Jan Ormel: CDA"),
            ("E. (Eelco) Heinen", "Eelco Heinen: -"),
            ("Van Dijk (SGP)", "Van Dijk: SGP"),
            ("M. (VVD)", ""),
            ("Krul", "Krul: -"),
        ] {
            let one = |asker: &Person| format!("{}: {}", asker.name, asker.party.as_deref().unwrap_or("-"));
            let read = given_askers(PEOPLE, given).iter().map(one).collect::<Vec<_>>().join(", ");
            assert_eq!(read, expected, "{given}");
        }
    }

    fn shown(respondents: &[Respondent]) -> String {
        let one = |r: &Respondent| {
            let (role, portfolio) = (r.role.as_deref().unwrap_or("-"), r.portfolio.as_deref().unwrap_or("-"));
            format!("{role} {} ({portfolio})", r.name)
        };
        respondents.iter().map(one).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn respondents_of_all_forms() {
        for (s, expected) in [
            ("Minister Veldkamp (Buitenlandse Zaken) (ontvangen", "Minister Veldkamp (Buitenlandse Zaken)"),
            (
                "Minister Van Weel (Justitie en Veiligheid) en van Staatssecretaris Paul (Onderwijs, Cultuur en Wetenschap) (ontvangen",
                "Minister Van Weel (Justitie en Veiligheid)|Staatssecretaris Paul (Onderwijs, Cultuur en Wetenschap)",
            ),
            (
                "Staatssecretaris Jansen (Infrastructuur en Waterstaat), mede namens de Minister van Klimaat en Groene Groei (ontvangen",
                "Staatssecretaris Jansen (Infrastructuur en Waterstaat)",
            ),
            (
                "staatssecretaris Karremans (Volksgezondheid, Welzijn en Sport (ontvangen 20 november 2024)",
                "staatssecretaris Karremans (Volksgezondheid, Welzijn en Sport)",
            ),
            (
                "minister Faber - Van de Klashorst (Asiel en Migratie) (ontvangen",
                "minister Faber - Van de Klashorst (Asiel en Migratie)",
            ),
            ("Minister Wiersma (Landbouw,\nNatuur), mede", "Minister Wiersma (Landbouw, Natuur)"),
            ("Minister Schoof (ontvangen", "Minister Schoof (-)"),
            ("Van Weel (Justitie en Veiligheid)", "- Van Weel (Justitie en Veiligheid)"),
            ("de Minister van Justitie en Veiligheid op vragen", ""),
        ] {
            assert_eq!(shown(&respondents(&TWEEDE_KAMER, s)), expected, "{s}");
        }
    }

    #[test]
    fn signatures() {
        let letter = ["Hierbij zend ik uw Kamer.", "De Minister van Justitie en Veiligheid,", "D.M. Van Weel"];
        assert_eq!(shown(&signatories(PEOPLE, &letter)), "Minister D.M. Van Weel (Justitie en Veiligheid)");
        for over_lines in [
            ["De minister van Klimaat", "en Groene Groei,", "B.C. Waterman"],
            ["De minister van Klimaat en", "Groene Groei,", "B.C. Waterman"],
        ] {
            assert_eq!(shown(&signatories(PEOPLE, &over_lines)), "minister B.C. Waterman (Klimaat en Groene Groei)");
        }
        let sport = ["De minister van Volksgezondheid,", "Welzijn en Sport,", "B.C. Waterman"];
        assert_eq!(shown(&signatories(PEOPLE, &sport)), "minister B.C. Waterman (Volksgezondheid, Welzijn en Sport)");
        let two = ["De minister van Financiën,", "De staatssecretaris van Defensie,", "E. Heinen", "G. Tuinman"];
        assert_eq!(
            shown(&signatories(PEOPLE, &two)),
            "minister E. Heinen (Financiën)|staatssecretaris G. Tuinman (Defensie)"
        );
        for none in [&["De minister van Financiën heeft dit onderzocht.", "A. Bee"][..], &["D.M. Van Weel"], &[]] {
            assert_eq!(shown(&signatories(PEOPLE, none)), "");
        }
        assert_eq!(without_initials("D.M. van Weel"), "Van Weel");
        assert_eq!(without_initials("D. Yeşilgöz-Zegerius"), "Yeşilgöz-Zegerius");
        assert_eq!(without_initials("Van Weel"), "Van Weel");
    }

    #[test]
    fn every_row_of_the_rules() {
        for row in PEOPLE.offices.rows() {
            assert_eq!(addressees(PEOPLE, row.example).len(), 1, "{}", row.example);
            assert_eq!(addressees(PEOPLE, row.refused.unwrap_or_default()), [""; 0]);
        }
        let names =
            |s: &str| askers(PEOPLE, s).0.into_iter().map(|asker| (asker.name, asker.party)).collect::<Vec<_>>();
        for example in PEOPLE.after_name.examples() {
            assert_eq!(names(&example)[0].0, "Krul", "{example}");
        }
        for example in PEOPLE.before_other_name.examples() {
            assert_eq!(names(&example).len(), 2, "{example}");
        }
        for example in PEOPLE.shared_party.examples() {
            assert!(names(&example).iter().all(|(_, party)| party.as_deref() == Some("CDA")), "{example}");
        }
        for example in PEOPLE.before_portfolio.examples() {
            assert_eq!(addressees(PEOPLE, &example).len(), 1, "{example}");
        }
        for (word, example) in PEOPLE.small_words.all().iter().zip(PEOPLE.small_words.examples()) {
            assert!(unglue(PEOPLE, &example).ends_with(&format!("{word} Defensie")), "{example}");
        }
        PEOPLE.titles.examples().for_each(|example| assert!(is_signature(PEOPLE, &example), "{example}"));
    }
}
