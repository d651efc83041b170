//! Publishing on a real CKAN. `tests/portals/ckan` starts one; `VITRINA_TEST_CKAN` is its address
//! and `VITRINA_TEST_CKAN_TOKEN` a sysadmin's token. It must have the organization `city`.

mod relay;
mod sample;

use std::sync::atomic::{AtomicU32, Ordering};

use relay::{Relay, Trouble};
use sample::{Ids, Recipe, Sample};
use serde_json::{Value, json};
use vitrina_model::{PortalAddress, PortalName, PortalRecord, Silent};
use vitrina_portals::{Action, Done, Package, Portal, PortalError, Token, connect};

/// A CKAN to test with.
struct Site {
    url: String,
    admin: String,
    http: reqwest::Client,
}

impl Site {
    fn new(test: &str) -> Option<Site> {
        let found = std::env::var("VITRINA_TEST_CKAN").ok();
        let found = found.zip(std::env::var("VITRINA_TEST_CKAN_TOKEN").ok());
        let Some((url, admin)) = found else {
            println!("SKIPPED {test}: no CKAN in VITRINA_TEST_CKAN and VITRINA_TEST_CKAN_TOKEN");
            return None;
        };
        rustls::crypto::ring::default_provider().install_default().ok();
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        Some(Site { url: url.trim_end_matches('/').to_owned(), admin, http })
    }

    /// An action as the sysadmin: the status and the result or error.
    async fn call(&self, action: &str, body: Value) -> (u16, Value) {
        let request = self.http.post(format!("{}/api/action/{action}", self.url));
        let answer = request.header("Authorization", &self.admin).json(&body).send().await.unwrap();
        let status = answer.status().as_u16();
        let mut body: Value = answer.json().await.unwrap();
        let part = if body["success"] == true { "result" } else { "error" };
        (status, body[part].take())
    }

    async fn did(&self, action: &str, body: Value) -> Value {
        let (status, result) = self.call(action, body).await;
        assert_eq!(status, 200, "{action} is only preparation: {result}");
        result
    }

    /// The token of a new editor of `city`: what a clerk's office would have.
    async fn editor(&self) -> String {
        let name = format!("{}-editor", fresh());
        let user =
            json!({ "name": name, "email": format!("{name}@example.org"), "password": name });
        self.did("user_create", user).await;
        let member = json!({ "id": "city", "username": name, "role": "editor" });
        self.did("organization_member_create", member).await;
        let token = self.did("api_token_create", json!({ "user": name, "name": "t" })).await;
        token["token"].as_str().unwrap().to_owned()
    }

    fn host(&self) -> String {
        self.url.trim_start_matches("http://").to_owned()
    }
}

/// A name of letters that nobody has.
fn fresh() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let now = jiff::Timestamp::now().as_microsecond() as u64;
    let number = now * 64 + u64::from(COUNT.fetch_add(1, Ordering::Relaxed) % 64);
    let letters = (0..13).map(|at| char::from(b'a' + (number >> (at * 5) & 15) as u8));
    letters.collect()
}

fn portal(url: &str, organization: &str, token: &str) -> Box<dyn Portal> {
    let record = PortalRecord {
        name: PortalName("estado".into()),
        address: PortalAddress::Ckan { url: url.into(), organization: organization.into() },
    };
    connect(&record, Some(Token::new(token))).unwrap()
}

fn package(sample: &Sample) -> Package<'_> {
    Package { approved: &sample.approved, directory: sample.path(), words: &Ids }
}

/// Plans and acts, planning anew after each failure, until nothing remains; the codes of the
/// failures on the way.
async fn publish(portal: &dyn Portal, package: &Package<'_>) -> Vec<&'static str> {
    let mut failures = Vec::new();
    for _ in 0..20 {
        let actions = match portal.plan(package).await {
            Ok(actions) => actions,
            Err(error) => {
                failures.push(error.code());
                continue;
            }
        };
        if actions.is_empty() {
            return failures;
        }
        for action in actions {
            if let Err(error) = portal.carry_out(&action, package, &Silent).await {
                println!("{}: {error}", action.id());
                failures.push(error.code());
                break;
            }
        }
    }
    panic!("this never ends: {failures:?}");
}

fn ids(actions: &[Action]) -> Vec<&'static str> {
    actions.iter().map(Action::id).collect()
}

fn code<T>(result: Result<T, PortalError>) -> &'static str {
    result.map_or_else(|error| error.code(), |_| "fine")
}

/// A draft identifier that no other run has: CKAN keeps what earlier runs published.
fn draft() -> &'static str {
    Box::leak(fresh().into_boxed_str())
}

/// The resource of a file.
fn resource<'d>(dataset: &'d Value, file: &str) -> &'d Value {
    let all = dataset["resources"].as_array().unwrap();
    all.iter().find(|found| found["vitrina_file"] == file).unwrap_or(&Value::Null)
}

#[tokio::test]
async fn a_dataset_is_private_until_it_is_whole_and_then_public() {
    let Some(site) = Site::new("a_dataset_is_private_until_it_is_whole_and_then_public") else {
        return;
    };
    let token = site.editor().await;
    let sample = Recipe::new(draft(), fresh()).bake();
    let name = sample.approved.manifest().metadata.address_name();
    let (portal, package) = (portal(&site.url, "city", &token), package(&sample));
    let standing = portal.preflight().await.unwrap();
    assert_eq!(standing.organization.as_deref(), Some("Ciudad de Prueba"));
    assert!(standing.version.is_some() && standing.row_store);

    let plan = portal.plan(&package).await.unwrap();
    let sends = ["send-file"; 5];
    let expected = [&["create-dataset"][..], &sends, &["prepare-rows", "load-rows"]].concat();
    let expected = [&expected[..], &["check-copy", "make-public"]].concat();
    assert_eq!(ids(&plan), expected);
    for (at, action) in plan.iter().enumerate() {
        assert_eq!(code(portal.read_back(&package, &Silent).await), "public_copy_differs");
        let now = portal.plan(&package).await.unwrap();
        // A check leaves no trace on the portal, so it is planned until the dataset is public.
        let from = if action.id() == "make-public" { at - 1 } else { at };
        assert_eq!(ids(&now), ids(&plan[from..]), "before {}", action.id());
        let done = portal.carry_out(action, &package, &Silent).await.unwrap();
        assert!(!done.already, "{} was not done before", action.id());
    }
    assert_eq!(portal.plan(&package).await, Ok(vec![]));
    let copy = portal.read_back(&package, &Silent).await.unwrap();
    assert_eq!(copy.url, format!("{}/dataset/{name}", site.url));
    assert_eq!(copy.files.len(), 5);
    for file in &sample.approved.manifest().files {
        assert!(copy.files.iter().any(|f| f.path == file.path && f.sha256 == file.sha256));
    }
    let dataset = site.did("package_show", json!({ "id": name })).await;
    assert_eq!(dataset["title"], "Contratos de obra <2024>");
    assert_eq!(dataset["maintainer_email"], "datos@example.org");
    assert_eq!(dataset["organization"]["name"], "city");
    let tags: Vec<_> = dataset["tags"].as_array().unwrap().iter().map(|t| &t["name"]).collect();
    assert_eq!(tags, ["obra pública"], "tags that CKAN would refuse are left out");
}

#[tokio::test]
async fn rows_have_types_and_lose_nothing() {
    let Some(site) = Site::new("rows_have_types_and_lose_nothing") else { return };
    let sample = Recipe::new(draft(), fresh()).bake();
    let (portal, package) = (portal(&site.url, "city", &site.admin), package(&sample));
    assert_eq!(publish(&*portal, &package).await, [""; 0]);
    let name = sample.approved.manifest().metadata.address_name();
    let dataset = site.did("package_show", json!({ "id": name })).await;
    let csv = resource(&dataset, "contratos.csv")["id"].clone();
    let table = site.did("datastore_search", json!({ "resource_id": csv, "sort": "_id" })).await;
    let fields: Vec<_> = (table["fields"].as_array().unwrap().iter().skip(1))
        .map(|field| (field["id"].as_str().unwrap(), field["type"].as_str().unwrap()))
        .collect();
    let expected = [
        ("clave", "text"),
        ("monto, total", "numeric"),
        ("fecha", "date"),
        ("hora", "time"),
        ("alta", "timestamp"),
        ("activo", "bool"),
        ("avance", "int8"),
        ("nota", "text"),
    ];
    assert_eq!(fields, expected, "an underscore in front is not allowed there");
    assert_eq!(
        table["fields"][2]["info"]["label"], "_monto, total",
        "the name itself is the label"
    );
    assert_eq!(table["total"], 3);
    let rows = table["records"].as_array().unwrap();
    assert_eq!(rows[0]["clave"], "007");
    let body = json!({ "resource_id": csv, "sort": "_id", "records_format": "csv" });
    let text = site.did("datastore_search", body).await;
    assert!(text["records"].as_str().unwrap().contains(",1250.50,"), "no digit is lost: {text}");
    assert_eq!(rows[0]["nota"], "Calle \"Juárez\"\r\n2.º piso");
    assert_eq!(rows[1]["nota"], Value::Null, "an empty cell is nothing");
    assert_eq!(rows[2]["avance"], 12_345_678_901_234_i64);
}

#[tokio::test]
async fn an_action_whose_answer_was_lost_is_not_repeated() {
    let Some(site) = Site::new("an_action_whose_answer_was_lost_is_not_repeated") else { return };
    let relay = Relay::before(site.host()).await;
    let sample = Recipe::new(draft(), fresh()).bake();
    let (portal, package) = (portal(&relay.url, "city", &site.admin), package(&sample));
    for path in ["package_create", "package_revise", "datastore_create", "datastore_upsert"] {
        relay.order(path, 0, Trouble::LoseRequest);
        relay.order(path, 0, Trouble::LoseAnswer);
    }
    // The sixth revision is the one that makes the dataset public.
    relay.order("package_revise", 1, Trouble::LoseAnswer);
    relay.order("package_revise", 2, Trouble::LoseRequest);
    relay.order("package_revise", 0, Trouble::LoseAnswer);
    let failures = publish(&*portal, &package).await;
    assert!(relay.is_spent(), "every answer was lost once");
    assert_eq!(failures, ["portal_down"; 11]);
    let name = sample.approved.manifest().metadata.address_name();
    let dataset = site.did("package_show", json!({ "id": name })).await;
    assert_eq!(dataset["private"], false);
    assert_eq!(dataset["resources"].as_array().unwrap().len(), 5, "no file is there twice");
    let csv = &resource(&dataset, "contratos.csv")["id"];
    let table = site.did("datastore_search", json!({ "resource_id": csv })).await;
    assert_eq!(table["total"], 3, "no row is there twice");
    assert!(portal.read_back(&package, &Silent).await.is_ok());
}

#[tokio::test]
async fn rows_go_on_after_the_last_batch_that_arrived() {
    let Some(site) = Site::new("rows_go_on_after_the_last_batch_that_arrived") else { return };
    let relay = Relay::before(site.host()).await;
    let mut csv = "n,texto\r\n".to_owned();
    for n in 0..12_001 {
        csv += &format!("{n},\"fila {n}, ñ\"\r\n");
    }
    let schema = json!({ "fields": [{ "name": "n", "type": "integer" }] });
    let sample = Recipe { csv, schema, ..Recipe::new(draft(), fresh()) }.bake();
    let (portal, package) = (portal(&relay.url, "city", &site.admin), package(&sample));
    relay.order("datastore_upsert", 1, Trouble::LoseAnswer);
    let plan = portal.plan(&package).await.unwrap();
    let mut failed = None;
    for action in &plan {
        if let Err(error) = portal.carry_out(action, &package, &Silent).await {
            failed = Some((action.clone(), error.code()));
            break;
        }
    }
    let file = "contratos.csv".to_owned();
    let load = |from| Action::LoadRows { file: file.clone(), from, rows: 12_001 };
    assert_eq!(failed, Some((load(0), "portal_down")));
    let plan = portal.plan(&package).await.unwrap();
    assert_eq!(plan[0], load(10_000), "two batches arrived, the answer of the second was lost");
    let done = portal.carry_out(&plan[0], &package, &Silent).await.unwrap();
    assert_eq!(
        done,
        Done { resource: done.resource.clone(), rows: Some(12_001), ..Done::default() }
    );
    assert!(portal.carry_out(&plan[1], &package, &Silent).await.is_ok(), "all rows are the same");

    // Somebody deletes a row and the count is no batch's any more: the table is made anew.
    let resource = done.resource.unwrap();
    let body = json!({ "resource_id": resource, "force": true, "filters": { "n": 7 } });
    site.did("datastore_delete", body).await;
    let plan = portal.plan(&package).await.unwrap();
    assert_eq!(ids(&plan), ["prepare-rows", "load-rows", "check-copy", "make-public"]);

    // Somebody changes a value and the count stays: only the comparison can tell.
    for action in &plan[..2] {
        portal.carry_out(action, &package, &Silent).await.unwrap();
    }
    let body = json!({
        "resource_id": resource, "force": true, "method": "update",
        "records": [{ "_id": 1, "texto": "otra" }],
    });
    site.did("datastore_upsert", body).await;
    let noticed = portal.carry_out(&plan[2], &package, &Silent).await;
    assert_eq!(code(noticed), "public_copy_differs");
    assert_eq!(publish(&*portal, &package).await, [""; 0], "what differed is loaded anew");
    assert!(portal.read_back(&package, &Silent).await.is_ok());
}

#[tokio::test]
async fn a_name_that_is_taken_is_left_alone() {
    let Some(site) = Site::new("a_name_that_is_taken_is_left_alone") else { return };
    let token = site.editor().await;
    let name = fresh();
    let theirs = json!({ "name": name, "title": "Ajeno", "owner_org": "city" });
    site.did("package_create", theirs.clone()).await;
    let sample = Recipe::new(draft(), name.clone()).bake();
    let (portal, package) = (portal(&site.url, "city", &token), package(&sample));
    let refused = portal.plan(&package).await;
    assert_eq!(refused, Err(PortalError::NameTaken { name: name.clone() }));
    let create = Action::CreateDataset { name: name.clone() };
    let refused = portal.carry_out(&create, &package, &Silent).await;
    assert_eq!(code(refused), "dataset_taken");
    let now = site.did("package_show", json!({ "id": name })).await;
    assert_eq!(now["title"], "Ajeno");

    // A private dataset of an organization whose datasets we may not see.
    let (other, name) = (fresh(), fresh());
    site.did("organization_create", json!({ "name": other })).await;
    let theirs = json!({ "name": name, "owner_org": other, "private": true });
    site.did("package_create", theirs).await;
    let sample = Recipe::new(draft(), name.clone()).bake();
    let package = self::package(&sample);
    let create = Action::CreateDataset { name };
    let refused = portal.carry_out(&create, &package, &Silent).await;
    assert_eq!(code(refused), "dataset_taken");
}

#[tokio::test]
async fn who_may_not_publish_is_told_why() {
    let Some(site) = Site::new("who_may_not_publish_is_told_why") else { return };
    let sample = Recipe::new(draft(), fresh()).bake();
    let package = package(&sample);
    let other = fresh();
    site.did("organization_create", json!({ "name": other })).await;
    let editor = site.editor().await;
    let cases = [
        ("city", "not-a-token", "token_refused"),
        ("city", "", "token_missing"),
        ("nobody-here", editor.as_str(), "organization_missing"),
        (other.as_str(), editor.as_str(), "token_refused"),
    ];
    for (organization, token, expected) in cases {
        let portal = portal(&site.url, organization, token);
        assert_eq!(code(portal.preflight().await), expected, "{organization} with {token}");
        assert_eq!(code(portal.plan(&package).await), expected, "{organization} with {token}");
    }
    let action = Action::CreateDataset { name: sample.approved.manifest().metadata.address_name() };
    let portal = portal(&site.url, "city", "not-a-token");
    assert_eq!(code(portal.carry_out(&action, &package, &Silent).await), "token_refused");
}

#[tokio::test]
async fn a_new_version_replaces_the_old_where_it_is() {
    let Some(site) = Site::new("a_new_version_replaces_the_old_where_it_is") else { return };
    let token = site.editor().await;
    let (id, name) = (draft(), fresh());
    let first = Recipe::new(id, name.clone()).bake();
    let portal = portal(&site.url, "city", &token);
    assert_eq!(publish(&*portal, &package(&first)).await, [""; 0]);
    let before = site.did("package_show", json!({ "id": name })).await;
    // Somebody else adds a link and an extra, which are theirs.
    let link = json!({ "package_id": name, "name": "ley", "url": "https://example.org/ley" });
    site.did("resource_create", link).await;
    let mut extras = before["extras"].as_array().unwrap().clone();
    extras.push(json!({ "key": "tema", "value": "obra" }));
    site.did("package_patch", json!({ "id": name, "extras": extras })).await;

    let other = Recipe {
        version: 2,
        csv: "clave,nuevo\r\n1,2\r\n".into(),
        ..Recipe::new(id, format!("{name}-otro-titulo"))
    };
    let second = other.bake();
    let package = package(&second);
    let plan = portal.plan(&package).await.unwrap();
    let expected =
        ["describe-dataset", "send-file", "prepare-rows", "load-rows", "check-copy", "make-public"];
    if !site_searches(&site, &name).await {
        println!("SKIPPED part of a_new_version_replaces_the_old_where_it_is: no search server");
        return;
    }
    // The description of the columns is the same, so only the CSV changes.
    assert_eq!(ids(&plan), expected);
    portal.carry_out(&plan[0], &package, &Silent).await.unwrap();
    let during = site.did("package_show", json!({ "id": name })).await;
    assert_eq!(during["private"], true, "the public never sees half of each");
    assert_eq!(publish(&*portal, &package).await, [""; 0]);

    let after = site.did("package_show", json!({ "id": name })).await;
    assert_eq!(after["id"], before["id"], "it keeps its address, whatever its title is now");
    for file in ["contratos.csv", "contratos.json"] {
        assert_eq!(resource(&after, file)["id"], resource(&before, file)["id"]);
    }
    assert_eq!(after["resources"].as_array().unwrap().len(), 6, "the link of others stays");
    let theirs = after["extras"].as_array().unwrap().iter().any(|e| e["key"] == "tema");
    assert!(theirs, "the extra of others stays");
    let copy = portal.read_back(&package, &Silent).await.unwrap();
    assert_eq!(copy.url, format!("{}/dataset/{name}", site.url));
}

async fn site_searches(site: &Site, name: &str) -> bool {
    let found = site.did("package_search", json!({ "fq": format!("name:{name}") })).await;
    found["count"] == 1
}

#[tokio::test]
async fn a_change_by_somebody_else_is_not_overwritten() {
    let Some(site) = Site::new("a_change_by_somebody_else_is_not_overwritten") else { return };
    let relay = Relay::before(site.host()).await;
    let sample = Recipe::new(draft(), fresh()).bake();
    let (portal, package) = (portal(&relay.url, "city", &site.admin), package(&sample));
    let name = sample.approved.manifest().metadata.address_name();
    let create = Action::CreateDataset { name: name.clone() };
    portal.carry_out(&create, &package, &Silent).await.unwrap();
    // Between our look and our write, somebody else adds a file.
    let reached = relay.hold("package_revise");
    let send = Action::SendFile { file: "contratos.json".into(), bytes: 12 };
    let (sent, ()) = tokio::join!(portal.carry_out(&send, &package, &Silent), async {
        let go_on = reached.await.unwrap();
        let link = json!({ "package_id": name, "name": "ley", "url": "https://example.org/ley" });
        site.did("resource_create", link).await;
        go_on.send(()).unwrap();
    });
    assert_eq!(code(sent), "portal_conflict");
    let dataset = site.did("package_show", json!({ "id": name })).await;
    assert_eq!(dataset["resources"].as_array().unwrap().len(), 1, "only theirs is there");
    assert_eq!(publish(&*portal, &package).await, [""; 0], "a new plan goes on beside it");
    let dataset = site.did("package_show", json!({ "id": name })).await;
    assert_eq!(dataset["resources"].as_array().unwrap().len(), 6);
}

#[tokio::test]
async fn a_dataset_that_was_deleted_is_made_again() {
    let Some(site) = Site::new("a_dataset_that_was_deleted_is_made_again") else { return };
    let token = site.editor().await;
    let sample = Recipe::new(draft(), fresh()).bake();
    let (portal, package) = (portal(&site.url, "city", &token), package(&sample));
    assert_eq!(publish(&*portal, &package).await, [""; 0]);
    let name = sample.approved.manifest().metadata.address_name();
    site.did("package_delete", json!({ "id": name })).await;
    assert_eq!(code(portal.read_back(&package, &Silent).await), "public_copy_differs");
    assert_eq!(publish(&*portal, &package).await, [""; 0]);
    assert!(portal.read_back(&package, &Silent).await.is_ok());
}

#[tokio::test]
async fn bytes_changed_on_the_portal_are_noticed_and_mended() {
    let Some(site) = Site::new("bytes_changed_on_the_portal_are_noticed_and_mended") else {
        return;
    };
    let sample = Recipe::new(draft(), fresh()).bake();
    let (portal, package) = (portal(&site.url, "city", &site.admin), package(&sample));
    let name = sample.approved.manifest().metadata.address_name();
    let mut plan = portal.plan(&package).await.unwrap();
    let last = plan.split_off(plan.len() - 2);
    for action in &plan {
        portal.carry_out(action, &package, &Silent).await.unwrap();
    }
    spoil(&site, &name).await;
    assert_eq!(code(portal.carry_out(&last[0], &package, &Silent).await), "public_copy_differs");
    assert_eq!(publish(&*portal, &package).await, [""; 0], "what differed is sent anew");
    assert!(portal.read_back(&package, &Silent).await.is_ok());

    spoil(&site, &name).await;
    assert_eq!(code(portal.read_back(&package, &Silent).await), "public_copy_differs");
    assert_eq!(publish(&*portal, &package).await, [""; 0], "publishing again mends it");
    assert!(portal.read_back(&package, &Silent).await.is_ok());
}

/// Replaces the bytes of the JSON file by others of the same length, and leaves all else.
async fn spoil(site: &Site, name: &str) {
    let dataset = site.did("package_show", json!({ "id": name })).await;
    let json = resource(&dataset, "contratos.json");
    let part = reqwest::multipart::Part::bytes(b"[\"un\",\"tre\"]".to_vec());
    let form = reqwest::multipart::Form::new()
        .text("id", json["id"].as_str().unwrap().to_owned())
        .part("upload", part.file_name("contratos.json"));
    let request = site.http.post(format!("{}/api/action/resource_patch", site.url));
    let request = request.header("Authorization", &site.admin).multipart(form);
    assert_eq!(request.send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn files_are_sent_as_approved_or_not_at_all() {
    let Some(site) = Site::new("files_are_sent_as_approved_or_not_at_all") else { return };
    let sample = Recipe::new(draft(), fresh()).bake();
    let (portal, package) = (portal(&site.url, "city", &site.admin), package(&sample));
    let name = sample.approved.manifest().metadata.address_name();
    let create = Action::CreateDataset { name: name.clone() };
    portal.carry_out(&create, &package, &Silent).await.unwrap();
    let path = sample.path().join("contratos.xlsx");
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[7] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let send = Action::SendFile { file: "contratos.xlsx".into(), bytes: 300_000 };
    let refused = portal.carry_out(&send, &package, &Silent).await;
    assert_eq!(refused, Err(PortalError::FileChanged { file: "contratos.xlsx".into() }));
    let dataset = site.did("package_show", json!({ "id": name })).await;
    assert_eq!(dataset["resources"], json!([]), "nothing arrived");
}

#[tokio::test]
async fn a_file_beyond_the_portals_limit_is_said_to_be_so() {
    let Some(site) = Site::new("a_file_beyond_the_portals_limit_is_said_to_be_so") else { return };
    let mut csv = "n\r\n".to_owned();
    csv.push_str(&"1\r\n".repeat(12 << 20));
    let sample = Recipe { csv, ..Recipe::new(draft(), fresh()) }.bake();
    let (portal, package) = (portal(&site.url, "city", &site.admin), package(&sample));
    let name = sample.approved.manifest().metadata.address_name();
    portal.carry_out(&Action::CreateDataset { name }, &package, &Silent).await.unwrap();
    let send = Action::SendFile { file: "contratos.csv".into(), bytes: 0 };
    let refused = portal.carry_out(&send, &package, &Silent).await.unwrap_err();
    assert_eq!(refused.code(), "portal_full");
    assert!(refused.to_string().contains("contratos.csv"), "{refused}");
}
