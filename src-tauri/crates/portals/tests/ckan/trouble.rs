//! What goes wrong on the way, and how it goes on.

use std::fmt::Write as _;

use serde_json::json;
use vitrina_model::Silent;
use vitrina_portals::{Action, Done, PortalError};

use crate::relay::{Relay, Trouble};
use crate::sample::Recipe;
use crate::site::{Site, code, draft, fresh, ids, package, portal, publish, resource};

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
        write!(csv, "{n},\"fila {n}, ñ\"\r\n").unwrap();
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
    let (result, ()) = tokio::join!(portal.carry_out(&send, &package, &Silent), async {
        let go_on = reached.await.unwrap();
        let link = json!({ "package_id": name, "name": "ley", "url": "https://example.org/ley" });
        site.did("resource_create", link).await;
        go_on.send(()).unwrap();
    });
    assert_eq!(code(result), "portal_conflict");
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
