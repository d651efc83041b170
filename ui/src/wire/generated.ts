// Long: the whole boundary to Rust, written by `cargo xtask codegen` from wire/src/commands.rs.

export type DraftStateName =
  | "draft"
  | "submitted"
  | "returned"
  | "approved"
  | "publishing"
  | "published";

export type FieldTypeName =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | "date"
  | "datetime"
  | "time";

export type DecimalMarkName = "point" | "comma";

export type DateOrderName = "day_first" | "month_first";

export type PlaceView =
  | { kind: "whole" }
  | { kind: "file"; path: string }
  | { kind: "sheet"; sheet: string }
  | { kind: "cell"; sheet: string; cell: string }
  | { kind: "column"; field: string }
  | { kind: "metadata"; property: string };

/**
 * Who is to be added; they sit here from then on where nobody did.
 */
export type AddPerson = { 
/**
 * Name as people say it.
 */
name: string, 
/**
 * What they may do.
 */
role: 'clerk' | 'supervisor', 
/**
 * Their own passphrase.
 */
passphrase: string, 
/**
 * Whether the system's keychain should remember it.
 */
remember: boolean, };

/**
 * A portal to be added.
 */
export type AddPortal = { 
/**
 * Its name for the office.
 */
name: string, 
/**
 * Where it is.
 */
address: NewAddress, };

/**
 * A table to be included.
 */
export type AddTable = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Index of its sheet.
 */
sheet: number, 
/**
 * Its box; the first table of the sheet where it is absent.
 */
area?: Area, };

/**
 * What becomes of a table.
 */
export type Against = "changed" | "added" | "removed";

/**
 * A rectangle of cells, zero-based and inclusive.
 */
export type Area = { top: number, left: number, bottom: number, right: number, };

/**
 * One running call.
 */
export type CallRef = { 
/**
 * As the caller named it.
 */
call: string, };

/**
 * A cell that changes.
 */
export type CellChange = { 
/**
 * The record's key.
 */
key: string, 
/**
 * The column.
 */
column: string, 
/**
 * As it is public.
 */
before: string, 
/**
 * As it would be.
 */
after: string, };

/**
 * What changes in a table against the version that is public.
 */
export type Changes = { 
/**
 * Records then and now.
 */
rows: [number, number], 
/**
 * Names of the columns then and now: those of gone and of new records.
 */
columns: [Array<string>, Array<string>], 
/**
 * Records that are new, that are gone, and whose values change.
 */
added: number, 
/**
 * Gone.
 */
removed: number, 
/**
 * Changed: counted only where a column tells records apart.
 */
changed: number, 
/**
 * The column that tells records apart.
 */
key: string | null, 
/**
 * New columns.
 */
columns_added: Array<string>, 
/**
 * Columns that are gone.
 */
columns_removed: Array<string>, 
/**
 * Sums that move.
 */
sums: Array<SumChange>, 
/**
 * The first cells that change.
 */
cells: Array<CellChange>, 
/**
 * The first new and gone records, as their values.
 */
new_rows: Array<Array<string>>, 
/**
 * Gone.
 */
gone_rows: Array<Array<string>>, };

/**
 * A decision about one column of the sheet; what is absent stays, `null` takes it back.
 */
export type ColumnChange = { 
/**
 * Column of the sheet.
 */
source: number, 
/**
 * Another name.
 */
name?: string | null, 
/**
 * Another type.
 */
type?: FieldTypeName | null, 
/**
 * Another decimal mark.
 */
decimal?: DecimalMarkName | null, 
/**
 * Another order of day and month.
 */
order?: DateOrderName | null, 
/**
 * All values that say that there is none.
 */
missing?: string[] | null, };

/**
 * A column of the table.
 */
export type ColumnView = { 
/**
 * Column of the sheet.
 */
source: number, 
/**
 * Its name in every published file.
 */
name: string, 
/**
 * The name that the header gives.
 */
header: string, 
/**
 * Its type by its name in Table Schema; its words are `type-<type>`.
 */
type: FieldTypeName, 
/**
 * Why it has that type: `proof-<reason>`.
 */
proof: Said, 
/**
 * The row of the sheet that shows the reason best.
 */
example: number | null, 
/**
 * How its texts are read: `reading-…`.
 */
reading: Array<Said>, 
/**
 * What is asked about it: `order`, `decimal`.
 */
question: string | null, 
/**
 * The order of day and month in its dates, where it matters.
 */
order: DateOrderName | null, 
/**
 * The mark before its decimals, where texts are read by it.
 */
decimal: DecimalMarkName | null, 
/**
 * Values that may say that there is none.
 */
missing: Array<MissingView>, 
/**
 * Whether a person chose the type or how its texts are read.
 */
chosen: boolean, 
/**
 * The first values as they are published.
 */
sample: Array<string>, };

/**
 * A decision.
 */
export type Decide = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Approve it, or return it.
 */
approve: boolean, 
/**
 * Digest of the manifest that was looked at: nothing else is decided on.
 */
manifest?: string, 
/**
 * Why it is returned.
 */
reason?: string, 
/**
 * Which step the reason is about.
 */
about?: Step, 
/**
 * The passphrase of who sits here; the keychain's where it is absent.
 */
passphrase?: string, };

/**
 * Changes of a description, all or none.
 */
export type Describe = { 
/**
 * The draft.
 */
draft: string, 
/**
 * They.
 */
changes: Array<PropertyChange>, };

/**
 * A draft's description.
 */
export type Description = { 
/**
 * Values as typed, by property: `title`, `description`, `publisher`, `license`, `contact`,
 * `frequency`, `keywords`, `language`, `identifier`. Absent where empty.
 */
values: { [key in string]: string }, 
/**
 * Properties that must be filled before it is sent.
 */
missing: Array<string>, 
/**
 * What is suggested for empty properties.
 */
suggestions: Array<Suggestion>, 
/**
 * The name in addresses that follows from the title, where none was typed.
 */
identifier: string, 
/**
 * The frequencies by name, most frequent first: `frequency-<name>`.
 */
frequencies: Array<string>, 
/**
 * The licences.
 */
licenses: Array<LicenseChoice>, };

/**
 * A draft with its task list.
 */
export type DraftDetail = { 
/**
 * Id.
 */
draft: string, 
/**
 * Title; nothing where none was written yet.
 */
title: string | null, 
/**
 * The clerk's file.
 */
file: SourceView, 
/**
 * Where it stands.
 */
state: DraftStateName, 
/**
 * How often it was sent.
 */
version: number, 
/**
 * The task list, in order.
 */
steps: Array<StepView>, 
/**
 * Names of those who prepared it.
 */
authors: Array<string>, 
/**
 * Why it came back, while it is returned.
 */
returned: ReturnView | null, 
/**
 * What may be done.
 */
may: May, 
/**
 * Why the person here cannot decide; nothing where they can or where nothing is to be decided.
 */
why_not_decide: Said | null, 
/**
 * What `undo` would take back: `undo-<act>`.
 */
undo: Said | null, 
/**
 * What `redo` would do again.
 */
redo: Said | null, 
/**
 * When it was saved last.
 */
saved: string, 
/**
 * Whether it is used for practice.
 */
practice: boolean, };

/**
 * The first page: what waits for the person here, and the rest, latest change first.
 */
export type DraftList = { 
/**
 * Waiting for who sits here, the most urgent first.
 */
waiting: Array<DraftRow>, 
/**
 * All others.
 */
others: Array<DraftRow>, };

/**
 * A draft and a portal.
 */
export type DraftPortal = { 
/**
 * The draft.
 */
draft: string, 
/**
 * The portal's name.
 */
portal: string, };

/**
 * One draft.
 */
export type DraftRef = { 
/**
 * Its id.
 */
draft: string, };

/**
 * A line of the first page.
 */
export type DraftRow = { 
/**
 * Id.
 */
draft: string, 
/**
 * Title; nothing where none was written yet.
 */
title: string | null, 
/**
 * Name of the clerk's file.
 */
file: string, 
/**
 * Where it stands.
 */
state: DraftStateName, 
/**
 * How often it was sent.
 */
version: number, 
/**
 * Rows and columns of its table, where they are known without reading the file.
 */
size: [number, number] | null, 
/**
 * How often it is renewed, by its name in the locales: `frequency-<name>`.
 */
frequency: string | null, 
/**
 * Whose turn it is.
 */
turn: Turn, 
/**
 * What is next.
 */
next: Step, 
/**
 * One line of evidence: what is missing, who returned it and why, where it was published.
 */
evidence: Said, 
/**
 * When its next version is due, `YYYY-MM-DD`.
 */
due: string | null, 
/**
 * When it was changed last.
 */
changed: string, 
/**
 * Whether it is used for practice.
 */
practice: boolean, };

/**
 * An encoding that the file may be in.
 */
export type EncodingView = { 
/**
 * Its label, which can be chosen.
 */
encoding: string, 
/**
 * Whether the file is read so.
 */
chosen: boolean, 
/**
 * The first words with letters beyond ASCII, as they look in it.
 */
words: Array<string>, };

/**
 * One thing that happened to a draft.
 */
export type EventView = { 
/**
 * Its number, from 1.
 */
event: number, 
/**
 * When.
 */
at: string, 
/**
 * Name of who did it.
 */
by: string, 
/**
 * What: `event-<act>`.
 */
what: Said, 
/**
 * Whether recipe and description can be brought back to how they were then.
 */
back: boolean, };

/**
 * A failed act. Its words are `failure-<code>` in the locales, with `_` as `-`: the title, what
 * happened (`.what`) and what to do (`.do`).
 */
export type Failure = { 
/**
 * Closed list: see `work::WorkError::code`.
 */
code: string, 
/**
 * What the words need.
 */
args: Record<string, string | number>, 
/**
 * Where.
 */
place: PlaceView, 
/**
 * For a report to those who keep the program: English, no personal data.
 */
detail: string, 
/**
 * Whether the same may work later without anyone doing anything.
 */
again: boolean, };

/**
 * A file of the preview or of what was sent.
 */
export type FileRef = { 
/**
 * The draft.
 */
draft: string, 
/**
 * The file's name.
 */
path: string, };

/**
 * A table that stands in the file, or that a person drew there.
 */
export type FileTable = { 
/**
 * Index of its sheet.
 */
sheet: number, 
/**
 * Name of its sheet.
 */
sheet_name: string, 
/**
 * Whether the sheet's tab is hidden.
 */
hidden: boolean, 
/**
 * Header and body; nothing where an included table is not found any more.
 */
area: Area | null, 
/**
 * Which table of the dataset it is; nothing where it is left out.
 */
table: number | null, 
/**
 * Its name in files and addresses, where it is included.
 */
name: string | null, 
/**
 * Its own title, where it has one.
 */
title: string | null, 
/**
 * What its columns refer to.
 */
links: Array<TableLink>, 
/**
 * Why links of it do not hold, and are not published.
 */
findings: Array<FindingView>, };

/**
 * A file that will be public. What it is for is `file-<format>`.
 */
export type FileView = { 
/**
 * Its name.
 */
path: string, 
/**
 * What it is.
 */
format: 'csv' | 'json' | 'xlsx' | 'html' | 'datapackage', 
/**
 * Size.
 */
bytes: number, 
/**
 * Records in it.
 */
rows: number, 
/**
 * Columns in it.
 */
columns: number, 
/**
 * SHA-256 of its bytes in hexadecimal.
 */
sha256: string, };

/**
 * Empty cells of a column that take the value of a merged cell.
 */
export type FilledCells = { 
/**
 * Column of the sheet.
 */
column: number, 
/**
 * First row.
 */
top: number, 
/**
 * Last row.
 */
bottom: number, 
/**
 * The cell whose value they take, as `B7`.
 */
from: string, };

/**
 * One thing to be said about the data. Its words are `finding-<check>`, what to do is
 * `finding-<check>.hint`.
 */
export type FindingView = { 
/**
 * Which check speaks.
 */
check: string, 
/**
 * How much it matters.
 */
severity: 'note' | 'warning' | 'error', 
/**
 * Whether it must be mended before the draft is sent.
 */
blocks: boolean, 
/**
 * Where.
 */
place: PlaceView, 
/**
 * What its words need.
 */
args: Record<string, string | number>, };

/**
 * One thing that was found; what does not apply is empty.
 */
export type GlimpseView = { 
/**
 * Where on its sheet: `B7`, `5:9`, `C:D`.
 */
spot: string, 
/**
 * What it is called, or whose it is. Of the kind `property` its words are
 * `xray-property-<name>`.
 */
name: string, 
/**
 * What it says.
 */
text: string, 
/**
 * How many cells or records it holds.
 */
count: number | null, };

/**
 * A point of the history to go back to.
 */
export type GoBack = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Number of the event.
 */
event: number, };

/**
 * What the window must know before it shows anything.
 */
export type Hello = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * What the person chose.
 */
preferences: Preferences, 
/**
 * Who sits here; nobody before the first person was added.
 */
person: PersonView | null, 
/**
 * How many people are on the list.
 */
people: number, 
/**
 * Where the data lies, for reading.
 */
home: string, };

/**
 * All of one kind on one sheet, or in the file as a whole.
 */
export type HiddenView = { 
/**
 * What: its words are `xray-<kind>`.
 */
kind: string, 
/**
 * The sheet's name.
 */
sheet: string | null, 
/**
 * How many.
 */
count: number, 
/**
 * Whether some of it may lie within the table, and is published with it.
 */
in_table: boolean, 
/**
 * The first few.
 */
examples: Array<GlimpseView>, };

/**
 * What a host tells the window without being asked.
 */
export type HostEvent = { "event": "dragging", 
/**
 * Whether they are over it.
 */
over: boolean, } | { "event": "dropped", 
/**
 * They.
 */
files: Array<Offered>, } | { "event": "closing" };

/**
 * A file in a zip or folder.
 */
export type InsideFile = { 
/**
 * What a request names it by; nothing where it cannot be opened.
 */
token: string | null, 
/**
 * Its name with the folders above it.
 */
name: string, 
/**
 * Size.
 */
bytes: number, 
/**
 * What it is, or why it cannot be opened: `inside-kind`.
 */
kind: string, };

/**
 * What a zip or folder holds.
 */
export type InsideView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whether it is a folder.
 */
folder: boolean, 
/**
 * Its files.
 */
files: Array<InsideFile>, 
/**
 * How many more there are, at least.
 */
left_out: number, };

/**
 * One action of a publication that is not finished, from the journal.
 */
export type JournalLine = { 
/**
 * What: `action-<id>`.
 */
action: Said, 
/**
 * When it began.
 */
began: string, 
/**
 * When its outcome was known; nothing where nobody knows: the portal will be asked.
 */
ended: string | null, 
/**
 * The code of its failure.
 */
failed: string | null, };

/**
 * A portal's token.
 */
export type KeepToken = { 
/**
 * The portal.
 */
portal: string, 
/**
 * The token.
 */
token: string, 
/**
 * Only until the program is closed: for systems without a keychain.
 */
this_time: boolean, };

/**
 * A line of the row ledger: how many rows of the sheet are of that kind, and where.
 */
export type LedgerLine = { 
/**
 * What became of them.
 */
kind: RowKind, 
/**
 * How many.
 */
rows: number, 
/**
 * The first and last row of the first few runs.
 */
runs: Array<[number, number]>, };

/**
 * A licence to choose.
 */
export type LicenseChoice = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Name as people know it.
 */
name: string, 
/**
 * Address of its text.
 */
url: string, };

/**
 * What columns of a table refer to, all of it.
 */
export type LinkTable = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Which table of the dataset, from 0.
 */
table: number, 
/**
 * The links; they take the place of those that were there.
 */
links: Array<TableLink>, };

/**
 * A file that may hold others.
 */
export type LookInside = { 
/**
 * Token of the file or folder.
 */
file: string, };

/**
 * What was found in a file that may hold others.
 */
export type LookedInside = { 
/**
 * The list to choose from; nothing where the file is simply opened.
 */
inside: InsideView | null, };

/**
 * The new draft, or the one that has this file already.
 */
export type Made = { 
/**
 * The draft that was made; nothing where there is a twin.
 */
draft: string | null, 
/**
 * A draft with the very same file.
 */
twin: Twin | null, };

/**
 * What the person here may do with the draft now.
 */
export type May = { 
/**
 * Shape and describe it.
 */
change: boolean, 
/**
 * Send it for approval.
 */
send: boolean, 
/**
 * Take it back before the decision.
 */
withdraw: boolean, 
/**
 * Approve or return it.
 */
decide: boolean, 
/**
 * Publish it.
 */
publish: boolean, 
/**
 * Begin its next version.
 */
reopen: boolean, };

/**
 * What becomes of cells under merged ranges.
 */
export type MergedChoice = "blank" | "fill";

/**
 * A value that may say that there is none.
 */
export type MissingView = { 
/**
 * The value.
 */
value: string, 
/**
 * How many cells have it.
 */
count: number, 
/**
 * Whether it is taken so.
 */
declared: boolean, };

/**
 * Another name or title of a table; what is absent stays, an empty one is taken away.
 */
export type NameTable = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Which table of the dataset, from 0.
 */
table: number, 
/**
 * Name in files and addresses: lower-case letters, digits and hyphens.
 */
name?: string, 
/**
 * Title for people.
 */
title?: string, };

/**
 * Which kind of portal is to be added, and where it is.
 */
export type NewAddress = { "kind": "folder", 
/**
 * Token from `choose_folder`.
 */
folder: string, } | { "kind": "ckan", 
/**
 * Address of the site.
 */
url: string, 
/**
 * Name of the organization.
 */
organization: string, };

/**
 * A file that shall become a draft.
 */
export type NewDraft = { 
/**
 * Token of the file.
 */
file: string, 
/**
 * Make one even where a draft of the very same file is there.
 */
again: boolean, 
/**
 * The password of a locked file.
 */
password?: string, 
/**
 * Whether what is left of a damaged file may stand for it.
 */
damaged?: boolean, };

/**
 * News of work that is going on, sent while it lasts.
 */
export type News = { "news": "at", 
/**
 * The stage.
 */
stage: string, 
/**
 * Units done.
 */
done: number, 
/**
 * Units in all.
 */
total: number, } | { "news": "plan", 
/**
 * The actions.
 */
actions: Array<Said>, } | { "news": "began", 
/**
 * Its place in the last plan, from 0.
 */
action: number, } | { "news": "ended", 
/**
 * Its place in the last plan, from 0.
 */
action: number, };

/**
 * A request or reply without content.
 */
export type Nothing = Record<symbol, never>;

/**
 * A file that a person dropped, chose or opened with Vitrina.
 */
export type Offered = { 
/**
 * What a request names it by.
 */
token: string, 
/**
 * Its name without the folder.
 */
name: string, 
/**
 * Size.
 */
bytes: number, 
/**
 * Why it cannot be opened, where that is plain at once: empty, a lock file.
 */
refused: Failure | null, };

/**
 * A folder that a person chose.
 */
export type OfferedFolder = { 
/**
 * What a request names it by.
 */
token: string, 
/**
 * Its path, for reading.
 */
path: string, };

/**
 * Cells of the clipboard, in the forms it has them.
 */
export type PastedCells = { 
/**
 * As a web page.
 */
html: string | null, 
/**
 * As text with tabs.
 */
text: string | null, };

/**
 * A person who was added.
 */
export type PersonAdded = { 
/**
 * They.
 */
person: PersonView, 
/**
 * Whether the keychain remembers the passphrase; not where it was not asked or did not answer.
 */
remembered: boolean, };

/**
 * A person on the list.
 */
export type PersonView = { 
/**
 * Id.
 */
person: string, 
/**
 * Name as written.
 */
name: string, 
/**
 * What they may do.
 */
role: 'clerk' | 'supervisor', };

/**
 * What would be done on a portal.
 */
export type Plan = { 
/**
 * How the office stands with it.
 */
standing: StandingView, 
/**
 * What would be done, in order: `action-<id>`.
 */
actions: Array<Said>, };

/**
 * One portal.
 */
export type PortalRef = { 
/**
 * Its name.
 */
portal: string, };

/**
 * A portal on the list.
 */
export type PortalView = { 
/**
 * Its name.
 */
portal: string, 
/**
 * `folder` or `ckan`.
 */
kind: 'folder' | 'ckan', 
/**
 * Where it is, for reading.
 */
address: string, 
/**
 * The organization that publishes, for CKAN.
 */
organization: string | null, 
/**
 * Whether it is the practice portal, which nobody sees.
 */
practice: boolean, 
/**
 * Whether publishing there needs a token that is not in the keychain yet.
 */
token_missing: boolean, };

/**
 * What a person chose about the window; kept in the home, whatever is absent is the system's.
 */
export type Preferences = { 
/**
 * `es-MX` or `en`; the system's where nothing was chosen.
 */
language: string | null, 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * Size of text in percent, 100 to 200.
 */
text_size: number, };

/**
 * The very files that will be published.
 */
export type Preview = { 
/**
 * Address of the page for an isolated frame.
 */
address: string, 
/**
 * The files.
 */
files: Array<FileView>, };

/**
 * A property and its new value; an empty one takes it away.
 */
export type PropertyChange = { 
/**
 * Its name.
 */
property: string, 
/**
 * As typed.
 */
value: string, };

/**
 * A property of the description, now and as it is public.
 */
export type PropertyLine = { 
/**
 * Its name.
 */
property: string, 
/**
 * Its value.
 */
value: string, 
/**
 * What is public now; absent where nothing is, or where it is the same.
 */
before: string | null, };

/**
 * A file as it stood in public when it was read back.
 */
export type PublicFile = { 
/**
 * Its name.
 */
path: string, 
/**
 * Where the public finds it.
 */
url: string, 
/**
 * Size.
 */
bytes: number, 
/**
 * SHA-256 as read back, in hexadecimal.
 */
sha256: string, };

/**
 * How far a draft is with publishing.
 */
export type Publication = { 
/**
 * All portals of the office.
 */
portals: Array<PortalView>, 
/**
 * The portal that was begun with and not finished.
 */
unfinished: string | null, 
/**
 * What was done there so far.
 */
journal: Array<JournalLine>, 
/**
 * Whether it is going on right now, in this program.
 */
running: boolean, 
/**
 * Receipts, oldest first.
 */
receipts: Array<ReceiptView>, };

/**
 * What a person chooses; what is not there is found in the file.
 */
export type ReadingChoice = { 
/**
 * Encoding by its label.
 */
encoding: string | null, 
/**
 * Separator, one letter.
 */
delimiter: string | null, };

/**
 * How a text file is read: found, or as a person chose.
 */
export type ReadingDetail = { 
/**
 * The encodings it may be in, the one it is read in first; none where the file is no text.
 */
encodings: Array<EncodingView>, 
/**
 * What separates its cells.
 */
delimiter: string | null, 
/**
 * What a person chose.
 */
chosen: ReadingChoice, };

/**
 * One receipt of a draft.
 */
export type ReceiptRef = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Its number, from 0.
 */
receipt: number, };

/**
 * The proof of a publication.
 */
export type ReceiptView = { 
/**
 * Its number among the draft's receipts, from 0.
 */
receipt: number, 
/**
 * The portal.
 */
portal: string, 
/**
 * Address of the public page.
 */
url: string, 
/**
 * When it was read back.
 */
published: string, 
/**
 * Which version.
 */
version: number, 
/**
 * Who prepared it.
 */
author: string, 
/**
 * Who approved it.
 */
supervisor: string, 
/**
 * The public files.
 */
files: Array<PublicFile>, 
/**
 * Digest of what was approved, in hexadecimal.
 */
manifest: string, 
/**
 * Digest of the receipt itself, in hexadecimal.
 */
digest: string, };

/**
 * Why a draft came back.
 */
export type ReturnView = { 
/**
 * Name of the supervisor.
 */
by: string, 
/**
 * What is to be mended.
 */
reason: string, 
/**
 * Which step it is about, where the supervisor said so.
 */
about: Step | null, 
/**
 * When.
 */
at: string, };

/**
 * Everything a supervisor decides on.
 */
export type Review = { 
/**
 * The draft.
 */
draft: string, 
/**
 * How often it was sent, this time counted.
 */
version: number, 
/**
 * Names of those who prepared it.
 */
authors: Array<string>, 
/**
 * When it was sent.
 */
sent: string, 
/**
 * Address of the page for an isolated frame.
 */
address: string, 
/**
 * The files that become public.
 */
files: Array<FileView>, 
/**
 * The description.
 */
metadata: Array<PropertyLine>, 
/**
 * What is to be said about the data.
 */
findings: Array<FindingView>, 
/**
 * When the version that is public was published; nothing where nothing is to compare with.
 */
since: string | null, 
/**
 * What changes in each table; none where nothing is public yet.
 */
changes: Array<TableChanges>, 
/**
 * Digest of the manifest, in hexadecimal.
 */
manifest: string, 
/**
 * Why the person here cannot decide; nothing where they can.
 */
why_not: Said | null, };

/**
 * What a person says of a row of the sheet; `null` takes it back.
 */
export type RowChange = { 
/**
 * Its number.
 */
row: number, 
/**
 * What it is.
 */
kind: RowKind | null, };

/**
 * What became of a row of the sheet.
 */
export type RowKind = "data" | "header" | "units" | "repeated" | "title" | "total" | "note" | "blank" | "dropped";

/**
 * Work that is going on.
 */
export type Running = { 
/**
 * What `cancel` names it by.
 */
call: string, 
/**
 * The command.
 */
command: string, 
/**
 * The draft it is about.
 */
draft: string | null, 
/**
 * The last news of it.
 */
news: News | null, };

/**
 * A message for a person: the id of its words in the locales and what they need.
 */
export type Said = { 
/**
 * Id in the locales.
 */
id: string, 
/**
 * Arguments by name.
 */
args: Record<string, string | number>, };

/**
 * A change of the recipe. Only what is given changes.
 */
export type Shape = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Which table of the dataset, from 0; the first where it is absent.
 */
table?: number, 
/**
 * How a text file is to be read.
 */
reading?: ReadingChoice, 
/**
 * Another sheet, by index; its table is found anew.
 */
sheet?: number, 
/**
 * Another box.
 */
area?: Area, 
/**
 * First and last header row.
 */
header_rows?: [number, number], 
/**
 * Decisions about columns.
 */
columns?: Array<ColumnChange>, 
/**
 * What a person says of single rows.
 */
rows?: Array<RowChange>, 
/**
 * What becomes of cells under merged ranges.
 */
merged?: MergedChoice, 
/**
 * Forget box, header and rows that a person chose, and find them again.
 */
find_again?: boolean, };

/**
 * A row of a sheet.
 */
export type SheetRow = { 
/**
 * Its number.
 */
row: number, 
/**
 * What becomes of it; `dropped` on a sheet that is not the table's.
 */
kind: RowKind, 
/**
 * The cells as text from the first column asked for, cut after 300 characters.
 */
cells: Array<string>, 
/**
 * One letter a cell: `t` text, `n` number, `d` date or time, `b` yes or no, `e` error,
 * `-` empty.
 */
kinds: string, };

/**
 * Some rows of a sheet.
 */
export type SheetRows = { 
/**
 * They, without gaps from the first one asked for.
 */
rows: Array<SheetRow>, };

/**
 * Some rows of a sheet as it looks.
 */
export type SheetRowsRequest = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Which table of the dataset, from 0; the first where it is absent.
 */
table?: number, 
/**
 * Index of the sheet.
 */
sheet: number, 
/**
 * First row.
 */
from: number, 
/**
 * How many rows, at most 500.
 */
count: number, 
/**
 * First column.
 */
left: number, 
/**
 * How many columns, at most 200.
 */
columns: number, };

/**
 * A sheet of the file.
 */
export type SheetTab = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whether its tab is hidden.
 */
hidden: boolean, 
/**
 * Rows up to the last that holds something.
 */
rows: number, 
/**
 * Columns up to the last that holds something.
 */
columns: number, 
/**
 * Boxes of the tables found on it, from the top; found only for the sheet that is shown.
 */
found: Array<Area>, 
/**
 * Merged ranges; at most 2,000.
 */
merged: Array<Area>, 
/**
 * A width for each of the first 200 columns, in characters, by the texts of its first rows.
 */
widths: Array<number>, };

/**
 * The clerk's file, which is kept and never published.
 */
export type SourceView = { 
/**
 * Name.
 */
name: string, 
/**
 * Size.
 */
bytes: number, 
/**
 * When it was opened.
 */
opened: string, 
/**
 * SHA-256 in hexadecimal.
 */
sha256: string, 
/**
 * The zip it came in: `file-within` with `file` and `member`.
 */
within: Said | null, };

/**
 * How the office stands with a portal right now.
 */
export type StandingView = { 
/**
 * `folder` or `ckan`.
 */
kind: string, 
/**
 * Where it is.
 */
url: string, 
/**
 * Version of its software.
 */
version: string | null, 
/**
 * Who the token says we are.
 */
user: string | null, 
/**
 * Title of the organization.
 */
organization: string | null, 
/**
 * Whether it keeps rows that can be queried.
 */
row_store: boolean, };

/**
 * A part of a draft's task list.
 */
export type Step = "file" | "table" | "description" | "preview" | "approval" | "publication";

/**
 * How a step stands.
 */
export type StepState = "done" | "now" | "todo" | "problem" | "locked";

/**
 * A step of the task list.
 */
export type StepView = { 
/**
 * Which.
 */
step: Step, 
/**
 * How it stands.
 */
state: StepState, 
/**
 * One line of evidence.
 */
evidence: Said, };

/**
 * That the public copy is still what was approved.
 */
export type StillThere = { 
/**
 * How many files were read.
 */
files: number, 
/**
 * When.
 */
at: string, };

/**
 * Sending a draft for approval.
 */
export type Submit = { 
/**
 * The draft.
 */
draft: string, 
/**
 * The passphrase of who sits here; the keychain's where it is absent.
 */
passphrase?: string, };

/**
 * A value that Vitrina suggests for a property.
 */
export type Suggestion = { 
/**
 * The property.
 */
property: string, 
/**
 * The value as it would be typed.
 */
value: string, 
/**
 * Why: `suggest-<reason>`.
 */
why: Said, };

/**
 * The sum of a column of numbers, before and now.
 */
export type SumChange = { 
/**
 * The column.
 */
column: string, 
/**
 * As it is public.
 */
before: number, 
/**
 * As it would be.
 */
after: number, };

/**
 * Who wants to sit here now.
 */
export type SwitchPerson = { 
/**
 * Id.
 */
person: string, 
/**
 * Their own passphrase.
 */
passphrase: string, };

/**
 * How a table stands against what is public.
 */
export type TableChanges = { 
/**
 * Its title, where there are several tables to tell apart.
 */
title: string | null, 
/**
 * Its records and columns now; of a table that went, as they were.
 */
size: [number, number], 
/**
 * What becomes of it.
 */
state: Against, 
/**
 * What changes in it, where it was there before.
 */
changes: Changes | null, };

/**
 * The table of a draft, on its sheet.
 */
export type TableDetail = { 
/**
 * Which table of the dataset it is, from 0.
 */
table: number, 
/**
 * What the file is: `format-name-<format>`.
 */
format: string, 
/**
 * Text encoding, for text files.
 */
encoding: string | null, 
/**
 * Separator, for text files.
 */
delimiter: string | null, 
/**
 * The sheets in their order.
 */
sheets: Array<SheetTab>, 
/**
 * The sheet that the table stands on, as an index of `sheets`.
 */
sheet: number, 
/**
 * Header and body; nothing where there is no table.
 */
area: Area | null, 
/**
 * First and last header row; nothing where there is none.
 */
header_rows: [number, number] | null, 
/**
 * Whether a person chose the box or the header.
 */
chosen: boolean, 
/**
 * Records.
 */
rows: number, 
/**
 * Where every row of the sheet went; the sum is `sheet_rows`.
 */
ledger: Array<LedgerLine>, 
/**
 * Rows of the sheet.
 */
sheet_rows: number, 
/**
 * The columns in the order of publication.
 */
columns: Array<ColumnView>, 
/**
 * What is to be said about the data, the gravest first.
 */
findings: Array<FindingView>, 
/**
 * Why this is the table: `why-<reason>`.
 */
why: Array<Said>, 
/**
 * The official template that the file is.
 */
template: TemplateNote | null, };

/**
 * Columns that refer to those of another table, by name.
 */
export type TableLink = { 
/**
 * Columns of the table.
 */
columns: Array<string>, 
/**
 * The other table of the dataset, from 0.
 */
table: number, 
/**
 * Columns of the other table, as many.
 */
to: Array<string>, };

/**
 * A table of a draft.
 */
export type TableRef = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Which table of the dataset, from 0; the first where it is absent.
 */
table?: number, };

/**
 * A record.
 */
export type TableRow = { 
/**
 * Its row in the sheet.
 */
row: number, 
/**
 * Its values as the published CSV has them; nothing where the cell is empty.
 */
cells: Array<string | null>, };

/**
 * Some records.
 */
export type TableRows = { 
/**
 * They.
 */
rows: Array<TableRow>, 
/**
 * What is filled from merged cells among them.
 */
filled: Array<FilledCells>, };

/**
 * Some records of the table as they will be published.
 */
export type TableRowsRequest = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Which table of the dataset, from 0; the first where it is absent.
 */
table?: number, 
/**
 * First record.
 */
from: number, 
/**
 * How many, at most 500.
 */
count: number, };

/**
 * The official template that a draft's file was recognised as.
 */
export type TemplateNote = { 
/**
 * What a person would call it.
 */
name: string, 
/**
 * Whether a filled one can be saved: it is an upload template in Office's own format.
 */
fillable: boolean, };

/**
 * Light or dark.
 */
export type Theme = "system" | "light" | "dark";

/**
 * Whose turn it is.
 */
export type Turn = { "whose": "yours" } | { "whose": "person", 
/**
 * Their name.
 */
name: string, } | { "whose": "supervisor" } | { "whose": "nobody" };

/**
 * A draft with the same file.
 */
export type Twin = { 
/**
 * Its id.
 */
draft: string, 
/**
 * Its title, or its file's name.
 */
title: string, 
/**
 * Where it stands.
 */
state: DraftStateName, };

/**
 * The password of the locked file that a draft is made of.
 */
export type Unlock = { 
/**
 * The draft.
 */
draft: string, 
/**
 * The file's password, as typed.
 */
password: string, };

/**
 * Something written to a place that the person chose.
 */
export type Written = { 
/**
 * Where, for reading.
 */
path: string, 
/**
 * Size.
 */
bytes: number, };

/**
 * The X-ray of a file.
 */
export type XrayView = { 
/**
 * What was found, by kind, then in the order of the sheets.
 */
found: Array<HiddenView>, };

/** Every command with its request and reply. */
export interface Commands {
  /** What the window must know before it shows anything. */
  hello: { request: Nothing; reply: Hello };
  /** Changes language, theme or size of text. */
  prefer: { request: Preferences; reply: Preferences };
  /** Copies everything into a folder that the person chooses; nothing where they chose none. */
  copy_everything: { request: Nothing; reply: Written | null };
  /** Shows the folder of the data in the system's own window. */
  show_home: { request: Nothing; reply: Nothing };
  /** What is being done at the moment. */
  running: { request: Nothing; reply: Array<Running> };
  /** Asks a call to stop. */
  cancel: { request: CallRef; reply: Nothing };
  /** Everyone, in the order they were added. */
  people: { request: Nothing; reply: Array<PersonView> };
  /** Adds a person. */
  add_person: { request: AddPerson; reply: PersonAdded };
  /** Another person sits here from now on. */
  switch_person: { request: SwitchPerson; reply: PersonView };
  /** All portals, in the order they were added. */
  portals: { request: Nothing; reply: Array<PortalView> };
  /** Adds a portal. */
  add_portal: { request: AddPortal; reply: PortalView };
  /** Whether a portal answers, knows the token and lets it publish. */
  test_portal: { request: PortalRef; reply: StandingView };
  /** Keeps the token of a portal in the keychain. */
  keep_token: { request: KeepToken; reply: Nothing };
  /** Asks the person for a spreadsheet; nothing where they chose none. */
  choose_file: { request: Nothing; reply: Offered | null };
  /** Asks the person for a folder; nothing where they chose none. */
  choose_folder: { request: Nothing; reply: OfferedFolder | null };
  /** Files that were opened with Vitrina before the window listened; each is given once. */
  early_files: { request: Nothing; reply: Array<Offered> };
  /** The files that were opened last and are still there, the latest first. */
  recent_files: { request: Nothing; reply: Array<Offered> };
  /** What a zip or folder holds that a person must choose from; nothing for other files. */
  look_inside: { request: LookInside; reply: LookedInside };
  /** Keeps cells of the clipboard as a file. */
  paste_cells: { request: PastedCells; reply: Offered };
  /** Begins a draft with a file. */
  new_draft: { request: NewDraft; reply: Made };
  /** Opens the locked file of a draft with its password. The page asks everything anew once it fits, and nothing where it does not: what was typed stays. */
  unlock: { request: Unlock; reply: Nothing };
  /** Begins a draft with the sample, and adds the practice portal. */
  practice: { request: Nothing; reply: Made };
  /** The drafts: those that wait for who sits here, and the rest. */
  drafts: { request: Nothing; reply: DraftList };
  /** A draft with its task list. */
  draft: { request: DraftRef; reply: DraftDetail };
  /** Everything that happened to a draft. */
  history: { request: DraftRef; reply: Array<EventView> };
  /** Takes the last change back. */
  undo: { request: DraftRef; reply: DraftDetail };
  /** Does again what was taken back. */
  redo: { request: DraftRef; reply: DraftDetail };
  /** Brings recipe and description back to how they were after an event. */
  go_back: { request: GoBack; reply: DraftDetail };
  /** Takes a draft back from approval, or begins its next version. */
  reopen: { request: DraftRef; reply: DraftDetail };
  /** How a draft's text file is read, and how its words look in other encodings. */
  reading: { request: DraftRef; reply: ReadingDetail };
  /** A table of a draft, on its sheet. */
  table: { request: TableRef; reply: TableDetail };
  /** Some rows of a sheet as it looks. */
  sheet_rows: { request: SheetRowsRequest; reply: SheetRows };
  /** Some records as they will be published. */
  table_rows: { request: TableRowsRequest; reply: TableRows };
  /** Saves the draft's own template, filled with its table, where the person chooses. */
  save_filled: { request: DraftRef; reply: Written | null };
  /** Changes sheet, box, header or columns. */
  shape: { request: Shape; reply: TableDetail };
  /** The tables of the file, and which of them are in the dataset. */
  tables: { request: DraftRef; reply: Array<FileTable> };
  /** Includes a table of the file in the dataset. */
  add_table: { request: AddTable; reply: Array<FileTable> };
  /** Leaves a table out of the dataset. */
  remove_table: { request: TableRef; reply: Array<FileTable> };
  /** Gives a table another name in files, or another title. */
  name_table: { request: NameTable; reply: Array<FileTable> };
  /** Says what columns of a table refer to. */
  link_table: { request: LinkTable; reply: Array<FileTable> };
  /** What a draft's file holds beside its table. */
  xray: { request: DraftRef; reply: XrayView };
  /** The description of a draft, what is missing, and what is suggested. */
  description: { request: DraftRef; reply: Description };
  /** Changes properties of the description, all or none. */
  describe: { request: Describe; reply: Description };
  /** Writes the very files that will be published, for looking at. */
  preview: { request: DraftRef; reply: Preview };
  /** Saves a file of the preview, or of what was sent, where the person chooses. */
  save_file: { request: FileRef; reply: Written | null };
  /** Opens a file of the preview, or of what was sent, with the system's program for it. */
  open_file: { request: FileRef; reply: Nothing };
  /** Freezes the draft and sends it for approval. */
  submit: { request: Submit; reply: DraftDetail };
  /** What becomes public, against what is public now. */
  review: { request: DraftRef; reply: Review };
  /** Approves with a signature, or returns with a reason. */
  decide: { request: Decide; reply: DraftDetail };
  /** Where a draft can be published, and how far it is. */
  publication: { request: DraftRef; reply: Publication };
  /** What would be done on a portal, before it is done. */
  plan: { request: DraftPortal; reply: Plan };
  /** Publishes, or goes on where an earlier attempt stopped. */
  publish: { request: DraftPortal; reply: ReceiptView };
  /** Opens the public page. */
  open_public: { request: ReceiptRef; reply: Nothing };
  /** Opens the receipt as a page in the browser, for printing or keeping. */
  open_receipt: { request: ReceiptRef; reply: Nothing };
  /** Reads the public copy once more and compares it with the receipt. */
  check_public: { request: ReceiptRef; reply: StillThere };
}

/** What each command makes stale, and how it can fail. */
export const FACTS: {
  readonly [name in keyof Commands]: {
    readonly stale: readonly (keyof Commands)[];
    readonly fails: readonly string[];
  };
} = {
  hello: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error"] },
  prefer: { stale: ["hello", "description"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error"] },
  copy_everything: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "disk_full", "unwritable", "read_only", "cancelled"] },
  show_home: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "not_opened"] },
  running: { stale: [], fails: [] },
  cancel: { stale: [], fails: [] },
  people: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error"] },
  add_person: { stale: ["hello", "people", "drafts", "draft", "description", "review"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_person", "name_taken", "name_empty", "name_mixed", "wrong_passphrase", "passphrase_needed", "passphrase_empty"] },
  switch_person: { stale: ["hello", "drafts", "draft", "description", "review"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_person", "name_taken", "name_empty", "name_mixed", "wrong_passphrase", "passphrase_needed", "passphrase_empty"] },
  portals: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error"] },
  add_portal: { stale: ["portals", "publication"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_portal", "portal_taken", "insecure_address", "address_with_secret", "cancelled", "no_person", "name_taken", "name_empty", "name_mixed"] },
  test_portal: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_portal", "portal_taken", "insecure_address", "address_with_secret", "cancelled", "portal_down", "portal_error", "portal_refused", "portal_answer", "portal_conflict", "portal_full", "token_missing", "token_refused", "organization_missing", "dataset_taken", "certificate", "public_copy_differs", "file_changed", "missing_package_file", "folder_missing", "folder_not_ours", "disk_full", "read_only", "unwritable"] },
  keep_token: { stale: ["portals", "publication", "plan"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_portal", "portal_taken", "insecure_address", "address_with_secret", "cancelled", "no_keychain"] },
  choose_file: { stale: [], fails: [] },
  choose_folder: { stale: [], fails: [] },
  early_files: { stale: [], fails: [] },
  recent_files: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error"] },
  look_inside: { stale: [], fails: ["missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled"] },
  paste_cells: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "nothing_pasted"] },
  new_draft: { stale: ["drafts", "recent_files"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled", "no_person", "name_taken", "name_empty", "name_mixed", "several_files", "nothing_inside", "no_member"] },
  unlock: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled"] },
  practice: { stale: ["drafts", "portals", "publication"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled", "no_person", "name_taken", "name_empty", "name_mixed"] },
  drafts: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error"] },
  draft: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  history: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running"] },
  undo: { stale: ["drafts", "draft", "history", "reading", "table", "tables", "sheet_rows", "table_rows", "xray", "description", "preview"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "nothing_to_undo", "nothing_to_redo", "no_event", "no_person", "name_taken", "name_empty", "name_mixed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  redo: { stale: ["drafts", "draft", "history", "reading", "table", "tables", "sheet_rows", "table_rows", "xray", "description", "preview"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "nothing_to_undo", "nothing_to_redo", "no_event", "no_person", "name_taken", "name_empty", "name_mixed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  go_back: { stale: ["drafts", "draft", "history", "reading", "table", "tables", "sheet_rows", "table_rows", "xray", "description", "preview"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "nothing_to_undo", "nothing_to_redo", "no_event", "no_person", "name_taken", "name_empty", "name_mixed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  reopen: { stale: ["drafts", "draft", "history", "review", "preview", "publication"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "no_person", "name_taken", "name_empty", "name_mixed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  reading: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled"] },
  table: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  sheet_rows: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  table_rows: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  save_filled: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled", "disk_full", "unwritable", "read_only", "cancelled", "not_a_template", "nothing_fits", "filled_differs", "would_replace_original"] },
  shape: { stale: ["drafts", "draft", "history", "reading", "table", "tables", "sheet_rows", "table_rows", "xray", "description", "preview"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "bad_value", "unknown_property", "no_person", "name_taken", "name_empty", "name_mixed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  tables: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  add_table: { stale: ["drafts", "draft", "history", "reading", "table", "tables", "sheet_rows", "table_rows", "xray", "description", "preview"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "no_person", "name_taken", "name_empty", "name_mixed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  remove_table: { stale: ["drafts", "draft", "history", "reading", "table", "tables", "sheet_rows", "table_rows", "xray", "description", "preview"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "no_person", "name_taken", "name_empty", "name_mixed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled", "last_table"] },
  name_table: { stale: ["drafts", "draft", "history", "tables", "preview"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "bad_value", "unknown_property", "no_person", "name_taken", "name_empty", "name_mixed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  link_table: { stale: ["drafts", "draft", "history", "tables", "preview"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "bad_value", "unknown_property", "no_person", "name_taken", "name_empty", "name_mixed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  xray: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  description: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  describe: { stale: ["drafts", "draft", "history", "description", "preview"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "bad_value", "unknown_property", "no_person", "name_taken", "name_empty", "name_mixed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  preview: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled", "disk_full", "unwritable", "read_only", "cancelled"] },
  save_file: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled", "disk_full", "unwritable", "read_only", "cancelled"] },
  open_file: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled", "disk_full", "unwritable", "read_only", "cancelled", "not_opened"] },
  submit: { stale: ["drafts", "draft", "history", "review", "preview"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled", "disk_full", "unwritable", "read_only", "cancelled", "no_person", "name_taken", "name_empty", "name_mixed", "wrong_passphrase", "passphrase_needed", "passphrase_empty", "not_ready", "findings_open"] },
  review: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "not_approved", "approval_refused", "file_changed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  decide: { stale: ["drafts", "draft", "history", "review", "publication"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "no_person", "name_taken", "name_empty", "name_mixed", "wrong_passphrase", "passphrase_needed", "passphrase_empty", "author_cannot_approve", "not_a_supervisor", "not_a_second_person", "reason_needed", "approval_refused", "draft_changed", "file_changed", "missing_file", "unreadable_file", "file_in_use", "not_a_file", "empty_file", "lock_file", "not_a_spreadsheet", "password_needed", "wrong_password", "encrypted", "damaged", "too_big", "too_slow", "reader_died", "no_sheets", "source_damaged", "cancelled", "no_table", "no_sheet", "no_such_table", "cancelled"] },
  publication: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running"] },
  plan: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "no_portal", "portal_taken", "insecure_address", "address_with_secret", "cancelled", "portal_down", "portal_error", "portal_refused", "portal_answer", "portal_conflict", "portal_full", "token_missing", "token_refused", "organization_missing", "dataset_taken", "certificate", "public_copy_differs", "file_changed", "missing_package_file", "folder_missing", "folder_not_ours", "disk_full", "read_only", "unwritable", "not_approved", "approval_refused", "file_changed"] },
  publish: { stale: ["drafts", "draft", "history", "publication", "plan"], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "no_portal", "portal_taken", "insecure_address", "address_with_secret", "cancelled", "portal_down", "portal_error", "portal_refused", "portal_answer", "portal_conflict", "portal_full", "token_missing", "token_refused", "organization_missing", "dataset_taken", "certificate", "public_copy_differs", "file_changed", "missing_package_file", "folder_missing", "folder_not_ours", "disk_full", "read_only", "unwritable", "not_approved", "approval_refused", "file_changed"] },
  open_public: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "not_opened"] },
  open_receipt: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "disk_full", "unwritable", "read_only", "cancelled", "not_opened"] },
  check_public: { stale: [], fails: ["newer_database", "damaged_database", "database_busy", "database_failed", "disk_full", "read_only", "unwritable", "no_home", "program_error", "no_draft", "wrong_state", "already_running", "no_portal", "portal_taken", "insecure_address", "address_with_secret", "cancelled", "portal_down", "portal_error", "portal_refused", "portal_answer", "portal_conflict", "portal_full", "token_missing", "token_refused", "organization_missing", "dataset_taken", "certificate", "public_copy_differs", "file_changed", "missing_package_file", "folder_missing", "folder_not_ours", "disk_full", "read_only", "unwritable"] },
};
