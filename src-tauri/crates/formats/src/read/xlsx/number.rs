//! Decimal numbers as spreadsheets write nearly all of theirs, read exactly and fast.

/// The powers of ten that a 64-bit float holds exactly.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];
/// Below it every whole number is exact in a 64-bit float.
const EXACT: u64 = 1 << 53;

/// The number that `raw` is, where it is a sign, digits, and perhaps a point and more digits, few
/// enough that one division rounds right (Clinger 1990): the same bits as the standard library's.
#[inline]
pub fn plain_number(raw: &[u8]) -> Option<f64> {
    let (negative, rest) = match raw {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    if rest.is_empty() || rest.len() > 19 {
        return None;
    }
    let (mut mantissa, mut fraction, mut point) = (0_u64, 0_usize, false);
    for byte in rest {
        match byte {
            b'0'..=b'9' => {
                mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
                fraction += usize::from(point);
            }
            b'.' if !point => point = true,
            _ => return None,
        }
    }
    if mantissa >= EXACT || rest.len() == usize::from(point) {
        return None;
    }
    let number = if fraction == 0 { mantissa as f64 } else { mantissa as f64 / TENS[fraction] };
    Some(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::plain_number;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_plain_number_is_left_to_others() {
        for raw in ["", "-", ".", "-.", "+1", "1e5", " 1", "1,5", "1.2.3", "12345678901234567890"] {
            assert_eq!(plain_number(raw.as_bytes()), None, "{raw:?}");
        }
        assert_eq!(plain_number(b"9007199254740993"), None, "more than a float holds");
    }

    proptest! {
        #[test]
        fn it_reads_as_the_standard_library_does(text in "-?[0-9]{0,12}\\.?[0-9]{0,10}") {
            if let Some(number) = plain_number(text.as_bytes()) {
                prop_assert_eq!(text.parse::<f64>().map(f64::to_bits).ok(), Some(number.to_bits()));
            }
        }
    }
}
