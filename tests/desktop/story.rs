//! The steps of a day's work, as a person takes them; the words come from the program's own.

use serde_json::json;

use crate::driver::Window;
use crate::outside;
use crate::person::Person;

/// Who prepares, and their passphrase.
pub const CLERK: &str = "Ana Ruiz";
pub const CLERKS_WORDS: &str = "siete perros verdes";

/// Who approves, and theirs.
pub const SUPERVISOR: &str = "Luis Mora";
pub const SUPERVISORS_WORDS: &str = "ocho gatos azules";

/// The portal's name for the office.
pub const PORTAL: &str = "Sitio municipal";

/// The six fields that suffice.
pub const DESCRIPTION: [(&str, &str); 6] = [
    ("title", "Consejos de Inglaterra"),
    ("description", "Electores, distritos y tamaño de los consejos de Inglaterra."),
    ("publisher", "Dirección de Estadística"),
    ("license", "CC-BY-4.0"),
    ("contact", "datos@example.org"),
    ("frequency", "yearly"),
];

/// A clerk sits here from now on: without the pages, for stories that are about something else.
pub fn begin_as_clerk(window: &Window) {
    let person =
        json!({"name": CLERK, "role": "clerk", "passphrase": CLERKS_WORDS, "remember": false});
    window.call("add_person", &person).unwrap();
}

/// The draft on the screen is described: without the pages.
pub fn describe(window: &Window) -> String {
    window.stands_at("/table");
    let draft = draft(window);
    let changes =
        DESCRIPTION.map(|(property, value)| json!({"property": property, "value": value}));
    window.call("describe", &json!({"draft": draft, "changes": changes})).unwrap();
    draft
}

/// The draft is sent, approved by the supervisor, who sits here from then on, and there is a portal
/// for practice: without the pages.
pub fn approve(window: &Window, draft: &str) {
    window.call("practice", &json!({})).unwrap();
    window.call("submit", &json!({"draft": draft, "passphrase": CLERKS_WORDS})).unwrap();
    let person = json!({"name": SUPERVISOR, "role": "supervisor",
        "passphrase": SUPERVISORS_WORDS, "remember": false});
    let added = window.call("add_person", &person).unwrap();
    let supervisor = &added["person"]["person"];
    let sits = json!({"person": supervisor, "passphrase": SUPERVISORS_WORDS});
    window.call("switch_person", &sits).unwrap();
    let decision = json!({"draft": draft, "approve": true, "passphrase": SUPERVISORS_WORDS});
    window.call("decide", &decision).unwrap();
}

/// What is said of a public copy that is as it was, up to the number of its files.
pub fn still_public(person: &Person) -> String {
    let counted = [("count".to_owned(), 2_u32.into()), ("at".to_owned(), "".into())];
    let words = person.desk.words().say("receipt-still", &counted.into());
    let words = words.split_once("2 ").map_or(words.as_str(), |(_, after)| after);
    words.split(" (").next().unwrap_or_default().to_owned()
}

/// The draft on the screen.
pub fn draft(window: &Window) -> String {
    window.run("return location.hash.split('/')[2]").as_str().unwrap().to_owned()
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

impl Person<'_> {
    /// The two questions of the first start and the passphrase.
    pub fn answer_the_first_questions(&self, remember: bool) {
        self.write("welcome-name-label", CLERK);
        self.press("button", "welcome-next");
        self.press("radio", "welcome-role-clerk");
        self.press("button", "welcome-next");
        self.write("welcome-passphrase-label", CLERKS_WORDS);
        if !remember {
            self.press("checkbox", "welcome-remember");
        }
        self.press("button", "welcome-begin");
    }

    /// The six fields.
    pub fn write_description(&self) {
        self.window.stands_at("/description");
        for (property, value) in DESCRIPTION {
            let label = self.say(&format!("property-{property}"));
            match property {
                "license" => self.choose(&label, "option", "Creative Commons Attribution 4.0"),
                "frequency" => self.choose(&label, "option", &self.say("frequency-yearly")),
                _ => self.write_named(&label, value),
            }
        }
    }

    /// From the described table to the signature.
    pub fn look_and_send(&self, passphrase: Option<&str>) {
        self.window.stands_at("/preview");
        self.window.wait_to_find("heading", &self.say("preview-files"));
        self.press("link", "preview-continue");
        self.window.stands_at("/send");
        self.window.wait_to_find("heading", &self.say("send-sign"));
        if let Some(passphrase) = passphrase {
            self.write_named(&self.with("passphrase-of", "person", CLERK), passphrase);
        }
        self.press("button", "send-submit");
        self.window.wait_to_find("heading", &self.say("send-done"));
    }

    /// Opens a page by the person's menu.
    pub fn go_by_menu(&self, name: &str, page: &str) {
        self.choose(name, "menuitem", &self.say(page));
    }

    /// Adds the supervisor and a portal in the settings.
    pub fn set_up_the_office(&self) {
        self.go_by_menu(CLERK, "shell-settings");
        self.press("button", "people-add");
        self.write("people-name", SUPERVISOR);
        self.press("radio", "people-role-supervisor");
        self.write("people-passphrase", SUPERVISORS_WORDS);
        self.press("button", "people-add-this");
        self.window.sees(&self.with("people-added", "name", SUPERVISOR));
        self.press("button", "portals-add");
        self.write("portals-name", PORTAL);
        self.press("button", "portals-choose-folder");
        let site = self.desk.path("site");
        outside::choose(self.desk, &self.say("dialog-choose-folder"), &site);
        self.window.sees(&site.display().to_string());
        self.press("button", "portals-add-this");
        self.window.wait("the portal", || self.window.find("button", &self.say("portals-add")));
    }

    /// Another person sits down.
    pub fn switch(&self, from: &str, to: &str, passphrase: &str) {
        self.go_by_menu(from, "shell-switch");
        self.window.stands_at("/people");
        self.write_named(&self.with("passphrase-of", "person", to), passphrase);
        self.press_named("button", &self.with("people-switch-to", "name", to));
        self.window.wait_to_find("heading", &self.say("start-drop"));
    }

    /// Opens a draft of the first page.
    pub fn open_draft(&self, title: &str) {
        self.press_named("link", title);
        self.window.wait("the draft", || {
            self.window.run("return location.hash.startsWith('#/draft/')").as_bool().filter(|b| *b)
        });
    }

    /// The supervisor's decision.
    pub fn decide(&self, passphrase: &str, reason: Option<&str>) {
        self.window.stands_at("/review");
        self.window.wait_to_find("heading", &self.say("review-decision"));
        self.write_named(&self.with("passphrase-of", "person", SUPERVISOR), passphrase);
        let Some(reason) = reason else {
            self.press("button", "review-approve");
            self.window.wait_to_find("heading", &self.say("review-state-approved"));
            return;
        };
        self.press("button", "review-return");
        self.write("review-reason", reason);
        self.press("radio", "review-about-description");
        self.press("button", "review-send-back");
        self.window.wait_to_find("heading", &self.say("review-state-returned"));
    }
}
