//! What the operating system must have: said package by package, and installed where we may.

use std::io::{self, IsTerminal, Write};
use std::process::{Command, Stdio};

use crate::{Done, place, shell};

/// A Debian package and what it is for.
pub type Need = (&'static str, &'static str);

/// For the command line alone.
pub const COMPILER: &[Need] = &[
    ("build-essential", "C compiler and linker, for SQLite and the cryptography"),
    ("pkg-config", "finds the system's libraries"),
];

/// For the desktop program.
pub const WINDOW: &[Need] = &[("libwebkit2gtk-4.1-dev", "the web view that shows the pages")];

/// For the tests that open the window and let other programs judge.
pub const TESTS: &[Need] = &[
    ("webkit2gtk-driver", "drives the window in the tests"),
    ("xvfb", "a display without a screen"),
    ("dbus", "the session that a window expects"),
    ("locales", "Spanish and English for the window"),
    ("xdotool", "drags a file with the pointer, and types into dialogs"),
    ("python3-gi", "the window that a file is dragged from"),
    ("gir1.2-gtk-3.0", "its widgets"),
    ("gnome-keyring", "a keychain, to keep a passphrase in"),
    ("python3-venv", "independent readers and validators, to compare with"),
    ("chromium", "a browser that judges the published pages"),
    ("fonts-dejavu-core", "letters for what the page's own typeface lacks"),
];

/// For the benchmarks.
pub const CLOCK: &[Need] = &[("time", "measures processor time and memory")];

/// Installs what is missing of `needs`; asks first unless `yes`.
pub fn ensure(needs: &[&[Need]], yes: bool) -> Done {
    if !cfg!(target_os = "linux") {
        return elsewhere();
    }
    let needs: Vec<Need> = needs.iter().flat_map(|list| list.iter().copied()).collect();
    if place::which("dpkg-query").is_none() {
        println!("This is no Debian or Ubuntu. Vitrina needs what these Debian packages hold:");
        list(&needs);
        return Ok(());
    }
    let missing: Vec<Need> =
        needs.into_iter().filter(|(package, _)| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("The system lacks:");
    list(&missing);
    install(&missing.iter().map(|(package, _)| *package).collect::<Vec<_>>(), yes)
}

fn list(needs: &[Need]) {
    for (package, why) in needs {
        println!("  {package:<24} {why}");
    }
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Abbrev}", package]).stderr(Stdio::null());
    query.output().is_ok_and(|output| output.stdout.starts_with(b"ii"))
}

fn install(packages: &[&str], yes: bool) -> Done {
    let by_hand = format!(
        "Ask whoever looks after this computer to run:\n  sudo apt-get install --no-install-recommends {}",
        packages.join(" ")
    );
    let Some(prefix) = administrator(yes) else {
        return Err(format!("This account may not install packages. {by_hand}"));
    };
    if !yes && !agreed("Install them now?")? {
        return Err(format!("Nothing was installed. {by_hand}"));
    }
    apt(prefix, &["update"])?;
    let words = ["install", "--yes", "--no-install-recommends"];
    apt(prefix, &[&words, packages].concat()).map_err(|error| format!("{error}\n{by_hand}"))
}

/// What to put before a command that needs the administrator: nothing for root, `sudo` where it
/// works; none where neither does.
fn administrator(yes: bool) -> Option<&'static [&'static str]> {
    let id = Command::new("id").arg("-u").output().ok()?;
    if id.stdout.trim_ascii() == b"0" {
        return Some(&[]);
    }
    place::which("sudo")?;
    // With --yes nobody is there to type a password.
    if yes && !shell::succeeds(Command::new("sudo").args(["-n", "true"])) {
        return None;
    }
    Some(&["sudo"])
}

fn apt(prefix: &[&str], words: &[&str]) -> Done {
    let head = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"];
    let quiet = ["-o", "DPkg::Lock::Timeout=1800", "-o", "Dpkg::Use-Pty=0"];
    let all = [prefix, &head, &quiet, words].concat();
    shell::run(shell::program(all[0]).args(&all[1..]))
}

/// Asks; where nobody is at the terminal the answer is no.
fn agreed(question: &str) -> Result<bool, String> {
    if !io::stdin().is_terminal() {
        println!("{question} Nobody is here to answer; --yes says yes.");
        return Ok(false);
    }
    print!("{question} [y/N] ");
    io::stdout().flush().map_err(|error| error.to_string())?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer).map_err(|error| error.to_string())?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "s" | "si" | "sí"))
}

/// Windows and macOS bring the web view; the rest is installed by hand, once.
#[allow(clippy::unnecessary_wraps, reason = "the same answer as on Debian")]
fn elsewhere() -> Done {
    if cfg!(windows) {
        println!("Needed once: Visual Studio Build Tools with “Desktop development with C++”.");
        println!("The web view (WebView2) is part of Windows 11 and of updated Windows 10.");
    } else {
        println!("Needed once: the command line tools (xcode-select --install).");
    }
    Ok(())
}
