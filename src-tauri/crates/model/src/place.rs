//! Where something is, as the clerk sees it: sheet, cell, rows, column.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A rectangle of cells, zero-based and inclusive; written and read as `A5:K204`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rect {
    /// First row, zero-based.
    pub top: u32,
    /// First column, zero-based.
    pub left: u32,
    /// Last row, inclusive.
    pub bottom: u32,
    /// Last column, inclusive.
    pub right: u32,
}

impl Rect {
    /// How many rows it spans.
    pub fn height(&self) -> u32 {
        self.bottom - self.top + 1
    }

    /// How many columns it spans.
    pub fn width(&self) -> u32 {
        self.right - self.left + 1
    }

    /// Whether the cell at zero-based `row` and `column` lies within.
    pub fn contains(&self, row: u32, column: u32) -> bool {
        (self.top..=self.bottom).contains(&row) && (self.left..=self.right).contains(&column)
    }
}

/// A column's letters: 0 is `A`, 26 is `AA`.
pub fn column_letters(column: u32) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for Rect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (left, right) = (column_letters(self.left), column_letters(self.right));
        write!(f, "{left}{}:{right}{}", self.top + 1, self.bottom + 1)
    }
}

/// A text that is no range such as `A5:K204`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no range of cells such as A5:K204")]
pub struct NotARect(pub String);

impl FromStr for Rect {
    type Err = NotARect;

    /// Reads `A5:K204`, `$A$5:$K$204` or a single cell, at most 9,999,999 rows and 7 letters.
    fn from_str(text: &str) -> Result<Rect, NotARect> {
        let bad = || NotARect(text.to_owned());
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        let (a, b) = (corner(first).ok_or_else(bad)?, corner(last).ok_or_else(bad)?);
        Ok(Rect {
            top: a.0.min(b.0),
            left: a.1.min(b.1),
            bottom: a.0.max(b.0),
            right: a.1.max(b.1),
        })
    }
}

/// Zero-based row and column of `K204`.
fn corner(text: &str) -> Option<(u32, u32)> {
    let plain: String = text.trim().chars().filter(|c| *c != '$').collect();
    let split = plain.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = plain.split_at(split);
    if letters.is_empty() || letters.len() > 4 || digits.len() > 7 {
        return None;
    }
    let column = letters.bytes().try_fold(0_u32, |sum, byte| {
        let byte = byte.to_ascii_uppercase();
        byte.is_ascii_uppercase().then(|| sum * 26 + u32::from(byte - b'A') + 1)
    })?;
    let row: u32 = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column - 1))
}

impl Serialize for Rect {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rect {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Rect, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A cell, zero-based; written and read as `B7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CellAddress {
    /// Zero-based row.
    pub row: u32,
    /// Zero-based column.
    pub column: u32,
}

impl fmt::Display for CellAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.column), self.row + 1)
    }
}

impl Serialize for CellAddress {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CellAddress {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<CellAddress, D::Error> {
        let text = String::deserialize(deserializer)?;
        let found = corner(&text).map(|(row, column)| CellAddress { row, column });
        found.ok_or_else(|| serde::de::Error::custom(NotARect(text)))
    }
}

/// Where a finding or a failure belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Place {
    /// The whole of what was asked.
    #[default]
    Whole,
    /// A file by its name or path.
    File {
        /// As the person named it.
        path: String,
    },
    /// A sheet.
    Sheet {
        /// Its name.
        sheet: String,
    },
    /// A cell of a sheet.
    Cell {
        /// The sheet's name.
        sheet: String,
        /// Which cell.
        cell: CellAddress,
    },
    /// A column of the table by its name.
    Column {
        /// The field's name.
        field: String,
    },
    /// A field of the description, `title` for instance.
    Metadata {
        /// The property's name.
        property: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_written_as_excel_names_them() {
        let cell = CellAddress { row: 6, column: 27 };
        let json = serde_json::to_string(&cell).unwrap();
        assert_eq!(json, "\"AB7\"");
        assert_eq!(serde_json::from_str::<CellAddress>(&json).unwrap(), cell);
    }

    #[test]
    fn ranges_read_and_write() {
        for text in ["A5:K204", "A1:A1", "XFD1048576:XFD1048576"] {
            assert_eq!(text.parse::<Rect>().map(|r| r.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("$k$204:a5".parse::<Rect>().map(|r| r.to_string()), Ok("A5:K204".to_owned()));
        for text in ["", "5", "A", "A0", "A1:", "A1:B", "ABCDE1", "A12345678", "É1"] {
            assert!(text.parse::<Rect>().is_err(), "{text} is no range");
        }
    }
}
