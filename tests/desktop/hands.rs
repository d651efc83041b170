//! What a person does in the window: press what has a name, type, go by keyboard, read.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desk::PATIENCE;
use crate::driver::Window;

/// How `WebDriver` calls an element in its answers.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Keys of the keyboard as `WebDriver` writes them.
pub const TAB: char = '\u{E004}';
pub const ENTER: char = '\u{E007}';
pub const SPACE: char = ' ';
pub const SHIFT: char = '\u{E008}';
pub const CONTROL: char = '\u{E009}';
pub const ESCAPE: char = '\u{E00C}';
pub const UP: char = '\u{E013}';
pub const DOWN: char = '\u{E015}';

/// The most tab stops that a page may have before what is looked for.
const STOPS: usize = 150;

impl Window {
    /// The element of this role and name, if it is there.
    pub fn find(&self, role: &str, name: &str) -> Option<String> {
        let search = json!({"script": include_str!("find.js"), "args": [role, name]});
        // What was found may be gone by the time it is handed over: it is looked for again.
        let found = self.try_ask("POST", "/execute/sync", &search).ok()?;
        found[ELEMENT].as_str().map(str::to_owned)
    }

    /// The element of this role and name, once it is there.
    pub fn wait_to_find(&self, role: &str, name: &str) -> String {
        self.wait(&format!("{role} “{name}”"), || self.find(role, name))
    }

    /// Presses it with the pointer. What moves away in that moment is pressed where it went.
    pub fn press(&self, role: &str, name: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            let element = self.wait_to_find(role, name);
            match self.try_ask("POST", &format!("/element/{element}/click"), &json!({})) {
                Ok(_) => return,
                Err(error) => assert!(Instant::now() < until, "{role} “{name}”: {error}"),
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// Writes into a field by the pointer and the keyboard, over what it holds.
    pub fn write(&self, field: &str, text: &str) {
        self.press("textbox", field);
        self.chord(CONTROL, 'a');
        self.type_text(text);
        let holds = "return document.activeElement.value";
        self.wait(&format!("“{text}” in “{field}”"), || {
            (self.run(holds) == text).then_some(())
        });
    }

    /// Opens a list by the pointer and takes an option of it.
    pub fn choose(&self, list: &str, option: &str) {
        self.press("button", list);
        self.press("option", option);
        self.wait(&format!("“{option}” in “{list}”"), || {
            self.find("option", option).is_none().then_some(())
        });
    }

    /// Types into whatever has the focus.
    pub fn type_text(&self, text: &str) {
        let keys = text.chars().flat_map(|key| stroke(&key.to_string()));
        self.keys(keys.collect());
    }

    /// Presses one key.
    pub fn key(&self, key: char) {
        self.keys(stroke(&key.to_string()).into());
    }

    /// Presses a key while another is held.
    pub fn chord(&self, held: char, key: char) {
        let [down, up] = stroke(&held.to_string());
        let [key_down, key_up] = stroke(&key.to_string());
        self.keys(vec![down, key_down, key_up, up]);
    }

    fn keys(&self, actions: Vec<Value>) {
        let source = json!({"type": "key", "id": "keyboard", "actions": actions});
        self.ask("POST", "/actions", &json!({"actions": [source]}));
    }

    /// Goes forward by the keyboard until this has the focus.
    pub fn tab_to(&self, role: &str, name: &str) {
        let element = self.wait_to_find(role, name);
        let has = "const a = document.activeElement, e = arguments[0];
            return a === e || (e.tagName === 'LABEL' && e.contains(a))";
        for _ in 0..STOPS {
            if self.run_with(has, &json!([{ELEMENT: element}])) == true {
                return;
            }
            self.key(TAB);
        }
        let stops = self.run("return document.activeElement.outerHTML");
        panic!("{role} “{name}” is not reached by the keyboard; at last: {stops}");
    }

    /// Presses it by the keyboard alone.
    pub fn enter(&self, role: &str, name: &str) {
        self.tab_to(role, name);
        self.key(if role == "radio" || role == "checkbox" { SPACE } else { ENTER });
    }

    /// Writes into a field by the keyboard alone.
    pub fn fill(&self, field: &str, text: &str) {
        self.tab_to("textbox", field);
        self.chord(CONTROL, 'a');
        self.type_text(text);
        let holds = "return document.activeElement.value";
        self.wait(&format!("“{text}” in “{field}”"), || {
            (self.run(holds) == text).then_some(())
        });
    }

    /// Waits until the page says this.
    pub fn sees(&self, text: &str) {
        let script = "return document.body.innerText.replace(/[\\u2066-\\u2069]/g, '')
            .includes(arguments[0])";
        let look = || (self.run_with(script, &json!([text])) == true).then_some(());
        self.wait(&format!("“{text}”"), look);
    }

    /// Waits until the page stands at this place of the program.
    pub fn stands_at(&self, ending: &str) {
        let script = "return location.hash.endsWith(arguments[0])";
        let look = || (self.run_with(script, &json!([ending])) == true).then_some(());
        self.wait(&format!("the page …{ending}"), look);
    }

    /// Waits for a page of this title.
    pub fn sees_heading(&self, text: &str) {
        self.wait_to_find("heading", text);
    }
}

fn stroke(key: &str) -> [Value; 2] {
    [json!({"type": "keyDown", "value": key}), json!({"type": "keyUp", "value": key})]
}
