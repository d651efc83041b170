// The actions of a publication as lines: what earlier plans did, then the plan that holds now.
import type { JournalLine, Said } from "../../wire";
import { sayIt } from "../../words/words";

export interface Line {
  words: string;
  state: "done" | "now" | "todo" | "failed" | "unknown";
}

interface Progress {
  plan: readonly Said[] | null;
  begun: ReadonlySet<number>;
  ended: ReadonlySet<number>;
}

/** While it goes on in this page. Finished actions of earlier plans stay on the list. */
export function linesOf(journal: readonly JournalLine[], { plan, begun, ended }: Progress): Line[] {
  const planned = new Set((plan ?? []).map(sayIt));
  const before = journal.filter((line) => line.ended && !line.failed && !planned.has(sayIt(line.action)));
  return [
    ...before.map((line): Line => ({ words: sayIt(line.action), state: "done" })),
    ...(plan ?? []).map(
      (action, n): Line => ({
        words: sayIt(action),
        state: ended.has(n) ? "done" : begun.has(n) ? "now" : "todo",
      }),
    ),
  ];
}

/** What the journal alone knows; where nothing goes on, nobody knows how an open action ended. */
export function fromJournal(journal: readonly JournalLine[], running: boolean): Line[] {
  // An action that was begun again, perhaps from another row, is one line, as it stands now.
  const last = new Map(journal.map((line) => [sayIt(line.action), line]));
  return [...last.values()].map((line) => ({
    words: sayIt(line.action),
    state: line.failed ? "failed" : line.ended ? "done" : running ? "now" : "unknown",
  }));
}
