import { beforeEach, describe, expect, it } from "vitest";
import { at, type Mailboxes, openMailboxes, series, startsOf } from "./mailbox-client.ts";

let mailboxes: Mailboxes;
beforeEach(() => {
  mailboxes = openMailboxes();
});

/** Creates a series as Maya and reads the starts of its instances in UTC. */
async function expanded(body: Parameters<typeof series>[0]): Promise<readonly string[]> {
  const maya = mailboxes.as("maya");
  const made = await maya("POST", "/me/events", series(body));
  expect([made.status, made.message]).toEqual([201, undefined]);
  return startsOf(maya, made.event.id);
}

// The expected moments were computed by hand from the published changes of clocks.
describe("a series keeps its wall time in the zone in which it was written (resources/recurrencerange)", () => {
  it.each([
    {
      city: "London",
      zone: "GMT Standard Time",
      start: "2027-03-16T10:00:00",
      end: "2027-03-16T10:45:00",
      expected: ["2027-03-16T10:00", "2027-03-23T10:00", "2027-03-30T09:00", "2027-04-06T09:00"],
    },
    {
      city: "Berlin",
      zone: "W. Europe Standard Time",
      start: "2027-03-22T09:00:00",
      end: "2027-03-22T09:30:00",
      expected: ["2027-03-22T08:00", "2027-03-29T07:00", "2027-04-05T07:00", "2027-04-12T07:00"],
    },
    {
      city: "New York",
      zone: "Eastern Standard Time",
      start: "2027-03-09T08:30:00",
      end: "2027-03-09T09:00:00",
      expected: ["2027-03-09T13:30", "2027-03-16T12:30", "2027-03-23T12:30", "2027-03-30T12:30"],
    },
    {
      city: "Auckland, leaving summer time",
      zone: "New Zealand Standard Time",
      start: "2027-03-25T09:00:00",
      end: "2027-03-25T10:00:00",
      expected: ["2027-03-24T20:00", "2027-03-31T20:00", "2027-04-07T21:00", "2027-04-14T21:00"],
    },
    {
      city: "Kathmandu, which never changes",
      zone: "Nepal Standard Time",
      start: "2027-03-16T15:45:00",
      end: "2027-03-16T16:30:00",
      expected: ["2027-03-16T10:00", "2027-03-23T10:00", "2027-03-30T10:00", "2027-04-06T10:00"],
    },
    {
      city: "São Paulo, which no longer changes",
      zone: "E. South America Standard Time",
      start: "2027-02-15T09:00:00",
      end: "2027-02-15T10:00:00",
      expected: ["2027-02-15T12:00", "2027-02-22T12:00", "2027-03-01T12:00", "2027-03-08T12:00"],
    },
    {
      city: "UTC, where everybody's clocks shift against it",
      zone: "UTC",
      start: "2027-03-16T10:00:00",
      end: "2027-03-16T10:45:00",
      expected: ["2027-03-16T10:00", "2027-03-23T10:00", "2027-03-30T10:00", "2027-04-06T10:00"],
    },
    {
      city: "London by its IANA name",
      zone: "Europe/London",
      start: "2027-03-23T10:00:00",
      end: "2027-03-23T10:45:00",
      expected: ["2027-03-23T10:00", "2027-03-30T09:00", "2027-04-06T09:00", "2027-04-13T09:00"],
    },
  ])("in $city", async ({ zone, start, end, expected }) => {
    expect(await expanded({ zone, start, end, range: { numberOfOccurrences: 4 } })).toEqual(expected);
  });

  it("in Auckland, entering summer time", async () => {
    mailboxes = openMailboxes({ now: "2026-09-01T00:00:00Z" });
    const ella = mailboxes.as("ella");
    const body = series({
      zone: "New Zealand Standard Time",
      start: "2026-09-24T09:00:00",
      end: "2026-09-24T10:00:00",
    });
    const { event } = await ella("POST", "/me/events", body);
    const path = `/me/events/${event.id}/instances?startDateTime=2026-09-01T00:00:00Z&endDateTime=2026-10-10T00:00:00Z`;
    const { value } = await ella("GET", path);
    expect(value.map(({ start }) => start.dateTime.slice(0, 16))).toEqual([
      "2026-09-23T21:00",
      "2026-09-30T20:00",
      "2026-10-07T20:00",
    ]);
  });

  it("in the zone of the recurrence, where that is another than the one of the start", async () => {
    const inNewYork = await expanded({
      zone: "UTC",
      start: "2027-03-09T14:00:00",
      end: "2027-03-09T14:30:00",
      range: { recurrenceTimeZone: "Eastern Standard Time", numberOfOccurrences: 2 },
    });
    expect(inNewYork).toEqual(["2027-03-09T14:00", "2027-03-16T13:00"]);
    // Late on the 12th in UTC is the 13th in Kathmandu.
    const inKathmandu = await expanded({
      zone: "UTC",
      start: "2027-01-12T22:00:00",
      end: "2027-01-12T22:30:00",
      pattern: { daysOfWeek: ["wednesday"] },
      range: { startDate: "2027-01-13", recurrenceTimeZone: "Nepal Standard Time", numberOfOccurrences: 2 },
    });
    expect(inKathmandu).toEqual(["2027-01-12T22:00", "2027-01-19T22:00"]);
  });

  it("keeps an occurrence in a skipped hour, an hour later on the clock", async () => {
    const options = { start: "2027-03-21T01:30:00", end: "2027-03-21T02:00:00", zone: "GMT Standard Time" };
    expect(await expanded({ ...options, range: { numberOfOccurrences: 3 } })).toEqual([
      "2027-03-21T01:30",
      "2027-03-28T01:30",
      "2027-04-04T00:30",
    ]);
  });
});

describe("patterns (resources/recurrencepattern)", () => {
  const zone = "GMT Standard Time";

  it.each([
    {
      name: "biweekly",
      start: "2027-01-05T10:00:00",
      pattern: { interval: 2 },
      expected: ["2027-01-05T10:00", "2027-01-19T10:00", "2027-02-02T10:00"],
    },
    {
      name: "every other week on two days, counted in weeks that begin on Sunday",
      start: "2027-01-05T10:00:00",
      pattern: { interval: 2, daysOfWeek: ["sunday", "tuesday"] },
      expected: ["2027-01-05T10:00", "2027-01-17T10:00", "2027-01-19T10:00"],
    },
    {
      name: "every other week on two days, counted in weeks that begin on Monday",
      start: "2027-01-05T10:00:00",
      pattern: { interval: 2, daysOfWeek: ["sunday", "tuesday"], firstDayOfWeek: "monday" },
      expected: ["2027-01-05T10:00", "2027-01-10T10:00", "2027-01-19T10:00"],
    },
    {
      name: "daily",
      start: "2027-01-05T10:00:00",
      pattern: { type: "daily", interval: 3, daysOfWeek: [] },
      expected: ["2027-01-05T10:00", "2027-01-08T10:00", "2027-01-11T10:00"],
    },
    {
      name: "on the 31st, or the last day of a shorter month",
      start: "2027-01-31T10:00:00",
      pattern: { type: "absoluteMonthly", interval: 1, dayOfMonth: 31, daysOfWeek: [] },
      expected: ["2027-01-31T10:00", "2027-02-28T10:00", "2027-03-31T09:00"],
    },
    {
      name: "on the second Tuesday of the month",
      start: "2027-01-12T10:00:00",
      pattern: { type: "relativeMonthly", interval: 1, index: "second", daysOfWeek: ["tuesday"] },
      expected: ["2027-01-12T10:00", "2027-02-09T10:00", "2027-03-09T10:00"],
    },
    {
      name: "on the last Friday of the month",
      start: "2027-01-29T10:00:00",
      pattern: { type: "relativeMonthly", interval: 1, index: "last", daysOfWeek: ["friday"] },
      expected: ["2027-01-29T10:00", "2027-02-26T10:00", "2027-03-26T10:00"],
    },
    {
      name: "with names in any case, the first day later than the range begins",
      start: "2027-01-05T10:00:00",
      pattern: { type: "Weekly", interval: 1, daysOfWeek: ["Thursday"] },
      expected: ["2027-01-07T10:00", "2027-01-14T10:00", "2027-01-21T10:00"],
    },
  ])("$name", async ({ start, pattern, expected }) => {
    const end = start.replace("T10:00", "T10:30");
    expect(await expanded({ zone, start, end, pattern, range: { numberOfOccurrences: 3 } })).toEqual(expected);
  });

  it("counts the end date in and goes on without end where none is set", async () => {
    const options = { zone, start: "2027-01-05T10:00:00", end: "2027-01-05T10:30:00" };
    const ending = await expanded({ ...options, range: { type: "endDate", endDate: "2027-01-19" } });
    expect(ending).toEqual(["2027-01-05T10:00", "2027-01-12T10:00", "2027-01-19T10:00"]);
    const endless = await expanded({ ...options, range: { type: "noEnd" } });
    expect(endless).toHaveLength(52);
    expect(endless.at(-1)).toBe("2027-12-28T10:00");
  });
});

describe("what Exchange refuses (user-post-events, resources/recurrencerange)", () => {
  const good = { start: "2027-01-05T10:00:00", end: "2027-01-05T10:45:00", zone: "GMT Standard Time" };

  it.each([
    {
      what: "a first day other than the day of the start",
      body: series({ ...good, range: { startDate: "2027-01-06" } }),
      code: "ErrorPropertyValidationFailure",
    },
    {
      what: "an end before the start",
      body: series({ ...good, end: "2027-01-05T09:45:00" }),
      code: "ErrorPropertyValidationFailure",
    },
    {
      what: "no occurrence at all",
      body: series({ ...good, range: { numberOfOccurrences: 0 } }),
      code: "ErrorPropertyValidationFailure",
    },
    {
      what: "a thousand occurrences",
      body: series({ ...good, range: { numberOfOccurrences: 1000 } }),
      code: "ErrorPropertyValidationFailure",
    },
    {
      what: "weekly without weekdays",
      body: series({ ...good, pattern: { daysOfWeek: [] } }),
      code: "ErrorPropertyValidationFailure",
    },
    {
      what: "an interval of 0",
      body: series({ ...good, pattern: { interval: 0 } }),
      code: "ErrorPropertyValidationFailure",
    },
    {
      what: "a day that no month has, although weekly ignores it",
      body: series({ ...good, pattern: { dayOfMonth: 32 } }),
      code: "ErrorPropertyValidationFailure",
    },
    {
      what: "an end in 4501",
      body: series({ ...good, range: { type: "endDate", endDate: "4501-01-01" } }),
      code: "ErrorRecurrenceEndDateTooBig",
    },
    {
      what: "a date with a time",
      body: series({ ...good, range: { startDate: "2027-01-05T00:00:00Z" } }),
      code: "UnableToDeserializePostBody",
    },
    {
      what: "a zone that nobody knows",
      body: series({ ...good, zone: "Europe/Utopia" }),
      code: "TimeZoneNotSupportedException",
    },
    {
      what: "an IANA name outside the documented list",
      body: series({ ...good, zone: "Europe/Zurich" }),
      code: "TimeZoneNotSupportedException",
    },
    {
      what: "no start",
      body: { subject: "x", end: at("2027-01-05T10:00:00") },
      code: "ErrorPropertyValidationFailure",
    },
    {
      what: "an all-day event off midnight",
      body: { isAllDay: true, start: at("2027-01-05T10:00:00"), end: at("2027-01-06T10:00:00") },
      code: "ErrorPropertyValidationFailure",
    },
    {
      what: "an attendee without address",
      body: series({ ...good, more: { attendees: [{ emailAddress: { name: "x" } }] } }),
      code: "ErrorPropertyValidationFailure",
    },
    {
      what: "a sensitivity that is none",
      body: series({ ...good, more: { sensitivity: "secret" } }),
      code: "RequestBodyRead",
    },
    { what: "a text for a flag", body: series({ ...good, more: { isOnlineMeeting: "yes" } }), code: "RequestBodyRead" },
    { what: "nothing", body: [], code: "UnableToDeserializePostBody" },
    {
      what: "days that overlap the next",
      body: series({ ...good, end: "2027-01-13T10:00:00" }),
      code: "ErrorOccurrenceTimeSpanTooBig",
    },
  ])("$what is 400 $code", async ({ body, code }) => {
    const reply = await mailboxes.as("maya")("POST", "/me/events", body);
    expect([reply.status, reply.code]).toEqual([400, code]);
    expect((await mailboxes.as("maya")("GET", "/me/events")).value).toEqual([]);
  });

  it("names the zone it does not support", async () => {
    const reply = await mailboxes.as("maya")("POST", "/me/events", series({ ...good, zone: "Mars Standard Time" }));
    expect(reply.message).toContain("'Mars Standard Time'");
  });
});
