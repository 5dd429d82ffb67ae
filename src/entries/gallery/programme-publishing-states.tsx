import type { ServiceFailure } from "#app/ports/failure.ts";
import type { RoundRow, Rounds, StoredPair } from "#app/ports/rounds.ts";
import { keepPlan } from "#app/programme/pairing-desk-memory.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import { err, ok } from "#domain/result.ts";
import programme from "#ui/programme/programme.module.css";
import { PublishRound } from "#ui/programme/publishing/publish-round.tsx";
import { RoundsSoFar } from "#ui/programme/publishing/rounds-so-far.tsx";
import type { Services } from "#ui/shared/services.ts";
import { type Deed, play } from "./deeds.ts";
import { colleagues, maya } from "./fake-people.ts";
import { fakeProgramme } from "./fake-programme.ts";
import type { GalleryState } from "./gallery-state.ts";
import { idAt, pairingWorld } from "./pairing-world.ts";

const never = new Promise<never>(() => {});
const [, , , ana = maya] = colleagues;
const stay = () => {};

const pairAt = (at: number) => publishedPair(2, [idAt(2 * at), idAt(2 * at + 1)], idAt(2 * at + (at % 2)));
const few = [
  ...Array.from({ length: 5 }, (_none, at) => pairAt(at)),
  publishedPair(2, [10, 11, 12].map(idAt), idAt(11)),
];
const many = Array.from({ length: 1000 }, (_none, at) => pairAt(at));
const stored = (pair: StoredPair | ReturnType<typeof pairAt>, by: string): StoredPair => ({
  rowId: pair.key,
  eTag: "1",
  lastModifiedById: by,
  ...pair,
});
const roundRow = (number: number, by: string, at: RoundRow["state"]): RoundRow => ({
  rowId: String(number),
  eTag: "1",
  number,
  state: at,
  startsOn: number === 1 ? "2026-09-07" : "2026-11-30",
  createdById: by,
  lastModifiedById: by,
});

type World = {
  readonly rounds?: Partial<Rounds>;
  readonly services?: Partial<Services>;
  readonly pairs?: typeof few;
  readonly deeds?: readonly Deed[];
  readonly isWaiting?: boolean;
  /** Shows what stands, instead of what is to be published. */
  readonly isVisit?: boolean;
  /** The plan is remembered on this device. */
  readonly isRemembered?: boolean;
};

function state(id: string, { rounds, services, pairs = few, deeds = [], ...world }: World = {}): GalleryState {
  const made = pairingWorld({ ports: { rounds: { ...fakeProgramme().rounds, ...rounds } } });
  const scene = {
    ...made.scene,
    opened: { ...made.scene.opened, coordinators: [maya, ana], trustedIds: new Set([maya.id, ana.id]) },
  };
  const known: Services = { ...made.services, people: withCoordinators(made.services.people), ...services };
  const plan = { number: 2, startsOn: "2026-11-30", pairs };
  if (world.isRemembered) void keepPlan(known.localStore, { programmeId: "programme", round: 2 }, plan);
  return {
    id: `publishing-${id}`,
    surface: "personal",
    isWaiting: world.isWaiting ?? false,
    services: () => known,
    view: () => (
      <main className={programme.column}>
        <h1 className={programme.title}>Peer coaching 2027</h1>
        {world.isVisit ? (
          <RoundsSoFar scene={scene} onPublished={stay} />
        ) : (
          <PublishRound scene={scene} plan={plan} onBack={stay} onOutdated={stay} onPublished={stay} />
        )}
      </main>
    ),
    play: (page) => play(page, deeds),
  };
}

function withCoordinators(people: Services["people"]): Services["people"] {
  return {
    ...people,
    named: async (ids) => {
      const named = await people.named(ids);
      return named.ok ? ok([...named.value, ...[maya, ana].filter(({ id }) => ids.includes(id))]) : named;
    },
  };
}

const ask: Deed = { at: "section > div:last-child > button:first-child" };
const yes: Deed = { at: "h2 + p + div > button:first-child" };
const publish = [ask, yes];

/** A tenant in which so many of a thousand stand, and then this happens. */
const stopsAt = (standing: number, failure: ServiceFailure): Pick<World, "rounds" | "pairs" | "deeds"> => ({
  pairs: many,
  rounds: {
    rounds: async () => ok([roundRow(2, maya.id, "publishing")]),
    pairs: async () => ok(many.slice(0, standing).map((pair) => stored(pair, maya.id))),
    publish: async (_team, pairs) => pairs.map(() => err(failure)),
  },
  deeds: publish,
});

const half = (by: string): Pick<World, "rounds" | "isVisit"> => ({
  isVisit: true,
  rounds: {
    rounds: async () => ok([roundRow(1, ana.id, "published"), roundRow(2, by, "publishing")]),
    pairs: async () => ok(many.slice(0, 340).map((pair) => stored(pair, by))),
  },
});

/** Publishing a round, from the question to the text for the channel, and whatever stops it. */
export const publishingStates: readonly GalleryState[] = [
  state("question"),
  state("past-day", { deeds: [{ at: "input[type=date]", type: "2026-11-02" }] }),
  state("who-books", { deeds: [{ at: "summary" }] }),
  state("sure", { deeds: [ask] }),
  state("running", {
    ...stopsAt(340, { kind: "offline", operation: "gallery" }),
    rounds: { ...stopsAt(340, { kind: "offline", operation: "gallery" }).rounds, publish: async () => never },
    isWaiting: true,
  }),
  state("busy", stopsAt(340, { kind: "busy", operation: "gallery", retryAfterSeconds: 120 })),
  state("offline-at-once", {
    rounds: { rounds: async () => err({ kind: "offline", operation: "gallery" }) },
    deeds: publish,
  }),
  state("another", { rounds: { rounds: async () => ok([roundRow(2, ana.id, "publishing")]) }, deeds: publish }),
  state("published-differently", {
    rounds: {
      rounds: async () => ok([roundRow(2, ana.id, "published")]),
      pairs: async () => ok([stored(publishedPair(2, [idAt(0), idAt(2)], idAt(0)), ana.id)]),
    },
    deeds: publish,
  }),
  state("other-pairs", {
    rounds: {
      rounds: async () => ok([roundRow(2, maya.id, "publishing")]),
      pairs: async () =>
        ok([0, 4, 8, 20].map((at) => stored(publishedPair(2, [at, at + 2].map(idAt), idAt(at)), ana.id))),
    },
    deeds: publish,
  }),
  state("done", {
    rounds: {
      rounds: async () => ok([roundRow(2, maya.id, "publishing")]),
      pairs: async () => ok(few.map((pair) => stored(pair, maya.id))),
    },
    deeds: publish,
  }),
  state("half-mine", { ...half(maya.id), pairs: many, isRemembered: true }),
  state("half-elsewhere", half(maya.id)),
  state("half-theirs", half(ana.id)),
  state("rounds", {
    isVisit: true,
    rounds: {
      rounds: async () => ok([roundRow(1, ana.id, "published"), roundRow(2, maya.id, "published")]),
      pairs: async () => ok(few.map((pair) => stored(pair, maya.id))),
    },
    deeds: [{ at: "summary" }],
  }),
];
