import { progressIn } from "#domain/conversation/position-view.ts";
import type { Position } from "#domain/conversation/position.ts";
import { fair } from "./faulty-network.ts";
import { differenceOf, wordsIn } from "./ledger.ts";
import { Play, sessionId } from "./play.ts";
import type { Situation } from "./situations.ts";
import { type Place, World } from "./world.ts";

/** By then everything has been retried, whatever the waits were when the faults ended. */
const longestRecoveryMs = 300_000;

export type Outcome = { readonly met: ReadonlySet<Situation>; readonly promises: number; readonly convergedMs: number };

/** One session from a seed: random deeds and faults, then calm. Throws when a promise is broken. */
export async function runSession(seed: number, size: 2 | 3): Promise<Outcome> {
  const world = new World(seed, size);
  const play = new Play(world);
  const lengthMs = 5000 + world.roll() * 15_000;
  setUp(world);
  const isRough = world.roll() < 0.8;
  for (let deeds = 4 + world.upTo(9); deeds > 0; deeds--) world.time.after(world.roll() * lengthMs, () => deed(play));
  for (let faults = isRough ? 1 + world.upTo(4) : 0; faults > 0; faults--)
    world.time.after(world.roll() * lengthMs, () => fault(play));

  await world.time.runUntil(lengthMs);
  const fairAt = calm(world);
  let open: string | undefined = "not looked yet";
  while (open !== undefined && world.time.now < fairAt + longestRecoveryMs) {
    await world.time.runUntil(world.time.now + 3000);
    if (world.trouble !== undefined) throw world.trouble;
    open = whatIsOpen(world);
  }
  if (open !== undefined) throw new Error(`Never came together: ${open}`);
  check(world, play);
  for (const place of world.places) world.crash(place);
  return { met: world.met, promises: world.ledger.promises, convergedMs: world.time.now - fairAt };
}

function setUp(world: World): void {
  for (const { id } of world.members) {
    const { unknownFields, ...blank } = world.blankOf(id);
    if (world.roll() < 0.9) world.drive.create(id, { ...blank, unknownFields: { ...unknownFields, mood: "kept" } }, 0);
    else world.met.add("file-missing");
    const first = world.addPlace(id);
    world.time.after(world.roll() * 3000, () => world.switchOn(first));
    if (world.roll() > 0.35) continue;
    const isTab = world.roll() < 0.4;
    const second = isTab ? world.addPlace(id, first.memory) : world.addPlace(id);
    world.met.add(isTab ? "second-tab" : "second-device");
    world.time.after(world.roll() * 6000, () => world.switchOn(second));
  }
}

function deed(play: Play): void {
  const { world } = play;
  const place = world.pick(world.places);
  const chance = world.roll();
  if (chance < 0.25) play.write(place);
  else if (chance < 0.35) play.tick(place);
  else if (chance < 0.6) play.move(place, "next");
  else if (chance < 0.65) play.move(place, "back");
  else if (chance < 0.7) play.move(place, "extend");
  else if (chance < 0.85) play.together(["next", "next"]);
  else play.together(["next", "back"]);
}

function fault(play: Play): void {
  const { world } = play;
  const place = world.pick(world.places);
  const chance = world.roll();
  if (chance < 0.4) play.storm(place);
  else if (chance < 0.6) play.restart(place);
  else if (chance < 0.7) play.hide(place);
  else if (chance < 0.8) play.setClock(place);
  else if (chance < 0.9) play.harm();
  else play.forge();
}

/** All faults end; everybody is on and looking. */
function calm(world: World): number {
  for (const place of world.places) {
    Object.assign(place.weather, fair);
    if (place.device === undefined) world.switchOn(place);
    place.device?.engine.setVisible(true);
  }
  return world.time.now;
}

/** What keeps the members from having the same before their eyes; undefined when nothing does. */
function whatIsOpen(world: World): string | undefined {
  const [first, ...others] = world.places.map(snapshotOf);
  if (first === undefined) return "nobody is there";
  for (const snapshot of [first, ...others]) {
    if (snapshot.saved !== "saved") return `somebody's words are ${snapshot.saved}`;
    if (snapshot.isDown) return "somebody is cut off";
    const difference = differenceOf(first.entries, snapshot.entries);
    if (difference !== undefined) return difference;
  }
  for (const { id } of world.members) {
    const file = world.drive.find(id);
    const own = new Map([...first.entries].filter(([, { ownerId }]) => ownerId === id));
    const difference = differenceOf(file === undefined ? new Map() : wordsIn(file), own);
    if (difference !== undefined) return `the file of ${id}: ${difference}`;
  }
  return undefined;
}

function snapshotOf({ device }: Place) {
  if (device === undefined) throw new Error("A device is off after all faults ended");
  return device.engine.getSnapshot();
}

function check(world: World, play: Play): void {
  const [place] = world.places;
  if (place === undefined) return;
  const { entries } = snapshotOf(place);
  for (const entry of entries.values()) world.ledger.checkWords(entry);
  world.ledger.checkKept(world.drive);

  const { position } = progressIn(entries, sessionId, play.guide);
  const taken = play.positions.map((one) => one.position);
  const remembered = play.positions.filter(({ isRemembered }) => isRemembered).map((one) => one.position);
  if (rank(position) < highest(remembered) || rank(position) > highest(taken))
    throw new Error(`The position is ${rank(position)}, and ${highest(remembered)} to ${highest(taken)} were taken`);

  if (world.met.has("deleted") || world.met.has("damaged")) return;
  for (const { id } of world.members) {
    const record = world.drive.find(id)?.versions;
    const [before, after] = [record?.[0]?.record, record?.at(-1)?.record];
    if (before === undefined || before === "damaged" || after === undefined || after === "damaged") continue;
    if (before.unknownFields["mood"] !== after.unknownFields["mood"]) throw new Error(`The file of ${id} lost a field`);
  }
}

/** Epoch before stage, by hand: what the join of positions has to agree with. */
function rank(position: Position | undefined): number {
  return position === undefined ? 0 : position.epoch * 1000 + position.stage;
}

function highest(positions: readonly Position[]): number {
  return Math.max(0, ...positions.map(rank));
}
