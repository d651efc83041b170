// What is published: the records as they will stand in every file, each with its row in the sheet.
import { useEffect, useState } from "react";
import { FailureBox } from "../../parts/FailureBox";
import { useAnswer, type TableDetail, type TableRows } from "../../wire";
import { cellName, number } from "../../words/form";
import { say } from "../../words/words";
import type { Cell } from "./box";
import { PagedTable } from "./PagedTable";
import styles from "./PagedTable.module.css";

const PAGE = 50;

interface ResultTableProps {
  draft: string;
  table: TableDetail;
  /** The cell of the sheet that is looked at. */
  active: Cell;
  onShow: (cell: Cell) => void;
}

export function ResultTable({ draft, table, active, onShow }: ResultTableProps) {
  const { row } = active;
  const first = table.ledger.find((line) => line.kind === "data")?.runs[0]?.[0] ?? 0;
  const [from, setFrom] = useState(0);
  const answer = useAnswer("table_rows", { draft, table: table.table, from, count: PAGE }, { keep: true });
  const rows = answer.data?.rows ?? [];
  useFollow(row, first, table.rows, rows, from, setFrom);
  if (answer.failure) return <FailureBox failure={answer.failure} onAgain={answer.again} />;
  return (
    <>
      <PagedTable
        caption={say("table-result", { rows: number(table.rows) })}
        corner={say("table-result-row")}
        columns={table.columns.map((column) => column.name)}
        right={table.columns.map((column) => column.type === "integer" || column.type === "number")}
        rows={rows.map((one) => ({
          key: one.row,
          head: (
            <button
              type="button"
              className={styles.trace}
              onClick={() => onShow({ row: one.row, column: active.column })}
            >
              {number(one.row + 1)}
            </button>
          ),
          cells: one.cells,
          mark: one.row === row,
        }))}
        markColumn={table.columns.findIndex((column) => column.source === active.column)}
        from={from}
        size={PAGE}
        count={table.rows}
        onFrom={setFrom}
        onCell={(at, column) => onShow({ row: at, column: table.columns[column]?.source ?? 0 })}
      />
      <Origin table={table} active={active} from={from} answer={answer.data} />
    </>
  );
}

interface OriginProps {
  table: TableDetail;
  active: Cell;
  from: number;
  answer: TableRows | undefined;
}

/** Which cell of the file the value that is looked at comes from. */
function Origin({ table, active, from, answer }: OriginProps) {
  const at = answer?.rows.findIndex((one) => one.row === active.row) ?? -1;
  const column = table.columns.find((one) => one.source === active.column);
  const sheet = table.sheets[table.sheet]?.name ?? "";
  if (at < 0 || !column) return null;
  const filled = answer?.filled.find(
    (it) => it.column === active.column && it.top <= active.row && active.row <= it.bottom,
  );
  const cell = `${sheet}!${filled ? filled.from : cellName(active.row, active.column)}`;
  const said = { column: column.name, row: number(from + at + 1), cell };
  return <p role="status">{say(filled ? "table-origin-filled" : "table-origin", said)}</p>;
}

/** Turns to the page of the row that is looked at in the sheet. */
function useFollow(
  row: number,
  first: number,
  count: number,
  rows: readonly { row: number }[],
  from: number,
  turn: (from: number) => void,
): void {
  useEffect(() => {
    const [top, bottom] = [rows[0]?.row, rows.at(-1)?.row];
    if (row < first || count === 0) return;
    if (top !== undefined && bottom !== undefined && row >= top && row <= bottom) return;
    // Rows that are left out only make the guess too late; each look corrects it.
    const guess = top !== undefined && row < top ? from - (top - row) : row - first;
    const page = Math.floor(Math.min(Math.max(guess, 0), count - 1) / PAGE) * PAGE;
    if (page !== from) turn(page);
    // Only another row of the sheet turns the page; the person may turn it too.
  }, [row]);
}
