import { beforeEach, describe, expect, it } from "vitest";
import { book, calendarOf, openTenant, seriesOf, spring, value, window } from "./series-bench.ts";

beforeEach(() => {
  openTenant();
});

describe("reading sessions", () => {
  it("returns ours only, in time order, and those of one chat when asked", async () => {
    const { series } = await book();
    await book("maya", seriesOf({ transactionId: "another", at: "2027-02-17T09:00" }));
    const { reader } = calendarOf("maya");
    const all = value(await reader.sessions(spring));
    expect(all).toHaveLength(12);
    const starts = all.map(({ start }) => start.epochMilliseconds);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));

    const thread = decodeURIComponent(/meetup-join\/([^/]+)/.exec(series.joinUrl ?? "")?.[1] ?? "");
    expect(thread).toMatch(/^19:meeting_.*@thread\.v2$/);
    const ofChat = value(await reader.sessionsOfChat(thread, spring));
    expect(ofChat.map(({ joinUrl }) => joinUrl)).toEqual(Array.from({ length: 6 }, () => series.joinUrl));
    expect(value(await reader.sessionsOfChat("19:meeting_other@thread.v2", spring))).toEqual([]);
  });

  it("shows only what touches the window", async () => {
    await book();
    const { reader } = calendarOf("maya");
    const found = value(await reader.sessions(window("2027-03-01T00:00:00Z", "2027-03-20T00:00:00.123456789Z")));
    expect(found.map(({ start }) => start.toString())).toEqual(["2027-03-02T10:00:00Z", "2027-03-16T10:00:00Z"]);
  });

  it("follows the pages of a full calendar", async () => {
    const cadence = { everyWeeks: 1, lengthMinutes: 30, sessions: 26 } as const;
    for (let hour = 8; hour < 13; hour += 1) {
      const at = `2027-02-16T${String(hour).padStart(2, "0")}:00`;
      await book("maya", seriesOf({ transactionId: `plan-${hour}`, at, cadence }));
    }
    const { reader, requests } = calendarOf("maya");
    expect(value(await reader.sessions(spring))).toHaveLength(130);
    expect(requests.length).toBeGreaterThan(1);
  });
});
