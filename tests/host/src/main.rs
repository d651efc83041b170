//! The real Rust behind the real pages on loopback, so that an ordinary browser can be driven
//! through whole stories. Never shipped: it has no lock on its door.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod calls;
mod faults;
mod native;
mod pages;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use clap::Parser;
use tokio::sync::broadcast;
use vitrina_wire::{HostEvent, Isolation, Office, child};

/// Lets the reading process of this program hold its memory within the limits.
#[global_allocator]
static ALLOCATOR: child::Capped = child::capped();

/// How the host is started.
#[derive(Parser)]
struct Options {
    /// Folder of the data.
    #[arg(long)]
    home: PathBuf,
    /// Port on loopback; 0 takes a free one, which is printed.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The built pages.
    #[arg(long, default_value = "ui/dist")]
    pages: PathBuf,
    /// What the person chooses in the first dialogs, in order.
    #[arg(long)]
    file: Vec<PathBuf>,
}

/// What every request sees.
#[derive(Clone)]
struct Host {
    office: Arc<Office>,
    native: Arc<native::Chosen>,
    faults: Arc<faults::Faults>,
    events: broadcast::Sender<HostEvent>,
    pages: PathBuf,
}

fn main() -> ExitCode {
    if let Some(code) = child::serve(std::env::args_os(), &ALLOCATOR) {
        return code;
    }
    match run(Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn run(options: Options) -> Result<(), std::io::Error> {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", options.port)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let native = Arc::new(native::Chosen::new(&options.home, options.file));
    let isolation = Isolation::Child { program: std::env::current_exe()? };
    let office = Office::new(options.home, isolation, Box::new(native::Loopback(native.clone())));
    let (events, _) = broadcast::channel(64);
    let faults = Arc::default();
    let host = Host { office: Arc::new(office), native, faults, events, pages: options.pages };
    let routes = Router::new()
        .route("/call/{command}", post(calls::call))
        .route("/events", get(calls::events))
        .route("/preview/{*path}", get(pages::preview))
        .route("/host/choose", post(native::choose))
        .route("/host/drop", post(calls::drop_files))
        .route("/host/closing", post(calls::closing))
        .route("/host/opened", get(native::opened))
        .route("/host/fault", post(faults::put))
        .fallback(pages::page)
        .with_state(host);
    println!("{address}");
    axum::serve(listener, routes).await
}
