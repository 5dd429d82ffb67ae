import type { ServiceFailure } from "#app/ports/failure.ts";
import { saveBooking } from "#app/booking/saved-booking.ts";
import { err, ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { mayasSchedule, tomsSchedule } from "./fake-people.ts";
import { galleryPlan } from "./fake-plan.ts";
import { fakeServices } from "./fake-services.ts";
import type { GalleryState } from "./gallery-state.ts";
import { booking, halfWay, home, run, withSessions } from "./personal-state.tsx";

const noOneDrive: ServiceFailure = { kind: "refused", operation: "gallery", code: "mysiteNotFound" };
const waiting = { state: "waiting" } as const;

function answering(failure: ServiceFailure) {
  return { freeBusy: { readSchedules: async () => err(failure) } };
}

/** Opens the map and, where asked, takes the cell that begins so. */
function openMap(page: HTMLElement, taken?: string) {
  page.querySelector<HTMLElement>("section > details > summary")?.click();
  if (taken === undefined) return;
  const cells = new MutationObserver(() => {
    const cell = page.querySelector<HTMLElement>(`td[aria-label^="${taken}"]`);
    if (cell === null) return;
    cells.disconnect();
    cell.click();
  });
  cells.observe(page, { childList: true, subtree: true });
}

/** Whoever works on all seven days has a map that scrolls on a phone. */
const everyDay = {
  freeBusy: {
    readSchedules: async () =>
      ok(
        [mayasSchedule, tomsSchedule].map((schedule) =>
          schedule.readable && schedule.hours !== undefined
            ? { ...schedule, hours: { ...schedule.hours, days: [1, 2, 3, 4, 5, 6, 7] as const } }
            : schedule,
        ),
      ),
  },
};

/** The map, and everything that can come in between a wish and a booked series. */
export const troubleStates: readonly GalleryState[] = [
  booking("booking-map", {}, { play: (page) => openMap(page) }),
  booking("booking-map-picked", {}, { play: (page) => openMap(page, "Tuesday 11:30") }),
  booking("booking-map-seven-days", everyDay, { play: (page) => openMap(page) }),
  booking(
    "booking-impossible-number",
    {},
    {
      play: (page) => {
        const field = page.querySelector<HTMLInputElement>("input[inputmode=numeric]");
        if (field === null) throw new Error("There is no field for the number");
        field.focus();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "60");
        field.dispatchEvent(new Event("input", { bubbles: true }));
        setTimeout(() => field.blur());
      },
    },
  ),
  booking("booking-busy", answering({ kind: "busy", operation: "gallery", retryAfterSeconds: 11.2 })),
  booking("booking-signed-out", answering({ kind: "signed-out" })),
  booking("booking-confirm-who-you-are", answering({ kind: "needs-interaction", operation: "gallery", claims: "{}" })),
  run("booking-new-clashes", {
    phase: "asking",
    steps: halfWay,
    question: {
      kind: "new-clashes",
      clashes: [
        { session: 1, at: at("2026-12-15T10:00:00Z"), member: 1, kind: "busy" },
        { session: 3, at: at("2027-01-12T10:00:00Z"), member: 0, kind: "tentative" },
      ],
    },
  }),
  run("booking-too-late", {
    phase: "asking",
    steps: halfWay,
    question: { kind: "too-late", firstStart: Temporal.Instant.from("2026-12-01T10:00:00Z") },
  }),
  run("booking-no-onedrive", {
    phase: "failed",
    steps: { ...halfWay, record: { state: "failed", failure: noOneDrive }, series: waiting, moves: waiting },
    failure: noOneDrive,
  }),
  run("booking-taking-back", { phase: "undoing", steps: halfWay }),
  home("home-unfinished", {}, { services: unfinished }),
  home("home-unfinished-beside-a-series", {}, { services: () => unfinished(withSessions()) }),
  home(
    "booking-resumed",
    {},
    { services: unfinished, play: (page) => page.querySelector<HTMLElement>("main button")?.click() },
  ),
];

function at(start: string) {
  const begin = Temporal.Instant.from(start);
  return { start: begin, end: begin.add({ minutes: 45 }) };
}

/** A tab that was closed after three of six steps. */
function unfinished(overrides: Parameters<typeof fakeServices>[0] = {}) {
  const services = fakeServices(overrides);
  void saveBooking(services.localStore, {
    plan: galleryPlan(),
    done: ["record", "series", "moves"],
    found: {
      record: { driveId: "b!maya", itemId: "01MAYA" },
      series: { seriesId: "series", iCalUId: "ical-series", joinUrl: undefined },
    },
  });
  return services;
}
