import { minutesOutside } from "#domain/scheduling/minutes-outside.ts";
import type { SeriesProposal, SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import type { Language, Parties } from "./proposal-text.ts";

/** Nobody who works on a day is further from it than this: whoever is does not work on that day. */
const dayOffMinutes = 12 * 60;

/** What a time outside somebody's hours costs, one sentence for each whom it concerns. */
export function outsideTexts(
  { t, locale }: Language,
  { others }: Parties,
  search: SeriesSearch,
  proposal: SeriesProposal,
): readonly string[] {
  return minutesOutside(search, proposal).flatMap((minutes, member) => {
    if (minutes === 0) return [];
    const values = { name: others[member - 1]?.name ?? "", time: durationText(locale, minutes) };
    if (minutes >= dayOffMinutes) return [member === 0 ? t("booking.dayOffHere") : t("booking.dayOffFor", values)];
    return [member === 0 ? t("booking.outsideHere", values) : t("booking.outsideFor", values)];
  });
}

/** "2 hours 45 minutes" */
function durationText(locale: string, minutes: number): string {
  const part = (value: number, unit: "hour" | "minute") =>
    value === 0 ? [] : [new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value)];
  return [...part(Math.floor(minutes / 60), "hour"), ...part(minutes % 60, "minute")].join(" ");
}
