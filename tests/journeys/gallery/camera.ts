// Takes a page in light, dark, narrow and large.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";

export const folder = resolve(import.meta.dirname, "../../../target/gallery");

const WIDE = { width: 1280, height: 860 };
const NARROW = { width: 360, height: 740 };

/** Pictures of the page as it stands, named by page and state. */
export async function shoot(page: Page, name: string, tag: string, all = true): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const shot = async (look: string) => {
    // What appears with a delay has appeared.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.screenshot({ path: join(folder, `${name}.${tag}.${look}.png`) });
  };
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light" });
  await shot("light");
  await page.emulateMedia({ colorScheme: "dark" });
  await shot("dark");
  await page.emulateMedia({ colorScheme: "light" });
  if (!all) return;
  await page.setViewportSize(NARROW);
  await shot("360");
  await page.setViewportSize(WIDE);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await shot("200");
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
}

/** A note for the page that holds the pictures. */
export function note(text: string): void {
  writeFileSync(join(folder, "note.txt"), text);
}
