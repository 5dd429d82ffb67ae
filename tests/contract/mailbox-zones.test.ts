import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { msToWall, wallToMs } from "#tenant/graph/model/zones-clock.ts";
import { findZone, zoneNamed } from "#tenant/graph/model/zones.ts";
import { windowsZones } from "#tenant/graph/model/zones-data.ts";
import { people } from "#tenant/seed/people.ts";
import { type Json, openMailboxes } from "./mailbox-client.ts";

describe("supportedTimeZones (outlookuser-supportedtimezones)", () => {
  const maya = openMailboxes().as("maya");
  const zonesAt = async (path: string) => (await maya("GET", path)).body["value"] as readonly Json[];

  it("lists Windows names with what Outlook shows, and IANA names when asked", async () => {
    const windows = await zonesAt("/me/outlook/supportedTimeZones");
    expect(windows).toContainEqual({ alias: "Nepal Standard Time", displayName: "(UTC+05:45) Kathmandu" });
    const iana = await zonesAt("/me/outlook/supportedTimeZones(TimeZoneStandard='Iana')");
    expect(iana.map(({ alias }) => alias)).toContain("America/New_York");
    expect(iana).toHaveLength(windows.length);
    const documented = "/me/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')";
    const loose = await openMailboxes({ loose: true }).as("maya")("GET", documented);
    expect(loose.body["value"]).toEqual(iana);
    expect((await maya("GET", "/me/outlook/supportedTimeZones(TimeZoneStandard='Posix')")).status).toBe(400);
  });
});

describe("the table of Windows zones", () => {
  it("has 139 different names, each with a zone that the clock knows and the offset that it shows", () => {
    expect(windowsZones).toHaveLength(139);
    expect(new Set(windowsZones.map(([windows]) => windows)).size).toBe(139);
    const winter = Temporal.Instant.from("2027-01-15T12:00Z");
    const summer = Temporal.Instant.from("2027-07-15T12:00Z");
    for (const [windows, iana, shown] of windowsZones) {
      const offsets = [winter, summer].map((moment) => moment.toZonedDateTimeISO(iana).offset);
      const claimed = /^\(UTC([+-]\d\d:\d\d)?\)/.exec(shown)?.[1] ?? "+00:00";
      expect([windows, offsets.includes(claimed)]).toEqual([windows, true]);
    }
  });

  it("knows everybody's zone in the company, by both names and in any case", () => {
    for (const { zone, windowsZone } of people) {
      expect(findZone(zone.toUpperCase())?.windows).toBe(windowsZone ?? "Eastern Standard Time");
    }
    expect(zoneNamed("Asia/Kathmandu")).toMatchObject({ name: "Asia/Kathmandu", windows: "Nepal Standard Time" });
    expect(() => zoneNamed("Europe/Zurich")).toThrow("'Europe/Zurich'");
  });
});

describe("the clock's table of transitions agrees with Temporal", () => {
  const zones = [
    "Europe/London",
    "America/New_York",
    "Pacific/Auckland",
    "Asia/Katmandu",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "UTC",
  ];

  it.each(zones)("in %s, every half hour around the changes of clocks and far from them", (zone) => {
    const days = [
      "2026-09-27",
      "2026-10-25",
      "2026-11-01",
      "2027-02-07",
      "2027-03-14",
      "2027-03-28",
      "2027-04-04",
      "2050-07-01",
      "2001-03-25",
    ];
    for (const day of days) {
      for (let minutes = -720; minutes <= 1440; minutes += 30) {
        const wall = Temporal.PlainDateTime.from(day).add({ minutes });
        const moment = wall.toZonedDateTime(zone);
        expect(wallToMs(wall.toString({ smallestUnit: "second" }), zone)).toBe(moment.epochMilliseconds);
        const back = moment.toPlainDateTime().toString({ smallestUnit: "second" });
        expect(msToWall(moment.epochMilliseconds, zone)).toBe(back);
      }
    }
  });
});

describe("mailboxSettings (user-get-mailboxsettings)", () => {
  it("have the Windows name of the zone, or that of a custom one", async () => {
    const mailboxes = openMailboxes();
    expect((await mailboxes.as("tom")("GET", "/me/mailboxSettings")).body).toMatchObject({
      timeZone: "Nepal Standard Time",
      language: { locale: "en-GB" },
      workingHours: { startTime: "10:00:00.0000000", timeZone: { name: "Nepal Standard Time" } },
    });
    expect((await mailboxes.as("priya")("GET", "/me/mailboxSettings")).body).toMatchObject({
      timeZone: "Customized Time Zone",
      workingHours: { timeZone: { "@odata.type": "#microsoft.graph.customTimeZone" } },
    });
  });

  it("can be changed by the owner with the right to, to zones that exist", async () => {
    const mailboxes = openMailboxes();
    const tom = mailboxes.as("tom");
    expect((await tom("PATCH", "/me/mailboxSettings", { timeZone: "GMT Standard Time" })).status).toBe(200);
    expect((await tom("GET", "/me/mailboxSettings?$select=timeZone")).body).toMatchObject({
      timeZone: "GMT Standard Time",
    });
    expect((await tom("PATCH", "/me/mailboxSettings", { timeZone: "Mars" })).code).toBe(
      "TimeZoneNotSupportedException",
    );
    const reader = mailboxes.as("tom", ["MailboxSettings.Read"]);
    expect((await reader("PATCH", "/me/mailboxSettings", { timeZone: "UTC" })).status).toBe(403);
  });
});
