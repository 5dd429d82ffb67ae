import { canonicalJson, sameJson } from "#domain/conversation/fields.ts";
import { type Entries, entriesOf, keyOf } from "#domain/conversation/merge-records.ts";
import type { RecordEntry } from "#domain/conversation/record-entry.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { compareStamps, type Stamp } from "#domain/conversation/stamp.ts";
import { type ModelDrive, type ModelFile, newest } from "./model-drive.ts";

/** What really happened in a run, kept outside the product: who wrote what, and what which device was promised. */
export class Ledger {
  /** Every value that an owner ever gave an entry. */
  readonly #written = new Map<string, Set<string>>();
  readonly #checked = new WeakSet<RecordEntry>();
  readonly #promised = new Map<string, Stamp>();

  wrote(key: string, value: unknown): void {
    const values = this.#written.get(key) ?? new Set();
    this.#written.set(key, values.add(canonicalJson(value)));
  }

  /** A device says "saved" for this entry, and one of those must have read it back, in this version or a later one. */
  promise(entry: RecordEntry, readBacks: readonly ReadonlyMap<string, Stamp>[]): void {
    const key = keyOf(entry);
    if (!readBacks.some((read) => isAtLeast(read.get(key), entry.stamp)))
      throw new Error(`${key} is called saved and was never read back`);
    if (!isAtLeast(this.#promised.get(key), entry.stamp)) this.#promised.set(key, entry.stamp);
  }

  checkWrite(file: ModelFile, record: RecordFile, writerId: string): void {
    if (file.ownerId !== writerId || record.ownerId !== writerId)
      throw new Error(`${writerId} writes the file of ${file.ownerId}`);
    for (const entry of entriesOf(record).values()) this.checkWords(entry);
    const { entries } = record.unknownFields;
    const owners = Array.isArray(entries) ? new Set(entries.map(({ ownerId }: RecordEntry) => ownerId)) : new Set();
    owners.delete(writerId);
    if (owners.size > 0) throw new Error(`${writerId} writes down words of ${[...owners].join()}`);
  }

  /** Nobody but its owner ever gave this entry this value. */
  checkWords(entry: RecordEntry): void {
    if (this.#checked.has(entry)) return;
    this.#checked.add(entry);
    const key = keyOf(entry);
    if (this.#written.get(key)?.has(canonicalJson(entry.value)) !== true)
      throw new Error(`Nobody wrote ${key}: ${canonicalJson(entry.value)}`);
  }

  /** Nothing that was called saved is missing in its owner's file, in that version or a later one. */
  checkKept(drive: ModelDrive): void {
    for (const [key, stamp] of this.#promised) {
      const file = drive.find(key.slice(0, key.indexOf("/")));
      const kept = file && wordsIn(file).get(key);
      if (!isAtLeast(kept?.stamp, stamp)) throw new Error(`${key} was called saved and is lost`);
    }
  }

  get promises(): number {
    return this.#promised.size;
  }
}

function isAtLeast(known: Stamp | undefined, stamp: Stamp): boolean {
  return known !== undefined && compareStamps(known, stamp) >= 0;
}

/** The entries of a file as it is now; none when it is damaged. */
export function wordsIn(file: ModelFile): Entries {
  const { record } = newest(file);
  return record === "damaged" ? new Map() : entriesOf(record);
}

/** Undefined when both hold the same versions with the same words, else the first difference. */
export function differenceOf(a: Entries, b: Entries): string | undefined {
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [a.get(key), b.get(key)];
    if (one === other) continue;
    if (one === undefined || other === undefined) return `${key} is on one side only`;
    if (compareStamps(one.stamp, other.stamp) !== 0 || !sameJson(one.value, other.value)) return `${key} differs`;
  }
  return undefined;
}
