import { Temporal } from "#domain/time/temporal.ts";

/** Why a round cannot begin on what stands in the field. */
export type DayTrouble = "no-day" | "past-day";

/** @param text As a date field gives it: an ISO date, or nothing while it is not whole. */
export function dayTrouble(text: string, today: Temporal.PlainDate): DayTrouble | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return "no-day";
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(text), today) < 0 ? "past-day" : undefined;
}

/** "Monday 4 January" */
export function startDayText(locale: string, startsOn: string): string {
  return Temporal.PlainDate.from(startsOn).toLocaleString(locale, { weekday: "long", day: "numeric", month: "long" });
}
