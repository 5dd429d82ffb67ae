import * as v from "valibot";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import type { EntryFile } from "#domain/conversation/merge-records.ts";
import { err, ok, type Result } from "#domain/result.ts";

const versioned = v.looseObject({ schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** Reads JSON of ours, of a file or a row, as far as its version. One that a newer app wrote is not looked into. */
export function decodeVersioned(
  json: string,
  newest: number,
): Result<v.InferOutput<typeof versioned>, UnreadableRecord> {
  const file = v.safeParse(v.pipe(v.string(), v.parseJson(), versioned), json);
  if (!file.success) return err({ kind: "damaged-record" });
  const { schemaVersion } = file.output;
  return schemaVersion > newest ? err({ kind: "newer-record", schemaVersion }) : ok(file.output);
}

/** A file of ours as it is written: readable by a person who opens it in OneDrive. */
export function encodeFile({ unknownFields, ...known }: EntryFile): string {
  return `${JSON.stringify({ ...unknownFields, ...known }, undefined, 2)}\n`;
}
