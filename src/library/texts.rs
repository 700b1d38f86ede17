//! The texts of dossiers as they stand in the library: once to be shown, some of them packed together, and once by their
//! words, to be found.

use rusqlite::{Connection, Transaction, params};

use super::LibraryError;
use super::keep::{Packer, unpack};

/// So many bytes of text are packed together, at least one text: small enough to be unpacked for a single hit.
const TOGETHER: usize = 16 << 10;

/// Some texts that follow each other.
pub(super) struct Pack {
    /// The place of the first.
    first: usize,
    packed: Vec<u8>,
}

/// Packs texts in their order.
pub(super) fn packs(texts: &[&str], packer: &mut Packer) -> Result<Vec<Pack>, LibraryError> {
    let (mut packs, mut first) = (Vec::new(), 0);
    while first < texts.len() {
        let mut bytes = 0;
        let others = texts[first + 1..].iter().take_while(|text| {
            bytes += text.len();
            bytes + texts[first].len() <= TOGETHER
        });
        let next = first + 1 + others.count();
        packs.push(Pack { first, packed: packer.pack(&&texts[first..next])? });
        first = next;
    }
    Ok(packs)
}

/// Enters texts, the first of which has this number; those behind it have the numbers that follow.
pub(super) fn enter(
    entering: &Transaction<'_>,
    number: i64,
    texts: &[&str],
    packs: &[Pack],
) -> Result<(), LibraryError> {
    let mut words = entering.prepare_cached("INSERT INTO words(rowid, text) VALUES (?, ?)")?;
    for (number, text) in (number..).zip(texts) {
        words.execute(params![number, text])?;
    }
    let mut together = entering.prepare_cached("INSERT INTO texts(id, packed) VALUES (?, ?)")?;
    for pack in packs {
        let first = i64::try_from(pack.first).map_err(|_| LibraryError::Full)?;
        together.execute(params![number + first, pack.packed])?;
    }
    Ok(())
}

/// Takes the texts of a dossier out.
pub(super) fn delete(entering: &Transaction<'_>, dossier: i64) -> Result<(), LibraryError> {
    let own = "SELECT id, packed FROM texts WHERE id IN (SELECT id FROM passages WHERE dossier = ?) ORDER BY id";
    let mut own = entering.prepare_cached(own)?;
    let mut forget = entering.prepare_cached("INSERT INTO words(words, rowid, text) VALUES ('delete', ?, ?)")?;
    let mut delete = entering.prepare_cached("DELETE FROM texts WHERE id = ?")?;
    let packs = own.query_map([dossier], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let packs: Vec<(i64, Vec<u8>)> = packs.collect::<Result<_, _>>()?;
    for (first, packed) in packs {
        let bytes = unpack(&packed)?;
        for (number, text) in (first..).zip(postcard::from_bytes::<Vec<&str>>(&bytes)?) {
            forget.execute(params![number, text])?;
        }
        delete.execute([first])?;
    }
    Ok(())
}

/// The texts of these numbers. Each pack is opened once.
pub(super) fn texts(connection: &Connection, numbers: &[i64]) -> Result<Vec<String>, LibraryError> {
    let mut ascending: Vec<usize> = (0..numbers.len()).collect();
    ascending.sort_unstable_by_key(|&place| numbers[place]);
    let mut with = connection.prepare_cached("SELECT id, packed FROM texts WHERE id <= ? ORDER BY id DESC LIMIT 1")?;
    let mut texts = vec![String::new(); numbers.len()];
    let mut rest = ascending.as_slice();
    while let [place, ..] = rest {
        let (first, packed): (i64, Vec<u8>) =
            with.query_row([numbers[*place]], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let bytes = unpack(&packed)?;
        let together: Vec<&str> = postcard::from_bytes(&bytes)?;
        let at = |place: usize| usize::try_from(numbers[place] - first).ok().and_then(|at| together.get(at));
        let count = rest.iter().take_while(|&&place| at(place).is_some()).count();
        for &place in &rest[..count] {
            texts[place] = at(place).map(|text| (*text).to_owned()).unwrap_or_default();
        }
        if count == 0 {
            return Err(LibraryError::Damaged); // a text that stands in no pack
        }
        rest = &rest[count..];
    }
    Ok(texts)
}
