import type { BookingRun } from "./booking-contract.ts";
import { runFrom } from "./booking-run.ts";
import { savedBookings } from "./saved-booking.ts";
import type { BookingPorts } from "./step.ts";

/** The booking that a closed tab left unfinished on this device, resting where it stood; undefined when there is none. */
export async function resumeBooking(ports: BookingPorts): Promise<BookingRun | undefined> {
  const [saved] = await savedBookings(ports.localStore);
  return saved && runFrom(ports, saved, "stopped");
}
