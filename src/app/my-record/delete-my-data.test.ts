import { describe, expect, it } from "vitest";
import { folderIn } from "#tests/simulation/folder-in.ts";
import { memoryIn } from "#tests/simulation/memory.ts";
import { createDeletion } from "./delete-my-data.ts";
import { deletionKey, unfinishedDeletion } from "./unfinished-deletion.ts";

const offline = { kind: "offline", operation: "test" } as const;

function bench() {
  const ownFolder = folderIn({
    "p1/record.json": "{}",
    "p2/record.json": "not json",
    "p2/record-LAPTOP.json": "{}",
    "p2/photo of us.jpg": "mine",
    "private.json": "{}",
    "programme/for-coordinators.json": "{}",
    "shopping list.txt": "eggs",
  });
  const memory = new Map<string, unknown>([
    ["sync/p1/replica/maya", 1],
    ["sync/p1/outbox/d/one", 2],
    ["drafts/s", 3],
  ]);
  const localStore = memoryIn(memory);
  const stops: number[] = [];
  const open = () => createDeletion({ ownFolder, localStore }, () => stops.push(ownFolder.calls.length));
  return { ownFolder, memory, localStore, stops, open };
}

describe("deleting my data", () => {
  it("first only looks what there is", async () => {
    const { ownFolder, memory, open } = bench();
    const deletion = open();
    await deletion.look();
    expect(deletion.getSnapshot()).toMatchObject({ phase: "ready", total: 5, done: 0 });
    expect(ownFolder.held.size).toBe(7);
    expect(memory.size).toBe(3);
  });

  it("takes every file that the app has made, and nothing else that lies there", async () => {
    const { ownFolder, memory, open } = bench();
    const deletion = open();
    await deletion.look();
    await deletion.start();
    expect(deletion.getSnapshot()).toMatchObject({ phase: "done", done: 5, total: 5, left: [] });
    expect([...ownFolder.held.keys()]).toEqual(["p2/photo of us.jpg", "shopping list.txt"]);
    expect([...memory.keys()]).toEqual([]);
  });

  it("stops what might write, and forgets the device's copies, before it touches a file", async () => {
    const { ownFolder, memory, stops, open } = bench();
    const deletion = open();
    ownFolder.failing.set("list", offline);
    await deletion.start();
    expect(stops).toEqual([0]);
    expect([...memory.keys()]).toEqual([deletionKey]);
    expect(deletion.getSnapshot()).toMatchObject({ phase: "failed", failure: offline });
  });

  it("goes on with the others when one cannot be removed, says which, and can be gone on with", async () => {
    const { ownFolder, localStore, open } = bench();
    const deletion = open();
    await deletion.look();
    ownFolder.failing.set("remove private.json", offline);
    await deletion.start();
    const { phase, done, total, left } = deletion.getSnapshot();
    expect([phase, done, total, left.map(({ file }) => file.name)]).toEqual(["partly", 4, 5, ["private.json"]]);
    expect(await unfinishedDeletion(localStore)).toEqual({ done: 4, total: 5 });

    ownFolder.failing.clear();
    await deletion.start();
    expect(deletion.getSnapshot()).toMatchObject({ phase: "done", done: 5, total: 5 });
    // Which tells every other device that it was meant.
    expect(ownFolder.calls.at(-1)).toBe("removeEmpty top");
    expect(await unfinishedDeletion(localStore)).toBeUndefined();
  });

  it("is remembered by the device when the page was closed in the middle, and goes on in the next visit", async () => {
    const { ownFolder, memory, localStore, open } = bench();
    const first = open();
    await first.look();
    ownFolder.failing.set("remove p2", offline);
    await first.start();
    expect(await unfinishedDeletion(localStore)).toEqual({ done: 3, total: 5 });

    ownFolder.failing.clear();
    const second = open();
    await second.look();
    await second.start();
    expect(second.getSnapshot().phase).toBe("done");
    expect([...memory.keys()]).toEqual([]);
  });

  it("looks once more, because a write that was under way may have brought a file back", async () => {
    const { ownFolder, memory, open } = bench();
    const deletion = open();
    const stop = deletion.subscribe(() => {
      if (deletion.getSnapshot().done !== 5) return;
      stop();
      ownFolder.held.set("p1/record.json", "{}");
      memory.set("sync/p1/replica/maya", 1);
    });
    await deletion.start();
    expect(deletion.getSnapshot().phase).toBe("done");
    expect(ownFolder.held.has("p1/record.json")).toBe(false);
    expect([...memory.keys()]).toEqual([]);
  });

  it("says that it has not finished when a file comes back each time", async () => {
    const { ownFolder, open } = bench();
    const deletion = open();
    deletion.subscribe(() => ownFolder.held.set("p1/record.json", "{}"));
    await deletion.start();
    expect(deletion.getSnapshot().phase).toBe("partly");
  });

  it("is not spoilt by an empty folder that stays", async () => {
    const { ownFolder, open } = bench();
    ownFolder.failing.set("removeEmpty", { kind: "forbidden", operation: "test" });
    const deletion = open();
    await deletion.start();
    expect(deletion.getSnapshot().phase).toBe("done");
  });
});
