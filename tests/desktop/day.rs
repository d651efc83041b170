//! A whole day's work: from the file to the receipt.

use crate::desk::{Desk, USUAL};
use crate::story::{CLERK, CLERKS_WORDS};
use crate::{outside, story};

#[test]
fn from_the_dropped_file_to_the_receipt_by_pointer() {
    let test = "from_the_dropped_file_to_the_receipt_by_pointer";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let words = desk.words();
    let say = |id: &str| words.word(id);
    let window = desk.open(&[]);
    story::answer_the_first_questions(&desk, &window);
    story::watch(&window);
    window.wait_to_find("heading", &say("start-drop"));
    window.looks("start");
    if let Err(reason) = outside::drag_and_drop(&desk, &[&desk.real_file()]) {
        println!("SKIPPED {test}: {reason}");
        return;
    }
    window.stands_at("/table");
    window.press("button", &say("table-yes"));
    story::write_description(&desk, &window);
    window.looks("description");
    window.press("button", &say("description-continue"));
    window.stands_at("/preview");
    window.wait_to_find("heading", &say("preview-files"));
    window.looks("preview");
    window.press("link", &say("preview-continue"));
    window.stands_at("/send");
    window.write(&story::with(&desk, "passphrase-of", "person", CLERK), CLERKS_WORDS);
    window.looks("send");
    window.press("button", &say("send-submit"));
    window.wait_to_find("heading", &say("send-done"));
    window.looks("sent");
    story::nothing_was_wrong(&window);
}
