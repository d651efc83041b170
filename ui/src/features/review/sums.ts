// How a sum that moves is said.
import type { SumChange } from "../../wire";

export interface SumWords {
  id: "review-sum-up" | "review-sum-down" | "review-sum-new";
  /** By which share of what it was; nothing where it was zero. */
  share: number | null;
}

export function sumWords({ before, after }: SumChange): SumWords {
  if (before === 0) return { id: "review-sum-new", share: null };
  // A debt that grows goes down: what counts is the direction, measured by the size.
  const share = Math.abs((after - before) / before);
  return { id: after >= before ? "review-sum-up" : "review-sum-down", share };
}
