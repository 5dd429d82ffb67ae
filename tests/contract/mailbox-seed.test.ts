import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { people } from "#tenant/seed/people.ts";
import { address, at, calendarOf, type Json, type Mailboxes, openMailboxes } from "./mailbox-client.ts";

// The week in which the project began; Monday 23 November 2026.
const now = "2026-11-25T08:00:00Z";
const dayMs = 86_400_000;
let mailboxes: Mailboxes;
beforeAll(() => {
  mailboxes = openMailboxes({ now, seeded: true });
});

type Busy = { readonly start: number; readonly end: number; readonly status: unknown };

/** Free/busy of some people for half a year from Monday, in the pieces that the limit allows. */
async function busyTimes(aliases: readonly string[]): Promise<ReadonlyMap<string, readonly Busy[]>> {
  const ask = mailboxes.as("maya");
  const found = new Map<string, Busy[]>();
  for (let from = 0; from < 182; from += 60) {
    const time = (days: number) =>
      at(new Date(Date.parse("2026-11-23T00:00:00Z") + days * dayMs).toISOString().slice(0, 19));
    const body = { schedules: aliases.map(address), startTime: time(from), endTime: time(from + 60) };
    const reply = await ask("POST", "/me/calendar/getSchedule", body);
    for (const schedule of reply.body["value"] as readonly Json[]) {
      const items = schedule["scheduleItems"] as readonly {
        start: { dateTime: string };
        end: { dateTime: string };
        status: string;
      }[];
      const times = items.map((item) => ({
        start: Date.parse(`${item.start.dateTime}Z`),
        end: Date.parse(`${item.end.dateTime}Z`),
        status: item.status,
      }));
      found.set(String(schedule["scheduleId"]), [...(found.get(String(schedule["scheduleId"])) ?? []), ...times]);
    }
  }
  return found;
}

const clashes = (busy: readonly Busy[], start: number): readonly Busy[] =>
  busy.filter((time) => time.start < start + 45 * 60_000 && time.end > start && time.status !== "free");

const timesOfTom = async (from: Mailboxes) =>
  (await calendarOf(from.as("tom"))).map(({ start, subject }) => [start.dateTime, subject]);

describe("the seeded company", () => {
  it("has everybody busy in every month, with absences, within half a year, and no mail", async () => {
    expect(people).toHaveLength(44);
    expect(mailboxes.mail()).toEqual([]);
    for (const some of [people.slice(0, 15), people.slice(15, 30), people.slice(30)]) {
      const calendars = await busyTimes(some.map(({ alias }) => alias));
      for (const [who, busy] of calendars) {
        const months = new Set(busy.map(({ start }) => new Date(start).toISOString().slice(0, 7)));
        const facts = {
          who,
          isFull: busy.length > 30,
          isAwayAtTimes: busy.some(({ status }) => status === "oof"),
          beginsThisWeek: busy.every(({ start }) => start >= Date.parse("2026-11-22T11:00:00Z")),
          endsAfterHalfAYear: busy.every(({ end }) => end < Date.parse("2027-05-25T00:00:00Z")),
          isBusyEveryMonth: ["2026-12", "2027-01", "2027-02", "2027-03", "2027-04", "2027-05"].every((month) =>
            months.has(month),
          ),
        };
        expect(facts).toEqual({
          who,
          isFull: true,
          isAwayAtTimes: true,
          beginsThisWeek: true,
          endsAfterHalfAYear: true,
          isBusyEveryMonth: true,
        });
      }
    }
  }, 30_000);

  it("calls nobody to a meeting at night", async () => {
    for (const person of people) {
      const path = `/me/calendarView?startDateTime=2026-11-23&endDateTime=2027-05-24&$top=1000&$select=subject,start,isAllDay`;
      const { value } = await mailboxes.as(person.alias)("GET", path);
      const atNight = value.filter(({ start, isAllDay }) => {
        const { hour } = Temporal.PlainDateTime.from(start.dateTime).toZonedDateTime("UTC").withTimeZone(person.zone);
        return isAllDay !== true && (hour < 7 || hour > 19);
      });
      expect([person.alias, atNight.map(({ subject }) => subject)]).toEqual([person.alias, []]);
    }
  }, 30_000);

  it("delivers its meetings to everybody invited, mostly accepted", async () => {
    const organised = (await calendarOf(mailboxes.as("oliver"))).find(({ subject }) => subject === "Product weekly");
    const copy = (await calendarOf(mailboxes.as("maya"))).find(({ iCalUId }) => iCalUId === organised?.iCalUId);
    expect(copy).toMatchObject({
      subject: "Product weekly",
      showAs: "busy",
      isOrganizer: false,
      responseStatus: { response: "accepted" },
    });
    expect(
      organised?.attendees.find(({ emailAddress }) => emailAddress.address === address("isla"))?.status.response,
    ).toBe("tentativelyAccepted");
    const doctor = (await calendarOf(mailboxes.as("tom"))).find(({ subject }) => subject === "Doctor");
    expect(doctor).toMatchObject({ sensitivity: "private", showAs: "oof" });
  });

  it("is the same for the same week, whatever the day, and differs by real holidays only", async () => {
    const other = openMailboxes({ now: "2026-11-27T20:00:00Z", seeded: true });
    expect(await timesOfTom(other)).toEqual(await timesOfTom(mailboxes));
    const nextWeek = openMailboxes({ now: "2026-12-01T08:00:00Z", seeded: true });
    expect((await timesOfTom(nextWeek)).some(([, subject]) => subject === "Holi")).toBe(true);
  });

  // The story of brief 1: a biweekly series of six, 45 minutes, one clash, and a day near it to move to.
  describe("lets the story of Maya and Tom be told", { timeout: 30_000 }, () => {
    type Clock = { readonly day: number; readonly minute: number };
    const slotMs = (week: number, { day, minute }: Clock): number =>
      Temporal.PlainDateTime.from("2026-11-23T00:00")
        .add({ weeks: week, days: day, minutes: minute })
        .toZonedDateTime("Europe/London").epochMilliseconds;
    it.each([1, 2, 3, 4])("when the first session is in week %i", async (first) => {
      const all = [...(await busyTimes(["maya", "tom"])).values()].flat();
      const costs = new Map<string, readonly (readonly Busy[])[]>();
      for (let day = 0; day < 5; day += 1) {
        // Tom's day ends at 18:30 in Kathmandu, 12:45 in London.
        for (let minute = 9 * 60; minute <= 12 * 60; minute += 15) {
          const sessions = [0, 2, 4, 6, 8, 10].map((week) => clashes(all, slotMs(first + week, { day, minute })));
          costs.set(
            `${day} ${minute}`,
            sessions.filter((found) => found.length > 0),
          );
        }
      }
      const tuesdayAtTen = costs.get(`1 ${10 * 60}`) ?? [];
      expect(tuesdayAtTen).toHaveLength(1);
      expect(tuesdayAtTen[0]?.map(({ status }) => status)).toEqual(["oof"]);
      expect([...costs.values()].every((found) => found.length > 0)).toBe(true);

      const clashing = [0, 2, 4, 6, 8, 10].find(
        (week) => clashes(all, slotMs(first + week, { day: 1, minute: 600 })).length > 0,
      );
      const thursday = slotMs(first + (clashing ?? 0), { day: 3, minute: 11 * 60 });
      expect(clashes(all, thursday)).toEqual([]);
    });
  });
});
