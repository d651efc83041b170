//! Official templates at work: the office's own rules, and what a file was recognised as.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde::Serialize;
use vitrina_clean::sipot::{Kind, Layout, Rules, SipotFormat, TemplateField, recipes, recognise};
use vitrina_model::{
    Finding, ForeignKey, Metadata, Outcome, Place, Recipe, Resource, Resources, Severity, Table,
    Workbook, column_letters,
};

use crate::Desk;

/// The folder of a home in which an office keeps its own rules.
const FOLDER: &str = "sipot";
/// No rules are longer; what stands there instead is not read to its end.
const MOST: u64 = 1 << 20;

/// A workbook's template, and the rules by which it was recognised.
#[derive(Clone, Debug)]
pub struct Template {
    /// What was recognised.
    pub format: SipotFormat,
    pub(crate) rules: Rules,
    /// What is to be said about the rules.
    findings: Vec<Finding>,
}

impl Template {
    /// What the workbook is, by the rules of the home at `home`.
    pub fn of(workbook: &Workbook, home: Option<&Path>) -> Option<Template> {
        let (rules, findings) = rules(home)?;
        Some(Template { format: recognise(workbook, &rules)?, rules, findings })
    }

    /// Format and rules as the shaping takes them.
    pub fn parts(&self) -> (&SipotFormat, &Rules) {
        (&self.format, &self.rules)
    }

    /// The tables with which a draft of the workbook begins: the main one, and every linked one
    /// that holds a record, its keys referring to the main one's (Table Schema v2, "Foreign Keys").
    pub(crate) fn resources(&self, workbook: &Workbook, main: &Recipe) -> Resources {
        let mut tables = Resources::from(main.clone());
        for related in recipes(workbook, &self.format).into_iter().skip(1) {
            let called = related.id.map_or_else(String::new, |id| format!("tabla-{id}"));
            let keys = related.key.zip(related.parent);
            let key =
                |(own, parent)| ForeignKey { columns: vec![own], table: None, to: vec![parent] };
            let table = Resource {
                name: Some(tables.free_name(&called, &Metadata::default())),
                title: Some(related.title),
                recipe: related.recipe,
                foreign_keys: keys.map(key).into_iter().collect(),
            };
            tables = tables.and(table).unwrap_or(tables);
        }
        tables
    }

    /// The main table with all that is to be said about it.
    pub(crate) fn table<'w>(&self, workbook: &'w Workbook) -> Option<Outcome<Vec<Table<'w>>>> {
        let Outcome { value, mut findings } =
            vitrina_clean::run_as(workbook, &Recipe::default(), Some(self.parts()));
        findings.extend(self.findings.iter().cloned());
        Some(Outcome { value: vec![value?], findings })
    }
}

/// The rules of an office, each file by itself; the built-in ones where it has none, or where its
/// own do not hold together, which is a finding.
fn rules(home: Option<&Path>) -> Option<(Rules, Vec<Finding>)> {
    let own = |name: &str| {
        let mut text = String::new();
        let file = File::open(home?.join(FOLDER).join(name)).ok()?;
        file.take(MOST).read_to_string(&mut text).ok().map(|_| text)
    };
    let (rules, names) = (own("rules.json"), own("formats.json"));
    match Rules::read(rules.as_deref(), names.as_deref()) {
        Ok(rules) => Some((rules, Vec::new())),
        Err(bad) => {
            let place = Place::File { path: format!("{FOLDER}/") };
            let finding =
                Finding::new("sipot-rules", Severity::Warning, place).with("detail", bad.0);
            Some((Rules::built_in()?, vec![finding]))
        }
    }
}

impl Desk {
    /// A workbook with what it is by this home's rules.
    pub(crate) fn known(&self, mut workbook: Workbook) -> (Workbook, Option<Template>) {
        let template = Template::of(&workbook, Some(self.home().root()));
        workbook.findings.extend(template.iter().flat_map(|it| it.findings.iter().cloned()));
        (workbook, template)
    }
}

/// A template as `vitrina inspect --json` prints it. Rows are one-based.
#[derive(Clone, Debug, Serialize)]
pub struct TemplateView {
    /// Which layout.
    pub layout: Layout,
    /// 2015 or 2018, for upload templates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generation: Option<u16>,
    /// The format's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What a person would call it.
    pub name: String,
    /// Its short name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_name: Option<String>,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What stands above a public download.
    #[serde(skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub about: std::collections::BTreeMap<String, String>,
    /// The sheet with the records.
    pub sheet: String,
    /// Its header row.
    pub header_row: u32,
    /// The row of the first record.
    pub first_record: u32,
    /// The fields from the left.
    pub fields: Vec<TemplateFieldView>,
    /// The catalogues and how many values each has.
    pub catalogues: Vec<(String, usize)>,
    /// The linked tables.
    pub tables: Vec<LinkedView>,
}

/// A field of a template.
#[derive(Clone, Debug, Serialize)]
pub struct TemplateFieldView {
    /// Its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// Its column's letters.
    pub column: String,
    /// Its type code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<u8>,
    /// What it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Its catalogue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
    /// Its linked table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
}

/// A linked table of a template.
#[derive(Clone, Debug, Serialize)]
pub struct LinkedView {
    /// Its number.
    pub id: String,
    /// Its sheet.
    pub sheet: String,
    /// The field that points to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// How many fields it has beside its key.
    pub fields: usize,
}

impl TemplateView {
    /// The template as people count.
    pub fn of(template: &Template) -> TemplateView {
        let format = &template.format;
        let catalogue = |index: usize| format.catalogues.get(index).map(|list| list.name.clone());
        let field = |field: &TemplateField| TemplateFieldView {
            id: field.id.clone(),
            name: field.name.clone(),
            column: column_letters(field.column),
            code: field.code,
            kind: field.kind,
            catalogue: field.catalogue.and_then(catalogue),
            table: field.table.clone(),
        };
        let linked = |part: &vitrina_clean::sipot::Part| LinkedView {
            id: part.id.clone().unwrap_or_default(),
            sheet: part.name.clone(),
            parent: format.parent_of(part).map(|field| field.name.clone()),
            fields: part.fields.len(),
        };
        let lists = format.catalogues.iter().map(|list| (list.name.clone(), list.values.len()));
        TemplateView {
            layout: format.layout,
            generation: format.generation,
            id: format.id.clone(),
            name: format.called(),
            short_name: format.short_name.clone(),
            title: format.title.clone(),
            about: format.about.clone(),
            sheet: format.main.name.clone(),
            header_row: format.main.header_row + 1,
            first_record: format.main.first_record + 1,
            fields: format.main.fields.iter().map(field).collect(),
            catalogues: lists.collect(),
            tables: format.tables.iter().map(linked).collect(),
        }
    }
}
