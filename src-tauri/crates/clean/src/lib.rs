//! A sheet into a table by a recipe, and what is to be said about it.
