// A real CKAN from the pages: the plan before, every step live, paused midway, gone on with, received.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { LUIS, approved, named } from "../acts";
import type { Host } from "../host";
import { accessible, expect, test } from "../story";

const url = process.env["VITRINA_TEST_CKAN"] ?? "";
const secret = process.env["VITRINA_TEST_CKAN_TOKEN"] ?? "";
const organization = process.env["VITRINA_TEST_CKAN_ORGANIZATION"] ?? "city";
const NAME = "Datos abiertos";

/** The token, or the file that holds it. */
function token(): string {
  return secret.startsWith("/") ? readFileSync(secret, "utf8").trim() : secret;
}

async function publication(page: Page, host: Host): Promise<void> {
  // A name of its own, so that the story can be told twice to one portal.
  const draft = await approved(host, `obra-publica-${Date.now().toString(36)}`);
  await host.ask("add_portal", { name: NAME, address: { kind: "ckan", url, organization } });
  await host.ask("keep_token", { portal: NAME, token: token(), this_time: true });
  await page.goto(`${host.address}/#/draft/${draft}/publication`);
  await page.getByRole("radio", { name: named(NAME) }).press("Space");
}

test("a dataset is published on a real CKAN, paused midway, and its page opens", async ({ page, host, say }) => {
  test.skip(url === "", "VITRINA_TEST_CKAN names no CKAN to publish on");
  test.setTimeout(120_000);
  await publication(page, host);
  await page.getByRole("button", { name: say("publication-look") }).click();
  const plan = page.getByRole("region", { name: say("publication-plan") }).getByRole("listitem");
  await expect(plan.last()).toHaveText(say("publication-read-back"));
  const planned = await plan.count();
  expect(planned).toBeGreaterThan(3);
  await accessible(page, "the plan of a CKAN");

  await page.getByRole("button", { name: say("publication-publish", { portal: NAME }) }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("publication-publishing", { portal: NAME }) })).toBeVisible();
  const done = page.getByRole("listitem").filter({ hasText: named(`, ${say("publication-line-done")}`) });
  await expect.poll(() => done.count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: say("publication-pause") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("publication-stopped", { portal: NAME }) })).toBeVisible();
  await expect(page.getByText(say("publication-safe"))).toBeVisible();
  await accessible(page, "paused");

  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: say("publication-stopped", { portal: NAME }) })).toBeVisible();
  await page.getByRole("button", { name: say("publication-go-on") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("receipt-published", { portal: NAME }) })).toBeVisible({ timeout: 60_000 });
  await accessible(page, "receipt of a CKAN");
  await expect(page.getByText(LUIS.name).first()).toBeVisible();

  await page.getByRole("button", { name: say("receipt-open"), exact: true }).click();
  // Where it took long there is a notification, too.
  const pages = async () => (await host.opened()).filter((one) => one.startsWith("http"));
  await expect.poll(pages).toHaveLength(1);
  const [address = ""] = await pages();
  expect(address).toContain(`${url}/dataset/`);
  // As the public sees it: nobody is signed in here.
  const seen = await fetch(address);
  expect(seen.status).toBe(200);
  expect(await seen.text()).toContain("Obra pública en ejecución, 2026");
});

test("a token that the portal does not accept is told with the way to a new one", async ({ page, host, say }) => {
  test.skip(url === "", "VITRINA_TEST_CKAN names no CKAN to publish on");
  await publication(page, host);
  await host.ask("keep_token", { portal: NAME, token: "no-es-un-token", this_time: true });
  await page.getByRole("button", { name: say("publication-publish", { portal: NAME }) }).click();
  const box = page.locator('[role=alert][data-code="token_refused"]');
  await expect(box).toContainText(say("failure-token-refused"));
  await expect(box).toContainText(say("failure-token-refused.window"));
  await accessible(page, "token refused");
});
