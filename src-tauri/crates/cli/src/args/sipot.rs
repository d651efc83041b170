//! The commands for official templates of Mexico's transparency platform.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Shape;

#[derive(Debug, Subcommand)]
pub(crate) enum Sipot {
    Fill(SipotFill),
}

#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct SipotFill {
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "TEMPLATE")]
    pub(crate) template: PathBuf,
    #[arg(long = "save", value_name = "OUT.xlsx")]
    pub(crate) save: PathBuf,
    #[command(flatten)]
    pub(crate) shape: Shape,
}
