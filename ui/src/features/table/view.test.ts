// The box never turns inside out, and the last row of a tall sheet can be reached.
import { describe, expect, it } from "vitest";
import { around, cellOf, meet, moved, withEdge } from "./box";
import { TALLEST, columnAt, edges, offsetOf, pages, scrollOf, spacer, within } from "./geometry";

const bounds = { rows: 100, columns: 10 };
const box = { top: 3, left: 0, bottom: 20, right: 6 };

describe("the box", () => {
  it("keeps an edge within the sheet and on its side of the other one", () => {
    expect(withEdge(box, "top", 50, bounds).top).toBe(20);
    expect(withEdge(box, "bottom", 500, bounds).bottom).toBe(99);
    expect(withEdge(box, "left", -4, bounds).left).toBe(0);
    expect(withEdge(box, "right", 3, bounds)).toEqual({ ...box, right: 3 });
  });

  it("keeps its size when the whole of it is moved", () => {
    expect(moved(box, -9, 2, bounds)).toEqual({ top: 0, left: 2, bottom: 17, right: 8 });
    expect(moved(box, 500, 500, bounds)).toEqual({ top: 82, left: 3, bottom: 99, right: 9 });
  });

  it("is drawn from either corner", () => {
    const cells = [
      { row: 9, column: 1 },
      { row: 2, column: 4 },
    ] as const;
    expect(around(...cells)).toEqual({ top: 2, left: 1, bottom: 9, right: 4 });
  });

  it("meets what shares a cell with it, and nothing beside it", () => {
    expect(meet(box, { top: 1, left: 6, bottom: 3, right: 9 })).toBe(true);
    expect(meet(box, { top: 1, left: 0, bottom: 2, right: 9 })).toBe(false);
    expect(meet(box, { top: 4, left: 7, bottom: 5, right: 9 })).toBe(false);
  });

  it("reads the names of cells", () => {
    expect(cellOf("b7")).toEqual({ row: 6, column: 1 });
    expect(cellOf("AA10")).toEqual({ row: 9, column: 26 });
    for (const text of ["", "7", "B0", "B", "ABCDE1"]) expect(cellOf(text)).toBeNull();
  });
});

describe("a tall sheet", () => {
  const total = 1_048_576 * 56;
  const view = 520;

  it("is scrolled to its very end, and back to the same place", () => {
    expect(spacer(total)).toBe(TALLEST);
    expect(offsetOf(TALLEST - view, total, view)).toBeCloseTo(total - view, 3);
    expect(scrollOf(offsetOf(12_345_678, total, view), total, view)).toBeCloseTo(12_345_678, 3);
  });

  it("is not scaled where the browser can lay it out", () => {
    expect(offsetOf(5000, 1_000_000 * 28, view)).toBe(5000);
  });

  it("shows the rows within the view and asks for their pages", () => {
    expect(within(280, 100, 28, 1000)).toEqual([10, 14]);
    expect(within(0, 100, 28, 2)).toEqual([0, 1]);
    expect(pages(10, 14, 100, 1000)).toEqual([0, 1]);
    expect(pages(905, 930, 100, 1000)).toEqual([8, 9]);
    expect(pages(0, 0, 100, 0)).toEqual([0]);
  });

  it("finds the column under a pixel", () => {
    const lefts = edges([50, 100, 30]);
    expect([0, 49, 50, 149, 150, 900].map((pixel) => columnAt(pixel, lefts))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
  });
});
