// The rows of a sheet by pages, fetched as they come into view.
import { useAnswers, type Failure, type SheetRow } from "../../wire";
import { pages } from "./geometry";

const PAGE = 100;
/** Columns that are fetched at a time. */
const COLUMNS = 100;

export interface SheetWindow {
  row: (row: number) => SheetRow | undefined;
  /** Text and kind of a cell; undefined while it is on its way. */
  cell: (row: number, column: number) => { text: string; kind: string } | undefined;
  failure: Failure | null;
  /** Asks again for what failed. */
  again: () => void;
}

interface Wanted {
  draft: string;
  /** The table that the rows are seen through. */
  table: number;
  sheet: number;
  rows: [number, number];
  columns: [number, number];
  count: number;
}

export function useSheet({ draft, table, sheet, rows, columns, count }: Wanted): SheetWindow {
  const vertical = pages(rows[0], rows[1], PAGE, count);
  const first = Math.floor(columns[0] / COLUMNS);
  const last = Math.floor(columns[1] / COLUMNS);
  const across = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const asked = vertical.flatMap((page) => across.map((block) => ({ page, block })));
  const { data, failure, again } = useAnswers(
    "sheet_rows",
    asked.map(({ page, block }) => ({
      draft,
      table,
      sheet,
      from: page * PAGE,
      count: PAGE,
      left: block * COLUMNS,
      columns: COLUMNS,
    })),
  );
  const find = (row: number, column: number): SheetRow | undefined => {
    const page = Math.floor(row / PAGE);
    const block = Math.floor(column / COLUMNS);
    const at = asked.findIndex((one) => one.page === page && one.block === block);
    const here = data[at];
    // Below the last row the sheet goes on empty, as in Excel.
    return here && (here.rows[row - page * PAGE] ?? { row, kind: "blank", cells: [], kinds: "" });
  };
  return {
    row: (row) => find(row, first * COLUMNS),
    cell: (row, column) => {
      const found = find(row, column);
      const at = column % COLUMNS;
      return found ? { text: found.cells[at] ?? "", kind: found.kinds[at] ?? "-" } : undefined;
    },
    failure,
    again,
  };
}
