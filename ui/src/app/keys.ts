// The keys that work everywhere; the help shows this list.
import { useEffect, useState } from "react";
import { helpAbout } from "../features/help/topics";
import { useAct, type DraftDetail, type Failure } from "../wire";
import { say, sayIt } from "../words/words";
import { go, here } from "./route";

/** Each with the id of its words and the keys as they are shown. */
export const KEYS = [
  { id: "undo", keys: ["Ctrl", "Z"] },
  { id: "redo", keys: ["Ctrl", "Shift", "Z"] },
  { id: "help", keys: ["F1"] },
  { id: "start", keys: ["Alt", "0"] },
] as const;

/** Fields undo their own typing, and a question over the page is answered first. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return true;
  return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
}

/** Which way through the steps of the recipe the keys ask for. */
function wayOf(event: KeyboardEvent): "undo" | "redo" | null {
  if (!event.ctrlKey && !event.metaKey) return null;
  const key = event.key.toLowerCase();
  if (key === "y" || (key === "z" && event.shiftKey)) return "redo";
  return key === "z" ? "undo" : null;
}

/** The place that the keys lead to. */
function placeOf(event: KeyboardEvent): string | null {
  if (event.key === "F1") return helpAbout(here());
  return event.altKey && event.key === "0" ? "/" : null;
}

export interface Keys {
  /** What was undone or redone, for those who listen. */
  done: string;
  failure: Failure | null;
  forget: () => void;
}

export function useKeys(draft: DraftDetail | null): Keys {
  const [done, setDone] = useState("");
  const undo = useAct("undo");
  const redo = useAct("redo");
  const acts = { undo: undo.act, redo: redo.act };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const place = placeOf(event);
      const way = draft && !isElsewhere(event.target) ? wayOf(event) : null;
      if (!place && !way) return;
      event.preventDefault();
      if (place) go(place);
      const what = way && draft?.[way];
      if (!way || !what) return;
      void acts[way]({ draft: draft.draft }).then((reply) => {
        if (reply) setDone(say("shell-done", { what: sayIt(what) }));
      });
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [draft, acts.undo, acts.redo]);
  const forget = () => (undo.failure ? undo.forget() : redo.forget());
  return { done, failure: undo.failure ?? redo.failure ?? null, forget };
}
