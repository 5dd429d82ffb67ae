import { Temporal } from "temporal-polyfill";

/** The shell speaks English; a person's app may speak another language. */
const shellLocale = "en-GB";

/** A moment on somebody's clock, such as `Mon 23 Nov, 10:15`. */
export function clockText(epochMs: number, zone: string): { readonly day: string; readonly time: string } {
  const date = new Date(epochMs);
  return {
    day: new Intl.DateTimeFormat(shellLocale, {
      timeZone: zone,
      weekday: "short",
      day: "numeric",
      month: "short",
    }).format(date),
    time: new Intl.DateTimeFormat(shellLocale, { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(date),
  };
}

/** The date that it is somewhere at a moment. */
export function dateAt(epochMs: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDate();
}

export function wallTimeAt(epochMs: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDateTime();
}

/** A wall time range, such as `10:00 to 10:45`. */
export function rangeText(start: Temporal.PlainDateTime, end: Temporal.PlainDateTime): string {
  return `${timeText(start)} to ${timeText(end)}`;
}

export function timeText(wall: Temporal.PlainDateTime): string {
  return wall.toPlainTime().toString({ smallestUnit: "minute" });
}

/** A day in full, such as `Tuesday 24 November 2026`. */
export function longDay(date: Temporal.PlainDate): string {
  return date.toLocaleString(shellLocale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** A day without its year, such as `Tue 24 November`. */
export function shortDay(date: Temporal.PlainDate): string {
  return `${weekdayText(date)} ${date.toLocaleString(shellLocale, { day: "numeric", month: "long" })}`;
}

/** Whether the tenant's clock has been moved. Setting it to real time takes a moment on its way, which is no move. */
export function isMoved(offsetMs: number): boolean {
  return Math.abs(offsetMs) >= 30_000;
}

/** How far the tenant's clock stands from the real one, such as `13 days ahead`. */
export function offsetText(offsetMs: number): string {
  if (!isMoved(offsetMs)) return "Real time";
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const [count, unit] =
    minutes < 120
      ? [minutes, "minute"]
      : minutes < 2880
        ? [Math.round(minutes / 60), "hour"]
        : [Math.round(minutes / 1440), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"} ${offsetMs > 0 ? "ahead" : "behind"}`;
}

/** Two dates, such as `23 to 29 November 2026`. */
export function shortRange(first: Temporal.PlainDate, last: Temporal.PlainDate): string {
  const end = last.toLocaleString(shellLocale, { day: "numeric", month: "long", year: "numeric" });
  if (first.month === last.month) return `${first.day} to ${end}`;
  return `${first.toLocaleString(shellLocale, { day: "numeric", month: "short" })} to ${last.toLocaleString(shellLocale, { day: "numeric", month: "short", year: "numeric" })}`;
}

/** The name of a weekday, short, such as `Mon`. */
export function weekdayText(date: Temporal.PlainDate): string {
  return date.toLocaleString(shellLocale, { weekday: "short" });
}
