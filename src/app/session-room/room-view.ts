import { type ClockFace, clockFace, hasClosedItself } from "#domain/conversation/clock-face.ts";
import type { Role, Stage } from "#domain/conversation/guide.ts";
import { type Extension, begin, type Position, type Progress } from "#domain/conversation/position.ts";
import { firstCoachee, roleOf, speakingOrder } from "#domain/conversation/roles.ts";
import { endOf, layOut, secondsBetween, type Timeline, type TooLate } from "#domain/conversation/timeline.ts";
import type { Result } from "#domain/result.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { FoundSession } from "./found-session.ts";

/** What a screen shows of a session at one moment. */
export type RoomSnapshot =
  /** What this device remembers is still being read. */
  | { readonly phase: "restoring" }
  | {
      readonly phase: "before";
      /** Negative once the planned start has passed. */
      readonly startsInSeconds: number;
      /** Whether an honest session still fits; if so, how it would be laid out when begun now. */
      readonly fit: Result<Timeline, TooLate>;
      readonly order: readonly number[];
    }
  | RunningSession
  | { readonly phase: "done"; readonly closedItself: boolean };

export type RunningSession = {
  readonly phase: "running";
  readonly stageIndex: number;
  readonly stage: Stage;
  readonly face: ClockFace;
  readonly timeline: Timeline;
  /** What every member does in this stage, in the members' order. */
  readonly roles: readonly Role[];
  /** The members in the order in which they speak. */
  readonly order: readonly number[];
  /** Who is coached next, and by whom, while the stage is a swap. */
  readonly nextCoachee: number | undefined;
  readonly nextCoach: number | undefined;
  /** Given on this device, for this stage. */
  readonly lastExtension: Extension | undefined;
};

export type RoomFacts = {
  readonly session: FoundSession;
  readonly progress: Progress;
  readonly now: Temporal.Instant;
  readonly seenSince: Temporal.Instant;
  readonly lastExtension: Extension | undefined;
};

export function viewRoom(facts: RoomFacts): RoomSnapshot {
  const { session, progress, now } = facts;
  const { guide } = session;
  const order = speakingOrder(guide, firstCoachee(guide, session.number));
  const { position } = progress;
  if (position === undefined) return beforeStart(session, now, order);

  const stage = guide.stages[position.stage];
  if (stage === undefined) return { phase: "done", closedItself: false };
  const timeline = layOut(guide, position, progress.extensions);
  if (hasClosedItself(timeline, now)) return { phase: "done", closedItself: true };
  return running(facts, order, position, stage, timeline);
}

function beforeStart(session: FoundSession, now: Temporal.Instant, order: readonly number[]): RoomSnapshot {
  const end = endOf(session.guide, session.planned, now);
  return {
    phase: "before",
    startsInSeconds: secondsBetween(now, session.planned.start),
    order,
    fit: end.ok ? { ok: true, value: layOut(session.guide, begin(now, end.value), []) } : end,
  };
}

function running(
  { session, now, seenSince, lastExtension }: RoomFacts,
  order: readonly number[],
  position: Position,
  stage: Stage,
  timeline: Timeline,
): RunningSession {
  const { guide, members } = session;
  const first = order[0] ?? 0;
  const face = clockFace({ guide, position, timeline, now, seenSince });
  const after = stage.kind === "swap" ? guide.stages[position.stage + 1] : undefined;
  const rolesAfter = after && members.map((_, member) => roleOf(guide, first, after, member, 0));
  return {
    phase: "running",
    stageIndex: position.stage,
    stage,
    face,
    timeline,
    roles: members.map((_, member) => roleOf(guide, first, stage, member, face.share)),
    order,
    nextCoachee: rolesAfter?.indexOf("coachee"),
    nextCoach: rolesAfter?.indexOf("coach"),
    lastExtension,
  };
}
