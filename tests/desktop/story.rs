//! The steps of a day's work, as a person takes them; the words come from the program's own.

use serde_json::json;
use vitrina_work::Words;

use crate::desk::Desk;
use crate::driver::Window;

/// Who prepares.
pub const CLERK: &str = "Ana Ruiz";

/// Who approves.
pub const SUPERVISOR: &str = "Luis Mora";

/// Of each their own.
pub const CLERKS_WORDS: &str = "siete perros verdes";
pub const SUPERVISORS_WORDS: &str = "ocho gatos azules";

/// A clerk sits here from now on: without the pages, for stories that are about something else.
pub fn begin_as_clerk(window: &Window) {
    let person =
        json!({"name": CLERK, "role": "clerk", "passphrase": CLERKS_WORDS, "remember": false});
    window.call("add_person", &person).unwrap();
}

/// The two questions of the first start and the passphrase, by pointer.
pub fn answer_the_first_questions(desk: &Desk, window: &Window) {
    let words = desk.words();
    let say = |id: &str| words.word(id);
    window.write(&say("welcome-name-label"), CLERK);
    window.press("button", &say("welcome-next"));
    window.press("radio", &say("welcome-role-clerk"));
    window.press("button", &say("welcome-next"));
    window.write(&say("welcome-passphrase-label"), CLERKS_WORDS);
    window.press("checkbox", &say("welcome-remember"));
    window.press("button", &say("welcome-begin"));
}
