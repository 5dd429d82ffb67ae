import { expect } from "vitest";
import { createMemoryStore } from "#adapters/browser/memory-store.ts";
import type { PairingCompute } from "#app/ports/compute.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import { openPairingDesk } from "#app/programme/pairing-desk.ts";
import type { DeskInput, PairingDesk, SolvedRound } from "#app/programme/pairing-desk-contract.ts";
import type { ChangePrice } from "#domain/pairing/price-change.ts";
import type { People } from "#domain/pairing/question.ts";
import { inProcessCompute } from "./in-process-compute.ts";

export type DeskWorld = { readonly compute?: PairingCompute; readonly localStore?: LocalStore };

/** A desk on the real domain; it remembers nothing unless it is given a device. */
export function openDesk(input: DeskInput, { compute, localStore }: DeskWorld = {}): Promise<PairingDesk> {
  const ports = { compute: compute ?? inProcessCompute, localStore: localStore ?? createMemoryStore() };
  return openPairingDesk(ports, input);
}

/** A desk on which a round stands. */
export async function triedDesk(input: DeskInput, world: DeskWorld = {}): Promise<PairingDesk> {
  const desk = await openDesk(input, world);
  await tryPairing(desk);
  return desk;
}

export async function tryPairing(desk: PairingDesk): Promise<void> {
  desk.tryPairing();
  await idle(desk);
}

/** A moment after which nothing is worked on any more. */
export async function idle(desk: PairingDesk): Promise<void> {
  const isBusy = () => {
    const { run, offer, relaxations } = desk.getSnapshot();
    return run.state === "solving" || offer?.state === "pricing" || relaxations.state === "searching";
  };
  await expect.poll(isBusy).toBe(false);
}

/** What the change under consideration costs. */
export async function priceOf(desk: PairingDesk): Promise<ChangePrice> {
  await idle(desk);
  const { offer } = desk.getSnapshot();
  if (offer?.state !== "priced") throw new Error(`there is no price: ${offer?.state}`);
  return offer.price;
}

export function solvedOf(desk: PairingDesk): SolvedRound {
  const { solved } = desk.getSnapshot();
  if (solved === undefined) throw new Error("nothing is paired");
  return solved;
}

export function groupsOf(desk: PairingDesk): readonly People[] {
  return solvedOf(desk).pairing.groups.map(({ people }) => people);
}

/** A device that remembers, as long as it has room. */
export function rememberingDevice(isFull: () => boolean = () => false): LocalStore {
  const store = createMemoryStore();
  return {
    ...store,
    isDurable: true,
    set: (key, value) => (isFull() ? Promise.reject(new Error("quota")) : store.set(key, value)),
  };
}
