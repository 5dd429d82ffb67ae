import { localMinuteAt, readZoneOffsets } from "#domain/time/zone-offsets.ts";
import { gridWindow, layGrid, minuteOf, slotMinutes } from "./grid.ts";
import type { SeriesProposal, SeriesSearch } from "./series-proposal.ts";
import { hoursOf, marginsInside, weekMinuteOf, weekPeriods } from "./week-periods.ts";

/**
 * What a series costs in hours: by how many minutes its worst session hangs out of each member's working hours, 0 when
 * all lie inside. Nothing is more than a day outside.
 */
export function minutesOutside(search: SeriesSearch, { sessions, cadence }: SeriesProposal): readonly number[] {
  const window = gridWindow(layGrid(search));
  return search.members.map((member) => {
    const hours = hoursOf(member);
    const zone = readZoneOffsets(hours.timeZone, window);
    const margins = marginsInside(weekPeriods(hours), cadence.lengthMinutes);
    const outside = sessions.map(({ start }) => {
      const weekMinute = weekMinuteOf(localMinuteAt(zone, minuteOf(start)));
      return -(margins[Math.floor(weekMinute / slotMinutes)] ?? 0);
    });
    return Math.max(0, ...outside);
  });
}
