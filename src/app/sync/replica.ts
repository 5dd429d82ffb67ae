import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import { sameJson } from "#domain/conversation/fields.ts";
import {
  type Entries,
  entriesOf,
  holds,
  joinEntries,
  noEntries,
  withEntries,
} from "#domain/conversation/merge-records.ts";
import { type RecordFile, recordSchemaVersion } from "#domain/conversation/record.ts";

/** What this device knows of one member's file, also when the file is out of reach, deleted or damaged. */
export type Replica = {
  readonly restore: () => Promise<void>;
  /** The file as it was read last, with all that was ever in it; undefined when this device never read it. */
  readonly file: () => RecordFile | undefined;
  readonly entries: () => Entries;
  /** Joins what was read just now. Entries that are missing in it are kept: an old copy is not a deletion. */
  readonly take: (file: RecordFile) => Promise<void>;
};

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

/** Which file it is comes from the caller: what this device remembers of it never changes whose it is. */
export function createReplica(
  localStore: LocalStore,
  { partnershipId, ownerId, members }: Pick<RecordFile, "partnershipId" | "ownerId" | "members">,
): Replica {
  const key = `sync/${partnershipId}/replica/${ownerId}`;
  let file: RecordFile | undefined;
  let entries = noEntries;

  async function remembered(): Promise<RecordFile | undefined> {
    const read = v.safeParse(stored, await localStore.get(key).catch(() => undefined));
    return read.success ? { ...read.output, partnershipId, ownerId, members } : undefined;
  }

  return {
    async restore() {
      file = await remembered();
      if (file !== undefined) entries = entriesOf(file);
    },
    file: () => file,
    entries: () => entries,
    async take(read) {
      const isNew = file === undefined || !holds(entries, entriesOf(read)) || !sameJson(file.series, read.series);
      entries = joinEntries(entries, entriesOf(read));
      file = read;
      if (!isNew) return;
      // Another tab may have remembered more meanwhile.
      const other = await remembered();
      if (other !== undefined) entries = joinEntries(entries, entriesOf(other));
      const { schemaVersion, series: all, unknownFields } = withEntries(read, entries);
      await localStore.set(key, { schemaVersion, series: all, unknownFields }).catch(() => {});
    },
  };
}
