//! Commands on portals.

use serde_json::json;
use vitrina_model::{PortalAddress, PortalName};
use vitrina_wire::Failure;
use vitrina_work::portal_address;

use super::Context;
use crate::args::{Portal, PortalAdd};
use crate::output::args;
use crate::{Failed, ask};

pub(super) fn run(context: &Context<'_>, command: &Portal) -> Result<(), Failed> {
    match command {
        Portal::Add(new) => add(context, new),
        Portal::Test { name } => test(context, &PortalName(name.clone())),
        Portal::Token { name } => token(context, &PortalName(name.clone())),
        Portal::List => list(context),
    }
}

fn add(context: &Context<'_>, new: &PortalAdd) -> Result<(), Failed> {
    let ckan = new.ckan.as_deref().zip(new.organization.as_deref());
    let Some(address) = portal_address(new.folder.as_deref(), ckan) else {
        return Err(Failed { failure: Box::new(Failure::usage(String::new())), state: None });
    };
    let needs_token = matches!(address, PortalAddress::Ckan { .. });
    let mut desk = context.desk()?;
    let record = desk.add_portal(&new.name, address)?;
    // The portal is on the list whatever the keychain says: its token can be given at any time.
    let given = std::env::var("VITRINA_TOKEN").is_ok_and(|token| !token.trim().is_empty());
    let asked = || ask::ask_token(&desk, &record.name, context.words).unwrap_or(false);
    let token = needs_token && (given || asked());
    let mut value = serde_json::to_value(&record).unwrap_or_default();
    if needs_token {
        value["token"] = token.into();
    }
    let said = args([("portal", record.name.0.as_str().into())]);
    context.output.result(&value, |lines| {
        lines.say("cli-portal-added", &said);
        if needs_token && !token {
            lines.say("cli-portal-needs-token", &said);
        }
    });
    Ok(())
}

fn test(context: &Context<'_>, name: &PortalName) -> Result<(), Failed> {
    let desk = context.desk()?;
    let token = ask::token_or_ask(&desk, &desk.portal_record(name)?, context.words)?;
    let standing = context.wait(desk.test_portal(name, token))?;
    let mut value = serde_json::to_value(&standing).unwrap_or_default();
    value["portal"] = name.0.as_str().into();
    value["ok"] = true.into();
    let said = args([("portal", name.0.as_str().into())]);
    context.output.result(&value, |lines| lines.say("cli-portal-ready", &said));
    Ok(())
}

/// Takes a new token for a portal, typed at the terminal, into the keychain.
fn token(context: &Context<'_>, name: &PortalName) -> Result<(), Failed> {
    let desk = context.desk()?;
    let record = desk.portal_record(name)?;
    let token = ask::ask_token(&desk, &record.name, context.words)?;
    let said = args([("portal", record.name.0.as_str().into())]);
    let id = if token { "cli-portal-token-kept" } else { "cli-portal-needs-token" };
    let value = json!({ "portal": record.name, "token": token });
    context.output.result(&value, |lines| lines.say(id, &said));
    Ok(())
}

fn list(context: &Context<'_>) -> Result<(), Failed> {
    let portals = context.desk()?.portals()?;
    context.output.result(&json!({ "portals": portals }), |lines| {
        if portals.is_empty() {
            lines.say("cli-no-portal", &args([]));
        }
        for portal in &portals {
            let place = match &portal.address {
                PortalAddress::Folder { directory } => directory.clone(),
                PortalAddress::Ckan { url, organization } => format!("{url} ({organization})"),
            };
            lines.plain(&format!("{}: {place}", portal.name));
        }
    });
    Ok(())
}
