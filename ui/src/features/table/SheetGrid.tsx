// The sheet as it looks, a million rows of it, with the found box drawn on it.
import { useId, useMemo, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode } from "react";
import { FailureBox } from "../../parts/FailureBox";
import { VisuallyHidden } from "../../parts/VisuallyHidden";
import type { Area, SheetTab } from "../../wire";
import { cellName, columnLetters } from "../../words/form";
import { say } from "../../words/words";
import { BoxOnSheet } from "./BoxOnSheet";
import { around, holds, type Bounds, type Cell } from "./box";
import { GridRow, type Column } from "./GridRow";
import { columnAt, edges } from "./geometry";
import { Merged } from "./Merged";
import type { Pointed } from "./RowMenu";
import styles from "./SheetGrid.module.css";
import { useSheet } from "./useSheet";
import { useView, type View } from "./useView";

export interface SheetGridProps {
  draft: string;
  /** The table that the rows are seen through. */
  table: number;
  sheet: SheetTab;
  index: number;
  /** Header and body; only on the table's own sheet. */
  box: Area | null;
  headerRows: [number, number] | null;
  /** Columns of the table that hold numbers: they stand at the right. */
  numbers: ReadonlySet<number>;
  /** Whether the box may be moved. */
  editable: boolean;
  onBox: (box: Area, done: boolean) => void;
  active: Cell;
  anchor: Cell | null;
  onActive: (cell: Cell, extend: boolean) => void;
  /** Asks what may be said about a row. */
  onMenu: (pointed: Pointed) => void;
  /** Told how to show a cell. */
  showing: { current: ((cell: Cell) => void) | null };
  children?: ReactNode;
}

/** A character in rem, and the least and most room for a column. */
const CHARACTER = 0.53;
const LEAST = 4;
const MOST = 26;

export function SheetGrid(props: SheetGridProps) {
  const { draft, sheet, index, box, headerRows, editable, onBox, active, anchor, onActive } = props;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const rows = Math.max(sheet.rows, 1) + (editable ? 3 : 0);
  const count = Math.max(sheet.columns, 1) + 1;
  const view = useView(rows);
  const rem = view.row / 1.75;
  const lefts = useMemo(() => edges(widthsOf(sheet, count, rem)), [sheet, count, rem]);
  const seen: [number, number] = [
    columnAt(view.left, lefts),
    columnAt(view.left + view.width - view.side, lefts),
  ];
  const data = useSheet({ draft, table: props.table, sheet: index, rows: view.rows, columns: seen, count: rows });
  props.showing.current = ({ row, column }) =>
    view.show(row, [lefts[column] ?? 0, lefts[column + 1] ?? 0]);

  const cellAt = (event: MouseEvent): Cell => {
    const at = view.scroller.current?.getBoundingClientRect();
    const y = event.clientY - (at?.top ?? 0) - view.head + view.top;
    const x = event.clientX - (at?.left ?? 0) - view.side + view.left;
    const row = Math.min(Math.max(Math.floor(y / view.row), 0), rows - 1);
    return { row, column: columnAt(x, lefts) };
  };
  const chosen = anchor ? around(anchor, active) : null;
  const columns: Column[] = [];
  for (let n = seen[0]; n <= Math.min(seen[1], count - 1); n += 1) {
    const left = view.side + (lefts[n] ?? 0) - view.left;
    columns.push({ index: n, left, width: (lefts[n + 1] ?? 0) - (lefts[n] ?? 0) });
  }
  const shown = Array.from({ length: view.rows[1] - view.rows[0] + 1 }, (_, n) => view.rows[0] + n);
  // The active row stays even out of view: a screen reader loses its place otherwise.
  if (active.row < view.rows[0]) shown.unshift(active.row);
  else if (active.row > view.rows[1]) shown.push(active.row);
  return (
    <>
      {data.failure ? <FailureBox failure={data.failure} onAgain={data.again} /> : null}
      <div
        ref={view.scroller}
        onContextMenu={(event) => {
          const pointed = pointedAt(event, active, cellAt);
          if (!pointed) return;
          event.preventDefault();
          onActive(pointed.cell, false);
          props.onMenu(pointed);
        }}
        onScroll={view.onScroll}
        onPointerDown={(event) => point(event, grid.current, cellAt, onActive)}
        onPointerMove={(event) => {
          if (event.buttons === 1 && event.currentTarget.dataset["selecting"])
            onActive(cellAt(event), true);
        }}
        onPointerUp={(event) => delete event.currentTarget.dataset["selecting"]}
        className={styles.scroller}
      >
        <div
          className={styles.spacer}
          style={{ height: view.spacerHeight, width: view.side + (lefts.at(-1) ?? 0) }}
        >
          <div className={styles.window} style={{ height: view.height, width: view.width }}>
            <div
              ref={grid}
              onKeyDown={(event) => press(event, active, { rows, columns: count }, sheet, view, onActive)}
              className={styles.grid}
              role="grid"
              tabIndex={0}
              aria-label={say("table-grid", { sheet: sheet.name })}
              aria-rowcount={rows + 1}
              aria-colcount={count + 1}
              aria-activedescendant={`${id}-${active.row}-${active.column}`}
              aria-multiselectable="true"
              aria-readonly="true"
            >
              <Letters columns={columns} height={view.head} side={view.side} box={box} />
              {shown.map((row) => (
                <GridRow
                  key={row}
                  id={id}
                  row={row}
                  top={nearBy(view.head + row * view.row - view.top, view)}
                  height={view.row}
                  side={view.side}
                  columns={columns}
                  data={data}
                  box={box}
                  numbers={props.numbers}
                  active={active.row === row ? active.column : null}
                  chosen={chosen && row >= chosen.top && row <= chosen.bottom ? chosen : null}
                  names={(column) => nameOf(column, box, headerRows, data)}
                />
              ))}
              <Merged
                areas={sheet.merged}
                columns={seen}
                {...{ view, lefts, data, box, active }}
              />
            </div>
            {box ? (
              <BoxOnSheet
                box={box}
                view={view}
                lefts={lefts}
                bounds={{ rows: Math.max(sheet.rows, 1), columns: Math.max(sheet.columns, 1) }}
                editable={editable}
                onBox={onBox}
                cellAt={cellAt}
                label={say("table-box-label")}
              />
            ) : null}
          </div>
        </div>
      </div>
    </>
  );
}

/** A place far outside of the view as one just outside: no layout reaches over a million rows. */
function nearBy(top: number, view: View): number {
  return Math.min(Math.max(top, -2 * view.row), view.height + view.row);
}

/** The cell under the pointer, or the active one where the keyboard asks for its menu. */
function pointedAt(
  event: MouseEvent<HTMLDivElement>,
  active: Cell,
  cellAt: (event: MouseEvent) => Cell,
): Pointed | null {
  const target = event.target as HTMLElement;
  if (target.closest("[role=row]")) return { cell: cellAt(event), x: event.clientX, y: event.clientY };
  const cell = target.querySelector(`[aria-label][role=gridcell]`)?.getBoundingClientRect();
  return cell ? { cell: active, x: cell.left, y: cell.bottom } : null;
}

/** The header over a cell, for those who listen. */
function nameOf(
  column: number,
  box: Area | null,
  headerRows: [number, number] | null,
  data: ReturnType<typeof useSheet>,
): string {
  const last = headerRows?.[1];
  const inside = box && last !== undefined && holds(box, { row: last, column });
  const text = inside ? data.cell(last, column)?.text : "";
  return text || columnLetters(column);
}

function Letters(props: { columns: Column[]; height: number; side: number; box: Area | null }) {
  const { columns, height, side, box } = props;
  return (
    <div role="row" aria-rowindex={1} className={styles.letters} style={{ height }}>
      <span
        role="columnheader"
        aria-colindex={1}
        className={styles.corner}
        style={{ width: side, height }}
      >
        <VisuallyHidden>{say("table-row-numbers")}</VisuallyHidden>
      </span>
      {columns.map(({ index, left, width }) => (
        <span
          key={index}
          role="columnheader"
          aria-colindex={index + 2}
          className={`${styles.letter} ${box && index >= box.left && index <= box.right ? styles.of : ""}`}
          style={{ left, width, height, lineHeight: `${height}px` }}
        >
          {columnLetters(index)}
        </span>
      ))}
    </div>
  );
}

function widthsOf(sheet: SheetTab, count: number, rem: number): number[] {
  return Array.from({ length: count }, (_, n) => {
    const characters = sheet.widths[n] ?? 10;
    return Math.round(Math.min(Math.max(characters * CHARACTER + 1.25, LEAST), MOST) * rem);
  });
}

function point(
  event: PointerEvent<HTMLDivElement>,
  grid: HTMLDivElement | null,
  cellAt: (event: MouseEvent) => Cell,
  onActive: (cell: Cell, extend: boolean) => void,
): void {
  const target = event.target as HTMLElement;
  if (event.button !== 0 || target.closest("[data-handle]") || !target.closest("[data-cell]")) return;
  grid?.focus({ preventScroll: true });
  event.currentTarget.dataset["selecting"] = "yes";
  onActive(cellAt(event), event.shiftKey);
}

function press(
  event: KeyboardEvent,
  at: Cell,
  { rows, columns }: Bounds,
  used: Bounds,
  view: View,
  onActive: (cell: Cell, extend: boolean) => void,
): void {
  if (event.target !== event.currentTarget || event.altKey) return;
  const page = Math.max(1, Math.floor((view.height - view.head) / view.row) - 1);
  const command = event.ctrlKey || event.metaKey;
  const moves: Record<string, [number, number]> = {
    ArrowDown: [command ? rows - 1 : at.row + 1, at.column],
    ArrowUp: [command ? 0 : at.row - 1, at.column],
    ArrowRight: [at.row, command ? columns - 1 : at.column + 1],
    ArrowLeft: [at.row, command ? 0 : at.column - 1],
    PageDown: [at.row + page, at.column],
    PageUp: [at.row - page, at.column],
    Home: [command ? 0 : at.row, 0],
    // The last cell that holds something, as in Excel.
    End: [command ? Math.max(used.rows, 1) - 1 : at.row, Math.max(used.columns, 1) - 1],
  };
  const next = moves[event.key];
  if (!next) return;
  event.preventDefault();
  const row = Math.min(Math.max(next[0], 0), rows - 1);
  const column = Math.min(Math.max(next[1], 0), columns - 1);
  onActive({ row, column }, event.shiftKey);
}

/** What a screen reader says of a cell. */
export function spoken(row: number, column: number, header: string, text: string): string {
  return say("table-cell", {
    cell: cellName(row, column),
    header,
    value: text || say("table-empty-cell"),
  });
}
