// The sheet with its cell line below: what the active cell holds, and what can be done with it.
import { useMemo, useState, type ReactNode, type RefObject } from "react";
import { Form } from "../../parts/Form";
import { Button } from "../../parts/Button";
import { TextField } from "../../parts/TextField";
import { useAnswers, type Area, type DraftDetail, type Shape, type SheetTab, type TableDetail } from "../../wire";
import { cellName, number } from "../../words/form";
import { say } from "../../words/words";
import { around, cellOf, holds, type Cell } from "./box";
import { BoxFields } from "./BoxFields";
import { RowMenu, type Pointed } from "./RowMenu";
import { SheetGrid } from "./SheetGrid";
import styles from "./SheetView.module.css";

type Change = Omit<Shape, "draft">;

interface SheetViewProps {
  draft: DraftDetail;
  table: TableDetail;
  sheet: SheetTab;
  index: number;
  box: Area | null;
  active: Cell;
  setActive: (cell: Cell) => void;
  showing: RefObject<((cell: Cell) => void) | null>;
  editable: boolean;
  onBox: (area: Area, done: boolean) => void;
  onShape: (change: Change) => void;
  busy: boolean;
  /** The page's acts, right below the sheet. */
  acts: ReactNode;
}

export function SheetView(props: SheetViewProps) {
  const { draft, table, sheet, index, box, active, setActive, showing, editable, onBox, onShape } = props;
  const [anchor, setAnchor] = useState<Cell | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const own = index === table.sheet;
  const numbers = useMemo(() => numbersOf(table), [table]);
  const move = (cell: Cell, extend: boolean) => {
    setAnchor(extend ? (anchor ?? active) : null);
    setActive(cell);
    showing.current?.(cell);
  };
  return (
    <div className={styles.view}>
      <SheetGrid
        key={index}
        draft={draft.draft}
        table={table.table}
        sheet={sheet}
        index={index}
        box={box}
        headerRows={own ? table.header_rows : null}
        numbers={own ? numbers : NONE}
        editable={editable && own}
        onMenu={(at) => editable && own && setPointed(at)}
        onBox={onBox}
        active={active}
        anchor={anchor}
        onActive={move}
        showing={showing}
      />
      {box ? (
        <RowMenu pointed={pointed} box={box} onShape={onShape} onClose={() => setPointed(null)} />
      ) : null}
      <CellLine draft={draft.draft} table={table.table} index={index} active={active} busy={props.busy}>
        {editable ? (
          <Tools {...{ table, index, own, box, active, anchor, onShape }} done={() => setAnchor(null)} />
        ) : null}
      </CellLine>
      {props.acts}
      <div className={styles.tools}>
        {editable && own && table.area ? (
          <BoxFields area={box ?? table.area} header={table.header_rows} sheet={sheet} onShape={onShape} />
        ) : null}
        <Jump onJump={(cell) => move(cell, false)} sheet={sheet} />
      </div>
    </div>
  );
}

const NONE: ReadonlySet<number> = new Set();

/** Columns of the sheet whose values are numbers. */
function numbersOf(table: TableDetail): ReadonlySet<number> {
  const numeric = table.columns.filter(({ type }) => type === "integer" || type === "number");
  return new Set(numeric.map((column) => column.source));
}

/** What the active cell holds, in full. */
function CellLine(props: {
  draft: string;
  table: number;
  index: number;
  active: Cell;
  busy: boolean;
  children: ReactNode;
}) {
  const { draft, table, index, active, busy, children } = props;
  const { data, failure, again } = useAnswers("sheet_rows", [
    { draft, table, sheet: index, from: active.row, count: 1, left: active.column, columns: 1 },
  ]);
  const text = data[0]?.rows[0]?.cells[0] ?? "";
  return (
    <div className={styles.line}>
      <strong>{cellName(active.row, active.column)}</strong>
      <span className={styles.value}>{text}</span>
      {failure ? (
        <Button kind="quiet" onPress={again}>
          {say("failure-again")}
        </Button>
      ) : null}
      <span role="status">{busy ? say("table-finding") : ""}</span>
      {children}
    </div>
  );
}

interface ToolsProps {
  table: TableDetail;
  index: number;
  own: boolean;
  box: Area | null;
  active: Cell;
  anchor: Cell | null;
  onShape: (change: Change) => void;
  done: () => void;
}

function Tools({ table, index, own, box, active, anchor, onShape, done }: ToolsProps) {
  const chosen = anchor ? around(anchor, active) : null;
  const first = Math.min(anchor?.row ?? active.row, active.row);
  const last = Math.max(anchor?.row ?? active.row, active.row);
  const [from, to] = table.header_rows ?? [-1, -1];
  const inside = own && box !== null && holds(box, { row: first, column: box.left });
  // A header stands near the top of its table.
  const near = box !== null && first - box.top < 40 && last - first < 6;
  const offers = inside && near && !(from === first && to === last);
  return (
    <>
      {chosen ? (
        <Button
          kind="quiet"
          onPress={() => {
            onShape(own ? { area: chosen } : { sheet: index, area: chosen });
            done();
          }}
        >
          {say("table-use-selection", {
            from: cellName(chosen.top, chosen.left),
            to: cellName(chosen.bottom, chosen.right),
          })}
        </Button>
      ) : null}
      {offers ? (
        <Button
          kind="quiet"
          onPress={() => {
            onShape({ header_rows: [first, last] });
            done();
          }}
        >
          {first === last
            ? say("table-use-header", { row: number(first + 1) })
            : say("table-use-headers", { from: number(first + 1), to: number(last + 1) })}
        </Button>
      ) : null}
      {own ? null : (
        <Button kind="quiet" onPress={() => onShape({ sheet: index })}>{say("table-use-sheet")}</Button>
      )}
    </>
  );
}

function Jump({ onJump, sheet }: { onJump: (cell: Cell) => void; sheet: SheetTab }) {
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  const jump = () => {
    const row = /^[0-9]+$/.test(text.trim()) ? { row: Number(text) - 1, column: 0 } : cellOf(text);
    const there = row !== null && row.row >= 0 && row.row < sheet.rows && row.column <= sheet.columns;
    setWrong(!there);
    if (there) onJump(row);
  };
  return (
    <Form className={styles.jump} onSubmit={() => jump()}>
      <TextField
        label={say("table-jump")}
        value={text}
        onChange={setText}
        error={wrong ? say("table-jump-wrong", { rows: number(sheet.rows) }) : undefined}
      />
      <Button type="submit">{say("table-jump-go")}</Button>
    </Form>
  );
}
