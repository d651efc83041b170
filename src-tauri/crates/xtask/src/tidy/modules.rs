//! Every Rust file opens with one sentence about itself, and none is long without a reason.

use super::sources::{Source, Sources};

/// Lines of a file that need no reason.
const LONG: usize = 400;

/// Files without their sentence, and long ones without a reason.
#[allow(clippy::unnecessary_wraps, reason = "the form of every rule")]
pub fn check(sources: &Sources) -> Result<Vec<String>, String> {
    let rust = sources.ending(&[".rs"]);
    let silent = rust.filter(|source| !source.text.starts_with("//! ")).map(|source| {
        format!("{}: begin the file with one sentence about it, `//! …`.", source.path)
    });
    let long = sources.ending(&[".rs", ".ts", ".tsx", ".css"]).filter_map(too_long);
    Ok(silent.chain(long).collect())
}

fn too_long(source: &Source) -> Option<String> {
    let lines = source.text.lines().count();
    let excused = source.text.lines().take(3).any(|line| line.contains("Long:"));
    (lines > LONG && !excused).then(|| {
        format!(
            "{}: {lines} lines. Split it, or say why not within its first three lines: `// Long: …`.",
            source.path
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_file_and_a_long_one_are_named() {
        let long = format!("//! Much.\n{}", "\n".repeat(LONG));
        let excused = format!("//! Much.\n// Long: one table.\n{}", "\n".repeat(LONG));
        let sources = Sources::of(&[
            ("a.rs", "fn a() {}\n"),
            ("b.rs", "//! A file.\n"),
            ("c.rs", &long),
            ("d.rs", &excused),
        ]);
        let wrong = check(&sources).unwrap();
        assert_eq!(wrong.len(), 2, "{wrong:?}");
        assert!(wrong[0].starts_with("a.rs") && wrong[1].starts_with("c.rs"));
    }
}
