//! What a file was recognised as: its layout, fields, catalogues and linked tables.

use std::collections::BTreeMap;

use serde::Serialize;
use vitrina_model::{FieldType, Sheet, Workbook};

use super::rules::{Kind, Rules, TypeRule};
use super::text;

/// Which of the three layouts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// A: the template that is filled and uploaded.
    Upload,
    /// B: what the national platform gives to the public.
    Download,
    /// C: the export of the State of Mexico's own system.
    Export,
}

impl Layout {
    /// The name in replies and message ids.
    pub fn name(self) -> &'static str {
        match self {
            Layout::Upload => "upload",
            Layout::Download => "download",
            Layout::Export => "export",
        }
    }
}

/// A field of a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TemplateField {
    /// The id that the authority gave it.
    pub id: Option<String>,
    /// The header without the number of its table.
    pub name: String,
    /// Zero-based column of the sheet.
    pub column: u32,
    /// The type code.
    pub code: Option<u8>,
    /// What it holds, by the code or by the header.
    pub kind: Option<Kind>,
    /// Its catalogue, as an index of the format's.
    pub catalogue: Option<usize>,
    /// The linked table that it points into.
    pub table: Option<String>,
}

impl TemplateField {
    /// The type of the column; nothing where the template does not say.
    pub fn field_type(&self) -> Option<FieldType> {
        Some(match self.kind? {
            Kind::Number | Kind::Currency => FieldType::Number,
            Kind::Date => FieldType::Date,
            Kind::Time => FieldType::Time,
            Kind::Table | Kind::Year => FieldType::Integer,
            _ => FieldType::String,
        })
    }

    /// The bounds that its type code gives.
    pub(crate) fn bounds<'r>(&self, rules: &'r Rules) -> Option<&'r TypeRule> {
        rules.types.get(&self.code?)
    }
}

/// A sheet of a template that holds records: the main one, or a linked table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The number of a linked table.
    pub id: Option<String>,
    /// Index of the sheet.
    pub sheet: usize,
    /// The sheet's name.
    pub name: String,
    /// Zero-based row of the type codes, where they are.
    pub types_row: Option<u32>,
    /// Zero-based row of the ids, where they are.
    pub ids_row: Option<u32>,
    /// Zero-based row of the headers.
    pub header_row: u32,
    /// Zero-based row of the first record.
    pub first_record: u32,
    /// The fields from the left; a linked table's key is not among them.
    pub fields: Vec<TemplateField>,
    /// Zero-based column of a linked table's key.
    pub key: Option<u32>,
}

impl Part {
    /// First and last column of fields and key.
    pub fn columns(&self) -> Option<(u32, u32)> {
        let all = || self.fields.iter().map(|field| field.column).chain(self.key);
        Some((all().min()?, all().max()?))
    }

    /// The sheet in its workbook.
    pub fn of<'w>(&self, workbook: &'w Workbook) -> Option<&'w Sheet> {
        workbook.sheets.get(self.sheet).filter(|sheet| sheet.name == self.name)
    }
}

/// A catalogue: a list of the only values that a field may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Catalogue {
    /// The sheet that it stands on, or the header that lists it.
    pub name: String,
    /// The values in their order.
    pub values: Vec<String>,
}

/// What was recognised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SipotFormat {
    /// Which layout.
    pub layout: Layout,
    /// 2015 for templates of 2015 to 2017, 2018 for those since; nothing for other layouts.
    pub generation: Option<u16>,
    /// The format's id.
    pub id: Option<String>,
    /// Its short name, `A77FVIII` for instance.
    pub short_name: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its description.
    pub description: Option<String>,
    /// The name that the office's own list gives the id.
    pub known_as: Option<String>,
    /// What stands above the table of layout B: `subject`, `law`, `format`, `period`.
    pub about: BTreeMap<String, String>,
    /// The main sheet.
    pub main: Part,
    /// The linked tables.
    pub tables: Vec<Part>,
    /// The catalogues.
    pub catalogues: Vec<Catalogue>,
}

impl SipotFormat {
    /// What a person would call it.
    pub fn called(&self) -> String {
        let names = [&self.known_as, &self.short_name, &self.title];
        let name = names.into_iter().flatten().next().or_else(|| self.about.get("format"));
        name.cloned().unwrap_or_else(|| self.main.name.clone())
    }

    /// The field that points into a linked table.
    pub fn parent_of(&self, table: &Part) -> Option<&TemplateField> {
        let id = table.id.as_deref()?;
        self.main.fields.iter().find(|field| field.table.as_deref() == Some(id))
    }

    /// The main sheet's field of a role: `year`, `start`, `end` or `note`.
    pub(crate) fn role(&self, starts: &[String]) -> Option<&TemplateField> {
        self.main.fields.iter().find(|field| text::begins(&field.name, starts))
    }
}

/// The catalogues of a workbook, each entered in the field that it is for: the first field of kind
/// catalogue takes `Hidden_1`, the second `Hidden_2`.
pub(super) fn take_catalogues(
    workbook: &Workbook,
    rules: &Rules,
    main: &mut Part,
    tables: &mut [Part],
) -> Vec<Catalogue> {
    let ids: Vec<String> = tables.iter().filter_map(|table| table.id.clone()).collect();
    let mut found = Vec::new();
    let mut named = Vec::new();
    for sheet in &workbook.sheets {
        let (prefix, linked) = (&rules.catalogues.prefix, &rules.linked.prefix);
        let Some(name) = text::catalogue_name(&sheet.name, prefix, linked, &ids) else { continue };
        named.push((name, found.len()));
        found.push(Catalogue { name: sheet.name.clone(), values: values(sheet) });
    }
    named.sort_by_key(|(name, _)| name.number);
    for part in std::iter::once(main).chain(tables) {
        let of_part = named.iter().filter(|(name, _)| name.table == part.id);
        let fields = part.fields.iter_mut().filter(|field| field.kind == Some(Kind::Catalogue));
        for (field, (_, index)) in fields.zip(of_part) {
            field.catalogue = Some(*index);
        }
    }
    found
}

/// The values in the first column of a sheet.
fn values(sheet: &Sheet) -> Vec<String> {
    let Some(extent) = sheet.extent() else { return Vec::new() };
    let texts = sheet.rows().map(|cells| cells.get(extent.left).to_text());
    texts.filter(|text| !text.trim().is_empty()).collect()
}
