import { expect, it } from "vitest";
import { toEntries } from "#domain/conversation/merge-records.ts";
import type { RecordEntry } from "#domain/conversation/record-entry.ts";
import { memoryIn } from "#tests/simulation/memory.ts";
import { createOutbox } from "./outbox.ts";

const entry = (id: string, wallMs: number): RecordEntry => ({
  id,
  kind: "goal",
  ownerId: "maya",
  stamp: { wallMs, counter: 0, device: "d" },
  value: { text: `${id} ${wallMs}` },
  deleted: false,
  unknownFields: {},
});

function memory(held = new Map<string, unknown>()) {
  return { ...memoryIn(held), held };
}

function full(): Promise<never> {
  return Promise.reject(new Error("QuotaExceededError"));
}

it("keeps a word until the file holds it in this version or a later one, and one that was changed meanwhile", async () => {
  const store = memory();
  const outbox = createOutbox(store, "p", "laptop");
  await outbox.add(entry("a", 1));
  await outbox.add(entry("b", 1));
  const confirmed = outbox.confirm(toEntries([entry("a", 1), entry("b", 2)]));
  await outbox.add(entry("a", 3));
  await confirmed;
  expect(outbox.pending()).toEqual(toEntries([entry("a", 3)]));
  expect([...store.held.keys()]).toEqual(["sync/p/outbox/laptop/3-0/a"]);

  await outbox.confirm(toEntries([entry("a", 1)]));
  expect(outbox.pending().size).toBe(1);
  await outbox.confirm(toEntries([entry("a", 3)]));
  expect([outbox.pending().size, store.held.size]).toEqual([0, 0]);
});

it("is the same as long as nothing is added or confirmed, so that screens are not drawn for nothing", async () => {
  const outbox = createOutbox(memory(), "p", "laptop");
  await outbox.add(entry("a", 2));
  const pending = outbox.pending();
  await outbox.confirm(toEntries([entry("a", 1), entry("b", 1)]));
  expect(outbox.pending()).toBe(pending);
});

it("brings back what a crash left behind, of every tab, and passes over what is no entry", async () => {
  const store = memory(new Map([["sync/p/outbox/old/x", "rubbish"]]));
  await createOutbox(store, "p", "tab-1").add(entry("a", 1));
  await createOutbox(store, "p", "tab-2").add(entry("a", 2));
  await createOutbox(store, "other", "tab-3").add(entry("c", 2));
  const outbox = createOutbox(store, "p", "tab-4");
  await outbox.restore();
  expect(outbox.pending()).toEqual(toEntries([entry("a", 2)]));
  await outbox.confirm(toEntries([entry("a", 2)]));
  expect([...store.held.keys()]).toEqual(["sync/p/outbox/old/x", "sync/other/outbox/tab-3/2-0/c"]);
});

it("does not clear the word that another tab is still writing", async () => {
  const store = memory();
  const [one, other] = [createOutbox(store, "p", "tab-1"), createOutbox(store, "p", "tab-2")];
  await one.add(entry("a", 1));
  await other.add(entry("a", 2));
  await one.confirm(toEntries([entry("a", 1)]));
  expect([...store.held.keys()]).toEqual(["sync/p/outbox/tab-2/2-0/a"]);
});

it("does not clear what another tab changed after it was brought back here", async () => {
  const store = memory();
  const one = createOutbox(store, "p", "tab-1");
  await one.add(entry("a", 1));
  const other = createOutbox(store, "p", "tab-2");
  await other.restore();
  await one.add(entry("a", 2));
  await other.confirm(toEntries([entry("a", 1)]));

  const afterACrash = createOutbox(store, "p", "tab-3");
  await afterACrash.restore();
  expect(afterACrash.pending()).toEqual(toEntries([entry("a", 2)]));
});

it("remembers of each word only the latest version, and the one before where there is no room for it", async () => {
  const store = memory();
  const outbox = createOutbox(store, "p", "laptop");
  for (const wallMs of [1, 2, 2]) await outbox.add(entry("a", wallMs));
  expect([...store.held.keys()]).toEqual(["sync/p/outbox/laptop/2-0/a"]);

  const later = createOutbox({ ...store, set: full }, "p", "phone");
  await later.restore();
  expect(await later.add(entry("a", 3))).toBe(false);
  expect([...store.held.keys()]).toEqual(["sync/p/outbox/laptop/2-0/a"]);
  expect(later.pending()).toEqual(toEntries([entry("a", 3)]));
});

it("says when the browser remembers nothing, and keeps the word as long as the page lives", async () => {
  const outbox = createOutbox({ get: full, set: full, remove: full, keys: full }, "p", "d");
  await outbox.restore();
  expect(await outbox.add(entry("a", 1))).toBe(false);
  expect(outbox.pending().size).toBe(1);
  await outbox.confirm(toEntries([entry("a", 1)]));
  expect(outbox.pending().size).toBe(0);
});
