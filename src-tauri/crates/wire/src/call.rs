//! A command that is being done: its news, its end on request, and what runs at the moment.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::sync::Notify;
use vitrina_model::{Cancelled, Progress, Stage};
use vitrina_work::WorkError;

use crate::{News, Running};

/// Who hears the news of a call.
pub type Listen = Box<dyn Fn(&News) + Send + Sync>;

/// News of how far a stage is are sent at most this often.
const PACE: Duration = Duration::from_millis(60);

/// A command that is being done.
pub struct Call {
    entry: Arc<Entry>,
    listen: Listen,
    /// When the last news of a stage were sent, and which stage.
    sent: Mutex<Option<(Instant, Stage)>>,
}

/// What the list of running calls knows of one.
struct Entry {
    id: String,
    command: &'static str,
    draft: Option<String>,
    stopped: AtomicBool,
    stop: Notify,
    news: Mutex<Option<News>>,
}

impl Call {
    /// Tells whoever listens.
    pub fn tell(&self, news: News) {
        (self.listen)(&news);
        *locked(&self.entry.news) = Some(news);
    }

    /// Waits for something that happens elsewhere; the person can stop it at any moment.
    pub fn wait<T, E>(&self, work: impl Future<Output = Result<T, E>>) -> Result<T, WorkError>
    where
        WorkError: From<E>,
    {
        Handle::current().block_on(async {
            tokio::select! {
                done = work => Ok(done?),
                () = self.entry.stop.notified() => Err(Cancelled.into()),
            }
        })
    }
}

impl Progress for Call {
    fn at(&self, stage: Stage, done: u64, total: u64) -> Result<(), Cancelled> {
        if self.entry.stopped.load(Ordering::Relaxed) {
            return Err(Cancelled);
        }
        let now = Instant::now();
        let mut sent = locked(&self.sent);
        let soon = sent.is_some_and(|(at, last)| last == stage && now - at < PACE);
        if !soon {
            *sent = Some((now, stage));
            drop(sent);
            self.tell(News::At { stage: stage.0.to_owned(), done, total });
        }
        Ok(())
    }
}

/// The calls that are being done. Two under one name are two all the same: both are seen, both are
/// stopped, and the end of one takes only itself off the list.
#[derive(Default)]
pub(crate) struct Calls(Mutex<Vec<Arc<Entry>>>);

impl Calls {
    /// Enters a call; it leaves the list when the guard is dropped.
    pub(crate) fn enter(
        self: &Arc<Calls>,
        id: &str,
        command: &'static str,
        draft: Option<String>,
        listen: Listen,
    ) -> (Call, Guard) {
        let entry = Arc::new(Entry {
            id: id.to_owned(),
            command,
            draft,
            stopped: AtomicBool::new(false),
            stop: Notify::new(),
            news: Mutex::new(None),
        });
        locked(&self.0).push(entry.clone());
        let guard = Guard { calls: self.clone(), entry: entry.clone() };
        (Call { entry, listen, sent: Mutex::new(None) }, guard)
    }

    /// Asks a call to stop. One that has ended already is none of our business.
    pub(crate) fn stop(&self, id: &str) {
        for entry in locked(&self.0).iter().filter(|entry| entry.id == id) {
            entry.stopped.store(true, Ordering::Relaxed);
            // One waiter a call; where it does not wait yet, it will not wait at all.
            entry.stop.notify_one();
        }
    }

    pub(crate) fn running(&self) -> Vec<Running> {
        let all = locked(&self.0);
        let running = all.iter().map(|entry| Running {
            call: entry.id.clone(),
            command: entry.command.to_owned(),
            draft: entry.draft.clone(),
            news: locked(&entry.news).clone(),
        });
        running.collect()
    }
}

/// Takes a call off the list.
pub(crate) struct Guard {
    calls: Arc<Calls>,
    entry: Arc<Entry>,
}

impl Drop for Guard {
    fn drop(&mut self) {
        locked(&self.calls.0).retain(|entry| !Arc::ptr_eq(entry, &self.entry));
    }
}

/// The value of a lock, whatever happened to who held it before.
pub(crate) fn locked<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_calls_under_one_name_are_two() {
        let calls = Arc::new(Calls::default());
        let (first, first_guard) = calls.enter("a", "publish", None, Box::new(|_| {}));
        let (second, second_guard) = calls.enter("a", "preview", None, Box::new(|_| {}));
        assert_eq!(calls.running().len(), 2);
        drop(second_guard);
        assert_eq!(calls.running()[0].command, "publish", "it goes on, and can be stopped");
        calls.stop("a");
        assert!(first.at(Stage::READ, 0, 0).is_err());
        assert!(second.at(Stage::READ, 0, 0).is_ok(), "it had ended");
        drop(first_guard);
        assert!(calls.running().is_empty());
    }
}
