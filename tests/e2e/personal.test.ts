import type { FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { issueToken } from "#tenant/graph/auth.ts";
import { appOf, openStage, personOf, type Stage } from "./stage.ts";

type Occurrence = { readonly start: { readonly dateTime: string }; readonly subject: string };
const dayMs = 86_400_000;

type Mail = { readonly to: string; readonly kind: string };

/** The seed counts its weeks from the Monday of the week in which it runs: then Tom's leave always meets one session. */
const monday = mondayOfThisWeek();

describe("a slot for the whole series", () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.control("PUT", "clock", { now: new Date(monday).toISOString() });
  });
  afterAll(() => stage.close());
  afterEach(() => stage.control("DELETE", "faults"));

  describe("Maya books Tom although one date clashes", () => {
    let maya: FrameLocator;
    /** What the screen said would become of the clashing date. */
    let promised = "";

    beforeAll(async () => {
      const page = await stage.open("?only=maya");
      maya = appOf(page, "maya");
      await choose(maya, "Tom");
    });

    it("lets a screen reader hear the proposals in order of rank, each with its cost and its reason", async () => {
      const group = maya.getByRole("radiogroup", { name: /times/ });
      const heard = (await group.ariaSnapshot()).split("\n").filter((line) => line.includes('radio "'));
      expect(heard.map((line) => /Proposal (\d) of 3\./.exec(line)?.[1])).toEqual(["1", "2", "3"]);
      const clear = heard.map((line) => Number(/(\d+)(?: of \d+)? clear/.exec(line)?.[1]));
      expect(clear).toEqual(clear.toSorted((a, b) => b - a));
      for (const line of heard) expect(line).toMatch(/for Tom, from .+ clear.*\. (Ahead of|As good as|Here as) .+\./);
      expect(heard[0]).toContain("[checked]");
    });

    it("says whose the clash is, of which kind, and where the session goes", async () => {
      await maya.getByRole("radio", { name: /^Proposal \d of 3\. Tuesdays .*5 of 6 clear, one moves\./ }).check();
      promised = await maya
        .getByText(/Tom is out of office, moves to/)
        .first()
        .innerText();
      expect(promised).toMatch(/, \d+:\d\d for Tom$/);
    });

    it("puts the moved session into both calendars at its new time", async () => {
      await maya.getByRole("button", { name: "Book six sessions" }).click();
      await maya.getByRole("heading", { name: "Tom has been invited" }).waitFor();
      const mine = await readSessions("maya");
      expect(mine).toHaveLength(6);
      expect(await readSessions("tom")).toEqual(mine);

      // The series keeps its hour on one of the two clocks; only the moved session differs there.
      const [moved = []] = ["Europe/London", "Asia/Kathmandu"]
        .map((zone) => oddOnes(mine, (start) => `${weekdayOf(start, zone)} ${timeOf(start, zone)}`))
        .toSorted((a, b) => a.length - b.length);
      expect(moved).toHaveLength(1);
      const [start = ""] = moved;
      const day = wall(start, { weekday: "long", day: "numeric", month: "long" });
      for (const part of [...day.replace(",", "").split(" "), timeOf(start)]) expect(promised).toContain(part);
      expect(promised).toContain(`${timeOf(start, "Asia/Kathmandu")} for Tom`);
    });

    it("tells Tom once, and of the moved session at most what Exchange itself sends", async () => {
      const kinds = await mailsTo("tom");
      expect(kinds.filter((kind) => kind === "invitation")).toHaveLength(1);
      expect(kinds.filter((kind) => kind !== "invitation").length).toBeLessThanOrEqual(1);
    });
  });

  it("lets the keyboard pick a slot on the map, hear its cost, and book it", async () => {
    const page = await stage.open("?only=maya");
    const maya = appOf(page, "maya");
    await choose(maya, "Lukas");
    await maya.getByText("Another time", { exact: true }).focus();
    await page.keyboard.press("Enter");
    const grid = maya.getByRole("grid", { name: /Common times/ });
    await grid.waitFor();
    await page.keyboard.press("Tab");
    expect(await focusedName(grid)).toMatch(/^\w+ \d+:\d\d, \d+:\d\d for Lukas: \d of 6 clear$/);

    // One stop for Tab; the arrows lead from cell to cell, and never over the edge.
    expect(await grid.locator("[tabindex='0']").count()).toBe(1);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowLeft");
    expect(await focusedName(grid)).toMatch(/^Monday /);
    const proposed = await maya
      .getByRole("radio", { name: /^Proposal/ })
      .evaluateAll((radios) => radios.map((radio) => radio.getAttribute("aria-label")));
    const cells = await grid
      .getByRole("gridcell")
      .evaluateAll((all) => all.map((cell) => ({ name: cell.getAttribute("aria-label") ?? "", id: cell.id })));
    const wanted = cells.find(({ name }) => {
      const [, weekday, time] = /^(\w+) (\d+:\d\d), .*: 6 of 6 clear$/.exec(name) ?? [];
      return weekday !== undefined && !proposed.some((label) => label?.includes(`${weekday}s ${time},`));
    });
    if (wanted === undefined) throw new Error("Only the proposals are clear");
    const [, row, column] = /-(\d+)-(\d+)$/.exec(wanted.id) ?? [];
    for (let step = 0; step < Number(column); step += 1) await page.keyboard.press("ArrowRight");
    for (let step = 0; step < Number(row); step += 1) await page.keyboard.press("ArrowDown");
    expect(await focusedName(grid)).toBe(wanted.name);
    await page.keyboard.press("Enter");

    const [, weekday, time] = /^(\w+) (\d+:\d\d)/.exec(wanted.name) ?? [];
    const own = maya.getByRole("radio", { name: `Your own choice. ${weekday}s ${time}` });
    expect(await own.isChecked()).toBe(true);
    expect(await own.getAttribute("aria-label")).toContain("All 6 clear");
    expect(await maya.getByRole("gridcell", { selected: true }).getAttribute("aria-label")).toBe(wanted.name);

    await maya.getByRole("button", { name: "Book six sessions" }).press("Enter");
    await maya.getByRole("heading", { name: "Lukas has been invited" }).waitFor();
    const booked = await readSessions("lukas");
    expect(booked).toHaveLength(6);
    for (const start of booked) expect(`${weekdayOf(start)} ${timeOf(start)}`).toBe(`${weekday} ${time}`);
  });

  it("goes on after a reload in the middle of a booking, shows both clocks, and does nothing twice", async () => {
    const page = await stage.open("?only=grace");
    const grace = appOf(page, "grace");
    await choose(grace, "Anjali");
    await stage.control("POST", "faults", {
      kind: "delay",
      match: { person: "grace", method: "POST", path: "/me/events" },
      delayMs: 3000,
    });
    await grace.getByRole("button", { name: "Book six sessions" }).click();
    await grace.getByText(/The series in your calendar: in progress/).waitFor({ state: "attached" });
    await page.reload();

    await grace.getByText("Your booking with Anjali is not finished").waitFor();
    await grace.getByRole("button", { name: "Look at it" }).click();
    await grace.getByText(/^First session .+, \d+:\d\d for Anjali\.$/).waitFor();
    await grace.getByRole("button", { name: "Go on" }).click();
    await grace.getByRole("heading", { name: "Anjali has been invited" }).waitFor();
    expect(await readSessions("grace")).toHaveLength(6);
    expect(await readSessions("anjali")).toHaveLength(6);
    expect((await mailsTo("anjali")).filter((kind) => kind === "invitation")).toHaveLength(1);
  });

  it("says that one is offline at the moment of booking, and books once when the network is back", async () => {
    const page = await stage.open("?only=emil");
    const emil = appOf(page, "emil");
    await choose(emil, "Mia");
    await stage.control("POST", "faults", { kind: "offline", match: { person: "emil" } });
    await emil.getByRole("button", { name: "Book six sessions" }).click();
    await emil.getByText(/You seem to be offline/).waitFor({ timeout: 60_000 });
    expect(await emil.getByText(/Mia has not been invited yet/).count()).toBe(1);
    await stage.control("DELETE", "faults");
    await emil.getByRole("button", { name: "Try again" }).click();
    await emil.getByRole("heading", { name: "Mia has been invited" }).waitFor();
    expect(await readSessions("emil")).toHaveLength(6);
    expect(await readSessions("mia")).toHaveLength(6);
    expect(await mailsTo("mia")).toEqual(["invitation"]);
  });

  it("asks before inviting when something new stands in a calendar, takes the series back without a mail, and books another", async () => {
    const page = await stage.open("?only=oliver");
    const oliver = appOf(page, "oliver");
    await choose(oliver, "Isla");
    const label = await oliver.getByRole("radio", { name: /^Proposal 1 / }).getAttribute("aria-label");
    const [, day] = /from \w+ (\d+ \w+):/.exec(label ?? "") ?? [];
    await fillDay("isla", day ?? "");
    await oliver.getByRole("button", { name: "Book six sessions" }).click();

    await oliver.getByRole("heading", { name: "Something came in between" }).waitFor();
    await oliver.getByText(/^Session 1, .+: Isla is busy\.$/).waitFor();
    expect(await mailsTo("isla")).toEqual([]);
    await oliver.getByRole("button", { name: "Choose again" }).click();
    await oliver.getByRole("radio", { name: /^Proposal 1 / }).waitFor();
    expect(await readSessions("oliver")).toEqual([]);

    await oliver.getByRole("button", { name: "Book six sessions" }).click();
    await oliver.getByRole("heading", { name: "Isla has been invited" }).waitFor();
    expect(await readSessions("isla")).toHaveLength(6);
    expect((await mailsTo("isla")).filter((kind) => kind === "invitation")).toHaveLength(1);
  });

  /** A whole day of somebody's calendar, taken by something else. */
  async function fillDay(alias: string, day: string): Promise<void> {
    const [date = ""] = [0, 1]
      .map((later) => new Date(`${day} ${new Date(monday).getUTCFullYear() + later} UTC`))
      .filter((moment) => moment.getTime() >= monday)
      .map((moment) => moment.toISOString().slice(0, 10));
    const answer = await fetch(`http://localhost:${stage.tenant.port}/graph/v1.0/me/events`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${issueToken({ person: personOf(alias), scopes: ["Calendars.ReadWrite"] })}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({
        subject: "Offsite",
        start: { dateTime: `${date}T00:30:00`, timeZone: "UTC" },
        end: { dateTime: `${date}T23:30:00`, timeZone: "UTC" },
      }),
    });
    expect(answer.status).toBe(201);
  }

  async function mailsTo(alias: string): Promise<readonly string[]> {
    const { value } = (await stage.control("GET", "mail")) as { readonly value: readonly Mail[] };
    return value.filter(({ to }) => to === personOf(alias).email).map(({ kind }) => kind);
  }

  /** What Side by Side put into a calendar, as the person's own token reads it. */
  async function readSessions(alias: string): Promise<readonly string[]> {
    const answer = await stage.graph(
      alias,
      ["Calendars.Read"],
      `/me/calendarView?startDateTime=${isoOf(monday)}&endDateTime=${isoOf(monday + 180 * dayMs)}&$top=999`,
    );
    expect(answer.status).toBe(200);
    const { value } = answer.body as { readonly value: readonly Occurrence[] };
    return value
      .filter(({ subject }) => subject === "Side by Side")
      .map(({ start }) => `${start.dateTime.slice(0, 19)}Z`)
      .toSorted();
  }
});

/** From the personal tab to the proposals with this colleague. */
async function choose(app: FrameLocator, givenName: string): Promise<void> {
  await app.getByRole("button", { name: /^Choose (a|another) partner$/ }).click();
  await app.getByRole("combobox").fill(givenName);
  await app.getByRole("option", { name: givenName }).first().click();
  await app.getByRole("button", { name: "Book six sessions" }).waitFor();
}

/** Read by the browser engine's own calendar, not by ours; on London's clock unless told otherwise. */
function wall(start: string, options: Intl.DateTimeFormatOptions, timeZone = "Europe/London"): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, ...options }).format(new Date(start));
}

function timeOf(start: string, timeZone?: string): string {
  return wall(start, { hour: "numeric", minute: "2-digit" }, timeZone).replace(/^0/, "");
}

function weekdayOf(start: string, timeZone?: string): string {
  return wall(start, { weekday: "long" }, timeZone);
}

/** Those whose time is not the one that most have. */
function oddOnes(starts: readonly string[], clockOf: (start: string) => string): readonly string[] {
  const clocks = starts.map(clockOf);
  const count = (clock: string) => clocks.filter((other) => other === clock).length;
  const most = Math.max(...clocks.map(count));
  return starts.filter((start) => count(clockOf(start)) < most);
}

function mondayOfThisWeek(): number {
  const today = new Date();
  const back = (today.getUTCDay() + 6) % 7;
  return Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - back, 8);
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

async function focusedName(grid: ReturnType<Page["locator"]>): Promise<string | null> {
  return grid.locator(":focus").getAttribute("aria-label");
}
