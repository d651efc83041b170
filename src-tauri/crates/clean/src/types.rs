//! The type of each column with its proof, from the counts over all its cells.

use vitrina_model::{FieldType, Proof};

use crate::count::{ColumnCount, Example, Kind, TYPES, text_index};

impl ColumnCount {
    /// The type that all cells bear out, with its proof. `lexical` sources hold texts only, and
    /// their texts count by their letters; a text in a spreadsheet was meant as text.
    pub(crate) fn propose(&self, rows: u32, lexical: bool) -> Typed {
        let proof = |reason: &str, matching, example| Proof {
            reason: reason.to_owned(),
            rows,
            filled: self.filled,
            matching,
            example,
        };
        let text = |proof| Typed { kind: FieldType::String, lexical: false, proof };
        if self.filled == 0 {
            return text(proof("empty", 0, None));
        }
        let fitting = TYPES[1..].iter().copied().find(|kind| {
            let offered = *kind != FieldType::Time || !lexical;
            let fits = if lexical { self.written(*kind) } else { self.native(*kind) };
            offered && fits == self.filled
        });
        if let Some(kind) = fitting {
            return Typed { kind, lexical, proof: proof("all", self.filled, None) };
        }
        if self.zeros.count > 0 && self.codes == self.filled {
            return text(proof("leading-zeros", self.zeros.count, self.zeros.first.clone()));
        }
        let (most, odd) = self.dominant();
        match lexical {
            false if most < self.filled => text(proof("mixed", most, odd)),
            false if self.count(Kind::Text) < self.filled => {
                text(proof("durations", self.count(Kind::Duration), None))
            }
            _ => text(self.text_proof(rows, lexical)),
        }
    }

    /// How many cells the largest family has, and the first cell that is of another.
    fn dominant(&self) -> (u32, Option<Example>) {
        let families = || self.families.iter().enumerate();
        let Some((index, most)) = families().max_by_key(|(_, tally)| tally.count) else {
            return (0, None);
        };
        let others = families().filter(|(n, _)| *n != index);
        let odd = others.filter_map(|(_, tally)| tally.first.clone()).min_by_key(|(row, _)| *row);
        (most.count, odd)
    }

    /// Why a column of texts is text: because it is, or because a few of its letters are.
    fn text_proof(&self, rows: u32, lexical: bool) -> Proof {
        let numbers = self.written(FieldType::Number);
        let dates = self.written(FieldType::Date);
        let most = numbers.max(dates);
        let mixed = lexical && most * 2 > self.filled;
        let numeric = [FieldType::Integer, FieldType::Number].map(text_index);
        let date = text_index(FieldType::Date);
        let fits = |n: usize| if numbers >= dates { numeric.contains(&n) } else { n == date };
        let odd = self.text_firsts.iter().enumerate().filter(|(n, _)| !fits(*n));
        let odd = odd.filter_map(|(_, first)| first.clone()).min_by_key(|(row, _)| *row);
        Proof {
            reason: if mixed { "mixed" } else { "text" }.to_owned(),
            rows,
            filled: self.filled,
            matching: if mixed { most } else { self.filled },
            example: odd.filter(|_| mixed),
        }
    }

    /// The type a clerk chose, where every cell fits it; otherwise how many do not.
    pub(crate) fn choose(&self, kind: FieldType, rows: u32, lexical: bool) -> Result<Typed, u32> {
        let native = self.native(kind) == self.filled && !(lexical && kind != FieldType::String);
        if !native && self.written(kind) != self.filled {
            return Err(self.filled - self.written(kind));
        }
        let proof = Proof {
            reason: "chosen".to_owned(),
            rows,
            filled: self.filled,
            matching: self.filled,
            example: None,
        };
        Ok(Typed { kind, lexical: !native, proof })
    }
}

/// A type with its proof and whether its values pass letter for letter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Typed {
    /// The type.
    pub kind: FieldType,
    /// See [`vitrina_model::TableColumn::lexical`].
    pub lexical: bool,
    /// Why.
    pub proof: Proof,
}

impl ColumnCount {
    /// The first cell that is not of type `kind`, by itself or by its letters.
    pub(crate) fn first_misfit(&self, kind: FieldType) -> Option<Example> {
        let fits = |n: usize| match kind {
            FieldType::Number => TYPES[n] == FieldType::Integer || TYPES[n] == kind,
            _ => TYPES[n] == kind,
        };
        let family = match kind {
            FieldType::String => return None,
            FieldType::Integer | FieldType::Number => 1,
            FieldType::Boolean => 2,
            FieldType::Date | FieldType::Datetime => 3,
            FieldType::Time => 4,
        };
        let texts = self.text_firsts.iter().enumerate().filter(|(n, _)| !fits(*n));
        let texts = texts.filter_map(|(_, first)| first.clone());
        let others = self.families.iter().enumerate().filter(|(n, _)| *n != 0 && *n != family);
        let others = others.filter_map(|(_, tally)| tally.first.clone());
        texts.chain(others).min_by_key(|(row, _)| *row)
    }
}
