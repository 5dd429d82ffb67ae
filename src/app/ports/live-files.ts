import type { RecordFile } from "#domain/conversation/record.ts";
import type { Result } from "#domain/result.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { ServiceFailure } from "./failure.ts";
import type { FileReference, UnreadableRecord } from "./record-files.ts";

/** A version of a record file, as the service tells it without sending the content. */
export type FileVersion = {
  /** Moves whenever the content does; never by sharing, renaming or moving the file. */
  readonly cTag: string;
  /** By the service's clock. May be cut to whole seconds. */
  readonly lastModified: Temporal.Instant;
  /** Directory object id of whoever wrote this version; undefined when the service does not say. */
  readonly lastModifiedById: string | undefined;
};

/** A file's content. `version` may be older than the content, never newer: then the next poll reads it once more. */
export type ReadVersion = { readonly version: FileVersion; readonly record: RecordFile };

/** Larger than anybody reads: nothing was written. */
export type FullFile = { readonly kind: "own-file-full"; readonly bytes: number };

/**
 * Record files while a session is held: cheap to ask, one writer each. Nothing is retried inside; whoever calls knows
 * when to try again. After a failure of `replace` or `create` nobody knows whether it happened: read, then decide.
 */
export interface LiveFiles {
  /**
   * The record of a partnership in this person's OneDrive, by its fixed path; undefined when there is none. Another's
   * may be impossible to look for (`forbidden`).
   */
  find(ownerId: string, partnershipId: string): Promise<Result<FileReference | undefined, ServiceFailure>>;
  /**
   * Whether the folder of a partnership is gone from my OneDrive, and not only the file in it: then it was taken away on
   * purpose, by "delete my data" or by hand, and no device of mine may bring it back.
   */
  isFolderGone(partnershipId: string): Promise<Result<boolean, ServiceFailure>>;
  /** The version alone: one resource unit. `gone` when the file was deleted or is no longer shared with me. */
  poll(file: FileReference): Promise<Result<FileVersion, ServiceFailure>>;
  /** The content: decoded, limited in size; a version that its owner did not write is `damaged-record`. */
  read(file: FileReference): Promise<Result<ReadVersion, ServiceFailure | UnreadableRecord>>;
  /**
   * Replaces the whole content of my file, without any precondition, because Graph documents none. Read it back: another
   * device of mine may have written at the same moment. Answers the service's time of the write.
   */
  replace(file: FileReference, record: RecordFile): Promise<Result<FileVersion, ServiceFailure | FullFile>>;
  /** Makes my file at its fixed path, not shared with anybody yet; `conflict` when there is one already. */
  create(record: RecordFile): Promise<Result<FileReference, ServiceFailure | FullFile>>;
}
