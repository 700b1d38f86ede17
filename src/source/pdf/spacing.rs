//! How far lines stand from each other and from the left edge of the text.

use super::Place;
use super::lines::PageLine;
use super::margins::{PageLines, body_size};

/// The normal distance of baselines for each size of type in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Spacing {
    by_size: Vec<(f32, f32)>, // size, distance as a part of the size
    otherwise: f32,
    body: f32,
}

/// Distances in a size of type, as parts of the size in hundredths, and how often each was seen.
struct Seen {
    size: f32,
    distances: [u32; 300],
    /// The same of lines that go on with the sentence above them: they begin with a small letter.
    going_on: [u32; 300],
}

impl Spacing {
    /// Of the lines that are not in the margins.
    pub fn measure(pages: &[PageLines], margins: &[Vec<bool>]) -> Self {
        let mut seen: Vec<Seen> = Vec::new();
        for (page, margins) in pages.iter().zip(margins) {
            let lines: Vec<_> = in_text(&page.lines, margins).collect();
            for pair in lines.windows(2) {
                let (size, distance) = (pair[1].size, (pair[1].y - pair[0].y) / pair[1].size);
                if is_near(size, pair[0].size) && (0.7..3.0).contains(&distance) {
                    let place = seen.iter().take(64).position(|seen| is_near(seen.size, size)).unwrap_or_else(|| {
                        seen.push(Seen { size, distances: [0; 300], going_on: [0; 300] });
                        seen.len() - 1
                    });
                    seen[place].distances[(distance * 100.0) as usize] += 1;
                    let goes_on = pair[1].text().starts_with(char::is_lowercase);
                    seen[place].going_on[(distance * 100.0) as usize] += u32::from(goes_on);
                }
            }
        }
        let by_size: Vec<_> = seen.iter().filter_map(|seen| Some((seen.size, seen.normal()?))).collect();
        let otherwise = seen.iter().max_by_key(|seen| seen.count()).and_then(Seen::normal).unwrap_or(1.2);
        Self { by_size, otherwise, body: body_size(pages) }
    }

    /// The normal distance of baselines in type of this size, in points.
    fn normal(&self, size: f32) -> f32 {
        let known = self.by_size.iter().find(|(other, _)| is_near(*other, size));
        size * known.map_or(self.otherwise, |(_, normal)| *normal)
    }

    /// Whether lines in type of this size stand so far from each other, in points, that there is a space between them.
    pub fn is_gap(&self, distance: f32, size: f32) -> bool {
        const GAP: f32 = 1.35; // in lines
        distance > GAP * self.normal(size)
    }

    /// The places of the lines of a page.
    pub fn places(&self, lines: &[PageLine], margins: &[bool]) -> Vec<Place> {
        let left = self.left_edge(&in_text(lines, margins).collect::<Vec<_>>());
        let mut above: Option<f32> = None;
        let place = |(line, margin): (&PageLine, &bool)| {
            if *margin {
                return Place::Margin;
            }
            if !line.upright {
                return Place::Flow { gap: None, indent: 0.0 };
            }
            let distance = above.map(|above| line.y - above).filter(|distance| *distance > 0.0);
            above = Some(line.y);
            if line.cell.is_some() {
                above = None; // what stands below a table begins anew
            }
            Place::Flow { gap: distance.map(|distance| distance / self.normal(line.size)), indent: line.x - left }
        };
        lines.iter().zip(margins).map(place).collect()
    }

    /// Where the text of a page begins: the leftmost place at which a tenth of its lines do, so that neither a head that
    /// sticks out nor a page of list items misleads. Notes, in another size, may begin elsewhere.
    fn left_edge(&self, lines: &[&PageLine]) -> f32 {
        let places = |is_in: &dyn Fn(&PageLine) -> bool| {
            let mut places: Vec<f32> = lines.iter().filter(|line| is_in(line)).map(|line| line.x).collect();
            places.sort_by(f32::total_cmp);
            places
        };
        let body = places(&|line| is_near(line.size, self.body));
        let places = if body.is_empty() { places(&|_| true) } else { body };
        let few = places.len().div_ceil(10).clamp(1, 4);
        let together = places.windows(few).find(|places| places[few - 1] - places[0] < 2.0);
        together.or(places.chunks(1).next()).map_or(0.0, |places| places[0])
    }
}

impl Seen {
    fn count(&self) -> u32 {
        self.distances.iter().sum()
    }

    /// The distance seen most often; a wide one at which no line goes on with a sentence is that between paragraphs, and
    /// says nothing of the lines in them. None where too little was seen.
    fn normal(&self) -> Option<f32> {
        const WIDE: f32 = 1.45;
        let most = Self::most(&self.distances)?;
        let near = |place: f32| (place * 100.0) as usize;
        let going_on: u32 = self.going_on[near(most).saturating_sub(3)..(near(most) + 4).min(300)].iter().sum();
        if most > WIDE && going_on == 0 { Self::most(&self.going_on).filter(|most| *most < WIDE) } else { Some(most) }
    }

    /// The most frequent of distances, two hundredths more or less.
    fn most(distances: &[u32; 300]) -> Option<f32> {
        let around = |place: usize| distances[place.saturating_sub(2)..(place + 3).min(300)].iter().sum::<u32>();
        let most = (0..300).max_by_key(|&place| (around(place), std::cmp::Reverse(place)))?;
        let near = most.saturating_sub(2)..(most + 3).min(300);
        let sum: f32 = near.map(|place| (place as f32 + 0.5) * distances[place] as f32).sum();
        (around(most) >= 2).then(|| sum / around(most) as f32 / 100.0)
    }
}

fn is_near(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.03 * b
}

fn in_text<'l>(lines: &'l [PageLine], margins: &'l [bool]) -> impl Iterator<Item = &'l PageLine> {
    lines.iter().zip(margins).filter(|(line, margin)| line.upright && !**margin).map(|(line, _)| line)
}
