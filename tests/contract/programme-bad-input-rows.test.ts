import { beforeEach, describe, expect, test, vi } from "vitest";
import { publishRound } from "#app/programme/publish-round.ts";
import { readParticipants } from "#app/programme/read-participants.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import { createItem } from "#tenant/graph/model/list-edit.ts";
import { listsOf } from "#tenant/graph/model/list-state.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { emptyTenant } from "#tests/oracle/booking-tenant.ts";
import { personNamed } from "./adapter-bench.ts";
import { open, type ProgrammeBench, programme, programmeBench, setUp, take, teamId } from "./programme-bench.ts";
import { ask, keeper, listPath, rawRows } from "./programme-world.ts";

vi.setConfig({ testTimeout: 120_000 });

const service: TenantService = emptyTenant();
const fresh = keeper(service);
let ana: ProgrammeBench;
beforeEach(async () => {
  fresh();
  ana = programmeBench(service, "ana");
  await setUp(ana);
});

const idOf = (alias: string) => personNamed(alias).id;
const pairs = [
  ["maya", "tom"],
  ["grace", "samuel"],
].map(([one = "", other = ""]) => publishedPair(1, [idOf(one), idOf(other)], idOf(one)));

const publish = (wanted = pairs, number = 1) =>
  publishRound(
    ana.rounds,
    { teamId, number, startsOn: "2027-01-04", pairs: wanted, meId: ana.id, trustedIds: new Set([ana.id]) },
    () => {},
  );
const readAll = () =>
  readParticipants(ana, { teamId, programmeId: programme.id, ownerIds: new Set([ana.id]) }, () => {});
const itemsOf = async (list: string) => `${await listPath(service, `Side by Side ${list}`)}/items`;
const addAs = async (alias: string, list: string, fields: object) =>
  expect((await ask(service, alias, "POST", await itemsOf(list), { fields })).status).toBe(201);

async function changeAs(alias: string, list: string, key: string, fields: object) {
  const row = (await rawRows(service, "ana", `Side by Side ${list}`)).find((one) => one.fields["RowKey"] === key);
  expect((await ask(service, alias, "PATCH", `${await itemsOf(list)}/${row?.id ?? ""}`, { fields })).status).toBe(200);
}

async function standsAsWanted() {
  expect(await ana.rounds.rounds(teamId)).toMatchObject({ value: [{ number: 1, state: "published" }] });
  const rows = await ana.rounds.pairs(teamId, 1);
  if (!rows.ok) throw new Error(rows.error.kind);
  const trusted = rows.value.filter(({ lastModifiedById }) => lastModifiedById === ana.id);
  expect(new Map(trusted.map(({ key, organiserId }) => [key, organiserId]))).toEqual(
    new Map(pairs.map(({ key, organiserId }) => [key, organiserId])),
  );
  expect(trusted).toHaveLength(pairs.length);
}

describe("rows that a member has forged or edited", () => {
  test("rounds of every kind do not stand in the way of the coordinators' own", async () => {
    await addAs("tom", "rounds", { RowKey: "mine", RoundNumber: 1, State: "published", StartsOn: "2027-01-04" });
    await addAs("tom", "rounds", { RowKey: "round-1", RoundNumber: 7, State: "published", StartsOn: "2027-01-04" });
    await addAs("grace", "rounds", { RowKey: "round-x", RoundNumber: 1, State: "publishing", StartsOn: "soon" });
    expect(await publish()).toEqual({ ok: true, value: undefined });
    await standsAsWanted();
  });

  test.each([
    ["called published halfway", { State: "published" }],
    ["begun anew", { State: "publishing" }],
    ["given another day", { StartsOn: "2020-01-01" }],
    ["given a day that no month has", { StartsOn: "2027-02-31" }],
    ["emptied", { State: "", StartsOn: "", RoundNumber: null }],
  ])("a round that was %s is published by the same call", async (_what, fields) => {
    await ana.rounds.begin(teamId, 1, "2027-01-04");
    await ana.rounds.publish(teamId, pairs.slice(0, 1));
    await changeAs("tom", "rounds", "round-1", fields);
    expect(await publish()).toEqual({ ok: true, value: undefined });
    await standsAsWanted();
  });

  test.each([
    ["another round", { RoundNumber: 99 }],
    ["other people", { Member1Id: idOf("noah"), OrganiserId: idOf("noah") }],
    ["nobody", { Member1Id: "", OrganiserId: "" }],
  ])(
    "a partnership into which somebody wrote %s is written again, before and after publishing",
    async (_what, fields) => {
      await ana.rounds.begin(teamId, 1, "2027-01-04");
      await ana.rounds.publish(teamId, pairs.slice(0, 1));
      for (let published = 0; published < 2; published += 1) {
        await changeAs("tom", "pairs", pairs[0]?.key ?? "", fields);
        expect(await publish()).toEqual({ ok: true, value: undefined });
        await standsAsWanted();
      }
      expect(await publish()).toMatchObject({ error: { kind: "published-already" } });
    },
  );

  test("settings that a member has emptied are damaged, not missing, and a coordinator writes them again", async () => {
    await changeAs("tom", "settings", "programme", { Settings: "" });
    const found = await open(ana);
    expect(found).toMatchObject({ kind: "unreadable", reason: { kind: "untrusted-programme", says: undefined } });
    if (found.kind !== "unreadable" || found.reason.kind === "newer-programme") throw new Error(found.kind);
    expect(await ana.programmeSite.write(teamId, programme, found.reason.row)).toMatchObject({ ok: true });
    expect(await open(ana)).toMatchObject({ kind: "running", stored: { programme } });
  });

  test("a nomination that somebody forged or edited counts once a coordinator gives it", async () => {
    await addAs("tom", "nominations", { RowKey: idOf("tom"), PersonId: idOf("tom") });
    const byAna = async () => {
      const rows = await ana.rounds.nominations(teamId);
      return rows.ok && rows.value.filter(({ lastModifiedById }) => lastModifiedById === ana.id);
    };
    expect(await byAna()).toEqual([]);
    expect(await ana.rounds.nominate(teamId, idOf("tom"))).toMatchObject({ ok: true });
    expect(await byAna()).toMatchObject([{ personId: idOf("tom") }]);
    await changeAs("tom", "nominations", idOf("tom"), { PersonId: idOf("grace") });
    expect(await ana.rounds.nominate(teamId, idOf("tom"))).toMatchObject({ ok: true });
    expect(await byAna()).toMatchObject([{ personId: idOf("tom") }]);
  });

  test.each([
    ["emptied", { Status: "", DriveId: "" }],
    ["given a word that is none", { Status: "banned" }],
    ["given to somebody else", { PersonId: idOf("noah") }],
  ])(
    "a participant's row that was %s is shown to the coordinator, and the participant puts it right",
    async (_what, fields) => {
      const maya = programmeBench(service, "maya");
      await take(maya);
      const [row] = await rawRows(service, "ana", "Side by Side people");
      await changeAs("tom", "people", String(row?.fields["RowKey"]), fields);
      expect(await readAll()).toMatchObject({
        value: { profiles: [], ignored: [{ row: { createdById: maya.id, lastModifiedById: idOf("tom") } }] },
      });
      expect(await take(maya)).toMatchObject({ ok: true, value: { personId: maya.id, status: "joined" } });
      expect(await readAll()).toMatchObject({ value: { profiles: [{ ownerId: maya.id }] } });
    },
  );
});

/** Somebody of whom the tenant knows nothing. */
const nameless = (at: number) => `5bde0009-0000-4000-8000-${String(at).padStart(12, "0")}`;

const pairRow = (round: number, at: number) => {
  const pair = publishedPair(round, [nameless(2 * at), nameless(2 * at + 1)], nameless(2 * at));
  const [Member1Id = "", Member2Id = ""] = pair.memberIds;
  return { RowKey: pair.key, RoundNumber: round, Member1Id, Member2Id, OrganiserId: pair.organiserId };
};

describe("more rows than SharePoint looks through at once", () => {
  const many = 5200;

  /** Puts rows into a list without asking Graph: there is no time for thousands of requests. */
  function fill(
    list: string,
    by: (at: number) => string,
    fields: (at: number) => Readonly<Record<string, string | number>>,
  ) {
    const found = listsOf(service.tenant, { id: teamId }).find(
      ({ displayName }) => displayName === `Side by Side ${list}`,
    );
    if (found === undefined) throw new Error(`there is no ${list}`);
    const first = createItem(service.tenant, found, by(0), fields(0));
    for (let at = 1; at < many; at += 1) {
      found.lastItemId += 1;
      const id = found.lastItemId;
      // As `createItem` makes it, but for the search for the same key among all rows before.
      const item = {
        ...first,
        id,
        guid: first.guid.replace("0000", String(id)),
        createdBy: by(at),
        modifiedBy: by(at),
      };
      found.items[id] = { ...item, fields: { ...fields(at) } };
    }
  }

  test("of people: everybody is read, one's own row is found, and joining makes it once", async () => {
    fill("people", nameless, (at) => {
      const Status = "left";
      return { RowKey: `${at}`, PersonId: nameless(at), Status, DriveId: "b!1", ItemId: "1" };
    });
    const maya = programmeBench(service, "maya");
    expect(await take(maya)).toMatchObject({ ok: true });
    expect(await take(maya, "paused")).toMatchObject({ ok: true, value: { status: "paused" } });
    expect(await open(maya)).toMatchObject({ kind: "running", myRow: { status: "paused" } });
    const read = await readAll();
    expect(read).toMatchObject({ value: { paused: [{ personId: maya.id }], ignored: [] } });
    expect(read.ok && read.value.left).toHaveLength(many);
  });

  test("of partnerships: the next round is published, everybody finds their own, and no round hides another", async () => {
    fill(
      "pairs",
      () => ana.id,
      (at) => pairRow(2 + (at % 3), at),
    );
    expect(await publish()).toEqual({ ok: true, value: undefined });
    await standsAsWanted();
    const maya = programmeBench(service, "maya");
    expect(await maya.rounds.pairsOf(teamId, maya.id)).toMatchObject({ value: [{ round: 1 }] });
    expect(await ana.rounds.pairs(teamId)).toMatchObject({ value: { length: many + 2 } });
    const third = await ana.rounds.pairs(teamId, 3);
    expect(third.ok && third.value.length).toBe(1733);
  });

  test("of partnerships in one round: it is read whole", async () => {
    fill(
      "pairs",
      () => ana.id,
      (at) => pairRow(1, at),
    );
    const read = await ana.rounds.pairs(teamId, 1);
    expect(read.ok && read.value.length).toBe(many);
    expect(await publish()).toMatchObject({ error: { kind: "somebody-else-published" } });
  });
});
