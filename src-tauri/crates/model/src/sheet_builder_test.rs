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

/// Takes blocks and puts them together again, as the parent of a reading process does.
#[derive(Default)]
struct Gathered(std::sync::Mutex<Option<SheetBuilder>>);

impl TakeRows for Gathered {
    fn take(&self, sheet: usize, block: &SheetBlock) {
        assert_eq!(sheet, 3);
        let mut kept = self.0.lock().unwrap();
        let kept = kept.get_or_insert_with(|| SheetBuilder::new("", &Limits::default()));
        assert!(kept.append(&block.parts), "a block fits");
    }
}

#[test]
fn rows_handed_on_in_blocks_are_the_same_sheet_also_where_the_file_goes_back() {
    for back in [false, true] {
        let gathered = Arc::new(Gathered::default());
        let mut whole = SheetBuilder::new("S", &Limits::default());
        let mut handing = SheetBuilder::new("S", &Limits::default()).handing(3, gathered.clone());
        for n in 0..40_000_u32 {
            let row = if back && n == 30_000 { 5 } else { n };
            let text = format!("t{}", n % 977);
            for builder in [&mut whole, &mut handing] {
                builder.push(row, 1, Cell::Number(f64::from(n))).unwrap();
                builder.push(row, 2, Cell::Text(&text)).unwrap();
                builder.push(row, 4, Cell::Boolean(n % 2 == 0)).unwrap();
            }
        }
        let whole = whole.finish();
        let left = handing.finish();
        assert_eq!(left.cells_read(), 120_000);
        assert!(left.is_empty(), "nothing is kept of what was handed on");
        let gathered = gathered.0.lock().unwrap().take().unwrap().finish();
        assert_eq!(gathered.len(), whole.len());
        for (a, b) in gathered.rows().zip(whole.rows()) {
            assert_eq!(a.row(), b.row());
            assert!(a.iter().eq(b.iter()), "row {}", a.row());
        }
        assert_eq!(whole.cell(5, 1), Cell::Number(if back { 30_000.0 } else { 5.0 }));
    }
}

#[test]
fn a_whole_row_is_the_same_as_its_cells() {
    let mut by_cell = SheetBuilder::new("S", &Limits::default());
    let mut by_row = SheetBuilder::new("S", &Limits::default());
    let mut draft = RowDraft::default();
    for row in [0, 1, 7, 3, 3, 9] {
        draft.clear();
        for column in [0_u16, 2, 5] {
            let text = format!("{row}/{column}");
            by_cell.push(row, column.into(), Cell::Text(&text)).unwrap();
            let number = by_row.text(&text).unwrap();
            draft.text(column, number, text.len());
        }
        draft.plain(8, Cell::DateTime(86_400_000));
        by_cell.push(row, 8, Cell::DateTime(86_400_000)).unwrap();
        by_row.push_row(row, &draft).unwrap();
    }
    let (by_cell, by_row) = (by_cell.finish(), by_row.finish());
    assert_eq!(by_cell.written_bytes(), by_row.written_bytes());
    for (a, b) in by_cell.rows().zip(by_row.rows()) {
        assert_eq!((a.row(), a.len()), (b.row(), b.len()));
        assert!(a.iter().eq(b.iter()));
    }
    assert_eq!(by_row.rows().count(), 5);
}

#[test]
fn what_a_row_spans_leaves_out_blanks_and_follows_cells_that_come_later() {
    let mut builder = SheetBuilder::new("S", &Limits::default());
    builder.push(0, 3, Cell::Number(1.0)).unwrap();
    let so_far = builder.so_far().unwrap();
    assert_eq!(so_far.extent().map(|all| (all.left, all.right)), Some((3, 3)));
    assert_eq!(so_far.row(0).span(), Some((3, 3, 1)));
    for (row, column, text) in
        [(1, 1, "\u{a0} "), (1, 2, "a"), (1, 5, "b"), (1, 9, "\n"), (2, 0, " ")]
    {
        builder.push(row, column, Cell::Text(text)).unwrap();
    }
    let sheet = builder.finish();
    assert_eq!(sheet.extent().map(|all| (all.left, all.right)), Some((0, 9)));
    assert_eq!(sheet.row(1).span(), Some((2, 5, 2)));
    assert_eq!(sheet.row(2).span(), None, "a row of blanks shows nothing");
    assert_eq!(sheet.row(7).span(), None);
}
