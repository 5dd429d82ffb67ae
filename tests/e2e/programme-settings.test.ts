import type { FrameLocator } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { issueToken } from "#tenant/graph/auth.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { openProgrammeStage, type ProgrammeStage } from "./programme-stage.ts";
import { personOf } from "./stage.ts";

const patience = { timeout: 60_000 };

const heading = (app: FrameLocator, name: string) =>
  app.getByRole("heading", { level: 1, name, exact: true }).waitFor(patience);
const button = (app: FrameLocator, name: string) => app.getByRole("button", { name, exact: true });

async function openSettings(app: FrameLocator): Promise<void> {
  await app.getByRole("radio", { name: "Settings" }).check(patience);
  await button(app, "Change: Kept for").waitFor(patience);
}

async function keepFor(app: FrameLocator, months: string): Promise<void> {
  await button(app, "Change: Kept for").click();
  await app
    .getByRole("group", { name: "Months after the end" })
    .getByRole("radio", { name: months, exact: true })
    .check();
}

/** A programme that runs, and whoever owns its Team. */
describe("the settings of a programme that runs", () => {
  let world: ProgrammeStage;

  beforeEach(async () => {
    world = await openProgrammeStage();
  });
  afterEach(() => world.stage.close());

  async function owners(method: "POST" | "DELETE", alias: string): Promise<void> {
    const { id } = personOf(alias);
    const base = `http://localhost:${world.stage.tenant.port}/graph/v1.0`;
    const scopes = ["GroupMember.ReadWrite.All", "Group.ReadWrite.All"];
    const answer = await fetch(`${base}/groups/${programmeTeam.id}/owners/${method === "DELETE" ? `${id}/` : ""}$ref`, {
      method,
      headers: {
        authorization: `Bearer ${issueToken({ person: personOf("ana"), scopes })}`,
        "content-type": "application/json",
      },
      ...(method === "POST" ? { body: JSON.stringify({ "@odata.id": `${base}/users/${id}` }) } : {}),
    });
    expect(answer.status).toBe(204);
  }

  async function stored() {
    const bench = world.bench("ana");
    const both = new Set([personOf("ana").id, personOf("tom").id]);
    const read = await bench.programmeSite.read(programmeTeam.id, both);
    if (!read.ok || read.value === undefined) throw new Error("The settings cannot be read");
    return read.value.programme;
  }

  it("are changed by two coordinators at once: nothing is written over unseen, and nothing is lost", async () => {
    await owners("POST", "tom");
    const ana = await world.openTab("ana");
    const tom = await world.openTab("tom");
    await openSettings(ana.app);
    await openSettings(tom.app);
    await tom.app.getByText("the settings do not name you as a coordinator yet", { exact: false }).waitFor();

    await keepFor(ana.app, "6");
    await button(ana.app, "Save").click();
    await ana.app.getByText("Saved.", { exact: true }).waitFor(patience);
    await button(tom.app, "Change: Name").click();
    await tom.app.getByRole("textbox", { name: "Name" }).fill("Named by Tom");
    await button(tom.app, "Save").click();
    await tom.app.getByText("Another coordinator has saved other settings meanwhile").waitFor(patience);
    await tom.app.getByText("deletes itself 6 months after", { exact: false }).waitFor();
    expect(await stored()).toMatchObject({ name: "Peer coaching 2027", retentionMonths: 6 });

    await button(tom.app, "Save").click();
    await heading(tom.app, "Named by Tom");
    expect(await stored()).toMatchObject({
      name: "Named by Tom",
      retentionMonths: 6,
      coordinatorIds: [personOf("ana").id, personOf("tom").id],
      unknownFields: { colour: "green" },
    });
    // What was promised to those who joined has no button.
    expect(await button(tom.app, "Change: Numbers for managers").count()).toBe(0);
  }, 240_000);

  it("retire a word instead of losing it, and wait on this device for a network", async () => {
    const { page, app } = await world.openTab("ana");
    await openSettings(app);
    await button(app, "Change: Topics").click();
    await button(app, "Take Delegating out").click();
    await app.getByRole("textbox", { name: "Add a topic" }).fill("Listening\nAsking");
    await button(app, "Add a topic").click();
    await page.context().setOffline(true);
    await button(app, "Save").click();
    await app.getByText("You seem to be offline.", { exact: false }).waitFor(patience);
    await page.context().setOffline(false);
    await page.reload();
    await openSettings(app);
    await app.getByText("One line is changed and not saved yet.").waitFor(patience);
    await button(app, "Save").click();
    await app.getByText("Saved.", { exact: true }).waitFor(patience);
    expect((await stored()).topics).toMatchObject([
      { id: "feedback", isRetired: false },
      { id: "delegating", isRetired: true },
      { name: "Listening" },
      { name: "Asking" },
    ]);
  }, 240_000);

  it("stop counting when their last writer owns the Team no more, until another owner has looked at them", async () => {
    await owners("POST", "tom");
    await owners("DELETE", "ana");
    const ana = await world.openTab("ana");
    await heading(ana.app, "Somebody who is no owner wrote the settings last");
    await ana.app.getByText("Its owner can put it in order: Tom", { exact: false }).waitFor();

    const { app } = await world.openTab("tom");
    await heading(app, "Somebody who is no owner wrote the settings last");
    await app.getByText("Ana Ferreira wrote the settings last", { exact: false }).waitFor(patience);
    await app.getByRole("checkbox", { name: "Ana Ferreira" }).check();
    await button(app, "Take the settings over").click();
    await heading(app, "Peer coaching 2027");
    expect((await stored()).coordinatorIds).toEqual([personOf("ana").id, personOf("tom").id]);
    await ana.page.reload();
    await heading(ana.app, "Peer coaching 2027");
  }, 240_000);
});
