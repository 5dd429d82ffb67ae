import type { ServiceFailure } from "#app/ports/failure.ts";
import { ok } from "#domain/result.ts";
import { sameAddress, seriesOf, type StepAction } from "./step.ts";

/** The other members are invited: the only step that sends mail, and only once everything stands where it belongs. */
export const invitePartners: StepAction<ServiceFailure> = async (context) => {
  const { seriesCalendar } = context.ports;
  const { seriesId } = seriesOf(context);
  const [, ...partners] = context.plan.members;
  const invited = await seriesCalendar.attendees(seriesId);
  if (!invited.ok) return invited;
  if (partners.every(({ email }) => invited.value.some((address) => sameAddress(email, address)))) return ok({});
  const sent = await seriesCalendar.invite(seriesId, partners);
  return sent.ok ? ok({}) : sent;
};
