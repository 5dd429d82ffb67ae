import { beforeEach, describe, expect, it } from "vitest";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FullFile } from "#app/ports/live-files.ts";
import type { PrivateFile, PrivateFiles } from "#app/ports/private-file.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import { entriesOf } from "#domain/conversation/merge-records.ts";
import { err, ok } from "#domain/result.ts";
import { momentAt } from "#tests/simulation/faulty-network.ts";
import { memoryIn } from "#tests/simulation/memory.ts";
import { VirtualTime } from "#tests/simulation/virtual-time.ts";
import { createPrivateNotes } from "./private-notes.ts";

const note = (text: string, id = "notes/s1") => ({ id, kind: "private-notes", value: { text } });
const file = { driveId: "mine", itemId: "private" };

let time: VirtualTime;
let content: PrivateFile | undefined;
let trouble: ServiceFailure | UnreadableRecord | undefined;
let isFolderGone: boolean;
let full: FullFile | undefined;
let asked: string[];
let devices: number;
beforeEach(() => {
  time = new VirtualTime();
  content = undefined;
  trouble = undefined;
  isFolderGone = false;
  full = undefined;
  asked = [];
  devices = 0;
});

/** One file for all devices; a second for each request, whose effect is in the middle. */
const privateFiles: PrivateFiles = {
  read: () =>
    request("read", () => {
      if (trouble !== undefined) return err(trouble);
      return ok(content && { file, content: structuredClone(content) });
    }),
  isFolderGone: () => request("isFolderGone", () => ok(isFolderGone)),
  write: (wanted) =>
    request("write", () => {
      if (trouble !== undefined && isFailure(trouble)) return err(trouble);
      if (full !== undefined) return err(full);
      content = structuredClone(wanted);
      trouble = undefined;
      return ok(file);
    }),
};

function isFailure(failure: ServiceFailure | UnreadableRecord): failure is ServiceFailure {
  return !failure.kind.endsWith("-record");
}

function request<T>(name: string, effect: () => T): Promise<T> {
  asked.push(name);
  return new Promise((answer) => {
    time.after(500, () => {
      const result = effect();
      time.after(500, () => answer(result));
    });
  });
}

function open(memory = new Map<string, unknown>(), isForgetful = false) {
  const name = `8000000${++devices}`;
  const notes = createPrivateNotes(
    {
      privateFiles,
      clock: { now: () => momentAt(time.now), timeZone: () => "UTC" },
      ids: { next: () => `${name}-device` },
      timers: { after: (ms, wake) => time.after(ms, wake), every: () => () => {} },
      localStore: memoryIn(memory, isForgetful),
    },
    "maya",
  );
  notes.start();
  return { notes, memory, saved: () => notes.getSnapshot().saved };
}

const run = (seconds: number) => time.runUntil(time.now + seconds * 1000);
const textsIn = (held: PrivateFile | undefined) =>
  held === undefined ? undefined : [...entriesOf(held).values()].map(({ id, value }) => [id, value["text"]]);
const textOf = ({ notes }: ReturnType<typeof open>, id = "notes/s1") =>
  notes.getSnapshot().entries.get(`maya/${id}`)?.value["text"];

describe("a private note", () => {
  it("is saving, then saved once it was read back, and known on my other device", async () => {
    const laptop = open();
    await run(2);
    expect(laptop.notes.getSnapshot()).toMatchObject({ isRestored: true, saved: "saved", file: undefined });
    await laptop.notes.put(note("be kind"));
    expect([laptop.saved(), textOf(laptop)]).toEqual(["saving", "be kind"]);
    asked.length = 0;
    await run(2.5);
    expect([laptop.saved(), asked]).toEqual(["saving", ["read", "write", "read"]]);
    await run(1);
    expect(laptop.notes.getSnapshot()).toMatchObject({ saved: "saved", file, trouble: undefined });
    expect(textsIn(content)).toEqual([["notes/s1", "be kind"]]);
    const phone = open();
    await run(2);
    expect(textOf(phone)).toBe("be kind");
  });

  it("waits through an hour offline, a crash and a restart, and is shown meanwhile", async () => {
    trouble = { kind: "offline", operation: "privateFiles.read" };
    const laptop = open();
    await laptop.notes.put(note("be kind"));
    await run(3600);
    expect(laptop.notes.getSnapshot()).toMatchObject({ saved: "not-saved-yet", isDown: true, trouble });
    laptop.notes.stop();
    const again = open(laptop.memory);
    await run(0.1);
    expect(textOf(again)).toBe("be kind");
    trouble = undefined;
    again.notes.tryAgain();
    await run(10);
    expect([again.saved(), textsIn(content)]).toEqual(["saved", [["notes/s1", "be kind"]]]);
    expect([...laptop.memory.keys()]).toEqual(["sync/private/replica"]);
  });

  it("is not lost when my phone and my laptop write at the same moment", async () => {
    const [laptop, phone] = [open(), open()];
    await run(3);
    await Promise.all([laptop.notes.put(note("laptop", "a")), phone.notes.put(note("phone", "b"))]);
    await run(60);
    expect([laptop.saved(), phone.saved()]).toEqual(["saved", "saved"]);
    expect(textsIn(content)).toEqual([
      ["a", "laptop"],
      ["b", "phone"],
    ]);
  });

  it("is told to every screen that looks, and to none that no longer does", async () => {
    const laptop = open();
    const seen: unknown[] = [];
    const stop = laptop.notes.subscribe(() => seen.push(laptop.saved()));
    await laptop.notes.put(note("be kind"));
    await run(10);
    expect([seen.includes("saving"), seen.at(-1)]).toEqual([true, "saved"]);
    stop();
    seen.length = 0;
    await laptop.notes.put(note("be kinder"));
    await run(10);
    expect(seen).toEqual([]);
  });

  it("leaves nothing but its name when it is taken back", async () => {
    const laptop = open();
    await laptop.notes.put(note("be kind"));
    await run(10);
    await laptop.notes.remove("notes/s1");
    await run(10);
    expect(textsIn(content)).toEqual([["notes/s1", undefined]]);
    expect(JSON.stringify(content)).not.toContain("be kind");
  });

  it("keeps beside it what a later version of the app wrote", async () => {
    content = { schemaVersion: 1, ownerId: "maya", unknownFields: { mood: "calm" } };
    const laptop = open();
    await laptop.notes.put(note("be kind"));
    await run(10);
    expect(content.unknownFields).toMatchObject({ mood: "calm" });
    expect(textsIn(content)).toEqual([["notes/s1", "be kind"]]);
  });

  it("is said to last only as long as the page when the browser remembers nothing", async () => {
    const laptop = open(new Map(), true);
    await laptop.notes.put(note("be kind"));
    await run(10);
    expect(laptop.notes.getSnapshot()).toMatchObject({ isForgetful: true, saved: "saved" });
  });
});

describe("the private file", () => {
  it.each<[string, UnreadableRecord]>([
    ["newer", { kind: "newer-record", schemaVersion: 2 }],
    ["damaged", { kind: "damaged-record" }],
    ["too large", { kind: "oversized-record", bytes: 2e6 }],
  ])("is left alone when it is %s and this device never knew it", async (_what, unreadable) => {
    trouble = unreadable;
    const laptop = open();
    await laptop.notes.put(note("be kind"));
    await run(300);
    expect(asked).not.toContain("write");
    expect(asked.length).toBeLessThan(40);
    expect(laptop.notes.getSnapshot()).toMatchObject({ saved: "not-saved-yet", trouble, isDown: false });
  });

  it("is made whole from this device when it is damaged, and never when it is newer", async () => {
    const laptop = open();
    await laptop.notes.put(note("be kind"));
    await run(10);
    trouble = { kind: "newer-record", schemaVersion: 2 };
    asked.length = 0;
    await run(400);
    expect(asked).not.toContain("write");
    trouble = { kind: "damaged-record" };
    content = undefined;
    await run(400);
    expect(textsIn(content)).toEqual([["notes/s1", "be kind"]]);
    expect(laptop.notes.getSnapshot().trouble).toBeUndefined();
  });

  it("is made again from this device when it is gone", async () => {
    const laptop = open();
    await laptop.notes.put(note("be kind"));
    await run(10);
    content = undefined;
    const again = open(laptop.memory);
    await run(10);
    expect(textsIn(content)).toEqual([["notes/s1", "be kind"]]);
    expect(again.notes.getSnapshot().file).toEqual(file);
  });

  it("is not brought back by a device that was off while everything was taken away", async () => {
    const laptop = open();
    await laptop.notes.put(note("be kind"));
    await run(10);
    content = undefined;
    isFolderGone = true;
    const again = open(laptop.memory);
    await run(10);
    expect(content).toBeUndefined();
    expect(again.notes.getSnapshot().entries.size).toBe(0);
    await again.notes.put(note("begin anew", "notes/s2"));
    await run(10);
    expect(textsIn(content)).toEqual([["notes/s2", "begin anew"]]);
  });

  it("is not made for somebody who has noted nothing", async () => {
    open();
    await run(900);
    expect(content).toBeUndefined();
  });

  it("is not mine when somebody else's lies there", async () => {
    content = { schemaVersion: 1, ownerId: "tom", unknownFields: {} };
    const laptop = open();
    await laptop.notes.put(note("be kind"));
    await run(60);
    expect(content.ownerId).toBe("tom");
    expect(laptop.notes.getSnapshot()).toMatchObject({ saved: "not-saved-yet", trouble: { kind: "forbidden" } });
  });

  it("that is full is said to be", async () => {
    full = { kind: "own-file-full", bytes: 1_000_001 };
    const laptop = open();
    await laptop.notes.put(note("be kind"));
    await run(60);
    expect(laptop.notes.getSnapshot()).toMatchObject({ saved: "not-saved-yet", trouble: full, isDown: false });
  });

  it("is looked at every few minutes while somebody looks, and not at all while nobody does", async () => {
    const laptop = open();
    await run(3600);
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.length).toBeLessThan(14);
    laptop.notes.setVisible(false);
    asked.length = 0;
    await run(3600);
    expect(asked).toEqual([]);
    await laptop.notes.put(note("typed, then switched away"));
    await run(10);
    expect(textsIn(content)).toEqual([["notes/s1", "typed, then switched away"]]);
  });
});
