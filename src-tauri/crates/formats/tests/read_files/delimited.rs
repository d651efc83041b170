//! Separated text: encodings, separators, quotes, line ends; every cell the text of the file.

use encoding_rs::{BIG5, EUC_KR, GBK, SHIFT_JIS, UTF_16BE, WINDOWS_1252};
use proptest::prelude::*;
use vitrina_formats::read::{Isolation, ReadOptions};
use vitrina_model::{CellAddress, Place, SourceFormat};

use crate::support::{cells, first, read_named, read_with};

/// Tries text as it is: nothing trimmed, no number made of it, blank and ragged rows kept.
#[test]
fn cells_are_the_text_of_the_file() {
    let text = "id,name,x\r\n007, Ana ,1.50\r\n\r\n1,2,3,4,\n\"q\"\"q\",\"a,\nb\",c,";
    let expected = [
        "A1 text id",
        "B1 text name",
        "C1 text x",
        "A2 text 007",
        "B2 text  Ana ",
        "C2 text 1.50",
        "A4 text 1",
        "B4 text 2",
        "C4 text 3",
        "D4 text 4",
        "A5 text q\"q",
        "B5 text a,\nb",
        "C5 text c",
    ];
    assert_eq!(first("t.csv", text.as_bytes()), expected);
}

/// Tries separators, carriage returns alone, and a column without any separator.
#[test]
fn the_separator_is_the_one_that_cuts_evenly() {
    for (text, expected) in [
        ("a;b\n1,5;2,5\n3,5;4,5\n", ';'),
        ("a\tb, c\n1\t2\n", '\t'),
        ("a|b\r1|2\r", '|'),
        ("\"x;y\",\"z\"\n\"1;2\",\"3\"\n", ','),
        ("Informe anual; 2024\n\na,b,c\n1,2,3\n4,5,6\n7,8,9\n", ','),
        ("one\ntwo\n", ','),
    ] {
        let book = read_named("s.csv", text.as_bytes()).unwrap();
        assert_eq!(book.delimiter, Some(expected), "{text:?}");
    }
    let tabs = read_named("t.csv", b"a\tb\n1\t2\n").unwrap();
    assert_eq!(tabs.format, SourceFormat::Tsv, "by content, whatever the name");
    assert_eq!(first("c.csv", b"a|b\r1|2\r"), ["A1 text a", "B1 text b", "A2 text 1", "B2 text 2"]);
}

/// Tries Excel's own first line: it names the separator and is no data.
#[test]
fn the_line_that_names_the_separator_is_followed_and_said() {
    let book = read_named("s.csv", b"sep=;\r\na,x;b\r\n1;2").unwrap();
    assert_eq!(cells(&book.sheets[0]), ["A1 text a,x", "B1 text b", "A2 text 1", "B2 text 2"]);
    assert_eq!(book.findings[0].check, "separator-line");
}

/// Tries text in the encodings of governments, without a mark.
#[test]
fn encodings_are_found() {
    let chinese = "編號,名稱,地址\n1,臺北市政府教育局,臺北市信義區市府路一號\n2,高雄市政府,高雄市苓雅區四維三路\n";
    let simple = "编号,名称,地址\n1,北京市教育委员会办公室,北京市西城区前门西大街\n2,上海市人民政府,上海市黄浦区\n";
    let japanese =
        "番号,名称\n1,東京都教育委員会のお知らせについて\n2,大阪府庁のホームページです\n";
    let korean = "번호,이름\n1,서울특별시 교육청 안내문입니다\n2,부산광역시 시청 홈페이지\n";
    let spanish =
        "clave,descripción\n1,Dirección de Educación Pública\n2,Año señalado: niñez y próximos\n";
    for (encoding, text) in [
        (BIG5, chinese),
        (GBK, simple),
        (SHIFT_JIS, japanese),
        (EUC_KR, korean),
        (WINDOWS_1252, spanish),
    ] {
        let (bytes, _, _) = encoding.encode(text);
        let book = read_named("e.csv", &bytes).unwrap();
        assert_eq!(book.encoding, Some(encoding.name().to_lowercase()));
        let name = text.lines().nth(1).and_then(|line| line.split(',').nth(1)).unwrap();
        assert_eq!(
            cells(&book.sheets[0]).iter().find(|c| c.starts_with("B2")).cloned(),
            Some(format!("B2 text {name}"))
        );
    }
    for (mark, wide) in [(vec![0xFE, 0xFF], true), (vec![], true), (vec![0xEF, 0xBB, 0xBF], false)]
    {
        let text: Vec<u8> = if wide {
            spanish.encode_utf16().flat_map(u16::to_be_bytes).collect()
        } else {
            spanish.as_bytes().to_vec()
        };
        let book = read_named("w.csv", &[mark, text].concat()).unwrap();
        let expected = if wide { UTF_16BE.name() } else { "UTF-8" };
        assert_eq!(book.encoding, Some(expected.to_lowercase()));
        assert_eq!(cells(&book.sheets[0])[0], "A1 text clave", "the mark is no data");
    }
}

/// Tries UTF-8 in which one line is Windows-1252, as two programs appending to a file make.
#[test]
fn mixed_encodings_lose_nothing_and_are_said() {
    let mut bytes = "año,niño\nseñal,baño\nciudad,ínsula\n".as_bytes().to_vec();
    bytes.extend(b"a\xF1o,x\n");
    let book = read_named("m.csv", &bytes).unwrap();
    let all = cells(&book.sheets[0]);
    assert_eq!((all[0].as_str(), all[6].as_str()), ("A1 text año", "A4 text año"));
    assert_eq!(book.findings[0].check, "encoding-mixed");
    assert_eq!(book.findings[0].args["rows"], "4".into());
}

/// Tries a text in Windows-1252 and one in Big5: the first words in each encoding they may be in.
#[test]
fn accented_words_are_shown_in_each_encoding() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.csv");
    let options = ReadOptions::new(Isolation::InProcess);
    let text = "Remuneración;Año\n1;Niñez\n2;Año\n";
    std::fs::write(&path, WINDOWS_1252.encode(text).0).unwrap();
    let found = vitrina_formats::read::readings(&path, &options).unwrap();
    assert_eq!((found[0].encoding.as_str(), found[0].chosen), ("windows-1252", true));
    assert_eq!(found[0].words, ["Remuneración", "Año", "Niñez"]);
    assert!(found.len() > 1 && found[1..].iter().all(|other| !other.chosen));
    let dos = found.iter().find(|other| other.encoding == "ibm850").unwrap();
    assert_eq!(dos.words[1], "A±o");

    let options = ReadOptions { encoding: Some("ibm850".into()), ..options };
    let found = vitrina_formats::read::readings(&path, &options).unwrap();
    assert_eq!((found[0].encoding.as_str(), found[0].words[1].as_str()), ("ibm850", "A±o"));

    let big5 = BIG5.encode("編號,名稱\n1,臺北市政府教育局\n2,高雄市政府\n").0.into_owned();
    std::fs::write(&path, big5).unwrap();
    let found = vitrina_formats::read::readings(&path, &ReadOptions::new(Isolation::InProcess));
    let found = found.unwrap();
    assert_eq!((found[0].encoding.as_str(), found[0].words[0].as_str()), ("big5", "編號"));
}

/// Tries NUL bytes within text, which are kept.
#[test]
fn nul_bytes_do_not_make_a_text_binary() {
    assert_eq!(first("n.csv", b"a,b\nx\0y,long enough a text\n")[2], "A2 text x\0y");
}

/// Tries quotes that are opened and never closed, one at the end and one before the next in quotes:
/// they are text, no row is swallowed, and it is said where.
#[test]
fn a_quote_left_open_swallows_no_row_and_is_said() {
    for text in ["a,b\n1,\"two\n3,4\n", "a,b\n1,\"two\n3,\"four\"\n"] {
        let book = read_named("q.csv", text.as_bytes()).unwrap();
        let read = cells(&book.sheets[0]);
        assert_eq!(read[3], "B2 text \"two");
        assert!(read[5].ends_with("text 4") || read[5].ends_with("text four"), "{read:?}");
        let place = Place::Cell { sheet: "q".into(), cell: CellAddress { row: 1, column: 1 } };
        let said = &book.findings[0];
        assert_eq!((said.check.as_str(), &said.place), ("quote-unclosed", &place));
    }
}

/// Tries quotes within a text that are not doubled, blanks around quotes, and doubled quotes.
#[test]
fn stray_quotes_are_kept_as_they_stand() {
    for (text, expected, checks) in [
        ("\"El \"Niño\" feo, sí\",2\n", vec!["El \"Niño\" feo, sí", "2"], vec!["quote-stray"]),
        ("\"El Niño\" feo,2\n", vec!["\"El Niño\" feo", "2"], vec!["quote-stray"]),
        ("tubo de 5\",2\n", vec!["tubo de 5\"", "2"], vec![]),
        ("1, \"dos, tres\" ,4\n", vec!["1", "dos, tres", "4"], vec![]),
        ("\"a \"\"b\"\"\",\"\"\"\"\n", vec!["a \"b\"", "\""], vec![]),
    ] {
        let book = read_named("q.csv", text.as_bytes()).unwrap();
        let row = book.sheets[0].row(0);
        let read: Vec<String> = row.iter().map(|(_, cell)| cell.to_text()).collect();
        assert_eq!(read, expected, "{text:?}");
        let found: Vec<&str> = book.findings.iter().map(|found| found.check.as_str()).collect();
        assert_eq!(found, checks, "{text:?}");
    }
}

/// Tries two quotes far apart that look like a pair, with whole rows between them.
#[test]
fn rows_within_quotes_are_said() {
    let text = "a,b,c\n1,2,\"3\n4,5,6\n7,8,9\"\n";
    let book = read_named("q.csv", text.as_bytes()).unwrap();
    assert_eq!(book.findings[0].check, "quote-rows");
}

/// Tries rows with more and with fewer cells than the rest, and separators at the end of every row.
#[test]
fn ragged_rows_are_kept_and_said_with_their_numbers() {
    let mut text = "Informe\n\na;b;c;\n".to_owned();
    text.push_str(&"1;x;y;\n".repeat(30));
    let even = read_named("r.csv", text.as_bytes()).unwrap();
    assert_eq!(even.findings, []);
    text.push_str("1;2\n1;2;3;4;5\n1;2;3;\nFuente\n");
    let book = read_named("r.csv", text.as_bytes()).unwrap();
    assert!(cells(&book.sheets[0]).contains(&"E35 text 5".to_owned()));
    let said: Vec<_> = book
        .findings
        .iter()
        .map(|found| (found.check.as_str(), found.args["rows"].clone()))
        .collect();
    assert_eq!(said, [("rows-short", "34".into()), ("rows-long", "35".into())]);
}

/// Tries line ends of three kinds in one file, and one that is cut by the edge of what is read at once.
#[test]
fn line_ends_may_be_mixed() {
    assert_eq!(
        first("m.csv", b"a,b\r1,2\r\n3,4\n\r\n5,6"),
        [
            "A1 text a",
            "B1 text b",
            "A2 text 1",
            "B2 text 2",
            "A3 text 3",
            "B3 text 4",
            "A5 text 5",
            "B5 text 6"
        ]
    );
    for length in (256 << 10) - 4..(256 << 10) + 4 {
        let text = format!("{}\r\nb,\"c\"\"\r\n\"\r\n", "x".repeat(length));
        let read = first("e.csv", text.as_bytes());
        assert_eq!(read[1..], ["A2 text b".to_owned(), "B2 text c\"\r\n".to_owned()], "{length}");
    }
}

/// Tries one line of ten million bytes.
#[test]
fn a_line_of_ten_megabytes_is_read() {
    let text = format!("a,b\n{},{}\n", "x".repeat(5_000_000), "ñ".repeat(2_500_000));
    let cells = first("l.csv", text.as_bytes());
    assert_eq!(cells[2].len() + cells[3].len(), 10_000_000 + 2 * "A2 text ".len());
}

/// Tries what the caller asks for instead of what would be found.
#[test]
fn encoding_and_separator_can_be_given() {
    let options = ReadOptions {
        encoding: Some("windows-1251".into()),
        delimiter: Some(','),
        ..ReadOptions::new(Isolation::InProcess)
    };
    let book = read_with("g.csv", b"\xC4\xE0;1,2\n", &options).unwrap();
    assert_eq!(cells(&book.sheets[0]), ["A1 text Да;1", "B1 text 2"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever the csv crate writes is read back cell for cell.
    #[test]
    fn what_another_writer_writes_is_read_back(
        rows in prop::collection::vec(prop::collection::vec("[ -~ñ€漢\r\n;,\"\t]{0,9}", 1..5), 1..8),
        delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
    ) {
        let mut writer = csv::WriterBuilder::new().flexible(true).delimiter(delimiter)
            .quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let options = ReadOptions {
            delimiter: Some(delimiter.into()),
            encoding: Some("utf-8".into()),
            ..ReadOptions::new(Isolation::InProcess)
        };
        let book = read_with("p.csv", &bytes, &options).unwrap();
        for (n, row) in rows.iter().enumerate() {
            for (m, text) in row.iter().enumerate() {
                prop_assert_eq!(&book.sheets[0].cell(n as u32, m as u32).to_text(), text);
            }
        }
    }

    /// However the text is cut into pieces while reading, no letter that is not a quote, a
    /// separator or a line end is lost.
    #[test]
    fn no_text_is_lost(text in "[a-c\",;\n\r ]{1,60}") {
        let book = match read_named("l.csv", text.as_bytes()) {
            Ok(book) => book,
            Err(error) => {
                prop_assert_eq!(error.code(), "empty_file");
                return Ok(());
            }
        };
        let letters = |text: &str| text.chars().filter(|c| "abc".contains(*c)).count();
        let kept: usize = book.sheets[0]
            .rows()
            .map(|row| row.iter().map(|(_, cell)| letters(&cell.to_text())).sum::<usize>())
            .sum();
        prop_assert_eq!(kept, letters(&text));
    }
}

/// Tries headers that begin as files of other kinds do, and those kinds.
#[test]
fn a_header_is_not_taken_for_a_signature() {
    for text in [
        "ID;Producto;Precio\n1;a;2\n",
        "ID;PERIODO\n1;2\n",
        "MZ;b\n1;2\n",
        "<5;>10\n1;2\n",
        "[a];b\n1;2\n",
        "<a href='x'>1</a>,2\n<a href='y'>3</a>,4\n",
    ] {
        assert_eq!(crate::support::code("t.csv", text.as_bytes()), "read", "{text:?}");
    }
    let others = [
        "ID;PWXL;N;E\nC;Y1;X1;K1\nE\n",
        "MZ\0\0\x01\x02;\0\0",
        "<a><b>1</b></a>",
        "[1,2,3]",
        "%!PS-Adobe",
    ];
    for text in others {
        let said = crate::support::code("t.csv", text.as_bytes());
        assert_eq!(said, "not_a_spreadsheet", "{text:?}");
    }
    let rows = "2024-04-01 un renglón de texto\n".repeat(200);
    let mut table = vec![0_u8; 65];
    table[..10].copy_from_slice(&[3, 124, 4, 1, 200, 0, 0, 0, 65, 0]);
    table[64] = b'\r';
    let mut tape = vec![0_u8; 512];
    tape[..9].copy_from_slice(b"datos.csv");
    tape[257..262].copy_from_slice(b"ustar");
    for head in [table, tape] {
        let file = [&head, rows.as_bytes()].concat();
        assert_eq!(crate::support::code("t.csv", &file), "not_a_spreadsheet");
    }
}

/// Tries texts of old Macs and of Japanese mail, which other encodings would read as nonsense.
#[test]
fn old_encodings_are_told_by_their_letters() {
    let mac = encoding_rs::MACINTOSH.encode("Año;Peña José\nMaría;más\n").0.into_owned();
    assert_eq!(
        first("m.csv", &mac),
        ["A1 text Año", "B1 text Peña José", "A2 text María", "B2 text más"]
    );
    let quotes = WINDOWS_1252.encode("a;don’t — Ž\nniño;café\n").0.into_owned();
    assert_eq!(first("w.csv", &quotes)[1], "B1 text don’t — Ž", "typographic signs are no proof");
    // Año, Peña, José, más, nación under DOS.
    let dos = b"A\xA4o;Pe\xA4a Jos\x82\nm\xA0s;naci\xA2n\n";
    let read = ["A1 text A\u{F1}o", "B1 text Peña José", "A2 text más", "B2 text nación"];
    assert_eq!(first("d.csv", dos), read);
    let prices = WINDOWS_1252.encode("precio;5\u{A0}¢\nniño\u{A0};¡café!\n").0.into_owned();
    assert_eq!(first("p.csv", &prices)[1], "B1 text 5\u{A0}¢");
    let letters = "\u{FEFF}año;😀\n".chars().map(|letter| letter as u32);
    let little: Vec<u8> = letters.clone().flat_map(u32::to_le_bytes).collect();
    let big: Vec<u8> = letters.flat_map(u32::to_be_bytes).collect();
    for utf32 in [little, big] {
        assert_eq!(first("u.csv", &utf32), ["A1 text año", "B1 text 😀"]);
    }
    let mail = b"\x1B$BL>A0\x1B(B,\x1B$BETT~\x1B(B\n1,2\n";
    assert_eq!(first("j.csv", mail)[0], "A1 text 名前");
}

/// Tries signs without accented letters, which the detector takes for letters of other languages.
#[test]
fn signs_alone_make_no_other_language() {
    for text in [
        "Amount (£)\n5\n",
        "n\n£1,200\n£300\n",
        "£m\n1\n",
        "x\n±5\n",
        "©2020;®\n1;2\n",
        "µg;m²\n1;2\n",
        "5 €\n",
    ] {
        let bytes = WINDOWS_1252.encode(text).0.into_owned();
        let book = read_named("s.csv", &bytes).unwrap();
        assert_eq!(book.encoding.as_deref(), Some("windows-1252"), "{text:?}");
    }
    for (text, encoding) in [
        ("imię;miasto\nŁukasz;Łódź\nMałgorzata;Gdańsk\n", encoding_rs::WINDOWS_1250),
        ("Jméno;Město\nPřemysl;Plzeň\n", encoding_rs::WINDOWS_1250),
        ("Имя;Город\nИван;Москва\n", encoding_rs::WINDOWS_1251),
    ] {
        let bytes = encoding.encode(text).0.into_owned();
        let read = cells(&read_named("l.csv", &bytes).unwrap().sheets[0]);
        let first = text.split(';').next().unwrap();
        assert_eq!(read[0], format!("A1 text {first}"), "{text:?}");
    }
}
