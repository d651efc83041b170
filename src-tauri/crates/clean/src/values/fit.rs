//! Which cells are of a type, by a reading.

use vitrina_model::FieldType;
use vitrina_model::written::{FORMS, Form};
use vitrina_model::{DateOrder, DecimalMark};

/// What a cell is by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Whole,
    Number,
    Boolean,
    Date,
    Datetime,
    Time,
    Duration,
    Error,
    /// A text, by what it may be.
    Text(Form),
}

/// Kinds of cells that are no text.
const NATIVE: usize = 8;
/// All kinds.
pub(crate) const KINDS: usize = NATIVE + FORMS;

/// Every kind by its index.
pub(crate) const ALL: [Kind; KINDS] = {
    use Form::{
        Clock, Code, CommaDecimal, CommaWhole, Day, DayEither, DayFirst, EitherComma, EitherPoint,
        HalfClock, Impossible, Missing, Moment, MomentDayFirst, MomentEither, MomentMonthFirst,
        MonthFirst, PointDecimal, PointWhole, Truth, Whole, Words,
    };
    [
        Kind::Whole,
        Kind::Number,
        Kind::Boolean,
        Kind::Date,
        Kind::Datetime,
        Kind::Time,
        Kind::Duration,
        Kind::Error,
        Kind::Text(Words),
        Kind::Text(Code),
        Kind::Text(Missing),
        Kind::Text(Truth),
        Kind::Text(Whole),
        Kind::Text(PointWhole),
        Kind::Text(PointDecimal),
        Kind::Text(CommaWhole),
        Kind::Text(CommaDecimal),
        Kind::Text(EitherComma),
        Kind::Text(EitherPoint),
        Kind::Text(Day),
        Kind::Text(DayFirst),
        Kind::Text(MonthFirst),
        Kind::Text(DayEither),
        Kind::Text(Moment),
        Kind::Text(MomentDayFirst),
        Kind::Text(MomentMonthFirst),
        Kind::Text(MomentEither),
        Kind::Text(Impossible),
        Kind::Text(Clock),
        Kind::Text(HalfClock),
    ]
};

/// What kinds have in common for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Family {
    Words,
    Numbers,
    Truth,
    Dates,
    Times,
    Nothing,
}

impl Kind {
    /// Its place in [`ALL`].
    pub(crate) fn index(self) -> usize {
        match self {
            Kind::Whole => 0,
            Kind::Number => 1,
            Kind::Boolean => 2,
            Kind::Date => 3,
            Kind::Datetime => 4,
            Kind::Time => 5,
            Kind::Duration => 6,
            Kind::Error => 7,
            Kind::Text(form) => NATIVE + form as usize,
        }
    }

    /// Kinds that one type may hold together: 1 and 1.5 are not mixed.
    pub(crate) fn family(self) -> Family {
        match self {
            Kind::Boolean | Kind::Text(Form::Truth) => Family::Truth,
            Kind::Date | Kind::Datetime => Family::Dates,
            Kind::Time | Kind::Duration | Kind::Text(Form::Clock | Form::HalfClock) => {
                Family::Times
            }
            Kind::Error | Kind::Text(Form::Missing) => Family::Nothing,
            Kind::Text(Form::Words | Form::Code) => Family::Words,
            Kind::Text(form) if form >= Form::Day => Family::Dates,
            Kind::Whole | Kind::Number | Kind::Text(_) => Family::Numbers,
        }
    }

    /// Its code in a proof.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Kind::Whole => "whole",
            Kind::Number => "decimal",
            Kind::Boolean => "truth",
            Kind::Date => "date",
            Kind::Datetime => "moment",
            Kind::Time => "time",
            Kind::Duration => "duration",
            Kind::Error => "error",
            Kind::Text(Form::Words) => "words",
            Kind::Text(Form::Code) => "code",
            Kind::Text(Form::Missing) => "missing",
            Kind::Text(Form::Impossible) => "impossible",
            Kind::Text(_) => match self.family() {
                Family::Numbers => "written-number",
                Family::Truth => "written-truth",
                Family::Dates => "written-date",
                _ => "written-time",
            },
        }
    }

    /// Whether a cell of this kind is of type `kind` where texts are read so.
    pub(crate) fn fits(
        self,
        kind: FieldType,
        mark: Option<DecimalMark>,
        order: Option<DateOrder>,
    ) -> bool {
        match self {
            _ if kind == FieldType::String => true,
            Kind::Whole => matches!(kind, FieldType::Integer | FieldType::Number),
            Kind::Number => kind == FieldType::Number,
            Kind::Boolean => kind == FieldType::Boolean,
            Kind::Date => matches!(kind, FieldType::Date | FieldType::Datetime),
            Kind::Datetime => kind == FieldType::Datetime,
            Kind::Time => kind == FieldType::Time,
            Kind::Duration | Kind::Error => false,
            Kind::Text(form) => text_fits(form, kind, mark, order),
        }
    }
}

fn text_fits(
    form: Form,
    kind: FieldType,
    mark: Option<DecimalMark>,
    order: Option<DateOrder>,
) -> bool {
    let number = kind == FieldType::Number;
    let whole = number || kind == FieldType::Integer;
    let (point, comma) = (mark == Some(DecimalMark::Point), mark == Some(DecimalMark::Comma));
    let (date, moment) = (kind == FieldType::Date, kind == FieldType::Datetime);
    let (day, month) = (order == Some(DateOrder::DayFirst), order == Some(DateOrder::MonthFirst));
    match form {
        Form::Words | Form::Code | Form::Missing | Form::Impossible => false,
        Form::Truth => kind == FieldType::Boolean,
        Form::Whole => whole,
        Form::PointWhole => whole && point,
        Form::PointDecimal => number && point,
        Form::CommaWhole => whole && comma,
        Form::CommaDecimal => number && comma,
        Form::EitherComma => (whole && point) || (number && comma),
        Form::EitherPoint => (number && point) || (whole && comma),
        Form::Day => date,
        Form::DayFirst => date && day,
        Form::MonthFirst => date && month,
        Form::DayEither => date && order.is_some(),
        Form::Moment => moment,
        Form::MomentDayFirst => moment && day,
        Form::MomentMonthFirst => moment && month,
        Form::MomentEither => moment && order.is_some(),
        Form::Clock | Form::HalfClock => kind == FieldType::Time,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_at_its_index() {
        for (at, kind) in ALL.iter().enumerate() {
            assert_eq!(kind.index(), at, "{kind:?}");
        }
    }
}
