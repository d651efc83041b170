//! Serial numbers into dates, times and durations, as the two date systems of Excel count them.

use vitrina_model::{Cell, LimitReached, SheetBuilder, days_from_civil, write_clock};

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// A number.
    #[default]
    Number,
    /// A date, with or without a time.
    Date,
    /// A time of day.
    Time,
    /// Elapsed time, `[h]:mm` for instance.
    Elapsed,
}

/// Which day is serial number 0 (ISO/IEC 29500-1, 18.17.4.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Epoch {
    /// 1 is 1900-01-01, and 60 a 29 February 1900 that never was.
    #[default]
    Y1900,
    /// 0 is 1904-01-01.
    Y1904,
}

const DAY: f64 = 86_400_000.0;
/// Days from 1899-12-30 to 1970-01-01.
const TO_1970: i64 = 25_569;
/// Days from 1904-01-01 to 1970-01-01.
const FROM_1904: i64 = 24_107;
/// The first serial number after 9999-12-31 of the 1900 system, which Excel cannot show.
const BEYOND: f64 = 2_958_466.0;

/// Keeps `number` in the cell as its number format shows it. Numbers that no date has (negative,
/// after the year 9999) stay numbers.
pub fn push_shown(
    builder: &mut SheetBuilder,
    at: (u32, u32),
    number: f64,
    shown: Shown,
    epoch: Epoch,
) -> Result<(), LimitReached> {
    if let (Shown::Date | Shown::Time, 60.0..61.0, Epoch::Y1900) = (shown, number, epoch) {
        return builder.push(at.0, at.1, Cell::Text(&leap_day(number)));
    }
    builder.push(at.0, at.1, cell(number, shown, epoch))
}

/// The cell a serial number is under a number format; serial 60 of the 1900 system aside.
pub fn cell(number: f64, shown: Shown, epoch: Epoch) -> Cell<'static> {
    match shown {
        Shown::Elapsed if number.abs() < 1e9 => Cell::Duration((number * DAY).round() as i64),
        Shown::Number | Shown::Elapsed => Cell::Number(number),
        Shown::Date | Shown::Time => date_or_time(number, shown, epoch),
    }
}

fn date_or_time(number: f64, shown: Shown, epoch: Epoch) -> Cell<'static> {
    let beyond = if epoch == Epoch::Y1904 { BEYOND - 1_462.0 } else { BEYOND };
    if !(0.0..beyond).contains(&number) {
        return Cell::Number(number);
    }
    // A time of day has no day: Excel shows day 0 of January 1900, which no calendar has.
    if number < 1.0 && (shown == Shown::Time || epoch == Epoch::Y1900) {
        return Cell::Duration((number * DAY).round() as i64);
    }
    let day = number.floor();
    let clock = ((number - day) * DAY).round() as i64;
    let days = match epoch {
        Epoch::Y1904 => day as i64 - FROM_1904,
        // 1900-01-01 to 02-28 count from a day later, since the leap day that follows never was.
        Epoch::Y1900 if day < 60.0 => day as i64 + 1 - TO_1970,
        Epoch::Y1900 => day as i64 - TO_1970,
    };
    Cell::DateTime(days * 86_400_000 + clock)
}

/// Serial 60, the day that never was, as Excel shows it: no calendar date can hold it.
fn leap_day(number: f64) -> String {
    let mut text = "1900-02-29".to_owned();
    let clock = (number.fract() * DAY).round() as i64;
    if clock != 0 {
        text.push('T');
        write_clock(clock, &mut text);
    }
    text
}

/// A date, a time, or both in ISO 8601, as cells of type `d` and OpenDocument's attributes hold
/// them; `None` for anything else. A zone `Z` is dropped: spreadsheets know no zones.
pub fn iso(text: &str) -> Option<Cell<'static>> {
    let text = text.trim();
    let text = text.strip_suffix('Z').unwrap_or(text);
    if let Some((date, time)) = text.split_once(['T', ' ']) {
        let clock = clock(time)?;
        if date.is_empty() {
            return Some(Cell::Duration(clock));
        }
        return Some(Cell::DateTime(civil(date)? * 86_400_000 + clock));
    }
    if let Some(days) = civil(text) {
        return Some(Cell::DateTime(days * 86_400_000));
    }
    clock(text).map(Cell::Duration)
}

fn civil(text: &str) -> Option<i64> {
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || !(4..=6).contains(&year.len()) {
        return None;
    }
    let year: i64 = number(year)?;
    let year = if negative { -year } else { year };
    days_from_civil(year, number(month)? as u32, number(day)? as u32)
}

/// Milliseconds of `10:30` or `10:30:00.5`.
fn clock(text: &str) -> Option<i64> {
    let mut parts = text.split(':');
    let (hours, minutes) = (number(parts.next()?)?, number(parts.next()?)?);
    let seconds = parts.next().map_or(Some(0), milliseconds)?;
    let fits = parts.next().is_none() && hours <= 24 && minutes < 60 && seconds < 61_000;
    fits.then_some(hours * 3_600_000 + minutes * 60_000 + seconds)
}

fn milliseconds(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let whole = number(whole)?;
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let rounded = (format!("0.{fraction}").parse::<f64>().ok()? * 1_000.0).round() as i64;
    Some(whole * 1_000 + rounded)
}

fn number(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// Milliseconds of an ISO 8601 duration such as `PT10H30M00S` or `-P1DT2H`; `None` for anything
/// else, years and months included, whose length nobody knows.
pub fn iso_duration(text: &str) -> Option<i64> {
    let (sign, text) = text.trim().strip_prefix('-').map_or((1, text.trim()), |rest| (-1, rest));
    let text = text.strip_prefix('P')?;
    let (days, time) = text.split_once('T').unwrap_or((text, ""));
    let mut total = 0_i64;
    if !days.is_empty() {
        total += number(days.strip_suffix('D')?)? * 86_400_000;
    }
    let mut rest = time;
    for (unit, scale) in [('H', 3_600_000), ('M', 60_000)] {
        if let Some((amount, after)) = rest.split_once(unit) {
            total += number(amount)? * scale;
            rest = after;
        }
    }
    if !rest.is_empty() {
        total += milliseconds(rest.strip_suffix('S')?)?;
    }
    (!time.is_empty() || !days.is_empty()).then_some(sign * total)
}
