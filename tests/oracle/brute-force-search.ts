import type { SearchOptions } from "#domain/scheduling/search-options.ts";
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

/** What our documentation promises for a search that adjusts nothing. */
const usual = {
  treatment: { tentative: "weak", busy: "hard", "out-of-office": "hard", "working-elsewhere": "free" },
  lunch: { from: Temporal.PlainTime.from("12:00"), to: Temporal.PlainTime.from("13:00") },
  protectedWindows: [],
} as const;

type Clash = { readonly member: number; readonly kind: ClashKind };
type Candidate = {
  readonly zone: string;
  readonly wall: Temporal.PlainDateTime;
  readonly starts: readonly Temporal.Instant[];
  readonly key: readonly number[];
};

const quarter = 15 * 60_000;
const fiveMinutes = 5 * 60_000;
const strongestFirst: readonly ClashKind[] = [
  "out-of-office",
  "busy",
  "outside-hours",
  "tentative",
  "working-elsewhere",
];

type Reading = { readonly weekday: number; readonly minute: number };
const readings = new Map<string, Map<number, Reading>>();

export function bruteForceSearch(search: SeriesSearch, count: number): readonly BruteProposal[] {
  const { members, cadence, earliest, latestFirst } = search;
  const zones = [...new Set(members.map((member) => workOf(member).timeZone))];
  const { treatment, lunch, protectedWindows } = search.options ?? usual;
  const clashMemo = new Map<number, readonly Clash[]>();
  const costMemo = new Map<number, readonly number[]>();

  const severity = (kind: ClashKind) => (kind === "outside-hours" ? "hard" : treatment[kind]);
  const lengthMinutes = cadence.lengthMinutes;
  const momentsFrom = (from: number, minutes: number) =>
    Array.from({ length: minutes / 5 }, (_, part) => from + part * fiveMinutes);

  const clashOf = (one: SearchMember, moments: readonly number[]): ClashKind | undefined => {
    const kinds = new Set<ClashKind>();
    const { timeZone, isWorking } = workOf(one);
    for (const moment of moments) {
      const { weekday, minute } = reading(timeZone, moment);
      if (isClosed(one, moment)) return "outside-hours";
      if (!isWorking(weekday * 1440 + minute)) kinds.add("outside-hours");
      for (const entry of entriesAt(one, moment)) kinds.add(entry.kind);
    }
    const found = strongestFirst.filter((kind) => kinds.has(kind));
    return found.find((kind) => severity(kind) === "hard") ?? found.find((kind) => severity(kind) === "weak");
  };
  const clashesAt = (start: number): readonly Clash[] => {
    const known =
      clashMemo.get(start) ??
      members.flatMap((one, member) => {
        const kind = clashOf(one, momentsFrom(start, lengthMinutes));
        return kind === undefined ? [] : [{ member, kind }];
      });
    clashMemo.set(start, known);
    return known;
  };
  const isHard = (start: number) => clashesAt(start).some(({ kind }) => severity(kind) === "hard");
  const isClosedTo = (one: SearchMember, start: number) =>
    momentsFrom(start, lengthMinutes).some((moment) => isClosed(one, moment));
  /** What a session costs each member. */
  const costsAt = (start: number): readonly number[] => {
    const known =
      costMemo.get(start) ??
      members.map((one, member) => {
        const kind = clashesAt(start).find((clash) => clash.member === member)?.kind;
        const isOnlyOutside = kind === "outside-hours" && !isClosedTo(one, start);
        const extra = kind === undefined || isOnlyOutside ? 0 : severity(kind) === "weak" ? 36 : 144;
        return extra + unkindTo(one, start, lengthMinutes, lunch);
      });
    costMemo.set(start, known);
    return known;
  };
  const protectedAt = (start: number) =>
    members.filter((one) =>
      protectedWindows.some((window) => {
        const isIn = weekly(window.days, minutesInto(window.from), minutesInto(window.to));
        const { weekday, minute } = reading(workOf(one).timeZone, start);
        return momentsFrom(0, lengthMinutes).every((_, part) => isIn(weekday * 1440 + minute + 5 * part));
      }),
    ).length;
  const touchingAt = (start: number) => {
    const sides = [momentsFrom(start - quarter, 15), momentsFrom(start + lengthMinutes * 60_000, 15)];
    const stands = (one: SearchMember, moment: number) =>
      entriesAt(one, moment).some(({ kind }) => severity(kind) !== "free");
    return sides.flatMap((side) => members.filter((one) => side.some((moment) => stands(one, moment)))).length;
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
      if (moments.some((moment) => members.some((one) => isClosedTo(one, moment)))) continue;
      const isClear = moments.map((moment) => clashesAt(moment).length === 0);
      const costs = members.map((_, member) => total(moments.map((moment) => costsAt(moment)[member] ?? 0)));
      const runs = isClear
        .map((one) => (one ? "." : "x"))
        .join("")
        .split(".");
      candidates.push({
        zone,
        wall,
        starts,
        key: [
          -isClear.filter(Boolean).length,
          moments.filter(isHard).length,
          Math.max(...costs),
          total(costs),
          -total(moments.map(protectedAt)),
          total(moments.map(touchingAt)),
          Math.max(...runs.map((run) => run.length)),
          at,
          zoneIndex,
        ],
      });
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

function entriesAt({ schedule }: SearchMember, moment: number) {
  const busy = schedule.readable ? schedule.busy : [];
  return busy.filter(({ start, end }) => start.epochMilliseconds <= moment && moment < end.epochMilliseconds);
}

function isClosed(one: SearchMember, moment: number): boolean {
  const { weekday, minute } = reading(workOf(one).timeZone, moment);
  return (one.noGo ?? []).some(({ days, from, to }) =>
    weekly(days, minutesInto(from), minutesInto(to))(weekday * 1440 + minute),
  );
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function minutesInto({ hour, minute }: Temporal.PlainTime): number {
  return hour * 60 + minute;
}

function unkindTo(one: SearchMember, start: number, lengthMinutes: number, lunch: SearchOptions["lunch"]): number {
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
  let eaten = 0;
  for (let part = 0; lunch !== undefined && part < lengthMinutes; part += 5)
    if (minute + part >= minutesInto(lunch.from) && minute + part < minutesInto(lunch.to)) eaten += 5;
  return Math.ceil((60 - slack + eaten) / 15) ** 2;
}

function workOf({ schedule, timeZone }: SearchMember) {
  const own = schedule.readable ? schedule.hours : undefined;
  const isWorking = own
    ? weekly(own.days, minutesInto(own.from), minutesInto(own.to))
    : weekly([1, 2, 3, 4, 5], 540, 1020);
  return { timeZone: own?.timeZone ?? timeZone, isWorking };
}

/** Whether a minute, counted from the Sunday before the week on, lies in a weekly window. */
function weekly(days: readonly number[], from: number, to: number) {
  return (weekMinute: number): boolean => {
    const minute = ((weekMinute % 1440) + 1440) % 1440;
    const day = (((Math.floor(weekMinute / 1440) - 1) % 7) + 7) % 7;
    const today = days.includes(day + 1);
    const yesterday = days.includes(day === 0 ? 7 : day);
    if (from < to) return today && minute >= from && minute < to;
    return (today && minute >= from) || (yesterday && minute < to);
  };
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
