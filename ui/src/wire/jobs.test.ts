// How a call ended is forgotten with the page or the person that it concerned.
import { expect, it, vi } from "vitest";
import { host } from "./host";
import { begin, drop, forgetEnded, jobOf } from "./jobs";

it("the next person does not see how the last one's acts ended, only what still runs", async () => {
  let end: () => void = () => {};
  const call = vi.spyOn(host, "call");
  call.mockRejectedValueOnce({ code: "wrong_passphrase" });
  call.mockImplementationOnce(() => new Promise((done) => (end = () => done({} as never))));
  await begin("submit:1", "submit", { draft: "1" }).catch(() => {});
  const publishing = begin("publish:2", "publish", { draft: "2", portal: "p" });
  expect(jobOf("submit:1").failure?.code).toBe("wrong_passphrase");
  forgetEnded();
  expect(jobOf("submit:1").state).toBe("idle");
  expect(jobOf("publish:2").state).toBe("running");
  end();
  await publishing;
  expect(jobOf("publish:2").state).toBe("done");
});

it("a job that only a page could see keeps nothing once the page is gone", async () => {
  let end: () => void = () => {};
  vi.spyOn(host, "call").mockImplementationOnce(() => new Promise((done) => (end = () => done({} as never))));
  const saving = begin(":r1:", "describe", { draft: "1", changes: [] });
  drop(":r1:");
  end();
  await saving;
  expect(jobOf(":r1:").state).toBe("idle");
});
