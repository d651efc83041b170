//! The files of a preview for the window's isolated frame, under a policy that lets them do nothing.

use tauri::http::{Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, UriSchemeResponder};

use crate::host::Host;

/// The frame's own scheme: another origin than the window's.
pub const SCHEME: &str = "vitrina-preview";

/// No script, no font, nothing from anywhere; styles and pictures only out of the page itself.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; \
    base-uri 'none'; form-action 'none'; sandbox";

/// Where the frame finds `path`. Windows knows schemes of one's own only as hosts.
pub fn address(path: &str) -> String {
    if cfg!(windows) {
        format!("http://{SCHEME}.localhost/{path}")
    } else {
        format!("{SCHEME}://localhost/{path}")
    }
}

/// Answers the frame on a thread of its own, since the files lie on a disk.
pub fn answer(app: &AppHandle, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let path = request.uri().path().trim_start_matches('/');
        let frame = app.try_state::<Host>().and_then(|host| host.office.frame(path));
        responder.respond(match frame {
            Some(frame) => response(StatusCode::OK, frame.media_type, frame.bytes),
            None => response(StatusCode::NOT_FOUND, "text/plain", Vec::new()),
        });
    });
}

fn response(status: StatusCode, media_type: &'static str, bytes: Vec<u8>) -> Response<Vec<u8>> {
    let mut response = Response::new(bytes);
    *response.status_mut() = status;
    let value = header::HeaderValue::from_static;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, value(media_type));
    headers.insert(header::CONTENT_SECURITY_POLICY, value(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, value("nosniff"));
    headers.insert(header::CACHE_CONTROL, value("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_carries_the_policy() {
        for status in [StatusCode::OK, StatusCode::NOT_FOUND] {
            let response = response(status, "text/html", vec![1]);
            assert_eq!(response.headers()[header::CONTENT_SECURITY_POLICY], POLICY);
        }
        assert!(address("a/index.html").ends_with("localhost/a/index.html"));
    }
}
