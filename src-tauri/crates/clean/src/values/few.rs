//! The distinct values of some cells, as long as they are few.

use vitrina_model::Seen;

/// Distinct values with how often each occurs and where first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Few {
    seen: Vec<Seen>,
    over: bool,
}

impl Few {
    /// Notes a value; from the `most`-th other one on nothing more is noted.
    pub(crate) fn add(&mut self, row: u32, value: &str, most: usize) {
        if self.over {
            return;
        }
        if let Some(known) = self.seen.iter_mut().find(|known| known.value == value) {
            known.count += 1;
        } else if self.seen.len() == most {
            self.over = true;
        } else {
            self.seen.push(Seen { value: value.to_owned(), count: 1, row });
        }
    }

    /// All of them, the most frequent first; nothing where they are not few.
    pub(crate) fn all(&self) -> Vec<Seen> {
        if self.over {
            return Vec::new();
        }
        let mut all = self.seen.clone();
        all.sort_by(|a, b| b.count.cmp(&a.count).then(a.row.cmp(&b.row)));
        all
    }

    /// Whether there were too many to be noted.
    pub(crate) fn is_over(&self) -> bool {
        self.over
    }
}
