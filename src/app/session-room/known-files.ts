import * as v from "valibot";
import type { Clock } from "#app/ports/clock.ts";
import type { LiveFiles } from "#app/ports/live-files.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok } from "#domain/result.ts";

type KnownFiles = {
  readonly liveFiles: LiveFiles;
  /** Directory object id and file, of those whose file is known. */
  readonly files: ReadonlyMap<string, FileReference>;
};

type KnownFilesPorts = {
  readonly liveFiles: LiveFiles;
  readonly localStore: LocalStore;
  readonly clock: Clock;
};

/** Who has not opened the panel yet has no file: no need to ask with every look. */
const lookAgainAfterMs = 5000;
const stored = v.record(v.string(), v.object({ driveId: v.string(), itemId: v.string() }));

/**
 * The members' files as this device finds them: what was found is remembered, what was not is not looked for all the time,
 * and a file of mine that was made for other people is left alone, whatever a link says.
 *
 * @param linked The organiser's file, from the invitation.
 */
export async function openKnownFiles(
  { liveFiles, localStore, clock }: KnownFilesPorts,
  blank: RecordFile,
  linked: ReadonlyMap<string, FileReference>,
): Promise<KnownFiles> {
  const key = `sync/${blank.partnershipId}/files`;
  const read = v.safeParse(stored, await localStore.get(key).catch(() => undefined));
  const memberIds = blank.members.map(({ id }) => id);
  const remembered = Object.entries(read.success ? read.output : {}).filter(([ownerId]) => memberIds.includes(ownerId));
  const files = new Map([...remembered, ...linked]);
  const missedMs = new Map<string, number>();
  void remember();

  async function remember() {
    await localStore.set(key, Object.fromEntries(files)).catch(() => {});
  }

  async function find(ownerId: string, partnershipId: string): ReturnType<LiveFiles["find"]> {
    if (ownerId === blank.ownerId) return liveFiles.find(ownerId, partnershipId);
    const nowMs = clock.now().epochMilliseconds;
    if (Math.abs(nowMs - (missedMs.get(ownerId) ?? Number.NEGATIVE_INFINITY)) < lookAgainAfterMs) return ok(undefined);
    const found = await liveFiles.find(ownerId, partnershipId);

    if (found.ok && found.value !== undefined) {
      files.set(ownerId, found.value);
      await remember();
      return found;
    }
    // A file that is not shared yet cannot be told from one that is not there.
    const isMissing = found.ok || found.error.kind === "forbidden";
    if (isMissing) missedMs.set(ownerId, nowMs);
    return isMissing && !files.has(ownerId) ? ok(undefined) : found;
  }

  return {
    files,
    liveFiles: {
      ...liveFiles,
      find,
      async read(file) {
        const answer = await liveFiles.read(file);
        if (!answer.ok || answer.value.record.ownerId !== blank.ownerId) return answer;
        return sameMembers(answer.value.record, blank) ? answer : err({ kind: "forbidden", operation: "ownFile.read" });
      },
    },
  };
}

function sameMembers(a: RecordFile, b: RecordFile): boolean {
  const ids = new Set(b.members.map(({ id }) => id));
  return a.members.length === ids.size && a.members.every(({ id }) => ids.has(id));
}
