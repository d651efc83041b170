//! Texts as offices write them, what they may be, and their open form.

use super::*;
use crate::{Cell, FieldType};

#[track_caller]
fn forms(cases: &[(&str, Form)]) {
    for (text, expected) in cases {
        assert_eq!(look(text).form, *expected, "{text:?}");
    }
}

#[test]
fn only_the_open_form_of_a_type_is_open() {
    for (text, expected) in [
        ("0", Some(Form::Whole)),
        ("-12", Some(Form::Whole)),
        ("123456789012345", Some(Form::Whole)),
        ("1234567890123456", Some(Form::Code)),
        ("007", Some(Form::Code)),
        ("1.50", Some(Form::PointDecimal)),
        ("1.234", Some(Form::EitherPoint)),
        ("0.234", Some(Form::PointDecimal)),
        ("1234.567", Some(Form::PointDecimal)),
        ("1e5", Some(Form::PointDecimal)),
        ("-0.1E-3", Some(Form::PointDecimal)),
        ("true", Some(Form::Truth)),
        ("2024-02-29", Some(Form::Day)),
        ("2024-04-01T10:00:00", Some(Form::Moment)),
        ("2024-04-01T10:00:00.5Z", Some(Form::Moment)),
        ("10:30:00", Some(Form::Clock)),
        ("1e999", None),
        (".5", None),
        ("5.", None),
        ("+5", None),
        ("", None),
        (" 5", None),
        ("True", None),
        ("2023-02-29", None),
        ("2024-04-01T24:00:00", None),
        ("٣", None),
    ] {
        assert_eq!(open::form(text), expected, "{text:?}");
        assert_eq!(look(text).open, expected.is_some(), "{text:?}");
    }
}

#[test]
fn numbers_as_people_write_them() {
    forms(&[
        ("1,234.50", Form::PointDecimal),
        ("1.234,50", Form::CommaDecimal),
        ("1 234,50", Form::CommaDecimal),
        ("1\u{a0}234", Form::Whole),
        ("1'234.50", Form::PointDecimal),
        ("12,345,678", Form::PointWhole),
        ("12.345.678", Form::CommaWhole),
        ("1,234", Form::EitherComma),
        ("0,123", Form::CommaDecimal),
        ("1,5", Form::CommaDecimal),
        (",5", Form::CommaDecimal),
        ("12.5 %", Form::PointDecimal),
        ("$1,234.50", Form::PointDecimal),
        ("$ 5", Form::Whole),
        ("MXN 12", Form::Whole),
        ("(1,234.50)", Form::PointDecimal),
        ("1,234.50-", Form::PointDecimal),
        ("-$1,234.50", Form::PointDecimal),
        ("−5", Form::Whole),
        ("1,23457E+17", Form::CommaDecimal),
        ("12,34,567", Form::Words),
        ("1,2345,678.1", Form::Words),
        ("1.2.3", Form::Words),
        ("192.168.0.1", Form::Words),
        ("12,", Form::Words),
        ("55 1234 5678", Form::Words),
        ("--5", Form::Words),
        ("$", Form::Words),
        ("12 m2", Form::Words),
        ("A12", Form::Words),
        ("0012.5", Form::Words),
    ]);
    let unit = |text: &str| UNITS[usize::from(look(text).unit)];
    assert_eq!(
        [unit("12.5 %"), unit("$1,234.50"), unit("MXN 12"), unit("$1.00 MXN"), unit("12")],
        ["%", "$", "MXN", "MXN", ""]
    );
    assert!(look("1.23457E+17").shortened && look("1,23457E+17").shortened);
    assert!(!look("1.5E+03").shortened && !look("123456").shortened);
}

#[test]
fn dates_as_people_write_them() {
    forms(&[
        ("31/12/2024", Form::DayFirst),
        ("12/31/2024", Form::MonthFirst),
        ("01/04/2024", Form::DayEither),
        ("04/04/2024", Form::Day),
        ("2024/12/31", Form::Day),
        ("31-dic-2024", Form::Day),
        ("31 de diciembre de 2024", Form::Day),
        ("martes, 31 de diciembre de 2024", Form::Day),
        ("1o. de enero de 2024", Form::Day),
        ("Dec 31, 2024", Form::Day),
        ("31.12.24", Form::Day),
        ("1/2/24", Form::DayEither),
        ("31/06/2021", Form::Impossible),
        ("2024-02-30", Form::Impossible),
        ("31/12/2024 10:30", Form::MomentDayFirst),
        ("2024-12-31 10:30:05", Form::Moment),
        ("01/04/2024 10:30 p. m.", Form::MomentEither),
        ("10:30", Form::Clock),
        ("10:30 p. m.", Form::HalfClock),
        ("9:15 hrs", Form::Clock),
        ("26:30", Form::Words),
        ("13:00 pm", Form::Words),
        ("24-12-31", Form::Words),
        ("1.2.10", Form::Words),
        ("dic-24", Form::Words),
        ("5 de mayo", Form::Words),
        ("01//01/2022", Form::Words),
        ("31 de febrero de 2024", Form::Impossible),
        ("Acuerdo 12/2024", Form::Words),
    ]);
    assert!(look("1/2/24").short_year && !look("1/2/2024").short_year);
}

#[test]
fn signs_for_nothing_are_known_in_any_case() {
    for text in
        ["S/D", "n/a", "N.D.", " - ", "--", "*", ".", "…", "No aplica", "NULL", "#N/A", "[x]"]
    {
        assert_eq!(look(text).form, Form::Missing, "{text:?}");
    }
    for text in ["Sonora", "Nadia", "0", "[total]", "no", "sí", "-1"] {
        assert_ne!(look(text).form, Form::Missing, "{text:?}");
    }
}

#[track_caller]
fn opened(reading: &Reading, kind: FieldType, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let mut out = String::new();
        reading.write(kind, Cell::Text(text), &mut out);
        assert_eq!(out, *expected, "{text:?}");
    }
}

#[test]
fn open_forms_keep_every_digit() {
    use FieldType::{Boolean, Date, Datetime, Integer, Number, Time};
    let comma = Reading { decimal: Some(DecimalMark::Comma), opened: true, ..Reading::default() };
    opened(
        &comma,
        Number,
        &[("1.234,50", "1234.50"), ("1.234", "1234"), (",5", "0.5"), ("7", "7")],
    );
    let point = Reading { opened: true, missing: vec!["S/D".into()], ..Reading::default() };
    opened(
        &point,
        Number,
        &[
            ("1,234.50", "1234.50"),
            ("$ 1,234", "1234"),
            ("(12.5)", "-12.5"),
            ("12.5 %", "12.5"),
            ("0.10", "0.10"),
            ("12,345,678,901,234,567.80", "12345678901234567.80"),
            ("S/D", "S/D"),
        ],
    );
    opened(&point, Integer, &[(" 12 ", "12"), ("1,234", "1234")]);
    opened(&point, Boolean, &[("VERDADERO", "true"), ("false", "false")]);
    let day = Reading { order: Some(DateOrder::DayFirst), opened: true, ..Reading::default() };
    opened(
        &day,
        Date,
        &[
            ("01/04/2024", "2024-04-01"),
            ("31-dic-99", "1999-12-31"),
            ("31-dic-29", "2029-12-31"),
            ("2024-04-01", "2024-04-01"),
            ("Dec 31, 2024", "2024-12-31"),
        ],
    );
    opened(&day, Datetime, &[("01/04/2024 10:30 p. m.", "2024-04-01T22:30:00")]);
    opened(
        &day,
        Time,
        &[("12:05 a.m.", "00:05:00"), ("10:30", "10:30:00"), ("9:15 hrs", "09:15:00")],
    );
    let month = Reading { order: Some(DateOrder::MonthFirst), opened: true, ..Reading::default() };
    opened(&month, Date, &[("01/04/2024", "2024-01-04")]);
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_odd_to_look_at(text in "\\PC{0,30}") {
        let _ = look(&text);
    }

    #[test]
    fn what_is_grouped_reads_back(number in -1_000_000_000_i64..1_000_000_000, cents in 0_u32..100) {
        let digits = number.unsigned_abs().to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at) % 3 == 0 {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        let sign = if number < 0 { "-" } else { "" };
        let reading = Reading { decimal: Some(DecimalMark::Comma), opened: true, ..Reading::default() };
        let mut out = String::new();
        let text = format!("{sign}{grouped},{cents:02}");
        reading.write(FieldType::Number, Cell::Text(&text), &mut out);
        proptest::prop_assert_eq!(out, format!("{sign}{digits}.{cents:02}"));
    }

    #[test]
    fn days_read_back_in_the_order_they_were_written(days in -100_000_i64..300_000, first: bool) {
        let (year, month, day) = crate::civil_from_days(days);
        let order = if first { DateOrder::DayFirst } else { DateOrder::MonthFirst };
        let (a, b) = if first { (day, month) } else { (month, day) };
        let reading = Reading { order: Some(order), opened: true, ..Reading::default() };
        let (mut out, mut iso) = (String::new(), String::new());
        reading.write(FieldType::Date, Cell::Text(&format!("{a:02}/{b:02}/{year}")), &mut out);
        crate::write_date(days, &mut iso);
        proptest::prop_assert_eq!(out, iso);
    }
}
