import { beforeEach, describe, expect, it } from "vitest";
import {
  at,
  calendarOf,
  type Mailboxes,
  openMailboxes,
  type Person,
  series,
  startsOf,
  type WireEvent,
} from "./mailbox-client.ts";

const zone = "GMT Standard Time";
let mailboxes: Mailboxes;
let maya: Person;
let master: WireEvent;
let occurrences: readonly WireEvent[];

// Tuesdays at ten in London, 12 January to 16 February 2027, no change of clocks in between.
beforeEach(async () => {
  mailboxes = openMailboxes();
  maya = mailboxes.as("maya");
  const made = await maya(
    "POST",
    "/me/events",
    series({ start: "2027-01-12T10:00:00", end: "2027-01-12T10:45:00", zone }),
  );
  master = made.event;
  occurrences = await calendarOf(maya);
});

/** The same tenant after a restart: nothing but what was written down. */
function openedAgain(): Mailboxes {
  const again = openMailboxes();
  Object.assign(again.tenant.state, JSON.parse(JSON.stringify(mailboxes.tenant.state)));
  return again;
}

const moveTo = (day: string, from = "10:00", to = "10:45") => ({
  start: at(`${day}T${from}:00`, zone),
  end: at(`${day}T${to}:00`, zone),
});
const patch = (index: number, body: object) => maya("PATCH", `/me/events/${occurrences[index]?.id}`, body);

describe("PATCH of one occurrence (event-update)", () => {
  it("turns it into an exception that keeps its id and remembers where it was", async () => {
    const reply = await patch(2, moveTo("2027-01-28"));
    expect(reply.status).toBe(200);
    expect(reply.event).toMatchObject({
      id: occurrences[2]?.id,
      type: "exception",
      seriesMasterId: master.id,
      originalStart: "2027-01-26T10:00:00Z",
      start: { dateTime: "2027-01-28T10:00:00.0000000", timeZone: "UTC" },
    });
    expect(await startsOf(maya, master.id)).toEqual([
      "2027-01-12T10:00",
      "2027-01-19T10:00",
      "2027-01-28T10:00",
      "2027-02-02T10:00",
      "2027-02-09T10:00",
      "2027-02-16T10:00",
    ]);
  });

  it.each([
    { to: "2027-01-19", isFine: false, why: "the day of the one before" },
    { to: "2027-01-18", isFine: false, why: "before the one before" },
    { to: "2027-01-20", isFine: true, why: "the day after the one before" },
    { to: "2027-02-01", isFine: true, why: "the day before the one after" },
    { to: "2027-02-02", isFine: false, why: "the day of the one after" },
    { to: "2027-02-05", isFine: false, why: "beyond the one after" },
  ])("lets the third go to $to: $isFine ($why)", async ({ to, isFine }) => {
    const reply = await patch(2, moveTo(to));
    expect(reply.code).toBe(isFine ? undefined : "ErrorOccurrenceCrossingBoundary");
    expect(reply.status).toBe(isFine ? 200 : 400);
  });

  it("counts neighbours where they stand now, not where they once stood", async () => {
    await patch(3, moveTo("2027-02-04"));
    expect((await patch(2, moveTo("2027-02-02"))).status).toBe(200);
    expect((await patch(3, moveTo("2027-02-02"))).code).toBe("ErrorOccurrenceCrossingBoundary");
  });

  it("lets an occurrence pass a neighbour that was cancelled", async () => {
    await maya("DELETE", `/me/events/${occurrences[3]?.id}`);
    expect((await patch(2, moveTo("2027-02-02"))).status).toBe(200);
  });

  it("reads days in the zone of the series: late in London is not yet tomorrow", async () => {
    expect((await patch(2, moveTo("2027-02-01", "23:00", "23:45"))).status).toBe(200);
    expect((await patch(2, moveTo("2027-02-01", "23:30", "23:59"))).status).toBe(200);
    const nepal = "Nepal Standard Time";
    const afterMidnightThere = { start: at("2027-02-02T03:45:00", nepal), end: at("2027-02-02T04:30:00", nepal) };
    expect((await patch(2, afterMidnightThere)).status).toBe(200);
  });

  it("finds an occurrence of a yearly series that was moved by half a year", async () => {
    const yearly = { type: "absoluteYearly", interval: 1, dayOfMonth: 1, month: 12, daysOfWeek: [] };
    const options = { start: "2026-12-01T10:00:00", end: "2026-12-01T11:00:00", zone, pattern: yearly };
    const { event } = await maya("POST", "/me/events", series({ ...options, range: { numberOfOccurrences: 3 } }));
    const all = "startDateTime=2026-11-01T00:00:00Z&endDateTime=2030-01-01T00:00:00Z";
    const second = (await maya("GET", `/me/events/${event.id}/instances?${all}`)).value[1];
    await maya("PATCH", `/me/events/${second?.id}`, moveTo("2027-06-01"));
    const june = "startDateTime=2027-06-01T00:00:00Z&endDateTime=2027-06-02T00:00:00Z";
    const { value } = await openedAgain().as("maya")("GET", `/me/events/${event.id}/instances?${june}`);
    expect(value.map(({ id }) => id)).toEqual([second?.id]);
  });

  it("refuses an end before the start", async () => {
    const reply = await patch(2, { end: at("2027-01-26T09:00:00", zone) });
    expect(reply.code).toBe("ErrorPropertyValidationFailure");
  });

  it("changes the subject of one day only, and a later change of the master reaches the rest", async () => {
    await patch(1, { subject: "Only today" });
    await maya("PATCH", `/me/events/${master.id}`, { subject: "Renamed" });
    const subjects = (await calendarOf(maya)).map(({ subject }) => subject);
    expect(subjects).toEqual(["Renamed", "Only today", "Renamed", "Renamed", "Renamed", "Renamed"]);
  });
});

describe("PATCH of the master (event-update)", () => {
  it("drops exceptions and cancellations when the rule changes", async () => {
    await patch(1, moveTo("2027-01-20"));
    await maya("DELETE", `/me/events/${occurrences[4]?.id}`);
    const recurrence = {
      pattern: { type: "weekly", interval: 2, daysOfWeek: ["tuesday"] },
      range: { type: "numbered", startDate: "2027-01-12", numberOfOccurrences: 3 },
    };
    expect((await maya("PATCH", `/me/events/${master.id}`, { recurrence })).status).toBe(200);
    expect(await startsOf(maya, master.id)).toEqual(["2027-01-12T10:00", "2027-01-26T10:00", "2027-02-09T10:00"]);
  });

  it("moves the whole series to another hour of the same day, and refuses another first day", async () => {
    await maya("PATCH", `/me/events/${master.id}`, moveTo("2027-01-12", "14:00", "14:45"));
    expect((await startsOf(maya, master.id)).at(-1)).toBe("2027-02-16T14:00");
    const other = await maya("PATCH", `/me/events/${master.id}`, moveTo("2027-01-13"));
    expect(other.code).toBe("ErrorPropertyValidationFailure");
  });

  it("changes etag and changeKey with every change, and the time of change in tenant time", async () => {
    const { event } = await maya("PATCH", `/me/events/${master.id}`, { subject: "Renamed" });
    expect(event.changeKey).not.toBe(master.changeKey);
    expect(event["@odata.etag"]).toBe(`W/"${event.changeKey}"`);
    expect(event["createdDateTime"]).toBe(master["createdDateTime"]);
    expect(String(event["lastModifiedDateTime"]).slice(0, 13)).toBe("2026-11-23T08");
  });
});

describe("DELETE and cancel (event-delete, event-cancel)", () => {
  it("takes one occurrence out, whose id is then unknown", async () => {
    expect((await maya("DELETE", `/me/events/${occurrences[1]?.id}`)).status).toBe(204);
    expect(await startsOf(maya, master.id)).toHaveLength(5);
    const gone = await maya("GET", `/me/events/${occurrences[1]?.id}`);
    expect([gone.status, gone.code]).toEqual([404, "ErrorItemNotFound"]);
  });

  it("cancels one occurrence by its id and the series by the master's", async () => {
    expect((await maya("POST", `/me/events/${occurrences[1]?.id}/cancel`, { comment: "Sorry" })).status).toBe(202);
    expect(await calendarOf(maya)).toHaveLength(5);
    expect((await maya("POST", `/me/events/${master.id}/cancel`, {})).status).toBe(202);
    expect(await calendarOf(maya)).toEqual([]);
    expect((await maya("GET", `/me/events/${master.id}`)).status).toBe(404);
  });
});

it("tells on the master which days were cancelled and which moved (event-get, cancelledOccurrences and exceptionOccurrences)", async () => {
  await patch(2, moveTo("2027-01-28"));
  await maya("DELETE", `/me/events/${occurrences[4]?.id}`);
  const select = "$select=subject,cancelledOccurrences,exceptionOccurrences&$expand=exceptionOccurrences";
  const { event } = await maya("GET", `/me/events/${master.id}?${select}`);
  expect(event["cancelledOccurrences"]).toEqual([`OID.${master.id}.2027-02-09`]);
  expect(event["exceptionOccurrences"]).toMatchObject([{ id: occurrences[2]?.id, type: "exception" }]);
  const plain = await maya("GET", `/me/events/${master.id}`);
  expect(plain.body).not.toHaveProperty("cancelledOccurrences");
  expect(plain.body).not.toHaveProperty("exceptionOccurrences");
});
