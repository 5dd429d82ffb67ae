import { beforeAll, beforeEach, expect, test } from "vitest";
import { takePart } from "#app/programme/take-part.ts";
import { personNamed } from "./adapter-bench.ts";
import { open, profileOf, programmeBench, teamId } from "./programme-bench.ts";
import { ask, rawRows, rightsTable, runningProgramme, words } from "./programme-world.ts";

/**
 * Who reads (r), writes (w), deletes (d) and gives others a right to (s) what is Maya's, copied by hand from brief 3 and asked of
 * the tenant's Graph as that person, with every permission that an app could have: what is refused here, no app can do.
 * Tom is her partner, Ana the coordinator, Grace another participant, Oliver her manager, Noah a stranger.
 */
const files = rightsTable(`
                          maya   tom    ana    grace  oliver  noah
  record.json             rwds   r---   ----   ----   ----    ----
  private.json            rwds   ----   ----   ----   ----    ----
  for-coordinators.json   rwds   ----   r---   ----   ----    ----
  the folder of all       rwds   ----   ----   ----   ----    ----
`);

/** Tom sees the series as the copy in his own calendar; what he does to it must not reach Maya's. */
const series = rightsTable(`
                          maya   tom    ana    grace  oliver  noah
  the series              rwd    r--    ---    ---    ---     ---
`);

let world: Awaited<ReturnType<typeof runningProgramme>>;
beforeAll(async () => {
  world = await runningProgramme();
});
beforeEach(() => world.restore());

const send = (alias: string, method: string, path: string, body?: unknown) =>
  ask(world.service, alias, method, path, body);
const may = async (alias: string, method: string, path: string, body?: unknown) =>
  (await send(alias, method, path, body)).status < 400;

const folder = "/me/drive/root:/Side%20by%20Side";
const places: Readonly<Record<string, () => string>> = {
  "record.json": () => `${folder}/${world.partnershipId}/record.json`,
  "private.json": () => `${folder}/private.json`,
  "for-coordinators.json": () => `${folder}/programme/for-coordinators.json`,
  "the folder of all": () => folder,
};

/** Both ways to a file of Maya's: by its id, which others may have learnt, and by its path, which anybody can guess. */
async function waysTo(file: string) {
  const path = places[file]?.() ?? "";
  const { body } = await send("maya", "GET", path);
  const { driveId } = body["parentReference"] as { readonly driveId: string };
  const guessed = path.replace("/me/", `/users/${personNamed("maya").id}/`);
  return [
    { item: `/drives/${driveId}/items/${String(body["id"])}`, by: "" },
    { item: guessed, by: ":" },
  ] as const;
}

async function rightsOnFile(alias: string, file: string): Promise<string> {
  const rights = new Set<string>();
  for (const { item, by } of await waysTo(file)) {
    const isFolder = file === "the folder of all";
    const content = isFolder ? `${item}${by}/children` : `${item}${by}/content`;
    const mayLook = await may(alias, "GET", item);
    if ((await may(alias, "GET", content)) || mayLook) rights.add("r");
    const written = isFolder
      ? await may(
          alias,
          "PUT",
          item.includes("root:") ? `${item}/new.json:/content` : `${item}:/new.json:/content`,
          "{}",
        )
      : await may(alias, "PUT", content, "{}");
    if (written) rights.add("w");
    const invite = {
      recipients: [{ email: personNamed("derek").email }],
      roles: ["read"],
      requireSignIn: true,
      sendInvitation: false,
    };
    if (await may(alias, "POST", `${item}${by}/invite`, invite)) rights.add("s");
    if (await may(alias, "PATCH", item, { name: "renamed.json" })) rights.add("w");
    world.restore();
    if (await may(alias, "DELETE", item)) rights.add("d");
    world.restore();
  }
  return inOrder("rwds", rights);
}

const inOrder = (all: string, has: ReadonlySet<string>) =>
  all.replaceAll(/./g, (right) => (has.has(right) ? right : "-"));

test.each(files)("%s, %s: %s", async (file, alias, rights) => {
  expect(await rightsOnFile(alias, file)).toBe(rights);
});

type Event = { readonly id: string; readonly subject: string; readonly sensitivity: string };
const eventsOf = async (alias: string, path: string) =>
  (((await send(alias, "GET", path)).body["value"] ?? []) as readonly Event[]).filter(
    ({ subject }) => subject === "Side by Side",
  );
const standing = async () => JSON.stringify((await send("maya", "GET", "/me/events")).body["value"]);

async function rightsOnSeries(alias: string): Promise<string> {
  const owner = alias === "maya" ? "/me" : `/users/${personNamed("maya").id}`;
  const [original] = await eventsOf("maya", "/me/events");
  const [copy] = await eventsOf(alias, "/me/events");
  const targets = [`${owner}/events/${original?.id ?? ""}`, ...(copy === undefined ? [] : [`/me/events/${copy.id}`])];
  const rights = new Set<string>();
  for (const path of targets) {
    if (await may(alias, "GET", path)) rights.add("r");
    const before = await standing();
    await send(alias, "PATCH", path, { subject: "Changed" });
    await send(alias, "PATCH", path, { start: { dateTime: "2026-12-01T03:00:00", timeZone: "UTC" } });
    if ((await standing()) !== before) rights.add("w");
    world.restore();
    await send(alias, "DELETE", path);
    if ((await eventsOf("maya", "/me/events")).length === 0) rights.add("d");
    world.restore();
  }
  return inOrder("rwd", rights);
}

test.each(series)("%s, %s: %s", async (_what, alias, rights) => {
  expect(await rightsOnSeries(alias)).toBe(rights);
});

test("whoever looks for a free hour of hers learns that she is busy, and nothing about whom with", async () => {
  const [event] = await eventsOf("maya", "/me/events");
  expect(event?.sensitivity).toBe("private");
  for (const alias of ["ana", "grace", "oliver", "noah"] as const) {
    const window = {
      startTime: { dateTime: "2026-11-23T00:00:00", timeZone: "UTC" },
      endTime: { dateTime: "2027-01-20T00:00:00", timeZone: "UTC" },
    };
    const asked = { schedules: [personNamed("maya").email], ...window };
    const { body, text } = await send(alias, "POST", "/me/calendar/getSchedule", asked);
    expect(JSON.stringify(body)).toContain('"busy"');
    expect(text).not.toContain("Side by Side");
    expect(text).not.toContain("Tom");
  }
});

/** Every word stands in one place only, so that the rights of that place are the rights to the word. */
test.each([
  ["a goal and every other word of the conversation", words.goal, ["record.json"]],
  ["a private note", words.note, ["private.json"]],
  ["what she offers", `"${words.offer}"`, ["for-coordinators.json"]],
  ["whom she would rather not meet", words.avoided, ["for-coordinators.json"]],
] as const)("%s stands in one file, and in no list", async (_what, word, expected) => {
  const found: string[] = [];
  for (const file of ["record.json", "private.json", "for-coordinators.json"] as const) {
    const { text } = await send("maya", "GET", `${places[file]?.() ?? ""}:/content`);
    if (text.includes(word)) found.push(file);
  }
  for (const title of ["people", "rounds", "pairs", "nominations"]) {
    const rows = await rawRows(world.service, "ana", `Side by Side ${title}`);
    expect(rows.length).toBeGreaterThan(0);
    if (JSON.stringify(rows).includes(word)) found.push(title);
  }
  expect(found).toEqual(expected);
});

test("a manager who belongs to the Team has no more than anybody in it", async () => {
  await send("ana", "POST", `/groups/${teamId}/members/$ref`, {
    "@odata.id": `https://graph.microsoft.com/v1.0/users/${personNamed("oliver").id}`,
  });
  for (const file of ["record.json", "private.json", "for-coordinators.json"] as const) {
    for (const { item } of await waysTo(file)) expect(await may("oliver", "GET", item)).toBe(false);
  }
  expect((await rawRows(world.service, "oliver", "Side by Side people")).length).toBeGreaterThan(0);
});

test("another coordinator reads a profile, and whoever was one reads it no more, once its owner has changed it", async () => {
  const reference = { "@odata.id": `https://graph.microsoft.com/v1.0/users/${personNamed("emil").id}` };
  expect((await send("ana", "POST", `/groups/${teamId}/owners/$ref`, reference)).status).toBe(204);
  expect((await send("emil", "DELETE", `/groups/${teamId}/owners/${personNamed("ana").id}/$ref`)).status).toBe(204);
  const maya = programmeBench(world.service, "maya");
  const opened = await open(maya);
  expect(opened.coordinators.map(({ id }) => id)).toEqual([personNamed("emil").id]);
  const rows = await maya.roster.rowsOf(teamId, maya.id);
  const taking = { teamId, profile: profileOf("maya", { role: "Nurse" }), status: "joined" } as const;
  const myRow = rows.ok ? rows.value[0] : undefined;
  expect(await takePart(maya, { ...taking, myRow, coordinators: opened.coordinators })).toMatchObject({ ok: true });
  for (const { item } of await waysTo("for-coordinators.json")) {
    expect([await may("ana", "GET", item), await may("emil", "GET", item)]).toEqual([false, true]);
    expect(await may("tom", "GET", item)).toBe(false);
  }
});
