//! Where a quoted cell ends, also where its writer did not double the quotes or forgot one.

/// The longest text between quotes. A quote that is not closed within it is taken as text.
const MOST: usize = 32 << 20;
/// How far behind a quote that is not doubled the closing one is looked for: on its line only.
const NEAR: usize = 64 << 10;

/// What became of an opening quote.
#[derive(Debug, PartialEq, Eq)]
pub enum Quoted {
    /// The text ends at byte `end`, and its quote with blanks behind it at `next`. `stray` says
    /// that there are quotes in it that are not doubled.
    Closed { end: usize, next: usize, stray: bool },
    /// More of the text is needed to know.
    More,
    /// It closes nowhere that makes sense: the quote is text. `unclosed` says that the next
    /// thing in quotes begins, or the text ends, before it is closed.
    Open { unclosed: bool },
    /// Text with a blank before a quote, which is not the quote of the cell.
    Text,
}

/// The opening quote of the cell that starts at `at`, which may stand behind blanks.
pub fn opening(bytes: &[u8], at: usize) -> Option<usize> {
    let blanks = bytes[at..].iter().take(16).take_while(|byte| **byte == b' ').count();
    (bytes.get(at + blanks) == Some(&b'"')).then_some(at + blanks)
}

/// Finds the end of the cell whose quote opens at `open`. A quote closes where a separator or a
/// line end follows, blanks apart. Where something else follows it is a quote of the text; then
/// the closing one must stand on the same line, before another cell opens its quotes.
pub fn close(text: &str, open: usize, delimiter: &[u8], last: bool) -> Quoted {
    let bytes = text.as_bytes();
    let starts = |at: usize| at == 0 || matches!(bytes[at - 1], b'\n' | b'\r');
    let behind_blank = !starts(open) && bytes[open - 1] == b' ';
    let (mut stray, mut limit) = (false, None);
    if behind_blank {
        match line_end(bytes, open, last) {
            Some(line) => limit = Some(line),
            None => return Quoted::More,
        }
    }
    let mut from = open + 1;
    loop {
        let most = limit.unwrap_or(bytes.len());
        let Some(found) = memchr::memchr(b'"', &bytes[from.min(most)..most]) else {
            return match () {
                () if behind_blank => Quoted::Text,
                () if stray => Quoted::Open { unclosed: false },
                () if !last && bytes.len() - open < MOST => Quoted::More,
                () => Quoted::Open { unclosed: true },
            };
        };
        let at = from + found;
        if bytes.get(at + 1) == Some(&b'"') {
            from = at + 2;
            continue;
        }
        let blanks = bytes[at + 1..].iter().take_while(|byte| is_blank(**byte, delimiter)).count();
        let next = at + 1 + blanks;
        match bytes.get(next) {
            None if !last => return Quoted::More,
            None | Some(b'\r' | b'\n') => return Quoted::Closed { end: at, next, stray },
            _ if bytes[next..].starts_with(delimiter) => {
                return Quoted::Closed { end: at, next, stray };
            }
            _ => {}
        }
        let opens = starts(at) || bytes[..at].ends_with(delimiter);
        if opens && at > open + 1 {
            let open = Quoted::Open { unclosed: !stray };
            return if behind_blank { Quoted::Text } else { open };
        }
        if !stray {
            match line_end(bytes, at, last) {
                Some(line) => limit = Some(line),
                None => return Quoted::More,
            }
        }
        stray = true;
        from = at + 1;
    }
}

/// The end of the line that byte `at` is on, no further than is looked; nothing where the piece ends
/// before it.
fn line_end(bytes: &[u8], at: usize, last: bool) -> Option<usize> {
    let near = bytes.len().min(at + NEAR);
    match memchr::memchr2(b'\n', b'\r', &bytes[at..near]) {
        Some(found) => Some(at + found),
        None => (last || near < bytes.len()).then_some(near),
    }
}

fn is_blank(byte: u8, delimiter: &[u8]) -> bool {
    matches!(byte, b' ' | b'\t') && delimiter != [byte]
}

/// Whether one of the lines inside of a quoted text has as many separators as a row has: two
/// quotes far apart may have been taken for a pair.
pub fn holds_rows(inner: &str, delimiter: char, cuts: u32) -> bool {
    if cuts < 2 || memchr::memchr2(b'\n', b'\r', inner.as_bytes()).is_none() {
        return false;
    }
    let mut lines = inner.split(['\n', '\r']);
    // The first and the last are parts of lines.
    lines.next();
    lines.next_back();
    lines.any(|line| line.matches(delimiter).count() == cuts as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(text: &str) -> Option<(&str, bool)> {
        match close(text, text.find('"').unwrap(), b",", true) {
            Quoted::Closed { end, stray, .. } => {
                Some((&text[text.find('"').unwrap() + 1..end], stray))
            }
            _ => None,
        }
    }

    #[test]
    fn a_quote_closes_before_a_separator_or_a_line_end() {
        assert_eq!(closed("\"a, b\",c"), Some(("a, b", false)));
        assert_eq!(closed("\"a\nb\"  \nc"), Some(("a\nb", false)));
        assert_eq!(closed("\"a \"\"b\"\"\""), Some(("a \"\"b\"\"", false)));
        assert_eq!(closed("\"El \"Niño\" feo, sí\",2"), Some(("El \"Niño\" feo, sí", true)));
    }

    #[test]
    fn a_quote_that_closes_nowhere_is_text() {
        for (text, unclosed) in [
            ("\"El Niño\" feo,x\n4,5\"\n", false),
            ("\"dos\n3,4\n", true),
            ("\"dos\n3,\"cuatro\"\n", true),
            ("\"a\"b,\"c\"", false),
        ] {
            assert_eq!(close(text, 0, b",", true), Quoted::Open { unclosed }, "{text:?}");
        }
    }

    #[test]
    fn a_piece_that_ends_too_early_asks_for_more() {
        for text in ["\"a", "\"a\"", "\"a\"\"", "\"a\" ", "\"a\" b"] {
            assert_eq!(close(text, 0, b",", false), Quoted::More, "{text:?}");
        }
    }
}
