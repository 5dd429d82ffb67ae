import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  button,
  closeAll,
  goTo,
  openTwoMembers,
  type Pane,
  patience,
  saved,
  stageIs,
  stageOf,
  type TwoMembers,
  write,
} from "./two-members.ts";

/** What the ring says: stage, number, time left, turns. */
function ring({ panel }: Pane) {
  return panel.getByRole("img", { name: /stage \d+ of \d+/ }).getAttribute("aria-label");
}

async function minutesOn(pane: Pane): Promise<number> {
  return Number(/(\d+) minutes left/.exec((await ring(pane)) ?? "")?.[1]);
}

/** Each trouble in a session of its own. In none is a saved word lost, and afterwards both see the same. */
describe("trouble with the network and the clock", () => {
  let world: TwoMembers;
  let maya: Pane;
  let tom: Pane;

  beforeAll(async () => {
    world = await openTwoMembers();
  });
  afterAll(() => world.stage.close());
  afterEach(() => closeAll(maya, tom));

  it("merges what both wrote while one was offline for two minutes", async () => {
    ({ maya, tom } = await world.openBoth(0));
    await goTo(maya, "Goals");
    await stageIs(tom, "Goals");
    await tom.page.context().setOffline(true);
    await write(tom, "My goal, in my words", "Written without a network");
    await write(maya, "My goal, in my words", "Written meanwhile");
    await tom.panel.getByText("Going on alone", { exact: false }).waitFor(patience);
    await world.setClock(world.starts[0] ?? "", 2);
    // The guide goes on alone, and what is typed is not called saved.
    await button(tom, /^Next/).click();
    await stageIs(tom, "Commitment");
    expect(await tom.panel.getByText(/^Saved/).count()).toBe(0);
    expect(JSON.stringify(await world.entriesOf("maya"))).toContain("Written meanwhile");

    await tom.page.context().setOffline(false);
    await saved(tom);
    await stageIs(maya, "Commitment");
    expect(JSON.stringify(await world.entriesOf("tom"))).toContain("Written without a network");
    for (const pane of [maya, tom]) await button(pane, "Back").click();
    await maya.panel.getByText("Written without a network").waitFor(patience);
    await tom.panel.getByText("Written meanwhile").waitFor(patience);
  });

  it("goes on by one stage when both press next at once", async () => {
    ({ maya, tom } = await world.openBoth(1));
    await button(maya, "Begin").click();
    await stageIs(tom, "Arrive");
    await Promise.all([button(maya, /^Next/).click(), button(tom, /^Next/).click()]);
    await stageIs(maya, "Look back");
    await stageIs(tom, "Look back");
    await saved(maya);
    await saved(tom);
    // Longer than it takes to hear of the other: nobody was carried a stage further.
    await maya.page.waitForTimeout(6000);
    expect([await stageOf(maya), await stageOf(tom)]).toEqual(["Look back", "Look back"]);
  });

  it("brings both to the same stage when one goes back and the other on", async () => {
    ({ maya, tom } = await world.openBoth(2));
    await goTo(maya, "Look back");
    await stageIs(tom, "Look back");
    await Promise.all([button(maya, "Back").click(), button(tom, /^Next/).click()]);
    await expect
      .poll(async () => {
        const both = [await stageOf(maya), await stageOf(tom)];
        return both[0] === both[1] && (await maya.panel.getByText(/^Saved/).count()) > 0;
      }, patience)
      .toBe(true);
    await maya.page.waitForTimeout(6000);
    expect(await stageOf(maya)).toBe(await stageOf(tom));
  });

  it("shows whoever joins twenty minutes late the same stage and the same minutes", async () => {
    await world.setClock(world.starts[3] ?? "");
    maya = await world.openOne("maya");
    await maya.panel.getByText("With Tom").waitFor();
    await goTo(maya, "Look back");
    // As the guide wants it: nine minutes until the first turn, seven more until the options.
    await world.setClock(world.starts[3] ?? "", 9);
    await goTo(maya, "What is happening");
    await world.setClock(world.starts[3] ?? "", 16);
    await goTo(maya, "What you could do");
    await saved(maya);
    await world.setClock(world.starts[3] ?? "", 20);
    tom = await world.openOne("tom");
    await stageIs(tom, "What you could do");
    await expect.poll(async () => (await ring(maya)) === (await ring(tom)), patience).toBe(true);
    expect(await ring(tom)).toMatch(/What you could do, stage 5 of 12/);
  });

  it("shows both the same minutes when one computer’s clock is five minutes ahead", async () => {
    ({ maya, tom } = await world.openBoth(5));
    await tom.page.context().addInitScript(() => {
      const rightly = Temporal.Now.instant.bind(Temporal.Now);
      Temporal.Now.instant = () => rightly().add({ minutes: 5 });
    });
    await tom.page.reload();
    await tom.panel.getByText("With Maya").waitFor(patience);
    await goTo(maya, "Look back");
    await stageIs(tom, "Look back");
    // The first word that is written tells this device how wrong its clock is.
    await button(tom, /^Next/).click();
    await saved(tom);
    await expect
      .poll(async () => Math.abs((await minutesOn(maya)) - (await minutesOn(tom))), patience)
      .toBeLessThanOrEqual(1);
    expect(await stageOf(maya)).toBe(await stageOf(tom));
  });

  it("comes back to the same stage with what was being typed after a reload", async () => {
    ({ maya, tom } = await world.openBoth(4));
    await goTo(maya, "Commitment");
    await stageIs(tom, "Commitment");
    const coachee = (await maya.panel.getByLabel("I will").count()) > 0 ? maya : tom;
    await coachee.panel.getByLabel("I will").fill("half a sente");
    await coachee.page.reload();
    await stageIs(coachee, "Commitment");
    expect(await coachee.panel.getByLabel("I will").inputValue()).toBe("half a sente");
    await saved(coachee);
    expect([await stageOf(maya), await stageOf(tom)]).toEqual(["Commitment", "Commitment"]);
  });
});
