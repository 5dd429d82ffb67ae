import { type Benchmark, type Measurement } from "./benchmark.ts";
import { holdMeeting, type Meeting } from "./meeting-minutes.ts";

const meetings = 12;
/** What a client does that asks for the partner's file every two seconds; both of them, for 45 minutes. */
const fixedPolls = (2 * 45 * 60) / 2;
/** Resource units of Microsoft Graph: reading an item or its content 1, writing 2. */
const units: Readonly<Record<string, number>> = { find: 1, poll: 1, read: 1, create: 2, replace: 2 };

export const benchmark: Benchmark = {
  question: "How soon does the other see it, and what does a meeting cost?",
  async measure() {
    const held: Meeting[] = [];
    for (let seed = 1; seed <= meetings; seed += 1) held.push(await holdMeeting(seed));
    const delays = held.flatMap(({ delaysMs }) => delaysMs).toSorted((a, b) => a - b);
    const asked = (count: (what: string, times: number) => number) =>
      sum(held.map((one) => total(one, count))) / meetings;
    const rest = (weight: (what: string) => number) =>
      asked((what, times) => (isLook(what) ? 0 : times * weight(what)));
    const requests = asked((_, times) => times);
    const unitsAsked = asked((what, times) => times * (units[what] ?? 0));
    return [
      { what: "actions a meeting", value: delays.length / meetings, unit: "" },
      { what: "until the other sees it, median", value: at(delays, 0.5) / 1000, unit: "s" },
      { what: "the same, 95 of 100", value: at(delays, 0.95) / 1000, unit: "s" },
      { what: "Graph requests, both, 45 minutes", value: requests, unit: "" },
      { what: "of a client that asks every 2 s", value: fixedPolls + rest(() => 1), unit: "" },
      { what: "resource units, both", value: unitsAsked, unit: "" },
      { what: "of a client that asks every 2 s", value: fixedPolls + rest((what) => units[what] ?? 0), unit: "" },
      ...shares(unitsAsked, fixedPolls + rest((what) => units[what] ?? 0)),
    ];
  },
};

function isLook(what: string): boolean {
  return what === "poll" || what === "find";
}

function shares(ours: number, theirs: number): readonly Measurement[] {
  return [{ what: "ours in proportion", value: (100 * ours) / theirs, unit: "%" }];
}

function total({ requests }: Meeting, count: (what: string, times: number) => number): number {
  return sum([...requests].map(([what, times]) => count(what, times)));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** The value below which this part of them lies. */
function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
