//! The checkout's own text files, read once for all rules.

use std::fs;

use crate::{place, shell};

/// A text file of the project.
pub struct Source {
    /// Its path from the top, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// All of them, by path.
pub struct Sources(Vec<Source>);

impl Sources {
    /// Every file that git knows or would add; what is no text is left out.
    pub fn read() -> Result<Sources, String> {
        let words = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        let list = shell::read(shell::program("git").args(words))?;
        let mut sources: Vec<Source> = list
            .split('\0')
            .filter(|path| !path.is_empty())
            .filter_map(|path| {
                let text = fs::read_to_string(place::root().join(path)).ok()?;
                Some(Source { path: path.to_owned(), text })
            })
            .collect();
        sources.sort_by(|a, b| a.path.cmp(&b.path));
        sources.dedup_by(|a, b| a.path == b.path);
        Ok(Sources(sources))
    }

    /// For the rules' own tests.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Sources {
        let source = |(path, text): &(&str, &str)| Source {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Sources(files.iter().map(source).collect())
    }

    /// All files.
    pub fn all(&self) -> impl Iterator<Item = &Source> {
        self.0.iter()
    }

    /// Files that end with one of `endings`.
    pub fn ending<'a>(&'a self, endings: &'a [&str]) -> impl Iterator<Item = &'a Source> {
        self.all().filter(move |source| endings.iter().any(|end| source.path.ends_with(end)))
    }

    /// The file at `path`.
    pub fn at(&self, path: &str) -> Option<&Source> {
        self.all().find(|source| source.path == path)
    }
}

impl Source {
    /// Whether it is Rust that only tests see.
    pub fn is_test(&self) -> bool {
        self.path.ends_with("_test.rs")
            || self.path.starts_with("tests/")
            || self.path.contains("/tests/")
    }

    /// The part of a Rust file that is shipped: up to its inline tests.
    pub fn shipped(&self) -> &str {
        let end =
            self.text.find("#[cfg(test)]\nmod ").or_else(|| self.text.find("#[cfg(test)]\n#[path"));
        &self.text[..end.unwrap_or(self.text.len())]
    }

    /// The line, from one, at a byte of the text.
    pub fn line(&self, byte: usize) -> usize {
        self.text[..byte].matches('\n').count() + 1
    }
}
