//! What holds for any sheet whatever is on it, and for any recipe.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

mod grid;

use std::collections::BTreeSet;

use proptest::prelude::*;
use vitrina_formats::write::Cells;
use vitrina_model::{
    Cell, DateOrder, DecimalMark, Field, FieldChoice, FieldType, Limits, Recipe, Rect, RowRole,
    Sheet, SheetBuilder, SourceFormat, Table, Workbook,
};

/// A cell as offices write them.
fn cell() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        3 => Just(None),
        3 => prop_oneof![
            Just("Total"), Just("Fuente: INEGI"), Just("Clave"), Just("Monto"), Just(" "), Just("01"),
            Just("-"), Just("http://x.mx"), Just("Nombre:"), Just("*nota"), Just("Ayala"),
            Just("'S/D"), Just("'1,234.50"), Just("'1.234,50"), Just("'1,234"), Just("'31/12/2024"),
            Just("'01/04/2024"), Just("'31/06/2021"), Just("'12.5 %"), Just("'$ 5"),
        ].prop_map(|text| Some(text.to_owned())),
        4 => (0_u32..3_000).prop_map(|number| Some(number.to_string())),
        1 => Just(Some("1.5".to_owned())),
        1 => Just(Some("2024-04-01".to_owned())),
        1 => Just(Some("TRUE".to_owned())),
        1 => Just(Some("#N/A".to_owned())),
        1 => Just(Some("10:30".to_owned())),
    ]
}

/// Rows: some alike, as records are, and some not.
fn rows() -> impl Strategy<Value = Vec<Vec<Option<String>>>> {
    (1_usize..7).prop_flat_map(|width| {
        let free = prop::collection::vec(cell(), width);
        let header = prop::collection::vec("[A-Z][a-z]{2,5}", width)
            .prop_map(|words| words.into_iter().map(Some).collect::<Vec<_>>());
        let record = prop::collection::vec(0_u32..100, width).prop_map(|figures| {
            let mut row: Vec<_> = figures.into_iter().map(|n| Some(n.to_string())).collect();
            row[0] = Some("Etiqueta".to_owned());
            row
        });
        let lone = cell().prop_map(|cell| vec![cell]);
        let row = prop_oneof![2 => free, 1 => header, 4 => record, 1 => lone, 1 => Just(vec![])];
        prop::collection::vec(row, 0..30)
    })
}

fn drawn(rows: &[Vec<Option<String>>]) -> String {
    let line = |row: &Vec<Option<String>>| {
        row.iter().map(|cell| cell.clone().unwrap_or_default()).collect::<Vec<_>>().join("|")
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The drawn rows as a spreadsheet and as a text file.
fn workbooks(rows: &[Vec<Option<String>>]) -> [Workbook; 2] {
    let drawing = drawn(rows);
    [
        grid::workbook(SourceFormat::Xlsx, vec![grid::sheet("S", &drawing, false)]),
        grid::workbook(SourceFormat::Csv, vec![grid::sheet("S", &drawing, true)]),
    ]
}

fn is_blank(cell: Cell<'_>) -> bool {
    cell.to_text().trim().is_empty()
}

/// All that must hold for a table.
fn sound(table: &Table<'_>) -> Result<(), TestCaseError> {
    prop_assert!(table.ledger.balances(), "the ledger balances: {:?}", table.ledger);
    prop_assert_eq!(u64::from(table.ledger.data), table.rows(), "data rows are the records");
    in_one_place(table)?;
    let names: BTreeSet<&str> =
        table.columns.iter().map(|column| column.field.name.as_str()).collect();
    prop_assert_eq!(names.len(), table.columns.len(), "names are unique");
    prop_assert!(!names.contains(""), "no name is empty");
    typed(table)
}

/// Every row of the area with content in its columns is in exactly one place.
fn in_one_place(table: &Table<'_>) -> Result<(), TestCaseError> {
    let body: Vec<u32> = table.body.iter().cloned().flatten().collect();
    let layout = &table.layout;
    let lists = [
        &table.header_rows,
        &body,
        &table.totals,
        &table.notes,
        &layout.units,
        &layout.repeated,
        &layout.titles,
        &layout.dropped,
    ];
    let mut all: Vec<u32> = lists.into_iter().flatten().copied().collect();
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    prop_assert_eq!(all.len(), count, "no row is in two places");
    for row in table.area.top..=table.area.bottom {
        let cells = table.sheet.row(row);
        let own = |c: &u32| (table.area.left..=table.area.right).contains(c);
        let filled = cells.iter().any(|(column, cell)| own(&column) && !is_blank(cell));
        prop_assert!(!filled || all.binary_search(&row).is_ok(), "row {} is lost", row + 1);
    }
    let columns: BTreeSet<u32> = table.columns.iter().map(|column| column.source).collect();
    for (column, _) in body.iter().flat_map(|row| table.sheet.row(*row).iter()) {
        let inside = (table.area.left..=table.area.right).contains(&column);
        prop_assert!(!inside || columns.contains(&column), "column {} is lost", column);
    }
    Ok(())
}

/// Every cell fits the type of its column: nothing that is filled becomes a null.
fn typed(table: &Table<'_>) -> Result<(), TestCaseError> {
    let mut rows = 0;
    for batch in table.batches(7) {
        let all = Cells::of(&table.columns, &batch).unwrap();
        for ((column, array), cells) in table.columns.iter().zip(&batch.columns).zip(&all) {
            for (n, row) in batch.origin.iter().enumerate() {
                let empty = table.sheet.cell(*row, column.source).is_empty();
                prop_assert_eq!(array.is_null(n), empty, "row {} {:?}", row + 1, column.field);
                if let Cells::Text(_) = cells {
                    let mut text = String::new();
                    cells.write(n, &mut text);
                    prop_assert!(is_open(&column.field, &text), "{text:?} in {:?}", column.field);
                }
            }
        }
        rows += batch.len() as u64;
    }
    prop_assert_eq!(rows, table.rows());
    for column in &table.columns {
        let proof = &column.field.proof;
        prop_assert!(proof.matching <= proof.filled && proof.filled <= proof.rows, "{:?}", proof);
    }
    Ok(())
}

/// Whether a text is the open form of its column's type, or says that there is no value.
fn is_open(field: &Field, text: &str) -> bool {
    use vitrina_model::written::{Form, look};
    let seen = look(text);
    if text.is_empty() || field.kind == FieldType::String || field.reading.is_missing(text) {
        return true;
    }
    let number = || text.parse::<f64>().is_ok();
    match field.kind {
        FieldType::String => true,
        FieldType::Integer => number() && text.bytes().all(|b| b == b'-' || b.is_ascii_digit()),
        FieldType::Number => number(),
        FieldType::Boolean => text == "true" || text == "false",
        FieldType::Date => seen.open && seen.form == Form::Day,
        FieldType::Datetime => seen.open && seen.form == Form::Moment,
        FieldType::Time => seen.open && seen.form == Form::Clock,
    }
}

fn choice() -> impl Strategy<Value = FieldChoice> {
    let kinds = [
        FieldType::String,
        FieldType::Integer,
        FieldType::Number,
        FieldType::Boolean,
        FieldType::Date,
        FieldType::Datetime,
        FieldType::Time,
    ];
    let kind = prop::option::of(prop::sample::select(kinds.to_vec()));
    let decimal =
        prop::option::of(prop::sample::select(vec![DecimalMark::Point, DecimalMark::Comma]));
    let order =
        prop::option::of(prop::sample::select(vec![DateOrder::DayFirst, DateOrder::MonthFirst]));
    let missing = prop::option::of(prop::collection::vec("S/D|-|5|Ayala|#N/A", 0..3));
    (prop::option::of("[ab]"), kind, decimal, order, missing).prop_map(
        |(name, kind, decimal, order, missing)| FieldChoice { name, kind, decimal, order, missing },
    )
}

fn role() -> impl Strategy<Value = RowRole> {
    prop::sample::select(vec![
        RowRole::Data,
        RowRole::Header,
        RowRole::Units,
        RowRole::Repeated,
        RowRole::Title,
        RowRole::Total,
        RowRole::Note,
        RowRole::Blank,
        RowRole::Dropped,
    ])
}

fn recipe() -> impl Strategy<Value = Recipe> {
    let area = prop::option::of((0_u32..12, 0_u32..5, 0_u32..20, 0_u32..5).prop_map(
        |(top, left, height, width)| Rect { top, left, bottom: top + height, right: left + width },
    ));
    let header =
        prop::option::of((0_u32..15, 0_u32..3).prop_map(|(first, more)| (first, first + more)));
    let fields = prop::collection::btree_map(0_u32..7, choice(), 0..4);
    let rows = prop::collection::btree_map(0_u32..25, role(), 0..4);
    (area, header, fields, rows).prop_map(|(area, header_rows, fields, rows)| Recipe {
        area,
        header_rows,
        fields,
        rows,
        ..Recipe::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn every_table_of_any_sheet_is_sound(rows in rows()) {
        for workbook in workbooks(&rows) {
            for table in vitrina_clean::tables(&workbook, &workbook.sheets[0]).value {
                sound(&table)?;
            }
        }
    }

    #[test]
    fn any_recipe_gives_a_sound_table_or_none(rows in rows(), recipe in recipe()) {
        for workbook in workbooks(&rows) {
            let outcome = vitrina_clean::run(&workbook, &recipe);
            let said = outcome.findings.iter().any(|finding| finding.check == "no-table");
            prop_assert_eq!(outcome.value.is_none(), said, "no table is always said");
            if let Some(table) = &outcome.value {
                sound(table)?;
            }
        }
    }

    #[test]
    fn the_same_sheet_gives_the_same_answer(rows in rows()) {
        let [workbook, _] = workbooks(&rows);
        let first = vitrina_clean::tables(&workbook, &workbook.sheets[0]);
        let again = vitrina_clean::tables(&workbook, &workbook.sheets[0]);
        prop_assert_eq!(first.findings, again.findings);
    }
}

#[test]
fn far_cells_cost_no_area() {
    let mut builder = SheetBuilder::new("S", &Limits::default());
    for (row, column) in [(0, 0), (0, 16_383), (1, 0), (1, 16_383), (1_048_575, 3), (16_000_000, 0)]
    {
        builder.push(row, column, Cell::Number(1.0)).unwrap();
    }
    let workbook = grid::workbook(SourceFormat::Xlsx, vec![builder.finish()]);
    let recipe = Recipe {
        area: "A1:XFD9999999".parse().ok(),
        header_rows: Some((0, 4_000_000_000)),
        ..Recipe::default()
    };
    let outcome = vitrina_clean::run(&workbook, &recipe);
    assert!(outcome.value.is_some_and(|table| table.ledger.balances()));
    let tables = vitrina_clean::tables(&workbook, &workbook.sheets[0]).value;
    assert!(tables.iter().all(|table| table.ledger.balances()));
}

/// Sheets that tempt a finder to look at everything again and again.
#[test]
fn a_hundred_thousand_rows_of_anything_take_seconds() {
    let patterns: [fn(u32, &mut SheetBuilder); 4] = [
        |row, sheet| push(sheet, row, &["Total", "1", "2"]),
        |row, sheet| push(sheet, row * 3, &["Clave", "Monto"]),
        |row, sheet| {
            let cells = if row % 2 == 0 { &["a", "b", "c"] } else { &["1", "2", "3"] };
            push(sheet, row, cells);
        },
        |row, sheet| push(sheet, row * 2, &["texto"]),
    ];
    let started = std::time::Instant::now();
    for pattern in patterns {
        let mut builder = SheetBuilder::new("S", &Limits::default());
        (0..100_000).for_each(|row| pattern(row, &mut builder));
        let workbook = grid::workbook(SourceFormat::Csv, vec![builder.finish()]);
        let tables = vitrina_clean::tables(&workbook, &workbook.sheets[0]).value;
        assert!(tables.iter().all(|table| table.ledger.balances()));
    }
    let seconds = started.elapsed().as_secs();
    assert!(seconds < 60, "time follows the cells: {seconds} s");
}

fn push(sheet: &mut SheetBuilder, row: u32, cells: &[&str]) {
    for (column, text) in cells.iter().enumerate() {
        sheet.push(row, column as u32, Cell::Text(text)).unwrap();
    }
}

#[test]
fn an_empty_sheet_has_no_table() {
    let workbook = grid::workbook(SourceFormat::Xlsx, vec![Sheet::default()]);
    assert!(vitrina_clean::run(&workbook, &Recipe::default()).value.is_none());
    let header_rows = Some((3, 4));
    let recipe = Recipe { header_rows, ..Recipe::default() };
    assert!(vitrina_clean::run(&workbook, &recipe).value.is_none());
}
