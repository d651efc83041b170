//! Files that take the place of older ones: all or none, and nothing lost.

use std::collections::BTreeMap;

use super::super::atomic::AtomicFile;
use super::*;

fn sealed(folder: &Path, name: &str) -> Sealed {
    let mut file = AtomicFile::create(folder, name).unwrap();
    file.put(b"new").unwrap();
    file.seal().unwrap()
}

/// A sealed file that cannot be placed: its bytes are gone.
fn lost(folder: &Path, name: &str) -> Sealed {
    let sealed = sealed(folder, name);
    fs::remove_file(sealed.file.path()).unwrap();
    sealed
}

fn texts(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

fn expected(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn all_replace_what_was_there_and_leave_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a"), "old a").unwrap();
    place_all(vec![sealed(folder.path(), "a"), sealed(folder.path(), "b")]).unwrap();
    assert_eq!(texts(folder.path()), expected(&[("a", "new"), ("b", "new")]));
}

#[test]
fn one_that_cannot_be_placed_brings_everything_back() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a", "c"] {
        fs::write(folder.path().join(name), format!("old {name}")).unwrap();
    }
    let files =
        vec![sealed(folder.path(), "a"), sealed(folder.path(), "b"), lost(folder.path(), "c")];
    let error = place_all(files).unwrap_err();
    assert_eq!(error.code(), "unwritable");
    let before = expected(&[("a", "old a"), ("c", "old c")]);
    assert_eq!(texts(folder.path()), before, "the replaced one and the one never placed");
}

#[cfg(unix)]
#[test]
fn a_link_comes_back_as_a_link() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("real"), "old").unwrap();
    // A link is set aside by renaming, as every file is where a second name is not to be had.
    std::os::unix::fs::symlink("real", folder.path().join("a")).unwrap();
    place_all(vec![sealed(folder.path(), "a"), lost(folder.path(), "b")]).unwrap_err();
    assert_eq!(fs::read_link(folder.path().join("a")).unwrap(), Path::new("real"));
    assert_eq!(texts(folder.path()), expected(&[("a", "old"), ("real", "old")]));
}

#[test]
fn a_renamed_file_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let (target, aside) = (folder.path().join("a"), folder.path().join("aside"));
    fs::write(&target, "old").unwrap();
    keep_as(&target, &aside, false).unwrap();
    assert_eq!(texts(folder.path()), expected(&[("aside", "old")]), "renamed, not copied");
    fs::write(&target, "new").unwrap();
    bring_back(&aside, &target);
    assert_eq!(texts(folder.path()), expected(&[("a", "old")]));
}

#[test]
fn a_name_that_is_taken_is_not_used_for_keeping() {
    let folder = tempfile::tempdir().unwrap();
    let (target, aside) = (folder.path().join("a"), folder.path().join("aside"));
    for path in [&target, &aside] {
        fs::write(path, "old").unwrap();
    }
    let error = keep_as(&target, &aside, true).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
}

#[test]
fn one_file_under_two_paths_is_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("a"), folder.path().join("b"));
    fs::write(&one, "same").unwrap();
    fs::write(&other, "same").unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    assert!(same_file(&one, &folder.path().join("in").join("..").join("a")));
    assert!(!same_file(&one, &other), "the same bytes are not the same file");
    assert!(!same_file(&one, &folder.path().join("c")), "what is not there is no file");
    #[cfg(unix)]
    {
        let (soft, hard) = (folder.path().join("soft"), folder.path().join("hard"));
        std::os::unix::fs::symlink(&one, &soft).unwrap();
        fs::hard_link(&one, &hard).unwrap();
        assert!(same_file(&one, &soft) && same_file(&soft, &one));
        assert!(same_file(&one, &hard), "as in a folder that ignores case");
    }
}
