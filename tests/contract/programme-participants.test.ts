import { beforeEach, expect, test } from "vitest";
import { readParticipants } from "#app/programme/read-participants.ts";
import { addFault } from "#tenant/graph/faults.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { freshTenant, personNamed } from "./adapter-bench.ts";
import { open, programme, programmeBench, type ProgrammeBench, setUp, take, teamId } from "./programme-bench.ts";

let service: TenantService;
let ana: ProgrammeBench;
beforeEach(async () => {
  service = freshTenant();
  ana = programmeBench(service, "ana");
  await setUp(ana);
  for (const alias of ["maya", "tom", "grace"]) await take(programmeBench(service, alias));
});

const idOf = (alias: string) => personNamed(alias).id;

async function read() {
  const told: number[] = [];
  const { coordinators } = await open(ana);
  const answer = await readParticipants(
    ana,
    { teamId, programmeId: programme.id, ownerIds: new Set(coordinators.map(({ id }) => id)) },
    (done) => told.push(done),
  );
  return { answer, told };
}

test("a coordinator reads who takes part and what they tell; whoever pauses or left is named apart", async () => {
  await take(programmeBench(service, "tom"), "paused", { pausedUntil: "2027-03-01" });
  await take(programmeBench(service, "grace"), "left");
  const { answer, told } = await read();
  expect(answer).toMatchObject({
    ok: true,
    value: {
      profiles: [{ ownerId: idOf("maya"), offers: ["feedback"] }],
      paused: [{ personId: idOf("tom") }],
      left: [{ personId: idOf("grace") }],
      unreadable: [],
      ignored: [],
    },
  });
  expect(told.at(-1)).toBe(1);
});

test("a row that a colleague wrote over is left out and shown", async () => {
  const eve = programmeBench(service, "oliver");
  const rows = await eve.roster.rowsOf(teamId, idOf("maya"));
  const [row] = rows.ok ? rows.value : [];
  if (row === undefined) throw new Error("Maya has no row");
  expect(await eve.roster.change(teamId, row, { status: "left", file: row.file })).toMatchObject({ ok: true });
  const { answer } = await read();
  expect(answer).toMatchObject({ value: { ignored: [{ reason: "written-by-somebody-else" }] } });
  expect(answer.ok && answer.value.profiles.map(({ ownerId }) => ownerId)).not.toContain(idOf("maya"));
});

test("one damaged file spoils nothing for the others", async () => {
  const rows = await ana.roster.rowsOf(teamId, idOf("tom"));
  const { driveId = "", itemId = "" } = rows.ok ? (rows.value[0]?.file ?? {}) : {};
  const path = `/drives/${driveId}/items/${itemId}/content`;
  const tom = programmeBench(service, "tom");
  const headers = { "Content-Type": "application/json" };
  await tom.graph.run({ operation: "test", permission: "Files.ReadWrite", method: "PUT", path, headers, body: "{" });
  const { answer } = await read();
  expect(answer).toMatchObject({
    value: { unreadable: [{ row: { personId: idOf("tom") }, reason: { kind: "damaged-record" } }] },
  });
  expect(answer.ok && answer.value.profiles).toHaveLength(2);
});

test("a service that gives no file at all is no trouble of one person's", async () => {
  addFault(service.tenant, { kind: "offline", match: { path: "/drives/" } });
  addFault(service.tenant, { kind: "offline", match: { path: "$batch" } });
  const { answer } = await read();
  expect(answer).toMatchObject({ ok: false, error: { kind: "offline" } });
});
