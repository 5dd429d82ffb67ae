import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";
import type { FileReference, UnreadableRecord } from "./record-files.ts";

/** A file in my folder `Side by Side`, whoever put it there. */
export type FolderFile = FileReference & {
  readonly name: string;
  /** The folder of a partnership that it is in; undefined for what lies in `Side by Side` itself. */
  readonly folder: string | undefined;
};

/** A folder of a partnership, or the one that holds them all. */
export type PartnershipFolder = FileReference & { readonly name: string };

export type FolderContent = {
  /** `Side by Side` itself; undefined when there is none. */
  readonly top: PartnershipFolder | undefined;
  readonly files: readonly FolderFile[];
  readonly folders: readonly PartnershipFolder[];
};

/** Everything that lies in the folder `Side by Side` in my own OneDrive: to take it along, and to take it away. */
export interface OwnFolder {
  /** Empty when there is no such folder. */
  list(): Promise<Result<FolderContent, ServiceFailure>>;
  /** A file as it stands; not read when it is far larger than any of ours. */
  readText(file: FileReference): Promise<Result<string, ServiceFailure | UnreadableRecord>>;
  /** Into OneDrive's recycle bin. What is gone already is removed. */
  remove(file: FileReference): Promise<Result<void, ServiceFailure>>;
  /** The same for a folder, but only while nothing is in it any more. Answers whether it is gone. */
  removeEmpty(folder: FileReference): Promise<Result<boolean, ServiceFailure>>;
}
