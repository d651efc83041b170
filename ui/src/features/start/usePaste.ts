// Cells from the clipboard: by the keys, which every window allows, or by the button where it may.
import { useCallback, useEffect } from "react";

/** The same cells in the forms that the clipboard has them. */
export interface Clip {
  html: string | null;
  text: string | null;
}

/** Calls `paste` where cells are pasted on the page and not into a field or a question. */
export function usePaste(paste: (clip: Clip) => void, free: boolean): void {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (!free || !event.clipboardData || isElsewhere(event.target)) return;
      event.preventDefault();
      const data = event.clipboardData;
      paste({ html: data.getData("text/html") || null, text: data.getData("text/plain") || null });
    };
    document.addEventListener("paste", take);
    return () => document.removeEventListener("paste", take);
  }, [paste, free]);
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return true;
  return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
}

/** What the clipboard holds; nothing where the window may not look without the keys. */
export function useClipboard(): () => Promise<Clip | null> {
  return useCallback(async () => {
    try {
      const [item] = await navigator.clipboard.read();
      const form = async (type: string) =>
        item?.types.includes(type) ? (await item.getType(type)).text() : null;
      return { html: await form("text/html"), text: await form("text/plain") };
    } catch {
      return null;
    }
  }, []);
}
