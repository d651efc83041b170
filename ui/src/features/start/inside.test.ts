// Searching in the list of a zip or folder.
import { expect, test } from "vitest";
import { shown } from "./inside";

test("a file is found whatever its case and accents", () => {
  const file = (name: string) => ({ token: name, name, bytes: 1, kind: "csv" });
  const files = [file("2024/Año.csv"), file("obras.xlsx")];
  expect(shown(files, " ano ").map((it) => it.name)).toEqual(["2024/Año.csv"]);
  expect(shown(files, "").length).toBe(2);
});
