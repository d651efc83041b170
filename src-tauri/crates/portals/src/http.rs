//! The way to a portal: which addresses are allowed, how long we wait, what failed connections mean.

use std::sync::Once;
use std::time::Duration;

use reqwest::{Client, redirect};
use url::{Host, Url};

use crate::PortalError;
use crate::failure::brief;

/// How long we wait for what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    /// For a connection.
    pub connect: Duration,
    /// For the answer to a question, and between two pieces of any answer or file.
    pub read: Duration,
    /// For the answer to something written, which a portal may first have to check and index.
    pub write: Duration,
}

impl Default for Patience {
    fn default() -> Patience {
        Patience {
            connect: Duration::from_secs(15),
            read: Duration::from_mins(1),
            write: Duration::from_mins(5),
        }
    }
}

/// Whether what is sent there stays on this machine.
fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => false,
    }
}

/// The address of a site as typed: scheme, host, port and path up to the API, with a slash at the
/// end. Refused where it holds what could be a secret, and where a token would travel unprotected.
pub(crate) fn site(text: &str) -> Result<Url, PortalError> {
    let text = text.trim();
    let Ok(mut url) = Url::parse(text) else {
        return Err(wrong(text));
    };
    if !url.has_host() {
        return Err(wrong(text));
    }
    let named = !url.username().is_empty() || url.password().is_some();
    if named || url.query().is_some_and(|query| !query.is_empty()) {
        return Err(PortalError::AddressWithSecret);
    }
    if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback(&url)) {
        return Err(PortalError::InsecureAddress { url: brief(&address(&url)) });
    }
    url.set_query(None);
    url.set_fragment(None);
    let path = url.path().trim_end_matches('/');
    let path = path.strip_suffix("/api").or_else(|| path.strip_suffix("/api/3")).unwrap_or(path);
    let path = format!("{}/", path.trim_end_matches('/'));
    url.set_path(&path);
    Ok(url)
}

/// What is wrong with a text that is no site's address. Where the parts begin that could be a
/// secret is not certain in it, so it is not repeated if there could be any.
fn wrong(text: &str) -> PortalError {
    if text.contains(['@', '?']) {
        return PortalError::AddressWithSecret;
    }
    PortalError::InsecureAddress { url: shown(text) }
}

/// The address of a CKAN site as it is kept: scheme, host, port and path, without a slash at the
/// end. `address_with_secret` where a user, a password or parameters are in it;
/// `insecure_address` where it is not https, and would leave this machine.
pub fn site_address(text: &str) -> Result<String, PortalError> {
    site(text).map(|url| url.as_str().trim_end_matches('/').to_owned())
}

/// A client for one site. It follows no redirects by itself: a token must not follow them.
pub(crate) fn client(site: &Url, patience: Patience) -> Result<Client, PortalError> {
    static PROVIDER: Once = Once::new();
    // Another part of the program may have chosen one already, which is as good.
    PROVIDER.call_once(|| drop(rustls::crypto::ring::default_provider().install_default()));
    let builder = Client::builder()
        .user_agent(concat!("vitrina/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(patience.connect)
        .redirect(redirect::Policy::none());
    let builder = if is_loopback(site) { builder.no_proxy() } else { builder };
    builder.build().map_err(|error| failed(site, &error))
}

/// What a failed connection means.
pub(crate) fn failed(url: &Url, error: &reqwest::Error) -> PortalError {
    let mut detail = root_cause(error);
    if let Some(asked) = error.url() {
        detail = detail.replace(asked.as_str(), &address(asked));
    }
    let (detail, url) = (brief(&detail), address(url));
    if is_about_certificate(error) {
        return PortalError::Certificate { url, detail };
    }
    if error.is_body() || error.is_decode() {
        return PortalError::Answer { url, detail };
    }
    PortalError::Down { url, detail }
}

/// Whether the site could not prove who it is. Other failures of TLS are broken connections.
fn is_about_certificate(error: &(dyn std::error::Error + 'static)) -> bool {
    if let Some(tls) = error.downcast_ref::<rustls::Error>() {
        return matches!(tls, rustls::Error::InvalidCertificate(_) | rustls::Error::General(_));
    }
    // An I/O error keeps its reason inside, where `source` passes it over.
    let inside = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    inside.is_some_and(|inside| is_about_certificate(inside))
        || error.source().is_some_and(is_about_certificate)
}

/// The innermost reason, which is the one that says something.
fn root_cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}

/// An address as it may be shown: without user, password and query, where a secret could be.
pub(crate) fn address(url: &Url) -> String {
    let mut url = url.clone();
    url.set_query(None);
    url.set_fragment(None);
    // Both fail only where there is no host, and so neither of them.
    url.set_username("").ok();
    url.set_password(None).ok();
    url.to_string()
}

/// The same of a text that may be no address.
pub(crate) fn shown(text: &str) -> String {
    match Url::parse(text) {
        Ok(url) if url.has_host() => brief(&address(&url)),
        _ => {
            let end = text.find(['?', '#']).unwrap_or(text.len());
            let text = &text[..end];
            brief(text.rsplit('@').next().unwrap_or(text))
        }
    }
}

/// An e-mail address, where the text is one and nothing else (HTML Living Standard, "valid e-mail
/// address", with a dot in the domain).
pub(crate) fn email(text: &str) -> Option<&str> {
    let text = text.trim();
    let (name, domain) = text.split_once('@')?;
    let plain = |letter: char| letter.is_ascii_alphanumeric();
    let name_fits = !name.is_empty()
        && name.chars().all(|letter| plain(letter) || ".!#$%&'*+/=?^_`{|}~-".contains(letter));
    let label_fits = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|letter| plain(letter) || letter == '-')
    };
    let domain_fits = domain.contains('.') && domain.split('.').all(label_fits);
    (name_fits && domain_fits).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_travels_only_protected() {
        for good in [
            "https://datos.gob.mx/",
            "http://127.0.0.1:5080",
            "http://[::1]:5080/",
            "http://localhost:5080/api/3/",
        ] {
            assert!(site(good).is_ok(), "{good}");
        }
        for bad in ["http://datos.gob.mx", "ftp://127.0.0.1", "datos.gob.mx", "file:///datos"] {
            let code = site(bad).map_err(|error| error.code());
            assert_eq!(code, Err("insecure_address"), "{bad}");
        }
    }

    #[test]
    fn an_address_is_kept_in_one_form() {
        for (typed, kept) in [
            (" https://datos.gob.mx/ckan/api/3/ ", "https://datos.gob.mx/ckan"),
            ("HTTPS://Datos.Gob.MX:443/#inicio", "https://datos.gob.mx"),
            ("https://datos.gob.mx//", "https://datos.gob.mx"),
            ("https://datos.gob.mx:8443/api?", "https://datos.gob.mx:8443"),
            ("http://127.0.0.1:5080/", "http://127.0.0.1:5080"),
        ] {
            assert_eq!(site_address(typed), Ok(kept.to_owned()), "{typed}");
            assert_eq!(site_address(kept), Ok(kept.to_owned()), "it is the same the next time");
        }
    }

    #[test]
    fn a_secret_in_an_address_is_refused_and_not_repeated() {
        for bad in [
            "https://ana:SECRETO@datos.gob.mx",
            "https://SECRETO@datos.gob.mx/",
            "https://datos.gob.mx/?token=SECRETO",
            "https://datos.gob.mx/api/3?SECRETO#x",
            "http://ana:SECRETO@datos.gob.mx",
            "ana:SECRETO@datos.gob.mx",
            "https://ana:SECRETO@",
            "https://ana:SECR ETO@datos gob mx",
            "//ana:SECRETO@datos.gob.mx",
            "datos.gob.mx/?token=SECRETO",
            "https:\\\\ana:SECRETO@datos.gob.mx",
        ] {
            assert_eq!(site_address(bad), Err(PortalError::AddressWithSecret), "{bad}");
        }
        // What follows the hash mark is never sent, nor kept, nor shown.
        let (safe, plain) = ("https://datos.gob.mx/#SECRETO", "http://datos.gob.mx/#SECRETO");
        assert_eq!(site_address(safe), Ok("https://datos.gob.mx".to_owned()));
        let url = "http://datos.gob.mx/".to_owned();
        assert_eq!(site_address(plain), Err(PortalError::InsecureAddress { url }));
        let url = "datos.gob.mx/".to_owned();
        assert_eq!(site("datos.gob.mx/#SECRETO"), Err(PortalError::InsecureAddress { url }));
    }

    #[test]
    fn no_secret_is_shown() {
        for (text, clean) in [
            ("https://ana:SECRETO@datos.gob.mx/x?y=SECRETO#SECRETO", "https://datos.gob.mx/x"),
            ("ana:SECRETO@datos.gob.mx?SECRETO", "datos.gob.mx"),
            ("https://ana:SECRETO@", ""),
            ("file:///datos/obra/index.html", "file:///datos/obra/index.html"),
        ] {
            assert_eq!(shown(text), clean, "{text}");
        }
    }

    #[tokio::test]
    async fn a_failed_request_does_not_tell_what_it_asked_with() {
        // Nobody listens at port 1, and the second address is none that a request could be sent to.
        for text in ["http://ana:SECRETO@127.0.0.1:1/?token=SECRETO", "ftp://a:SECRETO@h/?SECRETO"]
        {
            let url = Url::parse(text).unwrap();
            let client = client(&url, Patience::default()).unwrap();
            let error = client.get(url.clone()).send().await.unwrap_err();
            let told = format!("{:?}", failed(&url, &error));
            assert!(!told.contains("SECRETO"), "{told}");
        }
    }

    #[test]
    fn only_addresses_are_addresses() {
        assert_eq!(email(" datos@toluca.gob.mx "), Some("datos@toluca.gob.mx"));
        for text in ["Ana Ruiz", "a@b", "Ana <a@b.mx>", "a@b.mx, c@d.mx", "https://a.mx/@b.mx"] {
            assert_eq!(email(text), None, "{text}");
        }
    }
}
