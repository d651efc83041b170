//! What a text is when read letter for letter.

pub(crate) use vitrina_model::written::is_date;
