//! The fast way through rows in plain form and the full reader give the same cells.

use std::fmt::Write;

use proptest::prelude::*;

use crate::support::{Xlsx, cells, read_named, styles};

/// One cell as some program might write it: plain, or with one of the things that are not.
fn cell(reference: String) -> impl Strategy<Value = String> {
    let value = prop_oneof![
        "-?[0-9]{1,9}(\\.[0-9]{1,8})?".prop_map(|v| format!("<v>{v}</v>")),
        "[0-9]{1,2}E[+-][0-9]{1,2}".prop_map(|v| format!("<v>{v}</v>")),
        Just("<v>60.5</v>".to_owned()),
        Just("<f>A1&lt;B1</f><v>7</v>".to_owned()),
        Just("<f t=\"shared\" ref=\"A1:B2\" si=\"0\"/><v>8</v>".to_owned()),
        Just("<v/>".to_owned()),
        Just(" <v> 5 </v> ".to_owned()),
        Just("<v>1e999</v>".to_owned()),
        Just(String::new()),
    ];
    let text = prop_oneof![
        Just("t=\"s\"><v>0</v>"),
        Just("t=\"s\"><v>2</v>"),
        Just("t=\"str\"><v>ñ &amp; o_x000D_</v>"),
        Just("t=\"inlineStr\"><is><t>in line</t></is>"),
        Just("t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is>"),
        Just("t=\"inlineStr\"><is><r><t>ri</t></r><r><t>ch</t></r></is>"),
        Just("t=\"inlineStr\"><is><t/></is>"),
        Just("t=\"b\"><v>1</v>"),
        Just("t=\"b\"><v>perhaps</v>"),
        Just("t=\"e\"><v>#DIV/0!</v>"),
        Just("t=\"d\"><v>2024-02-29</v>"),
        Just("t=\"strange\"><v>3</v>"),
    ];
    prop_oneof![
        4 => (0_u32..3, value).prop_map(move |(style, value)| format!("s=\"{style}\">{value}")),
        3 => text.prop_map(str::to_owned),
    ]
    .prop_map(move |rest| format!("<c {reference}{rest}</c>"))
}

/// A row of cells, with or without references, now and then out of order.
fn row(number: u32) -> impl Strategy<Value = String> {
    let column = prop_oneof![9 => 1_u32..4, 1 => Just(0)];
    let columns = prop::collection::vec(column, 0..6);
    (columns, 0_u32..12, any::<bool>()).prop_flat_map(move |(steps, odd, blank)| {
        let mut at = 0;
        let cells: Vec<_> = steps
            .into_iter()
            .map(|step| {
                at += step;
                let letters = vitrina_model::column_letters(at);
                cell(if odd == 0 { String::new() } else { format!("r=\"{letters}{number}\" ") })
            })
            .collect();
        let blank = if blank && odd == 1 { "\n " } else { "" };
        cells.prop_map(move |cells| {
            let number = if odd == 2 { 3 } else { number };
            let cells = cells.concat();
            format!(
                "<row r=\"{number}\" spans=\"1:9\" x14ac:dyDescent=\"0.25\">{cells}</row>{blank}"
            )
        })
    })
}

fn read(file: &Xlsx) -> Result<Vec<String>, String> {
    read_named("p.xlsx", &file.bytes())
        .map(|book| cells(&book.sheets[0]))
        .map_err(|error| format!("{error}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Tries any mixture of rows as they are, and with every name under a prefix, which only the
    /// full reader takes.
    #[test]
    fn both_ways_give_the_same_cells(rows in (1_u32..12).prop_flat_map(|count| {
        (1..=count).map(row).collect::<Vec<_>>()
    })) {
        let mut plain = Xlsx::of(&rows.concat());
        plain.strings = "<sst><si><t>uno</t></si><si><t/></si><si><t>dos</t></si></sst>".to_owned();
        plain.styles = styles(&["General", "yyyy-mm-dd", "[h]:mm"]);
        let mut full = Xlsx::of("");
        full.strings.clone_from(&plain.strings);
        full.styles.clone_from(&plain.styles);
        full.sheet = plain.sheet.replace("</", "<//").replace('<', "<x:").replace("<x://", "</x:");
        prop_assert_eq!(read(&plain), read(&full));
    }
}

/// Tries rows longer and shorter than what is unpacked at a time, so that rows are cut everywhere.
#[test]
fn rows_cut_by_the_buffer_are_whole() {
    let mut rows = String::new();
    let mut expected = 0;
    for number in 1..=3_000_u32 {
        rows.push_str("<row>");
        for column in 0..number % 97 {
            expected += 1;
            let text = "x".repeat((column % 13) as usize);
            let _ = write!(rows, "<c t=\"str\"><v>{number}-{column}{text}</v></c>");
        }
        rows.push_str("</row>");
    }
    let book = read_named("c.xlsx", &Xlsx::of(&rows).bytes()).unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(sheet.len(), expected);
    assert_eq!(sheet.cell(2_999, 89).to_text(), format!("3000-89{}", "x".repeat(89 % 13)));
}
