//! Files that are no spreadsheet, or not to be read: each is refused with its own code.

use std::path::Path;

use vitrina_formats::read::{Isolation, ReadOptions, read};
use vitrina_model::{Cancelled, Progress, Silent, Stage};

use crate::support::{Xlsx, code, compound, package, read_named};

fn what(name: &str, bytes: &[u8]) -> String {
    let error = read_named(name, bytes).expect_err(name);
    assert_eq!(error.code(), "not_a_spreadsheet", "{name}: {error}");
    match error.args().remove("what") {
        Some(vitrina_model::Arg::Text(what)) => what,
        other => panic!("{other:?}"),
    }
}

/// Tries other kinds of files under a spreadsheet's name.
#[test]
fn other_files_are_told_by_their_content() {
    let word = package(&[
        ("[Content_Types].xml", br#"<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#),
        ("word/document.xml", b"<w/>"),
    ]);
    let text = package(&[("mimetype", b"application/vnd.oasis.opendocument.text")]);
    let random: Vec<u8> =
        (0..4_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for (expected, bytes) in [
        ("pdf", b"%PDF-1.7\n%\xE2\xE3".as_slice()),
        ("html", b"\xEF\xBB\xBF \r\n<!DOCTYPE HTML><p>1"),
        ("html", b"<TABLE border=1><tr><td> &nbsp; </td></tr></table>"),
        ("word", br#"<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.text">"#),
        ("xml", br#"<?xml version="1.0"?><data/>"#),
        ("image", b"\x89PNG\r\n\x1A\n"),
        ("archive", b"\x1F\x8B\x08\0"),
        ("json", b"{\"a\": 1}"),
        ("word", &word),
        ("word", &text),
        ("word", &compound("WordDocument", b"x")),
        ("archive", &package(&[("a.csv", b"1")])),
        ("other", &random),
    ] {
        assert_eq!(what("f.xlsx", bytes), expected);
    }
}

/// Tries an xls and an OpenDocument that are locked in ways that nobody knows.
#[test]
fn strange_locks_say_so() {
    let records = [&[0x09, 8, 4, 0, 0, 6, 5, 0][..], &[0x2F, 0, 6, 0, 1, 0, 9, 0, 9, 0]].concat();
    assert_eq!(code("e.xls", &compound("Workbook", &records)), "encrypted");
    let ods = package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<m><file-entry><encryption-data/></file-entry></m>"),
        ("content.xml", b"\x01\x02"),
    ]);
    assert_eq!(code("e.ods", &ods), "encrypted");
}

/// Tries no file, a folder, no bytes, blanks, and the lock file beside an open workbook.
#[test]
fn what_is_no_file_of_data_is_refused() {
    let options = ReadOptions::new(Isolation::InProcess);
    let folder = tempfile::tempdir().unwrap();
    let missing = read(&folder.path().join("no.xlsx"), &options, &Silent).unwrap_err();
    assert_eq!(missing.code(), "missing_file");
    let of = |path: &Path| read(path, &options, &Silent).map_err(|error| error.code());
    assert_eq!(of(folder.path()).err(), Some("not_a_file"));
    assert_eq!(code("e.xlsx", b""), "empty_file");
    assert_eq!(code("e.csv", b"\xEF\xBB\xBF"), "empty_file");
    assert_eq!(code("e.csv", b"\r\n\r\n"), "empty_file");
    let late = [vec![b'\n'; 200_000], b"a,b\n".to_vec()].concat();
    assert_eq!(code("l.csv", &late), "read", "a table that starts late is a table");
    let mut lock = vec![b' '; 165];
    lock[0] = 3;
    lock[55] = 3;
    lock[56] = 0;
    assert_eq!(code("~$plan.xlsx", &lock), "lock_file");
    assert_eq!(code("renamed.xlsx", &lock), "lock_file");
    let beside = |name: &str| match read_named(name, &lock).unwrap_err().args()["beside"].clone() {
        vitrina_model::Arg::Text(name) => name,
        vitrina_model::Arg::Number(number) => number.to_string(),
    };
    assert_eq!(beside("~$plan.xlsx"), "plan.xlsx", "the document is named");
    assert_eq!(beside(".~lock.plan.ods#"), "plan.ods");
    assert_eq!(beside("renamed.xlsx"), "none");
}

/// Tries a workbook that holds a chart only.
#[test]
fn a_workbook_of_charts_has_no_sheets() {
    let mut file = Xlsx::of("");
    file.relations = file.relations.replace("x/worksheet", "x/chartsheet");
    assert_eq!(code("c.xlsx", &file.bytes()), "no_sheets");
}

/// Tries a person who stops the reading at once.
#[test]
fn a_stopped_reading_gives_nothing() {
    struct Stop;
    impl Progress for Stop {
        fn at(&self, _: Stage, _: u64, _: u64) -> Result<(), Cancelled> {
            Err(Cancelled)
        }
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), Xlsx::of("").bytes()).unwrap();
    let options = ReadOptions::new(Isolation::InProcess);
    let error = read(file.path(), &options, &Stop).unwrap_err();
    assert_eq!(error.code(), "cancelled");
}

/// Tries a table that a web page called xls, prose that does, and JSON over several lines.
#[test]
fn a_text_called_a_workbook_must_have_columns() {
    assert_eq!(code("t.xls", b"a\tb\n1\t2\n"), "read");
    assert_eq!(what("t.xlsx", b"No se pudo generar el reporte.\n"), "text");
    assert_eq!(code("t.txt", b"No se pudo generar el reporte.\n"), "read");
    assert_eq!(what("t.csv", b"{\n  \"a\": 1}"), "json");
    assert_eq!(what("t.csv", b"<!-- x -->\n<table>\n"), "html", "a page without cells");
}

/// Tries every code and every finding: each has its words in both languages, and the words take
/// the arguments that the error gives.
#[test]
fn every_code_has_words() {
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let codes = [
        "missing-file",
        "unreadable-file",
        "file-in-use",
        "not-a-file",
        "empty-file",
        "lock-file",
        "not-a-spreadsheet",
        "encrypted",
        "damaged",
        "too-big",
        "too-slow",
        "reader-died",
        "no-sheets",
        "cancelled",
    ];
    let findings = [
        "separator-line",
        "encoding-mixed",
        "quote-unclosed",
        "quote-stray",
        "quote-rows",
        "nul-signs",
        "rows-short",
        "rows-long",
        "name-differs",
        "web-outside",
        "web-cut-off",
        "web-encoding-mixed",
    ];
    let messages = codes.map(|code| (format!("failure-{code}"), vec!["what", "do"]));
    let checks = findings.map(|check| (format!("finding-{check}"), vec!["hint"]));
    let mut args = FluentArgs::new();
    let texts = "file place sheet what limit most separator encoding ending format text";
    for name in texts.split(' ') {
        args.set(name, "x");
    }
    args.set("rows", "3, 5");
    args.set("usual", 4);
    args.set("beside", "x");
    args.set("count", 2);
    for language in ["es.ftl", "en.ftl"] {
        let words = std::fs::read_to_string(locales.join(language)).unwrap();
        let mut bundle: FluentBundle<FluentResource> = FluentBundle::default();
        bundle.add_resource(FluentResource::try_new(words).unwrap()).unwrap();
        for (id, attributes) in messages.iter().chain(&checks) {
            let message = bundle.get_message(id).expect(id);
            let parts =
                attributes.iter().map(|name| message.get_attribute(name).expect(id).value());
            for pattern in message.value().into_iter().chain(parts) {
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
                assert!(errors.is_empty() && !text.is_empty(), "{id} in {language}: {errors:?}");
            }
        }
    }
}
