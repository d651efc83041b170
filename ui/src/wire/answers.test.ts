// Answers that were asked before an act and arrive after it are not taken for fresh.
import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { refresh } from "./answers";

describe("an answer on its way to a page that was left", () => {
  it("is not kept after somebody else sat down", async () => {
    const client = new QueryClient({
      defaultOptions: { queries: { staleTime: Infinity, retry: false } },
    });
    const gates: ((list: string) => void)[] = [];
    const ask = () =>
      client.fetchQuery({
        queryKey: ["drafts", {}],
        queryFn: () => new Promise<string>((done) => gates.push(done)),
      });
    const first = ask().catch(() => "cancelled");
    refresh(client, "switch_person");
    gates[0]?.("waiting for Ana");
    await first;
    expect(client.getQueryData(["drafts", {}])).toBeUndefined();
    const second = ask();
    await Promise.resolve();
    expect(gates.length).toBe(2);
    gates[1]?.("waiting for Luis");
    expect(await second).toBe("waiting for Luis");
    client.clear();
  });

  it("leaves what the act did not touch", async () => {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    client.setQueryData(["people", {}], ["Ana"]);
    refresh(client, "switch_person");
    expect(client.getQueryState(["people", {}])?.isInvalidated).toBe(false);
    client.clear();
  });
});
