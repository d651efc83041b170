//! Progress on standard error for anything over a second, and Ctrl-C.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use vitrina_model::{Cancelled, Progress, Stage, Words};

/// How long work may go on before it is shown.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often a log that is no terminal hears of it.
const LOG_EVERY: Duration = Duration::from_secs(10);

/// Shows what is being done and stops it at Ctrl-C.
pub(crate) struct Shown<'w> {
    words: &'w dyn Words,
    stopped: Arc<AtomicBool>,
    terminal: bool,
    state: Mutex<State>,
}

struct State {
    began: Instant,
    told: Option<Instant>,
    bar: Option<ProgressBar>,
}

impl<'w> Shown<'w> {
    pub(crate) fn new(words: &'w dyn Words) -> Shown<'w> {
        let stopped = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stopped);
        let _ = ctrlc::set_handler(move || {
            // The first asks the work to stop and clean up; the second does not wait for it. The
            // journal and the database bear both.
            if flag.swap(true, Ordering::SeqCst) {
                std::process::exit(130);
            }
        });
        Shown {
            words,
            stopped,
            terminal: std::io::stderr().is_terminal(),
            state: Mutex::new(State { began: Instant::now(), told: None, bar: None }),
        }
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bar) = state.bar.take() {
            bar.finish_and_clear();
        }
    }

    /// Resolves when Ctrl-C was pressed, for work that waits for a network.
    pub(crate) async fn stopped(&self) {
        while !self.stopped.load(Ordering::SeqCst) {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    fn show(&self, shown: &mut State, stage: Stage, done: u64, total: u64) {
        let word = self.words.word(&format!("stage-{}", stage.0));
        if !self.terminal {
            if shown.told.is_none_or(|told| told.elapsed() > LOG_EVERY) {
                shown.told = Some(Instant::now());
                let share = (done * 100).checked_div(total).map(|share| format!(" {share} %"));
                crate::output::note(&format!("{word}{}", share.unwrap_or_default()));
            }
            return;
        }
        let bar = shown.bar.get_or_insert_with(|| {
            let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template("{msg} {wide_bar} {percent} %");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar
        });
        bar.set_message(word);
        bar.set_length(total.max(done));
        bar.set_position(done);
    }
}

impl Progress for Shown<'_> {
    fn at(&self, stage: Stage, done: u64, total: u64) -> Result<(), Cancelled> {
        if self.stopped.load(Ordering::SeqCst) {
            return Err(Cancelled);
        }
        let mut shown = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.began.elapsed() > PATIENCE {
            self.show(&mut shown, stage, done, total);
        }
        Ok(())
    }
}
