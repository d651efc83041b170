//! Which kind of markup a text is, by its first element.

use vitrina_model::SourceFormat;

use super::error::Fault;

/// Elements that a page, or a piece of one that a program calls xls, may begin with.
const OF_PAGES: [&str; 7] = ["<html", "<table", "<tr", "<body", "<div", "<head", "<meta"];

/// The format of the markup that `start` begins, `None` where it is no markup at all.
pub fn format(start: &str) -> Result<Option<SourceFormat>, Fault> {
    if is_message(start) {
        return Ok(Some(SourceFormat::Html));
    }
    if !start.starts_with('<') {
        return Ok(None);
    }
    let small = start.to_lowercase();
    let (name, tag) = root(&small);
    let declared = small.starts_with("<?");
    match name {
        "workbook" if tag.contains("schemas-microsoft-com:office:spreadsheet") => {
            Ok(Some(SourceFormat::Xml2003))
        }
        "document" if tag.contains("opendocument:xmlns:office") => flat(tag).map(Some),
        "html" => Ok(Some(SourceFormat::Html)),
        _ if declared && !OF_PAGES.iter().any(|known| &known[1..] == name) => {
            Err(Fault::NotASpreadsheet("xml"))
        }
        _ if OF_PAGES.iter().any(|known| small.contains(known)) => Ok(Some(SourceFormat::Html)),
        _ if small.starts_with("<!doctype html") => Ok(Some(SourceFormat::Html)),
        _ if declared || is_xml(&small) => Err(Fault::NotASpreadsheet("xml")),
        _ => Ok(None),
    }
}

/// Whether the text is a message: headers, of which one says so, before anything else.
pub fn is_message(start: &str) -> bool {
    let headers = start.lines().take(40).take_while(|line| !line.trim().is_empty());
    let mut said = false;
    for line in headers {
        let name = line.split(':').next().unwrap_or_default();
        let is_header =
            line.contains(':') && name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
        if !is_header && !line.starts_with([' ', '\t']) {
            return false;
        }
        said |= name.eq_ignore_ascii_case("mime-version");
    }
    said
}

/// The first element's name without its prefix, and its tag; empty where there is none.
fn root(small: &str) -> (&str, &str) {
    let mut rest = small;
    loop {
        rest =
            rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{FEFF}');
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!") => ">",
            _ => break,
        };
        let Some(at) = rest.find(end) else { return ("", "") };
        rest = &rest[at + end.len()..];
    }
    let Some(tag) = rest.strip_prefix('<') else { return ("", "") };
    let tag = tag.split('>').next().unwrap_or_default();
    let name = tag.split(|letter: char| letter.is_whitespace() || letter == '/').next();
    let name = name.unwrap_or_default();
    (name.rsplit(':').next().unwrap_or_default(), tag)
}

/// A flat OpenDocument file says in its first tag what it holds (ODF 1.3, part 3, 19.379).
fn flat(tag: &str) -> Result<SourceFormat, Fault> {
    let kind = tag.split("office:mimetype=").nth(1).unwrap_or_default();
    let kind = kind.trim_start_matches(['"', '\'']).split(['"', '\'']).next().unwrap_or_default();
    match kind.rsplit('.').next().unwrap_or_default() {
        kind if kind.starts_with("spreadsheet") => Ok(SourceFormat::Fods),
        kind if kind.starts_with("text") => Err(Fault::NotASpreadsheet("word")),
        kind if kind.starts_with("presentation") => Err(Fault::NotASpreadsheet("slides")),
        _ => Err(Fault::NotASpreadsheet("other")),
    }
}

/// XML without its declaration: its first element has a namespace, or ends once and last. A
/// table may begin with `<5;5-10` or with a link all the same.
fn is_xml(small: &str) -> bool {
    let name: String = small[1..].chars().take_while(char::is_ascii_alphanumeric).collect();
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return false;
    }
    let end = format!("</{name}");
    let tag = small.split('>').next().unwrap_or_default();
    let last = small.trim_end();
    let ends = || last.ends_with('>') && last.rfind(&end) == last.find(&end);
    tag.contains("xmlns") || (last.contains(&end) && ends())
}
