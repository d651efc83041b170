//! People: nobody takes another's name, and sealed keys come back as they were given.

use vitrina_model::{PersonId, Role};

use crate::support::*;

#[test]
fn people_come_back_as_they_were_added() {
    let bench = Bench::new();
    assert_eq!(bench.store.people().unwrap(), [ana(), beto(), luis(), sara()], "in their order");
    assert_eq!(bench.store.person(&beto().id).unwrap(), Some(beto()));
    assert_eq!(bench.store.sealed_key(&ana().id).unwrap().as_deref(), Some(&b"sealed"[..]));
    let nobody = PersonId("nadie".into());
    assert_eq!(bench.store.person(&nobody).unwrap(), None);
    assert_eq!(bench.store.sealed_key(&nobody).unwrap(), None);
}

#[test]
fn a_name_written_otherwise_is_still_taken() {
    let mut bench = Bench::new();
    for name in ["Ana Ruiz", " ana  ruiz", "ANA RUIZ", "Aná Ruíz", "Ana\u{200b}Ruiz", "AnaRuiz"] {
        let other = person("otra", name, Role::Supervisor);
        let at = bench.now();
        let refused = bench.store.add_person(&other, b"", at);
        assert_eq!(code(refused), "name_taken", "{name:?} reads like Ana Ruiz");
    }
    let same_id = person("ana-ruiz", "Anabel Ruiz", Role::Clerk);
    let at = bench.now();
    assert_eq!(code(bench.store.add_person(&same_id, b"", at)), "name_taken", "ids are unique");
    assert_eq!(bench.store.people().unwrap().len(), 4, "a refusal adds nobody");
    bench.store.add_person(&person("anabel", "Anabel Ruiz", Role::Clerk), b"", at).unwrap();
}
