// What is being typed: saved after a pause and on leaving, never overwritten by a late answer.
import { useCallback, useEffect, useRef, useState } from "react";
import { useAct, useAnswer, type Description, type Failure } from "../../wire";
import { changed, wrongWith, type Property } from "./rules";

/** How long the keys must rest before what was typed is saved. */
const PAUSE = 500;

export type Saving = "kept" | "typing" | "saving" | "failed";

export interface Typing {
  values: Readonly<Record<string, string>>;
  put: (property: Property, value: string) => void;
  putAll: (values: Readonly<Record<string, string>>) => void;
  /** Saves now what is still waiting. */
  flush: () => Promise<boolean>;
  saving: Saving;
  failure: Failure | null;
}

type Values = Description["values"];

/** Where unusable text waits until it is usable: it outlives the page, not the window. */
function shelf(draft: string, person: string): string {
  return `typed:${person}:${draft}`;
}

function onShelf(draft: string, person: string): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(shelf(draft, person)) ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}

export function useTyping(draft: string, kept: Description): Typing {
  const describe = useAct("describe");
  // What one person typed and could not save is never saved as another's.
  const me = useAnswer("hello", {}).data?.person?.person ?? "";
  const [typed, setTyped] = useState<Record<string, string>>(() => onShelf(draft, me));
  const now = useRef({ typed, kept: kept.values });
  now.current.kept = kept.values;
  const licenses = useRef(kept.licenses);
  licenses.current = kept.licenses;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const line = useRef<Promise<boolean>>(Promise.resolve(true));
  const [waiting, setWaiting] = useState(false);
  // What Rust answered, until the question was asked anew: no field falls back to its old text.
  const [sure, setSure] = useState<Values | null>(null);
  useEffect(() => setSure(null), [kept.values]);

  const { act } = describe;
  const save = useCallback(async (): Promise<boolean> => {
    const { typed: all, kept: values } = now.current;
    const usable = Object.entries(all).filter(
      ([name, value]) => !wrongWith(name as Property, value, licenses.current),
    );
    const changes = changed(Object.fromEntries(usable), values);
    setWaiting(false);
    if (changes.length === 0) return true;
    const reply = await act({ draft, changes });
    if (!reply) return false;
    // What was typed in the meantime stays typed; only what arrived as sent is let go.
    const left = { ...now.current.typed };
    for (const { property, value } of changes)
      if (left[property] === value) delete left[property];
    now.current = { typed: left, kept: reply.values };
    setTyped(left);
    setSure(reply.values);
    return true;
  }, [act, draft]);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    // One after the other, so that an earlier text never arrives last.
    line.current = line.current.then(save);
    return line.current;
  }, [save]);

  const putAll = useCallback(
    (values: Readonly<Record<string, string>>) => {
      const next = { ...now.current.typed, ...values };
      now.current = { ...now.current, typed: next };
      setTyped(next);
      setWaiting(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [flush],
  );

  useEffect(() => {
    const text = JSON.stringify(typed);
    if (text === "{}") sessionStorage.removeItem(shelf(draft, me));
    else sessionStorage.setItem(shelf(draft, me), text);
  }, [typed, draft, me]);
  // What a reload or a crash kept from being saved is saved now.
  useEffect(() => void flush(), [flush]);
  // Leaving the page saves what the pause still held back.
  useEffect(() => () => void flush(), [flush]);

  const failed = describe.state === "failed";
  const saving = failed ? "failed" : waiting ? "typing" : describe.state === "running" ? "saving" : "kept";
  return {
    values: { ...(sure ?? kept.values), ...typed } as Record<string, string>,
    put: (property, value) => putAll({ [property]: value }),
    putAll,
    flush,
    saving,
    failure: describe.failure,
  };
}
