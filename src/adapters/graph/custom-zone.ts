import { Temporal } from "#domain/time/temporal.ts";
import { tableZones } from "./zones.ts";

/** When a mailbox's own zone changes its clock, in the words of Windows. */
export type ZoneRule = {
  /** 1 to 12; 0 means never. */
  readonly month: number;
  /** 1 to 4, or 5 for the last of the month. */
  readonly dayOccurrence: number;
  /** Sunday 0 to Saturday 6. */
  readonly dayOfWeek: number;
  /** On the clock as it is before the change. */
  readonly time: Temporal.PlainTime;
};

/** A zone that somebody made for a mailbox: no usable name, only its rules. */
export type CustomZone = {
  /** Minutes to add to local standard time to get UTC: New York 300, Kathmandu -345. */
  readonly bias: number;
  readonly standard: ZoneRule | undefined;
  /** `bias` is added to the zone's in summer: usually -60. */
  readonly daylight: (ZoneRule & { readonly bias: number }) | undefined;
};

/**
 * The IANA zone that runs like a mailbox's own zone in `year`; where none does, the zone's standard offset
 * (`+05:45`), which is right outside its summer.
 */
export function toNamedZone(zone: CustomZone, year: number): string {
  const expected = checkpoints(zone, year);
  const fits = (timeZone: string) =>
    expected.every(({ at, offset }) => at.toZonedDateTimeISO(timeZone).offsetNanoseconds === offset * 60e9);
  return tableZones.find(fits) ?? offsetName(-zone.bias);
}

type Checkpoint = { readonly at: Temporal.Instant; readonly offset: number };

/** Moments that tell such zones apart: midwinter, midsummer, and both sides of each change. Offsets in minutes. */
function checkpoints({ bias, standard, daylight }: CustomZone, year: number): readonly Checkpoint[] {
  const winter = -bias;
  const hasSummer = standard !== undefined && daylight !== undefined && standard.month > 0 && daylight.month > 0;
  if (!hasSummer || daylight.bias === 0)
    return [1, 4, 7, 10].map((month) => ({ at: middleOf(year, month), offset: winter }));
  const summer = -(bias + daylight.bias);
  const begin = changeInstant(daylight, year, winter);
  const end = changeInstant(standard, year, summer);
  return [
    { at: begin.subtract({ minutes: 1 }), offset: winter },
    { at: begin, offset: summer },
    { at: end.subtract({ minutes: 1 }), offset: summer },
    { at: end, offset: winter },
  ];
}

function middleOf(year: number, month: number): Temporal.Instant {
  return Temporal.PlainDate.from({ year, month, day: 15 }).toZonedDateTime("UTC").toInstant();
}

function changeInstant(rule: ZoneRule, year: number, offsetBefore: number): Temporal.Instant {
  return changeDate(rule, year)
    .toZonedDateTime({ timeZone: "UTC", plainTime: rule.time })
    .toInstant()
    .subtract({ minutes: offsetBefore });
}

function changeDate({ month, dayOccurrence, dayOfWeek }: ZoneRule, year: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const earliest = first.add({ days: (dayOfWeek - (first.dayOfWeek % 7) + 7) % 7 });
  const wanted = earliest.add({ weeks: dayOccurrence - 1 });
  return wanted.month === month ? wanted : wanted.subtract({ weeks: 1 });
}

/** 345 becomes `+05:45`. */
function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}
