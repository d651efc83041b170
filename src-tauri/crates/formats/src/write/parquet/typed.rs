//! Texts that are the open form of a type into arrays of that type.

use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, PrimitiveBuilder};
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Decimal128Type, Float64Type, Int64Type, Time32MillisecondType,
    TimestampMicrosecondType, TimestampMillisecondType,
};
use arrow_array::{Array, ArrayRef, PrimitiveArray, StringArray};
use vitrina_model::days_from_civil;

use super::plan::Plan;

/// The values of `array` as `plan` wants them; nothing where one of them is no value of that type.
pub fn array(plan: Plan, array: &ArrayRef) -> Option<ArrayRef> {
    let Some(texts) = array.as_any().downcast_ref::<StringArray>() else {
        return moments(plan, array);
    };
    Some(match plan {
        Plan::Text => array.clone(),
        Plan::Integer => Arc::new(each::<Int64Type>(texts, |text| text.parse().ok())?),
        Plan::Float => Arc::new(each::<Float64Type>(texts, |text| text.parse().ok())?),
        Plan::Decimal { precision, scale } => {
            let values = each::<Decimal128Type>(texts, |text| decimal(text, scale as usize))?;
            Arc::new(values.with_precision_and_scale(precision, scale).ok()?)
        }
        Plan::Boolean => Arc::new(booleans(texts)?),
        Plan::Date => Arc::new(each::<Date32Type>(texts, |text| date(text.as_bytes()))?),
        Plan::Datetime { zoned } => {
            let values = each::<TimestampMicrosecondType>(texts, moment)?;
            Arc::new(values.with_timezone_opt(zoned.then_some("UTC")))
        }
        Plan::Time => Arc::new(each::<Time32MillisecondType>(texts, |text| {
            i32::try_from(clock(text.as_bytes())? / 1_000).ok()
        })?),
    })
}

/// What is typed already; moments go from milliseconds to microseconds.
fn moments(plan: Plan, array: &ArrayRef) -> Option<ArrayRef> {
    if !matches!(plan, Plan::Datetime { .. }) {
        return Some(array.clone());
    }
    let ms: &PrimitiveArray<TimestampMillisecondType> = array.as_any().downcast_ref()?;
    Some(Arc::new(ms.unary::<_, TimestampMicrosecondType>(|ms| ms.saturating_mul(1_000))))
}

fn each<T: ArrowPrimitiveType>(
    texts: &StringArray,
    read: impl Fn(&str) -> Option<T::Native>,
) -> Option<PrimitiveArray<T>> {
    let mut values = PrimitiveBuilder::<T>::with_capacity(texts.len());
    for text in texts {
        match text {
            Some(text) => values.append_value(read(text)?),
            None => values.append_null(),
        }
    }
    Some(values.finish())
}

fn booleans(texts: &StringArray) -> Option<arrow_array::BooleanArray> {
    let mut values = BooleanBuilder::with_capacity(texts.len());
    for text in texts {
        match text {
            Some("true") => values.append_value(true),
            Some("false") => values.append_value(false),
            Some(_) => return None,
            None => values.append_null(),
        }
    }
    Some(values.finish())
}

/// `-12.5` as a whole number of units of `scale` places: -12500 for three.
fn decimal(text: &str, scale: usize) -> Option<i128> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let places = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let zeros = std::iter::repeat_n(b'0', scale.checked_sub(places)?);
    let all = digits.bytes().filter(|byte| *byte != b'.').chain(zeros);
    // Eighteen digits fit 64 bits, where arithmetic is much cheaper.
    let value = if digits.len() + scale - places <= 18 {
        i128::from(all.fold(0_i64, |sum, digit| sum * 10 + i64::from(digit.wrapping_sub(b'0'))))
    } else {
        all.fold(0_i128, |sum, digit| {
            sum.wrapping_mul(10).wrapping_add(i128::from(digit.wrapping_sub(b'0')))
        })
    };
    Some(if text.len() > digits.len() { -value } else { value })
}

/// Days since 1970-01-01 of `2024-04-01`.
fn date(text: &[u8]) -> Option<i32> {
    let text: &[u8; 10] = text.get(..10)?.try_into().ok()?;
    let days = days_from_civil(number(&text[..4]).into(), number(&text[5..7]), number(&text[8..]));
    i32::try_from(days?).ok()
}

/// Microseconds since 1970-01-01T00:00 of `2024-04-01T10:00:00.5Z`.
fn moment(text: &str) -> Option<i64> {
    let days = i64::from(date(text.as_bytes())?);
    Some(days * 86_400_000_000 + clock(text.as_bytes().get(11..)?)?)
}

/// Microseconds since midnight of `10:00:00.5`.
fn clock(text: &[u8]) -> Option<i64> {
    let (clock, rest) = text.split_at_checked(8)?;
    let seconds = number(&clock[..2]) * 3_600 + number(&clock[3..5]) * 60 + number(&clock[6..]);
    let rest = rest.strip_suffix(b"Z").unwrap_or(rest);
    let fraction = rest.strip_prefix(b".").unwrap_or(rest);
    let micros = fraction.iter().chain(std::iter::repeat(&b'0')).take(6);
    let micros = micros.fold(0, |sum, digit| sum * 10 + i64::from(digit.wrapping_sub(b'0')));
    Some(i64::from(seconds) * 1_000_000 + micros)
}

/// The value of a few digits.
fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit.wrapping_sub(b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_keep_every_digit() {
        assert_eq!(decimal("-12.5", 3), Some(-12_500));
        assert_eq!(decimal("0.00", 2), Some(0));
        assert_eq!(decimal("12345678901234567890.12", 2), Some(1_234_567_890_123_456_789_012));
        assert_eq!(decimal("1.234", 2), None);
    }

    #[test]
    fn moments_are_read_to_the_microsecond() {
        assert_eq!(date(b"1970-01-02"), Some(1));
        assert_eq!(moment("1970-01-01T00:00:01.5Z"), Some(1_500_000));
        assert_eq!(moment("1969-12-31T23:59:59"), Some(-1_000_000));
        assert_eq!(clock(b"10:30:00"), Some(37_800_000_000));
    }
}
