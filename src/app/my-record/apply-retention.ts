import type { Clock } from "#app/ports/clock.ts";
import type { LiveFiles } from "#app/ports/live-files.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { OwnFolder } from "#app/ports/own-folder.ts";
import { type Entries, entriesOf, joinEntries, noEntries } from "#domain/conversation/merge-records.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { keepMonthsOf, type Retention, retentionOf } from "#domain/conversation/retention.ts";
import type { Interval } from "#domain/time/interval.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { OwnRecord } from "./find-own-records.ts";
import { forgetOnDevice } from "./forget-on-device.ts";

export type RetentionPorts = {
  readonly clock: Clock;
  readonly liveFiles: LiveFiles;
  readonly ownFolder: OwnFolder;
  readonly localStore: LocalStore;
};

/** What else tells that a partnership goes on, by its id. */
export type OtherTraces = ReadonlyMap<string, { readonly sessions: readonly Interval[]; readonly entries: Entries }>;

export type Forgotten = { readonly members: RecordFile["members"]; readonly months: number };

/** For how long a record of mine is kept, by the rule that stands in it. */
export function retentionOfRecord(file: RecordFile, others: OtherTraces, now: Temporal.Instant): Retention {
  const { sessions, entries } = others.get(file.partnershipId) ?? { sessions: [], entries: noEntries };
  const traces = { series: file.series, sessions, entries: joinEntries(entriesOf(file), entries) };
  return retentionOf(keepMonthsOf(file), traces, now);
}

/**
 * Deletes those records of mine whose time is over, and what this device remembers of them. Whoever opens the app does
 * so for their own words, because there is no server that could. A clock that is wrong deletes nothing: the file is
 * written once more as it is, and the service's time of that write decides.
 *
 * @param beforeRemoving Stops whatever would write the file again.
 */
export async function applyRetention(
  ports: RetentionPorts,
  records: readonly OwnRecord[],
  others: OtherTraces,
  beforeRemoving: (partnershipId: string) => void,
): Promise<readonly Forgotten[]> {
  const forgotten: Forgotten[] = [];
  for (const { place, file } of records) {
    if (!isDue(retentionOfRecord(file, others, ports.clock.now()))) continue;
    const touched = await ports.liveFiles.replace(place, file);
    if (!touched.ok) continue;
    const retention = retentionOfRecord(file, others, touched.value.lastModified);
    if (!isDue(retention)) continue;
    beforeRemoving(file.partnershipId);
    const removed = await ports.ownFolder.remove(place);
    if (!removed.ok) continue;
    await removeFolder(ports.ownFolder, place.folder);
    await forgetOnDevice(ports.localStore, `sync/${file.partnershipId}/`);
    forgotten.push({ members: file.members, months: retention.months });
  }
  return forgotten;
}

/** That the folder is gone as well tells my other devices that it was meant. */
async function removeFolder(ownFolder: OwnFolder, name: string | undefined): Promise<void> {
  const listed = await ownFolder.list();
  const folder = listed.ok ? listed.value.folders.find((one) => one.name === name) : undefined;
  if (folder !== undefined) await ownFolder.removeEmpty(folder);
}

type Ended = Extract<Retention, { readonly kind: "ended" }>;

function isDue(retention: Retention): retention is Ended {
  return retention.kind === "ended" && retention.isDue;
}
