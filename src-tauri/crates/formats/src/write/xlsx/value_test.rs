//! What a value becomes in a cell of the workbook.

use super::*;

#[test]
fn lexical_texts_become_values_only_without_loss() {
    use FieldType::{Boolean, Date, Datetime, Integer, Number, Time};
    for (text, kind, value) in [
        ("12.50", Number, Value::Number(12.5, 2)),
        ("-3", Integer, Value::Number(-3.0, 0)),
        ("0.001", Number, Value::Number(0.001, 3)),
        ("0.30000000000000004", Number, Value::Number(0.1 + 0.2, 0)),
        ("123456789012345", Integer, Value::Number(123_456_789_012_345.0, 0)),
        ("true", Boolean, Value::Boolean(true)),
        ("1900-03-01", Date, Value::Date(61.0)),
        ("2024-04-01", Date, Value::Date(45_383.0)),
        ("9999-12-31", Date, Value::Date(2_958_465.0)),
        ("2024-04-01T12:00:00", Datetime, Value::Datetime(45_383.5, false)),
        ("06:00:00.500", Time, Value::Time(0.250_005_787_037_037, true)),
    ] {
        assert_eq!(Value::read(text, kind), value, "{text}");
    }
    for (text, kind) in [
        ("007", Integer),
        ("+5", Number),
        ("1e5", Number),
        ("5.", Number),
        (".5", Number),
        ("1234567890123456", Integer),
        ("1.2345678901234567890", Number),
        ("1900-02-28", Date),
        ("2023-02-29", Date),
        ("2024-04-01T10:00:00Z", Datetime),
        ("24:00:00", Time),
        ("ñ:00:000", Time),
        ("VERDADERO", Boolean),
    ] {
        assert_eq!(Value::read(text, kind), Value::Text(text), "{text} stays what it is");
    }
}

#[test]
fn long_whole_numbers_are_keys() {
    assert_eq!(whole(1e15), Some(Value::Number(1e15, 0)), "one significant digit");
    assert_eq!(whole(1_234_567_890_123_456.0), None, "Excel would show a rounded one");
    assert_eq!(whole(1e300), Some(Value::Number(1e300, 0)));
    assert_eq!(whole(0.1 + 0.2), Some(Value::Number(0.1 + 0.2, 0)), "a measure stays a number");
}
