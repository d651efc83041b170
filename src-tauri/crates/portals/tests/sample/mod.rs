//! An approved package for tests, its files written by hand and its signatures real.
#![allow(dead_code, clippy::unwrap_used, reason = "test code, of which each file uses a part")]

use std::fs;
use std::path::Path;

use ed25519_dalek::{Signer, SigningKey};
use jiff::Timestamp;
use tempfile::TempDir;
use vitrina_model::{
    Approval, Approved, Args, Digest, DraftId, FileFormat, Frequency, Ledger, License, Manifest,
    Metadata, PackagedFile, PackagedTable, PersonId, PublicKey, Signature, Source, Submission,
    Submitted, Words, canonical_json,
};

/// The words are their ids, with what was put in them.
pub struct Ids;

impl Words for Ids {
    fn language(&self) -> &'static str {
        "es-MX"
    }

    fn say(&self, id: &str, args: &Args) -> String {
        if args.is_empty() { id.to_owned() } else { format!("{id} {args:?}") }
    }
}

/// What a test wants to publish.
pub struct Recipe {
    pub draft: &'static str,
    pub identifier: String,
    pub version: u32,
    pub csv: String,
    pub schema: serde_json::Value,
    /// The rows of a second table, whose columns are texts.
    pub second: Option<String>,
    pub metadata: Metadata,
}

/// Names, dates, numbers, yes and no, a column that CKAN's row store would not take as it is.
pub const CSV: &str = "clave,\"_monto, total\",fecha,hora,alta,activo,avance,nota\r\n\
007,1250.50,2024-04-01,10:30:00,2024-04-01T10:00:00,true,3,\"Calle \"\"Juárez\"\"\r\n2.º piso\"\r\n\
008,-3,2024-04-02,,2024-04-02T23:59:59,false,,\r\n\
009,,,00:00:00,,,12345678901234,ñandú\r\n";

/// The types of [`CSV`]'s columns.
pub fn schema() -> serde_json::Value {
    let kinds = ["string", "number", "date", "time", "datetime", "boolean", "integer", "string"];
    let names = ["clave", "_monto, total", "fecha", "hora", "alta", "activo", "avance", "nota"];
    let fields: Vec<_> = names
        .iter()
        .zip(kinds)
        .map(|(name, kind)| serde_json::json!({ "name": name, "type": kind }))
        .collect();
    serde_json::json!({ "fields": fields })
}

impl Recipe {
    pub fn new(draft: &'static str, identifier: impl Into<String>) -> Recipe {
        let metadata = Metadata {
            title: Some("Contratos de obra <2024>".into()),
            description: Some("Contratos & convenios del municipio.".into()),
            publisher: Some("Municipio de Prueba".into()),
            license: License::from_word("libre uso"),
            contact: Some("datos@example.org".into()),
            frequency: Some(Frequency::Quarterly),
            keywords: vec!["obra pública".into(), "C++".into(), "¿".into()],
            ..Metadata::default()
        };
        let identifier = identifier.into();
        let (csv, second) = (CSV.into(), None);
        Recipe { draft, identifier, version: 1, csv, schema: schema(), second, metadata }
    }

    pub fn bake(self) -> Sample {
        let directory = tempfile::tempdir().unwrap();
        let metadata = Metadata { identifier: Some(self.identifier), ..self.metadata };
        let datapackage = serde_json::json!({
            "resources": [{ "name": "contratos", "path": "contratos.csv", "schema": self.schema }],
        });
        let json = serde_json::to_string(&["un", "dos"]).unwrap();
        let rows = csv::Reader::from_reader(self.csv.as_bytes()).into_records().count() as u64;
        let mut contents = vec![
            ("contratos.csv", FileFormat::Csv, self.csv.into_bytes()),
            ("contratos.json", FileFormat::Json, json.into_bytes()),
            ("contratos.xlsx", FileFormat::Xlsx, (0..=255).cycle().take(300_000).collect()),
            ("datapackage.json", FileFormat::Datapackage, datapackage.to_string().into_bytes()),
            ("index.html", FileFormat::Html, b"<!doctype html>\n<title>x</title>".to_vec()),
        ];
        if let Some(second) = self.second {
            contents.push(("socias.csv", FileFormat::Csv, second.into_bytes()));
        }
        let files: Vec<PackagedFile> = contents
            .iter()
            .map(|(path, format, bytes)| {
                fs::write(directory.path().join(path), bytes).unwrap();
                PackagedFile {
                    path: (*path).to_owned(),
                    format: *format,
                    bytes: bytes.len() as u64,
                    sha256: Digest::of(bytes),
                    table: (*format == FileFormat::Csv)
                        .then(|| path.trim_end_matches(".csv").to_owned()),
                    rows,
                    columns: 8,
                }
            })
            .collect();
        let approved = approve(&manifest(self.draft, self.version, metadata, files));
        Sample { directory, approved }
    }
}

/// An approved package and its files.
pub struct Sample {
    pub directory: TempDir,
    pub approved: Approved,
}

impl Sample {
    pub fn path(&self) -> &Path {
        self.directory.path()
    }
}

fn manifest(draft: &str, version: u32, metadata: Metadata, files: Vec<PackagedFile>) -> Manifest {
    let table = |name: &String| PackagedTable {
        name: name.clone(),
        title: (name == "socias").then(|| "Socias <de cada contrato>".to_owned()),
        ledger: Ledger::default(),
    };
    let tables = files.iter().filter_map(|file| file.table.as_ref()).map(table).collect();
    let canonical = canonical_json(&serde_json::to_value(&metadata).unwrap());
    Manifest {
        vitrina: 1,
        draft: DraftId(draft.to_owned()),
        version,
        authors: vec![PersonId("ana".into())],
        submitted: Timestamp::UNIX_EPOCH,
        source: Source { name: "obras.xlsx".into(), bytes: 1, sha256: Digest::of("x") },
        recipe_sha256: Digest::of("r"),
        metadata_sha256: Digest::of(canonical),
        metadata,
        ledger: Ledger::default(),
        tables,
        files,
    }
}

fn approve(manifest: &Manifest) -> Approved {
    let canonical = manifest.canonical();
    let digest = Digest::of(&canonical);
    let (ana, luis) = (SigningKey::from_bytes(&[1; 32]), SigningKey::from_bytes(&[2; 32]));
    let sign = |key: &SigningKey, text: &str| Signature(key.sign(text.as_bytes()).to_bytes());
    let author = PersonId("ana".into());
    let submission = Submission {
        key: PublicKey(ana.verifying_key().to_bytes()),
        signature: sign(&ana, &Submission::message(&author, &digest)),
        author,
    };
    let (supervisor, at) = (PersonId("luis".into()), Timestamp::UNIX_EPOCH);
    let approval = Approval {
        key: PublicKey(luis.verifying_key().to_bytes()),
        at,
        signature: sign(&luis, &Approval::message(&supervisor, at, &digest)),
        supervisor,
    };
    Submitted::check(&canonical, submission).unwrap().approve(approval).unwrap()
}
