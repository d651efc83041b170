//! Text into HTML without its becoming markup.

/// Appends `text` so that it is text inside an element or a double-quoted attribute.
pub fn escape_html(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Controls and noncharacters have no place in HTML (Infra Standard, section 4.5); a
            // mark stays where one was.
            '\t' | '\n' | '\r' => out.push(letter),
            _ if letter.is_control() || is_noncharacter(letter) => out.push('\u{fffd}'),
            _ => out.push(letter),
        }
    }
}

/// The 66 code points that Unicode keeps for nothing (The Unicode Standard, section 23.7).
fn is_noncharacter(letter: char) -> bool {
    let code = u32::from(letter);
    (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text() {
        let mut out = String::new();
        escape_html("<b title=\"a\">&'ñ\u{1}\u{85}\u{fdd0}\u{1fffe}\t\r\n", &mut out);
        assert_eq!(
            out,
            "&lt;b title=&quot;a&quot;&gt;&amp;&#39;ñ\u{fffd}\u{fffd}\u{fffd}\u{fffd}\t\r\n"
        );
    }
}
