//! Which decimal mark and which order of day and month the texts of a column bear out.

use vitrina_model::written::{Form, UNITS};
use vitrina_model::{DateOrder, DecimalMark, FieldChoice};

use crate::count::ColumnCount;
use crate::values::fit::Kind;

/// How the texts of a column are read, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Read {
    /// The decimal mark; nothing where texts contradict each other or leave it open.
    pub mark: Option<DecimalMark>,
    /// The order of day and month, likewise.
    pub order: Option<DateOrder>,
}

impl Read {
    /// What the clerk said, else what the column's own texts show; for the mark, else what the
    /// `others` of its table show.
    pub(crate) fn of(
        count: &ColumnCount,
        choice: Option<&FieldChoice>,
        others: Option<DecimalMark>,
    ) -> Read {
        let mark = choice.and_then(|choice| choice.decimal).or_else(|| count.mark(others));
        let order = choice.and_then(|choice| choice.order).or_else(|| count.order());
        Read { mark, order }
    }
}

/// The decimal mark that the texts of a whole table show, where they agree.
pub(crate) fn of_table(columns: &[ColumnCount]) -> Option<DecimalMark> {
    let proven = |mark| columns.iter().any(|count| count.proven() == Some(mark));
    match (proven(DecimalMark::Point), proven(DecimalMark::Comma)) {
        (true, false) => Some(DecimalMark::Point),
        (false, true) => Some(DecimalMark::Comma),
        _ => None,
    }
}

impl ColumnCount {
    /// The decimal mark that texts of this column can have alone.
    fn proven(&self) -> Option<DecimalMark> {
        let point = self.text(Form::PointWhole) + self.text(Form::PointDecimal);
        let comma = self.text(Form::CommaWhole) + self.text(Form::CommaDecimal);
        match (point > 0, comma > 0) {
            (true, false) => Some(DecimalMark::Point),
            (false, true) => Some(DecimalMark::Comma),
            _ => None,
        }
    }

    /// The decimal mark; nothing where it is open. Whole numbers of at most three digits beside
    /// `1,234` show that it stands between thousands: decimals would not be three in every number
    /// and none in the others. `1.234` alone is a number as computers write it, unless such
    /// neighbours or the table's other texts speak for thousands.
    fn mark(&self, others: Option<DecimalMark>) -> Option<DecimalMark> {
        if self.text(Form::PointWhole) + self.text(Form::PointDecimal) > 0
            || self.text(Form::CommaWhole) + self.text(Form::CommaDecimal) > 0
        {
            return self.proven();
        }
        let short = self.width.is_some_and(|(_, most)| most <= 3);
        match (self.text(Form::EitherComma), self.text(Form::EitherPoint)) {
            (0, 0) => Some(DecimalMark::Point),
            (_, 0) if short && others != Some(DecimalMark::Comma) => Some(DecimalMark::Point),
            (_, 0) => others,
            (0, points) => {
                let thousands = (short && points > 1) || others == Some(DecimalMark::Comma);
                (!thousands).then_some(DecimalMark::Point)
            }
            _ => None,
        }
    }

    /// Whether the decimal mark is open: as many texts could be read in two ways as there are.
    pub(crate) fn is_mark_open(&self, read: Read) -> bool {
        let either = self.text(Form::EitherComma) + self.text(Form::EitherPoint) > 0;
        let decided = self.text(Form::PointWhole)
            + self.text(Form::PointDecimal)
            + self.text(Form::CommaWhole)
            + self.text(Form::CommaDecimal);
        either && decided == 0 && read.mark.is_none()
    }

    /// The order of day and month that a day beyond the twelfth shows.
    fn order(&self) -> Option<DateOrder> {
        let day = self.text(Form::DayFirst) + self.text(Form::MomentDayFirst);
        let month = self.text(Form::MonthFirst) + self.text(Form::MomentMonthFirst);
        match (day > 0, month > 0) {
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// Dates that could be read in two ways.
    pub(crate) fn open_dates(&self) -> u32 {
        self.text(Form::DayEither) + self.text(Form::MomentEither)
    }

    /// The sign at every number; `Err` where some numbers have it and others do not, or another.
    pub(crate) fn unit(&self) -> Result<Option<&'static str>, ()> {
        let signed: u32 = self.units.iter().sum();
        if signed == 0 {
            return Ok(None);
        }
        let texts = [
            Form::Whole,
            Form::PointWhole,
            Form::PointDecimal,
            Form::CommaWhole,
            Form::CommaDecimal,
            Form::EitherComma,
            Form::EitherPoint,
        ];
        let numbers = texts.map(|form| self.text(form)).iter().sum::<u32>()
            + self.count(Kind::Whole)
            + self.count(Kind::Number);
        let only = self.units.iter().position(|count| *count == signed);
        only.filter(|_| signed == numbers).map(|unit| Some(UNITS[unit])).ok_or(())
    }
}
