//! A column of the table: its name, its type, and the proof of the type from all rows.

use serde::{Deserialize, Serialize};

use crate::{Arg, Args};

/// A column's type, by its name in Table Schema (Data Package v2, Table Schema, "Field Types").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    /// Text.
    String,
    /// Whole numbers.
    Integer,
    /// Numbers.
    Number,
    /// True or false.
    Boolean,
    /// Dates without a time of day.
    Date,
    /// Dates with a time of day, no zone.
    Datetime,
    /// Times of day.
    Time,
}

impl FieldType {
    /// The name in Table Schema.
    pub fn name(self) -> &'static str {
        match self {
            FieldType::String => "string",
            FieldType::Integer => "integer",
            FieldType::Number => "number",
            FieldType::Boolean => "boolean",
            FieldType::Date => "date",
            FieldType::Datetime => "datetime",
            FieldType::Time => "time",
        }
    }
}

/// Why a column has its type, as counts over all rows. Its message is `proof-<reason>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// Which sentence says it: `all`, `text`, `leading-zeros`, `mixed`, `durations`, `empty`,
    /// `chosen`.
    pub reason: String,
    /// Rows of the table.
    pub rows: u32,
    /// Cells that are not empty.
    pub filled: u32,
    /// Cells that speak for the type, or for the reason.
    pub matching: u32,
    /// A value, as the open file writes it, and its zero-based row that shows the reason best:
    /// the first code with a leading zero, the first text among numbers.
    pub example: Option<(u32, String)>,
}

impl Proof {
    /// The arguments of the sentence; rows are one-based there.
    pub fn args(&self) -> Args {
        let mut args = Args::from([
            ("rows".to_owned(), Arg::from(self.rows)),
            ("filled".to_owned(), Arg::from(self.filled)),
            ("matching".to_owned(), Arg::from(self.matching)),
            ("other".to_owned(), Arg::from(self.filled.saturating_sub(self.matching))),
        ]);
        if let Some((row, value)) = &self.example {
            args.insert("row".to_owned(), Arg::from(row + 1));
            args.insert("value".to_owned(), Arg::from(value.as_str()));
        }
        args
    }
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// The name in every published file: the header's words, unique within the table.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// Why.
    pub proof: Proof,
}
