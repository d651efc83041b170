// The part of a sheet that is in view, and the way to any other part.
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { offsetOf, scrollOf, spacer, within } from "./geometry";

/** Room for the row of column letters and the column of row numbers, in rem. */
const HEAD = 1.875;
const SIDE = 3.75;
const ROW = 1.75;

export interface View {
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  /** Pixels: height of a row, of the head, width of the side. */
  row: number;
  head: number;
  side: number;
  /** Pixels of rows above, and of columns before, the view. */
  top: number;
  left: number;
  height: number;
  width: number;
  spacerHeight: number;
  rows: [number, number];
  /** Scrolls so that a row, and a column by its edges, are in view. */
  show: (row: number, edges?: [number, number]) => void;
}

interface Place {
  top: number;
  left: number;
  height: number;
  width: number;
  rem: number;
}

export function useView(count: number): View {
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ top: 0, left: 0, height: 400, width: 800, rem: 16 });
  const row = Math.round(ROW * place.rem);
  const head = Math.round(HEAD * place.rem);
  const digits = String(count).length;
  const side = Math.round(Math.max(SIDE, digits * 0.6 + 1.5) * place.rem);
  const total = count * row + head;

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const { clientHeight: height, clientWidth: width } = element;
    const tall = count * Math.round(ROW * rem) + Math.round(HEAD * rem);
    const top = offsetOf(element.scrollTop, tall, height);
    setPlace({ top, left: element.scrollLeft, height, width, rem });
  }, [count]);

  useLayoutEffect(() => {
    look();
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);

  const show = useCallback(
    (wanted: number, edges?: [number, number]) => {
      const element = scroller.current;
      if (!element) return;
      const { clientHeight: height, clientWidth: width } = element;
      const top = offsetOf(element.scrollTop, total, height);
      const at = wanted * row;
      const room = height - head;
      let next = top;
      if (at < top) next = at;
      else if (at + row > top + room) next = at + row - room;
      // A jump comes to rest in the middle, a step at the edge.
      if (Math.abs(next - top) > room) next = Math.max(0, at - room / 2);
      element.scrollTop = scrollOf(next, total, height);
      if (edges) {
        const [before, after] = edges;
        if (before < element.scrollLeft) element.scrollLeft = before;
        else if (after > element.scrollLeft + width - side)
          element.scrollLeft = after - (width - side);
      }
      look();
    },
    [total, row, head, side, look],
  );

  return {
    scroller,
    onScroll: look,
    row,
    head,
    side,
    top: place.top,
    left: place.left,
    height: place.height,
    width: place.width,
    spacerHeight: spacer(total),
    rows: within(place.top, place.height - head, row, count),
    show,
  };
}
