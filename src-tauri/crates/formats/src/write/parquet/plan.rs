//! Which Parquet type each column gets, known before its first record is written.

use arrow_array::{Array, StringArray};
use arrow_schema::{DataType, TimeUnit};
use vitrina_model::{FieldType, Table, TableColumn};

use super::super::{BATCH, WriteError};

/// The most digits of a decimal.
const DIGITS: u8 = 38;

/// How the values of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// As text.
    Text,
    /// As whole numbers of 64 bits.
    Integer,
    /// As 64-bit floats.
    Float,
    /// As decimals of so many digits, `scale` of them behind the point.
    Decimal { precision: u8, scale: i8 },
    /// As true or false.
    Boolean,
    /// As days.
    Date,
    /// As microseconds; whether of universal time.
    Datetime { zoned: bool },
    /// As milliseconds since midnight.
    Time,
}

impl Plan {
    /// The type in Arrow, which Parquet's follows from.
    pub fn data_type(self) -> DataType {
        match self {
            Plan::Text => DataType::Utf8,
            Plan::Integer => DataType::Int64,
            Plan::Float => DataType::Float64,
            Plan::Decimal { precision, scale } => DataType::Decimal128(precision, scale),
            Plan::Boolean => DataType::Boolean,
            Plan::Date => DataType::Date32,
            Plan::Datetime { zoned } => {
                DataType::Timestamp(TimeUnit::Microsecond, zoned.then(|| "UTC".into()))
            }
            Plan::Time => DataType::Time32(TimeUnit::Millisecond),
        }
    }
}

/// The plan of every column. Numbers and moments of text files are looked at once before: how many
/// places they have is not known from their type.
pub fn all(table: &Table<'_>) -> Result<Vec<Plan>, WriteError> {
    let looked: Vec<TableColumn> = table.columns.iter().filter(|it| is_open(it)).cloned().collect();
    let mut found = vec![Seen::default(); looked.len()];
    if !looked.is_empty() {
        let narrow = Table { columns: looked.clone(), ..table.clone() };
        for batch in narrow.batches(BATCH) {
            for ((column, seen), array) in looked.iter().zip(&mut found).zip(&batch.columns) {
                let texts = array.as_any().downcast_ref::<StringArray>();
                let name = || column.field.name.clone();
                let texts = texts.ok_or_else(|| WriteError::MistypedColumn { column: name() })?;
                let moments = column.field.kind == FieldType::Datetime;
                let reading = &column.field.reading;
                let texts = texts.iter().flatten().filter(|text| !reading.is_missing(text));
                texts.for_each(|text| seen.see(text, moments));
            }
        }
    }
    let mut found = found.into_iter();
    Ok(table.columns.iter().map(|column| plan(column, &mut found)).collect())
}

/// Whether its type does not tell yet how it is written.
fn is_open(column: &TableColumn) -> bool {
    column.lexical && matches!(column.field.kind, FieldType::Number | FieldType::Datetime)
}

fn plan(column: &TableColumn, found: &mut impl Iterator<Item = Seen>) -> Plan {
    match column.field.kind {
        FieldType::String => Plan::Text,
        FieldType::Integer => Plan::Integer,
        FieldType::Boolean => Plan::Boolean,
        FieldType::Date => Plan::Date,
        FieldType::Time => Plan::Time,
        FieldType::Number if !column.lexical => Plan::Float,
        FieldType::Datetime if !column.lexical => Plan::Datetime { zoned: false },
        FieldType::Number => found.next().map_or(Plan::Text, Seen::number),
        FieldType::Datetime => found.next().map_or(Plan::Text, Seen::moment),
    }
}

/// What was seen of the texts of a column.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// Most digits before the point.
    whole: usize,
    /// Most digits behind it.
    fraction: usize,
    /// A number with an exponent.
    exponent: bool,
    zoned: bool,
    local: bool,
}

impl Seen {
    fn see(&mut self, text: &str, moment: bool) {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let fraction = fraction.strip_suffix('Z').unwrap_or(fraction);
        self.fraction = self.fraction.max(fraction.len());
        if moment {
            self.zoned |= text.ends_with('Z');
            self.local |= !text.ends_with('Z');
        } else {
            self.whole = self.whole.max(whole.trim_start_matches('-').len());
            self.exponent |= text.bytes().any(|byte| matches!(byte, b'e' | b'E'));
        }
    }

    /// Decimals keep every digit; an exponent needs a float.
    fn number(self) -> Plan {
        let digits = self.whole + self.fraction;
        if self.exponent || digits > DIGITS.into() {
            return Plan::Float;
        }
        Plan::Decimal { precision: digits.max(1) as u8, scale: self.fraction as i8 }
    }

    /// Moments with and without a zone, or finer than a microsecond, stay what they are: text.
    fn moment(self) -> Plan {
        if self.fraction > 6 || (self.zoned && self.local) {
            return Plan::Text;
        }
        Plan::Datetime { zoned: self.zoned }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(texts: &[&str], moment: bool) -> Seen {
        let mut seen = Seen::default();
        for text in texts {
            seen.see(text, moment);
        }
        seen
    }

    #[test]
    fn numbers_get_as_many_places_as_they_have() {
        let plan = |texts: &[&str]| seen(texts, false).number();
        assert_eq!(plan(&["-12.5", "0.125"]), Plan::Decimal { precision: 5, scale: 3 });
        assert_eq!(plan(&["1234567890123456789"]), Plan::Decimal { precision: 19, scale: 0 });
        assert_eq!(plan(&["1e5", "2"]), Plan::Float);
    }

    #[test]
    fn moments_of_one_kind_are_moments() {
        let plan = |texts: &[&str]| seen(texts, true).moment();
        assert_eq!(plan(&["2024-04-01T10:00:00.5Z"]), Plan::Datetime { zoned: true });
        assert_eq!(plan(&["2024-04-01T10:00:00"]), Plan::Datetime { zoned: false });
        assert_eq!(plan(&["2024-04-01T10:00:00", "2024-04-01T10:00:00Z"]), Plan::Text);
        assert_eq!(plan(&["2024-04-01T10:00:00.1234567"]), Plan::Text);
    }
}
