//! Several tables of one workbook: the switcher's list, each table's page, the review of each.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use vitrina_model::{PortalAddress, Recipe, SheetChoice, Silent};
use vitrina_work::{FluentWords, Language, NewDraftRequest};

use crate::bench::{Bench, describe};

/// A draft of the transparency template, described whole.
fn template(bench: &Bench) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/files/mx_sipot_a77fviii_made_up.xlsx");
    // The main table alone; the linked ones are there to be included.
    let sheet = SheetChoice::Name("Reporte de Formatos".into());
    let recipe = Recipe { sheet, ..Recipe::default() };
    let request = NewDraftRequest { file, within: None, author: "ana-ruiz".into(), recipe };
    let words = FluentWords::new(Language::Spanish);
    let mut desk = bench.desk();
    let id = desk.new_draft(&request, &words, &Silent).unwrap().draft.id.0;
    let described = [
        ("title", "Obras"),
        ("description", "Filas de prueba."),
        ("publisher", "Oficina"),
        ("license", "cc-by-4.0"),
        ("contact", "datos@example.org"),
        ("frequency", "anual"),
    ];
    describe(&mut desk, &id, &described);
    id
}

/// The line of a sheet.
fn of<'v>(tables: &'v Value, sheet: &str) -> &'v Value {
    tables.as_array().unwrap().iter().find(|it| it["sheet_name"] == sheet).unwrap()
}

fn publish(bench: &Bench, draft: &str) -> Value {
    bench.sit("ana-ruiz", "Ana Ruiz");
    let words = "tren azul de Ana Ruiz";
    bench.call("submit", json!({ "draft": draft, "passphrase": words }));
    let review = bench.call("review", json!({ "draft": draft }));
    bench.sit("luis-mora", "Luis Mora");
    let words = "tren azul de Luis Mora";
    bench.call("decide", json!({ "draft": draft, "approve": true, "passphrase": words }));
    bench.call("publish", json!({ "draft": draft, "portal": "Sitio" }));
    bench.sit("ana-ruiz", "Ana Ruiz");
    bench.call("reopen", json!({ "draft": draft }));
    review
}

/// What becomes of each table, with its title.
fn becomes(review: &Value) -> Vec<(Value, Value)> {
    let changes = review["changes"].as_array().unwrap().iter();
    changes.map(|it| (it["title"].clone(), it["state"].clone())).collect()
}

#[test]
fn tables_are_included_shaped_reviewed_and_left_out() {
    let bench = Bench::new();
    bench.add("Ana Ruiz", "clerk");
    bench.add("Luis Mora", "supervisor");
    let site = bench.path("site");
    fs::create_dir(&site).unwrap();
    let folder = PortalAddress::Folder { directory: site.display().to_string() };
    bench.desk().add_portal("Sitio", folder).unwrap();
    let draft = template(&bench);
    let one = json!({ "draft": draft });
    let before = bench.call("tables", one.clone());
    assert_eq!(of(&before, "Reporte de Formatos")["table"], 0);
    assert_eq!(of(&before, "Tabla_331667")["table"], Value::Null);
    assert_eq!(becomes(&publish(&bench, &draft)), [], "nothing was public");

    let child = of(&before, "Tabla_331667");
    let add = json!({ "draft": draft, "sheet": child["sheet"], "area": child["area"] });
    let after = bench.call("add_table", add);
    let child = of(&after, "Tabla_331667");
    assert_eq!((&child["table"], &child["name"]), (&json!(1), &json!("tabla-331667")));
    let second = json!({ "draft": draft, "table": 1 });
    let table = bench.call("table", second.clone());
    assert_eq!((&table["table"], &table["sheet"]), (&json!(1), &child["sheet"]));
    let rows = json!({ "draft": draft, "table": 1, "from": 0, "count": 2 });
    assert!(!bench.call("table_rows", rows)["rows"].as_array().unwrap().is_empty());
    let rename = json!([{ "source": 1, "name": "Otra cosa" }]);
    let shaped = bench.call("shape", json!({ "draft": draft, "table": 1, "columns": rename }));
    assert_eq!(shaped["columns"][1]["name"], "Otra cosa");
    let first = bench.call("table", one.clone());
    assert_ne!(first["columns"][1]["name"], "Otra cosa", "each has its own recipe");
    let undone = bench.call("undo", one.clone());
    assert_eq!(undone["undo"]["args"]["what"], "tables", "what is undone next: {undone}");
    bench.call("redo", one.clone());
    assert_eq!(bench.code("table", json!({ "draft": draft, "table": 7 })), "no_such_table");

    let preview = bench.call("preview", one.clone());
    let paths: Vec<_> = preview["files"].as_array().unwrap().iter().map(|it| &it["path"]).collect();
    assert!(paths.contains(&&json!("tabla-331667.csv")), "{paths:?}");
    let review = publish(&bench, &draft);
    assert_eq!(
        becomes(&review),
        [(json!("Obras"), json!("changed")), (json!("Tabla_331667"), json!("added"))]
    );

    let left = bench.call("remove_table", second);
    assert_eq!(of(&left, "Tabla_331667")["table"], Value::Null);
    assert_eq!(bench.code("remove_table", one), "last_table");
    let review = publish(&bench, &draft);
    assert_eq!(
        becomes(&review),
        [(Value::Null, json!("changed")), (json!("Tabla_331667"), json!("removed"))]
    );
}
