//! A column of the table: its name, its type, and the proof of the type from all rows.

use serde::{Deserialize, Serialize};

use crate::{Arg, Args, Reading};

/// A column's type, by its name in Table Schema (Data Package v2, Table Schema, "Field Types").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    /// Text.
    #[default]
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

/// A value that some cells of a column have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The value, as the open file writes it.
    pub value: String,
    /// How many cells have it.
    pub count: u32,
    /// The zero-based row of the first.
    pub row: u32,
}

/// Why a column has its type, as counts over all rows. Its message is `proof-<reason>`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// Which sentence says it: `all`, `missing`, `written`, `text`, `leading-zeros`, `code`,
    /// `mixed`, `order-unknown`, `mark-unknown`, `impossible`, `units`, `durations`, `empty`,
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
    /// How many cells are of each kind, the most first: `whole`, `decimal`, `truth`, `date`,
    /// `moment`, `time`, `duration`, `error`, `missing`, `code`, `words`, and `written-…` for
    /// numbers, dates and times that a text spells.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<(String, u32)>,
    /// Values that say that there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Seen>,
    /// Words among values of another kind, where they are few.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub odd: Vec<Seen>,
}

impl Proof {
    /// The arguments of the sentence; rows are one-based there.
    pub fn args(&self) -> Args {
        let mut args = Args::from([
            ("rows".to_owned(), Arg::from(self.rows)),
            ("filled".to_owned(), Arg::from(self.filled)),
            ("matching".to_owned(), Arg::from(self.matching)),
            ("other".to_owned(), Arg::from(self.filled.saturating_sub(self.matching))),
            ("written".to_owned(), Arg::from(self.written())),
            ("missing".to_owned(), Arg::from(listed(&self.missing))),
        ]);
        if let Some((row, value)) = &self.example {
            args.insert("row".to_owned(), Arg::from(row + 1));
            args.insert("value".to_owned(), Arg::from(value.as_str()));
        }
        args
    }

    /// How many numbers, dates and times a text spells.
    fn written(&self) -> u32 {
        let spelled = self.kinds.iter().filter(|(kind, _)| kind.starts_with("written-"));
        spelled.map(|(_, count)| count).sum()
    }
}

/// Values with their counts, `S/D (2), N/A (1)`; the first few.
fn listed(seen: &[Seen]) -> String {
    const LISTED: usize = 6;
    let one = |it: &Seen| format!("«{}» ({})", it.value, it.count);
    let mut text = seen.iter().take(LISTED).map(one).collect::<Vec<_>>().join(", ");
    if seen.len() > LISTED {
        text.push_str(", …");
    }
    text
}

/// A column of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// The name in every published file: the header's words, unique within the table.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// Why.
    pub proof: Proof,
    /// How its texts are read.
    #[serde(default)]
    pub reading: Reading,
    /// What an official template says of it, as far as the data keep to that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<Box<FieldSchema>>,
}

/// What an official template says of a field (Table Schema v2, "Field" and "Constraints").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FieldSchema {
    /// The official header.
    pub title: Option<String>,
    /// The id that the authority gave the field.
    pub id: Option<String>,
    /// The only values that it may have; any where there are none.
    pub one_of: Vec<String>,
    /// Most characters.
    pub max_length: Option<u32>,
    /// Form of the text: `uri`.
    pub format: Option<String>,
}
