import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type CalendarItem, readItem } from "./calendar-item.ts";
import { allDayOn, neighbour, type Placed, placeDay, weekOf } from "./week.ts";

const day = Temporal.PlainDate.from("2026-11-24");

const zoned = (dateTime: string) => ({ dateTime, timeZone: "Nepal Standard Time" });

function item(id: string, start: string, end: string, isAllDay = false): CalendarItem {
  const read = readItem({ id, isAllDay, start: zoned(start), end: zoned(end) }, "Asia/Kathmandu");
  if (read === undefined) throw new Error("not an item");
  return read;
}
const places = (items: readonly CalendarItem[]) =>
  placeDay(items, day).map(({ item: { id }, fromMinute, toMinute, column, columns }) => [
    id,
    fromMinute,
    toMinute,
    `${column}/${columns}`,
  ]);

describe("weekOf", () => {
  it.each(["2026-11-23", "2026-11-26", "2026-11-29"])("begins on Monday for %s", (date) => {
    const days = weekOf(Temporal.PlainDate.from(date)).map(String);
    expect([days[0], days[6], days.length]).toEqual(["2026-11-23", "2026-11-29", 7]);
  });
});

describe("placeDay", () => {
  it("gives events that touch the whole width, and those that overlap a column each", () => {
    expect(
      places([
        item("a", "2026-11-24T09:00", "2026-11-24T10:00"),
        item("b", "2026-11-24T10:00", "2026-11-24T11:00"),
        item("c", "2026-11-24T10:30", "2026-11-24T12:00"),
        item("d", "2026-11-24T11:00", "2026-11-24T11:30"),
      ]),
    ).toEqual([
      ["a", 540, 600, "0/1"],
      ["b", 600, 660, "0/2"],
      ["c", 630, 720, "1/2"],
      ["d", 660, 690, "0/2"],
    ]);
  });

  it("cuts an event at midnight and shows the rest on the next day", () => {
    const late = item("late", "2026-11-23T23:00", "2026-11-24T01:00");
    expect(places([late])).toEqual([["late", 0, 60, "0/1"]]);
    expect(placeDay([late], day.subtract({ days: 1 }))[0]).toMatchObject({ fromMinute: 1380, toMinute: 1440 });
  });

  it("shows an event that ends at midnight on its own day only", () => {
    const evening = item("e", "2026-11-23T22:00", "2026-11-24T00:00");
    expect(places([evening])).toEqual([]);
  });

  it("draws five minutes tall enough to be pressed", () => {
    expect(places([item("s", "2026-11-24T09:00", "2026-11-24T09:05")])).toEqual([["s", 540, 560, "0/1"]]);
  });

  it("never lets two events cover each other, whatever the day looks like", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 40; round += 1) {
      const items = Array.from({ length: 1 + random(9) }, (_, index) => {
        const start = day.toPlainDateTime().add({ minutes: random(1380) });
        return item(`${index}`, start.toString(), start.add({ minutes: 5 + random(180) }).toString());
      });
      const placed = placeDay(items, day);
      const covering = placed.flatMap((a, index) => placed.slice(index + 1).filter((b) => covers(a, b)));
      expect([placed.length, covering]).toEqual([items.length, []]);
    }
  });
});

function covers(a: Placed, b: Placed): boolean {
  const inTime = a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;
  const inWidth =
    a.column / a.columns < (b.column + 1) / b.columns && b.column / b.columns < (a.column + 1) / a.columns;
  return inTime && inWidth;
}

describe("allDayOn", () => {
  it("counts the days half-open", () => {
    const offsite = item("o", "2026-11-24T00:00", "2026-11-26T00:00", true);
    const on = (date: string) => allDayOn([offsite], Temporal.PlainDate.from(date)).length;
    expect(["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"].map(on)).toEqual([0, 1, 1, 0]);
  });
});

describe("neighbour", () => {
  const days = [
    [item("mon-9", "2026-11-23T09:00", "2026-11-23T10:00"), item("mon-15", "2026-11-23T15:00", "2026-11-23T16:00")],
    [],
    [item("wed-10", "2026-11-25T10:00", "2026-11-25T11:00"), item("wed-16", "2026-11-25T16:00", "2026-11-25T17:00")],
  ];
  it.each([
    ["ArrowDown", { day: 0, index: 0 }, { day: 0, index: 1 }],
    ["ArrowDown", { day: 0, index: 1 }, undefined],
    ["ArrowUp", { day: 0, index: 1 }, { day: 0, index: 0 }],
    ["ArrowRight", { day: 0, index: 1 }, { day: 2, index: 1 }],
    ["ArrowLeft", { day: 2, index: 0 }, { day: 0, index: 0 }],
    ["ArrowRight", { day: 2, index: 0 }, undefined],
    ["Home", { day: 2, index: 1 }, { day: 0, index: 0 }],
    ["End", { day: 0, index: 0 }, { day: 2, index: 1 }],
    ["a", { day: 0, index: 0 }, undefined],
  ])("%s leads from %j to %j, over empty days", (key, from, to) => {
    expect(neighbour(days, from, key)).toEqual(to);
  });
});
