import { beforeEach, describe, expect, it } from "vitest";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { RoundRow, Rounds, StoredPair } from "#app/ports/rounds.ts";
import { unsettledPlan } from "#app/programme/pairing-desk-memory.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { createPublishing } from "./publishing-run.ts";

const pairs = Array.from({ length: 30 }, (_none, at) => publishedPair(1, [`a${at}`, `b${at}`], `a${at}`));
const plan = { number: 1, startsOn: "2027-01-11", pairs };
const of = { programmeId: "programme", round: 1 };
const busy = { kind: "busy", operation: "test", retryAfterSeconds: 600 } as const;
const offline = { kind: "offline", operation: "test" } as const;

let rounds: RoundRow[];
let stands: StoredPair[];
let failure: ServiceFailure | undefined;
let isCut: boolean;
let kept: Map<string, unknown>;
/** Whether the plan was remembered when rows were written. */
let remembered: boolean[];

beforeEach(() => {
  [rounds, stands, failure, isCut, kept, remembered] = [[], [], undefined, false, new Map(), []];
});

const localStore: LocalStore = {
  get: async (key) => kept.get(key),
  set: async (key, value) => void kept.set(key, value),
  remove: async (key) => void kept.delete(key),
  keys: async () => [...kept.keys()],
};

const cut = async <T>(value: T): Promise<Result<T, ServiceFailure>> => (isCut ? err(offline) : ok(value));
const never = () => Promise.reject(new Error("not asked for"));

/** A list in memory: what the port promises, and no more. Of each request that fails the first half stands. */
function listOf(personId: string): Rounds {
  return {
    rounds: () => cut([...rounds]),
    pairs: () => cut([...stands]),
    async begin(_team, number, startsOn) {
      const row: RoundRow = {
        rowId: "1",
        eTag: "1",
        number,
        startsOn,
        state: "publishing",
        createdById: personId,
        lastModifiedById: personId,
      };
      rounds = [row];
      return ok(row);
    },
    async finish(_team, row) {
      rounds = [{ ...row, state: "published" }];
      return ok(undefined);
    },
    async publish(_team, wanted) {
      remembered.push((await unsettledPlan(localStore, of)) !== undefined);
      const some = failure === undefined ? wanted : wanted.slice(0, wanted.length / 2);
      stands.push(...some.map((pair) => ({ ...pair, rowId: pair.key, eTag: "1", lastModifiedById: personId })));
      return wanted.map((_pair, at) => (at < some.length || failure === undefined ? ok(undefined) : err(failure)));
    },
    discard: never,
    pairsOf: never,
    rewrite: never,
    nominations: never,
    nominate: never,
    withdrawNomination: never,
  };
}

const both = new Set(["ana", "tom"]);
const publishing = (meId: string) =>
  createPublishing({
    rounds: listOf(meId),
    localStore,
    teamId: "team",
    programmeId: "programme",
    meId,
    trustedIds: both,
    ownerIds: both,
  });

describe("publishing a round from the screen", () => {
  it("remembers the plan before the first row, and forgets it once all stands", async () => {
    const run = publishing("ana");
    await run.start(plan);
    expect(run.getSnapshot()).toEqual({ phase: "published", plan, coordinatorId: "ana" });
    expect(remembered).toEqual([true, true]);
    expect(kept.size).toBe(0);
  });

  it("tells how far it is", async () => {
    const run = publishing("ana");
    const told: unknown[] = [];
    run.subscribe(() => {
      const now = run.getSnapshot();
      if (now.phase === "running") told.push(now.done);
    });
    await run.start(plan);
    expect(told).toEqual([0, 0, 20, 30, 30]);
  });

  it("rests with what stands of a request that was refused in part, and goes on from there on another visit", async () => {
    failure = busy;
    const run = publishing("ana");
    await run.start(plan);
    expect(run.getSnapshot()).toEqual({ phase: "resting", plan, done: 10, trouble: busy });
    expect(await unsettledPlan(localStore, of)).toEqual(plan);
    failure = undefined;
    const later = publishing("ana");
    await later.start(plan);
    expect(later.getSnapshot().phase).toBe("published");
    expect(stands.map(({ key }) => key).toSorted()).toEqual(pairs.map(({ key }) => key).toSorted());
  });

  it("does not claim to know what stands while nobody can be asked", async () => {
    isCut = true;
    const run = publishing("ana");
    await run.start(plan);
    expect(run.getSnapshot()).toEqual({ phase: "resting", plan, done: undefined, trouble: offline });
  });

  it("starts no second one while one is under way", async () => {
    const run = publishing("ana");
    await Promise.all([run.start(plan), run.start(plan)]);
    expect(stands).toHaveLength(30);
  });

  it("names another coordinator who has begun, and writes nothing", async () => {
    failure = busy;
    await publishing("ana").start(plan);
    const toms = publishing("tom");
    await toms.start(plan);
    expect(toms.getSnapshot()).toEqual({
      phase: "resting",
      plan,
      done: 10,
      trouble: { kind: "somebody-else-publishes", coordinatorId: "ana" },
    });
  });

  it("takes the same round that another has published for published, and tells other pairs from it", async () => {
    await publishing("ana").start(plan);
    const same = publishing("tom");
    await same.start(plan);
    expect(same.getSnapshot()).toEqual({ phase: "published", plan, coordinatorId: "ana" });
    const other = publishing("tom");
    await other.start({ ...plan, pairs: [publishedPair(1, ["a0", "a1"], "a0")] });
    expect(other.getSnapshot()).toMatchObject({
      phase: "resting",
      trouble: { kind: "published-differently", coordinatorId: "ana" },
    });
  });
});
