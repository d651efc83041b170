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
            // Control characters have no place in HTML; a mark stays where one was.
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}' => {
                out.push('\u{fffd}');
            }
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text() {
        let mut out = String::new();
        escape_html("<b title=\"a\">&'ñ\u{1}", &mut out);
        assert_eq!(out, "&lt;b title=&quot;a&quot;&gt;&amp;&#39;ñ\u{fffd}");
    }
}
