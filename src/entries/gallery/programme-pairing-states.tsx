import type { ComputeFailure, PairingCompute } from "#app/ports/compute.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { defaultSettings } from "#domain/pairing/settings.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import { err } from "#domain/result.ts";
import { PairingScreen } from "#ui/programme/pairing/pairing-screen.tsx";
import programme from "#ui/programme/programme.module.css";
import { type Deed, play } from "./deeds.ts";
import { maya } from "./fake-people.ts";
import { fakeProgramme } from "./fake-programme.ts";
import type { GalleryState } from "./gallery-state.ts";
import { idAt, type PairingWorld, pairingWorld } from "./pairing-world.ts";

const never = new Promise<never>(() => {});

function state(id: string, world: PairingWorld, deeds: readonly Deed[] = [], isWaiting = false): GalleryState {
  const made = pairingWorld(world);
  return {
    id: `pairing-${id}`,
    surface: "personal",
    isWaiting,
    services: () => made.services,
    view: () => (
      <main className={programme.column}>
        <h1 className={programme.title}>Peer coaching 2027</h1>
        <PairingScreen {...made.scene} onShowPeople={() => {}} />
      </main>
    ),
    play: (page) => play(page, deeds),
  };
}

const solving = (share: number): PairingCompute => ({
  pair: (_question, watch) => {
    watch?.onProgress?.(share);
    return never;
  },
  relaxations: () => never,
});
const failing = (failure: ComputeFailure): PairingWorld => ({
  ports: { compute: { pair: async () => err(failure), relaxations: async () => err(failure) } },
});
const unread = (failure: ServiceFailure): PairingWorld => ({
  ports: { roster: { ...fakeProgramme().roster, rows: async () => err(failure) } },
});
// By their places, which are the same in every language.
const tryIt: Deed = { at: "div:has(> button + p) > button" };
const asking: readonly Deed[] = [tryIt, { at: "main button[aria-expanded]" }];
const firstOption: Deed = { at: "[role=option]" };
const choose = (first: string, second: string): readonly Deed[] => [
  { at: "section[aria-label] [role=combobox]", type: first },
  firstOption,
  { at: "section[aria-label] div + div [role=combobox]", type: second },
  firstOption,
];
const pairAnyway: Deed = { at: "section[aria-label] button:not([disabled])" };
const doIt: Deed = { at: "h3[tabindex] ~ div button" };
const numbers: Deed = { at: "li button[aria-controls]" };
const swap: Deed = { at: "li button[aria-controls] ~ span button:last-child" };
const swapWith = (name: string): Deed => ({ at: "form [role=combobox]", type: name });
const whatWouldHelp: Deed = { at: "ul + button" };
const row = { rowId: "1", eTag: "1", createdById: maya.id, lastModifiedById: maya.id } as const;

export const pairingStates: readonly GalleryState[] = [
  state("reading", { ports: { roster: { ...fakeProgramme().roster, rows: () => never } } }, [], true),
  state("ready", {}),
  state("left-out", { forged: 2, unreadable: 1 }),
  state("nobody", { count: 0 }),
  state("one-person", { count: 1 }),
  state("solving", { ports: { compute: solving(0.35) } }, [tryIt], true),
  state("result", {}, [tryIt]),
  state("result-numbers", { count: 12 }, [tryIt, numbers]),
  state("result-trio", { count: 3 }, [tryIt, numbers]),
  state("result-by-name", {}, [tryIt, { at: "label + label input" }]),
  state("result-locked", {}, [tryIt, { at: "li button[aria-pressed]" }]),
  state("swap", {}, [tryIt, swap, swapWith("Is")]),
  state("swap-price", { count: 12 }, [tryIt, swap, swapWith("Is"), firstOption, { at: "form button:not([disabled])" }]),
  state("why-not", {}, [...asking, ...choose("Maya", "Isla")]),
  state("why-not-price", {}, [...asking, ...choose("Maya", "Isla"), pairAnyway]),
  state("why-not-done", {}, [...asking, ...choose("Maya", "Isla"), pairAnyway, doIt]),
  state("why-not-rule", { tell: (profile, place) => (place === 0 ? { ...profile, managerId: idAt(1) } : profile) }, [
    ...asking,
    ...choose("Maya", "Tom"),
  ]),
  state(
    "everybody-avoids",
    { tell: (profile) => ({ ...profile, avoid: Array.from({ length: 13 }, (_none, at) => idAt(at)) }) },
    [tryIt],
  ),
  state(
    "no-shared-hours",
    {
      count: 4,
      tell: (profile, place) => ({
        ...profile,
        hours: {
          ...profile.hours,
          to: profile.hours.from.add({ hours: 3 }),
          timeZone: ["Pacific/Auckland", "Europe/London", "America/Los_Angeles", "Asia/Kathmandu"][place] ?? "UTC",
        },
      }),
    },
    [tryIt, whatWouldHelp],
  ),
  state("alone", { count: 7, settings: { ...defaultSettings, trios: "prefer-not" } }, [tryIt, whatWouldHelp]),
  state("nothing-helps", { count: 2, tell: (profile) => ({ ...profile, avoid: [idAt(0), idAt(1)] }) }, [
    tryIt,
    whatWouldHelp,
  ]),
  state("topic-lost", { tell: (profile) => ({ ...profile, wants: [...profile.wants, "sketching"] }) }, [tryIt]),
  state("many", { count: 1200 }, [tryIt]),
  state("unproven", failing({ kind: "unproven", flaw: { kind: "bonus", bonus: 0 } }), [tryIt]),
  state("too-many", failing({ kind: "too-many-people", most: 50_000 }), [tryIt]),
  state("cannot-start", failing({ kind: "cannot-start" }), [tryIt]),
  state("broke-off", failing({ kind: "broke-off", detail: "memory" }), [tryIt]),
  state("throttled", unread({ kind: "busy", operation: "gallery", retryAfterSeconds: 20 })),
  state("offline", unread({ kind: "offline", operation: "gallery" })),
  state("no-consent", unread({ kind: "needs-consent", operation: "gallery", permission: "Sites.Read.All" })),
  state(
    "second-round",
    {
      rounds: [{ ...row, number: 1, state: "published", startsOn: "2026-09-07" }],
      pairs: [{ ...row, ...publishedPair(1, [idAt(0), idAt(1)], idAt(0)) }],
    },
    [tryIt],
  ),
  state(
    "half-published",
    {
      rounds: [{ ...row, number: 1, state: "publishing", startsOn: "2026-12-07" }],
      pairs: [{ ...row, ...publishedPair(1, [idAt(0), idAt(1)], idAt(0)) }],
    },
    [tryIt],
  ),
  {
    ...state("not-kept", {}, [tryIt]),
    services: () => ({
      ...pairingWorld().services,
      localStore: {
        isDurable: false,
        get: async () => undefined,
        set: async () => {},
        remove: async () => {},
        keys: async () => [],
      },
    }),
  },
];
