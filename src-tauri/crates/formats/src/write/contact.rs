//! What a contact is by its form: an e-mail address, a web address or a name.

/// What the words of a contact are.
pub enum Contact<'a> {
    /// An e-mail address.
    Email(&'a str),
    /// A web address.
    Web(&'a str),
    /// Anything else: a person, an office, a telephone.
    Name(&'a str),
}

impl Contact<'_> {
    /// What `text` is, by its form alone.
    pub fn of(text: &str) -> Contact<'_> {
        // What an address may not hold (RFC 3987, section 2.2), but for rare planes.
        let forbidden = |c: char| {
            c.is_whitespace() || c.is_control() || "\"<>\\^`{|}\u{fffe}\u{ffff}".contains(c)
        };
        let plain = !text.contains(forbidden);
        let email = text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@')
        });
        if plain && (text.starts_with("https://") || text.starts_with("http://")) {
            Contact::Web(text)
        } else if plain && email && !text.contains(['?', '&', '/', ':', '<', '>', ',']) {
            Contact::Email(text)
        } else {
            Contact::Name(text)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_addresses_become_links() {
        assert!(matches!(Contact::of("datos@example.org"), Contact::Email(_)));
        assert!(matches!(Contact::of("https://example.org/a"), Contact::Web(_)));
        for text in [
            "Ana Ruiz",
            "a@b",
            "a@b.c?subject=x",
            "javascript:a@b.c",
            "https://a b",
            "@x.org",
            "https://a/\">",
        ] {
            assert!(matches!(Contact::of(text), Contact::Name(_)), "{text} is no address");
        }
    }
}
