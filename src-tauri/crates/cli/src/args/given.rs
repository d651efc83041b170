//! What a command reads.

use std::path::PathBuf;

use clap::Args;

/// A file, one within a zip or folder, or standard input.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Given {
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "NAME|N")]
    pub(crate) member: Option<String>,
    #[arg(long)]
    pub(crate) damaged: bool,
}
