import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import { type BookingPlan, type BookingStep, bookingSteps } from "./booking-contract.ts";
import { bookingPlan } from "./plan-codec.ts";
import type { Found } from "./step.ts";

/** An unfinished booking as this device remembers it. */
export type SavedBooking = {
  readonly plan: BookingPlan;
  /** Steps that need not be looked at again. */
  readonly done: readonly BookingStep[];
  readonly found: Found;
};

const prefix = "booking/";
const version = 1;

const savedBooking = v.object({
  version: v.literal(version),
  plan: bookingPlan,
  done: v.array(v.picklist(bookingSteps)),
  record: v.optional(v.object({ driveId: v.string(), itemId: v.string() })),
  series: v.optional(v.object({ seriesId: v.string(), iCalUId: v.string(), joinUrl: v.optional(v.string()) })),
});

export async function saveBooking(store: LocalStore, { plan, done, found }: SavedBooking): Promise<void> {
  const plain: unknown = JSON.parse(JSON.stringify({ version, plan, done, ...found }));
  await store.set(keyOf(plan), plain);
}

export async function forgetBooking(store: LocalStore, plan: BookingPlan): Promise<void> {
  await store.remove(keyOf(plan));
}

/** Unfinished bookings of this person on this device. What cannot be read, or a newer version wrote, is left alone. */
export async function savedBookings(store: LocalStore): Promise<readonly SavedBooking[]> {
  const saved: SavedBooking[] = [];
  for (const key of await store.keys(prefix)) {
    const read = v.safeParse(savedBooking, await store.get(key));
    if (read.success && key === keyOf(read.output.plan)) saved.push(trusted(read.output));
  }
  return saved;
}

/** A step counts as done only where what it found was kept too; otherwise it looks again. */
function trusted({ plan, done, record, series }: v.InferOutput<typeof savedBooking>): SavedBooking {
  const found = { record, series: series && { ...series, joinUrl: series.joinUrl } };
  const kept = (step: BookingStep) => record !== undefined && (series !== undefined || step === "record");
  return { plan, done: done.filter(kept), found };
}

function keyOf({ transactionId }: BookingPlan): string {
  return prefix + transactionId;
}
