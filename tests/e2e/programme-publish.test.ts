import type { FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { issueToken } from "#tenant/graph/auth.ts";
import { people } from "#tenant/seed/people.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { take, teamId } from "#tests/contract/programme-bench.ts";
import { openProgrammeStage, type ProgrammeStage } from "./programme-stage.ts";
import { personOf } from "./stage.ts";

type Row = { readonly fields: Readonly<Record<string, string | number>>; readonly createdBy: unknown };

const outside: readonly string[] = programmeTeam.outside;
/** Everybody of the Team but the coordinator. */
const joined = people.filter(({ alias }) => alias !== "ana" && !outside.includes(alias));
const patience = { timeout: 60_000 };

const press = (app: FrameLocator, name: string) => app.getByRole("button", { name });
const heading = (app: FrameLocator, name: string) => app.getByRole("heading", { name });

/** From the pairing to the question whether to publish. */
async function toQuestion(app: FrameLocator, round: number): Promise<void> {
  await press(app, "Try the pairing").click(patience);
  await press(app, "Publish 20 partnerships").click(patience);
  await heading(app, `Publish round ${round}`).waitFor();
}

// Brief 3, "Rules that keep it whole"; issue 5, "Review and publish", "Bad input".
describe("a coordinator publishes a round and looks after who takes part", () => {
  let play: ProgrammeStage;
  beforeAll(async () => {
    play = await openProgrammeStage();
    await play.stage.control("PUT", "clock", { now: "2027-01-06T09:00:00Z" });
    // A second coordinator, before anybody joins: whoever joins lets both read.
    await owns("tom");
    for (let at = 0; at < joined.length; at += 10) {
      const some = joined.slice(at, at + 10).map(({ alias }) => [alias, { managerId: undefined }]);
      await play.join(Object.fromEntries(some));
      await play.stage.control("DELETE", "usage");
    }
  }, 240_000);
  afterAll(() => play?.stage.close());
  const opened: Page[] = [];
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
    await play.stage.control("DELETE", "faults");
    await play.stage.control("DELETE", "usage");
  });

  async function owns(alias: string): Promise<void> {
    const { id } = personOf(alias);
    const token = issueToken({ person: personOf("ana"), scopes: ["Group.ReadWrite.All"] });
    const { port } = play.stage.tenant;
    const made = await fetch(`http://localhost:${port}/graph/v1.0/groups/${teamId}/owners/$ref`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${id}` }),
    });
    expect(made.status).toBe(204);
  }

  /** What stands in a list of the Team's site, asked from the outside. */
  async function ask(path: string) {
    const { status, body } = await play.stage.graph("ana", ["Sites.Read.All"], path);
    expect(status).toBe(200);
    return body as { readonly id: string; readonly value: readonly Row[] };
  }
  async function addressOf(list: string): Promise<string> {
    const { id } = await ask(`/groups/${teamId}/sites/root`);
    return `/sites/${id}/lists/${encodeURIComponent(`Side by Side ${list}`)}`;
  }
  const rowsOf = async (list: string) => (await ask(`${await addressOf(list)}/items?$expand=fields&$top=500`)).value;
  /** What a failing service does to partnerships that are written, and to nothing else. */
  async function failPairs(rule: object): Promise<void> {
    const { id } = await ask(await addressOf("pairs"));
    const match = { person: "ana", method: "POST", path: `lists/${id}/items` };
    await play.stage.control("POST", "faults", { ...rule, match });
  }
  async function pairsOf(round: number): Promise<readonly (readonly string[])[]> {
    const rows = (await rowsOf("pairs")).filter(({ fields }) => fields["RoundNumber"] === round);
    return rows.map(({ fields }) =>
      ["Member1Id", "Member2Id", "Member3Id"].flatMap((column) => (fields[column] ? [String(fields[column])] : [])),
    );
  }
  const stateOf = async (round: number) =>
    (await rowsOf("rounds")).find(({ fields }) => fields["RoundNumber"] === round)?.fields["State"];

  async function openTab(alias: string) {
    const tab = await play.openTab(alias);
    opened.push(tab.page);
    return tab;
  }
  async function openSection(alias: string, section: string): Promise<{ page: Page; app: FrameLocator }> {
    const tab = await openTab(alias);
    await tab.app.getByRole("radio", { name: section }).check(patience);
    return tab;
  }
  it("is interrupted by a full service and by a reload, goes on, and every pair stands exactly once", async () => {
    const { page, app } = await openSection("ana", "Pairing");
    await toQuestion(app, 1);
    expect(await app.getByText("Everybody in the Team can look up").count()).toBe(1);
    await app.getByText("Who books", { exact: true }).click();
    await app
      .getByText(/^(.*) and .*: .* books$/)
      .nth(19)
      .waitFor();

    // Of the one request with twenty rows, eight are put off for longer than anybody waits.
    await failPairs({ kind: "throttle", times: 8, retryAfterSeconds: 600 });
    await press(app, "Publish 20 partnerships").click();
    await press(app, "Yes, publish 20 partnerships").click();
    await heading(app, "Round 1 is not whole yet").waitFor(patience);
    await app.getByText("12 of 20 partnerships stand").waitFor();
    expect([(await pairsOf(1)).length, await stateOf(1)]).toEqual([12, "publishing"]);

    await page.reload();
    await app.getByRole("radio", { name: "Pairing" }).check(patience);
    await heading(app, "Round 1 is half published").waitFor(patience);
    await app.getByText("12 of 20 partnerships stand").waitFor();
    await failPairs({ kind: "delay", times: 1, delayMs: 3000 });
    await press(app, "Go on").click();
    await heading(app, "Publishing round 1").waitFor();
    expect(await app.getByRole("progressbar").getAttribute("value")).toBe("0.6");
    await page.reload();
    await app.getByRole("radio", { name: "Pairing" }).check(patience);
    await heading(app, "Round 1 is half published").waitFor(patience);
    await press(app, "Go on").click();
    await heading(app, "Round 1 is published").waitFor(patience);

    const pairs = await pairsOf(1);
    expect(pairs).toHaveLength(20);
    expect(pairs.flat().toSorted()).toEqual(joined.map(({ id }) => id).toSorted());
    expect(await stateOf(1)).toBe("published");
    const text = await app.getByRole("textbox", { name: "Text for the channel" }).inputValue();
    expect(text).toContain("20 partnerships begin on Monday");
    const link = /https:\/\/teams\.microsoft\.com\/l\/entity\/\S+/.exec(text)?.[0] ?? "";
    expect(JSON.parse(new URL(link).searchParams.get("context") ?? "{}")).toEqual({
      channelId: programmeTeam.channelId,
    });
    await press(app, "Done").click();
    await app.getByText("Rounds so far").click(patience);
    await app.getByText(/20 partnerships, from Monday .* on, published by Ana Ferreira/).waitFor();
  }, 240_000);

  it("is alone in it: of two coordinators at once one publishes, and the other is told who", async () => {
    const ana = await openSection("ana", "Pairing");
    const tom = await openSection("tom", "Pairing");
    await toQuestion(ana.app, 2);
    await toQuestion(tom.app, 2);
    await failPairs({ kind: "delay", times: 1, delayMs: 8000 });
    await press(ana.app, "Publish 20 partnerships").click();
    await press(ana.app, "Yes, publish 20 partnerships").click();
    await expect.poll(() => stateOf(2), patience).toBe("publishing");

    // Without a mouse: the way to the button, the question that takes the focus, and its answer.
    await tom.page.keyboard.press("Tab");
    const focused = () => tom.app.locator("body").evaluate(() => document.activeElement?.textContent);
    for (let presses = 0; presses < 12; presses += 1) {
      if ((await focused()) === "Publish 20 partnerships") break;
      await tom.page.keyboard.press("Tab");
    }
    await tom.page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Publish round 2 now?");
    await tom.page.keyboard.press("Tab");
    await tom.page.keyboard.press("Enter");
    await heading(tom.app, "Ana Ferreira has begun to publish round 2").waitFor(patience);
    await heading(ana.app, "Round 2 is published").waitFor(patience);
    await press(tom.app, "Look again").click();
    await heading(tom.app, "Round 2 is published").waitFor(patience);
    await tom.app.getByText(/Published by Ana Ferreira\.$/).waitFor();
    const pairs = await pairsOf(2);
    expect(pairs.flat().toSorted()).toEqual(joined.map(({ id }) => id).toSorted());
  }, 240_000);

  it("names an experienced coach, who is one only with her own yes", async () => {
    const { app } = await openSection("ana", "People");
    const maya = app.getByRole("listitem").filter({ hasText: "Maya Patel" });
    await press(app, "Name as experienced coach: Maya").click(patience);
    await maya.getByText(/It counts once Maya says yes/).waitFor();
    expect((await rowsOf("nominations")).map(({ fields }) => fields["PersonId"])).toEqual([personOf("maya").id]);

    const said = await take(play.bench("maya"), "joined", {
      agreesToBeExperienced: true,
      suggestedTopics: ["Storytelling"],
    });
    expect(said.ok).toBe(true);
    await press(app, "Read again").click();
    await maya.getByText("Experienced coach", { exact: true }).waitFor(patience);
    await press(app, "Withdraw: Maya as experienced coach").click();
    await press(app, "Name as experienced coach: Maya").waitFor(patience);
    expect(await rowsOf("nominations")).toEqual([]);

    await press(app, "Add to the programme’s words: Storytelling").click();
    await app.getByText("“Storytelling” now belongs to the programme’s words.").waitFor(patience);
    expect(JSON.stringify(await rowsOf("settings"))).toContain("Storytelling");
  }, 120_000);

  it("sees what was not written by the person, by whom it was, and loses nothing by it", async () => {
    const lukas = play.bench("lukas");
    const [grace, helena] = [personOf("grace"), personOf("helena")];
    const graces = await lukas.roster.rowsOf(teamId, grace.id);
    if (!graces.ok || graces.value[0] === undefined) throw new Error("Grace has joined");
    const [row] = graces.value;
    expect((await lukas.roster.change(teamId, row, { status: "left", file: row.file })).ok).toBe(true);
    const fields = { RowKey: "forged", PersonId: helena.id, Status: "joined", DriveId: "b!0", ItemId: "0" };
    const path = `${await addressOf("people")}/items`;
    const call = {
      operation: "test",
      permission: "Sites.ReadWrite.All",
      method: "POST",
      path,
      body: { fields },
    } as const;
    expect((await lukas.graph.run(call)).ok).toBe(true);
    const { app } = await openSection("ana", "People");
    await app.getByText("2 rows of the list are left out").click(patience);
    await app.getByText("The row of Grace Okafor was last changed by Lukas Weber.").waitFor(patience);
    await app.getByText("A row for Helena Brandt, made by Lukas Weber. People can only join by themselves.").waitFor();
    expect(await app.locator("section[aria-label=People] ul").first().ariaSnapshot()).toContain("39 take part");
  }, 120_000);

  it("is the only one who sees this: a member has a place in the programme and nothing else", async () => {
    const { app } = await openTab("isla");
    await heading(app, "Peer coaching 2027").waitFor(patience);
    await app.getByRole("heading", { level: 2 }).first().waitFor(patience);
    expect(await app.getByRole("radio", { name: "People" }).count()).toBe(0);
    expect(await app.getByRole("radio", { name: "Pairing" }).count()).toBe(0);
  }, 60_000);
});
