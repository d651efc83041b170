//! A person at the desk: does the same by pointer or by keyboard alone.

use std::path::Path;

use crate::desk::Desk;
use crate::driver::Window;
use crate::outside;

/// What a person uses.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The pointer, and the keyboard only to write.
    Pointer,
    /// The keyboard alone.
    Keyboard,
}

/// A person before an open window.
pub struct Person<'a> {
    /// Where they sit.
    pub desk: &'a Desk,
    /// What they look at.
    pub window: &'a Window,
    /// What they use.
    pub by: By,
}

impl Person<'_> {
    /// The program's words.
    pub fn say(&self, id: &str) -> String {
        self.desk.words().word(id)
    }

    /// The program's words with one argument.
    pub fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.desk.words().say(id, &[(name.to_owned(), value.into())].into())
    }

    /// Presses a button, link, choice or box by the id of its words.
    pub fn press(&self, role: &str, id: &str) {
        self.press_named(role, &self.say(id));
    }

    /// Presses what has this name.
    pub fn press_named(&self, role: &str, name: &str) {
        match self.by {
            By::Pointer => self.window.press(role, name),
            By::Keyboard => self.window.enter(role, name),
        }
    }

    /// Writes into the field whose label has this id.
    pub fn write(&self, id: &str, text: &str) {
        self.write_named(&self.say(id), text);
    }

    /// Writes into the field of this label.
    pub fn write_named(&self, label: &str, text: &str) {
        match self.by {
            By::Pointer => self.window.write(label, text),
            By::Keyboard => self.window.fill(label, text),
        }
    }

    /// Takes an item of a list (`option`) or a menu (`menuitem`).
    pub fn choose(&self, list: &str, role: &str, item: &str) {
        match self.by {
            By::Pointer => self.window.choose(list, role, item),
            By::Keyboard => self.window.choose_by_keys(list, role, item),
        }
    }

    /// Brings a file to the first page: dragged there, or by the dialog.
    pub fn bring(&self, file: &Path) -> Result<(), String> {
        if self.by == By::Pointer {
            self.window.wait_to_find("heading", &self.say("start-drop"));
            return outside::drag_and_drop(self.desk, &[file]);
        }
        self.press("button", "start-choose");
        outside::choose(self.desk, &self.say("dialog-choose-file"), file);
        Ok(())
    }
}
