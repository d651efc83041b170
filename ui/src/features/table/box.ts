// Arithmetic of the box that is drawn on the sheet.
import type { Area } from "../../wire";

/** An edge that a person moves; "all" is the whole box. */
export type Edge = "top" | "bottom" | "left" | "right";

/** The sheet that bounds the box: rows and columns that hold something. */
export interface Bounds {
  rows: number;
  columns: number;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

/** The box with one edge at another row or column; it never turns inside out. */
export function withEdge(box: Area, edge: Edge, at: number, { rows, columns }: Bounds): Area {
  switch (edge) {
    case "top":
      return { ...box, top: clamp(at, 0, box.bottom) };
    case "bottom":
      return { ...box, bottom: clamp(at, box.top, rows - 1) };
    case "left":
      return { ...box, left: clamp(at, 0, box.right) };
    case "right":
      return { ...box, right: clamp(at, box.left, columns - 1) };
  }
}

/** The whole box moved, its size kept. */
export function moved(box: Area, down: number, right: number, { rows, columns }: Bounds): Area {
  const height = box.bottom - box.top;
  const width = box.right - box.left;
  const top = clamp(box.top + down, 0, rows - 1 - height);
  const left = clamp(box.left + right, 0, columns - 1 - width);
  return { top, left, bottom: top + height, right: left + width };
}

/** The box around two cells. */
export function around(a: Cell, b: Cell): Area {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export interface Cell {
  row: number;
  column: number;
}

export function same(a: Area | null, b: Area | null): boolean {
  if (!a || !b) return a === b;
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function holds(box: Area, { row, column }: Cell): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

/** Whether two boxes have a cell in common. */
export function meet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** "B7" → its cell; nothing where the text is none. */
export function cellOf(name: string): Cell | null {
  const found = /^([A-Z]{1,4})([0-9]{1,8})$/.exec(name.trim().toUpperCase());
  if (!found) return null;
  const [, letters = "", digits = ""] = found;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits) - 1;
  return row < 0 ? null : { row, column: column - 1 };
}
