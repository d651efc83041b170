// Calls that are under way: they outlive the page that began them, so that a person may walk about.
import { asFailure, host } from "./host";
import type { Commands, Failure, News, Said } from "./generated";

export type CommandName = keyof Commands;

/** A call as a page sees it. */
export interface Job<N extends CommandName = CommandName> {
  state: "idle" | "running" | "done" | "failed";
  /** When it began, in the milliseconds of `performance.now()`. */
  began: number;
  /** The last news of a stage. */
  at: Extract<News, { news: "at" }> | null;
  /** What will be done on a portal, where that was said. */
  plan: Said[] | null;
  /** Places in the plan that began, and that ended. */
  begun: ReadonlySet<number>;
  ended: ReadonlySet<number>;
  reply: Commands[N]["reply"] | null;
  failure: Failure | null;
  /** The call's name, for stopping it. */
  call: string | null;
}

const IDLE: Job = {
  state: "idle",
  began: 0,
  at: null,
  plan: null,
  begun: new Set(),
  ended: new Set(),
  reply: null,
  failure: null,
  call: null,
};

const jobs = new Map<string, Job>();
const listeners = new Set<() => void>();
let count = 0;

/** Asks to be called after any change; gives the way to stop that. */
export function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function jobOf<N extends CommandName>(key: string): Job<N> {
  return (jobs.get(key) ?? IDLE) as Job<N>;
}

/** Forgets a job that has ended. */
export function forget(key: string): void {
  if (jobs.get(key)?.state !== "running") jobs.delete(key);
  for (const listener of listeners) listener();
}

/** Forgets every job that has ended. */
export function forgetEnded(): void {
  for (const [key, job] of jobs) if (job.state !== "running") jobs.delete(key);
  for (const listener of listeners) listener();
}

/** Forgets a job, running or not: its call goes on, and nobody sees how it ends. */
export function drop(key: string): void {
  jobs.delete(key);
}

function put(key: string, call: string, change: Partial<Job>): void {
  const job = jobs.get(key);
  // A later call under the same key: what the earlier one still says is of no interest.
  if (job?.call !== call) return;
  jobs.set(key, { ...job, ...change });
  for (const listener of listeners) listener();
}

function hear(key: string, call: string, news: News): void {
  const job = jobOf(key);
  if (news.news === "at") put(key, call, { at: news });
  else if (news.news === "plan")
    put(key, call, { plan: news.actions, begun: new Set(), ended: new Set(), at: null });
  else if (news.news === "began")
    put(key, call, { begun: new Set([...job.begun, news.action]), at: null });
  else put(key, call, { ended: new Set([...job.ended, news.action]), at: null });
}

/** A name for a call that no other one has. */
export function callName(): string {
  count += 1;
  return `${Date.now().toString(36)}-${count}`;
}

/** Begins a call and keeps its state under `key`. Rejects with a `Failure`. */
export async function begin<N extends CommandName>(
  key: string,
  name: N,
  request: Commands[N]["request"],
): Promise<Commands[N]["reply"]> {
  const call = callName();
  jobs.set(key, { ...IDLE, state: "running", began: performance.now(), call });
  for (const listener of listeners) listener();
  try {
    const reply = await host.call(name, request, call, (news) => hear(key, call, news));
    put(key, call, { state: "done", reply });
    return reply;
  } catch (thrown) {
    const failure = asFailure(thrown);
    put(key, call, { state: "failed", failure });
    throw failure;
  }
}

/** Asks a call to stop; it then fails with the code "cancelled". */
export async function stop(call: string | null): Promise<void> {
  if (call) await host.call("cancel", { call }, callName(), () => {});
}
