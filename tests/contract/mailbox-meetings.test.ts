import { beforeEach, describe, expect, it } from "vitest";
import { chatMembers, chatOrganizer } from "#tenant/graph/model/meetings.ts";
import {
  address,
  calendarOf,
  type Mailboxes,
  openMailboxes,
  type Person,
  required,
  series,
  type WireEvent,
} from "./mailbox-client.ts";

let mailboxes: Mailboxes;
let maya: Person;
let master: WireEvent;
const online = { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" };
const options = { start: "2027-01-12T10:00:00", end: "2027-01-12T10:45:00", zone: "GMT Standard Time" };

beforeEach(async () => {
  mailboxes = openMailboxes();
  maya = mailboxes.as("maya");
  master = (await maya("POST", "/me/events", series({ ...options, more: { ...online, subject: "Coaching" } }))).event;
});

const joinUrl = (): string => master.onlineMeeting?.joinUrl ?? "";
const find = (person: Person, url = joinUrl()) =>
  person("GET", `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${url}'`)}`);

describe("an online event (outlook-calendar-online-meetings)", () => {
  it("has one join address for the whole series, in Teams' block of the body too", async () => {
    expect(joinUrl()).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/19%3Ameeting_[\w-]+%40thread\.v2\/0\?context=/,
    );
    expect(master).toMatchObject({
      isOnlineMeeting: true,
      onlineMeetingProvider: "teamsForBusiness",
      onlineMeetingUrl: null,
    });
    expect(master.body.content).toContain("meet_invite_block");
    const urls = (await calendarOf(maya)).map(({ onlineMeeting }) => onlineMeeting?.joinUrl);
    expect(new Set(urls)).toEqual(new Set([joinUrl()]));
  });

  it("stays online whatever is asked", async () => {
    const { event } = await maya("PATCH", `/me/events/${master.id}`, { isOnlineMeeting: false });
    expect(event).toMatchObject({ isOnlineMeeting: true, onlineMeeting: { joinUrl: joinUrl() } });
  });

  it("stops being online when a new body loses Teams' block (event-update)", async () => {
    const content = master.body.content.replace("<body>", "<body><p>More</p>");
    const kept = await maya("PATCH", `/me/events/${master.id}`, { body: { contentType: "html", content } });
    expect(kept.event).toMatchObject({ isOnlineMeeting: true });
    const lost = await maya("PATCH", `/me/events/${master.id}`, {
      body: { contentType: "html", content: "<p>New</p>" },
    });
    expect(lost.event).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null });
  });

  it("becomes online later, once", async () => {
    const { event } = await maya("POST", "/me/events", series(options));
    expect(event).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null });
    const on = await maya("PATCH", `/me/events/${event.id}`, online);
    const again = await maya("PATCH", `/me/events/${event.id}`, online);
    expect(on.event.onlineMeeting?.joinUrl).toBeTruthy();
    expect(again.event.onlineMeeting).toEqual(on.event.onlineMeeting);
  });
});

describe("onlineMeetings (onlinemeeting-get, onlinemeeting-update)", () => {
  it("finds the meeting and its chat for the organiser by the join address", async () => {
    const [meeting] = (await find(maya)).value;
    expect(meeting).toMatchObject({ joinWebUrl: joinUrl(), subject: "Coaching", allowRecording: true });
    expect(meeting?.["chatInfo"]).toMatchObject({ threadId: decodeURIComponent(joinUrl().split("/")[5] ?? "") });
    expect((await find(maya, "https://teams.microsoft.com/l/meetup-join/other")).value).toEqual([]);
    expect((await maya("GET", "/me/onlineMeetings")).status).toBe(400);
  });

  it("is closed to attendees", async () => {
    await maya("PATCH", `/me/events/${master.id}`, { attendees: [required("tom")] });
    expect((await find(mailboxes.as("tom"))).status).toBe(403);
  });

  it("switches recording and transcription off, for the organiser with the right to", async () => {
    const [meeting] = (await find(maya)).value;
    const path = `/me/onlineMeetings/${encodeURIComponent(meeting?.id ?? "")}`;
    const off = { allowRecording: false, allowTranscription: false };
    expect((await mailboxes.as("maya", ["OnlineMeetings.Read"])("PATCH", path, off)).status).toBe(403);
    expect((await mailboxes.as("tom")("PATCH", path, off)).status).toBe(403);
    expect((await maya("PATCH", path, off)).body).toMatchObject(off);
    expect((await find(maya)).value[0]).toMatchObject(off);
    expect((await maya("PATCH", path, { lobbyBypassSettings: {} })).status).toBe(501);
  });
});

it("lets those into the chat who are invited, and nobody else", async () => {
  const chat = decodeURIComponent(joinUrl().split("/")[5] ?? "");
  const members = () => chatMembers(mailboxes.tenant, chat);
  expect(members()).toEqual([address("maya")]);
  await maya("PATCH", `/me/events/${master.id}`, { attendees: [required("tom"), required("ana")] });
  expect(members()).toEqual(["maya", "tom", "ana"].map(address));
  await maya("PATCH", `/me/events/${master.id}`, { attendees: [required("ana")] });
  expect(members()).toEqual(["maya", "ana"].map(address));
  expect(chatOrganizer(mailboxes.tenant, chat)).toBe(address("maya"));
  expect(chatMembers(mailboxes.tenant, "19:other@thread.v2")).toEqual([]);
});
