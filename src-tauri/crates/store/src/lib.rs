//! Drafts, decisions and the publishing journal in one SQLite file.
