import * as v from "valibot";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { FileReference } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { addFault } from "#tenant/graph/faults.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { type BenchOptions, freshTenant } from "./adapter-bench.ts";
import { asPerson, filesOf as filesIn, mayasRecord, plain, putRaw, send, takeBack, value } from "./records-bench.ts";

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

describe("the version of a record file", () => {
  it("says who wrote it and when by the service's clock, in one request without content", async () => {
    const file = await sharedWithTom();
    const { live, requests } = filesOf("tom");
    await live.poll(file);
    requests.length = 0;
    const version = value(await live.poll(file));
    expect(requests.map(({ method, url }) => [method, isDownload({ url })])).toEqual([["GET", false]]);
    expect(version.lastModifiedById).toBe(maya.id);
    const tenantNow = Temporal.Instant.fromEpochMilliseconds(service.tenant.clock.nowMs());
    expect(Math.abs(version.lastModified.until(tenantNow).total("seconds"))).toBeLessThan(30);
  });

  it("moves with the content, and neither by sharing nor by renaming", async () => {
    const { live, graph, sharing } = filesOf("maya");
    const file = value(await live.create(mayasRecord));
    const { cTag } = value(await live.poll(file));
    value(await sharing.allowReading(file, [tom.email]));
    await send(graph, "PATCH", `/me/drive/items/${file.itemId}`, { name: "kept.json" });
    expect(value(await live.poll(file)).cTag).toBe(cTag);
    const replaced = value(await live.replace(file, recordWith("more")));
    expect(replaced.cTag).not.toBe(cTag);
    expect(value(await live.poll(file)).cTag).toBe(replaced.cTag);
  });

  it("costs one resource unit", async () => {
    const file = await sharedWithTom();
    const { live } = filesOf("tom");
    await live.poll(file);
    const before = await unitsSpent();
    await live.poll(file);
    expect((await unitsSpent()) - before).toBe(1);
  });

  it.each(["forbid", undefined] as const)("is gone when the file is not shared any more (%s)", async (kind) => {
    const file = await sharedWithTom();
    const { live } = filesOf("tom");
    value(await live.poll(file));
    if (kind === undefined) await takeBack(filesOf("maya").graph, file);
    else addFault(service.tenant, { kind, match: { path: "/items/" } });
    expect(await live.poll(file)).toMatchObject({ error: { kind: "gone" } });
    expect(await live.read(file)).toMatchObject({ error: { kind: "gone" } });
  });

  it("is gone with the file, and where a folder stands instead", async () => {
    const { live, graph } = filesOf("maya");
    const file = value(await live.create(mayasRecord));
    await send(graph, "DELETE", `/me/drive/items/${file.itemId}`);
    expect(await live.poll(file)).toMatchObject({ error: { kind: "gone" } });
    expect(await live.replace(file, mayasRecord)).toMatchObject({ error: { kind: "gone" } });
    expect(await live.poll({ ...file, itemId: "root" })).toMatchObject({ error: { kind: "gone" } });
  });

  it("is not my own file's to be called gone when I am refused", async () => {
    const file = await madeByMaya();
    const { live } = filesOf("maya");
    value(await live.poll(file));
    addFault(service.tenant, { kind: "forbid", match: { path: "/items/" } });
    expect(await live.poll(file)).toMatchObject({ error: { kind: "forbidden" } });
  });
});

describe("the content of a record file", () => {
  it("is fetched with the address that the poll was told, so that nothing is asked twice", async () => {
    const file = await sharedWithTom();
    const { live, requests } = filesOf("tom");
    const version = value(await live.poll(file));
    requests.length = 0;
    expect(value(await live.read(file))).toEqual({ version, record: mayasRecord });
    expect(requests.map(isDownload)).toEqual([true]);
    expect(value(await live.read(file))).toEqual({ version, record: mayasRecord });
    expect(requests.map(isDownload)).toEqual([true, false, true]);
  });

  it("never has a newer version beside it", async () => {
    const file = await sharedWithTom();
    const { live } = filesOf("tom");
    const before = value(await live.poll(file));
    value(await filesOf("maya").live.replace(file, recordWith("newer")));
    const read = value(await live.read(file));
    expect(read.record.unknownFields).toEqual({ note: "newer" });
    expect(read.version).toEqual(before);
    expect(value(await live.poll(file)).cTag).not.toBe(before.cTag);
  });

  it("of my own file is not taken for the version before it was replaced", async () => {
    const { live } = filesOf("maya");
    const file = value(await live.create(mayasRecord));
    value(await live.poll(file));
    const replaced = value(await live.replace(file, recordWith("mine")));
    expect(value(await live.read(file))).toMatchObject({
      version: replaced,
      record: { unknownFields: { note: "mine" } },
    });
  });

  it("is asked for anew when the address has become too old", async () => {
    const file = await sharedWithTom();
    const { live, requests } = filesOf("tom");
    value(await live.poll(file));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6 * 60_000 });
    try {
      requests.length = 0;
      expect(value(await live.read(file)).record).toEqual(mayasRecord);
      expect(requests.map(isDownload)).toEqual([true, false, true]);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ["half a file", "{ half of", { kind: "damaged-record" }],
    ["empty", "", { kind: "damaged-record" }],
    ["of a newer version", JSON.stringify({ schemaVersion: 9 }), { kind: "newer-record", schemaVersion: 9 }],
    ["in another's name", JSON.stringify({ ...plain(mayasRecord), ownerId: tom.id }), { kind: "damaged-record" }],
  ])("is not used when it is %s", async (_what, content, error) => {
    const file = await sharedWithTom();
    await putRaw(filesOf("maya").graph, content);
    const { live } = filesOf("tom");
    value(await live.poll(file));
    expect(await live.read(file)).toEqual({ ok: false, error });
    expect(await live.read(file)).toEqual({ ok: false, error });
  });

  it("of 50 MB is not fetched at all", async () => {
    const file = await sharedWithTom();
    const bytes = 50 * 1024 * 1024;
    await putRaw(filesOf("maya").graph, " ".repeat(bytes));
    const { live, requests } = filesOf("tom");
    value(await live.poll(file));
    expect(await live.read(file)).toEqual({ ok: false, error: { kind: "oversized-record", bytes } });
    expect(requests.some(isDownload)).toBe(false);
  });

  it("that another person wrote last is damaged, though it is in its owner's name", async () => {
    const file = await madeByMaya();
    const path = `/drives/${file.driveId}/items/${file.itemId}`;
    const grant = { recipients: [{ email: tom.email }], roles: ["write"], requireSignIn: true, sendInvitation: false };
    await send(filesOf("maya").graph, "POST", `${path}/invite`, grant);
    const call = { operation: "test", permission: "Files.ReadWrite.All" as "Files.ReadWrite", method: "PUT" } as const;
    value(
      await filesOf("tom").graph.run({ ...call, path: `${path}/content`, body: JSON.stringify(plain(mayasRecord)) }),
    );
    for (const alias of ["maya", "tom"]) {
      const { live } = filesOf(alias);
      expect(value(await live.poll(file)).lastModifiedById).toBe(tom.id);
      expect(await live.read(file)).toEqual({ ok: false, error: { kind: "damaged-record" } });
    }
  });
});

const isDownload = ({ url }: { readonly url: string }) => url.includes("/download/");

async function unitsSpent(): Promise<number> {
  const answer = await service.answer(new Request("http://tenant.localhost:5173/control/usage"));
  const { sharePoint } = v.parse(
    v.object({ sharePoint: v.object({ resourceUnits: v.number() }) }),
    await answer?.json(),
  );
  return sharePoint.resourceUnits;
}
