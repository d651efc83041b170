// The desk of the table: sheet, box, ledger, columns, and the one answer.
import { useRef, useState } from "react";
import { go } from "../../app/route";
import { Button } from "../../parts/Button";
import { FailureBox } from "../../parts/FailureBox";
import { LinkTo } from "../../parts/LinkTo";
import { Notice } from "../../parts/Notice";
import { Page } from "../../parts/Page";
import { useAct, type DraftDetail, type Shape, type TableDetail } from "../../wire";
import { number } from "../../words/form";
import { say, sayIt } from "../../words/words";
import { type Cell } from "./box";
import { Aside } from "./Aside";
import { Columns } from "./Columns";
import { OtherTables } from "./OtherTables";
import { ResultTable } from "./ResultTable";
import { SheetPages } from "./SheetPages";
import { SheetView } from "./SheetView";
import styles from "./TableDesk.module.css";
import { Tables } from "./Tables";
import { Tabs } from "./Tabs";
import { useBox } from "./useBox";

type Look = "sheet" | "result" | "both" | "pages";

const LOOKS: readonly Look[] = ["sheet", "result", "both", "pages"];
/** Where there is no table yet. */
const BARE: readonly Look[] = ["sheet", "pages"];

export function TableDesk({ draft, table }: { draft: DraftDetail; table: TableDetail }) {
  const shape = useAct("shape");
  const undo = useAct("undo");
  const [shown, setShown] = useState(table.sheet);
  const [wanted, setLook] = useState<Look>("sheet");
  const look = table.area || BARE.includes(wanted) ? wanted : "sheet";
  const [active, setActive] = useState<Cell>(() => startOf(table));
  const showing = useRef<((cell: Cell) => void) | null>(null);
  const editable = draft.may.change;
  const box = useBox(draft.draft, table, shape.act);
  const sheet = table.sheets[shown] ?? table.sheets[table.sheet];
  const show = (cell: Cell, on = table.sheet) => {
    setShown(on);
    setActive(cell);
    if (look === "result" || look === "pages") setLook("sheet");
    // The grid may have to appear first.
    requestAnimationFrame(() => showing.current?.(cell));
  };
  const failure = shape.failure ?? undo.failure;
  if (!sheet) return null;
  const change = (what: Omit<Shape, "draft">) => void shape.act({ draft: draft.draft, table: table.table, ...what });
  const acts = (
    <Acts
      {...{ draft, table, editable }}
      onShape={change}
      onUndo={() => void undo.act({ draft: draft.draft })}
    />
  );
  return (
    <Page
      wide
      title={say(table.area ? (editable ? "table-question" : "table-frozen") : "table-none")}
      lead={<p>{say(table.area ? (editable ? "table-lead" : "table-frozen.what") : "table-none.what")}</p>}
      aside={look === "both" ? null : <Aside draft={draft.draft} table={table} onShow={show} />}
    >
      {failure ? <FailureBox
          failure={failure}
          onDismiss={() => {
            shape.forget();
            undo.forget();
          }}
        /> : null}
      <Tables draft={draft} shown={table.table} />
      <div className={styles.views}>
        <Looks looks={table.area ? LOOKS : BARE} look={look} onLook={setLook} />
        <Tabs sheets={table.sheets} shown={shown} own={table.sheet} onShow={setShown} />
        <div className={look === "both" ? styles.both : ""} id="sheet-view">
          {look === "sheet" || look === "both" ? (
            <SheetView
              {...{ draft, table, sheet, active, setActive, showing, editable }}
              index={shown}
              box={shown === table.sheet ? box.area : null}
              onBox={box.put}
              onShape={change}
              acts={look === "sheet" ? acts : null}
              busy={shape.state === "running" || box.waiting}
            />
          ) : null}
          {look === "result" || look === "both" ? (
            <ResultTable draft={draft.draft} table={table} active={active} onShow={show} />
          ) : null}
          {look === "pages" ? (
            <SheetPages draft={draft.draft} table={table.table} sheet={sheet} index={shown} onShow={(cell) => show(cell, shown)} />
          ) : null}
        </div>
        {look === "sheet" ? null : acts}
      </div>
      {table.area ? (
        <Columns
          draft={draft.draft}
          table={table}
          editable={editable}
          onShow={show}
          act={shape.act}
          failure={shape.failure}
        />
      ) : null}
      {!table.area ? null : table.rows === 0 ? (
        <Notice tone="warn" title={say("table-no-rows")} />
      ) : (
        <p className={styles.sum}>{say("table-sum", { rows: number(table.rows), columns: table.columns.length })}</p>
      )}
    </Page>
  );
}

function startOf(table: TableDetail): Cell {
  return { row: table.area?.top ?? 0, column: table.area?.left ?? 0 };
}

function Looks(props: { looks: readonly Look[]; look: Look; onLook: (look: Look) => void }) {
  const { looks, look, onLook } = props;
  return (
    <div role="group" aria-label={say("table-looks")} className={styles.looks}>
      {looks.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === look}
          className={styles.look}
          onClick={() => onLook(one)}
        >
          {say(`table-look-${one}`)}
        </button>
      ))}
    </div>
  );
}

function Acts(props: {
  draft: DraftDetail;
  table: TableDetail;
  editable: boolean;
  onShape: (change: Omit<Shape, "draft">) => void;
  onUndo: () => void;
}) {
  const { draft, table, editable, onShape, onUndo } = props;
  return (
    <div className={styles.acts}>
      {table.area && editable ? (
        <Button kind="primary" onPress={() => go(`/draft/${draft.draft}/description`)}>
          {say("table-yes")}
        </Button>
      ) : null}
      {editable ? (
        <OtherTables table={table} onTable={onShape} />
      ) : (
        <LinkTo to={`/draft/${draft.draft}`} look="button">
          {say("table-back")}
        </LinkTo>
      )}
      {draft.undo && editable ? (
        <Button kind="quiet" onPress={onUndo}>
          {sayIt(draft.undo)}
        </Button>
      ) : null}
    </div>
  );
}
