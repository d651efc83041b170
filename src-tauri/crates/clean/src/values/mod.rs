//! The values of a column: what its cells are, how its texts are read, what is to be said of them.

pub(crate) mod code;
pub(crate) mod evidence;
pub(crate) mod few;
pub(crate) mod fit;
pub(crate) mod looks;
pub(crate) mod said;
