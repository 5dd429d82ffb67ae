import { beforeEach, describe, expect, it } from "vitest";
import type { LiveFiles } from "#app/ports/live-files.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err } from "#domain/result.ts";
import { momentAt } from "#tests/simulation/faulty-network.ts";
import { newest } from "#tests/simulation/model-drive.ts";
import { blankOf, createSyncBench, goal, seenBy } from "#tests/simulation/sync-bench.ts";

let bench: ReturnType<typeof createSyncBench>;
beforeEach(() => {
  bench = createSyncBench();
});

const refusing = (error: UnreadableRecord): Partial<LiveFiles> => ({ read: () => Promise.resolve(err(error)) });

describe("my file", () => {
  it("of a newer version is never overwritten, and the words wait", async () => {
    const maya = bench.device("maya", { own: refusing({ kind: "newer-record", schemaVersion: 2 }) });
    await maya.engine.put(goal("listen"));
    await bench.run(120);
    expect(maya.asked).not.toContain("replace");
    expect(maya.asked).not.toContain("create");
    expect(maya.engine.getSnapshot()).toMatchObject({
      saved: "not-saved-yet",
      isDown: false,
      ownTrouble: { kind: "newer-record", schemaVersion: 2 },
    });
    expect(maya.asked.length).toBeLessThan(60);
  });

  it("that was taken away with its folder is not brought back, and new words begin another", async () => {
    const maya = bench.device("maya");
    await maya.engine.put(goal("listen"));
    await bench.run(5);
    maya.engine.stop();
    bench.fileOf("maya").isDeleted = true;
    bench.drive.withoutFolder.add("maya");

    const laptop = bench.device("maya", { memory: maya.memory });
    await bench.run(60);
    expect(laptop.asked).not.toContain("create");
    expect([...laptop.engine.getSnapshot().entries.values()].map(({ ownerId }) => ownerId)).not.toContain("maya");
    await laptop.engine.put({ ...goal("begin anew"), id: "second" });
    await bench.run(60);
    expect(laptop.saved()).toBe("saved");
    expect(JSON.stringify(newest(bench.fileOf("maya")).record)).not.toContain("listen");
    expect(JSON.stringify(newest(bench.fileOf("maya")).record)).toContain("begin anew");
  });

  it("of a newer version is left alone also by a device that knew the older one", async () => {
    const maya = bench.device("maya");
    await maya.engine.put(goal("listen"));
    await bench.run(5);
    maya.engine.stop();
    const again = bench.device("maya", {
      memory: maya.memory,
      own: refusing({ kind: "newer-record", schemaVersion: 2 }),
    });
    await again.engine.put(goal("wait"));
    await bench.run(120);
    expect(again.asked).not.toContain("replace");
    expect(again.saved()).toBe("not-saved-yet");
  });

  it("that is damaged is made whole by a device that knew it, and left alone by one that did not", async () => {
    const maya = bench.device("maya");
    await maya.engine.put(goal("listen"));
    await bench.run(5);
    maya.engine.stop();
    const file = bench.fileOf("maya");
    bench.drive.write(file, "damaged", "maya", bench.time.now);

    const phone = bench.device("maya");
    await phone.engine.put({ ...goal("wait"), id: "second" });
    await bench.run(60);
    expect(newest(file).record).toBe("damaged");
    expect(phone.engine.getSnapshot()).toMatchObject({
      saved: "not-saved-yet",
      ownTrouble: { kind: "damaged-record" },
    });

    const laptop = bench.device("maya", { memory: maya.memory });
    await bench.run(60);
    expect(bench.wordsOf("maya").map(([id]) => id)).toEqual(["goal", "second"]);
    expect([laptop.saved(), phone.saved()]).toEqual(["saved", "saved"]);
    expect(newest(file).record).toMatchObject({ unknownFields: { mood: "kept" } });
  });

  it("that was deleted is made again, and the partner finds it", async () => {
    const [maya, tom] = [bench.device("maya"), bench.device("tom")];
    await maya.engine.put(goal("listen"));
    await bench.run(30);
    bench.fileOf("maya").isDeleted = true;
    await bench.run(60);
    expect(maya.engine.getSnapshot().ownFile?.itemId).toBe(bench.drive.find("maya")?.id);
    await maya.engine.put(goal("wait"));
    await bench.run(60);
    expect(bench.wordsOf("maya")).toEqual([["goal", { text: "wait" }]]);
    expect(tom.engine.getSnapshot().entries.get("maya/goal")?.value).toEqual({ text: "wait" });
  });

  it("is not made while nobody can tell whether it is there", async () => {
    const maya = bench.device("maya");
    await maya.engine.put(goal("listen"));
    await bench.run(5);
    maya.engine.stop();
    const again = bench.device("maya", {
      memory: maya.memory,
      isTold: false,
      own: { find: async () => err({ kind: "offline", operation: "find" }) },
    });
    await again.engine.put(goal("wait"));
    await bench.run(60);
    expect(again.asked).not.toContain("create");
    expect(again.engine.getSnapshot()).toMatchObject({ saved: "not-saved-yet", ownTrouble: { kind: "offline" } });
  });

  it("that was deleted just before it is written is made again at once, and nobody is troubled with it", async () => {
    const maya = bench.device("maya", {
      own: {
        replace: (...args) => {
          bench.fileOf("maya").isDeleted = true;
          return maya.network.replace(...args);
        },
      },
    });
    const troubles = new Set<unknown>();
    maya.engine.subscribe(() => troubles.add(maya.engine.getSnapshot().ownTrouble));
    await maya.engine.put(goal("listen"));
    await bench.run(4);
    expect(maya.saved()).toBe("saved");
    expect(bench.wordsOf("maya")).toEqual([["goal", { text: "listen" }]]);
    expect(troubles).toEqual(new Set([undefined]));
  });

  it("that is damaged before anything was written into it is made whole as well", async () => {
    const maya = bench.device("maya");
    await bench.run(5);
    bench.drive.write(bench.fileOf("maya"), "damaged", "maya", bench.time.now);
    await bench.run(60);
    expect(newest(bench.fileOf("maya")).record).toMatchObject({ ownerId: "maya", unknownFields: { mood: "kept" } });
    expect(maya.engine.getSnapshot().ownTrouble).toBeUndefined();
  });

  it("that went back to an old copy gets back what it lost, without a word written", async () => {
    const maya = bench.device("maya");
    await maya.engine.put(goal("listen"));
    await bench.run(10);
    const file = bench.fileOf("maya");
    bench.drive.write(file, (file.versions[0] as { record: RecordFile }).record, "maya", bench.time.now);
    await bench.run(60);
    expect(bench.wordsOf("maya")).toEqual([["goal", { text: "listen" }]]);
  });

  it("is not mine when somebody else's record lies there", async () => {
    bench.drive.write(bench.fileOf("maya"), blankOf("tom"), "maya", 1);
    const maya = bench.device("maya");
    await maya.engine.put(goal("listen"));
    await bench.run(30);
    expect(maya.engine.getSnapshot()).toMatchObject({ saved: "not-saved-yet", ownTrouble: { kind: "forbidden" } });
    expect(maya.asked).not.toContain("replace");
  });
});

describe("a partner's file", () => {
  it("is looked for by its path and read at once when nobody said where it is", async () => {
    const tom = bench.device("tom");
    await tom.engine.put(goal("pause"));
    await bench.run(5);
    const maya = bench.device("maya", { isTold: false });
    await bench.run(1);
    expect(maya.asked).toContain("find");
    expect(seenBy(maya)).toEqual(["tom/goal"]);
    await maya.engine.put(goal("listen"));
    await bench.run(3);
    expect(bench.wordsOf("maya")).toEqual([["goal", { text: "listen" }]]);
  });

  it("is asked for its version, and read only when that moved", async () => {
    const maya = bench.device("maya");
    await bench.run(120);
    const reads = maya.asked.filter((one) => one === "read");
    expect(reads).toHaveLength(2);
    expect(maya.engine.getSnapshot().partners[0]).toMatchObject({ ownerId: "tom", trouble: undefined });
    const seen = maya.engine.getSnapshot().partners[0]?.confirmedAt?.epochMilliseconds ?? 0;
    expect(momentAt(bench.time.now).epochMilliseconds - seen).toBeLessThan(31_000);
  });

  it.each([
    ["written by somebody else", () => bench.drive.write(bench.fileOf("tom"), blankOf("tom"), "eve", 1)],
    ["that is somebody else's", () => bench.drive.write(bench.fileOf("tom"), blankOf("eve"), "tom", 1)],
    [
      "of another partnership",
      () => bench.drive.write(bench.fileOf("tom"), { ...blankOf("tom"), partnershipId: "q" }, "tom", 1),
    ],
  ])("%s is not theirs", async (_, prepare) => {
    prepare();
    const maya = bench.device("maya");
    await bench.run(10);
    expect(maya.engine.getSnapshot().partners[0]).toMatchObject({
      trouble: { kind: "not-theirs" },
      confirmedAt: undefined,
    });
  });

  it("that is gone leaves what was read, and says so", async () => {
    const [maya, tom] = [bench.device("maya"), bench.device("tom")];
    await tom.engine.put(goal("pause"));
    await bench.run(40);
    tom.engine.stop();
    bench.fileOf("tom").isDeleted = true;
    await bench.run(60);
    expect(seenBy(maya)).toEqual(["tom/goal"]);
    expect(maya.engine.getSnapshot()).toMatchObject({
      isDown: false,
      partners: [{ trouble: { kind: "not-found-yet" } }],
    });
    const later = bench.device("maya", { memory: maya.memory });
    await bench.run(1);
    expect(seenBy(later)).toEqual(["tom/goal"]);
  });
});
