// The two corners of the found box, for the mouse; the keyboard has its four edges.
import { useRef, type MouseEvent, type PointerEvent } from "react";
import type { Area } from "../../wire";
import styles from "./BoxOnSheet.module.css";
import { withEdge, type Bounds, type Cell } from "./box";
import type { View } from "./useView";

const CORNERS = [
  ["top", "left"],
  ["bottom", "right"],
] as const;

interface CornersProps {
  box: Area;
  /** Where the box stands in the view, in pixels. */
  at: { top: number; bottom: number; left: number; right: number };
  view: View;
  lefts: readonly number[];
  bounds: Bounds;
  onBox: (box: Area, done: boolean) => void;
  cellAt: (event: MouseEvent) => Cell;
}

export function Corners({ at, view, ...rest }: CornersProps) {
  const seen = CORNERS.filter(([y, x]) => {
    const inRows = at[y] >= view.head && at[y] <= view.height;
    return inRows && at[x] >= view.side && at[x] <= view.width;
  });
  return seen.map((corner) => (
    <Corner key={corner[0]} corner={corner} x={at[corner[1]]} y={at[corner[0]]} view={view} {...rest} />
  ));
}

interface CornerProps extends Omit<CornersProps, "at"> {
  corner: (typeof CORNERS)[number];
  x: number;
  y: number;
}

function Corner({ corner, x, y, box, view, lefts, bounds, onBox, cellAt }: CornerProps) {
  const dragged = useRef<Area | null>(null);
  const [row, column] = corner;
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const cell = cellAt(event);
    const upright = withEdge(box, row, cell.row, bounds);
    const next = withEdge(upright, column, cell.column, bounds);
    dragged.current = next;
    onBox(next, false);
    view.show(next[row], [lefts[next[column]] ?? 0, lefts[next[column] + 1] ?? 0]);
  };
  return (
    <div
      aria-hidden="true"
      data-handle={`${row}-${column}`}
      className={`${styles.handle} ${styles.corner}`}
      style={{ left: x, top: y }}
      onPointerDown={(event) => {
        event.stopPropagation();
        dragged.current = box;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        if (dragged.current) onBox(dragged.current, true);
        dragged.current = null;
      }}
    >
      <span className={styles.knob} />
    </div>
  );
}
