//! The portals of the office and their tokens.

use std::path::Path;

use vitrina_model::{PortalAddress, PortalName, PortalRecord};
use vitrina_work::{
    Desk, Keychain, PortalError, Secret, Standing, Token, WorkError, portal_address,
};

use crate::call::locked;
use crate::views as v;
use crate::{Call, Failure, Office};

pub(crate) fn portals(
    office: &Office,
    _request: v::Nothing,
    _call: &Call,
) -> Result<Vec<v::PortalView>, Failure> {
    Ok(list(office, &office.desk()?)?)
}

pub(crate) fn add_portal(
    office: &Office,
    request: v::AddPortal,
    _call: &Call,
) -> Result<v::PortalView, Failure> {
    let mut desk = office.desk()?;
    let address = match &request.address {
        v::NewAddress::Folder { folder } => {
            let path = locked(&office.offered).path(folder);
            portal_address(path.as_deref(), None)
        }
        v::NewAddress::Ckan { url, organization } => {
            portal_address(None, Some((url, organization)))
        }
    };
    let address = address.ok_or_else(|| Failure::usage("no such folder".to_owned()))?;
    let record = desk.add_portal(&request.name, address)?;
    Ok(view(office, &desk, record))
}

pub(crate) fn test_portal(
    office: &Office,
    request: v::PortalRef,
    call: &Call,
) -> Result<v::StandingView, Failure> {
    let desk = office.desk()?;
    let name = PortalName(request.portal);
    let token = token(office, &desk, &name);
    Ok(call.wait(desk.test_portal(&name, token))?.into())
}

pub(crate) fn keep_token(
    office: &Office,
    request: v::KeepToken,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    let desk = office.desk()?;
    let v::KeepToken { portal, token, this_time } = request;
    let token = Secret::new(token);
    let secret = Secret::new(token.trim().to_owned());
    let name = desk.portal_record(&PortalName(portal))?.name;
    if secret.is_empty() {
        return Err(WorkError::from(PortalError::TokenMissing).into());
    }
    if this_time {
        locked(&office.secrets).insert(name, secret);
    } else {
        let kept = Keychain::of(desk.home()).keep_token(&name, &secret);
        kept.map_err(WorkError::from)?;
        // An older one that was given for this time must not speak for the new one.
        locked(&office.secrets).remove(&name);
    }
    Ok(v::Nothing {})
}

/// The token of a portal: as it was given for this time, else from the environment, else from the
/// keychain. None of them is no failure here: the portal says whether it needs one.
pub(crate) fn token(office: &Office, desk: &Desk, portal: &PortalName) -> Option<Token> {
    if let Some(secret) = locked(&office.secrets).get(portal) {
        return Some(Token::new(secret.as_str()));
    }
    let given = std::env::var("VITRINA_TOKEN").ok().filter(|text| !text.trim().is_empty());
    if let Some(text) = given {
        return Some(Token::new(text));
    }
    let kept = Keychain::of(desk.home()).token(portal).ok().flatten();
    kept.map(|secret| Token::new(secret.as_str()))
}

/// All portals as the window shows them.
pub(crate) fn list(office: &Office, desk: &Desk) -> Result<Vec<v::PortalView>, WorkError> {
    Ok(desk.portals()?.into_iter().map(|record| view(office, desk, record)).collect())
}

/// A portal as the window shows it.
pub(crate) fn view(office: &Office, desk: &Desk, record: PortalRecord) -> v::PortalView {
    let practice = is_practice(desk, &record);
    let portal = record.name.0.clone();
    match record.address {
        PortalAddress::Folder { directory } => v::PortalView {
            portal,
            kind: "folder".to_owned(),
            address: directory,
            organization: None,
            practice,
            token_missing: false,
        },
        PortalAddress::Ckan { url, organization } => v::PortalView {
            portal,
            kind: "ckan".to_owned(),
            address: url,
            organization: Some(organization),
            practice,
            token_missing: token(office, desk, &record.name).is_none(),
        },
    }
}

/// Whether it is the portal for practising, which lies in the home and which nobody sees.
pub(crate) fn is_practice(desk: &Desk, record: &PortalRecord) -> bool {
    let folder = desk.practice_folder();
    matches!(&record.address, PortalAddress::Folder { directory } if Path::new(directory) == folder)
}

impl From<Standing> for v::StandingView {
    fn from(standing: Standing) -> v::StandingView {
        let Standing { kind, url, version, user, organization, row_store } = standing;
        v::StandingView { kind: kind.to_owned(), url, version, user, organization, row_store }
    }
}
