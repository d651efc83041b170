//! The first page: in both languages, light and dark, wide and narrow.

use crate::desk::{Desk, Setting, USUAL};

/// The heading of the page, once it is there.
const HEADING: &str = "document.querySelector('h1')?.textContent";

fn speaks(test: &str, locale: &'static str, language: &str) {
    let Some(desk) = Desk::set_up(test, Setting { locale, ..USUAL }) else { return };
    let window = desk.open(&[]);
    window.wait_for(HEADING);
    assert_eq!(window.run("return document.documentElement.lang"), language);
    let unknown =
        window.run("return document.body.innerText.match(/\\[[a-z]+(-[a-z]+)+[^\\]]*\\]/g)");
    assert!(unknown.is_null(), "every word of the page was found: {unknown}");
}

#[test]
fn the_first_page_speaks_spanish() {
    speaks("the_first_page_speaks_spanish", "es_MX", "es-MX");
}

#[test]
fn the_first_page_speaks_english() {
    speaks("the_first_page_speaks_english", "en_US", "en");
}

/// The picture itself is looked at: a page may be right in the DOM and never painted.
fn is_painted(test: &str, dark: bool, paper: [u8; 3]) {
    let Some(desk) = Desk::set_up(test, Setting { dark, ..USUAL }) else { return };
    let window = desk.open(&[]);
    window.wait_for(HEADING);
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
    let Some(desk) = Desk::set_up(test, USUAL) else { return };
    let window = desk.open(&[]);
    window.wait_for(HEADING);
    window.resize(360, 640);
    let width = "return document.documentElement.clientWidth";
    assert_eq!(window.run(width), 360, "the window became narrow");
    let wider = window.run(
        "return [...document.querySelectorAll('body *')]
           .filter((e) => e.getBoundingClientRect().right > 360).map((e) => e.className || e.tagName)",
    );
    assert_eq!(wider, serde_json::json!([]), "nothing stands beyond the edge");
}

#[test]
fn a_small_screen_shows_the_whole_window() {
    let setting = Setting { screen: (1024, 600), ..USUAL };
    let Some(desk) = Desk::set_up("a_small_screen_shows_the_whole_window", setting) else { return };
    let window = desk.open(&[]);
    window.wait_for(HEADING);
    let fits = "return innerWidth <= 1024 && innerHeight <= 600 ? 'yes' : null";
    window.wait("a window within the screen", || window.run(fits).is_string().then_some(()));
    let wide = window.run("return document.documentElement.scrollWidth <= innerWidth");
    assert_eq!(wide, true, "nothing stands beyond the edge");
}
