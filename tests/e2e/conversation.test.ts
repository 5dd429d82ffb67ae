import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appOf, bookSixSessions, openPanel, openStage, personOf, type Stage } from "./stage.ts";

type Pane = { readonly page: Page; readonly panel: FrameLocator };

describe("two panels in step", () => {
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
    await stage.control("PUT", "clock", { now: (await sessions())[0] });
    maya = await openPanel(stage, "maya");
    tom = await openPanel(stage, "tom");
    await maya.panel.getByText("With Tom").waitFor();
    await tom.panel.getByText("With Maya").waitFor();
  });
  afterAll(() => stage.close());

  it("begins for both when one begins", async () => {
    await maya.panel.getByRole("button", { name: "Begin" }).click();
    await tom.panel.getByRole("heading", { name: "Arrive" }).waitFor({ timeout: 35_000 });
  });

  async function sessions(): Promise<readonly string[]> {
    const path = "/me/calendarView?startDateTime=2027-01-04T00:00:00Z&endDateTime=2027-05-01T00:00:00Z&$top=500";
    const { body } = await stage.graph("maya", ["Calendars.Read"], path);
    const { value } = body as { readonly value: readonly { subject: string; start: { dateTime: string } }[] };
    return value
      .filter(({ subject }) => subject === "Side by Side")
      .map(({ start }) => `${start.dateTime.slice(0, 19)}Z`)
      .toSorted();
  }
});
