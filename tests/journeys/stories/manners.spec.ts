// How the window behaves: languages, looks, closing, searching, going back, portals and their tokens.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ANA, at, named, office, person, pick, refusal, told } from "../acts";
import type { Host } from "../host";
import { accessible, expect, test, wordsOf, type Say } from "../story";

/** Ana's page at a place. */
async function open(page: Page, host: Host, place: string): Promise<void> {
  await person(host, ANA, "clerk");
  await page.goto(`${host.address}/#${place}`);
}

test("another language takes no word from whoever types", async ({ page, host, say }) => {
  const other = say("welcome-other-language");
  await page.goto(host.address);
  await page.getByLabel(say("welcome-name-label")).fill("Ana Ruiz");
  await page.getByRole("button", { name: other }).click();
  const tag = say("role-clerk") === wordsOf("en")("role-clerk") ? "es" : "en";
  const words = wordsOf(tag);
  await expect(page.getByLabel(words("welcome-name-label"))).toHaveValue("Ana Ruiz");
  await expect(page.locator("html")).toHaveAttribute("lang", tag === "en" ? /^en/ : /^es/);
  await accessible(page, "another language");
});

test("language, colours and size of the text change at once and stay", async ({ page, host, say }) => {
  const draft = await office(host);
  await page.goto(`${host.address}/#/draft/${draft}/description`);
  const title = (words: Say) => page.getByLabel(words("property-title"), { exact: true });
  await title(say).fill("Parques");
  await at(page, "/settings/looks");
  const tag = say("role-clerk") === wordsOf("en")("role-clerk") ? "es-MX" : "en";
  const words = wordsOf(tag);
  await pick(page, "radio", say(tag === "en" ? "looks-english" : "looks-spanish"));
  await expect(page.getByRole("heading", { level: 1, name: words("settings-title") })).toBeVisible();
  await pick(page, "radio", words("looks-theme-dark"));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await accessible(page, "dark");
  await pick(page, "radio", words("looks-size-percent", { size: 200 }));
  await expect(page.locator("html")).toHaveCSS("font-size", "32px");
  await accessible(page, "dark at 200 %");
  await at(page, `/draft/${draft}/description`);
  await expect(title(words)).toHaveValue("Parques");
  await page.reload();
  await expect(title(words)).toHaveValue("Parques");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveCSS("font-size", "32px");
});

test("closing during work asks, and staying changes nothing", async ({ page, host, say }) => {
  const draft = await office(host);
  await page.goto(`${host.address}/#/draft/${draft}/description`);
  const title = page.getByLabel(say("property-title"), { exact: true });
  await title.fill("Alumbrado");
  await host.closing();
  const dialog = page.getByRole("dialog", { name: say("closing-title") });
  await expect(dialog).toBeVisible();
  for (const act of ["closing-after", "closing-now", "closing-stay"])
    await expect(dialog.getByRole("button", { name: say(act) })).toBeVisible();
  await accessible(page, "closing");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await host.closing();
  await dialog.getByRole("button", { name: say("closing-stay") }).click();
  await expect(dialog).toBeHidden();
  await expect(title).toHaveValue("Alumbrado");
});

test("among more than eight datasets one is found by a part of its name", async ({ page, host, say }) => {
  await person(host, ANA, "clerk");
  const paths = Array.from({ length: 9 }, (_, n) => join(host.folder, `${["pipas", "Árboles"][n % 2]}-${n}.csv`));
  paths.forEach((path, n) => writeFileSync(path, `clave,importe\n0${n},2\n1${n},3\n`));
  await host.choose(...paths);
  for (const path of paths.slice(0, 8)) await make(host, path);
  await page.goto(host.address);
  await expect(page.getByRole("listitem").filter({ hasText: "pipas-0.csv" })).toBeVisible();
  await expect(page.getByLabel(say("start-search"))).toHaveCount(0);
  await make(host, paths[8] ?? "");
  await page.reload();
  await page.getByLabel(say("start-search")).fill("arboles-3");
  await expect(page.getByRole("main").getByRole("link", { name: /\.csv/ })).toHaveText(["Árboles-3.csv"]);
  await page.getByLabel(say("start-search")).fill("nada de esto");
  await expect(page.getByText(say("start-none", { wanted: "nada de esto" }))).toBeVisible();
  await accessible(page, "nothing found");
  await page.getByLabel(say("start-search")).fill("");
  await expect(page.getByRole("main").getByRole("link", { name: /\.csv/ })).toHaveCount(9);
});

/** A draft of the next file that is chosen. */
async function make(host: Host, path: string): Promise<void> {
  const file = await host.ask("choose_file", {});
  expect(path).toContain(String(file["name"]));
  await host.ask("new_draft", { file: file["token"], again: false });
}

test("help is searched in the words of whoever looks", async ({ page, host, say }) => {
  await open(page, host, "/help");
  const search = page.getByLabel(say("help-search"));
  const topic = say("help-approval");
  const one = topic.split(" ").at(-1) ?? "";
  await search.fill(one.toUpperCase());
  await expect(page.getByRole("heading", { name: topic })).toBeVisible();
  await search.fill("qwertyuiop");
  await expect(page.getByText(say("help-none", { search: "qwertyuiop" }))).toBeVisible();
  await accessible(page, "help without an answer");
  await search.fill("");
  await expect(page.getByRole("heading", { name: say("help-keys") })).toBeVisible();
});

test("going back in the history is a step that can be undone", async ({ page, host, say }) => {
  const draft = await office(host);
  const title = async () => ((await host.ask("description", { draft }))["values"] as { title?: string }).title;
  for (const value of ["Uno", "Dos"])
    await host.ask("describe", { draft, changes: [{ property: "title", value }] });
  await page.goto(`${host.address}/#/draft/${draft}/history`);
  await accessible(page, "history");
  await page.getByRole("button", { name: named(say("history-back-to", { what: "", at: "" }).split(":")[0] ?? "") }).last().click();
  await expect(page.getByText(say("history-back-done"))).toBeVisible();
  await expect.poll(title).toBeUndefined();
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("Control+Z");
  await expect.poll(title).toBe("Dos");
});

test("a portal that cannot be reached is told, and its fields stay", async ({ page, host, say }) => {
  await open(page, host, "/settings/portals");
  await page.getByRole("button", { name: say("portals-add"), exact: true }).click();
  await pick(page, "radio", say("portals-kind-ckan"));
  await page.getByLabel(say("portals-name"), { exact: true }).fill("Datos");
  const url = page.getByLabel(say("portals-url"), { exact: true });
  await url.fill("datos del municipio");
  await page.getByLabel(say("portals-organization"), { exact: true }).fill("city");
  const add = page.getByRole("button", { name: say("portals-add-this") });
  await add.click();
  await expect(page.getByText(say("portals-url-missing"))).toBeVisible();
  await url.fill("http://datos.example");
  await add.click();
  await expect(page.locator('[role=alert][data-code="insecure_address"]')).toBeVisible();
  await accessible(page, "insecure address");
  await expect(url).toHaveValue("http://datos.example");
  // A port that nobody listens at.
  const server = createServer();
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
  const { port } = server.address() as AddressInfo;
  await new Promise((down) => server.close(down));
  await url.fill(`http://127.0.0.1:${port}`);
  await add.click();
  await expect(page.getByText("Datos", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: say("portals-token-this", { portal: "Datos" }) }).click();
  await page.getByLabel(say("token-label"), { exact: true }).fill("made-up");
  await host.fault("keep_token", refusal("no_keychain"));
  await page.getByRole("button", { name: say("token-keep") }).click();
  await told(page, say, "no_keychain");
  await accessible(page, "no keychain for the token");
  await page.getByRole("button", { name: say("token-this-time") }).click();
  await expect(page.getByRole("button", { name: say("token-keep") })).toBeHidden();
  await page.getByRole("button", { name: say("portals-test-this", { portal: "Datos" }) }).click();
  const down = page.locator('[role=alert][data-code="portal_down"]');
  await expect(down).toContainText(say("failure-portal-down"));
  await expect(down).toContainText(say("failure-portal-down.do"));
});
