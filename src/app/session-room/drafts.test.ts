import { expect, it } from "vitest";
import type { LocalStore } from "#app/ports/local-store.ts";
import { createDrafts } from "./drafts.ts";

function memory(): { store: Pick<LocalStore, "get" | "set" | "remove" | "keys">; map: Map<string, unknown> } {
  const map = new Map<string, unknown>();
  return {
    map,
    store: {
      get: async (key) => structuredClone(map.get(key)),
      set: async (key, value) => void map.set(key, structuredClone(value)),
      remove: async (key) => void map.delete(key),
      keys: async () => [...map.keys()],
    },
  };
}
/** Long enough for a memory that answers at once. */
async function settle() {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

it("keeps one session's words from another's", async () => {
  const { store } = memory();
  const first = createDrafts(store, "s1");
  first.subscribe(() => {});
  first.write("t1.focus/focus", "a calm Monday");
  await settle();
  const [again, other] = [createDrafts(store, "s1"), createDrafts(store, "s2")];
  for (const drafts of [again, other]) drafts.subscribe(() => {});
  await settle();
  expect(again.getSnapshot().fields).toEqual({ "t1.focus/focus": "a calm Monday" });
  expect(other.getSnapshot().fields).toEqual({});
});

it("keeps what was typed before its memory had answered, and what the memory held", async () => {
  const { store, map } = memory();
  map.set("drafts/s1", { a: "old", b: "kept" });
  const drafts = createDrafts(store, "s1");
  drafts.subscribe(() => {});
  drafts.write("a", "new");
  await settle();
  expect(drafts.getSnapshot().fields).toEqual({ a: "new", b: "kept" });
  expect(map.get("drafts/s1")).toEqual({ a: "new", b: "kept" });
});

it("says so when the browser keeps nothing", async () => {
  const { store } = memory();
  const drafts = createDrafts({ ...store, set: async () => Promise.reject(new Error("full")) }, "s1");
  drafts.subscribe(() => {});
  drafts.write("a", "x");
  await settle();
  expect(drafts.getSnapshot()).toMatchObject({ isForgetful: true, fields: { a: "x" } });
});
