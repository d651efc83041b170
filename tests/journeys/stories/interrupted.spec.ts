// Windows that are reloaded, hosts that are killed, homes from another version: nothing is lost.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ANA, approved, described, named, office, told } from "../acts";
import { Host } from "../host";
import { accessible, expect, test, type Say } from "../story";

function titleField(page: Page, say: Say) {
  return page.getByLabel(say("property-title"), { exact: true });
}

/** The title that Rust keeps. */
function kept(host: Host, draft: string): () => Promise<string | undefined> {
  return async () => ((await host.ask("description", { draft }))["values"] as { title?: string }).title;
}

test("a window reloaded in the middle of a word has the word, and keeps it", async ({ page, host, say }) => {
  const draft = await office(host);
  await page.goto(`${host.address}/#/draft/${draft}/description`);
  await titleField(page, say).pressSequentially("Banquetas y guarniciones");
  await page.reload();
  await expect(titleField(page, say)).toHaveValue("Banquetas y guarniciones");
  await expect.poll(kept(host, draft)).toBe("Banquetas y guarniciones");
});

test("a window reloaded while the draft is being sent shows that it was sent", async ({ page, host, say }) => {
  const draft = await described(host);
  await page.goto(`${host.address}/#/draft/${draft}/send`);
  await page.getByLabel(say("passphrase-of", { person: ANA.name })).fill(ANA.passphrase);
  let sent = () => {};
  const done = new Promise<void>((end) => (sent = end));
  // The host does its work; the page is gone before it hears of that.
  await page.route("**/call/submit*", async (route) => {
    await route.fetch();
    sent();
  });
  await page.getByRole("button", { name: say("send-submit") }).click();
  await done;
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: say("send-done") })).toBeVisible();
});

test("a window reloaded while publishing finds the publication, and can pause it", async ({ page, host, say }) => {
  const draft = await approved(host);
  // A portal that takes the call and never answers.
  const portal = createServer(() => {});
  await new Promise<void>((up) => portal.listen(0, "127.0.0.1", up));
  const url = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
  await host.ask("add_portal", { name: "Lento", address: { kind: "ckan", url, organization: "city" } });
  await host.ask("keep_token", { portal: "Lento", token: "made-up", this_time: true });
  await page.goto(`${host.address}/#/draft/${draft}/publication`);
  await page.getByRole("radio", { name: named("Lento") }).press("Space");
  await page.getByRole("button", { name: say("publication-publish", { portal: "Lento" }) }).click();
  await expect(page.getByRole("button", { name: say("publication-pause") })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: say("publication-pause") })).toBeVisible();
  await accessible(page, "publishing, reloaded");
  await page.getByRole("button", { name: say("publication-pause") }).click();
  await expect(page.getByRole("button", { name: say("publication-pause") })).toBeHidden();
  await expect.poll(() => host.ask("running", {})).toEqual([]);
  portal.closeAllConnections();
  portal.close();
});

test("a program killed midway goes on: what was typed is there, undo and redo too", async ({ page, host, say }) => {
  const draft = await office(host);
  await page.goto(`${host.address}/#/draft/${draft}/description`);
  await titleField(page, say).fill("Antes del corte");
  await expect.poll(kept(host, draft)).toBe("Antes del corte");
  await titleField(page, say).fill("Después del corte");
  await expect.poll(kept(host, draft)).toBe("Después del corte");
  await host.kill();
  const next = await Host.start(host.folder);
  await page.goto(`${next.address}/#/draft/${draft}/description`);
  await expect(titleField(page, say)).toHaveValue("Después del corte");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("Control+Z");
  await expect(titleField(page, say)).toHaveValue("Antes del corte");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("Control+Shift+Z");
  await expect(titleField(page, say)).toHaveValue("Después del corte");
  await next.kill();
});

test("a program that is gone is said while typing, and the words stay", async ({ page, host, say }) => {
  const draft = await office(host);
  await page.goto(`${host.address}/#/draft/${draft}/description`);
  await expect(titleField(page, say)).toBeVisible();
  await host.kill();
  await titleField(page, say).fill("Escrito sin programa");
  await told(page, say, "host_lost");
  await expect(titleField(page, say)).toHaveValue("Escrito sin programa");
});

test("a database from a newer version is left alone, and the page says what to install", async ({ page, host, say }) => {
  const draft = await office(host);
  await host.kill();
  const database = join(host.folder, "home", "vitrina.sqlite");
  const pragma = (text: string) => execFileSync("python3", ["-c", SQL, database, text]).toString().trim();
  const known = pragma("PRAGMA user_version");
  pragma("PRAGMA user_version = 900");
  const newer = await Host.start(host.folder);
  await page.goto(`${newer.address}/#/draft/${draft}`);
  await told(page, say, "newer_database", { found: "900", known });
  await accessible(page, "newer database");
  await newer.kill();
  expect(pragma("PRAGMA user_version")).toBe("900");
});

const SQL = `
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as database:
    print(*(database.execute(sys.argv[2]).fetchone() or [""]))
`;
