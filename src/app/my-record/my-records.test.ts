import { describe, expect, it } from "vitest";
import { commitmentsIn } from "#domain/conversation/commitment.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { ok } from "#domain/result.ts";
import { createNetwork, fair, momentAt, type Weather } from "#tests/simulation/faulty-network.ts";
import { memoryIn } from "#tests/simulation/memory.ts";
import { ModelDrive, newest } from "#tests/simulation/model-drive.ts";
import { blankOf } from "#tests/simulation/sync-bench.ts";
import { VirtualTime } from "#tests/simulation/virtual-time.ts";
import { createMyRecords } from "./my-records.ts";

const minutes = (count: number) => count * 60_000;

function promise(ownerId: string, id: string, more = {}, wallMs = 1000) {
  const stamp = { wallMs, counter: 0, device: "before" };
  const words = { text: "", cue: "it rains", response: "walk", sessionId: "s1", status: "open", history: [] };
  return { id, kind: "commitment", ownerId, stamp, value: { ...words, ...more } };
}

function written(ownerId: string, entries: readonly object[]): RecordFile {
  return { ...blankOf(ownerId), unknownFields: { entries, keepMonths: 6 } };
}

/** Maya's home with the one partnership that she has, and Tom's file beside hers. */
function bench(memory = new Map<string, unknown>()) {
  const time = new VirtualTime();
  const drive = new ModelDrive();
  drive.create("maya", written("maya", [promise("maya", "mine")]), 0);
  drive.create("tom", written("tom", [promise("tom", "his")]), 0);
  const weather: Weather = { ...fair };
  const asked: string[] = [];
  const watch = { readBack() {}, wrote() {}, met() {}, shared() {} };
  const network = createNetwork({
    time,
    drive,
    roll: () => 0.5,
    personId: "maya",
    weather,
    watch,
    isThroughJson: true,
  });
  let ids = 0;
  const records = createMyRecords(
    {
      clock: { now: () => momentAt(time.now), timeZone: () => "UTC" },
      ids: { next: () => `80000000-${++ids}` },
      timers: { after: (ms, wake) => time.after(ms, wake), every: () => () => {} },
      localStore: memoryIn(memory),
      sharing: network,
      liveFiles: {
        ...network,
        poll: (file) => (asked.push("poll"), network.poll(file)),
        replace: (...args) => (asked.push("replace"), network.replace(...args)),
      },
      privateFiles: {
        read: async () => ok(undefined),
        isFolderGone: async () => ok(false),
        write: async () => ok({ driveId: "d", itemId: "private" }),
      },
    },
    "maya",
  );
  const { partnershipId, members } = blankOf("maya");
  records.add([{ partnershipId, members, series: [], files: new Map() }]);
  records.start();

  return {
    records,
    drive,
    weather,
    asked,
    run: (milliseconds: number) => time.runUntil(time.now + milliseconds),
    /** A commitment as it stands in somebody's file. */
    inFile: (ownerId: string, id: string) => {
      const file = drive.find(ownerId);
      const record = file === undefined ? undefined : newest(file).record;
      if (record === undefined || record === "damaged") throw new Error(`${ownerId} has no file`);
      const { entries } = record.unknownFields as { entries: readonly ReturnType<typeof promise>[] };
      return entries.find((entry) => entry.id === id)?.value;
    },
    rewrite: (ownerId: string, entries: readonly object[]) => {
      const file = drive.find(ownerId);
      if (file !== undefined) drive.write(file, written(ownerId, entries), ownerId, time.now);
    },
    known: () => {
      const [view] = records.getSnapshot();
      return commitmentsIn(view?.sync.entries ?? new Map()).map(({ id, status }) => `${id} ${status}`);
    },
  };
}

const which = { partnershipId: "p", commitmentId: "mine", sessionId: "s2" };

describe("the records on home", () => {
  it("read what everybody wrote, and then leave OneDrive alone", async () => {
    const { records, asked, known, run } = bench();
    await run(minutes(1));
    expect(known().toSorted()).toEqual(["his open", "mine open"]);
    expect(records.getSnapshot()[0]?.isRead).toBe(true);
    const after = asked.length;
    await run(minutes(60));
    expect(asked).toHaveLength(after);
    expect(after).toBeLessThanOrEqual(3);
  });

  it("read once more when somebody comes back to the page", async () => {
    const { records, known, rewrite, run } = bench();
    await run(minutes(1));
    rewrite("tom", [promise("tom", "his", { status: "done" }, 2000)]);
    await run(minutes(30));
    expect(known()).toContain("his open");
    records.look();
    await run(minutes(1));
    expect(known()).toContain("his done");
  });

  it("write what became of a promise into my file, under the session that was named, and take it back", async () => {
    const { records, inFile, run } = bench();
    await run(minutes(1));
    records.review(which, "done");
    await run(minutes(1));
    expect(records.getSnapshot()[0]?.sync.saved).toBe("saved");
    expect(inFile("maya", "mine")).toMatchObject({ status: "done", history: [{ status: "done", sessionId: "s2" }] });
    records.review(which, undefined);
    await run(minutes(1));
    expect(inFile("maya", "mine")).toMatchObject({ status: "open" });
  });

  it("lose nothing offline, and say that it is not saved", async () => {
    const memory = new Map<string, unknown>();
    const { records, weather, inFile, run } = bench(memory);
    await run(minutes(1));
    weather.isOffline = true;
    records.review(which, "partly");
    await run(minutes(5));
    expect(records.getSnapshot()[0]?.sync.saved).toBe("not-saved-yet");
    expect([...memory.keys()].some((key) => key.includes("/outbox/"))).toBe(true);
    weather.isOffline = false;
    await run(minutes(2));
    expect(records.getSnapshot()[0]?.sync.saved).toBe("saved");
    expect(inFile("maya", "mine")).toMatchObject({ status: "partly" });
  });

  it("leave another's promise to the other", async () => {
    const { records, drive, inFile, run } = bench();
    await run(minutes(1));
    const versions = drive.find("tom")?.versions.length;
    records.review({ ...which, commitmentId: "his" }, "done");
    await run(minutes(1));
    expect(inFile("tom", "his")).toMatchObject({ status: "open" });
    expect(drive.find("tom")?.versions).toHaveLength(versions ?? 0);
  });

  it("write my answer to whether we met", async () => {
    const { records, inFile, run } = bench();
    await run(minutes(1));
    records.answerAttendance("p", "s1", "held");
    await run(minutes(1));
    expect(inFile("maya", "attendance/s1/answer")).toEqual({ sessionId: "s1", answer: "held" });
  });

  it("stop at once where a partnership is to be forgotten, also with words that wait to be written", async () => {
    const { records, drive, weather, run } = bench();
    await run(minutes(1));
    weather.isOffline = true;
    records.answerAttendance("p", "s1", "held");
    await run(minutes(1));
    records.close("p");
    const file = drive.find("maya");
    if (file !== undefined) file.isDeleted = true;
    weather.isOffline = false;
    records.look();
    await run(minutes(10));
    expect(records.getSnapshot()).toEqual([]);
    expect(drive.find("maya")).toBeUndefined();
  });
});
