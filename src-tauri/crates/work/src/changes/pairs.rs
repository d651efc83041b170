//! Which record of one version is which of the other: by a key, or as equal rows in any order.

use super::scan::Scan;

/// Of the keys of the smaller version so many must be in the other one, in percent, for a column
/// to tell records apart across versions.
const OVERLAP: usize = 50;

/// A hash with the number of its record.
type Value = (u64, u32);
/// They, by hash.
type Numbered = Vec<Value>;

/// The records by their numbers, each list in the order of its version.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Pairs {
    /// The shared column that tells records apart.
    pub(super) key: Option<usize>,
    /// Only in the new version.
    pub(super) added: Vec<u32>,
    /// Only in the old version.
    pub(super) removed: Vec<u32>,
    /// In both with other values: the old one and the new one.
    pub(super) changed: Vec<[u32; 2]>,
}

impl Pairs {
    pub(super) fn of(old: &Scan, new: &Scan) -> Pairs {
        let both = new.keys.iter().filter_map(|(column, after)| {
            let (_, before) = old.keys.iter().find(|(known, _)| known == column)?;
            Some((*column, numbered(before), numbered(after)))
        });
        // The column whose values are the same in most records; the first one of several.
        let mut best: Option<(usize, usize, Numbered, Numbered)> = None;
        for (column, before, after) in both {
            let kept = kept(&before, &after);
            let enough = kept * 100 >= before.len().min(after.len()) * OVERLAP;
            if enough && best.as_ref().is_none_or(|(most, ..)| kept > *most) {
                best = Some((kept, column, before, after));
            }
        }
        if let Some((_, column, before, after)) = best {
            return Pairs::by_key(column, (&before, old), (&after, new));
        }
        Pairs::by_row(&numbered(&old.rows), &numbered(&new.rows))
    }

    fn by_key(
        column: usize,
        (before, old): (&[Value], &Scan),
        (after, new): (&[Value], &Scan),
    ) -> Pairs {
        let mut pairs = Pairs { key: Some(column), ..Pairs::default() };
        meet(before, after, |was, is| match (was, is) {
            (Some(was), Some(is)) if old.rows[was as usize] == new.rows[is as usize] => {}
            (Some(was), Some(is)) => pairs.changed.push([was, is]),
            (Some(was), None) => pairs.removed.push(was),
            (None, is) => pairs.added.extend(is),
        });
        pairs.in_order()
    }

    fn by_row(before: &[Value], after: &[Value]) -> Pairs {
        let mut pairs = Pairs::default();
        meet(before, after, |was, is| match (was, is) {
            (Some(_), Some(_)) => {}
            (was, is) => {
                pairs.removed.extend(was);
                pairs.added.extend(is);
            }
        });
        pairs.in_order()
    }

    fn in_order(mut self) -> Pairs {
        self.added.sort_unstable();
        self.removed.sort_unstable();
        self.changed.sort_unstable_by_key(|pair| pair[1]);
        self
    }
}

/// Values with the number of their record, by value.
fn numbered(values: &[u64]) -> Numbered {
    let mut all: Vec<_> = values.iter().zip(0..).map(|(value, row)| (*value, row)).collect();
    all.sort_unstable();
    all
}

/// How many values are in both.
fn kept(before: &[Value], after: &[Value]) -> usize {
    let mut count = 0;
    meet(before, after, |was, is| count += usize::from(was.is_some() && is.is_some()));
    count
}

/// Walks two sorted lists side by side; equal values meet one to one.
fn meet(before: &[Value], after: &[Value], mut met: impl FnMut(Option<u32>, Option<u32>)) {
    let (mut old, mut new) = (before.iter().peekable(), after.iter().peekable());
    loop {
        match (old.peek(), new.peek()) {
            (None, None) => return,
            (Some(was), Some(is)) if was.0 == is.0 => {
                met(old.next().map(|it| it.1), new.next().map(|it| it.1));
            }
            (Some(was), Some(is)) if is.0 < was.0 => met(None, new.next().map(|it| it.1)),
            (None, Some(_)) => met(None, new.next().map(|it| it.1)),
            (Some(_), _) => met(old.next().map(|it| it.1), None),
        }
    }
}
