import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FileVersion, LiveFiles } from "#app/ports/live-files.ts";
import type { Sharing } from "#app/ports/sharing.ts";
import type { FileReference, UnreadableRecord } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Dice } from "#tests/oracle/random-search.ts";
import { emailOf, type ModelDrive, type ModelFile, newest } from "./model-drive.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What stands between one device and OneDrive at the moment. */
export type Weather = {
  isOffline: boolean;
  isThrottled: boolean;
  /** Chances, from 0 to 1, of a request. */
  lostBefore: number;
  lostAfter: number;
  slow: number;
};

export const fair: Weather = { isOffline: false, isThrottled: false, lostBefore: 0, lostAfter: 0, slow: 0 };

/** What a network saw, for the checks afterwards. */
export type Watch = {
  /** What a device was given when it read a file. */
  readonly readBack: (record: RecordFile) => void;
  readonly wrote: (file: ModelFile, record: RecordFile) => void;
  readonly shared?: (file: ModelFile, emails: readonly string[]) => void;
  readonly met: (situation: "lost-answer" | "throttled" | "offline") => void;
};

export type NetworkParts = {
  readonly time: VirtualTime;
  readonly drive: ModelDrive;
  readonly roll: Dice;
  readonly personId: string;
  readonly weather: Weather;
  readonly watch: Watch;
  /** Whether records go through JSON, as they really do; sharing them is quicker. */
  readonly isThroughJson: boolean;
};

const epoch = 1_800_000_000_000;

export type Network = LiveFiles & Pick<Sharing, "allowReading">;

/** One device's way to everybody's files: delays in both directions, and failures before and after the effect. */
export function createNetwork({ time, drive, roll, personId, weather, watch, isThroughJson }: NetworkParts): Network {
  const copy = (record: RecordFile): RecordFile => (isThroughJson ? JSON.parse(JSON.stringify(record)) : record);

  const delay = () => 10 + roll() * (roll() < weather.slow ? 8000 : 250);

  function isOff(): boolean {
    if (weather.isOffline) watch.met("offline");
    return weather.isOffline;
  }

  function request<T, E>(operation: string, effect: () => Result<T, E>): Promise<Result<T, E | ServiceFailure>> {
    return new Promise((answer) => {
      const offline: ServiceFailure = { kind: "offline", operation };
      time.after(delay(), () => {
        if (isOff() || roll() < weather.lostBefore) return time.after(50, () => answer(err(offline)));
        if (weather.isThrottled) {
          watch.met("throttled");
          return time.after(50, () =>
            answer(err({ kind: "busy", operation, retryAfterSeconds: 1 + Math.floor(roll() * 8) })),
          );
        }
        const result = effect();
        const isLost = roll() < weather.lostAfter;
        if (isLost) watch.met("lost-answer");
        return time.after(delay(), () => answer(isLost || isOff() ? err(offline) : result));
      });
    });
  }

  function fileAt({ itemId }: FileReference): ModelFile | undefined {
    const file = drive.files.get(itemId);
    return file?.isDeleted === true ? undefined : readable(file);
  }

  /** What is not shared with somebody does not exist for him. */
  function readable(file: ModelFile | undefined): ModelFile | undefined {
    const isMine = file?.ownerId === personId;
    return isMine || file?.readers === undefined || file.readers.has(emailOf(personId)) ? file : undefined;
  }

  return {
    find: (ownerId) => request("find", () => ok(referenceTo(readable(drive.find(ownerId))))),
    isFolderGone: () => request("isFolderGone", () => ok(drive.withoutFolder.has(personId))),
    poll: (reference) =>
      request("poll", () => {
        const file = fileAt(reference);
        return file === undefined ? gone("poll") : ok(versionOf(file));
      }),
    read: (reference) =>
      request<{ version: FileVersion; record: RecordFile }, ServiceFailure | UnreadableRecord>("read", () => {
        const file = fileAt(reference);
        if (file === undefined) return gone("read");
        const { record } = newest(file);
        if (record === "damaged") return err({ kind: "damaged-record" });
        return ok({ version: versionOf(file), record: copy(record) });
      }).then((answer) => {
        if (answer.ok) watch.readBack(answer.value.record);
        return answer;
      }),
    replace: (reference, record) =>
      request("replace", () => {
        const file = fileAt(reference);
        if (file === undefined) return gone("replace");
        watch.wrote(file, record);
        drive.write(file, copy(record), personId, time.now);
        return ok(versionOf(file));
      }),
    create: (record) =>
      request<FileReference, ServiceFailure>("create", () => {
        const file = drive.create(personId, copy(record), time.now, new Set());
        if (file === undefined) return err({ kind: "conflict", operation: "create" });
        watch.wrote(file, record);
        return ok({ driveId: personId, itemId: file.id });
      }),
    allowReading: (reference, emails) =>
      request("allowReading", () => {
        const file = fileAt(reference);
        if (file === undefined) return gone("allowReading");
        watch.shared?.(file, emails);
        for (const email of emails) file.readers?.add(email);
        return ok(undefined);
      }),
  };
}

function gone(operation: string) {
  return err({ kind: "gone", operation } as const);
}

function referenceTo(file: ModelFile | undefined): FileReference | undefined {
  return file && { driveId: file.ownerId, itemId: file.id };
}

function versionOf(file: ModelFile): FileVersion {
  const { cTag, at, authorId } = newest(file);
  // OneDrive cuts to whole seconds.
  const lastModified = Temporal.Instant.fromEpochMilliseconds(epoch + Math.floor(at / 1000) * 1000);
  return { cTag, lastModified, lastModifiedById: authorId };
}

/** Real time when virtual time was 0. */
export function momentAt(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(epoch + Math.floor(ms));
}
