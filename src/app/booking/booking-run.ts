import { err, type Result } from "#domain/result.ts";
import {
  type BookingFailure,
  type BookingPlan,
  type BookingRun,
  type BookingStep,
  bookingSteps,
  type Omission,
} from "./booking-contract.ts";
import { createProgressStore, doneSteps } from "./progress-store.ts";
import { forgetBooking, type SavedBooking, saveBooking } from "./saved-booking.ts";
import type { BookingPorts, Found, StepContext } from "./step.ts";
import { steps } from "./steps.ts";
import { undoBooking } from "./undo-booking.ts";

/** A booking that has not begun. */
export function createBookingRun(ports: BookingPorts, plan: BookingPlan): BookingRun {
  return runFrom(ports, { plan, done: [], found: { record: undefined, series: undefined } }, "ready");
}

/**
 * A booking from where it stood. After every step its state is kept on this device, so that a closed tab costs at most
 * the knowledge of one step, and that step looks before it acts.
 */
export function runFrom(ports: BookingPorts, saved: SavedBooking, phase: "ready" | "stopped"): BookingRun {
  const { plan } = saved;
  const store = createProgressStore(saved, phase);
  let going: Promise<void> | undefined;
  let undoing: Promise<void> | undefined;
  let stopWanted = false;

  const context = (): StepContext => {
    const { record, series } = store.getSnapshot();
    return { ports, plan, found: { record, series } };
  };
  const save = () => saveBooking(ports.localStore, { ...context(), done: doneSteps(store.getSnapshot()) });

  async function go(): Promise<void> {
    store.update({ phase: "running", failure: undefined });
    await save();
    for (const step of bookingSteps) {
      if (store.getSnapshot().steps[step].state === "done") continue;
      if (stopWanted) return store.update({ phase: "stopped" });
      const failure = await take(step);
      if (failure !== undefined) return store.fail(failure);
      await save();
    }
    await forgetBooking(ports.localStore, plan);
    store.update({ phase: "done" });
  }

  /** @returns The failure that ends the run, if any. */
  async function take(step: BookingStep): Promise<BookingFailure | undefined> {
    store.setStep(step, { state: "running" });
    const { optional, act } = steps[step];
    if (optional) {
      const outcome = await settle(step, () => act(context()));
      if (outcome.ok) store.setStep(step, { state: "done" }, outcome.value);
      else store.setStep(step, { state: "omitted", reason: outcome.error });
      return undefined;
    }
    const outcome = await settle(step, () => act(context()));
    if (outcome.ok) {
      store.setStep(step, { state: "done" }, outcome.value);
      return undefined;
    }
    store.setStep(step, { state: "failed", failure: outcome.error });
    return outcome.error;
  }

  async function takeBack(comment: string): Promise<void> {
    stopWanted = true;
    await going;
    store.update({ phase: "undoing", failure: undefined });
    const outcome = await settle("undo", () => undoBooking(context(), comment));
    if (!outcome.ok) return store.fail(outcome.error);
    await forgetBooking(ports.localStore, plan);
    store.update({ phase: "undone", series: undefined });
  }

  return {
    plan,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    async start() {
      if (undoing !== undefined || store.getSnapshot().phase === "undone") return undoing;
      stopWanted = false;
      going ??= go().finally(() => (going = undefined));
      return going;
    },
    stop() {
      stopWanted = true;
    },
    async undo(comment) {
      undoing ??= takeBack(comment).finally(() => (undoing = undefined));
      return undoing;
    },
  };
}

/** A step that throws has a bug; the booking rests all the same, where it can be retried or taken back. */
async function settle<Value extends Partial<Found> | void, Failure extends Omission | BookingFailure>(
  operation: string,
  act: () => Promise<Result<Value, Failure>>,
) {
  try {
    return await act();
  } catch (error) {
    return err({ kind: "unexpected", operation: `booking.${operation}`, detail: String(error) } as const);
  }
}
