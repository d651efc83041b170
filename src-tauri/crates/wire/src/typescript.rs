//! The window's side of the boundary in TypeScript, written from the list of commands.

use std::collections::BTreeMap;
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use crate::{COMMANDS, HostEvent};

/// Names that stand for types of other crates.
const ALIASES: &str = "\
export type DraftStateName =
  | \"draft\"
  | \"submitted\"
  | \"returned\"
  | \"approved\"
  | \"publishing\"
  | \"published\";

export type FieldTypeName =
  | \"string\"
  | \"integer\"
  | \"number\"
  | \"boolean\"
  | \"date\"
  | \"datetime\"
  | \"time\";

export type DecimalMarkName = \"point\" | \"comma\";

export type DateOrderName = \"day_first\" | \"month_first\";

export type PlaceView =
  | { kind: \"whole\" }
  | { kind: \"file\"; path: string }
  | { kind: \"sheet\"; sheet: string }
  | { kind: \"cell\"; sheet: string; cell: string }
  | { kind: \"column\"; field: string }
  | { kind: \"metadata\"; property: string };
";

/// The types that were entered, by name.
pub struct Types {
    config: Config,
    declared: BTreeMap<String, String>,
}

impl Types {
    /// Enters a type and all that it uses; gives its name.
    pub(crate) fn enter<T: TS + 'static + ?Sized>(&mut self) -> String {
        TypeVisitor::visit::<T>(self);
        T::name(&self.config)
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only what we derive has a place of its own; numbers, lists and options do not.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.declared.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            let text = format!("{docs}export {}\n", T::decl(&self.config));
            self.declared.insert(name, text);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole file.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut types = Types { config, declared: BTreeMap::new() };
    let mut commands = String::new();
    let mut facts = String::new();
    for command in COMMANDS {
        let (request, reply) = (command.types)(&mut types);
        let (name, about) = (command.name, command.about.trim());
        let _ = writeln!(
            commands,
            "  /** {about} */\n  {name}: {{ request: {request}; reply: {reply} }};"
        );
        let list = |items: &mut dyn Iterator<Item = &&str>| {
            let quoted: Vec<_> = items.map(|item| format!("\"{item}\"")).collect();
            quoted.join(", ")
        };
        let fails = list(&mut command.fails.iter().copied().flatten());
        let stale = list(&mut command.stale.iter());
        let _ = writeln!(facts, "  {name}: {{ stale: [{stale}], fails: [{fails}] }},");
    }
    types.enter::<HostEvent>();
    types.enter::<crate::Failure>();
    let mut out = String::from(
        "// Long: the whole boundary to Rust, written by `cargo xtask codegen` from wire/src/commands.rs.\n\n",
    );
    out.push_str(ALIASES);
    for text in types.declared.values() {
        let _ = write!(out, "\n{text}");
    }
    let _ = write!(
        out,
        "\n/** Every command with its request and reply. */\nexport interface Commands {{\n{commands}}}\n"
    );
    let _ = write!(
        out,
        "\n/** What each command makes stale, and how it can fail. */\nexport const FACTS: {{\n  readonly [name in keyof Commands]: {{\n    readonly stale: readonly (keyof Commands)[];\n    readonly fails: readonly string[];\n  }};\n}} = {{\n{facts}}};\n"
    );
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_window_has_the_boundary_as_it_is() {
        let written = include_str!("../../../../ui/src/wire/generated.ts");
        let mend = "run `cargo xtask codegen` and commit ui/src/wire/generated.ts";
        assert_eq!(written.replace("\r\n", "\n"), super::typescript(), "{mend}");
    }
}
