import { canonicalJson, type Fields, isFields, sameJson } from "./fields.ts";
import { compareStamps, isStamp, type Stamp } from "./stamp.ts";

/**
 * One thing that a member wrote down: a register in which the last writer wins. Only its owner ever changes it. What it
 * means depends on its kind (see commitment.ts, agreement.ts and the others); merging never looks inside.
 */
export type RecordEntry = {
  /** Unique among the entries of its owner. */
  readonly id: string;
  /** A kind that this version does not know is kept, and shown nowhere. */
  readonly kind: string;
  /** Directory object id. */
  readonly ownerId: string;
  readonly stamp: Stamp;
  /** Plain JSON; empty when deleted. */
  readonly value: Fields;
  /** A deleted entry stays as an empty one, or an older copy of it would come back. */
  readonly deleted: boolean;
  /** Fields that this version does not know survive a rewrite. */
  readonly unknownFields: Fields;
};

/** What a member writes; the rest comes from whoever keeps the record. */
export type EntryDraft = Pick<RecordEntry, "id" | "kind" | "value">;

const longestId = 200;

/** Of two versions of the same entry the later; should a stamp ever come with two contents, the same one everywhere. */
export function laterEntry(a: RecordEntry, b: RecordEntry): RecordEntry {
  if (a === b) return a;
  const order = compareStamps(a.stamp, b.stamp);
  if (order !== 0) return order > 0 ? a : b;
  if (sameJson(a, b)) return a;
  return canonicalJson(entryToJson(a)) >= canonicalJson(entryToJson(b)) ? a : b;
}

/** Reads one entry out of a file. Undefined when it is none: without a name, an owner or a possible stamp. */
export function entryFromJson(json: unknown): RecordEntry | undefined {
  if (!isFields(json)) return undefined;
  const { id, kind, ownerId, stamp: rawStamp, value, deleted, ...unknownFields } = json;
  const stamp = stampFromJson(rawStamp);
  if (stamp === undefined || !isName(id) || !isName(kind) || !isName(ownerId) || !isFields(value)) return undefined;
  return { id, kind, ownerId, stamp, value: deleted === true ? {} : value, deleted: deleted === true, unknownFields };
}

/** Plain JSON, as it stands in the file. */
export function entryToJson({ unknownFields, deleted, ...entry }: RecordEntry): Fields {
  return { ...unknownFields, ...entry, ...(deleted ? { deleted } : {}) };
}

function stampFromJson(json: unknown): Stamp | undefined {
  if (!isFields(json)) return undefined;
  const { wallMs, counter, device } = json;
  if (typeof wallMs !== "number" || typeof counter !== "number" || typeof device !== "string") return undefined;
  const stamp = { wallMs, counter, device };
  return isStamp(stamp) ? stamp : undefined;
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= longestId;
}
