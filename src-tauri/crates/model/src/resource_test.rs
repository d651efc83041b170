//! The tables of a dataset: how they are written, what they may be called.

use serde_json::json;

use super::*;
use crate::{FieldChoice, SheetChoice};

fn named(name: &str, recipe: Recipe) -> Resource {
    Resource { name: Some(name.into()), recipe, ..Resource::default() }
}

fn link(table: Option<&str>) -> ForeignKey {
    ForeignKey { columns: vec![0], table: table.map(str::to_owned), to: vec![3] }
}

#[test]
fn a_lone_table_is_written_as_its_recipe_and_old_drafts_are_read() {
    let mut recipe = Recipe { header_rows: Some((4, 5)), ..Recipe::default() };
    recipe.fields.insert(7, FieldChoice { name: Some("Monto".into()), ..FieldChoice::default() });
    let lone = Resources::from(recipe.clone());
    let written = serde_json::to_value(&lone).unwrap();
    assert_eq!(written, serde_json::to_value(&recipe).unwrap());
    assert_eq!(serde_json::from_value::<Resources>(written).unwrap(), lone);
    let old = json!({ "sheet": "first", "box": "A5:K204", "header_rows": [4, 5] });
    assert_eq!(serde_json::from_value::<Resources>(old).unwrap().len(), 1);
}

#[test]
fn several_tables_come_back_as_they_were_written() {
    let mut recipe = Recipe { sheet: SheetChoice::Name("Tabla_1".into()), ..Recipe::default() };
    recipe.fields.insert(2, FieldChoice { name: Some("x".into()), ..FieldChoice::default() });
    let child = Resource { foreign_keys: vec![link(None)], ..named("tabla-1", recipe) };
    let both = Resources::from(Recipe::default()).and(child).unwrap();
    let written = serde_json::to_string(&both).unwrap();
    assert!(written.starts_with('['), "{written}");
    assert_eq!(serde_json::from_str::<Resources>(&written).unwrap(), both);
    let alone = both.without(0).unwrap();
    assert!(alone[0].foreign_keys.is_empty(), "a link to a table that went is gone");
    assert!(serde_json::to_value(&alone).unwrap().is_array(), "a name is not lost");
    let reread: Resources = serde_json::from_value(serde_json::to_value(&alone).unwrap()).unwrap();
    assert_eq!(reread, alone);
}

#[test]
fn what_is_no_dataset_is_refused() {
    let lone = Resources::from(Recipe::default());
    assert_eq!(lone.without(0), Err(NotResources::Empty));
    let twice = lone.and(Resource::default());
    assert_eq!(twice, Err(NotResources::Twice(String::new())), "two without a name");
    for bad in ["", "Obras 2024", "a/b", "ñ"] {
        let refused = lone.and(named(bad, Recipe::default()));
        assert_eq!(refused, Err(NotResources::Name(bad.into())));
    }
    let nowhere = Resource { foreign_keys: vec![link(Some("x"))], ..Resource::default() };
    assert!(matches!(Resources::new(vec![nowhere]), Err(NotResources::Link(_))));
    assert!(serde_json::from_value::<Resources>(json!([])).is_err());
}

#[test]
fn names_are_apart_whatever_the_dataset_is_called() {
    let metadata = Metadata { title: Some("Obras".into()), ..Metadata::default() };
    let tables = Resources::from(Recipe::default());
    assert_eq!(tables.names(&metadata), ["obras"]);
    let tables = tables.and(named("obras", Recipe::default())).unwrap();
    assert_eq!(tables.names(&metadata), ["obras", "obras-2"]);
    assert_eq!(tables.free_name("Obras", &metadata), "obras-3");
    assert_eq!(tables.free_name("¿?", &metadata), "table");
}

#[test]
fn a_link_follows_the_name() {
    let child = Resource { foreign_keys: vec![link(None)], ..named("hija", Recipe::default()) };
    let tables = Resources::from(Recipe::default()).and(child).unwrap();
    let tables = tables.called(0, Some("madre".into()), None).unwrap();
    assert_eq!(tables[1].foreign_keys[0].table.as_deref(), Some("madre"));
    assert_eq!(tables.position(Some("hija")), Some(1));
}
