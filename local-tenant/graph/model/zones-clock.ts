import { Temporal } from "temporal-polyfill";

/** A stretch of time in which a zone keeps one offset. Half-open, in epoch milliseconds. */
type Stretch = { readonly fromMs: number; readonly toMs: number; readonly offsetMs: number };

const firstMs = Date.UTC(2024, 0, 1);
const lastMs = Date.UTC(2040, 0, 1);
const tables = new Map<string, readonly Stretch[]>();

/**
 * The moment of a wall time `2026-11-24T10:00:00` in an IANA zone, in epoch milliseconds. A skipped hour moves forward, of
 * a repeated hour the first is meant. A table of Temporal's transitions, since calendars ask thousands of times.
 */
export function wallToMs(dateTime: string, iana: string): number {
  const wallMs = Date.parse(`${dateTime}Z`);
  if (!(wallMs > firstMs && wallMs < lastMs))
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(iana).epochMilliseconds;
  const stretches = stretchesOf(iana);
  for (const { fromMs, toMs, offsetMs } of stretches) {
    const at = wallMs - offsetMs;
    if (at < fromMs) return at + (offsetMs - offsetBefore(stretches, fromMs));
    if (at < toMs) return at;
  }
  throw new RangeError(`${dateTime} is beyond the table of ${iana}`);
}

/** The wall time `2026-11-24T10:00:00` of a moment in an IANA zone. */
export function msToWall(epochMs: number, iana: string): string {
  const stretch =
    epochMs > firstMs && epochMs < lastMs ? stretchesOf(iana).find(({ toMs }) => epochMs < toMs) : undefined;
  if (stretch !== undefined) return new Date(epochMs + stretch.offsetMs).toISOString().slice(0, 19);
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(iana)
    .toPlainDateTime()
    .toString({ smallestUnit: "second" });
}

/** A wall time that no stretch holds was skipped; it is read with the offset before the skip. */
function offsetBefore(stretches: readonly Stretch[], fromMs: number): number {
  return stretches.findLast(({ toMs }) => toMs === fromMs)?.offsetMs ?? 0;
}

function stretchesOf(iana: string): readonly Stretch[] {
  const known = tables.get(iana);
  if (known !== undefined) return known;
  const stretches: Stretch[] = [];
  let from = Temporal.Instant.fromEpochMilliseconds(firstMs - 86_400_000).toZonedDateTimeISO(iana);
  let fromMs = Number.NEGATIVE_INFINITY;
  for (;;) {
    const next = from.getTimeZoneTransition("next");
    const toMs = next === null || next.epochMilliseconds > lastMs ? Number.POSITIVE_INFINITY : next.epochMilliseconds;
    stretches.push({ fromMs, toMs, offsetMs: from.offsetNanoseconds / 1e6 });
    if (next === null || toMs === Number.POSITIVE_INFINITY) break;
    from = next;
    fromMs = toMs;
  }
  tables.set(iana, stretches);
  return stretches;
}
