// Small screens and large text: no page scrolls sideways, and its one act can be reached.
import type { Locator, Page } from "@playwright/test";
import { approved, described, named } from "../acts";
import type { Host } from "../host";
import { accessible, expect, test, type Say } from "../story";

/** What stands out at the right of the window; tables scroll in regions of their own. */
async function fits(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => {
    const wide = (element: Element) => element.scrollWidth - element.clientWidth;
    const bands = [document.documentElement, ...document.querySelectorAll("main, header, footer, nav")];
    return bands.filter((one) => wide(one) > 1).map((one) => `${one.tagName} by ${wide(one)}`);
  });
  expect(over, where).toEqual([]);
}

async function reaches(page: Page, act: Locator, where: string): Promise<void> {
  await expect(act, where).toBeVisible();
  await fits(page, where);
  await act.scrollIntoViewIfNeeded();
  // In the middle of it nothing else lies over it.
  await act.click({ trial: true });
}

/** Each page with its act. */
async function walk(page: Page, host: Host, say: Say, draft: string, size: string): Promise<void> {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const link = (name: string) => page.getByRole("link", { name });
  const stops: [string, Locator][] = [
    ["/", button(say("start-choose"))],
    [`/draft/${draft}`, link(say("draft-go-on", { step: "" }).trim()).first()],
    [`/draft/${draft}/table`, button(say("table-yes"))],
    [`/draft/${draft}/description`, button(say("description-continue"))],
    [`/draft/${draft}/preview`, link(say("preview-continue"))],
    [`/draft/${draft}/send`, button(say("send-submit"))],
    [`/draft/${draft}/file`, link(say("draft-go-on", { step: say("step-table") }))],
    [`/draft/${draft}/history`, link(say("table-back"))],
    ["/people", page.getByRole("button", { name: named(say("people-switch-to", { name: "" }).trim()) })],
    ["/settings", button(say("portals-add"))],
    ["/help", page.getByLabel(say("help-search"))],
  ];
  await page.goto(host.address);
  for (const [place, act] of stops) {
    await page.evaluate((to) => (location.hash = to), place);
    await reaches(page, act, `${place} at ${size}`);
  }
}

for (const [width, height] of [[1024, 600], [360, 640]] as const)
  test(`every page fits ${width} by ${height}`, async ({ page, host, say }) => {
    const draft = await described(host);
    await page.setViewportSize({ width, height });
    await walk(page, host, say, draft, `${width}×${height}`);
    await accessible(page, "help on a small screen");
  });

test("every page fits with text at 200 %, on a laptop's screen and on a small one", async ({ page, host, say }) => {
  const draft = await described(host);
  await host.ask("prefer", { language: null, theme: "system", text_size: 200 });
  for (const [width, height] of [[1280, 860], [1024, 600]] as const) {
    await page.setViewportSize({ width, height });
    await walk(page, host, say, draft, `${width}×${height} at 200 %`);
    await expect(page.locator("html")).toHaveCSS("font-size", "32px");
  }
});

test("a supervisor decides and publishes on a phone's width", async ({ page, host, say }) => {
  const draft = await approved(host);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${host.address}/#/draft/${draft}/publication`);
  const publish = page.getByRole("button", { name: named(say("publication-publish", { portal: "" }).trim()) });
  await reaches(page, publish, "publication");
  await publish.click();
  await expect(page.getByRole("heading", { level: 1, name: named(say("receipt-published", { portal: "" }).trim()) })).toBeVisible();
  await reaches(page, page.getByRole("button", { name: say("receipt-open"), exact: true }), "receipt");
  await accessible(page, "receipt on a phone's width");
});
