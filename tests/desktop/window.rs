//! The built program in a real window: its first page in both languages, light and dark, wide and narrow.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

mod driver;

use driver::{Setting, Window};

/// The page's words as the locales have them.
fn title(language: &str) -> String {
    let file = format!("{}/locales/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(file).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("window-title = "));
    line.unwrap().to_owned()
}

/// Opens the window, or says why this machine cannot.
fn open(test: &str, setting: Setting) -> Option<Window> {
    match Window::open(setting) {
        Ok(window) => Some(window),
        Err(reason) => {
            println!("SKIPPED {test}: {reason}");
            None
        }
    }
}

fn speaks(test: &str, locale: &'static str, file: &str, language: &str) {
    let Some(window) = open(test, Setting { locale, dark: false }) else { return };
    let heading = window.wait_for("document.querySelector('h1')?.textContent");
    assert_eq!(heading, title(file), "the heading stands in the locale of the system");
    assert_eq!(window.run("return document.documentElement.lang"), language);
    let unknown = window.run("return document.body.innerText.match(/\\[window-[^\\]]*\\]/g)");
    assert!(unknown.is_null(), "every word of the page was found: {unknown}");
}

#[test]
fn the_first_page_speaks_spanish() {
    speaks("the_first_page_speaks_spanish", "es_MX", "es", "es-MX");
}

#[test]
fn the_first_page_speaks_english() {
    speaks("the_first_page_speaks_english", "en_US", "en", "en");
}

/// The picture itself is looked at: a page may be right in the DOM and never painted.
fn is_painted(test: &str, dark: bool, paper: [u8; 3]) {
    let Some(window) = open(test, Setting { locale: "es_MX", dark }) else { return };
    window.wait_for("document.querySelector('h1')?.textContent");
    let picture = window.picture();
    assert_eq!(picture.at(8, 8), paper, "the band above has the colour of paper");
    assert!(picture.colours() > 50, "letters are painted, not one plain colour");
}

#[test]
fn the_first_page_is_painted_in_light() {
    is_painted("the_first_page_is_painted_in_light", false, [0xff, 0xfe, 0xfb]);
}

#[test]
fn the_first_page_is_painted_in_dark() {
    is_painted("the_first_page_is_painted_in_dark", true, [0x1a, 0x20, 0x1d]);
}

#[test]
fn a_narrow_window_needs_no_sideways_scrolling() {
    let test = "a_narrow_window_needs_no_sideways_scrolling";
    let Some(window) = open(test, Setting { locale: "es_MX", dark: false }) else { return };
    window.wait_for("document.querySelector('h1')?.textContent");
    window.resize(320, 640);
    let width = "return document.documentElement.clientWidth";
    assert_eq!(window.run(width), 320, "the window became narrow (WCAG 2.2, 1.4.10)");
    let wider = window.run(
        "return [...document.querySelectorAll('body *')]
           .filter((e) => e.getBoundingClientRect().right > 320).map((e) => e.className || e.tagName)",
    );
    assert_eq!(wider, serde_json::json!([]), "nothing stands beyond the edge");
}
