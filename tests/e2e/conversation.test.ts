import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appOf, bookSixSessions, openPanel, openStage, personOf, type Stage } from "./stage.ts";
import { button, type Pane, write } from "./two-members.ts";

type Words = { readonly ownerId: string; readonly kind: string; readonly value: Readonly<Record<string, unknown>> };
type Item = { readonly id: string; readonly parentReference: { readonly driveId: string } };

/** Longer than the quiet rhythm of looking, on a slow machine. */
const patience = { timeout: 40_000 };

/** The story's third and fourth step, told once: each test goes on where the one before it stopped. */
describe("two people hold their sessions in two panels", () => {
  let stage: Stage;
  let maya: Pane;
  let tom: Pane;

  beforeAll(async () => {
    stage = await openStage();
    await stage.control("PUT", "clock", { now: "2027-01-04T08:00:00Z" });
    await stage.control("POST", "reset");
    await stage.control("PUT", "clock", { now: "2027-01-04T08:00:00Z" });
    const page = await stage.open("?only=maya");
    await bookSixSessions(appOf(page, "maya"), "Tom");
    await page.context().close();
    await openBoth(0);
  });
  afterAll(() => stage.close());

  it("begins for both when one begins, and says who goes on", async () => {
    await button(maya, "Begin").click();
    await heading(tom, "Arrive");
    await button(tom, /^Next/).click();
    await heading(maya, "How we work together");
    expect(await read(maya, "Tom went on")).toBe("Tom went on");
  });

  it("shows each what the other agrees to", async () => {
    for (const pane of [maya, tom]) for (let point = 0; point < 7; point++) await button(pane, "I agree").click();
    for (const pane of [maya, tom]) await pane.panel.getByText("You agree on all seven points.").waitFor(patience);
    expect(await button(maya, /^Point \d: agreed by all of you$/).count()).toBe(7);
  });

  it("loses nothing while the network is away for one of them", async () => {
    await button(maya, /^Next/).click();
    await heading(tom, "Goals");
    await stage.control("POST", "faults", { kind: "offline", match: { person: "tom", path: "/drive" } });
    await write(tom, "My goal, in my words", "Open planning without fear");
    await write(maya, "My goal, in my words", "Delegate one thing a week");
    await tom.panel.getByText("Going on alone; everything is merged afterwards").waitFor(patience);
    expect(await tom.panel.getByText("Delegate one thing a week").count()).toBe(0);

    await stage.control("DELETE", "faults");
    await tom.panel.getByText("Delegate one thing a week").waitFor(patience);
    await maya.panel.getByText("Open planning without fear").waitFor(patience);
    await tom.panel.getByText(/^Saved\./).waitFor(patience);
    expect(await tom.panel.getByText("Going on alone", { exact: false }).count()).toBe(0);
  });

  it("lets each leave with one commitment that the other has read", async () => {
    await button(tom, /^Next/).click();
    await heading(maya, "Commitment");
    await promise(maya, "the stand-up begins", "let Priya open it");
    await promise(tom, "I am asked for a date", "say when I shall know");
    expect(await read(tom, /let Priya open it/)).toContain("the stand-up begins");
    // By the plan that they were ahead of, it is his turn to be heard now.
    await passMinutes(38);
    expect(await read(maya, /say when I shall know/)).toContain("I am asked for a date");
    await maya.panel.getByText(/^Saved/).waitFor(patience);
    await tom.panel.getByText(/^Saved/).waitFor(patience);
  });

  it("keeps what stands in a field when the panel is closed over it", async () => {
    await button(tom, "Notes").click();
    await tom.panel.getByLabel("A note for yourself").fill("I was nervous.");
    const frame = tom.page.frames().find((each) => each.url().includes("tom.tenant.localhost"));
    await frame?.evaluate(() => location.reload());
    await heading(tom, "Commitment");
    await button(tom, "Notes").click();
    await expect.poll(() => tom.panel.getByLabel("A note for yourself").inputValue(), patience).toBe("I was nervous.");
    await expect.poll(() => notesOf("tom"), patience).toContain("I was nervous.");
    await button(tom, "Back to the guide").click();
  });

  it("holds exactly its owner's words in each file", async () => {
    for (const alias of ["maya", "tom"]) {
      const words = await wordsOf(alias);
      expect(words.map(({ ownerId }) => ownerId)).toEqual(words.map(() => personOf(alias).id));
      const kinds = new Set(words.map(({ kind }) => kind));
      expect(kinds).toEqual(new Set(["agreement", "attendance", "commitment", "goal", "position-view"]));
    }
    const texts = JSON.stringify(await wordsOf("tom"));
    expect(texts).toContain("Open planning without fear");
    expect(texts).not.toContain("Delegate one thing a week");
    expect(texts).not.toContain("I was nervous.");
  });

  it("lets the partner read and not write, and nobody else do either", async () => {
    const all = ["Files.ReadWrite.All", "Files.Read.All", "Sites.Read.All"];
    const files = { maya: await recordOf("maya"), tom: await recordOf("tom") };
    for (const [owner, partner] of [
      ["maya", "tom"],
      ["tom", "maya"],
    ] as const) {
      const { path } = files[owner];
      expect((await stage.graph(partner, all, path)).status).toBe(200);
      expect((await stage.graph(partner, all, `${path}/content`, "{}")).status).toBe(403);
      // A stranger, the coordinator, and a manager.
      for (const alias of ["grace", "ana", managerOf(owner)]) {
        expect([403, 404]).toContain((await stage.graph(alias, all, path)).status);
        expect([403, 404]).toContain((await stage.graph(alias, all, `${path}/content`)).status);
      }
      const privately = await privatePathOf("tom");
      for (const alias of ["maya", "grace", "ana", managerOf("tom")])
        expect([403, 404]).toContain((await stage.graph(alias, all, privately)).status);
    }
    expect((await wordsOf("maya")).length).toBeGreaterThan(0);
  });

  it("comes back two weeks later with what was promised", async () => {
    await button(maya, /^Next/).click();
    await heading(maya, "Close");
    await button(maya, "Finish").click();
    await maya.panel.getByText("You meet again on", { exact: false }).waitFor();
    await tom.panel.getByText("You meet again on", { exact: false }).waitFor(patience);
    for (const { page } of [maya, tom]) await page.context().close();

    await openBoth(1);
    await button(maya, "Begin").click();
    await button(maya, /^Next/).click();
    await heading(tom, "Look back");
    await tom.panel.getByRole("radio", { name: "Yours" }).check();
    expect(await read(tom, /say when I shall know/)).toContain("I am asked for a date");
    await maya.panel.getByRole("radio", { name: "Yours" }).check();
    expect(await read(maya, /let Priya open it/)).toContain("the stand-up begins");
  });

  it("shows the other what became of it", async () => {
    await tom.panel.getByRole("radio", { name: "Partly" }).check();
    await tom.panel.getByRole("radio", { name: "Keep" }).check();
    await maya.panel.getByRole("radio", { name: "Done" }).check();
    await maya.panel.getByRole("radio", { name: "Tom" }).check();
    expect(await read(maya, /^Tom says:/)).toContain("Tom says: ");
    await maya.panel.getByText("Tom says: partly. Kept.").waitFor(patience);
    await tom.panel.getByRole("radio", { name: "Maya" }).check();
    await tom.panel.getByText("Maya says: done.").waitFor(patience);
  });

  it("coaches the other first this time, and swaps in the middle", async () => {
    await button(maya, /^Next/).click();
    await heading(tom, "Focus");
    await tom.panel.getByText("What do you want to have at the end of these minutes?").waitFor();
    await maya.panel.getByText("What makes it matter now?").waitFor();
    for (let step = 0; step < 4; step++) await button(maya, /^Next/).click();
    await heading(tom, "Swap");
    expect(await read(tom, /^Now you coach/)).toBe("Now you coach Maya.");
    await button(tom, "Begin Maya’s turn").click();
    await heading(maya, "Focus");
    for (let step = 0; step < 4; step++) await button(tom, /^Next/).click();
    await heading(maya, "Close");
  });

  it("closes with what each gives the other", async () => {
    await write(maya, "When you …, it …", "When you waited, it let me think.");
    await write(tom, "Next time, try …", "Next time, try to stop me earlier.");
    expect(await read(maya, /stop me earlier/)).toBe("Next time, try to stop me earlier.");
    expect(await read(tom, /let me think/)).toBe("When you waited, it let me think.");
    await button(tom, "Finish").click();
    for (const { panel } of [maya, tom]) await panel.getByText("You meet again on", { exact: false }).waitFor(patience);
    expect(await maya.panel.getByText("Did you meet?").count()).toBe(0);
  });

  async function openBoth(session: number): Promise<void> {
    await stage.control("PUT", "clock", { now: (await sessions())[session] });
    maya = await openPanel(stage, "maya");
    tom = await openPanel(stage, "tom");
    await maya.panel.getByText("With Tom").waitFor();
    await tom.panel.getByText("With Maya").waitFor();
  }

  async function passMinutes(minutes: number): Promise<void> {
    const { now } = (await stage.control("GET", "clock")) as { readonly now: string };
    await stage.control("PUT", "clock", { now: new Date(Date.parse(now) + minutes * 60_000).toISOString() });
  }

  async function sessions(): Promise<readonly string[]> {
    const path = "/me/calendarView?startDateTime=2027-01-04T00:00:00Z&endDateTime=2027-05-01T00:00:00Z&$top=500";
    const { body } = await stage.graph("maya", ["Calendars.Read"], path);
    const { value } = body as { readonly value: readonly { subject: string; start: { dateTime: string } }[] };
    return value
      .filter(({ subject }) => subject === "Side by Side")
      .map(({ start }) => `${start.dateTime.slice(0, 19)}Z`)
      .toSorted();
  }

  /** Everybody's file lies under the partnership that Maya's first folder is named after. */
  async function recordOf(alias: string): Promise<{ readonly path: string }> {
    const { body } = await stage.graph("maya", ["Files.ReadWrite"], "/me/drive/root:/Side%20by%20Side:/children");
    const { value } = body as { readonly value: readonly { name: string; folder?: object }[] };
    const partnership = value.find(({ folder }) => folder !== undefined)?.name;
    return { path: await placeOf(alias, `${partnership}/record.json`) };
  }

  async function privatePathOf(alias: string): Promise<string> {
    return placeOf(alias, "private.json");
  }

  async function placeOf(alias: string, file: string): Promise<string> {
    const path = `/me/drive/root:/Side%20by%20Side/${file}`;
    const { status, body } = await stage.graph(alias, ["Files.ReadWrite"], path);
    if (status !== 200) throw new Error(`${alias} has no ${file}: ${status}`);
    const { id, parentReference } = body as Item;
    return `/drives/${parentReference.driveId}/items/${id}`;
  }

  async function wordsOf(alias: string): Promise<readonly Words[]> {
    return entriesAt(alias, (await recordOf(alias)).path);
  }

  async function notesOf(alias: string): Promise<string> {
    const path = await privatePathOf(alias).catch(() => undefined);
    return path === undefined ? "" : JSON.stringify(await entriesAt(alias, path));
  }

  async function entriesAt(alias: string, path: string): Promise<readonly Words[]> {
    const { body } = await stage.graph(alias, ["Files.ReadWrite"], `${path}/content`);
    return (body as { readonly entries: readonly Words[] }).entries;
  }
});

function managerOf(alias: string): string {
  const { manager } = personOf(alias);
  if (manager === undefined) throw new Error(`${alias} has no manager`);
  return manager;
}

/** What stands there, once it does. */
async function read({ panel }: Pane, text: string | RegExp): Promise<string> {
  const found = panel.getByText(text).first();
  await found.waitFor(patience);
  return (await found.textContent()) ?? "";
}

async function heading({ panel }: Pane, name: string): Promise<void> {
  await panel.getByRole("heading", { level: 1, name }).waitFor(patience);
}

async function promise(pane: Pane, when: string, will: string): Promise<void> {
  await pane.panel.getByLabel("When").fill(when);
  await pane.panel.getByLabel("I will").fill(will);
  await button(pane, "These are my words").click();
  await pane.panel.getByLabel("How sure are you?").fill("8");
  await pane.panel.getByLabel("How sure are you?").blur();
}
