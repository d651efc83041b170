//! The folder portal: idempotent, atomic, and careful with what is not ours.
#![allow(clippy::unwrap_used, reason = "the helpers are test code too")]

mod sample;

use std::fs;
use std::path::Path;

use sample::{Ids, Recipe, Sample};
use vitrina_model::{PortalAddress, PortalName, PortalRecord, Receipt, Silent};
use vitrina_portals::{Action, Package, Portal, PortalError, connect};

fn record(root: &Path) -> PortalRecord {
    let directory = root.to_str().unwrap().to_owned();
    PortalRecord { name: PortalName("sitio".into()), address: PortalAddress::Folder { directory } }
}

fn portal(root: &Path) -> Box<dyn Portal> {
    connect(&record(root), None).unwrap()
}

fn package(sample: &Sample) -> Package<'_> {
    Package { approved: &sample.approved, directory: sample.path(), words: &Ids }
}

async fn publish(root: &Path, sample: &Sample) -> Result<usize, PortalError> {
    let (portal, package) = (portal(root), package(sample));
    let actions = portal.plan(&package).await?;
    for action in &actions {
        portal.carry_out(action, &package, &Silent).await?;
    }
    Ok(actions.len())
}

/// Everything below a folder, by path, without our lock.
fn tree(root: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if !path.ends_with(".vitrina-lock") {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                found.push((name, fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn code(result: Result<usize, PortalError>) -> &'static str {
    result.map_or_else(|error| error.code(), |_| "published")
}

#[tokio::test]
async fn publishing_twice_is_publishing_once() {
    let (root, sample) = (tempfile::tempdir().unwrap(), Recipe::new("d1", "obra").bake());
    assert_eq!(publish(root.path(), &sample).await, Ok(2));
    let first = tree(root.path());
    assert_eq!(publish(root.path(), &sample).await, Ok(0), "nothing remains to be done");
    assert_eq!(tree(root.path()), first);
    let names: Vec<_> = first.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "catalog.jsonld",
        "dataset/obra/contratos.csv",
        "dataset/obra/contratos.json",
        "dataset/obra/contratos.xlsx",
        "dataset/obra/datapackage.json",
        "dataset/obra/index.html",
        "dataset/obra/vitrina.json",
        "index.html",
        "vitrina.json",
    ];
    assert_eq!(names, expected);
    let page = String::from_utf8(first[7].1.clone()).unwrap();
    assert!(page.contains("Contratos de obra &lt;2024&gt;"), "words of people are no markup");
    assert!(page.contains("href=\"dataset/obra/contratos.csv\""));

    let copy = portal(root.path()).read_back(&package(&sample), &Silent).await.unwrap();
    assert_eq!(copy.files.len(), 5);
    assert!(copy.url.starts_with("file://") && copy.url.ends_with("/dataset/obra/index.html"));
    for file in &sample.approved.manifest().files {
        assert!(copy.files.iter().any(|f| f.path == file.path && f.sha256 == file.sha256));
    }
}

#[tokio::test]
async fn the_catalogue_says_where_every_file_is() {
    let (root, sample) = (tempfile::tempdir().unwrap(), Recipe::new("d1", "obra").bake());
    publish(root.path(), &sample).await.unwrap();
    let text = fs::read_to_string(root.path().join("catalog.jsonld")).unwrap();
    let catalogue: serde_json::Value = serde_json::from_str(&text).unwrap();
    let dataset = &catalogue["dcat:dataset"][0];
    assert_eq!(dataset["dct:title"]["@value"], "Contratos de obra <2024>");
    assert_eq!(dataset["dcat:contactPoint"]["vcard:hasEmail"]["@id"], "mailto:datos@example.org");
    let distributions = dataset["dcat:distribution"].as_array().unwrap();
    assert_eq!(distributions.len(), 3, "the page and the description are no distributions");
    for distribution in distributions {
        let place = distribution["dcat:downloadURL"]["@id"].as_str().unwrap();
        let bytes = fs::read(root.path().join(place)).unwrap();
        let checksum = &distribution["spdx:checksum"]["spdx:checksumValue"]["@value"];
        assert_eq!(checksum, &vitrina_model::Digest::of(&bytes).to_string(), "{place}");
        let size = &distribution["dcat:byteSize"]["@value"];
        assert_eq!(size, &bytes.len().to_string(), "{place}");
    }
    assert!(!text.contains("null"), "what is not known is not said");
}

#[tokio::test]
async fn a_publication_that_was_stopped_goes_on_where_it_was() {
    let (root, sample) = (tempfile::tempdir().unwrap(), Recipe::new("d1", "obra").bake());
    let (portal, package) = (portal(root.path()), package(&sample));
    let place = Action::PlaceDataset { name: "obra".into() };
    portal.carry_out(&place, &package, &Silent).await.unwrap();
    assert_eq!(portal.plan(&package).await, Ok(vec![Action::WriteCatalogue]));
    let again = portal.carry_out(&place, &package, &Silent).await.unwrap();
    assert!(again.already, "an action whose answer was lost is recognised");

    // Stopped between the two renames: the old version stands aside, nothing is in its place.
    let datasets = root.path().join("dataset");
    fs::rename(datasets.join("obra"), datasets.join(".vitrina-old-obra")).unwrap();
    fs::create_dir(datasets.join(".vitrina-new-obra")).unwrap();
    fs::write(datasets.join(".vitrina-new-obra/half"), "x").unwrap();
    assert_eq!(publish(root.path(), &sample).await, Ok(2));
    let left: Vec<_> = fs::read_dir(&datasets).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["obra"], "nothing is left over");
}

#[tokio::test]
async fn whoever_publishes_next_mends_what_a_power_cut_left() {
    let root = tempfile::tempdir().unwrap();
    for (draft, name) in [("d1", "obra"), ("d2", "agua")] {
        publish(root.path(), &Recipe::new(draft, name).bake()).await.unwrap();
    }
    let good = tree(root.path());
    let sample = Recipe::new("d2", "agua").bake();
    let datasets = root.path().join("dataset");
    let aside = datasets.join(".vitrina-old-obra");

    // Between the two renames: the dataset would be missing from the public.
    fs::rename(datasets.join("obra"), &aside).unwrap();
    let cut = tree(root.path());
    let plan = portal(root.path()).plan(&package(&sample)).await;
    assert_eq!(plan, Ok(vec![Action::WriteCatalogue]), "another dataset's publication sees it");
    assert_eq!(tree(root.path()), cut, "looking changes nothing");
    assert_eq!(publish(root.path(), &sample).await, Ok(1));
    assert_eq!(tree(root.path()), good, "the dataset is back");

    // Before the old version was removed: the new one stands.
    fs::create_dir(&aside).unwrap();
    fs::write(aside.join("contratos.csv"), "old").unwrap();
    assert_eq!(publish(root.path(), &sample).await, Ok(1));
    assert_eq!(tree(root.path()), good, "the old version is gone");
    assert!(!aside.exists());
}

#[tokio::test]
async fn a_list_that_is_missing_or_damaged_is_noticed_and_mended() {
    let (root, sample) = (tempfile::tempdir().unwrap(), Recipe::new("d1", "obra").bake());
    publish(root.path(), &sample).await.unwrap();
    let good = tree(root.path());
    let damages: [fn(&Path); 3] = [
        |root| fs::remove_file(root.join("catalog.jsonld")).unwrap(),
        |root| fs::write(root.join("index.html"), "x").unwrap(),
        |root| {
            fs::write(root.join("index.html"), "x").unwrap();
            fs::remove_file(root.join("catalog.jsonld")).unwrap();
        },
    ];
    for damage in damages {
        damage(root.path());
        let before = tree(root.path());
        let portal = portal(root.path());
        portal.preflight().await.unwrap();
        let plan = portal.plan(&package(&sample)).await;
        assert_eq!(plan, Ok(vec![Action::WriteCatalogue]));
        assert_eq!(tree(root.path()), before, "looking changes nothing");
        assert_eq!(publish(root.path(), &sample).await, Ok(1));
        assert_eq!(tree(root.path()), good, "publishing again puts it right");
    }
}

#[tokio::test]
async fn a_new_version_takes_the_place_of_the_old() {
    let (root, first) = (tempfile::tempdir().unwrap(), Recipe::new("d1", "obra").bake());
    publish(root.path(), &first).await.unwrap();
    let second = Recipe { version: 2, csv: "a\r\n1\r\n".into(), ..Recipe::new("d1", "obra") };
    let second = second.bake();
    assert_eq!(publish(root.path(), &second).await, Ok(2));
    let csv = fs::read(root.path().join("dataset/obra/contratos.csv")).unwrap();
    assert_eq!(csv, b"a\r\n1\r\n");
    let outdated = portal(root.path()).read_back(&package(&first), &Silent).await;
    assert_eq!(outdated.map_err(|error| error.code()), Err("public_copy_differs"));
}

#[tokio::test]
async fn a_new_version_with_another_title_keeps_its_address() {
    let (root, first) = (tempfile::tempdir().unwrap(), Recipe::new("d1", "obras-2024").bake());
    publish(root.path(), &first).await.unwrap();
    let second = Recipe { version: 2, csv: "a\r\n1\r\n".into(), ..Recipe::new("d1", "obras") };
    let second = second.bake();
    let plan = portal(root.path()).plan(&package(&second)).await.unwrap();
    assert_eq!(plan[0], Action::PlaceDataset { name: "obras-2024".into() });
    assert_eq!(publish(root.path(), &second).await, Ok(2));
    assert_eq!(publish(root.path(), &second).await, Ok(0), "it is recognised where it stands");
    let datasets = fs::read_dir(root.path().join("dataset")).unwrap();
    let names: Vec<_> = datasets.map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["obras-2024"], "it is published once");
    let page = fs::read_to_string(root.path().join("index.html")).unwrap();
    assert_eq!(page.matches("<article").count(), 1, "and is once in the list");
    let copy = portal(root.path()).read_back(&package(&second), &Silent).await.unwrap();
    assert!(copy.url.ends_with("/dataset/obras-2024/index.html"), "{}", copy.url);

    // Its own name may be somebody else's by now: that one is left alone.
    publish(root.path(), &Recipe::new("d2", "vialidad").bake()).await.unwrap();
    let third = Recipe { version: 3, ..Recipe::new("d1", "vialidad") }.bake();
    assert_eq!(publish(root.path(), &third).await, Ok(2));
    let other = Recipe::new("d2", "vialidad").bake();
    assert_eq!(publish(root.path(), &other).await, Ok(0), "the other dataset is as it was");
}

#[tokio::test]
async fn of_two_who_want_a_name_at_once_the_first_has_it() {
    let (root, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    publish(elsewhere.path(), &Recipe::new("d1", "obra").bake()).await.unwrap();
    let sample = Recipe::new("d2", "obra").bake();
    let (portal, package) = (portal(root.path()), package(&sample));
    let place = Action::PlaceDataset { name: "obra".into() };

    // The other program holds the lock, and places its dataset while we wait.
    let lock = fs::File::create(root.path().join(".vitrina-lock")).unwrap();
    lock.lock().unwrap();
    let other = async {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        fs::rename(elsewhere.path().join("dataset"), root.path().join("dataset")).unwrap();
        let before = tree(root.path());
        lock.unlock().unwrap();
        before
    };
    let (placed, before) = tokio::join!(portal.carry_out(&place, &package, &Silent), other);
    assert_eq!(placed.map_err(|error| error.code()).unwrap_err(), "dataset_taken");
    assert_eq!(tree(root.path()), before, "the first one's dataset is as it was");
}

#[tokio::test]
async fn a_byte_changed_after_approval_is_not_published() {
    let (root, sample) = (tempfile::tempdir().unwrap(), Recipe::new("d1", "obra").bake());
    let path = sample.path().join("contratos.xlsx");
    let mut bytes = fs::read(&path).unwrap();
    bytes[299_999] ^= 1;
    fs::write(&path, bytes).unwrap();
    let refused = publish(root.path(), &sample).await;
    assert_eq!(refused, Err(PortalError::FileChanged { file: "contratos.xlsx".into() }));
    assert!(!root.path().join("dataset/obra").exists(), "nothing of it is public");
    fs::remove_file(&path).unwrap();
    assert_eq!(code(publish(root.path(), &sample).await), "missing_package_file");
}

#[tokio::test]
async fn a_byte_changed_in_public_is_noticed_and_mended() {
    let (root, sample) = (tempfile::tempdir().unwrap(), Recipe::new("d1", "obra").bake());
    publish(root.path(), &sample).await.unwrap();
    let published = portal(root.path()).read_back(&package(&sample), &Silent).await.unwrap();
    let receipt = receipt(root.path(), &sample, &published);
    assert_eq!(portal(root.path()).check(&receipt, &Silent).await, Ok(()));

    fs::write(root.path().join("dataset/obra/contratos.json"), "[]").unwrap();
    let noticed = portal(root.path()).check(&receipt, &Silent).await.unwrap_err();
    assert_eq!(noticed.code(), "public_copy_differs");
    assert!(noticed.to_string().contains("contratos.json"), "it says which file: {noticed}");
    let noticed = portal(root.path()).read_back(&package(&sample), &Silent).await;
    assert_eq!(noticed.map_err(|error| error.code()), Err("public_copy_differs"));
    assert_eq!(publish(root.path(), &sample).await, Ok(2), "publishing again mends it");
    assert_eq!(portal(root.path()).check(&receipt, &Silent).await, Ok(()));
}

fn receipt(root: &Path, sample: &Sample, copy: &vitrina_portals::PublicCopy) -> Receipt {
    let submitted = sample.approved.submitted();
    Receipt {
        vitrina_receipt: 1,
        portal: record(root),
        url: copy.url.clone(),
        published: jiff::Timestamp::UNIX_EPOCH,
        manifest: submitted.canonical().to_owned(),
        manifest_sha256: submitted.digest(),
        submission: submitted.submission().clone(),
        approval: sample.approved.approval().clone(),
        files: copy.files.clone(),
        receipt_sha256: submitted.digest(),
    }
    .sealed()
}

#[tokio::test]
async fn what_is_not_ours_stays_as_it_is() {
    let sample = Recipe::new("d1", "obra").bake();
    let foreign = tempfile::tempdir().unwrap();
    fs::write(foreign.path().join("index.html"), "<h1>Portal</h1>").unwrap();
    let before = tree(foreign.path());
    assert_eq!(code(publish(foreign.path(), &sample).await), "folder_not_ours");
    let preflight = portal(foreign.path()).preflight().await;
    assert_eq!(preflight.map_err(|error| error.code()), Err("folder_not_ours"));
    assert_eq!(tree(foreign.path()), before);

    let shared = tempfile::tempdir().unwrap();
    fs::write(shared.path().join("leeme.txt"), "otro").unwrap();
    assert_eq!(publish(shared.path(), &sample).await, Ok(2), "other files do not matter");
    assert_eq!(fs::read(shared.path().join("leeme.txt")).unwrap(), b"otro");

    let other = Recipe::new("d2", "obra").bake();
    let before = tree(shared.path());
    assert_eq!(code(publish(shared.path(), &other).await), "dataset_taken");
    assert_eq!(tree(shared.path()), before);
}

#[tokio::test]
async fn a_folder_that_cannot_be_used_is_said_to_be_so() {
    let sample = Recipe::new("d1", "obra").bake();
    let root = tempfile::tempdir().unwrap();
    assert_eq!(code(publish(&root.path().join("no"), &sample).await), "folder_missing");
    fs::write(root.path().join("dataset"), "a file where a folder should be").unwrap();
    assert_eq!(code(publish(root.path(), &sample).await), "unwritable");
}

#[cfg(unix)]
#[tokio::test]
async fn a_read_only_folder_is_said_to_be_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let (root, sample) = (tempfile::tempdir().unwrap(), Recipe::new("d1", "obra").bake());
    fs::set_permissions(root.path(), fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(root.path().join("probe"), "x").is_ok() {
        println!("SKIPPED a_read_only_folder_is_said_to_be_so: this account may write anywhere");
        return;
    }
    let preflight = portal(root.path()).preflight().await;
    assert_eq!(preflight.map_err(|error| error.code()), Err("unwritable"));
    assert_eq!(code(publish(root.path(), &sample).await), "unwritable");
}
