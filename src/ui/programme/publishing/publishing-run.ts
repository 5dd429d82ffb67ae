import type { LocalStore } from "#app/ports/local-store.ts";
import type { Rounds } from "#app/ports/rounds.ts";
import type { Store } from "#app/ports/store.ts";
import type { PublicationPlan } from "#app/programme/pairing-desk-contract.ts";
import { keepPlan, settleRound } from "#app/programme/pairing-desk-memory.ts";
import { type PublishRefusal, publishRound } from "#app/programme/publish-round.ts";
import { planPublication, trustedPairs } from "#domain/programme/publication.ts";
import { err, ok, type Result } from "#domain/result.ts";

/** Why a publication rests. */
export type PublishTrouble =
  | Exclude<PublishRefusal, { readonly kind: "published-already" }>
  /** Another coordinator has published the round with other pairs. */
  | { readonly kind: "published-differently"; readonly coordinatorId: string };

export type PublishingSnapshot =
  | { readonly phase: "idle" }
  | ({ readonly plan: PublicationPlan } & (
      | { readonly phase: "running"; readonly done: number; readonly isKept: boolean }
      /** `done` is what stands; undefined while nobody can be asked. */
      | { readonly phase: "resting"; readonly done: number | undefined; readonly trouble: PublishTrouble }
      /** By whom, where it was not done just now by whoever looks. */
      | { readonly phase: "published"; readonly coordinatorId: string }
    ));

export type PublishingRun = Store<PublishingSnapshot> & {
  /** Begins, or goes on where it stopped. */
  readonly start: (plan: PublicationPlan) => Promise<void>;
  /** What was published or rests is no longer shown; what stands in the list stays. */
  readonly close: () => void;
};

export type PublishingOptions = {
  readonly rounds: Rounds;
  readonly localStore: LocalStore;
  readonly teamId: string;
  readonly programmeId: string;
  readonly meId: string;
  readonly trustedIds: ReadonlySet<string>;
  readonly ownerIds: ReadonlySet<string>;
};

/**
 * Publishes one round at a time, and outlives the screen that shows it. The plan is remembered on this device before the
 * first row is written, and forgotten once all stands.
 */
export function createPublishing(options: PublishingOptions): PublishingRun {
  const { rounds, localStore, teamId, programmeId, meId, trustedIds, ownerIds } = options;
  const listeners = new Set<() => void>();
  let snapshot: PublishingSnapshot = { phase: "idle" };

  function show(next: PublishingSnapshot) {
    snapshot = next;
    for (const listener of listeners) listener();
  }

  async function start(plan: PublicationPlan) {
    if (snapshot.phase === "running") return;
    const of = { programmeId, round: plan.number };
    show({ phase: "running", plan, done: 0, isKept: true });
    const isKept = await keepPlan(localStore, of, plan);
    const round = { ...plan, teamId, meId, trustedIds, ownerIds };
    const published = await publishRound(rounds, round, (done) => show({ phase: "running", plan, done, isKept }));
    const coordinatorId = published.ok ? ok(meId) : await publishedBy(plan, published.error);
    if (!coordinatorId.ok)
      return show({ phase: "resting", plan, done: await countStanding(plan), trouble: coordinatorId.error });
    await settleRound(localStore, of);
    show({ phase: "published", plan, coordinatorId: coordinatorId.value });
  }

  /** Of a request that was refused in part, some rows stand: only the list itself knows. */
  async function countStanding({ number, pairs }: PublicationPlan): Promise<number | undefined> {
    const standing = await rounds.pairs(teamId, number);
    if (!standing.ok) return undefined;
    const keys = new Set(trustedPairs(standing.value, trustedIds).map(({ key }) => key));
    return pairs.filter(({ key }) => keys.has(key)).length;
  }

  /** A round that was published before may be this very one: the answer was lost, or another window was quicker. */
  async function publishedBy(plan: PublicationPlan, refusal: PublishRefusal): Promise<Result<string, PublishTrouble>> {
    if (refusal.kind !== "published-already") return err(refusal);
    const standing = await rounds.pairs(teamId, plan.number);
    if (!standing.ok) return standing;
    const compared = planPublication(plan.pairs, trustedPairs(standing.value, trustedIds));
    const isWhole = compared.ok && compared.value.missing.length === 0;
    return isWhole ? ok(refusal.coordinatorId) : err({ ...refusal, kind: "published-differently" });
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    close() {
      if (snapshot.phase !== "running") show({ phase: "idle" });
    },
  };
}

const runs = new WeakMap<Rounds, PublishingRun>();

/** The publication of this visit: whoever leaves the screen and comes back finds it going on, and starts no second one. */
export function publishingOf(options: PublishingOptions): PublishingRun {
  const run = runs.get(options.rounds) ?? createPublishing(options);
  runs.set(options.rounds, run);
  return run;
}
