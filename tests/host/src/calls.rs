//! Calls as lines of JSON: news while they last, then one end; and events as they happen.

use std::convert::Infallible;
use std::path::PathBuf;

use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio_stream::wrappers::{BroadcastStream, UnboundedReceiverStream};
use vitrina_wire::HostEvent;

use crate::Host;
use crate::faults::Fault;

/// How a call is named by who makes it.
#[derive(Deserialize)]
pub(crate) struct Named {
    id: String,
}

/// One command.
pub(crate) async fn call(
    State(host): State<Host>,
    Path(command): Path<String>,
    Query(named): Query<Named>,
    Json(request): Json<Value>,
) -> Response {
    let (lines, out) = mpsc::unbounded_channel::<Value>();
    let fault = host.faults.take(&command);
    if let Some(Fault::Slow { ms }) = fault {
        tokio::time::sleep(std::time::Duration::from_millis(ms)).await;
    }
    tokio::task::spawn_blocking(move || {
        if let Some(Fault::Refuse { failure }) = fault {
            let _ = lines.send(json!({ "failure": failure }));
            return;
        }
        let panics = matches!(fault, Some(Fault::Panic));
        let news = lines.clone();
        let listen = Box::new(move |said: &vitrina_wire::News| {
            assert!(!panics, "a panic that a test asked for");
            let _ = news.send(json!({ "news": said }));
        });
        let done = host.office.call(&command, request, &named.id, listen);
        let _ = lines.send(match done {
            Ok(reply) => json!({ "reply": reply }),
            Err(failure) => json!({ "failure": failure }),
        });
    });
    let lines = UnboundedReceiverStream::new(out);
    let body = lines.map(|line| Ok::<_, Infallible>(Bytes::from(format!("{line}\n"))));
    ([(header::CONTENT_TYPE, "application/x-ndjson")], Body::from_stream(body)).into_response()
}

/// What happens without being asked, as server-sent events.
pub(crate) async fn events(State(host): State<Host>) -> Response {
    let stream = BroadcastStream::new(host.events.subscribe());
    let lines = stream.filter_map(async |event| {
        let text = serde_json::to_string(&event.ok()?).ok()?;
        Some(Ok::<_, Infallible>(Bytes::from(format!("data: {text}\n\n"))))
    });
    // A first line, so that the browser says that it listens.
    let hello = futures_util::stream::once(async { Ok(Bytes::from(": here\n\n")) });
    let body = Body::from_stream(hello.chain(Box::pin(lines)));
    ([(header::CONTENT_TYPE, "text/event-stream")], body).into_response()
}

/// Drops files on the window, as a person would.
pub(crate) async fn drop_files(State(host): State<Host>, Json(paths): Json<Vec<PathBuf>>) {
    let files = host.office.offer(&paths);
    let _ = host.events.send(HostEvent::Dropped { files });
}

/// Closes the window while work is going on.
pub(crate) async fn closing(State(host): State<Host>) {
    let _ = host.events.send(HostEvent::Closing);
}
