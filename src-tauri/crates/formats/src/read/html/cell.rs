//! What one cell of a page holds: its text as a browser shows it, or the value beside it.

use vitrina_model::{Cell, CellError, SheetBuilder};

use super::super::error::Fault;
use super::super::numfmt;
use super::super::serial::{Epoch, Shown, push_shown};
use super::css::Formats;
use super::tag::Tag;

/// The value that a program wrote beside the text.
enum Typed {
    /// Excel's `x:num` and `LibreOffice`'s `sdval`; `None` where the text is the number.
    Number(Option<f64>, Shown),
    /// `x:bool`.
    Truth,
    /// `x:err`.
    Error(Option<CellError>),
}

/// A cell being read.
pub struct Open {
    /// Zero-based row and column.
    pub at: (u32, u32),
    typed: Option<Typed>,
    /// A new line begins before the next letter.
    line: bool,
    /// The last letter was a blank, of which one more makes no difference.
    blank: bool,
}

impl Open {
    /// A cell at `at` whose tag is `tag`.
    pub fn new(at: (u32, u32), tag: &Tag, formats: &Formats) -> Open {
        Open { at, typed: typed(tag, formats), line: false, blank: true }
    }

    /// A line that is no cell of its own, such as a caption.
    pub fn line(at: (u32, u32)) -> Open {
        Open { at, typed: None, line: false, blank: true }
    }

    /// Appends what a browser shows of `text` to `out`: every run of blanks is one.
    pub fn text(&mut self, text: &str, verbatim: bool, out: &mut String) {
        for letter in text.chars() {
            let blank = matches!(letter, ' ' | '\t' | '\n' | '\r' | '\x0C');
            if blank && !verbatim {
                if !self.blank && !self.line {
                    out.push(' ');
                }
                self.blank = true;
                continue;
            }
            if std::mem::take(&mut self.line) {
                end_line(out);
            }
            out.push(if letter == '\0' { ' ' } else { letter });
            self.blank = false;
        }
    }

    /// A line ends here, whether or not anything follows: `br`.
    pub fn ends_line(&mut self, out: &mut String) {
        end_line(out);
        self.blank = true;
    }

    /// What follows, if anything does, stands on a line of its own: the edge of a paragraph.
    pub fn edge(&mut self, out: &str) {
        self.line |= !out.is_empty() && !out.ends_with('\n');
    }

    /// Keeps the cell, whose text is `text`; whether it holds anything. Blanks at its ends and
    /// hard blanks that fill an empty cell are layout.
    pub fn keep(
        &self,
        text: &str,
        epoch: Epoch,
        builder: &mut SheetBuilder,
    ) -> Result<bool, Fault> {
        let text = text.trim_matches(|letter: char| letter.is_whitespace());
        let cell = match &self.typed {
            Some(Typed::Number(number, shown)) => {
                let number = number.or_else(|| text.parse().ok()).filter(|n: &f64| n.is_finite());
                match number {
                    Some(number) => {
                        push_shown(builder, self.at, number, *shown, epoch)?;
                        return Ok(true);
                    }
                    None => Cell::Text(text),
                }
            }
            Some(Typed::Truth) => match text.to_lowercase().as_str() {
                "true" | "verdadero" => Cell::Boolean(true),
                "false" | "falso" => Cell::Boolean(false),
                _ => Cell::Text(text),
            },
            Some(Typed::Error(error)) => {
                error.or_else(|| CellError::from_name(text)).map_or(Cell::Text(text), Cell::Error)
            }
            None => Cell::Text(text),
        };
        let held = !matches!(cell, Cell::Text(""));
        if held {
            builder.push(self.at.0, self.at.1, cell)?;
        }
        Ok(held)
    }
}

/// Blanks before the end of a line are layout, hard ones too.
fn end_line(out: &mut String) {
    out.truncate(out.trim_end_matches([' ', '\u{A0}']).len());
    out.push('\n');
}

fn typed(tag: &Tag, formats: &Formats) -> Option<Typed> {
    let shown = || formats.shown(tag.get("class"), tag.get("style"));
    if let Some(value) = tag.get("sdval") {
        // The locale, the language, and the code of the number format.
        let code = tag.get("sdnum").and_then(|format| format.splitn(3, ';').nth(2));
        let shown = code.map_or(Shown::Number, numfmt::shown);
        return Some(Typed::Number(Some(value.trim().parse().ok()?), shown));
    }
    if tag.get("x:str").is_some() {
        return None;
    }
    if let Some(value) = tag.get("x:num") {
        let value = value.trim();
        if value.is_empty() {
            return Some(Typed::Number(None, shown()));
        }
        return Some(Typed::Number(Some(value.parse().ok()?), shown()));
    }
    if tag.get("x:bool").is_some() {
        return Some(Typed::Truth);
    }
    tag.get("x:err").map(|name| Typed::Error(CellError::from_name(name.trim())))
}
