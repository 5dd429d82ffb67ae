import { beforeEach, describe, expect, test, vi } from "vitest";
import { createMemoryStore } from "#adapters/browser/memory-store.ts";
import type { DeskSnapshot } from "#app/programme/pairing-desk-contract.ts";
import { publishRound } from "#app/programme/publish-round.ts";
import { readParticipants } from "#app/programme/read-participants.ts";
import type { Profile } from "#domain/programme/profile.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { emptyTenant } from "#tests/oracle/booking-tenant.ts";
import { tryPairing } from "#tests/oracle/desk-bench.ts";
import { inProcessCompute } from "#tests/oracle/in-process-compute.ts";
import { type RoundRead, readRound } from "#ui/programme/pairing/read-round.ts";
import { personNamed } from "./adapter-bench.ts";
import {
  open,
  type ProgrammeBench,
  profileOf,
  programme,
  programmeBench,
  setUp,
  take,
  teamId,
} from "./programme-bench.ts";
import { ask, keeper } from "./programme-world.ts";

vi.setConfig({ testTimeout: 60_000 });

const service = emptyTenant();
const fresh = keeper(service);
let ana: ProgrammeBench;
beforeEach(async () => {
  fresh();
  ana = programmeBench(service, "ana");
  await setUp(ana);
});

const everybody = () => ({ teamId, programmeId: programme.id, ownerIds: new Set([ana.id]) });
const idOf = (alias: string) => personNamed(alias).id;
const control = async (path: string, body: object) => {
  const url = `http://graph.tenant.localhost:5173/control${path}`;
  await service.answer(new Request(url, { method: "POST", body: JSON.stringify(body) }));
};
const joinAll = async (aliases: readonly string[], change: Partial<Profile> = {}) => {
  for (const alias of aliases) await take(programmeBench(service, alias), "joined", change);
};

/** What the coordinator's screen shows, and the dry run behind it. */
async function dryRun(): Promise<RoundRead & { readonly solved: DeskSnapshot["solved"] }> {
  const opened = await open(ana);
  if (opened.kind !== "running") throw new Error(opened.kind);
  const clock = { now: () => Temporal.Instant.from("2026-12-28T09:00:00Z"), timeZone: () => "Europe/London" };
  const ports = { people: ana.people, clock, localStore: createMemoryStore(), compute: inProcessCompute };
  const scene = { ports: { ...ana, ownEntry: unasked, compute: inProcessCompute }, teamId, opened };
  const read = await readRound(ports, scene, () => {});
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  await tryPairing(read.value.desk);
  return { ...read.value, solved: read.value.desk.getSnapshot().solved };
}

/** A profile as it stands in its file. */
function words(alias: string, change: Partial<Profile> = {}) {
  const { unknownFields, ...profile } = profileOf(alias, change);
  return { ...unknownFields, ...profile };
}

const working = (from: string, to: string) => ({
  hours: { ...profileOf("maya").hours, from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) },
});

const moveRowTo = async (alias: string, file: { readonly driveId: string; readonly itemId: string }) => {
  const bench = programmeBench(service, alias);
  const rows = await bench.roster.rowsOf(teamId, bench.id);
  const [row] = rows.ok ? rows.value : [];
  if (row === undefined) throw new Error(`${alias} has no row`);
  expect(await bench.roster.change(teamId, row, { status: "joined", file })).toMatchObject({ ok: true });
};

const unasked = {
  department: () => Promise.reject(new Error("nobody asks")),
  manager: () => Promise.reject(new Error("nobody asks")),
};

const together = ({ solved }: { readonly solved: DeskSnapshot["solved"] }) =>
  solved?.pairing.groups.map(({ people }) => people) ?? [];
const aloneIn = ({ solved }: { readonly solved: DeskSnapshot["solved"] }) => solved?.pairing.alone ?? [];

async function publish({ desk, round }: RoundRead) {
  const plan = await desk.preparePlan();
  const to = { teamId, meId: ana.id, trustedIds: new Set([ana.id]), number: round.number, startsOn: round.startsOn };
  return publishRound(ana.rounds, { ...to, pairs: plan?.pairs ?? [] }, () => {});
}

describe("somebody who leaves the company", () => {
  test("before the pairing is not paired, and is counted among those who cannot be", async () => {
    await joinAll(["maya", "tom", "grace", "samuel", "lukas"]);
    await control("/leave", { person: "tom" });
    const run = await dryRun();
    expect(run.unreadCount).toBe(1);
    expect(together(run).flat()).not.toContain(idOf("tom"));
    expect(together(run).flat()).toHaveLength(4);
  });

  test("between pairing and publishing is published with a partner, who learns that nobody of that id is here", async () => {
    await joinAll(["maya", "tom"]);
    const run = await dryRun();
    expect(together(run)).toHaveLength(1);
    await control("/leave", { person: "tom" });
    expect(await publish(run)).toEqual({ ok: true, value: undefined });
    const maya = programmeBench(service, "maya");
    expect(await maya.rounds.pairsOf(teamId, maya.id)).toMatchObject({
      value: [{ memberIds: [maya.id, idOf("tom")] }],
    });
    expect(await maya.people.named([idOf("tom")])).toEqual({ ok: true, value: [] });
  });
});

describe("a word that is taken out of the vocabulary while people use it", () => {
  test("counts nothing, and stays in the files of those who chose it", async () => {
    await joinAll(["maya", "tom"]);
    const before = await dryRun();
    const opened = await open(ana);
    if (opened.kind !== "running") throw new Error(opened.kind);
    const without = { ...programme, topics: programme.topics.filter(({ id }) => id !== "delegating") };
    expect(await ana.programmeSite.write(teamId, without, opened.stored)).toMatchObject({ ok: true });
    const after = await dryRun();
    expect(together(after)).toEqual(together(before));
    const score = (run: typeof after) => run.solved?.pairing.groups[0]?.score ?? 0;
    expect(score(after)).toBeLessThan(score(before));
    expect(after.present.map(({ goals, wants }) => [goals, wants])).toEqual([
      [["delegating"], ["delegating"]],
      [["delegating"], ["delegating"]],
    ]);
  });
});

describe("rounds that cannot give everybody somebody", () => {
  test("nobody has joined: there is nobody to pair, and nothing fails", async () => {
    expect(await dryRun()).toMatchObject({ present: [], solved: { pairing: { groups: [], alone: [] } } });
  });

  test("one has joined: that one is alone", async () => {
    await joinAll(["maya"]);
    expect(aloneIn(await dryRun())).toMatchObject([{ id: idOf("maya") }]);
  });

  test("everybody avoids everybody: each is told apart, with the rule that says so", async () => {
    const aliases = ["maya", "tom", "grace", "samuel"];
    await joinAll(aliases, { avoid: aliases.map(idOf) });
    const run = await dryRun();
    expect(together(run)).toEqual([]);
    expect(aloneIn(run).map(({ id }) => id)).toEqual(aliases.map(idOf).toSorted());
    expect(new Set(aloneIn(run).map(({ reason }) => JSON.stringify(reason).includes("avoid-lists")))).toEqual(
      new Set([true]),
    );
  });

  test("hours never overlap: each is told apart, with the rule that says so", async () => {
    await joinAll(["maya"], working("01:00", "05:00"));
    await joinAll(["tom"], working("09:00", "12:00"));
    await joinAll(["grace"], working("15:00", "20:00"));
    const run = await dryRun();
    expect(together(run)).toEqual([]);
    expect(new Set(aloneIn(run).map(({ reason }) => JSON.stringify(reason).includes("shared-hours")))).toEqual(
      new Set([true]),
    );
  });
});

const withZone = (timeZone: string) => words("tom", { hours: { ...profileOf("tom").hours, timeZone } });

describe("a participant's file that cannot be used", () => {
  const place = "/me/drive/root:/Side%20by%20Side/programme/for-coordinators.json";
  const put = async (alias: string, body: unknown, at = place) =>
    expect((await ask(service, alias, "PUT", `${at}:/content`, body)).status).toBeLessThan(300);
  const grants = async (alias: string) =>
    (await ask(service, alias, "GET", `${place}:/permissions`)).body["value"] as readonly {
      readonly id: string;
      readonly roles: readonly string[];
    }[];
  const fileOf = async (alias: string) => {
    const { body } = await ask(service, alias, "GET", place);
    const { driveId } = body["parentReference"] as { readonly driveId: string };
    return { driveId, itemId: String(body["id"]) };
  };

  const cases: readonly (readonly [what: string, kind: RegExp, spoil: () => Promise<unknown>])[] = [
    ["damaged", /^damaged-record$/, () => put("tom", "{")],
    ["of 2 MB", /^oversized-record$/, () => put("tom", "x".repeat(2_000_000))],
    ["of another programme", /^damaged-record$/, () => put("tom", words("tom", { programmeId: "another" }))],
    ["in somebody else's name", /^damaged-record$/, () => put("tom", words("maya"))],
    ["on a clock that no zone has", /^damaged-record$/, () => put("tom", withZone("Mars/Base_One"))],
    [
      "back from a break on a day that no month has",
      /^damaged-record$/,
      () => put("tom", words("tom", { pausedUntil: "2027-02-31" })),
    ],
    ["deleted", /^gone$/, () => ask(service, "tom", "DELETE", place)],
    [
      "not shared any more",
      /^(gone|forbidden)$/,
      async () => {
        for (const { id, roles } of await grants("tom"))
          if (!roles.includes("owner")) await ask(service, "tom", "DELETE", `${place}:/permissions/${id}`);
      },
    ],
    ["another participant's", /^damaged-record$/, async () => moveRowTo("tom", await fileOf("maya"))],
    ["nowhere", /^(gone|forbidden)$/, () => moveRowTo("tom", { driveId: "b!nowhere", itemId: "01NOWHERE" })],
  ];

  test.each(cases)(
    "%s: the coordinator is told whose, the others are read, and its owner puts it right",
    async (_what, kind, spoil) => {
      await joinAll(["maya", "tom", "grace"]);
      await spoil();
      const read = () => readParticipants(programmeBench(service, "ana"), everybody(), () => {});
      expect(await read()).toMatchObject({
        ok: true,
        value: {
          profiles: [{ ownerId: idOf("maya") }, { ownerId: idOf("grace") }],
          unreadable: [{ row: { personId: idOf("tom") }, reason: { kind: expect.stringMatching(kind) } }],
        },
      });
      expect(await take(programmeBench(service, "tom"))).toMatchObject({ ok: true });
      const after = await read();
      expect(after).toMatchObject({ value: { profiles: { length: 3 }, unreadable: [] } });
    },
  );

  test("written by a newer version: the coordinator is told so, and no older version of its owner's writes over it", async () => {
    await joinAll(["tom"]);
    await put("tom", { schemaVersion: 99, later: "kept" });
    const tom = programmeBench(service, "tom");
    expect(await readParticipants(ana, everybody(), () => {})).toMatchObject({
      value: { unreadable: [{ row: { personId: tom.id }, reason: { kind: "newer-record", schemaVersion: 99 } }] },
    });
    expect(await tom.profileFiles.mine(programme.id)).toMatchObject({ error: { kind: "newer-record" } });
    expect(await take(tom)).toMatchObject({ ok: false, error: { kind: "newer-record" } });
    expect((await ask(service, "tom", "GET", `${place}:/content`)).text).toContain("kept");
  });
});
