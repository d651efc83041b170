//! Pages saved with all their parts in one file (MHTML: RFC 2557, in the form of RFC 2045 and 2046).

use encoding_rs::Encoding;

use super::super::error::Fault;

/// Parts nest a few deep; hostile ones a million.
const MOST_DEPTH: usize = 8;
/// Headers of one part are shorter.
const MOST_HEADERS: usize = 64 << 10;

/// One part that is a page.
pub struct Part {
    /// Its bytes, as they were before they were made fit for mail.
    pub body: Vec<u8>,
    /// The encoding that its header names.
    pub charset: Option<&'static Encoding>,
}

/// Whether a file that begins with `head` is a message: it says so in its headers.
pub fn is_message(head: &[u8]) -> bool {
    let (headers, _) = split(head);
    value(&headers, "mime-version").is_some() && value(&headers, "content-type").is_some()
}

/// The parts of `raw` that are pages, in their order, `most` at most.
pub fn pages(raw: &[u8], most: u64) -> Result<Vec<Part>, Fault> {
    let mut found = Vec::new();
    collect(raw, most, 0, &mut found)?;
    Ok(found)
}

fn collect(raw: &[u8], most: u64, depth: usize, found: &mut Vec<Part>) -> Result<(), Fault> {
    let (headers, body) = split(raw);
    let kind = value(&headers, "content-type").unwrap_or_default();
    let small = kind.to_lowercase();
    if small.starts_with("multipart/") {
        let boundary = parameter(&kind, "boundary").filter(|_| depth < MOST_DEPTH);
        let boundary = boundary.ok_or_else(|| Fault::damaged("parts without a boundary"))?;
        for part in parts(body, &boundary)? {
            collect(part, most, depth + 1, found)?;
        }
        return Ok(());
    }
    if !small.starts_with("text/html") && !small.starts_with("application/xhtml") {
        return Ok(());
    }
    if found.len() as u64 >= most {
        return Err(vitrina_model::LimitReached { limit: "sheets", most }.into());
    }
    let coding = value(&headers, "content-transfer-encoding").unwrap_or_default().to_lowercase();
    let body = match coding.trim() {
        "base64" => base64(body)?,
        "quoted-printable" => quoted(body),
        _ => body.to_vec(),
    };
    let charset = parameter(&kind, "charset").and_then(|l| Encoding::for_label(l.as_bytes()));
    found.push(Part { body, charset });
    Ok(())
}

/// Headers, each on one line, and what follows the first empty line.
fn split(raw: &[u8]) -> (Vec<String>, &[u8]) {
    let mut headers: Vec<String> = Vec::new();
    let mut at = 0;
    while at < raw.len().min(MOST_HEADERS) {
        let end = memchr::memchr(b'\n', &raw[at..]).map_or(raw.len(), |end| at + end);
        let line = String::from_utf8_lossy(&raw[at..end]);
        let line = line.trim_end_matches('\r');
        at = (end + 1).min(raw.len());
        match headers.last_mut() {
            // Blank lines before the first header belong to no part.
            None if line.is_empty() => {}
            _ if line.is_empty() => break,
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(line),
            _ => headers.push(line.to_owned()),
        }
    }
    (headers, &raw[at..])
}

fn value(headers: &[String], name: &str) -> Option<String> {
    headers.iter().find_map(|header| {
        let (found, value) = header.split_once(':')?;
        found.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    })
}

/// A parameter of a header, `boundary="x"`.
fn parameter(value: &str, name: &str) -> Option<String> {
    value.split(';').skip(1).find_map(|part| {
        let (found, value) = part.split_once('=')?;
        let value = value.trim().trim_matches('"');
        found.trim().eq_ignore_ascii_case(name).then(|| value.to_owned())
    })
}

/// The parts between lines of `--boundary`; the last ends with `--boundary--`.
fn parts<'a>(body: &'a [u8], boundary: &str) -> Result<Vec<&'a [u8]>, Fault> {
    let mark = format!("--{boundary}");
    let mut parts = Vec::new();
    let mut start = None;
    for at in memchr::memmem::find_iter(body, mark.as_bytes()) {
        if at > 0 && body[at - 1] != b'\n' {
            continue;
        }
        parts.extend(start.map(|start| &body[start..at]));
        let after = at + mark.len();
        if body[after..].starts_with(b"--") {
            return Ok(parts);
        }
        let line = memchr::memchr(b'\n', &body[after..]).map_or(body.len(), |n| after + n + 1);
        start = Some(line);
    }
    Err(Fault::damaged("the page's parts are cut off"))
}

/// RFC 2045, 6.7.
fn quoted(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = memchr::memchr(b'=', rest) {
        out.extend_from_slice(&rest[..at]);
        let code = rest.get(at + 1..at + 3).and_then(|two| std::str::from_utf8(two).ok());
        let after = &rest[at + 1..];
        if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            out.push(byte);
            rest = &after[2..];
        } else if let Some(next) = after.strip_prefix(b"\r\n").or(after.strip_prefix(b"\n")) {
            rest = next;
        } else {
            out.push(b'=');
            rest = after;
        }
    }
    out.extend_from_slice(rest);
    out
}

/// RFC 2045, 6.8; letters outside of its alphabet are passed over.
fn base64(body: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::with_capacity(body.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in body {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            byte if byte.is_ascii_whitespace() => continue,
            _ => return Err(Fault::damaged("a letter that is not of base64")),
        };
        held = held << 6 | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_come_back_as_they_were() {
        assert_eq!(quoted(b"a=3D=\r\nb=C3=B1 =zz"), "a=bñ =zz".as_bytes());
        assert_eq!(base64(b"w7Ej\r\nYQ==").unwrap(), "ñ#a".as_bytes());
        assert!(base64(b"\x01").is_err());
    }
}
