import { Temporal } from "#domain/time/temporal.ts";
import type { Guide } from "./guide.ts";
import type { Position } from "./position.ts";
import { secondsBetween, type Timeline } from "./timeline.ts";

/** The swap asks when a turn is over, and comes by itself this much later. */
export const swapGraceSeconds = 30;
/** A session that nobody ended closes itself this long after its end. */
export const closesItselfAfterMinutes = 15;

/** What the clock shows at one moment. Computed from moments, never counted: whoever joins late sees the same. */
export type ClockFace = {
  /** Whole seconds, rounded up, never negative. */
  readonly stageSecondsLeft: number;
  /** The stage's time is over. Nothing moves by itself because of it, except at the wall. */
  readonly isTimeOver: boolean;
  /** Until the end of the turn; undefined outside the turns. */
  readonly turnSecondsLeft: number | undefined;
  /** Seconds until the swap comes by itself; undefined while the turn still has time, or no swap follows. */
  readonly graceSecondsLeft: number | undefined;
  /** In a stage where everybody has an equal share: whose share it is, counted from 0 in speaking order. */
  readonly share: number;
  /** Until the share ends; undefined outside such stages. */
  readonly shareSecondsLeft: number | undefined;
  /** Where the hand stands on the ring of stages drawn by their planned minutes: 0 at the beginning, 1 at the end. */
  readonly hand: number;
};

/** What a clock is read from. */
export type ClockReading = {
  readonly guide: Guide;
  readonly position: Position;
  readonly timeline: Timeline;
  readonly now: Temporal.Instant;
  /** When this screen first saw this position: whoever went back, or came late, has the whole grace before the swap. */
  readonly seenSince: Temporal.Instant;
};

/**
 * Reads the clock.
 *
 * @throws {RangeError} If the position is after the last stage: a session that is over has no clock.
 */
export function clockFace({ guide, position, timeline, now, seenSince }: ClockReading): ClockFace {
  const stage = guide.stages[position.stage];
  const interval = timeline.stages[position.stage];
  if (stage === undefined || interval === undefined) throw new RangeError("The session is over: it has no clock");

  const stageSecondsLeft = secondsUntil(now, interval.end);
  const isTimeOver = stageSecondsLeft === 0;
  const turnEnd = stage.turn === undefined ? undefined : endOfTurn(guide, timeline, stage.turn);
  const share = stage.speakers === "one-by-one" ? shareAt(guide, interval, now) : undefined;
  return {
    stageSecondsLeft,
    isTimeOver,
    turnSecondsLeft: turnEnd && secondsUntil(now, turnEnd),
    graceSecondsLeft: turnEnd && isBeforeSwap(guide, stage.turn) ? graceLeft(turnEnd, seenSince, now) : undefined,
    share: share?.index ?? 0,
    shareSecondsLeft: share && secondsUntil(now, share.end),
    hand: handAt(guide, position.stage, interval, stageSecondsLeft),
  };
}

/** Whether a session that nobody ended counts as over. */
export function hasClosedItself(timeline: Timeline, now: Temporal.Instant): boolean {
  return secondsBetween(timeline.end, now) >= closesItselfAfterMinutes * 60;
}

function isBeforeSwap(guide: Guide, turn: number | undefined): boolean {
  const last = guide.stages.findLastIndex((stage) => stage.turn === turn);
  return guide.stages[last + 1]?.kind === "swap";
}

function endOfTurn(guide: Guide, timeline: Timeline, turn: number): Temporal.Instant | undefined {
  return timeline.stages[guide.stages.findLastIndex((stage) => stage.turn === turn)]?.end;
}

function graceLeft(turnEnd: Temporal.Instant, seenSince: Temporal.Instant, now: Temporal.Instant): number | undefined {
  if (Temporal.Instant.compare(now, turnEnd) < 0) return undefined;
  const asked = Temporal.Instant.compare(seenSince, turnEnd) > 0 ? seenSince : turnEnd;
  return secondsUntil(now, asked.add({ seconds: swapGraceSeconds }));
}

function shareAt(guide: Guide, stage: { start: Temporal.Instant; end: Temporal.Instant }, now: Temporal.Instant) {
  const length = stage.end.epochMilliseconds - stage.start.epochMilliseconds;
  const elapsed = now.epochMilliseconds - stage.start.epochMilliseconds;
  const reached = length === 0 ? 0 : Math.floor((elapsed * guide.members) / length);
  const index = Math.min(Math.max(reached, 0), guide.members - 1);
  const endMilliseconds = Math.round((length * (index + 1)) / guide.members);
  return { index, end: stage.start.add({ milliseconds: endMilliseconds }) };
}

function handAt(
  guide: Guide,
  stage: number,
  interval: { start: Temporal.Instant; end: Temporal.Instant },
  secondsLeft: number,
): number {
  const before = guide.stages.slice(0, stage).reduce((minutes, { minutes: own }) => minutes + own, 0);
  const own = guide.stages[stage]?.minutes ?? 0;
  const length = secondsBetween(interval.start, interval.end);
  const elapsed = length <= 0 ? 1 : Math.min(Math.max(1 - secondsLeft / length, 0), 1);
  return (before + own * elapsed) / guide.lengthMinutes;
}

function secondsUntil(now: Temporal.Instant, end: Temporal.Instant): number {
  return Math.max(0, Math.ceil((end.epochMilliseconds - now.epochMilliseconds) / 1000));
}
