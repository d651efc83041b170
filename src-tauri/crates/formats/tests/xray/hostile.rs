//! Files that claim or hold far more than is told.

use std::fmt::Write;
use std::path::PathBuf;

use vitrina_formats::read::{Isolation, ReadOptions};

use crate::support::{Xlsx, ods};
use crate::told::{lines, looked, looked_with};

/// Tries 200,000 hidden rows with gaps between them, and as many names.
#[test]
fn huge_counts_are_counted_and_few_are_told() {
    let mut rows = String::new();
    let mut names = String::new();
    for n in 0..200_000 {
        let row = n * 2 + 1;
        let _ = write!(rows, r#"<row r="{row}" hidden="1"><c r="A{row}"><v>1</v></c></row>"#);
        let _ = write!(names, r#"<definedName name="n{n}">S!$A${row}</definedName>"#);
    }
    let mut file = Xlsx::of(&rows);
    file.workbook = file
        .workbook
        .replace("</workbook>", &format!("<definedNames>{names}</definedNames></workbook>"));
    let found = looked("h.xlsx", &file.bytes()).unwrap();
    let counts: Vec<(u64, usize)> =
        found.hidden.iter().map(|it| (it.count, it.examples.len())).collect();
    assert_eq!(counts, [(200_000, 20), (200_000, 20)]);
}

/// Tries one white cell of OpenDocument that says it stands a million times in 16,384 columns.
#[test]
fn a_cell_repeated_without_end_costs_nothing() {
    let styles = r##"<style:style style:name="w" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>"##;
    let row = concat!(
        r#"<table:table-row table:number-rows-repeated="1048576" table:visibility="collapse">"#,
        r#"<table:table-cell table:style-name="w" office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row>"#,
    );
    let table = format!(r#"<table:table table:name="S">{}</table:table>"#, row.repeat(500));
    let found = looked("h.ods", &ods(styles, &table)).unwrap();
    assert!(lines(&found)[0].starts_with("hidden-rows S 524288000"), "{:?}", lines(&found));
    assert!(found.hidden.iter().all(|it| it.examples.len() <= 20));
}

/// Tries both ways to look: in this process and in a child.
#[test]
fn a_child_finds_what_this_process_finds() {
    let tests = std::env::current_exe().unwrap();
    let name = format!("cells{}", std::env::consts::EXE_SUFFIX);
    let program = tests.parent().and_then(|it| it.parent()).unwrap().join("examples").join(name);
    if !program.is_file() {
        println!("SKIPPED child: the example `cells` is not built");
        return;
    }
    let file = Xlsx::of(
        r#"<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c><v>1</v></c></row>"#,
    );
    let there = ReadOptions::new(Isolation::Child { program });
    let found = looked_with("c.xlsx", &file.bytes(), &there).unwrap();
    assert_eq!(lines(&found), lines(&looked("c.xlsx", &file.bytes()).unwrap()));
    assert_eq!(lines(&found), ["hidden-rows S 1: 1:1"]);
    let nobody = ReadOptions::new(Isolation::Child { program: PathBuf::from("no-such-program") });
    assert_eq!(looked_with("c.xlsx", &file.bytes(), &nobody).unwrap_err().code(), "reader_died");
    assert_eq!(looked_with("c.xlsx", &file.bytes()[..300], &there).unwrap_err().code(), "damaged");
}
