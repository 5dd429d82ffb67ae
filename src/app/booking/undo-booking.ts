import { ok, type Result } from "#domain/result.ts";
import type { BookingFailure } from "./booking-contract.ts";
import { forgetSeries } from "./note-series.ts";
import { aroundFirstSession } from "./plan-booking.ts";
import type { StepContext } from "./step.ts";

/**
 * Takes the series back and out of my record. The record itself stays, empty as it may be. Can be repeated: what is
 * gone already counts as done.
 */
export async function undoBooking(
  { ports, plan, found }: StepContext,
  comment: string,
): Promise<Result<void, BookingFailure>> {
  // A step may have been cut off after its effect, so the calendar is asked even when we know of no series.
  const series = found.series
    ? ok(found.series)
    : await ports.seriesCalendar.findSeries(plan.transactionId, aroundFirstSession(plan));
  if (!series.ok) return series;
  if (series.value === undefined) return ok(undefined);

  const cancelled = await ports.seriesCalendar.cancelSeries(series.value.seriesId, comment);
  if (!cancelled.ok && cancelled.error.kind !== "gone") return cancelled;
  return found.record === undefined ? ok(undefined) : forgetSeries(ports, found.record, series.value);
}
