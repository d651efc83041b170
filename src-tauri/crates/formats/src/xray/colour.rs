//! Colours of spreadsheets, resolved far enough to say whether a text differs from what is behind
//! it (ISO/IEC 29500-1, 18.8.3, 18.8.27, 18.8.19).

use super::seen::{PAGE_COLOUR, SAME_COLOUR, TINY, TINY_POINTS};

/// Two colours that differ by no more in each part cannot be told apart.
const TOLERANCE: u32 = 8;
/// The page behind cells without a colour.
const WHITE: u32 = 0x00FF_FFFF;

/// A colour as a file says it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Colour {
    /// Whatever text and page have by themselves.
    #[default]
    Auto,
    /// Red, green, blue.
    Rgb(u32),
    /// By its number in the theme, lighter (to 1) or darker (to -1).
    Theme(u32, f64),
    /// By its number in the palette.
    Indexed(u32),
}

/// What is behind a cell's text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Behind {
    /// The page.
    #[default]
    Page,
    /// One colour.
    Solid(Colour),
    /// Hatches and gradients, against which any text is seen.
    Mixed,
}

/// The colours of numbers 8 to 63 of every palette (18.8.27); 0 to 7 are those of 8 to 15.
const INDEXED: [u32; 56] = [
    0x00_0000, 0xFF_FFFF, 0xFF_0000, 0x00_FF00, 0x00_00FF, 0xFF_FF00, 0xFF_00FF, 0x00_FFFF,
    0x80_0000, 0x00_8000, 0x00_0080, 0x80_8000, 0x80_0080, 0x00_8080, 0xC0_C0C0, 0x80_8080,
    0x99_99FF, 0x99_3366, 0xFF_FFCC, 0xCC_FFFF, 0x66_0066, 0xFF_8080, 0x00_66CC, 0xCC_CCFF,
    0x00_0080, 0xFF_00FF, 0xFF_FF00, 0x00_FFFF, 0x80_0080, 0x80_0000, 0x00_8080, 0x00_00FF,
    0x00_CCFF, 0xCC_FFFF, 0xCC_FFCC, 0xFF_FF99, 0x99_CCFF, 0xFF_99CC, 0xCC_99FF, 0xFF_CC99,
    0x33_66FF, 0x33_CCCC, 0x99_CC00, 0xFF_CC00, 0xFF_9900, 0xFF_6600, 0x66_6699, 0x96_9696,
    0x00_3366, 0x33_9966, 0x00_3300, 0x33_3300, 0x99_3300, 0x99_3366, 0x33_3399, 0x33_3333,
];

/// Light, dark, light, dark, six accents, two links: Office's own theme.
const THEME: [u32; 12] = [
    0xFF_FFFF, 0x00_0000, 0xEE_ECE1, 0x1F_497D, 0x4F_81BD, 0xC0_504D, 0x9B_BB59, 0x80_64A2,
    0x4B_ACC6, 0xF7_9646, 0x00_00FF, 0x80_0080,
];

/// What numbers of colours stand for in one file.
pub struct Palette {
    /// By numbers of the theme.
    pub theme: [u32; 12],
    /// Numbers 0 to 63.
    indexed: Vec<u32>,
}

impl Default for Palette {
    fn default() -> Palette {
        let indexed = INDEXED[..8].iter().chain(&INDEXED).copied().collect();
        Palette { theme: THEME, indexed }
    }
}

impl Palette {
    /// Gives the number `index` another colour.
    pub fn set(&mut self, index: usize, rgb: u32) {
        if let Some(place) = self.indexed.get_mut(index) {
            *place = rgb;
        }
    }

    /// The colour; `auto` where it is whatever is usual. `None` for numbers that nobody knows.
    fn rgb(&self, colour: Colour, auto: u32) -> Option<u32> {
        match colour {
            Colour::Auto => Some(auto),
            Colour::Rgb(rgb) => Some(rgb & WHITE),
            Colour::Theme(index, tint) => {
                self.theme.get(index as usize).map(|rgb| tinted(*rgb, tint))
            }
            Colour::Indexed(64 | 0x7FFF) => Some(0),
            Colour::Indexed(65) => Some(WHITE),
            Colour::Indexed(index) => self.indexed.get(index as usize).copied(),
        }
    }

    /// How a font of `points` in `ink` is kept from being seen on what is `behind`.
    pub fn unseen(&self, ink: Colour, points: f64, behind: Behind) -> u8 {
        let tiny = if points > 0.0 && points < TINY_POINTS { TINY } else { 0 };
        let ink = self.rgb(ink, 0);
        let page = match behind {
            Behind::Page => Some((WHITE, PAGE_COLOUR)),
            Behind::Solid(colour) => self.rgb(colour, WHITE).map(|rgb| (rgb, SAME_COLOUR)),
            Behind::Mixed => None,
        };
        let same = ink.zip(page).filter(|(ink, (page, _))| alike(*ink, *page));
        tiny | same.map_or(0, |(_, (_, flag))| flag)
    }
}

fn parts(rgb: u32) -> [u32; 3] {
    [rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF]
}

fn alike(one: u32, other: u32) -> bool {
    parts(one).iter().zip(parts(other)).all(|(a, b)| a.abs_diff(b) <= TOLERANCE)
}

/// The colour mixed with white or black. The standard changes the lightness alone; near enough to
/// tell colours apart.
fn tinted(rgb: u32, tint: f64) -> u32 {
    let towards = if tint > 0.0 { 255.0 } else { 0.0 };
    let share = tint.abs().min(1.0);
    let mixed = |part: u32| (f64::from(part) * (1.0 - share) + towards * share).round() as u32;
    parts(rgb).into_iter().fold(0, |all, part| all << 8 | mixed(part).min(255))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_unseen_only_where_it_has_the_colour_behind_it() {
        let palette = Palette::default();
        let unseen = |ink, behind| palette.unseen(ink, 11.0, behind);
        let white = Colour::Theme(0, 0.0);
        assert_eq!(unseen(white, Behind::Page), PAGE_COLOUR);
        assert_eq!(unseen(Colour::Indexed(9), Behind::Solid(white)), SAME_COLOUR);
        assert_eq!(unseen(Colour::Auto, Behind::Page), 0);
        assert_eq!(unseen(white, Behind::Solid(Colour::Rgb(0xFF00_3366))), 0, "a header's white");
        assert_eq!(unseen(white, Behind::Mixed), 0);
        assert_eq!(unseen(Colour::Theme(0, -0.15), Behind::Page), 0, "grey is seen");
        assert_eq!(unseen(Colour::Theme(99, 0.0), Behind::Page), 0);
        assert_eq!(palette.unseen(Colour::Auto, 1.0, Behind::Page), TINY);
    }
}
