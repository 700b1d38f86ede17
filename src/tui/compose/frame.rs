//! Where the panes stand on the screen.

use ratatui::layout::Rect;

/// A part of the screen that shows something of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The list of questions.
    List,
    /// The wording of the question; a wide screen has two.
    Wording(usize),
    /// The card of the question, below its first wording.
    Card,
    /// The answers.
    Answer,
    /// A whole document as text.
    Text,
    /// Footnotes, and looks at what stands elsewhere.
    Drawer,
}

/// From this width on each kind of document has a column.
pub const WIDE: u16 = 150;
/// From this width on the list shows the beginnings of the questions.
pub const LISTED: u16 = 120;
/// Below this width the panes stand one above the other.
pub const STACKED: u16 = 80;
/// Below this width the list is only there when it has the focus.
pub const NARROW: u16 = 60;

/// The list is never made wider than this unless a reader asks for it.
const LONGEST_LIST: u16 = 56;
/// A pane is never made narrower than this.
const NARROWEST: u16 = 16;
/// From so many columns on a pane at the edge of the screen has room for the signs of hints and notes, and a blank behind
/// them.
const ROOM_FOR_SIGNS: u16 = 24;
/// Lines of the question above an answer that has the screen to itself.
const QUESTION: u16 = 4;

/// Below a wording in a column of at least so many lines there is a card.
const CARDED: u16 = 8;
/// The same where panes are stacked, for all of them.
const CARDED_STACK: u16 = 14;
/// A card that does not fit has at least so many lines, or else is folded to one.
const CARD: u16 = 5;

/// What a reader gave more or less room than usual. Hiding the list, it is there while it has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Arrangement {
    /// Whether the list is hidden.
    pub listless: bool,
    /// Whether the pane with the focus has the screen to itself.
    pub maximised: bool,
    /// Columns more for the list.
    pub list: i16,
    /// Columns, or in stacked panes lines, more for each wording.
    pub wording: i16,
    /// Lines more for the drawer.
    pub drawer: i16,
}

/// What decides where the panes stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Columns of the screen.
    pub width: u16,
    /// Lines of the screen.
    pub height: u16,
    /// Whether a whole text is read instead of rows.
    pub text: bool,
    /// In how many documents the questions are worded.
    pub wordings: usize,
    /// Characters of the longest question number.
    pub digits: u16,
    /// The pane with the focus.
    pub focus: Pane,
    /// How many lines the wording has.
    pub wording_height: usize,
    /// How many of them the question has itself, without what introduces it.
    pub question_height: usize,
    /// How many lines the card has below its first, if there is one.
    pub card: Option<usize>,
    /// How many lines the drawer has, if it is open, and whether it takes half of the screen rather than a third.
    pub drawer: Option<(usize, bool)>,
    /// What differs from the usual.
    pub arrangement: Arrangement,
}

/// A pane's place: a line that says what it is, and below it what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Panel {
    /// Which pane.
    pub pane: Pane,
    /// Its heading; empty where there is no room.
    pub head: Rect,
    /// Its text.
    pub body: Rect,
}

/// Where everything stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame {
    /// The title line; empty where there is no room.
    pub title: Rect,
    /// The status line; empty where there is no room.
    pub status: Rect,
    /// The panes, from left to right and from top to bottom.
    pub panels: Vec<Panel>,
    /// Columns between panes.
    pub rules: Vec<Rect>,
}

impl Frame {
    /// The frame of a screen.
    pub fn new(shape: &Shape) -> Self {
        let mut left = Rect::new(0, 0, shape.width, shape.height);
        let mut frame = Self::default();
        if shape.height >= 3 {
            frame.status = cut_bottom(&mut left, 1);
        }
        if shape.height >= 6 {
            frame.title = cut_top(&mut left, 1);
        }
        if shape.arrangement.maximised && shape.focus == Pane::Drawer && shape.drawer.is_some() {
            frame.panel(Pane::Drawer, left);
            return frame;
        }
        let drawer = shape.drawer.map(|(wanted, half)| {
            let most = if half { left.height / 2 } else { left.height / 3 };
            let usual = short(wanted.saturating_add(1)).clamp(2, most.max(4));
            let height = usual.saturating_add_signed(shape.arrangement.drawer).max(2);
            let height = height.min(left.height.saturating_sub(2));
            cut_bottom(&mut left, height)
        });
        frame.body(shape, left, drawer.is_some());
        if let Some(area) = drawer {
            frame.panel(Pane::Drawer, area);
        }
        frame
    }

    /// The place of a pane, if it is on the screen.
    pub fn panel_of(&self, pane: Pane) -> Option<&Panel> {
        self.panels.iter().find(|panel| panel.pane == pane)
    }

    fn body(&mut self, shape: &Shape, mut left: Rect, drawer: bool) {
        if shape.text {
            return self.panel(Pane::Text, left);
        }
        let list = shape.focus == Pane::List;
        let arrangement = &shape.arrangement;
        if list && (shape.width < NARROW || arrangement.maximised) {
            return self.panel(Pane::List, left);
        }
        if arrangement.maximised {
            return self.maximised(shape, left);
        }
        if shape.width >= NARROW && (list || !arrangement.listless) {
            let usual = usual_list(shape);
            let width = usual.saturating_add_signed(arrangement.list).clamp(shape.digits + 5, shape.width / 2);
            let area = cut_left(&mut left, width);
            self.panel(Pane::List, area);
            self.rule(&mut left);
        }
        if shape.width < STACKED {
            return self.stack(shape, left, drawer);
        }
        let wordings = if shape.width >= WIDE { shape.wordings.clamp(1, 2) } else { 1 };
        for index in 0..wordings {
            let columns = short(wordings - index) + 1;
            // the wording is shorter than its answer: a little less room does
            let usual = if wordings == 1 { left.width * 9 / 20 } else { left.width / columns };
            let most = left.width.saturating_sub(NARROWEST * (columns - 1));
            let width = usual.saturating_add_signed(arrangement.wording).min(most).max(NARROWEST);
            let area = cut_left(&mut left, width);
            match shape.card.filter(|_| index == 0 && area.height >= CARDED) {
                Some(card) => self.carded(shape, area, card),
                None => self.panel(Pane::Wording(index), area),
            }
            self.rule(&mut left);
        }
        self.panel(Pane::Answer, left);
    }

    /// The wording, and below it the card: in the room that is left if that is enough for it, else folded to its first
    /// line, unless it has the focus. What introduces a question leaves its room to a card that has something to say.
    fn carded(&mut self, shape: &Shape, mut area: Rect, card: usize) {
        let whole = short(card.saturating_add(1));
        let below = |lines: usize| area.height.saturating_sub(short(lines.saturating_add(1)));
        let left = match below(shape.wording_height) {
            left if left >= whole.min(CARD) || (left > 0 && whole < CARD) => left,
            _ => below(shape.question_height).min(whole),
        };
        let height = if left >= whole.min(CARD) {
            left
        } else if shape.focus == Pane::Card {
            whole.min(area.height / 2)
        } else {
            1
        };
        let card = cut_bottom(&mut area, height);
        self.panel(Pane::Wording(0), area);
        self.panel(Pane::Card, card);
    }

    /// The pane with the focus; above the answer, where there is room, the beginning of the question.
    fn maximised(&mut self, shape: &Shape, mut left: Rect) {
        if shape.focus == Pane::Answer && left.height >= 8 {
            let height = short(shape.wording_height.saturating_add(1)).min(QUESTION).min(left.height / 4);
            let area = cut_top(&mut left, height);
            self.panel(Pane::Wording(0), area);
        }
        let pane = if shape.focus == Pane::Drawer { Pane::Answer } else { shape.focus };
        self.panel(pane, left);
    }

    /// The wording above the answer, in at most a third of the room; where there is hardly any, only one of them.
    fn stack(&mut self, shape: &Shape, mut left: Rect, drawer: bool) {
        let wording = matches!(shape.focus, Pane::Wording(_) | Pane::Card);
        if left.height < if drawer { 7 } else { 5 } {
            let pane = if wording { Pane::Wording(0) } else { Pane::Answer };
            return self.panel(pane, left);
        }
        let most = if wording { left.height / 2 } else { left.height / 3 };
        let usual = short(shape.wording_height.saturating_add(1)).clamp(2, most.max(3));
        let height = usual.saturating_add_signed(shape.arrangement.wording).clamp(2, left.height - 2);
        let carded = left.height >= CARDED_STACK;
        let area = cut_top(&mut left, height);
        self.panel(Pane::Wording(0), area);
        if let Some(card) = shape.card.filter(|_| carded) {
            let whole = short(card.saturating_add(1));
            let height = if shape.focus == Pane::Card { whole.min(left.height / 2) } else { 1 };
            let area = cut_top(&mut left, height);
            self.panel(Pane::Card, area);
        }
        self.panel(Pane::Answer, left);
    }

    fn panel(&mut self, pane: Pane, mut area: Rect) {
        let head = if area.height >= 2 || pane == Pane::Card { cut_top(&mut area, 1) } else { Rect::default() };
        let margin = u16::from(area.width >= 12);
        // the signs of hints and notes stand on the rule beside a pane; at the edge of the screen they need a column more
        let is_at_edge = area.x == 0 && area.width >= ROOM_FOR_SIGNS;
        let left = margin + u16::from(is_at_edge && !matches!(pane, Pane::List | Pane::Drawer));
        let body = Rect { x: area.x + left, width: area.width - left - margin, ..area };
        let body = if pane == Pane::List { area } else { body };
        self.panels.push(Panel { pane, head, body });
    }

    fn rule(&mut self, left: &mut Rect) {
        self.rules.push(cut_left(left, 1));
    }
}

/// Columns of the list. Where the questions are worded in one paper alone it has part of the room of the other column.
fn usual_list(shape: &Shape) -> u16 {
    if shape.width < LISTED {
        return shape.digits + 5;
    }
    let spare = if shape.wordings > 1 { 0 } else { shape.width.saturating_sub(WIDE) / 3 };
    ((shape.width / 6).clamp(22, 32) + spare).min(LONGEST_LIST)
}

fn short(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

fn cut_top(area: &mut Rect, height: u16) -> Rect {
    let height = height.min(area.height);
    let cut = Rect { height, ..*area };
    (area.y, area.height) = (area.y + height, area.height - height);
    cut
}

fn cut_bottom(area: &mut Rect, height: u16) -> Rect {
    let height = height.min(area.height);
    area.height -= height;
    Rect { y: area.y + area.height, height, ..*area }
}

fn cut_left(area: &mut Rect, width: u16) -> Rect {
    let width = width.min(area.width);
    let cut = Rect { width, ..*area };
    (area.x, area.width) = (area.x + width, area.width - width);
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(width: u16, height: u16) -> Shape {
        let (focus, drawer) = (Pane::Answer, None);
        let arrangement = Arrangement::default();
        Shape {
            width,
            height,
            text: false,
            wordings: 2,
            digits: 2,
            focus,
            wording_height: 9,
            question_height: 9,
            card: Some(6),
            drawer,
            arrangement,
        }
    }

    fn panes(shape: &Shape) -> Vec<Pane> {
        Frame::new(shape).panels.iter().map(|panel| panel.pane).collect()
    }

    #[test]
    fn a_wider_screen_shows_more() {
        use Pane::{Answer, Card, Drawer, List, Text, Wording};
        assert_eq!(panes(&shape(200, 50)), [List, Wording(0), Card, Wording(1), Answer]);
        assert_eq!(panes(&Shape { wordings: 1, ..shape(200, 50) }), [List, Wording(0), Card, Answer]);
        assert_eq!(panes(&shape(120, 40)), [List, Wording(0), Card, Answer]);
        assert_eq!(panes(&Shape { card: None, ..shape(120, 40) }), [List, Wording(0), Answer]);
        assert_eq!(panes(&shape(70, 24)), [List, Wording(0), Card, Answer]);
        assert_eq!(panes(&shape(40, 10)), [Wording(0), Answer]);
        assert_eq!(panes(&Shape { focus: List, ..shape(40, 10) }), [List]);
        assert_eq!(panes(&Shape { drawer: Some((3, false)), ..shape(40, 10) }), [Answer, Drawer]);
        assert_eq!(panes(&Shape { text: true, ..shape(200, 50) }), [Text]);
        let stacked = Frame::new(&shape(70, 24));
        assert!(stacked.panels[1].body.y < stacked.panels[2].body.y);
    }

    #[test]
    fn the_list_has_the_room_that_a_second_wording_does_not_need() {
        let list = |width, wordings| {
            let frame = Frame::new(&Shape { wordings, ..shape(width, 40) });
            frame.panel_of(Pane::List).map_or(0, |panel| panel.head.width)
        };
        for (width, alone, beside) in [(120, 22, 22), (150, 25, 25), (200, 48, 32), (400, 56, 32)] {
            assert_eq!((list(width, 1), list(width, 2)), (alone, beside), "{width}");
        }
    }

    #[test]
    fn the_card_has_the_room_that_the_question_leaves() {
        let card = |wording_height, question_height| {
            let frame = Frame::new(&Shape { wording_height, question_height, ..shape(120, 24) });
            let height = |pane| frame.panel_of(pane).map_or(0, |panel| panel.head.height + panel.body.height);
            (height(Pane::Wording(0)), height(Pane::Card))
        };
        for (wording, question, expected) in [
            (9, 9, (10, 12)),
            (20, 20, (21, 1)),
            (30, 30, (21, 1)), // a long question
            (30, 9, (15, 7)),  // a short one, introduced at length: the introduction stands above
            (18, 9, (15, 7)),
            (30, 16, (17, 5)),
            (30, 18, (21, 1)), // too little is left
        ] {
            assert_eq!(card(wording, question), expected, "{wording} lines, {question} of the question");
        }
    }

    #[test]
    fn panes_are_hidden_widened_and_maximised() {
        let with = |arrangement, focus| Shape { arrangement, focus, ..shape(120, 40) };
        let usual = Frame::new(&shape(120, 40));
        let width = |frame: &Frame, pane| frame.panel_of(pane).map_or(0, |panel| panel.head.width);
        let listless = Arrangement { listless: true, ..Arrangement::default() };
        assert_eq!(panes(&with(listless, Pane::Answer)), [Pane::Wording(0), Pane::Card, Pane::Answer]);
        assert_eq!(panes(&with(listless, Pane::List)), [Pane::List, Pane::Wording(0), Pane::Card, Pane::Answer]);
        let wider = Frame::new(&with(Arrangement { wording: 8, list: 3, ..Arrangement::default() }, Pane::Answer));
        assert_eq!(width(&wider, Pane::List), width(&usual, Pane::List) + 3);
        assert!(width(&wider, Pane::Wording(0)) > width(&usual, Pane::Wording(0)) + 5);
        let maximised = Arrangement { maximised: true, ..Arrangement::default() };
        // the question stays in sight
        assert_eq!(panes(&with(maximised, Pane::Answer)), [Pane::Wording(0), Pane::Answer]);
        for pane in [Pane::List, Pane::Wording(0), Pane::Wording(1)] {
            assert_eq!(panes(&with(maximised, pane)), [pane]);
        }
        let drawer = Shape { drawer: Some((3, false)), ..with(maximised, Pane::Drawer) };
        assert_eq!(panes(&drawer), [Pane::Drawer]);
        let taller = Arrangement { drawer: 5, ..Arrangement::default() };
        let taller = Frame::new(&Shape { drawer: Some((3, false)), ..with(taller, Pane::Answer) });
        assert_eq!(taller.panel_of(Pane::Drawer).unwrap().body.height, 3 + 5);
    }

    #[test]
    fn nothing_stands_outside_the_screen_or_on_another_thing() {
        for (width, height) in
            (0..90).step_by(3).chain([119, 120, 149, 150, 300]).flat_map(|w| (0..30).map(move |h| (w, h)))
        {
            for focus in [Pane::List, Pane::Wording(0), Pane::Card, Pane::Answer, Pane::Drawer] {
                for drawer in [None, Some((0, false)), Some((usize::MAX, true))] {
                    let extra = (i16::try_from(width).unwrap() - 40) * 3;
                    let arrangement = Arrangement {
                        listless: width % 4 == 1,
                        maximised: height % 5 == 4,
                        list: extra,
                        wording: -extra,
                        drawer: extra,
                    };
                    let shape = shape(width, height);
                    let all = [Arrangement::default(), arrangement].map(|arrangement| Shape { arrangement, ..shape });
                    for shape in all {
                        let frame = Frame::new(&Shape { focus, drawer, ..shape });
                        let bodies = frame.panels.iter().flat_map(|panel| [panel.head, panel.body]);
                        let all: Vec<_> =
                            bodies.chain(frame.rules.clone()).chain([frame.title, frame.status]).collect();
                        let screen = Rect::new(0, 0, width, height);
                        for (index, area) in all.iter().enumerate() {
                            assert!(
                                area.is_empty() || area.intersection(screen) == *area,
                                "{area:?} on {width}x{height}"
                            );
                            for other in &all[..index] {
                                let meets = area.intersects(*other) && !area.is_empty() && !other.is_empty();
                                assert!(!meets, "{area:?} and {other:?} on {width}x{height}");
                            }
                        }
                    }
                }
            }
        }
    }
}
