//! The parent's side: start the child, take what it says within limits, and end it.

use std::collections::BTreeMap;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use vitrina_model::{
    LimitReached, Limits, Progress, SheetBlock, SheetBuilder, Stage, Workbook, Xray,
};

use super::super::error::{Fault, ReadError};
use super::super::{ReadOptions, Reader};
use super::frames::{Message, Room, next};
use super::{COMMAND, OVER_MEMORY, OVER_TIME, Order};

/// How often the person is asked whether to go on.
const ASK: Duration = Duration::from_millis(50);
/// Time on the clock that the child may take, as a multiple of its processor time.
const PATIENCE: u32 = 4;

/// Reads the file at `path` in a child of `program`.
pub fn read(
    program: &Path,
    path: &Path,
    options: &ReadOptions,
    limits: &Limits,
    progress: &dyn Progress,
) -> Result<Workbook, ReadError> {
    match ask(start(program, path, options, limits, false), path, limits, progress)? {
        Answer::Book(book) => Ok(book),
        Answer::Xray(_) => Err(died(&io::ErrorKind::InvalidData.into(), path)),
    }
}

/// Looks through the file at `path` in a child of `program`.
pub fn xray(
    program: &Path,
    path: &Path,
    options: &ReadOptions,
    limits: &Limits,
    progress: &dyn Progress,
) -> Result<Xray, ReadError> {
    match ask(start(program, path, options, limits, true), path, limits, progress)? {
        Answer::Xray(found) => Ok(found),
        Answer::Book(_) => Err(died(&io::ErrorKind::InvalidData.into(), path)),
    }
}

/// What a child said last.
enum Answer {
    Book(Workbook),
    Xray(Xray),
}

/// Talks with a child that was started, and ends it.
fn ask(
    child: io::Result<Child>,
    path: &Path,
    limits: &Limits,
    progress: &dyn Progress,
) -> Result<Answer, ReadError> {
    let mut child = child.map_err(|error| died(&error, path))?;
    let result = converse(&mut child, path, limits, progress);
    // Whatever it still does is wanted by nobody.
    let _ = child.kill();
    let _ = child.wait();
    result
}

fn died(error: &io::Error, path: &Path) -> ReadError {
    Fault::Died(error.to_string()).at(path)
}

fn start(
    program: &Path,
    path: &Path,
    options: &ReadOptions,
    limits: &Limits,
    xray: bool,
) -> io::Result<Child> {
    let order = Order {
        xray,
        limits: limits.into(),
        second: options.reader == Reader::Second,
        encoding: options.encoding.clone(),
        delimiter: options.delimiter,
        password: options.password.is_some(),
    };
    let mut command = Command::new(program);
    command.arg(COMMAND).arg(serde_json::to_string(&order)?).arg(std::path::absolute(path)?);
    // What it reads may be hostile: it gets no secret to give away.
    command.env_remove("VITRINA_PASSPHRASE").env_remove("VITRINA_TOKEN");
    command.env_remove("VITRINA_FILE_PASSWORD");
    let input = if options.password.is_some() { Stdio::piped() } else { Stdio::null() };
    command.stdin(input).stdout(Stdio::piped()).stderr(Stdio::null());
    quiet(&mut command);
    let mut child = command.spawn()?;
    if let (Some(password), Some(mut input)) = (&options.password, child.stdin.take()) {
        // Shorter than any pipe. A child that is gone already says so by its silence.
        let _ = input.write_all(password.text().as_bytes());
    }
    Ok(child)
}

/// No console window flashes up beside the app.
#[cfg(windows)]
fn quiet(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn quiet(_: &mut Command) {}

/// Three quarters of the child's memory: both together stay under two gigabytes.
fn most_bytes(limits: &Limits) -> u64 {
    limits.memory_bytes / 4 * 3
}

/// Blocks that are on their way from the pipe to the sheet.
const BLOCKS: usize = 4;

/// Cells of the largest block that is kept to be filled again.
const MOST_AGAIN: usize = 1 << 17;

/// Listens on a thread of its own; blocks that come back through `spare` are filled again.
fn listen(
    from: impl Read + Send + 'static,
    most: u64,
    spare: Receiver<SheetBlock>,
) -> Receiver<io::Result<Message>> {
    let (send, receive) = sync_channel(BLOCKS);
    thread::spawn(move || {
        let mut from = BufReader::with_capacity(1 << 18, from);
        let mut room = Room::new(most, spare);
        loop {
            let message = next(&mut from, &mut room);
            let last = !matches!(message, Ok(Message::Progress(..) | Message::Rows(..)));
            if send.send(message).is_err() || last {
                return;
            }
        }
    });
    receive
}

fn converse(
    child: &mut Child,
    path: &Path,
    limits: &Limits,
    progress: &dyn Progress,
) -> Result<Answer, ReadError> {
    let Some(out) = child.stdout.take() else {
        return Err(died(&io::ErrorKind::BrokenPipe.into(), path));
    };
    let (done_with, spare) = sync_channel(BLOCKS);
    let messages = listen(out, most_bytes(limits), spare);
    let deadline = Instant::now() + limits.time.saturating_mul(PATIENCE);
    let (mut done, mut total) = (0, 0);
    let mut rows = Gathered::default();
    loop {
        match messages.recv_timeout(ASK) {
            Ok(Ok(Message::Progress(so_far, of))) => (done, total) = (so_far, of),
            Ok(Ok(Message::Rows(sheet, block))) => {
                if !rows.add(sheet, &block, progress) {
                    return Err(died(&io::ErrorKind::InvalidData.into(), path));
                }
                // Where there are enough of them already, or it holds a whole sheet, it is dropped.
                if block.parts.values.len() <= MOST_AGAIN {
                    let _ = done_with.try_send(block);
                }
            }
            Ok(Ok(Message::Book(book))) => return Ok(Answer::Book(book.with(rows.sheets))),
            Ok(Ok(Message::Xray(found))) => return Ok(Answer::Xray(found)),
            Ok(Ok(Message::Refused(error))) => return Err(error),
            Ok(Err(error)) => return Err(ending(child, &error, path, limits)),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => {
                return Err(ending(child, &io::ErrorKind::BrokenPipe.into(), path, limits));
            }
        }
        if progress.at(Stage::READ, done, total).is_err() {
            return Err(Fault::Cancelled.at(path));
        }
        if Instant::now() > deadline {
            return Err(too_slow(path, limits));
        }
    }
}

/// The rows that came so far, by the sheet's number.
#[derive(Default)]
struct Gathered {
    sheets: BTreeMap<usize, SheetBuilder>,
    /// Rows that were shown to whoever waits.
    shown: usize,
}

/// Rows that fill a screen; more are not shown ahead.
const SCREEN: usize = 100;

impl Gathered {
    /// Adds rows and shows the first of them; false where they do not fit.
    fn add(&mut self, sheet: usize, block: &SheetBlock, progress: &dyn Progress) -> bool {
        let name = block.name.clone();
        let limits = Limits::default();
        let kept = self.sheets.entry(sheet).or_insert_with(|| SheetBuilder::new(name, &limits));
        if !kept.append(&block.parts) {
            return false;
        }
        if self.shown < SCREEN
            && let Some(so_far) = kept.so_far()
        {
            self.shown = so_far.rows().len();
            progress.first_rows(so_far);
        }
        true
    }
}

fn too_slow(path: &Path, limits: &Limits) -> ReadError {
    ReadError::TooSlow { path: path.to_owned(), seconds: limits.time.as_secs() }
}

/// Why the child stopped speaking in the middle.
fn ending(child: &mut Child, error: &io::Error, path: &Path, limits: &Limits) -> ReadError {
    let over = LimitReached { limit: "memory_bytes", most: limits.memory_bytes };
    if error.kind() == io::ErrorKind::OutOfMemory {
        return Fault::Limit(over).at(path);
    }
    if error.kind() == io::ErrorKind::InvalidData {
        let _ = child.kill();
        return died(error, path);
    }
    match child.wait() {
        Ok(status) if status.code() == Some(i32::from(OVER_TIME)) => too_slow(path, limits),
        Ok(status) if status.code() == Some(i32::from(OVER_MEMORY)) || out_of_memory(status) => {
            Fault::Limit(over).at(path)
        }
        Ok(status) => Fault::Died(status.to_string()).at(path),
        Err(error) => died(&error, path),
    }
}

/// A refused allocation aborts the process (signal 6); the system itself, short of memory, kills
/// it (signal 9).
#[cfg(unix)]
fn out_of_memory(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    matches!(status.signal(), Some(6 | 9))
}

/// A refused allocation aborts the process by a fast failure, `0xC0000409`.
#[cfg(not(unix))]
fn out_of_memory(status: ExitStatus) -> bool {
    status.code() == Some(0xC000_0409_u32 as i32)
}
