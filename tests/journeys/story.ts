// What a story has at hand: its host, the words of its language, and axe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { expect, test as base, type Page } from "@playwright/test";
import { Host } from "./host";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const locales = resolve(import.meta.dirname, "../../src-tauri/locales");

export type Say = (id: string, args?: Record<string, FluentVariable>) => string;

/** The words that a page says in the language of the story. */
export function wordsOf(locale: string | undefined): Say {
  const tag = locale?.startsWith("en") ? "en" : "es";
  const bundle = new FluentBundle(tag === "en" ? "en" : "es-MX", { useIsolating: false });
  bundle.addResource(new FluentResource(readFileSync(join(locales, `${tag}.ftl`), "utf8")));
  return (id, args = {}) => {
    const [name = id, attribute] = id.split(".");
    const message = bundle.getMessage(name);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (!pattern) throw new Error(`no words for ${id}`);
    return bundle.formatPattern(pattern, args);
  };
}

/** No violation on the page as it stands, colour contrast included. */
export async function accessible(page: Page, where: string): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: (c: unknown, o: unknown) => Promise<Found> } }).axe.run;
    // The frame's page has judges of its own (tests/judges).
    const done = await run({ exclude: ["iframe"] }, { iframes: false });
    return done.violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" | ")}`);
  });
  expect(found, where).toEqual([]);
}

interface Found {
  violations: { id: string; nodes: { html: string }[] }[];
}

export const test = base.extend<{ host: Host; say: Say }>({
  host: async ({}, use) => {
    const host = await Host.start();
    await use(host);
    await host.end();
  },
  say: async ({ locale }, use) => {
    await use(wordsOf(locale));
  },
});

export { expect };
