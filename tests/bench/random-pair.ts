import type { BusyKind, BusyTime } from "#domain/scheduling/availability.ts";
import type { SearchMember } from "#domain/scheduling/series-proposal.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Weekday } from "#domain/time/weekly-window.ts";
import { epochMinuteOf, readZoneOffsets } from "#domain/time/zone-offsets.ts";
import type { Dice } from "#tests/oracle/random-search.ts";
import { hours, member } from "#tests/oracle/schedules.ts";

/**
 * The parameters of the calendars, chosen so that the shares come near the measurements we compare ourselves with
 * (300 pairs from 4 January 2027). As in real calendars, much stands in the next weeks and little in half a year.
 */
const model = {
  /** Weights as in a firm with offices on four continents. */
  zones: [
    ["Europe/London", 3],
    ["Europe/Berlin", 4],
    ["America/New_York", 4],
    ["America/Chicago", 3],
    ["America/Sao_Paulo", 2],
    ["Asia/Kolkata", 3],
    ["Asia/Kathmandu", 2],
    ["Africa/Johannesburg", 1],
  ],
  /** The least that two people of a pair share, every day of their week. */
  sharedHours: 2,
  /** Meetings of every week, 30 to 60 minutes long. */
  recurring: { least: 6, upTo: 5 },
  /** Single meetings in the first week; each later week holds this share of the week before. */
  single: { first: 9, decay: 0.86 },
  /** Chance of a week away, anywhere in the first weeks. */
  away: { chance: 0.3, weeks: 14 },
} as const;

const minutesPerDay = 1440;

/** Two people whose days overlap long enough to be paired. */
export function randomPair(roll: Dice, from: Temporal.PlainDate, weeks: number): readonly [SearchMember, SearchMember] {
  for (;;) {
    const pair = [randomPerson(roll), randomPerson(roll)] as const;
    const [one, other] = pair.map((person) => hoursInUtc(person, from));
    const shared = Math.min(one?.to ?? 0, other?.to ?? 0) - Math.max(one?.from ?? 0, other?.from ?? 0);
    if (shared < model.sharedHours * 60) continue;
    return [fill(roll, pair[0], from, weeks), fill(roll, pair[1], from, weeks)];
  }
}

type RandomPerson = {
  readonly zone: string;
  readonly from: number;
  readonly to: number;
  readonly days: readonly Weekday[];
};

function randomPerson(roll: Dice): RandomPerson {
  const total = model.zones.reduce((sum, [, weight]) => sum + weight, 0);
  let at = roll() * total;
  const [zone] = model.zones.find(([, weight]) => (at -= weight) < 0) ?? model.zones[0];
  const from = 7 * 60 + 30 * Math.floor(roll() * 8);
  const to = from + 60 * (7 + Math.floor(roll() * 3));
  const isPartTime = roll() < 0.08;
  return { zone, from, to, days: isPartTime ? [1, 2, 3] : [1, 2, 3, 4, 5] };
}

function hoursInUtc({ zone, from, to }: RandomPerson, day: Temporal.PlainDate) {
  const offset = day.toZonedDateTime(zone).offsetNanoseconds / 60e9;
  return { from: from - offset, to: to - offset };
}

function fill(roll: Dice, person: RandomPerson, from: Temporal.PlainDate, weeks: number): SearchMember {
  const upTo = (limit: number) => Math.floor(roll() * limit);
  const midnight = from.toZonedDateTime("UTC").epochMilliseconds / 60_000;
  const zone = readZoneOffsets(person.zone, windowOf(from, weeks));
  const busy: BusyTime[] = [];
  const put = (week: number, minute: number, length: number, kind: BusyKind = "busy") => {
    const start = epochMinuteOf(zone, midnight + week * 7 * minutesPerDay + minute);
    busy.push({ start: instant(start), end: instant(start + length), kind });
  };
  const somewhere = () => upTo(5) * minutesPerDay + person.from + 15 * upTo((person.to - person.from) / 15 - 2);

  for (let meeting = model.recurring.least + upTo(model.recurring.upTo); meeting > 0; meeting--) {
    const [minute, length] = [somewhere(), 30 + 15 * upTo(3)];
    for (let week = 0; week < weeks; week++) put(week, minute, length);
  }
  for (let week = 0; week < weeks; week++) {
    const expected = model.single.first * model.single.decay ** week;
    const count = Math.floor(expected) + (roll() < expected % 1 ? 1 : 0);
    for (let single = 0; single < count; single++) put(week, somewhere(), 30 + 15 * upTo(5));
  }
  if (roll() < model.away.chance) put(upTo(model.away.weeks), 0, 5 * minutesPerDay, "out-of-office");
  busy.sort((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds);
  return member(hours(person.zone, clock(person.from), clock(person.to), person.days), busy);
}

function windowOf(from: Temporal.PlainDate, weeks: number): Interval {
  return {
    start: from.toZonedDateTime("UTC").toInstant(),
    end: from.add({ weeks }).toZonedDateTime("UTC").toInstant(),
  };
}

function instant(minute: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)
    .toString()
    .padStart(2, "0")}:${(minute % 60).toString().padStart(2, "0")}`;
}
