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

/// The address of a site as typed, without what follows it; refused where a token would travel
/// unprotected.
pub(crate) fn site(text: &str) -> Result<Url, PortalError> {
    let wrong = || PortalError::InsecureAddress { url: brief(text) };
    let mut url = Url::parse(text.trim()).map_err(|_| wrong())?;
    let safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
    if !safe || url.host().is_none() || !url.username().is_empty() || url.password().is_some() {
        return Err(wrong());
    }
    url.set_query(None);
    url.set_fragment(None);
    let path = url.path().trim_end_matches('/');
    let path = path.strip_suffix("/api").or_else(|| path.strip_suffix("/api/3")).unwrap_or(path);
    let path = format!("{}/", path.trim_end_matches('/'));
    url.set_path(&path);
    Ok(url)
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
    let detail = brief(&root_cause(error));
    let url = address(url);
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

/// An address as it may be shown: without a query, where somebody could have put a secret.
pub(crate) fn address(url: &Url) -> String {
    let mut url = url.clone();
    url.set_query(None);
    url.set_fragment(None);
    url.to_string()
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
        for bad in
            ["http://datos.gob.mx", "ftp://127.0.0.1", "datos.gob.mx", "https://ana:x@datos.gob.mx"]
        {
            let code = site(bad).map_err(|error| error.code());
            assert_eq!(code, Err("insecure_address"), "{bad}");
        }
        let trimmed = site(" https://datos.gob.mx/ckan/api/3/?x=1 ").map(|url| url.to_string());
        assert_eq!(trimmed, Ok("https://datos.gob.mx/ckan/".to_owned()));
    }

    #[test]
    fn only_addresses_are_addresses() {
        assert_eq!(email(" datos@toluca.gob.mx "), Some("datos@toluca.gob.mx"));
        for text in ["Ana Ruiz", "a@b", "Ana <a@b.mx>", "a@b.mx, c@d.mx", "https://a.mx/@b.mx"] {
            assert_eq!(email(text), None, "{text}");
        }
    }
}
