import { beforeEach, describe, expect, it } from "vitest";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { LiveFiles } from "#app/ports/live-files.ts";
import { agreementTick } from "#domain/conversation/agreement.ts";
import { entryToJson } from "#domain/conversation/record-entry.ts";
import { err } from "#domain/result.ts";
import { momentAt } from "#tests/simulation/faulty-network.ts";
import { newest } from "#tests/simulation/model-drive.ts";
import { blankOf, createSyncBench, goal, seenBy } from "#tests/simulation/sync-bench.ts";

let bench: ReturnType<typeof createSyncBench>;
beforeEach(() => {
  bench = createSyncBench();
});

const failing = (error: ServiceFailure): Partial<LiveFiles> => ({ poll: () => Promise.resolve(err(error)) });

describe("a word", () => {
  it("is saving, then saved once it was read back; and the partner has it seconds later", async () => {
    const [maya, tom] = [bench.device("maya"), bench.device("tom")];
    await bench.run(5);
    tom.engine.expectChange(momentAt(bench.time.now));
    maya.asked.length = 0;
    await maya.engine.put(goal("listen"));
    await bench.run(0.01);
    expect(maya.saved()).toBe("saving");
    await bench.run(3);
    expect(maya.saved()).toBe("saved");
    expect(maya.asked.slice(maya.asked.indexOf("replace"), maya.asked.indexOf("replace") + 2)).toEqual([
      "replace",
      "read",
    ]);
    expect(bench.wordsOf("maya")).toEqual([["goal", { text: "listen" }]]);
    expect(seenBy(tom)).toEqual(["maya/goal"]);
  });

  it("is not written again when it changes nothing", async () => {
    const maya = bench.device("maya");
    await maya.engine.put(agreementTick("privacy", true));
    await bench.run(5);
    const { length } = bench.drive.find("maya")?.versions ?? [];
    await maya.engine.put(agreementTick("privacy", true));
    await maya.engine.remove("nothing of that name");
    await bench.run(40);
    expect(bench.drive.find("maya")?.versions).toHaveLength(length);
  });

  it("leaves nothing but its name when it is taken back, here and at the partner's", async () => {
    const [maya, tom] = [bench.device("maya"), bench.device("tom")];
    await maya.engine.put(goal("listen"));
    await bench.run(30);
    await maya.engine.remove("goal");
    await bench.run(30);
    expect(bench.wordsOf("maya")).toEqual([["goal", {}]]);
    expect(tom.engine.getSnapshot().entries.get("maya/goal")).toMatchObject({ deleted: true, value: {} });
  });

  it("waits through an hour offline, a crash and a restart", async () => {
    const maya = bench.device("maya");
    await bench.run(5);
    maya.weather.isOffline = true;
    await maya.engine.put(goal("listen"));
    await bench.run(3600);
    expect(maya.saved()).toBe("not-saved-yet");
    expect(maya.engine.getSnapshot().isDown).toBe(true);
    maya.engine.stop();
    expect(bench.wordsOf("maya")).toEqual([]);

    const again = bench.device("maya", { memory: maya.memory });
    await bench.run(5);
    expect(again.saved()).toBe("saved");
    expect(bench.wordsOf("maya")).toEqual([["goal", { text: "listen" }]]);
    expect([...maya.memory.keys()].filter((key) => key.includes("outbox"))).toEqual([]);
  });

  it("keeps what other versions wrote into the same entry and the same file", async () => {
    const { unknownFields, ...file } = blankOf("maya");
    const stamp = { wallMs: 1, counter: 0, device: "x" };
    const strange = {
      ...goal("listen"),
      value: { text: "listen", tune: "waltz" },
      ownerId: "maya",
      stamp,
      deleted: false,
      unknownFields: { mark: 1 },
    };
    bench.drive.write(
      bench.fileOf("maya"),
      { ...file, unknownFields: { ...unknownFields, mood: "kept", entries: [entryToJson(strange)] } },
      "maya",
      1,
    );
    const maya = bench.device("maya");
    await bench.run(3);
    await maya.engine.put(goal("wait"));
    await bench.run(3);
    const { record } = newest(bench.fileOf("maya"));
    expect(record).toMatchObject({
      unknownFields: { mood: "kept", entries: [{ mark: 1, value: { text: "wait", tune: "waltz" } }] },
    });
  });

  it("is said to last only as long as the page when the browser remembers nothing", async () => {
    const maya = bench.device("maya", { isForgetful: true });
    await maya.engine.put(goal("listen"));
    await bench.run(5);
    expect(maya.engine.getSnapshot()).toMatchObject({ isForgetful: true, saved: "saved" });
  });

  it("does not catch the error of a clock that was wrong by a year", async () => {
    const wrong = bench.device("maya", { clockErrorMs: 3.2e10 });
    await wrong.engine.put(goal("old"));
    await bench.run(5);
    const right = bench.device("maya");
    await bench.run(5);
    await right.engine.put({ ...goal("other"), id: "other" });
    const stamp = right.engine.getSnapshot().entries.get("maya/other")?.stamp;
    expect(stamp?.wallMs).toBeCloseTo(momentAt(bench.time.now).epochMilliseconds, -4);
  });

  it("wins over one from a clock that was wrong by a year", async () => {
    const wrong = bench.device("maya", { clockErrorMs: 3.2e10 });
    await wrong.engine.put(goal("old"));
    await bench.run(5);
    const right = bench.device("maya");
    await bench.run(5);
    await right.engine.put(goal("new"));
    await bench.run(40);
    expect(bench.wordsOf("maya")).toEqual([["goal", { text: "new" }]]);
    expect(Math.abs(wrong.engine.now().epochMilliseconds - right.engine.now().epochMilliseconds)).toBeLessThan(1500);
  });
});

describe("a screen", () => {
  it("is told of every change until it no longer looks", async () => {
    const maya = bench.device("maya");
    let told = 0;
    const stop = maya.engine.subscribe(() => told++);
    await maya.engine.put(goal("listen"));
    expect(told).toBeGreaterThan(0);
    stop();
    told = 0;
    await maya.engine.put(goal("wait"));
    await bench.run(60);
    expect(told).toBe(0);
  });
});

describe("the rhythm", () => {
  it("stops when nobody looks, and goes on at once when somebody does", async () => {
    const maya = bench.device("maya");
    await bench.run(60);
    maya.engine.setVisible(false);
    await bench.run(60);
    maya.asked.length = 0;
    await bench.run(3600);
    expect(maya.asked).toEqual([]);
    await maya.engine.put(goal("typed, then switched away"));
    await bench.run(30);
    expect(maya.saved()).toBe("saved");
    maya.asked.length = 0;
    await bench.run(600);
    expect(maya.asked).toEqual([]);
    maya.engine.setVisible(true);
    await bench.run(1);
    expect(maya.asked).toContain("poll");
  });

  it("is quick around an expected change, and not put off by being told of it again", async () => {
    const maya = bench.device("maya");
    await bench.run(60);
    const change = momentAt(bench.time.now + 10_000);
    maya.asked.length = 0;
    for (let second = 0; second < 30; second++) {
      maya.engine.expectChange(change);
      await bench.run(1);
    }
    expect(maya.asked.length).toBeGreaterThanOrEqual(8);
  });

  it("is quiet again when no change is expected any more", async () => {
    const maya = bench.device("maya");
    await bench.run(240);
    maya.engine.expectChange(momentAt(bench.time.now + 3000));
    maya.engine.expectChange(undefined);
    maya.asked.length = 0;
    await bench.run(19);
    expect(maya.asked).toEqual([]);
  });

  it("looks at my own file about once a minute, and finds what my other device wrote", async () => {
    const laptop = bench.device("maya");
    await bench.run(200);
    const phone = bench.device("maya");
    await phone.engine.put(goal("from the train"));
    await bench.run(10);
    phone.engine.stop();
    laptop.asked.length = 0;
    await bench.run(90);
    expect(seenBy(laptop)).toEqual(["maya/goal"]);
    await bench.run(510);
    const partners = laptop.asked.filter((one) => one === "poll").length;
    expect(partners).toBeGreaterThan(25);
    expect(partners).toBeLessThan(45);
  });

  it("asks nothing at all for as long as the service wants, whatever is written meanwhile", async () => {
    const busy = { kind: "busy", operation: "poll", retryAfterSeconds: 50 } as const;
    const maya = bench.device("maya", { own: failing(busy) });
    await bench.run(2);
    maya.asked.length = 0;
    for (let words = 0; words < 10; words++) {
      await maya.engine.put(goal(`word ${words}`));
      maya.engine.setVisible(false);
      maya.engine.setVisible(true);
      await bench.run(4);
    }
    expect(maya.asked).toEqual([]);
    expect(maya.engine.getSnapshot()).toMatchObject({ saved: "not-saved-yet", isDown: true });
    await bench.run(12);
    expect(maya.asked).not.toEqual([]);
  });

  it("backs off when nothing gets through, also while somebody types, and never gives up", async () => {
    const maya = bench.device("maya");
    await bench.run(5);
    maya.weather.isOffline = true;
    maya.asked.length = 0;
    for (let words = 0; words < 100; words++) {
      await maya.engine.put(goal(`word ${words}`));
      await bench.run(3);
    }
    expect(maya.asked.length).toBeLessThan(60);
    expect(maya.asked.length).toBeGreaterThan(10);
    maya.weather.isOffline = false;
    await bench.run(35);
    expect(bench.wordsOf("maya")).toEqual([["goal", { text: "word 99" }]]);
  });

  it("is tried at once when somebody asks, however long the next attempt would be away", async () => {
    const maya = bench.device("maya");
    await bench.run(5);
    maya.weather.isOffline = true;
    await maya.engine.put(goal("listen"));
    await bench.run(300);
    maya.weather.isOffline = false;
    maya.asked.length = 0;
    maya.engine.tryAgain();
    await bench.run(1.5);
    expect(maya.saved()).toBe("saved");
  });

  it("is not tried at once when the service asked to be left alone", async () => {
    const maya = bench.device("maya", { own: failing({ kind: "busy", operation: "poll", retryAfterSeconds: 50 }) });
    await bench.run(2);
    maya.asked.length = 0;
    maya.engine.tryAgain();
    await bench.run(20);
    expect(maya.asked).toEqual([]);
  });

  it("tells one lost answer from being cut off", async () => {
    const maya = bench.device("maya");
    await bench.run(5);
    maya.weather.isOffline = true;
    await maya.engine.put(goal("listen"));
    await bench.run(1);
    expect(maya.engine.getSnapshot()).toMatchObject({ isDown: false, saved: "not-saved-yet" });
    await bench.run(20);
    expect(maya.engine.getSnapshot().isDown).toBe(true);
    maya.weather.isOffline = false;
    await bench.run(40);
    expect(maya.engine.getSnapshot()).toMatchObject({ isDown: false, saved: "saved" });
  });
});
