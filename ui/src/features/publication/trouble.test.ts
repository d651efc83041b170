// Trouble of the portal is told apart from trouble here.
import { expect, it } from "vitest";
import { atSite, isOutside } from "./trouble";

it.each(["portal_down", "portal_error", "portal_full", "token_refused", "certificate"])("%s is outside", (code) =>
  expect(isOutside(code)).toBe(true),
);

it.each(["portal_taken", "file_changed", "disk_full", "program_error", "cancelled"])("%s is not", (code) =>
  expect(isOutside(code)).toBe(false),
);

it("names the site, not the call", () => {
  const failure = { code: "portal_down", args: {}, place: { kind: "whole" } as const, detail: "", again: true };
  const url = "https://datos.example.org/api/3/action/user_show";
  expect(atSite({ ...failure, args: { url } }).args["url"]).toBe("https://datos.example.org");
  expect(atSite(failure)).toBe(failure);
  const folder = { ...failure, args: { url: "file:///srv/site" } };
  expect(atSite(folder)).toBe(folder);
});
