// What people really drop: folders, copies, marks of open files, covers; each is said in their words.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ANA, draftOf, person, sample, told } from "../acts";
import type { Host } from "../host";
import { accessible, expect, test, type Say } from "../story";

/** Ana's first page. */
async function desk(page: Page, host: Host, say: Say): Promise<void> {
  await person(host, ANA, "clerk");
  await page.goto(host.address);
  await expect(page.getByRole("heading", { name: say("start-drop") })).toBeVisible();
}

function file(host: Host, name: string, text = "clave,importe\n01,20\n02,30\n"): string {
  const path = join(host.folder, name);
  writeFileSync(path, text);
  return path;
}

async function isTable(page: Page, say: Say): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: say("table-question") })).toBeVisible();
}

test("what is no spreadsheet is told by what it is, and then a real one opens", async ({ page, host, say }) => {
  await desk(page, host, say);
  const folder = join(host.folder, "Carpeta");
  mkdirSync(folder);
  await host.drop(folder);
  await expect(page.getByText(say("start-inside-none", { file: "Carpeta" }))).toBeVisible();
  await accessible(page, "a folder");
  await host.drop(file(host, "~$obra.xlsx", "Ana"));
  await told(page, say, "lock_file", { file: "~$obra.xlsx", beside: "obra.xlsx" });
  await host.drop(file(host, "nada.csv", ""));
  await told(page, say, "empty_file", { file: "nada.csv" });
  await host.drop(file(host, "carta.xlsx", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"));
  await told(page, say, "not_a_spreadsheet", { file: "carta.xlsx", what: "pdf" });
  await accessible(page, "not a spreadsheet");
  // Nothing of a failure stays in the way.
  await host.drop(file(host, "pagos.csv"));
  await isTable(page, say);
});

test("of ten files at once the person opens one", async ({ page, host, say }) => {
  await desk(page, host, say);
  const files = Array.from({ length: 9 }, (_, n) => file(host, `mes-${n + 1}.csv`));
  await host.drop(...files, file(host, "~$mes-9.csv", "Ana"));
  await expect(page.getByText(say("start-several", { count: 10 }))).toBeVisible();
  await expect(page.getByRole("button", { name: say("start-open-one", { file: "~$mes-9.csv" }) })).toBeDisabled();
  await accessible(page, "ten files");
  await page.getByRole("button", { name: say("start-open-one", { file: "mes-4.csv" }) }).click();
  await isTable(page, say);
  const draft = (await host.ask("draft", { draft: draftOf(page) })) as { file?: { name: string } };
  expect(draft.file?.name).toBe("mes-4.csv");
});

test("the same file twice is asked about, and both answers do what they say", async ({ page, host, say }) => {
  await desk(page, host, say);
  await host.drop(sample);
  await isTable(page, say);
  const first = draftOf(page);
  await host.drop(sample);
  await expect(page.getByRole("dialog")).toContainText(say("start-twin"));
  await accessible(page, "the same file");
  await page.getByRole("button", { name: say("start-twin-open") }).click();
  await expect(page).toHaveURL(new RegExp(`/draft/${first}$`));
  await host.drop(sample);
  await page.getByRole("button", { name: say("start-twin-again") }).click();
  await isTable(page, say);
  expect(draftOf(page)).not.toBe(first);
});

test("a file that disappears between the drop and the opening is missed by name", async ({ page, host, say }) => {
  await desk(page, host, say);
  const gone = file(host, "usb.csv");
  await host.drop(gone, file(host, "otro.csv"));
  await expect(page.getByRole("button", { name: say("start-open-one", { file: "usb.csv" }) })).toBeVisible();
  rmSync(gone);
  await page.getByRole("button", { name: say("start-open-one", { file: "usb.csv" }) }).click();
  await told(page, say, "missing_file", { file: "usb.csv" });
  await accessible(page, "gone");
  copyFileSync(sample, gone);
  await host.drop(gone);
  // A name that says something else than the file is no reason to refuse it.
  await isTable(page, say);
});

test("where no table is found the person draws the box around it", async ({ page, host, say }) => {
  await desk(page, host, say);
  // A cover as offices make them: cells here and there, and none of them beside another.
  await host.drop(file(host, "portada.csv", "Informe,,\n,,\n,clave,\n,,\n,,\n,,20\n"));
  await expect(page.getByRole("heading", { level: 1, name: say("table-none") })).toBeVisible();
  await accessible(page, "no table");
  await expect(page.getByRole("button", { name: say("table-yes") })).toHaveCount(0);
  await page.getByRole("grid").focus();
  for (const key of ["Control+Home", "ArrowRight", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  for (const key of ["ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown"])
    await page.keyboard.press(`Shift+${key}`);
  await page.getByRole("button", { name: say("table-use-selection", { from: "B3", to: "C6" }) }).click();
  await isTable(page, say);
  await expect(page.getByRole("button", { name: say("table-yes") })).toBeVisible();
  await expect(page.getByRole("slider", { name: say("table-edge-bottom") })).toHaveAttribute("aria-valuenow", "6");
});
