//! What a number format makes of a number: a date, a time, elapsed time, or nothing of the kind.

use super::serial::Shown;

/// The format with this number that needs no code (ISO/IEC 29500-1, 18.8.30, and the East Asian
/// ones listed there).
pub fn built_in(id: u32) -> Shown {
    match id {
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Date,
        18..=21 | 32..=35 | 45 | 47 | 55 | 56 => Shown::Time,
        46 => Shown::Elapsed,
        _ => Shown::Number,
    }
}

/// What the number format `format` shows: one of the names that the XML and the web pages of Excel
/// know (Microsoft, "XML Spreadsheet Reference"), else a code.
pub fn named(format: &str) -> Shown {
    match format {
        "General Date" | "Long Date" | "Medium Date" | "Short Date" => Shown::Date,
        "Long Time" | "Medium Time" | "Short Time" => Shown::Time,
        "General" | "General Number" | "Currency" | "Euro Currency" | "Fixed" | "Standard"
        | "Percent" | "Scientific" | "Yes/No" | "True/False" | "On/Off" => Shown::Number,
        code => shown(code),
    }
}

/// What the first section of the format `code` shows.
pub fn shown(code: &str) -> Shown {
    let mut seen = Seen::default();
    let mut rest = code.chars();
    while let Some(letter) = rest.next() {
        match letter {
            ';' => break,
            '\\' | '_' | '*' => {
                rest.next();
            }
            '"' => {
                rest.by_ref().find(|letter| *letter == '"');
            }
            '[' => {
                let inside: String = rest.by_ref().take_while(|letter| *letter != ']').collect();
                seen.elapsed |= is_elapsed(&inside);
            }
            _ => rest = seen.token(letter, rest),
        }
    }
    seen.verdict()
}

/// `[h]`, `[mm]`, `[ss]`; everything else in brackets is a colour, a condition or a language.
fn is_elapsed(inside: &str) -> bool {
    let mut letters = inside.chars().map(|letter| letter.to_ascii_lowercase());
    let Some(first @ ('h' | 'm' | 's')) = letters.next() else { return false };
    letters.all(|letter| letter == first)
}

#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is one kind of token that was seen")]
struct Seen {
    elapsed: bool,
    day: bool,
    month: bool,
    clock: bool,
}

impl Seen {
    fn token<'a>(&mut self, letter: char, rest: std::str::Chars<'a>) -> std::str::Chars<'a> {
        let after = |count: usize| rest.as_str().get(count..).map(str::chars);
        let follows = |word: &str| {
            rest.as_str().get(..word.len()).is_some_and(|next| next.eq_ignore_ascii_case(word))
        };
        match letter.to_ascii_lowercase() {
            'g' if follows("eneral") => return after(6).unwrap_or(rest),
            'a' if follows("m/pm") => {
                self.clock = true;
                return after(4).unwrap_or(rest);
            }
            'a' if follows("/p") => {
                self.clock = true;
                return after(2).unwrap_or(rest);
            }
            'e' if follows("+") || follows("-") => {}
            'y' | 'd' => self.day = true,
            'm' if follows("mm") => self.day = true,
            'm' => self.month = true,
            'h' | 's' => self.clock = true,
            _ => {}
        }
        rest
    }

    fn verdict(&self) -> Shown {
        match self {
            Seen { elapsed: true, .. } => Shown::Elapsed,
            Seen { day: true, .. } => Shown::Date,
            Seen { clock: true, .. } => Shown::Time,
            Seen { month: true, .. } => Shown::Date,
            _ => Shown::Number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_understood_as_excel_does() {
        for (code, expected) in [
            ("General", Shown::Number),
            ("0.00E+00", Shown::Number),
            ("#,##0.00\\ \"MXN\"", Shown::Number),
            ("[Red]#,##0_d", Shown::Number),
            ("\"Ymd\"0", Shown::Number),
            ("[$-80A]#,##0.00;[Red]-#,##0.00", Shown::Number),
            ("#,##0*y", Shown::Number),
            ("@", Shown::Number),
            ("0;yyyy", Shown::Number),
            ("yyyy\\-mm\\-dd", Shown::Date),
            ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", Shown::Date),
            ("[$-404]e/m/d", Shown::Date),
            ("dd/mm/yyyy hh:mm", Shown::Date),
            ("mmm", Shown::Date),
            ("m\"M\"", Shown::Date),
            ("h:mm AM/PM", Shown::Time),
            ("[$-409]h:mm:ss\\ a/p;@", Shown::Time),
            ("mm:ss.0", Shown::Time),
            ("[h]:mm:ss", Shown::Elapsed),
            ("[Blue]\\+[hh]:mm", Shown::Elapsed),
            ("[ss].000", Shown::Elapsed),
            ("[>=100][Magenta]0.0", Shown::Number),
        ] {
            assert_eq!(shown(code), expected, "{code}");
        }
    }
}
