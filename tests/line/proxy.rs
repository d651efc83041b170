//! A proxy between `vitrina` and a portal that cuts the power at the request of its choice: before
//! the portal hears of it, or after the portal did it and before the answer arrives.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// When to cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    Before,
    After,
}

/// Which requests count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    Writes,
    All,
}

/// Where and how to cut, and whom.
struct Plan {
    upstream: String,
    counted: Counted,
    at: usize,
    cut: Cut,
    seen: AtomicUsize,
    kill: Mutex<Option<Box<dyn FnOnce() + Send>>>,
}

/// A running proxy.
pub struct Proxy {
    pub url: String,
    plan: Arc<Plan>,
}

impl Proxy {
    /// A proxy to `upstream` (`127.0.0.1:5000`) that cuts at the `at`-th request that counts, from 1.
    pub fn new(upstream: &str, (counted, at, cut): (Counted, usize, Cut)) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let plan = Arc::new(Plan {
            upstream: upstream.to_owned(),
            counted,
            at,
            cut,
            seen: AtomicUsize::new(0),
            kill: Mutex::new(None),
        });
        let shared = Arc::clone(&plan);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let plan = Arc::clone(&shared);
                std::thread::spawn(move || plan.serve(stream));
            }
        });
        Proxy { url, plan }
    }

    /// What cutting the power means.
    pub fn on_cut(&self, kill: impl FnOnce() + Send + 'static) {
        *self.plan.kill.lock().unwrap() = Some(Box::new(kill));
    }
}

/// Whether a request changes something at the portal: CKAN's actions say so in their names.
fn writes(head: &str) -> bool {
    let line = head.lines().next().unwrap_or_default();
    line.starts_with("POST")
        && ["_create", "_update", "_patch", "_revise", "_upsert", "_delete", "_insert", "_records"]
            .iter()
            .any(|ending| line.contains(ending))
}

impl Plan {
    fn serve(&self, mut client: TcpStream) {
        let Some((head, body)) = request(&mut client) else { return };
        let number = if self.counted == Counted::All || writes(&head) {
            self.seen.fetch_add(1, Ordering::SeqCst) + 1
        } else {
            0
        };
        if number == self.at && self.cut == Cut::Before {
            return self.cut();
        }
        let Some(answer) = self.forward(&head, &body) else { return };
        if number == self.at && self.cut == Cut::After {
            return self.cut();
        }
        let _ = client.write_all(&answer);
    }

    fn cut(&self) {
        if let Some(kill) = self.kill.lock().unwrap().take() {
            kill();
        }
    }

    fn forward(&self, head: &str, body: &[u8]) -> Option<Vec<u8>> {
        let mut upstream = TcpStream::connect(&self.upstream).ok()?;
        // One request a connection, so that the answer ends where the connection does.
        let kept: Vec<&str> = head
            .lines()
            .filter(|line| {
                let lower = line.to_ascii_lowercase();
                !["connection:", "transfer-encoding:", "content-length:", "expect:"]
                    .iter()
                    .any(|name| lower.starts_with(name))
            })
            .filter(|line| !line.is_empty())
            .collect();
        let head = format!(
            "{}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
            kept.join("\r\n"),
            body.len()
        );
        upstream.write_all(head.as_bytes()).ok()?;
        upstream.write_all(body).ok()?;
        let mut answer = Vec::new();
        upstream.read_to_end(&mut answer).ok()?;
        Some(answer)
    }
}

/// One request: its head and its body, whether its length was given or it came in chunks.
fn request(client: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    let mut buffer = vec![0; 1 << 14];
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
        let read = client.read(&mut buffer).ok().filter(|read| *read > 0)?;
        bytes.extend_from_slice(&buffer[..read]);
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut body = bytes.split_off(end);
    let lower = head.to_ascii_lowercase();
    if lower.contains("transfer-encoding: chunked") {
        while !body.ends_with(b"0\r\n\r\n") {
            let read = client.read(&mut buffer).ok().filter(|read| *read > 0)?;
            body.extend_from_slice(&buffer[..read]);
        }
        return Some((head, unchunked(&body)));
    }
    let length = lower
        .lines()
        .find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok())
        .unwrap_or(0);
    while body.len() < length {
        let read = client.read(&mut buffer).ok().filter(|read| *read > 0)?;
        body.extend_from_slice(&buffer[..read]);
    }
    Some((head, body))
}

fn unchunked(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(line) = rest.windows(2).position(|two| two == b"\r\n") {
        let size = String::from_utf8_lossy(&rest[..line]);
        let size = usize::from_str_radix(size.split(';').next().unwrap_or("0").trim(), 16);
        let size = size.unwrap_or(0);
        if size == 0 || rest.len() < line + 2 + size {
            break;
        }
        body.extend_from_slice(&rest[line + 2..line + 2 + size]);
        rest = rest.get(line + 4 + size..).unwrap_or_default();
    }
    body
}
