//! How things look: by the terminal's own sixteen colours, by colours chosen for a dark or a light terminal, or by none.
//! The background stays the terminal's. Nothing is said by colour alone, so everything has a sign, or is bold, underlined
//! or reversed.

use ratatui::style::{Color, Modifier, Style};

use super::part::{Change, Role};
use crate::config::ThemeName;
use crate::review::{Mark, Tone};

/// How things look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    colours: Option<Colours>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Colours {
    /// Links, marks and labels.
    link: Color,
    /// What asks for attention.
    alert: Color,
    /// What matters less; none: dimmed.
    quiet: Option<Color>,
    /// The hit of a search that one is at: letters and ground.
    hit: (Color, Color),
    /// Words that only the earlier, and only the later, of two papers has.
    change: (Color, Color),
}

impl Theme {
    /// The sixteen colours: of them, those that can be read on dark and on light.
    pub const COLOURS: Self =
        Self::colours(Color::Cyan, Color::Magenta, None, (Color::Black, Color::Yellow), (Color::Red, Color::Green));
    /// For a dark terminal.
    pub const DARK: Self = Self::colours(
        Color::Indexed(116),
        Color::Indexed(221),
        Some(Color::Indexed(246)),
        (Color::Indexed(16), Color::Indexed(221)),
        (Color::Indexed(210), Color::Indexed(114)),
    );
    /// For a light terminal.
    pub const LIGHT: Self = Self::colours(
        Color::Indexed(24),
        Color::Indexed(94),
        Some(Color::Indexed(241)),
        (Color::Indexed(16), Color::Indexed(222)),
        (Color::Indexed(124), Color::Indexed(22)),
    );
    /// No colours.
    pub const PLAIN: Self = Self { colours: None };

    const fn colours(
        link: Color,
        alert: Color,
        quiet: Option<Color>,
        hit: (Color, Color),
        change: (Color, Color),
    ) -> Self {
        Self { colours: Some(Colours { link, alert, quiet, hit, change }) }
    }

    /// The theme of a name.
    pub fn named(name: ThemeName) -> Self {
        match name {
            ThemeName::Dark => Self::DARK,
            ThemeName::Light => Self::LIGHT,
            ThemeName::Sixteen => Self::COLOURS,
            ThemeName::None => Self::PLAIN,
        }
    }

    fn colour(self, style: Style, colour: impl Fn(Colours) -> Color) -> Style {
        self.colours.map_or(style, |colours| style.fg(colour(colours)))
    }

    /// A part of a pane.
    pub fn role(self, role: Role) -> Style {
        let style = Style::new();
        match role {
            Role::Prose | Role::Raw => style,
            Role::LeadIn | Role::Aside | Role::Faint => self.quiet(),
            Role::Heading => style.add_modifier(Modifier::BOLD),
            Role::Section => style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Role::Doubt => self.colour(style, |colours| colours.alert),
            Role::Placeholder => self.colour(style.add_modifier(Modifier::BOLD), |colours| colours.alert),
        }
    }

    /// What stands left of a part.
    pub fn label(self) -> Style {
        self.colour(Style::new(), |colours| colours.link)
    }

    /// A footnote's mark.
    pub fn marker(self) -> Style {
        self.colour(Style::new().add_modifier(Modifier::BOLD), |colours| colours.link)
    }

    /// A reference, citation or address.
    pub fn link(self) -> Style {
        self.colour(Style::new().add_modifier(Modifier::UNDERLINED), |colours| colours.link)
    }

    /// The link that was stepped to.
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD)
    }

    /// What was searched.
    pub fn hit(self, current: bool) -> Style {
        let style = Style::new().add_modifier(Modifier::BOLD);
        match (self.colours, current) {
            (Some(Colours { hit: (letters, ground), .. }), true) => style.fg(letters).bg(ground),
            (None, true) => style.add_modifier(Modifier::REVERSED),
            (_, false) => self.colour(style.add_modifier(Modifier::UNDERLINED), |colours| colours.alert),
        }
    }

    /// Words that only one of two papers has; they stand in brackets besides.
    pub fn change(self, change: Change) -> Style {
        match change {
            Change::Removed => {
                self.colour(Style::new().add_modifier(Modifier::CROSSED_OUT), |colours| colours.change.0)
            }
            Change::Added => self.colour(Style::new().add_modifier(Modifier::BOLD), |colours| colours.change.1),
        }
    }

    /// The same of signs alone: those that are struck out look all alike.
    pub fn change_of_signs(self, change: Change) -> Style {
        self.change(change).remove_modifier(Modifier::CROSSED_OUT)
    }

    /// The sign of a reviewer's mark.
    pub fn mark(self, mark: Mark) -> Style {
        let style = Style::new().add_modifier(Modifier::BOLD);
        self.colour(style, |colours| match mark.tone() {
            Tone::Good => colours.change.1,
            Tone::Fair => colours.alert,
            Tone::Elsewhere => colours.link,
            Tone::Poor => colours.change.0,
        })
    }

    /// Words that a note is about; the margin has its sign besides.
    pub fn noted(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// Words that are being chosen.
    pub fn choice(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Sentences that the chosen sub-question or hint is about.
    pub fn lit(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Printed bold or italic in the paper.
    pub fn emphasis(self) -> Style {
        Style::new().add_modifier(Modifier::ITALIC)
    }

    /// The heading of a pane.
    pub fn head(self, focused: bool) -> Style {
        let modifier = if focused { Modifier::REVERSED | Modifier::BOLD } else { Modifier::UNDERLINED };
        Style::new().add_modifier(modifier)
    }

    /// The title of the dossier.
    pub fn title(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What is there, and matters less.
    pub fn quiet(self) -> Style {
        match self.colours.and_then(|colours| colours.quiet) {
            Some(quiet) => Style::new().fg(quiet),
            None => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// What is not of the question or answer in view; a rule or the heading of the pane says so, too. In a colour where the theme
    /// has one: how far a terminal dims, and whether that can still be read, nobody knows.
    pub fn beside(self) -> Style {
        self.quiet()
    }

    /// The chosen line of a list.
    pub fn here(self, focused: bool) -> Style {
        Style::new().add_modifier(if focused { Modifier::REVERSED | Modifier::BOLD } else { Modifier::BOLD })
    }

    /// The sign of a row that asks for a closer look.
    pub fn attention(self) -> Style {
        self.colour(Style::new().add_modifier(Modifier::BOLD), |colours| colours.alert)
    }

    /// A message in the lowest line.
    pub fn message(self) -> Style {
        self.colour(Style::new().add_modifier(Modifier::BOLD), |colours| colours.alert)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Red, green and blue of the 6x6x6 cube and the greys of the 256 colours.
    fn rgb(colour: Color) -> [f64; 3] {
        let Color::Indexed(index @ 16..) = colour else { panic!("{colour} is the terminal's own") };
        if index >= 232 {
            return [f64::from(index - 232) * 10.0 + 8.0; 3];
        }
        let step = |n: u8| if n == 0 { 0.0 } else { 55.0 + 40.0 * f64::from(n) };
        [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map(step)
    }

    /// The contrast of two colours, as WCAG 2 has it; 4.5 is enough for text.
    fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
        let linear = |c: f64| if c <= 10.0 { c / 255.0 / 12.92 } else { ((c / 255.0 + 0.055) / 1.055).powf(2.4) };
        let light = |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05;
        let (one, other) = (light(one), light(other));
        one.max(other) / one.min(other)
    }

    #[test]
    fn colours_can_be_read_on_their_ground() {
        for (theme, grounds) in [(Theme::DARK, [[0.0; 3], [40.0; 3]]), (Theme::LIGHT, [[255.0; 3], [238.0; 3]])] {
            let colours = theme.colours.unwrap();
            let (removed, added) = colours.change;
            for colour in [colours.link, colours.alert, removed, added].into_iter().chain(colours.quiet) {
                for ground in grounds {
                    let contrast = contrast(rgb(colour), ground);
                    assert!(contrast >= 4.5, "{colour} on {ground:?}: {contrast}");
                }
            }
            assert!(contrast(rgb(colours.hit.0), rgb(colours.hit.1)) >= 4.5);
        }
    }

    #[test]
    fn nothing_is_said_by_colour_alone() {
        for theme in [Theme::PLAIN, Theme::COLOURS, Theme::DARK, Theme::LIGHT] {
            let prose = theme.role(Role::Prose);
            for (what, one, other) in [
                ("link", theme.link(), prose),
                ("marker", theme.marker(), prose),
                ("chosen link", theme.chosen(), theme.link()),
                ("hit", theme.hit(false), prose),
                ("hit and link", theme.hit(false), theme.link()),
                ("heading", theme.role(Role::Heading), prose),
                ("no answer", theme.role(Role::Placeholder), prose),
                ("pane with the focus", theme.head(true), theme.head(false)),
                ("line of the list", theme.here(true), prose),
                ("sign that asks for attention", theme.attention(), prose),
            ] {
                assert_ne!(one.add_modifier, other.add_modifier, "{what}");
            }
            let (current, other) = (theme.hit(true), theme.hit(false));
            assert_ne!((current.bg, current.add_modifier), (other.bg, other.add_modifier));
        }
    }
}
