import type { ServiceFailure } from "#app/ports/failure.ts";
import type { LiveFiles } from "#app/ports/live-files.ts";
import type { FileReference, UnreadableRecord } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Replica } from "./replica.ts";

export type PartnerTrouble =
  | ServiceFailure
  | UnreadableRecord
  /** Nobody knows where this member's file is; that is how it begins. */
  | { readonly kind: "not-found-yet" }
  /** The file belongs to somebody else, to another partnership, or was written by somebody else. */
  | { readonly kind: "not-theirs" };

/** Another member's file: read, never written. */
export type PartnerFile = {
  /** Asks for the version; reads the content only when it moved. Answers whether it did. */
  readonly refresh: () => Promise<Result<boolean, PartnerTrouble>>;
};

export function createPartnerFile(
  liveFiles: LiveFiles,
  replica: Replica<RecordFile>,
  whose: Pick<RecordFile, "ownerId" | "partnershipId">,
  where: FileReference | undefined,
): PartnerFile {
  let reference = where;
  let known: string | undefined;

  async function refresh(): Promise<Result<boolean, PartnerTrouble>> {
    if (reference === undefined) {
      const found = await liveFiles.find(whose.ownerId, whose.partnershipId);
      if (!found.ok) return found;
      reference = found.value;
      if (reference === undefined) return err({ kind: "not-found-yet" });
    }
    const polled = await liveFiles.poll(reference);
    if (!polled.ok) return forgetWhenGone(polled.error);
    if (polled.value.cTag === known) return ok(false);
    return isByOwner(polled.value.lastModifiedById) ? readContent(reference) : err({ kind: "not-theirs" });
  }

  async function readContent(file: FileReference): Promise<Result<boolean, PartnerTrouble>> {
    const read = await liveFiles.read(file);
    if (!read.ok) return forgetWhenGone(read.error);
    const { record, version } = read.value;
    const isTheirs = record.ownerId === whose.ownerId && record.partnershipId === whose.partnershipId;
    if (!isTheirs || !isByOwner(version.lastModifiedById)) return err({ kind: "not-theirs" });
    await replica.take(record);
    known = version.cTag;
    return ok(true);
  }

  /** Its owner may have made it again, at another place: next time it is looked for. */
  function forgetWhenGone<E extends PartnerTrouble>(error: E): Result<boolean, E> {
    if (error.kind === "gone") reference = undefined;
    return err(error);
  }

  function isByOwner(author: string | undefined): boolean {
    return author === undefined || author === whose.ownerId;
  }

  return { refresh };
}
