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

let mailboxes: Mailboxes;
let maya: Person;
let master: WireEvent;
const zone = "GMT Standard Time";

beforeEach(async () => {
  mailboxes = openMailboxes();
  maya = mailboxes.as("maya");
  const more = { subject: "Coaching", body: { contentType: "HTML", content: "<p>Fish &amp; chips</p>" } };
  const made = await maya(
    "POST",
    "/me/events",
    series({ start: "2027-01-12T10:00:00", end: "2027-01-12T10:45:00", zone, more }),
  );
  master = made.event;
});

const january = "startDateTime=2027-01-01T00:00:00Z&endDateTime=2027-02-01T00:00:00Z";

describe("calendarView (user-list-calendarview)", () => {
  it("needs both ends of the window, in order and at most 1,825 days apart", async () => {
    expect((await maya("GET", "/me/calendarView")).code).toBe("ErrorInvalidParameter");
    expect((await maya("GET", "/me/calendarView?startDateTime=2027-01-01T00:00:00Z")).code).toBe(
      "ErrorInvalidParameter",
    );
    const tooLong = "startDateTime=2027-01-01T00:00:00Z&endDateTime=2032-01-01T00:00:00Z";
    expect((await maya("GET", `/me/calendarView?${tooLong}`)).code).toBe("ErrorInvalidRequest");
  });

  it("takes a window without offset as UTC whatever Prefer says, and honours an offset", async () => {
    const inNepal = 'outlook.timezone="Nepal Standard Time"';
    const plain = "startDateTime=2027-01-12T10:45:00&endDateTime=2027-01-12T12:00:00";
    expect((await maya("GET", `/me/calendarView?${plain}`, undefined, inNepal)).value).toEqual([]);
    const inside = "startDateTime=2027-01-12T10:44:00&endDateTime=2027-01-12T12:00:00";
    expect((await maya("GET", `/me/calendarView?${inside}`, undefined, inNepal)).value).toHaveLength(1);
    const offset = "startDateTime=2027-01-12T15:45:00%2B05:45&endDateTime=2027-01-12T15:46:00%2B05:45";
    expect((await maya("GET", `/me/calendarView?${offset}`)).value).toHaveLength(1);
  });

  it("writes the zone of the Prefer header and says so", async () => {
    const reply = await maya("GET", `/me/calendarView?${january}`, undefined, 'outlook.timezone="Asia/Kathmandu"');
    expect(reply.value[0]?.start).toEqual({ dateTime: "2027-01-12T15:45:00.0000000", timeZone: "Asia/Kathmandu" });
    expect(reply.value[0]?.["originalStartTimeZone"]).toBe(zone);
    expect(reply.headers.get("preference-applied")).toContain('outlook.timezone="Asia/Kathmandu"');
  });

  it("pages by ten unless asked otherwise, by links to be followed as they are", async () => {
    const daily = { pattern: { type: "daily", daysOfWeek: [] }, range: { numberOfOccurrences: 25 } };
    await maya(
      "POST",
      "/me/events",
      series({ start: "2027-03-01T08:00:00", end: "2027-03-01T08:15:00", zone, ...daily }),
    );
    const march =
      "/me/calendarView?startDateTime=2027-03-01T00:00:00Z&endDateTime=2027-04-01T00:00:00Z&$select=subject";
    const sizes: number[] = [];
    const ids = new Set<string>();
    for (let next: unknown = march; typeof next === "string"; ) {
      const page = await maya("GET", next);
      sizes.push(page.value.length);
      for (const { id } of page.value) ids.add(id);
      next = page.body["@odata.nextLink"];
    }
    expect(sizes).toEqual([10, 10, 5]);
    expect(ids.size).toBe(25);
    expect((await maya("GET", `${march}&$top=20`)).value).toHaveLength(20);
    expect((await maya("GET", march, undefined, "odata.maxpagesize=7")).value).toHaveLength(7);
  });

  it("does not select the times of creation and change, which it gives without $select", async () => {
    const selected = await maya(
      "GET",
      `/me/calendarView?${january}&$select=subject,createdDateTime,lastModifiedDateTime`,
    );
    expect(Object.keys(selected.value[0] ?? {})).not.toContain("createdDateTime");
    expect((await maya("GET", `/me/calendarView?${january}`)).value[0]).toHaveProperty("createdDateTime");
  });

  it("shows an all-day event at midnight in every zone", async () => {
    const start = at("2027-01-20T00:00:00", zone);
    await maya("POST", "/me/events", { subject: "Away", isAllDay: true, start, end: at("2027-01-21T00:00:00", zone) });
    const path = `/me/calendarView?${january}&$filter=subject eq 'Away'`;
    const { value } = await maya("GET", path, undefined, 'outlook.timezone="Nepal Standard Time"');
    expect(value[0]?.start).toEqual({ dateTime: "2027-01-20T00:00:00.0000000", timeZone: "Nepal Standard Time" });
  });

  it("cannot be filtered by transactionId, which no documentation allows", async () => {
    const reply = await maya("GET", `/me/calendarView?${january}&$filter=transactionId eq 'x'`);
    expect(reply.status).toBe(400);
  });
});

describe("ids (outlook-immutable-id)", () => {
  const immutable = 'IdType="ImmutableId"';

  it("come in two kinds that both name the event and stay through changes", async () => {
    const [plain] = await calendarOf(maya);
    const [lasting] = await calendarOf(maya, immutable);
    expect(lasting?.id).not.toBe(plain?.id);
    const byLasting = await maya("PATCH", `/me/events/${lasting?.id}`, { subject: "Changed" }, immutable);
    expect(byLasting.event.id).toBe(lasting?.id);
    expect((await calendarOf(maya, immutable))[0]?.id).toBe(lasting?.id);
    expect((await maya("GET", `/me/events/${plain?.id}`)).event.subject).toBe("Changed");
  });

  it("are case-sensitive and refused when no mailbox could have made them", async () => {
    expect((await maya("GET", `/me/events/${master.id.toLowerCase()}`)).code).toBe("ErrorInvalidIdMalformed");
    expect((await maya("GET", "/me/events/nonsense")).code).toBe("ErrorInvalidIdMalformed");
  });
});

describe("the body (user-list-events, online meetings)", () => {
  it("is wrapped HTML, or text when preferred, with a preview", async () => {
    expect(master.body.contentType).toBe("html");
    expect(master.body.content).toContain("<p>Fish &amp; chips</p>");
    expect(master["bodyPreview"]).toBe("Fish & chips");
    const text = await maya("GET", `/me/events/${master.id}`, undefined, 'outlook.body-content-type="text"');
    expect(text.event.body).toMatchObject({ contentType: "text" });
    expect(text.event.body.content.trim()).toBe("Fish & chips");
  });

  it("is not for Calendars.ReadBasic", async () => {
    const basic = mailboxes.as("maya", ["Calendars.ReadBasic"]);
    const { event, status } = await basic("GET", `/me/events/${master.id}`);
    expect(status).toBe(200);
    expect(event).not.toHaveProperty("body");
    expect(event).not.toHaveProperty("bodyPreview");
    expect(event.subject).toBe("Coaching");
  });
});

const follow = async (link: unknown) => maya("GET", String(link));

describe("delta (event-delta)", () => {
  const start = `/me/calendarView/delta?${january}`;

  it("brings the window, then only what changed and what is gone, with the window fixed", async () => {
    const first = await maya("GET", start);
    expect(first.value.map(({ type }) => type)).toEqual(["seriesMaster", "occurrence", "occurrence", "occurrence"]);
    expect(first.value[1]).not.toHaveProperty("subject");
    const nothing = await follow(first.body["@odata.deltaLink"]);
    expect(nothing.value).toEqual([]);

    const third = (await calendarOf(maya))[2]?.id;
    await maya("DELETE", `/me/events/${third}`);
    await maya("POST", "/me/events", {
      subject: "New",
      start: at("2027-01-15T10:00:00"),
      end: at("2027-01-15T11:00:00"),
    });
    await maya("POST", "/me/events", {
      subject: "Far",
      start: at("2027-05-15T10:00:00"),
      end: at("2027-05-15T11:00:00"),
    });
    const changes = await follow(nothing.body["@odata.deltaLink"]);
    expect(changes.value.filter((event) => "@removed" in event)).toMatchObject([
      { id: third, "@removed": { reason: "deleted" } },
    ]);
    expect(changes.value.map(({ subject }) => subject)).toContain("New");
    expect(changes.value.map(({ subject }) => subject)).not.toContain("Far");
  });

  it("pages by the preferred size", async () => {
    const first = await maya("GET", start, undefined, "odata.maxpagesize=3");
    expect(first.value).toHaveLength(3);
    expect(first.body).not.toHaveProperty("@odata.deltaLink");
    const rest = await maya("GET", String(first.body["@odata.nextLink"]), undefined, "odata.maxpagesize=3");
    expect(rest.value).toHaveLength(1);
    expect((await follow(rest.body["@odata.deltaLink"])).value).toEqual([]);
  });

  it("refuses $select, and a token that is another's or unknown is gone", async () => {
    expect((await maya("GET", `${start}&$select=subject`)).status).toBe(400);
    const first = await maya("GET", start);
    const stolen = await mailboxes.as("tom")("GET", String(first.body["@odata.deltaLink"]));
    expect([stolen.status, stolen.code]).toEqual([410, "SyncStateNotFound"]);
  });
});

describe("other people's mailboxes", () => {
  it.each(["mailboxSettings", "calendarView?startDateTime=2027-01-01&endDateTime=2027-02-01", "events"])(
    "are closed: %s",
    async (path) => {
      const reply = await maya("GET", `/users/tom@sidebyside.example/${path}`);
      expect([reply.status, reply.code]).toEqual([403, "ErrorAccessDenied"]);
      expect((await mailboxes.as("tom")("GET", `/users/tom@sidebyside.example/${path}`)).status).toBe(200);
    },
  );

  it("cannot be written, read or answered without the scope", async () => {
    const reader = mailboxes.as("maya", ["Calendars.Read"]);
    expect((await reader("POST", "/me/events", {})).status).toBe(403);
    expect((await mailboxes.as("maya", ["User.Read"])("GET", "/me/events")).status).toBe(403);
  });
});

it("says what it does not model instead of ignoring it", async () => {
  const reply = await maya("GET", `/me/events/${master.id}?$expand=extensions`);
  expect(reply.status).toBe(501);
  await maya("PATCH", `/me/events/${master.id}`, { attendees: [required("tom")] });
  const [occurrence] = await calendarOf(maya);
  expect((await maya("PATCH", `/me/events/${occurrence?.id}`, { attendees: [] })).status).toBe(501);
});
