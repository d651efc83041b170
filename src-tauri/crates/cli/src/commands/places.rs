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
    let token = needs_token && ask::ask_token(&desk, &record.name, context.words)?;
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
    let token = ask::token(&desk, name);
    let standing = context.wait(desk.test_portal(name, token))?;
    let mut value = serde_json::to_value(&standing).unwrap_or_default();
    value["portal"] = name.0.as_str().into();
    value["ok"] = true.into();
    let said = args([("portal", name.0.as_str().into())]);
    context.output.result(&value, |lines| lines.say("cli-portal-ready", &said));
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
