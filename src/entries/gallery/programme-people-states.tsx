import type { ServiceFailure } from "#app/ports/failure.ts";
import type { Nomination } from "#app/ports/rounds.ts";
import type { Profile } from "#domain/programme/profile.ts";
import { err, ok } from "#domain/result.ts";
import { PeopleScreen } from "#ui/programme/people/people-screen.tsx";
import programme from "#ui/programme/programme.module.css";
import type { Services } from "#ui/shared/services.ts";
import { type Deed, play } from "./deeds.ts";
import { maya } from "./fake-people.ts";
import { fakeProgramme } from "./fake-programme.ts";
import type { GalleryState } from "./gallery-state.ts";
import { idAt, type PairingWorld, pairingWorld } from "./pairing-world.ts";

const never = new Promise<never>(() => {});
const base = fakeProgramme();

type World = PairingWorld & {
  readonly nominated?: readonly Nomination[];
  /** The last of the list have paused, or left. */
  readonly paused?: number;
  readonly left?: number;
  readonly deeds?: readonly Deed[];
  readonly services?: Partial<Services>;
  readonly isWaiting?: boolean;
};

function state(id: string, world: World = {}): GalleryState {
  const { nominated = [], paused = 0, left = 0, deeds = [], services, isWaiting = false, ...rest } = world;
  const made = pairingWorld(rest);
  const { ports } = made.scene;
  const rows = async () => {
    const all = await ports.roster.rows("team");
    if (!all.ok) return all;
    const count = all.value.length;
    return ok(
      all.value.map((row, at) => {
        if (at >= count - left) return { ...row, status: "left" as const };
        return at >= count - left - paused ? { ...row, status: "paused" as const } : row;
      }),
    );
  };
  const known: Services = { ...made.services, people: withMaya(made.services.people), ...services };
  const scene = {
    ...made.scene,
    ports: {
      ...ports,
      roster: { ...ports.roster, rows },
      rounds: { ...ports.rounds, nominations: async () => ok(nominated) },
    },
  };
  return {
    id: `people-${id}`,
    surface: "personal",
    isWaiting,
    services: () => known,
    view: () => (
      <main className={programme.column}>
        <h1 className={programme.title}>Peer coaching 2027</h1>
        <PeopleScreen {...scene} />
      </main>
    ),
    play: (page) => play(page, deeds),
  };
}

/** Whoever coordinates takes no part here, and is known by name. */
function withMaya(people: Services["people"]): Services["people"] {
  return {
    ...people,
    named: async (ids) => {
      const named = await people.named(ids);
      return named.ok && ids.includes(maya.id) ? ok([...named.value, maya]) : named;
    },
  };
}

const nomination = (place: number): Nomination => ({
  rowId: String(place),
  eTag: "1",
  personId: idAt(place),
  lastModifiedById: maya.id,
});

const offline: ServiceFailure = { kind: "offline", operation: "gallery" };

function tell(profile: Profile, place: number): Profile {
  if (place === 2) return { ...profile, suggestedTopics: ["Storytelling"], wantsNewPartner: true };
  if (place === 4) return { ...profile, suggestedTopics: ["storytelling", "Working with a works council"] };
  if (place === 6) return { ...profile, offers: [...profile.offers, "gone"], level: undefined };
  if (place === 8) return { ...profile, offers: [], wants: [], goals: [], role: undefined };
  if (place === 11) return { ...profile, pausedUntil: "2027-01-11" };
  return place === 10 ? { ...profile, pausedUntil: "2026-11-16" } : profile;
}

const some: World = { tell, paused: 2, left: 1, nominated: [nomination(1), nomination(3)] };

const takeUp: Deed = { at: "li:not([data-person]) button" };

const writing = (failure: ServiceFailure): Pick<World, "ports"> => ({
  ports: { programmeSite: { ...base.programmeSite, write: async () => err(failure) } },
});

/** Everything that a coordinator can find under "People". */
export const peopleStates: readonly GalleryState[] = [
  state("some", some),
  state("many", { count: 160 }),
  state("one", { count: 1 }),
  state("nobody", { count: 0 }),
  state("invite", { ...some, deeds: [{ at: "button[aria-expanded]" }] }),
  state("search", { ...some, deeds: [{ at: "input[type=search]", type: "product" }] }),
  state("search-nobody", { ...some, deeds: [{ at: "input[type=search]", type: "Xu" }] }),
  state("left-out", { ...some, forged: 3, deeds: [{ at: "summary" }] }),
  state("unreadable", { tell, unreadable: 2, deeds: [{ at: "summary" }] }),
  state("word-taken-up", { ...some, deeds: [takeUp] }),
  state("word-conflict", {
    ...some,
    ...writing({ kind: "conflict", operation: "gallery" }),
    deeds: [takeUp],
  }),
  state("name-refused", {
    ...some,
    ports: { rounds: { ...base.rounds, nominate: async () => err(offline) } },
    deeds: [{ at: "[data-person] button" }],
  }),
  state("reading", {
    isWaiting: true,
    ports: {
      profileFiles: { ...base.profileFiles, readEach: async () => never },
    },
  }),
  state("offline", { ports: { roster: { ...base.roster, rows: async () => err(offline) } } }),
];
