//! The readers on any bytes: each target puts them where one reader takes them, and reads.
// Long: every target beside its seeds, one file for two programs that include it.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use vitrina_formats::read::{Isolation, ReadError, ReadOptions, inside, read, readings, take};
use vitrina_model::{Limits, Silent};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A target: its name, what it does with bytes, and bytes to begin with.
pub struct Target {
    /// Its name, which is that of its program, too.
    pub name: &'static str,
    /// Reads; panics where a reader breaks down or is far too slow.
    pub run: fn(&[u8]),
    /// Small inputs that reach far into the reader.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// Every target.
pub const TARGETS: &[Target] = &[
    Target { name: "whole", run: whole, seeds: whole_seeds },
    Target { name: "csv", run: csv, seeds: csv_seeds },
    Target { name: "xlsx_sheet", run: xlsx_sheet, seeds: xlsx_sheet_seeds },
    Target { name: "xlsx_styles", run: xlsx_styles, seeds: xlsx_styles_seeds },
    Target { name: "xlsx_strings", run: xlsx_strings, seeds: xlsx_strings_seeds },
    Target { name: "xlsx_book", run: xlsx_book, seeds: xlsx_book_seeds },
    Target { name: "ods_content", run: ods_content, seeds: ods_seeds },
    Target { name: "xlsb_sheet", run: xlsb_sheet, seeds: xlsb_seeds },
    Target { name: "xls_stream", run: xls_stream, seeds: xls_seeds },
    Target { name: "markup", run: markup, seeds: markup_seeds },
    Target { name: "zip_list", run: zip_list, seeds: zip_list_seeds },
];

/// No input of a few kilobytes may take longer.
const LONGEST: Duration = Duration::from_secs(20);

/// What a reader may use here: little, so that a greedy input is refused soon.
fn limits() -> Limits {
    Limits {
        file_bytes: 4 << 20,
        part_bytes: 8 << 20,
        unpacked_bytes: 16 << 20,
        sheets: 64,
        cells: 200_000,
        text_bytes: 4 << 20,
        written_bytes: 16 << 20,
        ..Limits::default()
    }
}

/// Reads `bytes` as a file of that name. Any error is an answer but the reader's own death.
fn reads(name: &str, bytes: &[u8], encoding: Option<&str>) {
    let Ok(folder) = tempfile::tempdir() else { return };
    let path = folder.path().join(name);
    if std::fs::write(&path, bytes).is_err() {
        return;
    }
    let options = ReadOptions {
        limits: Some(limits()),
        encoding: encoding.map(str::to_owned),
        ..ReadOptions::new(Isolation::InProcess)
    };
    let begun = Instant::now();
    match read(&path, &options, &Silent) {
        Err(ReadError::ReaderDied { detail, .. }) => panic!("{name}: {detail}"),
        Ok(book) => {
            for sheet in &book.sheets {
                let cells: usize = sheet.rows().map(|row| row.iter().count()).sum();
                assert_eq!(cells, sheet.len(), "every cell is in a row");
            }
        }
        Err(_) => {}
    }
    if name == "any.csv" {
        let _ = readings(&path, &options);
    }
    assert!(begun.elapsed() < LONGEST, "{name} took {:?}", begun.elapsed());
}

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        if zip.start_file(*name, stored).is_err() || zip.write_all(bytes).is_err() {
            return Vec::new();
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// Any file at all.
pub fn whole(bytes: &[u8]) {
    reads("any.xlsx", bytes, None);
}

/// A workspace of Excel 4 with one sheet of one number.
const WORKSPACE: &[u8] =
    b"\x09\x04\x06\0\0\0\0\x01\0\0\x8F\0\x06\0\0\0\0\0\x01S\x09\x04\x06\0\0\0\x10\0\0\0\
    \x03\x02\x0E\0\0\0\0\0\0\0\0\0\0\0\0\0\xF0\x3F\x0A\0\0\0\x0A\0\0\0";

fn whole_seeds() -> Vec<Vec<u8>> {
    vec![
        xlsx(&[]),
        ods(ODS_TABLE),
        xlsb(&xlsb_cells()),
        compound("Workbook", &xls_records()),
        CSV[0].to_vec(),
        b"\x1F\x8B\x08\0".to_vec(),
        b"{\\rtf1".to_vec(),
        WORKSPACE.to_vec(),
    ]
}

/// A zip of files: its list, and each file that is listed.
pub fn zip_list(bytes: &[u8]) {
    let Ok(folder) = tempfile::tempdir() else { return };
    let path = folder.path().join("any.zip");
    if std::fs::write(&path, bytes).is_err() {
        return;
    }
    let began = Instant::now();
    let options = ReadOptions { limits: Some(limits()), ..ReadOptions::new(Isolation::InProcess) };
    let list = inside(&path, &options, &Silent);
    assert!(!matches!(list, Err(ReadError::ReaderDied { .. })), "{list:?}");
    let entries = list.ok().flatten().map(|list| list.entries).unwrap_or_default();
    for entry in entries.iter().take(8) {
        let taken = take(&path, entry.at, &mut std::io::sink(), &options, &Silent);
        assert!(!matches!(taken, Err(ReadError::ReaderDied { .. })), "{taken:?}");
    }
    assert!(began.elapsed() < LONGEST, "the list took {:?}", began.elapsed());
}

fn zip_list_seeds() -> Vec<Vec<u8>> {
    let files: [(&str, &[u8]); 4] = [
        ("año\\uno.csv", CSV[0]),
        ("__MACOSX/._uno.csv", b"x"),
        ("dos.xls", &compound("Workbook", &xls_records())),
        ("tres.xlsx", &xlsx(&[])),
    ];
    [CompressionMethod::Stored, CompressionMethod::Deflated].map(|how| zipped(&files, how)).into()
}

/// A zip of these files.
fn zipped(files: &[(&str, &[u8])], how: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default().compression_method(how);
        let written = zip.start_file(*name, options).is_ok() && zip.write_all(bytes).is_ok();
        assert!(written, "a zip in memory");
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// A web page, a message of pages, or a workbook in one XML document.
pub fn markup(bytes: &[u8]) {
    reads("any.xls", bytes, None);
}

const MARKUP: [&str; 4] = [
    r#"<html><head><meta charset=iso-8859-1><style>.x{mso-number-format:"dd\/mm\/yyyy";}</style><!--<x:ExcelWorkbook><x:ExcelWorksheet><x:Name>S</x:Name>--></head><table><caption>c<thead><tr><th rowspan=2>a<th colspan=3>b<tbody><tr><td class=x x:num="45383.5">1<td x:err="NA">x<td rowspan=0 sdval="1" sdnum="1;1;hh:mm">y<p>z<br>&ntilde;<table><tr><td>in</table></table>"#,
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<table><tr><td>=C3=B1=\r\n</table>\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHRhYmxlPjx0cj48dGQ+MQ==\r\n--b--\r\n",
    r#"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ExcelWorkbook><Date1904/></ExcelWorkbook><Styles><Style ss:ID="d" ss:Parent="e"><NumberFormat ss:Format="Short Date"/></Style></Styles><Worksheet ss:Name="S"><Table><Column ss:Index="2" ss:StyleID="d"/><Row ss:Index="2" ss:Span="3"><Cell ss:Index="2" ss:MergeAcross="1" ss:MergeDown="2"><Data ss:Type="Number">45383.5</Data></Cell><Cell><Data ss:Type="DateTime">1904-01-01T06:00:00.000</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>"#,
    r#"<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table></office:spreadsheet></office:body></office:document>"#,
];

fn markup_seeds() -> Vec<Vec<u8>> {
    MARKUP.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// A text file; its first byte chooses whether the encoding is found or given.
pub fn csv(bytes: &[u8]) {
    let Some((how, text)) = bytes.split_first() else { return };
    let labels = ["utf-8", "utf-16le", "windows-1252", "shift_jis", "gb18030", "ibm850"];
    let label = labels.get(usize::from(*how & 15));
    reads("any.csv", text, label.copied());
}

const CSV: [&[u8]; 6] = [
    b"\x0Fsep=;\r\na;b;c\r\n1;\"x\"\"y\";3\r\n4;\"a\nb\";6\r\n7;\"abierta;8\r\n9;10;11\r\n",
    b"\x0FA\xF1o,Ni\xF1ez\r1,\"El \"Ni\xF1o\" feo\"\r2,\"\"x,\"\"y\r",
    b"\x0F\xEF\xBB\xBFa\tb\n\xC3\xB1\t\xF1\n\0\t\"\n",
    b"\x0F\xFF\xFEa\0;\0b\0\n\x00c\0;\0d\0\n\0",
    b"\x03\x94\xD4\x8D\x86,\x96\xBC\x8F\xCC\n1,2\n",
    b"\x0F\0\0\xFE\xFF\0\0\0a\0\0\0,\0\0\0b",
];

fn csv_seeds() -> Vec<Vec<u8>> {
    CSV.iter().map(|text| text.to_vec()).collect()
}

const TYPES: &str = r#"<Types xmlns="t"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const MAIN: &str = r#"<Relationships xmlns="r"><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<Relationships xmlns="r"><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="http://x/styles" Target="styles.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" state="hidden" r:id="r1"/></sheets><definedNames><definedName name="a">S!$A$1</definedName></definedNames></workbook>"#;
const SHEET: &str = r#"<worksheet><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45383.5</v></c><c t="inlineStr"><is><r><t xml:space="preserve"> a_x000D_&amp;</t></r></is></c></row><row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;B1</f><v>x</v></c><c t="d"><v>2024-04-01T10:00:00</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>"#;
const STYLES: &str = r##"<styleSheet><numFmts><numFmt numFmtId="200" formatCode="[$-80A]dd/mm/yyyy;@"/><numFmt numFmtId="201" formatCode="[h]:mm:ss.000"/><numFmt numFmtId="202" formatCode="#,##0.00\ &quot;€&quot;;[Red]-0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="14"/></cellXfs></styleSheet>"##;
const STRINGS: &str = r#"<sst count="2" uniqueCount="2"><si><t>uno</t></si><si><r><rPr><b/></rPr><t xml:space="preserve"> dos_x0041_</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>"#;

/// A workbook in which some parts are replaced.
fn xlsx(replaced: &[(&str, &[u8])]) -> Vec<u8> {
    let parts = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", MAIN),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/sharedStrings.xml", STRINGS),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/sheet1.xml", SHEET),
    ];
    let parts = parts.map(|(name, text)| {
        let other = replaced.iter().find(|(known, _)| *known == name);
        (name, other.map_or(text.as_bytes(), |(_, bytes)| *bytes))
    });
    package(&parts)
}

/// The part of a sheet.
pub fn xlsx_sheet(bytes: &[u8]) {
    reads("any.xlsx", &xlsx(&[("xl/worksheets/sheet1.xml", bytes)]), None);
}

fn xlsx_sheet_seeds() -> Vec<Vec<u8>> {
    let odd = r#"<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1048576"><x:c r="XFD1048576"><x:v>1e308</x:v></x:c></x:row></x:sheetData></x:worksheet>"#;
    vec![SHEET.into(), odd.into()]
}

/// The part of the styles, with the number formats of its cells.
pub fn xlsx_styles(bytes: &[u8]) {
    reads("any.xlsx", &xlsx(&[("xl/styles.xml", bytes)]), None);
}

fn xlsx_styles_seeds() -> Vec<Vec<u8>> {
    vec![STYLES.into()]
}

/// The part of the shared texts.
pub fn xlsx_strings(bytes: &[u8]) {
    reads("any.xlsx", &xlsx(&[("xl/sharedStrings.xml", bytes)]), None);
}

fn xlsx_strings_seeds() -> Vec<Vec<u8>> {
    vec![STRINGS.into()]
}

/// The parts that say where the others are; a NUL separates the two.
pub fn xlsx_book(bytes: &[u8]) {
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    let (book, relations) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let replaced = [("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations)];
    reads("any.xlsx", &xlsx(&replaced), None);
}

fn xlsx_book_seeds() -> Vec<Vec<u8>> {
    vec![format!("{BOOK}\0{RELATIONS}").into_bytes()]
}

const ODS_TABLE: &str = r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S" table:style-name="ta1"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1.5" table:number-columns-repeated="3"/><table:covered-table-cell/><table:table-cell office:value-type="date" office:date-value="2024-04-01T10:00:00" table:number-columns-spanned="2"/><table:table-cell office:value-type="time" office:time-value="PT26H30M00S"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="string"><text:p>a<text:s text:c="3"/>b</text:p><text:p/></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;

fn ods(content: &str) -> Vec<u8> {
    ods_of(content.as_bytes())
}

fn ods_of(content: &[u8]) -> Vec<u8> {
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ])
}

/// The content of an OpenDocument spreadsheet.
pub fn ods_content(bytes: &[u8]) {
    reads("any.ods", &ods_of(bytes), None);
}

fn ods_seeds() -> Vec<Vec<u8>> {
    vec![ODS_TABLE.into()]
}

/// A record of a binary workbook (MS-XLSB 2.1.4).
fn record(id: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes =
        if id < 128 { vec![id as u8] } else { vec![(id & 0x7F) as u8 | 0x80, (id >> 7) as u8] };
    bytes.extend([(data.len() & 0x7F) as u8 | 0x80, (data.len() >> 7) as u8]);
    bytes.extend(data);
    bytes
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [&(units.len() as u32 / 2).to_le_bytes()[..], &units].concat()
}

fn xlsb(sheet: &[u8]) -> Vec<u8> {
    let types = r#"<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>"#;
    let main = r#"<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>"#;
    let related = r#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.bin"/></Relationships>"#;
    let bundle = [&[0; 4][..], &1_u32.to_le_bytes(), &wide("r1"), &wide("S")].concat();
    let book = [record(131, &[]), record(143, &[]), record(156, &bundle), record(144, &[])];
    let texts = [record(159, &[0; 8]), record(19, &[&[0][..], &wide("uno")].concat())].concat();
    package(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", main.as_bytes()),
        ("xl/workbook.bin", &[book.concat(), record(132, &[])].concat()),
        ("xl/_rels/workbook.bin.rels", related.as_bytes()),
        ("xl/sharedStrings.bin", &texts),
        ("xl/worksheets/sheet1.bin", sheet),
    ])
}

fn xlsb_cells() -> Vec<u8> {
    let row = [&0_u32.to_le_bytes()[..], &[0; 13]].concat();
    let cell = |column: u32, value: &[u8]| [&column.to_le_bytes()[..], &[0; 4], value].concat();
    [
        record(129, &[]),
        record(145, &[]),
        record(0, &row),
        record(2, &cell(0, &0x4059_0000_u32.to_le_bytes())),
        record(5, &cell(1, &1.5_f64.to_le_bytes())),
        record(7, &cell(2, &0_u32.to_le_bytes())),
        record(6, &cell(3, &wide("dos"))),
        record(4, &cell(4, &[1])),
        record(3, &cell(5, &[42])),
        record(146, &[]),
        record(130, &[]),
    ]
    .concat()
}

/// The records of a sheet of a binary workbook.
pub fn xlsb_sheet(bytes: &[u8]) {
    reads("any.xlsb", &xlsb(bytes), None);
}

fn xlsb_seeds() -> Vec<Vec<u8>> {
    vec![xlsb_cells()]
}

/// The records of a workbook of Excel 97 (MS-XLS), in a compound file.
pub fn xls_stream(bytes: &[u8]) {
    reads("any.xls", &compound("Workbook", bytes), None);
}

fn xls_seeds() -> Vec<Vec<u8>> {
    vec![xls_records()]
}

fn xls_records() -> Vec<u8> {
    let record = |id: u16, data: &[u8]| {
        [&id.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
    };
    let start = |kind: u16| {
        let words = [0x0600_u16, kind, 0, 0, 0, 0, 0, 0];
        record(0x809, &words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>())
    };
    let texts = [&[1, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0][..], b"uno"].concat();
    let before = [start(5), record(0x42, &[0xB0, 4]), record(0xFC, &texts)].concat();
    // The sheet starts behind its own announcement and the end of the globals.
    let at = (before.len() + 4 + 9 + 4) as u32;
    let sheet = record(0x85, &[&at.to_le_bytes()[..], &[0, 0, 1, 0, b'S']].concat());
    let place = |column: u8| [0, 0, column, 0, 0, 0];
    let cells = [
        record(0xFD, &[&place(0)[..], &[0; 4]].concat()),
        record(0x203, &[&place(1)[..], &1.5_f64.to_le_bytes()].concat()),
        record(0x27E, &[&place(2)[..], &[0x02, 0, 0x59, 0x40]].concat()),
        record(0x205, &[&place(3)[..], &[1, 0]].concat()),
    ];
    [before, sheet, record(0x0A, &[]), start(0x10), cells.concat(), record(0x0A, &[])].concat()
}

/// A compound file of one stream (MS-CFB): header, allocation table, directory, stream.
fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    const END: u32 = 0xFFFF_FFFE;
    let mut stream = stream.to_vec();
    let bytes = stream.len().max(4_096);
    stream.resize(bytes.next_multiple_of(512), 0);
    let count = (stream.len() / 512) as u32;
    let tables = (count + 2).div_ceil(127);
    let mut table = vec![0xFFFF_FFFD; tables as usize];
    table.push(END);
    table.extend((1..count).map(|n| tables + 1 + n));
    table.push(END);
    table.resize(tables as usize * 128, u32::MAX);
    let mut file = vec![0_u8; 512];
    file[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    file[24..34].copy_from_slice(&[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    let words = [(44, tables), (48, tables), (56, 4_096), (60, END), (64, 0), (68, END), (72, 0)];
    for (at, word) in words {
        file[at..at + 4].copy_from_slice(&word.to_le_bytes());
    }
    for n in 0..109_u32 {
        let id = if n < tables { n } else { u32::MAX };
        let at = 76 + n as usize * 4;
        file[at..at + 4].copy_from_slice(&id.to_le_bytes());
    }
    file.extend(table.iter().flat_map(|word| word.to_le_bytes()));
    file.extend(directory("Root Entry", 5, END, 0, 1));
    file.extend(directory(name, 2, tables + 1, bytes as u32, u32::MAX));
    file.extend([0; 256]);
    file.extend(&stream);
    file
}

fn directory(name: &str, kind: u8, start: u32, bytes: u32, child: u32) -> [u8; 128] {
    let mut entry = [0_u8; 128];
    for (n, unit) in name.encode_utf16().enumerate() {
        entry[n * 2..n * 2 + 2].copy_from_slice(&unit.to_le_bytes());
    }
    entry[64..66].copy_from_slice(&((name.len() as u16 + 1) * 2).to_le_bytes());
    entry[66] = kind;
    entry[68..80].fill(0xFF);
    entry[76..80].copy_from_slice(&child.to_le_bytes());
    entry[116..120].copy_from_slice(&start.to_le_bytes());
    entry[120..124].copy_from_slice(&bytes.to_le_bytes());
    entry
}
