import type { ServiceFailure } from "#app/ports/failure.ts";
import { err, ok } from "#domain/result.ts";
import type { BookingQuestion } from "./booking-contract.ts";
import { findNewClashes } from "./find-new-clashes.ts";
import { findOtherBooking } from "./find-other-booking.ts";
import { sameAddress, seriesOf, type StepAction } from "./step.ts";
import { tooLate } from "./too-late.ts";

/**
 * The other members are invited: the only step that sends mail, and only once everything stands where it belongs. So
 * before it acts it looks whether another member has booked, and into the calendars again, and asks where something came
 * in between.
 */
export const invitePartners: StepAction<ServiceFailure | BookingQuestion> = async (context) => {
  const { seriesCalendar } = context.ports;
  const { seriesId } = seriesOf(context);
  const [organiser, ...partners] = context.plan.members;
  const invited = await seriesCalendar.attendees(seriesId);
  if (!invited.ok) return invited;
  if (partners.every(({ email }) => invited.value.some((address) => sameAddress(email, address)))) return ok({});

  const late = tooLate(context);
  if (late !== undefined) return err(late);
  const other = await findOtherBooking(context);
  if (!other.ok) return other;
  if (other.value !== undefined) return err(other.value);
  const clashes = await findNewClashes(context, [organiser.email, ...invited.value]);
  if (!clashes.ok) return clashes;
  if (clashes.value.length > 0) return err({ kind: "new-clashes", clashes: clashes.value });

  const sent = await seriesCalendar.invite(seriesId, partners);
  return sent.ok ? ok({}) : sent;
};
