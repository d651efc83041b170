//! The text of a cell's paragraphs, with OpenDocument's rules for blanks (ODF 1.3, part 3, 6.1.2).

use std::io::Read;

use super::super::error::Fault;
use super::super::xml::{Event, Tag, Xml};

/// More blanks than a cell has letters in any program are damage.
const MOST_BLANKS: u32 = 1 << 20;

/// Drawings: what is written in them is no text of the cell (ODF 1.3, part 3, 10.3).
const SHAPES: [&[u8]; 15] = [
    b"frame",
    b"custom-shape",
    b"rect",
    b"line",
    b"polyline",
    b"polygon",
    b"regular-polygon",
    b"path",
    b"circle",
    b"ellipse",
    b"g",
    b"caption",
    b"connector",
    b"measure",
    b"control",
];

/// Appends the paragraphs of the cell that just began, joined by line feeds, and ends the cell.
/// Comments, drawings and everything else that is no paragraph are passed over.
pub fn paragraphs(xml: &mut Xml<impl Read>, out: &mut String) -> Result<(), Fault> {
    let mut first = true;
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Start(tag) => match tag.name {
                b"p" | b"h" => {
                    if !std::mem::replace(&mut first, false) {
                        out.push('\n');
                    }
                    paragraph(xml, out)?;
                }
                b"list" | b"list-item" | b"section" => depth += 1,
                _ => xml.skip()?,
            },
            Event::End => depth -= 1,
            Event::Text(_) => {}
            Event::Eof => return Err(Fault::damaged("a cell is cut off")),
        }
    }
    Ok(())
}

fn paragraph(xml: &mut Xml<impl Read>, out: &mut String) -> Result<(), Fault> {
    // Blanks at the start of a paragraph are layout.
    let mut blank = true;
    let mut piece = String::new();
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Start(tag) => match inside(&tag)? {
                Inside::More => depth += 1,
                Inside::Nothing => xml.skip()?,
                Inside::Written(letter, times) => {
                    out.extend(std::iter::repeat_n(letter, times as usize));
                    blank = false;
                    xml.skip()?;
                }
            },
            Event::End => depth -= 1,
            Event::Text(text) => {
                piece.clear();
                text.push(&mut piece)?;
                blank = collapse(&piece, blank, out);
            }
            Event::Eof => return Err(Fault::damaged("a paragraph is cut off")),
        }
    }
    Ok(())
}

enum Inside {
    /// Its text belongs to the paragraph.
    More,
    /// It is no text of the paragraph: a comment, a note, a reading aid.
    Nothing,
    /// It stands for this letter, so many times.
    Written(char, u32),
}

fn inside(tag: &Tag<'_>) -> Result<Inside, Fault> {
    Ok(match tag.name {
        b"s" => {
            let count = tag.value("text:c")?.and_then(|count| count.trim().parse().ok());
            let count = count.unwrap_or(1);
            if count > MOST_BLANKS {
                return Err(Fault::damaged("a million blanks"));
            }
            Inside::Written(' ', count)
        }
        b"tab" => Inside::Written('\t', 1),
        b"line-break" => Inside::Written('\n', 1),
        b"annotation" | b"note" | b"ruby-text" => Inside::Nothing,
        name if SHAPES.contains(&name) => Inside::Nothing,
        _ => Inside::More,
    })
}

/// Appends `text` with every run of blanks as one space; whether it ended in a blank.
fn collapse(text: &str, mut blank: bool, out: &mut String) -> bool {
    for letter in text.chars() {
        if matches!(letter, ' ' | '\t' | '\n' | '\r') {
            if !blank {
                out.push(' ');
            }
            blank = true;
        } else {
            out.push(letter);
            blank = false;
        }
    }
    blank
}
