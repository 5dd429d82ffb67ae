import { beforeEach, describe, expect, it, vi } from "vitest";
import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import { createPrivateFiles } from "#adapters/graph/private-file.ts";
import type { PrivateFile } from "#app/ports/private-file.ts";
import { addFault } from "#tenant/graph/faults.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { type BenchOptions, createBench, freshTenant } from "./adapter-bench.ts";
import { asPerson, filesOf, readRaw, send, value } from "./records-bench.ts";

vi.setConfig({ testTimeout: 30_000 });

let service: TenantService;
beforeEach(() => {
  service = freshTenant();
});

const maya = asPerson("maya");
const address = "/me/drive/root:/Side%20by%20Side/private.json";
const notes = (text: string): PrivateFile => ({ schemaVersion: 1, ownerId: maya.id, unknownFields: { note: text } });

function privateOf(alias: string, options?: BenchOptions) {
  const bench = createBench(service, alias, options);
  return { ...bench, files: createPrivateFiles(bench.graph, createOwnDrive(bench.graph, bench.timers)) };
}

describe("my private file", () => {
  it("is not there before it was written, and reads as it was written", async () => {
    const { files, askedFor, graph } = privateOf("maya");
    expect(await files.read()).toEqual({ ok: true, value: undefined });
    const file = value(await files.write(notes("first")));
    expect(value(await files.read())).toEqual({ file, content: notes("first") });
    expect(value(await files.write(notes("second")))).toEqual(file);
    expect(await readRaw(graph, "private.json")).toEqual({ note: "second", schemaVersion: 1, ownerId: maya.id });
    expect(new Set(askedFor)).toEqual(new Set(["Files.ReadWrite"]));
  });

  it.each(["tom", "ana", "oliver"])("is out of reach for %s, by its path and by its id", async (alias) => {
    const { driveId, itemId } = value(await privateOf("maya").files.write(notes("only me")));
    const { graph } = filesOf(service, alias);
    for (const path of [
      `/drives/${driveId}/items/${itemId}`,
      `/users/${maya.id}/drive/root:/Side%20by%20Side/private.json`,
    ]) {
      const call = { operation: "test", permission: "Files.Read.All", method: "GET", path } as const;
      expect(await graph.run(call)).toMatchObject({ ok: false });
    }
    expect(value(await filesOf(service, "maya").sharing.readers({ driveId, itemId }))).toEqual([]);
  });

  it.each([
    ["half written", "{ half of", { kind: "damaged-record" }],
    ["without an owner", '{"schemaVersion":1}', { kind: "damaged-record" }],
    ["with an endless owner", `{"schemaVersion":1,"ownerId":"${"x".repeat(1001)}"}`, { kind: "damaged-record" }],
    ["of somebody else", `{"schemaVersion":1,"ownerId":"${asPerson("tom").id}"}`, { kind: "damaged-record" }],
    ["of a newer version", '{"schemaVersion":2}', { kind: "newer-record", schemaVersion: 2 }],
    ["far too large", " ".repeat(1_000_001), { kind: "oversized-record", bytes: 1_000_001 }],
  ])("is not used when it is %s", async (_what, content, error) => {
    const { files, graph } = privateOf("maya");
    await send(graph, "GET", "/me/drive");
    await send(graph, "PUT", `${address}:/content`, content);
    expect(await files.read()).toEqual({ ok: false, error });
  });

  it("is not written larger than it is read", async () => {
    const { files, graph } = privateOf("maya");
    value(await files.write(notes("first")));
    expect(await files.write(notes("ä".repeat(500_000)))).toMatchObject({ error: { kind: "own-file-full" } });
    expect(await readRaw(graph, "private.json")).toMatchObject({ note: "first" });
  });

  it("is asked for once by each call, whatever the service says", async () => {
    const { files, requests, waits } = privateOf("maya");
    value(await files.write(notes("first")));
    addFault(service.tenant, { kind: "throttle", match: { path: "/private.json" }, retryAfterSeconds: 4 });
    requests.length = 0;
    expect(await files.read()).toMatchObject({ error: { kind: "busy" } });
    expect(await files.write(notes("second"))).toMatchObject({ error: { kind: "busy" } });
    expect([requests.length, waits]).toEqual([2, []]);
  });

  it("names the permission that is missing", async () => {
    const { files } = privateOf("maya", { granted: ["User.Read"] });
    const missing = { error: { kind: "needs-consent", permission: "Files.ReadWrite" } };
    expect(await files.read()).toMatchObject(missing);
    expect(await files.write(notes("first"))).toMatchObject(missing);
  });
});
