//! What was done is kept: after a power cut, and back again by undo.

use serde_json::json;

use crate::desk::{Desk, USUAL};
use crate::hands::{CONTROL, TAB};
use crate::story;

#[test]
fn a_killed_program_goes_on_where_it_was_and_undo_still_works() {
    let test = "a_killed_program_goes_on_where_it_was_and_undo_still_works";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let words = desk.words();
    let sample = desk.sample();
    story::begin_as_clerk(&desk.open(&[]));
    let window = desk.open(&[&sample]);
    window.stands_at("/table");
    story::watch(&window);
    window.looks("table");
    let column = words.say("table-column-name", &[("column".to_owned(), "A".into())].into());
    let name = |window: &crate::driver::Window| {
        let field = window.wait_to_find("textbox", &column);
        let script = "return arguments[0].value";
        window
            .run_with(script, &json!([{crate::hands::ELEMENT: field}]))
            .as_str()
            .unwrap()
            .to_owned()
    };
    let before = name(&window);
    window.write(&column, "numero_de_obra");
    window.key(TAB);
    let draft = window.run("return location.hash.split('/')[2]");
    let kept = || {
        let table = window.call("table", &json!({"draft": draft})).ok()?;
        (table["columns"][0]["name"] == "numero_de_obra").then_some(())
    };
    window.wait("the new name on the disk", kept);
    story::nothing_was_wrong(&window);
    window.kill();

    let window = desk.open(&[]);
    window.press("link", "Obra pública 2026.xlsx");
    window.press("link", &words.word("step-table"));
    window.stands_at("/table");
    assert_eq!(name(&window), "numero_de_obra", "it was kept");
    window.wait_to_find("heading", &words.word("table-question"));
    window.chord(CONTROL, 'z');
    window.wait("the old name", || (name(&window) == before).then_some(()));
}
