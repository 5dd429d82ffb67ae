import type { FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { publishedPair } from "#domain/programme/publication.ts";
import { programme, take, teamId } from "#tests/contract/programme-bench.ts";
import { openProgrammeStage, type ProgrammeStage } from "./programme-stage.ts";
import { appOf, personOf } from "./stage.ts";

type Appointment = {
  readonly subject: string;
  readonly start: { readonly dateTime: string };
  readonly end: { readonly dateTime: string };
};

const dayMs = 86_400_000;
const monday = mondayOfThisWeek();
const id = (alias: string) => personOf(alias).id;

/** Everybody of the round; whoever is named first in a group is to book. */
const groups = [
  ["maya", "tom"],
  ["samuel", "amelia"],
  ["grace", "priya"],
  ["lukas", "mia", "emil"],
  ["isla", "anjali"],
] as const;

describe("a round that was published", () => {
  let set: ProgrammeStage;
  const pages: Page[] = [];
  /** Somebody's tab, until the test is over. */
  async function openTab(alias: string): Promise<FrameLocator> {
    const { page, app } = await set.openTab(alias);
    pages.push(page);
    page.setDefaultTimeout(60_000);
    return app;
  }

  beforeAll(async () => {
    set = await openProgrammeStage();
    await set.stage.control("PUT", "clock", { now: isoOf(monday) });
    await set.join(Object.fromEntries(groups.flat().map((alias) => [alias, {}])));
    const { rounds } = set.bench("ana");
    const row = await rounds.begin(teamId, 1, isoOf(monday).slice(0, 10));
    if (!row.ok) throw new Error(row.error.kind);
    const written = await rounds.publish(
      teamId,
      groups.map((group) => publishedPair(1, group.map(id), id(group[0]))),
    );
    const finished = await rounds.finish(teamId, row.value);
    if (![...written, finished].every(({ ok }) => ok)) throw new Error("The round cannot be published");
  });
  afterAll(() => set.stage.close());
  // Everybody's requests of a minute count together, and a test has more of them than a minute of real life.
  beforeEach(() => set.stage.control("DELETE", "usage"));
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });

  it("shows Maya her partner; one confirmation books a series of the programme's kind on both calendars", async () => {
    const maya = await openTab("maya");
    await maya.getByRole("heading", { name: "Your partner in round 1" }).waitFor();
    await maya.getByText("Tom Gurung", { exact: true }).waitFor();
    await maya.getByRole("button", { name: "Find a slot" }).click();
    await maya.getByRole("heading", { name: "With Tom Gurung" }).waitFor();

    // What the programme offers, its first word chosen; nothing else, and nobody else.
    expect(await chosenOf(maya, "How often")).toEqual(["Every week", "[Every two weeks]"]);
    expect(await chosenOf(maya, "How long")).toEqual(["[45 minutes]", "60 minutes"]);
    expect(await maya.getByRole("button", { name: "Choose somebody else" }).count()).toBe(0);
    await maya.getByRole("button", { name: "Book six sessions" }).click();
    await maya.getByRole("heading", { name: "Tom has been invited" }).waitFor();

    const mine = await sessionsOf("maya");
    expect(mine).toHaveLength(6);
    expect(await sessionsOf("tom")).toEqual(mine);
    for (const { start, end } of mine) expect(end - start).toBe(45 * 60_000);
    const weeks = mine
      .slice(1)
      .map(({ start }, index) => Math.round((start - (mine[index]?.start ?? 0)) / (14 * dayMs)));
    expect(weeks).toEqual([1, 1, 1, 1, 1]);
    expect(await recordOf("maya")).toMatchObject({
      keepMonths: programme.retentionMonths,
      helpLink: programme.helpLink,
    });

    await maya.getByRole("button", { name: "To the programme" }).click();
    await maya.getByText(/^Next session .+ for Tom\.$/).waitFor();
    const tom = await openTab("tom");
    await tom.getByText(/^Maya has booked\. Next session .+ for Maya\.$/).waitFor();
    expect(await tom.getByRole("button", { name: /^Find a slot/ }).count()).toBe(0);
  });

  it("lies in the time that the programme keeps free, where both have it free", async () => {
    for (const alias of ["samuel", "amelia"]) await emptyCalendar(alias);
    const samuel = await openTab("samuel");
    await samuel.getByRole("button", { name: "Find a slot" }).click();
    const first = samuel.getByRole("radio", { name: /^Proposal 1 / });
    expect(await first.getAttribute("aria-label")).toMatch(/more of it lies in the time your programme keeps free/);
    await samuel.getByRole("button", { name: "Book six sessions" }).click();
    await samuel.getByRole("heading", { name: "Amelia has been invited" }).waitFor();
    const sessions = await sessionsOf("amelia");
    expect(sessions).toHaveLength(6);
    // Tuesdays from nine to eleven, on the clock that both of them have.
    for (const { start, end } of sessions) {
      expect(wall(start)).toMatch(/^Tuesday,? (09|10):\d\d$/);
      expect(wall(end - 1)).toMatch(/^Tuesday,? (09|10):\d\d$/);
    }
  });

  it("stands once when both book at the same moment, whoever was named", async () => {
    const grace = await openTab("grace");
    const priya = await openTab("priya");
    await grace.getByRole("button", { name: "Find a slot" }).click();
    await priya.getByRole("button", { name: "Find a slot myself" }).click();
    const buttons = [grace, priya].map((app) => app.getByRole("button", { name: "Book six sessions" }));
    await Promise.all(buttons.map((button) => button.waitFor()));
    await Promise.all(buttons.map((button) => button.click()));

    const done = await Promise.race([
      grace
        .getByRole("heading", { name: "Priya has been invited" })
        .waitFor({ timeout: 60_000 })
        .then(() => "grace"),
      priya
        .getByRole("heading", { name: "Grace has been invited" })
        .waitFor({ timeout: 60_000 })
        .then(() => "priya"),
    ]);
    const [other, name] = done === "grace" ? ([priya, "Grace"] as const) : ([grace, "Priya"] as const);
    await other.getByRole("heading", { name: `${name} has been quicker` }).waitFor({ timeout: 60_000 });
    const sessions = await sessionsOf("grace");
    expect(sessions).toHaveLength(6);
    expect(await sessionsOf("priya")).toEqual(sessions);
    expect(
      [...(await mailsTo("grace")), ...(await mailsTo("priya"))].filter((kind) => kind === "invitation"),
    ).toHaveLength(1);
    await other.getByRole("button", { name: "To the programme" }).click();
    await other.getByText(new RegExp(`^${name} has booked\\. Next session`)).waitFor();
  });

  it("is booked for three by whoever does not want to wait, and each of the three finds it", async () => {
    const mia = await openTab("mia");
    await mia.getByRole("heading", { name: "Your partners in round 1" }).waitFor();
    await mia.getByText(/^Lukas was named to find a time/).waitFor();
    await mia.getByRole("button", { name: "Find a slot myself" }).click();
    const heard = await mia.getByRole("radio", { name: /^Proposal 1 / }).getAttribute("aria-label");
    expect(heard).toMatch(/ for Lukas, .+ for Emil, from /);
    await mia.getByRole("button", { name: "Book six sessions" }).click();
    await mia.getByRole("heading", { name: "Lukas and Emil have been invited" }).waitFor();
    const sessions = await sessionsOf("mia");
    expect(sessions).toHaveLength(6);
    for (const alias of ["lukas", "emil"]) {
      expect(await sessionsOf(alias)).toEqual(sessions);
      expect((await mailsTo(alias)).filter((kind) => kind === "invitation")).toHaveLength(1);
    }
    const emil = await openTab("emil");
    await emil.getByText(/^Mia has booked\. Next session .+ for Lukas, .+ for Mia\.$/).waitFor();
  });

  it("believes no row that somebody else wrote, and says it when the partner has left", async () => {
    const forged = publishedPair(1, [id("anjali"), id("noah")], id("noah"));
    for (const answer of await set.bench("tom").rounds.publish(teamId, [forged])) expect(answer.ok).toBe(true);
    expect(await take(set.bench("isla"), "left")).toMatchObject({ ok: true });
    const anjali = await openTab("anjali");
    await anjali.getByText("Isla has left the programme.").waitFor();
    expect(await anjali.getByText("Noah").count()).toBe(0);
    expect(await anjali.getByRole("button", { name: /^Find a slot/ }).count()).toBe(0);
  });

  it("is named on the personal tab of whoever has looked into the channel, with the way to a slot", async () => {
    expect(await take(set.bench("isla"), "joined")).toMatchObject({ ok: true });
    const { page } = await set.openTab("isla");
    pages.push(page);
    const app = appOf(page, "isla");
    await app.getByRole("button", { name: "Find a slot" }).waitFor();
    await page.goto(`http://tenant.localhost:${set.stage.tenant.port}/?only=isla`);
    await app.getByRole("heading", { name: `Your partner in ${programme.name}` }).waitFor();
    await app.getByRole("button", { name: "Find a slot" }).click();
    await app.getByRole("button", { name: "Book six sessions" }).click();
    await app.getByRole("heading", { name: "Anjali has been invited" }).waitFor();
    expect(await sessionsOf("anjali")).toHaveLength(6);
  });

  /** Our sessions in somebody's calendar, as their own token reads it. */
  async function sessionsOf(alias: string): Promise<readonly { readonly start: number; readonly end: number }[]> {
    const all = await appointmentsOf(alias);
    return all
      .filter(({ subject }) => subject === "Side by Side")
      .map(({ start, end }) => ({ start: millisecondsOf(start.dateTime), end: millisecondsOf(end.dateTime) }))
      .toSorted((a, b) => a.start - b.start);
  }

  async function appointmentsOf(alias: string): Promise<readonly (Appointment & { readonly id: string })[]> {
    const window = `startDateTime=${isoOf(monday)}&endDateTime=${isoOf(monday + 240 * dayMs)}&$top=999`;
    const answer = await set.stage.graph(alias, ["Calendars.Read"], `/me/calendarView?${window}`);
    expect(answer.status).toBe(200);
    return (answer.body as { readonly value: readonly (Appointment & { readonly id: string })[] }).value;
  }

  async function emptyCalendar(alias: string): Promise<void> {
    const { graph } = set.bench(alias);
    const masters = new Set<string>();
    for (const { id: eventId } of await appointmentsOf(alias)) {
      const answer = await set.stage.graph(alias, ["Calendars.Read"], `/me/events/${eventId}?$select=seriesMasterId`);
      masters.add((answer.body as { readonly seriesMasterId?: string | null }).seriesMasterId ?? eventId);
    }
    for (const eventId of masters) {
      const call = {
        operation: "test",
        permission: "Calendars.ReadWrite",
        method: "DELETE",
        path: `/me/events/${eventId}`,
      } as const;
      expect((await graph.run(call)).ok).toBe(true);
    }
  }

  async function recordOf(alias: string): Promise<unknown> {
    type Items = { readonly value: readonly { readonly name: string; readonly folder?: object }[] };
    const files = ["Files.ReadWrite"];
    const { body } = await set.stage.graph(alias, files, "/me/drive/root:/Side%20by%20Side:/children");
    for (const { name } of (body as Items).value) {
      const path = `/me/drive/root:/Side%20by%20Side/${name}/record.json:/content`;
      const file = await set.stage.graph(alias, files, path);
      if (file.status === 200) return file.body;
    }
    return undefined;
  }

  async function mailsTo(alias: string): Promise<readonly string[]> {
    type Mails = { readonly value: readonly { readonly to: string; readonly kind: string }[] };
    const { value } = (await set.stage.control("GET", "mail")) as Mails;
    return value.filter(({ to }) => to === personOf(alias).email).map(({ kind }) => kind);
  }
});

/** What a group of segments offers, the chosen one in brackets. */
async function chosenOf(app: FrameLocator, legend: string): Promise<readonly string[]> {
  return app
    .getByRole("group", { name: legend })
    .getByRole("radio")
    .evaluateAll((radios) =>
      radios.map((radio) => {
        const name = radio.getAttribute("aria-label") ?? "";
        return radio instanceof HTMLInputElement && radio.checked ? `[${name}]` : name;
      }),
    );
}

/** "Tuesday 10:00" in London. */
function wall(milliseconds: number): string {
  const parts = { weekday: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...parts }).format(milliseconds);
}

function millisecondsOf(dateTime: string): number {
  return Date.parse(`${dateTime.slice(0, 19)}Z`);
}

function mondayOfThisWeek(): number {
  const today = new Date();
  const back = (today.getUTCDay() + 6) % 7;
  return Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - back, 8);
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
