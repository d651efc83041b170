//! The cells of one column of a batch by their type, and how open text formats write them.

use arrow_array::types::{
    Date32Type, Float64Type, Int64Type, Time32MillisecondType, TimestampMillisecondType,
};
use arrow_array::{Array, BooleanArray, PrimitiveArray, StringArray};
use vitrina_model::{Batch, Cell, FieldType, TableColumn, write_clock, write_date};

use super::WriteError;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// One column of a batch.
pub enum Cells<'b> {
    /// Text, or whatever a lexical column holds.
    Text(&'b StringArray),
    /// Whole numbers.
    Integer(&'b PrimitiveArray<Int64Type>),
    /// Numbers.
    Number(&'b PrimitiveArray<Float64Type>),
    /// True or false.
    Boolean(&'b BooleanArray),
    /// Days since 1970-01-01.
    Date(&'b PrimitiveArray<Date32Type>),
    /// Milliseconds since 1970-01-01T00:00.
    Datetime(&'b PrimitiveArray<TimestampMillisecondType>),
    /// Milliseconds since midnight.
    Time(&'b PrimitiveArray<Time32MillisecondType>),
}

impl<'b> Cells<'b> {
    /// All columns of `batch`, which has those of `columns`.
    pub fn of(columns: &[TableColumn], batch: &'b Batch) -> Result<Vec<Cells<'b>>, WriteError> {
        let cells = columns.iter().zip(&batch.columns).map(|(column, array)| {
            let kind = if column.lexical { FieldType::String } else { column.field.kind };
            Cells::cast(kind, array)
                .ok_or_else(|| WriteError::MistypedColumn { column: column.field.name.clone() })
        });
        cells.collect()
    }

    fn cast(kind: FieldType, array: &'b dyn Array) -> Option<Cells<'b>> {
        let any = array.as_any();
        match kind {
            FieldType::String => any.downcast_ref().map(Cells::Text),
            FieldType::Integer => any.downcast_ref().map(Cells::Integer),
            FieldType::Number => any.downcast_ref().map(Cells::Number),
            FieldType::Boolean => any.downcast_ref().map(Cells::Boolean),
            FieldType::Date => any.downcast_ref().map(Cells::Date),
            FieldType::Datetime => any.downcast_ref().map(Cells::Datetime),
            FieldType::Time => any.downcast_ref().map(Cells::Time),
        }
    }

    /// Whether the cell of `row` holds nothing.
    pub fn is_empty(&self, row: usize) -> bool {
        match self {
            Cells::Text(array) => array.is_null(row) || array.value(row).is_empty(),
            Cells::Integer(array) => array.is_null(row),
            Cells::Number(array) => array.is_null(row),
            Cells::Boolean(array) => array.is_null(row),
            Cells::Date(array) => array.is_null(row),
            Cells::Datetime(array) => array.is_null(row),
            Cells::Time(array) => array.is_null(row),
        }
    }

    /// Appends the cell of `row` as [`Cell::write`] does; a date with a time of day always has
    /// both (Table Schema, `datetime`), an empty cell appends nothing.
    pub fn write(&self, row: usize, out: &mut String) {
        if self.is_empty(row) {
            return;
        }
        match self {
            Cells::Text(array) => out.push_str(array.value(row)),
            Cells::Integer(array) => out.push_str(itoa::Buffer::new().format(array.value(row))),
            Cells::Number(array) => Cell::Number(array.value(row)).write(out),
            Cells::Boolean(array) => Cell::Boolean(array.value(row)).write(out),
            Cells::Date(array) => write_date(array.value(row).into(), out),
            Cells::Datetime(array) => {
                let ms = array.value(row);
                write_date(ms.div_euclid(DAY), out);
                out.push('T');
                write_clock(ms.rem_euclid(DAY), out);
            }
            Cells::Time(array) => write_clock(array.value(row).into(), out),
        }
    }
}
