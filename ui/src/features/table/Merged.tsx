// Merged ranges drawn as one cell, as Excel does; the cells below stay for pointer and keyboard.
import type { Area } from "../../wire";
import { holds, meet, type Cell } from "./box";
import styles from "./SheetGrid.module.css";
import type { SheetWindow } from "./useSheet";
import type { View } from "./useView";

interface MergedProps {
  areas: readonly Area[];
  view: View;
  lefts: readonly number[];
  /** First and last column in view. */
  columns: [number, number];
  data: SheetWindow;
  box: Area | null;
  active: Cell;
}

export function Merged({ areas, columns, ...rest }: MergedProps) {
  const [first, last] = rest.view.rows;
  const sight = { top: first, bottom: last, left: columns[0], right: columns[1] };
  const seen = areas.filter((area) => meet(area, sight));
  return seen.map((area) => <MergedCell key={`${area.top}-${area.left}`} area={area} {...rest} />);
}

function MergedCell(props: Omit<MergedProps, "areas" | "columns"> & { area: Area }) {
  const { area, view, lefts, data, box, active } = props;
  const cell = data.cell(area.top, area.left);
  // A range that the box cuts through looks like its part within.
  const mine = box !== null && meet(box, area);
  const kind = data.row(mine ? Math.max(area.top, box.top) : area.top)?.kind;
  if (!cell) return null;
  // Cut to the view, so that its text stays in sight while the range is.
  const top = Math.max(view.head + area.top * view.row - view.top, view.head);
  const bottom = view.head + (area.bottom + 1) * view.row - view.top;
  const left = Math.max(view.side + (lefts[area.left] ?? 0) - view.left, view.side);
  const right = view.side + (lefts[area.right + 1] ?? lefts.at(-1) ?? 0) - view.left;
  if (bottom <= top || right <= left) return null;
  const classes = [styles.cell, styles.merged];
  if (mine) classes.push(styles.inside);
  if ("nd".includes(cell.kind)) classes.push(styles.right);
  if (holds(area, active)) classes.push(styles.active);
  return (
    <div className={kind ? styles[kind] : ""} aria-hidden="true">
      <span
        className={classes.join(" ")}
        style={{ top, left, width: right - left, height: bottom - top, lineHeight: `${bottom - top}px` }}
      >
        {cell.text}
      </span>
    </div>
  );
}
