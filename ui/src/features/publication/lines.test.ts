// The list of actions stays whole over several plans, and claims nothing that nobody knows.
import { expect, it, vi } from "vitest";
import type { JournalLine, Said } from "../../wire";
import { fromJournal, linesOf } from "./lines";

vi.mock("../../words/words", () => ({ sayIt: (said: Said) => `${said.id} ${said.args["file"] ?? ""}`.trim() }));

const action = (id: string, file?: string): Said => ({ id, args: file ? { file } : {} });
const line = (said: Said, ended: string | null = "t", failed: string | null = null): JournalLine => ({
  action: said,
  began: "t",
  ended,
  failed,
});
const upload = action("upload", "a.csv");
const load = action("load", "a.csv");
const open = action("open");

it("keeps what earlier plans did before the plan that holds now", () => {
  const journal = [line(action("create")), line(upload)];
  const progress = { plan: [load, open], begun: new Set([0]), ended: new Set<number>() };
  expect(linesOf(journal, progress)).toEqual([
    { words: "create", state: "done" },
    { words: "upload a.csv", state: "done" },
    { words: "load a.csv", state: "now" },
    { words: "open", state: "todo" },
  ]);
});

it("says an action once that journal and plan both know", () => {
  const progress = { plan: [upload, open], begun: new Set([0, 1]), ended: new Set([0]) };
  expect(linesOf([line(upload)], progress).map((one) => one.state)).toEqual(["done", "now"]);
});

it("leaves failed attempts out while it is tried again", () => {
  const progress = { plan: null, begun: new Set<number>(), ended: new Set<number>() };
  expect(linesOf([line(upload, "t", "portal_down")], progress)).toEqual([]);
});

it("says an action once that was begun again", () => {
  expect(fromJournal([line(upload, null), line(open), line(upload)], true)).toEqual([
    { words: "upload a.csv", state: "done" },
    { words: "open", state: "done" },
  ]);
});

it("knows an open action's end only while it goes on", () => {
  const journal = [line(upload), line(load, "t", "portal_down"), line(open, null)];
  expect(fromJournal(journal, true).map((one) => one.state)).toEqual(["done", "failed", "now"]);
  expect(fromJournal(journal, false).map((one) => one.state)).toEqual(["done", "failed", "unknown"]);
});
