// A page of rows as a plain table: for reading in order, by eye or by ear.
import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../../parts/Button";
import { number } from "../../words/form";
import { say } from "../../words/words";
import styles from "./PagedTable.module.css";

interface PagedTableProps {
  caption: string;
  /** The first column's name, and the others'. */
  corner: string;
  columns: readonly string[];
  /** Whether the values of a column stand at the right. */
  right?: readonly boolean[];
  rows: readonly { key: number; head: ReactNode; cells: readonly (string | null)[]; mark?: boolean }[];
  /** The column of the cell that is looked at, on the marked row. */
  markColumn?: number;
  from: number;
  size: number;
  count: number;
  onFrom: (from: number) => void;
  onCell?: (row: number, column: number) => void;
}

export function PagedTable(props: PagedTableProps) {
  const { caption, corner, columns, right, rows, from, size, count, onFrom, onCell } = props;
  const last = Math.min(from + size, count);
  const room = useRef<HTMLDivElement>(null);
  const marked = rows.find((row) => row.mark)?.key;
  useEffect(() => {
    if (room.current && marked !== undefined) reveal(room.current);
  }, [marked]);
  return (
    <div className={styles.paged}>
      <div ref={room} className={styles.room} role="region" tabIndex={0} aria-label={caption}>
        <table className={styles.table}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((name, n) => (
                <th key={n} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className={row.mark ? styles.mark : ""} aria-current={row.mark ? "true" : undefined}>
                <th scope="row">{row.head}</th>
                {row.cells.map((cell, n) => (
                  <td
                    key={n}
                    className={`${right?.[n] ? styles.right : ""} ${row.mark && n === props.markColumn ? styles.looked : ""}`}
                    onClick={onCell ? () => onCell(row.key, n) : undefined}
                  >
                    {cell ?? <span className={styles.none}>{say("table-empty-cell")}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.turn}>
        <Button isDisabled={from === 0} onPress={() => onFrom(Math.max(0, from - size))}>
          {say("table-page-before")}
        </Button>
        <span role="status">
          {say("table-page", { from: number(Math.min(from + 1, count)), to: number(last), of: number(count) })}
        </span>
        <Button isDisabled={last >= count} onPress={() => onFrom(from + size)}>
          {say("table-page-after")}
        </Button>
      </div>
    </div>
  );
}

/** Scrolls the table alone, not the page, until the marked row is in sight below the header. */
function reveal(room: HTMLElement): void {
  const row = room.querySelector("tr[aria-current]")?.getBoundingClientRect();
  if (!row) return;
  const view = room.getBoundingClientRect();
  const head = room.querySelector("thead")?.offsetHeight ?? 0;
  if (row.top < view.top + head) room.scrollTop -= view.top + head - row.top;
  else if (row.bottom > view.bottom) room.scrollTop += row.bottom - view.bottom;
}
