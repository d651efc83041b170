//! How many cells each row has, and which rows have more or fewer than the rest.

use std::collections::HashMap;

/// How many rows of each kind are named.
const NAMED: usize = 20;

/// The widths of all rows, four bytes each.
#[derive(Default)]
pub struct Widths {
    /// Cells of the row, and how many there are up to the last that holds something.
    rows: Vec<(u16, u16)>,
}

/// Rows that are not as wide as the rest.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Uneven {
    /// Cells of most rows.
    pub usual: u32,
    /// How many rows have fewer.
    pub short: u64,
    /// The first of them, zero-based.
    pub short_rows: Vec<u32>,
    /// How many rows hold something beyond the usual width.
    pub long: u64,
    /// The first of them, zero-based.
    pub long_rows: Vec<u32>,
}

impl Widths {
    /// The next row has so many cells, and so many up to the last that holds something.
    pub fn push(&mut self, cells: u32, filled: u32) {
        let small = |count: u32| u16::try_from(count).unwrap_or(u16::MAX);
        self.rows.push((small(cells), small(filled)));
    }

    /// Which rows differ, between the first and the last row of the usual width: what stands above
    /// and below is titles and notes. Nothing where there are so many that no width is usual.
    pub fn uneven(&self) -> Uneven {
        let Some((usual, whole)) = self.usual() else { return Uneven::default() };
        let wide = |row: &(u16, u16)| row.0 >= whole && row.1 > 1;
        let first = self.rows.iter().position(wide).unwrap_or_default();
        let last = self.rows.iter().rposition(wide).unwrap_or_default();
        let mut uneven = Uneven { usual: usual.into(), ..Uneven::default() };
        for (row, (cells, filled)) in self.rows.iter().enumerate().take(last + 1).skip(first) {
            let (count, named) = match () {
                () if *filled > usual => (&mut uneven.long, &mut uneven.long_rows),
                () if *cells > 0 && *cells < whole => (&mut uneven.short, &mut uneven.short_rows),
                () => continue,
            };
            *count += 1;
            if named.len() < NAMED {
                named.push(row as u32);
            }
        }
        let rows = (last - first + 1) as u64;
        if (uneven.short + uneven.long) * 4 > rows { Uneven::default() } else { uneven }
    }

    /// The commonest width of rows that are cut at all, and the least that counts as whole: where
    /// every row ends with a separator, the last cell of none holds anything.
    fn usual(&self) -> Option<(u16, u16)> {
        let mut counts: HashMap<u16, (u64, u16)> = HashMap::new();
        for (cells, filled) in self.rows.iter().filter(|row| row.0 > 1) {
            let known = counts.entry(*cells).or_default();
            *known = (known.0 + 1, known.1.max(*filled));
        }
        let most = counts.into_iter().max_by_key(|(cells, (count, _))| (*count, *cells));
        most.map(|(cells, (_, filled))| (cells, filled.min(cells).max(2)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uneven(rows: &[(u32, u32)]) -> (u64, u64) {
        let mut widths = Widths::default();
        for (cells, filled) in rows {
            widths.push(*cells, *filled);
        }
        let found = widths.uneven();
        (found.short, found.long)
    }

    #[test]
    fn rows_that_differ_from_the_rest_are_counted() {
        let mut rows = vec![(1, 1), (0, 0)];
        rows.extend([(3, 3); 20]);
        rows.extend([(2, 2), (5, 5), (4, 3), (0, 0)]);
        rows.extend([(3, 3), (1, 1)]);
        assert_eq!(uneven(&rows), (1, 1), "titles, blanks, notes and empty cells do not count");
    }

    #[test]
    fn a_separator_at_the_end_of_every_row_makes_no_difference() {
        let mut rows = vec![(3, 3)];
        rows.extend([(4, 3); 20]);
        assert_eq!(uneven(&rows), (0, 0));
    }

    #[test]
    fn where_no_width_is_usual_nothing_is_said() {
        let rows: Vec<(u32, u32)> = (0..40).map(|n| (2 + n % 4, 2 + n % 4)).collect();
        assert_eq!(uneven(&rows), (0, 0));
    }
}
