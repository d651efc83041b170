//! X-rays of files made here, as lines.

use vitrina_formats::read::{Isolation, ReadError, ReadOptions};
use vitrina_formats::xray::xray;
use vitrina_model::{Glimpse, Silent, Xray};

/// The X-ray of `bytes` as a file called `name`.
pub fn looked(name: &str, bytes: &[u8]) -> Result<Xray, ReadError> {
    looked_with(name, bytes, &ReadOptions::new(Isolation::InProcess))
}

/// The same with `options`.
pub fn looked_with(name: &str, bytes: &[u8], options: &ReadOptions) -> Result<Xray, ReadError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    xray(&path, options, &Silent)
}

/// What an X-ray tells, a line for a finding: `comment S 2: B7 [Ana] ojo | C9`.
pub fn told(name: &str, bytes: &[u8]) -> Vec<String> {
    lines(&looked(name, bytes).unwrap_or_else(|error| panic!("{error}")))
}

/// The lines of an X-ray.
pub fn lines(xray: &Xray) -> Vec<String> {
    let line = |hidden: &vitrina_model::Hidden| {
        let sheet = hidden.sheet.as_deref().unwrap_or("-");
        let seen: Vec<String> = hidden.examples.iter().map(glimpse).collect();
        format!("{} {sheet} {}: {}", hidden.kind.name(), hidden.count, seen.join(" | "))
    };
    xray.hidden.iter().map(line).map(|line| line.trim_end_matches([' ', ':']).to_owned()).collect()
}

fn glimpse(glimpse: &Glimpse) -> String {
    let spot = glimpse.spot.map(|spot| spot.to_string());
    let name = Some(format!("[{}]", glimpse.name)).filter(|_| !glimpse.name.is_empty());
    let text = Some(glimpse.text.clone()).filter(|text| !text.is_empty());
    let count = glimpse.count.map(|count| format!("({count})"));
    [spot, name, text, count].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
