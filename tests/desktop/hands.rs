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
pub const CONTROL: char = '\u{E009}';
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
            // As a person does who sees only half of it.
            let script = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})";
            let scroll = json!({"script": script, "args": [{ELEMENT: element}]});
            self.try_ask("POST", "/execute/sync", &scroll).ok();
            match self.try_ask("POST", &format!("/element/{element}/click"), &json!({})) {
                Ok(_) => return,
                Err(error) if Instant::now() > until => {
                    self.looks("failed");
                    panic!("{role} “{name}”: {error}");
                }
                Err(_) => {}
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// Presses what ends the program, and waits for that. The window may be gone before it answers.
    pub fn press_to_end(self, role: &str, name: &str) {
        self.wait_to_find(role, name);
        self.end_by(|window| {
            if let Some(element) = window.find(role, name) {
                window.try_ask("POST", &format!("/element/{element}/click"), &json!({})).ok();
            }
        });
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

    /// Opens a list or menu by the pointer and takes an item of it.
    pub fn choose(&self, list: &str, role: &str, item: &str) {
        self.press("opener", list);
        self.press(role, item);
        let gone = || self.find(role, item).is_none().then_some(());
        self.wait(&format!("“{item}” taken"), gone);
    }

    /// Types into whatever has the focus.
    pub fn type_text(&self, text: &str) {
        let keys = text.chars().flat_map(|key| stroke(&key.to_string()));
        self.keys(&keys.collect::<Vec<_>>());
    }

    /// Presses one key.
    pub fn key(&self, key: char) {
        self.keys(&stroke(&key.to_string()));
    }

    /// Presses a key while another is held.
    pub fn chord(&self, held: char, key: char) {
        let [down, up] = stroke(&held.to_string());
        let [key_down, key_up] = stroke(&key.to_string());
        self.keys(&[down, key_down, key_up, up]);
    }

    fn keys(&self, actions: &[Value]) {
        let source = json!({"type": "key", "id": "keyboard", "actions": actions});
        self.ask("POST", "/actions", &json!({"actions": [source]}));
    }

    /// Goes forward by the keyboard until this has the focus.
    pub fn tab_to(&self, role: &str, name: &str) {
        let element = self.wait_to_find(role, name);
        let has = "const a = document.activeElement, e = arguments[0];
            return a === e || (e.tagName === 'LABEL' && e.contains(a))";
        self.keys_until(TAB, &format!("{role} “{name}”"), has, &element);
    }

    /// Presses it by the keyboard alone.
    pub fn enter(&self, role: &str, name: &str) {
        if role == "radio" {
            return self.arrow_to(name);
        }
        self.tab_to(role, name);
        self.key(if role == "checkbox" { SPACE } else { ENTER });
    }

    /// Goes to a choice of a group by the arrow keys; that chooses it.
    fn arrow_to(&self, name: &str) {
        let element = self.wait_to_find("radio", name);
        let group = "return document.activeElement.type === 'radio' && document.activeElement
            .closest('[role=radiogroup]').contains(arguments[0])";
        self.keys_until(TAB, &format!("the group of “{name}”"), group, &element);
        let has = "return arguments[0].contains(document.activeElement)";
        self.keys_until(DOWN, &format!("“{name}”"), has, &element);
        let chosen = "return arguments[0].querySelector('input').checked";
        if self.run_with(chosen, &json!([{ELEMENT: element}])) != true {
            self.key(SPACE);
        }
    }

    /// Presses a key again and again until a script says yes of the element.
    fn keys_until(&self, key: char, what: &str, script: &str, element: &str) {
        for _ in 0..STOPS {
            if self.run_with(script, &json!([{ELEMENT: element}])) == true {
                return;
            }
            self.key(key);
        }
        let at_last = self.run("return document.activeElement.outerHTML");
        panic!("{what} is not reached by the keyboard; at last: {at_last}");
    }

    /// Opens a list or menu by the keyboard and takes an item of it.
    pub fn choose_by_keys(&self, list: &str, role: &str, item: &str) {
        self.enter("opener", list);
        let element = self.wait_to_find(role, item);
        let has = "return arguments[0] === document.activeElement";
        self.keys_until(DOWN, &format!("“{item}”"), has, &element);
        self.key(ENTER);
        let gone = || self.find(role, item).is_none().then_some(());
        self.wait(&format!("“{item}” taken"), gone);
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
}

fn stroke(key: &str) -> [Value; 2] {
    [json!({"type": "keyDown", "value": key}), json!({"type": "keyUp", "value": key})]
}
