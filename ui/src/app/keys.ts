// The keys that work everywhere; the help shows this list.
import { useEffect } from "react";
import { useAct, type DraftDetail } from "../wire";
import { go } from "./route";

/** Each with the id of its words and the keys as they are shown. */
export const KEYS = [
  { id: "undo", keys: ["Ctrl", "Z"] },
  { id: "redo", keys: ["Ctrl", "Shift", "Z"] },
  { id: "help", keys: ["F1"] },
  { id: "start", keys: ["Alt", "0"] },
] as const;

/** Fields undo their own typing. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
}

export function useKeys(draft: DraftDetail | null): void {
  const undo = useAct("undo").act;
  const redo = useAct("redo").act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "F1") {
        event.preventDefault();
        go("/help");
      } else if (event.altKey && event.key === "0") {
        event.preventDefault();
        go("/");
      }
      const command = event.ctrlKey || event.metaKey;
      if (!draft || !command || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const again = key === "y" || (key === "z" && event.shiftKey);
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (again && draft.redo) void redo({ draft: draft.draft });
      else if (!again && draft.undo) void undo({ draft: draft.draft });
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [draft, undo, redo]);
}
