import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { appOf, openPanel } from "./stage.ts";
import {
  button,
  closeAll,
  goTo,
  openTwoMembers,
  type Pane,
  patience,
  saved,
  stageIs,
  type TwoMembers,
  write,
} from "./two-members.ts";

const label = "My goal, in my words";
/** A device looks at its owner's own file once a minute. */
const ownDevices = { timeout: 150_000 };

/** Who reads whose words, what can be in them, and on how many devices. */
describe("trouble with readers, words and devices", () => {
  let world: TwoMembers;
  let maya: Pane;
  let tom: Pane;

  beforeAll(async () => {
    world = await openTwoMembers();
    ({ maya, tom } = await world.openBoth(0));
    await goTo(maya, "Goals");
    await stageIs(tom, "Goals");
  });
  afterEach(() => world.stage.control("DELETE", "faults"));
  afterAll(async () => {
    await closeAll(maya, tom);
    await world.stage.close();
  });

  it("shows every sign that somebody writes as it was written, and runs none of it", async () => {
    const words = [
      `<img src=x onerror="top.stolen=1"><script>top.stolen=1</script>`,
      "تفويض مهمة واحدة كل أسبوع",
      "👩🏽‍💻 🏴󠁧󠁢󠁳󠁣󠁴󠁿 e\u0301 \u202Eright to left\u202C",
      "x".repeat(9_990),
    ];
    for (const text of words) {
      await write(tom, label, text);
      await saved(tom);
      await maya.panel.getByText(text, { exact: true }).waitFor(patience);
    }
    expect(await maya.page.evaluate(() => Reflect.get(window, "stolen"))).toBeUndefined();
    expect(JSON.stringify(await world.entriesOf("tom"))).toContain("x".repeat(9_990));
    await write(tom, label, "Short again");
    await maya.panel.getByText("Short again").waitFor(patience);
  });

  it("keeps laptop and phone of one person in step, and what both wrote", { timeout: 400_000 }, async () => {
    const phone = await openPanel(world.stage, "maya");
    await phone.page.setViewportSize({ width: 390, height: 780 });
    await stageIs(phone, "Goals");
    await write(maya, label, "From the laptop");
    await expect.poll(() => phone.panel.getByLabel(label).inputValue(), ownDevices).toBe("From the laptop");
    await write(phone, label, "From the phone");
    await expect.poll(() => maya.panel.getByLabel(label).inputValue(), ownDevices).toBe("From the phone");
    await tom.panel.getByText("From the phone").waitFor(patience);
    await closeAll(phone);
  });

  it("keeps two tabs of one person in step", { timeout: 300_000 }, async () => {
    const page = await maya.page.context().newPage();
    await page.goto(maya.page.url());
    const second: Pane = { page, panel: appOf(page, "maya") };
    const join = page.getByRole("button", { name: /^Join Side by Side/ }).first();
    const bar = page.getByRole("toolbar", { name: "Meeting" }).getByRole("button", { name: "Side by Side" });
    // The address says which meeting and whether the panel is open; a tab that came without is taken there by hand.
    await join.or(bar).first().waitFor();
    if (await join.isVisible()) await join.click();
    if ((await page.getByTestId("app-maya").count()) === 0) await bar.click();
    await stageIs(second, "Goals");
    await Promise.all([write(second, label, "From the second tab"), button(maya, "Notes").click()]);
    await tom.panel.getByText("From the second tab").waitFor(patience);
    await page.close();
    await button(maya, "Back to the guide").click();
    await expect.poll(() => maya.panel.getByLabel(label).inputValue(), ownDevices).toBe("From the second tab");
  });

  it("says so when sharing was revoked, and goes on when it is given again", async () => {
    const path = await world.recordPath("tom");
    const { text } = await world.send("tom", "GET", `${path}/permissions`);
    const { value } = JSON.parse(text) as { value: readonly { id: string; roles: readonly string[] }[] };
    for (const { id, roles } of value)
      if (!roles.includes("owner")) await world.send("tom", "DELETE", `${path}/permissions/${id}`);
    expect([403, 404]).toContain((await world.send("maya", "GET", path)).status);
    await write(tom, label, "While it was not shared");
    await maya.panel.getByRole("button", { name: "Why?" }).click({ timeout: 60_000 });
    await maya.panel.getByText(/Tom’s file is (gone, or not|not) shared with you/).waitFor(patience);
    await button(maya, "Back to the guide").click();
    expect(await maya.panel.getByText("While it was not shared").count()).toBe(0);

    // Only Tom can let her in again, and sees that he has to.
    await button(tom, "Who sees this").click();
    await tom.panel.getByText("Maya cannot open it.").waitFor(patience);
    await button(tom, "Let Maya read it").click();
    await tom.panel.getByText("Maya can read it: as agreed.").waitFor(patience);
    await button(tom, "Back to the guide").click();
    await maya.panel.getByText("While it was not shared").waitFor({ timeout: 120_000 });
  });

  it("goes on alone when a member’s drive is gone, and keeps what was read", async () => {
    const path = await world.recordPath("tom");
    await world.stage.control("POST", "faults", { kind: "forbid", match: { path: path.split("/items/")[0] } });
    await write(maya, label, "Tom’s drive is gone");
    await saved(maya);
    await expect.poll(() => maya.panel.getByText("While it was not shared").count(), patience).toBeGreaterThan(0);
    await button(maya, /^Next/).click();
    await stageIs(maya, "Commitment");
    await button(maya, "Back").click();
  });

  it("shows a third person who opens the panel nothing of it", async () => {
    const page = await world.stage.open("?only=grace&view=meeting");
    expect(await page.getByRole("button", { name: /^Join Side by Side/ }).count()).toBe(0);
    for (const alias of ["maya", "tom"]) {
      const read = await world.send("grace", "GET", `${await world.recordPath(alias)}/content`);
      expect([403, 404]).toContain(read.status);
    }
    await page.context().close();
  });
});
