//! A sheet into a table by a recipe, and what is to be said about it.
//!
//! **Invariants.** Nothing here does I/O or reads a clock, and nothing fails: bad input is a
//! finding. Time and memory follow the cells that hold something, never the area they span. A row
//! is left out of the records only where it is blank, a total, a note, a repeated header or
//! outside of what the clerk chose; the ledger counts each.

mod count;
mod evidence;
mod find;
mod findings;
mod ledger;
mod lexical;
mod links;
mod marks;
mod merged;
mod names;
mod run;
pub mod sipot;
mod table;
mod types;
mod units;
mod values;
mod why;

pub use find::is_blank;
pub use links::broken_link;
pub use names::of_table as header_names;
pub use run::{boxes, run, run_as, sheet_of, tables};
pub use why::none as why_none;
