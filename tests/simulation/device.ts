import type { Ids } from "#app/ports/ids.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import { createSyncEngine } from "#app/sync/engine.ts";
import type { SyncEngine, SyncPorts, SyncedRecord } from "#app/sync/sync-contract.ts";
import { momentAt } from "./faulty-network.ts";
import type { VirtualTime } from "./virtual-time.ts";

type DeviceParts = {
  readonly time: VirtualTime;
  readonly ids: Ids;
  readonly liveFiles: SyncPorts["liveFiles"];
  readonly sharing: SyncPorts["sharing"];
  readonly record: SyncedRecord;
  /** What the browser remembers; two tabs share it, and it survives a restart. */
  readonly memory: Map<string, unknown>;
  /** How wrong this device's clock is, in milliseconds. */
  readonly clockErrorMs: () => number;
  readonly isThroughJson: boolean;
};

/** The app on one device. Ending it is a crash: nothing that was under way goes on, and no goodbye is said. */
export type Device = { readonly engine: SyncEngine; readonly crash: () => void };

export function startDevice({
  time,
  ids,
  liveFiles,
  sharing,
  record,
  memory,
  clockErrorMs,
  isThroughJson,
}: DeviceParts): Device {
  let isAlive = true;
  const never = new Promise<never>(() => {});
  const alive = <T>(action: () => Promise<T>): Promise<T> =>
    isAlive ? action().then((value) => (isAlive ? value : never)) : never;

  const localStore: LocalStore = {
    get: (key) => alive(async () => memory.get(key)),
    set: (key, value) =>
      alive(async () => void memory.set(key, isThroughJson ? JSON.parse(JSON.stringify(value)) : value)),
    remove: (key) => alive(async () => void memory.delete(key)),
    keys: (prefix) => alive(async () => [...memory.keys()].filter((key) => key.startsWith(prefix))),
  };
  const after = (ms: number, wake: () => void) => time.after(ms, () => isAlive && wake());
  const engine = createSyncEngine(
    {
      localStore,
      ids,
      clock: { now: () => momentAt(time.now + clockErrorMs()), timeZone: () => "Asia/Kathmandu" },
      timers: {
        after,
        every: () => {
          throw new Error("The engine has no business with ticks");
        },
      },
      liveFiles: {
        find: (...asked) => alive(() => liveFiles.find(...asked)),
        isFolderGone: (...asked) => alive(() => liveFiles.isFolderGone(...asked)),
        poll: (...asked) => alive(() => liveFiles.poll(...asked)),
        read: (...asked) => alive(() => liveFiles.read(...asked)),
        replace: (...asked) => alive(() => liveFiles.replace(...asked)),
        create: (...asked) => alive(() => liveFiles.create(...asked)),
      },
      sharing: { allowReading: (...asked) => alive(() => sharing.allowReading(...asked)) },
    },
    record,
  );
  engine.start();
  return {
    engine,
    crash: () => {
      isAlive = false;
    },
  };
}
