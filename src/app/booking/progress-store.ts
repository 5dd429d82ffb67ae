import type { Store } from "#app/ports/store.ts";
import {
  type BookingFailure,
  type BookingProgress,
  type BookingStep,
  bookingSteps,
  type StepState,
} from "./booking-contract.ts";
import type { SavedBooking } from "./saved-booking.ts";
import type { Found } from "./step.ts";

/** The visible side of a booking: one immutable snapshot after the other. */
export type ProgressStore = Store<BookingProgress> & {
  update(change: Partial<BookingProgress>): void;
  setStep(step: BookingStep, state: StepState, found?: Partial<Found>): void;
  fail(failure: BookingFailure): void;
};

export function createProgressStore(saved: SavedBooking, phase: BookingProgress["phase"]): ProgressStore {
  let snapshot: BookingProgress = {
    phase,
    steps: stepsOf(saved),
    ...saved.found,
    failure: undefined,
    question: undefined,
  };
  const listeners = new Set<() => void>();
  const store: ProgressStore = {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(change) {
      snapshot = { ...snapshot, ...change };
      for (const listener of listeners) listener();
    },
    setStep: (step, state, found) => store.update({ ...found, steps: { ...snapshot.steps, [step]: state } }),
    fail: (failure) => store.update({ phase: "failed", failure }),
  };
  return store;
}

function stepsOf({ done }: SavedBooking): BookingProgress["steps"] {
  const stateOf = (step: BookingStep): StepState => ({ state: done.includes(step) ? "done" : "waiting" });
  return {
    record: stateOf("record"),
    series: stateOf("series"),
    moves: stateOf("moves"),
    invite: stateOf("invite"),
    guide: stateOf("guide"),
    "no-recording": stateOf("no-recording"),
  };
}

/** Every step that stands, in the order of the run. */
export function doneSteps({ steps }: BookingProgress): readonly BookingStep[] {
  return bookingSteps.filter((step) => steps[step].state === "done");
}
