import type { OnlineMeeting } from "#app/ports/meetings.ts";
import type { BookedSeries } from "#app/ports/series-calendar.ts";
import type { Timers } from "#app/ports/timers.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Omission } from "./booking-contract.ts";
import { aroundFirstSession } from "./plan-booking.ts";
import { seriesOf, type StepContext } from "./step.ts";

/**
 * The Teams meeting of the series. Teams makes it a moment after the series, and sometimes names its join link later
 * still, so this looks again after each of the waits.
 *
 * @param waits Milliseconds before each further look.
 */
export async function findMeeting(
  context: StepContext,
  waits: readonly number[],
): Promise<Result<{ readonly meeting: OnlineMeeting; readonly series: BookedSeries }, Omission>> {
  let series = seriesOf(context);
  for (const wait of [undefined, ...waits]) {
    if (wait !== undefined) await pause(context.ports.timers, wait);
    const found = await lookOnce(context, series);
    if (!found.ok) return found;
    series = found.value.series;
    if (found.value.meeting !== undefined) return ok({ meeting: found.value.meeting, series });
  }
  return err({ kind: "no-meeting-yet" });
}

async function lookOnce(
  { ports, plan }: StepContext,
  known: BookedSeries,
): Promise<Result<{ readonly meeting: OnlineMeeting | undefined; readonly series: BookedSeries }, Omission>> {
  let series = known;
  if (series.joinUrl === undefined) {
    const again = await ports.seriesCalendar.findSeries(plan.transactionId, aroundFirstSession(plan));
    if (!again.ok) return again;
    series = again.value ?? known;
  }
  if (series.joinUrl === undefined) return ok({ meeting: undefined, series });
  const meeting = await ports.meetings.find(series.joinUrl);
  return meeting.ok ? ok({ meeting: meeting.value, series }) : meeting;
}

function pause(timers: Timers, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    timers.after(milliseconds, resolve);
  });
}
