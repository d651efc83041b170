// Trouble of the portal is told apart from trouble here.
import { expect, it } from "vitest";
import { isOutside } from "./trouble";

it.each(["portal_down", "portal_error", "portal_full", "token_refused", "certificate"])("%s is outside", (code) =>
  expect(isOutside(code)).toBe(true),
);

it.each(["portal_taken", "file_changed", "disk_full", "program_error", "cancelled"])("%s is not", (code) =>
  expect(isOutside(code)).toBe(false),
);
