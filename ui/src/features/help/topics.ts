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
