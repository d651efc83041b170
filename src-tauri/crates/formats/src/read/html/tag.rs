//! The tag being read: its name and those of its attributes that say something of a cell.

/// Attributes that are looked at; all others are passed over unread.
const KNOWN: [&str; 15] = [
    "class", "colspan", "content", "id", "rowspan", "sdnum", "sdval", "selected", "style", "type",
    "value", "x:bool", "x:err", "x:num", "x:str",
];

/// A tag.
#[derive(Default)]
pub struct Tag {
    /// Its name in small letters.
    pub name: Vec<u8>,
    attributes: Vec<(&'static str, String)>,
    /// Whether the value that comes next is of the last attribute.
    open: bool,
}

impl Tag {
    /// Begins anew.
    pub fn begin(&mut self, name: &[u8]) {
        self.name.clear();
        self.name.extend_from_slice(name);
        self.attributes.clear();
        self.open = false;
    }

    /// An attribute follows.
    pub fn attribute(&mut self, name: &[u8]) {
        let known = KNOWN.iter().find(|known| known.as_bytes() == name);
        // Of two attributes of one name the first counts (HTML, 13.2.5.33).
        let known = known.filter(|known| self.get(known).is_none());
        self.open = known.is_some();
        self.attributes.extend(known.map(|known| (*known, String::new())));
    }

    /// The value of the last attribute.
    pub fn value(&mut self, value: &[u8]) {
        if let (true, Some((_, last))) = (self.open, self.attributes.last_mut()) {
            last.push_str(&String::from_utf8_lossy(value));
        }
    }

    /// The value of an attribute; empty where it has none of its own.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// A span of rows or columns: a number up to `most` (HTML, 4.9.11), 1 where there is none.
    pub fn span(&self, name: &str, most: u32) -> u32 {
        let Some(text) = self.get(name).map(str::trim) else { return 1 };
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        if digits.is_empty() { 1 } else { digits.parse().unwrap_or(most).min(most) }
    }
}
