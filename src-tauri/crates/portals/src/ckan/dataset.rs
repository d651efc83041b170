//! A dataset and its files as CKAN describes them, and our description in CKAN's words.

use serde::Deserialize;
use serde_json::{Value, json};
use vitrina_model::{FileFormat, PackagedFile};

use crate::{Package, http};

/// The extra that says which draft a dataset came from.
pub(super) const DRAFT: &str = "vitrina_draft";

/// The extra that says which manifest its description is from.
const MANIFEST: &str = "vitrina_manifest";

/// Longest value of an extra, in bytes: with more than 32,766 the search index refuses the whole
/// dataset, and CKAN answers 500.
const LONGEST: usize = 32_000;

/// A dataset on the portal.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Dataset {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub private: bool,
    #[serde(default)]
    pub state: String,
    /// When it was last changed, in CKAN's own spelling; a change is refused if it is not this.
    #[serde(default)]
    pub metadata_modified: String,
    #[serde(default)]
    extras: Vec<Extra>,
    #[serde(default)]
    pub resources: Vec<Resource>,
}

#[derive(Clone, Debug, Deserialize)]
struct Extra {
    key: String,
    #[serde(default)]
    value: Value,
}

/// A file on the portal.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Resource {
    pub id: String,
    #[serde(default)]
    pub url: String,
    #[serde(default)]
    url_type: Option<String>,
    /// The digest it was sent with. Not CKAN's own `hash`, which loaders of rows overwrite.
    #[serde(default)]
    vitrina_sha256: Option<String>,
    #[serde(default)]
    size: Value,
    /// Its path in the package; absent for files that others added.
    #[serde(default)]
    pub vitrina_file: Option<String>,
}

impl Dataset {
    fn extra(&self, key: &str) -> Option<&str> {
        self.extras.iter().find(|extra| extra.key == key)?.value.as_str()
    }

    /// Whether it came from the package's draft and was not deleted.
    pub(super) fn is_ours(&self, package: &Package<'_>) -> bool {
        self.extra(DRAFT) == Some(package.manifest().draft.0.as_str()) && self.state != "deleted"
    }

    /// Whether its description is the approved one.
    pub(super) fn is_described(&self, package: &Package<'_>) -> bool {
        self.extra(MANIFEST) == Some(package.approved.digest().to_string().as_str())
    }

    /// The file with this path in the package.
    pub(super) fn resource(&self, path: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.vitrina_file.as_deref() == Some(path))
    }

    /// Our files that the package does not have, and second copies of those it has.
    pub(super) fn surplus(&self, package: &Package<'_>) -> Vec<(&str, &Resource)> {
        let ours = self
            .resources
            .iter()
            .filter_map(|resource| resource.vitrina_file.as_deref().map(|path| (path, resource)));
        ours.filter(|(path, resource)| {
            let kept = self.resource(path).is_some_and(|first| first.id == resource.id);
            !kept || !package.manifest().files.iter().any(|file| file.path == *path)
        })
        .collect()
    }

    /// What a change must find as it was.
    pub(super) fn unchanged(&self) -> Value {
        json!({ "id": self.id, "metadata_modified": self.metadata_modified })
    }
}

impl Resource {
    /// Whether it says that it is the file: uploaded, with the digest and the size.
    pub(super) fn claims(&self, file: &PackagedFile) -> bool {
        let size = self.size.as_u64().or_else(|| self.size.as_str()?.parse().ok());
        self.url_type.as_deref() == Some("upload")
            && size == Some(file.bytes)
            && self.vitrina_sha256.as_deref() == Some(file.sha256.to_string().as_str())
    }
}

/// The description of the package, without name, visibility and organization. Extras of others in
/// `there` stay.
pub(super) fn describe(package: &Package<'_>, there: Option<&Dataset>) -> Value {
    let metadata = &package.manifest().metadata;
    let contact = metadata.contact.as_deref().unwrap_or_default();
    let email = http::email(contact);
    let ours = extras(package);
    let theirs = there.into_iter().flat_map(|dataset| &dataset.extras).filter_map(|extra| {
        let known = ours.iter().any(|(key, _)| *key == extra.key);
        (!known).then(|| json!({ "key": extra.key, "value": extra.value }))
    });
    let mut all: Vec<Value> = theirs.collect();
    all.extend(ours.iter().map(|(key, value)| json!({ "key": key, "value": cut(value) })));
    json!({
        "title": metadata.title,
        "notes": metadata.description,
        "author": metadata.publisher,
        "maintainer": if email.is_some() { metadata.publisher.as_deref() } else { Some(contact) },
        "maintainer_email": email,
        "license_id": metadata.license.as_ref().map(|license| license.ckan.as_str()),
        "version": package.manifest().version.to_string(),
        "tags": tags(&metadata.keywords),
        "extras": all,
    })
}

/// What CKAN has no field for, under the names that ckanext-dcat reads.
fn extras(package: &Package<'_>) -> Vec<(&'static str, String)> {
    let manifest = package.manifest();
    let metadata = &manifest.metadata;
    let frequency = metadata.frequency.map(|frequency| {
        let eu = "http://publications.europa.eu/resource/authority/frequency";
        format!("{eu}/{}", frequency.eu_code())
    });
    let license = metadata.license.as_ref();
    let optional = [
        ("frequency", frequency),
        ("publisher_name", metadata.publisher.clone()),
        ("license_url", license.map(|license| license.url.clone())),
        ("license_name", license.map(|license| license.name.clone())),
    ];
    let mut extras = vec![
        (DRAFT, manifest.draft.0.clone()),
        (MANIFEST, package.approved.digest().to_string()),
        ("language", metadata.language().to_owned()),
    ];
    extras.extend(optional.into_iter().filter_map(|(key, value)| Some((key, value?))));
    extras
}

/// As much of a text as an extra can hold. The whole is in the package's own files.
fn cut(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

/// Keywords as CKAN takes them: letters, digits, spaces, `-`, `_`, `.`; 2 to 100 of them.
fn tags(keywords: &[String]) -> Vec<Value> {
    let mut tags: Vec<String> = Vec::new();
    for keyword in keywords {
        let fits = |letter: char| letter.is_alphanumeric() || "-_.".contains(letter);
        let plain: String = keyword.chars().map(|l| if fits(l) { l } else { ' ' }).collect();
        let words: Vec<&str> = plain.split_whitespace().collect();
        let tag: String = words.join(" ").chars().take(100).collect();
        let tag = tag.trim_end().to_owned();
        if tag.chars().count() >= 2 && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags.into_iter().map(|tag| json!({ "name": tag })).collect()
}

/// The description of a file.
pub(super) fn describe_file(package: &Package<'_>, file: &PackagedFile) -> Value {
    let format = match file.format {
        FileFormat::Csv => "CSV",
        FileFormat::Json | FileFormat::Datapackage => "JSON",
        FileFormat::Parquet => "PARQUET",
        FileFormat::Xlsx => "XLSX",
        FileFormat::Html => "HTML",
    };
    let about = package.words.word(&format!("file-{}", file.format.name()));
    let title = package.manifest().title_of(file);
    json!({
        "name": file.path,
        "description": title.map_or(about.clone(), |title| format!("{title} · {about}")),
        "format": format,
        "mimetype": file.format.media_type(),
        "size": file.bytes,
        "hash": file.sha256.to_string(),
        "hash_algorithm": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
        "vitrina_file": file.path,
        "vitrina_sha256": file.sha256.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_what_ckan_takes() {
        let keywords = ["obra pública", "C++", "a", "¿?", "obra  pública", &"ñ ".repeat(99)];
        let tags = tags(&keywords.map(str::to_owned));
        let names: Vec<_> = tags.iter().map(|tag| tag["name"].as_str().unwrap()).collect();
        assert_eq!(names[0], "obra pública");
        assert_eq!(names.len(), 2, "one letter is too short, and nobody needs a tag twice");
        assert_eq!(names[1].chars().count(), 99, "cut at 100, without a blank at the end");
    }
}
