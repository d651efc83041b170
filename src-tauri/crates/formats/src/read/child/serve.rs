//! The child's side: read one file within limits, write it to standard output, and end.

use std::ffi::OsString;
use std::io::{self, BufWriter, Read, Stdout, Write, stdin, stdout};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use vitrina_model::{Cancelled, Limits, Progress, SheetBlock, Stage, TakeRows};

use super::super::{Isolation, Password, ReadOptions, Reader, read_here};
use super::frames::{PROGRESS, REFUSED, XRAY, put, put_book, put_rows};
use super::{COMMAND, Capped, OVER_MEMORY, OVER_TIME, Order};
use crate::xray::xray_here;

/// How often the child looks at what it used.
const WATCH: Duration = Duration::from_millis(10);
/// How often the child says how far it is.
const TELL: Duration = Duration::from_millis(50);
/// Kept free below the memory limit, so that the child ends by itself before an allocation fails.
const RESERVE: usize = 32 << 20;

/// Does a reading child's work if `arguments` (the program's own name first) ask for it, and says
/// what to exit with; `None` where this process is no reading child. Call it first thing in
/// `main` with the installed allocator.
pub fn serve(
    arguments: impl IntoIterator<Item = OsString>,
    memory: &'static Capped,
) -> Option<ExitCode> {
    let mut arguments = arguments.into_iter().skip(1);
    if arguments.next()? != COMMAND {
        return None;
    }
    let order = arguments.next().and_then(|json| serde_json::from_str(json.to_str()?).ok());
    Some(match (order, arguments.next()) {
        (Some(order), Some(path)) => obey(order, Path::new(&path), memory),
        _ => ExitCode::FAILURE,
    })
}

fn obey(order: Order, path: &Path, memory: &'static Capped) -> ExitCode {
    let limits = Limits::from(order.limits);
    let most = usize::try_from(limits.memory_bytes).unwrap_or(usize::MAX);
    if memory.set_limit(most).is_err() {
        return ExitCode::from(OVER_MEMORY);
    }
    watch(memory, most, limits.time);
    let options = ReadOptions {
        limits: None,
        isolation: Isolation::InProcess,
        reader: if order.second { Reader::Second } else { Reader::Ours },
        encoding: order.encoding,
        delimiter: order.delimiter,
        password: if order.password { password() } else { None },
        // What is left is always handed over: the parent judges whether it is wanted.
        damaged: true,
    };
    let teller = Arc::new(Teller::new());
    if order.xray {
        let found = xray_here(path, &options, &limits, &*teller);
        return teller.end(|out| match &found {
            Ok(found) => put(out, XRAY, found),
            Err(error) => put(out, REFUSED, error),
        });
    }
    let result = read_here(path, &options, &limits, &*teller, Some(teller.clone()));
    teller.end(|out| match &result {
        Ok(book) => put_book(out, book),
        Err(error) => put(out, REFUSED, error),
    })
}

/// The password that the parent sends, to the end of standard input.
fn password() -> Option<Password> {
    let mut text = String::new();
    stdin().lock().take(Password::MOST as u64).read_to_string(&mut text).ok()?;
    Password::new(text)
}

/// Ends the process when it used too much.
fn watch(memory: &'static Capped, most: usize, time: Duration) {
    thread::spawn(move || {
        loop {
            if memory.allocated() > most.saturating_sub(RESERVE) {
                std::process::exit(OVER_MEMORY.into());
            }
            if ProcessTime::try_now().is_ok_and(|used| used.as_duration() > time) {
                std::process::exit(OVER_TIME.into());
            }
            thread::sleep(WATCH);
        }
    });
}

/// Tells the parent how far the reading is, now and then, and hands on the rows.
struct Teller {
    out: Mutex<(BufWriter<Stdout>, Instant)>,
    /// The parent took nothing more.
    gone: AtomicBool,
}

impl TakeRows for Teller {
    fn take(&self, sheet: usize, block: &SheetBlock) {
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        let put = put_rows(&mut out.0, sheet, &block.name, &block.parts);
        if put.and_then(|()| out.0.flush()).is_err() {
            self.gone.store(true, Ordering::Relaxed);
        }
    }
}

impl Teller {
    fn new() -> Teller {
        let out = BufWriter::with_capacity(1 << 18, stdout());
        Teller { out: Mutex::new((out, Instant::now())), gone: AtomicBool::new(false) }
    }

    /// Writes the last word, and says what to exit with.
    fn end(&self, write: impl FnOnce(&mut BufWriter<Stdout>) -> io::Result<()>) -> ExitCode {
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        match write(&mut out.0).and_then(|()| out.0.flush()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        }
    }
}

impl Progress for Teller {
    fn at(&self, _: Stage, done: u64, total: u64) -> Result<(), Cancelled> {
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        if self.gone.load(Ordering::Relaxed) {
            return Err(Cancelled);
        }
        if out.1.elapsed() < TELL {
            return Ok(());
        }
        out.1 = Instant::now();
        // A parent that is gone wants nothing more.
        put(&mut out.0, PROGRESS, &(done, total)).map_err(|_| Cancelled)?;
        out.0.flush().map_err(|_| Cancelled)
    }
}
