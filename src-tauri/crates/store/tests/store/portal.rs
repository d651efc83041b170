//! Portals: names are unique, addresses come back whole.

use vitrina_model::{PortalAddress, PortalName, PortalRecord};

use crate::support::*;

#[test]
fn portals_come_back_as_they_were_added() {
    let mut bench = Bench::new();
    let ckan = PortalRecord {
        name: PortalName("datos abiertos".into()),
        address: PortalAddress::Ckan {
            url: "https://datos.example".into(),
            organization: "obras".into(),
        },
    };
    let at = bench.now();
    bench.store.add_portal(&ckan, at).unwrap();
    let all = [folder_portal("catalogo"), folder_portal("ckan"), ckan.clone()];
    assert_eq!(bench.store.portals().unwrap(), all, "in their order");
    assert_eq!(bench.store.portal(&ckan.name).unwrap(), Some(ckan));
    assert_eq!(bench.store.portal(&PortalName("otro".into())).unwrap(), None);
}

#[test]
fn a_portal_name_is_taken_once() {
    let mut bench = Bench::new();
    for name in ["catalogo", "Catálogo ", "CATALOGO"] {
        let at = bench.now();
        let refused = bench.store.add_portal(&folder_portal(name), at);
        assert_eq!(code(refused), "portal_taken", "{name:?}");
    }
}
