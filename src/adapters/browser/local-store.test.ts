import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import type { LocalStore } from "#app/ports/local-store.ts";
import { createLocalStore } from "./local-store.ts";
import { createMemoryStore } from "./memory-store.ts";

const globals = globalThis as { indexedDB?: unknown };

beforeEach(() => {
  globals.indexedDB = new IDBFactory();
});

describe.each([
  ["in IndexedDB", () => createLocalStore("maya")],
  ["in memory", () => Promise.resolve(createMemoryStore())],
])("remembering %s", (_where, open: () => Promise<LocalStore>) => {
  it("gives back what was kept, and nothing for what was not", async () => {
    const store = await open();
    await store.set("plan/1", { steps: ["record"], at: "2026-12-01" });
    expect(await store.get("plan/1")).toEqual({ steps: ["record"], at: "2026-12-01" });
    expect(await store.get("plan/2")).toBeUndefined();
    await store.set("plan/1", 2);
    expect(await store.get("plan/1")).toBe(2);
    await store.remove("plan/1");
    expect(await store.get("plan/1")).toBeUndefined();
  });

  it("lists the keys under a prefix in order, and no others", async () => {
    const store = await open();
    for (const key of ["plan/2", "plan/1", "plans", "draft/1", "plan/"]) await store.set(key, key);
    expect(await store.keys("plan/")).toEqual(["plan/", "plan/1", "plan/2"]);
    expect(await store.keys("nothing")).toEqual([]);
  });

  it("keeps a copy, not the thing itself", async () => {
    const store = await open();
    const list = [1];
    await store.set("list", list);
    list.push(2);
    expect(await store.get("list")).toEqual([1]);
  });
});

describe("a device", () => {
  it("keeps what it remembers over visits, for each person apart", async () => {
    await (await createLocalStore("maya")).set("draft", "mine");
    expect(await (await createLocalStore("maya")).get("draft")).toBe("mine");
    const tom = await createLocalStore("tom");
    expect(await tom.get("draft")).toBeUndefined();
    expect(await tom.keys("")).toEqual([]);
    expect(tom.isDurable).toBe(true);
  });

  it("remembers for this visit only, and says so, where the browser refuses", async () => {
    globals.indexedDB = {
      open() {
        throw new DOMException("denied", "SecurityError");
      },
    };
    const store = await createLocalStore("maya");
    expect(store.isDurable).toBe(false);
    await store.set("draft", "mine");
    expect(await store.get("draft")).toBe("mine");
  });
});
