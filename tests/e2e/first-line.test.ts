import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appOf, openPanel, openStage, personOf, type Stage } from "./stage.ts";

type Occurrence = { readonly id: string; readonly start: { readonly dateTime: string }; readonly subject: string };
type Mail = { readonly to: string; readonly kind: string };

/** The whole line once, as brief 1 tells it: each test goes on where the one before it stopped. */
describe("Maya books Tom, and both open the guide", () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    // A Monday, so that the search has the same week before it whenever this runs.
    await stage.control("PUT", "clock", { now: "2027-01-04T08:00:00Z" });
    await stage.control("POST", "reset");
    await stage.control("PUT", "clock", { now: "2027-01-04T08:00:00Z" });
    page = await stage.open("?left=maya&right=tom&rightView=outlook");
  });
  afterAll(() => stage.close());

  it("asks a newcomer for at most three clicks once the partner is chosen", async () => {
    const maya = appOf(page, "maya");
    await maya.getByRole("button", { name: "Choose a partner" }).click();
    await maya.getByRole("combobox").fill("tom");
    await maya.getByRole("option", { name: /Tom Gurung/ }).click();

    const proposals = maya.getByRole("radiogroup").getByRole("radio", { name: /clear/ });
    await proposals.first().waitFor();
    expect(await proposals.count()).toBeGreaterThanOrEqual(3);
    const clicks = [() => maya.getByRole("button", { name: "Book six sessions" }).click()];
    for (const click of clicks) await click();
    expect(clicks.length).toBeLessThanOrEqual(3);

    await maya.getByRole("heading", { name: "Tom has been invited" }).waitFor();
  });

  it("puts the same six moments on both calendars, and tells Tom once", async () => {
    const mine = await readSessions("maya");
    expect(mine).toHaveLength(6);
    expect(await readSessions("tom")).toEqual(mine);

    const { value: mails } = (await stage.control("GET", "mail")) as { readonly value: readonly Mail[] };
    const toTom = mails.filter(({ to }) => to === personOf("tom").email);
    expect(toTom.map(({ kind }) => kind)).toEqual(["invitation"]);
  });

  it("shows the series in Tom's Outlook, on Tom's clock", async () => {
    const [first] = await readSessions("tom");
    const wall = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Kathmandu", hour: "2-digit", minute: "2-digit" });
    // The button leads to the first session that the calendar has read, and the calendar reads every few seconds.
    await expect
      .poll(
        async () => {
          await page.getByTestId("pane-tom").getByRole("button", { name: "Next session" }).click();
          return sessionInOutlook().allTextContents();
        },
        { timeout: 60_000, interval: 2000 },
      )
      .toEqual([expect.stringContaining(wall.format(new Date(first ?? 0)))]);
  });

  it("opens the guide from the link of the invitation", async () => {
    await sessionInOutlook().click();
    const body = page.frameLocator("iframe[title*=nvitation], iframe[srcdoc]");
    await body.getByRole("link", { name: "Open the guide" }).click();
    await page.waitForURL(/rightSub=guide/);
    await appOf(page, "tom")
      .getByText(/Starts|begins|January/)
      .first()
      .waitFor();
    expect(await appOf(page, "tom").getByText("Maya", { exact: false }).count()).toBeGreaterThan(0);
  });

  it("lets both open the panel at the first session, where the guide already is", async () => {
    await stage.control("PUT", "clock", { now: (await readSessions("maya"))[0] });
    const { panel: mayas } = await openPanel(stage, "maya");
    await mayas.getByText("With Tom").waitFor();
    await mayas.getByRole("button", { name: "Begin" }).click();
    await mayas.getByRole("heading", { level: 1, name: "Arrive" }).waitFor();
    // Tom comes a moment later, and is where she is.
    const { panel: toms } = await openPanel(stage, "tom");
    await toms.getByRole("heading", { level: 1, name: "Arrive" }).waitFor();
    expect(await toms.getByRole("button", { name: /^Next:/ }).count()).toBe(1);
  });

  /** The week's session among Tom's appointments: a button of several lines, unlike the rail's. */
  function sessionInOutlook() {
    return page.getByTestId("pane-tom").getByRole("button", { name: /^Side by Side.*\d\d:\d\d/s });
  }

  async function readSessions(alias: string): Promise<readonly string[]> {
    const answer = await stage.graph(
      alias,
      ["Calendars.Read"],
      "/me/calendarView?startDateTime=2027-01-04T00:00:00Z&endDateTime=2027-05-01T00:00:00Z&$top=500",
    );
    expect(answer.status).toBe(200);
    const { value } = answer.body as { readonly value: readonly Occurrence[] };
    return value
      .filter(({ subject }) => subject === "Side by Side")
      .map(({ start }) => `${start.dateTime.slice(0, 19)}Z`)
      .toSorted();
  }
});
