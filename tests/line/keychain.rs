//! The keychain of the system: what a person lets it remember is used, and nothing else keeps it.

use std::fs;
use std::process::{Command, Stdio};

use crate::vitrina::{Desk, answer, file, skip};

/// A session bus with a secret service of its own, unlocked, and then the script.
const SESSION: &str = r#"
eval "$(printf 'llavero' | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null)"
for i in 1 2 3 4 5 6 7 8 9 10; do
  dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true && break
  sleep 0.2
done
exec sh -c "$SCRIPT"
"#;

/// Whether this machine has what such a session needs.
fn has_keychain() -> bool {
    ["dbus-run-session", "gnome-keyring-daemon", "dbus-send"]
        .iter()
        .all(|name| Command::new(name).arg("--version").output().is_ok())
}

#[test]
fn a_remembered_passphrase_is_used_and_is_in_no_file() {
    let test = "a_remembered_passphrase_is_used_and_is_in_no_file";
    if !has_keychain() {
        return skip(test, "no D-Bus session or no gnome-keyring");
    }
    let desk = Desk::with_people();
    let secret = "caballo bateria grapa";
    // Eva's passphrase is given once, with the wish to remember it; later nobody gives it.
    let script = r#"
        VITRINA_PASSPHRASE="$SECRET" "$VITRINA" person add "Eva Sol" --role clerk --remember --json >"$OUT/add.json" || exit 1
        id=$("$VITRINA" draft new "$FILE" --as eva-sol --json | sed 's/.*"draft":"\([a-z0-9]*\)".*/\1/')
        "$VITRINA" draft set "$id" title=T description=D publisher=P license=cc0 contact=c frequency=monthly --json >/dev/null
        exec "$VITRINA" draft submit "$id" --as eva-sol --json
    "#;
    let output = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", SESSION])
        .env("SCRIPT", script)
        .env("SECRET", secret)
        .env("VITRINA", env!("CARGO_BIN_EXE_vitrina"))
        .env("VITRINA_HOME", desk.home())
        .env("FILE", file("uk_english_councils.xlsx"))
        .env("OUT", desk.path(""))
        .env("HOME", desk.path(""))
        .env("XDG_DATA_HOME", desk.path("data"))
        .env("XDG_RUNTIME_DIR", desk.path(""))
        .env_remove("VITRINA_PASSPHRASE")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let submitted = answer(&output).good();
    assert_eq!(submitted["state"], "submitted", "the keychain gave the passphrase");
    let mut looked = 0;
    for entry in fs::read_dir(desk.home()).unwrap() {
        let path = entry.unwrap().path();
        let Ok(bytes) = fs::read(&path) else { continue };
        let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
        assert!(!found, "{} holds no passphrase", path.display());
        looked += 1;
    }
    assert!(looked > 0, "the home has files");
}
