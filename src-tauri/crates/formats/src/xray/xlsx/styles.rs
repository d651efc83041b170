//! Which cell styles keep a text from being seen (18.8), by the colours of the theme (20.1.6.2).

use std::collections::HashMap;

use super::super::colour::{Behind, Colour, Palette};
use super::super::look::Look;
use super::super::seen::{NO_FORMAT, shows_nothing};
use crate::read::Fault;
use crate::read::package::Package;
use crate::read::xml::{Event, Tag, Xml};

/// Fonts, fills and styles kept; beyond them cells are taken for plain.
const MOST: usize = 100_000;

#[derive(Default)]
struct Styles {
    palette: Palette,
    colours: usize,
    codes: HashMap<u32, bool>,
    fonts: Vec<(Colour, f64)>,
    fills: Vec<Behind>,
    /// Number format, font and fill of each style.
    cells: Vec<[usize; 3]>,
}

/// For each cell style how it keeps a text from being seen.
pub fn read(
    package: &mut Package,
    path: &str,
    theme: Option<&str>,
    look: &mut Look,
) -> Result<Vec<u8>, Fault> {
    let mut styles = Styles::default();
    let most = look.limits.part_bytes;
    if let Some(theme) = theme.filter(|theme| package.has(theme)) {
        let done = read_theme(package, theme, most, &mut styles.palette);
        look.passed(theme, None, done)?;
    }
    let mut xml = Xml::new(package.part(path, most)?)?;
    let mut groups: Vec<Vec<u8>> = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                let group = groups.get(1).map(Vec::as_slice).unwrap_or_default();
                styles.take(group, &tag)?;
                groups.push(tag.name.to_vec());
            }
            Event::End => {
                groups.pop();
            }
            Event::Text(_) => {}
            Event::Eof => return Ok(styles.unseen()),
        }
    }
}

impl Styles {
    fn take(&mut self, group: &[u8], tag: &Tag<'_>) -> Result<(), Fault> {
        match (group, tag.name) {
            (b"numFmts", b"numFmt") => {
                let code = tag.value("formatCode")?.unwrap_or_default();
                if self.codes.len() < MOST {
                    self.codes.insert(number(tag, "numFmtId")? as u32, shows_nothing(&code));
                }
            }
            (b"fonts", b"font") if self.fonts.len() < MOST => {
                self.fonts.push((Colour::Auto, 0.0));
            }
            (b"fonts", b"color") => {
                let colour = colour(tag)?;
                if let Some(font) = self.fonts.last_mut() {
                    font.0 = colour;
                }
            }
            (b"fonts", b"sz") => {
                let points = tag.value("val")?.and_then(|points| points.parse().ok());
                if let Some(font) = self.fonts.last_mut() {
                    font.1 = points.unwrap_or(0.0);
                }
            }
            (b"fills", b"fill") if self.fills.len() < MOST => self.fills.push(Behind::Page),
            (b"fills", b"patternFill") => {
                let behind = match tag.raw("patternType")? {
                    None | Some(b"none") => Behind::Page,
                    Some(b"solid") => Behind::Solid(Colour::Auto),
                    Some(_) => Behind::Mixed,
                };
                if let Some(fill) = self.fills.last_mut() {
                    *fill = behind;
                }
            }
            (b"fills", b"gradientFill") => {
                if let Some(fill) = self.fills.last_mut() {
                    *fill = Behind::Mixed;
                }
            }
            (b"fills", b"fgColor") => {
                let colour = colour(tag)?;
                if let Some(Behind::Solid(solid)) = self.fills.last_mut() {
                    *solid = colour;
                }
            }
            (b"colors", b"rgbColor") => {
                self.palette.set(self.colours, rgb(tag.raw("rgb")?).unwrap_or(0));
                self.colours += 1;
            }
            (b"cellXfs", b"xf") if self.cells.len() < MOST => {
                let ids = ["numFmtId", "fontId", "fillId"];
                let [format, font, fill] = ids.map(|id| number(tag, id));
                self.cells.push([format?, font?, fill?]);
            }
            _ => {}
        }
        Ok(())
    }

    fn unseen(&self) -> Vec<u8> {
        let one = |[format, font, fill]: &[usize; 3]| {
            let (ink, points) = self.fonts.get(*font).copied().unwrap_or_default();
            let behind = self.fills.get(*fill).copied().unwrap_or_default();
            let empty = self.codes.get(&(*format as u32)).copied().unwrap_or_default();
            self.palette.unseen(ink, points, behind) | if empty { NO_FORMAT } else { 0 }
        };
        self.cells.iter().map(one).collect()
    }
}

fn number(tag: &Tag<'_>, name: &str) -> Result<usize, Fault> {
    let raw = tag.raw(name)?.unwrap_or_default();
    Ok(std::str::from_utf8(raw).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0))
}

fn colour(tag: &Tag<'_>) -> Result<Colour, Fault> {
    if let Some(rgb) = rgb(tag.raw("rgb")?) {
        return Ok(Colour::Rgb(rgb));
    }
    if tag.raw("theme")?.is_some() {
        let tint = tag.value("tint")?.and_then(|tint| tint.parse().ok()).unwrap_or(0.0);
        return Ok(Colour::Theme(number(tag, "theme")? as u32, tint));
    }
    if tag.raw("indexed")?.is_some() {
        return Ok(Colour::Indexed(number(tag, "indexed")? as u32));
    }
    Ok(Colour::Auto)
}

/// The last six digits: programs disagree about what comes before them.
fn rgb(raw: Option<&[u8]>) -> Option<u32> {
    let raw = raw?;
    let digits = raw.get(raw.len().checked_sub(6)?..)?;
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// The theme's colours: dark and light stand in its part the other way round than they are
/// numbered.
fn read_theme(
    package: &mut Package,
    path: &str,
    most: u64,
    palette: &mut Palette,
) -> Result<(), Fault> {
    const NAMES: [&[u8]; 12] = [
        b"lt1",
        b"dk1",
        b"lt2",
        b"dk2",
        b"accent1",
        b"accent2",
        b"accent3",
        b"accent4",
        b"accent5",
        b"accent6",
        b"hlink",
        b"folHlink",
    ];
    let mut xml = Xml::new(package.part(path, most)?)?;
    let mut at = None;
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                let found = match tag.name {
                    b"srgbClr" => rgb(tag.raw("val")?),
                    b"sysClr" => rgb(tag.raw("lastClr")?),
                    b"fontScheme" | b"fmtScheme" => return Ok(()),
                    name => {
                        at = NAMES.iter().position(|known| *known == name).or(at);
                        None
                    }
                };
                if let (Some(at), Some(rgb)) = (at, found) {
                    palette.theme[at] = rgb;
                }
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
