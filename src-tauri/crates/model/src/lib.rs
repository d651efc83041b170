//! The words of the trade as types: what a sheet, a table, a recipe, a package and an approval are.
//!
//! **Invariants.** Nothing here does I/O, reads a clock, or runs asynchronously. Bad input is a
//! [`Finding`], never an error. An [`Approved`] exists only with two valid signatures of two
//! different people over the same bytes; everything that publishes takes one.

mod approval;
mod batch;
mod block;
mod cell;
mod civil;
mod comparison;
mod digest;
mod draft;
mod field;
mod finding;
mod html;
mod layout;
mod ledger;
mod limits;
mod manifest;
mod metadata;
mod person;
mod place;
mod portal;
mod progress;
mod receipt;
mod recipe;
mod resource;
mod sheet;
mod sheet_builder;
mod strings;
mod table;
mod words;
mod workbook;
pub mod written;
mod xray;

pub use approval::{Approval, ApprovalRefused, Approved, Signature, Submission, Submitted};
pub use batch::Batch;
pub use block::{SheetBlock, TakeRows};
pub use cell::{Cell, CellError};
pub use civil::{civil_from_days, days_from_civil, write_clock, write_date, write_datetime};
pub use comparison::{Comparison, Difference};
pub use digest::{Digest, Hasher, NotADigest};
pub use draft::{DraftId, DraftState};
pub use field::{Field, FieldSchema, FieldType, Proof, Seen};
pub use finding::{Arg, Args, Finding, Outcome, Severity};
pub use html::escape_html;
pub use layout::{Evidence, Fill, Layout, MergedCells, MergedRange, RowRole};
pub use ledger::Ledger;
pub use limits::{LimitReached, Limits};
pub use manifest::{
    FileFormat, Manifest, PackagedFile, PackagedTable, Source, Within, canonical_json,
};
pub use metadata::{Frequency, License, Metadata, slug};
pub use person::{Person, PersonId, PublicKey, Role};
pub use place::{CellAddress, NotARect, Place, Rect, column_letters};
pub use portal::{PortalAddress, PortalName, PortalRecord};
pub use progress::{Cancelled, Progress, Silent, Stage};
pub use receipt::{PublishedFile, Receipt};
pub use recipe::{FieldChoice, Recipe, SheetChoice, TextReading};
pub use resource::{ForeignKey, NotResources, Resource, Resources};
pub use sheet::{RowCells, Sheet, SheetParts, Visibility};
pub use sheet_builder::{RowDraft, SheetBuilder};
pub use strings::Strings;
pub use table::{Table, TableColumn};
pub use words::Words;
pub use workbook::{FILE_CUT, SHEET_CUT, SHEET_MISSING, SourceFormat, TEXTS_CUT, Workbook};
pub use written::{DateOrder, DecimalMark, Reading};
pub use xray::{Glimpse, Hidden, HiddenKind, MOST_GLIMPSES, Spot, Xray};
