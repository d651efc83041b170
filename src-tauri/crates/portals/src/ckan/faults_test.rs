//! Answers that a healthy CKAN never gives: login pages, halves, silence, strangers.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use vitrina_model::{Cancelled, Digest, Silent, Stage};
use vitrina_model::{DraftId, FileFormat, PackagedFile, PortalAddress, PortalName, PortalRecord};

use super::*;

#[path = "../../tests/sample/mod.rs"]
mod sample;
use sample::{Ids, Recipe, Sample};

/// A server that answers what it is told to, byte by byte, one request a connection.
struct Mock {
    url: String,
    /// The heads of all requests, in order.
    heads: Arc<Mutex<Vec<String>>>,
}

impl Mock {
    /// `answer` gets a request's head and how many came before; `None` is silence.
    async fn serve(answer: impl Fn(&str, usize) -> Option<String> + Send + Sync + 'static) -> Mock {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (heads, count) = (Arc::<Mutex<Vec<String>>>::default(), AtomicUsize::new(0));
        let (known, answer) = (Arc::clone(&heads), Arc::new(answer));
        tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                let number = count.fetch_add(1, Ordering::Relaxed);
                let (known, answer) = (Arc::clone(&known), Arc::clone(&answer));
                tokio::spawn(async move {
                    let mut head = Vec::new();
                    while !head.ends_with(b"\r\n\r\n") {
                        head.push(client.read_u8().await.ok()?);
                    }
                    let head = String::from_utf8(head).ok()?;
                    known.lock().unwrap().push(head.clone());
                    match answer(&head, number) {
                        Some(answer) => client.write_all(answer.as_bytes()).await.ok()?,
                        None => tokio::time::sleep(Duration::from_mins(1)).await,
                    }
                    client.shutdown().await.ok()
                });
            }
        });
        Mock { url, heads }
    }

    fn ckan(&self) -> Ckan {
        ckan(&self.url)
    }
}

fn ckan(url: &str) -> Ckan {
    let patience = Patience {
        connect: Duration::from_secs(2),
        read: Duration::from_millis(400),
        write: Duration::from_millis(400),
    };
    Ckan::patient(url, "city", Some(&Token::new(" s3cret\n")), patience).unwrap()
}

fn http(status: &str, kind: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
}

fn json(body: &str) -> String {
    http("200 OK", "application/json;charset=utf-8", body)
}

fn code<T>(result: Result<T, PortalError>) -> &'static str {
    result.map_or_else(|error| error.code(), |_| "fine")
}

#[tokio::test]
async fn every_odd_answer_has_its_code() {
    let long = "<html><title>Iniciar sesión</title>".to_owned() + &"<p>".repeat(100_000);
    let half = http("200 OK", "application/json", r#"{"success": true, "result": {}}"#);
    let half = half.replace("content-length: 31", "content-length: 3100");
    assert!(half.contains("3100"), "the test's own answer is half of what it says");
    let failed =
        r#"{"success": false, "error": {"__type": "Internal Server Error", "message": "x"}}"#;
    let cases = [
        (http("200 OK", "text/html", &long), "portal_answer", "a login page"),
        (half, "portal_answer", "half an answer"),
        (http("200 OK", "application/json", "{\"success\": tr"), "portal_answer", "broken JSON"),
        (json("[1, 2]"), "portal_answer", "another shape"),
        (json(r#"{"success": true, "result": {"title": "x"}}"#), "portal_answer", "no CKAN"),
        (http("302 Found\r\nlocation: /login", "text/html", ""), "portal_answer", "a redirect"),
        (http("404 Not Found", "text/html", "<h1>no"), "portal_answer", "another site"),
        (http("500 Internal Server Error", "text/html", "<h1>oh"), "portal_error", "500 in HTML"),
        (http("500 Oh", "application/json", failed), "portal_error", "500 in JSON"),
        (http("503 Busy", "text/html", "<h1>soon"), "portal_down", "under maintenance"),
        (http("413 Too Large", "text/html", "<h1>big"), "portal_full", "a limit in front"),
        (http("401 Who", "text/html", "<h1>who"), "token_refused", "a lock in front"),
        ("HTTP/1.1 200".to_owned(), "portal_down", "a broken head"),
        (String::new(), "portal_down", "nothing at all"),
    ];
    for (answer, expected, what) in cases {
        let mock = Mock::serve(move |_, _| Some(answer.clone())).await;
        let error = mock.ckan().preflight().await.unwrap_err();
        assert_eq!(error.code(), expected, "{what}: {error}");
        assert!(error.to_string().len() < 1_500, "{what} is not repeated in full");
        assert!(!format!("{error:?}").contains("s3cret"), "no error holds the token");
    }
}

#[tokio::test]
async fn silence_ends() {
    let mock = Mock::serve(|_, _| None).await;
    assert_eq!(code(mock.ckan().preflight().await), "portal_down");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let nobody = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = ckan(&nobody).preflight().await.unwrap_err();
    assert_eq!((error.code(), error.again()), ("portal_down", true), "a refused connection");
    let error = ckan("https://no-such-host.invalid").preflight().await.unwrap_err();
    assert_eq!(error.code(), "portal_down", "an unknown host: {error}");
}

/// A site with a certificate that nobody vouches for.
fn impostor() -> String {
    let certificate = include_bytes!("../../tests/files/untrusted-certificate.der").to_vec();
    let key = include_bytes!("../../tests/files/untrusted-key.der").to_vec();
    let key = rustls::pki_types::PrivatePkcs8KeyDer::from(key).into();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.into()], key)
        .unwrap();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let config = Arc::new(config);
        for mut client in listener.incoming().flatten() {
            let mut tls = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
            // The client breaks off, which is the point.
            tls.complete_io(&mut client).ok();
        }
    });
    url
}

#[tokio::test]
async fn an_impostor_is_told_apart_from_a_broken_line() {
    let error = ckan(&impostor()).preflight().await.unwrap_err();
    assert_eq!((error.code(), error.again()), ("certificate", false), "{error}");
}

#[tokio::test]
async fn a_question_is_asked_again_and_a_write_is_not() {
    let version = json(r#"{"success": true, "result": {"ckan_version": "2.12.0"}}"#);
    let busy = http("503 Busy", "text/html", "soon");
    let answer =
        move |_: &str, number| Some(if number < 2 { busy.clone() } else { version.clone() });
    let mock = Mock::serve(answer).await;
    assert_eq!(code(mock.ckan().status().await), "fine", "the third answer counts");
    assert_eq!(mock.heads.lock().unwrap().len(), 3);

    let mock = Mock::serve(|_, _| Some(String::new())).await;
    let written = mock.ckan().api.write("package_create", &serde_json::json!({})).await;
    assert_eq!(code(written), "portal_down");
    assert_eq!(mock.heads.lock().unwrap().len(), 1, "nobody knows whether it arrived");
}

#[tokio::test]
async fn the_token_goes_nowhere_else() {
    let other = Mock::serve(|_, _| Some(http("200 OK", "text/csv", "a,b\n"))).await;
    let onward = format!("302 Found\r\nlocation: {}/file.csv", other.url);
    let mock = Mock::serve(move |_, _| Some(http(&onward, "text/html", ""))).await;
    let ckan = mock.ckan();
    let url = Url::parse(&format!("{}/dataset/x/download/a.csv", mock.url)).unwrap();
    let expected = ("a.csv", 4, Digest::of("a,b\n"));
    let compared = files::compare(&ckan.api, &url, As::Us, expected, &Silent).await;
    assert_eq!(compared, Ok(()), "files may lie on another host");
    let has_token = |mock: &Mock| mock.heads.lock().unwrap()[0].contains("s3cret");
    assert!(has_token(&mock), "the site itself gets the token");
    assert!(!has_token(&other), "the other host does not");
    files::compare(&ckan.api, &url, As::Public, expected, &Silent).await.unwrap();
    assert!(!mock.heads.lock().unwrap()[1].contains("s3cret"), "the public has no token");
    let head = mock.heads.lock().unwrap()[0].to_lowercase();
    assert!(head.contains(concat!("user-agent: vitrina/", env!("CARGO_PKG_VERSION"))));
}

/// A dataset as `package_show` gives it.
fn dataset() -> Dataset {
    serde_json::from_value(serde_json::json!({
        "id": "d", "name": "obra", "private": true, "state": "active", "resources": [],
    }))
    .unwrap()
}

fn package(sample: &Sample) -> Package<'_> {
    Package { approved: &sample.approved, directory: sample.path(), words: &Ids }
}

/// Stops the work as soon as something is sent.
struct Impatient;
impl Progress for Impatient {
    fn at(&self, stage: Stage, _: u64, _: u64) -> Result<(), Cancelled> {
        if stage == Stage::SEND { Err(Cancelled) } else { Ok(()) }
    }
}

#[tokio::test]
async fn an_upload_that_nobody_takes_ends_and_can_be_stopped() {
    let sample = Recipe::new("d1", "obra").bake();
    let package = package(&sample);
    let file = &package.manifest().files[2];
    let mock = Mock::serve(|_, _| None).await;
    let ckan = mock.ckan();
    let sent = files::send(&ckan.api, &dataset(), &package, file, &Silent).await;
    assert_eq!(
        code(sent),
        "portal_down",
        "a portal that does not answer is waited for, not forever"
    );

    let stopped = files::send(&ckan.api, &dataset(), &package, file, &Impatient).await;
    assert_eq!(code(stopped), "cancelled");
    let head = mock.heads.lock().unwrap()[0].to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let length: u64 = length.unwrap().parse().unwrap();
    assert!(length > file.bytes, "the length is known beforehand, which some servers ask for");
}

#[tokio::test]
async fn a_package_from_elsewhere_points_nowhere_else() {
    let sample = Recipe::new("d1", "obra").bake();
    let package = package(&sample);
    for path in ["../secret", "/etc/passwd", "a/b", "a\\b", "C:x", ".hidden", "..", ""] {
        let file = PackagedFile { path: path.into(), ..package.manifest().files[0].clone() };
        let refused = crate::file::verify(&package, &file, &Silent).await;
        assert_eq!(code(refused), "missing_package_file", "{path}");
    }
    assert_eq!(package.manifest().files[0].format, FileFormat::Csv);
    assert_eq!(package.manifest().draft, DraftId("d1".into()));
}

#[test]
fn a_token_without_protection_is_refused_before_anything_is_sent() {
    let record = |url: &str| PortalRecord {
        name: PortalName("estado".into()),
        address: PortalAddress::Ckan { url: url.into(), organization: "city".into() },
    };
    let plain = crate::connect(&record("http://datos.example.org"), Some(Token::new("t")));
    assert_eq!(plain.err().map(|error| error.code()), Some("insecure_address"));
    for secret in ["https://ana:x@datos.example.org", "https://datos.example.org/?token=x"] {
        let refused = crate::connect(&record(secret), Some(Token::new("t")));
        assert_eq!(refused.err(), Some(PortalError::AddressWithSecret), "{secret}");
    }
    let broken = crate::connect(&record("https://datos.example.org"), Some(Token::new("a\nb")));
    assert_eq!(broken.err().map(|error| error.code()), Some("token_refused"));
}
