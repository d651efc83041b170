// The first page greets by the reader's clock, counts what is really due this month, and finds by plain letters.
import { expect, it } from "vitest";
import type { DraftList, DraftRow } from "../../wire";
import { dueThisMonth, fits, isOver, partOfDay } from "./list";

const at = (hour: number) => new Date(2026, 10, 25, hour, 30);
const due = (...days: (string | null)[]) => days.map((day) => ({ due: day }) as DraftRow);
const list = (waiting: DraftRow[], others: DraftRow[]) => ({ waiting, others }) as DraftList;

it("greets by the part of the day", () => {
  expect([0, 4, 5, 11, 12, 18, 19, 23].map((hour) => partOfDay(at(hour)))).toEqual([
    "evening",
    "evening",
    "morning",
    "morning",
    "afternoon",
    "afternoon",
    "evening",
    "evening",
  ]);
});

it("counts what is due from today to the end of the month, in both lists", () => {
  const all = list(due("2026-11-25", null), due("2026-11-30", "2026-12-01", "2026-11-24", "2025-11-28"));
  expect(dueThisMonth(all, at(9))).toBe(2);
  expect(dueThisMonth(list([], []), at(9))).toBe(0);
});

it("a day is over on the next day of the reader's own clock", () => {
  expect(isOver("2026-11-25", at(23))).toBe(false);
  expect(isOver("2026-11-24", at(0))).toBe(true);
  expect(isOver("2026-10-31", new Date(2026, 9, 31, 23, 59))).toBe(false);
});

it("finds titles and files without accents, capitals or order", () => {
  const row = { title: "Contratos de obra pública", file: "obra_2026.xlsx" };
  expect(fits(row, "PUBLICA obra")).toBe(true);
  expect(fits(row, "  2026 ")).toBe(true);
  expect(fits(row, "")).toBe(true);
  expect(fits(row, "sueldos obra")).toBe(false);
  expect(fits({ title: null, file: "Nómina.ods" }, "nomina")).toBe(true);
});
