import type { Temporal } from "#domain/time/temporal.ts";

/** One session of a strip. `start` is where the series has it, `movedTo` where it stands instead. */
export type StripSession = {
  readonly start: Temporal.Instant;
  readonly movedTo: Temporal.Instant | undefined;
  /** Who cannot be there, counted from 0 in the order of the strip's members. */
  readonly clashes: readonly number[];
  /** True where a calendar could not be read: drawn in outline, as nothing is certain. */
  readonly isUnchecked?: boolean;
  /** Who is on holiday or away for days then, counted likewise; left out where nobody looked. */
  readonly away?: readonly number[];
  /** `clear` is a proposal's session; the others are those of a booked series. */
  readonly state: "clear" | "done" | "next" | "coming";
};

/** A stretch of sessions that begin at the same hour on one member's clock. */
export type HourStretch = {
  /** First and one past the last session, counted from 0. */
  readonly from: number;
  readonly to: number;
  /** The first session of the stretch, to read the hour from. */
  readonly start: Temporal.Instant;
  /** Where the hour lies against the first stretch: later 1, earlier -1. */
  readonly level: -1 | 0 | 1;
};

/** Cuts a series where the hour changes on this clock: one stretch for whoever keeps the hour, more where clocks change. */
export function hourStretches(starts: readonly Temporal.Instant[], timeZone: string): readonly HourStretch[] {
  const minutes = starts.map((start) => {
    const { hour, minute } = start.toZonedDateTimeISO(timeZone);
    return hour * 60 + minute;
  });
  const cuts = minutes.flatMap((minute, index) => (index === 0 || minute !== minutes[index - 1] ? [index] : []));
  return cuts.flatMap((from, cut) => {
    const start = starts[from];
    const difference = Math.sign((minutes[from] ?? 0) - (minutes[0] ?? 0));
    const level = difference > 0 ? 1 : difference < 0 ? -1 : 0;
    return start === undefined ? [] : [{ from, to: cuts[cut + 1] ?? starts.length, start, level }];
  });
}

/** The middle of a session's place, in percent of the strip's width from its beginning. */
export function placeOf(index: number, count: number): number {
  return ((index + 0.5) / count) * 100;
}

/** The places at which somebody is away, neighbours joined: half-open stretches of sessions, counted from 0. */
export function awayStretches(
  sessions: readonly StripSession[],
): readonly { readonly from: number; readonly to: number }[] {
  const isAway = sessions.map(({ away = [] }) => away.length > 0);
  return isAway.flatMap((here, from) => {
    if (!here || isAway[from - 1] === true) return [];
    const back = isAway.indexOf(false, from);
    return [{ from, to: back === -1 ? isAway.length : back }];
  });
}

/** How far a moved mark stands from its old place, in percent. Larger than to scale: two days in two weeks would not be seen. */
export function moveOffset(session: StripSession, count: number): number {
  if (session.movedTo === undefined) return 0;
  const isLater = session.movedTo.epochMilliseconds > session.start.epochMilliseconds;
  return (isLater ? 32 : -32) / count;
}

/** Pixels. Marks never touch at 300 px of width. */
export function markRadius(count: number): number {
  if (count <= 7) return 10;
  if (count <= 13) return 7;
  return 4;
}

/** Which sessions carry a date below: all of a few, every second or third of many, always the first. */
export function labelEvery(count: number): number {
  return Math.max(1, Math.ceil(count / 6));
}
