//! The CKAN that the tests talk to, and what they all do with it.

use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};
use vitrina_model::{PortalAddress, PortalName, PortalRecord, Silent};
use vitrina_portals::{Action, Package, Portal, PortalError, Token, connect};

use crate::sample::{Ids, Sample};

/// A CKAN to test with.
pub struct Site {
    pub url: String,
    pub admin: String,
    pub http: reqwest::Client,
}

impl Site {
    pub fn new(test: &str) -> Option<Site> {
        let found = std::env::var("VITRINA_TEST_CKAN").ok();
        let found = found.zip(std::env::var("VITRINA_TEST_CKAN_TOKEN").ok());
        let Some((url, admin)) = found else {
            println!("SKIPPED {test}: no CKAN in VITRINA_TEST_CKAN and VITRINA_TEST_CKAN_TOKEN");
            return None;
        };
        rustls::crypto::ring::default_provider().install_default().ok();
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        Some(Site { url: url.trim_end_matches('/').to_owned(), admin, http })
    }

    /// An action as the sysadmin: the status and the result or error.
    pub async fn call(&self, action: &str, body: Value) -> (u16, Value) {
        let request = self.http.post(format!("{}/api/action/{action}", self.url));
        let answer = request.header("Authorization", &self.admin).json(&body).send().await.unwrap();
        let status = answer.status().as_u16();
        let mut body: Value = answer.json().await.unwrap();
        let part = if body["success"] == true { "result" } else { "error" };
        (status, body[part].take())
    }

    pub async fn did(&self, action: &str, body: Value) -> Value {
        let (status, result) = self.call(action, body).await;
        assert_eq!(status, 200, "{action} is only preparation: {result}");
        result
    }

    /// The token of a new editor of `city`: what a clerk's office would have.
    pub async fn editor(&self) -> String {
        let name = format!("{}-editor", fresh());
        let user =
            json!({ "name": name, "email": format!("{name}@example.org"), "password": name });
        self.did("user_create", user).await;
        let member = json!({ "id": "city", "username": name, "role": "editor" });
        self.did("organization_member_create", member).await;
        let token = self.did("api_token_create", json!({ "user": name, "name": "t" })).await;
        token["token"].as_str().unwrap().to_owned()
    }

    pub fn host(&self) -> String {
        self.url.trim_start_matches("http://").to_owned()
    }
}

/// A name of letters that nobody has.
pub fn fresh() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let now = jiff::Timestamp::now().as_microsecond() as u64;
    let number = now * 64 + u64::from(COUNT.fetch_add(1, Ordering::Relaxed) % 64);
    let letters = (0..13).map(|at| char::from(b'a' + (number >> (at * 5) & 15) as u8));
    letters.collect()
}

pub fn portal(url: &str, organization: &str, token: &str) -> Box<dyn Portal> {
    let record = PortalRecord {
        name: PortalName("estado".into()),
        address: PortalAddress::Ckan { url: url.into(), organization: organization.into() },
    };
    connect(&record, Some(Token::new(token))).unwrap()
}

pub fn package(sample: &Sample) -> Package<'_> {
    Package { approved: &sample.approved, directory: sample.path(), words: &Ids }
}

/// Plans and acts, planning anew after each failure, until nothing remains; the codes of the
/// failures on the way.
pub async fn publish(portal: &dyn Portal, package: &Package<'_>) -> Vec<&'static str> {
    let mut failures = Vec::new();
    for _ in 0..20 {
        let actions = match portal.plan(package).await {
            Ok(actions) => actions,
            Err(error) => {
                failures.push(error.code());
                continue;
            }
        };
        if actions.is_empty() {
            return failures;
        }
        for action in actions {
            if let Err(error) = portal.carry_out(&action, package, &Silent).await {
                println!("{}: {error}", action.id());
                failures.push(error.code());
                break;
            }
        }
    }
    panic!("this never ends: {failures:?}");
}

pub fn ids(actions: &[Action]) -> Vec<&'static str> {
    actions.iter().map(Action::id).collect()
}

pub fn code<T>(result: Result<T, PortalError>) -> &'static str {
    result.map_or_else(|error| error.code(), |_| "fine")
}

/// A draft identifier that no other run has: CKAN keeps what earlier runs published.
pub fn draft() -> &'static str {
    Box::leak(fresh().into_boxed_str())
}

/// The resource of a file.
pub fn resource<'d>(dataset: &'d Value, file: &str) -> &'d Value {
    let all = dataset["resources"].as_array().unwrap();
    all.iter().find(|found| found["vitrina_file"] == file).unwrap_or(&Value::Null)
}
