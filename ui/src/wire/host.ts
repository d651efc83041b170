// The two ways to Rust: inside the desktop program, and over loopback in an ordinary browser.
import { Channel, invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Commands, Failure, HostEvent, News } from "./generated";

/** What every host can do. A failed call rejects with a `Failure`. */
export interface Host {
  call<N extends keyof Commands>(
    name: N,
    request: Commands[N]["request"],
    id: string,
    tell: (news: News) => void,
  ): Promise<Commands[N]["reply"]>;
  /** Calls `hear` for each event, and `ready` once nothing is missed any more, until the returned function is called. */
  events(hear: (event: HostEvent) => void, ready: () => void): () => void;
  /** Answers the event `closing`: leave now and go on at the next start, or once the work is done. */
  leave(when: "now" | "after"): Promise<void>;
}

/** What is said where the host itself does not answer. */
const lost: Failure = {
  code: "host_lost",
  args: {},
  place: { kind: "whole" },
  detail: "the host does not answer",
  again: true,
};

/** Whatever was thrown, as a failure: only Rust's own ones have a code. */
export function asFailure(thrown: unknown): Failure {
  const known = typeof thrown === "object" && thrown !== null && "code" in thrown;
  return known ? (thrown as Failure) : { ...lost, detail: String(thrown) };
}

const desktop: Host = {
  async call(command, request, id, tell) {
    const news = new Channel<News>();
    news.onmessage = tell;
    return invoke("call", { command, request, id, news });
  },
  events(hear, ready) {
    const stop = listen<HostEvent>("host", ({ payload }) => hear(payload));
    void stop.then(ready);
    return () => void stop.then((end) => end());
  },
  leave: (when) => invoke("leave", { when }),
};

/** A line of a loopback reply: news while it lasts, then one end. */
type Line = { news: News } | { reply: never } | { failure: Failure };

const loopback: Host = {
  async call(command, request, id, tell) {
    const response = await fetch(`/call/${command}?id=${encodeURIComponent(id)}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    if (!response.ok || !response.body) throw lost;
    for await (const line of lines(response.body)) {
      if ("news" in line) tell(line.news);
      else if ("reply" in line) return line.reply;
      else throw line.failure;
    }
    throw lost;
  },
  events(hear, ready) {
    const source = new EventSource("/events");
    source.addEventListener("open", ready, { once: true });
    source.onmessage = ({ data }) => hear(JSON.parse(data) as HostEvent);
    return () => source.close();
  },
  // A browser closes its own windows.
  leave: async () => {},
};

async function* lines(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Line> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    rest += value ?? "";
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      const text = rest.slice(0, end);
      rest = rest.slice(end + 1);
      if (text) yield JSON.parse(text) as Line;
    }
    if (done) return;
  }
}

export const host: Host = isTauri() ? desktop : loopback;
