# Vitrina's words in English. One section a crate; every id here is in es.ftl too.

## failures: each code has a title, what happened and what can be done

## findings and proofs

## stages

## states

## published pages

## command line

## window

window-name = Vitrina
window-place = Open data, step by step
window-title = From your spreadsheet to open data
window-lead = Vitrina takes a spreadsheet and prepares data that anyone can read, download and check. Your file is not changed, and is not published as it is.
window-today = Today you work from the terminal
    .what = This version already goes the whole way with the command “vitrina”; “vitrina --help” explains every step. The pages to do it here come with the next one.
window-acts = What happens to a file
window-act-open = Open
    .what = Finds the table among titles, notes and totals, and shows what that rests on.
    .command = vitrina inspect works.xlsx
window-act-draft = Keep as a draft
    .what = Keeps your file and every change. You can always go back.
    .command = vitrina draft new works.xlsx --as ana
window-act-describe = Describe
    .what = Title, description, who publishes it, licence, contact and frequency.
    .command = vitrina draft set ID title="Public works"
window-act-submit = Send for review
    .what = Freezes the files with their fingerprints: what is reviewed is what is published.
    .command = vitrina draft submit ID --as ana
window-act-approve = Approve
    .what = A second person signs, or returns it with a reason. Whoever prepared it cannot approve it.
    .command = vitrina review approve ID --as luis
window-act-publish = Publish
    .what = Into a folder or a CKAN portal. Reads back what was published before saying “Published”, and keeps the receipt.
    .command = vitrina publish ID --to portal
window-only-convert = Do you only want to convert a file?
    .command = vitrina convert works.xlsx --to csv,xlsx --out out
window-kept = Nothing leaves this computer without a second person’s approval
window-version = Version { $version }
