// The box while a person moves it: drawn at once, sent after a pause, taken back where it fails.
import { useEffect, useRef, useState } from "react";
import type { Area, Shape, TableDetail } from "../../wire";
import { same } from "./box";

/** How long the keys must rest before the table is found anew. */
const PAUSE = 700;

interface MovingBox {
  area: Area | null;
  /** Whether the table of the new box is still being found. */
  waiting: boolean;
  put: (area: Area, done: boolean) => void;
}

export function useBox(
  draft: string,
  table: TableDetail,
  act: (change: Shape) => Promise<TableDetail | null>,
): MovingBox {
  const [moving, setMoving] = useState<Area | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = async (area: Area) => {
    if (!same(area, table.area)) await act({ draft, table: table.table, area });
    // Whatever came of it, what Rust says is what holds.
    setMoving((now) => (same(now, area) ? null : now));
  };
  return {
    area: moving ?? table.area,
    waiting: moving !== null,
    put: (area, done) => {
      setMoving(area);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(area), done ? 0 : PAUSE);
    },
  };
}
