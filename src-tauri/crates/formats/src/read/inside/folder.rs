//! The files in a folder and in those below it, by name; links are not followed.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use vitrina_model::{Progress, Stage};

use super::super::error::Fault;
use super::{Entry, Inside, MOST, What, look, name};

/// So many folders deep.
const DEEPEST: usize = 8;

/// Lists the files of the folder at `root`.
pub fn list(root: &Path, progress: &dyn Progress) -> Result<Inside, Fault> {
    let mut inside = Inside::default();
    // Those of one folder together, folders after the files beside them.
    let mut folders = vec![(root.to_owned(), String::new(), 0)];
    while let Some((folder, prefix, depth)) = folders.pop() {
        let mut below = Vec::new();
        for (own, path) in sorted(&folder, depth)? {
            progress.at(Stage::READ, inside.entries.len() as u64, 0)?;
            let full = format!("{prefix}{own}");
            if inside.entries.len() >= MOST {
                inside.left_out += 1;
                continue;
            }
            let kind = fs::symlink_metadata(&path);
            let is_folder = kind.as_ref().is_ok_and(fs::Metadata::is_dir);
            if is_folder && name::left_by_programs(&full).is_none() && depth < DEEPEST {
                below.push((path, format!("{full}/"), depth + 1));
                continue;
            }
            let at = inside.entries.len();
            let bytes = kind.as_ref().map_or(0, fs::Metadata::len);
            let what = what(&path, &full, kind.ok().as_ref());
            let bytes = if is_folder { 0 } else { bytes };
            let name = if is_folder { format!("{full}/") } else { full };
            inside.entries.push(Entry { at, name: name::plain(&name), bytes, what });
        }
        folders.extend(below.into_iter().rev());
    }
    Ok(inside)
}

/// Names and paths in `folder`, by name. A folder below that does not open is as good as empty.
fn sorted(folder: &Path, depth: usize) -> Result<Vec<(String, PathBuf)>, Fault> {
    let found = match fs::read_dir(folder) {
        Ok(found) => found,
        Err(_) if depth > 0 => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut all: Vec<(String, PathBuf)> = found
        .filter_map(Result::ok)
        .take(MOST * 10)
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))
        .collect();
    all.sort_by_cached_key(|(name, _)| (name.to_lowercase(), name.clone()));
    Ok(all)
}

fn what(path: &Path, full: &str, facts: Option<&fs::Metadata>) -> What {
    if let Some(why) = name::left_by_programs(full) {
        return What::Not(why);
    }
    match facts {
        None => What::Not("unreadable"),
        Some(facts) if facts.is_symlink() => What::Not("link"),
        Some(facts) if facts.is_dir() => What::Not("deep"),
        // Opening a pipe would wait for its writer.
        Some(facts) if !facts.is_file() => What::Not("other"),
        Some(facts) => match File::open(path) {
            Ok(file) => look(file, facts.len(), path),
            Err(_) => What::Not("unreadable"),
        },
    }
}
