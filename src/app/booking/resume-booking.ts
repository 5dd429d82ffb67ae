import type { BookingRun } from "./booking-contract.ts";
import { runFrom } from "./booking-run.ts";
import { savedBookings } from "./saved-booking.ts";
import type { BookingPorts } from "./step.ts";

/**
 * The booking that a closed tab left unfinished on this device, resting where it stood; undefined when there is none.
 *
 * @param partnershipId Left out: of any partnership.
 */
export async function resumeBooking(ports: BookingPorts, partnershipId?: string): Promise<BookingRun | undefined> {
  const all = await savedBookings(ports.localStore);
  const saved = all.find(({ plan }) => partnershipId === undefined || plan.partnershipId === partnershipId);
  return saved && runFrom(ports, saved, "stopped");
}
