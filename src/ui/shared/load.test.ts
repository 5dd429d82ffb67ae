import { expect, it } from "vitest";
import { err, ok, type Result } from "#domain/result.ts";
import { createLoad } from "./load.ts";

it("reads when somebody looks, once, and tells what came", async () => {
  let reads = 0;
  const load = createLoad(async () => {
    reads += 1;
    return ok("here");
  });
  expect(reads).toBe(0);
  load.subscribe(() => {});
  load.subscribe(() => {});
  await Promise.resolve();
  expect([reads, load.getSnapshot()]).toEqual([1, { state: "ready", value: "here" }]);
});

it("tries again after a failure", async () => {
  const answers: Result<string, string>[] = [err("offline"), ok("here")];
  const load = createLoad(async () => answers.shift() ?? err("empty"));
  load.subscribe(() => {});
  await Promise.resolve();
  expect(load.getSnapshot()).toEqual({ state: "failed", failure: "offline" });
  load.again();
  expect(load.getSnapshot()).toEqual({ state: "loading" });
  await Promise.resolve();
  expect(load.getSnapshot()).toEqual({ state: "ready", value: "here" });
});

it("ignores an answer that a newer question has overtaken", async () => {
  const pending: ((value: Result<string, never>) => void)[] = [];
  const load = createLoad<string, never>(() => new Promise((resolve) => pending.push(resolve)));
  load.subscribe(() => {});
  load.again();
  pending[1]?.(ok("new"));
  await Promise.resolve();
  pending[0]?.(ok("old"));
  await Promise.resolve();
  expect(load.getSnapshot()).toEqual({ state: "ready", value: "new" });
});

it("keeps what is known while it reads again on the quiet", async () => {
  const answers: Result<string, string>[] = [ok("before"), ok("after"), err("offline")];
  const load = createLoad(async () => answers.shift() ?? err("empty"));
  load.subscribe(() => {});
  await Promise.resolve();
  load.refresh();
  expect(load.getSnapshot()).toEqual({ state: "ready", value: "before" });
  await Promise.resolve();
  expect(load.getSnapshot()).toEqual({ state: "ready", value: "after" });
  load.refresh();
  await Promise.resolve();
  expect(load.getSnapshot()).toEqual({ state: "failed", failure: "offline" });
});
