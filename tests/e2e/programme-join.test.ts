import type { FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueToken } from "#tenant/graph/auth.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { openProgrammeStage, type ProgrammeStage } from "./programme-stage.ts";
import { personOf } from "./stage.ts";

type Row = { readonly id: string; readonly fields: Readonly<Record<string, unknown>> };
type Profile = Readonly<Record<string, unknown>>;

/** The columns that SharePoint itself gives every row. */
const columnsOfSharePoint = new Set([
  ..."@odata.etag id Title ContentType Modified Created AuthorLookupId EditorLookupId _UIVersionString".split(" "),
  ..."Attachments Edit LinkTitle LinkTitleNoMenu ItemChildCount FolderChildCount _ComplianceFlags".split(" "),
  ..."_ComplianceTag _ComplianceTagWrittenTime _ComplianceTagUserId AppAuthorLookupId AppEditorLookupId".split(" "),
]);
const everything = ["Sites.Read.All", "Sites.ReadWrite.All", "Files.Read.All", "Group.ReadWrite.All"];
const patience = { timeout: 60_000 };

describe("somebody joins a programme from the tab in its channel", () => {
  let play: ProgrammeStage;
  beforeAll(async () => {
    play = await openProgrammeStage();
    await play.stage.control("PUT", "clock", { now: "2027-01-06T09:00:00Z" });
  });
  afterAll(() => play?.stage.close());

  describe("Tom, who takes the answers that are there already", () => {
    let page: Page;
    let app: FrameLocator;
    beforeAll(async () => {
      ({ page, app } = await play.openTab("tom"));
    });

    it("is told what it is and who will see what before anything is asked", async () => {
      await heading(app, "What you join").waitFor(patience);
      const told = await app.getByRole("main").innerText();
      const order = ["What you join", "Who will see what", "I can offer", "I want to learn", "About you"];
      const places = order.map((words) => told.indexOf(words));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
      expect(told).toContain("Ana Ferreira");
      expect(told).toMatch(/from 5 people in 3 pairs on/);
      // Read from the mailbox and from the directory.
      expect(told).toContain("Monday to Friday, 10:00 to 18:30, Kathmandu time");
      expect(told).toContain("Suman Adhikari");
      expect(told).toContain("Engineering");
    });

    it("lets a screen reader hear every word as a box to tick, in a group that says what for", async () => {
      const heard = await app.getByRole("group", { name: "I can offer" }).ariaSnapshot();
      expect(heard).toContain('checkbox "Giving feedback"');
      expect(heard).toContain("What a colleague could learn from you.");
      await word(app, "I can offer", "Giving feedback").check();
      expect(await app.getByRole("group", { name: "I can offer" }).ariaSnapshot()).toContain(
        'checkbox "Giving feedback" [checked]',
      );
      await word(app, "I can offer", "Giving feedback").uncheck();
    });

    it("says at the field what is missing, and goes there", async () => {
      await button(app, "Join").click();
      await app.getByText("Choose at least one thing that you could help a colleague with.").waitFor();
      expect(await focused(app)).toBe("I can offer / Giving feedback");
      expect(await rowsOf("tom")).toEqual([]);
    });

    it("is in after three clicks", async () => {
      await word(app, "I can offer", "Giving feedback").click();
      await word(app, "I want to learn", "Delegating").click();
      await button(app, "Join").click();
      await heading(app, "You are in").waitFor(patience);
      expect(await app.getByRole("main").innerText()).toContain("You take part in the next round.");
    });

    it("stands in the list with person, status and place of the file, and nothing else", async () => {
      const [row] = await rowsOf("tom");
      const own = Object.entries(row?.fields ?? {}).filter(([name]) => !columnsOfSharePoint.has(name));
      expect(own.map(([name]) => name).toSorted()).toEqual(["DriveId", "ItemId", "PersonId", "RowKey", "Status"]);
      expect(row?.fields).toMatchObject({ PersonId: personOf("tom").id, Status: "joined" });
    });

    it("has a file that holds what was chosen, for Ana and for nobody else", async () => {
      expect(await profileOf("tom", "ana")).toMatchObject({
        ownerId: personOf("tom").id,
        offers: ["feedback"],
        wants: ["delegating"],
        goals: [],
        role: "Software engineer",
        department: "Engineering",
        managerId: personOf("suman").id,
        hours: { days: [1, 2, 3, 4, 5], from: "10:00:00", to: "18:30:00", timeZone: "Asia/Kathmandu" },
      });
      for (const alias of ["maya", "suman", "grace"]) expect(await profileOf("tom", alias)).toBeOneOf([403, 404]);
    });

    it("puts people to avoid into the file and not into the list", async () => {
      await button(app, "Change").click();
      await button(app, "Change: People I would rather not meet").click();
      await app.getByRole("combobox").fill("Derek");
      await app.getByRole("option", { name: /Derek Hall/ }).click();
      await button(app, "Take Derek Hall out").waitFor();
      await button(app, "Save").click();
      await heading(app, "You are in").waitFor(patience);
      expect(await app.getByRole("main").innerText()).toMatch(/People I would rather not meet\s+Derek Hall/);
      const { id, alias } = personOf("derek");
      expect(await profileOf("tom", "ana")).toMatchObject({ avoid: [id] });
      const rows = JSON.stringify(await list("ana"));
      expect(rows).toContain(personOf("tom").id);
      expect(rows).not.toMatch(new RegExp(`${id}|${alias}`, "i"));
    });

    it("takes a break until a day, and is back when the day has come", async () => {
      await button(app, "Take a break").click();
      expect(await focused(app)).toContain("From which day on are you back?");
      await app.getByLabel("From which day on are you back?").fill("2027-02-15");
      await button(app, "Take the break").click();
      await app.getByText("You are given no new partner until 15 February 2027.").waitFor(patience);
      expect((await rowsOf("tom"))[0]?.fields).toMatchObject({ Status: "paused" });
      expect(await profileOf("tom", "ana")).toMatchObject({ pausedUntil: "2027-02-15" });
      await play.stage.control("PUT", "clock", { now: "2027-02-15T09:00:00Z" });
      await page.reload();
      await heading(app, "You are in").waitFor(patience);
      expect((await rowsOf("tom"))[0]?.fields).toMatchObject({ Status: "joined" });
    });

    it("lets whoever coordinates from now on read the file at the next visit", async () => {
      expect(await profileOf("tom", "emil")).toBeOneOf([403, 404]);
      await send("ana", "POST", `/groups/${programmeTeam.id}/owners/$ref`, {
        "@odata.id": `https://graph.microsoft.com/v1.0/users/${personOf("emil").id}`,
      });
      await page.reload();
      await heading(app, "You are in").waitFor(patience);
      expect(await profileOf("tom", "emil")).toMatchObject({ ownerId: personOf("tom").id });
    });

    it("is told when a coordinator has changed the entry in between, and looks again", async () => {
      const [row] = await rowsOf("tom");
      await send("ana", "PATCH", `${await peopleList()}/items/${row?.id}`, { fields: { Status: "paused" } });
      await button(app, "Take a break").click();
      await button(app, "Take the break").click();
      await app.getByText("Somebody changed this at the same moment.").waitFor(patience);
      await button(app, "Look again").click();
      await heading(app, "You are taking a break").waitFor(patience);
      await button(app, "Come back now").click();
      await heading(app, "You are in").waitFor(patience);
      expect((await rowsOf("tom"))[0]?.fields).toMatchObject({ Status: "joined" });
    });

    it("leaves: nobody reads the file any more, and it can be taken away; joining again makes it anew", async () => {
      await button(app, "Leave the programme").click();
      await heading(app, "Leave the programme?").waitFor();
      await app.getByRole("button", { name: "Leave", exact: true }).click();
      await heading(app, "You have left").waitFor(patience);
      expect((await rowsOf("tom"))[0]?.fields).toMatchObject({ Status: "left" });
      expect(await profileOf("tom", "ana")).toBeOneOf([403, 404]);
      await button(app, "Delete my file").click();
      await app.getByText(/Your file for coordinators is gone from your OneDrive/).waitFor(patience);
      expect(await profileOf("tom", "tom")).toBe(404);

      await button(app, "Join again").click();
      await word(app, "I can offer", "Delegating").check();
      await word(app, "I want to learn", "Giving feedback").check();
      await button(app, "Join").click();
      await heading(app, "You are in").waitFor(patience);
      expect(await profileOf("tom", "ana")).toMatchObject({ offers: ["delegating"], wants: ["feedback"], avoid: [] });
      expect(await rowsOf("tom")).toHaveLength(1);
    });
  });

  it("keeps what was begun when the page is loaded again, until it is taken back", async () => {
    const { page, app } = await play.openTab("samuel");
    await word(app, "I want to learn", "Delegating").check(patience);
    await app.getByLabel("A word is missing?").fill("Interviewing");
    await app.getByLabel("A word is missing?").blur();
    await button(app, "Change: Department").click();
    await app.getByLabel("Department", { exact: true }).fill("Research");
    await page.reload();
    await app.getByText("You had begun. What you chose is still here.").waitFor(patience);
    expect(await word(app, "I want to learn", "Delegating").isChecked()).toBe(true);
    expect(await app.getByRole("checkbox", { name: "Interviewing" }).isChecked()).toBe(true);
    expect(await app.getByRole("main").innerText()).toContain("Research");
    await button(app, "Begin afresh").click();
    expect(await word(app, "I want to learn", "Delegating").isChecked()).toBe(false);
    await page.reload();
    await heading(app, "What you join").waitFor(patience);
    expect(await app.getByText("You had begun.").count()).toBe(0);
    expect(await word(app, "I want to learn", "Delegating").isChecked()).toBe(false);
    await page.context().close();
  });

  it("lets the keyboard alone join, with a word of one's own", async () => {
    const { page, app } = await play.openTab("grace");
    await heading(app, "What you join").waitFor(patience);
    await app.getByRole("checkbox").first().focus();
    const goTo = async (wanted: string) => {
      for (let step = 0; step < 60; step += 1) {
        if ((await focused(app)) === wanted) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab never comes to ${wanted}, but stays at ${await focused(app)}`);
    };
    await page.keyboard.press("Space");
    await goTo("I want to learn / Delegating");
    await page.keyboard.press("Space");
    await goTo(" / A word is missing?");
    await page.keyboard.type("Sketching");
    await page.keyboard.press("Enter");
    await goTo(" / Join");
    await page.keyboard.press("Enter");
    await heading(app, "You are in").waitFor(patience);
    expect(await profileOf("grace", "ana")).toMatchObject({
      offers: ["feedback"],
      wants: ["delegating"],
      suggestedTopics: ["Sketching"],
    });
    expect(await app.getByRole("main").innerText()).toMatch(/Words I suggest\s+Sketching/);
    await page.context().close();
  });

  it("tells whoever was entered by somebody else, who can join all the same", async () => {
    const { id: PersonId } = personOf("lukas");
    const fields = { RowKey: "forged", PersonId, Status: "joined", DriveId: "b!x", ItemId: "x" };
    await send("maya", "POST", `${await peopleList()}/items`, { fields });
    const { page, app } = await play.openTab("lukas");
    await app.getByText("Maya Patel has put your name on the list. That counts for nothing").waitFor(patience);
    await word(app, "I can offer", "Delegating").check();
    await word(app, "I want to learn", "Giving feedback").check();
    await button(app, "Join").click();
    await heading(app, "You are in").waitFor(patience);
    const rows = await rowsOf("lukas");
    expect(rows.map(({ fields: { RowKey } }) => RowKey === "forged")).toEqual([true, false]);
    expect(await profileOf("lukas", "ana", 1)).toMatchObject({ ownerId: PersonId });
    await page.context().close();
  });

  async function send(alias: string, method: string, path: string, body?: object): Promise<unknown> {
    const authorization = `Bearer ${issueToken({ person: personOf(alias), scopes: everything })}`;
    const answer = await fetch(`http://localhost:${play.stage.tenant.port}/graph/v1.0${path}`, {
      method,
      headers: { authorization, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${alias} gets ${answer.status} for ${method} ${path}: ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  }

  async function peopleList(): Promise<string> {
    const site = (await send("ana", "GET", `/groups/${programmeTeam.id}/sites/root?$select=id`)) as { id: string };
    const lists = (await send("ana", "GET", `/sites/${site.id}/lists`)) as {
      value: { id: string; displayName: string }[];
    };
    const people = lists.value.find(({ displayName }) => /people/i.test(displayName));
    if (people === undefined) throw new Error("There is no list of people");
    return `/sites/${site.id}/lists/${people.id}`;
  }

  async function list(alias: string): Promise<readonly Row[]> {
    const { value } = (await send(alias, "GET", `${await peopleList()}/items?$expand=fields&$top=200`)) as {
      value: Row[];
    };
    return value;
  }

  async function rowsOf(alias: string): Promise<readonly Row[]> {
    return (await list("ana")).filter(({ fields }) => fields["PersonId"] === personOf(alias).id);
  }

  /** Somebody's file as another finds it: what it says, or the status of the refusal. */
  async function profileOf(alias: string, reader: string, at = 0): Promise<Profile | number> {
    const { DriveId, ItemId } = (await rowsOf(alias))[at]?.fields ?? {};
    const path = `/drives/${String(DriveId)}/items/${String(ItemId)}/content`;
    const { status, body } = await play.stage.graph(reader, ["Files.Read.All"], path);
    return status === 200 ? (body as Profile) : status;
  }
});

const heading = (app: FrameLocator, name: string): Locator => app.getByRole("heading", { name, exact: true });
const button = (app: FrameLocator, name: string): Locator => app.getByRole("button", { name, exact: true });
const word = (app: FrameLocator, group: string, name: string): Locator =>
  app.getByRole("group", { name: group, exact: true }).getByRole("checkbox", { name, exact: true });

/** What has the focus, as "its group / its name". */
function focused(app: FrameLocator): Promise<string> {
  return app.locator("body").evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return "";
    const group = element.closest("fieldset")?.querySelector("legend")?.innerText ?? "";
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
    return `${group} / ${label ?? element.getAttribute("aria-label") ?? element.innerText}`;
  });
}
