//! How things look: the terminal's own sixteen colours at most. Nothing is said by colour alone, so everything has a sign,
//! or is bold, underlined or reversed.

use ratatui::style::{Color, Modifier, Style};

use super::part::{Change, Role};

/// How things look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    colours: bool,
}

impl Theme {
    /// The sixteen colours.
    pub const COLOURS: Self = Self { colours: true };
    /// No colours.
    pub const PLAIN: Self = Self { colours: false };

    fn colour(self, style: Style, colour: Color) -> Style {
        if self.colours { style.fg(colour) } else { style }
    }

    /// A part of a pane.
    pub fn role(self, role: Role) -> Style {
        let style = Style::new();
        match role {
            Role::Prose | Role::Raw => style,
            Role::LeadIn | Role::Aside | Role::Faint => style.add_modifier(Modifier::DIM),
            Role::Heading => style.add_modifier(Modifier::BOLD),
            Role::Section => style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Role::Doubt => self.colour(style, Color::Yellow),
            Role::Hole => self.colour(style.add_modifier(Modifier::BOLD), Color::Yellow),
        }
    }

    /// What stands left of a part.
    pub fn label(self) -> Style {
        self.colour(Style::new(), Color::Cyan)
    }

    /// A footnote's mark.
    pub fn marker(self) -> Style {
        self.colour(Style::new().add_modifier(Modifier::BOLD), Color::Cyan)
    }

    /// A reference, citation or address.
    pub fn link(self) -> Style {
        self.colour(Style::new().add_modifier(Modifier::UNDERLINED), Color::Cyan)
    }

    /// The link that was stepped to.
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD)
    }

    /// What was searched.
    pub fn hit(self, current: bool) -> Style {
        match (self.colours, current) {
            (true, true) => Style::new().fg(Color::Black).bg(Color::Yellow).add_modifier(Modifier::BOLD),
            (true, false) => Style::new().fg(Color::Yellow).add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
            (false, true) => Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD),
            (false, false) => Style::new().add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
        }
    }

    /// Words that only one of two papers has; they stand in brackets besides.
    pub fn change(self, change: Change) -> Style {
        match change {
            Change::Removed => self.colour(Style::new().add_modifier(Modifier::CROSSED_OUT), Color::Red),
            Change::Added => self.colour(Style::new().add_modifier(Modifier::BOLD), Color::Green),
        }
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
        Style::new().add_modifier(Modifier::DIM)
    }

    /// The chosen line of a list.
    pub fn here(self, focused: bool) -> Style {
        Style::new().add_modifier(if focused { Modifier::REVERSED | Modifier::BOLD } else { Modifier::BOLD })
    }

    /// The sign of a row that asks for a closer look.
    pub fn attention(self) -> Style {
        self.colour(Style::new().add_modifier(Modifier::BOLD), Color::Yellow)
    }

    /// Something told to the reader.
    pub fn message(self) -> Style {
        self.colour(Style::new().add_modifier(Modifier::BOLD), Color::Yellow)
    }
}
