import { beforeEach, describe, expect, it, vi } from "vitest";
import { createLiveFiles } from "#adapters/graph/live-files.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err } from "#domain/result.ts";
import { addFault } from "#tenant/graph/faults.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { type BenchOptions, freshTenant } from "./adapter-bench.ts";
import { asPerson, filesOf as filesIn, mayasRecord, partnershipId, readRaw, value } from "./records-bench.ts";

vi.setConfig({ testTimeout: 30_000 });

let service: TenantService;
beforeEach(() => {
  service = freshTenant();
});

const filesOf = (alias: string, options?: BenchOptions) => filesIn(service, alias, options);
const maya = asPerson("maya");
const tom = asPerson("tom");

/** A record with as much in it as is asked for. */
function recordWith(text: string): RecordFile {
  return { ...mayasRecord, unknownFields: { note: text } };
}

async function madeByMaya(record = mayasRecord): Promise<FileReference> {
  return value(await filesOf("maya").live.create(record));
}

async function sharedWithTom(record = mayasRecord): Promise<FileReference> {
  const file = await madeByMaya(record);
  value(await filesOf("maya").sharing.allowReading(file, [tom.email]));
  return file;
}

describe("writing my file", () => {
  it("replaces all of it and answers the service's time", async () => {
    const { live, graph } = filesOf("maya");
    const file = value(await live.create(recordWith("first")));
    const version = value(await live.replace(file, recordWith("second")));
    expect(await readRaw(graph)).toMatchObject({ note: "second", ownerId: maya.id });
    expect(version.lastModifiedById).toBe(maya.id);
  });

  it("makes it once, at its place, not shared with anybody", async () => {
    const { live, sharing, graph } = filesOf("maya");
    const file = value(await live.create(recordWith("first")));
    expect(await live.create(recordWith("second"))).toMatchObject({ error: { kind: "conflict" } });
    expect(await readRaw(graph)).toMatchObject({ note: "first" });
    expect(value(await sharing.readers(file))).toEqual([]);
    expect(value(await live.find(maya.id, partnershipId))).toEqual(file);
  });

  it("writes nothing that nobody would read", async () => {
    const { live, requests, graph } = filesOf("maya");
    const file = value(await live.create(recordWith("first")));
    requests.length = 0;
    const full = { ok: false, error: { kind: "own-file-full", bytes: expect.any(Number) } };
    // Three bytes each, so that counting letters is not enough.
    expect(await live.replace(file, recordWith("語".repeat(340_000)))).toEqual(full);
    expect(await live.create({ ...recordWith("x".repeat(1_000_000)), partnershipId: "other" })).toEqual(full);
    expect(requests).toEqual([]);
    value(await live.replace(file, recordWith("x".repeat(990_000))));
    expect(value(await live.read(file)).record.unknownFields).toEqual({ note: "x".repeat(990_000) });
    expect(await readRaw(graph)).toMatchObject({ note: "x".repeat(990_000) });
  });

  it("asks for no more than to write my own files", async () => {
    const { live, askedFor } = filesOf("maya");
    const file = value(await live.create(mayasRecord));
    await live.find(maya.id, partnershipId);
    await live.poll(file);
    await live.read(file);
    await live.replace(file, mayasRecord);
    expect(new Set(askedFor)).toEqual(new Set(["Files.ReadWrite"]));
  });

  it("is refused where the file is another's", async () => {
    const file = await sharedWithTom();
    expect(await filesOf("tom").live.replace(file, mayasRecord)).toMatchObject({ error: { kind: "forbidden" } });
  });

  it("tells nobody whether it happened when the answer is lost, and is found by reading", async () => {
    const { live } = filesOf("maya");
    addFault(service.tenant, { kind: "time-out-after-effect", match: { method: "PUT" }, times: 2, delayMs: 1 });
    expect(await live.create(recordWith("first"))).toMatchObject({ error: { kind: "offline" } });
    const file = value(await live.find(maya.id, partnershipId));
    if (file === undefined) throw new Error("not made");
    expect(await live.replace(file, recordWith("second"))).toMatchObject({ error: { kind: "offline" } });
    expect(value(await live.read(file)).record.unknownFields).toEqual({ note: "second" });
  });
});

describe("finding a record file", () => {
  it("answers none where there is none, mine or another's", async () => {
    const { live } = filesOf("tom");
    expect(await live.find(tom.id, partnershipId)).toEqual({ ok: true, value: undefined });
    expect(await live.find(maya.id, partnershipId)).toEqual({ ok: true, value: undefined });
  });

  it("finds another's by its path, with the permission to read what is shared", async () => {
    const file = await sharedWithTom();
    const { live, askedFor } = filesOf("tom");
    expect(value(await live.find(maya.id, partnershipId))).toEqual(file);
    expect(askedFor).toEqual(["Files.ReadWrite", "Files.Read.All"]);
    expect(await filesOf("ana").live.find(maya.id, partnershipId)).toEqual({ ok: true, value: undefined });
  });

  it("names the permission that is missing", async () => {
    const file = await sharedWithTom();
    const missing = { error: { kind: "needs-consent", permission: "Files.Read.All" } };
    const { live } = filesOf("tom", { granted: ["Files.ReadWrite"] });
    expect(await live.find(maya.id, partnershipId)).toMatchObject(missing);
    expect(await live.poll(file)).toMatchObject(missing);
  });

  it("asks somebody without a OneDrive for it only once", async () => {
    const file = await sharedWithTom();
    const { graph } = filesOf("tom");
    let asked = 0;
    const live = createLiveFiles(graph, async () => {
      asked += 1;
      return err({ kind: "refused", operation: "ownRecords.drive", code: "mysiteNotFound" });
    });
    value(await live.poll(file));
    value(await live.read(file));
    expect(value(await live.find(maya.id, partnershipId))).toEqual(file);
    expect(asked).toBe(1);
    expect(await live.create(mayasRecord)).toMatchObject({ error: { kind: "refused" } });
  });

  it("asks for my OneDrive again after it could not be reached", async () => {
    const { live } = filesOf("maya");
    addFault(service.tenant, { kind: "drop", match: {}, times: 1 });
    expect(await live.find(maya.id, partnershipId)).toMatchObject({ error: { kind: "offline" } });
    expect(await live.find(maya.id, partnershipId)).toEqual({ ok: true, value: undefined });
  });

  it("asks for my OneDrive once, though several want to know it", async () => {
    const file = await sharedWithTom();
    const { live, requests } = filesOf("tom");
    await Promise.all([live.poll(file), live.find(maya.id, partnershipId), live.read(file)]);
    expect(requests.filter(({ url }) => url.includes("/me/drive?"))).toHaveLength(1);
  });
});

describe("a service that is busy", () => {
  it.each([
    [true, 7],
    [false, 10],
  ])("is asked once and says when to come back, the header readable: %s", async (readsAllHeaders, seconds) => {
    const file = await madeByMaya();
    const { live, requests, waits } = filesOf("maya", { readsAllHeaders });
    value(await live.poll(file));
    addFault(service.tenant, { kind: "throttle", match: { path: "/drive" }, retryAfterSeconds: 7 });
    requests.length = 0;
    const busy = { ok: false, error: expect.objectContaining({ kind: "busy", retryAfterSeconds: seconds }) };
    expect(await live.poll(file)).toEqual(busy);
    expect(await live.replace(file, mayasRecord)).toEqual(busy);
    expect(await live.find(maya.id, partnershipId)).toEqual(busy);
    expect(await live.create(mayasRecord)).toEqual(busy);
    expect([requests.length, waits]).toEqual([4, []]);
  });

  it("is asked once when it cannot be reached", async () => {
    const file = await madeByMaya();
    const { live, requests } = filesOf("maya");
    value(await live.poll(file));
    addFault(service.tenant, { kind: "offline", match: {} });
    requests.length = 0;
    expect(await live.poll(file)).toMatchObject({ error: { kind: "offline" } });
    expect(await live.replace(file, mayasRecord)).toMatchObject({ error: { kind: "offline" } });
    expect(requests).toHaveLength(2);
  });
});
