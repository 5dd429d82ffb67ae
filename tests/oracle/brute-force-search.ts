import type { ClashKind, SearchMember, SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import {
  dateOn,
  entriesAt,
  isClosed,
  minutesInto,
  reading,
  total,
  unkindTo,
  weekly,
  workOf,
} from "./brute-force-member.ts";

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

export type BruteCell = {
  readonly mostClear: number;
  /** The moments at which a series could begin at this time of the week. */
  readonly starts: readonly number[];
};

export type BruteAnswer = {
  readonly proposals: readonly BruteProposal[];
  /** Every start that may be proposed, best first, as in "Europe/London 2026-03-03T10:00:00". */
  readonly ranked: readonly string[];
  /** By weekday and minute of the day on the first member's clock, as in "2 600" for Tuesday at ten. */
  readonly week: ReadonlyMap<string, BruteCell>;
};

export function bruteForceSearch(search: SeriesSearch, count: number): BruteAnswer {
  const { members, cadence, earliest, latestFirst } = search;
  const zones = [...new Set(members.map((member) => workOf(member).timeZone))];
  const { treatment, lunch, protectedWindows } = search.options ?? usual;
  const clashMemo = new Map<number, readonly Clash[]>();
  const costMemo = new Map<number, readonly number[]>();

  const severity = (kind: ClashKind) => (kind === "outside-hours" ? "hard" : treatment[kind]);
  const lengthMinutes = cadence.lengthMinutes;

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
    return total(
      sides.map((side) => {
        const near = members.map((one) => side.flatMap((moment) => entriesAt(one, moment)));
        return near.filter((entries) => entries.some(({ kind }) => treatment[kind] !== "free")).length;
      }),
    );
  };

  const week = new Map<string, BruteCell>();
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
      const isClear = moments.map((moment) => clashesAt(moment).length === 0);
      const { weekday, minute } = reading(members[0]?.timeZone ?? "UTC", at);
      const cell = week.get(`${weekday} ${minute}`) ?? { mostClear: 0, starts: [] };
      const mostClear = Math.max(cell.mostClear, isClear.filter(Boolean).length);
      week.set(`${weekday} ${minute}`, { mostClear, starts: [...cell.starts, at] });
      if (moments.some((moment) => members.some((one) => isClosedTo(one, moment)))) continue;
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
  return {
    proposals: chosen.map((candidate) => writeOut(candidate)),
    ranked: candidates.map(({ zone, wall }) => `${zone} ${wall.toString()}`),
    week,
  };

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

function differ(a: Candidate, b: Candidate, zone: string): boolean {
  const [one, other] = [a, b].map(({ starts }) => reading(zone, starts[0]?.epochMilliseconds ?? 0));
  return one?.weekday !== other?.weekday || Math.abs((one?.minute ?? 0) - (other?.minute ?? 0)) >= 120;
}

/** The moment, and every five minutes from then on. */
function momentsFrom(from: number, minutes: number): readonly number[] {
  return Array.from({ length: minutes / 5 }, (_, part) => from + part * fiveMinutes);
}
