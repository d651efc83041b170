//! The whole line to a real CKAN, and every way in which a portal can refuse.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;

use serde_json::{Value, json};

use crate::compare::same_cells;
use crate::folder::found_table;
use crate::vitrina::{Answer, Desk, file, skip};

/// A real CKAN on loopback with an organization `city`, and a token that may publish there.
pub struct RealCkan {
    pub url: String,
    pub token: String,
}

impl RealCkan {
    /// The CKAN that `cargo xtask test` started; skips visibly where there is none.
    pub fn get(test: &str) -> Option<RealCkan> {
        let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        let url = variable("VITRINA_TEST_CKAN");
        let Some((url, token)) = url.zip(variable("VITRINA_TEST_CKAN_TOKEN")) else {
            skip(test, "no CKAN (VITRINA_TEST_CKAN and VITRINA_TEST_CKAN_TOKEN are not set)");
            return None;
        };
        Some(RealCkan { url: url.trim_end_matches('/').to_owned(), token })
    }

    /// `127.0.0.1:5000`.
    pub fn address(&self) -> &str {
        self.url.trim_start_matches("http://")
    }

    /// A request as the public makes it, or with the token; the body as it came.
    fn get_bytes(&self, path: &str, with_token: bool) -> (u16, Vec<u8>) {
        let mut stream = std::net::TcpStream::connect(self.address()).unwrap();
        let token =
            if with_token { format!("Authorization: {}\r\n", self.token) } else { String::new() };
        let host = self.address();
        let ask = format!("GET {path} HTTP/1.0\r\nHost: {host}\r\n{token}\r\n");
        stream.write_all(ask.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap();
        (status, answer.split_off(end + 4))
    }

    /// An action of CKAN's API, asked by the public.
    pub fn action(&self, path: &str) -> Value {
        let (status, body) = self.get_bytes(&format!("/api/3/action/{path}"), false);
        assert_eq!(status, 200, "{path}: {}", String::from_utf8_lossy(&body));
        serde_json::from_slice::<Value>(&body).unwrap()["result"].clone()
    }

    /// A public file by its address.
    pub fn download(&self, url: &str) -> Vec<u8> {
        let path = url.strip_prefix(&self.url).expect("files are on the portal");
        let (status, body) = self.get_bytes(path, false);
        assert_eq!(status, 200, "{url}");
        body
    }
}

/// A name for a dataset that no other run has taken, of letters only: CKAN splits at digits.
pub fn fresh_title(word: &str) -> String {
    let nanos = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let mut rest = nanos.as_nanos();
    let mut letters = String::new();
    while rest > 0 {
        letters.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    format!("{word} {letters}")
}

pub fn publish(desk: &Desk, id: &str, portal: &str, token: &str) -> Answer {
    let mut command = desk.command("x", &["publish", id, "--to", portal]);
    crate::vitrina::answer(&command.env("VITRINA_TOKEN", token).output().unwrap())
}

pub fn add_portal(desk: &Desk, name: &str, url: &str) {
    desk.run(&["portal", "add", name, "--ckan", url, "--organization", "city"]).good();
}

/// The last part of an address.
fn file_name(url: &str) -> &str {
    url.rsplit('/').next().unwrap()
}

/// What the public sees of a dataset: exactly one of that name, its files, its rows.
pub fn assert_public(ckan: &RealCkan, name: &str, source: &Path, desk: &Desk) {
    let found = ckan.action(&format!("package_search?fq=name:{name}&rows=10"));
    assert_eq!(found["count"], 1, "exactly one dataset");
    let dataset = ckan.action(&format!("package_show?id={name}"));
    assert_eq!(dataset["private"], false);
    let resources = dataset["resources"].as_array().unwrap();
    let mut formats: Vec<_> =
        resources.iter().map(|r| r["format"].as_str().unwrap().to_lowercase()).collect();
    formats.sort();
    let mut distinct = formats.clone();
    distinct.dedup();
    assert!(formats.len() >= 4, "csv, json, xlsx and more: {formats:?}");
    let files: Vec<_> = resources.iter().map(|r| file_name(r["url"].as_str().unwrap())).collect();
    let once: std::collections::HashSet<_> = files.iter().collect();
    assert_eq!(once.len(), files.len(), "no file is there twice: {files:?}");
    let main = format!("{name}.csv");
    let csv = resources.iter().find(|r| file_name(r["url"].as_str().unwrap()) == main);
    let csv = csv.unwrap();
    let bytes = ckan.download(csv["url"].as_str().unwrap());
    let published = desk.path("public.csv");
    std::fs::write(&published, &bytes).unwrap();
    let (sheet, area) = found_table(desk, source);
    same_cells("ckan", source, &sheet, &area, &published);
    let records = csv::Reader::from_reader(bytes.as_slice()).records().count();
    let id = csv["id"].as_str().unwrap();
    let rows = ckan.action(&format!("datastore_search?resource_id={id}&limit=0"));
    assert_eq!(rows["total"], records, "every row is in the DataStore, once");
}

fn whole_line(test: &str, name: &str) {
    let Some(ckan) = RealCkan::get(test) else { return };
    let desk = Desk::with_people();
    add_portal(&desk, "ckan", &ckan.url);
    let title = fresh_title("Datos");
    let id = desk.approved(&file(name), &title);
    let done = publish(&desk, &id, "ckan", &ckan.token).good();
    assert_eq!(done["state"], "published");
    let slug = vitrina_model::slug(&title);
    assert!(done["url"].as_str().unwrap().contains(&slug), "the address names the dataset");
    assert_public(&ckan, &slug, &file(name), &desk);
    desk.run(&["verify", done["receipt"].as_str().unwrap()]).good();
    // Again: nothing changes, nothing is there twice.
    publish(&desk, &id, "ckan", &ckan.token).good();
    assert_public(&ckan, &slug, &file(name), &desk);
    // The token is nowhere in the home.
    let left = std::fs::read(desk.home().join("vitrina.sqlite")).unwrap();
    let secret = ckan.token.as_bytes();
    assert!(!left.windows(secret.len()).any(|part| part == secret), "no token in the database");
}

#[test]
fn a_transparency_template_is_published_to_ckan() {
    whole_line("a_transparency_template_is_published_to_ckan", "mx_sipot_a77fviii_made_up.xlsx");
}

#[test]
fn a_sheet_with_a_title_row_is_published_to_ckan() {
    whole_line("a_sheet_with_a_title_row_is_published_to_ckan", "uk_english_councils.xlsx");
}

#[test]
fn a_name_that_is_taken_and_a_token_that_is_not_known() {
    let test = "a_name_that_is_taken_and_a_token_that_is_not_known";
    let Some(ckan) = RealCkan::get(test) else { return };
    let title = fresh_title("Tomado");
    let first = Desk::with_people();
    add_portal(&first, "ckan", &ckan.url);
    let id = first.approved(&file("uk_english_councils.xlsx"), &title);
    let refused = publish(&first, &id, "ckan", "no-such-token");
    assert_eq!(refused.code(), "token_refused");
    assert_eq!(refused.json["state"], "publishing", "the honest state");
    publish(&first, &id, "ckan", &ckan.token).good();
    let second = Desk::with_people();
    add_portal(&second, "ckan", &ckan.url);
    let id = second.approved(&file("uk_english_councils.xlsx"), &title);
    assert_eq!(publish(&second, &id, "ckan", &ckan.token).code(), "dataset_taken");
    let test = second.run(&["portal", "test", "ckan"]);
    assert_eq!(test.code(), "token_missing");
}

/// A portal that answers every request with the same bytes, whatever they are.
fn portal_that_says(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut head = [0; 1 << 14];
            let _ = stream.read(&mut head);
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    url
}

#[test]
fn a_portal_that_fails_is_said_plainly_and_nothing_is_lost() {
    let desk = Desk::with_people();
    let id = desk.approved(&file("uk_english_councils.xlsx"), "Consejos");
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let cases = [
        (format!("http://{closed}"), "portal_down"),
        (portal_that_says("HTTP/1.1 500 X\r\nContent-Length: 2\r\n\r\nno"), "portal_error"),
        (
            portal_that_says(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n<html>Login</html>  ",
            ),
            "portal_answer",
        ),
        (
            portal_that_says(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"success\": tr",
            ),
            "portal_answer",
        ),
        (
            portal_that_says(
                "HTTP/1.1 403 X\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{\"success\": false, \"error\": {\"__type\": \"Authorization Error\", \"message\": \"Access denied\"}}",
            ),
            "token_refused",
        ),
    ];
    for (index, (url, code)) in cases.iter().enumerate() {
        let name = format!("p{index}");
        add_portal(&desk, &name, url);
        let refused = publish(&desk, &id, &name, "secret-token");
        let got = refused.code();
        // Half an answer may be told from a lost line only by how the line ended.
        let fits = got == *code || (*code == "portal_answer" && got == "portal_down");
        assert!(fits, "{url}: {got} instead of {code}");
        assert_eq!(refused.json["state"], "publishing", "the honest state");
        let all = format!("{}{}", refused.json, refused.stderr);
        assert!(!all.contains("secret-token"), "the token is never said");
    }
    let insecure =
        ["portal", "add", "far", "--ckan", "http://datos.example.org", "--organization", "x"];
    assert_eq!(desk.run(&insecure).code(), "insecure_address");
    for address in ["https://ana:SECRETO@datos.example.org", "https://x.org/?token=SECRETO"] {
        let add = ["portal", "add", "far", "--ckan", address, "--organization", "x"];
        let refused = desk.run(&add);
        assert_eq!(refused.code(), "address_with_secret", "{address}");
        assert!(!refused.json.to_string().contains("SECRETO"), "it is not said again");
    }
    // The same draft still goes to a portal that works.
    desk.site();
    assert_eq!(desk.run(&["publish", &id, "--to", "site"]).good()["state"], json!("published"));
}
