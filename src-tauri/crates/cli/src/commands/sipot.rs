//! Commands on official templates: fill.

use vitrina_work::Fill;

use super::Context;
use crate::Failed;
use crate::args::Sipot;
use crate::output::args;

pub(super) fn run(context: &Context<'_>, command: &Sipot) -> Result<(), Failed> {
    let Sipot::Fill(asked) = command;
    let fill = Fill {
        file: asked.file.clone(),
        template: asked.template.clone(),
        target: asked.save.clone(),
        recipe: asked.shape.recipe(),
        rules: context.rules(),
    };
    let done = fill.run(&context.options(false), context.progress)?;
    context.output.result(&done, |lines| {
        let said = [("path", done.path.as_str().into()), ("name", done.format.as_str().into())];
        lines.say("cli-filled", &args(said));
        for (sheet, rows) in &done.sheets {
            let said = [("sheet", sheet.as_str().into()), ("rows", (*rows).into())];
            lines.say("cli-filled-sheet", &args(said));
        }
        for (id, names) in
            [("cli-filled-left-out", &done.left_out), ("cli-filled-empty", &done.empty)]
        {
            for name in names {
                lines.say(id, &args([("name", name.as_str().into())]));
            }
        }
        lines.findings(&done.findings);
    });
    Ok(())
}
