// One row of the sheet: its number, its cells in view, and what becomes of it.
import type { Area, RowKind } from "../../wire";
import { say } from "../../words/words";
import styles from "./SheetGrid.module.css";
import { spoken } from "./SheetGrid";
import type { SheetWindow } from "./useSheet";

export interface Column {
  index: number;
  left: number;
  width: number;
}

interface GridRowProps {
  id: string;
  row: number;
  top: number;
  height: number;
  side: number;
  columns: Column[];
  data: SheetWindow;
  box: Area | null;
  /** Columns of the table that hold numbers. */
  numbers: ReadonlySet<number>;
  /** The column of the active cell, on its row. */
  active: number | null;
  chosen: Area | null;
  names: (column: number) => string;
}

/** Kinds of rows that say what becomes of them. */
const TOLD: ReadonlySet<RowKind> = new Set(["title", "total", "note"]);

export function GridRow(props: GridRowProps) {
  const { id, row, top, height, side, columns, data, box, active, chosen } = props;
  const found = data.row(row);
  const kind = found?.kind;
  const inside = box !== null && row >= box.top && row <= box.bottom;
  const told = kind && TOLD.has(kind) ? say(`row-kind-${kind}`) : null;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={`${styles.row} ${kind ? styles[kind] : ""}`}
      style={{ top, height, lineHeight: `${height}px` }}
    >
      {columns.map(({ index, left, width }, n) => {
        const cell = data.cell(row, index);
        const mine = inside && box !== null && index >= box.left && index <= box.right;
        const selected = chosen !== null && index >= chosen.left && index <= chosen.right;
        const classes = [styles.cell, mine ? styles.inside : "", selected ? styles.chosen : ""];
        if (cell && ("nd".includes(cell.kind) || (mine && props.numbers.has(index)))) classes.push(styles.right);
        if (cell?.kind === "e") classes.push(styles.error);
        if (active === index) classes.push(styles.active);
        const over = cell?.kind === "t" && !mine ? runsOver(data, row, columns, n) : 0;
        if (over > 0) classes.push(styles.over);
        return (
          <span
            key={index}
            id={`${id}-${row}-${index}`}
            role="gridcell"
            aria-colindex={index + 2}
            aria-selected={selected || active === index}
            aria-label={active === index && cell ? spoken(row, index, props.names(index), cell.text) : undefined}
            data-cell=""
            className={classes.join(" ")}
            style={{ left, width: width + over, height }}
          >
            {cell ? cell.text : <span className={styles.coming} />}
          </span>
        );
      })}
      <span
        role="rowheader"
        aria-colindex={1}
        className={styles.number}
        style={{ width: side, height }}
        aria-label={told ? `${row + 1}, ${told}` : undefined}
      >
        {row + 1}
      </span>
      {told ? (
        <span aria-hidden="true" className={`${styles.tag} ${styles[`tag-${kind}`] ?? ""}`}>
          {told}
        </span>
      ) : null}
    </div>
  );
}

/** Room to the right of a text, as far as the cells there are empty; in pixels. */
function runsOver(data: SheetWindow, row: number, columns: Column[], n: number): number {
  const cell = columns[n] ? data.cell(row, columns[n].index) : undefined;
  const needed = (cell?.text.length ?? 0) * 9;
  let room = 0;
  for (const next of columns.slice(n + 1)) {
    if (room + (columns[n]?.width ?? 0) >= needed) break;
    if (data.cell(row, next.index)?.kind !== "-") break;
    room += next.width;
  }
  return room;
}
