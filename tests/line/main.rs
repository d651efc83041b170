//! The whole line by the command line, on real files, to a folder and to a real CKAN.
#![allow(missing_docs, reason = "tests are named by what they show")]

mod bad_input;
mod ckan;
mod ckan_kills;
mod compare;
mod folder;
mod keychain;
mod kills;
mod machine;
mod proxy;
mod tampering;
mod vitrina;
