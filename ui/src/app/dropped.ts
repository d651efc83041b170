// Files that came from outside of the window, until the first page takes them.
import { useSyncExternalStore } from "react";
import type { Offered } from "../wire";

let waiting: readonly Offered[] = [];
let over = false;
const listeners = new Set<() => void>();

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  for (const listener of listeners) listener();
}

/** Files arrived. */
export function arrive(files: readonly Offered[]): void {
  if (files.length === 0) return;
  waiting = [...waiting, ...files];
  changed();
}

/** The files are being taken care of. */
export function takeDropped(): readonly Offered[] {
  const taken = waiting;
  waiting = [];
  if (taken.length > 0) changed();
  return taken;
}

export function useDropped(): readonly Offered[] {
  return useSyncExternalStore(watch, () => waiting);
}

/** Files are over the window, or no longer. */
export function dragging(now: boolean): void {
  if (over === now) return;
  over = now;
  changed();
}

export function useDragging(): boolean {
  return useSyncExternalStore(watch, () => over);
}
