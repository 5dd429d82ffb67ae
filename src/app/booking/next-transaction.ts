import type { LocalStore } from "#app/ports/local-store.ts";
import type { BookingPlan } from "./booking-contract.ts";
import { stableId } from "./stable-id.ts";

const prefix = "taken-back/";

/**
 * The plan under an id that has not been used up. Nobody says how long Exchange remembers an id: the very same slot,
 * wanted again after it was taken back, must become a new series and not the memory of the old one.
 */
export async function nextTransaction(store: LocalStore, plan: BookingPlan): Promise<BookingPlan> {
  const isUsedUp = (await store.get(prefix + plan.transactionId)) !== undefined;
  return isUsedUp ? nextTransaction(store, { ...plan, transactionId: stableId(`again ${plan.transactionId}`) }) : plan;
}

/** Never to be booked under again. */
export async function useUpTransaction(store: LocalStore, { transactionId }: BookingPlan): Promise<void> {
  await store.set(prefix + transactionId, true);
}
