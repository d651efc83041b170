//! Publishing on a real CKAN from the window: the portal, its token in the keychain, the receipt.

use serde_json::json;

use crate::desk::{Desk, Setting, USUAL};
use crate::person::{By, Person};
use crate::story;

/// The portal's name for the office.
const PORTAL: &str = "Datos del Estado";

#[test]
fn a_draft_is_published_on_a_real_ckan() {
    let test = "a_draft_is_published_on_a_real_ckan";
    let fact = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let site = fact("VITRINA_TEST_CKAN").zip(fact("VITRINA_TEST_CKAN_TOKEN"));
    let Some((url, token)) = site else {
        println!("SKIPPED {test}: no CKAN was started");
        return;
    };
    let organization = fact("VITRINA_TEST_CKAN_ORGANIZATION").unwrap_or_default();
    let Some(desk) = Desk::set_up(test, Setting { keychain: true, ..USUAL }) else { return };
    story::begin_as_clerk(&desk.open(&[]));
    let window = desk.open(&[&desk.real_file()]);
    let draft = story::describe(&window);
    // Its own name, so that a site that was used before takes it as new.
    let name = json!({"property": "identifier", "value": format!("ventana-{draft}")});
    window.call("describe", &json!({"draft": draft, "changes": [name]})).unwrap();
    story::approve(&window, &draft);
    let address = json!({"kind": "ckan", "url": url, "organization": organization});
    window.call("add_portal", &json!({"name": PORTAL, "address": address})).unwrap();
    drop(window);

    let window = desk.open(&[]);
    let person = Person { desk: &desk, window: &window, by: By::Pointer };
    person.open_draft(story::DESCRIPTION[0].1);
    person.press("link", "step-publication");
    person.press_named("radio", PORTAL);
    person.write("token-label", &token);
    person.press("button", "token-keep");
    person.press("button", "publication-look");
    window.sees(&person.say("publication-read-back"));
    window.looks("ckan-plan");
    person.press_named("button", &person.with("publication-publish", "portal", PORTAL));
    window.wait_to_find("heading", &person.with("receipt-published", "portal", PORTAL));
    window.looks("ckan-receipt");
    person.press("button", "receipt-check-again");
    window.sees(&story::still_public(&person));
}
