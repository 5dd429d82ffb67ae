import type { ServiceFailure } from "#app/ports/failure.ts";
import { err, ok } from "#domain/result.ts";
import { BookingScreen } from "#ui/personal/booking-screen.tsx";
import type { Services } from "#ui/shared/services.ts";
import { maya, mayasSchedule, tom, tomsSchedule } from "./fake-people.ts";
import { galleryPlanClear } from "./fake-plan.ts";
import { sixSessions } from "./fake-services.ts";
import type { GalleryState } from "./gallery-state.ts";
import { recordStates } from "./personal-record-states.tsx";
import { allDone, booking, halfWay, home, offline, run, stay, withSessions } from "./personal-state.tsx";

const never = new Promise<never>(() => {});
const signedOut: ServiceFailure = { kind: "signed-out" };
const noConsent: ServiceFailure = { kind: "needs-consent", operation: "gallery", permission: "Calendars.Read" };
const unexpected: ServiceFailure = { kind: "unexpected", operation: "gallery", detail: "500" };

function failing(failure: ServiceFailure): Partial<Services> {
  return { sessionsReader: { sessions: async () => err(failure), sessionsOfChat: async () => err(failure) } };
}

const who = (id: string, text: string, overrides: Partial<Services> = {}, isTaken = false): GalleryState => ({
  ...home(id, overrides),
  view: () => <BookingScreen me={maya} partnerships={[]} onHome={stay} />,
  play: (page) => type(page, text, isTaken),
});

export const personalStates: readonly GalleryState[] = [
  home("home-first-run"),
  home("home-loading", { sessionsReader: { sessions: () => never, sessionsOfChat: () => never } }, { isWaiting: true }),
  home("home-series", withSessions()),
  home("home-series-today", withSessions("2026-10-26T14:00:00Z")),
  home("home-series-clock-change", withSessions("2027-02-02T10:00:00Z")),
  home("home-series-over", withSessions("2026-09-01T09:00:00Z")),
  home("home-partners-clock-unknown", {
    ...withSessions(),
    freeBusy: { readSchedules: async (emails) => ok(emails.map((email) => ({ email, readable: false }))) },
  }),
  ...recordStates,
  home("home-error", failing(unexpected)),
  home("home-offline", failing(offline), { isOnline: false }),
  home("home-offline-after-reading", withSessions(), { isOnline: false }),
  home("home-signed-out", failing(signedOut)),
  home("home-no-permission", failing({ ...noConsent, permission: "Calendars.ReadWrite" })),
  who("booking-who", ""),
  who("booking-who-found", "To"),
  who("booking-who-nobody", "Xu"),
  who("booking-who-guest", "Lee", {}, true),
  who("booking-who-no-mailbox", "Kim", {}, true),
  who("booking-who-offline", "To", {
    people: {
      me: async () => ok(maya),
      search: async () => err(offline),
      named: async () => ok([]),
      photo: async () => undefined,
    },
  }),
  booking("booking-proposals"),
  booking(
    "booking-proposals-clock-change",
    {},
    { play: (page) => page.querySelector<HTMLElement>("[aria-label='12']")?.click() },
  ),
  booking("booking-all-clear", {
    freeBusy: {
      readSchedules: async () => ok([mayasSchedule, tomsSchedule].map((schedule) => ({ ...schedule, busy: [] }))),
    },
  }),
  booking("booking-searching", { freeBusy: { readSchedules: () => never } }, { isWaiting: true }),
  booking("booking-partner-unreadable", {
    freeBusy: { readSchedules: async () => ok([mayasSchedule, { email: tom.email, readable: false }]) },
  }),
  booking("booking-no-common-hours", {
    freeBusy: {
      readSchedules: async () =>
        ok([
          mayasSchedule,
          tomsSchedule.readable && tomsSchedule.hours !== undefined
            ? { ...tomsSchedule, hours: { ...tomsSchedule.hours, timeZone: "Pacific/Auckland" } }
            : tomsSchedule,
        ]),
    },
  }),
  booking("booking-no-permission", { freeBusy: { readSchedules: async () => err(noConsent) } }),
  booking("booking-error", { freeBusy: { readSchedules: async () => err(unexpected) } }),
  booking("booking-offline", { freeBusy: { readSchedules: async () => err(offline) } }, { isOnline: false }),
  booking("booking-already-booked", {}, { view: () => <AlreadyBooked /> }),
  run("booking-running", { steps: { ...halfWay, moves: { state: "running" } } }),
  run("booking-stopped", { phase: "stopped", steps: halfWay }),
  run("booking-failed", {
    phase: "failed",
    steps: { ...halfWay, moves: { state: "failed", failure: offline } },
    failure: offline,
  }),
  run("booking-undone", { phase: "undone", steps: halfWay }),
  run("booking-done", { phase: "done" }, galleryPlanClear()),
  run("booking-done-moved", { phase: "done" }),
  run("booking-done-left-out", {
    phase: "done",
    steps: {
      ...allDone,
      guide: {
        state: "omitted",
        reason: { ...noConsent, permission: "TeamsAppInstallation.ReadWriteSelfForChat" },
      },
      "no-recording": { state: "omitted", reason: { kind: "no-meeting-yet" } },
    },
  }),
];

function AlreadyBooked() {
  const sessions = sixSessions();
  const [next] = sessions;
  const partnership = {
    others: [{ person: tom, timeZone: "Asia/Kathmandu" }],
    sessions,
    places: [],
    next,
    record: undefined,
    known: undefined,
    recordTrouble: undefined,
    readersZone: "Europe/London",
  };
  return <BookingScreen me={maya} partnerships={[partnership]} partners={[tom]} onHome={stay} />;
}

/** Types as a person would: React listens to the event, not to the value. */
function type(page: HTMLElement, text: string, isTaken: boolean) {
  const field = page.querySelector("input");
  if (field === null) throw new Error("There is no field to type into");
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (!isTaken) return;
  const options = new MutationObserver(() => {
    const option = page.querySelector<HTMLElement>("[role=option]");
    if (option === null) return;
    options.disconnect();
    option.click();
  });
  options.observe(page, { childList: true, subtree: true });
}
