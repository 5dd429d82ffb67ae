import { expect, it } from "vitest";
import { entriesOf, toEntries, withEntries } from "#domain/conversation/merge-records.ts";
import type { RecordFile, SeriesEntry } from "#domain/conversation/record.ts";
import type { RecordEntry } from "#domain/conversation/record-entry.ts";
import { memoryIn } from "#tests/simulation/memory.ts";
import { blankOf } from "#tests/simulation/sync-bench.ts";
import { createRecordReplica } from "./record-replica.ts";

const entry = (id: string, wallMs = 1, ownerId = "maya"): RecordEntry => ({
  id,
  kind: "goal",
  ownerId,
  stamp: { wallMs, counter: 0, device: "d" },
  value: { text: `${id} ${wallMs}` },
  deleted: false,
  unknownFields: {},
});
const series: SeriesEntry = {
  iCalUId: "uid",
  everyWeeks: 2,
  lengthMinutes: 45,
  sessions: 6,
  firstStart: "2027-03-02T10:00",
  timeZone: "Europe/London",
};
const blank = blankOf("maya");
const fileWith = (...entries: readonly RecordEntry[]): RecordFile => withEntries(blank, toEntries(entries));

const broken = () => Promise.reject(new Error("QuotaExceededError"));

/** What the next visit knows. */
async function remembered(held: Map<string, unknown>, whose = blank) {
  const replica = createRecordReplica(memoryIn(held), whose);
  await replica.restore();
  return replica;
}

it("knows nothing before it has read anything", async () => {
  const replica = await remembered(new Map());
  expect([replica.file(), replica.entries().size]).toEqual([undefined, 0]);
});

it("keeps what an old copy of the file no longer holds, and remembers it for the next visit", async () => {
  const held = new Map<string, unknown>();
  const replica = await remembered(held);
  await replica.take(fileWith(entry("a", 2), entry("b")));
  await replica.take(fileWith(entry("a", 1)));
  const all = toEntries([entry("a", 2), entry("b")]);
  expect(replica.entries()).toEqual(all);
  const later = await remembered(held);
  expect(later.entries()).toEqual(all);
  expect(later.file()?.members).toEqual(blank.members);
});

it("remembers what stands beside the entries when only that has changed", async () => {
  const held = new Map<string, unknown>();
  const replica = await remembered(held);
  await replica.take(fileWith(entry("a")));
  await replica.take({ ...fileWith(entry("a")), series: [series] });
  expect((await remembered(held)).file()?.series).toEqual([series]);
  const { unknownFields, ...file } = fileWith(entry("a"));
  await replica.take({ ...file, unknownFields: { ...unknownFields, mood: "calm" } });
  expect((await remembered(held)).file()?.unknownFields["mood"]).toBe("calm");
});

it("writes nothing to the device when it reads the same again", async () => {
  const held = new Map<string, unknown>();
  const replica = await remembered(held);
  await replica.take(fileWith(entry("a")));
  held.clear();
  await replica.take(fileWith(entry("a")));
  expect(held.size).toBe(0);
  expect(replica.entries()).toEqual(toEntries([entry("a")]));
});

it("does not overwrite what another tab has remembered meanwhile", async () => {
  const held = new Map<string, unknown>();
  const [one, other] = [await remembered(held), await remembered(held)];
  await one.take(fileWith(entry("a")));
  await other.take(fileWith(entry("b")));
  expect((await remembered(held)).entries()).toEqual(toEntries([entry("a"), entry("b")]));
});

it("never takes what is remembered for somebody else's, nor another's words for its owner's", async () => {
  const held = new Map<string, unknown>();
  const replica = await remembered(held);
  await replica.take(fileWith(entry("a")));
  expect((await remembered(held, blankOf("tom"))).file()).toBeUndefined();
  const [[key, value]] = [...held] as [[string, object]];
  held.set(key, { ...value, ownerId: "tom", partnershipId: "q", members: [] });
  const later = await remembered(held);
  expect(later.file()).toMatchObject({ ownerId: "maya", partnershipId: "p", members: blank.members });
});

it.each([
  ["rubbish", "rubbish"],
  ["of a later version", { schemaVersion: 2, series: [], unknownFields: {} }],
  ["without its fields", { schemaVersion: 1, series: [] }],
  ["with a series that is none", { schemaVersion: 1, series: [{ iCalUId: 1 }], unknownFields: {} }],
])("passes over what it remembers when that is %s", async (_what, stored) => {
  const held = new Map<string, unknown>([["sync/p/replica/maya", stored]]);
  expect((await remembered(held)).file()).toBeUndefined();
});

it("goes on when the browser remembers nothing", async () => {
  const replica = createRecordReplica({ get: broken, set: broken, remove: broken, keys: broken }, blank);
  await replica.restore();
  await replica.take(fileWith(entry("a")));
  expect(entriesOf(fileWith(entry("a")))).toEqual(replica.entries());
});
