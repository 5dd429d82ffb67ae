import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import { type Entries, noEntries } from "#domain/conversation/merge-records.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { OwnFileTrouble } from "./own-file.ts";
import type { PartnerTrouble } from "./partner-file.ts";

/** How far another member's words have come. */
export type PartnerState = {
  /** Directory object id. */
  readonly ownerId: string;
  /** When their file was last seen to be as shown here, by this device's clock; undefined when it was never seen in this visit. */
  readonly confirmedAt: Temporal.Instant | undefined;
  /** Why it cannot be read just now; what was read before is still shown. */
  readonly trouble: PartnerTrouble | undefined;
};

export type SyncSnapshot = {
  /** False until this device has remembered what it knew. */
  readonly isRestored: boolean;
  /** Everybody's words as far as they are known here, mine also when they are not saved yet. */
  readonly entries: Entries;
  /** `saved` only when all my words were read back from my file. */
  readonly saved: "saved" | "saving" | "not-saved-yet";
  /** This browser remembers nothing: what is not saved yet is lost when the page closes. */
  readonly isForgetful: boolean;
  readonly ownTrouble: OwnFileTrouble | undefined;
  /** Where my file is; another place than before when it had to be made again. */
  readonly ownFile: FileReference | undefined;
  /** Why the others cannot read my file, which was made here and has to be shared with them. */
  readonly sharingTrouble: ServiceFailure | undefined;
  readonly partners: readonly PartnerState[];
  /** Nothing gets through at the moment: the guide goes on alone, and merges afterwards. */
  readonly isDown: boolean;
};

export const firstSnapshot: SyncSnapshot = {
  isRestored: false,
  entries: noEntries,
  saved: "saved",
  isForgetful: false,
  ownTrouble: undefined,
  ownFile: undefined,
  sharingTrouble: undefined,
  partners: [],
  isDown: false,
};

/** @param isStopped Nothing is on its way at the moment, or it cannot arrive. */
export function savedOf(pending: Entries, isStopped: boolean): SyncSnapshot["saved"] {
  if (pending.size === 0) return "saved";
  return isStopped ? "not-saved-yet" : "saving";
}
