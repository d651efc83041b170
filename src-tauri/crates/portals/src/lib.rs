//! What would be done on a portal, doing it, and reading it back.
