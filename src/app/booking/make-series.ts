import type { BookedSeries } from "#app/ports/series-calendar.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { BookingFailure, BookingQuestion } from "./booking-contract.ts";
import { noteSeries } from "./note-series.ts";
import { aroundFirstSession } from "./plan-booking.ts";
import { recordOf, type StepAction, type StepContext } from "./step.ts";
import { tooLate } from "./too-late.ts";

/** The series stands in my calendar, with nobody invited, and my record knows of it. */
export const makeSeries: StepAction<BookingFailure | BookingQuestion> = async (context) => {
  const series = await findOrCreate(context);
  if (!series.ok) return series;
  const noted = await noteSeries(context.ports, recordOf(context), context.plan, series.value);
  return noted.ok ? ok({ series: series.value }) : noted;
};

async function findOrCreate(context: StepContext): Promise<Result<BookedSeries, BookingFailure | BookingQuestion>> {
  const { ports, plan } = context;
  const existing = await ports.seriesCalendar.findSeries(plan.transactionId, aroundFirstSession(plan));
  if (!existing.ok) return existing;
  if (existing.value !== undefined) return ok(existing.value);
  const late = tooLate(context);
  if (late !== undefined) return err(late);
  const { firstStart, timeZone, cadence } = plan.proposal;
  return ports.seriesCalendar.createSeries({
    transactionId: plan.transactionId,
    invitation: { ...plan.invitation, link: ports.host.guideLink(recordOf(context)) },
    firstStart,
    timeZone,
    cadence,
  });
}
