//! The built pages, under the same policy as in the desktop program, and the isolated frame.

use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use crate::Host;

/// The desktop's policy (`src-tauri/tauri.conf.json`), with loopback in the place of the bridge.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' \
     'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; font-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
     object-src 'none'";

/// The frame's policy: nothing is loaded and nothing runs.
const FRAME_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/// A file of the pages; the first page for every other address.
pub(crate) async fn page(State(host): State<Host>, uri: Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    let plain = !path.is_empty() && path.split('/').all(|part| part != ".." && !part.is_empty());
    let path = if plain { path } else { "index.html" };
    let Ok(bytes) = tokio::fs::read(host.pages.join(path)).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, media_type(path)),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, bytes).into_response()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// A file of a preview.
pub(crate) async fn preview(State(host): State<Host>, Path(path): Path<String>) -> Response {
    let office = host.office.clone();
    let frame = tokio::task::spawn_blocking(move || office.frame(&path)).await;
    match frame {
        Ok(Some(frame)) => {
            let headers = [
                (header::CONTENT_TYPE, frame.media_type),
                (header::CONTENT_SECURITY_POLICY, FRAME_POLICY),
            ];
            (headers, frame.bytes).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}
