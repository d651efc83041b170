// Where rows and columns stand in the view, for sheets taller than a browser can lay out.

/** WebKit lays out no element taller than this; a taller sheet is scrolled by a scaled bar. */
export const TALLEST = 33_000_000;

/** Height of the element that is scrolled, for `total` pixels of rows. */
export function spacer(total: number): number {
  return Math.min(total, TALLEST);
}

/** Pixels of rows above the view, from where the bar stands. */
export function offsetOf(scrollTop: number, total: number, view: number): number {
  const most = spacer(total) - view;
  if (total <= TALLEST || most <= 0) return scrollTop;
  return (scrollTop / most) * (total - view);
}

/** Where the bar stands for so many pixels of rows above the view. */
export function scrollOf(offset: number, total: number, view: number): number {
  const most = spacer(total) - view;
  if (total <= TALLEST || most <= 0) return offset;
  return (offset / (total - view)) * most;
}

/** First and last index, inclusive, of `count` things of one size that are within the view. */
export function within(offset: number, view: number, size: number, count: number): [number, number] {
  const first = Math.max(0, Math.floor(offset / size));
  const last = Math.min(count - 1, Math.ceil((offset + view) / size));
  return [Math.min(first, Math.max(0, count - 1)), last];
}

/** Left edge of each column and of the end. */
export function edges(widths: readonly number[]): number[] {
  const out = [0];
  for (const width of widths) out.push((out.at(-1) ?? 0) + width);
  return out;
}

/** The column at a pixel, by its edges. */
export function columnAt(pixel: number, lefts: readonly number[]): number {
  let low = 0;
  let high = lefts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lefts[middle] ?? 0) <= pixel) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The pages that hold the rows from `first` to `last`, and their neighbours. */
export function pages(first: number, last: number, size: number, count: number): number[] {
  const from = Math.max(0, Math.floor(first / size) - 1);
  const to = Math.min(Math.floor(Math.max(0, count - 1) / size), Math.floor(last / size) + 1);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
}
