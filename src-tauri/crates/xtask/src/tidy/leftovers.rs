//! Nothing left to do, no path of somebody's machine, no folder that the top level does not know.

use regex_lite::Regex;

use super::sources::{Source, Sources};

/// The folders that may stand at the top; dot-folders may too.
const TOP: &[&str] = &["src-tauri", "ui", "tests", "icons"];

/// Extensions of what is written by hand.
const CODE: &[&str] = &["rs", "ts", "tsx", "css", "py", "ftl"];

/// What is left over, and where.
pub fn check(sources: &Sources) -> Result<Vec<String>, String> {
    // Written so that this file does not find itself.
    let unfinished = pattern(r"\b(T[O]DO|F[I]XME|X[X]X)\b|\b(tod[o]|unimplemente[d]|db[g])!\(")?;
    let machine = pattern(
        r"(^|[^A-Za-z0-9_.~])/(hom[e]|User[s]|wor[k]|roo[t])/[A-Za-z0-9_]|[A-Z]:\\User[s]\\",
    )?;
    let mut wrong = Vec::new();
    for source in sources.all().filter(|source| !is_lock(source)) {
        if is_code(source) {
            wrong.extend(each(source, &unfinished, "do it now, or write it down as an issue"));
        }
        wrong.extend(each(source, &machine, "a path of one machine: make it relative"));
        if let Some((top, _)) = source.path.split_once('/')
            && !TOP.contains(&top)
            && !top.starts_with('.')
        {
            wrong.push(format!("{}: the top level has no folder {top}; move it.", source.path));
        }
    }
    Ok(wrong)
}

/// Written by cargo or npm, not by us.
fn is_lock(source: &Source) -> bool {
    ["Cargo.lock", "package-lock.json"].iter().any(|name| source.path.ends_with(name))
}

fn is_code(source: &Source) -> bool {
    let extension = source.path.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| CODE.contains(&extension))
}

fn pattern(text: &str) -> Result<Regex, String> {
    Regex::new(text).map_err(|error| error.to_string())
}

fn each<'a>(
    source: &'a Source,
    pattern: &'a Regex,
    mend: &'a str,
) -> impl Iterator<Item = String> + 'a {
    source.text.lines().enumerate().filter(|(_, line)| pattern.is_match(line)).map(
        move |(number, line)| format!("{}:{}: {}: {mend}.", source.path, number + 1, line.trim()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftovers_are_found_and_ordinary_text_is_not() {
        let todo = concat!("//! A.\n// TO", "DO later\n");
        let path = concat!("//! A.\nconst P: &str = \"/ho", "me/ana/x\";\n");
        let sources = Sources::of(&[
            ("ui/a.rs", todo),
            ("ui/b.rs", path),
            ("ui/c.rs", "//! Methods toDo and https://example.org/home/x are fine.\n"),
            ("docs/d.md", "A folder too many.\n"),
        ]);
        let wrong = check(&sources).unwrap();
        let places: Vec<_> = wrong.iter().filter_map(|line| line.split(':').next()).collect();
        assert_eq!(places, ["ui/a.rs", "ui/b.rs", "docs/d.md"]);
    }
}
