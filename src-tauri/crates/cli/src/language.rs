//! Which language to speak, before the command line is understood.

use std::ffi::OsString;

use vitrina_work::Language;

/// `--lang`, else `VITRINA_LANG`, else the system's language, else Spanish.
pub(crate) fn choose(arguments: &[OsString]) -> Language {
    let texts: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let after = texts.iter().position(|text| text == "--lang").and_then(|at| texts.get(at + 1));
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    let said = after.map(AsRef::as_ref).or(joined).and_then(Language::from_tag);
    let system = || {
        ["VITRINA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|name| std::env::var(name).ok())
            .find_map(|tag| Language::from_tag(&tag))
    };
    said.or_else(system).or_else(windows_or_mac).unwrap_or(Language::Spanish)
}

/// Windows and macOS say their language elsewhere than in the environment.
fn windows_or_mac() -> Option<Language> {
    sys_locale::get_locale().and_then(|tag| Language::from_tag(&tag))
}
