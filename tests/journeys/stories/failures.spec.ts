// What goes wrong behind the page: it says what happened and what to do, and keeps what was typed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ANA, LUIS, approved, at, described, named, office, person, pick, refusal, sample, sent, told } from "../acts";
import { accessible, expect, test } from "../story";

test("a home that cannot be read is a page with a way on, and opens once it can", async ({ page, host, say }) => {
  const args = { path: "vitrina.sqlite" };
  for (const code of ["database_busy", "damaged_database", "read_only"]) {
    await host.fault("hello", refusal(code, args));
    await page.goto(host.address);
    await told(page, say, code, args);
    await accessible(page, code);
    await page.getByRole("button", { name: say("failure-again") }).click();
    await expect(page.getByLabel(say("welcome-name-label"))).toBeVisible();
    await page.goto("about:blank");
  }
});

test("what cannot be saved stays typed, and is saved by trying again", async ({ page, host, say }) => {
  const draft = await office(host);
  await page.goto(`${host.address}/#/draft/${draft}/description`);
  const title = page.getByLabel(say("property-title"), { exact: true });
  await expect(title).toBeVisible();
  const args = { path: "vitrina.sqlite" };
  await host.fault("describe", refusal("disk_full", args));
  await title.fill("Calles que se arreglan");
  await told(page, say, "disk_full", args);
  await expect(page.getByText(say("description-failed"))).toBeVisible();
  await accessible(page, "not saved");
  // Whoever types goes on typing.
  await expect(title).toBeFocused();
  await expect(title).toHaveValue("Calles que se arreglan");
  await page.getByRole("button", { name: say("failure-again") }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect
    .poll(async () => ((await host.ask("description", { draft }))["values"] as { title?: string }).title)
    .toBe("Calles que se arreglan");
});

test("a file that cannot be read says so, and the next one opens", async ({ page, host, say }) => {
  await person(host, ANA, "clerk");
  await page.goto(host.address);
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
  const args = { file: "obra_publica.xlsx" };
  for (const code of ["encrypted", "file_in_use", "reader_died"]) {
    await host.fault("new_draft", refusal(code, args));
    await host.drop(sample);
    await told(page, say, code, args);
    await accessible(page, code);
  }
  await host.drop(sample);
  await expect(page.getByRole("heading", { level: 1, name: say("table-question") })).toBeVisible();
});

test("a portal that is down does no harm: publishing again goes on", async ({ page, host, say }) => {
  const draft = await approved(host);
  await page.goto(`${host.address}/#/draft/${draft}/publication`);
  const args = { url: "https://datos.example", detail: "timed out" };
  await host.fault("plan", refusal("portal_down", args));
  await page.getByRole("button", { name: say("publication-look") }).click();
  await told(page, say, "portal_down", args);
  await accessible(page, "plan refused");
  await page.getByRole("button", { name: say("failure-again") }).click();
  await expect(page.getByText(say("action-place-dataset"))).toBeVisible();
  await host.fault("publish", refusal("portal_down", args));
  const publish = page.getByRole("button", { name: named(say("publication-publish", { portal: "" }).trim()) });
  await publish.click();
  await told(page, say, "portal_down", args);
  await accessible(page, "publishing refused");
  await page.getByRole("button", { name: say("failure-again") }).click();
  await expect(page.getByRole("heading", { level: 1, name: named(say("receipt-published", { portal: "" }).trim()) })).toBeVisible();
});

test("a keychain that does not answer is told, and the passphrase stays typed", async ({ page, host, say }) => {
  await page.goto(host.address);
  await page.getByLabel(say("welcome-name-label")).fill(ANA.name);
  await page.keyboard.press("Enter");
  await pick(page, "radio", say("welcome-role-clerk"));
  await page.getByRole("button", { name: say("welcome-next") }).click();
  const passphrase = page.getByLabel(say("welcome-passphrase-label"));
  await passphrase.fill(ANA.passphrase);
  await page.getByRole("checkbox", { name: named(say("welcome-remember")) }).press("Space");
  await host.fault("add_person", refusal("no_keychain"));
  await page.getByRole("button", { name: say("welcome-begin") }).click();
  await told(page, say, "no_keychain");
  await accessible(page, "no keychain");
  await expect(passphrase).toHaveValue(ANA.passphrase);
  await page.getByRole("button", { name: say("welcome-begin") }).click();
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
});

test("a wrong passphrase is told beside its field, and everything else stays", async ({ page, host, say }) => {
  const draft = await described(host);
  await page.goto(`${host.address}/#/draft/${draft}/send`);
  const passphrase = page.getByLabel(say("passphrase-of", { person: ANA.name }));
  await passphrase.fill("no es esta");
  await page.getByRole("button", { name: say("send-submit") }).click();
  await told(page, say, "wrong_passphrase", { person: ANA.name });
  await expect(passphrase).toHaveValue("no es esta");
  await expect(passphrase).toHaveAttribute("aria-invalid", "true");
  await accessible(page, "wrong passphrase");
  await at(page, "/people");
  const other = page.getByLabel(say("passphrase-of", { person: LUIS.name }));
  await other.fill("tampoco");
  await page.getByRole("button", { name: say("people-switch-to", { name: LUIS.name }) }).click();
  await told(page, say, "wrong_passphrase", { person: LUIS.name });
  await expect(other).toHaveValue("tampoco");
  await expect(page.getByText(say("people-wrong"))).toBeVisible();
});

test("a panic while a file is opened is ours to mend, and loses nothing", async ({ page, host, say }) => {
  await person(host, ANA, "clerk");
  await page.goto(host.address);
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
  await host.fault("new_draft", { kind: "panic" });
  await host.drop(sample);
  await told(page, say, "program_error");
  await accessible(page, "panic");
  await expect(page.getByRole("button", { name: say("failure-copy") })).toBeVisible();
  await host.drop(sample);
  await expect(page.getByRole("heading", { level: 1, name: say("table-question") })).toBeVisible();
});

test("a panic in the preview offers the preview again", async ({ page, host, say }) => {
  const draft = await described(host);
  await host.fault("preview", { kind: "panic" });
  await page.goto(`${host.address}/#/draft/${draft}/preview`);
  await told(page, say, "program_error");
  await accessible(page, "panic");
  await page.getByRole("button", { name: say("failure-again") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("preview-title") })).toBeVisible();
});

test("a panic while sending keeps the passphrase and the draft", async ({ page, host, say }) => {
  const draft = await described(host);
  await page.goto(`${host.address}/#/draft/${draft}/send`);
  const passphrase = page.getByLabel(say("passphrase-of", { person: ANA.name }));
  await passphrase.fill(ANA.passphrase);
  await host.fault("submit", { kind: "panic" });
  await page.getByRole("button", { name: say("send-submit") }).click();
  await told(page, say, "program_error");
  await expect(passphrase).toHaveValue(ANA.passphrase);
  await page.getByRole("button", { name: say("send-submit") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("send-done") })).toBeVisible();
});

test("a panic while publishing leaves a publication that goes on", async ({ page, host, say }) => {
  const draft = await approved(host);
  await page.goto(`${host.address}/#/draft/${draft}/publication`);
  await host.fault("publish", { kind: "panic" });
  await page.getByRole("button", { name: named(say("publication-publish", { portal: "" }).trim()) }).click();
  await told(page, say, "program_error");
  await accessible(page, "panic");
  await page.getByRole("button", { name: say("failure-again") }).click();
  await expect(page.getByRole("heading", { level: 1, name: named(say("receipt-published", { portal: "" }).trim()) })).toBeVisible();
});

test("waiting says nothing at first, then what it does, then how to stop", async ({ page, host, say }) => {
  await page.clock.install();
  await person(host, ANA, "clerk");
  await page.goto(host.address);
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
  const words = page.getByText(say("start-opening", { file: "obra_publica.xlsx" }));
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  await host.fault("new_draft", { kind: "slow", ms: 4000 });
  // The file is looked at before it is opened; the waiting that is measured begins after that.
  const asked = page.waitForRequest((request) => request.url().includes("/call/new_draft"));
  await host.drop(sample);
  await asked;
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeHidden();
  await page.clock.runFor(250);
  await expect(words).toBeHidden();
  await page.clock.runFor(200);
  await expect(words).toBeVisible();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByRole("button", { name: say("waiting-stop") })).toBeHidden();
  await page.clock.runFor(700);
  await expect(page.getByRole("button", { name: say("waiting-stop") })).toBeVisible();
  await page.clock.resume();
  await expect(page.getByRole("heading", { level: 1, name: say("table-question") })).toBeVisible();
});

test("a long opening is stopped by the person, and leaves nothing behind", async ({ page, host, say }) => {
  await person(host, ANA, "clerk");
  const long = join(host.folder, "larga.csv");
  const lines = Array.from({ length: 900_000 }, (_, n) => `${n},calle ${n},${n % 97}.5,2026-05-0${(n % 9) + 1}`);
  writeFileSync(long, ["clave,lugar,importe,fecha", ...lines].join("\n"));
  await page.goto(host.address);
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
  await host.drop(long);
  await page.getByRole("button", { name: say("waiting-stop") }).click();
  await told(page, say, "cancelled");
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
  const list = (await host.ask("drafts", {})) as { waiting?: unknown[]; others?: unknown[] };
  expect([...(list.waiting ?? []), ...(list.others ?? [])]).toEqual([]);
});

test("a host that is gone is said, and found again", async ({ page, host, say }) => {
  const draft = await office(host);
  await page.goto(`${host.address}/#/draft/${draft}`);
  await expect(page.getByRole("list", { name: say("shell-steps") })).toBeVisible();
  await page.route("**/call/history*", (route) => route.abort());
  await page.getByRole("link", { name: say("draft-history") }).click();
  await told(page, say, "host_lost");
  await page.unroute("**/call/history*");
  await page.getByRole("button", { name: say("failure-again") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("history-title") })).toBeVisible();
});

test("a supervisor's reason outlives a wrong passphrase", async ({ page, host, say }) => {
  const draft = await sent(host);
  await page.goto(`${host.address}/#/draft/${draft}/review`);
  await page.getByRole("button", { name: say("review-return"), exact: true }).click();
  const reason = page.getByLabel(say("review-reason"), { exact: true });
  await reason.fill("Falta la suma de mayo.");
  await pick(page, "radio", say("review-about-table"));
  await page.getByLabel(named(say("passphrase"))).fill("no es esta");
  await page.getByRole("button", { name: say("review-send-back") }).click();
  await told(page, say, "wrong_passphrase", { person: LUIS.name });
  await expect(reason).toHaveValue("Falta la suma de mayo.");
  await expect(page.getByRole("radio", { name: say("review-about-table") })).toBeChecked();
  await page.getByLabel(named(say("passphrase"))).fill(LUIS.passphrase);
  await page.getByRole("button", { name: say("review-send-back") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("review-state-returned") })).toBeVisible();
});

test("a name that is taken is told, and the form stays as it was filled", async ({ page, host, say }) => {
  await office(host);
  await page.goto(`${host.address}/#/settings/people`);
  await page.getByRole("button", { name: say("people-add"), exact: true }).click();
  const name = page.getByLabel(say("people-name"), { exact: true });
  await name.fill(LUIS.name);
  const passphrase = page.getByLabel(say("people-passphrase"), { exact: true });
  await passphrase.fill(LUIS.passphrase);
  await page.getByRole("button", { name: say("people-add-this") }).click();
  await told(page, say, "name_taken", { name: LUIS.name });
  await expect(name).toHaveValue(LUIS.name);
  await expect(passphrase).toHaveValue(LUIS.passphrase);
  await accessible(page, "name taken");
});

test("no room for the copy of everything is told, and the copy is made once there is room", async ({ page, host, say }) => {
  await person(host, ANA, "clerk");
  await page.goto(`${host.address}/#/settings/data`);
  const copy = page.getByRole("button", { name: say("data-copy") });
  const args = { path: "vitrina-copia" };
  await host.fault("copy_everything", refusal("disk_full", args));
  await copy.click();
  await told(page, say, "disk_full", args);
  await accessible(page, "no room");
  await host.choose(join(host.folder));
  await copy.click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: host.folder })).toBeVisible();
});

test("an undo that fails is told over the page, and the page stays", async ({ page, host, say }) => {
  const draft = await described(host);
  await page.goto(`${host.address}/#/draft/${draft}`);
  const steps = page.getByRole("main").getByRole("list", { name: say("shell-steps") });
  await expect(steps).toBeVisible();
  const args = { path: "vitrina.sqlite" };
  await host.fault("undo", refusal("database_busy", args));
  await page.keyboard.press("Control+Z");
  await told(page, say, "database_busy", args);
  await expect(steps).toBeVisible();
  await accessible(page, "undo refused");
  await page.getByRole("button", { name: say("failure-dismiss") }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
});
