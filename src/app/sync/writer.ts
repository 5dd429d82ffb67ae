import { sameJson } from "#domain/conversation/fields.ts";
import { type Entries, keyOf } from "#domain/conversation/merge-records.ts";
import { type EntryDraft, entryFromJson, type RecordEntry } from "#domain/conversation/record-entry.ts";
import { newClock, next, over, receive } from "#domain/conversation/stamp.ts";

/** Puts the stamps of one device on what its person writes. */
export type Writer = {
  /** The clock of this device comes after all that it has seen. */
  readonly see: (entries: Entries) => void;
  /** A new entry or a change of one of mine; undefined when it would change nothing, because every write is a version. */
  readonly put: (known: Entries, draft: EntryDraft) => RecordEntry | undefined;
  /** An entry of mine as deleted; undefined when there is none. */
  readonly remove: (known: Entries, id: string) => RecordEntry | undefined;
};

type WriterParts = {
  readonly ownerId: string;
  readonly device: string;
  /** Milliseconds since 1970, by the service's clock as far as it is known. */
  readonly nowMs: () => number;
};

export function createWriter({ ownerId, device, nowMs }: WriterParts): Writer {
  let clock = newClock(device);
  let seen: Entries | undefined;

  function stampOver(replaced: RecordEntry | undefined) {
    clock = next(clock, nowMs());
    return over(replaced?.stamp, clock);
  }

  return {
    see(entries) {
      if (entries === seen) return;
      seen = entries;
      const time = nowMs();
      for (const { stamp } of entries.values()) clock = receive(clock, stamp, time);
    },
    put(known, { id, kind, value }) {
      const there = known.get(keyOf({ ownerId, id }));
      // What this version does not know in an entry survives its change. Through JSON, so that it is here as it will be in the file.
      const whole = { ...there?.unknownFields, id, kind, ownerId, value: { ...there?.value, ...value } };
      const stamp = stampOver(there);
      const entry = entryFromJson(JSON.parse(JSON.stringify({ ...whole, stamp })));
      if (entry === undefined) throw new RangeError(`Not an entry: ${kind} ${id}`);
      const isSame = there !== undefined && !there.deleted && sameJson(there.value, entry.value);
      return isSame ? undefined : entry;
    },
    remove(known, id) {
      const there = known.get(keyOf({ ownerId, id }));
      if (there === undefined || there.deleted) return undefined;
      return { ...there, stamp: stampOver(there), value: {}, deleted: true };
    },
  };
}
