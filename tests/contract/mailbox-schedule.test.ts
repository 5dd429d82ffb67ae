import { beforeEach, describe, expect, it } from "vitest";
import { address, at, type Json, type Mailboxes, openMailboxes, type Person, required } from "./mailbox-client.ts";

let mailboxes: Mailboxes;
let maya: Person;
let tom: Person;
beforeEach(() => {
  mailboxes = openMailboxes();
  maya = mailboxes.as("maya");
  tom = mailboxes.as("tom");
});

type Schedule = Json & {
  readonly scheduleId: string;
  readonly availabilityView: string;
  readonly scheduleItems: readonly Json[];
  readonly workingHours: Json;
  readonly error?: Json;
};

const monday = { startTime: at("2027-01-11T09:00:00"), endTime: at("2027-01-11T12:00:00") };
const ask = (body: object, prefer?: string) => maya("POST", "/me/calendar/getSchedule", body, prefer);
async function schedulesOf(
  aliases: readonly string[],
  more: object = {},
  prefer?: string,
): Promise<readonly Schedule[]> {
  const reply = await ask({ schedules: aliases.map(address), ...monday, ...more }, prefer);
  expect([reply.status, reply.message]).toEqual([200, undefined]);
  return reply.body["value"] as readonly Schedule[];
}
const busy = (person: Person, from: string, to: string, more: object = {}) =>
  person("POST", "/me/events", {
    subject: "Secret plan",
    start: at(`2027-01-11T${from}:00`),
    end: at(`2027-01-11T${to}:00`),
    ...more,
  });

describe("getSchedule (calendar-getschedule)", () => {
  it("writes one digit a slot, of whatever lies most heavily on it", async () => {
    await busy(tom, "09:00", "09:30", { showAs: "tentative" });
    await busy(tom, "09:45", "10:15", { showAs: "busy" });
    await busy(tom, "10:00", "10:30", { showAs: "tentative" });
    await busy(tom, "10:30", "11:00", { showAs: "workingElsewhere" });
    await busy(tom, "11:00", "11:30", { showAs: "oof" });
    await busy(tom, "11:30", "12:00", { showAs: "free" });
    const [schedule] = await schedulesOf(["tom"]);
    expect(schedule?.availabilityView).toBe("122430");
    expect(schedule?.scheduleItems.map(({ status }) => status)).toEqual([
      "tentative",
      "busy",
      "tentative",
      "workingElsewhere",
      "oof",
      "free",
    ]);
  });

  it("takes any interval from 5 minutes to a day, 30 if none is given", async () => {
    await busy(tom, "09:00", "09:05");
    expect((await schedulesOf(["tom"], { availabilityViewInterval: 5 }))[0]?.availabilityView).toBe(
      `2${"0".repeat(35)}`,
    );
    expect((await schedulesOf(["tom"], { availabilityViewInterval: 60 }))[0]?.availabilityView).toBe("200");
    for (const availabilityViewInterval of [4, 1441, 181]) {
      const reply = await ask({ schedules: [address("tom")], ...monday, availabilityViewInterval });
      expect([reply.status, reply.code]).toEqual([400, "ErrorInvalidMergedFreeBusyInterval"]);
    }
  });

  it("writes times in UTC, or in the zone of the Prefer header under the name it was given", async () => {
    await busy(tom, "09:00", "09:30");
    const [inUtc] = await schedulesOf(["tom"]);
    expect(inUtc?.scheduleItems[0]?.["start"]).toEqual({ dateTime: "2027-01-11T09:00:00.0000000", timeZone: "UTC" });
    const [inNepal] = await schedulesOf(["tom"], {}, 'outlook.timezone="Nepal Standard Time"');
    expect(inNepal?.scheduleItems[0]?.["start"]).toEqual({
      dateTime: "2027-01-11T14:45:00.0000000",
      timeZone: "Nepal Standard Time",
    });
  });

  it("shows subjects of normal and personal events, to others none of private and confidential ones", async () => {
    await busy(tom, "09:00", "09:30", { sensitivity: "personal" });
    await busy(tom, "09:30", "10:00", { sensitivity: "private" });
    await busy(tom, "10:00", "10:30", { sensitivity: "confidential" });
    const [schedule] = await schedulesOf(["tom"]);
    expect(schedule?.scheduleItems.map(({ isPrivate, subject }) => [isPrivate, subject])).toEqual([
      [false, "Secret plan"],
      [true, undefined],
      [true, undefined],
    ]);
    expect(JSON.stringify(schedule?.scheduleItems.slice(1))).not.toContain("Secret");
    await busy(maya, "09:00", "09:30", { sensitivity: "private" });
    expect((await schedulesOf(["maya"]))[0]?.scheduleItems[0]).toMatchObject({
      isPrivate: true,
      subject: "Secret plan",
    });
  });

  it("counts what touches the window, in full, and nothing that only meets its edges", async () => {
    await busy(tom, "08:00", "09:00");
    await busy(tom, "08:30", "09:30");
    await busy(tom, "12:00", "13:00");
    const [schedule] = await schedulesOf(["tom"]);
    expect(schedule?.scheduleItems).toHaveLength(1);
    expect(schedule?.scheduleItems[0]?.["start"]).toMatchObject({ dateTime: "2027-01-11T08:30:00.0000000" });
    expect(schedule?.availabilityView).toBe("200000");
  });

  it("lets an all-day event fill the owner's day, not the day in UTC", async () => {
    const day = { isAllDay: true, showAs: "oof", start: at("2027-01-11T00:00:00"), end: at("2027-01-12T00:00:00") };
    await tom("POST", "/me/events", day);
    const [schedule] = await schedulesOf(["tom"], {
      startTime: at("2027-01-10T00:00:00"),
      endTime: at("2027-01-13T00:00:00"),
    });
    expect(schedule?.scheduleItems[0]).toMatchObject({
      start: { dateTime: "2027-01-10T18:15:00.0000000" },
      end: { dateTime: "2027-01-11T18:15:00.0000000" },
    });
  });

  it("shows an invitation that nobody answered as tentative", async () => {
    await busy(maya, "09:00", "09:30", { attendees: [required("tom")] });
    expect((await schedulesOf(["maya", "tom"])).map(({ availabilityView }) => availabilityView)).toEqual([
      "200000",
      "100000",
    ]);
  });

  it("keeps the order asked and answers an unknown address with an error of its own", async () => {
    const schedules = await schedulesOf(["tom", "nobody", "ana"]);
    expect(schedules.map(({ scheduleId }) => scheduleId)).toEqual(["tom", "nobody", "ana"].map(address));
    expect(schedules[1]?.error).toMatchObject({ responseCode: "ErrorMailRecipientNotFound" });
    expect(schedules[1]).not.toHaveProperty("workingHours");
    expect(schedules[2]).not.toHaveProperty("error");
  });

  // The documentation's own example writes them like this: outlook-get-free-busy-schedule.
  it("takes names of parameters in any case and an interval in quotes", async () => {
    const { startTime, endTime } = monday;
    const body = {
      Schedules: [address("tom")],
      StartTime: startTime,
      EndTime: endTime,
      availabilityViewInterval: "60",
    };
    const reply = await openMailboxes({ loose: true }).as("maya")("POST", "/me/calendar/getSchedule", body);
    expect(reply.body["value"]).toMatchObject([{ availabilityView: "000" }]);
  });
});

const newYearUntil = (endTime: string) => ({
  schedules: [address("tom")],
  startTime: at("2027-01-01T00:00:00"),
  endTime: at(endTime),
});

describe("its limits (outlook-get-free-busy-schedule)", () => {
  it("are 20 addresses", async () => {
    const many = Array.from({ length: 21 }, () => address("tom"));
    const reply = await ask({ schedules: many, ...monday });
    expect([reply.status, reply.code]).toEqual([400, "ErrorMailboxDataArrayTooBig"]);
    expect((await ask({ schedules: many.slice(1), ...monday })).status).toBe(200);
  });

  it("are less than 62 days", async () => {
    expect((await ask(newYearUntil("2027-03-03T23:59:00"))).status).toBe(200);
    expect((await ask(newYearUntil("2027-03-04T00:00:00"))).code).toBe("ErrorTimeIntervalTooBig");
    expect((await ask(newYearUntil("2027-01-01T00:00:00"))).code).toBe("ErrorInvalidTimeInterval");
  });

  it("are zones that Exchange knows", async () => {
    const reply = await ask({
      schedules: [address("tom")],
      ...monday,
      startTime: at("2027-01-11T09:00:00", "Asia/Nowhere"),
    });
    expect(reply.code).toBe("TimeZoneNotSupportedException");
    const preferred = await ask({ schedules: [address("tom")], ...monday }, 'outlook.timezone="Nowhere"');
    expect(preferred.code).toBe("TimeZoneNotSupportedException");
  });
});

describe("working hours (resources/workinghours, resources/customtimezone)", () => {
  it("carry the Windows name of the zone", async () => {
    const [tomsSchedule, miasSchedule] = await schedulesOf(["tom", "mia"]);
    expect(tomsSchedule?.workingHours).toEqual({
      daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      startTime: "10:00:00.0000000",
      endTime: "18:30:00.0000000",
      timeZone: { name: "Nepal Standard Time" },
    });
    expect(miasSchedule?.workingHours["daysOfWeek"]).toEqual(["monday", "tuesday", "wednesday", "thursday"]);
  });

  it("carry rules instead of a name where the zone was customised", async () => {
    const [schedule] = await schedulesOf(["priya"]);
    expect(schedule?.workingHours["timeZone"]).toEqual({
      "@odata.type": "#microsoft.graph.customTimeZone",
      name: "Customized Time Zone",
      bias: 300,
      standardOffset: { time: "02:00:00.0000000", dayOccurrence: 1, dayOfWeek: "sunday", month: 11, year: 0 },
      daylightOffset: {
        daylightBias: -60,
        time: "02:00:00.0000000",
        dayOccurrence: 2,
        dayOfWeek: "sunday",
        month: 3,
        year: 0,
      },
    });
  });
});
