//! Official templates through the acts: what is recognised, what is published of it, and a template
//! filled so that nothing but its records changes.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(clippy::print_stdout, reason = "a skipped test says so")]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use vitrina_model::{FileFormat, Recipe, Silent, TextReading};
use vitrina_work::{
    Conversion, ConvertRequest, Fill, FluentWords, Inspection, Isolation, Language, ReadOptions,
    read_file,
};

/// The template made up for tests: 240 records, two catalogues, thirteen linked tables, planted
/// faults.
fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/files/mx_sipot_a77fviii_made_up.xlsx")
}

/// Read in this process.
fn here() -> ReadOptions {
    ReadOptions::new(Isolation::InProcess)
}

fn words() -> FluentWords {
    FluentWords::new(Language::Spanish)
}

fn inspected(path: &Path, rules: Option<&Path>) -> Value {
    let found =
        Inspection::of(path, &TextReading::default(), &here(), rules, &words(), &Silent).unwrap();
    serde_json::to_value(found).unwrap()
}

fn fill(file: &Path, template: &Path, target: &Path) -> Fill {
    Fill {
        file: file.to_owned(),
        template: template.to_owned(),
        target: target.to_owned(),
        recipe: Recipe::default(),
        rules: None,
    }
}

#[test]
fn the_template_and_its_faults_are_told() {
    let found = inspected(&sample(), None);
    let template = &found["template"];
    assert_eq!((&template["layout"], &template["id"]), (&"upload".into(), &"43219".into()));
    assert_eq!(template["generation"], 2018);
    assert_eq!(template["tables"].as_array().unwrap().len(), 13);
    let main = &found["sheets"][0];
    assert_eq!(main["tables"][0]["box"], "A7:AH247", "the stray cell in M251 is no record");
    let mut checks: Vec<&str> = main["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["check"].as_str().unwrap())
        .collect();
    checks.sort_unstable();
    checks.dedup();
    for planted in [
        "sipot-date",
        "sipot-period-mixed",
        "sipot-catalogue",
        "sipot-key-without-rows",
        "sipot-stray",
    ] {
        assert!(checks.contains(&planted), "{planted} is planted: {checks:?}");
    }
}

#[test]
fn the_schema_promises_what_the_data_keep_to() {
    let folder = tempfile::tempdir().unwrap();
    let request = ConvertRequest {
        file: sample(),
        formats: vec![FileFormat::Csv, FileFormat::Datapackage],
        directory: folder.path().to_owned(),
        recipe: Recipe::default(),
        rules: None,
    };
    Conversion::of(&request, &here(), &words(), &Silent).unwrap();
    let text = fs::read_to_string(folder.path().join("datapackage.json")).unwrap();
    let package: Value = serde_json::from_str(&text).unwrap();
    let fields = package["resources"][0]["schema"]["fields"].as_array().unwrap();
    let of = |id: &str| fields.iter().find(|field| field["officialId"] == id).unwrap();
    assert_eq!(of("331651")["constraints"]["enum"][0], "Femenino", "every value is in the list");
    assert_eq!(of("331661")["constraints"]["enum"], Value::Null, "one value is not");
    assert_eq!(of("331647")["constraints"]["maxLength"], 150);
    assert_eq!(of("331667")["type"], "integer");
}

#[test]
fn a_template_is_filled_in_its_own_forms() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("lleno.xlsx");
    let done = fill(&sample(), &sample(), &target).run(&here(), &Silent).unwrap();
    assert_eq!(done.sheets[0], ("Reporte de Formatos".to_owned(), 240));
    assert_eq!(done.sheets.len(), 14);
    assert!(done.left_out.is_empty() && done.empty.is_empty(), "{done:?}");
    assert!(!done.findings.iter().any(|it| it.check == "sipot-template-changed"));
    assert!(!done.findings.iter().any(|it| it.check == "sipot-stray"), "M251 is gone");

    let book = read_file(&target, &here(), &Silent).unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(sheet.cell(7, 1).to_text(), "01/04/2024", "dates as the template writes them");
    assert_eq!(sheet.cell(7, 29).to_text(), "Dirección de Administración", "trimmed");
    assert_eq!(sheet.cell(7, 12).to_text(), "18219.6");
    assert_eq!(sheet.cell(7, 4).to_text(), "05340", "a code keeps its zero");
}

#[test]
fn any_table_fills_the_fields_that_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sueldos.csv");
    fs::write(&file, "EJERCICIO,Nombre (s),Sexo (catálogo),Color\n2025,Ana,FEMENINO,azul\n2025,Luis,masculino,rojo\n").unwrap();
    let target = folder.path().join("lleno.xlsx");
    let done = fill(&file, &sample(), &target).run(&here(), &Silent).unwrap();
    assert_eq!(done.sheets[0].1, 2);
    assert_eq!(done.left_out, ["Color"]);
    assert_eq!(done.empty.len(), 31);
    let book = read_file(&target, &here(), &Silent).unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(sheet.cell(7, 11).to_text(), "Femenino", "as the catalogue writes it");
    assert!(sheet.row(9).is_empty(), "the template's old records are gone");
    assert_eq!(sheet.cell(4, 0).to_text(), "331647", "the hidden ids are there");
}

#[test]
fn what_cannot_be_filled_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let (csv, target) = (folder.path().join("a.csv"), folder.path().join("x.xlsx"));
    fs::write(&csv, "Color,Peso\nazul,1\nrojo,2\n").unwrap();
    let copy = folder.path().join("plantilla.xlsx");
    fs::copy(sample(), &copy).unwrap();
    for (file, template, to, code) in [
        (sample(), csv.clone(), target.clone(), "not_a_template"),
        (csv.clone(), copy.clone(), target.clone(), "nothing_fits"),
        (sample(), copy.clone(), copy.clone(), "would_replace_original"),
    ] {
        let failed = fill(&file, &template, &to).run(&here(), &Silent).unwrap_err();
        assert_eq!(failed.code(), code);
    }
    assert!(!target.exists());
    assert_eq!(fs::read(&copy).unwrap(), fs::read(sample()).unwrap());
}

#[test]
fn an_office_has_its_own_rules() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("sipot")).unwrap();
    let own = home.path().join("sipot/rules.json");
    let text = include_str!("../../../data/sipot/rules.json");
    fs::write(&own, text.replace("\"sipot-date\": \"error\"", "\"sipot-date\": null")).unwrap();
    let said = |found: &Value, check: &str| {
        found["sheets"][0]["findings"].as_array().unwrap().iter().any(|it| it["check"] == check)
    };
    let found = inspected(&sample(), Some(home.path()));
    assert!(!said(&found, "sipot-date") && said(&found, "sipot-catalogue"));
    fs::write(&own, "{").unwrap();
    let found = inspected(&sample(), Some(home.path()));
    assert!(said(&found, "sipot-rules") && said(&found, "sipot-date"), "the built-in ones hold");
}

#[test]
fn the_samples_of_each_layout_are_recognised() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/samples");
    for (name, layout, id, tables, body) in [
        ("mx_sipot_tpl_all_types.xls", "upload", Some("35573"), 1, (8, 10)),
        ("mx_pnt_download_made_up.xlsx", "download", None, 1, (7, 306)),
        ("mx_ipomex_export_made_up.xlsx", "export", None, 0, (2, 61)),
    ] {
        let path = folder.join(name);
        if !path.is_file() {
            println!("SKIPPED {name}: no ../shared/samples beside the checkout");
            continue;
        }
        let found = inspected(&path, None);
        let template = &found["template"];
        assert_eq!(template["layout"], layout, "{name}");
        assert_eq!(template["id"].as_str(), id, "{name}");
        assert_eq!(template["tables"].as_array().unwrap().len(), tables, "{name}");
        let table = &found["sheets"][0]["tables"][0];
        assert_eq!(table["body"], serde_json::json!([body.0, body.1]), "{name}");
    }
    for name in
        ["mx_sipot_pue_marco_normativo.xlsx", "mx_conapo_ime_2020.xlsx", "obra_publica.xlsx"]
    {
        let path = folder.join(name);
        if path.is_file() {
            assert_eq!(inspected(&path, None)["template"], Value::Null, "{name} is none");
        }
    }
}
