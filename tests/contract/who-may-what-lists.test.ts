import { beforeAll, beforeEach, expect, test } from "vitest";
import { publishRound } from "#app/programme/publish-round.ts";
import { readParticipants } from "#app/programme/read-participants.ts";
import { trustedPairs, trustedRounds } from "#domain/programme/publication.ts";
import { personNamed } from "./adapter-bench.ts";
import { open, programme, programmeBench, take, teamId } from "./programme-bench.ts";
import { ask, listPath, rawRows, rightsTable, runningProgramme } from "./programme-world.ts";

/**
 * Whose word counts in the programme's lists, copied by hand from brief 3: who reads (r), and whose writing is believed (w).
 * Tom is Maya's partner, Ana the coordinator, Grace another participant, Oliver her manager, Noah a stranger.
 */
const counts = rightsTable(`
                  maya   tom   ana   grace  oliver  noah
  settings        r-     r-    rw    r-     --      --
  people          rw     r-    rw    r-     --      --
  rounds          r-     r-    rw    r-     --      --
  pairs           r-     r-    rw    r-     --      --
  nominations     r-     r-    rw    r-     --      --
`);

/**
 * What SharePoint can hold: it has no rights for single rows that Graph could give, so whoever is in the Team writes and deletes
 * every row. That is why the app distrusts rows. Lists and columns are the owners'.
 */
const enforced = rightsTable(`
                  maya   tom   ana   grace  oliver  noah
  any row         rwd    rwd   rwd   rwd    ---     ---
  the lists       r--    r--   rwd   r--    ---     ---
`);

let world: Awaited<ReturnType<typeof runningProgramme>>;
beforeAll(async () => {
  world = await runningProgramme();
});
beforeEach(() => world.restore());

const idOf = (alias: string) => personNamed(alias).id;
const anas = () => new Set([idOf("ana")]);
const titles = ["settings", "people", "rounds", "pairs", "nominations"] as const;
const titleOf = (list: string) => `Side by Side ${list}`;

const send = (alias: string, method: string, path: string, body?: unknown) =>
  ask(world.service, alias, method, path, body);
const may = async (alias: string, method: string, path: string, body?: unknown) =>
  (await send(alias, method, path, body)).status < 400;

/** The row that is Maya's, or everybody's. */
async function rowOf(list: string) {
  const rows = await rawRows(world.service, "ana", titleOf(list));
  const row = rows.find(({ fields }) => JSON.stringify(fields).includes(idOf("maya"))) ?? rows[0];
  if (row === undefined) throw new Error(`there is nothing in ${list}`);
  return { path: `${await listPath(world.service, titleOf(list))}/items/${row.id}` };
}

/** What somebody writes over the row, and whom the app names when it does not believe it; undefined when it does. */
const changes: Readonly<Record<string, { fields: object; disbelieved: () => Promise<string | undefined> }>> = {
  settings: {
    fields: { Settings: JSON.stringify({ ...programme, unknownFields: undefined, name: "Renamed" }) },
    async disbelieved() {
      const opened = await open(programmeBench(world.service, "samuel"));
      if (opened.kind === "running") return opened.stored.programme.name === "Renamed" ? undefined : "nobody";
      return opened.kind === "unreadable" && opened.reason.kind === "untrusted-programme"
        ? opened.reason.lastModifiedById
        : opened.kind;
    },
  },
  people: {
    fields: { Status: "left" },
    async disbelieved() {
      const asked = { teamId, programmeId: programme.id, ownerIds: anas() };
      const read = await readParticipants(world.ana, asked, () => {});
      if (!read.ok) throw new Error(read.error.kind);
      const { left, ignored, profiles } = read.value;
      expect(profiles.map(({ ownerId }) => ownerId)).not.toContain(idOf("maya"));
      return left.some(({ personId }) => personId === idOf("maya")) ? undefined : ignored[0]?.row.lastModifiedById;
    },
  },
  rounds: {
    fields: { State: "publishing" },
    async disbelieved() {
      const rows = await world.ana.rounds.rounds(teamId);
      if (!rows.ok) throw new Error(rows.error.kind);
      const [trusted] = trustedRounds(rows.value, anas());
      return trusted?.state === "publishing" ? undefined : rows.value[0]?.lastModifiedById;
    },
  },
  pairs: {
    fields: { OrganiserId: idOf("tom") },
    async disbelieved() {
      const rows = await programmeBench(world.service, "maya").rounds.pairsOf(teamId, idOf("maya"));
      if (!rows.ok) throw new Error(rows.error.kind);
      const [trusted] = trustedPairs(rows.value, anas());
      return trusted?.organiserId === idOf("tom") ? undefined : rows.value[0]?.lastModifiedById;
    },
  },
  nominations: {
    fields: { PersonId: idOf("tom") },
    async disbelieved() {
      const rows = await world.ana.rounds.nominations(teamId);
      if (!rows.ok) throw new Error(rows.error.kind);
      const [row] = rows.value;
      return row?.lastModifiedById === idOf("ana") && row.personId === idOf("tom") ? undefined : row?.lastModifiedById;
    },
  },
};

test.each(counts)("%s, %s: %s", async (list, alias, rights) => {
  const { path } = await rowOf(list);
  const change = changes[list];
  expect(await may(alias, "GET", path)).toBe(rights.includes("r"));
  expect(await may(alias, "GET", `${path.split("/items")[0] ?? ""}/items?$expand=fields`)).toBe(rights.includes("r"));
  const isLet = await may(alias, "PATCH", path, { fields: change?.fields });
  const believed = isLet ? ((await change?.disbelieved()) ?? "believed") : "refused";
  const expected = { "--": "refused", "r-": idOf(alias), rw: "believed" }[rights];
  expect(believed).toBe(expected);
});

test.each(enforced.filter(([what]) => what === "any row"))("%s, %s: %s", async (_what, alias, rights) => {
  for (const list of titles) {
    const { path } = await rowOf(list);
    expect(await may(alias, "GET", path)).toBe(rights.includes("r"));
    expect(await may(alias, "PATCH", path, { fields: { RowKey: "x" } })).toBe(rights.includes("w"));
    const items = path.slice(0, path.lastIndexOf("/"));
    expect(await may(alias, "POST", items, { fields: { RowKey: "mine" } })).toBe(rights.includes("w"));
    expect(await may(alias, "DELETE", path)).toBe(rights.includes("d"));
  }
});

test.each(enforced.filter(([what]) => what === "the lists"))("%s, %s: %s", async (_what, alias, rights) => {
  for (const list of titles) {
    const path = await listPath(world.service, titleOf(list));
    expect(await may(alias, "GET", path)).toBe(rights.includes("r"));
    expect(await may(alias, "POST", `${path}/columns`, { name: "Mine", text: {} })).toBe(rights.includes("w"));
    expect(await may(alias, "DELETE", `${path}/columns/RowKey`)).toBe(rights.includes("w"));
    expect(await may(alias, "DELETE", path)).toBe(rights.includes("d"));
  }
});

test("nobody enrols somebody else, a coordinator included: such rows are shown and left out", async () => {
  const path = `${await listPath(world.service, titleOf("people"))}/items`;
  for (const alias of ["ana", "tom"]) {
    const fields = { RowKey: alias, PersonId: idOf("derek"), Status: "joined", DriveId: "b!1", ItemId: "1" };
    expect((await send(alias, "POST", path, { fields })).status).toBe(201);
  }
  const read = await readParticipants(world.ana, { teamId, programmeId: programme.id, ownerIds: anas() }, () => {});
  expect(read).toMatchObject({
    ok: true,
    value: {
      ignored: [
        { row: { personId: idOf("derek"), createdById: idOf("ana") }, reason: "enrolled-by-somebody-else" },
        { row: { personId: idOf("derek"), createdById: idOf("tom") }, reason: "enrolled-by-somebody-else" },
      ],
    },
  });
});

test("what a colleague deletes stands again when it is done once more, and nobody has lost a word", async () => {
  for (const list of ["people", "rounds", "pairs", "nominations"]) {
    const { path } = await rowOf(list);
    expect((await send("grace", "DELETE", path)).status).toBe(204);
  }
  const maya = programmeBench(world.service, "maya");
  expect(await open(maya)).toMatchObject({ kind: "running", myRow: undefined });
  expect(await maya.profileFiles.mine(programme.id)).toMatchObject({ ok: true, value: { offers: ["feedback"] } });
  expect(await take(maya)).toMatchObject({ ok: true, value: { personId: maya.id } });
  const round = { teamId, number: 1, startsOn: "2027-01-04", pairs: world.pairs, meId: world.ana.id };
  expect(await publishRound(world.ana.rounds, { ...round, trustedIds: anas() }, () => {})).toEqual({
    ok: true,
    value: undefined,
  });
  expect(await world.ana.rounds.nominate(teamId, maya.id)).toMatchObject({ ok: true });
  expect(await maya.rounds.pairsOf(teamId, maya.id)).toMatchObject({ value: [{ key: world.pairs[0]?.key }] });
  expect(await world.ana.rounds.nominations(teamId)).toMatchObject({ value: [{ personId: maya.id }] });
});
