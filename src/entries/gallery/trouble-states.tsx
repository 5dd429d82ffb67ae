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

/** Does something with an element as soon as it is there. */
function whenThere(page: HTMLElement, selector: string, then: (element: HTMLElement) => void) {
  const element = page.querySelector<HTMLElement>(selector);
  if (element !== null) return then(element);
  const observer = new MutationObserver(() => {
    const arrived = page.querySelector<HTMLElement>(selector);
    if (arrived === null) return;
    observer.disconnect();
    then(arrived);
  });
  observer.observe(page, { childList: true, subtree: true });
}

function press(page: HTMLElement, selector: string) {
  whenThere(page, selector, (element) => element.click());
}

const mapSummary = "section > details > summary";

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
  booking("booking-map", {}, { play: (page) => press(page, mapSummary) }),
  booking(
    "booking-map-picked",
    {},
    {
      play: (page) => {
        press(page, mapSummary);
        // From 8:00 by half hours, from Monday by days: Tuesday 11:30 in every language.
        press(page, "tbody tr:nth-child(8) td:nth-of-type(2)");
      },
    },
  ),
  booking("booking-map-seven-days", everyDay, { play: (page) => press(page, mapSummary) }),
  booking(
    "booking-impossible-number",
    {},
    {
      play: (page) => {
        whenThere(page, "input[inputmode=numeric]", (field) => {
          field.focus();
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "60");
          field.dispatchEvent(new Event("input", { bubbles: true }));
          setTimeout(() => field.blur());
        });
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
  home("booking-resumed", {}, { services: unfinished, play: (page) => press(page, "main button") }),
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
