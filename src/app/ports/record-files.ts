import type { RecordFile } from "#domain/conversation/record.ts";
import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";

/** Where a file lives for good: renaming or moving it changes nothing. */
export type FileReference = { readonly driveId: string; readonly itemId: string };

/** Why a file that was reached cannot be used. */
export type UnreadableRecord =
  | { readonly kind: "damaged-record" }
  | { readonly kind: "newer-record"; readonly schemaVersion: number }
  | { readonly kind: "oversized-record"; readonly bytes: number };

/** My own part of the conversation record, in my own OneDrive. */
export interface OwnRecords {
  /** `Side by Side/<partnershipId>/record.json`, if it is there. */
  find(partnershipId: string): Promise<Result<FileReference | undefined, ServiceFailure>>;
  /**
   * Creates or replaces the file; nobody but its owner ever writes it. What the file holds and this version does not
   * know survives; a file that cannot be read is left alone.
   */
  write(record: RecordFile): Promise<Result<FileReference, ServiceFailure | UnreadableRecord>>;
}

/** Anybody's part, mine or one that was shared with me. */
export interface SharedRecords {
  read(reference: FileReference): Promise<Result<RecordFile, ServiceFailure | UnreadableRecord>>;
}
