// The sheet by pages of fifty rows.
import { useState } from "react";
import { Button } from "../../parts/Button";
import { FailureBox } from "../../parts/FailureBox";
import { useAnswer, type SheetTab } from "../../wire";
import { columnLetters, number } from "../../words/form";
import { say } from "../../words/words";
import type { Cell } from "./box";
import { PagedTable } from "./PagedTable";

const PAGE = 50;
/** Columns that a page shows. */
const MOST = 60;

interface SheetPagesProps {
  draft: string;
  table: number;
  sheet: SheetTab;
  index: number;
  onShow: (cell: Cell) => void;
}

export function SheetPages({ draft, table, sheet, index, onShow }: SheetPagesProps) {
  const [from, setFrom] = useState(0);
  const columns = Math.min(Math.max(sheet.columns, 1), MOST);
  const request = { draft, table, sheet: index, from, count: PAGE, left: 0, columns };
  const answer = useAnswer("sheet_rows", request, { keep: true });
  if (answer.failure) return <FailureBox failure={answer.failure} onAgain={answer.again} />;
  const rows = (answer.data?.rows ?? []).filter((row) => row.row < sheet.rows);
  const cut = columns < sheet.columns;
  return (
    <>
      {cut ? (
        <p>{say("table-pages-cut", { shown: number(columns), of: number(sheet.columns) })}</p>
      ) : null}
      <PagedTable
        caption={say("table-grid", { sheet: sheet.name })}
        corner={say("table-row-numbers")}
        columns={Array.from({ length: columns }, (_, n) => columnLetters(n))}
        rows={rows.map((row) => ({
          key: row.row,
          head: (
            <Button kind="quiet" onPress={() => onShow({ row: row.row, column: 0 })}>
              {`${number(row.row + 1)} · ${say(`row-kind-${row.kind}`)}`}
            </Button>
          ),
          cells: row.cells,
        }))}
        from={from}
        size={PAGE}
        count={sheet.rows}
        onFrom={setFrom}
      />
    </>
  );
}
