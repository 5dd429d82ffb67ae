import { agreementTick, agreementTopics } from "#domain/conversation/agreement.ts";
import { withEntries } from "#domain/conversation/merge-records.ts";
import { positionView, progressIn } from "#domain/conversation/position-view.ts";
import {
  back,
  begin,
  extend,
  joinProgress,
  next,
  notBegun,
  type Position,
  type Progress,
} from "#domain/conversation/position.ts";
import { entryToJson } from "#domain/conversation/record-entry.ts";
import { standardGuide } from "#domain/conversation/standard-guides.ts";
import { wordsIn } from "./ledger.ts";
import { newest } from "./model-drive.ts";
import type { Place, World } from "./world.ts";

export const sessionId = "session";
const guides = { 2: standardGuide("standard", 2, 45), 3: standardGuide("standard", 3, 45) };

/** What members do in a session, and what befalls them. */
export class Play {
  /** Every position that somebody took; whether the device remembered it. */
  readonly positions: { readonly position: Position; isRemembered: boolean }[] = [];
  readonly #seen = new Map<Place, Progress>();

  readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  get guide() {
    return guides[this.world.members.length];
  }

  /** Where this device takes the session to be. */
  progressOf(place: Place): Progress {
    const entries = place.device?.engine.getSnapshot().entries;
    const read = entries === undefined ? notBegun : progressIn(entries, sessionId, this.guide);
    const progress = joinProgress(this.#seen.get(place) ?? notBegun, read);
    this.#seen.set(place, progress);
    return progress;
  }

  move(place: Place, way: "next" | "back" | "extend"): void {
    const { device } = place;
    if (device === undefined) return;
    const { world, guide } = this;
    const now = device.engine.now();
    const { position: here, extensions } = this.progressOf(place);
    const from: Progress = { position: here ?? begin(now, now.add({ minutes: 45 })), extensions };
    if (from.position === undefined) return;
    const step = way === "back" ? back : next;
    const moved =
      here === undefined
        ? from
        : way === "extend"
          ? extend(from, { id: world.nextId(), stageId: "review", from: "close" })
          : { ...from, position: step(guide, from.position, now) };
    this.#seen.set(place, moved);
    if (moved.position === undefined) return;
    const taken = { position: moved.position, isRemembered: false };
    this.positions.push(taken);
    void world.put(place, positionView(sessionId, guide, device.engine.device, moved)).then(() => {
      taken.isRemembered = true;
    });
  }

  /** Two members press at the same moment, seeing the same stage. */
  together(ways: readonly ["next", "next" | "back"]): void {
    const { world } = this;
    const on = world.places.filter(({ device }) => device?.engine.getSnapshot().isRestored);
    const one = world.pick(on);
    const other = on.find(({ personId }) => personId !== one?.personId);
    if (one === undefined || other === undefined) return;
    const [here, there] = [this.progressOf(one).position, this.progressOf(other).position];
    this.move(one, ways[0]);
    this.move(other, ways[1]);
    const isSame = here !== undefined && here.epoch === there?.epoch && here.stage === there.stage;
    if (isSame) world.met.add(ways[1] === "next" ? "double-next" : "back-while-next");
  }

  write(place: Place): void {
    const { world } = this;
    const id = `c-${world.nextId()}`;
    void world.put(place, { id, kind: "commitment", value: { cue: "it rains", response: id } });
    const isElsewhere = world.places.some(
      (other) => other !== place && other.personId === place.personId && other.device,
    );
    if (isElsewhere && place.device) world.met.add("both-devices-write");
    if (world.roll() < 0.15) void world.remove(place, id);
  }

  tick(place: Place): void {
    void this.world.put(place, agreementTick(this.world.pick(agreementTopics.slice(0, 2)), this.world.roll() < 0.6));
  }

  restart(place: Place): void {
    const { world } = this;
    if (place.device === undefined) return;
    world.crash(place);
    world.met.add("restart");
    world.time.after(world.roll() * 8000, () => place.device ?? world.switchOn(place));
  }

  storm(place: Place): void {
    const { world } = this;
    const { weather } = place;
    const lasts = 1000 + world.roll() * 15_000;
    const kind = world.pick(["isOffline", "isThrottled", "lostBefore", "lostAfter", "slow"] as const);
    if (kind === "isOffline" || kind === "isThrottled") {
      weather[kind] = true;
      world.time.after(lasts, () => {
        weather[kind] = false;
      });
    } else {
      weather[kind] = world.roll();
      world.time.after(lasts, () => {
        weather[kind] = 0;
      });
    }
  }

  hide({ device }: Place): void {
    const { world } = this;
    device?.engine.setVisible(false);
    world.met.add("hidden");
    world.time.after(world.roll() * 10_000, () => device?.engine.setVisible(true));
  }

  setClock(place: Place): void {
    place.clockErrorMs = this.world.roll() < 0.5 ? 0 : this.world.minutes();
    this.world.met.add("clock-set");
  }

  /** Harm to a file whose owner's devices all know it: only from their memory can it be made whole again. */
  harm(): void {
    const { world } = this;
    const { id } = world.pick(world.members);
    const file = world.drive.find(id);
    const own = world.places.filter(({ personId }) => personId === id);
    if (
      file === undefined ||
      own.some(({ memory }) => ![...memory.keys()].some((key) => key.endsWith(`replica/${id}`)))
    )
      return;
    const kind = world.pick(["deleted", "damaged", "old-copy"] as const);
    if (kind === "deleted") file.isDeleted = true;
    else if (kind === "damaged") world.drive.write(file, "damaged", id, world.time.now);
    else world.drive.write(file, world.pick(file.versions).record, id, world.time.now);
    world.met.add(kind);
  }

  /** A member edits the own file by hand and puts words into another's mouth, with a stamp that would win. */
  forge(): void {
    const { world } = this;
    const [forger, victim] = [world.pick(world.members).id, world.pick(world.members).id];
    const file = world.drive.find(forger);
    const theirs = world.drive.find(victim);
    if (forger === victim || file === undefined || theirs === undefined) return;
    const { record } = newest(file);
    if (record === "damaged") return;
    const entries = [...wordsIn(theirs).values()].map((entry) => ({
      ...entryToJson({ ...entry, value: { response: "forged" } }),
      stamp: { ...entry.stamp, wallMs: entry.stamp.wallMs + 1000 },
    }));
    if (entries.length === 0) return;
    const own = withEntries(record, wordsIn(file)).unknownFields["entries"] as readonly unknown[];
    const unknownFields = { ...record.unknownFields, entries: [...own, ...entries] };
    world.drive.write(file, { ...record, unknownFields }, forger, world.time.now);
    world.met.add("forged");
  }
}
