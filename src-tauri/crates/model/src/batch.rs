//! A few thousand rows of a table as Arrow arrays, with the row of the file each came from.

use std::ops::Range;
use std::sync::Arc;

use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Float64Builder, Int64Builder, StringBuilder,
    Time32MillisecondBuilder, TimestampMillisecondBuilder,
};
use arrow_array::{Array, ArrayRef};

use crate::civil::DAY;
use crate::{Cell, Field, FieldType, Table};

/// Some rows of a table. All columns have as many values as `origin`.
#[derive(Clone, Debug)]
pub struct Batch {
    /// Zero-based row of the file for each row.
    pub origin: Vec<u32>,
    /// One array a column: `String` is Utf8, `Integer` Int64, `Number` Float64, `Boolean` Boolean,
    /// `Date` Date32, `Datetime` Timestamp(ms), `Time` Time32(ms). Empty cells are null. A lexical
    /// column (see [`crate::TableColumn`]) is Utf8 whatever its type.
    pub columns: Vec<ArrayRef>,
}

impl Batch {
    /// How many rows.
    pub fn len(&self) -> usize {
        self.origin.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.origin.is_empty()
    }

    /// Reads the rows `rows` of the sheet; a row that holds nothing becomes a row of nulls.
    pub(crate) fn read(table: &Table<'_>, rows: Range<u32>) -> Batch {
        let mut found = table.sheet.rows_in(rows.clone()).peekable();
        let lines: Vec<_> = rows.clone().map(|row| found.next_if(|it| it.row() == row)).collect();
        let filled = !table.layout.fills.is_empty();
        let columns = table.columns.iter().map(|column| {
            let kind = if column.lexical { FieldType::String } else { column.field.kind };
            let mut builder = Builder::new(kind, lines.len());
            for (row, cells) in rows.clone().zip(&lines) {
                let own = cells.as_ref().map_or(Cell::Empty, |cells| cells.get(column.source));
                let cell = if filled && own.is_empty() {
                    let from = table.layout.filled_from(row, column.source);
                    from.map_or(own, |from| table.sheet.cell(from.row, from.column))
                } else {
                    own
                };
                match &mut builder {
                    Builder::String(builder, scratch) if column.lexical && !cell.is_empty() => {
                        open(&column.field, cell, builder, scratch);
                    }
                    builder => builder.push(cell),
                }
            }
            builder.finish()
        });
        let columns = columns.collect();
        Batch { origin: rows.collect(), columns }
    }
}

/// Puts a cell of a lexical column there in its open form.
fn open(field: &Field, cell: Cell<'_>, builder: &mut StringBuilder, scratch: &mut String) {
    match cell {
        Cell::Text(text) if !field.reading.opened => builder.append_value(text),
        cell => {
            scratch.clear();
            field.reading.write(field.kind, cell, scratch);
            builder.append_value(&*scratch);
        }
    }
}

/// The builder of one column. A cell that does not fit the column's type would be a broken promise
/// of the recipe, which types a column only when all its cells fit; in a text column everything fits.
enum Builder {
    String(StringBuilder, String),
    Integer(Int64Builder),
    Number(Float64Builder),
    Boolean(BooleanBuilder),
    Date(Date32Builder),
    Datetime(TimestampMillisecondBuilder),
    Time(Time32MillisecondBuilder),
}

impl Builder {
    fn new(kind: FieldType, rows: usize) -> Builder {
        match kind {
            FieldType::String => {
                Builder::String(StringBuilder::with_capacity(rows, rows * 8), String::new())
            }
            FieldType::Integer => Builder::Integer(Int64Builder::with_capacity(rows)),
            FieldType::Number => Builder::Number(Float64Builder::with_capacity(rows)),
            FieldType::Boolean => Builder::Boolean(BooleanBuilder::with_capacity(rows)),
            FieldType::Date => Builder::Date(Date32Builder::with_capacity(rows)),
            FieldType::Datetime => {
                Builder::Datetime(TimestampMillisecondBuilder::with_capacity(rows))
            }
            FieldType::Time => Builder::Time(Time32MillisecondBuilder::with_capacity(rows)),
        }
    }

    fn push(&mut self, cell: Cell<'_>) {
        match (self, cell) {
            (Builder::String(builder, _), Cell::Text(text)) => {
                builder.append_option((!text.is_empty()).then_some(text));
            }
            (Builder::String(builder, _), Cell::Empty) => builder.append_null(),
            (Builder::String(builder, scratch), cell) => {
                scratch.clear();
                cell.write(scratch);
                builder.append_value(&*scratch);
            }
            (Builder::Integer(builder), cell) => builder.append_option(match cell {
                Cell::Number(number) => Some(number as i64),
                _ => None,
            }),
            (Builder::Number(builder), cell) => builder.append_option(match cell {
                Cell::Number(number) => Some(number),
                _ => None,
            }),
            (Builder::Boolean(builder), cell) => builder.append_option(match cell {
                Cell::Boolean(truth) => Some(truth),
                _ => None,
            }),
            (Builder::Date(builder), cell) => builder.append_option(match cell {
                Cell::DateTime(ms) => Some(ms.div_euclid(DAY) as i32),
                _ => None,
            }),
            (Builder::Datetime(builder), cell) => builder.append_option(match cell {
                Cell::DateTime(ms) => Some(ms),
                _ => None,
            }),
            (Builder::Time(builder), cell) => builder.append_option(match cell {
                Cell::Duration(ms) => Some(ms as i32),
                _ => None,
            }),
        }
    }

    fn finish(self) -> ArrayRef {
        match self {
            Builder::String(mut builder, _) => Arc::new(builder.finish()) as Arc<dyn Array>,
            Builder::Integer(mut builder) => Arc::new(builder.finish()),
            Builder::Number(mut builder) => Arc::new(builder.finish()),
            Builder::Boolean(mut builder) => Arc::new(builder.finish()),
            Builder::Date(mut builder) => Arc::new(builder.finish()),
            Builder::Datetime(mut builder) => Arc::new(builder.finish()),
            Builder::Time(mut builder) => Arc::new(builder.finish()),
        }
    }
}
