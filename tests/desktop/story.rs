//! The steps of a day's work, as a person takes them; the words come from the program's own.

use serde_json::json;

use crate::desk::Desk;
use crate::driver::Window;

/// Who prepares.
pub const CLERK: &str = "Ana Ruiz";

/// Who approves.
pub const SUPERVISOR: &str = "Luis Mora";

/// Of each their own.
pub const CLERKS_WORDS: &str = "siete perros verdes";
pub const SUPERVISORS_WORDS: &str = "ocho gatos azules";

/// A message with one argument.
pub fn with(desk: &Desk, id: &str, name: &str, value: &str) -> String {
    desk.words().say(id, &[(name.to_owned(), value.into())].into())
}

/// A clerk sits here from now on: without the pages, for stories that are about something else.
pub fn begin_as_clerk(window: &Window) {
    let person =
        json!({"name": CLERK, "role": "clerk", "passphrase": CLERKS_WORDS, "remember": false});
    window.call("add_person", &person).unwrap();
}

/// Whatever goes wrong in the page without anybody seeing it is kept from here on.
pub fn watch(window: &Window) {
    window.run(
        "window.wrong = [];
         const keep = (text) => window.wrong.push(text);
         addEventListener('error', (event) => keep(event.message));
         addEventListener('unhandledrejection', (event) => keep(String(event.reason)));
         document.addEventListener('securitypolicyviolation',
           (event) => keep(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));",
    );
}

/// Nothing went wrong since.
pub fn nothing_was_wrong(window: &Window) {
    assert_eq!(window.run("return window.wrong"), json!([]), "the page had no error of its own");
}

/// The six fields that suffice.
pub const DESCRIPTION: [(&str, &str); 6] = [
    ("title", "Consejos de Inglaterra"),
    ("description", "Los consejos de Inglaterra con su clave, su tipo y sus fechas."),
    ("publisher", "Dirección de Estadística"),
    ("license", "CC-BY-4.0"),
    ("contact", "datos@example.org"),
    ("frequency", "annual"),
];

/// The draft on the screen is described: without the pages.
pub fn describe(window: &Window) -> String {
    window.stands_at("/table");
    let draft = window.run("return location.hash.split('/')[2]").as_str().unwrap().to_owned();
    let changes =
        DESCRIPTION.map(|(property, value)| json!({"property": property, "value": value}));
    window.call("describe", &json!({"draft": draft, "changes": changes})).unwrap();
    draft
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

/// The six fields, by pointer and keyboard.
pub fn write_description(desk: &Desk, window: &Window) {
    let words = desk.words();
    window.stands_at("/description");
    for (property, value) in DESCRIPTION {
        let label = words.word(&format!("property-{property}"));
        match property {
            "license" => window.choose(&label, "Creative Commons Attribution 4.0"),
            "frequency" => window.choose(&label, &words.word("frequency-yearly")),
            _ => window.write(&label, value),
        }
    }
}
