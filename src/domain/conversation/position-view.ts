import { Temporal } from "#domain/time/temporal.ts";
import { choiceIn, countIn, type Fields, listIn, textIn } from "./fields.ts";
import type { Guide } from "./guide.ts";
import { entriesOfKind, type Entries, toEntries } from "./merge-records.ts";
import { type Extension, joinProgress, notBegun, type Position, type Progress, samePosition } from "./position.ts";
import type { EntryDraft, RecordEntry } from "./record-entry.ts";

const kind = "position-view";
const highestEpoch = 1_000_000;

/**
 * Where one device takes a session to be. Each device writes a view of its own, so that a phone that was asleep never
 * overwrites what the same person's laptop saw; the position is the join of all views.
 *
 * @param isMover Whether this device took the session there, as opposed to having heard of it.
 */
export function positionView(
  sessionId: string,
  guide: Guide,
  device: string,
  progress: Progress,
  isMover = false,
): EntryDraft {
  const { position, extensions } = progress;
  const where = position && {
    epoch: position.epoch,
    stage: position.stage,
    began: position.began.map(String),
    until: position.until.toString(),
  };
  return {
    id: idOf(sessionId, device),
    kind,
    value: {
      sessionId,
      guideId: guide.id,
      ...where,
      isMover,
      extensions: extensions.map((extension) => ({ ...extension })),
    },
  };
}

/** Where a session is, by what all members wrote. A view that cannot be read, or is of another guide, counts for nothing. */
export function progressIn(entries: Entries, sessionId: string, guide: Guide): Progress {
  return viewsIn(entries, sessionId, guide)
    .map(({ value }) => ({ position: positionIn(value, guide), extensions: extensionsIn(value) }))
    .reduce(joinProgress, notBegun);
}

/** Who took a session to this position: the first whose device says so. Undefined when none of those who are there does. */
export function moverIn(
  entries: Entries,
  sessionId: string,
  guide: Guide,
  position: Position,
): RecordEntry | undefined {
  return viewsIn(entries, sessionId, guide).find(({ value }) => {
    const seen = value["isMover"] === true ? positionIn(value, guide) : undefined;
    return seen !== undefined && samePosition(seen, position);
  });
}

/** Whether a device has said that it took the session to this position. */
export function isMoverIn(
  entries: Entries,
  sessionId: string,
  guide: Guide,
  device: string,
  position: Position,
): boolean {
  const own = viewsIn(entries, sessionId, guide).filter(({ id }) => id === idOf(sessionId, device));
  return moverIn(toEntries(own), sessionId, guide, position) !== undefined;
}

function viewsIn(entries: Entries, sessionId: string, guide: Guide): readonly RecordEntry[] {
  return entriesOfKind(entries, kind).filter(
    ({ value }) => textIn(value, "sessionId") === sessionId && choiceIn(value, "guideId", [guide.id]) !== undefined,
  );
}

function idOf(sessionId: string, device: string): string {
  return `position/${sessionId}/${device}`;
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
