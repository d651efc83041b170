// The found box as a frame on the sheet; each edge moves by mouse and by keyboard.
import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import type { Area } from "../../wire";
import { columnLetters, number } from "../../words/form";
import { say } from "../../words/words";
import styles from "./BoxOnSheet.module.css";
import { Corners } from "./Corners";
import { moved, withEdge, type Bounds, type Cell, type Edge } from "./box";
import type { View } from "./useView";

interface BoxOnSheetProps {
  box: Area;
  view: View;
  lefts: number[];
  bounds: Bounds;
  editable: boolean;
  onBox: (box: Area, done: boolean) => void;
  cellAt: (event: MouseEvent) => Cell;
  label: string;
}

const EDGES: readonly Edge[] = ["top", "bottom", "left", "right"];

export function BoxOnSheet(props: BoxOnSheetProps) {
  const { box, view, lefts, bounds, editable, onBox, label } = props;
  const top = view.head + box.top * view.row - view.top;
  const bottom = view.head + (box.bottom + 1) * view.row - view.top;
  const left = view.side + (lefts[box.left] ?? 0) - view.left;
  const right = view.side + (lefts[box.right + 1] ?? lefts.at(-1) ?? 0) - view.left;
  // A frame far outside of the view is cut to just beyond it: browsers draw no endless boxes.
  const seen = {
    top: Math.max(top, -20),
    bottom: Math.min(bottom, view.height + 20),
    left: Math.max(left, -20),
    right: Math.min(right, view.width + 20),
  };
  const tall = seen.bottom - seen.top;
  const broad = seen.right - seen.left;
  const gone = tall <= 0 || broad <= 0;
  return (
    <div className={styles.layer} style={{ top: 0, height: view.height, width: view.width }}>
      {gone ? null : (
        <div
          className={styles.frame}
          style={{ top: seen.top, left: seen.left, height: tall, width: broad }}
        />
      )}
      {gone || top < view.head + view.row * 0.8 ? null : (
        <span
          className={styles.label}
          style={{ top, left: middle("top", seen, view).x + view.row * 0.9 }}
          aria-hidden="true"
        >
          {label}
        </span>
      )}
      {editable
        ? EDGES.map((edge) => (
            <EdgeHandle
              key={edge}
              edge={edge}
              at={middle(edge, seen, view)}
              {...{ box, bounds, onBox, view, lefts, cellAt: props.cellAt }}
            />
          ))
        : null}
      {editable ? (
        <Corners at={{ top, bottom, left, right }} {...{ box, bounds, onBox, view, lefts }} cellAt={props.cellAt} />
      ) : null}
    </div>
  );
}

interface Sides {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/**
 * A handle's place on the part of an edge that is in view: on the upper and lower ones between the
 * titles at the left and what is said about rows at the right.
 */
function middle(edge: Edge, seen: Sides, view: View): { x: number; y: number } {
  const left = Math.max(seen.left, view.side);
  const right = Math.min(seen.right, view.width);
  const top = Math.max(seen.top, view.head);
  const bottom = Math.min(seen.bottom, view.height);
  const x = edge === "left" ? seen.left : edge === "right" ? seen.right : left + (right - left) * 0.3;
  const y = edge === "top" ? seen.top : edge === "bottom" ? seen.bottom : (top + bottom) / 2;
  return { x, y };
}

interface EdgeHandleProps {
  edge: Edge;
  at: { x: number; y: number };
  box: Area;
  bounds: Bounds;
  onBox: (box: Area, done: boolean) => void;
  view: View;
  lefts: number[];
  cellAt: (event: MouseEvent) => Cell;
}

function EdgeHandle({ edge, at, box, bounds, onBox, view, lefts, cellAt }: EdgeHandleProps) {
  const dragged = useRef<Area | null>(null);
  const rows = edge === "top" || edge === "bottom";
  const value = box[edge];
  const show = (next: Area) =>
    rows ? view.show(next[edge]) : view.show(next.top, [lefts[next[edge]] ?? 0, lefts[next[edge] + 1] ?? 0]);
  const key = (event: KeyboardEvent) => {
    const next = pressed(event, box, edge, bounds);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onBox(next, false);
    show(next);
  };
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const cell = cellAt(event);
    dragged.current = withEdge(dragged.current ?? box, edge, rows ? cell.row : cell.column, bounds);
    onBox(dragged.current, false);
    // Beyond the edge of the view the sheet follows.
    show(dragged.current);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      data-handle={edge}
      aria-label={say(`table-edge-${edge}`)}
      aria-orientation={rows ? "vertical" : "horizontal"}
      aria-valuemin={1}
      aria-valuemax={rows ? bounds.rows : bounds.columns}
      aria-valuenow={value + 1}
      aria-valuetext={
        rows ? say("table-row", { row: number(value + 1) }) : say("table-column", { column: columnLetters(value) })
      }
      className={`${styles.handle} ${rows ? styles.across : styles.along}`}
      style={{ left: at.x, top: at.y }}
      onFocus={(event) => event.target.matches(":focus-visible") && show(box)}
      onKeyDown={key}
      onPointerDown={(event) => {
        event.stopPropagation();
        dragged.current = box;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={(event) => {
        event.currentTarget.releasePointerCapture(event.pointerId);
        if (dragged.current) onBox(dragged.current, true);
        dragged.current = null;
      }}
    >
      <span className={styles.knob} />
    </div>
  );
}

/** Arrows move the edge, with Shift the whole box; Page keys in steps of ten. */
function pressed(event: KeyboardEvent, box: Area, edge: Edge, bounds: Bounds): Area | null {
  const steps: Record<string, [number, number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    PageDown: [10, 0],
    PageUp: [-10, 0],
  };
  const step = steps[event.key];
  if (event.key === "Home") return withEdge(box, edge, 0, bounds);
  if (event.key === "End") return withEdge(box, edge, Number.MAX_SAFE_INTEGER, bounds);
  if (!step) return null;
  if (event.shiftKey) return moved(box, step[0], step[1], bounds);
  const rows = edge === "top" || edge === "bottom";
  const by = rows ? step[0] : step[1];
  return by === 0 ? null : withEdge(box, edge, box[edge] + by, bounds);
}
