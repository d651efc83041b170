//! A window without a screen: Xvfb, a session bus and `WebKitWebDriver`, each ended with the test.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the program finds around it.
#[derive(Clone, Copy)]
pub struct Setting {
    /// `es_MX` or `en_US`.
    pub locale: &'static str,
    /// Whether the desktop is dark.
    pub dark: bool,
}

/// An open window and what it stands on, in the order in which they end.
pub struct Window {
    session: String,
    port: u16,
    _driver: Ended,
    _bus: Ended,
    _display: Ended,
    _folder: tempfile::TempDir,
}

/// A program that ends when this is dropped.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.kill().and_then(|()| self.0.wait()).ok();
    }
}

impl Window {
    /// Opens the program. The error is the reason why this machine cannot.
    pub fn open(setting: Setting) -> Result<Window, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        locale(folder.path(), setting.locale)?;
        let mut xvfb = Command::new("Xvfb");
        let (display, number) =
            first_line(xvfb.args(["-displayfd", "1", "-screen", "0", "1280x900x24"]))?;
        let mut bus = Command::new("dbus-daemon");
        let (bus, address) =
            first_line(bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]))?;
        let port = free_port()?;
        let mut driver = Command::new("WebKitWebDriver");
        driver.arg(format!("--port={port}"));
        driver.env("TAURI_WEBVIEW_AUTOMATION", "true").env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1");
        driver.env("DISPLAY", format!(":{number}")).env("DBUS_SESSION_BUS_ADDRESS", address);
        driver.env("LOCPATH", folder.path()).env("LC_ALL", format!("{}.UTF-8", setting.locale));
        driver.env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
        driver.env("GTK_THEME", if setting.dark { "Adwaita:dark" } else { "Adwaita" });
        for name in ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "VITRINA_HOME"] {
            driver.env(name, folder.path().join(name));
        }
        let driver = start(driver.stdout(Stdio::null()).stderr(Stdio::null()))?;
        let mut window = Window {
            session: String::new(),
            port,
            _driver: driver,
            _bus: bus,
            _display: display,
            _folder: folder,
        };
        window.begin();
        Ok(window)
    }

    /// From here on a failure is the program's, not the machine's.
    fn begin(&mut self) {
        let until = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(Instant::now() < until, "WebKitWebDriver never listened");
            std::thread::sleep(Duration::from_millis(20));
        }
        let program = env!("CARGO_BIN_EXE_vitrina-desktop");
        let options = json!({"webkitgtk:browserOptions": {"binary": program, "args": []}});
        let answer = self.ask("POST", "", &json!({"capabilities": {"alwaysMatch": options}}));
        let id = answer["sessionId"].as_str();
        id.unwrap_or_else(|| panic!("no session: {answer}")).clone_into(&mut self.session);
    }

    /// What a script returns.
    pub fn run(&self, script: &str) -> Value {
        self.ask("POST", "/execute/sync", &json!({"script": script, "args": []}))
    }

    /// What an expression gives once it gives a text.
    pub fn wait_for(&self, expression: &str) -> String {
        let until = Instant::now() + PATIENCE;
        loop {
            let answer = self.run(&format!("return {expression}"));
            if let Some(text) = answer.as_str() {
                return text.to_owned();
            }
            assert!(Instant::now() < until, "{expression} stayed {answer}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Gives the page exactly this size.
    pub fn resize(&self, width: u32, height: u32) {
        self.ask("POST", "/window/rect", &json!({"width": width, "height": height}));
        self.painted();
    }

    /// What is on the window.
    pub fn picture(&self) -> Picture {
        self.painted();
        let answer = self.ask("GET", "/screenshot", &Value::Null);
        Picture::read(&decode(answer.as_str().unwrap()))
    }

    /// Two frames later what the DOM says is on the screen; before the first, it is blank.
    fn painted(&self) {
        let script = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => done(1)))";
        self.ask("POST", "/execute/async", &json!({"script": script, "args": []}));
    }

    /// One call (W3C `WebDriver`); gives its `value`.
    fn ask(&self, method: &str, command: &str, body: &Value) -> Value {
        let path = if self.session.is_empty() {
            "/session".to_owned()
        } else {
            format!("/session/{}{command}", self.session)
        };
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"
        );
        stream.write_all(format!("{head}{body}").as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer);
        let json = answer.split_once("\r\n\r\n").map_or("", |(_, json)| json);
        let answer: Value = serde_json::from_str(json).unwrap_or_else(|_| panic!("{answer}"));
        assert!(answer["value"]["error"].is_null(), "{method} {path}: {}", answer["value"]);
        answer["value"].clone()
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Closes the program; the driver would leave it behind. In a failed test this may fail too.
        if !self.session.is_empty() && !std::thread::panicking() {
            self.ask("DELETE", "", &Value::Null);
        } else if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let head =
                format!("DELETE /session/{} HTTP/1.1\r\nConnection: close\r\n\r\n", self.session);
            stream.write_all(head.as_bytes()).ok();
            stream.read_to_end(&mut Vec::new()).ok();
        }
    }
}

/// Makes a language where the system has none of that name.
fn locale(folder: &std::path::Path, name: &str) -> Result<(), String> {
    let mut command = Command::new("localedef");
    command.args(["-i", name, "-f", "UTF-8"]).arg(folder.join(format!("{name}.UTF-8")));
    let output = command.output().map_err(|error| format!("localedef: {error}"))?;
    if output.status.success() { Ok(()) } else { Err(format!("the system has no locale {name}")) }
}

fn start(command: &mut Command) -> Result<Ended, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    command.spawn().map(Ended).map_err(|error| format!("{name}: {error}"))
}

/// Starts a program that says in its first line where it is to be found.
fn first_line(command: &mut Command) -> Result<(Ended, String), String> {
    let mut program = start(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let mut line = String::new();
    if let Some(output) = program.0.stdout.take() {
        BufReader::new(output).read_line(&mut line).map_err(|error| error.to_string())?;
    }
    let name = command.get_program().to_string_lossy();
    match line.trim() {
        "" => Err(format!("{name} ended at once")),
        said => Ok((program, said.to_owned())),
    }
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|error| error.to_string())
}

/// Base64 (RFC 4648) into bytes.
fn decode(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let digits: Vec<u8> = text.bytes().filter_map(value).collect();
    digits
        .chunks(4)
        .flat_map(|four| {
            let bits = four.iter().fold(0_u32, |bits, digit| bits << 6 | u32::from(*digit));
            let bits = bits << (6 * (4 - four.len()));
            bits.to_be_bytes()[1..four.len()].to_vec()
        })
        .collect()
}

/// A picture of the window.
pub struct Picture {
    bytes: Vec<u8>,
    width: usize,
    channels: usize,
}

impl Picture {
    fn read(png: &[u8]) -> Picture {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut bytes).unwrap();
        bytes.truncate(frame.buffer_size());
        Picture { bytes, width: frame.width as usize, channels: frame.color_type.samples() }
    }

    /// Red, green and blue of a pixel.
    pub fn at(&self, x: usize, y: usize) -> [u8; 3] {
        let start = (y * self.width + x) * self.channels;
        [self.bytes[start], self.bytes[start + 1], self.bytes[start + 2]]
    }

    /// How many colours there are.
    pub fn colours(&self) -> usize {
        let pixels = self.bytes.chunks_exact(self.channels);
        pixels.collect::<std::collections::HashSet<_>>().len()
    }
}
