//! The one door to the acts: a command of `wire` by its name, on a thread of its own.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use tauri::ipc::Channel;
use tauri::{AppHandle, Emitter, Manager};
use vitrina_wire::{Failure, HostEvent, Isolation, News, Office};
use vitrina_work::Home;

use crate::chosen::Chosen;
use crate::native::Desktop;

/// The event under which the window hears of the host.
const EVENT: &str = "host";

/// What this program keeps beside its window.
pub struct Host {
    /// The acts.
    pub office: Office,
    /// Language and theme, as the person chose them.
    pub chosen: Chosen,
    /// Whether the window hears of files by events.
    listening: Mutex<bool>,
}

impl Host {
    /// The office of this account, or the one that `VITRINA_HOME` names.
    pub fn new(app: &AppHandle) -> Host {
        let named = std::env::var_os("VITRINA_HOME").filter(|home| !home.is_empty());
        // An account without any folder: no file can be made under this name, and the window says so.
        let root = named.map(PathBuf::from).or_else(Home::usual).unwrap_or_else(|| "\0".into());
        let isolation = std::env::current_exe()
            .map_or(Isolation::InProcess, |program| Isolation::Child { program });
        let office = Office::new(root, isolation, Box::new(Desktop::new(app)));
        Host { office, chosen: Chosen::default(), listening: Mutex::new(false) }
    }

    /// Does something for as long as the window does not listen yet; `None` where it does.
    pub fn unless_listening<T>(&self, act: impl FnOnce(&Office) -> T) -> Option<T> {
        let listening = locked(&self.listening);
        (!*listening).then(|| act(&self.office))
    }

    /// A window that asks for the early files listens from then on.
    fn heed(&self, command: &str) {
        if command == "early_files" {
            *locked(&self.listening) = true;
        }
    }
}

/// Tells the window something; one that is gone needs to know nothing.
pub fn tell(app: &AppHandle, event: &HostEvent) {
    if app.emit(EVENT, event).is_err() {
        log::warn!("the window did not take an event");
    }
}

/// Does one command of `wire`. Rejects with its `Failure`.
#[tauri::command]
pub async fn call(
    app: AppHandle,
    command: String,
    request: Value,
    id: String,
    news: Channel<News>,
) -> Result<Value, Failure> {
    let act = move || {
        let host = app.state::<Host>();
        host.heed(&command);
        let listen = move |said: &News| {
            // A window that is gone hears nothing; the work goes on.
            let _ = news.send(said.clone());
        };
        let reply = host.office.call(&command, request, &id, Box::new(listen))?;
        host.chosen.heed(&app, &command, &reply);
        Ok(reply)
    };
    let done = tauri::async_runtime::spawn_blocking(act).await;
    done.unwrap_or_else(|error| Err(Failure::usage(error.to_string())))
}

/// The value of a lock, whatever happened to who held it before.
pub fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
