// Files within a zip, a folder, and cells from the clipboard: chosen from a list, or pasted.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { ANA, person } from "../acts";
import type { Host } from "../host";
import { accessible, expect, test, type Say } from "../story";

const CSV = "clave,importe\n01,20\n02,30\n";

/** Ana's first page. */
async function desk(page: Page, host: Host, say: Say): Promise<void> {
  await person(host, ANA, "clerk");
  await page.goto(host.address);
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
}

async function isTable(page: Page, say: Say): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: say("table-question") })).toBeVisible();
}

/** A zip of these texts, by the format's own rules. */
function zip(files: Record<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [raw, own] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(raw);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(raw), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(raw.length, 18);
    shared.writeUInt16LE(own.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), shared, own, packed]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), shared, entry, own]));
    bodies.push(body);
    at += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(bodies.length, 4);
  end.writeUInt16LE(bodies.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, list, Buffer.from("PK\x05\x06"), end]);
}

test("of a zip of several files one is chosen by keyboard, and the file page says where it came from", async ({ page, host, say }) => {
  await desk(page, host, say);
  const path = join(host.folder, "obras.zip");
  writeFileSync(path, zip({ "2024/enero.csv": CSV, "2024/año.xls": CSV, "leeme.pdf": "%PDF-1.7" }));
  await host.drop(path);
  await expect(page.getByText(say("start-inside-zip", { file: "obras.zip" }))).toBeVisible();
  await expect(page.getByText(say("start-inside-skipped", { count: 1 }))).toBeVisible();
  await accessible(page, "a zip");
  await page.getByRole("button", { name: say("start-open-one", { file: "año.xls" }) }).focus();
  await page.keyboard.press("Enter");
  await isTable(page, say);
  await page.goto(page.url().replace(/table$/, "file"));
  const from = say("file-within", { file: "obras.zip", member: "2024/año.xls" });
  await expect(page.getByText(from)).toBeVisible();
});

test("a zip of one file opens at once", async ({ page, host, say }) => {
  await desk(page, host, say);
  const path = join(host.folder, "uno.zip");
  writeFileSync(path, zip({ "uno.csv": CSV, "leeme.pdf": "%PDF-1.7" }));
  await host.drop(path);
  await isTable(page, say);
});

test("a folder is chosen, and a file in it opened", async ({ page, host, say }) => {
  await desk(page, host, say);
  const folder = join(host.folder, "Entrega");
  mkdirSync(join(folder, "2024"), { recursive: true });
  writeFileSync(join(folder, "2024", "a.csv"), CSV);
  await host.choose(folder);
  await page.getByRole("button", { name: say("start-choose-folder") }).click();
  await expect(page.getByText(say("start-inside-folder", { file: "Entrega" }))).toBeVisible();
  await page.getByRole("button", { name: say("start-open-one", { file: "a.csv" }) }).click();
  await isTable(page, say);
});

/** Ctrl+V as the browser tells the page of it. */
async function paste(page: Page, forms: Record<string, string>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, forms);
}

test("pasted cells become a draft and keep their zeros; words that are no cells are refused", async ({ page, host, say }) => {
  await desk(page, host, say);
  await paste(page, { "text/plain": "hola" });
  await expect(page.getByText(say("failure-nothing-pasted")).first()).toBeVisible();
  await accessible(page, "nothing pasted");
  const html = "<table><tr><td>clave<td>obra<tr><td>01<td>Puente<tr><td>02<td>Plaza</table>";
  await paste(page, { "text/html": html, "text/plain": "clave\tobra\n01\tPuente\n02\tPlaza\n" });
  await isTable(page, say);
  await page.goto(page.url().replace(/table$/, "file"));
  await expect(page.getByRole("heading", { level: 1, name: /\.html$/ })).toBeVisible();
});

test("the button says how to paste where the window may not look", async ({ page, host, say }) => {
  await desk(page, host, say);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.getByRole("button", { name: say("start-paste") }).click();
  await expect(page.getByText(say("start-paste-keys"), { exact: true })).toBeVisible();
  await accessible(page, "how to paste");
});
