import { describe, expect, it } from "vitest";
import type { LiveFiles } from "#app/ports/live-files.ts";
import { noEntries } from "#domain/conversation/merge-records.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { folderIn } from "#tests/simulation/folder-in.ts";
import { memoryIn } from "#tests/simulation/memory.ts";
import { blankOf } from "#tests/simulation/sync-bench.ts";
import { applyRetention, type OtherTraces } from "./apply-retention.ts";

const at = (text: string) => Temporal.Instant.from(text);
const offline = { kind: "offline", operation: "test" } as const;
const noTraces: OtherTraces = new Map();

/** A record whose last word was written on 15 June 2026 and which is kept for half a year. */
function record(partnershipId: string, more: object = { keepMonths: 6 }): RecordFile {
  const stamp = { wallMs: at("2026-06-15T10:00Z").epochMilliseconds, counter: 0, device: "d" };
  const entry = { id: "g", kind: "goal", ownerId: "maya", stamp, value: { text: "listen" } };
  return { ...blankOf("maya"), partnershipId, unknownFields: { entries: [entry], ...more } };
}

const refuse = async () => err(offline);

function bench(now: string, serverNow = now) {
  const ownFolder = folderIn({ "p/record.json": "p", "q/record.json": "q", "private.json": "notes" });
  const memory = new Map<string, unknown>([
    ["sync/p/replica/maya", 1],
    ["sync/p/outbox/d/g", 1],
    ["sync/q/replica/maya", 1],
    ["drafts/s", 1],
  ]);
  const touched: string[] = [];
  const stopped: string[] = [];
  const replace: LiveFiles["replace"] = async ({ itemId }) => {
    touched.push(itemId);
    return ok({ cTag: "c", lastModified: at(serverNow), lastModifiedById: "maya" });
  };
  const liveFiles: LiveFiles = {
    find: refuse,
    isFolderGone: refuse,
    poll: refuse,
    read: refuse,
    create: refuse,
    replace,
  };
  const ports = {
    clock: { now: () => at(now), timeZone: () => "UTC" },
    liveFiles,
    ownFolder,
    localStore: memoryIn(memory),
  };
  const apply = (files: readonly RecordFile[], others = noTraces) =>
    applyRetention(
      ports,
      files.map((file) => ({
        file,
        place: {
          driveId: "d",
          itemId: `${file.partnershipId}/record.json`,
          name: "record.json",
          folder: file.partnershipId,
        },
      })),
      others,
      (partnershipId) => stopped.push(partnershipId),
    );
  return { ports, ownFolder, memory, touched, stopped, apply };
}

describe("words whose time is over", () => {
  it("go, with what this device remembers of them, and nothing else", async () => {
    const { ownFolder, memory, stopped, apply } = bench("2026-12-15T10:00Z");
    const forgotten = await apply([record("p"), record("q", {})]);
    expect(forgotten.map(({ months, members }) => [months, members.map(({ id }) => id)])).toEqual([
      [6, ["maya", "tom"]],
    ]);
    expect([...ownFolder.held.keys()]).toEqual(["q/record.json", "private.json"]);
    expect([...memory.keys()]).toEqual(["sync/q/replica/maya", "drafts/s"]);
    expect(stopped).toEqual(["p"]);
    // Which tells my other devices that it was meant.
    expect(ownFolder.calls).toContain("removeEmpty p");
  });

  it("stay until the day has come, and are not even touched", async () => {
    const { ownFolder, touched, apply } = bench("2026-12-15T09:59Z");
    expect(await apply([record("p")])).toEqual([]);
    expect([touched, ownFolder.held.size]).toEqual([[], 3]);
  });

  it("stay when only this device's clock says that the day has come", async () => {
    const { ownFolder, touched, memory, apply } = bench("2031-01-01T00:00Z", "2026-07-01T00:00Z");
    expect(await apply([record("p")])).toEqual([]);
    expect([touched, ownFolder.held.size, memory.size]).toEqual([["p/record.json"], 3, 4]);
  });

  it("stay while the calendar knows of a session to come, or another member still writes", async () => {
    const sessions = [{ start: at("2027-02-01T10:00Z"), end: at("2027-02-01T10:45Z") }];
    const { ownFolder, apply } = bench("2027-01-15T10:00Z");
    expect(await apply([record("p")], new Map([["p", { sessions, entries: noEntries }]]))).toEqual([]);
    expect(ownFolder.held.has("p/record.json")).toBe(true);
  });

  it("are tried again another day when they cannot be removed, and the device keeps its copy until then", async () => {
    const { ownFolder, memory, apply } = bench("2026-12-15T10:00Z");
    ownFolder.failing.set("remove", offline);
    expect(await apply([record("p")])).toEqual([]);
    expect(memory.size).toBe(4);
    ownFolder.failing.clear();
    expect(await apply([record("p")])).toHaveLength(1);
  });

  it("stay when the service cannot be asked for the time", async () => {
    const { ports, ownFolder } = bench("2026-12-15T10:00Z");
    const liveFiles = { ...ports.liveFiles, replace: async () => err(offline) };
    const place = { driveId: "d", itemId: "p/record.json", name: "record.json", folder: "p" };
    expect(await applyRetention({ ...ports, liveFiles }, [{ place, file: record("p") }], noTraces, () => {})).toEqual(
      [],
    );
    expect(ownFolder.held.size).toBe(3);
  });
});
