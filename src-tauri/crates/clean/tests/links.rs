//! Links between tables: they hold, or the first thing that keeps them from holding is said.
#![allow(clippy::unwrap_used, reason = "test code")]

mod grid;

use grid::{sheet, workbook};
use vitrina_clean::{broken_link, run};
use vitrina_model::{Arg, Recipe, SheetChoice, SourceFormat};

const PARENT: &str = "
Clave|Monto
C1|10
C2|20
C3|30
";

/// The finding of the link from the first column of `child` to the first of `parent`.
fn check(parent: &str, child: &str) -> Option<(String, Option<Arg>)> {
    let sheets = vec![sheet("P", parent, false), sheet("H", child, false)];
    let book = workbook(SourceFormat::Xlsx, sheets);
    let table = |name: &str| {
        let sheet = book.sheets.iter().find(|sheet| sheet.name == name).unwrap();
        let recipe = Recipe {
            sheet: SheetChoice::Name(name.into()),
            area: sheet.extent(),
            header_rows: Some((0, 0)),
            ..Recipe::default()
        };
        run(&book, &recipe).value.unwrap()
    };
    let (parent, child) = (table("P"), table("H"));
    let found = broken_link((&child, &[0]), (&parent, &[0]))?;
    Some((found.check, found.args.get("value").cloned()))
}

fn said(check: &str, value: &str) -> (String, Option<Arg>) {
    (check.to_owned(), Some(Arg::from(value)))
}

#[test]
fn a_link_holds_where_each_value_is_there_once() {
    assert_eq!(check(PARENT, "\nID|Socia\nC1|Ana\nC1|Eva\nC3|Luz\n"), None);
    assert_eq!(
        check(PARENT, "\nID|Socia\nC1|Ana\n|Eva\nC2|Luz\n"),
        None,
        "a blank refers to nothing"
    );
}

#[test]
fn a_link_that_does_not_hold_says_why() {
    assert_eq!(
        check(PARENT, "\nID|Socia\nC1|Ana\nC9|Eva\nC8|Luz\n"),
        Some(said("link-unknown", "C9"))
    );
    let twice = "\nClave|Monto\nC1|10\nC2|20\nC1|30\n";
    assert_eq!(check(twice, "\nID|Socia\nC1|Ana\nC2|Eva\n"), Some(said("link-twice", "C1")));
    let numbers = check(PARENT, "\nID|Socia\n1|Ana\n2|Eva\n");
    assert_eq!(numbers.unwrap().0, "link-unlike");
}
