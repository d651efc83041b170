//! Publishing: the portals, the plan, doing it step by step, and the receipts.

use std::time::{Duration, Instant};

use vitrina_model::{DraftId, Manifest, PortalAddress, PortalName, Receipt, Words};
use vitrina_work::{
    Action, Desk, JournalStep, Names, Planned, Published, Watch, WorkError, local_file,
};

use super::{portals, preview};
use crate::views as v;
use crate::{Call, Failure, News, Office};

/// After this long a person may be looking elsewhere.
const LONG: Duration = Duration::from_secs(8);

pub(crate) fn publication(
    office: &Office,
    request: v::DraftRef,
    _call: &Call,
) -> Result<v::Publication, Failure> {
    let desk = office.desk()?;
    let id = DraftId(request.draft);
    desk.draft(&id)?;
    let names = Names::of(&desk.people()?);
    let (unfinished, journal) = match desk.unfinished(&id)? {
        Some(found) => (Some(found.portal.0), found.steps.into_iter().map(line).collect()),
        None => (None, Vec::new()),
    };
    let receipts = desk.receipts(&id)?;
    Ok(v::Publication {
        portals: portals::list(office, &desk)?,
        unfinished,
        journal,
        running: is_running(office, &id),
        receipts: receipts.iter().enumerate().map(|(at, it)| receipt(at, it, &names)).collect(),
    })
}

pub(crate) fn plan(
    office: &Office,
    request: v::DraftPortal,
    call: &Call,
) -> Result<v::Plan, Failure> {
    let desk = office.desk()?;
    let (id, portal) = (DraftId(request.draft), PortalName(request.portal));
    let words = preview::words(&desk.draft(&id)?.metadata);
    let token = portals::token(office, &desk, &portal);
    let Planned { standing, actions } = call.wait(desk.plan(&id, &portal, token, &words, call))?;
    Ok(v::Plan { standing: standing.into(), actions: actions.iter().map(said).collect() })
}

pub(crate) fn publish(
    office: &Office,
    request: v::DraftPortal,
    call: &Call,
) -> Result<v::ReceiptView, Failure> {
    let mut desk = office.desk()?;
    let (id, portal) = (DraftId(request.draft), PortalName(request.portal));
    let metadata = desk.draft(&id)?.metadata;
    let words = preview::words(&metadata);
    let token = portals::token(office, &desk, &portal);
    let began = Instant::now();
    let done = call.wait(desk.publish(&id, &portal, token, &words, call, call));
    if began.elapsed() > LONG {
        notify(office, &desk, &metadata.title.unwrap_or_default(), &portal, &done);
    }
    done?;
    let receipts = desk.receipts(&id)?;
    let last = receipts.iter().rposition(|receipt| receipt.portal.name == portal);
    match last.and_then(|at| Some((at, receipts.get(at)?))) {
        Some((at, found)) => Ok(receipt(at, found, &Names::of(&desk.people()?))),
        None => Err(WorkError::NoPortal { portal }.into()),
    }
}

pub(crate) fn open_public(
    office: &Office,
    request: v::ReceiptRef,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    let found = receipt_of(&office.desk()?, &request)?;
    // Only what a browser shows. The address comes from the portal: one on the net names no file.
    let shown = match &found.portal.address {
        PortalAddress::Folder { .. } => {
            local_file(&found.url).is_some_and(|page| office.native.open_path(&page))
        }
        PortalAddress::Ckan { .. } => {
            let web = ["https://", "http://"].iter().any(|it| found.url.starts_with(it));
            web && office.native.open_address(&found.url)
        }
    };
    Failure::unless_opened(shown, &found.url)
}

pub(crate) fn open_receipt(
    office: &Office,
    request: v::ReceiptRef,
    _call: &Call,
) -> Result<v::Nothing, Failure> {
    let desk = office.desk()?;
    let found = receipt_of(&desk, &request)?;
    let (_, page) = desk.receipt_files(&found, &receipt_words(&found))?;
    Failure::unless_opened(office.native.open_path(&page), &page.display().to_string())
}

pub(crate) fn check_public(
    office: &Office,
    request: v::ReceiptRef,
    call: &Call,
) -> Result<v::StillThere, Failure> {
    let desk = office.desk()?;
    let found = receipt_of(&desk, &request)?;
    let (path, _) = desk.receipt_files(&found, &receipt_words(&found))?;
    let token = portals::token(office, &desk, &found.portal.name);
    let verified = call.wait(desk.verify(&path, true, token, call))?;
    let files = u32::try_from(verified.files).unwrap_or(u32::MAX);
    Ok(v::StillThere { files, at: vitrina_work::present().to_string() })
}

impl Watch for Call {
    fn planned(&self, actions: &[Action]) {
        self.tell(News::Plan { actions: actions.iter().map(said).collect() });
    }

    fn began(&self, index: usize) {
        self.tell(News::Began { action: u32::try_from(index).unwrap_or(u32::MAX) });
    }

    fn ended(&self, index: usize) {
        self.tell(News::Ended { action: u32::try_from(index).unwrap_or(u32::MAX) });
    }
}

/// An action in words: what it is, and of which file and rows.
fn said(action: &Action) -> v::Said {
    let mut said = v::Said::plain(&format!("action-{}", action.id()));
    if let Some(file) = action.file() {
        said = said.with("file", file);
    }
    match action {
        Action::SendFile { bytes, .. } => said.with("bytes", *bytes),
        Action::LoadRows { from, rows, .. } => said.with("from", *from).with("rows", *rows),
        _ => said,
    }
}

fn line(step: JournalStep) -> v::JournalLine {
    v::JournalLine {
        action: said(&step.action),
        began: step.began.to_string(),
        ended: step.ended.map(|at| at.to_string()),
        failed: step.failed,
    }
}

/// Whether this program publishes the draft right now.
pub(crate) fn is_running(office: &Office, id: &DraftId) -> bool {
    let publishes = |running: &v::Running| {
        running.command == "publish" && running.draft.as_deref() == Some(id.0.as_str())
    };
    office.running().iter().any(publishes)
}

/// Tells a person who looks elsewhere how it ended; not one who stopped it.
fn notify(
    office: &Office,
    desk: &Desk,
    title: &str,
    portal: &PortalName,
    done: &Result<Published, WorkError>,
) {
    let id = match done {
        Ok(_) => "notice-published",
        Err(WorkError::Cancelled(_)) => return,
        Err(_) => "notice-unpublished",
    };
    let words = super::office::words(desk);
    let args = v::Said::plain(id).with("title", title).with("portal", portal.0.as_str()).args;
    office.native.notify(&words.say(id, &args), &words.say(&format!("{id}.what"), &args));
}

/// A receipt by its number among those of the draft.
fn receipt_of(desk: &Desk, request: &v::ReceiptRef) -> Result<Receipt, Failure> {
    let id = DraftId(request.draft.clone());
    desk.draft(&id)?;
    let mut receipts = desk.receipts(&id)?.into_iter();
    let found = receipts.nth(request.receipt as usize);
    found.ok_or_else(|| Failure::usage("no such receipt".to_owned()))
}

/// The words that the receipt was written in when it was published.
fn receipt_words(receipt: &Receipt) -> vitrina_work::FluentWords {
    preview::words(&manifest(receipt).map(|manifest| manifest.metadata).unwrap_or_default())
}

fn manifest(receipt: &Receipt) -> Option<Manifest> {
    serde_json::from_str(&receipt.manifest).ok()
}

/// A receipt as the window shows it.
fn receipt(at: usize, receipt: &Receipt, names: &Names) -> v::ReceiptView {
    v::ReceiptView {
        receipt: u32::try_from(at).unwrap_or(u32::MAX),
        portal: receipt.portal.name.0.clone(),
        url: receipt.url.clone(),
        published: receipt.published.to_string(),
        version: manifest(receipt).map_or(0, |manifest| manifest.version),
        author: names.name(&receipt.submission.author),
        supervisor: names.name(&receipt.approval.supervisor),
        files: receipt
            .files
            .iter()
            .map(|file| v::PublicFile {
                path: file.path.clone(),
                url: file.url.clone(),
                bytes: file.bytes,
                sha256: file.sha256.to_string(),
            })
            .collect(),
        manifest: receipt.manifest_sha256.to_string(),
        digest: receipt.receipt_sha256.to_string(),
    }
}
