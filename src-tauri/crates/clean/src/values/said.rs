//! What is to be said about the values of a column.

use vitrina_model::written::Form;
use vitrina_model::{
    Cell, DateOrder, DecimalMark, FieldType, Finding, Reading, Severity, Sheet, TableColumn,
};

use crate::count::{ColumnCount, Tally};
use crate::findings;
use crate::values::evidence::Read;
use crate::values::fit::{Family, Kind};

/// A column with what was counted in it.
pub(crate) struct Values<'c> {
    /// The sheet it stands on.
    pub sheet: &'c Sheet,
    /// The column.
    pub column: &'c TableColumn,
    /// What was counted.
    pub count: &'c ColumnCount,
    /// How its texts are read.
    pub read: Read,
}

impl Values<'_> {
    /// All of it, questions first.
    pub(crate) fn say(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        found.extend(self.order());
        found.extend(self.mark());
        found.extend(self.half_read());
        found.extend(self.impossible());
        let count = self.count;
        let ends = if count.damaged.count > 0 { "number-damaged" } else { "long-number" };
        let long = if count.damaged.count > 0 { &count.damaged } else { &count.long };
        let errors = count.errors();
        found.extend(self.tally("cell-error", Severity::Warning, &errors));
        found.extend(self.tally(ends, Severity::Warning, long));
        found.extend(self.missing());
        found.extend(self.unit());
        if self.is_dated() {
            let short = self.tally("short-year", Severity::Note, &count.short_years);
            let value = count.short_years.first.as_ref().map(|(_, text)| self.opened(text));
            found.extend(short.map(|it| it.with("iso", value.unwrap_or_default())));
        }
        found.extend(self.tally("untrimmed", Severity::Note, &count.untrimmed));
        found
    }

    fn is_dated(&self) -> bool {
        matches!(self.column.field.kind, FieldType::Date | FieldType::Datetime)
    }

    fn tally(&self, check: &str, severity: Severity, tally: &Tally) -> Option<Finding> {
        let at = (self.column.source, self.column.field.name.as_str());
        findings::in_column(check, severity, self.sheet, at, tally)
    }

    /// A text as it is published.
    fn opened(&self, text: &str) -> String {
        let field = &self.column.field;
        written(&field.reading, field.kind, text)
    }

    /// Dates whose day and month could be either; the clerk is asked.
    fn order(&self) -> Option<Finding> {
        if self.read.order.is_some() || self.column.field.kind != FieldType::String {
            return None;
        }
        let day = self.count.tally(Kind::Text(Form::DayEither));
        let moment = self.count.tally(Kind::Text(Form::MomentEither));
        let (kind, form) = match day.count {
            0 => (FieldType::Datetime, moment),
            _ => (FieldType::Date, day),
        };
        // Words among which a date stands are no dates.
        let dated = self.count.family(Family::Dates);
        if dated + self.count.nothing() < self.count.filled() {
            return None;
        }
        let text = form.first.as_ref().map(|(_, text)| text.clone())?;
        let read = |order| {
            let reading = Reading { order: Some(order), opened: true, ..Reading::default() };
            written(&reading, kind, &text)
        };
        let finding = self.tally("order-unknown", Severity::Warning, &form)?;
        Some(
            finding
                .with("day_first", read(DateOrder::DayFirst))
                .with("month_first", read(DateOrder::MonthFirst)),
        )
    }

    /// Real dates beside texts that can be read in one order only: what a spreadsheet leaves that
    /// read them in the other.
    fn half_read(&self) -> Option<Finding> {
        let days = self.count.tally(Kind::Text(Form::DayFirst));
        let months = self.count.tally(Kind::Text(Form::MonthFirst));
        let texts = if days.count > 0 { days } else { months };
        let either = self.count.open_dates() > 0;
        if either || self.count.count(Kind::Date) == 0 {
            return None;
        }
        self.tally("dates-half-read", Severity::Warning, &texts)
    }

    /// Numbers whose comma or point could be either.
    fn mark(&self) -> Option<Finding> {
        let open = self.count.is_mark_open(self.read);
        if !open || self.column.field.proof.reason != "mark-unknown" {
            return None;
        }
        let comma = self.count.tally(Kind::Text(Form::EitherComma));
        let point = self.count.tally(Kind::Text(Form::EitherPoint));
        let form = if comma.count > 0 { comma } else { point };
        let text = form.first.as_ref().map(|(_, text)| text.clone())?;
        let read = |mark| {
            let reading = Reading { decimal: Some(mark), opened: true, ..Reading::default() };
            written(&reading, FieldType::Number, &text)
        };
        let finding = self.tally("mark-unknown", Severity::Warning, &form)?;
        Some(
            finding.with("point", read(DecimalMark::Point)).with("comma", read(DecimalMark::Comma)),
        )
    }

    fn impossible(&self) -> Option<Finding> {
        let tally = self.count.tally(Kind::Text(Form::Impossible));
        // A number of a file that looks like a date among words is none.
        let dates = self.count.family(Family::Dates);
        if dates * 2 <= self.count.filled() {
            return None;
        }
        let mut rows: Vec<String> =
            self.count.impossible.iter().map(|row| (row + 1).to_string()).collect();
        if (rows.len() as u32) < tally.count {
            rows.push("…".to_owned());
        }
        let finding = self.tally("date-impossible", Severity::Warning, &tally)?;
        Some(finding.with("rows", rows.join(", ")))
    }

    fn missing(&self) -> Option<Finding> {
        let field = &self.column.field;
        let tally = self.count.tally(Kind::Text(Form::Missing));
        if field.reading.missing.is_empty() || tally.count == 0 {
            return None;
        }
        let finding = self.tally("missing-declared", Severity::Note, &tally)?;
        let said = field.proof.args().remove("missing")?;
        Some(finding.with("missing", said))
    }

    fn unit(&self) -> Option<Finding> {
        let unit = self.column.field.reading.unit.as_deref()?;
        let (row, value) = self.count.first_but(|kind| kind.family() != Family::Numbers)?;
        let tally = Tally { count: self.count.units.iter().sum(), first: Some((row, value)) };
        let finding = self.tally("unit-apart", Severity::Note, &tally)?;
        let opened = self.opened(&tally.first?.1);
        Some(finding.with("unit", unit).with("number", opened))
    }
}

fn written(reading: &Reading, kind: FieldType, text: &str) -> String {
    let mut out = String::new();
    reading.write(kind, Cell::Text(text), &mut out);
    out
}
