export const lengthsMinutes = [30, 45, 60] as const;
export type LengthMinutes = (typeof lengthsMinutes)[number];

/** Weeks from one session to the next: weekly or biweekly. */
export type EveryWeeks = 1 | 2;

/** How often, how long and how many times the members meet. */
export type Cadence = {
  readonly everyWeeks: EveryWeeks;
  readonly lengthMinutes: LengthMinutes;
  /** From 1 to `mostSessions(everyWeeks)`. */
  readonly sessions: number;
};

/** No series reaches further than half a year: calendars beyond it are empty and promise nothing. */
export const longestSeriesWeeks = 26;

/** How many sessions fit into the longest series. */
export function mostSessions(everyWeeks: EveryWeeks): number {
  return longestSeriesWeeks / everyWeeks;
}

/** Whether the number of sessions can be booked. Forms ask this; the search and the booking take it for granted. */
export function isPossibleCadence({ everyWeeks, sessions }: Cadence): boolean {
  return Number.isInteger(sessions) && sessions >= 1 && sessions <= mostSessions(everyWeeks);
}
