import * as v from "valibot";
import { type Guide } from "#domain/conversation/guide.ts";
import { notBegun, type Progress } from "#domain/conversation/position.ts";
import { Temporal } from "#domain/time/temporal.ts";

const storedProgress = v.object({
  guideId: v.string(),
  position: v.optional(
    v.object({
      epoch: v.pipe(v.number(), v.integer(), v.minValue(1)),
      stage: v.pipe(v.number(), v.integer(), v.minValue(0)),
      began: v.pipe(v.array(v.pipe(v.string(), v.isoTimestamp())), v.minLength(1)),
      until: v.pipe(v.string(), v.isoTimestamp()),
    }),
  ),
  extensions: v.array(v.object({ id: v.string(), stageId: v.string(), from: v.optional(v.string()) })),
});

/** Plain JSON for this device's memory. */
export function encodeProgress(guide: Guide, { position, extensions }: Progress): unknown {
  return {
    guideId: guide.id,
    extensions,
    ...(position === undefined
      ? {}
      : {
          position: {
            epoch: position.epoch,
            stage: position.stage,
            began: position.began.map(String),
            until: position.until.toString(),
          },
        }),
  };
}

/** What was remembered, or the beginning when it is unreadable or was made with another guide. */
export function decodeProgress(guide: Guide, stored: unknown): Progress {
  const decoded = v.safeParse(storedProgress, stored);
  if (!decoded.success || decoded.output.guideId !== guide.id) return notBegun;
  const { position, extensions } = decoded.output;
  if (position !== undefined && position.stage > guide.stages.length) return notBegun;
  return {
    extensions: extensions.map(({ id, stageId, from }) => ({ id, stageId, from })),
    position: position && {
      epoch: position.epoch,
      stage: position.stage,
      began: position.began.map((moment) => Temporal.Instant.from(moment)),
      until: Temporal.Instant.from(position.until),
    },
  };
}
