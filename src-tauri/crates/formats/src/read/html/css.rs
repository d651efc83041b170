//! Number formats that Excel writes into the style sheets of its pages, `mso-number-format`.

use std::collections::HashMap;

use super::super::numfmt;
use super::super::serial::Shown;

const PROPERTY: &str = "mso-number-format";

/// What each class of cells makes of a number.
#[derive(Default)]
pub struct Formats(HashMap<String, Shown>);

impl Formats {
    /// Reads a style sheet.
    pub fn sheet(&mut self, text: &str) {
        for rule in text.split('}') {
            let Some((selectors, body)) = rule.rsplit_once('{') else { continue };
            let Some(shown) = declared(body) else { continue };
            for selector in selectors.split(',') {
                if let Some((_, class)) = selector.trim().rsplit_once('.') {
                    self.0.insert(class.to_owned(), shown);
                }
            }
        }
    }

    /// What a cell of these classes and this style makes of a number.
    pub fn shown(&self, classes: Option<&str>, style: Option<&str>) -> Shown {
        let by_class =
            || classes?.split_ascii_whitespace().find_map(|class| self.0.get(class)).copied();
        style.and_then(declared).or_else(by_class).unwrap_or_default()
    }
}

/// What the number format among the declarations of `body` shows.
fn declared(body: &str) -> Option<Shown> {
    let at = body.find(PROPERTY)?;
    let value = body[at + PROPERTY.len()..].trim_start().strip_prefix(':')?.trim_start();
    Some(numfmt::named(&unescaped(value)))
}

/// A string or a bare word of CSS (CSS Syntax 3, 4.3.5 and 4.3.7).
fn unescaped(value: &str) -> String {
    let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''));
    let mut rest = value.chars().skip(usize::from(quote.is_some())).peekable();
    let mut text = String::new();
    while let Some(letter) = rest.next() {
        match letter {
            '\\' => {
                let mut code = String::new();
                while code.len() < 6 && rest.peek().is_some_and(char::is_ascii_hexdigit) {
                    code.extend(rest.next());
                }
                if code.is_empty() {
                    text.extend(rest.next());
                    continue;
                }
                rest.next_if_eq(&' ');
                let letter = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                text.extend(letter);
            }
            end if Some(end) == quote => break,
            ';' if quote.is_none() => break,
            other => text.push(other),
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_read_as_excel_writes_them() {
        for (body, expected) in [
            ("mso-number-format:\"Short Date\";", Some(Shown::Date)),
            ("color:red;mso-number-format:\"dd\\/mm\\/yyyy\"", Some(Shown::Date)),
            ("mso-number-format:\"\\[h\\]\\:mm\";", Some(Shown::Elapsed)),
            ("mso-number-format:\"\\#\\,\\#\\#0\\.00\\\\ \\0022 d\\0022\";", Some(Shown::Number)),
            ("mso-number-format:\"\\@\"", Some(Shown::Number)),
            ("mso-number-format:Percent;", Some(Shown::Number)),
            ("color:red", None),
        ] {
            assert_eq!(declared(body), expected, "{body}");
        }
    }

    #[test]
    fn classes_are_found_in_a_sheet() {
        let mut formats = Formats::default();
        formats.sheet("<!--td {padding:0}\n.xl65, td.xl66 {mso-number-format:'Short Time';}\n-->");
        assert_eq!(formats.shown(Some("big xl66"), None), Shown::Time);
        assert_eq!(formats.shown(Some("xl67"), None), Shown::Number);
        let own = Some("mso-number-format:yyyy");
        assert_eq!(formats.shown(Some("xl65"), own), Shown::Date, "its own style comes first");
    }
}
