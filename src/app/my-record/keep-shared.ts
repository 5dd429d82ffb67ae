import type { LocalStore } from "#app/ports/local-store.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { Sharing } from "#app/ports/sharing.ts";
import type { KnownPartnership } from "./known-partnership.ts";

type SharePorts = { readonly sharing: Sharing; readonly localStore: LocalStore };

/**
 * Lets the other members read my file, wherever it is: one that had to be made again is shared with nobody. This device
 * remembers which file it has seen shared, so that the permissions are asked for once.
 */
export function keepShared(
  { sharing, localStore }: SharePorts,
  { partnershipId, members }: KnownPartnership,
  personId: string,
): (file: FileReference | undefined) => Promise<void> {
  const key = `sync/${partnershipId}/shared`;
  const others = members.filter(({ id }) => id !== personId).map(({ email }) => email);
  let seen: string | undefined;

  return async (file) => {
    if (file === undefined || file.itemId === seen) return;
    seen = file.itemId;
    if ((await localStore.get(key).catch(() => undefined)) === file.itemId) return;
    const readers = await sharing.readers(file);
    const missing = readers.ok
      ? others.filter((email) => !readers.value.some((reader) => same(reader.email, email)))
      : others;
    const shared = missing.length === 0 ? readers : await sharing.allowReading(file, missing);
    // What failed is tried again at the next visit.
    if (shared.ok) await localStore.set(key, file.itemId).catch(() => {});
  };
}

function same(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}
