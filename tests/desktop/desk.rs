//! A desk without a screen for one test: Xvfb, a session bus, a keychain where wanted, and folders of
//! its own; everything ends with the test.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use vitrina_work::{FluentWords, Language, Words};

use crate::driver::Window;

/// How long anything may take on a busy machine.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// What the program finds around it.
#[derive(Clone, Copy)]
pub struct Setting {
    /// `es_MX` or `en_US`.
    pub locale: &'static str,
    /// Whether the desktop is dark.
    pub dark: bool,
    /// Whether there is a keychain.
    pub keychain: bool,
    /// Size of the screen.
    pub screen: (u32, u32),
}

/// Spanish, light, no keychain, a screen on which dialogs have room.
pub const USUAL: Setting =
    Setting { locale: "es_MX", dark: false, keychain: false, screen: (1280, 900) };

/// A desk, its parts in the order in which they end.
pub struct Desk {
    setting: Setting,
    display: String,
    bus: String,
    parts: Vec<Ended>,
    folder: tempfile::TempDir,
}

/// A program that ends when this is dropped.
pub struct Ended(pub Child);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.kill().and_then(|()| self.0.wait()).ok();
    }
}

impl Desk {
    /// Sets it up, or says why this machine cannot.
    pub fn set_up(test: &str, setting: Setting) -> Option<Desk> {
        match Desk::try_set_up(setting) {
            Ok(desk) => Some(desk),
            Err(reason) => {
                println!("SKIPPED {test}: {reason}");
                None
            }
        }
    }

    fn try_set_up(setting: Setting) -> Result<Desk, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        for name in ["files", "site", "run"] {
            std::fs::create_dir(folder.path().join(name)).map_err(|error| error.to_string())?;
        }
        locale(folder.path(), setting.locale)?;
        for program in ["WebKitWebDriver", "xdotool"] {
            start(Command::new(program).arg("--version").stdout(Stdio::null()))?;
        }
        let (width, height) = setting.screen;
        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", &format!("{width}x{height}x24")]);
        let (display, number) = first_line(&mut xvfb)?;
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        let (bus, address) = first_line(&mut bus)?;
        let mut desk = Desk {
            setting,
            display: format!(":{number}"),
            bus: address,
            parts: vec![bus, display],
            folder,
        };
        if setting.keychain {
            let keychain = desk.keychain()?;
            desk.parts.insert(0, keychain);
        }
        Ok(desk)
    }

    /// A keychain that is open already, as after a login.
    fn keychain(&self) -> Result<Ended, String> {
        let mut daemon = self.program("gnome-keyring-daemon");
        daemon.args(["--foreground", "--unlock", "--components=secrets"]);
        daemon.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut daemon = start(&mut daemon)?;
        if let Some(mut input) = daemon.0.stdin.take() {
            input.write_all(b"login").map_err(|error| error.to_string())?;
        }
        if !self.waits_for("org.freedesktop.secrets") {
            return Err("the keychain never answered".to_owned());
        }
        Ok(daemon)
    }

    /// Waits until somebody has this name on the bus; gives whether they came.
    pub fn waits_for(&self, name: &str) -> bool {
        let until = Instant::now() + PATIENCE / 3;
        while !self.answers(name) {
            if Instant::now() > until {
                return false;
            }
            thread::sleep(Duration::from_millis(50));
        }
        true
    }

    /// Whether somebody has this name on the bus.
    fn answers(&self, name: &str) -> bool {
        let mut ask = self.program("dbus-send");
        ask.args(["--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"]);
        ask.arg("org.freedesktop.DBus.NameHasOwner").arg(format!("string:{name}"));
        ask.output().is_ok_and(|answer| String::from_utf8_lossy(&answer.stdout).contains("true"))
    }

    /// A program on this desk.
    pub fn program(&self, name: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(name);
        command.env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1").env("GDK_BACKEND", "x11");
        command.env("DISPLAY", &self.display).env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command.env("LOCPATH", self.folder.path()).env("NO_AT_BRIDGE", "1");
        command.env("LC_ALL", format!("{}.UTF-8", self.setting.locale));
        command.env("LANG", format!("{}.UTF-8", self.setting.locale));
        command.env("GTK_THEME", if self.setting.dark { "Adwaita:dark" } else { "Adwaita" });
        command.env("XDG_RUNTIME_DIR", self.folder.path().join("run"));
        for name in ["WAYLAND_DISPLAY", "LANGUAGE", "VITRINA_PASSPHRASE", "VITRINA_TOKEN"] {
            command.env_remove(name);
        }
        for name in ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "VITRINA_HOME"] {
            command.env(name, self.folder.path().join(name));
        }
        command
    }

    /// The desktop program, started without a driver.
    pub fn vitrina(&self) -> Command {
        self.program(env!("CARGO_BIN_EXE_vitrina-desktop"))
    }

    /// Opens the window with the program's arguments.
    pub fn open(&self, arguments: &[&Path]) -> Window {
        self.open_program(Path::new(env!("CARGO_BIN_EXE_vitrina-desktop")), arguments)
    }

    /// Opens the window of another program.
    pub fn open_program(&self, program: &Path, arguments: &[&Path]) -> Window {
        // One that is just ending would be taken for the first, and the new one go no further.
        let until = Instant::now() + PATIENCE / 3;
        while self.answers("mx.vitrina.desktop.SingleInstance") && Instant::now() < until {
            thread::sleep(Duration::from_millis(50));
        }
        Window::open(self.program("WebKitWebDriver"), program, arguments)
    }

    /// A path in this desk's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A copy of the sample on this desk, under a name as people give them.
    pub fn sample(&self) -> PathBuf {
        self.copy("obra_publica.xlsx", "Obra pública 2026.xlsx")
    }

    /// A copy of a real spreadsheet of a statistics office.
    pub fn real_file(&self) -> PathBuf {
        self.copy("uk_english_councils.xlsx", "Consejos (copia).xlsx")
    }

    fn copy(&self, file: &str, name: &str) -> PathBuf {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/files").join(file);
        let to = self.path("files").join(name);
        std::fs::copy(from, &to).unwrap();
        to
    }

    /// The program's words in the language of this desk.
    pub fn words(&self) -> Box<dyn Words> {
        let language = Language::from_tag(self.setting.locale);
        Box::new(FluentWords::new(language.unwrap_or(Language::Spanish)))
    }
}

/// Makes a language where the system has none of that name.
fn locale(folder: &Path, name: &str) -> Result<(), String> {
    let mut command = Command::new("localedef");
    command.args(["-i", name, "-f", "UTF-8"]).arg(folder.join(format!("{name}.UTF-8")));
    let output = command.output().map_err(|error| format!("localedef: {error}"))?;
    if output.status.success() { Ok(()) } else { Err(format!("the system has no locale {name}")) }
}

/// Starts a program, or says its name and why it did not.
pub fn start(command: &mut Command) -> Result<Ended, String> {
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
