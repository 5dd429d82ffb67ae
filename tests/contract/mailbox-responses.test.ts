import { beforeEach, describe, expect, it } from "vitest";
import {
  at,
  calendarOf,
  type Mailboxes,
  openMailboxes,
  type Person,
  required,
  series,
  type WireEvent,
} from "./mailbox-client.ts";

const zone = "GMT Standard Time";
let mailboxes: Mailboxes;
let maya: Person;
let tom: Person;
let original: WireEvent;
let copy: WireEvent;

async function book(more: object = {}): Promise<void> {
  mailboxes = openMailboxes();
  maya = mailboxes.as("maya");
  tom = mailboxes.as("tom");
  const attendees = [required("tom"), required("ana")];
  const options = { start: "2027-01-12T10:00:00", end: "2027-01-12T10:45:00", zone, more: { attendees, ...more } };
  original = (await maya("POST", "/me/events", series(options))).event;
  copy = (await tom("GET", "/me/events")).value[0] ?? original;
}
beforeEach(() => book());

const statuses = async (id = original.id) =>
  (await maya("GET", `/me/events/${id}`)).event.attendees.map(({ status }) => status.response);
const responses = () => mailboxes.mail().filter(({ kind }) => kind === "response");

describe("answers (event-accept, event-decline, event-tentativelyaccept)", () => {
  it.each([
    { verb: "accept", response: "accepted", showAs: "busy" },
    { verb: "tentativelyAccept", response: "tentativelyAccepted", showAs: "tentative" },
  ])("$verb shows on both copies and mails the organiser", async ({ verb, response, showAs }) => {
    const reply = await tom("POST", `/me/events/${copy.id}/${verb}`, { comment: "See you", sendResponse: true });
    expect(reply.status).toBe(202);
    expect(await statuses()).toEqual([response, "none"]);
    expect((await calendarOf(tom))[0]).toMatchObject({ showAs, responseStatus: { response } });
    expect(responses()).toMatchObject([{ from: "tom@sidebyside.example", to: "maya@sidebyside.example" }]);
  });

  it("decline takes the meeting out of the calendar", async () => {
    await tom("POST", `/me/events/${copy.id}/decline`, {});
    expect(await calendarOf(tom)).toEqual([]);
    expect(await statuses()).toEqual(["declined", "none"]);
  });

  it("to one day live on that day alone", async () => {
    const day = (await calendarOf(tom))[2]?.id;
    await tom("POST", `/me/events/${day}/decline`, {});
    expect(await calendarOf(tom)).toHaveLength(5);
    expect(await statuses()).toEqual(["none", "none"]);
    expect(await statuses((await calendarOf(maya))[2]?.id)).toEqual(["declined", "none"]);
    expect(await statuses((await calendarOf(maya))[3]?.id)).toEqual(["none", "none"]);
  });

  it("with sendResponse false stay with the attendee", async () => {
    await tom("POST", `/me/events/${copy.id}/accept`, { sendResponse: false });
    expect((await calendarOf(tom))[0]).toMatchObject({ showAs: "busy" });
    expect(await statuses()).toEqual(["none", "none"]);
    expect(responses()).toEqual([]);
  });

  it("are not for the organiser", async () => {
    const reply = await maya("POST", `/me/events/${original.id}/accept`, {});
    expect([reply.status, reply.code]).toEqual([400, "ErrorInvalidRequest"]);
  });

  it("cannot be sent when none was asked for", async () => {
    await book({ responseRequested: false });
    expect((await tom("POST", `/me/events/${copy.id}/accept`, { sendResponse: true })).status).toBe(400);
    expect((await tom("POST", `/me/events/${copy.id}/accept`, { sendResponse: false })).status).toBe(202);
  });
});

describe("proposing a new time (outlook-calendar-meeting-proposals)", () => {
  const proposedNewTime = { start: at("2027-01-13T10:00:00", zone), end: at("2027-01-13T10:45:00", zone) };

  it("shows at the organiser's attendee", async () => {
    await tom("POST", `/me/events/${copy.id}/tentativelyAccept`, { sendResponse: true, proposedNewTime });
    const [attendee] = (await maya("GET", `/me/events/${original.id}`)).event.attendees;
    expect(attendee).toMatchObject({
      status: { response: "tentativelyAccepted" },
      proposedNewTime: { start: { dateTime: "2027-01-13T10:00:00.0000000", timeZone: "UTC" } },
    });
  });

  it("needs a response to be sent, an event that allows it, and no acceptance", async () => {
    const silent = { sendResponse: false, proposedNewTime };
    expect((await tom("POST", `/me/events/${copy.id}/decline`, silent)).status).toBe(400);
    expect((await tom("POST", `/me/events/${copy.id}/accept`, { proposedNewTime })).status).toBe(400);
    await book({ allowNewTimeProposals: false });
    expect((await tom("POST", `/me/events/${copy.id}/decline`, { proposedNewTime })).status).toBe(400);
    expect(await statuses()).toEqual(["none", "none"]);
  });
});
