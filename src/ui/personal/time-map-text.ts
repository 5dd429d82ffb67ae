import type { MapCell } from "#domain/scheduling/common-time-map.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import { wallTimeText, weekdayText } from "#ui/shared/times.ts";
import type { Language, Parties } from "./proposal-text.ts";

export type NamedCell = {
  readonly weekday: number;
  readonly time: Temporal.PlainTime;
  readonly cell: MapCell | undefined;
};

/** "Tuesday 10:00, 15:45 for Tom: 5 of 6 clear"; with two others both their clocks. */
export function cellName({ t, locale }: Language, { others }: Parties, { weekday, time, cell }: NamedCell): string {
  const here = `${weekdayText(locale, weekday, "long")} ${wallTimeText(locale, time)}`;
  if (cell === undefined) return t("booking.mapNothing", { times: here });
  const there = others.flatMap(({ name, timeZone }, index) =>
    timeZone === undefined ? [] : [t("booking.timeFor", { time: otherTimeOf(locale, cell, index + 1), name })],
  );
  const times = [here, ...there].join(", ");
  return t("booking.mapCell", { times, clear: cell.clearSessions, total: cell.of });
}

/** Another member's clock beside a row; the first cell of the row stands for all of them. */
export function otherWallTime({ locale }: Language, cells: readonly (MapCell | undefined)[], member: number): string {
  const cell = cells.find((each) => each !== undefined);
  const there = cell?.local[member];
  return there === undefined ? "" : wallTimeText(locale, there.time);
}

/** With the weekday where it is another day there. */
function otherTimeOf(locale: string, { weekday, local }: MapCell, member: number): string {
  const there = local[member];
  if (there === undefined) return "";
  const time = wallTimeText(locale, there.time);
  return there.weekday === weekday ? time : `${weekdayText(locale, there.weekday, "short")} ${time}`;
}
