import { err, ok, type Result } from "#domain/result.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { shortestClosingMinutes } from "./check-guide.ts";
import type { Guide } from "./guide.ts";
import { type Part, partIndexOf, partsOf } from "./parts.ts";
import type { Extension, Position } from "./position.ts";

/** When every stage is to happen, and how much was taken from the turns because the beginning was late. */
export type Timeline = {
  /** One interval per stage of the guide, in order. */
  readonly stages: readonly Interval[];
  readonly end: Temporal.Instant;
  /** What each turn (or the middle of a guide without turns) lost, in whole seconds: the same for all. */
  readonly shortenedSeconds: number;
};

/** There is not enough time left for an honest session. Nobody's fault; the screen offers another time. */
export type TooLate = { readonly kind: "too-late"; readonly secondsLeft: number; readonly secondsNeeded: number };

/** Below this a turn is not worth beginning. Parker and Hall were surprised by five minutes of story and two of feedback. */
export const shortestTurnSeconds = 5 * 60;
/** However many minutes are taken from a stage, this remains. */
export const shortestStageSeconds = 30;
const closingSeconds = shortestClosingMinutes * 60;

/**
 * When a session that begins now has to end: with its planned end, or earlier when the guide's length is over before.
 *
 * @returns `TooLate` when even the shortest turns and the shortest closing do not fit before the planned end.
 */
export function endOf(guide: Guide, planned: Interval, at: Temporal.Instant): Result<Temporal.Instant, TooLate> {
  const full = at.add({ minutes: guide.lengthMinutes });
  if (Temporal.Instant.compare(full, planned.end) <= 0) return ok(full);
  const secondsLeft = Math.max(0, secondsBetween(at, planned.end));
  const secondsNeeded = sum(partsOf(guide).map((part) => shortestSeconds(guide, part)));
  return secondsLeft < secondsNeeded ? err({ kind: "too-late", secondsLeft, secondsNeeded }) : ok(planned.end);
}

/**
 * Lays the stages out from what really happened.
 *
 * - Late at the first turn (a late start, a long review): all turns lose the same, down to 5 minutes; then the closing, down to 2.
 * - A turn that overran is paid by the closing, then by the end; the next turn keeps its full length.
 * - A part that began early keeps its length; what was saved goes to the closing.
 * - An extension lengthens its stage, and shortens the stage it comes from if that is in the same part.
 */
export function layOut(guide: Guide, position: Position, extensions: readonly Extension[]): Timeline {
  const parts = partsOf(guide);
  const elastic = parts.findIndex(isElastic);
  const opening = parts.slice(0, elastic).flatMap((part) => plannedSeconds(guide, part));
  const paid = paidLater(guide, parts[0], extensions);
  const firstTurn = position.began[elastic] ?? firstOf(position.began).add({ seconds: sum(opening) + paid });
  const turnSeconds = fittingTurn(guide, parts, secondsBetween(firstTurn, position.until) + paid);

  const stages: Interval[] = [];
  let cursor = firstOf(position.began);
  parts.forEach((part, index) => {
    cursor = position.began[index] ?? cursor;
    const planned = plannedSeconds(guide, part);
    const fitted = isElastic(part) ? shrink(planned, turnSeconds) : planned;
    if (part.kind === "closing") fitted[0] = closingLength(secondsBetween(cursor, position.until));
    for (const seconds of withExtensions(guide, part, fitted, extensions)) {
      const end = cursor.add({ seconds });
      stages.push({ start: cursor, end });
      cursor = end;
    }
  });
  const turn = parts[elastic];
  const full = turn === undefined ? 0 : sum(plannedSeconds(guide, turn));
  return { stages, end: cursor, shortenedSeconds: full - turnSeconds };
}

/**
 * Where another minute for a stage is to come from: the latest stage of the same part that can spare it, else the closing
 * while it is longer than 2 minutes. Never from another turn.
 *
 * @returns The id of that stage, or undefined when the session has to end a minute later.
 */
export function sourceOfMinute(guide: Guide, timeline: Timeline, stage: number): string | undefined {
  const parts = partsOf(guide);
  const part = parts[partIndexOf(parts, stage)];
  const canSpare = (index: number, least: number) => {
    const interval = timeline.stages[index];
    return interval !== undefined && secondsBetween(interval.start, interval.end) - 60 >= least;
  };
  for (let index = (part?.to ?? 0) - 1; index > stage; index--) if (canSpare(index, 60)) return guide.stages[index]?.id;

  const closing = guide.stages.length - 1;
  return stage < closing && canSpare(closing, closingSeconds) ? guide.stages[closing]?.id : undefined;
}

/** Whole seconds from one moment to another, rounded down; negative when `to` is earlier. */
export function secondsBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 1000);
}

/** How long every turn can be when this much is left for turns, walls and closing. */
function fittingTurn(guide: Guide, parts: readonly Part[], secondsLeft: number): number {
  const elastic = parts.filter(isElastic);
  const others = parts.filter((part) => part.kind === "wall" || part.kind === "closing");
  const first = elastic[0];
  if (first === undefined) return 0;
  const full = sum(plannedSeconds(guide, first));
  const fixed = sum(others.flatMap((part) => plannedSeconds(guide, part)));
  const fair = Math.floor((secondsLeft - fixed) / elastic.length);
  return Math.max(Math.min(full, fair), shortestSeconds(guide, first));
}

/** What the closing pays for a longer opening: the turns must not pay it again. */
function paidLater(guide: Guide, opening: Part | undefined, extensions: readonly Extension[]): number {
  const ids = new Set(guide.stages.slice(0, opening?.to ?? 0).map(({ id }) => id));
  return (
    60 * extensions.filter(({ stageId, from }) => ids.has(stageId) && !(from !== undefined && ids.has(from))).length
  );
}

function isElastic(part: Part): boolean {
  return part.kind === "turn" || part.kind === "middle";
}

function plannedSeconds(guide: Guide, part: Part): number[] {
  return guide.stages.slice(part.from, part.to).map((stage) => stage.minutes * 60);
}

function shortestSeconds(guide: Guide, part: Part): number {
  const full = sum(plannedSeconds(guide, part));
  if (part.kind === "turn") return Math.min(full, shortestTurnSeconds);
  if (part.kind === "middle") return Math.floor(full / 2);
  return part.kind === "closing" ? Math.min(full, closingSeconds) : full;
}

function closingLength(secondsLeft: number): number {
  return Math.max(secondsLeft, closingSeconds);
}

/** Shortens stages in proportion, to exactly this sum. */
function shrink(planned: readonly number[], to: number): number[] {
  const full = sum(planned);
  let before = 0;
  let given = 0;
  return planned.map((seconds) => {
    before += seconds;
    const share = Math.floor((before * to) / full) - given;
    given += share;
    return share;
  });
}

function withExtensions(
  guide: Guide,
  part: Part,
  seconds: readonly number[],
  extensions: readonly Extension[],
): number[] {
  const stages = guide.stages.slice(part.from, part.to);
  const isHere = (id: string) => stages.some((stage) => stage.id === id);
  return stages.map(({ id }, index) => {
    const gained = extensions.filter((extension) => extension.stageId === id).length;
    const lost = extensions.filter(({ from, stageId }) => from === id && isHere(stageId)).length;
    const planned = seconds[index] ?? 0;
    return Math.max(planned + 60 * (gained - lost), Math.min(planned, shortestStageSeconds));
  });
}

function firstOf(moments: readonly Temporal.Instant[]): Temporal.Instant {
  const [first] = moments;
  if (first === undefined) throw new RangeError("A position has begun at some moment");
  return first;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
