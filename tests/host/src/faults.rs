//! Faults that a test asks for: the next call of a command is slow, refused or panics.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::Value;

use crate::Host;

/// What shall go wrong.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Fault {
    /// It takes so many milliseconds longer.
    Slow {
        /// How many.
        ms: u64,
    },
    /// It fails with this.
    Refuse {
        /// A failure as the wire sends it.
        failure: Value,
    },
    /// Whoever listens to its news panics inside it.
    Panic,
}

/// The faults that wait for their command.
#[derive(Default)]
pub(crate) struct Faults(Mutex<BTreeMap<String, Fault>>);

/// A fault for the next call of a command.
#[derive(Deserialize)]
pub(crate) struct Wanted {
    command: String,
    fault: Fault,
}

impl Faults {
    /// The fault of a command, once.
    pub(crate) fn take(&self, command: &str) -> Option<Fault> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(command)
    }
}

/// Asks for a fault.
pub(crate) async fn put(State(host): State<Host>, Json(wanted): Json<Wanted>) {
    let mut faults = host.faults.0.lock().unwrap_or_else(PoisonError::into_inner);
    faults.insert(wanted.command, wanted.fault);
}
