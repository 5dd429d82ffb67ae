import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { PairingQuestion } from "#domain/pairing/question.ts";
import { toParticipants } from "#domain/programme/profile.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { programme, teamId } from "#tests/contract/programme-bench.ts";
import { joined, nameOf, namesOf, tells } from "./pairing-eight.ts";
import { bestMatching, type Couple, type Matching } from "./pairing-oracle.ts";
import {
  ask,
  button,
  comesTo,
  gate,
  hundredths,
  idOf,
  isAmong,
  openPairing,
  pick,
  readScores,
  rows,
  tabTo,
  tryPairing,
} from "./pairing-page-object.ts";
import { openProgrammeStage, type ProgrammeStage } from "./programme-stage.ts";

describe("a coordinator pairs a round", () => {
  let play: ProgrammeStage;
  let question: PairingQuestion;
  let best: Matching;
  beforeAll(async () => {
    play = await openProgrammeStage();
    await play.stage.control("PUT", "clock", { now: "2027-01-06T09:00:00Z" });
    // Maya reports to Oliver.
    const profiles = await play.join({ ...tells, maya: { ...tells.maya, managerId: idOf("oliver") } });
    const monday = Temporal.PlainDate.from("2027-01-11");
    question = {
      participants: toParticipants(profiles, { monday, nominated: new Set(), earlierPairs: [] }),
      topics: programme.topics.map(({ id }) => id),
      round: 1,
      startsOn: monday.toString(),
      settings: programme.pairing,
      present: [],
      locked: [],
      forbidden: [],
    };
    best = bestMatching(question);
  });
  afterEach(() => play.stage.control("DELETE", "faults"));
  afterAll(() => play?.stage.close());

  /** Two people who are allowed but not together, and whom to put together costs something. */
  function wish(): Couple {
    for (const one of question.participants) {
      for (const { id } of question.participants) {
        const couple = [one.id, id] as const;
        if (
          one.id >= id ||
          isAmong(best.couples, couple) ||
          couple.every((each) => ["maya", "oliver"].some((a) => idOf(a) === each))
        )
          continue;
        if (bestMatching(question, (couples) => isAmong(couples, couple)).total < best.total) return couple;
      }
    }
    throw new Error("Nobody costs anything");
  }
  it("shows the best of all pairings, proven, with the weakest pair by name and numbers that add up", async () => {
    const { page, app } = await tryPairing(play);
    await app.getByText("4 pairs. Everybody has a partner.").waitFor();
    await app.getByText("The best there is: proven, 0.00% below the optimum over all pairs.").waitFor();
    expect(await comesTo(app)).toEqual({ total: best.total, worst: best.worst });
    const shown = [...(await readScores(app)).keys()];
    for (const couple of best.couples) expect(shown).toContain(joined(couple));
    const [weakest] = shown;
    expect(await app.getByText("Weakest pair:").textContent()).toContain(
      `${weakest}, ${Math.round(best.worst / 100)} of`,
    );
    const parts = await rows(app).first().locator("td:last-child").allTextContents();
    const sum = parts.reduce((together, text) => together + hundredths(text), 0);
    expect(sum).toBe(best.worst);
    await page.context().close();
  });

  it("says the price of a wish before it is done, does it, and takes it back", async () => {
    const { page, app } = await tryPairing(play);
    const couple = wish();
    const wished = bestMatching(question, (couples) => isAmong(couples, couple));
    await ask(app, namesOf(couple));
    await app.getByText(/^Allowed, /).waitFor();
    await button(app, "Pair them anyway").click();
    const offer = app.getByRole("region", { name: `${joined(couple)} together` });
    await button(offer, "Do it").waitFor();
    expect(hundredths(await offer.getByText(/^The total falls by/).innerText(), 1)).toBe(wished.total);
    expect(await comesTo(app)).toEqual({ total: best.total, worst: best.worst });

    await button(offer, "Do it").click();
    await app.getByText("Together by hand").waitFor();
    expect(await comesTo(app)).toEqual({ total: wished.total, worst: wished.worst });
    await app.getByText(`${joined(couple)} are together.`).waitFor();
    await button(app, "Undo").click();
    await app.getByText("Together by hand").waitFor({ state: "detached" });
    expect(await comesTo(app)).toEqual({ total: best.total, worst: best.worst });
    await page.context().close();
  });

  it("keeps two apart at the price that was said", async () => {
    const { page, app } = await tryPairing(play);
    const [couple] = best.couples;
    if (couple === undefined) throw new Error("Nobody is together");
    const apart = bestMatching(question, (couples) => !isAmong(couples, couple));
    await button(app, `Keep ${joined(couple)} apart`).click();
    const offer = app.getByRole("region", { name: `${joined(couple)} kept apart` });
    await button(offer, "Do it").click();
    await button(app, `Take back: ${joined(couple)} kept apart`).waitFor();
    expect(await comesTo(app)).toEqual({ total: apart.total, worst: apart.worst });
    await ask(app, namesOf(couple));
    await app.getByText("Not allowed: you keep them apart by hand.").waitFor();
    await button(app, `Take back: ${joined(couple)} kept apart`).click();
    await button(app, "Do it").click();
    await button(app, /^Take back/).waitFor({ state: "detached" });
    expect(await comesTo(app)).toEqual({ total: best.total, worst: best.worst });
    await page.context().close();
  });

  it("swaps two people at the price that was said", async () => {
    const { page, app } = await tryPairing(play);
    const [[one, other] = ["", ""], [third, fourth] = ["", ""]] = best.couples;
    const swapped: readonly Couple[] = [
      [third, other],
      [one, fourth],
    ];
    const after = bestMatching(question, (couples) => swapped.every((couple) => isAmong(couples, couple)), swapped);
    const row = rows(app).filter({ hasText: joined([one, other]) });
    await button(row, /^Swap somebody/).click();
    await row.getByRole("radio", { name: nameOf(one) }).check();
    await pick(row, "with", nameOf(third));
    await button(row, "What would it cost?").click();
    const offer = app.getByRole("region", { name: `${nameOf(one)} and ${nameOf(third)} change places` });
    await button(offer, "Do it").waitFor();
    const said = hundredths(await offer.getByText(/^The total/).innerText(), -1);
    expect(said).toBe(after.total);
    await button(offer, "Do it").click();
    await app.getByText("Together by hand").first().waitFor();
    expect(await comesTo(app)).toEqual({ total: after.total, worst: after.worst });
    await page.context().close();
  });

  it("tells which rule keeps two apart, and breaks it only by order and in plain sight", async () => {
    const { page, app } = await tryPairing(play);
    const couple = [idOf("maya"), idOf("oliver")] as const;
    await ask(app, namesOf(couple));
    await app.getByText("Not allowed: one of them reports to the other.").waitFor();
    await button(app, "Pair them anyway").click();
    await app.getByText(/: one of them reports to the other\.$/).waitFor();
    await button(app, "Do it").click();
    const broken = app.getByText("Breaks a rule: one of them reports to the other");
    await broken.waitFor();
    expect(await broken.count()).toBe(1);
    await page.context().close();
  });

  it("keeps what was settled by hand over a reload", async () => {
    const { page, app } = await tryPairing(play);
    const [couple] = best.couples;
    if (couple === undefined) throw new Error("Nobody is together");
    await button(app, `Keep ${joined(couple)} together`).click();
    await button(app, `Take back: ${joined(couple)} together`).waitFor();
    expect(await button(app, `Keep ${joined(couple)} together`).getAttribute("aria-pressed")).toBe("true");
    await page.reload();
    await app.getByRole("radio", { name: "Pairing" }).check();
    await button(app, "Try the pairing").click();
    await button(app, `Take back: ${joined(couple)} together`).waitFor();
    await rows(app)
      .filter({ hasText: joined(couple) })
      .getByText("Together by hand")
      .waitFor();
    await page.context().close();
  });

  it("stays usable while it works, stops when told to, and says when it cannot start", async () => {
    const { page, app } = await openPairing(play);
    const worker = /pairing-worker[^/]*\.js/;
    const { promise: held, resolve: letGo } = gate();
    await page.context().route(worker, async (route) => {
      await held;
      await route.abort();
    });
    await button(app, "Try the pairing").click();
    await app.getByText(/^Pairing 8 people: \d+% done$/).waitFor();
    await app.getByRole("progressbar").waitFor();
    await button(app, "Stop").click();
    await button(app, "Try the pairing").waitFor();
    letGo();
    await button(app, "Try the pairing").click();
    await app
      .getByRole("alert")
      .getByText(/the browser did not start it/)
      .waitFor();
    await page.context().unroute(worker);
    await button(app, "Try again").click();
    await app.getByText("4 pairs. Everybody has a partner.").waitFor();
    expect(await app.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it("says what went wrong with reading, and reads again", async () => {
    const { page, app } = await play.openTab("ana");
    await app.getByRole("radio", { name: "Pairing" }).waitFor({ timeout: 60_000 });
    await play.stage.control("POST", "faults", { kind: "offline", match: { person: "ana", path: "/lists/" } });
    await app.getByRole("radio", { name: "Pairing" }).check();
    await app
      .getByRole("alert")
      .getByText(/Nothing is lost/)
      .waitFor({ timeout: 60_000 });
    await play.stage.control("DELETE", "faults");
    // A connection that was broken off may fail once more.
    const isThere = async () => {
      if ((await button(app, "Try again").count()) > 0) await button(app, "Try again").click();
      return button(app, "Try the pairing").isVisible();
    };
    await expect.poll(isThere, { timeout: 60_000, interval: 1000 }).toBe(true);
    expect(await app.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it("is found by name, and told as a list, a heading and named buttons", async () => {
    const { page, app } = await tryPairing(play);
    await app.getByRole("searchbox", { name: "Search by name" }).fill("gur");
    await app.getByText("One of 4.").waitFor();
    expect(await rows(app).count()).toBe(1);
    await app.getByRole("searchbox", { name: "Search by name" }).fill("");
    await app.getByText("One of 4.").waitFor({ state: "detached" });
    await app.getByRole("radio", { name: "By name" }).check();
    const first = await rows(app).locator("p").first().innerText();
    expect(first).toContain("Emil Novak");
    const tree = await app.locator("main").ariaSnapshot();
    for (const line of [
      'heading "Round 1" [level=2]',
      'heading "The pairs" [level=3]',
      'button "Publish 4 partnerships"',
    ])
      expect(tree).toContain(line);
    await page.context().close();
  });

  it("can be done with the keyboard alone", async () => {
    const { page, app } = await openPairing(play);
    const { keyboard } = page;
    const couple = wish();
    await button(app, "Try the pairing").focus();
    await keyboard.press("Enter");
    await rows(app).first().waitFor();
    await tabTo({ page, app }, "Why not these two?");
    await keyboard.press("Enter");
    for (const id of couple) {
      await keyboard.press("Tab");
      while (!((await app.locator("[role=combobox]:focus").count()) > 0)) await keyboard.press("Tab");
      await keyboard.type(nameOf(id).slice(0, 4));
      await app.getByRole("option", { name: nameOf(id) }).waitFor();
      await keyboard.press("Enter");
    }
    await tabTo({ page, app }, "Pair them anyway");
    await keyboard.press("Enter");
    await button(app, "Do it").waitFor();
    expect(await app.locator(":focus").innerText()).toBe(`${joined(couple)} together`);
    await tabTo({ page, app }, "Do it");
    await keyboard.press("Enter");
    await app.getByText("Together by hand").waitFor();
    expect(await app.locator(":focus").count()).toBe(1);
    await page.context().close();
  });

  it("leaves out a row that somebody else has written over, says so, and leads to where it is told", async () => {
    const eve = play.bench("carlos");
    const rowsOf = await play.bench("ana").roster.rowsOf(teamId, idOf("samuel"));
    const [row] = rowsOf.ok ? rowsOf.value : [];
    if (row === undefined) throw new Error("Samuel has no row");
    expect(await eve.roster.change(teamId, row, { status: "joined", file: row.file })).toMatchObject({ ok: true });
    const { page, app } = await openPairing(play);
    await app.getByText(/^7 people take part/).waitFor();
    await app.getByText("One row was written by somebody else and is left out.").waitFor();
    await button(app, "See them under People").click();
    expect(await app.getByRole("radio", { name: "People" }).isChecked()).toBe(true);
    await page.context().close();
  });
});
