//! Commands on people.

use vitrina_work::NewPerson;

use super::Context;
use crate::args::Person;
use crate::output::args;
use crate::{Failed, ask};

pub(super) fn run(context: &Context<'_>, command: &Person) -> Result<(), Failed> {
    match command {
        Person::Add { name, role, remember } => add(context, name, (*role).into(), *remember),
        Person::List => list(context),
    }
}

fn add(
    context: &Context<'_>,
    name: &str,
    role: vitrina_model::Role,
    remember: bool,
) -> Result<(), Failed> {
    let mut desk = context.desk()?;
    let passphrase = ask::new_passphrase(context.words)?;
    let new = NewPerson { name: name.to_owned(), role, passphrase: passphrase.again() };
    let person = desk.add_person(&new)?;
    // The person is on the list whatever the keychain says; that it did not remember is said.
    let remembered = remember && ask::remember(&desk, &person.id, &passphrase).is_ok();
    let mut value = serde_json::to_value(&person).unwrap_or_default();
    if remember {
        value["remembered"] = remembered.into();
    }
    let said =
        args([("name", person.name.as_str().into()), ("person", person.id.0.as_str().into())]);
    context.output.result(&value, |lines| {
        lines.say("cli-person-added", &said);
        if remember && !remembered {
            lines.say("cli-not-remembered", &said);
        }
    });
    Ok(())
}

fn list(context: &Context<'_>) -> Result<(), Failed> {
    let people = context.desk()?.people()?;
    context.output.result(&serde_json::json!({ "people": people }), |lines| {
        if people.is_empty() {
            lines.say("cli-nobody", &args([]));
        }
        for person in &people {
            let id = format!("cli-person-{}", person.role.name());
            let name = person.name.as_str().into();
            lines.say(&id, &args([("name", name), ("person", person.id.0.as_str().into())]));
        }
    });
    Ok(())
}
