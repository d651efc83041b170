// Help opens at what the page is about, and never at a topic that there is not.
import { expect, it } from "vitest";
import { helpAbout, TOPICS } from "./topics";

const PAGES = ["file", "table", "description", "preview", "send", "review", "publication", "history"];

it.each(PAGES)("the page %s of a draft has a topic", (page) => {
  const topic = helpAbout(["draft", "d1", page]).replace("/help/", "");
  expect(TOPICS).toContain(topic);
});

it.each([[[]], [["settings", "people"]], [["draft", "d1"]], [["draft", "d1", "nowhere"]], [["help", "table"]]])(
  "other places lead to the beginning: %j",
  (route) => expect(helpAbout(route)).toBe("/help"),
);
