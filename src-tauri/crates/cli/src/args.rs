//! The commands and their arguments; the words for them are in the locales (`cli-…`).

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use vitrina_model::{
    FileFormat, MergedCells, Recipe, Rect, Role, RowRole, SheetChoice, TextReading,
};

use crate::column::Decision;

mod given;
mod sipot;
pub(crate) use given::Given;
pub(crate) use sipot::Sipot;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "vitrina", version, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[arg(long, global = true, value_name = "DIR", env = "VITRINA_HOME", hide_env = true)]
    pub(crate) home: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(long, global = true, value_name = "es|en", value_parser = language)]
    pub(crate) lang: Option<String>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Inspect {
        #[command(flatten)]
        given: Given,
        #[command(flatten)]
        text: Text,
    },
    Xray {
        #[command(flatten)]
        given: Given,
    },
    Cells {
        #[command(flatten)]
        given: Given,
    },
    Compare {
        #[command(flatten)]
        given: Given,
    },
    Convert(Convert),
    Trace(Trace),
    #[command(subcommand)]
    Sipot(Sipot),
    #[command(subcommand)]
    Person(Person),
    #[command(subcommand)]
    Portal(Portal),
    #[command(subcommand)]
    Draft(Draft),
    #[command(subcommand)]
    Review(Review),
    Publish {
        id: String,
        #[arg(long, value_name = "PORTAL")]
        to: String,
    },
    Verify {
        receipt: PathBuf,
        #[arg(long)]
        offline: bool,
    },
    Backup {
        file: PathBuf,
    },
    Completions {
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Convert {
    #[command(flatten)]
    pub(crate) given: Given,
    #[arg(long, value_delimiter = ',', required = true, value_name = "FORMAT")]
    pub(crate) to: Vec<Format>,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) shape: Shape,
}

/// Which cell of the sheet a published value comes from.
#[derive(Debug, Args)]
pub(crate) struct Trace {
    #[command(flatten)]
    pub(crate) given: Given,
    #[arg(long, value_name = "N")]
    pub(crate) row: u64,
    #[arg(id = "value_column", long = "field", value_name = "M|NAME")]
    pub(crate) column: String,
    #[command(flatten)]
    pub(crate) shape: Shape,
}

/// Sheet, box and header as the person wants them.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Shape {
    #[arg(long, value_name = "N")]
    pub(crate) sheet: Option<String>,
    #[arg(long = "box", value_name = "A5:K204")]
    pub(crate) area: Option<Rect>,
    #[arg(long, value_name = "5-6", value_parser = rows)]
    pub(crate) header_rows: Option<(u32, u32)>,
    #[arg(long, value_name = "9=total", value_parser = role, value_delimiter = ',')]
    pub(crate) row_role: Vec<(u32, RowRole)>,
    #[arg(long, value_enum)]
    pub(crate) merged: Option<Merged>,
    #[arg(id = "decision", long = "column", value_name = "C.type=number", value_parser = crate::column::decision)]
    pub(crate) column: Vec<Decision>,
    #[command(flatten)]
    pub(crate) text: Text,
}

/// What becomes of cells under merged ranges.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Merged {
    Blank,
    Fill,
}

/// How a text file is to be read, where what is found in it is not right.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Text {
    #[arg(long, value_name = "windows-1252", value_parser = encoding)]
    pub(crate) encoding: Option<String>,
    #[arg(long, value_name = ";", value_parser = delimiter)]
    pub(crate) delimiter: Option<char>,
}

impl Text {
    pub(crate) fn reading(&self) -> TextReading {
        TextReading { encoding: self.encoding.clone(), delimiter: self.delimiter }
    }
}

impl Shape {
    pub(crate) fn recipe(&self) -> Recipe {
        let sheet = match &self.sheet {
            None => SheetChoice::First,
            Some(text) => match text.parse::<u32>() {
                Ok(number) => SheetChoice::Number(number),
                Err(_) => SheetChoice::Name(text.clone()),
            },
        };
        let fields = crate::column::fields(&self.column);
        Recipe {
            reading: self.text.reading(),
            sheet,
            area: self.area,
            header_rows: self.header_rows,
            rows: self.row_role.iter().copied().collect(),
            merged: self.merged.map(|merged| match merged {
                Merged::Blank => MergedCells::Blank,
                Merged::Fill => MergedCells::Fill,
            }),
            fields,
            ..Recipe::default()
        }
    }
}

/// `9=total`: a row counted from one, and what it is.
fn role(text: &str) -> Result<(u32, RowRole), String> {
    let parts = text.split_once('=');
    let row = parts.and_then(|(row, _)| row.trim().parse::<u32>().ok()?.checked_sub(1));
    let role = match parts.map(|(_, role)| role.trim()) {
        Some("data") => RowRole::Data,
        Some("header") => RowRole::Header,
        Some("units") => RowRole::Units,
        Some("title") => RowRole::Title,
        Some("total") => RowRole::Total,
        Some("note") => RowRole::Note,
        Some("out") => RowRole::Dropped,
        _ => return Err(text.to_owned()),
    };
    row.map(|row| (row, role)).ok_or_else(|| text.to_owned())
}

/// `5-6` or `5`, counted from one, as zero-based rows.
fn rows(text: &str) -> Result<(u32, u32), String> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let row = |text: &str| text.trim().parse::<u32>().ok().and_then(|row| row.checked_sub(1));
    match (row(first), row(last)) {
        (Some(first), Some(last)) if first <= last => Ok((first, last)),
        _ => Err(text.to_owned()),
    }
}

/// The label of an encoding that we read.
fn encoding(text: &str) -> Result<String, String> {
    if vitrina_work::is_encoding(text) { Ok(text.to_owned()) } else { Err(text.to_owned()) }
}

/// One letter; `\t` or `tab` is the tabulator, which is hard to type.
fn delimiter(text: &str) -> Result<char, String> {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        _ if text == "\\t" || text.eq_ignore_ascii_case("tab") => Ok('\t'),
        (Some(letter), None) if !matches!(letter, '"' | '\r' | '\n') => Ok(letter),
        _ => Err(text.to_owned()),
    }
}

/// The tag of a language that Vitrina speaks.
fn language(text: &str) -> Result<String, String> {
    vitrina_work::Language::from_tag(text).map(|_| text.to_owned()).ok_or_else(|| text.to_owned())
}

/// A property with its value, `title=Obras`.
fn property(text: &str) -> Result<String, String> {
    if text.contains('=') { Ok(text.to_owned()) } else { Err(text.to_owned()) }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Format {
    Csv,
    Json,
    Parquet,
    Xlsx,
    Html,
    Datapackage,
}

impl From<Format> for FileFormat {
    fn from(format: Format) -> FileFormat {
        match format {
            Format::Csv => FileFormat::Csv,
            Format::Json => FileFormat::Json,
            Format::Parquet => FileFormat::Parquet,
            Format::Xlsx => FileFormat::Xlsx,
            Format::Html => FileFormat::Html,
            Format::Datapackage => FileFormat::Datapackage,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum PersonRole {
    Clerk,
    Supervisor,
}

impl From<PersonRole> for Role {
    fn from(role: PersonRole) -> Role {
        match role {
            PersonRole::Clerk => Role::Clerk,
            PersonRole::Supervisor => Role::Supervisor,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Person {
    Add {
        name: String,
        #[arg(long)]
        role: PersonRole,
        #[arg(long)]
        remember: bool,
    },
    List,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Portal {
    Add(PortalAdd),
    Test { name: String },
    Token { name: String },
    List,
}

#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct PortalAdd {
    pub(crate) name: String,
    #[arg(long, value_name = "DIR", conflicts_with = "ckan", required_unless_present = "ckan")]
    pub(crate) folder: Option<PathBuf>,
    #[arg(long, value_name = "URL", requires = "organization")]
    pub(crate) ckan: Option<String>,
    #[arg(long, value_name = "ORG", requires = "ckan")]
    pub(crate) organization: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Draft {
    New {
        #[command(flatten)]
        given: Given,
        #[arg(long = "as", value_name = "PERSON")]
        person: String,
        #[command(flatten)]
        shape: Shape,
    },
    Set {
        id: String,
        #[arg(required = true, value_name = "NAME=VALUE", value_parser = property)]
        properties: Vec<String>,
    },
    Shape {
        id: String,
        #[arg(long, value_name = "NAME")]
        table: Option<String>,
        #[command(flatten)]
        shape: Shape,
    },
    Tables {
        id: String,
    },
    AddTable {
        id: String,
        #[arg(long, value_name = "N", required_unless_present = "all")]
        sheet: Option<String>,
        #[arg(long = "box", value_name = "A5:K204", requires = "sheet")]
        area: Option<Rect>,
        #[arg(long, conflicts_with = "sheet")]
        all: bool,
    },
    RemoveTable {
        id: String,
        #[arg(long, value_name = "NAME")]
        table: String,
    },
    NameTable {
        id: String,
        #[arg(long, value_name = "NAME")]
        table: String,
        #[arg(long = "name", value_name = "NAME")]
        new_name: Option<String>,
        #[arg(long, value_name = "TEXT")]
        title: Option<String>,
    },
    LinkTable {
        id: String,
        #[arg(long, value_name = "NAME")]
        table: String,
        #[arg(long, value_name = "COLUMN", required_unless_present = "none")]
        column: Vec<String>,
        #[arg(long = "with", value_name = "NAME", required_unless_present = "none")]
        with_table: Option<String>,
        #[arg(long, value_name = "COLUMN", required_unless_present = "none")]
        with_column: Vec<String>,
        #[arg(long, conflicts_with_all = ["column", "with_table", "with_column"])]
        none: bool,
    },
    Show {
        id: String,
    },
    List,
    History {
        id: String,
    },
    Back {
        id: String,
        #[arg(long, value_name = "N")]
        to: u64,
    },
    Submit {
        id: String,
        #[arg(long = "as", value_name = "PERSON")]
        person: String,
    },
    Reopen {
        id: String,
        #[arg(long = "as", value_name = "PERSON")]
        person: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Review {
    Approve {
        id: String,
        #[arg(long = "as", value_name = "PERSON")]
        person: String,
    },
    Return {
        id: String,
        #[arg(long = "as", value_name = "PERSON")]
        person: String,
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}
