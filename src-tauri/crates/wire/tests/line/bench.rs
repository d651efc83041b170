//! An office with a desktop that only remembers what it was asked, and the commands by name.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tempfile::TempDir;
use vitrina_model::{DraftId, PersonId, Recipe, Silent};
use vitrina_wire::{Failure, Isolation, Native, News, Office};
use vitrina_work::{Desk, FluentWords, Language, NewDraftRequest, Property};

/// What the desktop was asked, and what it answers.
#[derive(Default)]
pub struct Asked {
    pub folder: Option<PathBuf>,
    pub save_to: Option<PathBuf>,
    pub opened: Vec<String>,
}

struct Desktop(Arc<Mutex<Asked>>);

impl Native for Desktop {
    fn choose_file(&self) -> Option<PathBuf> {
        None
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        self.0.lock().unwrap().folder.clone()
    }
    fn save_file(&self, _: &str) -> Option<PathBuf> {
        self.0.lock().unwrap().save_to.clone()
    }
    fn open_address(&self, address: &str) -> bool {
        self.0.lock().unwrap().opened.push(address.to_owned());
        true
    }
    fn open_path(&self, path: &Path) -> bool {
        self.0.lock().unwrap().opened.push(path.display().to_string());
        true
    }
    fn notify(&self, _: &str, _: &str) {}
    fn frame_address(&self, path: &str) -> String {
        format!("frame://{path}")
    }
}

pub struct Bench {
    pub folder: TempDir,
    pub office: Arc<Office>,
    pub asked: Arc<Mutex<Asked>>,
    pub runtime: tokio::runtime::Runtime,
    pub news: Arc<Mutex<Vec<News>>>,
}

impl Bench {
    pub fn new() -> Bench {
        let folder = TempDir::new().unwrap();
        let asked = Arc::<Mutex<Asked>>::default();
        let office = Arc::new(office(&folder.path().join("home"), &asked));
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        Bench { folder, office, asked, runtime, news: Arc::default() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn try_call(&self, command: &str, request: Value) -> Result<Value, Failure> {
        let news = self.news.clone();
        let listen = Box::new(move |it: &News| news.lock().unwrap().push(it.clone()));
        let _inside = self.runtime.enter();
        self.office.call(command, request, command, listen)
    }

    #[track_caller]
    pub fn call(&self, command: &str, request: Value) -> Value {
        self.try_call(command, request).unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    }

    #[track_caller]
    pub fn code(&self, command: &str, request: Value) -> String {
        self.try_call(command, request).expect_err(command).code
    }

    pub fn desk(&self) -> Desk {
        Desk::open(&self.path("home"), Isolation::InProcess).unwrap()
    }

    pub fn add(&self, name: &str, role: &str) {
        let words = format!("tren azul de {name}");
        let new = json!({ "name": name, "role": role, "passphrase": words, "remember": false });
        self.call("add_person", new);
    }

    pub fn sit(&self, person: &str, name: &str) {
        let words = format!("tren azul de {name}");
        self.call("switch_person", json!({ "person": person, "passphrase": words }));
    }

    /// A draft of rows that count upwards, described whole.
    pub fn draft(&self, rows: u32) -> String {
        let mut text = String::from("clave,monto,obras\n");
        for row in 1..=rows {
            writeln!(text, "M{row:03},{},{row}", row * 10).unwrap();
        }
        let file = self.path("obras.csv");
        fs::write(&file, text).unwrap();
        let mut desk = self.desk();
        let request = NewDraftRequest {
            file,
            within: None,
            author: "ana-ruiz".into(),
            recipe: Recipe::default(),
        };
        let words = FluentWords::new(Language::Spanish);
        let id = desk.new_draft(&request, &words, &Silent).unwrap().draft.id;
        describe(&mut desk, &id.0, &[("title", "Obras"), ("description", "Filas de prueba.")]);
        let rest = [
            ("publisher", "Oficina"),
            ("license", "cc-by-4.0"),
            ("contact", "datos@example.org"),
            ("frequency", "anual"),
        ];
        describe(&mut desk, &id.0, &rest);
        id.0
    }

    pub fn state(&self, draft: &str) -> &'static str {
        self.desk().draft(&DraftId(draft.to_owned())).unwrap().state.name()
    }
}

pub fn office(home: &Path, asked: &Arc<Mutex<Asked>>) -> Office {
    Office::new(home.to_owned(), Isolation::InProcess, Box::new(Desktop(asked.clone())))
}

pub fn describe(desk: &mut Desk, draft: &str, changes: &[(&str, &str)]) {
    let changes: Vec<_> = changes
        .iter()
        .map(|(name, value)| Property { name: (*name).into(), value: (*value).into() })
        .collect();
    let (draft, ana) = (DraftId(draft.to_owned()), PersonId("ana-ruiz".into()));
    desk.describe(&draft, &ana, &changes).unwrap();
}

/// The digest of every file of a reply, by name.
pub fn digests(files: &Value) -> BTreeMap<String, String> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let files = files.as_array().unwrap().iter();
    files.map(|file| (text(&file["path"]), text(&file["sha256"]))).collect()
}
