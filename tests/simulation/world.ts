import type { FileReference } from "#app/ports/record-files.ts";
import { entriesOf } from "#domain/conversation/merge-records.ts";
import type { EntryDraft } from "#domain/conversation/record-entry.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { compareStamps, type Stamp } from "#domain/conversation/stamp.ts";
import type { Members } from "#domain/members.ts";
import { type Dice, dice } from "#tests/oracle/random-search.ts";
import { type Device, startDevice } from "./device.ts";
import { createNetwork, fair, type Network, type Weather } from "./faulty-network.ts";
import { Ledger } from "./ledger.ts";
import { emailOf, ModelDrive, type ModelFile } from "./model-drive.ts";
import type { Situation } from "./situations.ts";
import { VirtualTime } from "./virtual-time.ts";

/** A laptop, a phone or a tab, on or off. */
export type Place = {
  readonly personId: string;
  readonly memory: Map<string, unknown>;
  readonly weather: Weather;
  /** The latest version of each entry of its person that this device was given. */
  readonly readBack: Map<string, Stamp>;
  readonly network: Network;
  clockErrorMs: number;
  device: Device | undefined;
};

export const partnershipId = "5bde0000-1111-4000-8000-000000000001";
const persons = ["maya", "tom", "lea"].map((id) => ({ id, displayName: id, email: emailOf(id) }));

/** Two or three members with their files and devices, and everything that is known about them. */
export class World {
  readonly time = new VirtualTime();
  readonly drive = new ModelDrive();
  readonly ledger = new Ledger();
  readonly met = new Set<Situation>();
  readonly roll: Dice;
  readonly members: Members;
  readonly places: Place[] = [];
  readonly #isThroughJson: boolean;
  #trouble: Error | undefined;
  #ids = 0;

  constructor(seed: number, size: 2 | 3) {
    this.roll = dice(seed);
    this.members = (size === 2 ? persons.slice(0, 2) : persons) as unknown as Members;
    this.#isThroughJson = this.roll() < 0.1;
  }

  upTo(limit: number): number {
    return Math.floor(this.roll() * limit);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.upTo(from.length)] as T;
  }

  nextId(): string {
    return `${Math.floor(this.roll() * 2 ** 32)
      .toString(16)
      .padStart(8, "0")}-${++this.#ids}`;
  }

  blankOf(ownerId: string): RecordFile {
    return { schemaVersion: 1, partnershipId, ownerId, members: this.members, series: [], unknownFields: {} };
  }

  addPlace(personId: string, memory = new Map<string, unknown>()): Place {
    const weather = { ...fair };
    const readBack = new Map<string, Stamp>();
    const network = createNetwork({
      time: this.time,
      drive: this.drive,
      roll: this.roll,
      personId,
      weather,
      isThroughJson: this.#isThroughJson,
      watch: {
        met: (situation) => this.met.add(situation),
        wrote: (file, record) => this.guard(() => this.ledger.checkWrite(file, record, personId)),
        shared: (file, emails) => this.guard(() => this.#checkShared(file, emails, personId)),
        readBack: (record) => {
          if (record.ownerId !== personId) return;
          for (const [key, { stamp }] of entriesOf(record)) {
            const known = readBack.get(key);
            if (known === undefined || compareStamps(known, stamp) < 0) readBack.set(key, stamp);
          }
        },
      },
    });
    const clockErrorMs = this.roll() < 0.5 ? 0 : this.minutes();
    if (clockErrorMs !== 0) this.met.add("clock-error");
    const place: Place = { personId, memory, weather, readBack, network, clockErrorMs, device: undefined };
    this.places.push(place);
    return place;
  }

  #others(ownerId: string): readonly string[] {
    return this.members.filter(({ id }) => id !== ownerId).map(({ email }) => email);
  }

  #checkShared(file: ModelFile, emails: readonly string[], sharedBy: string): void {
    const others = this.#others(file.ownerId);
    if (file.ownerId !== sharedBy || emails.some((email) => !others.includes(email)))
      throw new Error(`${sharedBy} shares the file of ${file.ownerId} with ${emails.join()}`);
    this.met.add("shared-anew");
  }

  /** Up to eight minutes before or after the right time. */
  minutes(): number {
    return Math.round((this.roll() - 0.5) * 16 * 60_000);
  }

  switchOn(place: Place): void {
    const files = new Map<string, FileReference>();
    for (const { id } of this.members) {
      const file = this.drive.find(id);
      if (file !== undefined && this.roll() < 0.8) files.set(id, { driveId: id, itemId: file.id });
    }
    const device = startDevice({
      time: this.time,
      ids: { next: () => this.nextId() },
      liveFiles: place.network,
      sharing: place.network,
      record: { blank: this.blankOf(place.personId), files },
      memory: place.memory,
      clockErrorMs: () => place.clockErrorMs,
      isThroughJson: this.#isThroughJson,
    });
    place.device = device;
  }

  crash(place: Place): void {
    place.device?.crash();
    place.device = undefined;
  }

  /** Writes an entry; once the device remembers it and says "saved", that is a promise. */
  async put(place: Place, draft: EntryDraft): Promise<void> {
    const { device } = place;
    if (device === undefined) return;
    const key = `${place.personId}/${draft.id}`;
    this.ledger.wrote(key, draft.value);
    await device.engine.put(draft);
    this.#expectSaved(place, device, key);
  }

  async remove(place: Place, id: string): Promise<void> {
    const { device } = place;
    if (device === undefined) return;
    const key = `${place.personId}/${id}`;
    this.ledger.wrote(key, {});
    await device.engine.remove(id);
    this.#expectSaved(place, device, key);
  }

  #expectSaved(place: Place, { engine }: Device, key: string): void {
    const entry = engine.getSnapshot().entries.get(key);
    if (entry === undefined) return;
    // Its own words a tab reads back itself; what it only repeats, another tab may have left in the memory they share.
    const isOwn = entry.stamp.device === engine.device;
    const readers = isOwn ? [place] : this.places.filter(({ memory }) => memory === place.memory);
    const check = () => {
      if (engine.getSnapshot().saved !== "saved") return;
      stop();
      this.guard(() =>
        this.ledger.promise(
          entry,
          readers.map(({ readBack }) => readBack),
        ),
      );
    };
    const stop = engine.subscribe(check);
    check();
  }

  /** The first broken promise ends the run, also when it happens deep inside somebody's callback. */
  guard(check: () => void): void {
    try {
      check();
    } catch (broken) {
      this.#trouble ??= broken as Error;
    }
  }

  get trouble(): Error | undefined {
    return this.#trouble;
  }
}
