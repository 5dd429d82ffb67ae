import { expect, it } from "vitest";
import { commonTimeMap } from "#domain/scheduling/common-time-map.ts";
import type { SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { entry, hours } from "#tests/oracle/schedules.ts";
import { viewTimeMap } from "./time-map-view.ts";

const earliest = Temporal.Instant.from("2026-11-23T21:15Z");

function search(partnersZone: string, from: string, to: string): SeriesSearch {
  return {
    members: [
      {
        schedule: {
          email: "maya@x",
          readable: true,
          busy: [entry("2026-12-01T10:00Z", "2026-12-01T11:00Z")],
          hours: hours("Europe/London", "09:00", "17:30"),
        },
        timeZone: "Europe/London",
      },
      {
        schedule: { email: "tom@x", readable: true, busy: [], hours: hours(partnersZone, from, to) },
        timeZone: partnersZone,
      },
    ],
    cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 6 },
    earliest,
    latestFirst: earliest.add({ hours: 14 * 24 }),
  };
}

function times(view: ReturnType<typeof viewTimeMap>) {
  return view.rows.map(({ time }) => time.toString().slice(0, 5));
}

it("shows the working days, and the common hours with an hour around them", () => {
  const view = viewTimeMap(commonTimeMap(search("Asia/Kathmandu", "10:00", "18:30")));
  expect(view.weekdays).toEqual([1, 2, 3, 4, 5]);
  // Tom's day ends at 12:45 in London: the last common start of 45 minutes is 12:00.
  expect(times(view)).toEqual([
    "08:00",
    "08:30",
    "09:00",
    "09:30",
    "10:00",
    "10:30",
    "11:00",
    "11:30",
    "12:00",
    "12:30",
    "13:00",
  ]);
  expect(view.rows.map(({ inHours }) => inHours[0])).toEqual([false, false, ...Array<boolean>(9).fill(true)]);
  expect(view.rows.map(({ inHours }) => inHours[1])).toEqual([...Array<boolean>(9).fill(true), false, false]);
});

it("puts each day under its own heading", () => {
  const { rows, weekdays } = viewTimeMap(commonTimeMap(search("Asia/Kathmandu", "10:00", "18:30")));
  for (const { cells, time } of rows)
    for (const [column, cell] of cells.entries()) {
      expect(cell?.weekday).toBe(weekdays[column]);
      expect(cell?.time.equals(time)).toBe(true);
    }
});

it("shows the full hours in which anybody works where nobody shares an hour", () => {
  const view = viewTimeMap(commonTimeMap(search("Pacific/Auckland", "09:00", "17:00")));
  expect(times(view)).toContain("09:00");
  expect(times(view).every((time) => time.endsWith(":00"))).toBe(true);
  expect(view.rows.every(({ inHours }) => inHours.includes(true))).toBe(true);
  expect(view.rows.some(({ inHours }) => inHours.every(Boolean))).toBe(false);
});

it("is empty where nothing can begin", () => {
  expect(viewTimeMap([])).toEqual({ weekdays: [], rows: [] });
});

it("brackets the hours of three members, each by their own", () => {
  const { members, ...rest } = search("Asia/Kathmandu", "10:00", "18:30");
  const ana = {
    schedule: { email: "ana@x", readable: true, busy: [], hours: hours("Europe/Berlin", "10:00", "12:30") } as const,
    timeZone: "Europe/Berlin",
  };
  const view = viewTimeMap(commonTimeMap({ ...rest, members: [...members, ana] }));
  // From nine to half past eleven in London, the last start of 45 minutes at half past ten.
  expect(times(view)).toEqual(["08:00", "08:30", "09:00", "09:30", "10:00", "10:30", "11:00", "11:30"]);
  expect(view.rows.map(({ inHours }) => inHours[2])).toEqual([false, false, true, true, true, true, false, false]);
  expect(view.rows[2]?.cells[1]?.local.map(({ time }) => time.toString())).toEqual([
    "09:00:00",
    "14:45:00",
    "10:00:00",
  ]);
});
