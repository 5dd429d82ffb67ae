export const lengthsMinutes = [30, 45, 60] as const;
export type LengthMinutes = (typeof lengthsMinutes)[number];

/** Weeks from one session to the next: weekly or biweekly. */
export type EveryWeeks = 1 | 2;

/** How often, how long and how many times the members meet. */
export type Cadence = {
  readonly everyWeeks: EveryWeeks;
  readonly lengthMinutes: LengthMinutes;
  /** 1 to 26 weeks' worth of sessions. */
  readonly sessions: number;
};
