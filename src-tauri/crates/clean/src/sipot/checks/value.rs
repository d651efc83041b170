//! What a single cell is, as a template counts it: a date, a number within bounds, an address.

use vitrina_model::{Cell, days_from_civil};

use super::super::format::Layout;
use super::super::rules::TypeRule;

const DAY: i64 = 86_400_000;

/// The date in a cell, in days after 1970-01-01: a real date, or a text `dd/mm/aaaa`. Downloads and
/// exports also write `aaaa-mm-dd`, with a time behind.
pub(super) fn date(cell: Cell<'_>, layout: Layout) -> Option<i64> {
    match cell {
        Cell::DateTime(ms) => Some(ms.div_euclid(DAY)),
        Cell::Text(text) => {
            let text = text.trim();
            day_first(text).or_else(|| if layout == Layout::Upload { None } else { iso(text) })
        }
        _ => None,
    }
}

fn day_first(text: &str) -> Option<i64> {
    let part = |text: &str, digits: usize| {
        let fits = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        if fits { text.parse::<u32>().ok() } else { None }
    };
    let mut parts = text.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    days_from_civil(part(year, 4)?.into(), part(month, 2)?, part(day, 2)?)
}

fn iso(text: &str) -> Option<i64> {
    let day = text.split([' ', 'T']).next()?;
    let mut parts = day.splitn(3, '-');
    let year: i64 = parts.next()?.parse().ok()?;
    days_from_civil(year, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)
}

/// Whether a cell is a number within the bounds of its type: digits before and after the point.
/// What a file keeps of 404.82 as 404.8200000000001 has two digits.
pub(super) fn is_number(cell: Cell<'_>, rule: Option<&TypeRule>) -> bool {
    let digits = rule.and_then(|rule| rule.digits).unwrap_or(300);
    let decimals = rule.and_then(|rule| rule.decimals).unwrap_or(300);
    match cell {
        Cell::Number(number) => {
            let most = 10f64.powi(i32::try_from(digits).unwrap_or(300).min(300));
            let scale = 10f64.powi(i32::try_from(decimals).unwrap_or(300).min(12));
            let scaled = number * scale;
            number.abs() < most && (scaled - scaled.round()).abs() <= scaled.abs().max(1.0) * 1e-9
        }
        Cell::Text(text) => {
            let text = text.trim();
            let text = text.strip_prefix('-').unwrap_or(text);
            let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
            let are_digits = |text: &str, most: u32| {
                !text.is_empty()
                    && text.len() <= most as usize
                    && text.bytes().all(|b| b.is_ascii_digit())
            };
            are_digits(whole, digits) && are_digits(part, decimals.max(1))
        }
        _ => false,
    }
}

/// Whether a text is an absolute address: one of `schemes`, a host, no blanks.
pub(super) fn is_address(text: &str, schemes: &[String]) -> bool {
    let Some((scheme, rest)) = text.trim().split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    schemes.iter().any(|known| known.eq_ignore_ascii_case(scheme))
        && !host.is_empty()
        && !rest.contains(char::is_whitespace)
}

/// Whether a cell is a year of four digits.
pub(super) fn year(cell: Cell<'_>) -> Option<i64> {
    let text = cell.to_text();
    let text = text.trim();
    let fits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sipot::Kind;

    #[test]
    fn dates_exist_and_have_their_form() {
        let of = |text| date(Cell::Text(text), Layout::Upload);
        assert!(of("30/06/2021").is_some() && of(" 29/02/2024 ").is_some());
        for text in
            ["31/06/2021", "31/11/2021", "01//01/2022", "1/1/2022", "29/02/2023", "2021-06-30", ""]
        {
            assert_eq!(of(text), None, "{text}");
        }
        assert!(date(Cell::Text("2018-02-12 10:44:17"), Layout::Export).is_some());
        assert_eq!(date(Cell::Number(45_000.0), Layout::Upload), None, "a bare number is no date");
    }

    #[test]
    fn numbers_keep_within_their_bounds() {
        let rule = TypeRule {
            kind: Kind::Currency,
            max_length: None,
            digits: Some(12),
            decimals: Some(2),
        };
        let text = |text| is_number(Cell::Text(text), Some(&rule));
        for good in ["0", "12.5", "-3.25", "999999999999.99", " 7 "] {
            assert!(text(good), "{good}");
        }
        for bad in ["", "$12", "1,234.50", "1.234", "1234567890123", "12.", "a", "1e5"] {
            assert!(!text(bad), "{bad}");
        }
        let number = |number| is_number(Cell::Number(number), Some(&rule));
        assert!(number(404.820_000_000_000_1) && number(8_673.3) && number(0.0));
        assert!(!number(1.234) && !number(1e12));
    }

    #[test]
    fn addresses_are_absolute() {
        let schemes = ["http".to_owned(), "https".to_owned()];
        for (text, good) in [
            ("https://example.org/a?b#c", true),
            ("HTTP://example.org", true),
            ("www.example.org", false),
            ("https://", false),
            ("https:///a", false),
            ("mailto://a", false),
            ("https://example.org/a b", false),
        ] {
            assert_eq!(is_address(text, &schemes), good, "{text}");
        }
    }
}
