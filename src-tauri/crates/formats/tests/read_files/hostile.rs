//! Damage and malice: an error or the right data, never a panic, a hang, or a shorter table.

use proptest::prelude::*;
use vitrina_formats::read::{Isolation, ReadOptions};
use vitrina_model::Limits;

use crate::support::{Xlsx, cells, code, ods, package, read_named, read_with, workbook};

fn with_limits(bytes: &[u8], limits: Limits) -> &'static str {
    let options = ReadOptions { limits: Some(limits), ..ReadOptions::new(Isolation::InProcess) };
    read_with("h.xlsx", bytes, &options).map_or_else(|error| error.code(), |_| "read")
}

/// Cuts a valid file after every few bytes: it is refused, or read as the whole one is.
fn cut_everywhere(name: &str, bytes: &[u8]) {
    let whole = cells(&read_named(name, bytes).unwrap().sheets[0]);
    // Shorter than the four bytes that tell a zip, it is just a short text.
    for cut in (4..bytes.len()).step_by(7) {
        if let Ok(book) = read_named(name, &bytes[..cut]) {
            assert_eq!(cells(&book.sheets[0]), whole, "{name} cut after {cut} bytes");
        }
    }
}

/// Tries every cut of an xlsx and an ods.
#[test]
fn no_cut_gives_a_shorter_table() {
    let rows = "<row><c><v>7</v></c><c t='str'><v>x</v></c></row>".repeat(40);
    cut_everywhere("c.xlsx", &Xlsx::of(&rows).bytes());
    let row = r#"<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>"#;
    cut_everywhere(
        "c.ods",
        &ods("", &format!(r#"<table:table table:name="S">{}</table:table>"#, row.repeat(40))),
    );
}

/// Flips every byte of an xlsx, one at a time: the checksums find what the parser does not.
#[test]
fn no_flipped_byte_gives_other_cells() {
    let bytes = Xlsx::of("<row><c><v>123456</v></c><c t='str'><v>abcdef</v></c></row>").bytes();
    let whole = cells(&read_named("f.xlsx", &bytes).unwrap().sheets[0]);
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x10;
        if let Ok(book) = read_named("f.xlsx", &flipped) {
            assert_eq!(cells(&book.sheets[0]), whole, "byte {at} flipped");
        }
    }
}

/// Tries a part that unpacks to far more than it is, and one of many small ones.
#[test]
fn what_unpacks_without_end_is_stopped() {
    let mut file = Xlsx::of("");
    file.sheet = format!("<worksheet><!--{}--></worksheet>", " ".repeat(50 << 20));
    let limits = Limits { part_bytes: 1 << 20, ..Limits::default() };
    assert_eq!(with_limits(&file.bytes(), limits), "too_big");
}

/// Tries a sheet that claims 17 billion cells, one far cell, and a million styled empty ones.
#[test]
fn claims_cost_nothing() {
    let mut file = Xlsx::of("");
    let empties = r#"<c s="1"/>"#.repeat(1_000);
    let rows = format!("<row>{empties}</row>").repeat(1_000);
    file.sheet = format!(
        r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData>{rows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#
    );
    let book = read_named("c.xlsx", &file.bytes()).unwrap();
    assert_eq!(cells(&book.sheets[0]), ["XFD1048576 number 1"]);
}

/// Tries each limit.
#[test]
fn limits_are_kept() {
    let rows = "<row><c t='str'><v>abc</v></c><c><v>1</v></c></row><row><c><v>2</v></c></row>";
    let bytes = Xlsx::of(rows).bytes();
    let of = Limits::default;
    assert_eq!(with_limits(&bytes, of()), "read");
    for limits in [
        Limits { file_bytes: 100, ..of() },
        Limits { part_bytes: 100, ..of() },
        Limits { sheets: 0, ..of() },
        Limits { rows: 1, ..of() },
        Limits { columns: 1, ..of() },
        Limits { cells: 2, ..of() },
        Limits { text_bytes: 2, ..of() },
        Limits { written_bytes: 2, ..of() },
    ] {
        assert_eq!(with_limits(&bytes, limits.clone()), "too_big", "{limits:?}");
    }
}

/// Tries a zip whose directory is broken, and one whose part is stored with a wrong checksum.
#[test]
fn a_broken_zip_is_damage() {
    let bytes = Xlsx::of("<row><c><v>1</v></c></row>").bytes();
    assert_eq!(code("b.xlsx", &bytes[..bytes.len() - 10]), "damaged");
    assert_eq!(code("b.xlsx", b"PK\x03\x04 and no more"), "damaged");
    let parts = package(&[("xl/workbook.xml", b"<workbook/>")]);
    assert_eq!(code("b.xlsx", &parts), "damaged", "a package without its list of types");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Random bytes behind the beginning of each format never panic (a panic is `reader_died`).
    #[test]
    fn random_bytes_never_panic(
        start in prop::sample::select(vec![
            b"".as_slice(), b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            b"\x09\x08\x10\0\0\x06\x05\0", b"\x09\0\x04\0\x02\0\x10\0", b"\xFF\xFE", b"sep=",
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..3_000),
    ) {
        prop_assert_ne!(code("r.bin", &[start, &rest].concat()), "reader_died");
    }

    /// Random XML in place of the sheet never panics.
    #[test]
    fn random_markup_never_panics(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<worksheet>", "</worksheet>", "<sheetData>", "</sheetData>", "<row r='2'>", "<row/>",
            "</row>", "<c>", "<c r='B2' t='s'>", "<c s='99999'/>", "</c>", "<v>", "</v>", "1e999", "<is>",
            "</is>", "<t>", "</t>", "&amp;", "&", "<", "<![CDATA[", "]]>", "<!--", "-->", "<?", "x",
            "<mergeCell ref='A1:B9'/>", "\u{FEFF}", "é",
        ]), 0..30)
    ) {
        let mut file = Xlsx::of("");
        file.sheet = pieces.concat();
        prop_assert_ne!(code("r.xlsx", &file.bytes()), "reader_died");
    }
}

/// Tries a small file whose cells repeat a long shared text until a copy of it would fill a disk.
#[test]
fn what_a_small_file_writes_out_is_bounded_over_all_sheets() {
    let cells = r#"<c t="s"><v>0</v></c>"#.repeat(7_000);
    let mut file = Xlsx::of(&format!("<row>{cells}</row>"));
    file.strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(32_000));
    assert_eq!(code("one.xlsx", &file.bytes()), "read", "224 MB are borne");
    let sheets =
        r#"<sheet name="S" sheetId="1" r:id="r1"/><sheet name="T" sheetId="2" r:id="r1"/>"#;
    file.workbook = workbook("", sheets);
    assert_eq!(code("two.xlsx", &file.bytes()), "too_big", "two sheets of 224 MB are not");
}
