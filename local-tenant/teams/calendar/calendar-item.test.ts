import { describe, expect, it } from "vitest";
import { readItem } from "./calendar-item.ts";

const times = (start: string, end: string, timeZone: string) => ({
  start: { dateTime: start, timeZone },
  end: { dateTime: end, timeZone },
});

describe("readItem", () => {
  it("takes the zone that was asked for as the person's own", () => {
    const item = readItem(
      { id: "1", ...times("2026-11-24T15:45:00.0000000", "2026-11-24T16:30:00.0000000", "Nepal Standard Time") },
      "Asia/Kathmandu",
    );
    expect([String(item?.start), String(item?.end)]).toEqual(["2026-11-24T15:45:00", "2026-11-24T16:30:00"]);
  });

  it("turns UTC into the person's wall time", () => {
    const item = readItem({ id: "1", ...times("2026-11-24T10:00:00", "2026-11-24T10:45:00", "UTC") }, "Asia/Kathmandu");
    expect(String(item?.start)).toBe("2026-11-24T15:45:00");
  });

  it("leaves the days of an all-day event where they are", () => {
    const item = readItem(
      { id: "1", isAllDay: true, ...times("2026-11-26T00:00:00", "2026-11-28T00:00:00", "UTC") },
      "America/New_York",
    );
    expect([String(item?.start), String(item?.end)]).toEqual(["2026-11-26T00:00:00", "2026-11-28T00:00:00"]);
  });

  it("reads people, answers and the meeting's chat", () => {
    const item = readItem(
      {
        id: "1",
        subject: "",
        sensitivity: "private",
        ...times("2026-11-24T10:00:00", "2026-11-24T10:45:00", "UTC"),
        organizer: { emailAddress: { name: "Maya Patel", address: "maya@sidebyside.example" } },
        attendees: [
          { emailAddress: { address: "tom@sidebyside.example" }, status: { response: "tentativelyAccepted" } },
          { emailAddress: { name: "New" }, status: { response: "somethingNew" } },
        ],
        onlineMeeting: {
          joinUrl: "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d",
        },
      },
      "UTC",
    );
    expect(item).toMatchObject({
      subject: "(No subject)",
      isPrivate: true,
      threadId: "19:meeting_x@thread.v2",
      attendees: [
        { name: "tom@sidebyside.example", response: "tentativelyAccepted" },
        { name: "New", response: "none" },
      ],
    });
  });

  it.each([[null], ["x"], [{ id: "1" }], [{ id: "1", start: { dateTime: "soon" }, end: { dateTime: "later" } }]])(
    "refuses %j",
    (row) => {
      expect(readItem(row, "UTC")).toBeUndefined();
    },
  );
});
