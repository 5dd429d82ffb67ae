import { createSyncEngine } from "#app/sync/engine.ts";
import type { SyncEngine } from "#app/sync/sync-contract.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { createNetwork, fair, momentAt, type Network, type Weather } from "./faulty-network.ts";
import { wordsIn } from "./ledger.ts";
import { memoryIn } from "./memory.ts";
import { emailOf, ModelDrive, type ModelFile } from "./model-drive.ts";
import { VirtualTime } from "./virtual-time.ts";

const person = (id: string) => ({ id, displayName: id, email: emailOf(id) });
export const blankOf = (ownerId: string): RecordFile => ({
  schemaVersion: 1,
  partnershipId: "p",
  ownerId,
  members: [person("maya"), person("tom")],
  series: [],
  unknownFields: {},
});
export const goal = (text: string) => ({ id: "goal", kind: "goal", value: { text } });

type Options = {
  memory?: Map<string, unknown>;
  own?: Partial<Network>;
  isForgetful?: boolean;
  clockErrorMs?: number;
  /** Whether it has been told where the files are. */
  isTold?: boolean;
};

const at = (itemId: string) => ({ driveId: "d", itemId });

/** Maya's and Tom's files, and as many devices as a test wants; every request takes the same time. */
export function createSyncBench() {
  const time = new VirtualTime();
  const drive = new ModelDrive();
  const shared: (readonly [file: string, emails: readonly string[]])[] = [];
  for (const owner of ["maya", "tom"]) drive.create(owner, { ...blankOf(owner), unknownFields: { mood: "kept" } }, 0);

  /** A device of somebody, the requests it makes, and the weather between it and OneDrive. */
  function device(
    ownerId: string,
    { memory = new Map(), own = {}, isForgetful = false, clockErrorMs = 0, isTold = true }: Options = {},
  ) {
    const weather: Weather = { ...fair };
    const asked: string[] = [];
    let ids = 0;
    const watch = {
      readBack() {},
      wrote() {},
      met() {},
      shared: ({ id }: ModelFile, emails: readonly string[]) => shared.push([id, emails]),
    };
    const network = createNetwork({
      time,
      drive,
      roll: () => 0.5,
      personId: ownerId,
      weather,
      watch,
      isThroughJson: true,
    });
    const files: Network = { ...network, ...own };
    const engine = createSyncEngine(
      {
        clock: { now: () => momentAt(time.now + clockErrorMs), timeZone: () => "UTC" },
        ids: { next: () => `80000000-${ownerId}${++ids}` },
        timers: { after: (ms, wake) => time.after(ms, wake), every: () => () => {} },
        localStore: memoryIn(memory, isForgetful),
        liveFiles: {
          find: (...args) => (asked.push("find"), files.find(...args)),
          isFolderGone: (...args) => files.isFolderGone(...args),
          poll: (...args) => (asked.push("poll"), files.poll(...args)),
          read: (...args) => (asked.push("read"), files.read(...args)),
          replace: (...args) => (asked.push("replace"), files.replace(...args)),
          create: (...args) => (asked.push("create"), files.create(...args)),
        },
        sharing: { allowReading: (...args) => (asked.push("allowReading"), files.allowReading(...args)) },
      },
      {
        blank: blankOf(ownerId),
        files: new Map(
          isTold
            ? [
                ["maya", at("file-1")],
                ["tom", at("file-3")],
              ]
            : [],
        ),
      },
    );
    engine.start();
    return { engine, weather, asked, memory, network, saved: () => engine.getSnapshot().saved };
  }

  const fileOf = (owner: string) => {
    const file = drive.find(owner);
    if (file === undefined) throw new Error(`${owner} has no file`);
    return file;
  };
  return {
    time,
    drive,
    /** Each time somebody was let in: into which file, and who. */
    shared,
    device,
    fileOf,
    run: (seconds: number) => time.runUntil(time.now + seconds * 1000),
    wordsOf: (owner: string) => [...wordsIn(fileOf(owner)).values()].map(({ id, value }) => [id, value]),
  };
}

export function seenBy({ engine }: { engine: SyncEngine }): readonly string[] {
  return [...engine.getSnapshot().entries.keys()];
}
