//! What a workbook holds beside its tables: hidden, invisible, or about people and other files.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Rect, SourceFormat, column_letters};

/// Glimpses kept of one finding; beyond them things are only counted.
pub const MOST_GLIMPSES: usize = 20;
/// Findings kept; beyond them things are counted for the workbook as a whole.
const MOST_FINDINGS: usize = 2_000;
/// Letters kept of a text.
const MOST_LETTERS: usize = 200;

/// What an X-ray finds, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HiddenKind {
    /// A sheet whose tab is hidden.
    HiddenSheet,
    /// A sheet hidden so that no menu brings it back.
    VeryHiddenSheet,
    /// Rows that are hidden, or of no height.
    HiddenRows,
    /// Rows that a filter leaves out of sight.
    FilteredRows,
    /// Columns that are hidden, or of no width.
    HiddenColumns,
    /// Text in the colour of what is behind it.
    SameColour,
    /// Text too small to be read.
    TinyText,
    /// Values whose format shows nothing, `;;;`.
    HiddenValues,
    /// Cells that belong to no table of their sheet.
    BeyondTable,
    /// A comment on a cell.
    Comment,
    /// A remark of a conversation on a cell.
    ThreadedComment,
    /// A name for cells or a value.
    DefinedName,
    /// The copy of its data that a pivot table keeps.
    PivotCache,
    /// Tables of a data model, which no sheet shows.
    DataModel,
    /// Another file or address that the workbook takes from.
    ExternalLink,
    /// A connection to a database or a service.
    Connection,
    /// A question to such a connection.
    Query,
    /// Who wrote it, where, about what.
    Property,
    /// The same under a name of somebody's own.
    CustomProperty,
    /// A document of another program within this one.
    EmbeddedObject,
    /// A picture.
    Image,
    /// A program.
    Macro,
    /// A sheet that is a program.
    MacroSheet,
    /// Data of other programs that goes with the file.
    CustomPart,
    /// Earlier states and who changed them.
    TrackedChange,
    /// A part of the file that could not be looked at.
    Unread,
}

impl HiddenKind {
    /// Its name in words' ids and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            HiddenKind::HiddenSheet => "hidden-sheet",
            HiddenKind::VeryHiddenSheet => "very-hidden-sheet",
            HiddenKind::HiddenRows => "hidden-rows",
            HiddenKind::FilteredRows => "filtered-rows",
            HiddenKind::HiddenColumns => "hidden-columns",
            HiddenKind::SameColour => "same-colour",
            HiddenKind::TinyText => "tiny-text",
            HiddenKind::HiddenValues => "hidden-values",
            HiddenKind::BeyondTable => "beyond-table",
            HiddenKind::Comment => "comment",
            HiddenKind::ThreadedComment => "threaded-comment",
            HiddenKind::DefinedName => "defined-name",
            HiddenKind::PivotCache => "pivot-cache",
            HiddenKind::DataModel => "data-model",
            HiddenKind::ExternalLink => "external-link",
            HiddenKind::Connection => "connection",
            HiddenKind::Query => "query",
            HiddenKind::Property => "property",
            HiddenKind::CustomProperty => "custom-property",
            HiddenKind::EmbeddedObject => "embedded-object",
            HiddenKind::Image => "image",
            HiddenKind::Macro => "macro",
            HiddenKind::MacroSheet => "macro-sheet",
            HiddenKind::CustomPart => "custom-part",
            HiddenKind::TrackedChange => "tracked-change",
            HiddenKind::Unread => "unread",
        }
    }

    /// Whether it is about cells that may as well lie within a table, and are published with it.
    pub fn is_of_cells(self) -> bool {
        matches!(
            self,
            HiddenKind::HiddenRows
                | HiddenKind::FilteredRows
                | HiddenKind::HiddenColumns
                | HiddenKind::SameColour
                | HiddenKind::TinyText
                | HiddenKind::HiddenValues
        )
    }
}

/// Cells, whole rows or whole columns, zero-based and inclusive; written and read as people know
/// them: `B7`, `B7:C9`, `5:9`, `C:D`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// These cells.
    Cells(Rect),
    /// First and last row.
    Rows(u32, u32),
    /// First and last column.
    Columns(u32, u32),
}

impl Spot {
    /// One cell.
    pub fn cell(row: u32, column: u32) -> Spot {
        Spot::Cells(Rect { top: row, left: column, bottom: row, right: column })
    }

    /// Whether it shares a cell with `area`.
    pub fn touches(&self, area: &Rect) -> bool {
        let meet = |a: (u32, u32), b: (u32, u32)| a.0 <= b.1 && b.0 <= a.1;
        let (rows, columns) = ((area.top, area.bottom), (area.left, area.right));
        match self {
            Spot::Cells(own) => {
                meet((own.top, own.bottom), rows) && meet((own.left, own.right), columns)
            }
            Spot::Rows(first, last) => meet((*first, *last), rows),
            Spot::Columns(first, last) => meet((*first, *last), columns),
        }
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Spot::Cells(area) if area.top == area.bottom && area.left == area.right => {
                write!(f, "{}{}", column_letters(area.left), area.top + 1)
            }
            Spot::Cells(area) => area.fmt(f),
            Spot::Rows(first, last) => write!(f, "{}:{}", first + 1, last + 1),
            Spot::Columns(first, last) => {
                write!(f, "{}:{}", column_letters(*first), column_letters(*last))
            }
        }
    }
}

impl FromStr for Spot {
    type Err = crate::NotARect;

    fn from_str(text: &str) -> Result<Spot, crate::NotARect> {
        let bad = || crate::NotARect(text.to_owned());
        let Some((first, last)) = text.split_once(':') else {
            return text.parse().map(Spot::Cells);
        };
        if let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>()) {
            let up = |row: u32| row.checked_sub(1).ok_or_else(bad);
            return Ok(Spot::Rows(up(first)?, up(last)?));
        }
        if text.bytes().any(|byte| byte.is_ascii_digit()) {
            return text.parse().map(Spot::Cells);
        }
        // Columns are cells of the first row without its number.
        let area: Rect = format!("{first}1:{last}1").parse().map_err(|_| bad())?;
        Ok(Spot::Columns(area.left, area.right))
    }
}

impl Serialize for Spot {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Spot {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Spot, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// One thing that was found. What does not apply is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glimpse {
    /// Where on its sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spot: Option<Spot>,
    /// What it is called, or whose it is: a comment's author, a property's id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it says, cut to 200 letters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// How many cells or records it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
}

impl Glimpse {
    /// Something at a place.
    pub fn at(spot: Spot) -> Glimpse {
        Glimpse { spot: Some(spot), ..Glimpse::default() }
    }

    /// Something that is called and says something.
    pub fn named(name: &str, text: &str) -> Glimpse {
        Glimpse { name: cut(name), text: cut(text), ..Glimpse::default() }
    }

    /// The same with a count.
    #[must_use]
    pub fn of(self, count: u64) -> Glimpse {
        Glimpse { count: Some(count), ..self }
    }

    /// The same with a text.
    #[must_use]
    pub fn saying(self, text: &str) -> Glimpse {
        Glimpse { text: cut(text), ..self }
    }
}

/// `text` on one line, cut to what is kept.
fn cut(text: &str) -> String {
    let line = text.trim().chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    line.take(MOST_LETTERS).collect()
}

/// All of one kind on one sheet, or in the workbook as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidden {
    /// What.
    pub kind: HiddenKind,
    /// The sheet's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// How many: sheets, rows, columns, cells, comments.
    pub count: u64,
    /// Whether some of it may lie within a table, and is then published with it.
    #[serde(default)]
    pub in_table: bool,
    /// The first few.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Glimpse>,
}

/// What was found in a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Xray {
    /// What the file is by its content.
    pub format: SourceFormat,
    /// By kind, then in the order of the sheets.
    pub hidden: Vec<Hidden>,
}

impl Xray {
    /// Nothing found yet.
    pub fn new(format: SourceFormat) -> Xray {
        Xray { format, hidden: Vec::new() }
    }

    /// Adds `count` things and what one of them looks like.
    pub fn add(
        &mut self,
        kind: HiddenKind,
        sheet: Option<&str>,
        count: u64,
        glimpse: Option<Glimpse>,
    ) {
        let found = &mut self.hidden;
        let place = |sheet: Option<&str>, all: &[Hidden]| {
            all.iter().rposition(|it| it.kind == kind && it.sheet.as_deref() == sheet)
        };
        let room = found.len() < MOST_FINDINGS;
        let at = place(sheet, found).or_else(|| if room { None } else { place(None, found) });
        let at = at.unwrap_or_else(|| {
            let sheet = sheet.filter(|_| room).map(str::to_owned);
            found.push(Hidden { kind, sheet, count: 0, in_table: false, examples: Vec::new() });
            found.len() - 1
        });
        let hidden = &mut found[at];
        hidden.count = hidden.count.saturating_add(count);
        hidden.examples.extend(glimpse.filter(|_| hidden.examples.len() < MOST_GLIMPSES));
    }

    /// Puts what was found in the order in which it is told; sheets stay as they came.
    #[must_use]
    pub fn sorted(mut self) -> Xray {
        self.hidden.sort_by_key(|hidden| hidden.kind);
        self
    }

    /// Whether all that was looked at was seen, and nothing was found.
    pub fn is_clear(&self) -> bool {
        self.hidden.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spots_are_written_as_people_know_them() {
        for text in ["B7", "B7:C9", "5:9", "C:D"] {
            let json = format!("\"{text}\"");
            let spot: Spot = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&spot).unwrap(), json);
        }
        for text in ["0:3", "", "5", "É:F", ":"] {
            assert!(text.parse::<Spot>().is_err(), "{text}");
        }
        let table: Rect = "B2:D9".parse().unwrap();
        let touches = |text: &str| text.parse::<Spot>().is_ok_and(|spot| spot.touches(&table));
        assert_eq!(
            ["D9:F20", "1:1", "5:6", "A:A", "D:E"].map(touches),
            [true, false, true, false, true]
        );
    }

    #[test]
    fn what_is_kept_is_bounded_and_all_is_counted() {
        let mut xray = Xray::new(SourceFormat::Xlsx);
        let long = "x".repeat(9_000);
        for n in 0..3_000_u32 {
            let sheet = format!("S{n}");
            xray.add(HiddenKind::Comment, Some(&sheet), 2, Some(Glimpse::named("a", &long)));
        }
        for n in 0..99 {
            xray.add(HiddenKind::Image, None, 1, Some(Glimpse::at(Spot::cell(n, 0))));
        }
        let count = |kind| -> u64 {
            xray.hidden.iter().filter(|it| it.kind == kind).map(|it| it.count).sum()
        };
        assert_eq!((count(HiddenKind::Comment), count(HiddenKind::Image)), (6_000, 99));
        assert!(xray.hidden.len() <= MOST_FINDINGS + 2);
        assert!(xray.hidden.iter().all(|it| it.examples.len() <= MOST_GLIMPSES));
        assert_eq!(xray.hidden[0].examples[0].text.len(), MOST_LETTERS);
    }
}
