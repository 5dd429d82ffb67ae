import type { ServiceFailure } from "#app/ports/failure.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { Sharing } from "#app/ports/sharing.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok, type Result } from "#domain/result.ts";

/**
 * Lets the other members, and nobody else, read a file that was made here: at first, or again after it was deleted. Each
 * is let in once. A file that was only found is left as it is: whom its owner has shut out stays out.
 */
export type ShareAnew = {
  /** Brings back what an earlier visit still owed. */
  readonly restore: () => Promise<void>;
  /** Comes before the file is made, so that not even a crash in between leaves it unshared. */
  readonly promise: () => Promise<void>;
  /** A file was made that waits to be shared; no longer when the service has refused it for good. */
  readonly isOwed: () => boolean;
  /** Shares what is owed, once there is a file. A refusal is told again each time, but asked for only once in a visit. */
  readonly settle: (file: FileReference | undefined) => Promise<Result<void, ServiceFailure>>;
  /** Somebody wants it asked again, though it was refused. */
  readonly tryAgain: () => void;
};

/** Refusals that the same question would only meet again. */
const final: ReadonlySet<ServiceFailure["kind"]> = new Set(["refused", "forbidden"]);

export function createShareAnew(
  { localStore, sharing }: { readonly localStore: LocalStore; readonly sharing: Pick<Sharing, "allowReading"> },
  { partnershipId, ownerId, members }: RecordFile,
): ShareAnew {
  const key = `sync/${partnershipId}/to-share`;
  const emails = members.filter(({ id }) => id !== ownerId).map(({ email }) => email);
  let isOwed = false;
  let refusal: ServiceFailure | undefined;

  return {
    async restore() {
      isOwed ||= (await localStore.get(key).catch(() => undefined)) === true;
    },
    async promise() {
      isOwed = true;
      refusal = undefined;
      await localStore.set(key, true).catch(() => {});
    },
    tryAgain() {
      refusal = undefined;
    },
    isOwed: () => isOwed && refusal === undefined,
    async settle(file) {
      if (refusal !== undefined) return err(refusal);
      if (!isOwed || file === undefined) return ok(undefined);
      const shared = await sharing.allowReading(file, emails);
      if (shared.ok) {
        isOwed = false;
        await localStore.remove(key).catch(() => {});
      } else if (final.has(shared.error.kind)) refusal = shared.error;
      return shared;
    },
  };
}
