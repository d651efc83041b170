// Where the person is: the part of the address after "#".
import { useSyncExternalStore } from "react";

/** The parts of the place: `#/draft/abc/table` is `["draft", "abc", "table"]`. */
export type Route = readonly string[];

function watch(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

function place(): string {
  return window.location.hash.replace(/^#/, "") || "/";
}

/** The place as a text; the component is drawn again when it changes. */
export function usePlace(): string {
  return useSyncExternalStore(watch, place);
}

export function parse(text: string): Route {
  return text.split("/").filter(Boolean).map(decoded);
}

/** A part that is no encoded text stands for itself, and leads nowhere. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function useRoute(): Route {
  return parse(usePlace());
}

/** Where the person is right now, for whoever need not be drawn again. */
export function here(): Route {
  return parse(place());
}

/** The address of a place, for a link. */
export function href(to: string): string {
  return `#${to}`;
}

/** Goes to a place. */
export function go(to: string): void {
  window.location.hash = to;
}
