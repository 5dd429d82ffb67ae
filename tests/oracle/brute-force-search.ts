import type { ClashKind, SearchMember, SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";

/**
 * The search once more, as slowly and plainly as its documentation reads: Temporal instead of integers, every five
 * minutes looked at one by one, no grid, no code of ours but the types. Times in test calendars are multiples of five.
 */
export type BruteProposal = {
  readonly timeZone: string;
  readonly firstStart: string;
  readonly clearSessions: number;
  readonly sessions: readonly {
    readonly start: string;
    readonly clashes: readonly { readonly member: number; readonly kind: ClashKind }[];
    readonly moveTo: string | undefined;
  }[];
};

type Clash = { readonly member: number; readonly kind: ClashKind };
type Candidate = {
  readonly zone: string;
  readonly wall: Temporal.PlainDateTime;
  readonly starts: readonly Temporal.Instant[];
  readonly key: readonly number[];
};

const quarter = 15 * 60_000;
const fiveMinutes = 5 * 60_000;
const strongestFirst: readonly ClashKind[] = ["out-of-office", "busy", "outside-hours", "tentative"];

type Reading = { readonly weekday: number; readonly minute: number };
const readings = new Map<string, Map<number, Reading>>();

export function bruteForceSearch(search: SeriesSearch, count: number): readonly BruteProposal[] {
  const { members, cadence, earliest, latestFirst } = search;
  const zones = [...new Set(members.map((member) => workOf(member).timeZone))];
  const clashMemo = new Map<number, readonly Clash[]>();
  const costMemo = new Map<number, number>();

  const clashesAt = (start: number): readonly Clash[] => {
    const known =
      clashMemo.get(start) ?? members.flatMap((one, index) => clashOf(one, index, start, cadence.lengthMinutes));
    clashMemo.set(start, known);
    return known;
  };
  const costAt = (start: number): number => {
    const surcharge = clashesAt(start).map(({ kind }) =>
      kind === "tentative" ? 36 : kind === "outside-hours" ? 0 : 144,
    );
    const known =
      costMemo.get(start) ??
      [...surcharge, ...members.map((one) => unkindTo(one, start, cadence.lengthMinutes))].reduce(
        (sum, part) => sum + part,
        0,
      );
    costMemo.set(start, known);
    return known;
  };

  const candidates: Candidate[] = [];
  for (const [zoneIndex, zone] of zones.entries()) {
    const first = Math.ceil(earliest.epochMilliseconds / quarter) * quarter;
    for (let at = first; at < latestFirst.epochMilliseconds; at += quarter) {
      const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
      const starts = Array.from({ length: cadence.sessions }, (_, session) =>
        wall
          .add({ days: session * cadence.everyWeeks * 7 })
          .toZonedDateTime(zone)
          .toInstant(),
      );
      if (starts[0]?.epochMilliseconds !== at) continue;
      const moments = starts.map((start) => start.epochMilliseconds);
      const isClear = moments.filter((moment) => clashesAt(moment).length === 0).length;
      const isHard = moments.filter((moment) => clashesAt(moment).some(({ kind }) => kind !== "tentative")).length;
      const cost = moments.reduce((sum, moment) => sum + costAt(moment), 0);
      candidates.push({ zone, wall, starts, key: [-isClear, isHard, cost, at, zoneIndex] });
    }
  }
  candidates.sort((a, b) => a.key.map((part, index) => part - (b.key[index] ?? 0)).find((sign) => sign !== 0) ?? 0);

  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (chosen.length < count && chosen.every((other) => differ(candidate, other, zones[0] ?? "UTC")))
      chosen.push(candidate);
  }
  return chosen.map((candidate) => writeOut(candidate));

  function writeOut({ zone, wall, starts }: Candidate): BruteProposal {
    const moved: (number | undefined)[] = [];
    for (const [index, start] of starts.entries()) {
      moved.push(clashesAt(start.epochMilliseconds).length === 0 ? undefined : nearest(zone, starts, moved, index));
    }
    return {
      timeZone: zone,
      firstStart: wall.toString(),
      clearSessions: starts.filter((start) => clashesAt(start.epochMilliseconds).length === 0).length,
      sessions: starts.map((start, index) => {
        const to = moved[index];
        return {
          start: start.toString(),
          clashes: clashesAt(start.epochMilliseconds),
          moveTo: to === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(to).toString(),
        };
      }),
    };
  }

  function nearest(
    zone: string,
    starts: readonly Temporal.Instant[],
    moved: readonly (number | undefined)[],
    index: number,
  ) {
    const from = starts[index]?.epochMilliseconds ?? 0;
    const mondayOf = (moment: number) => {
      const date = Temporal.PlainDate.from(dateOn(zone, moment));
      return date.subtract({ days: date.dayOfWeek - 1 }).toString();
    };
    const before = [starts[index - 1]?.epochMilliseconds, moved[index - 1]].filter((moment) => moment !== undefined);
    const after = [starts[index + 1]?.epochMilliseconds].filter((moment) => moment !== undefined);
    const allowed: number[] = [];
    for (let at = from - 7 * 86_400_000; at <= from + 7 * 86_400_000; at += quarter) {
      if (at < earliest.epochMilliseconds || clashesAt(at).length > 0) continue;
      const lastMoment = at + (cadence.lengthMinutes - 5) * 60_000;
      const isInWeek = mondayOf(at) === mondayOf(from) && mondayOf(lastMoment) === mondayOf(from);
      const isBetween = zones.every(
        (clock) =>
          before.every((other) => dateOn(clock, other) < dateOn(clock, at)) &&
          after.every((other) => dateOn(clock, at) < dateOn(clock, other)),
      );
      if (isInWeek && isBetween) allowed.push(at);
    }
    return allowed.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from) || a - b)[0];
  }
}

function clashOf(one: SearchMember, index: number, start: number, lengthMinutes: number): readonly Clash[] {
  const kinds = new Set<ClashKind>();
  const { timeZone, isWorking } = workOf(one);
  for (let moment = start; moment < start + lengthMinutes * 60_000; moment += fiveMinutes) {
    const { weekday, minute } = reading(timeZone, moment);
    if (!isWorking(weekday * 1440 + minute)) kinds.add("outside-hours");
    for (const entry of one.schedule.readable ? one.schedule.busy : []) {
      if (entry.start.epochMilliseconds <= moment && moment < entry.end.epochMilliseconds) kinds.add(entry.kind);
    }
  }
  const kind = strongestFirst.find((candidate) => kinds.has(candidate));
  return kind === undefined ? [] : [{ member: index, kind }];
}

function unkindTo(one: SearchMember, start: number, lengthMinutes: number): number {
  const { timeZone, isWorking } = workOf(one);
  const { weekday, minute } = reading(timeZone, start);
  const at = weekday * 1440 + minute;
  const fits = (shift: number) => {
    for (let part = 0; part < lengthMinutes; part += 5) if (!isWorking(at + shift + part)) return false;
    return true;
  };
  // How far it can slide both ways and still be inside; or how far it must slide until it is.
  let slack = 0;
  if (fits(0)) while (slack < 60 && fits(slack + 5) && fits(-slack - 5)) slack += 5;
  else
    do slack -= 5;
    while (slack > -1440 && !fits(slack) && !fits(-slack));
  let lunch = 0;
  for (let part = 0; part < lengthMinutes; part += 5) if (minute + part >= 720 && minute + part < 780) lunch += 5;
  return Math.ceil((60 - slack + lunch) / 15) ** 2;
}

function workOf({ schedule, timeZone }: SearchMember) {
  const own = schedule.readable ? schedule.hours : undefined;
  const from = own ? own.from.hour * 60 + own.from.minute : 540;
  const to = own ? own.to.hour * 60 + own.to.minute : 1020;
  const days: readonly number[] = own ? own.days : [1, 2, 3, 4, 5];
  const isWorking = (weekMinute: number) => {
    const minute = ((weekMinute % 1440) + 1440) % 1440;
    const day = (((Math.floor(weekMinute / 1440) - 1) % 7) + 7) % 7;
    const today = days.includes(day + 1);
    const yesterday = days.includes(day === 0 ? 7 : day);
    if (from < to) return today && minute >= from && minute < to;
    return (today && minute >= from) || (yesterday && minute < to);
  };
  return { timeZone: own?.timeZone ?? timeZone, isWorking };
}

function differ(a: Candidate, b: Candidate, zone: string): boolean {
  const [one, other] = [a, b].map(({ starts }) => reading(zone, starts[0]?.epochMilliseconds ?? 0));
  return one?.weekday !== other?.weekday || Math.abs((one?.minute ?? 0) - (other?.minute ?? 0)) >= 120;
}

/** Monday 1 to Sunday 7, and minutes into the day, on this clock. */
function reading(zone: string, moment: number) {
  const known = readings.get(zone) ?? new Map<number, Reading>();
  readings.set(zone, known);
  let read = known.get(moment);
  if (read === undefined) {
    const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDateTime();
    read = { weekday: local.dayOfWeek, minute: local.hour * 60 + local.minute };
    known.set(moment, read);
  }
  return read;
}

function dateOn(zone: string, moment: number): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}
