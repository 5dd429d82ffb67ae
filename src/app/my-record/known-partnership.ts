import type { FileReference } from "#app/ports/record-files.ts";
import { type PartnershipRules, rulesOf } from "#domain/conversation/partnership-rules.ts";
import type { RecordFile } from "#domain/conversation/record.ts";

/** A partnership of mine and where its files are, as far as calendar, folder and device tell. */
export type KnownPartnership = Pick<RecordFile, "partnershipId" | "members" | "series"> & {
  /** By directory object id of their owner. */
  readonly files: ReadonlyMap<string, FileReference>;
  /** What a programme has settled for it; left out where none did. */
  readonly rules?: PartnershipRules | undefined;
};

/** What one member's file tells. Undefined for somebody who is not among its members: whatever it is, it is not theirs. */
export function knownFrom(file: RecordFile, reference: FileReference, personId: string): KnownPartnership | undefined {
  const { partnershipId, members, series, ownerId } = file;
  if (!members.some(({ id }) => id === personId)) return undefined;
  return { partnershipId, members, series, files: new Map([[ownerId, reference]]), rules: rulesOf(file) };
}

/** Brings together what several files tell of the same partnerships; in the order in which they came first. */
export function joinKnown(all: readonly KnownPartnership[]): readonly KnownPartnership[] {
  const joined = new Map<string, KnownPartnership>();
  for (const known of all) {
    const there = joined.get(known.partnershipId);
    joined.set(known.partnershipId, there === undefined ? known : join(there, known));
  }
  return [...joined.values()];
}

function join(a: KnownPartnership, b: KnownPartnership): KnownPartnership {
  const more = b.series.filter(({ iCalUId }) => !a.series.some((known) => known.iCalUId === iCalUId));
  const rules = a.rules ?? b.rules;
  return { ...a, rules, series: [...a.series, ...more], files: new Map([...b.files, ...a.files]) };
}
