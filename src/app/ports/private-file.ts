import type { EntryFile } from "#domain/conversation/merge-records.ts";
import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";
import type { FullFile } from "./live-files.ts";
import type { FileReference, UnreadableRecord } from "./record-files.ts";

export const privateSchemaVersion = 1;

/** What nobody but me reads: notes, ratings, preparation, and where I found the others' files. */
export type PrivateFile = EntryFile & { readonly schemaVersion: typeof privateSchemaVersion };

export type FoundPrivateFile = { readonly file: FileReference; readonly content: PrivateFile };

/** `Side by Side/private.json` in my own OneDrive. Nothing is retried inside. */
export interface PrivateFiles {
  /** Undefined when there is none. */
  read(): Promise<Result<FoundPrivateFile | undefined, ServiceFailure | UnreadableRecord>>;
  /** Whether the folder `Side by Side` is gone as well: then everything was taken away on purpose. */
  isFolderGone(): Promise<Result<boolean, ServiceFailure>>;
  /** Makes the file or replaces its whole content, without any precondition: read before, and read back. */
  write(content: PrivateFile): Promise<Result<FileReference, ServiceFailure | FullFile>>;
}
