import type { Profile } from "#domain/programme/profile.ts";
import type { FilePlace } from "#domain/programme/roster.ts";
import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";
import type { UnreadableRecord } from "./record-files.ts";

/** Somebody's file and the version it was read at. */
export type ReadProfile = { readonly profile: Profile; readonly cTag: string };

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
   * Anybody's, for coordinators: an owner who differs from `ownerId`, and a file that its owner did not write last, are
   * `damaged-record`.
   */
  read(place: FilePlace, ownerId: string): Promise<Result<ReadProfile, ServiceFailure | UnreadableRecord>>;
  /** The versions of many files in as few requests as possible, so that only what changed is read. One answer for each. */
  versions(places: readonly FilePlace[]): Promise<readonly Result<string, ServiceFailure>[]>;
}
