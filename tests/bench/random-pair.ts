import type { BusyTime } from "#domain/scheduling/availability.ts";
import type { SearchMember } from "#domain/scheduling/series-proposal.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { Dice } from "#tests/oracle/random-search.ts";
import { hours, member } from "#tests/oracle/schedules.ts";

const zones = ["Europe/London", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "America/Sao_Paulo"];

/** Two people with weekly meetings of their own, single ones, and a week or two of holiday in half a year. */
export function randomPair(roll: Dice, from: Temporal.PlainDate, weeks: number): readonly SearchMember[] {
  return [0, 1].map(() => {
    const zone = zones[Math.floor(roll() * zones.length)] ?? "UTC";
    return member(hours(zone), busyTimes(roll, zone, from, weeks));
  });
}

function busyTimes(roll: Dice, zone: string, from: Temporal.PlainDate, weeks: number): readonly BusyTime[] {
  const upTo = (limit: number) => Math.floor(roll() * limit);
  const monday = from.subtract({ days: from.dayOfWeek - 1 });
  const at = (week: number, day: number, quarter: number, quarters: number): BusyTime => {
    const start = monday
      .add({ weeks: week, days: day })
      .toPlainDateTime("09:00")
      .add({ minutes: quarter * 15 })
      .toZonedDateTime(zone)
      .toInstant();
    return { start, end: start.add({ minutes: quarters * 15 }), kind: "busy" };
  };
  const busy: BusyTime[] = [];
  for (let meeting = 0; meeting < 8 + upTo(6); meeting++) {
    const [day, quarter, quarters] = [upTo(5), upTo(30), 2 + upTo(4)];
    const every = 1 + upTo(2);
    for (let week = upTo(every); week < weeks; week += every) busy.push(at(week, day, quarter, quarters));
  }
  for (let week = 0; week < weeks; week++) {
    for (let single = 0; single < 5 + upTo(6); single++) busy.push(at(week, upTo(5), upTo(30), 2 + upTo(4)));
  }
  for (let holiday = 0; holiday < 1 + upTo(2); holiday++) {
    busy.push({ ...at(upTo(weeks), 0, 0, 4 * 24 * 5), kind: "out-of-office" });
  }
  return busy;
}
