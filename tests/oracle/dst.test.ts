import { RRuleTemporal } from "rrule-temporal";
import { Temporal as PolyfillTemporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { sessionStarts } from "#domain/scheduling/expand-cadence.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { epochMinuteOf, localMinuteAt, readZoneOffsets } from "#domain/time/zone-offsets.ts";
import { dstCases, dstZones, firstStartOf } from "./dst-cases.ts";

const year = { start: Temporal.Instant.from("2026-01-01T00:00Z"), end: Temporal.Instant.from("2027-07-01T00:00Z") };
const minuteOfWall = (wall: Temporal.PlainDateTime) => wall.toZonedDateTime("UTC").epochMilliseconds / 60_000;

describe("series across changes of the clocks", () => {
  it.each(dstCases)("$what", (one) => {
    const starts = sessionStarts(firstStartOf(one), one.zone, one);
    expect(starts.map((start) => start.toString())).toEqual(one.expected);
  });

  it.each(dstCases)("on the integer grid: $what", (one) => {
    const zone = readZoneOffsets(one.zone, year);
    const starts = Array.from({ length: one.sessions }, (_, session) =>
      epochMinuteOf(zone, minuteOfWall(firstStartOf(one)) + session * one.everyWeeks * 7 * 24 * 60),
    );
    expect(starts).toEqual(one.expected.map((moment) => Temporal.Instant.from(moment).epochMilliseconds / 60_000));
  });

  // The local tenant expands recurrences with the same library, so both sides of the wire agree.
  it.each(dstZones)("agrees with a recurrence library on 26 weeks in %s, from both halves of the year", (timeZone) => {
    for (const firstStart of ["2026-02-17T09:15", "2026-09-08T16:45", "2026-06-30T00:00", "2026-12-31T23:45"]) {
      for (const everyWeeks of [1, 2] as const) {
        const sessions = 26 / everyWeeks;
        const rule = new RRuleTemporal({
          freq: "WEEKLY",
          interval: everyWeeks,
          count: sessions,
          dtstart: PolyfillTemporal.PlainDateTime.from(firstStart).toZonedDateTime(timeZone),
        });
        const ours = sessionStarts(Temporal.PlainDateTime.from(firstStart), timeZone, { everyWeeks, sessions });
        expect(ours.map((start) => start.epochMilliseconds)).toEqual(rule.all().map((at) => at.epochMilliseconds));
      }
    }
  });

  it.each(dstZones)(
    "reads the clock of %s as Temporal does, every quarter of an hour around each change",
    (timeZone) => {
      const zone = readZoneOffsets(timeZone, year);
      const changes = zone.stretches.slice(1).map(({ fromEpochMinute }) => fromEpochMinute);
      for (const change of [...changes, minuteOfWall(Temporal.PlainDateTime.from("2026-07-01T00:00"))]) {
        for (let minute = change - 180; minute <= change + 180; minute += 15) {
          const wall = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
            .toZonedDateTimeISO(timeZone)
            .toPlainDateTime();
          expect(localMinuteAt(zone, minute)).toBe(minuteOfWall(wall));
          // The same number taken as a wall time also falls into gaps and overlaps.
          const asWall = minute + (zone.stretches[0]?.offsetMinutes ?? 0);
          const expected = Temporal.Instant.fromEpochMilliseconds(asWall * 60_000)
            .toZonedDateTimeISO("UTC")
            .toPlainDateTime()
            .toZonedDateTime(timeZone).epochMilliseconds;
          expect(epochMinuteOf(zone, asWall) * 60_000).toBe(expected);
        }
      }
    },
  );

  it("meets every kind of change in the zones it looks at", () => {
    const kinds = dstZones.map((timeZone) => readZoneOffsets(timeZone, year).stretches.length - 1);
    expect(kinds.filter((count) => count === 0)).toHaveLength(2);
    expect(Math.max(...kinds)).toBe(3);
  });
});
