// What people do, told once: the stories are made of these.
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { fixture, type Host } from "./host";
import type { Say } from "./story";

export const ANA = { name: "Ana Ruiz", passphrase: "tren azul de noche" };
export const LUIS = { name: "Luis Mora", passphrase: "la llave del patio" };

/** A name as a whole, whatever stands around it in the message. */
export function named(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}

/** Marks a choice; its own box is drawn by us and lies under its words. */
export async function pick(page: Page, role: "radio" | "checkbox", name: string, on = true): Promise<void> {
  const choice = page.getByRole(role, { name: named(name) });
  if ((await choice.isChecked()) === on) return;
  await choice.focus();
  await page.keyboard.press("Space");
  await expect(choice).toBeChecked({ checked: on });
}

/** The first run: two questions and a passphrase. */
export async function begin(page: Page, host: Host, say: Say): Promise<void> {
  await page.goto(host.address);
  await page.getByLabel(say("welcome-name-label")).fill(ANA.name);
  await page.getByRole("button", { name: say("welcome-next") }).click();
  await pick(page, "radio", say("welcome-role-clerk"));
  await page.getByRole("button", { name: say("welcome-next") }).click();
  await page.getByLabel(say("welcome-passphrase-label")).fill(ANA.passphrase);
  // Nothing of a story goes into the keychain of whoever runs it.
  await pick(page, "checkbox", say("welcome-remember"), false);
  await page.getByRole("button", { name: say("welcome-begin") }).click();
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
}

/** Adds the supervisor in the settings. */
export async function addLuis(page: Page, say: Say): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/settings/people`);
  await page.getByRole("button", { name: say("people-add"), exact: true }).click();
  await page.getByLabel(say("people-name"), { exact: true }).fill(LUIS.name);
  await page.getByLabel(say("people-passphrase"), { exact: true }).fill(LUIS.passphrase);
  await page.getByRole("button", { name: say("people-add-this") }).click();
  await expect(page.getByText(say("people-added", { name: LUIS.name }))).toBeVisible();
}

/** Drops a file on the window and waits for its table. */
export async function drop(page: Page, host: Host, say: Say, path: string): Promise<void> {
  await page.goto(`${host.address}/#/`);
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
  await host.drop(path);
  await expect(page.getByRole("heading", { level: 1, name: say("table-question") })).toBeVisible();
}

export const sample = fixture("obra_publica.xlsx");

export const DESCRIPTION = {
  title: "Obra pública en ejecución, 2026",
  description: "Obras de un municipio inventado: clave, localidad, importe y avance.",
  publisher: "Municipio de San Jacinto (inventado)",
  contact: "obras@example.org",
};

/** Fills the six fields and goes on to the preview. */
export async function describe(page: Page, say: Say, title = DESCRIPTION.title): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: say("description-title") })).toBeVisible();
  const fields = { ...DESCRIPTION, title };
  for (const [property, text] of Object.entries(fields))
    await page.getByLabel(say(`property-${property}`), { exact: true }).fill(text);
  await choose(page, say("property-license"), "Creative Commons Attribution 4.0");
  await choose(page, say("property-frequency"), say("frequency-quarterly"));
  await page.getByRole("button", { name: say("description-continue") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("preview-title") })).toBeVisible();
}

/** Chooses in a list. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("button", { name: named(label), expanded: false }).click();
  await page.getByRole("option", { name: option }).click();
}

/** Signs with a passphrase and sends. */
export async function send(page: Page, say: Say, passphrase: string): Promise<void> {
  await page.getByRole("link", { name: say("preview-continue") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("send-title") })).toBeVisible();
  await page.getByLabel(named(say("passphrase"))).fill(passphrase);
  await page.getByRole("button", { name: say("send-submit") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("send-done") })).toBeVisible();
}

/** Another person sits down. */
export async function sit(page: Page, say: Say, who: typeof ANA): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/people`);
  const several = page.getByRole("radio", { name: named(who.name) });
  if ((await several.count()) > 0) await pick(page, "radio", who.name);
  await page.getByLabel(say("passphrase-of", { person: who.name })).fill(who.passphrase);
  await page.getByRole("button", { name: say("people-switch-to", { name: who.name }) }).click();
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
}

/** The address of the draft that is shown. */
export function draftOf(page: Page): string {
  const id = /#\/draft\/([^/]+)/.exec(page.url())?.[1];
  if (!id) throw new Error(`no draft at ${page.url()}`);
  return id;
}

export async function at(page: Page, place: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${place}`);
}

/** An office with two people and their practice draft, made without a page: Ana sits here. */
export async function office(host: Host): Promise<string> {
  await person(host, ANA, "clerk");
  await person(host, LUIS, "supervisor");
  const made = await host.ask("practice", {});
  return String(made["draft"]);
}

/** Adds a person without a page. */
export async function person(host: Host, who: typeof ANA, role: "clerk" | "supervisor"): Promise<void> {
  await host.ask("add_person", { ...who, role, remember: false });
}

/** The same office, its draft described and ready to be sent. */
export async function described(host: Host, identifier?: string): Promise<string> {
  const draft = await office(host);
  const more = identifier ? { identifier } : {};
  const values = { ...DESCRIPTION, license: "CC-BY-4.0", frequency: "quarterly", ...more };
  const changes = Object.entries(values).map(([property, value]) => ({ property, value }));
  await host.ask("describe", { draft, changes });
  return draft;
}

/** The same office, its draft sent: Luis sits here. */
export async function sent(host: Host, identifier?: string): Promise<string> {
  const draft = await described(host, identifier);
  await host.ask("submit", { draft, passphrase: ANA.passphrase });
  const people = (await host.ask("people", {})) as unknown as { person: string; name: string }[];
  const luis = people.find((one) => one.name === LUIS.name)?.person;
  await host.ask("switch_person", { person: luis, passphrase: LUIS.passphrase });
  return draft;
}

/** The same office, its draft approved: Luis sits here. */
export async function approved(host: Host, identifier?: string): Promise<string> {
  const draft = await sent(host, identifier);
  await host.ask("decide", { draft, approve: true, passphrase: LUIS.passphrase });
  return draft;
}

/** The failure on the page: title, what happened and what to do, in the words of the window. */
export async function told(page: Page, say: Say, code: string, args: Record<string, string> = {}): Promise<void> {
  const box = page.locator(`[role=alert][data-code="${code}"]`);
  await expect(box).toBeVisible();
  const id = `failure-${code.replaceAll("_", "-")}`;
  const either = (one: string, other: string) => {
    try {
      return say(`${id}.${one}`, args);
    } catch {
      return say(`${id}.${other}`, args);
    }
  };
  for (const words of [say(id, args), either("seen", "what"), either("window", "do")])
    await expect(box).toContainText(words);
}

/** A failure as the host refuses with. */
export function refusal(code: string, args: Record<string, string> = {}) {
  const failure = { code, args, place: { kind: "whole" }, detail: "asked for", again: true };
  return { kind: "refuse" as const, failure };
}
