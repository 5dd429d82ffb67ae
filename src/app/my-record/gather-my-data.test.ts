import { expect, it } from "vitest";
import { firstSnapshot } from "#app/sync/sync-snapshot.ts";
import { toEntries } from "#domain/conversation/merge-records.ts";
import { entryFromJson } from "#domain/conversation/record-entry.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { folderIn } from "#tests/simulation/folder-in.ts";
import { memoryIn } from "#tests/simulation/memory.ts";
import { blankOf } from "#tests/simulation/sync-bench.ts";
import { gatherMyData } from "./gather-my-data.ts";
import type { RecordView } from "./my-records.ts";

const maya = { id: "maya", displayName: "Maya Patel", email: "maya@x", jobTitle: "Product manager" };
const mine = { schemaVersion: 1, mood: "kept", entries: [{ id: "g", anything: ["at", "all"] }] };

function feedback(ownerId: string, toId: string, text: string) {
  return entryFromJson({
    id: `f-${toId}`,
    kind: "feedback",
    ownerId,
    stamp: { wallMs: 1, counter: 0, device: "d" },
    value: { feedback: "suggestion", toId, sessionId: "s", text },
  });
}

function viewWith(...entries: readonly ReturnType<typeof feedback>[]): RecordView {
  const { partnershipId, members } = blankOf("maya");
  return {
    known: { partnershipId, members, series: [], files: new Map() },
    sync: { ...firstSnapshot, entries: toEntries(entries) },
    isRead: true,
  };
}

function bench(files: Readonly<Record<string, string>>, memory: Readonly<Record<string, unknown>> = {}) {
  const ownFolder = folderIn(files);
  const localStore = memoryIn(new Map(Object.entries(memory)));
  const clock = { now: () => Temporal.Instant.from("2026-12-15T10:00:00.123Z"), timeZone: () => "UTC" };
  const progress: string[] = [];
  const gather = (views: readonly RecordView[] = []) =>
    gatherMyData({ ownFolder, localStore, clock }, maya, views, (done, total) => progress.push(`${done}/${total}`));
  return { ownFolder, gather, progress };
}

it("takes each of my files as it stands, also fields that nobody knows and a file that is no JSON", async () => {
  const { gather, progress } = bench({
    "p/record.json": JSON.stringify(mine),
    "q/record.json": "half a wor",
    "private.json": '{"entries":[]}',
    "programme/for-coordinators.json": '{"level":3}',
    "p/holiday.json": '{"not":"ours"}',
  });
  const gathered = await gather();
  if (!gathered.ok) throw new Error(gathered.error.kind);
  expect(gathered.value.data).toEqual({
    format: "side-by-side/my-data",
    version: 1,
    exportedAt: "2026-12-15T10:00:00Z",
    person: { id: "maya", displayName: "Maya Patel", email: "maya@x" },
    files: [
      { path: "Side by Side/p/record.json", content: mine },
      { path: "Side by Side/q/record.json", text: "half a wor" },
      { path: "Side by Side/private.json", content: { entries: [] } },
      { path: "Side by Side/programme/for-coordinators.json", content: { level: 3 } },
    ],
    feedbackForMe: [],
    onThisDevice: {},
  });
  expect(gathered.value.missing).toEqual([]);
  expect(progress).toEqual(["0/4", "1/4", "2/4", "3/4", "4/4"]);
});

it("takes of others' words only what they said to me", async () => {
  const { gather } = bench({});
  const view = viewWith(
    feedback("tom", "maya", "for me"),
    feedback("maya", "tom", "from me"),
    feedback("tom", "grace", "not mine"),
  );
  const gathered = await gather([view]);
  expect(gathered.ok && gathered.value.data.feedbackForMe).toEqual([
    { partnershipId: "p", from: "tom", kind: "suggestion", sessionId: "s", text: "for me" },
  ]);
});

it("takes what waits on this device, and never its copies of others' files", async () => {
  const kept = { "sync/p/outbox/d/g": { id: "g" }, "drafts/s": { note: "half" } };
  const { gather } = bench({}, { ...kept, "sync/p/replica/tom": { theirs: true }, "partnership/x": 1 });
  const gathered = await gather();
  expect(gathered.ok && gathered.value.data.onThisDevice).toEqual(kept);
});

it("names what could not be read, and brings the rest", async () => {
  const { ownFolder, gather } = bench({ "p/record.json": "{}", "private.json": "{}" });
  ownFolder.failing.set("read p/", { kind: "busy", operation: "test", retryAfterSeconds: 3 });
  const gathered = await gather();
  expect(gathered).toMatchObject({
    value: {
      data: { files: [{ path: "Side by Side/private.json" }] },
      missing: [{ path: "Side by Side/p/record.json" }],
    },
  });
});

it("fails as a whole when nobody can tell what there is", async () => {
  const { ownFolder, gather } = bench({});
  ownFolder.failing.set("list", { kind: "offline", operation: "test" });
  expect(await gather()).toMatchObject({ ok: false, error: { kind: "offline" } });
});
