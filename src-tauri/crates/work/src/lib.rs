//! The acts of a clerk and a supervisor.
