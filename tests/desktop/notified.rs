//! A publication that takes long ends with a notification, since nobody may be looking any more.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use serde_json::json;

use crate::desk::{Desk, USUAL, start};
use crate::outside::PYTHON;
use crate::story;

/// The portal takes so long for its answer: longer than a person watches.
const SLOW: Duration = Duration::from_secs(9);

/// A portal that answers late, and then that it cannot.
fn slow_portal() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            thread::spawn(move || {
                let _ = stream.read(&mut [0; 4096]);
                thread::sleep(SLOW);
                let _ = stream.write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
            });
        }
    });
    address
}

#[test]
fn the_end_of_a_long_publication_is_told_by_the_desktop() {
    let test = "the_end_of_a_long_publication_is_told_by_the_desktop";
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let heard = desk.path("notifications");
    let mut server = desk.program(PYTHON);
    server.arg("-c").arg(include_str!("notifications.py")).arg(&heard).stderr(Stdio::null());
    let _server = start(&mut server).unwrap();
    if !desk.waits_for("org.freedesktop.Notifications") {
        println!("SKIPPED {test}: no GLib for Python (Debian: python3-gi)");
        return;
    }
    story::begin_as_clerk(&desk.open(&[]));
    let window = desk.open(&[&desk.real_file()]);
    let draft = story::describe(&window);
    story::approve(&window, &draft);
    let address = json!({"kind": "ckan", "url": slow_portal(), "organization": "nadie"});
    window.call("add_portal", &json!({"name": "Lento", "address": address})).unwrap();
    let token = json!({"portal": "Lento", "token": "un-token", "this_time": true});
    window.call("keep_token", &token).unwrap();
    window.call("publish", &json!({"draft": draft, "portal": "Lento"})).unwrap_err();
    let title = story::DESCRIPTION[0].1;
    window.wait("the notification", || {
        std::fs::read_to_string(&heard).ok().filter(|said| said.contains(title))
    });
}
