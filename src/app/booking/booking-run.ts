import { err, type Result } from "#domain/result.ts";
import {
  type BookingFailure,
  type BookingPlan,
  type BookingQuestion,
  type BookingRun,
  type BookingStep,
  bookingSteps,
  type NewClash,
  type Omission,
} from "./booking-contract.ts";
import { nextTransaction, useUpTransaction } from "./next-transaction.ts";
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
  let { plan } = saved;
  const accepted: NewClash[] = [];
  let acceptsOther = false;
  const store = createProgressStore(saved, phase);
  let going: Promise<void> | undefined;
  let undoing: Promise<void> | undefined;
  let stopWanted = false;

  const context = (): StepContext => {
    const { record, series } = store.getSnapshot();
    return { ports, plan, found: { record, series }, accepted, acceptsOther };
  };
  const save = () => saveBooking(ports.localStore, { ...context(), done: doneSteps(store.getSnapshot()) });

  async function go(): Promise<void> {
    store.update({ phase: "running", failure: undefined, question: undefined });
    plan = await nextTransaction(ports.localStore, plan);
    await save();
    for (const step of bookingSteps) {
      if (store.getSnapshot().steps[step].state === "done") continue;
      if (stopWanted) return store.update({ phase: "stopped" });
      const obstacle = await take(step);
      if (obstacle !== undefined) return rest(step, obstacle);
      await save();
    }
    await forgetBooking(ports.localStore, plan);
    store.update({ phase: "done" });
  }

  /** @returns What the run cannot get past, if anything. */
  async function take(step: BookingStep): Promise<BookingFailure | BookingQuestion | undefined> {
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
    return outcome.error;
  }

  async function rest(step: BookingStep, obstacle: BookingFailure | BookingQuestion): Promise<void> {
    if (!isQuestion(obstacle)) {
      store.setStep(step, { state: "failed", failure: obstacle });
      return store.fail(obstacle);
    }
    store.setStep(step, { state: "waiting" });
    if (obstacle.kind === "booked-by-another") return clear("", obstacle);
    return store.update({ phase: "asking", question: obstacle });
  }

  async function takeBack(comment: string): Promise<void> {
    stopWanted = true;
    await going;
    // It has given way by itself meanwhile: what says so stays.
    if (store.getSnapshot().phase !== "undone") await clear(comment, undefined);
  }

  /** @param reason Why, when nobody wished it. */
  async function clear(comment: string, reason: BookingQuestion | undefined): Promise<void> {
    store.update({ phase: "undoing", failure: undefined, question: undefined });
    const outcome = await settle("undo", () => undoBooking(context(), comment));
    if (!outcome.ok) return store.fail(outcome.error);
    await useUpTransaction(ports.localStore, plan);
    await forgetBooking(ports.localStore, plan);
    store.update({ phase: "undone", series: undefined, question: reason });
  }

  async function start(): Promise<void> {
    if (undoing !== undefined || store.getSnapshot().phase === "undone") return undoing;
    stopWanted = false;
    going ??= go().finally(() => (going = undefined));
    return going;
  }

  return {
    plan: saved.plan,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    start,
    async bookAnyway() {
      const { question } = store.getSnapshot();
      if (question?.kind === "new-clashes") accepted.push(...question.clashes);
      if (question?.kind === "begun-by-another") acceptsOther = true;
      return start();
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

function isQuestion(obstacle: BookingFailure | BookingQuestion): obstacle is BookingQuestion {
  switch (obstacle.kind) {
    case "new-clashes":
    case "too-late":
    case "booked-by-another":
    case "begun-by-another":
      return true;
    default:
      return false;
  }
}

/** A step that throws has a bug; the booking rests all the same, where it can be retried or taken back. */
async function settle<Value extends Partial<Found> | void, Failure extends Omission | BookingFailure | BookingQuestion>(
  operation: string,
  act: () => Promise<Result<Value, Failure>>,
) {
  try {
    return await act();
  } catch (error) {
    return err({ kind: "unexpected", operation: `booking.${operation}`, detail: String(error) } as const);
  }
}
