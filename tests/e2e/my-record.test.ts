import { readFileSync } from "node:fs";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { commitment, createWords, feedbackTo, goal, rememberedBy, sessionsOf } from "./record-words.ts";
import { appOf, bookSixSessions, openStage, personOf, type Stage } from "./stage.ts";

const dayMs = 86_400_000;
/** Words that would run if they were ever taken for HTML. */
const nasty = `say <img src=x onerror="document.title='taken'"> & 'mean' it`;

type Exported = {
  readonly format: string;
  readonly files: readonly { readonly path: string; readonly content: { readonly entries?: readonly object[] } }[];
  readonly feedbackForMe: readonly object[];
};

describe("before and after a session", () => {
  let stage: Stage;
  let words: ReturnType<typeof createWords>;
  let partnershipId = "";
  /** What all calendars call the six sessions, in time order. */
  let sessions: readonly { readonly iCalUId: string; readonly startMs: number }[] = [];
  let page: Page;
  let maya: FrameLocator;

  beforeAll(async () => {
    stage = await openStage();
    words = createWords(stage);
    await moveTo(mondayOfThisWeek());
    page = await stage.open("?only=maya");
    maya = appOf(page, "maya");
    await bookSixSessions(maya, "Tom");
    [partnershipId = ""] = (await words.namesIn("maya")).filter((name) => !name.includes("."));
    sessions = await sessionsOf(stage, "maya", mondayOfThisWeek());
    if (sessions.length !== 6) throw new Error(`${sessions.length} sessions stand in the calendar`);
    const [first, second, third] = sessions.map(({ iCalUId }) => iCalUId);
    await words.write("maya", "tom", partnershipId, [
      goal("g-maya", "Say the hard thing early", [
        [first, 3],
        [second, 4],
        [third, 7],
      ]),
      commitment("c-maya", third ?? "", "the stand-up starts", nasty),
      { id: `attendance/${first}/answer`, kind: "attendance", value: { sessionId: first, answer: "held" } },
      { id: `attendance/${second}/answer`, kind: "attendance", value: { sessionId: second, answer: "not-held" } },
    ]);
    await words.write("tom", "maya", partnershipId, [
      commitment("c-tom", second ?? "", "a review comes in", "read it to the end"),
      goal("g-tom", "Let others finish", [[first, 5]]),
      feedbackTo("maya", first ?? "", "appreciation", "When you waited, it helped me think."),
    ]);
    // A day before the fourth session.
    await moveTo((sessions[3]?.startMs ?? 0) - dayMs);
    await page.reload();
  });
  afterAll(() => stage.close());
  afterEach(() => stage.control("DELETE", "faults"));

  it("begins with what is open: my commitments to be ticked, the partner's to be read", async () => {
    await maya.getByRole("group", { name: /^When the stand-up starts, I will say <img/ }).waitFor();
    await maya.getByText("When a review comes in, I will read it to the end.").waitFor();
    expect(await maya.getByRole("group", { name: /review comes in/ }).count()).toBe(0);
    expect(await maya.locator("img[src=x]").count()).toBe(0);
  });

  it("writes what became of a commitment into my own file, under the coming session, and says so", async () => {
    const [, , third, fourth] = sessions.map(({ iCalUId }) => iCalUId);
    const mine = maya.getByRole("group", { name: /stand-up/ });
    await mine.getByRole("button", { name: "Done" }).click();
    expect(await mine.getByRole("button", { name: "Done" }).getAttribute("aria-pressed")).toBe("true");
    await maya.getByText("Saved", { exact: true }).first().waitFor();
    const kept = (await words.entriesOf("maya", partnershipId)).find(({ id }) => id === "c-maya");
    expect(kept?.value).toMatchObject({
      status: "done",
      sessionId: third,
      response: nasty,
      history: [{ status: "done", sessionId: fourth }],
    });
    // Nobody else's words were touched, and no entry was lost on the way.
    expect((await words.entriesOf("maya", partnershipId)).map(({ id }) => id)).toContain("g-maya");
    expect((await words.entriesOf("tom", partnershipId)).map(({ id }) => id)).toContain("c-tom");
  });

  it("takes it back with the same tap, offline too, and saves when the network is back", async () => {
    const mine = maya.getByRole("group", { name: /stand-up/ });
    await stage.control("POST", "faults", { kind: "offline", match: { person: "maya" } });
    await mine.getByRole("button", { name: "Done" }).click();
    await maya.getByText(/Not saved yet\. It is kept on this device/).waitFor();
    await stage.control("DELETE", "faults");
    await maya.getByText("Saved", { exact: true }).first().waitFor();
    const kept = (await words.entriesOf("maya", partnershipId)).find(({ id }) => id === "c-maya");
    expect(kept?.value).toMatchObject({ status: "open" });
  });

  it("asks once whether the last session was held, and takes one tap for an answer", async () => {
    const [, , third] = sessions;
    await maya.getByRole("heading", { name: /^Did you meet on / }).waitFor();
    await maya.getByRole("button", { name: "We met" }).click();
    await expect
      .poll(async () => (await words.entriesOf("maya", partnershipId)).map(({ value }) => value))
      .toContainEqual({ sessionId: third?.iCalUId, answer: "held" });
    await page.reload();
    await maya.getByRole("group", { name: /stand-up/ }).waitFor();
    expect(await maya.getByRole("heading", { name: /^Did you meet on / }).count()).toBe(0);
  });

  it("keeps what I prepare in a file that nobody else can reach", async () => {
    const field = maya.getByRole("textbox", { name: "What do you want from these minutes?" });
    await field.fill("A way to say no to Lukas");
    await maya.getByRole("heading", { level: 1 }).click();
    await expect
      .poll(async () => JSON.stringify(await words.read("maya", "private.json")))
      .toContain("A way to say no to Lukas");
    expect(JSON.stringify(await words.entriesOf("maya", partnershipId))).not.toContain("say no to Lukas");
    const { status, body } = await stage.graph(
      "maya",
      ["Files.ReadWrite"],
      "/me/drive/root:/Side%20by%20Side/private.json",
    );
    expect(status).toBe(200);
    const { id, parentReference } = body as {
      readonly id: string;
      readonly parentReference: { readonly driveId: string };
    };
    for (const other of ["tom", "ana", "grace"]) {
      const seen = await stage.graph(other, ["Files.Read.All"], `/drives/${parentReference.driveId}/items/${id}`);
      expect([403, 404]).toContain(seen.status);
    }
  });

  it("shows what has been: sessions, goals as a line and as a table, feedback", async () => {
    await maya.getByRole("button", { name: "My record" }).click();
    await maya.getByRole("heading", { name: "With Tom" }).waitFor();
    const lines = await maya.getByRole("listitem").allInnerTexts();
    const said = lines.map((line) => line.replaceAll("\n", " "));
    expect(said.filter((line) => line.endsWith("you met"))).toHaveLength(2);
    expect(said.filter((line) => line.endsWith("you did not meet"))).toHaveLength(1);
    expect(said.some((line) => line.startsWith("Tom valued, ") && line.includes("it helped me think"))).toBe(true);

    const table = maya.getByRole("table", { name: "How near it felt, from 0 to 10" }).first();
    const rows = await table.locator("tbody tr").allTextContents();
    expect(rows.map((row) => Number(/\d+$/.exec(row)?.[0]))).toEqual([3, 4, 7]);
    for (const [index, { startMs }] of sessions.slice(0, 3).entries())
      expect(rows[index]?.replace(",", "")).toContain(dayOf(startMs));
  });

  it("gives me my data as two files: mine in full, of others' words only what they said to me", async () => {
    await maya.getByRole("button", { name: "Export my data" }).click();
    const json = JSON.parse(await saved("Save the data (JSON)")) as Exported;
    expect(json.format).toBe("side-by-side/my-data");
    const record = json.files.find(({ path }) => path === `Side by Side/${partnershipId}/record.json`);
    expect(record?.content).toEqual(await words.read("maya", `${partnershipId}/record.json`));
    const notes = json.files.find(({ path }) => path === "Side by Side/private.json");
    expect(notes?.content).toEqual(await words.read("maya", "private.json"));
    expect(json.feedbackForMe).toMatchObject([{ kind: "appreciation", text: "When you waited, it helped me think." }]);
    for (const theirs of ["read it to the end", "Let others finish"])
      expect(JSON.stringify(json)).not.toContain(theirs);

    const html = await saved("Save the document");
    const reader = await stage.browser.newPage();
    await reader.setContent(html);
    const shown = await reader.locator("body").innerText();
    for (const mine of [nasty, "Say the hard thing early", "A way to say no to Lukas", "it helped me think"])
      expect(shown).toContain(mine);
    for (const theirs of ["read it to the end", "Let others finish"]) expect(shown).not.toContain(theirs);
    expect(await reader.locator("html").getAttribute("lang")).toBe("en");
    expect(await reader.locator("img, script, link, iframe").count()).toBe(0);
    expect(await reader.title()).toContain(personOf("maya").displayName);
    await reader.close();
    await maya.getByRole("button", { name: "Back", exact: true }).click();
  });

  it("says what goes and what stays, deletes what it can, goes on after a reload, and leaves others' files alone", async () => {
    const toms = await words.read("tom", `${partnershipId}/record.json`);
    await maya.getByRole("button", { name: "Delete my data" }).click();
    await maya.getByText("your words with Tom").waitFor();
    await maya.getByText(/what others wrote: it is theirs/).waitFor();
    expect(await words.namesIn("maya")).toContain("private.json");

    const { body } = await stage.graph(
      "maya",
      ["Files.ReadWrite"],
      `/me/drive/root:/Side%20by%20Side/${partnershipId}/record.json`,
    );
    const { id } = body as { readonly id: string };
    await stage.control("POST", "faults", { kind: "offline", match: { person: "maya", method: "DELETE", path: id } });
    await maya.getByRole("button", { name: "Delete my data" }).click();
    await maya.getByRole("heading", { name: "1 of 2 are deleted" }).waitFor();
    await maya.getByText(`Still there: Side by Side/${partnershipId}/record.json.`).waitFor();
    expect(await words.namesIn("maya")).not.toContain("private.json");
    await page.reload();
    await maya.getByText("1 of 2 files are gone.").waitFor();
    await stage.control("DELETE", "faults");
    await maya.getByRole("button", { name: "Look at it" }).click();
    await maya.getByRole("button", { name: "Delete my data" }).click();
    await maya.getByRole("heading", { name: "Your data is deleted" }).waitFor();

    for (const path of [`${partnershipId}/record.json`, "private.json"]) {
      const answer = await stage.graph("maya", ["Files.ReadWrite"], `/me/drive/root:/Side%20by%20Side/${path}`);
      expect(answer.status).toBe(404);
    }
    expect(await words.namesIn("maya")).toEqual([]);
    expect(await words.read("tom", `${partnershipId}/record.json`)).toEqual(toms);
    expect(await rememberedBy(page)).toEqual([]);

    // The sessions stand in the calendar as before; looking at them brings nothing back.
    await maya.getByRole("button", { name: "Back to my sessions" }).click();
    await maya.getByText("Next with Tom").waitFor();
    await page.waitForTimeout(3000);
    expect(await words.read("maya", `${partnershipId}/record.json`)).toBeUndefined();
    expect(await sessionsOf(stage, "maya", mondayOfThisWeek())).toHaveLength(6);
  });

  it("deletes my words by itself when the programme's time is over, and nobody else's", async () => {
    const other = "00000000-0000-4000-8000-00000000d0d0";
    const kept = "00000000-0000-4000-8000-00000000d0d1";
    const writtenMs = Date.UTC(2026, 0, 5);
    const entry = { id: "g", kind: "goal", value: { text: "Ask", sessionId: "s", ratings: [] } };
    await words.write("grace", "anjali", other, [entry], { keepMonths: 6 });
    await words.write("anjali", "grace", other, [entry], { keepMonths: 6 });
    await words.write("grace", "anjali", kept, [entry]);

    await moveTo(writtenMs + 170 * dayMs);
    const graces = await stage.open("?only=grace");
    const app = appOf(graces, "grace");
    await app.getByRole("button", { name: "My record" }).click();
    await app.getByText(/With Anjali: deleted on .* 6 months after the last session/).waitFor();
    await app.getByText(/With Anjali: kept until you delete it/).waitFor();
    expect(await words.entriesOf("grace", other)).toHaveLength(1);

    await moveTo(writtenMs + 200 * dayMs);
    await graces.reload();
    await app.getByText(/Your words with Anjali have been deleted/).waitFor();
    expect(await words.read("grace", `${other}/record.json`)).toBeUndefined();
    expect(await words.entriesOf("anjali", other)).toHaveLength(1);
    expect(await words.entriesOf("grace", kept)).toHaveLength(1);
  });

  /** What the browser saves when this is pressed. */
  async function saved(button: string): Promise<string> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      maya.getByRole("button", { name: button }).click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  }

  async function moveTo(milliseconds: number): Promise<void> {
    await stage.control("PUT", "clock", { now: new Date(milliseconds).toISOString() });
  }
});

/** "Tuesday 1 December" by the engine's own calendar, on the clock of the person's mailbox. */
function dayOf(startMs: number): string {
  const options = { weekday: "long", day: "numeric", month: "long", timeZone: "Europe/London" } as const;
  return new Intl.DateTimeFormat("en-GB", options).format(startMs).replace(",", "");
}

function mondayOfThisWeek(): number {
  const today = new Date();
  const back = (today.getUTCDay() + 6) % 7;
  return Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - back, 8);
}
