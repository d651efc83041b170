// Whoever looks at the window is never sent to a terminal.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import en from "../../../src-tauri/locales/en.ftl?raw";
import es from "../../../src-tauri/locales/es.ftl?raw";

/** Commands, options and variables of the terminal. */
const TERMINAL = /\bvitrina [a-z]|(^|\s)--[a-z]|VITRINA_/;

describe.each([
  ["es", es],
  ["en", en],
])("failures in %s", (tag, text) => {
  const bundle = new FluentBundle(tag, { useIsolating: false });
  bundle.addResource(new FluentResource(text));
  const ids = [...text.matchAll(/^(failure-[\w-]+) =/gm)].map(([, id = ""]) => id);
  const codes = ids.filter((id) => bundle.getMessage(id)?.attributes["do"]);

  it("are there", () => expect(codes.length).toBeGreaterThan(60));

  it.each(codes)("%s says what to do in the window", (id) => {
    const attributes = bundle.getMessage(id)?.attributes ?? {};
    const shown = [attributes["what"], attributes["window"] ?? attributes["do"]];
    // The source of the words: every choice within them counts, not one of them.
    for (const pattern of shown) expect(JSON.stringify(pattern)).not.toMatch(TERMINAL);
  });
});
