import * as v from "valibot";
import { type PrivateFile, privateSchemaVersion } from "#app/ports/private-file.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { decodeVersioned } from "./versioned.ts";

const known = v.looseObject({
  schemaVersion: v.literal(privateSchemaVersion),
  ownerId: v.pipe(v.string(), v.maxLength(1000)),
});

/** Reads the JSON of a private file. Its entries are looked into one by one, where they are merged. */
export function decodePrivateFile(json: string): Result<PrivateFile, UnreadableRecord> {
  const file = decodeVersioned(json, privateSchemaVersion);
  if (!file.ok) return file;
  const decoded = v.safeParse(known, file.value);
  if (!decoded.success) return err({ kind: "damaged-record" });
  const { schemaVersion, ownerId, ...unknownFields } = decoded.output;
  return ok({ schemaVersion, ownerId, unknownFields });
}
