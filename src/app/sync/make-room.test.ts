import { beforeEach, describe, expect, it } from "vitest";
import { joinEntries, toEntries } from "#domain/conversation/merge-records.ts";
import type { RecordEntry } from "#domain/conversation/record-entry.ts";
import { err } from "#domain/result.ts";
import { createSyncBench, goal } from "#tests/simulation/sync-bench.ts";
import { outlivedViews } from "./make-room.ts";

const view = (ownerId: string, sessionId: string, device: string, wallMs: number, deleted = false): RecordEntry => ({
  id: `position/${sessionId}/${device}`,
  kind: "position-view",
  ownerId,
  stamp: { wallMs, counter: 0, device },
  value: deleted ? {} : { sessionId },
  deleted,
  unknownFields: {},
});

const positions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `position/s${index}/d`,
    kind: "position-view",
    value: { sessionId: `s${index}`, began: "x".repeat(300) },
  }));

describe("what goes first when a file is full", () => {
  it("are my views of all but the last two sessions that anybody was in", () => {
    const entries = toEntries([
      view("maya", "s1", "laptop", 1),
      view("maya", "s1", "phone", 2),
      view("tom", "s1", "pc", 3),
      view("maya", "s2", "laptop", 4),
      view("maya", "s3", "laptop", 5),
      view("tom", "s4", "pc", 6),
      { ...view("maya", "s1", "x", 7), id: "words", kind: "goal" },
      { ...view("maya", "s0", "y", 0), value: { place: "a later version's" } },
    ]);
    expect(outlivedViews(entries, "maya")).toEqual(["position/s1/laptop", "position/s1/phone", "position/s2/laptop"]);
    expect(outlivedViews(entries, "tom")).toEqual(["position/s1/pc"]);
  });

  it("is nothing where there is nothing old, and nothing twice", () => {
    const gone = view("maya", "s1", "laptop", 9, true);
    const entries = toEntries([view("maya", "s2", "a", 2), view("maya", "s3", "a", 3), view("maya", "s4", "a", 4)]);
    expect(outlivedViews(toEntries([view("maya", "s3", "a", 3), view("maya", "s4", "a", 4)]), "maya")).toEqual([]);
    expect(outlivedViews(joinEntries(entries, toEntries([gone])), "maya")).toEqual(["position/s2/a"]);
  });
});

describe("a file that is full", () => {
  let bench: ReturnType<typeof createSyncBench>;
  let most: number;
  beforeEach(() => {
    bench = createSyncBench();
    most = Number.POSITIVE_INFINITY;
  });

  /** Maya's device, where a file of more than so many bytes is not written. */
  function limited(memory = new Map<string, unknown>()) {
    const maya = bench.device("maya", {
      memory,
      own: {
        replace: (file, record) => {
          const bytes = JSON.stringify(record).length;
          return bytes > most
            ? Promise.resolve(err({ kind: "own-file-full", bytes }))
            : maya.network.replace(file, record);
        },
      },
    });
    return maya;
  }
  it("loses views of old sessions, so that new words are saved, here and on every other device", async () => {
    const maya = limited();
    for (const position of positions(6)) {
      await maya.engine.put(position);
      await bench.run(0.1);
    }
    await bench.run(10);
    most = 3000;
    await maya.engine.put(goal("listen"));
    await bench.run(20);
    expect(maya.engine.getSnapshot()).toMatchObject({ saved: "saved", ownTrouble: undefined });
    const words = new Map(bench.wordsOf("maya") as [string, Record<string, unknown>][]);
    expect(words.get("goal")).toEqual({ text: "listen" });
    const left = [...words].filter(([, value]) => value["began"] !== undefined).map(([id]) => id);
    expect(left).toEqual(["position/s4/d", "position/s5/d"]);
    const phone = bench.device("maya");
    await bench.run(20);
    expect([...phone.engine.getSnapshot().entries].length).toBe(words.size);
  });

  it("says so when there is nothing to give up; the words wait on this device and nothing is hammered", async () => {
    const maya = limited();
    await maya.engine.put(goal("listen"));
    await bench.run(10);
    most = 100;
    maya.asked.length = 0;
    await maya.engine.put(goal("wait"));
    await bench.run(300);
    expect(maya.engine.getSnapshot()).toMatchObject({
      saved: "not-saved-yet",
      isDown: false,
      ownTrouble: { kind: "own-file-full", bytes: expect.any(Number) },
    });
    expect(bench.wordsOf("maya")).toEqual([["goal", { text: "listen" }]]);
    expect(maya.asked.filter((one) => one === "replace").length).toBeLessThan(30);
    expect(maya.asked).not.toContain("read");
    most = Number.POSITIVE_INFINITY;
    await bench.run(40);
    expect(maya.saved()).toBe("saved");
    expect(bench.wordsOf("maya")).toEqual([["goal", { text: "wait" }]]);
  });
});
