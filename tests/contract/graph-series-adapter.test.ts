import { RRuleTemporal } from "rrule-temporal";
import { beforeEach, describe, expect, it } from "vitest";
import { addFault } from "#tenant/graph/faults.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import {
  ana,
  book,
  calendarOf,
  instant,
  mails,
  openTenant,
  rawEvents,
  record,
  seriesOf,
  spring,
  tom,
  value,
  window,
  year,
} from "./series-bench.ts";

let service: TenantService;
beforeEach(() => {
  service = openTenant();
});

describe("booking a series", () => {
  it("creates a private Teams series with a neutral subject and nobody invited", async () => {
    const { series } = await book();
    expect(series.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/19%3ameeting_/i);
    const events = await rawEvents("maya", "id,subject,sensitivity,attendees,isOnlineMeeting,type,start,recurrence");
    expect(events.find(({ id }) => id === series.seriesId)).toMatchObject({
      subject: "Side by Side",
      sensitivity: "private",
      attendees: [],
      isOnlineMeeting: true,
      type: "seriesMaster",
      recurrence: { range: { recurrenceTimeZone: "GMT Standard Time", numberOfOccurrences: 6 } },
    });
  });

  it.each([
    { timeZone: "Europe/London", at: "2027-02-16T10:00" },
    { timeZone: "America/New_York", at: "2027-02-22T08:30" },
    { timeZone: "Asia/Kathmandu", at: "2027-02-17T15:45" },
    { timeZone: "Pacific/Auckland", at: "2027-03-01T07:30" },
    { timeZone: "America/Sao_Paulo", at: "2027-02-18T17:00" },
    { timeZone: "Europe/Vienna", at: "2027-02-16T10:00" },
    { timeZone: "America/Toronto", at: "2027-10-13T10:00" },
    { timeZone: "Australia/Lord_Howe", at: "2027-03-01T10:00" },
  ])("keeps $at in $timeZone through every change of clocks", async ({ timeZone, at }) => {
    const cadence = { everyWeeks: 1, lengthMinutes: 30, sessions: 12 } as const;
    const { calendar, series } = await book("maya", seriesOf({ timeZone, at, cadence }));
    const sessions = value(await calendar.sessions(series.seriesId, year));
    const start = at.replaceAll(/[-:]/g, "");
    const oracle = new RRuleTemporal({
      rruleString: `DTSTART;TZID=${timeZone}:${start}00\nRRULE:FREQ=WEEKLY;COUNT=12`,
    });
    const expected = oracle.all().map((date) => date.toInstant().toString());
    expect(sessions.map((session) => session.start.toString())).toEqual(expected);
    expect(sessions.every((session) => session.start.until(session.end).total("minutes") === 30)).toBe(true);
  });

  it("moves by an hour for the other side of the world when London changes its clocks", async () => {
    const { calendar, series } = await book("maya", seriesOf());
    const sessions = value(await calendar.sessions(series.seriesId, year));
    expect(sessions.map(({ start }) => start.toString())).toEqual([
      "2027-02-16T10:00:00Z",
      "2027-03-02T10:00:00Z",
      "2027-03-16T10:00:00Z",
      "2027-03-30T09:00:00Z",
      "2027-04-13T09:00:00Z",
      "2027-04-27T09:00:00Z",
    ]);
    expect(sessions.every(({ isMoved }) => !isMoved)).toBe(true);
  });

  it("books once however often the same plan is sent", async () => {
    const { calendar } = calendarOf("maya");
    const first = value(await calendar.createSeries(seriesOf()));
    const second = value(await calendar.createSeries(seriesOf()));
    expect(second.seriesId).toBe(first.seriesId);
    const events = await rawEvents("maya", "id,subject");
    expect(events.filter(({ subject }) => subject === "Side by Side")).toHaveLength(1);
  });

  it("finds what was booked when the answer got lost, and nothing for another plan", async () => {
    addFault(service.tenant, { kind: "time-out-after-effect", match: { method: "POST" }, times: 1, delayMs: 1 });
    const { calendar } = calendarOf("maya");
    const series = seriesOf();
    expect(await calendar.createSeries(series)).toMatchObject({ error: { kind: "offline" } });
    const around = window("2027-02-16T10:00:00Z", "2027-02-16T10:45:00Z");
    const found = value(await calendar.findSeries(series.transactionId, around));
    expect(found).toEqual(value(await calendar.createSeries(series)));
    expect(value(await calendar.findSeries("another", around))).toBeUndefined();
  });

  it("refuses a zone that Exchange has no name for, without asking", async () => {
    const { calendar, requests } = calendarOf("maya");
    const failure = { kind: "refused", code: "TimeZoneNotSupportedException" };
    expect(await calendar.createSeries(seriesOf({ timeZone: "+05:10" }))).toMatchObject({ error: failure });
    expect(requests).toEqual([]);
  });

  it("hands on what Exchange refuses", async () => {
    const cadence = { everyWeeks: 1, lengthMinutes: 30, sessions: 0 } as const;
    const { calendar } = calendarOf("maya");
    expect(await calendar.createSeries(seriesOf({ cadence }))).toMatchObject({ error: { kind: "refused" } });
  });

  it("names the permission where it is missing", async () => {
    const { calendar } = calendarOf("maya", { granted: ["Calendars.Read"] });
    expect(await calendar.createSeries(seriesOf())).toMatchObject({
      error: { kind: "needs-consent", permission: "Calendars.ReadWrite", operation: "seriesCalendar.createSeries" },
    });
  });
});

describe("moving a session", () => {
  it("moves that one and leaves the others where the rule has them", async () => {
    const { calendar, series } = await book();
    const [, second] = value(await calendar.sessions(series.seriesId, year));
    const to = window("2027-03-04T14:00:00Z", "2027-03-04T14:45:00Z");
    value(await calendar.moveSession(second?.sessionId ?? "", to, "Europe/London"));

    const sessions = value(await calendar.sessions(series.seriesId, year));
    expect(sessions).toHaveLength(6);
    expect(sessions.filter(({ isMoved }) => isMoved)).toMatchObject([
      { start: to.start, end: to.end, originalStart: instant("2027-03-02T10:00:00Z") },
    ]);
  });

  it("is refused where it would cross its neighbour", async () => {
    const { calendar, series } = await book();
    const [, second] = value(await calendar.sessions(series.seriesId, year));
    const to = window("2027-03-17T14:00:00Z", "2027-03-17T14:45:00Z");
    expect(await calendar.moveSession(second?.sessionId ?? "", to, "Europe/London")).toMatchObject({
      error: { kind: "refused", code: "ErrorOccurrenceCrossingBoundary" },
    });
  });

  it("finds a session gone that somebody deleted", async () => {
    const { calendar, series } = await book();
    value(await calendar.cancelSeries(series.seriesId, ""));
    expect(await calendar.sessions(series.seriesId, year)).toMatchObject({ error: { kind: "gone" } });
  });
});

describe("inviting", () => {
  it("sends nothing before, one invitation to each at the end, and none again", async () => {
    const { calendar, series } = await book();
    expect(await mails()).toEqual([]);
    const [, second] = value(await calendar.sessions(series.seriesId, year));
    const to = window("2027-03-04T14:00:00Z", "2027-03-04T14:45:00Z");
    value(await calendar.moveSession(second?.sessionId ?? "", to, "Europe/London"));
    expect(await mails()).toEqual([]);

    value(await calendar.invite(series.seriesId, [tom]));
    value(await calendar.invite(series.seriesId, [tom]));
    value(await calendar.invite(series.seriesId, [tom, ana]));
    expect(value(await calendar.attendees(series.seriesId))).toEqual([tom.email, ana.email]);
    // What Exchange sends by itself: the series and, where one was moved before, its exception. Nothing twice.
    const sent = (await mails()).map((mail) => `${mail.to} ${mail.kind} ${mail.eventUid}`);
    expect(new Set(sent).size).toBe(sent.length);
    for (const { email } of [tom, ana])
      expect(sent.filter((mail) => mail.startsWith(`${email} invitation`))).toEqual([
        `${email} invitation ${series.iCalUId}`,
      ]);
  });

  it("puts the same sessions into the other calendar, with the move and the way to the guide", async () => {
    const { calendar, series } = await book();
    const [, second] = value(await calendar.sessions(series.seriesId, year));
    const to = window("2027-03-04T14:00:00Z", "2027-03-04T14:45:00Z");
    value(await calendar.moveSession(second?.sessionId ?? "", to, "Europe/London"));
    value(await calendar.invite(series.seriesId, [tom]));

    const mine = value(await calendar.sessions(series.seriesId, year));
    const { reader, askedFor, requests } = calendarOf("tom");
    const theirs = value(await reader.sessions(spring));
    expect(theirs.map(({ start }) => start.toString())).toEqual(mine.map(({ start }) => start.toString()));
    expect(theirs[0]).toMatchObject({
      subject: "Side by Side",
      isOrganiser: false,
      organiserEmail: "maya@sidebyside.example",
      emails: ["maya@sidebyside.example", "tom@sidebyside.example"],
      joinUrl: series.joinUrl,
      record,
    });
    expect(askedFor[0]).toBe("Calendars.Read");
    expect(requests[0]?.prefer).toBe('IdType="ImmutableId", outlook.timezone="UTC"');
  });

  it("shows the invitation's words as text", async () => {
    const { calendar, series } = await book();
    value(await calendar.invite(series.seriesId, [tom]));
    const [event] = (await rawEvents("tom", "subject,body")).filter(({ subject }) => subject === "Side by Side");
    const content = JSON.stringify(event?.["body"]);
    expect(content).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(content).not.toContain("<script>");
    expect(content).toContain("&lt;welcome&gt;");
  });
});

describe("taking a series back", () => {
  it("deletes without a mail what nobody knows of", async () => {
    const { calendar, series } = await book();
    value(await calendar.cancelSeries(series.seriesId, "changed our minds"));
    expect(await mails()).toEqual([]);
    expect((await rawEvents("maya", "subject")).filter(({ subject }) => subject === "Side by Side")).toEqual([]);
  });

  it("tells those who were invited, and is done when it is done already", async () => {
    const { calendar, series } = await book();
    value(await calendar.invite(series.seriesId, [tom]));
    const before = (await mails()).length;
    value(await calendar.cancelSeries(series.seriesId, "changed our minds"));
    expect((await mails()).slice(before)).toMatchObject([{ to: tom.email, kind: "cancellation" }]);
    expect(await calendar.cancelSeries(series.seriesId, "again")).toEqual({ ok: true, value: undefined });
  });
});
