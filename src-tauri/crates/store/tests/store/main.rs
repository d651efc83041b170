//! The store as its callers use it: one file a table, and one a promise.

#![allow(dead_code, reason = "the bench is made for more tests than are here yet")]

mod support;

mod states;
