//! Files to a CKAN site and back: streamed, one by one, digested on the way.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use reqwest::multipart::{Form, Part};
use reqwest::{Body, Response, StatusCode};
use serde_json::{Value, json};
use tokio_util::io::ReaderStream;
use url::Url;
use vitrina_model::{Digest, Hasher, PackagedFile, Progress, Stage};

use super::api::{Api, As, silent, within};
use super::dataset::{Dataset, Resource, describe_file};
use crate::file::{self, PIECE};
use crate::http::{self, address};
use crate::{Package, PortalError};

/// How often a waiting upload looks at the clock and at whoever waits for it.
const TICK: Duration = Duration::from_millis(250);

/// How often a broken download is begun anew.
const DOWNLOADS: usize = 3;

/// Sends a file: as a new resource of the dataset, or in place of the one that has its path.
/// Refused by CKAN where the dataset is not as it was seen.
pub(super) async fn send(
    api: &Api,
    dataset: &Dataset,
    package: &Package<'_>,
    file: &PackagedFile,
    progress: &dyn Progress,
) -> Result<Value, PortalError> {
    file::verify(package, file, progress).await?;
    let source = file::ApprovedBytes::new(file::open(package, file).await?, file);
    let sent = source.counter();
    let body = Body::wrap_stream(ReaderStream::with_capacity(source, PIECE));
    let part = Part::stream_with_length(body, file.bytes)
        .file_name(file.path.clone())
        .mime_str(file.format.media_type())
        .map_err(|error| http::failed(&api.site, &error))?;
    let description = describe_file(package, file);
    let form = Form::new().text("match", dataset.unchanged().to_string());
    let form = match dataset.resource(&file.path) {
        Some(resource) => form
            .text(format!("update__resources__{}", resource.id), description.to_string())
            .part(format!("update__resources__{}__upload", resource.id), part),
        None => form
            .text("update__resources__extend", json!([description]).to_string())
            .part("update__resources__-1__upload", part),
    };
    let (url, request) = api.form("package_revise", form)?;
    let answer = watch(api, &url, request, &sent, file.bytes, progress).await;
    let answer = match answer {
        Ok(answer) => api.finish(&url, answer).await,
        Err(error) => Err(error),
    };
    match answer {
        Err(full @ PortalError::Full { .. }) => Err(full.about(&file.path)),
        // The connection breaks off too when the file turns out to be another on the way.
        Err(error) if sent.load(Ordering::Relaxed) < file.bytes => {
            if error != PortalError::Cancelled {
                file::verify(package, file, progress).await?;
            }
            Err(error)
        }
        other => other,
    }
}

/// Waits for an upload: as long as bytes move, and then for the portal to deal with them.
async fn watch(
    api: &Api,
    url: &Url,
    request: reqwest::RequestBuilder,
    sent: &Arc<AtomicU64>,
    total: u64,
    progress: &dyn Progress,
) -> Result<Response, PortalError> {
    let answer = request.send();
    tokio::pin!(answer);
    let (mut moved, mut since) = (0, Instant::now());
    loop {
        tokio::select! {
            answer = &mut answer => return answer.map_err(|error| http::failed(url, &error)),
            () = tokio::time::sleep(TICK) => {}
        }
        let now = sent.load(Ordering::Relaxed);
        progress.at(Stage::SEND, now, total)?;
        if now > moved {
            (moved, since) = (now, Instant::now());
        }
        let patience = if now < total { api.patience.read } else { api.patience.write };
        if since.elapsed() > patience {
            return Err(silent(url, patience));
        }
    }
}

/// Where the office downloads a file: at the site it knows, whatever the portal says its name is,
/// for the token goes along.
pub(super) fn private_address(api: &Api, dataset: &Dataset, resource: &Resource) -> Option<Url> {
    let name = resource.url.rsplit('/').next().unwrap_or_default();
    let path = format!("dataset/{}/resource/{}/download/{name}", dataset.id, resource.id);
    api.site.join(&path).ok()
}

/// Reads a file from the portal to its end; `public_copy_differs` where it is not the expected one.
pub(super) async fn compare(
    api: &Api,
    url: &Url,
    who: As,
    expected: (&str, u64, Digest),
    progress: &dyn Progress,
) -> Result<(), PortalError> {
    let (file, bytes, sha256) = expected;
    let mut tries = 0;
    let found = loop {
        tries += 1;
        match digest(api, url, who, bytes, progress).await {
            Err(PortalError::Down { .. } | PortalError::Answer { .. }) if tries < DOWNLOADS => {
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            other => break other?,
        }
    };
    if found == Some((bytes, sha256)) {
        return Ok(());
    }
    Err(PortalError::PublicCopyDiffers { file: file.to_owned(), url: address(url) })
}

/// Size and digest of what is there; `None` where nothing is, or more than expected.
async fn digest(
    api: &Api,
    url: &Url,
    who: As,
    expected: u64,
    progress: &dyn Progress,
) -> Result<Option<(u64, Digest)>, PortalError> {
    let mut answer = api.download(url, who).await?;
    let status = answer.status();
    match status {
        StatusCode::OK => {}
        StatusCode::UNAUTHORIZED
        | StatusCode::FORBIDDEN
        | StatusCode::NOT_FOUND
        | StatusCode::GONE => return Ok(None),
        _ => return Err(unreadable(url, status)),
    }
    let (mut hasher, mut read) = (Hasher::default(), 0);
    while let Some(piece) = within(url, api.patience.read, answer.chunk()).await? {
        progress.at(Stage::READ_BACK, read, expected)?;
        read += piece.len() as u64;
        if read > expected {
            return Ok(None);
        }
        hasher.update(&piece);
    }
    progress.at(Stage::READ_BACK, read, expected)?;
    Ok(Some((read, hasher.finish())))
}

fn unreadable(url: &Url, status: StatusCode) -> PortalError {
    let (url, detail) = (address(url), status.to_string());
    match status.as_u16() {
        429 | 502..=504 => PortalError::Down { url, detail },
        500..=599 => PortalError::Failed { url, detail },
        _ => PortalError::Answer { url, detail },
    }
}
