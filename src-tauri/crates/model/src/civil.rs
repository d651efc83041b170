//! Civil dates and clock times as numbers and as ISO 8601 text, fast enough for a million rows.

/// Milliseconds of a day.
pub(crate) const DAY: i64 = 86_400_000;

/// Year, month and day of the proleptic Gregorian calendar, `days` after 1970-01-01.
pub fn civil_from_days(days: i64) -> (i64, u32, u32) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * shifted + 2) / 5 + 1) as u32;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 } as u32;
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// Days from 1970-01-01 to a date of the proleptic Gregorian calendar; `None` for a date that does
/// not exist, such as 31 June.
pub fn days_from_civil(year: i64, month: u32, day: u32) -> Option<i64> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || year.abs() > 999_999 {
        return None;
    }
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let shifted = i64::from(if month > 2 { month - 3 } else { month + 9 });
    let day_of_year = (153 * shifted + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    let days = era * 146_097 + day_of_era - 719_468;
    (civil_from_days(days) == (year, month, day)).then_some(days)
}

fn two(number: i64, out: &mut String) {
    out.push(char::from(b'0' + (number / 10 % 10) as u8));
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// Appends a date as `YYYY-MM-DD`, `days` after 1970-01-01.
pub fn write_date(days: i64, out: &mut String) {
    use std::fmt::Write;
    let (year, month, day) = civil_from_days(days);
    if (0..=9_999).contains(&year) {
        two(year / 100, out);
        two(year % 100, out);
    } else {
        let _ = write!(out, "{year:+05}");
    }
    out.push('-');
    two(i64::from(month), out);
    out.push('-');
    two(i64::from(day), out);
}

/// Appends `HH:MM:SS`, with `.mmm` where there are milliseconds, a sign where negative, and as
/// many hours as there are.
pub fn write_clock(ms: i64, out: &mut String) {
    if ms < 0 {
        out.push('-');
    }
    let ms = ms.unsigned_abs();
    let hours = ms / 3_600_000;
    if hours < 10 {
        out.push('0');
    }
    out.push_str(itoa::Buffer::new().format(hours));
    out.push(':');
    two((ms / 60_000 % 60) as i64, out);
    out.push(':');
    two((ms / 1_000 % 60) as i64, out);
    let rest = (ms % 1_000) as i64;
    if rest != 0 {
        out.push('.');
        out.push(char::from(b'0' + (rest / 100) as u8));
        two(rest % 100, out);
    }
}

/// Appends a civil date and time, `ms` after 1970-01-01T00:00: `YYYY-MM-DD` at midnight,
/// `YYYY-MM-DDTHH:MM:SS` otherwise.
pub fn write_datetime(ms: i64, out: &mut String) {
    write_date(ms.div_euclid(DAY), out);
    let clock = ms.rem_euclid(DAY);
    if clock != 0 {
        out.push('T');
        write_clock(clock, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn days_and_dates_agree(days in -1_000_000_i64..4_000_000) {
            let (year, month, day) = civil_from_days(days);
            prop_assert_eq!(days_from_civil(year, month, day), Some(days));
        }
    }

    #[test]
    fn dates_that_do_not_exist_are_none() {
        assert_eq!(days_from_civil(2021, 6, 31), None, "June has thirty days");
        assert_eq!(days_from_civil(1900, 2, 29), None, "1900 was no leap year");
        assert_eq!(days_from_civil(2024, 2, 29), Some(19_782));
        assert_eq!(days_from_civil(2024, 13, 1), None);
    }
}
