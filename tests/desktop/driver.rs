//! The open window, driven over `WebKitWebDriver` (W3C `WebDriver`).

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desk::{Ended, PATIENCE, start};
use crate::picture::{Picture, decode};

/// An open window, and the driver it was opened by.
pub struct Window {
    session: String,
    port: u16,
    driver: Ended,
}

impl Window {
    /// Opens a program with its arguments by the `driver`.
    pub fn open(mut driver: Command, program: &Path, arguments: &[&Path]) -> Window {
        let port = free_port();
        driver.arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        let driver = start(driver.stdout(Stdio::null()).stderr(Stdio::null())).unwrap();
        let mut window = Window { session: String::new(), port, driver };
        let until = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < until, "WebKitWebDriver never listened");
            std::thread::sleep(Duration::from_millis(20));
        }
        let options = json!({"webkitgtk:browserOptions": {"binary": program, "args": arguments}});
        let answer = window.ask("POST", "", &json!({"capabilities": {"alwaysMatch": options}}));
        let id = answer["sessionId"].as_str();
        id.unwrap_or_else(|| panic!("no session: {answer}")).clone_into(&mut window.session);
        window
    }

    /// What a script returns.
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, &json!([]))
    }

    /// What a script returns that finds `arguments`.
    pub fn run_with(&self, script: &str, arguments: &Value) -> Value {
        self.ask("POST", "/execute/sync", &json!({"script": script, "args": arguments}))
    }

    /// What a script gives to its last argument, a function.
    pub fn run_async(&self, script: &str, arguments: &Value) -> Value {
        self.ask("POST", "/execute/async", &json!({"script": script, "args": arguments}))
    }

    /// What an expression gives once it gives a text.
    pub fn wait_for(&self, expression: &str) -> String {
        let script = format!("return {expression}");
        let answer = self.wait(expression, || Some(self.run(&script)).filter(Value::is_string));
        answer.as_str().unwrap_or_default().to_owned()
    }

    /// What `look` finds, once it finds something. What is on the page by then is said otherwise.
    pub fn wait<T>(&self, what: &str, look: impl Fn() -> Option<T>) -> T {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = look() {
                return found;
            }
            if Instant::now() > until {
                let page = self.run("return location.hash + '\\n' + document.body.innerText");
                panic!("{what}: not there. The page:\n{}", page.as_str().unwrap_or_default());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Does a command of `wire` as the page would: its reply, or its failure.
    pub fn call(&self, command: &str, request: &Value) -> Result<Value, Value> {
        let script = "const done = arguments[2];
            window.__TAURI_INTERNALS__.invoke('call', {command: arguments[0], request: arguments[1],
                id: 'test-' + Math.random(),
                news: '__CHANNEL__:' + window.__TAURI_INTERNALS__.transformCallback(() => {})})
              .then((reply) => done({reply}), (failure) => done({failure}))";
        let answer = self.run_async(script, &json!([command, request]));
        match answer.get("failure") {
            Some(failure) => Err(failure.clone()),
            None => Ok(answer["reply"].clone()),
        }
    }

    /// Gives the page exactly this size.
    pub fn resize(&self, width: u32, height: u32) {
        self.ask("POST", "/window/rect", &json!({"width": width, "height": height}));
        self.painted();
    }

    /// What is on the window.
    pub fn picture(&self) -> Picture {
        Picture::read(&self.png())
    }

    fn png(&self) -> Vec<u8> {
        self.painted();
        let answer = self.ask("GET", "/screenshot", &Value::Null);
        decode(answer.as_str().unwrap())
    }

    /// The page is painted, not one plain colour; where `VITRINA_TEST_PICTURES` names a folder, its
    /// picture stays there.
    pub fn looks(&self, name: &str) {
        let png = self.png();
        if let Some(folder) = std::env::var_os("VITRINA_TEST_PICTURES") {
            fs::create_dir_all(&folder).unwrap();
            fs::write(Path::new(&folder).join(name).with_extension("png"), &png).unwrap();
        }
        assert!(Picture::read(&png).colours() > 50, "{name} is painted");
    }

    /// Two frames later what the DOM says is on the screen; before the first, it is blank.
    pub fn painted(&self) {
        let script = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => done(1)))";
        self.run_async(script, &json!([]));
    }

    /// The program's process.
    pub fn process(&self) -> u32 {
        self.try_process().expect("the program runs")
    }

    fn try_process(&self) -> Option<u32> {
        let driver = self.driver.0.id();
        let tasks = fs::read_dir(format!("/proc/{driver}/task")).ok()?.flatten();
        let mut children =
            tasks.filter_map(|task| fs::read_to_string(task.path().join("children")).ok());
        children.find_map(|ids| ids.split_whitespace().find_map(|id| id.parse().ok()))
    }

    /// Ends the program as a power cut would.
    pub fn kill(mut self) {
        let process = self.process().to_string();
        assert!(Command::new("kill").args(["-9", &process]).status().unwrap().success());
        self.session.clear();
    }

    /// Waits until the program has ended by itself, if it has not yet.
    pub fn wait_for_end(mut self) {
        let process = self.try_process();
        self.session.clear();
        assert!(process.is_none_or(ends), "the program did not end");
    }

    /// Does again and again what ends the program until it has ended.
    pub fn end_by(mut self, again: impl Fn(&Window)) {
        let process = self.process();
        let until = Instant::now() + PATIENCE;
        again(&self);
        while !ends_within(process, Duration::from_millis(500)) && Instant::now() < until {
            again(&self);
        }
        self.session.clear();
        assert!(ends(process), "the program did not end");
    }

    /// One call; gives its `value`.
    pub fn ask(&self, method: &str, command: &str, body: &Value) -> Value {
        self.try_ask(method, command, body).unwrap_or_else(|error| panic!("{error}"))
    }

    /// One call; gives its `value`, or what went wrong.
    pub fn try_ask(&self, method: &str, command: &str, body: &Value) -> Result<Value, String> {
        let path = if self.session.is_empty() {
            "/session".to_owned()
        } else {
            format!("/session/{}{command}", self.session)
        };
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let answer = exchange(self.port, method, &path, &body)
            .map_err(|error| format!("{method} {path} {body}: {error}"))?;
        let answer: Value = serde_json::from_str(&answer).map_err(|_| answer)?;
        if answer["value"]["error"].is_null() {
            Ok(answer["value"].clone())
        } else {
            Err(format!("{method} {path}: {}", answer["value"]))
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Closes the program; the driver would leave it behind. In a failed test this may fail too.
        let process = self.try_process();
        if !self.session.is_empty() {
            self.try_ask("DELETE", "", &Value::Null).ok();
        }
        // The next one on this desk would find it still there and go no further.
        if let Some(process) = process.filter(|process| !ends(*process)) {
            Command::new("kill").args(["-9", &process.to_string()]).status().ok();
        }
    }
}

/// Whether a process comes to its end. One that nobody asked after yet is a zombie.
fn ends(process: u32) -> bool {
    ends_within(process, PATIENCE / 3)
}

fn ends_within(process: u32, patience: Duration) -> bool {
    let until = Instant::now() + patience;
    let file = format!("/proc/{process}/stat");
    while fs::read_to_string(&file).is_ok_and(|stat| !stat.contains(") Z ")) {
        if Instant::now() > until {
            return false;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    true
}

/// One request and the body of its answer.
fn exchange(port: u16, method: &str, path: &str, body: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE * 2))?;
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(format!("{head}{body}").as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    Ok(answer.split_once("\r\n\r\n").map_or("", |(_, json)| json).to_owned())
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
