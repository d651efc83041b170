//! What each command does: a thin step from its request to the act in `work` and back.

pub(crate) mod description;
pub(crate) mod drafts;
pub(crate) mod files;
pub(crate) mod office;
pub(crate) mod people;
pub(crate) mod portals;
pub(crate) mod preview;
pub(crate) mod publish;
pub(crate) mod review;
pub(crate) mod table;
