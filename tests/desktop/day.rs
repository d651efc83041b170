//! A whole day's work: from the file to the receipt, by pointer, and by keyboard alone.

use crate::desk::{Desk, Setting, USUAL};
use crate::person::{By, Person};
use crate::story::{self, CLERK, CLERKS_WORDS, DESCRIPTION, PORTAL, SUPERVISOR, SUPERVISORS_WORDS};

/// What the supervisor wants mended.
const REASON: &str = "El contacto debe ser el de la oficina.";

fn day(test: &str, by: By, setting: Setting) {
    let Some(desk) = Desk::set_up(test, setting) else { return };
    let window = desk.open(&[]);
    let person = Person { desk: &desk, window: &window, by };
    let look = |page: &str| window.looks(&format!("{test}-{page}"));
    person.answer_the_first_questions(false);
    story::watch(&window);
    person.set_up_the_office();
    look("settings");
    person.press("link", "shell-start");
    if let Err(reason) = person.bring(&desk.real_file()) {
        println!("SKIPPED {test}: {reason}");
        return;
    }
    window.stands_at("/table");
    window.wait_to_find("button", &person.say("table-yes"));
    look("table");
    person.press("button", "table-yes");
    person.write_description();
    person.press("button", "description-continue");
    person.look_and_send(Some(CLERKS_WORDS));
    look("sent");

    let title = DESCRIPTION[0].1;
    person.switch(CLERK, SUPERVISOR, SUPERVISORS_WORDS);
    person.open_draft(title);
    person.press("link", "step-approval");
    look("review");
    person.decide(SUPERVISORS_WORDS, Some(REASON));

    person.switch(SUPERVISOR, CLERK, CLERKS_WORDS);
    person.open_draft(title);
    window.sees(REASON);
    look("returned");
    person.press("link", "step-description");
    person.write("property-contact", "oficina@example.org");
    person.press("button", "description-continue");
    person.look_and_send(Some(CLERKS_WORDS));

    person.switch(CLERK, SUPERVISOR, SUPERVISORS_WORDS);
    person.open_draft(title);
    person.press("link", "step-approval");
    person.decide(SUPERVISORS_WORDS, None);
    person.press("link", "step-publication");
    person.press_named("radio", PORTAL);
    look("where");
    person.press_named("button", &person.with("publication-publish", "portal", PORTAL));
    window.wait_to_find("heading", &person.with("receipt-published", "portal", PORTAL));
    look("receipt");
    let index = std::fs::read_to_string(desk.path("site/index.html")).unwrap();
    assert!(index.contains(title), "the catalogue names the dataset");
    story::nothing_was_wrong(&window);
}

#[test]
fn a_whole_day_by_pointer() {
    day("a_whole_day_by_pointer", By::Pointer, USUAL);
}

#[test]
fn a_whole_day_by_keyboard_in_english() {
    let setting = Setting { locale: "en_US", ..USUAL };
    day("a_whole_day_by_keyboard_in_english", By::Keyboard, setting);
}
