// Where the steps of a draft are.
import type { DraftDetail, Step } from "../wire";

/** The place of a step; the approval's depends on where the draft stands. */
export function placeOf(draft: DraftDetail, step: Step): string {
  const base = `/draft/${draft.draft}`;
  if (step !== "approval") return `${base}/${step}`;
  return `${base}/${draft.may.change ? "send" : "review"}`;
}
