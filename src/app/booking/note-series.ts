import type { FileReference } from "#app/ports/record-files.ts";
import type { BookedSeries } from "#app/ports/series-calendar.ts";
import type { SeriesEntry } from "#domain/conversation/record.ts";
import { ok, type Result } from "#domain/result.ts";
import type { BookingFailure, BookingPlan } from "./booking-contract.ts";
import type { BookingPorts } from "./step.ts";

type RecordPorts = Pick<BookingPorts, "ownRecords" | "sharedRecords">;

/** Writes the series into my record, unless it is there. */
export async function noteSeries(
  ports: RecordPorts,
  record: FileReference,
  { proposal }: BookingPlan,
  { iCalUId }: BookedSeries,
): Promise<Result<void, BookingFailure>> {
  const { cadence, firstStart, timeZone } = proposal;
  const entry: SeriesEntry = { iCalUId, ...cadence, firstStart: firstStart.toString(), timeZone };
  return rewrite(ports, record, (series) =>
    series.some((known) => known.iCalUId === iCalUId) ? series : [...series, entry],
  );
}

/** Takes the series out of my record, if it is there. */
export async function forgetSeries(
  ports: RecordPorts,
  record: FileReference,
  { iCalUId }: BookedSeries,
): Promise<Result<void, BookingFailure>> {
  return rewrite(ports, record, (series) =>
    series.some((known) => known.iCalUId === iCalUId) ? series.filter((known) => known.iCalUId !== iCalUId) : series,
  );
}

/** Every write is a version that readers can open, so nothing is written where nothing changes. */
async function rewrite(
  { ownRecords, sharedRecords }: RecordPorts,
  reference: FileReference,
  change: (series: readonly SeriesEntry[]) => readonly SeriesEntry[],
): Promise<Result<void, BookingFailure>> {
  const read = await sharedRecords.read(reference);
  if (!read.ok) return read;
  const series = change(read.value.series);
  if (series === read.value.series) return ok(undefined);
  const written = await ownRecords.write({ ...read.value, series });
  return written.ok ? ok(undefined) : written;
}
