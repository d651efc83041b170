// What pages use: `useAnswer` for what Rust knows, `useAct` for what a person does.
import {
  QueryClient,
  keepPreviousData,
  useQueries,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useCallback, useEffect, useId, useSyncExternalStore } from "react";
import { FACTS, type Commands, type Failure } from "./generated";
import { begin, drop, forget, forgetEnded, jobOf, stop, watch, type CommandName, type Job } from "./jobs";

/** Answers stay true until an act makes them stale; failures are shown, not tried again. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

export interface Answer<N extends CommandName> {
  data: Commands[N]["reply"] | undefined;
  failure: Failure | null;
  /** Whether nothing has come yet. */
  waiting: boolean;
  /** Whether it is being asked, for the first time or again. */
  asking: boolean;
  /** How far it is, while it lasts. */
  job: Job<N>;
  /** Asks again. */
  again: () => void;
  /** Asks it to stop. */
  stop: () => void;
}

interface AnswerOptions {
  /** Whether to ask at all. */
  when?: boolean;
  /** Show the last answer to another request until the new one is here. */
  keep?: boolean;
  /** Ask again after so many milliseconds. */
  every?: number | false;
}

/** The answer to a question that changes nothing. */
export function useAnswer<N extends CommandName>(
  name: N,
  request: Commands[N]["request"],
  { when = true, keep = false, every = false }: AnswerOptions = {},
): Answer<N> {
  const key = JSON.stringify([name, request]);
  const job = useSyncExternalStore(watch, () => jobOf<N>(key));
  const query: UseQueryResult<Commands[N]["reply"], Failure> = useQuery({
    queryKey: [name, request],
    // The answer is kept by the query alone.
    queryFn: () => begin(key, name, request).finally(() => forget(key)),
    enabled: when,
    refetchInterval: every,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
  const again = useCallback(() => void query.refetch(), [query.refetch]);
  return {
    data: query.data,
    failure: query.error,
    waiting: when && query.isPending,
    asking: query.isFetching,
    job,
    again,
    stop: () => void stop(jobOf(key).call),
  };
}

/** Answers to several requests of one command, in their order; undefined where one is not here. */
export function useAnswers<N extends CommandName>(
  name: N,
  requests: readonly Commands[N]["request"][],
): { data: (Commands[N]["reply"] | undefined)[]; failure: Failure | null; again: () => void } {
  return useQueries({
    queries: requests.map((request) => ({
      queryKey: [name, request],
      queryFn: () => {
        const key = JSON.stringify([name, request]);
        return begin(key, name, request).finally(() => forget(key));
      },
    })),
    combine: (results) => ({
      data: results.map((result) => result.data as Commands[N]["reply"] | undefined),
      failure: (results.find((result) => result.error)?.error as Failure | undefined) ?? null,
      again: () => results.forEach((result) => result.error && void result.refetch()),
    }),
  });
}

export interface Act<N extends CommandName> extends Job<N> {
  /**
   * Does it. Gives the reply, or null where it failed: the failure is in `failure` then, and the
   * page shows it.
   */
  act: (request: Commands[N]["request"]) => Promise<Commands[N]["reply"] | null>;
  /** Asks it to stop. */
  stop: () => void;
  /** Forgets how the last one ended. */
  forget: () => void;
}

/**
 * Something a person does. With a `key` its state outlives the page: another page with the same
 * key sees it too.
 */
export function useAct<N extends CommandName>(name: N, key?: string): Act<N> {
  const own = useId();
  const place = key ?? own;
  const client = useQueryClient();
  const job = useSyncExternalStore(watch, () => jobOf<N>(place));
  const act = useCallback(
    async (request: Commands[N]["request"]) => {
      try {
        const reply = await begin(place, name, request);
        // How the last one's acts ended is no news for who sits here now.
        if (name === "switch_person") forgetEnded();
        refresh(client, name);
        return reply;
      } catch {
        // Even a failed act may have changed something: publishing that was cut off, for instance.
        refresh(client, name);
        return null;
      }
    },
    [client, name, place],
  );
  // What only this page could see goes with it.
  useEffect(() => (key === undefined ? () => drop(own) : undefined), [key, own]);
  const { call } = job;
  return {
    ...job,
    act,
    stop: useCallback(() => void stop(call), [call]),
    forget: useCallback(() => forget(place), [place]),
  };
}

/** What an act made stale is asked anew: at once where a page shows it, else when one does. */
export function refresh(client: QueryClient, name: CommandName): void {
  const stale: readonly string[] = FACTS[name].stale;
  const which = {
    predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => stale.includes(String(queryKey[0])),
  };
  // A first answer that is still on its way was asked for before the act, and may not know of it.
  void client
    .cancelQueries(which)
    .then(() => client.invalidateQueries({ ...which, refetchType: "active" }));
}
