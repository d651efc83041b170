//! Where findings are kept while a file is looked through, and who waits for it.

use vitrina_model::{Glimpse, HiddenKind, Limits, Progress, SourceFormat, Stage, Xray};

use crate::read::Fault;

/// How often whoever waits is told how far it is, in steps.
const BREATH: u64 = 8_192;

/// A file being looked through.
pub struct Look<'a> {
    /// What was found so far.
    pub xray: Xray,
    /// What may be used.
    pub limits: &'a Limits,
    progress: &'a dyn Progress,
    /// Bytes done and bytes of all, as far as they are known.
    pub done: u64,
    /// See `done`.
    pub total: u64,
    steps: u64,
}

impl<'a> Look<'a> {
    /// Nothing found yet.
    pub fn new(
        format: SourceFormat,
        limits: &'a Limits,
        progress: &'a dyn Progress,
        total: u64,
    ) -> Look<'a> {
        Look { xray: Xray::new(format), limits, progress, done: 0, total, steps: 0 }
    }

    /// Says how far it is and asks whether to go on.
    pub fn breathe(&self) -> Result<(), Fault> {
        Ok(self.progress.at(Stage::READ, self.done.min(self.total), self.total)?)
    }

    /// The same every few thousand calls; `bytes` were done since the last part.
    pub fn step(&mut self, bytes: u64) -> Result<(), Fault> {
        self.steps += 1;
        if !self.steps.is_multiple_of(BREATH) {
            return Ok(());
        }
        let done = self.done.saturating_add(bytes).min(self.total);
        Ok(self.progress.at(Stage::READ, done, self.total)?)
    }

    /// Something was found once.
    pub fn found(&mut self, kind: HiddenKind, sheet: Option<&str>, glimpse: Glimpse) {
        self.xray.add(kind, sheet, 1, Some(glimpse));
    }

    /// A part was looked at; where that failed it is told, and only a person's wish to stop ends
    /// the X-ray.
    pub fn passed(
        &mut self,
        part: &str,
        sheet: Option<&str>,
        done: Result<(), Fault>,
    ) -> Result<(), Fault> {
        let Err(fault) = done else { return Ok(()) };
        if matches!(fault, Fault::Cancelled) {
            return Err(fault);
        }
        self.found(HiddenKind::Unread, sheet, Glimpse::named(part, ""));
        Ok(())
    }
}
