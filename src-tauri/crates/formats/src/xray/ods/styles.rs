//! Which styles hide a sheet or keep a text from being seen (ODF 1.3, part 3, 16 and 17).

use std::collections::HashMap;
use std::io::Read;

use vitrina_model::Visibility;

use super::super::colour::{Behind, Colour, Palette};
use crate::read::Fault;
use crate::read::xml::{Event, Tag, Xml};

/// Styles kept; beyond them cells are taken for plain.
const MOST: usize = 200_000;
/// A style is based on another, and so on, so often.
const MOST_PARENTS: usize = 16;

#[derive(Clone, Default)]
struct Style {
    parent: String,
    ink: Option<Colour>,
    points: Option<f64>,
    behind: Option<Behind>,
}

/// The styles of a document.
#[derive(Default)]
pub struct Styles {
    palette: Palette,
    /// Of cells.
    cells: HashMap<String, Style>,
    /// Of sheets that are hidden.
    hidden: std::collections::HashSet<String>,
}

impl Styles {
    /// Reads the styles in the element that just began, and ends it.
    pub fn read(&mut self, xml: &mut Xml<impl Read>) -> Result<(), Fault> {
        let mut depth = 1_u32;
        let (mut name, mut of_cells) = (String::new(), false);
        while depth > 0 {
            match xml.next()? {
                Event::Start(tag) => {
                    depth += 1;
                    match tag.name {
                        b"style" | b"default-style" => {
                            of_cells = tag.raw("style:family")? == Some(b"table-cell");
                            name = tag.value("style:name")?.unwrap_or_default();
                            let parent = tag.value("style:parent-style-name")?.unwrap_or_default();
                            if of_cells && self.cells.len() < MOST {
                                let style = Style { parent, ..Style::default() };
                                self.cells.insert(name.clone(), style);
                            }
                        }
                        b"table-properties" if tag.raw("table:display")? == Some(b"false") => {
                            self.hidden.insert(name.clone());
                        }
                        b"text-properties" | b"table-cell-properties" if of_cells => {
                            if let Some(style) = self.cells.get_mut(&name) {
                                style.take(&tag)?;
                            }
                        }
                        _ => {}
                    }
                }
                Event::End => depth -= 1,
                Event::Text(_) => {}
                Event::Eof => return Err(Fault::damaged("the styles are cut off")),
            }
        }
        Ok(())
    }

    /// Whether the sheets of a style are hidden.
    pub fn visibility(&self, style: &str) -> Visibility {
        if self.hidden.contains(style) { Visibility::Hidden } else { Visibility::Visible }
    }

    /// How a cell of the style `name` keeps its text from being seen.
    pub fn unseen(&self, name: &str) -> u8 {
        let (mut ink, mut points, mut behind) = (None, None, None);
        let mut next = name;
        for _ in 0..MOST_PARENTS {
            let Some(style) = self.cells.get(next) else { break };
            ink = ink.or(style.ink);
            points = points.or(style.points);
            behind = behind.or(style.behind);
            // The last of all is the one without a name.
            if next.is_empty() {
                break;
            }
            next = &style.parent;
        }
        let (ink, behind) = (ink.unwrap_or_default(), behind.unwrap_or_default());
        self.palette.unseen(ink, points.unwrap_or(0.0), behind)
    }
}

impl Style {
    fn take(&mut self, tag: &Tag<'_>) -> Result<(), Fault> {
        self.ink = colour(tag.raw("fo:color")?).or(self.ink);
        if tag.raw("style:use-window-font-color")? == Some(b"true") {
            self.ink = Some(Colour::Auto);
        }
        let size = tag.value("fo:font-size")?;
        let points = size.and_then(|size| size.trim().strip_suffix("pt")?.trim().parse().ok());
        self.points = points.or(self.points);
        let behind = tag.raw("fo:background-color")?;
        self.behind = match behind {
            Some(b"transparent") => Some(Behind::Page),
            raw => colour(raw).map(Behind::Solid).or(self.behind),
        };
        Ok(())
    }
}

/// `#rrggbb`.
fn colour(raw: Option<&[u8]>) -> Option<Colour> {
    let digits = std::str::from_utf8(raw?.strip_prefix(b"#")?).ok()?;
    let rgb = u32::from_str_radix(digits, 16).ok();
    rgb.filter(|_| digits.len() == 6).map(Colour::Rgb)
}
