import { beforeEach, expect, it, vi } from "vitest";
import type { RecordFile } from "#domain/conversation/record.ts";
import { createShareAnew } from "#app/sync/share-anew.ts";
import { addFault, removeFaults } from "#tenant/graph/faults.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { memoryIn } from "#tests/simulation/memory.ts";
import { freshTenant } from "./adapter-bench.ts";
import { asPerson, filesOf, mayasRecord, partnershipId, takeBack, value } from "./records-bench.ts";

vi.setConfig({ testTimeout: 30_000 });

let service: TenantService;
beforeEach(() => {
  service = freshTenant();
});

const tom = asPerson("tom");
const tomsRecord: RecordFile = { ...mayasRecord, ownerId: tom.id, series: [] };

function toms(memory = new Map<string, unknown>()) {
  const bench = filesOf(service, "tom");
  const share = createShareAnew({ sharing: bench.sharing, localStore: memoryIn(memory) }, tomsRecord);
  const make = async () => {
    await share.promise();
    return value(await bench.live.create(tomsRecord));
  };
  return { ...bench, share, make, memory };
}

it("lets the other member read a file that was made, nobody else, and without a mail", async () => {
  const { share, make, sharing } = toms();
  const file = await make();
  const maya = filesOf(service, "maya").live;
  expect(await maya.find(tom.id, partnershipId)).toEqual({ ok: true, value: undefined });
  value(await share.settle(file));
  expect(value(await maya.find(tom.id, partnershipId))).toEqual(file);
  expect(value(await maya.read(file)).record).toEqual(tomsRecord);
  expect(value(await sharing.readers(file))).toEqual([
    { displayName: "Maya Patel", email: asPerson("maya").email, canWrite: false },
  ]);
  for (const alias of ["ana", "oliver", "grace"])
    expect(await filesOf(service, alias).live.read(file)).toMatchObject({ error: { kind: "gone" } });
  const mail = await service.answer(new Request("http://tenant.localhost:5173/control/mail"));
  expect(await mail?.json()).toEqual({ value: [] });
});

it("shares at the next visit what could not be shared in this one, and then no more", async () => {
  const first = toms();
  const file = await first.make();
  addFault(service.tenant, { kind: "drop", match: { path: "/invite" } });
  expect(await first.share.settle(file)).toMatchObject({ error: { kind: "offline" } });
  removeFaults(service.tenant);
  const next = toms(first.memory);
  await next.share.restore();
  value(await next.share.settle(file));
  expect(value(await next.sharing.readers(file))).toHaveLength(1);
  expect(first.memory.size).toBe(0);
  next.requests.length = 0;
  value(await next.share.settle(file));
  expect(next.requests).toEqual([]);
});

it("does not let in again whom its owner has shut out", async () => {
  const { share, make, graph, sharing, memory } = toms();
  const file = await make();
  value(await share.settle(file));
  await takeBack(graph, file);
  const later = toms(memory);
  await later.share.restore();
  value(await later.share.settle(file));
  expect(value(await sharing.readers(file))).toEqual([]);
});
