//! How cells of a workbook look, and how wide their columns are.

use rust_xlsxwriter::{Format, FormatAlign};
use vitrina_model::FieldType;

use super::value::Value;

/// Characters beyond which a column grows no wider and its texts are wrapped.
const WIDEST: usize = 60;
/// Records that are measured; a column seldom changes its width after those.
const MEASURED: u32 = 10_000;

/// The formats of a workbook: bold for what names, wrapped for what is long, ISO 8601 for dates.
pub struct Looks {
    /// A sheet's title.
    pub title: Format,
    /// A sentence above a table.
    pub plain: Format,
    /// A column's name.
    pub header: Format,
    /// A text that is wrapped.
    pub wrapped: Format,
    date: Format,
    datetime: [Format; 2],
    time: [Format; 4],
    decimals: Vec<Format>,
}

impl Looks {
    /// All formats.
    pub fn new() -> Looks {
        let top = || Format::new().set_align(FormatAlign::Top);
        let shown = |format: &str| top().set_num_format(format);
        let decimals =
            (0..=15).map(|n| if n == 0 { top() } else { shown(&format!("0.{}", "0".repeat(n))) });
        Looks {
            title: Format::new().set_bold().set_font_size(16),
            plain: Format::new(),
            header: top().set_bold().set_text_wrap(),
            wrapped: top().set_text_wrap(),
            date: shown("yyyy-mm-dd"),
            datetime: [shown("yyyy-mm-dd hh:mm:ss"), shown("yyyy-mm-dd hh:mm:ss.000")],
            time: ["hh:mm:ss", "hh:mm:ss.000", "[hh]:mm:ss", "[hh]:mm:ss.000"].map(shown),
            decimals: decimals.collect(),
        }
    }

    /// The format of a whole column, which its cells have unless [`Looks::of`] says another.
    pub fn column(&self, kind: FieldType) -> &Format {
        match kind {
            FieldType::Date => &self.date,
            FieldType::Datetime => &self.datetime[0],
            FieldType::Time => &self.time[0],
            _ => &self.decimals[0],
        }
    }

    /// The format of a value that looks otherwise than its column.
    pub fn of(&self, value: &Value<'_>) -> Option<&Format> {
        match value {
            Value::Text(text) if text.contains('\n') || length(text) > WIDEST => {
                Some(&self.wrapped)
            }
            Value::Number(_, decimals) if *decimals > 0 => self.decimals.get(*decimals),
            Value::Datetime(_, true) => Some(&self.datetime[1]),
            // More than a day is a duration, and shown as such.
            Value::Time(time, ms) if *ms || *time >= 1.0 => {
                Some(&self.time[usize::from(*time >= 1.0) * 2 + usize::from(*ms)])
            }
            _ => None,
        }
    }
}

/// Widths of columns in characters.
pub struct Widths(Vec<usize>);

impl Widths {
    /// At first as wide as the longest word of each name, or as half of it.
    pub fn new(names: &[String]) -> Widths {
        let names = names.iter().map(|name| {
            let word = name.split_whitespace().map(length).max().unwrap_or_default();
            word.max(length(name).div_ceil(2)).max(8)
        });
        Widths(names.collect())
    }

    /// Takes the content of a cell into account; `row` is its zero-based row.
    pub fn see(&mut self, row: u32, column: usize, value: &Value<'_>) {
        if row > MEASURED {
            return;
        }
        let wide = match value {
            Value::Empty => 0,
            Value::Text(text) => text.lines().map(length).max().unwrap_or_default(),
            Value::Number(number, decimals) => {
                let whole = number.abs().max(1.0).log10() as usize + 2;
                whole
                    + if number.fract() == 0.0 && *decimals == 0 { 0 } else { 1 + decimals.max(&4) }
            }
            Value::Date(_) => 10,
            Value::Datetime(..) => 20,
            Value::Boolean(_) | Value::Time(..) => 9,
        };
        if let Some(width) = self.0.get_mut(column) {
            *width = (*width).max(wide);
        }
    }

    /// The width of a column, two characters of air included.
    pub fn get(&self, column: usize) -> f64 {
        let width = self.0.get(column).copied().unwrap_or_default();
        width.min(WIDEST) as f64 + 2.0
    }
}

/// Characters of `text`, counted no further than is needed.
fn length(text: &str) -> usize {
    text.chars().take(WIDEST + 1).count()
}
