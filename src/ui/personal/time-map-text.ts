import type { MapCell } from "#domain/scheduling/common-time-map.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import { wallTimeText, weekdayText } from "#ui/shared/times.ts";
import type { Language, Parties } from "./proposal-text.ts";

export type NamedCell = {
  readonly weekday: number;
  readonly time: Temporal.PlainTime;
  readonly cell: MapCell | undefined;
};

/** "Tuesday 10:00, 15:45 for Tom: 5 of 6 clear" */
export function cellName({ t, locale }: Language, parties: Parties, { weekday, time, cell }: NamedCell): string {
  const day = weekdayText(locale, weekday, "long");
  const values = { day, time: wallTimeText(locale, time) };
  if (cell === undefined) return t("booking.mapNothing", values);
  const counted = { ...values, clear: cell.clearSessions, total: cell.of };
  return parties.partnersZone === undefined
    ? t("booking.mapCellHere", counted)
    : t("booking.mapCell", { ...counted, otherTime: otherTimeOf(locale, cell), name: parties.partner });
}

/** The partner's clock beside a row; the first cell of the row stands for all of them. */
export function otherWallTime({ locale }: Language, cells: readonly (MapCell | undefined)[]): string {
  const cell = cells.find((each) => each !== undefined);
  const there = cell?.local[1];
  return there === undefined ? "" : wallTimeText(locale, there.time);
}

/** With the weekday where it is another day there. */
function otherTimeOf(locale: string, { weekday, local }: MapCell): string {
  const there = local[1];
  if (there === undefined) return "";
  const time = wallTimeText(locale, there.time);
  return there.weekday === weekday ? time : `${weekdayText(locale, there.weekday, "short")} ${time}`;
}
