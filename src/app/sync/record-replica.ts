import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import { type RecordFile, recordSchemaVersion } from "#domain/conversation/record.ts";
import { createReplica, type Replica } from "./replica.ts";

const series = v.looseObject({
  iCalUId: v.string(),
  everyWeeks: v.picklist([1, 2]),
  lengthMinutes: v.picklist([30, 45, 60]),
  sessions: v.number(),
  firstStart: v.string(),
  timeZone: v.string(),
});
const stored = v.object({
  schemaVersion: v.literal(recordSchemaVersion),
  series: v.array(series),
  unknownFields: v.record(v.string(), v.unknown()),
});

/** One member's record. Which file it is comes from the caller: what this device remembers never changes whose it is. */
export function createRecordReplica(
  localStore: LocalStore,
  { partnershipId, ownerId, members }: Pick<RecordFile, "partnershipId" | "ownerId" | "members">,
): Replica<RecordFile> {
  return createReplica<RecordFile>(localStore, `sync/${partnershipId}/replica/${ownerId}`, (json) => {
    const read = v.safeParse(stored, json);
    return read.success ? { ...read.output, partnershipId, ownerId, members } : undefined;
  });
}
