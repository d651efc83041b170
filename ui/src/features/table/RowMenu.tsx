// What a person may say about a row of the sheet, where they pointed at it.
import { useRef } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import type { Area, Shape } from "../../wire";
import { number } from "../../words/form";
import { say } from "../../words/words";
import type { Cell } from "./box";
import styles from "../../parts/Menu.module.css";

/** The cell that was pointed at, and where that was in the window. */
export interface Pointed {
  cell: Cell;
  x: number;
  y: number;
}

interface RowMenuProps {
  pointed: Pointed | null;
  box: Area;
  onShape: (change: Omit<Shape, "draft">) => void;
  onClose: () => void;
}

export function RowMenu({ pointed, box, onShape, onClose }: RowMenuProps) {
  const spot = useRef<HTMLSpanElement>(null);
  const row = pointed?.cell.row ?? 0;
  const acts = said(row, box);
  return (
    <>
      <span
        ref={spot}
        aria-hidden="true"
        style={{ position: "fixed", left: pointed?.x ?? 0, top: pointed?.y ?? 0 }}
      />
      <Popover
        triggerRef={spot}
        isOpen={pointed !== null && acts.length > 0}
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        className={styles.list!}
      >
        <Menu
          aria-label={say("table-row", { row: number(row + 1) })}
          autoFocus="first"
          className={styles.menu!}
          onAction={(id) => {
            const act = acts.find((one) => one.id === id);
            if (act) onShape(act.change);
          }}
          onClose={onClose}
        >
          {acts.map((act) => (
            <MenuItem key={act.id} id={act.id} className={styles.item!}>
              {say(act.id, { row: number(row + 1) })}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

/** What a row can be after all, whatever was found. */
const KINDS = ["data", "title", "total", "note"] as const;

/** The row as header, first or last row of the table, or of another kind. */
function said(row: number, box: Area): { id: string; change: Omit<Shape, "draft"> }[] {
  const acts: { id: string; change: Omit<Shape, "draft"> }[] = [];
  if (row <= box.bottom) {
    const area = { ...box, top: row };
    acts.push({ id: "table-row-header", change: { area, header_rows: [row, row] as [number, number] } });
  }
  if (row !== box.top && row <= box.bottom) acts.push({ id: "table-row-first", change: { area: { ...box, top: row } } });
  if (row !== box.bottom && row >= box.top) acts.push({ id: "table-row-last", change: { area: { ...box, bottom: row } } });
  for (const kind of KINDS) acts.push({ id: `table-row-is-${kind}`, change: { rows: [{ row, kind }] } });
  acts.push({ id: "table-row-is-found", change: { rows: [{ row, kind: null }] } });
  return acts;
}
