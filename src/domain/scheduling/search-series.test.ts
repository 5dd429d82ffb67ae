import { describe, expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { entry, hours, member, unreadableMember } from "#tests/oracle/schedules.ts";
import type { Cadence } from "./cadence.ts";
import { assessSeries, searchSeries } from "./search-series.ts";
import type { SearchMember, SeriesProposal } from "./series-proposal.ts";

const weekly = (sessions: number): Cadence => ({ everyWeeks: 1, lengthMinutes: 45, sessions });
const search = (members: readonly SearchMember[], cadence: Cadence, earliest: string, latestFirst: string) => ({
  members,
  cadence,
  earliest: Temporal.Instant.from(earliest),
  latestFirst: Temporal.Instant.from(latestFirst),
});
const moves = (proposal: SeriesProposal) =>
  proposal.sessions.flatMap(({ start, moveTo }) =>
    moveTo ? [`${start.toString()} > ${moveTo.start.toString()}`] : [],
  );
const minutesApart = (a: SeriesProposal, b: SeriesProposal) =>
  Math.abs(a.firstStart.until(b.firstStart, { largestUnit: "minutes" }).minutes);

describe("searchSeries", () => {
  // Maya and Tom share 09:00 to 12:45 in London, 14:45 to 18:30 in Kathmandu.
  const maya = hours("Europe/London", "09:00", "17:30");
  const tom = hours("Asia/Kathmandu", "10:00", "18:30");

  it("tells the story of the brief: Tuesdays, 11 of 12 clear, 6 January moved to Thursday 8", () => {
    // Only Tuesday at ten is free in every week; on 6 January Maya is away until Thursday.
    const taken = Array.from({ length: 16 }, (_, week) => {
      const day = (days: number) => Temporal.PlainDate.from("2025-12-01").add({ weeks: week, days }).toString();
      return [
        entry(`${day(0)}T00:00Z`, `${day(1)}T10:00Z`),
        entry(`${day(1)}T10:45Z`, `${day(3)}T10:00Z`),
        entry(`${day(3)}T10:45Z`, `${day(7)}T00:00Z`),
      ];
    }).flat();
    const away = [
      entry("2026-01-05T00:00Z", "2026-01-08T00:00Z", "out-of-office"),
      entry("2025-12-11T10:00Z", "2025-12-11T11:00Z"),
      entry("2025-12-18T10:00Z", "2025-12-18T11:00Z"),
    ];
    const members = [member(maya, [...taken, ...away]), member(tom)];
    const [best] = searchSeries(search(members, weekly(12), "2025-12-01T00:00Z", "2025-12-15T00:00Z"));
    expect(best).toMatchObject({ timeZone: "Europe/London", clearSessions: 11 });
    expect(best?.firstStart.toString()).toBe("2025-12-02T10:00:00");
    expect(best?.sessions[5]?.clashes).toEqual([{ member: 0, kind: "out-of-office" }]);
    expect(best && moves(best)).toEqual(["2026-01-06T10:00:00Z > 2026-01-08T10:00:00Z"]);
  });

  it("keeps the wall time of the zone in which more sessions are clear when the clocks change", () => {
    // London moves on 29 March; Kathmandu never does. Tom's only free hour is 14:45, so his clock has to hold still.
    const earlyOnly = member(hours("Asia/Kathmandu", "14:45", "15:30"));
    const found = searchSeries(search([member(maya), earlyOnly], weekly(4), "2026-03-16T00:00Z", "2026-03-23T00:00Z"));
    expect(found[0]).toMatchObject({ timeZone: "Asia/Kathmandu", clearSessions: 4 });
    expect(found[0]?.firstStart.toPlainTime().toString()).toBe("14:45:00");
  });

  it("says that a session falls out of somebody's hours when the clocks change", () => {
    // 12:45 UTC is 18:30 in Kathmandu, and both must have it so; from 29 March one of the two clocks loses.
    const late = member(hours("Asia/Kathmandu", "18:30", "19:15"));
    const early = member(hours("Europe/London", "12:45", "13:30"));
    const [best] = searchSeries(search([early, late], weekly(3), "2026-03-16T00:00Z", "2026-03-17T00:00Z"));
    expect(best?.sessions.map(({ clashes }) => clashes.map(({ kind }) => kind))).toEqual([[], [], ["outside-hours"]]);
  });

  it.each([
    { kind: "busy", clashes: [{ member: 1, kind: "busy" }] },
    { kind: "out-of-office", clashes: [{ member: 1, kind: "out-of-office" }] },
    { kind: "tentative", clashes: [{ member: 1, kind: "tentative" }] },
    { kind: "working-elsewhere", clashes: [] },
  ] as const)("treats $kind on purpose", ({ kind, clashes }) => {
    const members = [member(maya), member(tom, [entry("2026-01-06T10:30Z", "2026-01-06T11:00Z", kind)])];
    const at = Temporal.PlainDateTime.from("2026-01-06T10:00");
    const proposal = assessSeries(
      search(members, weekly(1), "2026-01-05T00:00Z", "2026-01-12T00:00Z"),
      "Europe/London",
      at,
    );
    expect(proposal.sessions[0]?.clashes).toEqual(clashes);
  });

  it("prefers a tentative clash to a hard one where no slot is clear", () => {
    const day = hours("Europe/London", "10:00", "12:00", [2]);
    const busy = [
      entry("2026-01-06T10:00Z", "2026-01-06T11:00Z"),
      entry("2026-01-06T11:00Z", "2026-01-06T12:00Z", "tentative"),
    ];
    const members = [member(day, busy), member(day)];
    const cadence = { everyWeeks: 1, lengthMinutes: 60, sessions: 1 } as const;
    const [best] = searchSeries(search(members, cadence, "2026-01-06T00:00Z", "2026-01-07T00:00Z"));
    expect(best?.firstStart.toString()).toBe("2026-01-06T11:00:00");
  });

  it("prefers a slot that may still become free to one outside somebody's hours", () => {
    const narrow = member(hours("Europe/London", "10:00", "11:00", [2]));
    const perhaps = [entry("2026-01-06T10:00Z", "2026-01-06T11:00Z", "tentative")];
    const members = [narrow, member(hours("Europe/London"), perhaps)];
    const cadence = { everyWeeks: 1, lengthMinutes: 30, sessions: 1 } as const;
    const [best] = searchSeries(search(members, cadence, "2026-01-06T00:00Z", "2026-01-07T00:00Z"));
    expect(best?.firstStart.toString()).toBe("2026-01-06T10:15:00");
  });

  it("lets a session touch what stands before and after it", () => {
    const busy = [entry("2026-01-06T00:00Z", "2026-01-06T10:00Z"), entry("2026-01-06T10:45Z", "2026-01-07T00:00Z")];
    const [best] = searchSeries(
      search([member(maya, busy), member(tom)], weekly(1), "2026-01-06T00:00Z", "2026-01-07T00:00Z"),
    );
    expect(best).toMatchObject({ clearSessions: 1 });
    expect(best?.firstStart.toString()).toBe("2026-01-06T10:00:00");
  });

  it("offers at least three choices that differ by weekday or by two hours", () => {
    const found = searchSeries(
      search([member(maya), member(tom)], weekly(12), "2025-12-01T00:00Z", "2025-12-15T00:00Z"),
    );
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const [index, one] of found.entries()) {
      for (const other of found.slice(index + 1)) {
        expect(one.firstStart.dayOfWeek !== other.firstStart.dayOfWeek || minutesApart(one, other) >= 120).toBe(true);
      }
    }
  });

  it("chooses an hour that is kind to both: away from the edges of the day and from lunch", () => {
    const same = hours("Europe/London", "09:00", "17:00");
    const [best] = searchSeries(
      search([member(same), member(same)], weekly(1), "2026-01-06T00:00Z", "2026-01-07T00:00Z"),
    );
    expect(best?.firstStart.toString()).toBe("2026-01-06T10:00:00");
  });

  it("returns the least bad where working hours never meet, between the two days and not at night", () => {
    const members = [member(hours("Europe/London")), member(hours("Pacific/Auckland", "08:00", "16:00"))];
    const [best] = searchSeries(search(members, weekly(4), "2026-01-05T00:00Z", "2026-01-19T00:00Z"));
    expect(best?.clearSessions).toBe(0);
    expect(best?.sessions[0]?.clashes.map(({ kind }) => kind)).toContain("outside-hours");
    const local = best?.sessions[0]?.start.toZonedDateTimeISO("Europe/London");
    expect(local?.hour).toBeGreaterThanOrEqual(17);
    expect(local?.hour).toBeLessThan(19);
  });

  it("takes a member whose calendar cannot be read for free from nine to five", () => {
    const [best] = searchSeries(
      search([unreadableMember("Asia/Kathmandu"), member(maya)], weekly(2), "2026-01-05T00:00Z", "2026-01-12T00:00Z"),
    );
    expect(best?.clearSessions).toBe(2);
    const ends = best?.sessions[0]?.end.toZonedDateTimeISO("Asia/Kathmandu").toPlainTime();
    expect(ends && Temporal.PlainTime.compare(ends, "17:00")).toBeLessThanOrEqual(0);
  });

  it("finds a slot for three members", () => {
    const berlin = hours("Europe/Berlin", "09:00", "17:30");
    const [best] = searchSeries(
      search([member(berlin), member(maya), member(tom)], weekly(6), "2026-01-05T00:00Z", "2026-01-12T00:00Z"),
    );
    expect(best?.clearSessions).toBe(6);
  });

  it("anchors no series in the bare offset of a custom zone", () => {
    const custom = { ...member(hours("-05:00")), timeZone: "America/New_York" };
    const found = searchSeries(search([custom, member(maya)], weekly(3), "2026-03-02T00:00Z", "2026-03-09T00:00Z"));
    expect(found.every(({ timeZone }) => !timeZone.startsWith("-"))).toBe(true);
  });

  it("sees a session end outside the hours where the clock jumps in the middle of it", () => {
    // London goes from 01:00 to 02:00 on 29 March 2026, half an hour into this session.
    const night = member(hours("Europe/London", "00:00", "02:00", [7]));
    const [jumping] = searchSeries(search([night], weekly(1), "2026-03-29T00:30Z", "2026-03-29T00:45Z"));
    expect(jumping?.sessions[0]?.clashes).toEqual([{ member: 0, kind: "outside-hours" }]);
    const [usual] = searchSeries(search([night], weekly(1), "2026-03-22T00:30Z", "2026-03-22T00:45Z"));
    expect(usual?.clearSessions).toBe(1);
  });

  it("anchors a series also in a zone whose name has a hyphen", () => {
    const haiti = member(hours("America/Port-au-Prince"));
    const found = searchSeries(search([haiti], weekly(3), "2026-03-02T00:00Z", "2026-03-09T00:00Z"));
    expect(found.map(({ timeZone }) => timeZone)).toContain("America/Port-au-Prince");
  });

  it("falls back on UTC where nobody's clock has a name", () => {
    const custom = { ...member(hours("+05:00")), timeZone: "+05:00" };
    const [best] = searchSeries(search([custom], weekly(3), "2026-03-02T00:00Z", "2026-03-09T00:00Z"));
    expect(best).toMatchObject({ timeZone: "UTC", clearSessions: 3 });
  });

  it("finds nothing in an empty window and refuses what no form lets through", () => {
    const members = [member(maya), member(tom)];
    expect(searchSeries(search(members, weekly(3), "2026-03-02T00:00Z", "2026-03-02T00:00Z"))).toEqual([]);
    for (const sessions of [0, 27, 60, 1.5]) {
      expect(() => searchSeries(search(members, weekly(sessions), "2026-03-02T00:00Z", "2026-03-09T00:00Z"))).toThrow(
        `${sessions} sessions cannot be booked`,
      );
    }
    expect(() => searchSeries(search([], weekly(3), "2026-03-02T00:00Z", "2026-03-09T00:00Z"))).toThrow(
      "a search needs members",
    );
  });

  it("says nothing about a start whose calendars were not read", () => {
    const far = Temporal.PlainDateTime.from("2027-01-05T10:00");
    const asked = search([member(maya), member(tom)], weekly(3), "2026-03-02T00:00Z", "2026-03-09T00:00Z");
    expect(() => assessSeries(asked, "Europe/London", far)).toThrow(RangeError);
  });
});
