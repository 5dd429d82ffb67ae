import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { joinProgramme } from "#scripts/populate/join-programme.ts";
import { generatePeople } from "#tenant/seed/generated-people.ts";
import { people as seedPeople, type SeedPerson } from "#tenant/seed/people.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { appOf, openStage, personOf, type Stage } from "./stage.ts";

const outside: readonly string[] = programmeTeam.outside;
const forty = seedPeople.filter(({ alias }) => alias !== "ana" && !outside.includes(alias));

/** A partnership as the Team's list holds it. */
type Listed = { readonly members: readonly string[]; readonly organiser: string; readonly round: number };

async function setUpFromChannel(stage: Stage): Promise<{ page: Page; app: FrameLocator }> {
  const page = await stage.open("?only=ana&view=channel");
  await page.getByRole("button", { name: "Add Side by Side" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  const app = appOf(page, "ana");
  await app.getByRole("button", { name: "Start the programme" }).click();
  await app.getByRole("button", { name: "To the programme" }).click();
  await app.getByRole("radio", { name: "Pairing" }).waitFor();
  return { page, app };
}

async function letJoin(stage: Stage, people: readonly SeedPerson[]): Promise<void> {
  const { port } = stage.tenant;
  await joinProgramme({
    graphOrigin: `http://localhost:${port}/graph`,
    coordinator: personOf("ana"),
    people,
    idOf: new Map([...seedPeople, ...people].map(({ alias, id }) => [alias, id])),
    onProgress: () => {},
    forgetUsage: () => stage.control("DELETE", "usage"),
  });
  await stage.control("DELETE", "usage");
}

async function readPairs(stage: Stage): Promise<readonly Listed[]> {
  const ask = async (path: string) => {
    const { status, body } = await stage.graph("ana", ["Sites.Read.All"], path);
    expect(status).toBe(200);
    return body as { id: string; value: { fields: Record<string, string> }[]; "@odata.nextLink"?: string };
  };
  const { id: site } = await ask(`/groups/${programmeTeam.id}/sites/root`);
  const rows: Record<string, string>[] = [];
  let next: string | undefined =
    `/sites/${site}/lists/${encodeURIComponent("Side by Side pairs")}/items?$expand=fields&$top=500`;
  while (next !== undefined) {
    const { value, "@odata.nextLink": more } = await ask(next);
    rows.push(...value.map(({ fields }) => fields));
    next = more?.slice(more.indexOf("/v1.0") + "/v1.0".length);
  }
  return rows.map((row) => ({
    members: [row["Member1Id"], row["Member2Id"], row["Member3Id"]].filter((id) => id !== undefined && id !== ""),
    organiser: row["OrganiserId"] ?? "",
    round: Number(row["RoundNumber"]),
  })) as readonly Listed[];
}

/** What is wrong with a round: everybody stands in it once, one of them organises, nobody is with whom they report to. */
function faultsOf(pairs: readonly Listed[], joined: readonly SeedPerson[]) {
  const times = new Map(joined.map(({ id }) => [id, 0]));
  for (const id of pairs.flatMap(({ members }) => members)) times.set(id, (times.get(id) ?? 0) + 1);
  const byId = new Map(joined.map((person) => [person.id, person]));
  return {
    notOnce: [...times].filter(([id, count]) => count !== 1 || !byId.has(id)),
    withoutOrganiser: pairs.filter(({ members, organiser }) => !members.includes(organiser)),
    inOtherRounds: pairs.filter(({ round }) => round !== 1),
    reporting: pairs.filter(({ members }) =>
      members.some((one) => members.some((other) => byId.get(one)?.manager === byId.get(other)?.alias)),
    ),
  };
}
const faultless = { notOnce: [], withoutOrganiser: [], inOtherRounds: [], reporting: [] };

async function tryThePairing(app: FrameLocator): Promise<void> {
  await app.getByRole("radio", { name: "Pairing" }).check();
  await app.getByRole("button", { name: "Try the pairing" }).click({ timeout: 420_000 });
  await app.getByText(/^The best there is: proven/).waitFor({ timeout: 120_000 });
}

async function publish(app: FrameLocator, partnerships: string): Promise<void> {
  await app.getByRole("button", { name: `Publish ${partnerships} partnerships`, exact: true }).click();
  await app.getByRole("button", { name: `Publish ${partnerships} partnerships`, exact: true }).click();
  await app.getByRole("button", { name: `Yes, publish ${partnerships} partnerships` }).click();
  await app.getByText("Round 1 is published").first().waitFor({ timeout: 240_000 });
}

// Brief 1, story step 6, first half.
describe("Ana sets a programme up in its channel, pairs who joined, and publishes", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  it("with 40 people, one pair changed by hand; Maya opens the link and has her series in one confirmation", async () => {
    const { page, app } = await setUpFromChannel(stage);
    await letJoin(stage, forty);
    await page.reload();
    await tryThePairing(app);
    await app.getByText("20 pairs.").waitFor();
    await app.getByText("Everybody has a partner.").waitFor();

    const rows = app
      .getByRole("listitem")
      .filter({ has: app.getByRole("button", { name: /show what it is made of/ }) });
    expect(await rows.count()).toBe(20);
    for (const row of await rows.all())
      expect((await row.getByRole("listitem").allTextContents()).join("")).not.toBe("");

    const apart = rows.first().getByRole("button", { name: /^Keep .* apart$/ });
    const names = /^Keep (.*) and (.*) apart$/.exec((await apart.getAttribute("aria-label")) ?? "") ?? [];
    await apart.click();
    await app
      .getByText(/The total (falls|stays)/)
      .first()
      .waitFor();
    await app.getByRole("button", { name: "Do it" }).click();
    await app.getByText(/^Done: .* kept apart/).waitFor();
    await publish(app, "20");

    const pairs = await readPairs(stage);
    expect(faultsOf(pairs, forty)).toEqual(faultless);
    const apartIds = [names[1], names[2]].map(
      (name) => forty.find(({ displayName }) => displayName === name)?.id ?? "",
    );
    expect(pairs.filter(({ members }) => apartIds.every((id) => members.includes(id)))).toEqual([]);

    await page.close();
    const maya = personOf("maya");
    const hers = pairs.find(({ members }) => members.includes(maya.id));
    const partner = forty.find(({ id }) => id !== maya.id && hers?.members.includes(id));
    if (partner === undefined) throw new Error("Maya has no partner");
    const mayas = await stage.open("?only=maya&view=channel");
    const place = appOf(mayas, "maya");
    await place.getByRole("heading", { name: "Your partner in round 1" }).waitFor();
    await place.getByText(partner.displayName).first().waitFor();
    await place.getByRole("button", { name: /^Find a slot/ }).click();
    await place.getByRole("button", { name: /^Book .* sessions$/ }).click();
    await place.getByRole("heading", { name: `${partner.givenName} has been invited` }).waitFor({ timeout: 60_000 });

    const { body } = await stage.graph(partner.alias, ["Calendars.Read"], "/me/events?$top=50");
    const events = (body as { value: { type: string; organizer: { emailAddress: { address: string } } }[] }).value;
    const invited = events.filter(
      ({ type, organizer }) => type === "seriesMaster" && organizer.emailAddress.address === maya.email,
    );
    expect(invited).toHaveLength(1);
  }, 240_000);

  it("with 2,000 people, each of whom has one partnership", async () => {
    await stage.control("POST", "reset");
    const { page, app } = await setUpFromChannel(stage);
    const count = 2000 - forty.length;
    await stage.control("POST", "generate", { people: count, seed: 1 });
    const joined = [...forty, ...generatePeople({ count, seed: 1 })];
    await letJoin(stage, joined);
    await page.reload();
    await tryThePairing(app);
    await publish(app, "1,000");
    expect(faultsOf(await readPairs(stage), joined)).toEqual(faultless);
  }, 900_000);
});
