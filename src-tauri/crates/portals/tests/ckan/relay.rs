//! A relay in front of a server that makes trouble for chosen requests.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot::{self, Receiver, Sender};

/// What happens to a request.
#[derive(Debug)]
pub enum Trouble {
    /// It waits: whoever ordered it is told, and says when it may go on.
    Hold(Sender<Sender<()>>),
    /// It arrives and is done; its answer does not come back.
    LoseAnswer,
    /// It does not arrive.
    LoseRequest,
}

/// The next requests whose path holds the text, and how many of them pass before.
pub type Orders = Arc<Mutex<Vec<(&'static str, usize, Trouble)>>>;

pub struct Relay {
    pub url: String,
    pub orders: Orders,
}

impl Relay {
    /// A relay in front of `upstream`, `127.0.0.1:5080`.
    pub async fn before(upstream: String) -> Relay {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let orders = Orders::default();
        let known = Arc::clone(&orders);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (upstream, orders) = (upstream.clone(), Arc::clone(&known));
                tokio::spawn(async move { pass(client, &upstream, &orders).await });
            }
        });
        Relay { url, orders }
    }

    pub fn order(&self, path: &'static str, after: usize, trouble: Trouble) {
        self.orders.lock().unwrap().push((path, after, trouble));
    }

    /// Holds the next such request back, from when it was read until the sender is used.
    pub fn hold(&self, path: &'static str) -> Receiver<Sender<()>> {
        let (tell, told) = oneshot::channel();
        self.order(path, 0, Trouble::Hold(tell));
        told
    }

    /// Whether all ordered trouble was made.
    pub fn is_spent(&self) -> bool {
        self.orders.lock().unwrap().is_empty()
    }
}

fn trouble(orders: &Orders, path: &str) -> Option<Trouble> {
    let mut orders = orders.lock().unwrap();
    let at = orders.iter().position(|(wanted, _, _)| path.contains(wanted))?;
    if orders[at].1 == 0 {
        return Some(orders.remove(at).2);
    }
    orders[at].1 -= 1;
    None
}

/// Passes one request on; every connection carries one.
async fn pass(mut client: TcpStream, upstream: &str, orders: &Orders) -> Option<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(client.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).ok()?;
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<u64>().ok())?
    });
    let trouble = trouble(orders, head.split(' ').nth(1)?);
    let mut body = (&mut client).take(length.unwrap_or(0));
    let mut lost = false;
    match trouble {
        Some(Trouble::LoseRequest) => {
            tokio::io::copy(&mut body, &mut tokio::io::sink()).await.ok()?;
            return None;
        }
        Some(Trouble::Hold(tell)) => {
            let (go_on, wait) = oneshot::channel();
            tell.send(go_on).ok()?;
            wait.await.ok()?;
        }
        Some(Trouble::LoseAnswer) => lost = true,
        None => {}
    }
    let mut server = TcpStream::connect(upstream).await.ok()?;
    let head = head.replacen("\r\n", "\r\nconnection: close\r\n", 1);
    server.write_all(head.as_bytes()).await.ok()?;
    tokio::io::copy(&mut body, &mut server).await.ok()?;
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).await.ok()?;
    if !lost {
        client.write_all(&answer).await.ok()?;
        client.shutdown().await.ok()?;
    }
    Some(())
}
