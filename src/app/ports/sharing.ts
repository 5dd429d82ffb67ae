import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";
import type { FileReference } from "./record-files.ts";

/** Who can open a file. */
export type Reader = {
  /** Empty for everybody in an audience. */
  readonly displayName: string;
  readonly email: string | undefined;
  readonly canWrite: boolean;
  /** Set for a link or group that lets in more than one person. */
  readonly audience?: "group" | "organisation" | "anyone";
};

export interface Sharing {
  /** Lets these people read the file, without any mail. Repeating it changes nothing. */
  allowReading(file: FileReference, emails: readonly string[]): Promise<Result<void, ServiceFailure>>;
  /** Lets these people and nobody else read the file: from everybody besides, and from links, it is taken back. */
  allowOnly(file: FileReference, emails: readonly string[]): Promise<Result<void, ServiceFailure>>;
  /** Who can open the file besides its owner, from its real permissions. Meaningful for one's own files only. */
  readers(file: FileReference): Promise<Result<readonly Reader[], ServiceFailure>>;
}
