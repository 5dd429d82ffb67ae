import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import type { Decisions, PublicationPlan } from "./pairing-desk-contract.ts";
import { noDecisions } from "./pairing-desk-decisions.ts";

/** Which round of which programme. */
export type RoundOfProgramme = { readonly programmeId: string; readonly round: number };

const version = 1;
const people = v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(3));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const step = v.variant("kind", [
  v.object({ kind: v.picklist(["shared-minutes", "rounds-without-repeat"]), from: whole, to: whole }),
  v.object({ kind: v.picklist(["same-department", "trios"]) }),
]);

const storedDecisions = v.object({
  version: v.literal(version),
  locked: v.array(people),
  forbidden: v.array(people),
  relaxed: v.array(step),
  keepsLast: v.optional(v.boolean(), false),
});

const storedPlan = v.object({
  version: v.literal(version),
  startsOn: v.pipe(v.string(), v.isoDate()),
  pairs: v.array(v.object({ memberIds: people, organiserId: v.string() })),
});

/** What was settled by hand on this device; nothing when it cannot be read. */
export async function readDecisions(store: LocalStore, of: RoundOfProgramme): Promise<Decisions> {
  const read = v.safeParse(storedDecisions, await store.get(decisionsKey(of)).catch(() => undefined));
  return read.success ? read.output : noDecisions;
}

/** @returns Whether this device keeps them beyond this visit. */
export async function keepDecisions(store: LocalStore, of: RoundOfProgramme, decisions: Decisions): Promise<boolean> {
  return keep(store, decisionsKey(of), { version, ...decisions });
}

/**
 * The plan whose publication was begun on this device and is not settled: publish exactly this one to go on. Undefined when
 * there is none.
 */
export async function unsettledPlan(store: LocalStore, of: RoundOfProgramme): Promise<PublicationPlan | undefined> {
  const read = v.safeParse(storedPlan, await store.get(planKey(of)).catch(() => undefined));
  if (!read.success) return undefined;
  const { startsOn, pairs } = read.output;
  return {
    number: of.round,
    startsOn,
    pairs: pairs.map(({ memberIds, organiserId }) => publishedPair(of.round, memberIds, organiserId)),
  };
}

/** @returns Whether this device keeps it beyond this visit. */
export async function keepPlan(store: LocalStore, of: RoundOfProgramme, plan: PublicationPlan): Promise<boolean> {
  const pairs = plan.pairs.map(({ memberIds, organiserId }) => ({ memberIds, organiserId }));
  return keep(store, planKey(of), { version, startsOn: plan.startsOn, pairs });
}

/** Forgets the plan alone: it is not to be gone on with. */
export async function dropPlan(store: LocalStore, of: RoundOfProgramme): Promise<void> {
  await store.remove(planKey(of));
}

/** Forgets plan and decisions: the round is published. */
export async function settleRound(store: LocalStore, of: RoundOfProgramme): Promise<void> {
  await store.remove(decisionsKey(of));
  await dropPlan(store, of);
}

async function keep(store: LocalStore, key: string, value: unknown): Promise<boolean> {
  try {
    await store.set(key, value);
    return store.isDurable !== false;
  } catch {
    return false;
  }
}

function decisionsKey({ programmeId, round }: RoundOfProgramme): string {
  return `pairing/${programmeId}/${round}/decisions`;
}

function planKey({ programmeId, round }: RoundOfProgramme): string {
  return `pairing/${programmeId}/${round}/plan`;
}
