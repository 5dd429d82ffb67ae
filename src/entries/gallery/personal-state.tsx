import type { BookingProgress, BookingRun, StepState } from "#app/booking/booking-contract.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { ok } from "#domain/result.ts";
import { BookingProgressView } from "#ui/personal/booking-progress-view.tsx";
import { BookingScreen } from "#ui/personal/booking-screen.tsx";
import { firstName } from "#ui/personal/first-name.ts";
import { PersonalApp } from "#ui/personal/personal-app.tsx";
import type { Services } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import { maya, tom } from "./fake-people.ts";
import { galleryPlan } from "./fake-plan.ts";
import { fakeServices, planned, sixSessions } from "./fake-services.ts";
import type { GalleryState } from "./gallery-state.ts";

export const offline: ServiceFailure = { kind: "offline", operation: "gallery" };

/** Home with a series that begins then. */
export function withSessions(from?: string): Partial<Services> {
  return {
    sessionsReader: { sessions: async () => ok(sixSessions(from)), sessionsOfChat: async () => ok([]) },
    sharedRecords: planned(from),
  };
}

/** The whole personal tab. */
export const home = (
  id: string,
  overrides: Partial<Services> = {},
  more: Partial<GalleryState> = {},
): GalleryState => ({
  id,
  surface: "personal",
  services: () => fakeServices(overrides),
  view: () => <PersonalApp />,
  ...more,
});

export const stay = () => {};
/** The booking with Tom chosen already. */
export const booking = (
  id: string,
  overrides: Partial<Services> = {},
  more: Partial<GalleryState> = {},
): GalleryState => ({
  ...home(id, overrides),
  view: () => <BookingScreen me={maya} partnerships={[]} partners={[tom]} onHome={stay} />,
  ...more,
});

const done: StepState = { state: "done" };
const waiting: StepState = { state: "waiting" };
export const allDone: BookingProgress["steps"] = {
  record: done,
  series: done,
  moves: done,
  invite: done,
  guide: done,
  "no-recording": done,
};

/** A booking that stands at this progress. */
export function run(id: string, progress: Partial<BookingProgress>, plan = galleryPlan()): GalleryState {
  const snapshot: BookingProgress = {
    phase: "running",
    steps: allDone,
    record: undefined,
    series: undefined,
    failure: undefined,
    question: undefined,
    ...progress,
  };
  const fake: BookingRun = {
    plan,
    getSnapshot: () => snapshot,
    subscribe: () => stay,
    start: async () => {},
    bookAnyway: async () => {},
    stop: stay,
    undo: async () => {},
  };
  return home(id, {}, { view: () => <Progress booking={fake} /> });
}

function Progress({ booking: under }: { readonly booking: BookingRun }) {
  const { t } = useWords();
  const clocks: readonly (string | undefined)[] = ["Asia/Kathmandu", "Europe/Berlin"];
  const others = under.plan.members.slice(1).map(({ displayName }, index) => ({
    name: firstName(displayName),
    timeZone: clocks[index],
  }));
  return (
    <BookingProgressView
      run={under}
      clocks={{ readersZone: "Europe/London", others }}
      homeText={t("booking.toHome")}
      onHome={stay}
      onStartAgain={stay}
    />
  );
}

export const halfWay = { ...allDone, invite: waiting, guide: waiting, "no-recording": waiting };
