//! What one OpenDocument cell holds: its typed value, else its text (ODF 1.3, part 3, 9.1.4).

use std::io::Read;
use std::ops::Range;

use vitrina_model::{Cell, CellError};

use super::super::error::Fault;
use super::super::serial::{iso, iso_duration};
use super::super::xml::{Tag, Xml};
use super::text::paragraphs;

/// The type that a cell claims.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Type {
    #[default]
    Untyped,
    Number,
    Date,
    Time,
    Boolean,
    Text,
}

/// What the cell's tag says.
#[derive(Default)]
pub struct Head {
    kind: Type,
    value: Option<String>,
    /// `LibreOffice` says so of a formula's error beside an empty text.
    error: bool,
    formula: bool,
}

impl Head {
    /// Reads the attributes of a cell.
    pub fn of(tag: &Tag<'_>) -> Result<Head, Fault> {
        let mut head = Head::default();
        let mut raw = None;
        tag.each(|name, value| match name {
            b"office:value-type" => head.kind = kind(value),
            b"calcext:value-type" => head.error = value == b"error",
            b"table:formula" => head.formula = true,
            b"office:value"
            | b"office:date-value"
            | b"office:time-value"
            | b"office:boolean-value"
            | b"office:string-value" => raw = Some((name, value)),
            _ => {}
        })?;
        if let Some((_, value)) = raw.filter(|(name, _)| fits(head.kind, name)) {
            head.value = Some(super::super::xml_text::resolved(value)?);
        }
        Ok(head)
    }
}

fn kind(raw: &[u8]) -> Type {
    match raw {
        b"float" | b"percentage" | b"currency" => Type::Number,
        b"date" => Type::Date,
        b"time" => Type::Time,
        b"boolean" => Type::Boolean,
        b"string" => Type::Text,
        _ => Type::Untyped,
    }
}

fn fits(kind: Type, name: &[u8]) -> bool {
    match kind {
        Type::Untyped => false,
        Type::Number => name == b"office:value",
        Type::Date => name == b"office:date-value",
        Type::Time => name == b"office:time-value",
        Type::Boolean => name == b"office:boolean-value",
        Type::Text => name == b"office:string-value",
    }
}

/// A value whose text, if it is one, lies in the row's text.
pub enum Value {
    Empty,
    Plain(Cell<'static>),
    Text(Range<usize>),
}

impl Value {
    /// The cell, its text taken from `row`.
    pub fn cell<'a>(&self, row: &'a str) -> Cell<'a> {
        match self {
            Value::Empty => Cell::Empty,
            Value::Plain(cell) => *cell,
            Value::Text(range) => Cell::Text(&row[range.clone()]),
        }
    }
}

/// Reads the content of the cell that just began; texts are appended to `row`.
pub fn value(xml: &mut Xml<impl Read>, head: &Head, row: &mut String) -> Result<Value, Fault> {
    let start = row.len();
    paragraphs(xml, row)?;
    let shown = &row[start..];
    let may_be_error = head.error || (head.formula && head.kind == Type::Number);
    if let Some(error) = CellError::from_name(shown).filter(|_| may_be_error) {
        row.truncate(start);
        return Ok(Value::Plain(Cell::Error(error)));
    }
    if let Some(cell) = head.value.as_deref().and_then(|value| typed(head.kind, value)) {
        row.truncate(start);
        return Ok(Value::Plain(cell));
    }
    if let (Type::Text, false, Some(value)) = (head.kind, head.error, &head.value) {
        row.truncate(start);
        row.push_str(value);
    }
    if row.len() == start {
        // A typed value that cannot be read is still what the cell holds.
        row.push_str(head.value.as_deref().unwrap_or_default());
    }
    Ok(if row.len() == start { Value::Empty } else { Value::Text(start..row.len()) })
}

fn typed(kind: Type, value: &str) -> Option<Cell<'static>> {
    match kind {
        Type::Number => value.trim().parse().ok().filter(|n: &f64| n.is_finite()).map(Cell::Number),
        Type::Date => iso(value),
        Type::Time => iso_duration(value).map(Cell::Duration),
        Type::Boolean => match value {
            "true" | "TRUE" | "1" => Some(Cell::Boolean(true)),
            "false" | "FALSE" | "0" => Some(Cell::Boolean(false)),
            _ => None,
        },
        Type::Text | Type::Untyped => None,
    }
}
