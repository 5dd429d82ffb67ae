import { notFound, type CalendarItem, type EventFields, type EventException } from "./mailbox.ts";
import { addDays, occurrenceDates, type Recurrence } from "./recurrence.ts";
import { momentOf, zoneNamed, type WallTime } from "./zones.ts";
import { msToWall, wallToMs } from "./zones-clock.ts";

/** One taking place of an event. Half-open in time: `endMs` is the first moment after it. */
export type Instance = {
  readonly item: CalendarItem;
  /** Original day of an occurrence, in the series' zone; undefined for a single event. */
  readonly day: string | undefined;
  readonly startMs: number;
  readonly endMs: number;
};

type Expansion = { readonly change: number; readonly through: string; readonly instances: readonly Instance[] };
const expansions = new WeakMap<CalendarItem, Expansion>();

/** The fields of an event on one day of its series, or of the event itself. */
export function fieldsOf({ fields, exceptions, recurrence }: CalendarItem, day: string | undefined): EventFields {
  if (day === undefined || recurrence === undefined) return fields;
  return { ...fields, ...plannedTimes(fields, recurrence, day), ...exceptions[day]?.fields };
}

/** The exception of a day, if that day differs from the series. */
export function exceptionOf(item: CalendarItem, day: string | undefined): EventException | undefined {
  return day === undefined ? undefined : item.exceptions[day];
}

/** Where the series alone would put a day: the wall time of the master in the series' zone. */
export function plannedTimes(
  { start, end }: Pick<EventFields, "start" | "end">,
  recurrence: Recurrence,
  day: string,
): { readonly start: WallTime; readonly end: WallTime } {
  const timeZone = recurrence.range.recurrenceTimeZone;
  const { iana } = zoneNamed(timeZone);
  const inSeriesZone = (wall: WallTime): string =>
    wall.timeZone === timeZone ? wall.dateTime : msToWall(momentOf(wall), iana);
  const first = inSeriesZone(start);
  const last = inSeriesZone(end);
  const nights = daysBetween(first.slice(0, 10), last.slice(0, 10));
  return {
    start: { dateTime: `${day}T${first.slice(11)}`, timeZone },
    end: { dateTime: `${nights === 0 ? day : addDays(day, nights)}T${last.slice(11)}`, timeZone },
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/**
 * The instances of an event that touch `[fromMs, toMs)`, cancelled days left out.
 * `ownerZone` is the IANA zone of the mailbox: an all-day event fills the owner's day, wherever it was written.
 */
export function instancesWithin(
  item: CalendarItem,
  fromMs: number,
  toMs: number,
  ownerZone: string,
): readonly Instance[] {
  return expandThrough(item, toMs, ownerZone).filter(
    ({ startMs, endMs }) => startMs < toMs && touches(endMs, startMs, fromMs),
  );
}

function touches(endMs: number, startMs: number, fromMs: number): boolean {
  return endMs > fromMs || (startMs === endMs && startMs >= fromMs);
}

/** The instance of a day that the series has. @throws GraphError 404 for a day it has not, or that was cancelled. */
export function instanceOfDay(item: CalendarItem, day: string, ownerZone: string): Instance {
  const { recurrence } = item;
  const exists = recurrence !== undefined && occurrenceDates(recurrence, day).includes(day);
  if (!exists || item.cancelled.includes(day)) throw notFound();
  return instanceOn(item, day, ownerZone);
}

export function instanceOn(item: CalendarItem, day: string | undefined, ownerZone: string): Instance {
  const { start, end, isAllDay } = fieldsOf(item, day);
  const moment = (wall: WallTime): number => (isAllDay ? wallToMs(wall.dateTime, ownerZone) : momentOf(wall));
  return { item, day, startMs: moment(start), endMs: moment(end) };
}

function expandThrough(item: CalendarItem, toMs: number, ownerZone: string): readonly Instance[] {
  const { recurrence } = item;
  // The day after may already be in the window where clocks are ahead of UTC.
  const through = new Date(toMs + 2 * 86_400_000).toISOString().slice(0, 10);
  const known = expansions.get(item);
  if (known !== undefined && known.change === item.change && known.through >= through) return known.instances;
  const days: readonly (string | undefined)[] =
    recurrence === undefined
      ? [undefined]
      : // An exception may stand far from its original day.
        [...new Set([...occurrenceDates(recurrence, through), ...Object.keys(item.exceptions)])].filter(
          (day) => !item.cancelled.includes(day),
        );
  const instances = days.map((day) => instanceOn(item, day, ownerZone));
  expansions.set(item, { change: item.change, through: recurrence === undefined ? "9999-12-31" : through, instances });
  return instances;
}
