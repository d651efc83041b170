//! The files that were opened last, so that next month's is two presses away.

use std::path::{Path, PathBuf};

use crate::{Home, WorkError};

/// How many are remembered.
const MOST: usize = 8;

/// The files that were opened last and are still there, the latest first. A list that cannot be
/// understood is an empty one.
pub fn recent_files(home: &Home) -> Vec<PathBuf> {
    kept(home).into_iter().filter(|path| path.is_file()).collect()
}

/// Remembers that a file was opened. Only its place is kept, in the home of this account.
pub fn remember_file(home: &Home, opened: &Path) -> Result<(), WorkError> {
    // A place that is no text, as old systems may have, is not remembered.
    let Some(opened) = opened.to_str() else { return Ok(()) };
    let mut files = kept(home);
    files.retain(|path| path.to_str() != Some(opened));
    files.insert(0, PathBuf::from(opened));
    files.truncate(MOST);
    let text = serde_json::to_string_pretty(&files).unwrap_or_default() + "\n";
    crate::settings::write_whole(&list(home), text.as_bytes())
}

fn kept(home: &Home) -> Vec<PathBuf> {
    let text = std::fs::read(list(home)).unwrap_or_default();
    serde_json::from_slice(&text).unwrap_or_default()
}

fn list(home: &Home) -> PathBuf {
    home.root().join("recent.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_are_first_once_each_and_only_while_they_are_there() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::open(&folder.path().join("home")).unwrap();
        assert!(recent_files(&home).is_empty());
        let file = |n: usize| folder.path().join(format!("{n}.csv"));
        for n in 0..12 {
            std::fs::write(file(n), "a\n1\n").unwrap();
            remember_file(&home, &file(n)).unwrap();
        }
        remember_file(&home, &file(9)).unwrap();
        let expected: Vec<_> = [9, 11, 10, 8, 7, 6, 5, 4].map(file).into();
        assert_eq!(recent_files(&home), expected);
        std::fs::remove_file(file(11)).unwrap();
        assert!(!recent_files(&home).contains(&file(11)));
        std::fs::write(list(&home), "{").unwrap();
        assert!(recent_files(&home).is_empty(), "damaged");
    }
}
