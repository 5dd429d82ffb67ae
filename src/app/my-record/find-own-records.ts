import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FolderFile, OwnFolder } from "#app/ports/own-folder.ts";
import type { SharedRecords, UnreadableRecord } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { ok, type Result } from "#domain/result.ts";
import { ourFiles } from "./our-files.ts";

export type OwnRecord = { readonly place: FolderFile; readonly file: RecordFile };

export type OwnRecordsFound = {
  readonly records: readonly OwnRecord[];
  readonly unreadable: readonly { readonly place: FolderFile; readonly failure: ServiceFailure | UnreadableRecord }[];
  /** How many files of ours there are, of any kind. */
  readonly files: number;
};

/** All records that I ever wrote, also those of partnerships that no calendar knows any more. */
export async function findOwnRecords(
  { ownFolder, sharedRecords }: { readonly ownFolder: OwnFolder; readonly sharedRecords: SharedRecords },
  personId: string,
): Promise<Result<OwnRecordsFound, ServiceFailure>> {
  const listed = await ownFolder.list();
  if (!listed.ok) return listed;
  const files = ourFiles(listed.value);
  const places = files.filter(({ name }) => name.toLowerCase() === "record.json");
  const read = await Promise.all(places.map(async (place) => ({ place, answer: await sharedRecords.read(place) })));
  return ok({
    files: files.length,
    records: read.flatMap(({ place, answer }) =>
      answer.ok && answer.value.ownerId === personId ? [{ place, file: answer.value }] : [],
    ),
    unreadable: read.flatMap(({ place, answer }) => (answer.ok ? [] : [{ place, failure: answer.error }])),
  });
}
