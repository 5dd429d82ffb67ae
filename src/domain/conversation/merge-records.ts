import { entryFromJson, entryToJson, laterEntry, type RecordEntry } from "./record-entry.ts";
import type { RecordFile } from "./record.ts";
import { compareStamps } from "./stamp.ts";

/** Entries by owner and id (`keyOf`). The order in which they come means nothing. */
export type Entries = ReadonlyMap<string, RecordEntry>;

/** A file of one owner that holds entries, among the fields that older versions do not know and therefore keep. */
export type EntryFile = Pick<RecordFile, "ownerId" | "unknownFields">;

export const noEntries: Entries = new Map();

/** Nobody can take another's entry away by using its id: the owner is part of the key. */
export function keyOf({ ownerId, id }: Pick<RecordEntry, "ownerId" | "id">): string {
  return `${ownerId}/${id}`;
}

/**
 * Brings two sets of entries together. Commutative, associative, idempotent: devices that have seen the same entries
 * hold the same, whatever the order. Answers `a` itself when `b` has nothing to add.
 */
export function joinEntries(a: Entries, b: Entries): Entries {
  if (a === b) return a;
  let joined: Map<string, RecordEntry> | undefined;
  for (const [key, theirs] of b) {
    const ours = a.get(key);
    if (ours !== undefined && laterEntry(ours, theirs) === ours) continue;
    joined ??= new Map(a);
    joined.set(key, theirs);
  }
  return joined ?? a;
}

/** Whether everything in `part` is in `whole`, in this version or a later one. */
export function holds(whole: Entries, part: Entries): boolean {
  return joinEntries(whole, part) === whole;
}

/**
 * The entries of one member's file. Those of any other owner are ignored: nobody can put words into another's mouth.
 *
 * Booking, which writes the same file, does not know entries and keeps them like any field it does not know; so they
 * stand among `unknownFields`.
 */
export function entriesOf({ ownerId, unknownFields }: EntryFile): Entries {
  const { entries } = unknownFields;
  if (!Array.isArray(entries)) return noEntries;
  return toEntries(entries.map(entryFromJson).filter((entry) => entry?.ownerId === ownerId));
}

/** The file with these entries instead of its own; those of any other owner are left out. Ordered by id, so that the same entries give the same file. */
export function withEntries<File extends EntryFile>(file: File, entries: Entries): File {
  const own = [...entries.values()].filter(({ ownerId }) => ownerId === file.ownerId);
  const ordered = own.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...file, unknownFields: { ...file.unknownFields, entries: ordered.map(entryToJson) } };
}

/** The record of a partnership: the join of its members' files. */
export function mergeRecords(files: readonly RecordFile[]): Entries {
  return files.map(entriesOf).reduce(joinEntries, noEntries);
}

/** Collects entries; of several versions of one the latest. */
export function toEntries(list: Iterable<RecordEntry | undefined>): Entries {
  const entries = new Map<string, RecordEntry>();
  for (const entry of list) {
    if (entry === undefined) continue;
    const key = keyOf(entry);
    const known = entries.get(key);
    entries.set(key, known === undefined ? entry : laterEntry(known, entry));
  }
  return entries;
}

/** What is there of a kind, in the order in which it was written last; the deleted are passed over. */
export function entriesOfKind(entries: Entries, kind: string): readonly RecordEntry[] {
  const there = [...entries.values()].filter((entry) => entry.kind === kind && !entry.deleted);
  return there.toSorted((a, b) => compareStamps(a.stamp, b.stamp));
}
