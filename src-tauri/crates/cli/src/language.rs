//! Which language to speak, before the command line is understood.

use std::ffi::OsString;

use vitrina_work::Language;

/// `--lang`, else `VITRINA_LANG`, else the system's language, else Spanish.
pub(crate) fn choose(arguments: &[OsString]) -> Language {
    let texts: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let after = texts.iter().position(|text| text == "--lang").and_then(|at| texts.get(at + 1));
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    let said = after.map(AsRef::as_ref).or(joined).and_then(Language::from_tag);
    let ours = || std::env::var("VITRINA_LANG").ok().and_then(|tag| Language::from_tag(&tag));
    said.or_else(ours).or_else(system).unwrap_or(Language::Spanish)
}

/// The system's language. A script's POSIX locale (`C`, or none at all) is English by convention;
/// Windows and macOS say their language elsewhere than in the environment.
fn system() -> Option<Language> {
    if cfg!(any(windows, target_os = "macos")) {
        return sys_locale::get_locale().and_then(|tag| Language::from_tag(&tag));
    }
    let set = |name: &&str| std::env::var(name).ok().filter(|tag| !tag.is_empty());
    let tag = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
    posix(tag.as_deref().unwrap_or("C"))
}

fn posix(tag: &str) -> Option<Language> {
    match tag.split('.').next() {
        Some("C" | "POSIX") => Some(Language::English),
        _ => Language::from_tag(tag),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_wins_and_the_posix_locale_is_english() {
        let words = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(choose(&words("vitrina inspect --lang en")), Language::English);
        assert_eq!(choose(&words("vitrina --lang=es inspect")), Language::Spanish);
        assert_eq!(posix("C.UTF-8"), Some(Language::English));
        assert_eq!(posix("es_MX.UTF-8"), Some(Language::Spanish));
        assert_eq!(posix("fr_FR"), None, "other languages fall to Spanish");
    }
}
