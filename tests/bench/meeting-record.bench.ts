import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Entries, joinEntries, mergeRecords, toEntries, withEntries } from "#domain/conversation/merge-records.ts";
import { createConversationBench, recordOf } from "#tests/simulation/conversation-bench.ts";
import { type Benchmark, millisecondsPerCall } from "./benchmark.ts";

const size = 1000;

export const benchmark: Benchmark = {
  question: "What does a long record cost, and a long meeting?",
  async measure() {
    const files = ["maya", "tom"].map((owner) => withEntries(recordOf(owner), entriesOf(owner)));
    const [mine, theirs] = [entriesOf("maya"), entriesOf("tom")];
    const { early, late } = await heapOfAnHour();
    return [
      {
        what: `two files of ${size} entries, read and merged`,
        value: await millisecondsPerCall(() => mergeRecords(files), 5),
        unit: "ms",
      },
      {
        what: `two sets of ${size} entries, joined`,
        value: await millisecondsPerCall(() => joinEntries(mine, theirs), 20),
        unit: "ms",
      },
      { what: "the file of one, as JSON", value: JSON.stringify(files[0]).length / 1000, unit: "kB" },
      { what: "heap of two panels after 5 minutes", value: early, unit: "MB" },
      { what: "after 60", value: late, unit: "MB" },
    ];
  },
};

function entriesOf(ownerId: string): Entries {
  return toEntries(
    Array.from({ length: size }, (_, index) => ({
      id: `commitment/${index}`,
      kind: "commitment",
      ownerId,
      stamp: { wallMs: 1_800_000_000_000 + index, counter: 0, device: ownerId },
      value: {
        sessionId: "s",
        status: "open",
        cue: "the stand-up begins",
        response: `ask question ${index}`,
        history: [],
      },
      deleted: false,
      unknownFields: {},
    })),
  );
}

/** Two panels over an hour of virtual time, with a word every minute. */
async function heapOfAnHour(): Promise<{ early: number; late: number }> {
  const bench = createConversationBench();
  const panels = [bench.open("maya"), bench.open("tom")];
  panels[0]?.room.start();
  let early = Number.NaN;
  for (let minute = 0; minute < 60; minute += 1) {
    panels[minute % 2]?.conversation.writeGoal(`Goal in minute ${minute}`);
    await bench.run(60);
    for (const { asked } of panels) asked.length = 0;
    for (const { versions } of bench.drive.files.values()) versions.splice(0, versions.length - 1);
    if (minute === 4) early = heapMegabytes();
  }
  return { early, late: heapMegabytes() };
}

function heapMegabytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  return process.memoryUsage().heapUsed / 1_000_000;
}
