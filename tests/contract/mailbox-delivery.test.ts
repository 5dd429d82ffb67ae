import { beforeEach, describe, expect, it } from "vitest";
import {
  address,
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

beforeEach(() => {
  mailboxes = openMailboxes();
  maya = mailboxes.as("maya");
  tom = mailboxes.as("tom");
});

const body = (more: object = {}) =>
  series({ start: "2027-01-12T10:00:00", end: "2027-01-12T10:45:00", zone, more: { subject: "Coaching", ...more } });
const book = async (more: object = {}): Promise<WireEvent> => (await maya("POST", "/me/events", body(more))).event;
const sent = (): readonly string[] => mailboxes.mail().map(({ kind, to }) => `${kind} to ${to.split("@")[0]}`);
const move = async (index: number, day: string): Promise<void> => {
  const id = (await calendarOf(maya))[index]?.id;
  const times = { start: at(`${day}T10:00:00`, zone), end: at(`${day}T10:45:00`, zone) };
  expect((await maya("PATCH", `/me/events/${id}`, times)).status).toBe(200);
};
const days = async (person: Person) => (await calendarOf(person)).map(({ start }) => start.dateTime.slice(0, 10));

describe("invitations (user-post-events)", () => {
  it("reach the attendee's mailbox with an id of its own and one iCalUId, one mail for the whole series", async () => {
    const event = await book({ attendees: [required("tom")] });
    expect(sent()).toEqual(["invitation to tom"]);
    const copies = await calendarOf(tom);
    expect(copies).toHaveLength(6);
    const master = (await tom("GET", "/me/events")).value[0];
    expect(master).toMatchObject({
      iCalUId: event.iCalUId,
      isOrganizer: false,
      showAs: "tentative",
      responseStatus: { response: "notResponded" },
      organizer: { emailAddress: { address: address("maya") } },
      subject: "Coaching",
    });
    expect(master?.id).not.toBe(event.id);
    expect((await maya("GET", `/me/events/${master?.id}`)).status).toBe(404);
    expect((await calendarOf(maya)).map(({ iCalUId }) => iCalUId)).toEqual(copies.map(({ iCalUId }) => iCalUId));
    expect(new Set(copies.map(({ iCalUId }) => iCalUId)).size).toBe(6);
  });

  it("go to nobody from a series without attendees", async () => {
    await book({ isOnlineMeeting: true });
    expect(mailboxes.mail()).toEqual([]);
    expect(await calendarOf(tom)).toEqual([]);
  });

  it("that come later bring the exceptions as they stand: a mail for the series and one for each exception", async () => {
    const { id } = await book();
    await move(2, "2027-01-28");
    await maya("DELETE", `/me/events/${(await calendarOf(maya))[4]?.id}`);
    expect(sent()).toEqual([]);
    await maya("PATCH", `/me/events/${id}`, { attendees: [required("tom"), required("ana")] });
    expect(await days(tom)).toEqual(["2027-01-12", "2027-01-19", "2027-01-28", "2027-02-02", "2027-02-16"]);
    expect((await calendarOf(tom))[2]).toMatchObject({ type: "exception", originalStart: "2027-01-26T10:00:00Z" });
    expect(sent()).toEqual(["invitation to tom", "update to tom", "invitation to ana", "update to ana"]);
  });

  it("to somebody outside are mails without a mailbox", async () => {
    const outside = { type: "required", emailAddress: { address: "someone@elsewhere.example" } };
    await book({ attendees: [outside] });
    expect(sent()).toEqual(["invitation to someone"]);
  });

  it("leave out the organiser and do not double", async () => {
    const event = await book({ attendees: [required("maya"), required("tom"), required("tom")] });
    expect(event.attendees.map(({ emailAddress }) => emailAddress.address)).toEqual([address("tom")]);
    expect(sent()).toEqual(["invitation to tom"]);
  });

  it("hide the others when asked to", async () => {
    await book({ attendees: [required("tom"), required("ana")], hideAttendees: true });
    const copy = (await tom("GET", "/me/events")).value[0];
    expect(copy?.attendees.map(({ emailAddress }) => emailAddress.address)).toEqual([address("tom")]);
  });
});

describe("transactionId (resources/event)", () => {
  it("makes a repeated POST answer 201 with the same event, without a second event or mail", async () => {
    const first = await maya("POST", "/me/events", body({ transactionId: "once", attendees: [required("tom")] }));
    const again = await maya("POST", "/me/events", body({ transactionId: "once", attendees: [required("tom")] }));
    expect([again.status, again.event.id]).toEqual([201, first.event.id]);
    expect(again.event["transactionId"]).toBe("once");
    expect((await maya("GET", "/me/events")).value).toHaveLength(1);
    expect(sent()).toEqual(["invitation to tom"]);
  });

  it("belongs to one mailbox", async () => {
    await maya("POST", "/me/events", body({ transactionId: "once" }));
    await tom("POST", "/me/events", body({ transactionId: "once" }));
    expect((await tom("GET", "/me/events")).value).toHaveLength(1);
  });
});

describe("updates (event-update)", () => {
  it("of a subject go to everybody, with one mail for the master and one for each exception", async () => {
    const { id } = await book({ attendees: [required("tom"), required("ana")] });
    await move(2, "2027-01-28");
    expect(sent().slice(2)).toEqual(["update to tom", "update to ana"]);
    await maya("PATCH", `/me/events/${id}`, { subject: "Coaching, renamed" });
    expect(sent().slice(4)).toEqual(["update to tom", "update to tom", "update to ana", "update to ana"]);
    expect((await calendarOf(tom))[0]?.subject).toBe("Coaching, renamed");
  });

  it("of attendees alone go only to who is new or gone", async () => {
    const { id } = await book({ attendees: [required("tom"), required("ana")] });
    await maya("PATCH", `/me/events/${id}`, { attendees: [required("tom"), required("grace")] });
    expect(sent().slice(2)).toEqual(["cancellation to ana", "invitation to grace"]);
    expect((await calendarOf(mailboxes.as("ana")))[0]).toMatchObject({ isCancelled: true, showAs: "free" });
  });

  it("of what is each person's own go to nobody", async () => {
    const { id } = await book({ attendees: [required("tom")] });
    await maya("PATCH", `/me/events/${id}`, { reminderMinutesBeforeStart: 5, categories: ["Coaching"], showAs: "oof" });
    expect(sent()).toHaveLength(1);
  });

  it("of the time ask everybody again", async () => {
    const { id } = await book({ attendees: [required("tom")] });
    const copy = (await tom("GET", "/me/events")).value[0];
    await tom("POST", `/me/events/${copy?.id}/accept`, {});
    const times = { start: at("2027-01-12T11:00:00", zone), end: at("2027-01-12T11:45:00", zone) };
    const { event } = await maya("PATCH", `/me/events/${id}`, times);
    expect(event.attendees[0]?.status.response).toBe("none");
    expect((await calendarOf(tom))[0]).toMatchObject({
      showAs: "tentative",
      responseStatus: { response: "notResponded" },
      start: { dateTime: "2027-01-12T11:00:00.0000000" },
    });
  });

  it("of one day's time ask again for that day alone, and bring it back to who declined it", async () => {
    await book({ attendees: [required("tom")] });
    const copy = (await tom("GET", "/me/events")).value[0];
    await tom("POST", `/me/events/${copy?.id}/accept`, {});
    await tom("POST", `/me/events/${(await calendarOf(tom))[2]?.id}/decline`, {});
    expect(await days(tom)).not.toContain("2027-01-26");
    await move(2, "2027-01-28");
    const shown = (await calendarOf(tom)).map(({ start, showAs }) => `${start.dateTime.slice(0, 10)} ${showAs}`);
    expect(shown.slice(1, 4)).toEqual(["2027-01-19 busy", "2027-01-28 tentative", "2027-02-02 busy"]);
    const moved = await maya("GET", `/me/events/${(await calendarOf(maya))[2]?.id}`);
    expect(moved.event.attendees[0]?.status.response).toBe("none");
  });

  it("that change no time keep exceptions and answers", async () => {
    const { id } = await book({ attendees: [required("tom")] });
    await move(2, "2027-01-28");
    const same = { start: at("2027-01-12T10:00:00", zone), end: at("2027-01-12T10:45:00", zone), subject: "Same hour" };
    await maya("PATCH", `/me/events/${id}`, same);
    expect(await days(maya)).toContain("2027-01-28");
  });

  it("made by an attendee stay in his own copy, and those of the organiser's affairs are refused", async () => {
    await book({ attendees: [required("tom")] });
    const copy = (await tom("GET", "/me/events")).value[0];
    expect((await tom("PATCH", `/me/events/${copy?.id}`, { showAs: "busy", categories: ["Mine"] })).status).toBe(200);
    expect((await calendarOf(tom))[0]).toMatchObject({ showAs: "busy", categories: ["Mine"] });
    expect((await calendarOf(maya))[0]).toMatchObject({ categories: [] });
    const refused = await tom("PATCH", `/me/events/${copy?.id}`, { start: at("2027-01-12T11:00:00", zone) });
    expect([refused.status, refused.code]).toEqual([403, "ErrorAccessDenied"]);
    expect(sent()).toEqual(["invitation to tom"]);
  });
});

describe("cancellations (event-cancel, event-delete)", () => {
  it("of one day and of the series reach the attendee, who keeps a marked copy", async () => {
    const { id } = await book({ attendees: [required("tom")] });
    await maya("POST", `/me/events/${(await calendarOf(maya))[1]?.id}/cancel`, {});
    expect((await calendarOf(tom))[1]).toMatchObject({
      isCancelled: true,
      subject: "Canceled: Coaching",
      showAs: "free",
    });
    expect((await calendarOf(tom))[2]).toMatchObject({ isCancelled: false, subject: "Coaching" });
    await maya("POST", `/me/events/${id}/cancel`, { comment: "Sorry" });
    expect((await calendarOf(tom)).every(({ isCancelled }) => isCancelled === true)).toBe(true);
    expect(sent()).toEqual(["invitation to tom", "cancellation to tom", "cancellation to tom"]);
  });

  it("are the organiser's alone", async () => {
    await book({ attendees: [required("tom")] });
    const copy = (await tom("GET", "/me/events")).value[0];
    const reply = await tom("POST", `/me/events/${copy?.id}/cancel`, {});
    expect([reply.status, reply.code]).toEqual([400, "ErrorInvalidRequest"]);
    expect(reply.message).toBe("Your request can't be completed. You need to be an organizer to cancel a meeting.");
  });

  it("by an attendee who deletes his copy tell nobody", async () => {
    await book({ attendees: [required("tom")] });
    const copy = (await tom("GET", "/me/events")).value[0];
    expect((await tom("DELETE", `/me/events/${copy?.id}`)).status).toBe(204);
    expect(await calendarOf(tom)).toEqual([]);
    expect(await calendarOf(maya)).toHaveLength(6);
    expect(sent()).toEqual(["invitation to tom"]);
  });
});
