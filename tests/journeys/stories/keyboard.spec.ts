// The whole day's work without a mouse: every stop of the Tab key can be seen, and every act has a key.
import type { Locator, Page } from "@playwright/test";
import { ANA, DESCRIPTION, LUIS, begin, drop, named, sample } from "../acts";
import { expect, test, type Say } from "../story";

/** Where the keyboard is, and whether a person sees that: by a ring around it, its words or its knob. */
async function seen(page: Page, hasTurned = false): Promise<boolean> {
  const stop = await page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return "nowhere";
    // Within the frame it is the frame's own page that shows it.
    if (at.tagName === "IFRAME") return "";
    if (!at.matches(":focus-visible")) return `not shown: ${at.outerHTML.slice(0, 120)}`;
    // Pages and headings that are focused by the program are no stops.
    if (at.getAttribute("tabindex") === "-1" && /^(H1|MAIN)$/.test(at.tagName)) return "";
    const cell = document.getElementById(at.getAttribute("aria-activedescendant") ?? "");
    const around: Element[] = [...at.children, ...(cell ? [cell] : [])];
    for (let up: Element | null = at; up && up !== document.body; up = up.parentElement) around.push(up);
    const ring = around.some((one) => {
      const style = getComputedStyle(one);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    return ring ? "" : `no ring: ${at.outerHTML.slice(0, 120)}`;
  });
  // After the last stop the keyboard is outside of the page once, in the window's own frame.
  const turns = stop === "nowhere" && !hasTurned;
  if (!turns) expect(stop).toBe("");
  return turns;
}

/** Presses Tab (or Shift+Tab) until something has the focus; each stop on the way must be seen. */
async function walk(page: Page, to: Locator, key = "Tab"): Promise<void> {
  await expect(to).toBeVisible();
  const arrived = () => to.evaluate((element) => element === document.activeElement);
  let hasTurned = false;
  for (let steps = 0; steps < 120; steps += 1) {
    if (await arrived()) return void (await seen(page, true));
    await page.keyboard.press(key);
    hasTurned = (await seen(page, hasTurned)) || hasTurned;
  }
  throw new Error(`the Tab key never comes to ${to}`);
}

async function press(page: Page, to: Locator, key = "Enter"): Promise<void> {
  await walk(page, to);
  await page.keyboard.press(key);
}

async function type(page: Page, to: Locator, text: string): Promise<void> {
  await walk(page, to);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
  await expect(to).toHaveValue(text);
}

/** Chooses in a list: opened by a key, found by its first letters, taken by Enter. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await press(page, page.getByRole("button", { name: named(label), expanded: false }));
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.type(option);
  await expect(page.getByRole("option", { name: option })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeHidden();
}

function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

function title(page: Page, name: string): Locator {
  return page.getByRole("heading", { level: 1, name });
}

/** Opens a place of the menu at the upper right. */
async function menu(page: Page, say: Say, place: string): Promise<void> {
  await press(page, page.getByRole("button", { name: named(say("shell-menu")) }));
  const item = page.getByRole("menuitem", { name: place });
  await expect(page.getByRole("menu")).toBeVisible();
  for (let n = 0; n < 4 && !(await item.evaluate((it) => it === document.activeElement)); n += 1)
    await page.keyboard.press("ArrowDown");
  await expect(item).toBeFocused();
  await page.keyboard.press("Enter");
}

async function firstRun(page: Page, say: Say): Promise<void> {
  await type(page, page.getByLabel(say("welcome-name-label")), ANA.name);
  await page.keyboard.press("Enter");
  await expect(title(page, say("welcome-role", { name: "Ana" }))).toBeVisible();
  await press(page, page.getByRole("radio", { name: named(say("welcome-role-clerk")) }), "Space");
  await press(page, button(page, say("welcome-next")));
  await type(page, page.getByLabel(say("welcome-passphrase-label")), ANA.passphrase);
  const remember = page.getByRole("checkbox", { name: named(say("welcome-remember")) });
  await press(page, remember, "Space");
  await expect(remember).not.toBeChecked();
  await press(page, button(page, say("welcome-begin")));
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
}

async function addSupervisor(page: Page, say: Say): Promise<void> {
  await menu(page, say, say("shell-settings"));
  await press(page, button(page, say("people-add")));
  await type(page, page.getByLabel(say("people-name"), { exact: true }), LUIS.name);
  await expect(page.getByRole("radio", { name: say("people-role-supervisor") })).toBeChecked();
  await type(page, page.getByLabel(say("people-passphrase"), { exact: true }), LUIS.passphrase);
  await press(page, button(page, say("people-add-this")));
  await expect(page.getByText(say("people-added", { name: LUIS.name }))).toBeVisible();
}

async function fillDescription(page: Page, say: Say): Promise<void> {
  await expect(title(page, say("description-title"))).toBeVisible();
  for (const property of ["title", "description", "publisher"] as const)
    await type(page, page.getByLabel(say(`property-${property}`), { exact: true }), DESCRIPTION[property]);
  await choose(page, say("property-license"), "Creative Commons Attribution 4.0");
  await type(page, page.getByLabel(say("property-contact"), { exact: true }), DESCRIPTION.contact);
  await choose(page, say("property-frequency"), say("frequency-quarterly"));
  await press(page, button(page, say("description-continue")));
  await expect(title(page, say("preview-title"))).toBeVisible();
}

test("someone without a mouse does the whole day's work", async ({ page, host, say }) => {
  test.setTimeout(150_000);
  await page.goto(host.address);
  await firstRun(page, say);
  await addSupervisor(page, say);

  await page.keyboard.press("Alt+0");
  await press(page, button(page, say("start-practise")));
  await expect(title(page, say("table-question"))).toBeVisible();
  await press(page, button(page, say("table-yes")));
  await fillDescription(page, say);
  await press(page, page.getByRole("link", { name: say("preview-continue") }));
  await expect(title(page, say("send-title"))).toBeVisible();
  await type(page, page.getByLabel(named(say("passphrase"))), ANA.passphrase);
  await page.keyboard.press("Enter");
  await expect(title(page, say("send-done"))).toBeVisible();

  await menu(page, say, say("shell-switch"));
  await type(page, page.getByLabel(say("passphrase-of", { person: LUIS.name })), LUIS.passphrase);
  await press(page, button(page, say("people-switch-to", { name: LUIS.name })));
  await press(page, page.getByRole("main").getByRole("link", { name: DESCRIPTION.title }));
  await press(page, page.getByRole("link", { name: say("draft-go-on", { step: say("step-approval") }) }));
  await type(page, page.getByLabel(named(say("passphrase"))), LUIS.passphrase);
  await press(page, button(page, say("review-approve")));
  await expect(title(page, say("review-state-approved"))).toBeVisible();

  // Its name is in the language of the system, which here is not that of the browser.
  const portals = (await host.ask("portals", {})) as unknown as { portal: string }[];
  const portal = portals[0]?.portal ?? "";
  await press(page, page.getByRole("link", { name: say("send-to-publication") }));
  await press(page, button(page, say("publication-look")));
  await expect(page.getByText(say("action-place-dataset"))).toBeVisible();
  await press(page, button(page, say("publication-publish", { portal })));
  await expect(title(page, say("receipt-published", { portal }))).toBeVisible();
  await press(page, button(page, say("receipt-open")));
  // Where it took long there is a notification, too.
  await expect
    .poll(async () => (await host.opened()).filter((one) => !one.startsWith("notification: ")))
    .toHaveLength(1);
});

test("the table is found, moved, chosen and taken back by keys", async ({ page, host, say }) => {
  await begin(page, host, say);
  await drop(page, host, say, sample);
  const grid = page.getByRole("grid");
  await walk(page, grid);
  const bottom = page.getByRole("slider", { name: say("table-edge-bottom") });
  await walk(page, bottom);
  const before = Number(await bottom.getAttribute("aria-valuenow"));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(bottom).toHaveAttribute("aria-valuenow", String(before - 2));
  await expect(page.getByRole("button", { name: say("undo-shaped", { what: "box" }) })).toBeVisible();
  await page.keyboard.press("Control+Z");
  await expect(bottom).toHaveAttribute("aria-valuenow", String(before));
  await page.keyboard.press("Control+Shift+Z");
  await expect(bottom).toHaveAttribute("aria-valuenow", String(before - 2));
  await expect(page.getByRole("button", { name: say("undo-shaped", { what: "box" }) })).toBeVisible();
  await page.keyboard.press("Control+Z");
  await expect(bottom).toHaveAttribute("aria-valuenow", String(before));

  await walk(page, grid, "Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"])
    await page.keyboard.press(`Shift+${key}`);
  const use = page.getByRole("button", { name: /\(A\d+:C\d+\)/ });
  const rows = /\(A(\d+):C(\d+)\)/.exec((await use.textContent()) ?? "");
  expect(Number(rows?.[2]) - Number(rows?.[1])).toBe(3);
  await press(page, use);
  await expect(bottom).toHaveAttribute("aria-valuenow", rows?.[2] ?? "");
  await expect(page.getByRole("slider", { name: say("table-edge-right") })).toHaveAttribute("aria-valuenow", "3");
});

test("the keyboard stays somewhere when what it stood on goes away", async ({ page, host, say }) => {
  await begin(page, host, say);
  await page.keyboard.press("F1");
  await expect(title(page, say("help-title"))).toBeVisible();
  await seen(page, true);
  await page.keyboard.press("Alt+0");
  await press(page, button(page, say("start-practise")));
  await expect(title(page, say("table-question"))).toBeVisible();
  await seen(page, true);
  // The first stop of every page leads past the bands.
  await press(page, page.getByRole("link", { name: say("shell-skip") }));
  await expect(page.getByRole("main")).toBeFocused();
});
