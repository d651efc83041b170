//! Every sample of real files, where they are at hand: none makes the X-ray fail.

use std::path::Path;

use vitrina_formats::read::{Isolation, ReadOptions, read};
use vitrina_formats::xray::xray;
use vitrina_model::{HiddenKind, Silent, Visibility};

/// Tries all files of the samples: what can be read has an X-ray, which finds the sheets that the
/// reader says are hidden.
#[test]
fn every_sample_has_an_xray() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/samples");
    let Ok(files) = std::fs::read_dir(&folder) else {
        println!("SKIPPED samples: no ../shared/samples beside the checkout");
        return;
    };
    let options = ReadOptions::new(Isolation::InProcess);
    let (mut seen, mut hidden, mut unread) = (0, 0, 0);
    for path in files.flatten().map(|file| file.path()).filter(|path| path.is_file()) {
        let Ok(found) = xray(&path, &options, &Silent) else { continue };
        seen += 1;
        let told = |kind| found.hidden.iter().filter(move |it| it.kind == kind);
        unread += told(HiddenKind::Unread).count();
        let Ok(book) = read(&path, &options, &Silent) else { continue };
        for sheet in book.sheets.iter().filter(|sheet| sheet.visibility != Visibility::Visible) {
            let both = told(HiddenKind::HiddenSheet).chain(told(HiddenKind::VeryHiddenSheet));
            let named = both.filter(|it| it.sheet.as_ref() == Some(&sheet.name)).count();
            assert_eq!(named, 1, "{}: {}", path.display(), sheet.name);
            hidden += 1;
        }
    }
    println!("samples: {seen} X-rays, {hidden} hidden sheets, {unread} parts not looked at");
    assert!(seen > 0);
}
