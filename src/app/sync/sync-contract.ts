import type { Clock } from "#app/ports/clock.ts";
import type { Ids } from "#app/ports/ids.ts";
import type { LiveFiles } from "#app/ports/live-files.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { Sharing } from "#app/ports/sharing.ts";
import type { Store } from "#app/ports/store.ts";
import type { Timers } from "#app/ports/timers.ts";
import type { EntryDraft } from "#domain/conversation/record-entry.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { SyncSnapshot } from "./sync-snapshot.ts";

export type SyncPorts = {
  readonly liveFiles: LiveFiles;
  readonly sharing: Pick<Sharing, "allowReading">;
  readonly localStore: LocalStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Ids;
};

/** One partnership's record, as one of its members sees it. */
export type SyncedRecord = {
  /** My file as it is to be made where there is none. */
  readonly blank: RecordFile;
  /** Directory object id and file of each member, as far as they are known; mine too. */
  readonly files: ReadonlyMap<string, FileReference>;
};

/** Writing down and taking back what is mine. */
export type EntryActions = {
  /** Writes an entry of mine, or changes the one that has this id. Done when this device remembers it; saved later. */
  readonly put: (draft: EntryDraft) => Promise<void>;
  /** Takes an entry of mine back. Older versions of the file may still hold it. */
  readonly remove: (id: string) => Promise<void>;
};

/** Keeps the record in step with the members' files for as long as it runs. */
export type SyncEngine = Store<SyncSnapshot> &
  EntryActions & {
    /** Names this device as long as the page lives, for entries of which each device has its own. */
    readonly device: string;
    readonly start: () => void;
    readonly stop: () => void;
    /** Tries at once what waits for a next attempt: after signing in, or when somebody asks. */
    readonly tryAgain: () => void;
    /** Nobody looks: nothing is read any more, and only what waits is still written. */
    readonly setVisible: (isVisible: boolean) => void;
    /** When the stage is expected to change, so that the change is seen at once; by the clock of `now`. */
    readonly expectChange: (at: Temporal.Instant | undefined) => void;
    /** This device's time, put right by the service's: the same for all members to about a second. */
    readonly now: () => Temporal.Instant;
  };
