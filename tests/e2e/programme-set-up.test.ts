import type { FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { issueToken } from "#tenant/graph/auth.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { appOf, openStage, personOf, type Stage } from "./stage.ts";

const patience = { timeout: 60_000 };
const manage = ["Sites.Manage.All", "Sites.ReadWrite.All"];
const lists = ["settings", "people", "rounds", "pairs", "nominations"].map((name) => `Side by Side ${name}`);

const pane = (page: Page, alias: string) => page.getByTestId(`pane-${alias}`);
const heading = (app: FrameLocator, name: string | RegExp) =>
  app.getByRole("heading", { level: 1, name }).waitFor(patience);
const button = (app: FrameLocator, name: string | RegExp) => app.getByRole("button", { name, exact: true });

async function start(app: FrameLocator, name: string): Promise<void> {
  await app.getByRole("textbox", { name: "Name" }).fill(name);
  await button(app, "Start the programme").click();
}

/** Ana owns the Team, Tom is a member of it. */
describe("setting a programme up in a channel", () => {
  let stage: Stage;
  let site = "";

  beforeAll(async () => {
    stage = await openStage();
    const answer = await stage.graph("ana", manage, `/groups/${programmeTeam.id}/sites/root`);
    site = `/sites/${(answer.body as { readonly id: string }).id}`;
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    for (const context of stage.browser.contexts()) await context.close();
    await stage.control("DELETE", "faults");
    await stage.control("POST", "reset");
  });

  /** As a tool would ask: what stands, and what a hand in SharePoint does to it. */
  async function outside(alias: string, method: string, path: string, body?: object): Promise<Response> {
    return fetch(`http://localhost:${stage.tenant.port}/graph/v1.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${issueToken({ person: personOf(alias), scopes: [...manage, "GroupMember.ReadWrite.All"] })}`,
        "content-type": "application/json",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async function valuesOf(path: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const answer = await outside("ana", "GET", path);
    return ((await answer.json()) as { readonly value: readonly Readonly<Record<string, unknown>>[] }).value;
  }

  const standing = async () =>
    (await valuesOf(`${site}/lists`))
      .map(({ displayName }) => String(displayName))
      .filter((name) => lists.includes(name));
  const itemsOf = (list: string) => valuesOf(`${site}/lists/Side by Side ${list}/items?$expand=fields`);

  async function settings(): Promise<Readonly<Record<string, unknown>>> {
    const [row] = (await itemsOf("settings")) as readonly { readonly fields: { readonly Settings: string } }[];
    return JSON.parse(row?.fields.Settings ?? "{}") as Readonly<Record<string, unknown>>;
  }

  /** Ana adds the tab to the channel, as Teams leads her. */
  async function addTab(): Promise<{ page: Page; app: FrameLocator }> {
    const page = await stage.open("?only=ana&view=channel");
    await pane(page, "ana").getByRole("button", { name: "Add Side by Side" }).click();
    const app = appOf(page, "ana");
    await heading(app, "A place for peer coaching in this channel");
    await pane(page, "ana").getByRole("button", { name: "Save" }).click();
    await heading(app, "Start a programme in ten minutes");
    return { page, app };
  }

  async function openAs(alias: string): Promise<{ page: Page; app: FrameLocator }> {
    const page = await stage.open(`?only=${alias}&view=channel`);
    return { page, app: appOf(page, alias) };
  }

  it("begins with a tab, goes on in ten minutes, and tells a member meanwhile whom to ask", async () => {
    const { page, app } = await addTab();
    await pane(page, "ana").getByRole("button", { name: "Peer coaching", exact: true }).waitFor();
    const tom = await openAs("tom");
    await heading(tom.app, "The programme has not been started yet");
    await tom.app.getByText("Its owner can start it: Ana Ferreira.").waitFor();
    expect(await standing()).toEqual([]);

    await button(app, "Change: How often").click();
    await app.getByRole("checkbox", { name: "Every week" }).click();
    await app.getByText("Partners meet every two weeks.", { exact: true }).waitFor();
    await start(app, "Coaching 2027");
    await heading(app, "Coaching 2027 has started");
    await button(app, "To the programme").click();
    await heading(app, "Coaching 2027");

    expect((await standing()).toSorted()).toEqual(lists.toSorted());
    const rowKey = (await valuesOf(`${site}/lists/Side by Side people/columns`)).find(({ name }) => name === "RowKey");
    expect(rowKey).toMatchObject({ indexed: true, enforceUniqueValues: true });
    expect(await settings()).toMatchObject({
      name: "Coaching 2027",
      everyWeeks: [2],
      coordinatorIds: [personOf("ana").id],
      reportThresholds: { people: 5, pairs: 3 },
    });
    await tom.page.reload();
    await heading(tom.app, "Coaching 2027");
    expect(await tom.app.getByText("Settings").count()).toBe(0);
  }, 240_000);

  it("goes on where a reload interrupted it, and nothing is typed twice", async () => {
    const { page, app } = await addTab();
    await stage.control("POST", "faults", {
      kind: "delay",
      delayMs: 1500,
      match: { person: "ana", method: "POST", path: "/lists" },
    });
    await start(app, "Interrupted");
    await expect.poll(async () => (await standing()).length, patience).toBeGreaterThanOrEqual(1);
    await page.reload();
    await heading(app, "Starting it was interrupted");
    expect((await standing()).length).toBeLessThan(lists.length);
    await stage.control("DELETE", "faults");
    const tom = await openAs("tom");
    await heading(tom.app, "The programme is being put in order");

    await button(app, "Look at the settings again").click();
    expect(await app.getByRole("textbox", { name: "Name" }).inputValue()).toBe("Interrupted");
    await button(app, "Start the programme").click();
    await heading(app, "Interrupted has started");
    expect((await standing()).toSorted()).toEqual(lists.toSorted());
    expect(await itemsOf("settings")).toHaveLength(1);
  }, 240_000);

  it("names the permission that is missing, and goes on once it is granted", async () => {
    await stage.control("POST", "faults", {
      kind: "revoke-consent",
      match: { person: "ana" },
      scopes: ["Sites.Manage.All"],
    });
    const { page, app } = await addTab();
    await start(app, "Allowed");
    await heading(app, "This step did not work");
    await app.getByText(/Ask your administrator for the permission Sites\.Manage\.All/).waitFor();
    await button(app, "Copy a request for your administrator").waitFor();
    await app.getByText("Nothing has been made yet.", { exact: false }).waitFor();
    expect(await standing()).toEqual([]);
    await stage.control("DELETE", "faults");
    // An administrator takes his time.
    await page.reload();
    await heading(app, "Starting it was interrupted");
    await button(app, "Go on").click();
    await heading(app, "Allowed has started");
  }, 240_000);

  it("says what stands when Microsoft 365 is busy, refuses, or the network goes, and goes on each time", async () => {
    const { page, app } = await addTab();
    const match = { person: "ana", method: "POST", path: "/lists" };
    await stage.control("POST", "faults", { kind: "forbid", match });
    await start(app, "Patience");
    await app.getByText("You are not allowed to make lists on this Team’s site.", { exact: false }).waitFor(patience);
    await stage.control("DELETE", "faults");
    await stage.control("POST", "faults", { kind: "throttle", match, retryAfterSeconds: 1 });
    await button(app, "Go on").click();
    await app.getByText(/Microsoft 365 is busy/).waitFor({ timeout: 90_000 });
    await stage.control("DELETE", "faults");
    await page.context().setOffline(true);
    await button(app, "Go on").click();
    await app.getByText("You seem to be offline.", { exact: false }).waitFor(patience);
    await page.context().setOffline(false);
    await button(app, "Go on").click();
    await heading(app, "Patience has started");
    expect(await settings()).toMatchObject({ name: "Patience" });
  }, 300_000);

  it("says clearly that another owner was faster, writes nothing over theirs, and shows it", async () => {
    const one = await addTab();
    const other = await openAs("ana");
    await heading(other.app, "Start a programme in ten minutes");
    await start(one.app, "The first");
    await heading(one.app, "The first has started");
    await start(other.app, "The second");
    await heading(other.app, "Somebody else was faster");
    expect(await settings()).toMatchObject({ name: "The first" });
    await button(other.app, "Look at what stands now").click();
    await heading(other.app, "The first");
  }, 240_000);

  it("mends a list that was deleted and a column that was changed by hand, and keeps every row", async () => {
    const { page, app } = await addTab();
    await start(app, "Mended");
    await heading(app, "Mended has started");
    const row = {
      RowKey: personOf("tom").id,
      PersonId: personOf("tom").id,
      Status: "joined",
      DriveId: "d",
      ItemId: "i",
    };
    expect((await outside("tom", "POST", `${site}/lists/Side by Side people/items`, { fields: row })).status).toBe(201);
    const people = await itemsOf("people");
    expect(people).toHaveLength(1);
    expect((await outside("ana", "DELETE", `${site}/lists/Side by Side pairs`)).status).toBe(204);
    const columns = await valuesOf(`${site}/lists/Side by Side rounds/columns`);
    const state = columns.find(({ name }) => name === "State");
    expect(
      (await outside("ana", "DELETE", `${site}/lists/Side by Side rounds/columns/${String(state?.["id"])}`)).status,
    ).toBe(204);

    await page.reload();
    await heading(app, "Parts of the programme are missing");
    await app.getByText("column State missing or changed").waitFor();
    await app.getByText("Pairs are gone with their list.", { exact: false }).waitFor();
    const tom = await openAs("tom");
    await heading(tom.app, "The programme is being put in order");
    await button(app, "Mend it").click();
    await heading(app, "Everything stands again");
    await button(app, "To the programme").click();
    await heading(app, "Mended");
    expect((await standing()).toSorted()).toEqual(lists.toSorted());
    expect(await itemsOf("people")).toEqual(people);
  }, 240_000);
});
