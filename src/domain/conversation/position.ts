import { Temporal } from "#domain/time/temporal.ts";
import type { Guide } from "./guide.ts";
import { partIndexOf, partsOf } from "./parts.ts";

/**
 * Where the members are, as everybody's device holds it. Positions are joined by maximum: the higher epoch wins, inside
 * an epoch the later stage. Going on keeps the epoch; going back or taking over raises it.
 */
export type Position = {
  readonly epoch: number;
  /** Index into the guide's stages; their number means that the session is over. */
  readonly stage: number;
  /** When each part of the guide really began, in order, up to the part of this stage. From it everybody computes the same clock. */
  readonly began: readonly Temporal.Instant[];
  /** When the session is to end. */
  readonly until: Temporal.Instant;
};

/** One more minute for a stage, and where it comes from. */
export type Extension = {
  /** Random, so that the same wish is never counted twice. */
  readonly id: string;
  readonly stageId: string;
  /** A later stage of the same part, or the closing; undefined when the session ends a minute later instead. */
  readonly from: string | undefined;
};

/** What members share about the run of a session. */
export type Progress = {
  /** Undefined until somebody begins. */
  readonly position: Position | undefined;
  /** In the order of their ids, each once. */
  readonly extensions: readonly Extension[];
};

export const notBegun: Progress = { position: undefined, extensions: [] };

/** Begins with the first stage, at epoch 1. */
export function begin(at: Temporal.Instant, until: Temporal.Instant): Position {
  return { epoch: 1, stage: 0, began: [at], until };
}

/** One stage further. At the end it stays where it is. */
export function next(guide: Guide, position: Position, at: Temporal.Instant): Position {
  return advance(guide, position, Math.min(position.stage + 1, guide.stages.length), at);
}

/** Forward to a stage in the same epoch: whoever advances less far at the same moment is taken along. Never goes back. */
export function advance(guide: Guide, position: Position, stage: number, at: Temporal.Instant): Position {
  return stage <= position.stage ? position : moveTo(guide, position, stage, position.epoch, at);
}

/** One stage back, which is a new beginning from there: it raises the epoch. At the first stage it changes nothing. */
export function back(guide: Guide, position: Position, at: Temporal.Instant): Position {
  return position.stage === 0 ? position : takeOver(guide, position, position.stage - 1, at);
}

/**
 * Takes everybody to a stage, whatever anybody else does at the same moment.
 *
 * @throws {RangeError} If the guide has no such stage: a bug of the caller.
 */
export function takeOver(guide: Guide, position: Position, stage: number, at: Temporal.Instant): Position {
  if (!Number.isInteger(stage) || stage < 0 || stage > guide.stages.length) throw new RangeError(`No stage ${stage}`);
  return moveTo(guide, position, stage, position.epoch + 1, at);
}

/** Brings two views of the same session together. Commutative, associative, idempotent. */
export function joinProgress(a: Progress, b: Progress): Progress {
  return { position: joinPositions(a.position, b.position), extensions: joinExtensions(a.extensions, b.extensions) };
}

/** Whether two views take a session to be at the same place, with the same times. */
export function samePosition(a: Position, b: Position): boolean {
  return comparePositions(a, b) === 0;
}

/** Adds an extension; the same one again changes nothing. */
export function extend(progress: Progress, extension: Extension): Progress {
  return { ...progress, extensions: joinExtensions(progress.extensions, [extension]) };
}

function moveTo(guide: Guide, position: Position, stage: number, epoch: number, at: Temporal.Instant): Position {
  const parts = partsOf(guide);
  const part = Math.min(partIndexOf(parts, stage), parts.length - 1);
  // Parts that are skipped begin and end at once; parts that are returned to keep the moment at which they began.
  const began = Array.from({ length: part + 1 }, (_, index) => position.began[index] ?? at);
  return { epoch, stage, began, until: position.until };
}

function joinPositions(a: Position | undefined, b: Position | undefined): Position | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return comparePositions(a, b) >= 0 ? a : b;
}

/** A total order: two positions compare equal only if they are the same, so that the maximum is never a matter of who asks. */
function comparePositions(a: Position, b: Position): number {
  return (
    a.epoch - b.epoch ||
    a.stage - b.stage ||
    a.began.length - b.began.length ||
    compareMoments(a.began, b.began) ||
    Temporal.Instant.compare(a.until, b.until)
  );
}

function compareMoments(a: readonly Temporal.Instant[], b: readonly Temporal.Instant[]): number {
  for (const [index, moment] of a.entries()) {
    const other = b[index];
    const order = other === undefined ? 1 : Temporal.Instant.compare(moment, other);
    if (order !== 0) return order;
  }
  return 0;
}

function joinExtensions(a: readonly Extension[], b: readonly Extension[]): readonly Extension[] {
  const byKey = new Map([...a, ...b].map((extension) => [keyOf(extension), extension]));
  const keys = [...byKey.keys()].toSorted();
  // Ids are random; should one ever come with two contents, the same one of them wins everywhere.
  const byId = new Map<string, Extension>();
  for (const key of keys) {
    const extension = byKey.get(key);
    if (extension !== undefined) byId.set(extension.id, extension);
  }
  return [...byId.values()];
}

function keyOf({ id, stageId, from }: Extension): string {
  return JSON.stringify([id, stageId, from ?? ""]);
}
