//! One cell as the file holds it, before anything is decided about its column.

use crate::civil::{write_clock, write_datetime};

/// A cell's value. Dates carry no zone: a spreadsheet knows none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing, or an empty text.
    Empty,
    /// Text exactly as stored: not trimmed, line breaks kept.
    Text(&'a str),
    /// A finite number.
    Number(f64),
    /// True or false.
    Boolean(bool),
    /// A civil date and time in milliseconds since 1970-01-01T00:00; a multiple of a day is a date.
    DateTime(i64),
    /// A time of day or a duration in milliseconds; may be negative or exceed 24 hours.
    Duration(i64),
    /// A formula's error.
    Error(CellError),
}

impl Cell<'_> {
    /// Whether the cell holds nothing at all.
    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty | Cell::Text(""))
    }

    /// Whether the cell shows nothing: it is empty, or its text is blanks only.
    pub fn is_blank(&self) -> bool {
        match self {
            Cell::Text(text) => {
                let visible =
                    text.as_bytes().first().is_some_and(|byte| (0x21..0x7f).contains(byte));
                !visible && text.trim().is_empty()
            }
            Cell::Empty => true,
            _ => false,
        }
    }

    /// Appends the cell as open formats write it: numbers in their shortest form with a decimal
    /// point, dates in ISO 8601, booleans as `true` and `false`, errors by their name.
    pub fn write(&self, out: &mut String) {
        match *self {
            Cell::Empty => {}
            Cell::Text(text) => out.push_str(text),
            Cell::Number(number) => write_number(number, out),
            Cell::Boolean(truth) => out.push_str(if truth { "true" } else { "false" }),
            Cell::DateTime(ms) => write_datetime(ms, out),
            Cell::Duration(ms) => write_clock(ms, out),
            Cell::Error(error) => out.push_str(error.name()),
        }
    }

    /// The cell as [`Cell::write`] writes it.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }
}

/// Appends `number` in the shortest decimal form that reads back as the same number, never with
/// an exponent between 1e-7 and 1e21, whole numbers without a point.
pub(crate) fn write_number(number: f64, out: &mut String) {
    use std::fmt::Write;
    if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 {
        out.push_str(itoa::Buffer::new().format(number as i64));
    } else if let Some(cents) = whole_cents(number) {
        write_cents(cents, number < 0.0, out);
    } else if number.fract() != 0.0 && number.abs() >= 1e-5 && number.is_finite() {
        // As short as the standard library's, in a third of the time; without an exponent from
        // here on, since beyond 2^53 no number has a fraction.
        out.push_str(ryu::Buffer::new().format_finite(number));
    } else if number.abs() >= 1e21 || (number != 0.0 && number.abs() < 1e-7) {
        let _ = write!(out, "{number:e}");
    } else {
        let _ = write!(out, "{number}");
    }
}

/// The hundredths of an amount of money, where it is one: at most fifteen digits, the last two
/// behind the point. Two different decimals of fifteen digits are two different numbers, so that
/// this text is the shortest one too (IEEE 754, binary64).
fn whole_cents(number: f64) -> Option<u64> {
    let hundredths = (number.abs() * 100.0 + 0.5) as u64;
    let exact = (hundredths as f64 / 100.0).to_bits() == number.abs().to_bits();
    (exact && hundredths < 1_000_000_000_000_000).then_some(hundredths)
}

fn write_cents(cents: u64, negative: bool, out: &mut String) {
    if negative {
        out.push('-');
    }
    out.push_str(itoa::Buffer::new().format(cents / 100));
    let (tens, ones) = ((cents / 10 % 10) as u8, (cents % 10) as u8);
    out.push('.');
    out.push(char::from(b'0' + tens));
    if ones != 0 {
        out.push(char::from(b'0' + ones));
    }
}

macro_rules! cell_errors {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// A formula error by its name in Excel (ISO/IEC 29500-1, 18.17.3, and Microsoft's later ones).
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each variant's name in Excel is its documentation")]
        pub enum CellError { $($variant),+ }

        impl CellError {
            /// Every error that has a name.
            pub const ALL: &'static [CellError] = &[$(CellError::$variant),+];

            /// The name as Excel shows it, `#N/A` for instance.
            pub fn name(self) -> &'static str {
                match self { $(CellError::$variant => $name),+ }
            }
        }
    };
}

cell_errors! {
    Null = "#NULL!",
    DivisionByZero = "#DIV/0!",
    Value = "#VALUE!",
    Reference = "#REF!",
    Name = "#NAME?",
    Number = "#NUM!",
    NotAvailable = "#N/A",
    GettingData = "#GETTING_DATA",
    Spill = "#SPILL!",
    Calculation = "#CALC!",
    Field = "#FIELD!",
    Blocked = "#BLOCKED!",
    Connect = "#CONNECT!",
    Unknown = "#UNKNOWN!",
    Busy = "#BUSY!",
    External = "#EXTERNAL!",
    Python = "#PYTHON!",
}

impl CellError {
    /// The error with this name, in any case; `None` for anything else.
    pub fn from_name(name: &str) -> Option<CellError> {
        Self::ALL.iter().copied().find(|error| error.name().eq_ignore_ascii_case(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_short_and_read_back() {
        for (number, text) in [
            (1.0, "1"),
            (-0.5, "-0.5"),
            (0.1, "0.1"),
            (2626.25, "2626.25"),
            (-0.01, "-0.01"),
            (0.07, "0.07"),
            (9_999_999_999_999.99, "9999999999999.99"),
            (2_225_943.929_999_999_7, "2225943.9299999997"),
            (1e20, "100000000000000000000"),
            (1e21, "1e21"),
            (1.5e-9, "1.5e-9"),
            (123_456_789_012_345.0, "123456789012345"),
        ] {
            assert_eq!(Cell::Number(number).to_text(), text);
            assert_eq!(text.parse::<f64>().ok(), Some(number), "what is written reads back");
        }
    }

    proptest! {
        #[test]
        fn numbers_are_written_as_short_as_can_be(bits: u64, whole in -1e9_f64..1e9) {
            let cents = (whole * 100.0).trunc() / 100.0;
            for number in [f64::from_bits(bits), whole, whole / 128.0, whole * 1e-13, cents, cents * 1e4] {
                if number.is_finite() && (1e-7..1e21).contains(&number.abs()) {
                    // Two texts can be equally short and equally near; both read back.
                    let (text, other) = (Cell::Number(number).to_text(), number.to_string());
                    prop_assert_eq!(text.parse::<f64>().ok(), Some(number));
                    prop_assert_eq!(text.len(), other.len(), "{} and {}", text, other);
                }
            }
        }
    }

    #[test]
    fn dates_and_times_are_iso() {
        assert_eq!(Cell::DateTime(1_711_929_600_000).to_text(), "2024-04-01");
        assert_eq!(Cell::DateTime(1_711_965_600_000).to_text(), "2024-04-01T10:00:00");
        assert_eq!(Cell::Duration(37_800_000).to_text(), "10:30:00");
        assert_eq!(Cell::Duration(95_400_000).to_text(), "26:30:00");
    }

    #[test]
    fn errors_are_known_by_name() {
        for error in CellError::ALL {
            assert_eq!(CellError::from_name(error.name()), Some(*error));
        }
        assert_eq!(CellError::from_name("N/A"), None, "a word is not an error");
    }
}
