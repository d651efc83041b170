//! What a sheet keeps of cells that come in any order, and where it stops.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn built(cells: &[(u32, u32, u32)]) -> Sheet {
    let mut builder = SheetBuilder::new("S", &Limits::default());
    for (row, column, value) in cells {
        builder.push(*row, *column, Cell::Number(f64::from(*value))).unwrap();
    }
    builder.finish()
}

proptest! {
    #[test]
    fn any_order_gives_the_same_sheet(
        cells in prop::collection::vec((0_u32..20, 0_u32..20, 0_u32..1000), 0..80)
    ) {
        let expected: BTreeMap<_, _> = cells.iter().map(|(r, c, v)| ((*r, *c), *v)).collect();
        let sheet = built(&cells);
        let got: BTreeMap<_, _> = sheet
            .rows()
            .flat_map(|row| {
                let at = row.row();
                row.iter().map(move |(column, cell)| ((at, column), cell)).collect::<Vec<_>>()
            })
            .map(|(at, cell)| (at, if let Cell::Number(n) = cell { n as u32 } else { 9_999 }))
            .collect();
        prop_assert_eq!(got, expected, "the last value of each cell stays");
        for row in 0..20 {
            for column in 0..20 {
                let one = sheet.row(row).get(column);
                prop_assert_eq!(one, sheet.cell(row, column));
            }
        }
        prop_assert!(Sheet::from_parts(sheet.parts().clone()).is_some());
    }
}

#[test]
fn a_far_cell_costs_one_cell() {
    let sheet = built(&[(1_048_575, 16_383, 1)]);
    assert_eq!(sheet.len(), 1);
    assert_eq!(sheet.extent().map(|r| r.to_string()).as_deref(), Some("XFD1048576:XFD1048576"));
}

#[test]
fn limits_stop_before_the_cell_is_kept() {
    let limits = Limits { cells: 1, ..Limits::default() };
    let mut builder = SheetBuilder::new("S", &limits);
    assert!(builder.push(0, 0, Cell::Text("")).is_ok(), "an empty text costs nothing");
    assert!(builder.push(0, 0, Cell::Boolean(true)).is_ok());
    let refused = builder.push(0, 1, Cell::Boolean(true));
    assert_eq!(refused, Err(LimitReached { limit: "cells", most: 1 }));
}
