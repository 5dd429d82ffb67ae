import type { Profile } from "#domain/programme/profile.ts";
import type { FilePlace } from "#domain/programme/roster.ts";
import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";
import type { UnreadableRecord } from "./record-files.ts";

/**
 * `Side by Side/<programmeId>/for-coordinators.json` in each participant's own OneDrive, shared read with the coordinators of
 * that programme and nobody else: another programme has other coordinators, and so another file.
 */
export interface ProfileFiles {
  /** Mine, of this programme; undefined when there is none. */
  mine(programmeId: string): Promise<Result<Profile | undefined, ServiceFailure | UnreadableRecord>>;
  /** Replaces mine of its programme, or makes it. */
  write(profile: Profile): Promise<Result<FilePlace, ServiceFailure | UnreadableRecord>>;
  /**
   * Others', for coordinators; one answer for each, in order. Versions are asked for first, in as few requests as possible,
   * and only what this device does not remember is read. A file of somebody else than `ownerId`, or that its owner did not
   * write last, is `damaged-record`.
   */
  readEach(
    files: readonly { readonly place: FilePlace; readonly ownerId: string }[],
  ): Promise<readonly Result<Profile, ServiceFailure | UnreadableRecord>[]>;
}
