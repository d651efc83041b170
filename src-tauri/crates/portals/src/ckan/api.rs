//! CKAN's Action API: questions, writes, files, and what its answers mean.

use std::time::{Duration, Instant};

use reqwest::header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, LOCATION};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::failure::brief;
use crate::http::{self, Patience, address};
use crate::{PortalError, Token};

/// Largest answer that is read, in bytes: a dataset with very many files, or a page of rows.
const LARGEST: usize = 64 << 20;

/// How often a question is asked before it counts as unanswered, and how long we wait in between.
const PAUSES: [Duration; 3] =
    [Duration::from_millis(300), Duration::from_secs(1), Duration::from_secs(3)];

/// How many redirects of a download are followed.
const REDIRECTS: usize = 5;

/// A site's Action API.
pub(super) struct Api {
    pub site: Url,
    client: Client,
    pub patience: Patience,
    token: Option<HeaderValue>,
}

/// Whether the token goes along.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum As {
    /// The office, with its token.
    Us,
    /// Anybody, without.
    Public,
}

/// The frame around every answer of the Action API.
#[derive(Deserialize)]
struct Envelope {
    success: bool,
    #[serde(default)]
    result: Value,
    #[serde(default)]
    error: Value,
}

impl Api {
    pub(super) fn new(
        site: Url,
        token: Option<&Token>,
        patience: Patience,
    ) -> Result<Api, PortalError> {
        let client = http::client(&site, patience)?;
        let token = token.filter(|token| !token.is_empty()).map(|token| {
            HeaderValue::from_str(token.secret()).map_err(|_| PortalError::TokenRefused {
                url: address(&site),
                detail: "not a token: it holds characters that cannot be sent".to_owned(),
            })
        });
        let mut token = token.transpose()?;
        if let Some(token) = &mut token {
            token.set_sensitive(true);
        }
        Ok(Api { site, client, patience, token })
    }

    /// Fails where there is no token.
    pub(super) fn need_token(&self) -> Result<(), PortalError> {
        self.token.as_ref().map(|_| ()).ok_or(PortalError::TokenMissing)
    }

    fn action(&self, name: &str) -> Result<Url, PortalError> {
        self.site.join(&format!("api/3/action/{name}")).map_err(|_| PortalError::Answer {
            url: address(&self.site),
            detail: "the address cannot be extended".to_owned(),
        })
    }

    /// Asks a question; `None` where CKAN says that there is no such thing. A question changes
    /// nothing, so it is asked again when the connection breaks.
    pub(super) async fn look(
        &self,
        action: &str,
        query: &[(&str, &str)],
        who: As,
    ) -> Result<Option<Value>, PortalError> {
        let mut url = self.action(action)?;
        url.query_pairs_mut().extend_pairs(query);
        let started = Instant::now();
        let mut pauses = PAUSES.iter();
        loop {
            let request = self.signed(self.client.get(url.clone()), who);
            let answer = self.answer(&url, request, self.patience.read).await;
            let transient = matches!(answer, Err(PortalError::Down { .. }));
            match pauses.next() {
                Some(pause) if transient && started.elapsed() < self.patience.connect => {
                    tokio::time::sleep(*pause).await;
                }
                _ => return answer,
            }
        }
    }

    /// Writes. It is sent once: whether it arrived is for the next plan to find out.
    pub(super) async fn write(&self, action: &str, body: &Value) -> Result<Value, PortalError> {
        self.need_token()?;
        let url = self.action(action)?;
        let request = self.signed(self.client.post(url.clone()), As::Us).json(body);
        let answer = self.answer(&url, request, self.patience.write).await?;
        answer.ok_or_else(|| gone(&url))
    }

    /// The request of a write with a file. The caller sends it and waits.
    pub(super) fn form(
        &self,
        action: &str,
        form: reqwest::multipart::Form,
    ) -> Result<(Url, RequestBuilder), PortalError> {
        self.need_token()?;
        let url = self.action(action)?;
        let request = self.signed(self.client.post(url.clone()), As::Us).multipart(form);
        Ok((url, request))
    }

    /// What an answered write with a file says.
    pub(super) async fn finish(&self, url: &Url, answer: Response) -> Result<Value, PortalError> {
        self.read(url, answer).await?.ok_or_else(|| gone(url))
    }

    fn signed(&self, request: RequestBuilder, who: As) -> RequestBuilder {
        match &self.token {
            Some(token) if who == As::Us => request.header(AUTHORIZATION, token.clone()),
            _ => request,
        }
    }

    async fn answer(
        &self,
        url: &Url,
        request: RequestBuilder,
        patience: Duration,
    ) -> Result<Option<Value>, PortalError> {
        let answer = within(url, patience, request.send()).await?;
        self.read(url, answer).await
    }

    async fn read(&self, url: &Url, answer: Response) -> Result<Option<Value>, PortalError> {
        let status = answer.status();
        if status.is_redirection() {
            return Err(redirected(url, &answer));
        }
        let json = answer
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .is_some_and(|kind| kind.contains("json"));
        let body = self.body(url, answer).await?;
        let envelope = serde_json::from_slice::<Envelope>(&body).ok();
        match envelope {
            Some(envelope) if envelope.success && status.is_success() => Ok(Some(envelope.result)),
            Some(envelope) => refused(url, status, &envelope.error),
            None => Err(not_an_answer(url, status, json, &body)),
        }
    }

    async fn body(&self, url: &Url, mut answer: Response) -> Result<Vec<u8>, PortalError> {
        let mut body = Vec::new();
        while let Some(piece) = within(url, self.patience.read, answer.chunk()).await? {
            if body.len() + piece.len() > LARGEST {
                let detail = format!("more than {LARGEST} bytes");
                return Err(PortalError::Answer { url: address(url), detail });
            }
            body.extend_from_slice(&piece);
        }
        Ok(body)
    }

    /// Opens a download. The token goes to the site itself and no further: a portal may keep its
    /// files on another host and redirect there.
    pub(super) async fn download(&self, url: &Url, who: As) -> Result<Response, PortalError> {
        let mut url = url.clone();
        for _ in 0..=REDIRECTS {
            if !matches!(url.scheme(), "http" | "https") {
                break;
            }
            let home = url.origin() == self.site.origin();
            let who = if home { who } else { As::Public };
            // An old copy on the way would be compared with the new version.
            let request = self.client.get(url.clone()).header(CACHE_CONTROL, "no-cache");
            let request = self.signed(request, who);
            let answer = within(&url, self.patience.read, request.send()).await?;
            if !answer.status().is_redirection() {
                return Ok(answer);
            }
            let onward = answer.headers().get(LOCATION).and_then(|onward| onward.to_str().ok());
            match onward.and_then(|onward| url.join(onward).ok()) {
                Some(onward) => url = onward,
                None => return Err(redirected(&url, &answer)),
            }
        }
        let detail = "too many redirects".to_owned();
        Err(PortalError::Answer { url: address(&url), detail })
    }
}

/// What comes within the time, or `portal_down`.
pub(super) async fn within<T>(
    url: &Url,
    patience: Duration,
    answer: impl Future<Output = Result<T, reqwest::Error>>,
) -> Result<T, PortalError> {
    match tokio::time::timeout(patience, answer).await {
        Ok(answer) => answer.map_err(|error| http::failed(url, &error)),
        Err(_) => Err(silent(url, patience)),
    }
}

/// Nothing came for too long.
pub(super) fn silent(url: &Url, patience: Duration) -> PortalError {
    let detail = format!("no answer for {} s", patience.as_secs_f32());
    PortalError::Down { url: address(url), detail }
}

/// What we wrote to is not there any more.
fn gone(url: &Url) -> PortalError {
    PortalError::Conflict { url: address(url), detail: "404 Not Found".to_owned() }
}

fn redirected(url: &Url, answer: &Response) -> PortalError {
    let onward = answer.headers().get(LOCATION).and_then(|onward| onward.to_str().ok());
    let onward = onward.and_then(|onward| url.join(onward).ok()).map(|url| address(&url));
    let detail = format!("{} → {}", answer.status(), onward.unwrap_or_default());
    PortalError::Answer { url: address(url), detail }
}

/// What an answer means that is not one of CKAN's.
fn not_an_answer(url: &Url, status: StatusCode, json: bool, body: &[u8]) -> PortalError {
    let url = address(url);
    let detail =
        format!("{status}: {}", brief(&String::from_utf8_lossy(&body[..body.len().min(2_000)])));
    match status.as_u16() {
        401 => PortalError::TokenRefused { url, detail },
        413 | 507 => PortalError::Full { file: String::new(), detail },
        429 | 502..=504 => PortalError::Down { url, detail },
        500..=599 => PortalError::Failed { url, detail },
        _ if json => PortalError::Answer { url, detail: format!("broken JSON, {detail}") },
        _ => PortalError::Answer { url, detail },
    }
}

/// What CKAN means when it does not do as asked.
fn refused(url: &Url, status: StatusCode, error: &Value) -> Result<Option<Value>, PortalError> {
    let kind = error.get("__type").and_then(Value::as_str).unwrap_or_default();
    let message = error.get("message").and_then(Value::as_str);
    let detail = match message {
        Some(message) => brief(message),
        None => brief(&error.to_string()),
    };
    let url = address(url);
    Err(match (status.as_u16(), kind) {
        (404, "Not Found Error") => return Ok(None),
        (401 | 403, _) => PortalError::TokenRefused { url, detail },
        (409, _) if error.get("match").is_some() => PortalError::Conflict { url, detail },
        (413 | 507, _) => PortalError::Full { file: String::new(), detail },
        // CKAN's own limit on the size of files is a rule like any other there.
        (409, _) if detail.to_lowercase().contains("too large") => {
            PortalError::Full { file: String::new(), detail }
        }
        (409, _) => PortalError::Refused { url, detail },
        (429 | 502..=504, _) => PortalError::Down { url, detail },
        (500..=599, _) => PortalError::Failed { url, detail },
        _ => PortalError::Answer { url, detail: format!("{status}: {detail}") },
    })
}
