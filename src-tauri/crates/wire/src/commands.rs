//! The list of commands: each once, with what it takes and gives, how it can fail, and which cached
//! answers it makes stale.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::failure::{
    APPROVED, DECISION, DRAFT, FILL, HOME, INSIDE, KEYCHAIN, OPEN, PASTE, PEOPLE, PORTAL, REACH,
    READ, READY, SEAL, SHAPE, TABLES, VALUE, WAY, WRITE,
};
use crate::typescript::Types;
use crate::views as v;
use crate::{Call, Failure, Office, acts};

/// A command of the window.
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub about: &'static str,
    /// The codes of its failures, in groups.
    pub fails: &'static [&'static [&'static str]],
    /// Commands whose cached answers are no longer true after it.
    pub stale: &'static [&'static str],
    pub(crate) run: fn(&Office, Value, &Call) -> Result<Value, Failure>,
    /// Names of request and reply in TypeScript; enters both and all that they use.
    pub(crate) types: fn(&mut Types) -> (String, String),
}

fn run<Q: DeserializeOwned, R: Serialize>(
    office: &Office,
    request: Value,
    call: &Call,
    act: fn(&Office, Q, &Call) -> Result<R, Failure>,
) -> Result<Value, Failure> {
    let request = match request {
        Value::Null => Value::Object(serde_json::Map::new()),
        other => other,
    };
    let request =
        serde_json::from_value(request).map_err(|error| Failure::usage(error.to_string()))?;
    let reply = act(office, request, call)?;
    serde_json::to_value(reply).map_err(|error| Failure::usage(error.to_string()))
}

fn types<Q: TS + 'static, R: TS + 'static>(types: &mut Types) -> (String, String) {
    (types.enter::<Q>(), types.enter::<R>())
}

macro_rules! commands {
    ($($module:ident {
        $($(#[doc = $about:literal])+ $name:ident($request:ty) -> $reply:ty,
            fails [$($fails:expr),*], stale [$($stale:ident),*];)+
    })+) => {
        /// Every command.
        pub const COMMANDS: &[Command] = &[$($(Command {
            name: stringify!($name),
            about: concat!($($about),+),
            fails: &[$($fails),*],
            stale: &[$(stringify!($stale)),*],
            run: |office, request, call| run(office, request, call, acts::$module::$name),
            types: types::<$request, $reply>,
        },)+)+];
    };
}

commands! {
    office {
        /// What the window must know before it shows anything.
        hello(v::Nothing) -> v::Hello, fails [HOME], stale [];
        /// Changes language, theme or size of text.
        prefer(v::Preferences) -> v::Preferences, fails [HOME], stale [hello, description];
        /// Copies everything into a folder that the person chooses; nothing where they chose none.
        copy_everything(v::Nothing) -> Option<v::Written>, fails [HOME, WRITE], stale [];
        /// Shows the folder of the data in the system's own window.
        show_home(v::Nothing) -> v::Nothing, fails [HOME, OPEN], stale [];
        /// What is being done at the moment.
        running(v::Nothing) -> Vec<v::Running>, fails [], stale [];
        /// Asks a call to stop.
        cancel(v::CallRef) -> v::Nothing, fails [], stale [];
    }
    people {
        /// Everyone, in the order they were added.
        people(v::Nothing) -> Vec<v::PersonView>, fails [HOME], stale [];
        /// Adds a person.
        add_person(v::AddPerson) -> v::PersonAdded, fails [HOME, PEOPLE, SEAL],
            stale [hello, people, drafts, draft, description, review];
        /// Another person sits here from now on.
        switch_person(v::SwitchPerson) -> v::PersonView, fails [HOME, PEOPLE, SEAL],
            stale [hello, drafts, draft, description, review];
    }
    portals {
        /// All portals, in the order they were added.
        portals(v::Nothing) -> Vec<v::PortalView>, fails [HOME], stale [];
        /// Adds a portal.
        add_portal(v::AddPortal) -> v::PortalView, fails [HOME, PORTAL, PEOPLE],
            stale [portals, publication];
        /// Whether a portal answers, knows the token and lets it publish.
        test_portal(v::PortalRef) -> v::StandingView, fails [HOME, PORTAL, REACH], stale [];
        /// Keeps the token of a portal in the keychain.
        keep_token(v::KeepToken) -> v::Nothing, fails [HOME, PORTAL, KEYCHAIN],
            stale [portals, publication, plan];
    }
    files {
        /// Asks the person for a spreadsheet; nothing where they chose none.
        choose_file(v::Nothing) -> Option<v::Offered>, fails [], stale [];
        /// Asks the person for a folder; nothing where they chose none.
        choose_folder(v::Nothing) -> Option<v::OfferedFolder>, fails [], stale [];
        /// Files that were opened with Vitrina before the window listened; each is given once.
        early_files(v::Nothing) -> Vec<v::Offered>, fails [], stale [];
        /// The files that were opened last and are still there, the latest first.
        recent_files(v::Nothing) -> Vec<v::Offered>, fails [HOME], stale [];
        /// What a zip or folder holds that a person must choose from; nothing for other files.
        look_inside(v::LookInside) -> v::LookedInside, fails [READ], stale [];
        /// Keeps cells of the clipboard as a file.
        paste_cells(v::PastedCells) -> v::Offered, fails [HOME, READ, PASTE], stale [];
        /// Begins a draft with a file.
        new_draft(v::NewDraft) -> v::Made, fails [HOME, READ, SHAPE, PEOPLE, INSIDE], stale [drafts, recent_files];
        /// Opens the locked file of a draft with its password. The page asks everything anew once
        /// it fits, and nothing where it does not: what was typed stays.
        unlock(v::Unlock) -> v::Nothing, fails [HOME, DRAFT, READ], stale [];
        /// Begins a draft with the sample, and adds the practice portal.
        practice(v::Nothing) -> v::Made, fails [HOME, READ, SHAPE, PEOPLE],
            stale [drafts, portals, publication];
    }
    drafts {
        /// The drafts: those that wait for who sits here, and the rest.
        drafts(v::Nothing) -> v::DraftList, fails [HOME], stale [];
        /// A draft with its task list.
        draft(v::DraftRef) -> v::DraftDetail, fails [HOME, DRAFT, READ, SHAPE], stale [];
        /// Everything that happened to a draft.
        history(v::DraftRef) -> Vec<v::EventView>, fails [HOME, DRAFT], stale [];
        /// Takes the last change back.
        undo(v::DraftRef) -> v::DraftDetail, fails [HOME, DRAFT, WAY, PEOPLE, READ, SHAPE],
            stale [drafts, draft, history, reading, table, tables, sheet_rows, table_rows, xray, description, preview];
        /// Does again what was taken back.
        redo(v::DraftRef) -> v::DraftDetail, fails [HOME, DRAFT, WAY, PEOPLE, READ, SHAPE],
            stale [drafts, draft, history, reading, table, tables, sheet_rows, table_rows, xray, description, preview];
        /// Brings recipe and description back to how they were after an event.
        go_back(v::GoBack) -> v::DraftDetail, fails [HOME, DRAFT, WAY, PEOPLE, READ, SHAPE],
            stale [drafts, draft, history, reading, table, tables, sheet_rows, table_rows, xray, description, preview];
        /// Takes a draft back from approval, or begins its next version.
        reopen(v::DraftRef) -> v::DraftDetail, fails [HOME, DRAFT, PEOPLE, READ, SHAPE],
            stale [drafts, draft, history, review, preview, publication];
    }
    reading {
        /// How a draft's text file is read, and how its words look in other encodings.
        reading(v::DraftRef) -> v::ReadingDetail, fails [HOME, DRAFT, READ], stale [];
    }
    table {
        /// A table of a draft, on its sheet.
        table(v::TableRef) -> v::TableDetail, fails [HOME, DRAFT, READ, SHAPE], stale [];
        /// Some rows of a sheet as it looks.
        sheet_rows(v::SheetRowsRequest) -> v::SheetRows, fails [HOME, DRAFT, READ, SHAPE], stale [];
        /// Some records as they will be published.
        table_rows(v::TableRowsRequest) -> v::TableRows, fails [HOME, DRAFT, READ, SHAPE], stale [];
        /// Saves the draft's own template, filled with its table, where the person chooses.
        save_filled(v::DraftRef) -> Option<v::Written>,
            fails [HOME, DRAFT, READ, SHAPE, WRITE, FILL], stale [];
        /// Changes sheet, box, header or columns.
        shape(v::Shape) -> v::TableDetail, fails [HOME, DRAFT, VALUE, PEOPLE, READ, SHAPE],
            stale [drafts, draft, history, reading, table, tables, sheet_rows, table_rows, xray, description, preview];
    }
    tables {
        /// The tables of the file, and which of them are in the dataset.
        tables(v::DraftRef) -> Vec<v::FileTable>, fails [HOME, DRAFT, READ, SHAPE], stale [];
        /// Includes a table of the file in the dataset.
        add_table(v::AddTable) -> Vec<v::FileTable>, fails [HOME, DRAFT, PEOPLE, READ, SHAPE],
            stale [drafts, draft, history, reading, table, tables, sheet_rows, table_rows, xray, description, preview];
        /// Leaves a table out of the dataset.
        remove_table(v::TableRef) -> Vec<v::FileTable>,
            fails [HOME, DRAFT, PEOPLE, READ, SHAPE, TABLES],
            stale [drafts, draft, history, reading, table, tables, sheet_rows, table_rows, xray, description, preview];
        /// Gives a table another name in files, or another title.
        name_table(v::NameTable) -> Vec<v::FileTable>,
            fails [HOME, DRAFT, VALUE, PEOPLE, READ, SHAPE],
            stale [drafts, draft, history, tables, preview];
        /// Says what columns of a table refer to.
        link_table(v::LinkTable) -> Vec<v::FileTable>,
            fails [HOME, DRAFT, VALUE, PEOPLE, READ, SHAPE],
            stale [drafts, draft, history, tables, preview];
    }
    xray {
        /// What a draft's file holds beside its table.
        xray(v::DraftRef) -> v::XrayView, fails [HOME, DRAFT, READ, SHAPE], stale [];
    }
    description {
        /// The description of a draft, what is missing, and what is suggested.
        description(v::DraftRef) -> v::Description, fails [HOME, DRAFT, READ, SHAPE], stale [];
        /// Changes properties of the description, all or none.
        describe(v::Describe) -> v::Description,
            fails [HOME, DRAFT, VALUE, PEOPLE, READ, SHAPE],
            stale [drafts, draft, history, description, preview];
    }
    preview {
        /// Writes the very files that will be published, for looking at.
        preview(v::DraftRef) -> v::Preview, fails [HOME, DRAFT, READ, SHAPE, WRITE], stale [];
        /// Saves a file of the preview, or of what was sent, where the person chooses.
        save_file(v::FileRef) -> Option<v::Written>,
            fails [HOME, DRAFT, READ, SHAPE, WRITE], stale [];
        /// Opens a file of the preview, or of what was sent, with the system's program for it.
        open_file(v::FileRef) -> v::Nothing,
            fails [HOME, DRAFT, READ, SHAPE, WRITE, OPEN], stale [];
        /// Freezes the draft and sends it for approval.
        submit(v::Submit) -> v::DraftDetail,
            fails [HOME, DRAFT, READ, SHAPE, WRITE, PEOPLE, SEAL, READY],
            stale [drafts, draft, history, review, preview];
    }
    review {
        /// What becomes public, against what is public now.
        review(v::DraftRef) -> v::Review,
            fails [HOME, DRAFT, APPROVED, READ, SHAPE], stale [];
        /// Approves with a signature, or returns with a reason.
        decide(v::Decide) -> v::DraftDetail,
            fails [HOME, DRAFT, PEOPLE, SEAL, DECISION, READ, SHAPE],
            stale [drafts, draft, history, review, publication];
    }
    publish {
        /// Where a draft can be published, and how far it is.
        publication(v::DraftRef) -> v::Publication, fails [HOME, DRAFT], stale [];
        /// What would be done on a portal, before it is done.
        plan(v::DraftPortal) -> v::Plan,
            fails [HOME, DRAFT, PORTAL, REACH, APPROVED], stale [];
        /// Publishes, or goes on where an earlier attempt stopped.
        publish(v::DraftPortal) -> v::ReceiptView, fails [HOME, DRAFT, PORTAL, REACH, APPROVED],
            stale [drafts, draft, history, publication, plan];
        /// Opens the public page.
        open_public(v::ReceiptRef) -> v::Nothing, fails [HOME, DRAFT, OPEN], stale [];
        /// Opens the receipt as a page in the browser, for printing or keeping.
        open_receipt(v::ReceiptRef) -> v::Nothing, fails [HOME, DRAFT, WRITE, OPEN], stale [];
        /// Reads the public copy once more and compares it with the receipt.
        check_public(v::ReceiptRef) -> v::StillThere, fails [HOME, DRAFT, PORTAL, REACH], stale [];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stale_answer_is_a_command() {
        for command in COMMANDS {
            for stale in command.stale {
                assert!(COMMANDS.iter().any(|known| known.name == *stale), "{stale}");
            }
        }
    }
}
