//! Decisions about columns as they are typed: `C.type=number`, `D.missing=S/D|N/A`.

use std::collections::BTreeMap;

use vitrina_model::{DateOrder, DecimalMark, FieldChoice, FieldType, Rect};

/// One decision about one column of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    column: u32,
    part: Part,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Name(String),
    Kind(FieldType),
    Decimal(DecimalMark),
    Order(DateOrder),
    Missing(Vec<String>),
}

/// Reads `C.order=day_first`; what is typed comes back where it is no decision.
pub(crate) fn decision(text: &str) -> Result<Decision, String> {
    read(text).ok_or_else(|| text.to_owned())
}

fn read(text: &str) -> Option<Decision> {
    let (place, value) = text.split_once('=')?;
    let (letters, part) = place.trim().split_once('.')?;
    let cell: Rect = format!("{letters}1:{letters}1").parse().ok()?;
    let name = |value: &str| serde_json::Value::from(value.trim().replace('-', "_"));
    let part = match part {
        "name" => Part::Name(value.to_owned()),
        "type" => Part::Kind(serde_json::from_value(name(value)).ok()?),
        "decimal" => Part::Decimal(serde_json::from_value(name(value)).ok()?),
        "order" => Part::Order(serde_json::from_value(name(value)).ok()?),
        "missing" => Part::Missing(words(value)),
        _ => return None,
    };
    Some(Decision { column: cell.left, part })
}

/// The words between bars; none where there is none.
fn words(value: &str) -> Vec<String> {
    value.split('|').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// All decisions by column; of two about the same the later one counts.
pub(crate) fn fields(decisions: &[Decision]) -> BTreeMap<u32, FieldChoice> {
    let mut fields: BTreeMap<u32, FieldChoice> = BTreeMap::new();
    for decision in decisions {
        let choice = fields.entry(decision.column).or_default();
        match &decision.part {
            Part::Name(name) => choice.name = Some(name.clone()),
            Part::Kind(kind) => choice.kind = Some(*kind),
            Part::Decimal(mark) => choice.decimal = Some(*mark),
            Part::Order(order) => choice.order = Some(*order),
            Part::Missing(words) => choice.missing = Some(words.clone()),
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_as_they_are_typed() {
        let typed =
            ["C.type=number", "C.decimal=comma", "AA.order=day-first", "B.missing=S/D| -- "];
        let fields = fields(&typed.map(|text| decision(text).expect(text)));
        assert_eq!(fields[&2].kind, Some(FieldType::Number));
        assert_eq!(fields[&2].decimal, Some(DecimalMark::Comma));
        assert_eq!(fields[&26].order, Some(DateOrder::DayFirst));
        assert_eq!(fields[&1].missing.as_deref(), Some(&["S/D".to_owned(), "--".to_owned()][..]));
        for text in ["C=number", "C.type=money", "3.type=number", ".type=number", "C.type"] {
            assert!(decision(text).is_err(), "{text}");
        }
    }
}
