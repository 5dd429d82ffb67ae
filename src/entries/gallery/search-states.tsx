import { rememberFreeBusy } from "#app/free-busy-cache.ts";
import { err, ok } from "#domain/result.ts";
import type { MemberSchedule } from "#domain/scheduling/availability.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { NothingFound } from "#ui/personal/proposal-none.tsx";
import { Proposals } from "#ui/personal/proposals.tsx";
import { colleagues, galleryNow, maya, mayasSchedule, tom, tomsSchedule } from "./fake-people.ts";
import { fakeServices } from "./fake-services.ts";
import type { GalleryState } from "./gallery-state.ts";
import { booking, offline, stay } from "./personal-state.tsx";

const cadence = { everyWeeks: 2, lengthMinutes: 45, sessions: 6 } as const;
const ana = colleagues.find(({ displayName }) => displayName.startsWith("Ana")) ?? tom;
const anasSchedule: MemberSchedule = {
  email: ana.email,
  readable: true,
  hours: {
    timeZone: "Europe/Berlin",
    days: [1, 2, 3, 4],
    from: Temporal.PlainTime.from("09:30"),
    to: Temporal.PlainTime.from("13:00"),
  },
  busy: [],
};
const unread = [{ start: galleryNow.add({ hours: 24 * 45 }), end: galleryNow.add({ hours: 24 * 90 }) }];
const ways = { onChangeWish: stay, onChangePartner: stay };

/** Reads well once, and never again. */
function onlyOnce() {
  let count = 0;
  const schedules = [mayasSchedule, tomsSchedule];
  return fakeServices({ freeBusy: { readSchedules: async () => (count++ === 0 ? ok(schedules) : err(offline)) } });
}

/** The search with three members, with part of a calendar missing, and with nothing to propose. */
export const searchStates: readonly GalleryState[] = [
  booking("booking-trio", {}, { view: () => <Trio />, play: openMap }),
  booking("booking-partly-unread", {
    freeBusy: {
      readSchedules: async () =>
        ok([mayasSchedule, tomsSchedule].map((schedule) => (schedule.readable ? { ...schedule, unread } : schedule))),
    },
  }),
  booking("booking-not-read-again", {}, { services: onlyOnce, play: (page) => press(page, "section p > button") }),
  booking(
    "booking-all-closed",
    {},
    {
      view: () => (
        <main>
          <NothingFound
            outcome={{ kind: "all-closed" }}
            cadence={cadence}
            parties={{ readersZone: "Europe/London", others: [{ name: "Tom", timeZone: undefined }], isReadable: true }}
            onLookAgain={stay}
            {...ways}
          />
        </main>
      ),
    },
  ),
];

function Trio() {
  const clock = { now: () => galleryNow, timeZone: () => "Europe/London" };
  const schedules = [mayasSchedule, tomsSchedule, anasSchedule];
  const calendars = rememberFreeBusy({ readSchedules: async () => ok(schedules) }, clock);
  return (
    <main style={{ padding: "16px" }}>
      <h1>Tom, Ana</h1>
      <Proposals me={maya} partners={[tom, ana]} cadence={cadence} calendars={calendars} onBook={stay} {...ways} />
    </main>
  );
}

function openMap(page: HTMLElement) {
  press(page, "section > details > summary");
}

/** As soon as it is there. */
function press(page: HTMLElement, selector: string) {
  const observer = new MutationObserver(look);
  observer.observe(page, { childList: true, subtree: true });
  look();
  function look() {
    const element = page.querySelector<HTMLElement>(selector);
    if (element === null) return;
    observer.disconnect();
    element.click();
  }
}
