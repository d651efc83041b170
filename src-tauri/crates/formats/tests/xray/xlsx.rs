//! Office Open XML: a workbook with something in every hiding place.

use crate::support::{TYPES, Xlsx, package, workbook};
use crate::told::told;

const MAIN: &str = r#"<Relationships xmlns="r"><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/><Relationship Id="r2" Type="http://x/core-properties" Target="docProps/core.xml"/><Relationship Id="r3" Type="http://x/extended-properties" Target="docProps/app.xml"/><Relationship Id="r4" Type="http://x/custom-properties" Target="docProps/custom.xml"/><Relationship Id="r5" Type="http://x/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>"#;

/// A relationship; one whose target has a scheme or is a share leads out of the package.
fn leads(id: &str, kind: &str, target: &str) -> String {
    let out = target.contains("//") || target.contains('\\');
    let mode = if out { r#" TargetMode="External""# } else { "" };
    format!(r#"<Relationship Id="{id}" Type="http://x/{kind}" Target="{target}"{mode}/>"#)
}

fn relations(all: &[String]) -> String {
    format!(r#"<Relationships xmlns="r">{}</Relationships>"#, all.concat())
}

/// A workbook of one sheet `S` with these parts besides, those of the same name in place of its own.
fn with(file: &Xlsx, more: &[(&str, &str)]) -> Vec<u8> {
    let own = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", MAIN),
        ("xl/workbook.xml", &file.workbook),
        ("xl/_rels/workbook.xml.rels", &file.relations),
        ("xl/sharedStrings.xml", &file.strings),
        ("xl/styles.xml", &file.styles),
        ("xl/worksheets/sheet1.xml", &file.sheet),
    ];
    let own = own.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    let parts: Vec<(&str, &[u8])> =
        own.chain(more.iter().copied()).map(|(name, text)| (name, text.as_bytes())).collect();
    package(&parts)
}

/// Tries a plain workbook: nothing is found where nothing is hidden.
#[test]
fn a_plain_workbook_hides_nothing() {
    let file = Xlsx::of(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#);
    assert_eq!(told("p.xlsx", &file.bytes()), [""; 0]);
    assert_eq!(told("p.csv", b"a,b\n1,2\n"), [""; 0]);
}

/// Tries hidden and very hidden sheets, and a sheet of macros.
#[test]
fn hidden_sheets_are_found() {
    let mut file = Xlsx::of(r#"<row r="2"><c r="B2"><v>1</v></c><c r="D9"><v>2</v></c></row>"#);
    file.workbook = workbook(
        "",
        concat!(
            r#"<sheet name="S" sheetId="1" r:id="r1"/><sheet name="H" sheetId="2" state="hidden" r:id="r1"/>"#,
            r#"<sheet name="V &amp; W" sheetId="3" state="veryHidden" r:id="r1"/><sheet name="M" sheetId="4" r:id="r9"/>"#,
        ),
    );
    file.relations = file.relations.replace(
        "</Relationships>",
        &format!("{}</Relationships>", leads("r9", "xlMacrosheet", "worksheets/sheet1.xml")),
    );
    let expected =
        ["hidden-sheet H 1: B2:D9 (2)", "very-hidden-sheet V & W 1: B2:D9 (2)", "macro-sheet M 1"];
    assert_eq!(told("h.xlsx", &file.bytes()), expected);
}

/// Tries rows and columns that are hidden, of no height or width, filtered, or beyond all cells.
#[test]
fn hidden_rows_and_columns_are_found() {
    let mut file = Xlsx::of("");
    file.sheet = concat!(
        r#"<worksheet><cols><col min="2" max="3" hidden="1" width="9"/><col min="4" max="4" width="0"/>"#,
        r#"<col min="7" max="16384" hidden="1"/></cols><sheetData>"#,
        r#"<row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>1</v></c></row><row r="2" hidden="1"/>"#,
        r#"<row r="3" ht="0" customHeight="1"/><row r="5" hidden="true"><c r="A5"><v>1</v></c></row>"#,
        r#"<row r="6" hidden="1"/><row r="8"><c r="A8"><v>1</v></c></row><row r="9" hidden="1"/></sheetData>"#,
        r#"<autoFilter ref="A4:E8"><filterColumn colId="0"><filters/></filterColumn></autoFilter></worksheet>"#,
    )
    .to_owned();
    let expected = ["hidden-rows S 2: 2:3", "filtered-rows S 2: 5:6", "hidden-columns S 3: B:D"];
    assert_eq!(told("r.xlsx", &file.bytes()), expected);
    // A filter that filters nothing hides nothing.
    file.sheet = file.sheet.replace(r#"<filterColumn colId="0"><filters/></filterColumn>"#, "");
    assert_eq!(told("r.xlsx", &file.bytes())[0], "hidden-rows S 4: 2:3 | 5:6");
}

/// Tries white on white, the theme's white, a header's white on blue, tiny text, `;;;`.
#[test]
fn text_that_cannot_be_seen_is_found() {
    let mut file = Xlsx::of(concat!(
        r#"<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"><v>1</v></c>"#,
        r#"<c r="D1" s="4"><v>1</v></c><c r="E1" s="5"><v>1</v></c><c r="F1" s="1"/></row>"#,
        r#"<row r="2"><c r="A2" s="1" t="inlineStr"><is><t>x</t></is></c><c r="B2" s="6"><v>2</v></c></row>"#,
    ));
    file.styles = concat!(
        r#"<styleSheet><numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts>"#,
        r#"<fonts><font><sz val="11"/></font><font><sz val="11"/><color rgb="FFFFFFFF"/></font>"#,
        r#"<font><color theme="0"/></font><font><sz val="1"/></font></fonts>"#,
        r#"<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF003366"/></patternFill></fill>"#,
        r#"<fill><patternFill patternType="solid"><fgColor theme="0" tint="0"/></patternFill></fill></fills>"#,
        r#"<cellXfs><xf/><xf fontId="1" fillId="0"/><xf fontId="1" fillId="2"/><xf fontId="2" fillId="1"/>"#,
        r#"<xf fontId="3"/><xf numFmtId="170"/><xf fontId="2"/></cellXfs>"#,
        r#"<dxfs><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs></styleSheet>"#,
    )
    .to_owned();
    let expected = [
        "same-colour S 4: A1:A2 (2) | B1:B2 (2)",
        "tiny-text S 1: D1 (1)",
        "hidden-values S 1: E1 (1)",
    ];
    assert_eq!(told("w.xlsx", &file.bytes()), expected);
}

/// Tries what lies beside a sheet: comments of both kinds, pictures, objects, links to files.
#[test]
fn what_lies_beside_a_sheet_is_found() {
    let mut file = Xlsx::of(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#);
    file.relations = file.relations.replace(
        "</Relationships>",
        &(leads("r8", "person", "persons/person.xml") + "</Relationships>"),
    );
    let beside = relations(&[
        leads("a", "comments", "../comments1.xml"),
        leads("b", "threadedComment", "../threadedComments/tc1.xml"),
        leads("c", "drawing", "../drawings/drawing1.xml"),
        leads("d", "oleObject", "../embeddings/oleObject1.bin"),
        leads("e", "hyperlink", "https://example.org/"),
        leads("f", "hyperlink", "file://servidor/finanzas/notas.xlsx"),
        leads("g", "queryTable", "../queryTables/queryTable1.xml"),
    ]);
    let pictures = relations(&[leads("a", "image", "../media/image1.png")]);
    let more = [
        ("xl/worksheets/_rels/sheet1.xml.rels", beside.as_str()),
        (
            "xl/comments1.xml",
            r#"<comments><authors><author>Ana</author><author>tc={1}</author></authors><commentList><comment ref="B7" authorId="0"><text><r><t>ojo </t></r><r><t>aquí</t></r></text></comment><comment ref="C1" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>"#,
        ),
        (
            "xl/persons/person.xml",
            r#"<personList><person displayName="Luz &amp; Co" id="{9}"/></personList>"#,
        ),
        (
            "xl/threadedComments/tc1.xml",
            r#"<ThreadedComments><threadedComment ref="C1" personId="{9}"><text>¿seguro?</text></threadedComment></ThreadedComments>"#,
        ),
        (
            "xl/drawings/drawing1.xml",
            r#"<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Imagen 1" descr="firma"/></xdr:nvPicPr></xdr:pic></xdr:twoCellAnchor></xdr:wsDr>"#,
        ),
        ("xl/drawings/_rels/drawing1.xml.rels", &pictures),
        ("xl/media/image1.png", "x"),
        ("xl/media/image2.png", "x"),
        ("xl/embeddings/oleObject1.bin", "x"),
        ("xl/queryTables/queryTable1.xml", "<queryTable/>"),
    ];
    let expected = [
        "comment S 1: B7 [Ana] ojo aquí",
        "threaded-comment S 1: C1 [Luz & Co] ¿seguro?",
        "external-link S 1: file://servidor/finanzas/notas.xlsx",
        "query S 1: [queryTable1.xml]",
        "embedded-object S 1: [oleObject1.bin]",
        "image S 1: C5 [Imagen 1] firma",
        "image - 1: [image2.png]",
    ];
    assert_eq!(told("b.xlsx", &with(&file, &more)), expected);
}

/// Tries what belongs to the workbook as a whole: names, caches, links, connections, macros,
/// properties, data of other programs, earlier states.
#[test]
fn what_belongs_to_the_workbook_is_found() {
    let mut file = Xlsx::of(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#);
    file.workbook = file.workbook.replace(
        "</workbook>",
        r#"<definedNames><definedName name="nomina" hidden="1">S!$A$1:$B$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1</definedName><definedName name="viejo">#REF!</definedName></definedNames></workbook>"#,
    );
    let more_relations = [
        leads("p", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
        leads("e", "externalLink", "externalLinks/externalLink1.xml"),
        leads("c", "connections", "connections.xml"),
        leads("v", "vbaProject", "vbaProject.bin"),
    ];
    file.relations =
        file.relations.replace("</Relationships>", &(more_relations.concat() + "</Relationships>"));
    let link = relations(&[leads("r1", "externalLinkPath", r"\\srv\rh\sueldos.xlsx")]);
    let more = [
        (
            "xl/pivotCache/pivotCacheDefinition1.xml",
            r#"<pivotCacheDefinition refreshedBy="Ana" recordCount="120"><cacheSource type="worksheet"><worksheetSource ref="A1:F121" sheet="Base"/></cacheSource></pivotCacheDefinition>"#,
        ),
        (
            "xl/externalLinks/externalLink1.xml",
            r#"<externalLink><externalBook><sheetDataSet><sheetData><row><cell r="A1"><v>7</v></cell><cell r="A2"/></row></sheetData></sheetDataSet></externalBook></externalLink>"#,
        ),
        ("xl/externalLinks/_rels/externalLink1.xml.rels", &link),
        (
            "xl/connections.xml",
            r#"<connections><connection id="1" name="RH"><dbPr connection="DSN=rh;PWD=secreto;"/></connection></connections>"#,
        ),
        ("xl/vbaProject.bin", "x"),
        ("xl/revisions/revisionLog1.xml", "<revisions/>"),
        ("customXml/item1.xml", "<a/>"),
        ("customXml/itemProps1.xml", "<a/>"),
        (
            "docProps/core.xml",
            "<cp:coreProperties><dc:creator>Ana Ruiz</dc:creator><cp:lastModifiedBy>Luz</cp:lastModifiedBy><dc:title/></cp:coreProperties>",
        ),
        ("docProps/app.xml", "<Properties><Company>SAT</Company></Properties>"),
        (
            "docProps/custom.xml",
            r#"<Properties><property fmtid="f" pid="2" name="Oficio"><vt:lpwstr>DG/12</vt:lpwstr></property></Properties>"#,
        ),
        ("docProps/thumbnail.jpeg", "x"),
    ];
    let expected = [
        "defined-name - 1: [nomina] S!$A$1:$B$9",
        "pivot-cache - 1: [Ana] Base!A1:F121 (120)",
        r"external-link - 1: \\srv\rh\sueldos.xlsx (2)",
        "connection - 1: [RH] DSN=rh;PWD=…;",
        "property - 3: [author] Ana Ruiz | [last-author] Luz | [company] SAT",
        "custom-property - 1: [Oficio] DG/12",
        "image - 1: [thumbnail.jpeg]",
        "macro - 1: [vbaProject.bin]",
        "custom-part - 1: [item1.xml]",
        "tracked-change - 1: [revisionlog1.xml]",
    ];
    assert_eq!(told("w.xlsx", &with(&file, &more)), expected);
}

/// Tries damaged parts beside the sheets, a damaged sheet among them: each is told, and no more.
#[test]
fn a_damaged_part_is_told_and_spoils_nothing() {
    let file = Xlsx::of(r#"<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><"#);
    let beside = relations(&[leads("a", "comments", "../comments1.xml")]);
    let more = [
        ("xl/worksheets/_rels/sheet1.xml.rels", beside.as_str()),
        (
            "xl/comments1.xml",
            r#"<comments><commentList><comment ref="B7"><text><t>ojo</t></text></comment><comment"#,
        ),
        ("docProps/core.xml", "<cp"),
        ("xl/styles.xml", "no"),
    ];
    let expected = [
        "hidden-rows S 1: 1:1",
        "comment S 1: B7 ojo",
        "unread - 2: [xl/styles.xml] | [docProps/core.xml]",
        "unread S 2: [xl/worksheets/sheet1.xml] | [xl/comments1.xml]",
    ];
    assert_eq!(told("d.xlsx", &with(&file, &more)), expected);
}
