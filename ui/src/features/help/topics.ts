// The topics of the help in their order; each has a title, paragraphs and steps in the locales.

/** A topic's paragraphs are `help-<id>.p1`, `.p2` and so on, in the order of reading. */
export const TOPICS = [
  "first",
  "open",
  "table",
  "columns",
  "description",
  "preview",
  "approval",
  "publish",
  "offline",
  "undo",
  "privacy",
  "failure",
  "data",
] as const;

export type Topic = (typeof TOPICS)[number];

/** The topic of each page of a draft. */
const OF_PAGE: Readonly<Record<string, Topic>> = {
  file: "open",
  table: "table",
  description: "description",
  preview: "preview",
  send: "approval",
  review: "approval",
  publication: "publish",
  history: "undo",
};

/** Where the help about a place stands: its topic for a page of a draft, the beginning for any other. */
export function helpAbout(route: readonly string[]): string {
  const topic = route[0] === "draft" ? OF_PAGE[route[2] ?? ""] : undefined;
  return topic ? `/help/${topic}` : "/help";
}
