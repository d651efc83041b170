//! A whole day's work: from the file to the receipt.

use crate::desk::{Desk, USUAL};
use crate::{outside, story};

#[test]
fn from_the_dropped_file_to_the_receipt_by_pointer() {
    let test = "from_the_dropped_file_to_the_receipt_by_pointer";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let window = desk.open(&[]);
    story::answer_the_first_questions(&desk, &window);
    story::watch(&window);
    window.wait_to_find("heading", &desk.words().word("start-drop"));
    window.looks("start");
    if let Err(reason) = outside::drag_and_drop(&desk, &[&desk.sample()]) {
        println!("SKIPPED {test}: {reason}");
        return;
    }
    window.stands_at("/table");
    window.press("button", &desk.words().word("table-yes"));
    window.stands_at("/description");
    story::nothing_was_wrong(&window);
}
