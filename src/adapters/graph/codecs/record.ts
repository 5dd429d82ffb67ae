import * as v from "valibot";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import { type RecordFile, recordSchemaVersion } from "#domain/conversation/record.ts";
import { toMembers } from "#domain/members.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { decodeVersioned } from "./versioned.ts";

/** A file that somebody else wrote: nothing in it may be longer than a screen could show. */
const text = v.pipe(v.string(), v.maxLength(1000));
const person = v.object({ id: text, displayName: text, email: text });

const seriesEntry = v.object({
  iCalUId: text,
  everyWeeks: v.picklist([1, 2]),
  lengthMinutes: v.picklist([30, 45, 60]),
  sessions: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  firstStart: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/)),
  timeZone: text,
});

const known = {
  schemaVersion: v.literal(recordSchemaVersion),
  partnershipId: text,
  ownerId: text,
  members: v.pipe(v.array(person), v.minLength(2), v.maxLength(3)),
  series: v.pipe(v.array(seriesEntry), v.maxLength(1000)),
};

/** Reads the JSON of a record file. Fields of other versions are kept aside, so that a rewrite does not lose them. */
export function decodeRecord(json: string): Result<RecordFile, UnreadableRecord> {
  const file = decodeVersioned(json, recordSchemaVersion);
  if (!file.ok) return file;
  const decoded = v.safeParse(v.looseObject(known), file.value);
  if (!decoded.success) return err({ kind: "damaged-record" });
  const { schemaVersion: current, partnershipId, ownerId, members, series, ...unknownFields } = decoded.output;
  const all = toMembers(members);
  if (all?.some(({ id }) => id === ownerId) !== true) return err({ kind: "damaged-record" });
  return ok({ schemaVersion: current, partnershipId, ownerId, members: all, series, unknownFields });
}
