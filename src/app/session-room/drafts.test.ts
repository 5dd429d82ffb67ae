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
const owner = (sessionId: string) => ({ sessionId, conversationId: "c", commitStageIds: ["t1.commit"] });

it("brings the commitment of one session back in the next, and only there", async () => {
  const { store } = memory();
  const first = createDrafts(store, owner("s1"));
  first.subscribe(() => {});
  first.write("t1.commit/when", "it rains");
  first.write("t1.commit/will", "walk");
  first.write("t2.commit/will", "not mine");
  await settle();
  expect(first.getSnapshot().earlier).toBeUndefined();

  const second = createDrafts(store, owner("s2"));
  second.subscribe(() => {});
  await settle();
  expect(second.getSnapshot()).toMatchObject({
    fields: {},
    earlier: { sessionId: "s1", when: "it rains", will: "walk" },
  });
});

it("keeps what was typed before its memory had answered, and what the memory held", async () => {
  const { store, map } = memory();
  map.set("drafts/s1", { a: "old", b: "kept" });
  const drafts = createDrafts(store, owner("s1"));
  drafts.subscribe(() => {});
  drafts.write("a", "new");
  await settle();
  expect(drafts.getSnapshot().fields).toEqual({ a: "new", b: "kept" });
  expect(map.get("drafts/s1")).toEqual({ a: "new", b: "kept" });
});

it("says so when the browser keeps nothing", async () => {
  const { store } = memory();
  const drafts = createDrafts({ ...store, set: async () => Promise.reject(new Error("full")) }, owner("s1"));
  drafts.subscribe(() => {});
  drafts.write("a", "x");
  await settle();
  expect(drafts.getSnapshot()).toMatchObject({ isForgetful: true, fields: { a: "x" } });
});
