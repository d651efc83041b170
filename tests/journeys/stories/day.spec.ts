// The whole day's work with the mouse: from a dropped file to a receipt, with axe at every stop.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ANA, LUIS, addLuis, at, begin, describe, draftOf, drop, pick, sample, send, sit } from "../acts";
import { accessible, expect, test } from "../story";

interface Previewed {
  path: string;
  sha256: string;
}

test("a file becomes open data, after a second person said yes", async ({ page, host, say }) => {
  test.setTimeout(120_000);
  await begin(page, host, say);
  await accessible(page, "start, empty");
  await addLuis(page, say);
  await accessible(page, "settings");

  await drop(page, host, say, sample);
  await expect(page.getByRole("gridcell", { name: /0017/ }).first()).toBeVisible();
  await accessible(page, "table");
  const draft = draftOf(page);
  await page.getByRole("button", { name: say("table-yes") }).click();
  await describe(page, say);
  await accessible(page, "preview");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toContainText("Obra pública en ejecución, 2026");
  await send(page, say, ANA.passphrase);
  await accessible(page, "sent");

  // Who prepared it sees why they cannot decide.
  await at(page, `/draft/${draft}/review`);
  await expect(page.getByText(say("review-not-you"))).toBeVisible();
  await accessible(page, "review, not mine");

  await sit(page, say, LUIS);
  await page.getByRole("link", { name: "Obra pública en ejecución, 2026" }).first().click();
  await at(page, `/draft/${draft}/review`);
  await accessible(page, "review");
  await page.getByRole("button", { name: say("review-return"), exact: true }).click();
  await page.getByLabel(say("review-reason"), { exact: true }).fill("Falta mayo.");
  await pick(page, "radio", say("review-about-description"));
  await page.getByLabel(new RegExp(say("passphrase"))).fill(LUIS.passphrase);
  await accessible(page, "returning");
  await page.getByRole("button", { name: say("review-send-back") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("review-state-returned") })).toBeVisible();

  await sit(page, say, ANA);
  await expect(page.getByText("Falta mayo.")).toBeVisible();
  await accessible(page, "start with a returned draft");
  await at(page, `/draft/${draft}`);
  await accessible(page, "draft, returned");
  await at(page, `/draft/${draft}/description`);
  await describe(page, say, "Obra pública en ejecución, mayo de 2026");
  const previewed = (await host.ask("preview", { draft })).files as Previewed[];
  await send(page, say, ANA.passphrase);

  await sit(page, say, LUIS);
  await at(page, `/draft/${draft}/review`);
  await page.getByLabel(new RegExp(say("passphrase"))).fill(LUIS.passphrase);
  await page.getByRole("button", { name: say("review-approve") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("review-state-approved") })).toBeVisible();
  await accessible(page, "approved");

  const site = join(host.folder, "site");
  await at(page, "/settings/portals");
  await page.getByRole("button", { name: say("portals-add"), exact: true }).click();
  await page.getByLabel(say("portals-name"), { exact: true }).fill("Sitio");
  await host.choose(site);
  await page.getByRole("button", { name: say("portals-choose-folder") }).click();
  await expect(page.getByText(site)).toBeVisible();
  await accessible(page, "adding a portal");
  await page.getByRole("button", { name: say("portals-add-this") }).click();
  await expect(page.getByText("Sitio", { exact: true })).toBeVisible();

  await at(page, `/draft/${draft}/publication`);
  await page.getByRole("button", { name: say("publication-look") }).click();
  await expect(page.getByText(say("action-place-dataset"))).toBeVisible();
  await accessible(page, "plan");
  await page.getByRole("button", { name: say("publication-publish", { portal: "Sitio" }) }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("receipt-published", { portal: "Sitio" }) })).toBeVisible();
  await accessible(page, "receipt");

  // What stands in public is what was previewed, byte for byte, and the receipt says so.
  const [name = ""] = readdirSync(join(site, "dataset"));
  expect(previewed.length).toBe(5);
  for (const file of previewed) {
    const bytes = readFileSync(join(site, "dataset", name, file.path));
    expect(createHash("sha256").update(bytes).digest("hex"), file.path).toBe(file.sha256);
    await expect(page.getByText(file.sha256), file.path).toBeVisible();
  }
  await page.getByRole("button", { name: say("receipt-check-again") }).click();
  await expect(page.getByText(new RegExp(say("receipt-still", { count: 5, at: "" }).split("(")[0] ?? ""))).toBeVisible();
  await page.getByRole("button", { name: say("receipt-open"), exact: true }).click();
  // A publication that took long is notified too; that opens nothing.
  const opened = async () => (await host.opened()).filter((what) => !what.startsWith("notification: "));
  await expect.poll(async () => (await opened()).length).toBe(1);
});
