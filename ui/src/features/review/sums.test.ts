// Sums go up or down by a share of what they were.
import { expect, it } from "vitest";
import { sumWords } from "./sums";

const sum = (before: number, after: number) => sumWords({ column: "Neto", before, after });

it("says the direction and the share", () => {
  expect(sum(200, 210)).toEqual({ id: "review-sum-up", share: 0.05 });
  expect(sum(200, 190)).toEqual({ id: "review-sum-down", share: 0.05 });
});

it("keeps the direction below zero", () => {
  expect(sum(-200, -100)).toEqual({ id: "review-sum-up", share: 0.5 });
  expect(sum(-100, -200)).toEqual({ id: "review-sum-down", share: 1 });
});

it("gives no share of nothing", () => {
  expect(sum(0, 5)).toEqual({ id: "review-sum-new", share: null });
});
