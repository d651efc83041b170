//! `catalog.jsonld`: the list of datasets as DCAT 3 in the shape of DCAT-AP 3.0.1.

use serde_json::{Map, Value, json};
use vitrina_model::{FileFormat, Metadata, PackagedFile, Words};

use super::catalogue::Catalogue;
use super::note::Note;

const EU: &str = "http://publications.europa.eu/resource/authority";

/// The whole document. Addresses in it are relative to it, so that the folder can be put on any
/// site as it is.
pub(super) fn write(catalogue: &Catalogue, words: &dyn Words) -> String {
    let language = words.language();
    let datasets: Vec<Value> =
        catalogue.datasets.iter().map(|(name, note)| dataset(name, note)).collect();
    let publisher = catalogue.publisher.as_deref().unwrap_or(&catalogue.title);
    let mut document = json!({
        "@context": context(),
        "@id": "catalog.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": text(&catalogue.title, language),
        "dct:description": text(&catalogue.description, language),
        "dct:publisher": agent(publisher, language),
        "foaf:homepage": { "@id": "index.html", "@type": "foaf:Document" },
        "dcat:dataset": datasets,
    });
    drop_empty(&mut document);
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "spdx": "http://spdx.org/rdf/terms#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

/// A text with its language.
fn text(text: &str, language: &str) -> Value {
    json!({ "@value": text, "@language": language })
}

fn agent(name: &str, language: &str) -> Value {
    json!({ "@type": "foaf:Agent", "foaf:name": text(name, language) })
}

fn dataset(name: &str, note: &Note) -> Value {
    let metadata = &note.metadata;
    let language = metadata.language();
    let say = |value: &Option<String>| value.as_deref().map(|value| text(value, language));
    let date = |at: jiff::Timestamp| json!({ "@type": "xsd:dateTime", "@value": at.to_string() });
    let page = format!("dataset/{name}/index.html");
    let files = note.files.iter().filter(|file| is_data(file));
    json!({
        "@id": format!("dataset/{name}/"),
        "@type": "dcat:Dataset",
        "dct:identifier": name,
        "dct:title": metadata.title.as_deref().map_or_else(|| text(name, language), |title| text(title, language)),
        "dct:description": say(&metadata.description),
        "dct:publisher": metadata.publisher.as_deref().map(|name| agent(name, language)),
        "dcat:contactPoint": metadata.contact.as_deref().map(|who| contact(who, metadata)),
        "dct:accrualPeriodicity": metadata.frequency.map(|frequency| json!({
            "@id": format!("{EU}/frequency/{}", frequency.eu_code()), "@type": "dct:Frequency",
        })),
        "dcat:keyword": metadata.keywords.iter().map(|word| text(word, language)).collect::<Vec<_>>(),
        "dct:issued": date(note.issued),
        "dct:modified": date(note.modified),
        "dct:language": eu_language(language),
        "dcat:version": note.version.to_string(),
        "dcat:landingPage": { "@id": page, "@type": "foaf:Document" },
        "dcat:distribution": files.map(|file| distribution(name, file, metadata)).collect::<Vec<_>>(),
    })
}

/// Whether a file holds the data, and is not about it or a page to look at.
fn is_data(file: &PackagedFile) -> bool {
    matches!(
        file.format,
        FileFormat::Csv | FileFormat::Json | FileFormat::Parquet | FileFormat::Xlsx
    )
}

fn distribution(name: &str, file: &PackagedFile, metadata: &Metadata) -> Value {
    let address = format!("dataset/{name}/{}", segment(&file.path));
    let kind = match file.format {
        FileFormat::Csv => "CSV",
        FileFormat::Json | FileFormat::Datapackage => "JSON",
        FileFormat::Parquet => "PARQUET",
        FileFormat::Xlsx => "XLSX",
        FileFormat::Html => "HTML",
    };
    json!({
        "@id": format!("{address}#distribution"),
        "@type": "dcat:Distribution",
        "dct:title": text(&file.path, metadata.language()),
        "dcat:accessURL": { "@id": address },
        "dcat:downloadURL": { "@id": address },
        "dct:format": { "@id": format!("{EU}/file-type/{kind}"), "@type": "dct:MediaTypeOrExtent" },
        "dcat:mediaType": {
            "@id": format!("http://www.iana.org/assignments/media-types/{}", file.format.media_type()),
            "@type": "dct:MediaType",
        },
        "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": file.bytes.to_string() },
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm" },
            "spdx:checksumValue": { "@type": "xsd:hexBinary", "@value": file.sha256.to_string() },
        },
        "dct:license": metadata.license.as_ref().and_then(|license| license_of(&license.url)),
        "dct:language": eu_language(metadata.language()),
    })
}

/// A licence, where its address is one.
fn license_of(address: &str) -> Option<Value> {
    let url = url::Url::parse(address).ok()?;
    Some(json!({ "@id": url.as_str(), "@type": "dct:LicenseDocument" }))
}

/// Whom to ask: an e-mail address, a web address or a name.
fn contact(who: &str, metadata: &Metadata) -> Value {
    let name = metadata.publisher.as_deref().unwrap_or(who);
    let mut card = json!({ "@type": ["vcard:Kind", "vcard:Organization"], "vcard:fn": name });
    if let Some(address) = crate::http::email(who) {
        card["vcard:hasEmail"] = json!({ "@id": format!("mailto:{address}") });
    } else if let Ok(url) = url::Url::parse(who)
        && matches!(url.scheme(), "http" | "https")
    {
        card["vcard:hasURL"] = json!({ "@id": url.as_str() });
    } else {
        card["vcard:fn"] = json!(who);
    }
    card
}

/// The EU authority's name of a language, for those it is likely to meet.
fn eu_language(tag: &str) -> Value {
    let code = match tag.split('-').next().unwrap_or_default() {
        "es" => "SPA",
        "en" => "ENG",
        "fr" => "FRA",
        "pt" => "POR",
        "de" => "DEU",
        "it" => "ITA",
        "ca" => "CAT",
        _ => return Value::Null,
    };
    json!({ "@id": format!("{EU}/language/{code}"), "@type": "dct:LinguisticSystem" })
}

/// One segment of a path as it stands in an address.
pub(super) fn segment(name: &str) -> String {
    let Ok(mut url) = url::Url::parse("file:///") else {
        return name.to_owned();
    };
    if let Ok(mut segments) = url.path_segments_mut() {
        segments.push(name);
    }
    url.path().trim_start_matches('/').to_owned()
}

/// Leaves out what is not known: DCAT says nothing by saying null.
fn drop_empty(value: &mut Value) {
    let is_empty = |value: &Value| match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        _ => false,
    };
    match value {
        Value::Object(members) => {
            let kept = std::mem::take(members).into_iter().filter(|(_, value)| !is_empty(value));
            *members = kept.collect::<Map<_, _>>();
            members.values_mut().for_each(drop_empty);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_empty),
        _ => {}
    }
}
