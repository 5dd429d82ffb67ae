import { Temporal } from "#domain/time/temporal.ts";
import { choiceIn, countIn, type Fields, listIn, textIn } from "./fields.ts";
import type { Guide } from "./guide.ts";
import { entriesOfKind, type Entries } from "./merge-records.ts";
import { type Extension, joinProgress, notBegun, type Position, type Progress } from "./position.ts";
import type { EntryDraft } from "./record-entry.ts";

const kind = "position-view";
const highestEpoch = 1_000_000;

/**
 * Where one device takes a session to be. Each device writes a view of its own, so that a phone that was asleep never
 * overwrites what the same person's laptop saw; the position is the join of all views.
 */
export function positionView(sessionId: string, guide: Guide, device: string, progress: Progress): EntryDraft {
  const { position, extensions } = progress;
  const where = position && {
    epoch: position.epoch,
    stage: position.stage,
    began: position.began.map(String),
    until: position.until.toString(),
  };
  return {
    id: `position/${sessionId}/${device}`,
    kind,
    value: { sessionId, guideId: guide.id, ...where, extensions: extensions.map((extension) => ({ ...extension })) },
  };
}

/** Where a session is, by what all members wrote. A view that cannot be read, or is of another guide, counts for nothing. */
export function progressIn(entries: Entries, sessionId: string, guide: Guide): Progress {
  return entriesOfKind(entries, kind)
    .map(({ value }) => value)
    .filter((value) => textIn(value, "sessionId") === sessionId && choiceIn(value, "guideId", [guide.id]) !== undefined)
    .map((value) => ({ position: positionIn(value, guide), extensions: extensionsIn(value) }))
    .reduce(joinProgress, notBegun);
}

function positionIn(value: Fields, guide: Guide): Position | undefined {
  const epoch = countIn(value, "epoch", 1, highestEpoch);
  const stage = countIn(value, "stage", 0, guide.stages.length);
  const until = momentFrom(value["until"]);
  const began = Array.isArray(value["began"]) ? value["began"].map(momentFrom) : [];
  const known = began.filter((moment) => moment !== undefined);
  if (epoch === undefined || stage === undefined || until === undefined) return undefined;
  return known.length === 0 || known.length !== began.length ? undefined : { epoch, stage, began: known, until };
}

function extensionsIn(value: Fields): readonly Extension[] {
  return listIn(value, "extensions").flatMap((extension) => {
    const [id, stageId] = [textIn(extension, "id"), textIn(extension, "stageId")];
    return id === undefined || stageId === undefined ? [] : [{ id, stageId, from: textIn(extension, "from") }];
  });
}

function momentFrom(text: unknown): Temporal.Instant | undefined {
  if (typeof text !== "string") return undefined;
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}
