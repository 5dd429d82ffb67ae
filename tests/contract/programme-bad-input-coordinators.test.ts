import { beforeEach, describe, expect, test, vi } from "vitest";
import { publishRound } from "#app/programme/publish-round.ts";
import { setUpProgramme } from "#app/programme/set-up-programme.ts";
import { type PublishedPair, publishedPair } from "#domain/programme/publication.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { emptyTenant } from "#tests/oracle/booking-tenant.ts";
import { personNamed } from "./adapter-bench.ts";
import { open, type ProgrammeBench, programme, programmeBench, setUp, take, teamId } from "./programme-bench.ts";
import { ask, keeper, listPath, rawRows } from "./programme-world.ts";

vi.setConfig({ testTimeout: 120_000 });

const service = emptyTenant();
const fresh = keeper(service);
const idOf = (alias: string) => personNamed(alias).id;
const send = (alias: string, method: string, path: string, body?: unknown) => ask(service, alias, method, path, body);
const address = (alias: string) => ({ "@odata.id": `https://graph.microsoft.com/v1.0/users/${idOf(alias)}` });
const makeOwner = (alias: string) => send("ana", "POST", `/groups/${teamId}/owners/$ref`, address(alias));
const leave = async (alias: string) => {
  const url = "http://graph.tenant.localhost:5173/control/leave";
  await service.answer(new Request(url, { method: "POST", body: JSON.stringify({ person: alias }) }));
};

const pairsOf = (...groups: readonly (readonly [string, string])[]) =>
  groups.map(([one, other]) => publishedPair(1, [idOf(one), idOf(other)], idOf(one)));
const ours = pairsOf(["maya", "tom"], ["grace", "samuel"], ["lukas", "mia"]);
const theirs = pairsOf(["maya", "grace"], ["tom", "samuel"], ["lukas", "mia"]);
const owners = new Set([idOf("ana"), idOf("emil")]);

let ana: ProgrammeBench;
beforeEach(async () => {
  fresh();
  await makeOwner("emil");
  ana = programmeBench(service, "ana");
  await setUp(ana);
});

const publish = (bench: ProgrammeBench, pairs: readonly PublishedPair[], ownerIds = owners) =>
  publishRound(
    bench.rounds,
    { teamId, number: 1, startsOn: "2027-01-04", pairs, meId: bench.id, trustedIds: owners, ownerIds },
    () => {},
  );

/** The tenant, in which something else is done at the moment of the request of this number. */
function interrupted(at: number, act: () => Promise<unknown>): TenantService & { readonly count: () => number } {
  let count = 0;
  return {
    ...service,
    count: () => count,
    answer(request) {
      const isNow = count++ === at;
      if (!isNow) return service.answer(request);
      return (async () => {
        await act();
        return (await service.answer(request)) ?? new Response(null, { status: 404 });
      })();
    },
  };
}

describe("two coordinators who publish at once", () => {
  test.each([
    ["the same pairs", ours],
    ["other pairs", theirs],
  ])(
    "%s: at whatever moment the other comes, one of them publishes, and nobody has two partners",
    async (_what, his) => {
      const restore = keeper(service);
      const alone = interrupted(-1, async () => undefined);
      await publish(programmeBench(alone, "ana"), ours);
      for (let at = 0; at < alone.count(); at += 1) {
        restore();
        const emil = programmeBench(service, "emil");
        let second: Awaited<ReturnType<typeof publish>> | undefined;
        const between = interrupted(at, async () => {
          second = await publish(emil, his);
        });
        const answers = [await publish(programmeBench(between, "ana"), ours), second];
        const refusals = answers.flatMap((answer) => (answer === undefined || answer.ok ? [] : [answer.error.kind]));
        expect([at, refusals]).toEqual([at, [expect.stringMatching(/^(somebody-else-publishes|published-already)$/)]]);
        const rows = await ana.rounds.pairs(teamId, 1);
        const people = rows.ok ? rows.value.flatMap(({ memberIds }) => memberIds) : [];
        expect([at, people.length, new Set(people).size]).toEqual([at, 6, 6]);
        expect(await ana.rounds.rounds(teamId)).toMatchObject({ value: [{ state: "published" }] });
      }
    },
  );

  test("from two windows of one coordinator: both come to the same end", async () => {
    const restore = keeper(service);
    const alone = interrupted(-1, async () => undefined);
    await publish(programmeBench(alone, "ana"), ours);
    for (let at = 0; at < alone.count(); at += 1) {
      restore();
      const between = interrupted(at, () => publish(programmeBench(service, "ana"), ours));
      const answer = await publish(programmeBench(between, "ana"), ours);
      expect([at, answer.ok ? "published" : answer.error.kind]).toEqual([at, expect.stringMatching(/^published/)]);
      expect(await ana.rounds.pairs(teamId, 1)).toMatchObject({ value: { length: 3 } });
    }
  });
});

describe("a coordinator who leaves", () => {
  beforeEach(async () => {
    await take(programmeBench(service, "maya"));
    await ana.rounds.begin(teamId, 1, "2027-01-04");
    await ana.rounds.publish(teamId, ours.slice(0, 1));
    await leave("ana");
  });

  test("leaves settings that nobody believes until another coordinator has looked them over", async () => {
    const emil = programmeBench(service, "emil");
    const found = await open(emil);
    expect(found).toMatchObject({
      kind: "unreadable",
      reason: { kind: "untrusted-programme", lastModifiedById: idOf("ana"), says: programme },
    });
    if (found.kind !== "unreadable" || found.reason.kind !== "untrusted-programme") throw new Error(found.kind);
    const { says, row } = found.reason;
    if (says === undefined) throw new Error("the settings are whole");
    const kept = { ...says, coordinatorIds: [...says.coordinatorIds, emil.id] };
    expect(await emil.programmeSite.write(teamId, kept, row)).toMatchObject({ ok: true });
    const opened = await open(programmeBench(service, "maya"));
    expect(opened).toMatchObject({ kind: "running", trustedIds: owners, myRow: { status: "joined" } });
    expect(opened.coordinators.map(({ id }) => id)).toEqual([emil.id]);
  });

  test("leaves a round half published, which another goes on with, and nobody else does before", async () => {
    const emil = programmeBench(service, "emil");
    expect(await publish(emil, ours)).toMatchObject({
      error: { kind: "somebody-else-publishes", coordinatorId: idOf("ana") },
    });
    expect(await publish(emil, theirs, new Set([emil.id]))).toMatchObject({
      error: { kind: "somebody-else-published" },
    });
    expect(await publish(emil, ours, new Set([emil.id]))).toEqual({ ok: true, value: undefined });
    expect(await emil.rounds.rounds(teamId)).toMatchObject({ value: [{ number: 1, state: "published" }] });
    expect(await emil.rounds.pairs(teamId, 1)).toMatchObject({ value: { length: 3 } });
  });

  test("is followed by one who reads the files once their owners have opened the programme again", async () => {
    expect((await send("emil", "POST", `/groups/${teamId}/owners/$ref`, address("lena"))).status).toBe(204);
    const lena = programmeBench(service, "lena");
    const rows = await lena.roster.rows(teamId);
    const files = rows.ok ? rows.value.map(({ file, personId }) => ({ place: file, ownerId: personId })) : [];
    const areRead = async () => (await lena.profileFiles.readEach(files)).map(({ ok }) => ok);
    expect(await areRead()).toEqual([false]);
    const found = await lena.programmeSite.read(teamId, new Set([lena.id]));
    if (found.ok || found.error.kind !== "untrusted-programme") throw new Error("believed");
    await lena.programmeSite.write(teamId, programme, found.error.row);
    expect(await take(programmeBench(service, "maya"))).toMatchObject({ ok: true });
    expect(await areRead()).toEqual([true]);
  });
});

const mend = () =>
  setUpProgramme(programmeBench(service, "emil").programmeSite, { teamId, programme, over: undefined }, () => {});
const pathOf = (list: string) => listPath(service, `Side by Side ${list}`);

describe("lists that somebody has changed by hand", () => {
  const titles = ["settings", "people", "rounds", "pairs", "nominations"] as const;
  beforeEach(async () => {
    await take(programmeBench(service, "maya"));
    await ana.rounds.nominate(teamId, idOf("maya"));
    await publish(ana, ours);
  });

  test.each(titles)(
    "the list of %s deleted: which is said, and it is made again; the others keep their rows",
    async (list) => {
      const others = titles.filter((title) => title !== list);
      const rowsThere = async () =>
        Promise.all(others.map(async (title) => (await rawRows(service, "ana", `Side by Side ${title}`)).length));
      const before = await rowsThere();
      expect((await send("ana", "DELETE", await pathOf(list))).status).toBe(204);
      const found = await open(programmeBench(service, "maya"));
      expect(found).toMatchObject({ kind: "to-mend", lists: { length: 5 } });
      expect(found.kind === "to-mend" && found.lists.filter(({ state }) => state === "missing")).toEqual([
        { list, state: "missing" },
      ]);
      // Settings that are there are not written over by whoever mends.
      expect(await mend()).toMatchObject(list === "settings" ? { ok: true } : { error: { kind: "conflict" } });
      expect((await open(programmeBench(service, "maya"))).kind).toBe("running");
      expect(await rowsThere()).toEqual(before);
    },
  );

  test.each([
    ["a column deleted", "people", "Status", "DELETE", undefined],
    ["an index taken away", "pairs", "Member2Id", "PATCH", { indexed: false }],
    ["values not unique any more", "rounds", "RowKey", "PATCH", { enforceUniqueValues: false, indexed: false }],
  ])("%s: which is said, and it is mended", async (_what, list, column, method, body) => {
    expect((await send("ana", method, `${await pathOf(list)}/columns/${column}`, body)).status).toBeLessThan(300);
    const found = await open(programmeBench(service, "maya"));
    expect(found.kind === "to-mend" && found.lists.filter(({ state }) => state !== "ready")).toEqual([
      { list, state: "incomplete", columns: [column] },
    ]);
    await mend();
    expect(await open(programmeBench(service, "maya"))).toMatchObject({ kind: "running" });
    const rows = await rawRows(service, "ana", `Side by Side ${list}`);
    expect(rows.length).toBeGreaterThan(0);
  });

  test("a list or a column with another title: nothing is missing, and nothing is made a second time", async () => {
    await send("ana", "PATCH", await pathOf("people"), { displayName: "Everybody" });
    await send("ana", "PATCH", `${await pathOf("pairs")}/columns/OrganiserId`, { displayName: "Books" });
    const maya = programmeBench(service, "maya");
    expect(await open(maya)).toMatchObject({ kind: "running", myRow: { personId: maya.id } });
    expect(await take(maya, "paused")).toMatchObject({ ok: true, value: { status: "paused" } });
    await mend();
    const site = (await pathOf("pairs")).split("/lists")[0] ?? "";
    expect((await send("ana", "GET", `${site}/lists`)).body["value"]).toHaveLength(5);
  });
});
