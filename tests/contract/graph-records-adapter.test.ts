import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Graph } from "#adapters/graph/client.ts";
import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import { addFault } from "#tenant/graph/faults.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { type BenchOptions, createBench, freshTenant } from "./adapter-bench.ts";
import {
  asPerson,
  filesOf as filesIn,
  mayasRecord,
  partnershipId,
  plain,
  putRaw,
  readRaw,
  value,
} from "./records-bench.ts";

vi.setConfig({ testTimeout: 30_000 });

let service: TenantService;
beforeEach(() => {
  service = freshTenant();
});

const filesOf = (alias: string, options?: BenchOptions) => filesIn(service, alias, options);

async function shareWithTom(): Promise<FileReference> {
  const maya = filesOf("maya");
  const reference = value(await maya.own.write(mayasRecord));
  value(await maya.sharing.allowReading(reference, [asPerson("tom").email]));
  return reference;
}

describe("my own record", () => {
  it("is not there before it was written, and found afterwards", async () => {
    const { own } = filesOf("maya");
    expect(value(await own.find(partnershipId))).toBeUndefined();
    const written = value(await own.write(mayasRecord));
    expect(value(await own.find(partnershipId))).toEqual(written);
    expect(written.driveId).not.toBe("");
  });

  it("reads as it was written", async () => {
    const { own, shared, askedFor } = filesOf("maya");
    const written = value(await own.write(mayasRecord));
    expect(value(await shared.read(written))).toEqual(mayasRecord);
    expect(new Set(askedFor)).toEqual(new Set(["Files.ReadWrite"]));
  });

  it("stays the same file when it is written again", async () => {
    const { own } = filesOf("maya");
    const first = value(await own.write(mayasRecord));
    expect(value(await own.write({ ...mayasRecord, series: [] }))).toEqual(first);
  });

  it("keeps what a newer version of the same schema wrote into it", async () => {
    const { own, shared, graph } = filesOf("maya");
    await putRaw(graph, JSON.stringify({ ...plain(mayasRecord), goals: [{ id: "g1", text: "Ask more" }] }));
    const reference = value(await own.find(partnershipId));
    if (reference === undefined) throw new Error("not found");
    const read = value(await shared.read(reference));
    expect(read.unknownFields).toEqual({ goals: [{ id: "g1", text: "Ask more" }] });

    value(await own.write({ ...mayasRecord, series: [] }));
    expect(await readRaw(graph)).toMatchObject({ goals: [{ id: "g1", text: "Ask more" }], series: [] });
  });

  it.each([
    ["newer", { schemaVersion: 2, everything: "else" }, { kind: "newer-record", schemaVersion: 2 }],
    ["damaged", { schemaVersion: 1, partnershipId }, { kind: "damaged-record" }],
  ])("is never overwritten when it is %s", async (_what, content, expected) => {
    const { own, graph } = filesOf("maya");
    await putRaw(graph, JSON.stringify(content));
    expect(await own.write(mayasRecord)).toEqual({ ok: false, error: expected });
    expect(await readRaw(graph)).toEqual(content);
  });

  it("waits while Microsoft 365 makes the OneDrive, then says what is wrong", async () => {
    const answers = [404, 404, 200];
    const graph: Pick<Graph, "read"> = {
      read: async () =>
        (answers.shift() === 200
          ? { ok: true, value: { id: "b!new" } }
          : { ok: false, error: { kind: "gone", operation: "test" } }) as never,
    };
    const { timers, waits } = createBench(service, "maya");
    expect(await createOwnDrive(graph as Graph, timers)()).toEqual({
      ok: true,
      value: { id: "b!new", ownerId: undefined },
    });
    expect(waits).toEqual([2, 5]);
    expect(await createOwnDrive(graph as Graph, timers)()).toMatchObject({
      error: { kind: "refused", code: "mysiteNotFound" },
    });
  });

  it("names the permission where it is missing", async () => {
    const { own } = filesOf("maya", { granted: ["Files.Read"] });
    expect(await own.write(mayasRecord)).toMatchObject({
      error: { kind: "needs-consent", permission: "Files.ReadWrite" },
    });
  });

  it("is not lost when the answer is", async () => {
    addFault(service.tenant, { kind: "time-out-after-effect", match: { method: "PUT" }, times: 1, delayMs: 1 });
    const { own } = filesOf("maya");
    expect(await own.write(mayasRecord)).toMatchObject({ error: { kind: "offline" } });
    const found = value(await own.find(partnershipId));
    expect(value(await own.write(mayasRecord))).toEqual(found);
  });
});

describe("a record that was shared", () => {
  it("is read by the partner, with the permission for it", async () => {
    const reference = await shareWithTom();
    const tom = filesOf("tom");
    expect(value(await tom.shared.read(reference))).toEqual(mayasRecord);
    expect(tom.askedFor).toContain("Files.Read.All");
  });

  it("is granted without a mail, once, for reading only", async () => {
    const reference = await shareWithTom();
    const maya = filesOf("maya");
    value(await maya.sharing.allowReading(reference, [asPerson("tom").email]));
    expect(value(await maya.sharing.readers(reference))).toEqual([
      { displayName: "Tom Gurung", email: "tom@sidebyside.example", canWrite: false },
    ]);
    const mail = await service.answer(new Request("http://tenant.localhost:5173/control/mail"));
    expect(await mail?.json()).toEqual({ value: [] });
  });

  it("has no readers but its owner before", async () => {
    const maya = filesOf("maya");
    const reference = value(await maya.own.write(mayasRecord));
    expect(value(await maya.sharing.readers(reference))).toEqual([]);
  });

  it.each(["ana", "oliver", "grace"])("is not there for %s, who is no member", async (alias) => {
    const reference = await shareWithTom();
    const answer = await filesOf(alias).shared.read(reference);
    expect(answer).toMatchObject({ ok: false });
    expect(["gone", "forbidden"]).toContain(answer.ok ? "read" : answer.error.kind);
  });

  it("cannot be written by the partner", async () => {
    const { driveId, itemId } = await shareWithTom();
    const { graph } = filesOf("tom");
    const path = `/drives/${driveId}/items/${itemId}/content`;
    const call = { operation: "test", permission: "Files.ReadWrite", method: "PUT", path, body: "{}" } as const;
    expect(await graph.run(call)).toMatchObject({ error: { kind: "forbidden" } });
  });

  it("needs the permission to read what others share", async () => {
    const reference = await shareWithTom();
    const tom = filesOf("tom", { granted: ["Files.ReadWrite"] });
    expect(await tom.shared.read(reference)).toMatchObject({ ok: false });
  });

  it("cannot be shared with somebody whom nobody knows", async () => {
    const maya = filesOf("maya");
    const reference = value(await maya.own.write(mayasRecord));
    expect(await maya.sharing.allowReading(reference, ["nobody@elsewhere.example"])).toMatchObject({ ok: false });
    expect(await maya.sharing.allowReading(reference, [])).toEqual({ ok: true, value: undefined });
  });
});

describe("a file that cannot be used", () => {
  const plainRecord = plain(mayasRecord);
  const { email, ...noEmail } = asPerson("tom");

  it.each([
    ["no JSON", "{ half of"],
    ["empty", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["without a version", JSON.stringify({ ...plainRecord, schemaVersion: undefined })],
    ["of version 0", JSON.stringify({ ...plainRecord, schemaVersion: 0 })],
    ["of version 1.5", JSON.stringify({ ...plainRecord, schemaVersion: 1.5 })],
    ["of one member", JSON.stringify({ ...plainRecord, members: [asPerson("maya")] })],
    ["of four members", JSON.stringify({ ...plainRecord, members: ["maya", "tom", "ana", "oliver"].map(asPerson) })],
    ["of a stranger", JSON.stringify({ ...plainRecord, members: ["tom", "ana"].map(asPerson) })],
    ["in another's name", JSON.stringify({ ...plainRecord, ownerId: asPerson("tom").id })],
    ["with a member without address", JSON.stringify({ ...plainRecord, members: [asPerson("maya"), noEmail] })],
    ["with endless text", JSON.stringify({ ...plainRecord, partnershipId: email.repeat(1000) })],
    ["with odd numbers", JSON.stringify({ ...plainRecord, series: [{ ...plainRecord.series[0], sessions: 1e9 }] })],
  ])("is damaged: %s", async (_what, content) => {
    const { own, shared, graph } = filesOf("maya");
    await putRaw(graph, content);
    const reference = value(await own.find(partnershipId));
    if (reference === undefined) throw new Error("not found");
    expect(await shared.read(reference)).toEqual({ ok: false, error: { kind: "damaged-record" } });
  });

  it("is newer", async () => {
    const { own, shared, graph } = filesOf("maya");
    await putRaw(graph, JSON.stringify({ schemaVersion: 7 }));
    const reference = value(await own.find(partnershipId));
    if (reference === undefined) throw new Error("not found");
    expect(await shared.read(reference)).toEqual({ ok: false, error: { kind: "newer-record", schemaVersion: 7 } });
  });

  it("is too large, and is not even fetched", async () => {
    const { own, shared, graph, requests } = filesOf("maya");
    await putRaw(graph, `${JSON.stringify(plainRecord)}${" ".repeat(1_000_000)}`);
    const reference = value(await own.find(partnershipId));
    if (reference === undefined) throw new Error("not found");
    expect(await shared.read(reference)).toMatchObject({ ok: false, error: { kind: "oversized-record" } });
    expect(requests.filter(({ url }) => url.includes("/download/"))).toEqual([]);
  });

  it("is gone", async () => {
    const { own, shared, graph } = filesOf("maya");
    const reference = value(await own.write(mayasRecord));
    const path = `/me/drive/items/${reference.itemId}`;
    value(await graph.run({ operation: "test", permission: "Files.ReadWrite", method: "DELETE", path }));
    expect(await shared.read(reference)).toMatchObject({ error: { kind: "gone" } });
    expect(value(await own.find(partnershipId))).toBeUndefined();
  });
});
